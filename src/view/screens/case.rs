//! The case: phases and steps on the left, the step in the middle, the situation on the right.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::canvas::{Canvas, beside};
use super::super::columns::wide;
use super::super::form::{self, Look};
use super::super::frame::pane;
use super::super::kept::{Kept, Told};
use super::super::theme::Theme;
use super::super::wrap::{cut, wrap};
use super::{in_step, situation};
use crate::app::Model;
use crate::app::open::Open;
use crate::app::screens::case::Focus;
use crate::case::StepState;
use crate::case::form::CaseNames;
use crate::playbook::{Certainty, Step, StepId};
use crate::text::{Lang, Phrase, answering as form_words, case as words};

/// The columns from which all three panes stand side by side.
const WIDE: u16 = 110;

/// The columns and rows of the step's pane from which the reason stands above the question.
const ROOMY: (u16, u16) = (56, 26);

/// Draws the three panes, or two of them in a narrow terminal.
pub(in super::super) fn draw(
    model: &Model,
    theme: Theme,
    kept: &mut Kept,
    canvas: &mut Canvas,
    area: Rect,
) {
    let Some(open) = &model.open else {
        return;
    };
    let (lang, colour) = (model.lang, model.colour);
    let mut situation = |canvas: &mut Canvas, area: Rect| {
        let told = Told::of(open, lang, colour, area, ());
        kept.situation.show(told, canvas, area, |canvas, area| {
            situation::draw(&open.derived, lang, theme, canvas, area);
        });
    };
    let mut walk = |canvas: &mut Canvas, area: Rect| {
        let cursor = (open.walk.step.clone(), open.walk.focus);
        let told = Told::of(open, lang, colour, area, cursor);
        kept.walk.show(told, canvas, area, |canvas, area| {
            walk(open, lang, theme, canvas, area);
        });
    };
    if area.width >= WIDE {
        let [left, rest] = beside(area, 32);
        let [middle, right] = beside(rest, rest.width - 29);
        walk(canvas, left);
        step(model, open, theme, canvas, middle);
        situation(canvas, right);
    } else {
        let [left, right] = beside(area, 27);
        walk(canvas, left);
        if open.walk.side {
            situation(canvas, right);
        } else {
            step(model, open, theme, canvas, right);
        }
    }
}

/// The phases; the steps of the phase that the cursor is in.
fn walk(open: &Open, lang: Lang, theme: Theme, canvas: &mut Canvas, area: Rect) {
    let focused = open.walk.focus == Focus::Steps;
    let inner = pane(words::WALK.to(lang), focused, theme, canvas, area);
    let width = usize::from(inner.width);
    let mut lines = Vec::new();
    let mut cursor = 0;
    let narrow = inner.height < 28;
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
        let room = width.saturating_sub(count.len() + 5);
        let title_style = if is_here {
            theme.strong()
        } else {
            Style::new()
        };
        let title = phase.title.to(lang);
        let rows = if narrow {
            vec![cut(title, room)]
        } else {
            wrap(title, room)
        };
        for (r, row) in rows.iter().enumerate() {
            let head = if r == 0 {
                [
                    Span::styled(format!("{mark} "), style),
                    Span::styled(format!("{} ", n + 1), title_style),
                ]
            } else {
                [Span::raw("  "), Span::raw("  ")]
            };
            let mut spans = Vec::from(head);
            spans.push(Span::styled(row.clone(), title_style));
            if r == 0 {
                let gap = room.saturating_sub(wide(row));
                spans.push(Span::raw(" ".repeat(gap + 1)));
                spans.push(Span::styled(count.clone(), theme.quiet()));
            }
            lines.push(Line::from(spans));
        }
        if !is_here {
            continue;
        }
        for line in &phase.steps {
            let (mark, style) = state_mark(line.state, theme);
            let under = Some(&line.id) == open.walk.step.as_ref();
            let number = format!("{}.{} ", n + 1, line.number);
            let indent = 4 + wide(&number);
            let room = width.saturating_sub(indent);
            // The step under the cursor is told whole; the others leave room for the phases.
            let rows = if under {
                wrap(line.title.to(lang), room)
            } else {
                vec![cut(line.title.to(lang), room)]
            };
            let text_style = if under { theme.cursor() } else { Style::new() };
            for (r, row) in rows.into_iter().enumerate() {
                let head = if r == 0 {
                    vec![
                        Span::styled(format!("  {mark} "), style),
                        Span::styled(number.clone(), text_style),
                    ]
                } else {
                    vec![Span::raw(" ".repeat(indent))]
                };
                let mut spans = head;
                spans.push(Span::styled(row, text_style));
                lines.push(Line::from(spans));
            }
            if under {
                cursor = lines.len();
            }
        }
    }
    let height = usize::from(inner.height);
    let scroll = (cursor + 2)
        .saturating_sub(height)
        .min(lines.len().saturating_sub(height));
    let shown = lines.into_iter().skip(scroll).take(height);
    canvas.lines(inner, shown);
}

fn state_mark(state: StepState, theme: Theme) -> (&'static str, Style) {
    match state {
        StepState::Done => ("✓", theme.good()),
        StepState::Skipped => ("–", theme.quiet()),
        StepState::Stale => ("!", theme.warn()),
        StepState::Open | StepState::Hidden => ("·", theme.quiet()),
    }
}

/// The step: its questions, or the form of a row or an entry; then why it is asked, and the law.
fn step(model: &Model, open: &Open, theme: Theme, canvas: &mut Canvas, area: Rect) {
    let lang = model.lang;
    let playbook = &open.rules.playbook;
    let Some(step) = open.walk.step.as_ref().and_then(|id| playbook.step(id)) else {
        return;
    };
    let number = playbook.number(&step.id);
    let number = number.map_or_else(String::new, |(p, s)| format!("{p}.{s} "));
    let title = format!("{number}{}", step.title.to(lang));
    let focused = open.walk.focus == Focus::Form;
    let inner = pane(&title, focused, theme, canvas, area);
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
        finish: finish(open, &step.id).to(lang),
        record: true,
        now: model.now,
        names: &names,
        scroll: Some(open.walk.scroll),
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
        form::draw(&row.form, before, Vec::new(), &look, canvas, inner);
        return;
    }
    let mut before = standing(open, step, lang, theme, width);
    let mut after = vec![Line::raw("")];
    // The question comes first. Only where there is room for both stands the reason above it.
    let is_roomy = area.width >= ROOMY.0 && area.height >= ROOMY.1;
    let why = why(step, lang, theme, width);
    if is_roomy {
        before.extend(why);
    } else {
        after.extend(why);
    }
    after.extend(law(open, step, lang, theme, width));
    if let Some(entry) = &open.walk.entry {
        let look = Look {
            finish: in_step::finish(open, entry).to(lang),
            record: false,
            ..look
        };
        form::draw(&entry.form, before, after, &look, canvas, inner);
        return;
    }
    before.extend(in_step::lines(model, open, step, theme, width));
    form::draw(&open.walk.form, before, after, &look, canvas, inner);
}

/// Returns what the last line of the step's form does.
fn finish(open: &Open, step: &StepId) -> Phrase {
    match open.state(step) {
        StepState::Done | StepState::Skipped => form_words::GO_ON,
        StepState::Open | StepState::Stale | StepState::Hidden => form_words::FINISH_STEP,
    }
}

/// Where the step stands, when there is something to say of it.
fn standing(
    open: &Open,
    step: &Step,
    lang: Lang,
    theme: Theme,
    width: usize,
) -> Vec<Line<'static>> {
    let told = match open.state(&step.id) {
        StepState::Done => Some((words::DONE.to(lang).to_owned(), theme.good())),
        StepState::Skipped => Some((words::SKIPPED.to(lang).to_owned(), theme.quiet())),
        StepState::Stale => {
            let changed: Vec<&str> = open.walk.changed.iter().map(|one| one.to(lang)).collect();
            Some((words::stale(lang, &changed.join(", ")), theme.warn()))
        }
        StepState::Open | StepState::Hidden => None,
    };
    let told = told.into_iter().flat_map(|(phrase, style)| {
        let rows = wrap(&phrase, width).into_iter();
        rows.map(move |row| Line::styled(row, style))
            .collect::<Vec<_>>()
    });
    told.collect()
}

/// Why the step matters.
fn why(step: &Step, lang: Lang, theme: Theme, width: usize) -> Vec<Line<'static>> {
    let label = format!("{}:", words::WHY.to(lang));
    let why = format!("{label} {}", step.why.to(lang));
    let mut lines: Vec<Line<'static>> = Vec::new();
    for (n, row) in wrap(&why, width).into_iter().enumerate() {
        let rest = row.strip_prefix(label.as_str()).filter(|_| n == 0);
        lines.push(match rest {
            Some(rest) => Line::from(vec![
                Span::styled(label.clone(), theme.strong()),
                Span::raw(rest.to_owned()),
            ]),
            None => Line::raw(row),
        });
    }
    lines.push(Line::raw(""));
    lines
}

/// The law beside the question.
fn law(open: &Open, step: &Step, lang: Lang, theme: Theme, width: usize) -> Vec<Line<'static>> {
    let laws = step.laws.iter();
    let mut lines: Vec<Line<'static>> = laws
        .filter_map(|id| open.rules.playbook.law(id))
        .flat_map(|law| {
            let unsure = match law.certainty {
                Certainty::Found | Certainty::High => String::new(),
                Certainty::Medium | Certainty::Low => format!(" ({})", words::UNVERIFIED.to(lang)),
            };
            let cite = law.cite.to(lang);
            let label = words::LAW.to(lang);
            let text = format!("{label}: {cite}{unsure}. {}", law.says.to(lang));
            wrap(&text, width)
        })
        .map(|row| Line::styled(row, theme.quiet()))
        .collect();
    if !lines.is_empty() {
        lines.push(Line::raw(""));
    }
    lines
}
