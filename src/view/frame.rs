//! What stands around every screen: title and mode on top, the latest word and the keys below.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::canvas::{self, Canvas};
use super::columns::wide;
use super::kept::Kept;
use super::theme::Theme;
use super::wrap::cut;
use crate::app::action::{self, Action, Id};
use crate::app::key::Code;
use crate::app::{Key, Model, Screen, led, mail, past};
use crate::case::Mode;
use crate::exercise::{Pace, ScenarioClock};
use crate::text::{Lang, Phrase, case as words, home, inbox, past as past_words, sure};
use crate::time::show;

/// The columns from which the header has room for the whole time.
const ROOMY: u16 = 110;

/// Draws the header: program, case, mode, playbook, and the local time with its zone.
pub(super) fn header(model: &Model, theme: Theme, canvas: &mut Canvas, area: Rect) {
    let lang = model.lang;
    let time = clocks(model, theme, area.width >= ROOMY);
    let taken: usize = time.iter().map(|span| wide(&span.content)).sum();
    let room = usize::from(area.width).saturating_sub(taken + 9);
    let right = Line::from(time).right_aligned();
    let mut left = vec![Span::styled(" frist ", theme.strong())];
    if let Some(open) = &model.open {
        let (mark, style) = match open.derived.mode {
            Mode::Real => (words::REAL, theme.real()),
            Mode::Exercise => (words::EXERCISE, theme.exercise()),
        };
        let playbook = &open.rules.playbook;
        let mark = match open.closed {
            Some(_) => format!(" {} · {} ", mark.to(lang), words::READ_ONLY.to(lang)),
            None => format!(" {} ", mark.to(lang)),
        };
        let version = format!(" · {} v{}", playbook.title.to(lang), playbook.version);
        let room = room.saturating_sub(wide(&mark));
        let title = cut(open.case().title(), room);
        let room = room.saturating_sub(wide(&title));
        left.extend([
            Span::styled(mark, style),
            Span::raw(" "),
            Span::styled(title, theme.strong()),
        ]);
        if wide(&version) <= room {
            left.push(Span::styled(version, theme.quiet()));
        }
    } else {
        left.push(Span::styled(
            cut(home::OFFLINE.to(lang), room),
            theme.quiet(),
        ));
    }
    canvas.line(area, Line::from(left));
    canvas.line(area, right);
}

/// Returns the time: in an exercise the scenario's, how its clock goes, and small the time outside.
fn clocks(model: &Model, theme: Theme, roomy: bool) -> Vec<Span<'static>> {
    let lang = model.lang;
    let open = model.open.as_ref();
    let clock = open.and_then(|open| ScenarioClock::of(open.present().case(), &open.rules));
    let Some(clock) = clock else {
        let time = show::full_with_year(model.now, lang);
        return vec![Span::raw(format!("{time} "))];
    };
    let time = if roomy {
        show::full_with_year(model.now, lang)
    } else {
        show::full(model.now, model.now, lang)
    };
    let said = |phrase: Phrase| phrase.to(lang).to_owned();
    let (pace, style) = match clock.pace() {
        Pace::NotStarted => (said(inbox::NOT_STARTED), theme.warn()),
        Pace::Stands => (said(inbox::PAUSED), theme.warn()),
        Pace::Over => (said(inbox::OVER), theme.warn()),
        Pace::Goes(factor) => (format!("×{factor}"), theme.strong()),
    };
    let gap = if roomy { " · " } else { " " };
    let outside = inbox::outside(&show::clock(model.wall), roomy, lang);
    let mut spans = vec![Span::styled(time, theme.strong())];
    // As it was then, whatever goes on now.
    if open.is_some_and(|open| open.past.is_none()) {
        spans.extend([Span::raw(gap), Span::styled(pace, style)]);
    }
    spans.push(Span::styled(format!("{gap}{outside} "), theme.quiet()));
    spans
}

/// Returns how many rows say that the case is shown as it was, and that something has come.
pub(super) fn band_height(model: &Model) -> u16 {
    let past = model.open.as_ref().and_then(|open| open.past.as_ref());
    let alert = alert(model, Theme::new(false)).is_some();
    u16::from(past.is_some()) + u16::from(alert) + u16::from(news(model).is_some())
}

/// Returns what everybody in an exercise has to know at once: that a real incident has stopped it, or that
/// nobody seems to lead it.
fn alert(model: &Model, theme: Theme) -> Option<(String, Style)> {
    let lang = model.lang;
    let open = model.open.as_ref()?;
    if let Some(alarm) = &open.present().case().exercise().alarm {
        let who = open.name_of(&alarm.by);
        let text = sure::alarm_band(&show::clock(alarm.value), who, lang);
        return Some((text, theme.real()));
    }
    let text = || sure::NOBODY_LEADS.to(lang).to_owned();
    led::is_missed(open, model.wall).then(|| (text(), theme.past()))
}

/// Returns what is said about the newest thing that has reached the participants and that nobody has
/// read here. It takes no key from who is writing, and stays until it has been read.
fn news(model: &Model) -> Option<[String; 2]> {
    let lang = model.lang;
    let open = model.open.as_ref()?;
    if matches!(model.screen, Screen::Lead(_)) {
        return None;
    }
    let newest = mail::newest_unread(open)?;
    let letter = mail::letter(open, newest, lang)?;
    let key = Key::plain(Code::F(4)).to_string();
    if letter.at.is_none() {
        return Some(inbox::begins(&key, lang));
    }
    let more = open.mail.unread.saturating_sub(1);
    let medium = letter.medium.to(lang);
    Some(inbox::news(medium, letter.from, more, &key, lang))
}

/// Draws the band that tells of it: who it is from is cut before the key that reads it.
fn news_band(model: &Model, theme: Theme, canvas: &mut Canvas, area: Rect) {
    let Some([what, key]) = news(model) else {
        return;
    };
    let width = usize::from(area.width);
    let what = cut(&what, width.saturating_sub(wide(&key) + 2));
    let text = format!(" {what}{key} ");
    let rest = width.saturating_sub(wide(&text));
    let text = format!("{text}{}", " ".repeat(rest));
    canvas.line(area, Line::styled(text, theme.exercise()));
}

/// Draws the band that says so, across every screen.
pub(super) fn band(model: &Model, theme: Theme, canvas: &mut Canvas, area: Rect) {
    let lang = model.lang;
    // Below the band of the past, when both are there.
    let rows = u16::from(news(model).is_some());
    let [above, last] = canvas::below(area, area.height.saturating_sub(rows));
    news_band(model, theme, canvas, last);
    if let Some((text, style)) = alert(model, theme) {
        let [_, row] = canvas::below(above, above.height.saturating_sub(1));
        let width = usize::from(area.width);
        let text = format!(" {}", cut(&text, width.saturating_sub(2)));
        let rest = width.saturating_sub(wide(&text));
        canvas.line(
            row,
            Line::styled(format!("{text}{}", " ".repeat(rest)), style),
        );
    }
    let Some(open) = &model.open else { return };
    let Some(past) = &open.past else { return };
    let at = show::date_and_clock(past.at, lang);
    let (n, all) = (open.journal.len(), open.present().len());
    let [mark, step] = past_words::band(lang, &at, n, all);
    let width = usize::from(area.width);
    let wide = |text: &str| Span::raw(text).width();
    let mut text = format!(" {mark} ");
    if wide(&text) + wide(&step) + 3 <= width {
        let gap = width - wide(&text) - wide(&step) - 1;
        text.push_str(&" ".repeat(gap));
        text.push_str(&step);
    }
    let rest = width.saturating_sub(wide(&text));
    text.push_str(&" ".repeat(rest));
    canvas.line(area, Line::styled(text, theme.past()));
}

/// Draws the latest word.
pub(super) fn note(model: &Model, theme: Theme, canvas: &mut Canvas, area: Rect) {
    if let Some(note) = &model.note {
        let style = if note.starts_with('✓') {
            theme.good()
        } else {
            theme.warn()
        };
        let text = cut(note, usize::from(area.width).saturating_sub(2));
        canvas.line(area, Line::styled(format!(" {text}"), style));
    }
}

/// Draws the keys that work now, as many as fit by their rank; help is always among them.
pub(super) fn footer(
    model: &Model,
    theme: Theme,
    kept: &mut Kept,
    canvas: &mut Canvas,
    area: Rect,
) {
    let keys: Vec<Shown> = action::with_keys(model)
        .into_iter()
        .filter(|(action, _)| {
            !past::is_refused(model, action.id) && !action::is_hidden(model, action.id)
        })
        .filter_map(|(action, key)| Some(Shown { action, key: key? }))
        .collect();
    let lang = model.lang;
    let of = (keys.clone(), lang, model.colour, area);
    kept.footer.show(of, canvas, area, |canvas, area| {
        let line = footer_line(keys, lang, theme, usize::from(area.width));
        canvas.line(area, line);
    });
}

/// An action in the footer, and the key that is shown for it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shown {
    action: &'static Action,
    key: Key,
}

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        // The table stands in one place.
        std::ptr::eq(self.action, other.action) && self.key == other.key
    }
}

fn footer_line(keys: Vec<Shown>, lang: Lang, theme: Theme, width: usize) -> Line<'static> {
    let item = |shown: &Shown| {
        let key = if shown.action.id == Id::Move {
            "↑↓".to_owned()
        } else {
            shown.key.to_string()
        };
        [
            Span::styled(format!(" {key}"), theme.accent()),
            Span::raw(format!(" {} ", shown.action.short.to(lang))),
        ]
    };
    // In an exercise what has come and the log are needed before anything else, and the help tells why.
    let in_exercise = keys.iter().any(|shown| shown.action.id == Id::Alarm);
    let rank = |id: Id| {
        let first = in_exercise && matches!(id, Id::Log | Id::Inbox);
        if first { 0 } else { action::rank(id) }
    };
    let is_kept = |shown: &Shown| {
        let action = shown.action;
        matches!(action.id, Id::Help | Id::Alarm)
            || action.id == Id::Why && !in_exercise
            || action.keys.contains(&Key::plain(Code::Esc))
    };
    let width_of = |spans: &[Span<'_>]| spans.iter().map(|span| wide(&span.content)).sum::<usize>();
    let (kept, rest): (Vec<_>, Vec<_>) = keys.into_iter().partition(is_kept);
    // The way back and the help stand last and are never dropped.
    let kept: Vec<Span<'static>> = kept.iter().flat_map(item).collect();
    let mut used = width_of(&kept);
    let mut ranked: Vec<(usize, &Shown)> = rest.iter().enumerate().collect();
    ranked.sort_by_key(|(n, shown)| (rank(shown.action.id), *n));
    let fits = |(_, spans): &(usize, [Span<'static>; 2])| {
        used += width_of(spans);
        used <= width
    };
    let ranked = ranked.into_iter().map(|(n, shown)| (n, item(shown)));
    let mut shown: Vec<_> = ranked.take_while(fits).collect();
    shown.sort_by_key(|(n, _)| *n);
    let shown = shown.into_iter().flat_map(|(_, spans)| spans);
    let mut spans: Vec<Span<'static>> = shown.collect();
    spans.extend(kept);
    Line::from(spans)
}

/// Draws a frame around a pane and returns what is inside.
pub(super) fn pane(
    title: &str,
    focused: bool,
    theme: Theme,
    canvas: &mut Canvas,
    area: Rect,
) -> Rect {
    let style = if focused {
        theme.accent()
    } else {
        theme.quiet()
    };
    let title = cut(title, usize::from(area.width).saturating_sub(4));
    let title = Span::styled(format!(" {title} "), theme.strong());
    canvas.framed(area, style, title, 1)
}
