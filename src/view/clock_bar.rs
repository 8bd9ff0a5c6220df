//! The clocks, always on top: how much is left, until when, and from what.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::canvas::Canvas;
use super::columns::wide;
use super::kept::{Kept, Told};
use super::theme::Theme;
use super::wrap::cut;
use crate::app::action::{Id, of_key};
use crate::app::derived::{ClockLine, Derived};
use crate::app::{Key, Model};
use crate::clock::Phase;
use crate::text::{Lang, clock as words, panic};
use crate::time::{Moment, show};

/// Returns how many rows the clocks take.
pub(super) fn height(model: &Model) -> u16 {
    if model.open.is_some() { 2 } else { 0 }
}

/// Draws the clocks of the open case.
pub(super) fn draw(model: &Model, theme: Theme, kept: &mut Kept, canvas: &mut Canvas, area: Rect) {
    let Some(open) = &model.open else {
        return;
    };
    let main = open.rules.main_clock().map(|rule| &rule.id);
    let mut clocks = open.derived.clocks.iter();
    let in_a_hurry = clocks.any(|clock| {
        let hurries = matches!(clock.phase, Phase::Warning(_) | Phase::Overdue);
        hurries && clock.filed.is_none() && Some(&clock.id) == main
    });
    let offers = in_a_hurry && of_key(model, Key::char('p')) == Some(Id::Panic);
    let lang = model.lang;
    let told = Told::of(open, lang, model.colour, area, offers);
    kept.clocks.show(told, canvas, area, |canvas, area| {
        both_lines(&open.derived, offers, lang, theme, canvas, area);
    });
}

/// Draws the clock that matters most, and the others below it.
fn both_lines(
    derived: &Derived,
    offers: bool,
    lang: Lang,
    theme: Theme,
    canvas: &mut Canvas,
    area: Rect,
) {
    let now = derived.at;
    let width = usize::from(area.width);
    let [top, bottom] = [area.y, area.y + 1].map(|y| Rect {
        y,
        height: 1.min(area.height),
        ..area
    });
    if let Some(first) = derived.clocks.first() {
        let line = main_line(first, now, lang, theme, width);
        canvas.line(top, line);
    }
    let line = if offers {
        // Little time is left: the way to the least notification stands first.
        let offer = format!(" {} ", panic::OFFER.to(lang));
        let room = width.saturating_sub(wide(&offer));
        let mut line = second_line(&derived.clocks, now, lang, theme, room);
        line.spans.insert(0, Span::styled(offer, theme.cursor()));
        line
    } else {
        second_line(&derived.clocks, now, lang, theme, width)
    };
    canvas.line(bottom, line);
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
        Phase::NoLimit => (theme.quiet(), words::NO_LIMIT.to(lang).to_owned()),
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
        Phase::Met if clock.due.is_none() => (theme.good(), words::DONE.to(lang).to_owned()),
        Phase::Met => (theme.good(), words::MET.to(lang).to_owned()),
        Phase::MetLate => (theme.bad(), words::MET_LATE.to(lang).to_owned()),
        Phase::TimelinessUnknown => (theme.warn(), words::UNKNOWN.to(lang).to_owned()),
    }
}

/// Returns a deadline; of a clock that has been answered with the word that says what it is.
pub(super) fn due_words(phase: Phase, due: String, lang: Lang) -> String {
    match phase {
        Phase::NotStarted
        | Phase::NoLimit
        | Phase::Running
        | Phase::Warning(_)
        | Phase::Overdue => due,
        Phase::Met | Phase::MetLate | Phase::TimelinessUnknown => {
            format!("{} {due}", words::AT_LATEST.to(lang))
        }
    }
}

/// The clock that matters most. What does not fit is left out whole: first where it counts from,
/// then the bar, last the deadline.
fn main_line(
    clock: &ClockLine,
    now: Moment,
    lang: Lang,
    theme: Theme,
    width: usize,
) -> Line<'static> {
    let (style, stands) = standing(clock, now, lang, theme);
    let title = format!(" {}  ", clock.title.to(lang));
    let mut used = wide(&title) + wide(&stands);
    // With its zone where there is room, and at least the date and the time.
    let forms = clock.due.map(|due| {
        let short = show::column(due, lang);
        [show::full(due, now, lang), short.trim_start().to_owned()]
    });
    let due = forms
        .into_iter()
        .flatten()
        .map(|due| format!(" · {}", due_words(clock.phase, due, lang)))
        .find(|due| used + wide(due) < width)
        .unwrap_or_default();
    let mut spans = vec![Span::styled(title, theme.strong())];
    used += wide(&due);
    let is_running = matches!(
        clock.phase,
        Phase::Running | Phase::Warning(_) | Phase::Overdue
    );
    if let Some((start, _)) = &clock.start
        && is_running
    {
        let room = width.saturating_sub(used + 3);
        let cells = [28, 20, 14, 8].into_iter().find(|cells| {
            let left = if width >= 110 { 36 } else { 0 };
            cells + left <= room
        });
        if let Some(cells) = cells {
            let bar = bar(clock.within, now.since(*start), cells);
            spans.push(Span::styled(bar.0, style));
            spans.push(Span::styled(bar.1, theme.quiet()));
            spans.push(Span::raw("  "));
        }
    }
    spans.push(Span::styled(stands, style));
    if !due.is_empty() {
        spans.push(Span::raw(due));
    }
    let from = match &clock.start {
        Some((start, source)) => format!(
            " · {} {} ({})",
            words::FROM.to(lang),
            show::column(*start, lang).trim_start(),
            first_words(source, 40)
        ),
        None if clock.phase == Phase::NotStarted => {
            format!(" · {}", words::WHEN_AWARE.to(lang))
        }
        None => String::new(),
    };
    let room = width.saturating_sub(spans.iter().map(Span::width).sum::<usize>() + 1);
    if wide(&from) <= room {
        spans.push(Span::styled(from, theme.quiet()));
    } else if room > 24 {
        spans.push(Span::styled(cut(&from, room), theme.quiet()));
    }
    Line::from(spans)
}

/// Returns the part of the bar that is gone and the part that is left.
fn bar(within: crate::time::Span, gone: crate::time::Span, cells: usize) -> (String, String) {
    let all = within.millis().max(1);
    let gone = gone.millis().clamp(0, all);
    let of = i64::try_from(cells).unwrap_or(0);
    let filled = usize::try_from(gone.saturating_mul(of) / all).unwrap_or(0);
    ("█".repeat(filled), "░".repeat(cells.saturating_sub(filled)))
}

/// Returns the first sentence of a text, cut at a word.
fn first_words(text: &str, width: usize) -> String {
    let first = text.split(['.', '\n']).next().unwrap_or(text);
    cut(first.trim(), width)
}

/// Rival starts of the first clock, then the other clocks; those that do not fit are counted.
fn second_line(
    clocks: &[ClockLine],
    now: Moment,
    lang: Lang,
    theme: Theme,
    width: usize,
) -> Line<'static> {
    let mut parts: Vec<(String, Style)> = Vec::new();
    let rivals = clocks.first().map_or(&[][..], |clock| &clock.rivals);
    for rival in rivals.iter().filter(|rival| !rival.rejected) {
        let source = first_words(&rival.source, 32);
        let (what, style) = if rival.due < now {
            let passed = words::PASSED.to(lang);
            (
                format!("{passed} {}", show::full(rival.due, now, lang)),
                theme.warn(),
            )
        } else {
            (show::full(rival.due, now, lang), Style::new())
        };
        let words = words::RIVAL.to(lang).replace("{source}", &source);
        parts.push((format!(" ▲ {words}: {what} "), style));
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
            .map(|due| due_words(clock.phase, show::full(due, now, lang), lang))
            .map(|due| format!(" · {due}"));
        parts.push((
            format!(" {title}: {stands}{} ", due.unwrap_or_default()),
            style,
        ));
    }
    let mut used = 0;
    let mut spans = Vec::new();
    let all = parts.len();
    for (n, (text, style)) in parts.into_iter().enumerate() {
        // Room for the count of those that are left out.
        let keep = if n + 1 < all { 8 } else { 0 };
        if n > 0 && used + wide(&text) + keep > width {
            spans.push(Span::styled(format!(" +{}", all - n), theme.quiet()));
            break;
        }
        let text = cut(&text, width.saturating_sub(used + keep));
        used += wide(&text);
        spans.push(Span::styled(text, style));
    }
    Line::from(spans)
}
