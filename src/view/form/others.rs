//! What others have to do with a question: whose draft stands in it, what they have answered meanwhile,
//! and answers that stand against each other.

use ratatui::style::Style;
use ratatui::text::Line;

use super::super::wrap::wrap;
use super::Look;
use crate::app::answering::{self, OptionNames};
use crate::app::form::{FieldBox, Rival};
use crate::text::answering as words;
use crate::time::show;

/// A text under its question, row by row.
fn rows(text: &str, width: usize, style: Style) -> impl Iterator<Item = Line<'static>> {
    let rows = wrap(text, width).into_iter();
    rows.map(move |row| Line::styled(format!("    {row}"), style))
}

/// Whose draft it is that stands here, and what saving it does.
pub(super) fn theirs(
    one: &FieldBox,
    here: bool,
    look: &Look<'_>,
    width: usize,
) -> Vec<Line<'static>> {
    let Look { lang, theme, .. } = *look;
    let Some(whose) = &one.theirs else {
        return Vec::new();
    };
    let at = show::date_and_clock(whose.at, lang);
    let told = words::theirs(lang, &whose.by, &at);
    let mut lines: Vec<_> = rows(&told, width, theme.warn()).collect();
    if here {
        let (what, style) = match (one.asked, look.record) {
            (true, _) => (words::THEIRS_ASKED, theme.strong()),
            (false, true) => (words::THEIRS, Style::new()),
            (false, false) => (words::THEIRS_ENTRY, Style::new()),
        };
        lines.extend(rows(what.to(lang), width, style));
    }
    lines
}

/// What others have answered while this answer is being written, and what saving it does.
pub(super) fn arrived(
    one: &FieldBox,
    here: bool,
    look: &Look<'_>,
    width: usize,
) -> Vec<Line<'static>> {
    let Look { lang, theme, .. } = *look;
    let names = OptionNames(one.input.options());
    let mut lines = Vec::new();
    for other in &one.arrived {
        let shown = answering::show(&one.field.kind, &other.answer, &names, lang);
        let at = show::date_and_clock(other.at, lang);
        let told = words::arrived(lang, &other.by, &at, &shown);
        lines.extend(rows(&told, width, theme.warn()));
    }
    if here && !lines.is_empty() && one.theirs.is_none() {
        let (what, style) = match (one.asked, look.record) {
            (true, true) => (words::ARRIVED_ASKED, theme.strong()),
            (true, false) => (words::ARRIVED_ENTRY_ASKED, theme.strong()),
            (false, true) => (words::ARRIVED, Style::new()),
            (false, false) => (words::ARRIVED_ENTRY, Style::new()),
        };
        lines.extend(rows(what.to(lang), width, style));
    }
    lines
}

/// Answers that stand against each other, and how one settles which holds.
pub(super) fn rivals(
    one: &FieldBox,
    here: bool,
    look: &Look<'_>,
    width: usize,
) -> Vec<Line<'static>> {
    let Look { lang, theme, .. } = *look;
    let names = OptionNames(one.input.options());
    let mut lines = Vec::new();
    let told = |rival: &&Rival| !one.arrived.contains(rival);
    for rival in one.rivals.iter().filter(told) {
        let shown = answering::show(&one.field.kind, &rival.answer, &names, lang);
        let at = show::date_and_clock(rival.at, lang);
        let told = format!("≠ {shown}  ({}, {at})", rival.by);
        lines.extend(rows(&told, width, theme.bad()));
    }
    if here && !one.rivals.is_empty() {
        lines.extend(rows(words::SETTLE.to(lang), width, Style::new()));
    }
    lines
}
