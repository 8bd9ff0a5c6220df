//! The versions of an entry that did not know of each other: side by side where there is room, one
//! under the other where there is not. Only what differs is shown; the rest is alike.

use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

use super::super::canvas::Canvas;
use super::super::theme::Theme;
use super::super::wrap::wrap;
use crate::app::Model;
use crate::app::answering;
use crate::app::open::Open;
use crate::app::rivals::Rivals;
use crate::app::screens::register::Version;
use crate::case::event::Cells;
use crate::case::form::{CaseNames, entry_to_cells, register_fields};
use crate::playbook::Field;
use crate::text::{Lang, entry as words};
use crate::time::show;

/// The least columns that a version needs beside another one.
const NARROWEST: u16 = 40;

/// Draws the versions over the body.
pub(super) fn draw(model: &Model, rivals: &Rivals, theme: Theme, canvas: &mut Canvas, body: Rect) {
    let Some(open) = &model.open else {
        return;
    };
    let lang = model.lang;
    let many = u16::try_from(rivals.versions.len())
        .unwrap_or(u16::MAX)
        .max(1);
    let width = body.width.saturating_sub(6);
    let beside = width / many >= NARROWEST;
    let column = if beside { width / many - 2 } else { width };
    let told = told(open, rivals, theme, lang, usize::from(column));
    let rows = if beside {
        told.iter().map(Vec::len).max().unwrap_or(0)
    } else {
        told.iter().map(|one| one.len() + 1).sum()
    };
    let keys = wrap(words::CHOOSE.to(lang), usize::from(width));
    let height = u16::try_from(rows + keys.len() + 3).unwrap_or(body.height);
    let area = super::middle(body, body.width, height.min(body.height));
    let inner = super::boxed(words::RIVALS.to(lang), theme, canvas, area);
    let foot = u16::try_from(keys.len()).unwrap_or(1);
    let [above, below] =
        Layout::vertical([Constraint::Min(0), Constraint::Length(foot)]).areas(inner);
    let seen = usize::from(above.height);
    let scroll = rivals.scroll.min(rows.saturating_sub(seen));
    let show = |lines: Vec<Line<'static>>, canvas: &mut Canvas, area: Rect| {
        let shown = lines.into_iter().skip(scroll).take(seen);
        canvas.lines(area, shown);
    };
    if beside {
        let parts = vec![Constraint::Ratio(1, u32::from(many)); usize::from(many)];
        let areas = Layout::horizontal(parts).spacing(2).split(above);
        for (lines, area) in told.into_iter().zip(areas.iter()) {
            show(lines, canvas, *area);
        }
    } else {
        let blank = |mut lines: Vec<Line<'static>>| {
            lines.push(Line::raw(""));
            lines
        };
        show(told.into_iter().flat_map(blank).collect(), canvas, above);
    }
    if rows > scroll + seen {
        let more = format!(" {} ", words::MORE.to(lang));
        let place = Rect {
            y: area.bottom().saturating_sub(1),
            height: 1,
            width: area.width.saturating_sub(2),
            ..area
        };
        let more = Line::styled(more, theme.quiet()).right_aligned();
        canvas.line(place, more);
    }
    let keys = keys
        .into_iter()
        .map(|row| Line::styled(row, theme.strong()));
    canvas.lines(below, keys);
}

/// Returns the lines of each version.
fn told(
    open: &Open,
    rivals: &Rivals,
    theme: Theme,
    lang: Lang,
    width: usize,
) -> Vec<Vec<Line<'static>>> {
    let names = CaseNames {
        case: open.case(),
        playbook: &open.rules.playbook,
    };
    let standing = standing(rivals);
    let fields = differing(rivals, &standing);
    let answer = |field: &Field, cells: &Cells| match cells.get(&field.id) {
        Some(answer) => answering::show(&field.kind, answer, &names, lang),
        None => words::NO_ANSWER.to(lang).to_owned(),
    };
    let styled = |text: &str, style: Style| {
        let rows = wrap(text, width).into_iter();
        rows.map(move |row| Line::styled(row, style))
    };
    let version = |(n, version): (usize, &Version)| {
        let at = show::date_and_clock(version.at, lang);
        let head = format!("{}  {} · {at}", n + 1, version.by);
        let mut lines: Vec<Line<'static>> = styled(&head, theme.strong()).collect();
        let (entry, learned) = match &version.said {
            Ok((entry, learned)) => (entry, learned),
            Err(reason) => {
                let reason = reason.clear().unwrap_or("…");
                let text = format!("{}: {reason}", words::WITHDREW.to(lang));
                lines.extend(styled(&text, theme.bad()));
                return lines;
            }
        };
        let cells = entry_to_cells(entry);
        for field in &fields {
            let text = format!("{}: {}", field.label.to(lang), answer(field, &cells));
            lines.extend(styled(&text, Style::new()));
        }
        if let Some(learned) = learned {
            let learned = show::when(learned, lang);
            let text = format!("{}: {learned}", words::KNOWN_SINCE.to(lang));
            lines.extend(styled(&text, Style::new()));
        }
        if standing.len() > 1 {
            let alike = if fields.is_empty() {
                words::ALL_ALIKE
            } else {
                words::ELSE_ALIKE
            };
            lines.extend(styled(alike.to(lang), theme.quiet()));
        }
        lines
    };
    rivals.versions.iter().enumerate().map(version).collect()
}

/// Returns what the versions that let the entry stand say.
fn standing(rivals: &Rivals) -> Vec<Cells> {
    let said = rivals.versions.iter();
    let said = said.filter_map(|version| version.said.as_ref().ok());
    said.map(|(entry, _)| entry_to_cells(entry)).collect()
}

/// Returns the questions that they answer differently; every one of them when only one stands.
fn differing(rivals: &Rivals, standing: &[Cells]) -> Vec<Field> {
    let differs = |field: &Field| {
        let mut answers = standing.iter().map(|cells| cells.get(&field.id));
        let first = answers.next().flatten();
        (standing.len() < 2 && first.is_some()) || answers.any(|answer| answer != first)
    };
    let fields = register_fields(rivals.register).into_iter();
    fields.filter(differs).collect()
}
