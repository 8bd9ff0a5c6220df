//! Which clock an entry is about: asked for only when more than one can be meant.

use crate::app::open::Open;
use crate::case::event::Cells;
use crate::case::{Answer, Value, countdown, scoping};
use crate::clock::{ClockRule, Start};
use crate::playbook::{Choice, ChoiceId, Field, FieldId, FieldKind, Register};
use crate::text::entry as words;
use crate::time::Moment;

/// The column of the clock.
pub(super) const CLOCK: &str = "clock";

/// Asks first which clock, when there is a choice; the most important is chosen beforehand. Returns
/// whether it is asked.
pub(super) fn ask(clocks: &[ClockRule], fields: &mut Vec<Field>, cells: &mut Cells) -> bool {
    if clocks.len() < 2 {
        return false;
    }
    fields.splice(0..0, field(clocks));
    if let (Some(first), Ok(column)) = (clocks.first(), FieldId::new(CLOCK))
        && let Ok(first) = ChoiceId::new(first.id.as_str())
    {
        let first = Answer::Known(Value::One(first));
        cells.entry(column).or_insert(first);
    }
    true
}

/// Returns the clocks that an entry of the register can be about, most important first: of those
/// that count down, the ones that people record starts or filings under.
pub(super) fn clocks(open: &Open, register: Register, now: Moment) -> Vec<ClockRule> {
    let fits = |rule: &ClockRule| match register {
        Register::Anchors => rule.takes_anchors(),
        // A follow-up is chosen by its stage.
        Register::Filings => rule.filing_of().is_none() && rule.start != Start::Set,
        Register::Groups
        | Register::Assessments
        | Register::Checks
        | Register::Protected
        | Register::Sendings
        | Register::Measures
        | Register::Lessons
        | Register::People
        | Register::Links
        | Register::Duties
        | Register::Tasks
        | Register::Promises
        | Register::Scores
        | Register::Deliveries
        | Register::Inquiries
        | Register::Exceptions => false,
    };
    let scoped = scoping(open.case(), &open.rules, now).into_iter();
    let counting = scoped.filter(|scoped| scoped.counts && fits(scoped.rule));
    counting.map(|scoped| scoped.rule.clone()).collect()
}

/// Returns the deadlines of these clocks, or of the big one when there are none.
pub(super) fn dues(open: &Open, clocks: &[ClockRule], now: Moment) -> Vec<(ChoiceId, Moment)> {
    let main = open.rules.main_clock();
    let clocks: Vec<&ClockRule> = if clocks.is_empty() {
        main.into_iter().collect()
    } else {
        clocks.iter().collect()
    };
    let due = |rule: &&ClockRule| {
        let (rule, digest) = open.rules.clock(&rule.id)?;
        let due = countdown(open.case(), &open.rules, rule, digest, now).due?;
        Some((ChoiceId::new(rule.id.as_str()).ok()?, due))
    };
    clocks.iter().filter_map(due).collect()
}

/// Returns the deadline of the clock that is chosen.
pub(super) fn due(dues: &[(ChoiceId, Moment)], chosen: Option<&Answer>) -> Option<Moment> {
    let chosen = match chosen {
        Some(Answer::Known(Value::One(id))) => dues.iter().find(|(clock, _)| clock == id),
        _ => dues.first(),
    };
    chosen.map(|(_, due)| *due)
}

/// The question which clock it is about.
fn field(clocks: &[ClockRule]) -> Option<Field> {
    let choice = |rule: &ClockRule| {
        Some(Choice {
            id: ChoiceId::new(rule.id.as_str()).ok()?,
            label: rule.title.clone(),
        })
    };
    Some(Field {
        id: FieldId::new(CLOCK).ok()?,
        label: words::WHICH_CLOCK.into(),
        hint: None,
        kind: FieldKind::OneOf(clocks.iter().filter_map(choice).collect()),
        required: true,
        when: None,
        sensitivity: None,
        gap: None,
    })
}
