//! What a step shows of its register: the entries that stand, and the keys that add one and open
//! the page.

use ratatui::text::Line;

use super::super::theme::Theme;
use super::super::wrap::cut;
use crate::app::Model;
use crate::app::open::Open;
use crate::app::screens::case::is_in_place;
use crate::app::screens::register::{EntryForm, Mark, Page};
use crate::case::Entry;
use crate::case::form::{headline, register_words};
use crate::case::register::DutyAnswer;
use crate::playbook::{Register, Step};
use crate::text::{Phrase, clocks, entry as words, proposal};
use crate::time::show;

/// The most entries that are named.
const SHOWN: usize = 7;

/// Returns the lines about the step's register; none when it has no register.
pub(super) fn lines(
    model: &Model,
    open: &Open,
    step: &Step,
    theme: Theme,
    width: usize,
) -> Vec<Line<'static>> {
    let lang = model.lang;
    let Some(register) = step.register else {
        return Vec::new();
    };
    let (page, _) = Page::of(register);
    let many = register_words(register).many.to(lang);
    let count = open.derived.entries.get(&register).copied().unwrap_or(0);
    let text = format!("{many}: {count}");
    let add = format!("a {} · ", words::ADD_HERE.to(lang));
    let add = if is_in_place(register) { &add } else { "" };
    let keys = format!("{add}{} {}", page.letter(), page.open().to(lang));
    let mut lines = vec![Line::styled(cut(&text, width), theme.strong())];
    let mut rows: Vec<_> = open.walk.standing.iter().collect();
    // A clock that does not apply is not what people look for.
    rows.sort_by_key(
        |row| matches!(&row.entry, Entry::Duty(duty) if duty.applies == DutyAnswer::DoesNot),
    );
    let shown = rows.iter().take(SHOWN);
    lines.extend(shown.map(|row| {
        // What a start says is when, and what shows it.
        let text = if let Entry::Anchor(anchor) = &row.entry {
            let source = anchor.source.clear().unwrap_or("…");
            format!("{} · {source}", show::when(&anchor.when, lang))
        } else if let Entry::Duty(duty) = &row.entry {
            let rule = open.rules.clock(&duty.clock);
            let clock = rule.map_or(duty.clock.as_str(), |(rule, _)| rule.title.to(lang));
            format!("{clock}: {}", headline(&row.entry, lang))
        } else {
            headline(&row.entry, lang)
        };
        // What is no decision, or does not count, never looks like one.
        let text = match row.mark {
            Mark::Proposed => format!("{}: {text}", proposal::PROPOSED.to(lang)),
            Mark::Rejected(..) => format!("{}: {text}", clocks::REJECTED.to(lang)),
            Mark::None
            | Mark::Counts(_)
            | Mark::Rival(_)
            | Mark::Holds
            | Mark::Earlier
            | Mark::BeforeGate
            | Mark::Duty(_)
            | Mark::Shortfall(_)
            | Mark::Promise(..) => text,
        };
        Line::raw(format!("  {}", cut(&text, width.saturating_sub(2))))
    }));
    if rows.len() > SHOWN {
        lines.push(Line::raw(format!("  +{}", rows.len() - SHOWN)));
    }
    lines.extend([
        Line::styled(cut(&keys, width), theme.accent()),
        Line::raw(""),
    ]);
    lines
}

/// Returns what the last line of an entry's form in a step does.
pub(super) fn finish(open: &Open, entry: &EntryForm) -> Phrase {
    let has_any = |register| open.derived.entries.get(&register).is_some_and(|n| *n > 0);
    match entry.register {
        _ if entry.waiting => words::SAVING,
        Register::Anchors if !has_any(Register::Anchors) => words::SAVE_START,
        Register::Anchors
        | Register::Groups
        | Register::Assessments
        | Register::Checks
        | Register::Protected
        | Register::Filings
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
        | Register::Exceptions => words::SAVE,
    }
}
