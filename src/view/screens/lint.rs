//! What does not add up: a row a finding under headings of how much it weighs, and below them the one under
//! the cursor whole, why it matters, what settles it and where Enter leads.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::canvas::{Canvas, below};
use super::super::frame::pane;
use super::super::theme::Theme;
use super::super::wrap::{cut, wrap};
use super::agenda::leads;
use crate::app::Model;
use crate::app::open::Open;
use crate::app::screens::lint::State;
use crate::case::finding::{Finding, Severity};
use crate::text::{Lang, agenda as agenda_words, lint as words};

/// The most rows under the list.
const FOOT: u16 = 10;

/// Draws the page.
pub(in super::super) fn draw(
    model: &Model,
    state: &State,
    theme: Theme,
    canvas: &mut Canvas,
    area: Rect,
) {
    let Some(open) = &model.open else {
        return;
    };
    let lang = model.lang;
    let all = &open.derived.findings;
    let counts = words::counts(lang, all.len());
    let title = counts.trim_end_matches('.');
    let inner = pane(title, true, theme, canvas, area);
    let width = usize::from(inner.width);
    let about = wrap(words::ABOUT.to(lang), width);
    let [top, rest] = below(inner, u16::try_from(about.len()).unwrap_or(1));
    let about = about.into_iter();
    canvas.lines(top, about.map(|row| Line::styled(row, theme.quiet())));
    let Some(under) = all.get(state.at) else {
        let nothing = wrap(words::NOTHING.to(lang), width);
        canvas.lines(rest, nothing.into_iter().map(Line::raw));
        return;
    };
    let foot_lines = whole(open, under, theme, width, lang);
    let foot_rows = u16::try_from(foot_lines.len()).unwrap_or(FOOT);
    let foot_rows = foot_rows.min(rest.height.saturating_sub(4));
    let [list, foot] = below(rest, rest.height.saturating_sub(foot_rows));
    let (lines, at) = listed(open, state.at, theme, width, lang);
    let height = usize::from(list.height);
    let first = at.saturating_sub(height / 2);
    let first = first.min(lines.len().saturating_sub(height));
    canvas.lines(list, lines.into_iter().skip(first).take(height));
    canvas.lines(foot, foot_lines);
}

/// Returns the lines of the list, and which of them the cursor is on.
fn listed(
    open: &Open,
    at: usize,
    theme: Theme,
    width: usize,
    lang: Lang,
) -> (Vec<Line<'static>>, usize) {
    let (mut lines, mut cursor) = (Vec::new(), 0);
    let mut over = None;
    for (n, one) in open.derived.findings.iter().enumerate() {
        let severity = one.severity();
        if over != Some(severity) {
            over = Some(severity);
            let style = style_of(severity, theme);
            lines.push(Line::styled(severity.heading().to(lang), style));
        }
        let under = n == at;
        if under {
            cursor = lines.len();
        }
        let says = one.say(open.case(), &open.rules, lang);
        let style = if under { theme.cursor() } else { Style::new() };
        lines.push(Line::from(vec![
            Span::styled(if under { "▸ " } else { "  " }, theme.accent()),
            Span::styled(cut(&says, width.saturating_sub(2)), style),
        ]));
    }
    (lines, cursor)
}

const fn style_of(severity: Severity, theme: Theme) -> Style {
    match severity {
        Severity::Act => theme.bad(),
        Severity::Settle => theme.warn(),
        Severity::Complete => theme.strong(),
    }
}

/// The finding whole.
fn whole(open: &Open, one: &Finding, theme: Theme, width: usize, lang: Lang) -> Vec<Line<'static>> {
    let (case, rules) = (open.case(), &open.rules);
    let mut lines = vec![Line::styled("─".repeat(width), theme.quiet())];
    let says = wrap(&one.say(case, rules, lang), width);
    lines.extend(says.into_iter().take(3).map(Line::raw));
    let why = format!("{} {}", words::WHY.to(lang), one.why(lang));
    let why = wrap(&why, width).into_iter().take(2);
    lines.extend(why.map(|row| Line::styled(row, theme.quiet())));
    let settle = one.settle(lang);
    let settle = format!("{} {settle}", words::SETTLE.to(lang));
    lines.extend(wrap(&settle, width).into_iter().take(3).map(Line::raw));
    let place = one.leads(case, rules);
    let place = place.map_or_else(
        || words::NO_PLACE.to(lang).to_owned(),
        |place| leads(open, &place, lang),
    );
    lines.push(Line::from(vec![
        Span::styled(format!("{} ", agenda_words::LEADS.to(lang)), theme.accent()),
        Span::raw(cut(&place, width.saturating_sub(8))),
    ]));
    lines
}
