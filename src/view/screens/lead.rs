//! The facilitator's screen: the clock, the injects as they stand, the one under the cursor whole,
//! and what the participants have last done.

mod detail;
mod list;

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::super::canvas::{Canvas, below, beside};
use super::super::columns::wide;
use super::super::form::{self, Look};
use super::super::frame::pane;
use super::super::theme::Theme;
use super::super::wrap::{cut, wrap};
use super::inbox::scrolled;
use crate::app::Model;
use crate::app::alarm;
use crate::app::describe::About;
use crate::app::mail;
use crate::app::open::Open;
use crate::app::screens::lead::{self, Asked, State};
use crate::case::form::NoNames;
use crate::case::{Event, Record};
use crate::exercise::{Deck, Pace, ScenarioClock, Stand};
use crate::text::{Lang, lead as words};
use crate::time::{Moment, Span as Length, show};
use list::Listed;

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
        top.truncate(3);
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
    let list = if area.width >= 110 { 50 } else { 32 };
    let [left, right] = beside(middle, list);
    let over = is_over(open);
    let listed = Listed {
        open,
        deck,
        scenario,
        at: state.at,
        over,
        lang,
        theme,
    };
    let (columns, rows) = (usize::from(list) - 1, usize::from(left.height));
    canvas.lines(left, listed.lines(columns, rows));
    let about = detail::About {
        open,
        scenario,
        lang,
        now: model.now,
        over,
    };
    let of = match deck.cards.get(state.at) {
        Some(card) => detail::Of::Card(card),
        None => match lead::own(open).nth(state.at - deck.cards.len()) {
            Some(own) => detail::Of::Own(own),
            None => return,
        },
    };
    let title = detail::title(&of, lang);
    let inner = pane(&title, true, theme, canvas, right);
    let lines = detail::lines(&about, &of, theme, usize::from(inner.width));
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
    let mut lines = Vec::new();
    if pace == Pace::Over {
        let rows = wrap(&how, width).into_iter();
        lines.extend(rows.map(|row| Line::styled(row, style)));
        lines.push(Line::styled(count, theme.quiet()));
        return lines;
    }
    let room = width.saturating_sub(wide(&count) + 2);
    let line = cut(&how, room);
    let gap = width.saturating_sub(wide(&line) + wide(&count));
    lines.push(Line::from(vec![
        Span::styled(line, style),
        Span::raw(" ".repeat(gap)),
        Span::styled(count, theme.quiet()),
    ]));
    let next = next(deck, &clock, now, lang, width);
    lines.push(Line::raw(cut(&next, width)));
    let passed: Vec<usize> = deck.passed().map(|card| card.number).collect();
    if !passed.is_empty() {
        let text = words::passed(&passed, lang);
        lines.push(Line::styled(cut(&text, width), theme.warn()));
    }
    if pace == Pace::NotStarted {
        let rows = words::GUIDE
            .iter()
            .flat_map(|row| wrap(row.to(lang), width));
        lines.extend(rows.map(|row| Line::styled(row, theme.accent())));
    }
    // What has just come is told also while something is being written, and by whoever it was sent.
    if let Some(last) = open.case().exercise().injected.len().checked_sub(1) {
        let letter = mail::letter(open, last + 1, lang);
        let number = latest(open, last);
        let told = letter.and_then(|letter| {
            let at = show::clock(letter.at?);
            Some(words::latest(
                &number,
                &at,
                letter.medium.to(lang),
                letter.from,
                lang,
            ))
        });
        lines.extend(told.map(|told| Line::styled(cut(&told, width), theme.quiet())));
    }
    lines
}

/// Returns the number of an inject that has come, by its place among them; `+` for one of one's own.
fn latest(open: &Open, place: usize) -> String {
    let injected = open.case().exercise().injected.get(place);
    let id = injected.and_then(|held| held.value.inject.as_ref());
    let scenario = open.rules.scenario.as_ref();
    let found = id.zip(scenario);
    let found = found.and_then(|(id, (scenario, _))| scenario.inject(id));
    found.map_or_else(|| "+".to_owned(), |(number, _)| number.to_string())
}

/// Says what comes next by itself, and how long that is here and there.
fn next(deck: &Deck, clock: &ScenarioClock, now: Moment, lang: Lang, width: usize) -> String {
    let at = deck.next();
    let card = deck.cards.iter().find(|card| {
        !card.unmet && matches!(card.stand, Stand::Waiting(waits) if Some(waits) == at)
    });
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
    let told = words::next(
        card.number,
        at.trim_start(),
        &length(left, lang),
        room.as_deref(),
        lang,
    );
    let told_whole = format!("{told}{}", words::OR_JUMP.to(lang));
    if wide(&told_whole) <= width {
        told_whole
    } else {
        told
    }
}

/// Returns a length of time; less than a minute in words.
fn length(span: Length, lang: Lang) -> String {
    if span.whole_minutes() < 1 {
        words::SOON.to(lang).to_owned()
    } else {
        show::length(span)
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
    let is_theirs = |record: &&std::sync::Arc<Record>| is_theirs(record) && !alarm::is_told(record);
    let records = open.journal.records().iter().rev().take(REACH);
    let latest = records.filter(is_theirs).take(if roomy { 5 } else { 2 });
    let about = About::of(open, lang);
    let mut lines: Vec<Line<'static>> = latest
        .enumerate()
        .map(|(n, record)| {
            let at = show::clock(record.head.moment());
            let who = open.name_of(&record.head.by);
            let who = who.map_or(String::new(), |who| format!(" {who}"));
            let text = format!("{at}{who}: {}", about.sentence(record));
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
