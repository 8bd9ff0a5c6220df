//! The tab of coverage: a matrix of groups and channels, and the group under the cursor in full: how
//! many have been reached, what is left to do, and every message.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::canvas::{Canvas, below as split};
use super::super::frame::pane;
use super::super::wrap::{cut, wrap};
use super::register::{Scene, title};
use crate::case::EntryId;
use crate::case::coverage::words::channel;
use crate::case::coverage::{Bounds, Counts, Coverage, Flag, GroupCoverage, Message};
use crate::case::register::SendingStage;
use crate::playbook::ChannelId;
use crate::text::{coverage as words, entry};
use crate::time::show;

/// How many columns a channel takes.
const CHANNEL: usize = 11;
/// How many columns the names of the groups take.
const NAME: usize = 22;
/// How long the bar is.
const BAR: u64 = 20;

/// What the tab is for, and what to do next.
pub(super) fn panel(scene: Scene<'_>, told: &Coverage) -> Vec<Line<'static>> {
    let mut lines = scene.lines(scene.say(words::ABOUT), scene.theme.quiet());
    let mut groups = told.groups.iter();
    let next = groups.find_map(|group| {
        let flag = group.flags.iter().find(|flag| flag.next().is_some())?;
        Some((group, flag))
    });
    match next {
        Some((group, flag)) => {
            let said = flag.say(scene.open.case(), &scene.open.rules, scene.model.lang);
            let what = flag.next().map_or("", |next| scene.say(next));
            let name = name(scene, group.group.as_ref());
            let text = format!("{}: {name}. {said} {what}", scene.say(words::NEXT));
            lines.extend(scene.lines(&text, scene.theme.warn()));
        }
        None => lines.extend(scene.lines(scene.say(words::ALL_TOLD), scene.theme.good())),
    }
    if told.inquiries != Bounds::NONE {
        let count = words::amount(scene.model.lang, told.inquiries.pair());
        let text = format!("{}: {count}.", scene.say(words::INQUIRIES));
        lines.push(Line::raw(text));
    }
    lines
}

/// Draws the matrix, and the group under the cursor.
pub(super) fn draw(scene: Scene<'_>, told: &Coverage, canvas: &mut Canvas, area: Rect) {
    let rows = u16::try_from(told.groups.len()).unwrap_or(u16::MAX);
    let height = rows.saturating_add(3).min((area.height / 2).max(4));
    let [above, below] = split(area, height);
    let inner = pane(&title(scene), true, scene.theme, canvas, above);
    let lines = matrix(
        scene,
        told,
        usize::from(inner.width),
        usize::from(inner.height),
    );
    canvas.lines(inner, lines);
    let Some(group) = told.groups.get(scene.state.at) else {
        return;
    };
    let name = name(scene, group.group.as_ref());
    let inner = pane(&name, false, scene.theme, canvas, below);
    let scene = Scene {
        width: usize::from(inner.width),
        ..scene
    };
    let lines = full(scene, group);
    let height = usize::from(inner.height);
    let scroll = scene.state.scroll.min(lines.len().saturating_sub(height));
    let more = lines.len() > scroll + height;
    let shown = lines.into_iter().skip(scroll).take(height);
    canvas.lines(inner, shown);
    if more {
        let text = format!(" {} ", scene.say(entry::MORE));
        let foot = Rect {
            y: below.bottom().saturating_sub(1),
            height: 1,
            width: below.width.saturating_sub(2),
            ..below
        };
        let line = Line::styled(text, scene.theme.quiet());
        canvas.line(foot, line.right_aligned());
    }
}

/// A line a group, a column a channel that is used.
fn matrix(scene: Scene<'_>, told: &Coverage, width: usize, height: usize) -> Vec<Line<'static>> {
    let theme = scene.theme;
    let fits = width.saturating_sub(NAME) / CHANNEL;
    let channels: Vec<&ChannelId> = told.channels.iter().take(fits).collect();
    let mut head = padded(scene.say(words::GROUP), NAME);
    for id in &channels {
        let name = channel(&scene.open.rules, id, scene.model.lang);
        head.push_str(&padded(&name, CHANNEL));
    }
    let mut lines = vec![Line::styled(head.trim_end().to_owned(), theme.quiet())];
    let room = height.saturating_sub(1).max(1);
    let first = (scene.state.at + 1).saturating_sub(room);
    for (n, group) in told.groups.iter().enumerate().skip(first).take(room) {
        let name = padded(&name(scene, group.group.as_ref()), NAME);
        let is_here = n == scene.state.at;
        let style = if is_here {
            theme.cursor()
        } else {
            Style::new()
        };
        let mut spans = vec![Span::styled(name, style)];
        for id in &channels {
            let (text, style) = cell(scene, group, id);
            spans.push(Span::styled(padded(&text, CHANNEL), style));
        }
        lines.push(Line::from(spans));
    }
    lines
}

/// What a channel has done for a group: its latest message, with a mark when it has to go again.
fn cell(scene: Scene<'_>, group: &GroupCoverage, id: &ChannelId) -> (String, Style) {
    let theme = scene.theme;
    let messages = || group.messages.iter().filter(|one| one.channel == *id);
    let sent = messages().rfind(|one| one.stage == SendingStage::Sent);
    let Some(message) = sent.or_else(|| messages().next_back()) else {
        return ("–".to_owned(), theme.quiet());
    };
    let again = if message.changed.is_empty() { "" } else { " !" };
    let (text, style) = match (message.stage, message.counts) {
        (SendingStage::Sent, Counts::Direct) => {
            let (low, _) = message.reached.pair();
            let text = if low > 0 {
                format!("≥ {}", words::number(low))
            } else {
                scene.say(words::CELL_SENT).to_owned()
            };
            (text, theme.good())
        }
        (SendingStage::Sent, Counts::Instead) => {
            (scene.say(words::CELL_INSTEAD).to_owned(), theme.good())
        }
        (SendingStage::Sent, Counts::NotAlone) => {
            (scene.say(words::CELL_EXTRA).to_owned(), theme.quiet())
        }
        (SendingStage::Planned | SendingStage::Approved | SendingStage::Stopped, _) => {
            (scene.say(words::CELL_PLANNED).to_owned(), Style::new())
        }
    };
    let style = if again.is_empty() {
        style
    } else {
        theme.warn()
    };
    (format!("{text}{again}"), style)
}

/// A group in full.
fn full(scene: Scene<'_>, group: &GroupCoverage) -> Vec<Line<'static>> {
    let lang = scene.model.lang;
    let theme = scene.theme;
    let reached = words::reached(lang, group.reached.pair(), group.many.pair());
    let text = format!(" {}: {reached}", scene.say(words::REACHED));
    let mut lines = Vec::new();
    // A group that is all under protection has nobody whom a message to many is for.
    if group.many.high() != Some(0) {
        let (sure, perhaps, rest) = bar(group.reached, group.many);
        lines.push(Line::from(vec![
            Span::styled(sure, theme.good()),
            Span::styled(perhaps, theme.warn()),
            Span::styled(rest, theme.quiet()),
            Span::raw(cut(&text, scene.width.saturating_sub(20))),
        ]));
    }
    if group.protected > 0 {
        let said = words::protected(lang, group.protected_reached, group.protected);
        lines.push(Line::raw(format!(
            "{}: {said}",
            scene.say(words::PROTECTED)
        )));
    }
    for flag in &group.flags {
        let said = flag.say(scene.open.case(), &scene.open.rules, lang);
        let what = flag.next().map(|next| scene.say(next));
        let (mark, style) = match flag {
            Flag::ProtectedWait(_) | Flag::NoDirect(_) | Flag::ResendDue(_) => ("!", theme.bad()),
            Flag::Returned(_) | Flag::Unreached(_) | Flag::DirectPlanned => ("!", theme.warn()),
            Flag::SizeUnknown | Flag::PublicInstead | Flag::Excepted(_) => ("·", Style::new()),
        };
        let text = format!("{mark} {said} {}", what.unwrap_or_default());
        lines.extend(scene.lines(text.trim_end(), style));
    }
    if group.messages.is_empty() {
        lines.extend(scene.lines(scene.say(words::NO_MESSAGES), theme.quiet()));
    } else {
        lines.push(Line::raw(""));
    }
    for one in &group.messages {
        lines.extend(message(scene, one));
    }
    lines
}

fn message(scene: Scene<'_>, one: &Message) -> Vec<Line<'static>> {
    let lang = scene.model.lang;
    let name = channel(&scene.open.rules, &one.channel, lang);
    let when = one.when.as_ref().map(|when| show::when(when, lang));
    let when = when.unwrap_or_else(|| scene.say(words::CELL_PLANNED).to_owned());
    let mut text = format!("{when} {name}: ");
    if one.stage == SendingStage::Sent {
        if one.counts == Counts::Direct {
            let (sent, back) = (one.sent.pair(), one.returned.pair());
            text.push_str(&words::went(lang, sent, one.reached.pair(), back));
            text.push_str(". ");
        }
        text.push_str(scene.say(one.counts.phrase()));
    } else {
        text.push_str(scene.say(words::CELL_PLANNED));
    }
    text.push('.');
    if one.before_gate {
        text.push_str(" ! ");
        text.push_str(scene.say(words::BEFORE_GATE));
    }
    for version in &one.versions {
        let hex: String = version.hex().chars().take(8).collect();
        text.push(' ');
        text.push_str(&words::version(lang, &hex));
        text.push('.');
    }
    let rows = wrap(&text, scene.width).into_iter().enumerate();
    rows.map(|(n, row)| {
        let style = if one.before_gate {
            scene.theme.warn()
        } else if n == 0 {
            Style::new()
        } else {
            scene.theme.quiet()
        };
        Line::styled(row, style)
    })
    .collect()
}

/// Returns a bar: who surely has been reached, who may have been, and the rest.
fn bar(reached: Bounds, of: Bounds) -> (String, String, String) {
    let whole = of.high().unwrap_or_else(|| of.low());
    let share = |n: u64| {
        let cells = n.min(whole).saturating_mul(BAR).checked_div(whole);
        cells.unwrap_or(0).min(BAR)
    };
    let sure = share(reached.low());
    let most = reached.high().map_or(BAR, share).max(sure);
    let cells = |n: u64, cell: &str| cell.repeat(usize::try_from(n).unwrap_or(0));
    (
        cells(sure, "█"),
        cells(most - sure, "▒"),
        cells(BAR - most, "░"),
    )
}

fn name(scene: Scene<'_>, group: Option<&EntryId>) -> String {
    let group = group.and_then(|id| scene.open.case().registers().groups.get(id));
    let name = group.and_then(|group| group.value.name.clear());
    name.unwrap_or_else(|| scene.say(words::EVERYBODY))
        .to_owned()
}

/// Returns words in a column, with a gap after them.
fn padded(text: &str, width: usize) -> String {
    let text = cut(text, width.saturating_sub(1));
    let gap = width.saturating_sub(Span::raw(text.as_str()).width());
    format!("{text}{}", " ".repeat(gap))
}
