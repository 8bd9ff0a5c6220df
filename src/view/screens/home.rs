//! Home: one row a case, with its clock.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::super::canvas::{Canvas, below};
use super::super::clock_bar::{due_words, standing};
use super::super::theme::Theme;
use super::super::wrap::{cut, wrap};
use crate::app::Model;
use crate::app::msg::Summary;
use crate::app::screens::home::Row;
use crate::exercise::Pace;
use crate::failure::Say;
use crate::text::{case, home as words, inbox};
use crate::time::show;

/// Draws the cases.
pub(in super::super) fn draw(model: &Model, theme: Theme, canvas: &mut Canvas, area: Rect) {
    let lang = model.lang;
    let heading = if model.home.only_exercises {
        words::EXERCISES
    } else {
        words::CASES
    };
    let title = Span::styled(format!(" {} ", heading.to(lang)), theme.strong());
    let inner = canvas.framed(area, theme.quiet(), title, 1);
    let cases = model.home.visible();
    if cases.is_empty() {
        let words = if let Some(failure) = &model.home.unlisted {
            let said = failure.say(lang);
            format!("{}\n{}", said.what, words::UNLISTED_NOW.to(lang))
        } else if model.home.only_exercises {
            words::NO_EXERCISES.to(lang).to_owned()
        } else {
            format!("{}\n{}", words::EMPTY.to(lang), words::EMPTY_NOW.to(lang))
        };
        let lines = wrap(&words, usize::from(inner.width));
        let [_, middle] = below(inner, 1);
        canvas.lines(middle, lines.into_iter().map(Line::raw));
        return;
    }
    let rows = usize::from(inner.height / 2).max(1);
    let first = model.home.at.saturating_sub(rows - 1);
    let width = usize::from(inner.width);
    let lines = cases
        .iter()
        .enumerate()
        .skip(first)
        .take(rows)
        .flat_map(|(n, one)| row(model, one, n == model.home.at, theme, width));
    canvas.lines(inner, lines);
}

fn row(model: &Model, one: &Row, under: bool, theme: Theme, width: usize) -> [Line<'static>; 2] {
    let lang = model.lang;
    let told = one.told.as_ref();
    let (mark, style) = match (one.is_exercise(), told) {
        (true, _) => (case::EXERCISE, theme.exercise()),
        (false, Some(Err(_))) => (words::UNREADABLE, theme.bad()),
        (false, _) => (case::REAL, theme.real()),
    };
    let mark = format!(" {} ", mark.to(lang));
    let opened = match told {
        Some(Ok(Summary {
            opened: Some(opened),
            ..
        })) => words::opened(lang, &show::date_and_clock(*opened, lang)),
        _ => String::new(),
    };
    let taken = Span::raw(mark.as_str()).width() + Span::raw(opened.as_str()).width();
    let room = width.saturating_sub(taken + 5);
    let title = match told {
        Some(Ok(summary)) if !summary.title.is_empty() => summary.title.as_str(),
        Some(_) | None => one.id.as_str(),
    };
    let title = cut(title, room);
    let pointer = if under { "▸ " } else { "  " };
    let title_style = if under {
        theme.cursor()
    } else {
        theme.strong()
    };
    let gap = room.saturating_sub(Span::raw(title.as_str()).width()) + 1;
    let head = Line::from(vec![
        Span::styled(pointer, theme.accent()),
        Span::styled(mark, style),
        Span::raw(" "),
        Span::styled(title, title_style),
        Span::raw(" ".repeat(gap)),
        Span::styled(opened, theme.quiet()),
    ]);
    let mut below = vec![Span::raw("    ")];
    match told {
        None => below.push(Span::styled(words::READING.to(lang), theme.quiet())),
        Some(Err(failure)) => {
            let why = cut(&failure.say(lang).what, width.saturating_sub(4));
            below.push(Span::styled(why, theme.bad()));
        }
        Some(Ok(_)) => {}
    }
    if let Some(Ok(summary)) = told
        && let Some(scenario) = &summary.scenario
    {
        let at = show::full(scenario.moment(model.now), model.now, lang);
        below.push(Span::styled(format!("{at} "), theme.strong()));
        let pace = match scenario.pace() {
            Pace::NotStarted => inbox::NOT_STARTED.to(lang).to_owned(),
            Pace::Stands => inbox::PAUSED.to(lang).to_owned(),
            Pace::Over => inbox::OVER.to(lang).to_owned(),
            Pace::Goes(factor) => format!("×{factor}"),
        };
        below.push(Span::raw(format!("{pace} · ")));
    }
    if let Some(Ok(
        summary @ Summary {
            clock: Some(clock), ..
        },
    )) = told
    {
        let now = summary.moment(model.now);
        let (style, words) = standing(clock, now, lang, theme);
        below.push(Span::raw(format!("{}  ", clock.title.to(lang))));
        below.push(Span::styled(words, style));
        if let Some(due) = clock.due {
            let due = due_words(clock.phase, show::full(due, now, lang), lang);
            below.push(Span::raw(format!(" · {due}")));
        }
    }
    [head, Line::from(below)]
}
