//! The case: phases and steps on the left, the step in the middle, the situation on the right.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span, Text};
use ratatui::widgets::{Block, Padding, Paragraph};

use super::super::form::{self, Look};
use super::super::theme::Theme;
use super::super::wrap::{cut, wrap};
use crate::app::Model;
use crate::app::open::Open;
use crate::app::screens::case::Focus;
use crate::case::StepState;
use crate::case::form::CaseNames;
use crate::playbook::{Certainty, Step};
use crate::text::{answering as form_words, case as words};
use crate::time::show;

/// The columns from which all three panes stand side by side.
const WIDE: u16 = 110;

/// Draws the three panes, or two of them in a narrow terminal.
pub(in super::super) fn draw(model: &Model, theme: Theme, frame: &mut Frame<'_>, area: Rect) {
    let Some(open) = &model.open else {
        return;
    };
    if area.width >= WIDE {
        let [left, middle, right] = Layout::horizontal([
            Constraint::Length(30),
            Constraint::Min(0),
            Constraint::Length(28),
        ])
        .areas(area);
        walk(model, open, theme, frame, left);
        step(model, open, theme, frame, middle);
        situation(model, open, theme, frame, right);
    } else {
        let [left, right] =
            Layout::horizontal([Constraint::Length(26), Constraint::Min(0)]).areas(area);
        walk(model, open, theme, frame, left);
        if open.walk.side {
            situation(model, open, theme, frame, right);
        } else {
            step(model, open, theme, frame, right);
        }
    }
}

/// Draws a frame around a pane and returns what is inside.
pub(super) fn pane(
    title: &str,
    focused: bool,
    theme: Theme,
    frame: &mut Frame<'_>,
    area: Rect,
) -> Rect {
    let style = if focused {
        theme.accent()
    } else {
        theme.quiet()
    };
    let title = cut(title, usize::from(area.width).saturating_sub(4));
    let block = Block::bordered()
        .border_style(style)
        .title(Span::styled(format!(" {title} "), theme.strong()))
        .padding(Padding::horizontal(1));
    let inner = block.inner(area);
    frame.render_widget(block, area);
    inner
}

/// The phases; the steps of the phase that the cursor is in.
fn walk(model: &Model, open: &Open, theme: Theme, frame: &mut Frame<'_>, area: Rect) {
    let lang = model.lang;
    let focused = open.walk.focus == Focus::Steps;
    let inner = pane(words::WALK.to(lang), focused, theme, frame, area);
    let width = usize::from(inner.width);
    let mut lines = Vec::new();
    let mut cursor = 0;
    for (n, phase) in open.derived.phases.iter().enumerate() {
        let is_here = phase
            .steps
            .iter()
            .any(|line| Some(&line.id) == open.walk.step.as_ref());
        let (mark, style) = if phase.stale {
            ("!", theme.warn())
        } else if phase.done == phase.steps.len() {
            ("✓", theme.good())
        } else if is_here {
            ("▸", theme.accent())
        } else {
            (" ", Style::new())
        };
        let count = format!("{}/{}", phase.done, phase.steps.len());
        let room = width.saturating_sub(count.len() + 3);
        let title = cut(&format!("{} {}", n + 1, phase.title.to(lang)), room);
        let gap = room.saturating_sub(Span::raw(title.as_str()).width());
        let title_style = if is_here {
            theme.strong()
        } else {
            Style::new()
        };
        lines.push(Line::from(vec![
            Span::styled(format!("{mark} "), style),
            Span::styled(title, title_style),
            Span::raw(" ".repeat(gap + 1)),
            Span::styled(count, theme.quiet()),
        ]));
        if !is_here {
            continue;
        }
        for line in &phase.steps {
            let (mark, style) = state_mark(line.state, theme);
            let under = Some(&line.id) == open.walk.step.as_ref();
            let text = format!("{}.{} {}", n + 1, line.number, line.title.to(lang));
            let text = cut(&text, width.saturating_sub(4));
            if under {
                cursor = lines.len();
            }
            let text_style = if under { theme.cursor() } else { Style::new() };
            lines.push(Line::from(vec![
                Span::styled(format!("  {mark} "), style),
                Span::styled(text, text_style),
            ]));
        }
    }
    let height = usize::from(inner.height);
    let scroll = (cursor + 3).saturating_sub(height);
    let shown = lines.into_iter().skip(scroll).take(height);
    frame.render_widget(Paragraph::new(shown.collect::<Text<'_>>()), inner);
}

fn state_mark(state: StepState, theme: Theme) -> (&'static str, Style) {
    match state {
        StepState::Done => ("✓", theme.good()),
        StepState::Skipped => ("–", theme.quiet()),
        StepState::Stale => ("!", theme.warn()),
        StepState::Open | StepState::Hidden => ("·", theme.quiet()),
    }
}

/// The step: why, law, and its form; or the form of a row.
fn step(model: &Model, open: &Open, theme: Theme, frame: &mut Frame<'_>, area: Rect) {
    let lang = model.lang;
    let playbook = &open.rules.playbook;
    let Some(step) = open.walk.step.as_ref().and_then(|id| playbook.step(id)) else {
        return;
    };
    let number = playbook.number(&step.id);
    let number = number.map_or_else(String::new, |(p, s)| format!("{p}.{s} "));
    let title = format!("{number}{}", step.title.to(lang));
    let focused = open.walk.focus == Focus::Form;
    let inner = pane(&title, focused, theme, frame, area);
    let width = usize::from(inner.width);
    let names = CaseNames {
        case: open.case(),
        playbook,
    };
    let look = Look {
        lang,
        theme,
        width,
        focused: focused && model.overlay.is_none(),
        finish: form_words::FINISH_STEP.to(lang),
        record: true,
        names: &names,
    };
    if let Some(row) = &open.walk.row {
        let label = playbook
            .field(&row.field)
            .map(|(_, field)| field.label.to(lang));
        let over = format!(
            "{} · {}",
            label.unwrap_or_default(),
            form_words::ROW.to(lang)
        );
        let before = vec![Line::styled(over, theme.strong()), Line::raw("")];
        let look = Look {
            finish: form_words::SAVE_ROW.to(lang),
            record: false,
            ..look
        };
        form::draw(&row.form, before, Vec::new(), &look, frame, inner);
        return;
    }
    let before = guidance(model, open, step, theme, width, !focused);
    let after = step.register.map_or_else(Vec::new, |register| {
        super::register::in_step(model, open, register, theme, width)
    });
    form::draw(&open.walk.form, before, after, &look, frame, inner);
}

/// Why the step matters, and the law beside it. While answering, law is left out to give room.
fn guidance(
    model: &Model,
    open: &Open,
    step: &Step,
    theme: Theme,
    width: usize,
    whole: bool,
) -> Vec<Line<'static>> {
    let lang = model.lang;
    let mut lines = Vec::new();
    let all = open.derived.phases.iter().flat_map(|phase| &phase.steps);
    let state = all
        .filter(|line| line.id == step.id)
        .map(|line| line.state)
        .next();
    let told = match state {
        Some(StepState::Done) => Some((words::DONE, theme.good())),
        Some(StepState::Skipped) => Some((words::SKIPPED, theme.quiet())),
        Some(StepState::Stale) => Some((words::STALE, theme.warn())),
        Some(StepState::Open | StepState::Hidden) | None => None,
    };
    if let Some((phrase, style)) = told {
        for row in wrap(phrase.to(lang), width) {
            lines.push(Line::styled(row, style));
        }
    }
    let why = format!("{}: {}", words::WHY.to(lang), step.why.to(lang));
    lines.extend(wrap(&why, width).into_iter().map(Line::raw));
    if whole {
        for law in step
            .laws
            .iter()
            .filter_map(|id| open.rules.playbook.law(id))
        {
            let unsure = match law.certainty {
                Certainty::Found | Certainty::High => String::new(),
                Certainty::Medium | Certainty::Low => format!(" ({})", words::UNVERIFIED.to(lang)),
            };
            let text = format!(
                "{}: {}{unsure}. {}",
                words::LAW.to(lang),
                law.cite.to(lang),
                law.says.to(lang)
            );
            let rows = wrap(&text, width).into_iter();
            lines.extend(rows.map(|row| Line::styled(row, theme.quiet())));
        }
    }
    lines.push(Line::raw(""));
    lines
}

/// The situation in figures, and the latest lines of the log.
fn situation(model: &Model, open: &Open, theme: Theme, frame: &mut Frame<'_>, area: Rect) {
    let lang = model.lang;
    let inner = pane(words::SITUATION.to(lang), false, theme, frame, area);
    let width = usize::from(inner.width);
    let derived = &open.derived;
    let persons = match derived.persons {
        None => words::UNKNOWN.to(lang).to_owned(),
        Some((low, high)) if low == high => low.to_string(),
        Some((low, high)) => format!("{low}–{high}"),
    };
    let done: usize = derived.phases.iter().map(|phase| phase.done).sum();
    let all: usize = derived.phases.iter().map(|phase| phase.steps.len()).sum();
    let fact = |label: &str, value: String| {
        let gap = 14_usize.saturating_sub(Span::raw(label).width());
        let room = width.saturating_sub(14);
        Line::from(vec![
            Span::styled(label.to_owned(), theme.quiet()),
            Span::raw(" ".repeat(gap)),
            Span::raw(cut(&value, room)),
        ])
    };
    let mut lines = vec![
        fact(words::PERSONS.to(lang), persons),
        fact(words::STEPS.to(lang), format!("{done}/{all}")),
    ];
    let next = derived.next.as_ref().and_then(|id| {
        let (p, s) = open.rules.playbook.number(id)?;
        let step = open.rules.playbook.step(id)?;
        Some(format!("{p}.{s} {}", step.title.to(lang)))
    });
    if let Some(next) = next {
        lines.push(Line::raw(""));
        lines.push(Line::styled(words::NEXT.to(lang), theme.quiet()));
        lines.extend(wrap(&next, width).into_iter().map(Line::raw));
    }
    lines.push(Line::raw(""));
    lines.push(Line::styled(
        format!("── {} ──", words::LATEST.to(lang)),
        theme.quiet(),
    ));
    if derived.latest.is_empty() {
        let rows = wrap(words::NO_LOG.to(lang), width).into_iter();
        lines.extend(rows.map(|row| Line::styled(row, theme.quiet())));
    }
    for line in &derived.latest {
        let time = show::clock(line.at);
        let room = width.saturating_sub(6);
        lines.push(Line::from(vec![
            Span::styled(format!("{time} "), theme.quiet()),
            Span::raw(cut(&line.text, room)),
        ]));
    }
    let shown = lines.into_iter().take(usize::from(inner.height));
    frame.render_widget(Paragraph::new(shown.collect::<Text<'_>>()), inner);
}
