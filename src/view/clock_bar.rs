//! The clocks, always on top: how much is left, until when, and from what.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::theme::Theme;
use super::wrap::cut;
use crate::app::Model;
use crate::app::derived::ClockLine;
use crate::clock::Phase;
use crate::text::{Lang, clock as words};
use crate::time::{Moment, show};

/// Returns how many rows the clocks take.
pub(super) fn height(model: &Model) -> u16 {
    if model.open.is_some() { 2 } else { 0 }
}

/// Draws the clocks of the open case.
pub(super) fn draw(model: &Model, theme: Theme, frame: &mut Frame<'_>, area: Rect) {
    let Some(open) = &model.open else {
        return;
    };
    let width = usize::from(area.width);
    let [top, bottom] = [area.y, area.y + 1].map(|y| Rect {
        y,
        height: 1.min(area.height),
        ..area
    });
    if let Some(first) = open.derived.clocks.first() {
        let line = main_line(first, model.now, model.lang, theme, width);
        frame.render_widget(line, top);
    }
    let line = second_line(&open.derived.clocks, model.now, model.lang, theme, width);
    frame.render_widget(line, bottom);
}

/// Returns the style and the words of where a clock stands.
pub(super) fn standing(
    clock: &ClockLine,
    now: Moment,
    lang: Lang,
    theme: Theme,
) -> (Style, String) {
    let left = clock.due.map(|due| show::length(due.since(now)));
    let left = left.unwrap_or_default();
    match clock.phase {
        Phase::NotStarted => (theme.quiet(), words::NOT_STARTED.to(lang).to_owned()),
        Phase::Running => (theme.strong(), format!("{left} {}", words::LEFT.to(lang))),
        Phase::Warning(_) => (
            theme.warn(),
            format!(
                "{} {left} {}",
                words::WARNING.to(lang),
                words::LEFT.to(lang)
            ),
        ),
        Phase::Overdue => (
            theme.bad(),
            format!(
                "{} {} {left}",
                words::OVERDUE.to(lang),
                words::SINCE.to(lang)
            ),
        ),
        Phase::Met => (theme.good(), words::MET.to(lang).to_owned()),
        Phase::MetLate => (theme.bad(), words::MET_LATE.to(lang).to_owned()),
        Phase::TimelinessUnknown => (theme.warn(), words::UNKNOWN.to(lang).to_owned()),
    }
}

fn main_line(
    clock: &ClockLine,
    now: Moment,
    lang: Lang,
    theme: Theme,
    width: usize,
) -> Line<'static> {
    let (style, stands) = standing(clock, now, lang, theme);
    let mut spans = vec![Span::styled(
        format!(" {}  ", clock.title.to(lang)),
        theme.strong(),
    )];
    if let Some((start, _)) = &clock.start {
        let cells = if width >= 110 { 28 } else { 14 };
        let within = clock.within.millis().max(1);
        let gone = now.since(*start).millis().clamp(0, within);
        let filled = usize::try_from(gone * cells / within).unwrap_or(0);
        let cells = usize::try_from(cells).unwrap_or(0);
        spans.push(Span::styled("█".repeat(filled), style));
        spans.push(Span::styled(
            "░".repeat(cells - filled.min(cells)),
            theme.quiet(),
        ));
        spans.push(Span::raw("  "));
    }
    spans.push(Span::styled(stands, style));
    if let Some(due) = clock.due {
        spans.push(Span::raw(format!(" · {}", show::full(due, now, lang))));
    }
    if let Some((start, source)) = &clock.start {
        let used: usize = spans.iter().map(Span::width).sum();
        let from = format!(
            " · {}: {source} {}",
            words::FROM.to(lang),
            show::full(*start, now, lang)
        );
        let room = width.saturating_sub(used + 1);
        if room > 12 {
            spans.push(Span::styled(cut(&from, room), theme.quiet()));
        }
    } else {
        spans.push(Span::raw(format!(" · {}", words::WHEN_AWARE.to(lang))));
    }
    Line::from(spans)
}

/// Rival starts of the first clock, then the other clocks.
fn second_line(
    clocks: &[ClockLine],
    now: Moment,
    lang: Lang,
    theme: Theme,
    width: usize,
) -> Line<'static> {
    let mut parts: Vec<Span<'static>> = Vec::new();
    let rivals = clocks.first().map_or(&[][..], |clock| &clock.rivals);
    for rival in rivals {
        let source = &rival.source;
        let (what, style) = if rival.rejected {
            (words::REJECTED.to(lang).to_owned(), theme.quiet())
        } else if rival.due < now {
            let passed = words::PASSED.to(lang);
            (
                format!("{passed} {}", show::full(rival.due, now, lang)),
                theme.warn(),
            )
        } else {
            (show::full(rival.due, now, lang), Style::new())
        };
        let words = format!(
            " ▲ {} {source} {}: {what} ",
            words::IF.to(lang),
            words::COUNTS.to(lang)
        );
        parts.push(Span::styled(words, style));
    }
    for clock in clocks.iter().skip(1) {
        let title = clock.title.to(lang);
        let waits = clock.waits_for_filing && clock.phase == Phase::NotStarted;
        let (style, stands) = if waits {
            (theme.quiet(), words::AFTER_FILING.to(lang).to_owned())
        } else {
            standing(clock, now, lang, theme)
        };
        let due = clock
            .due
            .map(|due| format!(" · {}", show::full(due, now, lang)));
        let words = format!(" {title}: {stands}{} ", due.unwrap_or_default());
        parts.push(Span::styled(words, style));
    }
    let mut used = 0;
    let mut spans = Vec::new();
    for part in parts {
        let room = width.saturating_sub(used);
        if room < 8 {
            break;
        }
        let text = cut(&part.content, room);
        used += Span::raw(text.as_str()).width();
        spans.push(Span::styled(text, part.style));
    }
    Line::from(spans)
}
