//! The facilitator's screen: the clock, the injects as they stand, the one under the cursor whole,
//! and what the participants have last done.

mod detail;

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::canvas::{Canvas, below, beside};
use super::super::columns::wide;
use super::super::form::{self, Look};
use super::super::frame::pane;
use super::super::theme::Theme;
use super::super::wrap::{cut, wrap};
use super::inbox::scrolled;
use crate::app::Model;
use crate::app::describe::About;
use crate::app::mail::medium;
use crate::app::open::Open;
use crate::app::screens::lead::{Asked, State};
use crate::case::form::NoNames;
use crate::case::{Event, Record};
use crate::exercise::{Card, Deck, Pace, ScenarioClock, Stand};
use crate::scenario::Scenario;
use crate::text::{Lang, lead as words};
use crate::time::{Moment, Span as Length, show};

/// How far back the participants' latest records are looked for.
const REACH: usize = 200;

/// Draws the screen.
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
    let (Some(deck), Some((scenario, _))) = (&open.derived.deck, &open.rules.scenario) else {
        return;
    };
    let lang = model.lang;
    let inner = pane(words::TITLE.to(lang), false, theme, canvas, area);
    let width = usize::from(inner.width);
    // What is being written gets the room.
    let mut top = top(model, open, deck, theme, width);
    let mut foot = foot(open, deck, lang, theme, width, inner.height >= 26);
    if state.asked.is_some() {
        top.truncate(2);
        foot.truncate(1);
    }
    let [above, rest] = below(inner, u16::try_from(top.len()).unwrap_or(2));
    canvas.lines(above, top);
    let feet = u16::try_from(foot.len()).unwrap_or(2);
    let [middle, bottom] = below(rest, rest.height.saturating_sub(feet));
    canvas.lines(bottom, foot);
    if let Some(asked) = &state.asked {
        return ask(model, asked, theme, canvas, middle);
    }
    let list = if area.width >= 110 { 50 } else { 33 };
    let [left, right] = beside(middle, list);
    let over = is_over(open);
    let lines = listed(
        (deck, over),
        scenario,
        state.at,
        lang,
        theme,
        usize::from(list) - 1,
    );
    let height = usize::from(left.height);
    let first = state.at.saturating_sub(height / 2);
    let first = first.min(lines.len().saturating_sub(height));
    canvas.lines(left, lines.into_iter().skip(first).take(height));
    let Some(card) = deck.cards.get(state.at) else {
        return;
    };
    let title = detail::title(card, lang);
    let inner = pane(&title, true, theme, canvas, right);
    let about = detail::About {
        card,
        scenario,
        lang,
        now: model.now,
        over,
    };
    let lines = detail::lines(&about, theme, usize::from(inner.width));
    scrolled(lines, state.scroll, lang, theme, canvas, right, inner);
}

/// Draws what is being written.
fn ask(model: &Model, asked: &Asked, theme: Theme, canvas: &mut Canvas, area: Rect) {
    let lang = model.lang;
    let (title, finish) = asked.what.words();
    let inner = pane(title.to(lang), true, theme, canvas, area);
    let width = usize::from(inner.width);
    let mut before = Vec::new();
    if let Some(said) = &asked.refused {
        for part in [&said.what, &said.now] {
            let rows = wrap(part, width).into_iter();
            before.extend(rows.map(|row| Line::styled(row, theme.bad())));
        }
    }
    if let Some(preview) = &asked.preview {
        let rows = wrap(&preview.says, width).into_iter();
        before.extend(rows.map(|row| Line::styled(row, theme.strong())));
    }
    let look = Look {
        lang,
        theme,
        width,
        focused: model.overlay.is_none(),
        finish: finish.to(lang),
        record: false,
        now: model.now,
        names: &NoNames,
        scroll: None,
    };
    form::draw(&asked.form, before, Vec::new(), &look, canvas, inner);
}

/// The clock, what comes next, and before the first start what to do.
fn top(model: &Model, open: &Open, deck: &Deck, theme: Theme, width: usize) -> Vec<Line<'static>> {
    let (lang, now) = (model.lang, model.now);
    let Some(clock) = ScenarioClock::of(open.case(), &open.rules) else {
        return Vec::new();
    };
    let pace = clock.pace();
    let (how, style) = match pace {
        Pace::NotStarted => (words::stands(false, clock.factor(), lang), theme.warn()),
        Pace::Stands => (words::stands(true, clock.factor(), lang), theme.warn()),
        Pace::Goes(factor) => (words::goes(factor, lang), theme.strong()),
        Pace::Over => (words::AFTERWARDS.to(lang).to_owned(), theme.warn()),
    };
    let (delivered, all) = deck.count();
    let count = words::count(delivered, all, lang);
    let room = width.saturating_sub(wide(&count) + 2);
    let line = cut(&how, room);
    let gap = width.saturating_sub(wide(&line) + wide(&count));
    let mut lines = vec![Line::from(vec![
        Span::styled(line, style),
        Span::raw(" ".repeat(gap)),
        Span::styled(count, theme.quiet()),
    ])];
    if pace != Pace::Over {
        let next = next(deck, &clock, now, lang);
        lines.push(Line::raw(cut(&next, width)));
    }
    if pace == Pace::NotStarted {
        let rows = words::GUIDE
            .iter()
            .flat_map(|row| wrap(row.to(lang), width));
        lines.extend(rows.map(|row| Line::styled(row, theme.accent())));
    }
    lines
}

/// Says what comes next by itself, and how long that is here and there.
fn next(deck: &Deck, clock: &ScenarioClock, now: Moment, lang: Lang) -> String {
    let at = deck.next();
    let card = deck
        .cards
        .iter()
        .find(|card| matches!(card.stand, Stand::Waiting(waits) if Some(waits) == at));
    if let Some(due) = deck.due().next() {
        return words::first(due.number, lang);
    }
    let (Some(at), Some(card)) = (at, card) else {
        return words::NO_MORE.to(lang).to_owned();
    };
    let left = at.since(now);
    let factor = clock.factor();
    let room = (factor > 1).then(|| {
        let millis = left.millis() / i64::from(factor);
        length(Length::from_millis(millis), lang)
    });
    let at = show::column(at, lang);
    words::next(
        card.number,
        at.trim_start(),
        &length(left, lang),
        room.as_deref(),
        lang,
    )
}

/// Returns a length of time; less than a minute in words.
fn length(span: Length, lang: Lang) -> String {
    if span.whole_minutes() < 1 {
        words::SOON.to(lang).to_owned()
    } else {
        show::length(span)
    }
}

/// The injects, one a row: number, how it stands or when it comes, how, and from whom.
fn listed(
    (deck, over): (&Deck, bool),
    scenario: &Scenario,
    at: usize,
    lang: Lang,
    theme: Theme,
    width: usize,
) -> Vec<Line<'static>> {
    let next = deck.next();
    let cards = deck.cards.iter().enumerate();
    cards
        .map(|(n, card)| {
            let is_next = matches!(card.stand, Stand::Waiting(at) if Some(at) == next);
            let (mark, stands, style) = stand(card, scenario, (is_next, over), lang, theme);
            let medium = medium(card.inject.medium).to(lang);
            let head = format!("{:>2} {mark} {stands:<14} ", card.number);
            let room = width.saturating_sub(2 + wide(&head));
            let tail = if room > 14 {
                format!("{medium:<8}{}", card.inject.from.to(lang))
            } else {
                medium.to_owned()
            };
            let under = if n == at { theme.cursor() } else { style };
            Line::from(vec![
                Span::styled(if n == at { "▸" } else { " " }, theme.accent()),
                Span::styled(head, under),
                Span::styled(cut(&tail, room), if n == at { under } else { Style::new() }),
            ])
        })
        .collect()
}

/// Returns the mark of how an inject stands, the word or the time, and the style.
fn stand(
    card: &Card,
    scenario: &Scenario,
    (is_next, over): (bool, bool),
    lang: Lang,
    theme: Theme,
) -> (&'static str, String, Style) {
    let said = |phrase: crate::text::Phrase| phrase.to(lang).to_owned();
    let time = |at: Moment| show::column(at, lang).trim_start().to_owned();
    match card.stand {
        Stand::Delivered(at) => ("✓", time(at), theme.quiet()),
        _ if over => ("–", said(words::NEVER), theme.quiet()),
        Stand::Due => ("!", said(words::DUE), theme.warn()),
        Stand::Waiting(at) if is_next => ("»", time(at), theme.strong()),
        Stand::Waiting(at) => (" ", time(at), Style::new()),
        Stand::Listening => ("?", said(words::LISTENING), Style::new()),
        Stand::Following => {
            let after = card.inject.when.after.as_ref();
            let number = after.and_then(|(id, _)| scenario.inject(id));
            let number = number.map(|(number, _)| number);
            (" ", words::follows(number, lang), Style::new())
        }
        Stand::Reserve => ("–", said(words::RESERVE), theme.quiet()),
        Stand::Held => ("‖", said(words::HELD), theme.warn()),
        Stand::Skipped => ("×", said(words::SKIPPED), theme.quiet()),
    }
}

/// What the participants have last done, and the reasons for which the exercise can end.
fn foot(
    open: &Open,
    deck: &Deck,
    lang: Lang,
    theme: Theme,
    width: usize,
    roomy: bool,
) -> Vec<Line<'static>> {
    let is_theirs = |record: &&std::sync::Arc<Record>| is_theirs(record);
    let records = open.journal.records().iter().rev().take(REACH);
    let latest = records.filter(is_theirs).take(if roomy { 5 } else { 2 });
    let about = About::of(open, lang);
    let mut lines: Vec<Line<'static>> = latest
        .enumerate()
        .map(|(n, record)| {
            let at = show::clock(record.head.moment());
            let text = format!("{at} {}: {}", about.who(record), about.sentence(record));
            let label = format!("{}: ", words::LATEST.to(lang));
            let label = if n == 0 {
                label
            } else {
                " ".repeat(wide(&label))
            };
            let room = width.saturating_sub(wide(&label));
            Line::from(vec![
                Span::styled(label, theme.quiet()),
                Span::raw(cut(&text, room)),
            ])
        })
        .collect();
    if lines.is_empty() {
        let nothing = cut(words::NOTHING.to(lang), width);
        lines.push(Line::styled(nothing, theme.quiet()));
    }
    if is_over(open) {
        let rows = wrap(words::THEN.to(lang), width).into_iter();
        lines.extend(rows.map(|row| Line::styled(row, theme.accent())));
        return lines;
    }
    if !deck.ends.is_empty() {
        let reasons: Vec<&str> = deck.ends.iter().map(|end| end.title.to(lang)).collect();
        let text = format!("{}: {}", words::CAN_END.to(lang), reasons.join(" · "));
        lines.push(Line::styled(cut(&text, width), theme.strong()));
    }
    lines.push(Line::styled(
        cut(words::KEYS.to(lang), width),
        theme.quiet(),
    ));
    lines
}

fn is_over(open: &Open) -> bool {
    open.case().exercise().ended.is_some()
}

/// Returns whether the participants did it: neither the exercise itself nor the program's own notes.
fn is_theirs(record: &Record) -> bool {
    !matches!(
        record.event,
        Event::Exercise(_)
            | Event::Session(_)
            | Event::Opened(_)
            | Event::Organisation(_)
            | Event::Acknowledged(_)
            | Event::Checkpoint(_)
    )
}
