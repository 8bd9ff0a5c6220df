//! What was filed before with a form, and what each field said then: what a supplement is compared with.

use std::collections::BTreeMap;

use super::{Base, compose, parse};
use crate::authority_form::AuthorityForm;
use crate::case::register::{Filing, FilingStage};
use crate::case::{Case, Digest, Entry, Event, Record, Rules, Standing};
use crate::report::context::{self, Of};
use crate::time::Span;

/// How long after a filing the record of it still shows what stood in it, in hours. One that is written
/// later holds what has come since.
const FRESH: i64 = 24;

/// Returns the first notification with a form.
pub fn first<'a>(case: &'a Case, form: &AuthorityForm) -> Option<Standing<'a, Filing>> {
    let filings = case.registers().filings.standing();
    let mut first = filings.filter(|filing| {
        filing.value.stage == FilingStage::Initial && filing.value.clock == form.clock
    });
    first.next()
}

/// Returns the latest filing to whom the form goes, by when it was filed.
pub fn last<'a>(
    case: &'a Case,
    rules: &Rules,
    form: &AuthorityForm,
) -> Option<Standing<'a, Filing>> {
    let filings = case.registers().filings.standing();
    let to_them = filings.filter(|filing| super::answers(rules, &form.clock, &filing.value.clock));
    to_them.max_by_key(|filing| filing.value.when.from())
}

/// Returns what the latest filing said: its frozen copy where that has been read, else what the record
/// held when the filing was entered. `None` where neither shows it: nothing is filed, or it was entered
/// long after.
pub fn base<'r>(
    form: &AuthorityForm,
    of: Of<'_>,
    records: impl IntoIterator<Item = &'r Record>,
    copies: &BTreeMap<Digest, String>,
) -> Option<Base> {
    let last = last(of.case, of.rules, form)?;
    let frozen = last.value.copy.and_then(|copy| copies.get(&copy));
    if let Some(base) = frozen.and_then(|text| parse(text, &form.title, of.lang)) {
        return Some(base);
    }
    // What was entered later about the filing, such as its receipt, moves nothing.
    let is_it = |record: &Record| {
        matches!(&record.event, Event::Entered(entered)
            if matches!(entered.entry, Entry::Filing(_)) && entered.id == *last.id)
    };
    let mut case = Case::default();
    for record in records {
        if is_it(record) {
            let at = record.head.moment();
            let is_fresh = at <= last.value.when.to().plus(Span::hours(FRESH));
            return is_fresh.then(|| {
                let then = Of {
                    case: &case,
                    now: at,
                    ..of
                };
                let context = context::without_forms(then);
                compose(form, then, &context, FilingStage::Initial, None).whole
            });
        }
        case.apply(record);
    }
    None
}
