//! The entry under the cursor in full: every answer, what the rules say of it, and who recorded it.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::super::canvas::Canvas;
use super::super::super::frame::pane;
use super::super::super::wrap::wrap;
use super::super::{clocks, duties, people, protected, risk};
use super::Scene;
use crate::app::answering;
use crate::app::screens::register::{Mark, Page, Row};
use crate::case::Entry;
use crate::case::form::{CaseNames, entry_to_cells, headline, register_fields};
use crate::text::{entry as words, measures, people as people_words, proposal, sendings};
use crate::time::show;

/// Draws the entry.
pub(super) fn draw(scene: Scene<'_>, canvas: &mut Canvas, area: Rect) {
    let Scene {
        model,
        state,
        theme,
        ..
    } = scene;
    let row = state.current();
    let title = row.map(|row| {
        if let Entry::Score(score) = &row.entry {
            return risk::total(score, model.lang);
        }
        if let Mark::Shortfall(one) = &row.mark {
            return one.title.clone();
        }
        let clock = duties::mark(row).map(|duty| duty.title.to(model.lang).to_owned());
        clock.unwrap_or_else(|| headline(&row.entry, model.lang))
    });
    // Without an entry the page of people shows what each role does, and that of risk the proposal.
    let alone = if state.page == Page::Risk {
        proposal::PROPOSAL
    } else {
        people_words::CARDS
    };
    let title = title.unwrap_or_else(|| scene.say(alone).to_owned());
    let inner = pane(&title, false, theme, canvas, area);
    let scene = Scene {
        width: usize::from(inner.width),
        ..scene
    };
    let mut lines = row.map_or_else(Vec::new, |row| entry(scene, row));
    if state.page == Page::Risk {
        let below = risk::below_entry(scene);
        if !below.is_empty() && !lines.is_empty() {
            lines.push(Line::raw(""));
        }
        lines.extend(below);
    }
    if state.page == Page::People {
        let heading = if row.is_none() { 2 } else { 0 };
        lines.extend(people::cards(scene).into_iter().skip(heading));
    }
    let height = usize::from(inner.height);
    let scroll = state.scroll.min(lines.len().saturating_sub(height));
    let more = lines.len() > scroll + height;
    let shown: Vec<Line<'static>> = lines.into_iter().skip(scroll).take(height).collect();
    canvas.lines(inner, shown);
    if more {
        let text = format!(" {} ", scene.say(words::MORE));
        let line = Line::styled(text, theme.quiet()).right_aligned();
        let foot = Rect {
            y: area.bottom().saturating_sub(1),
            height: 1,
            width: area.width.saturating_sub(2),
            ..area
        };
        canvas.line(foot, line);
    }
}

/// Returns the lines of an entry.
fn entry(scene: Scene<'_>, row: &Row) -> Vec<Line<'static>> {
    let Scene {
        model, open, theme, ..
    } = scene;
    let lang = model.lang;
    let mut lines = Vec::new();
    if row.disputed {
        lines.extend(scene.lines(scene.say(words::DISPUTED), theme.bad()));
    }
    if row.mark == Mark::BeforeGate {
        lines.extend(scene.lines(scene.say(sendings::BEFORE_GATE_LONG), theme.warn()));
    }
    if let Mark::Duty(duty) = &row.mark {
        lines.extend(duties::detail(scene, row, duty));
        return lines;
    }
    if let (Mark::Shortfall(_), Entry::Lesson(ready)) = (&row.mark, &row.entry) {
        lines.extend(scene.lines(ready.what.clear().unwrap_or("…"), Style::new()));
        lines.push(Line::raw(""));
        lines.extend(scene.lines(scene.say(measures::TAKE_UP), theme.quiet()));
        return lines;
    }
    if let Some(taken) = taken_up(scene, &row.entry) {
        lines.extend(fact(scene, scene.say(measures::TAKES_UP), &taken));
    }
    if scene.state.page == Page::Clocks {
        lines.extend(clocks::standing_of(scene, row));
        lines.extend(clocks::doubts_of(scene, row));
    }
    let names = CaseNames {
        case: open.case(),
        playbook: &open.rules.playbook,
    };
    if scene.state.page == Page::Risk {
        lines.extend(risk::above_entry(scene, row));
    }
    let cells = entry_to_cells(&row.entry);
    for field in register_fields(row.entry.register()) {
        let Some(answer) = cells.get(&field.id) else {
            continue;
        };
        let value = answering::show(&field.kind, answer, &names, lang);
        if value == headline(&row.entry, lang) && Span::raw(value.as_str()).width() < scene.width {
            // It stands whole over the entry already.
            continue;
        }
        lines.extend(fact(scene, field.label.to(lang), &value));
    }
    if let Some(learned) = &row.learned {
        let learned = show::when(learned, lang);
        lines.extend(fact(scene, scene.say(words::KNOWN_SINCE), &learned));
    }
    let at = format!("{} {}", show::date_and_clock(row.at, lang), row.by);
    lines.extend(fact(scene, scene.say(words::RECORDED), &at));
    if scene.state.page == Page::Clocks {
        lines.extend(clocks::rule_of(scene, row));
    }
    lines.extend(protected::relay(scene, &row.entry));
    lines
}

/// Returns what of an exercise a lesson takes up, as the scenario calls it.
fn taken_up(scene: Scene<'_>, entry: &Entry) -> Option<String> {
    let lang = scene.model.lang;
    let (scenario, _) = scene.open.rules.scenario.as_ref()?;
    let Entry::Lesson(lesson) = entry else {
        return None;
    };
    if let Some(finding) = &lesson.finding {
        let mut all = scenario.expected.iter();
        let one = all.find(|one| one.id == *finding)?;
        return Some(one.title.to(lang).to_owned());
    }
    let objective = lesson.objective.as_ref()?;
    let mut all = scenario.objectives.iter();
    let one = all.find(|one| one.id == *objective)?;
    let whole = scene.say(measures::WHOLE);
    Some(format!("{} ({whole})", one.title.to(lang)))
}

/// Returns a label and its value, the value wrapped.
pub(in super::super) fn fact(scene: Scene<'_>, label: &str, value: &str) -> Vec<Line<'static>> {
    let label = format!("{label}: ");
    let rows = wrap(&format!("{label}{value}"), scene.width);
    let mut lines = Vec::new();
    for (n, row) in rows.into_iter().enumerate() {
        let rest = row.strip_prefix(label.as_str()).filter(|_| n == 0);
        lines.push(match rest {
            Some(rest) => Line::from(vec![
                Span::styled(label.clone(), scene.theme.quiet()),
                Span::raw(rest.to_owned()),
            ]),
            None => Line::styled(row, Style::new()),
        });
    }
    lines
}
