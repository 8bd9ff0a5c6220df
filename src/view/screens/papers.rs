//! The papers: the list, or a paper as it would be written now.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::canvas::Canvas;
use super::super::form::written;
use super::super::frame::pane;
use super::super::theme::Theme;
use super::super::wrap::wrap;
use crate::app::Model;
use crate::app::model::Screen;
use crate::app::open::Open;
use crate::app::screens::papers::{self as paper, Asking, For, Reading, State};
use crate::playbook::ReportId;
use crate::text::{FreeText, Lang, audience, clean_line, handover, papers as words, release};
use crate::time::show;

/// Draws the list or the paper.
pub(in super::super) fn draw(
    model: &Model,
    state: &State,
    theme: Theme,
    canvas: &mut Canvas,
    area: Rect,
) {
    let lang = model.lang;
    let mut title = words::TITLE.to(lang).to_owned();
    if let (Some(read), Some(report)) = (&state.read, state.reports.get(state.at)) {
        let in_words = words::language(state.lang, lang);
        let reader = audience::name(state.audience.id()).to(lang);
        title = format!(
            "{}{} {in_words} · {reader}",
            name(report, lang),
            to(state, state.at)
        );
        if !read.lines.is_empty() {
            let line = words::line(read.scroll + 1, read.lines.len(), lang);
            title = format!("{title} · {line}");
        }
    }
    let inner = pane(&title, true, theme, canvas, area);
    let width = usize::from(inner.width);
    let height = usize::from(inner.height);
    let mut lines = state
        .asking
        .as_ref()
        .map_or_else(Vec::new, |asking| asked(model, asking, theme, width));
    let room = height.saturating_sub(lines.len());
    match &state.read {
        Some(read) if read.shows_changes => {
            lines.extend(changes(read, state, model, theme, width, room));
        }
        Some(read) => lines.extend(read_lines(read, lang, theme, width, room)),
        None => {
            let about = about(model, state, theme, width);
            lines.extend(list(state, lang, theme, width, room, about.len()));
            lines.extend(about);
        }
    }
    lines.truncate(height);
    canvas.lines(inner, lines);
}

/// The papers; as many round the one under the cursor as leave half of the room to what is said of it.
fn list(
    state: &State,
    lang: Lang,
    theme: Theme,
    width: usize,
    room: usize,
    below: usize,
) -> Vec<Line<'static>> {
    if state.reports.is_empty() {
        return vec![Line::styled(words::NONE.to(lang), theme.quiet())];
    }
    let mut lines: Vec<Line<'static>> = wrap(words::CHOOSE.to(lang), width)
        .into_iter()
        .map(|row| Line::styled(row, theme.quiet()))
        .collect();
    lines.push(Line::raw(""));
    let rows = room.saturating_sub(lines.len() + below).max(room / 2 - 1);
    let last = state.reports.len().saturating_sub(rows);
    let first = state.at.saturating_sub(rows / 2).min(last);
    for (n, report) in state.reports.iter().enumerate().skip(first).take(rows) {
        let under = n == state.at;
        let style = if under { theme.cursor() } else { Style::new() };
        lines.push(Line::from(vec![
            Span::styled(if under { "▸ " } else { "  " }, theme.accent()),
            Span::styled(format!("{}{}", name(report, lang), to(state, n)), style),
            Span::styled(
                format!("  {}", words::language(state.lang, lang)),
                theme.quiet(),
            ),
        ]));
    }
    lines
}

/// The group that a paper is for.
fn to(state: &State, n: usize) -> String {
    let group = state.groups.get(n).and_then(Option::as_ref);
    group.map_or_else(String::new, |group| {
        format!(": {}", clean_line(&group.name))
    })
}

/// What is known of the paper under the cursor: its reader, what it lacks, and what has left.
fn about(model: &Model, state: &State, theme: Theme, width: usize) -> Vec<Line<'static>> {
    let lang = model.lang;
    let Some(report) = state.reports.get(state.at) else {
        return Vec::new();
    };
    let mut lines = vec![Line::raw("")];
    let mut put = |text: &str, style: Style| {
        let rows = wrap(text, width).into_iter();
        lines.extend(rows.map(|row| Line::styled(row, style)));
    };
    let id = state.audience.id();
    let (reader, sees) = (audience::name(id).to(lang), audience::sees(id).to(lang));
    put(&release::reader(lang, reader, sees), Style::new());
    put("", Style::new());
    let group = state.groups.get(state.at).and_then(Option::as_ref);
    if let Some(direct) = group.and_then(|group| group.direct) {
        put(direct.phrase().to(lang), Style::new());
        put("", Style::new());
    }
    if state.is_brief() {
        for line in given(model) {
            put(&line, Style::new());
        }
        put("", Style::new());
    }
    put(release::VERSIONS.to(lang), theme.strong());
    let case = model.open.as_ref().map(crate::app::open::Open::case);
    let all = case.map_or(&[][..], |case| case.released());
    let mut of: Vec<_> = all
        .iter()
        .filter(|held| held.value.paper == report.as_str())
        .collect();
    of.reverse();
    if of.is_empty() {
        put(release::NO_VERSIONS.to(lang), theme.quiet());
    }
    // The latest say enough here; the record has them all.
    for held in of.into_iter().take(3) {
        let value = &held.value;
        let head: String = value.head.hex().chars().take(8).collect();
        let reader = audience::name(&value.audience).to(lang);
        let at = show::date_and_clock(held.at, lang);
        let language = value.language.code();
        put(
            &release::version(
                lang,
                value.number,
                reader,
                language,
                &at,
                &head,
                value.draft,
            ),
            Style::new(),
        );
    }
    put("", Style::new());
    let style = if state.missing.is_empty() {
        theme.good()
    } else {
        theme.bad()
    };
    put(&release::lacks(lang, state.missing.len()), style);
    for missing in &state.missing {
        put(&format!("• {missing}"), Style::new());
    }
    for check in &state.check {
        put(&format!("? {check}"), Style::new());
    }
    lines
}

/// Says how the last handover stands: to whom, by whom and when, and whether it was accepted.
fn given(model: &Model) -> Vec<String> {
    let lang = model.lang;
    let case = model.open.as_ref().map(Open::case);
    let last = case.and_then(|case| Some((case, case.handed_over().last()?)));
    let Some((case, held)) = last else {
        return vec![handover::NONE.to(lang).to_owned()];
    };
    let name = |by| case.actor(by).map_or("–", |who| who.name.or("–"));
    let at = |at| show::date_and_clock(at, lang);
    let note = held.value.note.as_ref().and_then(FreeText::clear);
    let to = held.value.to.or("–");
    vec![
        clean_line(&handover::given_to(lang, to, note)),
        clean_line(&handover::given_by(lang, name(&held.by), &at(held.at))),
        case.taken_over(&held.record).map_or_else(
            || handover::NOT_YET.to(lang).to_owned(),
            |took| clean_line(&handover::accepted_by(lang, name(&took.by), &at(took.at))),
        ),
    ]
}

/// Asks whether the work is accepted, with what was said when it was given.
fn accepts(model: &Model, theme: Theme, width: usize) -> Vec<Line<'static>> {
    let lang = model.lang;
    let mut lines = vec![Line::styled(handover::ASK_ACCEPT.to(lang), theme.strong())];
    let told = given(model).into_iter();
    for text in told.chain([handover::ASK_MEANS.to(lang).to_owned()]) {
        lines.extend(wrap(&text, width).into_iter().map(Line::raw));
    }
    lines.push(Line::styled(words::ASK_KEYS.to(lang), theme.quiet()));
    lines.push(Line::raw(""));
    lines
}

/// What has changed since the last version.
fn changes(
    read: &Reading,
    state: &State,
    model: &Model,
    theme: Theme,
    width: usize,
    room: usize,
) -> Vec<Line<'static>> {
    let lang = model.lang;
    let report = state.reports.get(state.at).map_or("", ReportId::as_str);
    let case = model.open.as_ref().map(crate::app::open::Open::case);
    let last = case.and_then(|case| case.last_released(report, state.audience, state.lang));
    let number = last.map_or(0, |last| last.value.number);
    let mut lines = vec![Line::styled(release::since(lang, number), theme.strong())];
    let changed = read.changed.as_deref().unwrap_or_default();
    if changed.is_empty() {
        lines.push(Line::raw(release::SAME.to(lang)));
    }
    for line in changed.iter().skip(read.scroll) {
        if lines.len() >= room {
            break;
        }
        let style = match line.chars().next() {
            Some('+') => theme.good(),
            Some('−') => theme.bad(),
            Some(_) | None => theme.quiet(),
        };
        let rows = wrap(&clean_line(line), width).into_iter();
        lines.extend(rows.map(|row| Line::styled(row, style)));
    }
    lines
}

fn name(report: &ReportId, lang: Lang) -> String {
    let known = words::name(report.as_str()).to(lang);
    let name = if known.is_empty() {
        report.as_str()
    } else {
        known
    };
    name.to_owned()
}

/// The lines from the first shown on, until the screen is full.
fn read_lines(
    read: &Reading,
    lang: Lang,
    theme: Theme,
    width: usize,
    room: usize,
) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    if !read.problems.is_empty() {
        let rows = wrap(words::PROBLEMS.to(lang), width).into_iter();
        lines.extend(rows.map(|row| Line::styled(row, theme.bad())));
        for problem in &read.problems {
            lines.push(Line::raw(""));
            lines.extend(wrap(problem, width).into_iter().map(Line::raw));
        }
        return lines;
    }
    if read.text.is_none() {
        return vec![Line::styled(words::MAKING.to(lang), theme.quiet())];
    }
    for (n, line) in read.lines.iter().enumerate().skip(read.scroll) {
        if lines.len() >= room {
            break;
        }
        let found = read.found == Some(n);
        lines.extend(paper_line(line, found, theme, width));
    }
    lines
}

/// The rows of one line of the paper.
fn paper_line(line: &paper::Line, found: bool, theme: Theme, width: usize) -> Vec<Line<'static>> {
    let style = if found { theme.cursor() } else { Style::new() };
    match line {
        paper::Line::Heading(text) => {
            let rows = wrap(text, width).into_iter();
            rows.map(|row| Line::styled(row, style.patch(theme.strong())))
                .collect()
        }
        paper::Line::Text(text) => {
            let rows = wrap(text, width).into_iter();
            rows.map(|row| Line::styled(row, style)).collect()
        }
        paper::Line::Quote(text) => {
            let rows = wrap(text, width.saturating_sub(2)).into_iter();
            rows.map(|row| {
                Line::from(vec![
                    Span::styled("┃ ", theme.accent()),
                    Span::styled(row, style),
                ])
            })
            .collect()
        }
        paper::Line::Pair(what, value) => {
            let column = (width / 3).min(36);
            let mut left = wrap(what, column.saturating_sub(2)).into_iter();
            let mut right = wrap(value, width.saturating_sub(column)).into_iter();
            let mut rows = Vec::new();
            loop {
                let (what, value) = (left.next(), right.next());
                if what.is_none() && value.is_none() {
                    return rows;
                }
                let what = what.unwrap_or_default();
                let gap = column.saturating_sub(Span::raw(what.as_str()).width());
                rows.push(Line::from(vec![
                    Span::styled(what, theme.quiet()),
                    Span::raw(" ".repeat(gap)),
                    Span::styled(value.unwrap_or_default(), style),
                ]));
            }
        }
    }
}

fn asked(model: &Model, asking: &Asking, theme: Theme, width: usize) -> Vec<Line<'static>> {
    let of = match asking.of {
        For::Find => words::FIND,
        For::Path => words::PATH,
        For::Successor => handover::ASK_TO,
        For::Note => handover::ASK_NOTE,
        For::Release => return sure(model, theme, width),
        For::Accept => return accepts(model, theme, width),
    };
    let mut lines = vec![Line::styled(of.to(model.lang), theme.strong())];
    lines.extend(written(
        &asking.editor,
        theme,
        width.saturating_sub(4),
        true,
    ));
    let keys = format!("    {}", words::ASK_KEYS.to(model.lang));
    lines.push(Line::styled(keys, theme.quiet()));
    lines.push(Line::raw(""));
    lines
}

/// Asks whether the paper is to leave the house, with what it lacks.
fn sure(model: &Model, theme: Theme, width: usize) -> Vec<Line<'static>> {
    let lang = model.lang;
    let mut lines = vec![Line::styled(release::ASK.to(lang), theme.strong())];
    let mut put = |text: &str, style: Style| {
        let rows = wrap(text, width).into_iter();
        lines.extend(rows.map(|row| Line::styled(row, style)));
    };
    put(release::ASK_MEANS.to(lang), Style::new());
    if let Screen::Papers(state) = &model.screen {
        let style = if state.missing.is_empty() {
            theme.good()
        } else {
            theme.bad()
        };
        put(&release::lacks(lang, state.missing.len()), style);
        for missing in state.missing.iter().take(6) {
            put(&format!("• {missing}"), Style::new());
        }
        if state.missing.len() > 6 {
            put("• …", Style::new());
        }
        for check in &state.check {
            put(&format!("? {check}"), Style::new());
        }
        let uncertain = state.read.as_ref().map(|read| read.uncertain.join("; "));
        if let Some(uncertain) = uncertain.filter(|uncertain| !uncertain.is_empty()) {
            put(&release::uncertain(lang, &uncertain), theme.bad());
        }
    }
    put(words::ASK_KEYS.to(lang), theme.quiet());
    lines.push(Line::raw(""));
    lines
}
