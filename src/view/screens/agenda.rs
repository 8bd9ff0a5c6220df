//! What is to be done, most urgent first: a row a thing under headings of how much it hurries, and
//! below them why the one under the cursor stands here and where Enter leads.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::canvas::{Canvas, below};
use super::super::frame::pane;
use super::super::theme::Theme;
use super::super::wrap::{cut, wrap};
use crate::app::Model;
use crate::app::open::Open;
use crate::app::screens::agenda::{Row, State, rows};
use crate::app::screens::register::Page;
use crate::case::agenda::{Item, Place, Urgency};
use crate::case::form::register_words;
use crate::text::{Lang, Phrase, agenda as words};
use crate::time::{Moment, show};

/// The rows under the list: why, and where it leads.
const FOOT: u16 = 4;
/// From this width on the day stands beside the time left.
const WIDE: usize = 90;

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
    let agenda = &open.derived.agenda;
    let counts = words::counts(
        lang,
        agenda.items.len(),
        agenda.passed(),
        agenda.quiet.len(),
    );
    let title = format!("{} · {counts}", words::TITLE.to(lang));
    let inner = pane(&title, true, theme, canvas, area);
    let width = usize::from(inner.width);
    let about = wrap(words::ABOUT.to(lang), width);
    let above = u16::try_from(about.len()).unwrap_or(1);
    let [top, rest] = below(inner, above);
    let [list, foot] = below(rest, rest.height.saturating_sub(FOOT));
    let about = about
        .into_iter()
        .map(|row| Line::styled(row, theme.quiet()));
    canvas.lines(top, about);
    let all: Vec<Row<'_>> = rows(agenda).collect();
    let Some(under) = all.get(state.at) else {
        let nothing = wrap(words::NOTHING.to(lang), width);
        let nothing = nothing.into_iter().map(Line::raw);
        canvas.lines(list, nothing);
        return;
    };
    let (lines, at) = listed(model, &all, state.at, theme, width);
    let height = usize::from(list.height);
    let first = at.saturating_sub(height / 2);
    let first = first.min(lines.len().saturating_sub(height));
    let shown = lines.into_iter().skip(first).take(height);
    canvas.lines(list, shown);
    let foot_lines = about_one(model, open, under, theme, width);
    canvas.lines(foot, foot_lines);
}

/// Returns the lines of the list, and which of them the cursor is on.
fn listed(
    model: &Model,
    all: &[Row<'_>],
    at: usize,
    theme: Theme,
    width: usize,
) -> (Vec<Line<'static>>, usize) {
    let lang = model.lang;
    let (mut lines, mut cursor) = (Vec::new(), 0);
    let mut over: Option<Phrase> = None;
    for (n, row) in all.iter().enumerate() {
        let (heading, style) = match row {
            Row::Item(item) => (item.urgency.heading(), style_of(item.urgency, theme)),
            Row::Quiet(_) => (words::HEADING_QUIET, theme.quiet()),
        };
        if over != Some(heading) {
            over = Some(heading);
            lines.push(Line::styled(heading.to(lang), style));
        }
        if n == at {
            cursor = lines.len();
        }
        lines.push(line(model, row, n == at, theme, width));
    }
    (lines, cursor)
}

const fn style_of(urgency: Urgency, theme: Theme) -> Style {
    match urgency {
        Urgency::LawPassed | Urgency::Passed => theme.bad(),
        Urgency::Now | Urgency::Soon => theme.warn(),
        Urgency::Later | Urgency::Undated => theme.strong(),
    }
}

/// One thing: what, who, and by when with the time left.
fn line(model: &Model, row: &Row<'_>, under: bool, theme: Theme, width: usize) -> Line<'static> {
    let (lang, now) = (model.lang, model.now);
    let (what, owner, time, style) = match row {
        Row::Item(item) => {
            let due = item.due.map(|due| due_in(due, now, lang, width));
            let late = item.urgency.is_passed();
            let style = if late { theme.bad() } else { Style::new() };
            (item.what(lang), item.owner(lang), due, style)
        }
        Row::Quiet(quiet) => {
            let until = words::until(lang, show::column(quiet.until, lang).trim(), None);
            (
                quiet.what(lang).to_owned(),
                None,
                Some(until),
                theme.quiet(),
            )
        }
    };
    let time = time.unwrap_or_default();
    let owner = owner.map(|owner| format!(" · {owner}")).unwrap_or_default();
    let wide = |text: &str| Span::raw(text).width();
    let room = width.saturating_sub(wide(&time) + 4);
    let owner = cut(&owner, room / 3);
    let what = cut(&what, room.saturating_sub(wide(&owner)));
    let gap = room.saturating_sub(wide(&what) + wide(&owner)) + 2;
    let what_style = if under { theme.cursor() } else { Style::new() };
    Line::from(vec![
        Span::styled(if under { "▸ " } else { "  " }, theme.accent()),
        Span::styled(what, what_style),
        Span::styled(owner, theme.quiet()),
        Span::raw(" ".repeat(gap)),
        Span::styled(time, style),
    ])
}

/// Says by when, and how long that is from now.
pub(super) fn due_in(due: Moment, now: Moment, lang: Lang, width: usize) -> String {
    let left = show::left(due.since(now), lang);
    if width < WIDE {
        return left;
    }
    format!("{} · {left}", show::column(due, lang).trim_start())
}

/// Why the thing under the cursor stands here, and where Enter leads.
fn about_one(
    model: &Model,
    open: &Open,
    row: &Row<'_>,
    theme: Theme,
    width: usize,
) -> Vec<Line<'static>> {
    let lang = model.lang;
    let why = match row {
        Row::Item(item) => why(item, model.now, lang),
        Row::Quiet(quiet) => {
            let until = show::full(quiet.until, model.now, lang);
            words::until(lang, &until, quiet.waiting(lang))
        }
    };
    let leads = leads(open, &row.leads(), lang);
    let mut rows = wrap(&why, width).into_iter();
    let first = rows.next().unwrap_or_default();
    let second = cut(&rows.collect::<Vec<_>>().join(" "), width);
    vec![
        Line::styled("─".repeat(width), theme.quiet()),
        Line::raw(first),
        Line::raw(second),
        Line::from(vec![
            Span::styled(format!("{} ", words::LEADS.to(lang)), theme.accent()),
            Span::raw(cut(&leads, width.saturating_sub(8))),
        ]),
    ]
}

/// Says where Enter leads.
pub(super) fn leads(open: &Open, place: &Place, lang: Lang) -> String {
    match place {
        Place::Step(step) => {
            let title = open.rules.playbook.step(step);
            let title = title.map_or("", |step| step.title.to(lang));
            let number = open.rules.playbook.number(step);
            let number = number.map_or_else(String::new, |(p, s)| format!("{p}.{s}"));
            format!("{} {number} {title}", words::STEP.to(lang))
        }
        Place::Register(register, _) => {
            let (page, _) = Page::of(*register);
            let many = register_words(*register).many.to(lang);
            format!("{} ({})", many, page.name().to(lang))
        }
    }
}

/// Says by when, who answers for it, and why, with a capital.
fn why(item: &Item, now: Moment, lang: Lang) -> String {
    let due = item.due.map(|due| show::full(due, now, lang));
    let owner = item.owner(lang);
    let told = [due.as_deref(), owner, Some(&item.why(lang))];
    let told: Vec<&str> = told.into_iter().flatten().collect();
    let why = told.join(" · ");
    let mut letters = why.chars();
    let first: String = letters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .collect();
    format!("{first}{}.", letters.as_str())
}
