//! The tab of promises, contracts and insurances: what they are for, and where each stands.

use ratatui::style::Style;
use ratatui::text::Line;

use super::super::theme::Theme;
use super::register::Scene;
use crate::clock::Phase;
use crate::text::{Phrase, clocks as words};

/// What the tab is for, and what is overdue.
pub(super) fn panel(scene: Scene<'_>) -> Vec<Line<'static>> {
    let theme = scene.theme;
    let (overdue, _) = scene.open.derived.promises;
    let mut lines = scene.lines(scene.say(words::ABOUT_PROMISES), theme.quiet());
    if overdue > 0 {
        let text = words::promises_overdue(overdue, scene.model.lang);
        lines.extend(scene.lines(&text, theme.bad()));
    }
    lines
}

/// Returns what a promise's phase is called.
pub(super) const fn word(phase: Phase) -> Phrase {
    match phase {
        Phase::NotStarted | Phase::NoLimit | Phase::Running => words::TO_KEEP,
        Phase::Warning(_) => words::SOON,
        Phase::Overdue => words::BROKEN,
        Phase::Met => words::KEPT,
        Phase::MetLate => words::KEPT_LATE,
        Phase::TimelinessUnknown => words::KEPT_UNKNOWN,
    }
}

/// Returns how a promise's row looks.
pub(super) fn style(phase: Phase, theme: Theme) -> Style {
    match phase {
        Phase::NotStarted | Phase::NoLimit | Phase::Running => Style::new(),
        Phase::Warning(_) => theme.warn(),
        Phase::Overdue | Phase::MetLate => theme.bad(),
        Phase::Met | Phase::TimelinessUnknown => theme.quiet(),
    }
}
