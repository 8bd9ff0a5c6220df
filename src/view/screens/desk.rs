//! The desk: the fields of an authority's form, and the one under the cursor as it is pasted: its
//! text and length, what it lacks and who owns it, and what may be secret.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::canvas::{Canvas, below, beside};
use super::super::columns::wide;
use super::super::frame::pane;
use super::super::theme::Theme;
use super::super::wrap::{cut, wrap};
use crate::app::Model;
use crate::app::open::Open;
use crate::app::screens::desk::{State, is_copied};
use crate::authority_form::Shape;
use crate::case::register::FilingStage;
use crate::report::desk::{Change, Entry, stage_words};
use crate::text::{Lang, desk_screen as words};

/// The columns from which the list and the field stand side by side.
const WIDE: u16 = 110;

/// Draws the desk.
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
    let [top, rest] = below(area, 2);
    let lines = [
        head(state, open, lang, theme),
        what_to_do(state, lang, theme),
    ];
    let width = usize::from(top.width).saturating_sub(2);
    canvas.lines(
        Rect {
            x: top.x + 1,
            width: top.width.saturating_sub(2),
            ..top
        },
        lines.into_iter().map(|line| short(line, width)),
    );
    let [list, field] = if area.width >= WIDE {
        beside(rest, rest.width * 42 / 100)
    } else {
        below(rest, (rest.height * 2 / 5).max(7))
    };
    fields(state, open, lang, theme, canvas, list);
    one(state, lang, theme, canvas, field);
}

fn short(line: Line<'static>, width: usize) -> Line<'static> {
    if line.width() <= width {
        return line;
    }
    let style = line.spans.first().map_or(Style::new(), |span| span.style);
    let text: String = line
        .spans
        .iter()
        .map(|span| span.content.as_ref())
        .collect();
    Line::styled(cut(&text, width), style)
}

/// The form, the stage and how far the copying has come.
fn head(state: &State, open: &Open, lang: Lang, theme: Theme) -> Line<'static> {
    let sheet = &state.sheet;
    let copied = sheet
        .entries
        .iter()
        .filter(|entry| is_copied(open, state, entry));
    let missing = sheet
        .entries
        .iter()
        .filter(|entry| !entry.missing.is_empty());
    let progress = words::progress(copied.count(), sheet.entries.len(), missing.count(), lang);
    let in_words = crate::text::papers::language(state.lang, lang);
    Line::from(vec![
        Span::styled(sheet.title.clone(), theme.strong()),
        Span::raw(format!(
            " {in_words} · {} · {progress}",
            stage_words(state.stage).to(lang)
        )),
    ])
}

fn what_to_do(state: &State, lang: Lang, theme: Theme) -> Line<'static> {
    let is_new = state
        .sheet
        .entries
        .iter()
        .any(|entry| entry.change.is_new());
    let phrase = match state.stage {
        FilingStage::Supplement if state.sheet.uncompared => words::UNCOMPARED,
        FilingStage::Supplement if !is_new => words::NOTHING_NEW,
        FilingStage::Supplement => words::DO_SUPPLEMENT,
        FilingStage::Initial
        | FilingStage::Withdrawn
        | FilingStage::Intermediate
        | FilingStage::Final => words::DO,
    };
    Line::styled(phrase.to(lang), theme.quiet())
}

/// The list of fields under the headings of the form, scrolled so that the cursor is in it.
fn fields(state: &State, open: &Open, lang: Lang, theme: Theme, canvas: &mut Canvas, area: Rect) {
    let inner = pane(words::FIELDS.to(lang), true, theme, canvas, area);
    let width = usize::from(inner.width);
    let mut lines = Vec::new();
    let mut under = 0;
    let mut section = "";
    for (n, entry) in state.sheet.entries.iter().enumerate() {
        if entry.section != section {
            section = &entry.section;
            lines.push(Line::styled(cut(section, width), theme.quiet()));
        }
        if n == state.at {
            under = lines.len();
        }
        lines.push(row(state, open, entry, n == state.at, (lang, theme, width)));
    }
    let height = usize::from(inner.height);
    let first = under.saturating_sub(height.saturating_sub(2));
    canvas.lines(inner, lines.into_iter().skip(first).take(height));
}

fn row(
    state: &State,
    open: &Open,
    entry: &Entry,
    under: bool,
    (_, theme, width): (Lang, Theme, usize),
) -> Line<'static> {
    let (mark, style) = if is_copied(open, state, entry) {
        ("✓", theme.good())
    } else if !entry.missing.is_empty() {
        ("!", theme.warn())
    } else {
        (" ", Style::new())
    };
    let secret = if entry.marks.is_empty() { "  " } else { " §" };
    let change = match entry.change {
        Change::Same => " ",
        Change::Added => "+",
        Change::Changed { .. } => "~",
        Change::Removed { .. } => "−",
    };
    let number = entry.number.clone().unwrap_or_default();
    let gap = " ".repeat(6usize.saturating_sub(wide(&number)));
    let room = width.saturating_sub(13);
    let label = cut(&entry.label, room);
    let fill = " ".repeat(room.saturating_sub(wide(&label)));
    let body = if under { theme.cursor() } else { Style::new() };
    Line::from(vec![
        Span::styled(if under { "▸" } else { " " }, theme.accent()),
        Span::styled(format!("{mark}{change} "), style),
        Span::styled(format!("{number}{gap}"), theme.quiet()),
        Span::styled(label, body),
        Span::raw(fill),
        Span::styled(secret, theme.warn()),
    ])
}

/// The field under the cursor.
fn one(state: &State, lang: Lang, theme: Theme, canvas: &mut Canvas, area: Rect) {
    let Some(entry) = state.sheet.entries.get(state.at) else {
        return;
    };
    let number = entry.number.as_ref().map(|number| format!("{number} "));
    let title = format!("{}{}", number.unwrap_or_default(), entry.label);
    let inner = pane(&title, false, theme, canvas, area);
    let width = usize::from(inner.width);
    let mut lines = facts(entry, lang, theme, width);
    lines.push(Line::raw(""));
    let mut text: Vec<Line<'static>> = Vec::new();
    let is_choice = matches!(entry.shape, Shape::OneOf | Shape::ManyOf);
    if is_choice {
        text.push(Line::styled(words::CHOOSE.to(lang), theme.quiet()));
        let chosen = entry.chosen();
        if chosen.is_empty() {
            let none = words::NO_CHOICE.to(lang);
            text.push(Line::styled(format!("  {none}"), theme.warn()));
        }
        for label in chosen {
            let rows = wrap(&format!("(•) {label}"), width).into_iter();
            text.extend(rows.map(|row| Line::styled(row, theme.strong())));
        }
    }
    for line in entry.text.lines() {
        let is_gap = line.starts_with('[');
        let style = if is_gap { theme.warn() } else { Style::new() };
        text.extend(
            wrap(line, width)
                .into_iter()
                .map(|row| Line::styled(row, style)),
        );
    }
    if let Change::Changed { gone, .. } = &entry.change {
        text.push(Line::raw(""));
        for line in gone
            .iter()
            .filter(|line| !entry.text.contains(line.as_str()))
        {
            let rows = wrap(&format!("− {line}"), width).into_iter();
            text.extend(rows.map(|row| Line::styled(row, theme.quiet())));
        }
    }
    let most = text.len().saturating_sub(1);
    lines.extend(text.into_iter().skip(state.scroll.min(most)));
    lines.truncate(usize::from(inner.height));
    canvas.lines(inner, lines);
}

/// What is to be known of a field before it is pasted.
fn facts(entry: &Entry, lang: Lang, theme: Theme, width: usize) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    let mut say = |text: String, style: Style| {
        let rows = wrap(&text, width).into_iter();
        lines.extend(rows.map(|row| Line::styled(row, style)));
    };
    let mut about = words::length(entry.length(), entry.budget, lang);
    if entry.required {
        about = format!("{about} · {}", words::REQUIRED.to(lang));
    }
    let change = match entry.change {
        Change::Same => None,
        Change::Added => Some(words::ADDED),
        Change::Changed { .. } => Some(words::CHANGED),
        Change::Removed { .. } => Some(words::REMOVED),
    };
    if let Some(change) = change {
        about = format!("{about} · {}", change.to(lang));
    }
    say(about, theme.quiet());
    if entry.too_long() {
        say(words::TOO_LONG.to(lang).to_owned(), theme.bad());
    }
    for missing in &entry.missing {
        let what = words::owner(&missing.what, missing.owner.as_deref(), lang);
        say(
            format!("! {}: {what}", words::MISSING.to(lang)),
            theme.warn(),
        );
    }
    for mark in &entry.marks {
        let unverified = if mark.certain {
            String::new()
        } else {
            format!(" {}", words::UNVERIFIED.to(lang))
        };
        let secrecy = words::SECRECY.to(lang);
        let text = format!(
            "§ {secrecy} – {}: {}{unverified}",
            mark.passage, mark.ground
        );
        say(text, theme.warn());
    }
    if let Some(hint) = &entry.hint {
        say(hint.clone(), theme.quiet());
    }
    lines
}
