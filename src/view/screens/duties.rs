//! The tab that tells which clocks apply: what the program proposes and why, what was decided, and
//! the rule in full.

use ratatui::style::Style;
use ratatui::text::Line;

use super::clocks::rule_lines;
use super::register::{Scene, fact};
use crate::app::screens::register::{DutyMark, EntryForm, Mark, Row};
use crate::case::form::Coded as _;
use crate::case::{Entry, Proposal};
use crate::clock::Within;
use crate::text::{Lang, Phrase, clocks, entry as entries, scoping as words};
use crate::time::show;

/// What the tab is for, and what to do next.
pub(super) fn panel(scene: Scene<'_>) -> Vec<Line<'static>> {
    let theme = scene.theme;
    let marks = || scene.state.rows.iter().filter_map(mark);
    let is_open = |duty: &&DutyMark| !duty.decided;
    let next = if marks().filter(is_open).count() == 0 {
        words::ALL_DECIDED
    } else if marks()
        .filter(is_open)
        .all(|duty| duty.proposal == Proposal::CannotSay)
    {
        words::DO_ANSWER
    } else {
        words::DO
    };
    let mut lines = scene.lines(scene.say(words::ABOUT), theme.quiet());
    lines.extend(scene.lines(scene.say(next), theme.strong()));
    lines.extend(scene.lines(scene.say(words::SECURITY), theme.warn()));
    lines
}

pub(super) fn mark(row: &Row) -> Option<&DutyMark> {
    match &row.mark {
        Mark::Duty(duty) => Some(duty),
        Mark::None
        | Mark::Counts(_)
        | Mark::Rival(_)
        | Mark::Rejected(..)
        | Mark::Holds
        | Mark::Earlier
        | Mark::Proposed
        | Mark::BeforeGate
        | Mark::Shortfall(_)
        | Mark::Promise(..) => None,
    }
}

/// Returns what a proposal is called.
const fn proposal(of: Proposal) -> Phrase {
    match of {
        Proposal::Applies => words::APPLIES,
        Proposal::DoesNot => words::DOES_NOT,
        Proposal::CannotSay => words::CANNOT_SAY,
    }
}

fn decision(row: &Row, duty: &DutyMark, lang: Lang) -> String {
    if let Entry::Duty(decided) = &row.entry
        && duty.decided
    {
        return decided.applies.phrase().to(lang).to_owned();
    }
    words::UNDECIDED.to(lang).to_owned()
}

/// Returns the cells of a clock's row, with their titles.
pub(super) fn cells(row: &Row, duty: &DutyMark, lang: Lang) -> Vec<(String, String)> {
    let cell = |title: Phrase, text: String| (title.to(lang).to_owned(), text);
    vec![
        cell(words::CLOCK, duty.title.to(lang).to_owned()),
        cell(words::PROPOSAL, proposal(duty.proposal).to(lang).to_owned()),
        cell(words::DECISION, decision(row, duty, lang)),
        cell(words::WHY, duty.why.to(lang).to_owned()),
    ]
}

/// Returns the clock in full.
pub(super) fn detail(scene: Scene<'_>, row: &Row, duty: &DutyMark) -> Vec<Line<'static>> {
    let lang = scene.model.lang;
    let mut lines = proposed(scene, duty);
    let decided = decision(row, duty, lang);
    lines.extend(fact(scene, scene.say(words::DECISION), &decided));
    if let Entry::Duty(decided) = &row.entry
        && let Some(motive) = decided.motive.as_ref().and_then(|words| words.clear())
    {
        lines.extend(scene.lines(motive, Style::new()));
    }
    if duty.decided {
        let at = format!("{} {}", show::date_and_clock(row.at, lang), row.by);
        lines.extend(fact(scene, scene.say(entries::RECORDED), &at));
    }
    if let Entry::Duty(decided) = &row.entry
        && let Some((rule, _)) = scene.open.rules.clock(&decided.clock)
    {
        let recipient = rule.recipient.to(lang);
        lines.extend(fact(scene, scene.say(words::RECIPIENT), recipient));
        lines.extend(fact(scene, scene.say(words::LIMIT), &limit(duty, lang)));
        if !duty.followers.is_empty() {
            let names: Vec<&str> = duty.followers.iter().map(|name| name.to(lang)).collect();
            lines.extend(fact(scene, scene.say(words::FOLLOWERS), &names.join(", ")));
        }
        lines.extend(rule_lines(scene, rule));
    }
    let [sv, en] = &duty.parts;
    let parts = match lang {
        Lang::Sv => sv,
        Lang::En => en,
    };
    if !parts.is_empty() {
        lines.push(Line::raw(""));
        lines.extend(scene.lines(scene.say(words::RESTS_ON), scene.theme.quiet()));
        for (depth, part) in parts {
            let text = format!("{}{part}", "  ".repeat(*depth));
            lines.extend(scene.lines(&text, Style::new()));
        }
    }
    lines
}

/// The proposal with its reasons.
fn proposed(scene: Scene<'_>, duty: &DutyMark) -> Vec<Line<'static>> {
    let lang = scene.model.lang;
    let text = format!(
        "{}. {}",
        proposal(duty.proposal).to(lang),
        duty.why.to(lang)
    );
    fact(scene, scene.say(words::PROPOSAL), &text)
}

/// What stands over the form of a decision: which clock, and what is proposed.
pub(super) fn before(scene: Scene<'_>, entry: &EntryForm) -> Vec<Line<'static>> {
    let mut rows = scene.state.rows.iter();
    let row = rows.find(|row| row.id == entry.id);
    let Some(duty) = row.and_then(mark) else {
        return Vec::new();
    };
    let lang = scene.model.lang;
    let mut lines = scene.lines(duty.title.to(lang), scene.theme.strong());
    lines.extend(proposed(scene, duty));
    lines
}

/// Returns how long the clock runs, in words.
fn limit(duty: &DutyMark, lang: Lang) -> String {
    let (within, also) = duty.within;
    let main = length(within, lang);
    match also.map(|also| length(also, lang)) {
        Some(also) => clocks::two_bounds(&main, &also, lang),
        None => main,
    }
}

fn length(within: Within, lang: Lang) -> String {
    match within {
        Within::Elapsed(span) => match span.whole_minutes() {
            n if n % 60 != 0 => clocks::minutes(n, lang),
            n if n > 72 * 60 && n % (24 * 60) == 0 => clocks::days(n / (24 * 60), lang),
            n => clocks::hours(n / 60, lang),
        },
        Within::Months(n) => clocks::months(n, lang),
        Within::NoLimit => clocks::NO_LIMIT.to(lang).to_owned(),
    }
}
