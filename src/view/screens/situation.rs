//! The situation in figures, and the latest lines of the log.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::canvas::Canvas;
use super::super::columns::wide;
use super::super::frame::pane;
use super::super::theme::Theme;
use super::super::wrap::{cut, wrap};
use crate::app::derived::Derived;
use crate::case::agenda::Item;
use crate::case::finding::{Finding, Severity};
use crate::case::form::Coded as _;
use crate::case::gate::GateOutcome;
use crate::case::register::RiskOutcome;
use crate::text::{Lang, agenda as agenda_words, case as words};
use crate::time::{Moment, Precision, show};

/// How many columns the names of the figures take.
const LABEL: usize = 11;
/// How many rows a log line may take.
const LOG_ROWS: usize = 2;
/// How many of the most urgent things stand here.
const FIRST: usize = 3;

/// Draws the panel.
pub(super) fn draw(derived: &Derived, lang: Lang, theme: Theme, canvas: &mut Canvas, area: Rect) {
    let now = derived.at;
    let inner = pane(words::SITUATION.to(lang), false, theme, canvas, area);
    let width = usize::from(inner.width);
    let mut lines = figures(derived, lang, theme, width);
    let agenda = &derived.agenda;
    if !agenda.items.is_empty() {
        lines.push(Line::raw(""));
        lines.push(heading(agenda_words::IN_PANEL.to(lang), theme, width));
    }
    for item in agenda.items.iter().take(FIRST) {
        lines.extend(urgent(item, now, lang, theme, width));
    }
    lines.push(Line::raw(""));
    lines.push(heading(words::LATEST.to(lang), theme, width));
    if derived.latest.is_empty() {
        let rows = wrap(words::NO_LOG.to(lang), width).into_iter();
        lines.extend(rows.map(|row| Line::styled(row, theme.quiet())));
    }
    for line in &derived.latest {
        let same_day = |at| show::date(at, lang) == show::date(now, lang);
        let time = match &line.happened {
            Some(when) if when.precision() == Precision::Minute && same_day(when.from()) => {
                show::clock(when.from())
            }
            Some(when) => show::when(when, lang),
            None if same_day(line.at) => show::clock(line.at),
            None => show::column(line.at, lang).trim_start().to_owned(),
        };
        lines.push(Line::styled(cut(&time, width), theme.quiet()));
        let mut rows = wrap(&line.text, width);
        if rows.len() > LOG_ROWS {
            let rest = rows.split_off(LOG_ROWS - 1).join(" ");
            rows.push(cut(&rest, width));
        }
        lines.extend(rows.into_iter().map(Line::raw));
    }
    let shown = lines.into_iter().take(usize::from(inner.height));
    canvas.lines(inner, shown);
}

/// One of the most urgent things, in at most two rows, and by when.
fn urgent(item: &Item, now: Moment, lang: Lang, theme: Theme, width: usize) -> Vec<Line<'static>> {
    let mut rows = wrap(&item.what(lang), width.saturating_sub(2));
    if rows.len() > LOG_ROWS {
        let rest = rows.split_off(LOG_ROWS - 1).join(" ");
        rows.push(cut(&rest, width.saturating_sub(2)));
    }
    let mark = |n: usize| if n == 0 { "› " } else { "  " };
    let mut lines: Vec<Line<'static>> = rows
        .into_iter()
        .enumerate()
        .map(|(n, row)| Line::from(vec![Span::styled(mark(n), theme.accent()), Span::raw(row)]))
        .collect();
    if let Some(due) = item.due {
        let style = if item.urgency.is_passed() {
            theme.bad()
        } else {
            theme.quiet()
        };
        let left = show::left(due.since(now), lang);
        lines.push(Line::styled(cut(&format!("  {left}"), width), style));
    }
    lines
}

fn heading(text: &str, theme: Theme, width: usize) -> Line<'static> {
    let text = format!("── {text} ");
    let rest = width.saturating_sub(wide(&text));
    Line::styled(format!("{text}{}", "─".repeat(rest)), theme.quiet())
}

fn figures(derived: &Derived, lang: Lang, theme: Theme, width: usize) -> Vec<Line<'static>> {
    let unknown = || words::UNKNOWN.to(lang).to_owned();
    let persons = match derived.persons {
        None => unknown(),
        Some((low, _)) if derived.persons_open => words::at_least(lang, &thousands(low)),
        Some((low, high)) if low == high => thousands(low),
        Some((low, high)) => format!("{}–{}", thousands(low), thousands(high)),
    };
    let (risk, risk_style) = match derived.risk {
        None => (words::NOT_ASSESSED.to(lang).to_owned(), theme.warn()),
        Some(risk) => {
            let style = match risk {
                RiskOutcome::High => theme.bad(),
                RiskOutcome::NotKnownYet => theme.warn(),
                RiskOutcome::Risk | RiskOutcome::Unlikely => Style::new(),
            };
            (risk.phrase().to(lang).to_owned(), style)
        }
    };
    let (protected, protected_style) = match derived.gate {
        GateOutcome::Unchecked => (words::UNCHECKED.to(lang).to_owned(), theme.warn()),
        GateOutcome::AskAgain => (words::ASK_AGAIN.to(lang).to_owned(), theme.warn()),
        // Somebody is followed although the check found nobody: the person counts.
        GateOutcome::NoneMarked if derived.protected.1 > 0 => {
            let (reached, all) = derived.protected;
            let all = u32::try_from(all).unwrap_or(u32::MAX);
            (words::found(lang, all, reached), theme.warn())
        }
        GateOutcome::NoneMarked => (words::NONE_MARKED.to(lang).to_owned(), Style::new()),
        GateOutcome::CouldNotCheck => (words::NOT_CHECKABLE.to(lang).to_owned(), theme.warn()),
        GateOutcome::Found(found) => {
            let reached = derived.protected.0;
            (words::found(lang, found, reached), Style::new())
        }
    };
    let count = |n: usize| {
        let style = if n == 0 { Style::new() } else { theme.warn() };
        (n.to_string(), style)
    };
    let (gaps, gap_style) = count(derived.gaps);
    let (findings, finding_style) = match derived.findings.first().map(Finding::severity) {
        None => ("0".to_owned(), Style::new()),
        Some(worst) => {
            let style = if worst == Severity::Act {
                theme.bad()
            } else {
                theme.warn()
            };
            let worst = worst.heading().to(lang).to_lowercase();
            (format!("{} · {worst}", derived.findings.len()), style)
        }
    };
    let done: usize = derived.phases.iter().map(|phase| phase.done).sum();
    let all: usize = derived.phases.iter().map(|phase| phase.steps.len()).sum();
    let sent = match derived.sent {
        0 => words::NOT_INFORMED.to(lang).to_owned(),
        n => words::notices(lang, n),
    };
    let rows = [
        (words::RISK, risk, risk_style),
        (words::PERSONS, persons, Style::new()),
        (words::PROTECTED, protected, protected_style),
        (words::INFORMED, sent, Style::new()),
        (words::GAPS, gaps, gap_style),
        (words::FINDINGS, findings, finding_style),
        (words::STEPS, words::of(lang, done, all), Style::new()),
    ];
    rows.into_iter()
        .map(|(label, value, style)| {
            let label = label.to(lang);
            let gap = LABEL.saturating_sub(wide(label)).max(1);
            Line::from(vec![
                Span::styled(label, theme.quiet()),
                Span::raw(" ".repeat(gap)),
                Span::styled(cut(&value, width.saturating_sub(LABEL)), style),
            ])
        })
        .collect()
}

/// Returns a number with a narrow gap between the thousands, as Swedish writes it.
fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (n, digit) in digits.chars().enumerate() {
        if n > 0 && (digits.len() - n).is_multiple_of(3) && digits.len() > 3 {
            out.push(' ');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::thousands;

    #[test]
    fn thousands_stand_apart() {
        assert_eq!(thousands(5), "5");
        assert_eq!(thousands(1500), "1 500");
        assert_eq!(thousands(1_234_567), "1 234 567");
    }
}
