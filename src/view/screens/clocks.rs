//! The page of clocks: every clock big and plain, and for a start under the cursor what it would
//! mean, the law, and the other readings as words only.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::clock_bar::standing;
use super::super::wrap::cut;
use super::register::{Scene, fact};
use super::{duties, promises};
use crate::app::derived::ClockLine;
use crate::app::screens::register::{Mark, Row};
use crate::case::Entry;
use crate::case::register::{Anchor, AnchorKind};
use crate::clock::{ClockRule, Phase, Start, Within, full_hour_reading, holidays};
use crate::playbook::Register;
use crate::text::{challenge, clock as bar, clocks as words};
use crate::time::{Moment, Precision, Span as TimeSpan, show, zone};

/// What the tab tells above its table.
pub(super) fn panel(scene: Scene<'_>) -> Vec<Line<'static>> {
    let register = scene.state.register();
    if register == Register::Duties {
        return duties::panel(scene);
    }
    if register == Register::Promises {
        return promises::panel(scene);
    }
    let clocks = &scene.open.derived.clocks;
    // Many clocks are told in a line each, so that all of them are in view.
    let short = clocks.len() > 2;
    let mut lines: Vec<Line<'static>> = Vec::new();
    if clocks.iter().all(|clock| clock.due.is_none()) {
        lines.extend(scene.lines(scene.say(words::ABOUT_STARTS), scene.theme.quiet()));
    }
    let waits = |clock: &&ClockLine| clock.waits_for_filing && clock.phase == Phase::NotStarted;
    for clock in clocks {
        if !short {
            lines.extend(one(scene, clock));
        } else if !waits(&clock) {
            lines.push(in_short(scene, clock));
        }
    }
    let lang = scene.model.lang;
    let waiting: Vec<&str> = clocks
        .iter()
        .filter(waits)
        .map(|clock| clock.title.to(lang))
        .collect();
    if short && !waiting.is_empty() {
        let text = format!("{}: {}", scene.say(words::WAIT), waiting.join(", "));
        lines.push(Line::styled(cut(&text, scene.width), scene.theme.quiet()));
    }
    let due = clocks.iter().find_map(|clock| {
        let runs = matches!(clock.phase, Phase::Running | Phase::Warning(_));
        clock.due.filter(|_| runs)
    });
    if let Some(due) = due {
        lines.extend(days_off(scene, due));
    }
    lines
}

/// Where a clock stands, in words.
fn stands(scene: Scene<'_>, clock: &ClockLine) -> (Style, String) {
    let Scene { model, theme, .. } = scene;
    if clock.waits_for_filing && clock.phase == Phase::NotStarted {
        (theme.quiet(), scene.say(bar::AFTER_FILING).to_owned())
    } else if clock.is_set && clock.phase == Phase::NotStarted {
        (theme.quiet(), scene.say(words::SET).to_owned())
    } else {
        standing(clock, model.now, model.lang, theme)
    }
}

/// A clock in one line: where it stands, until when, to whom.
fn in_short(scene: Scene<'_>, clock: &ClockLine) -> Line<'static> {
    let Scene { model, theme, .. } = scene;
    let (now, lang) = (model.now, model.lang);
    let (style, stands) = stands(scene, clock);
    let mut spans = vec![
        Span::styled(format!("{}  ", clock.title.to(lang)), theme.strong()),
        Span::styled(stands, style),
    ];
    if let Some(due) = clock.due {
        spans.push(Span::raw(format!(" · {}", show::full(due, now, lang))));
    }
    let used: usize = spans.iter().map(Span::width).sum();
    let room = scene.width.saturating_sub(used + 3);
    if room > 12 {
        let to = cut(clock.recipient.to(lang), room);
        spans.push(Span::styled(format!(" · {to}"), theme.quiet()));
    }
    Line::from(spans)
}

fn one(scene: Scene<'_>, clock: &ClockLine) -> Vec<Line<'static>> {
    let Scene { model, theme, .. } = scene;
    let (now, lang) = (model.now, model.lang);
    let (style, stands) = stands(scene, clock);
    let mut first = vec![
        Span::styled(format!("{}  ", clock.title.to(lang)), theme.strong()),
        Span::styled(stands, style),
    ];
    let used: usize = first.iter().map(Span::width).sum();
    let room = scene.width.saturating_sub(used + 3);
    if room > 12 {
        let to = cut(clock.recipient.to(lang), room);
        first.push(Span::styled(format!(" · {to}"), theme.quiet()));
    }
    let mut lines = vec![Line::from(first)];
    if let (Some(due), Some((start, source))) = (clock.due, &clock.start) {
        let due = show::full(due, now, lang);
        let start = show::full(*start, now, lang);
        let source = if source.is_empty() {
            String::new()
        } else {
            format!(" ({source})")
        };
        let text = format!(
            "  {} {due} · {} {start}",
            scene.say(words::DUE),
            scene.say(words::COUNTS_FROM),
        );
        let room = scene.width.saturating_sub(Span::raw(text.as_str()).width());
        // The table names the source in full.
        let source = if room > 12 {
            cut(&source, room)
        } else {
            String::new()
        };
        lines.push(Line::raw(format!("{text}{source}")));
    }
    lines
}

/// The days before a deadline on which people are hard to reach: never a reason to count less.
fn days_off(scene: Scene<'_>, due: Moment) -> Vec<Line<'static>> {
    let lang = scene.model.lang;
    let first = zone::date(scene.model.now);
    let last = zone::date(due);
    let mut names = Vec::new();
    for date in first.iter_days().take(7).take_while(|date| *date <= last) {
        let name = holidays::holiday(date).or_else(|| holidays::eve(date));
        match name {
            Some(name) => names.push(format!("{} {}", name.to(lang), show::day(date, lang))),
            None if !holidays::is_working_day(date, false) => {
                let is_sunday = date.succ_opt().is_some_and(|next| {
                    holidays::is_working_day(next, false) || holidays::holiday(next).is_some()
                });
                let day = if is_sunday {
                    words::SUNDAY
                } else {
                    words::SATURDAY
                };
                names.push(day.to(lang).to_owned());
            }
            None => {}
        }
    }
    if names.is_empty() {
        return Vec::new();
    }
    let text = format!(
        "! {}: {}. {}",
        scene.say(words::DAYS_OFF),
        names.join(", "),
        scene.say(words::DAYS_OFF_MEAN)
    );
    scene.lines(&text, scene.theme.warn())
}

/// What the rules say of a start.
pub(super) fn standing_of(scene: Scene<'_>, row: &Row) -> Vec<Line<'static>> {
    let Scene { model, theme, .. } = scene;
    let (now, lang) = (model.now, model.lang);
    let Entry::Anchor(anchor) = &row.entry else {
        return Vec::new();
    };
    let (text, style, due) = match &row.mark {
        Mark::Counts(due) => (
            scene.say(words::COUNTS_LONG).to_owned(),
            theme.strong(),
            due,
        ),
        Mark::Rejected(due, reason) => {
            let why = format!("{} {reason}", scene.say(words::REJECTED_LONG));
            (why, theme.warn(), due)
        }
        Mark::Rival(due) => {
            let plain = ratatui::style::Style::new();
            (scene.say(words::RIVAL_LONG).to_owned(), plain, due)
        }
        Mark::None
        | Mark::Holds
        | Mark::Earlier
        | Mark::Proposed
        | Mark::BeforeGate
        | Mark::Shortfall(_)
        | Mark::Duty(_)
        | Mark::Promise(..) => return Vec::new(),
    };
    let mut lines = scene.lines(&text, style);
    let due = show::full(*due, now, lang);
    lines.extend(fact(scene, scene.say(words::WOULD_GIVE), &due));
    let from = show::full(anchor.when.from(), now, lang);
    match anchor.when.precision() {
        // That a date alone counts from 00:00 stands among the questions.
        Precision::Minute | Precision::Day => {}
        Precision::Hour | Precision::PartOfDay | Precision::Range => {
            let text = format!("{}: {from}.", scene.say(words::VAGUE));
            lines.extend(scene.lines(&text, theme.warn()));
        }
    }
    lines
}

/// What somebody will ask about a start: what is odd, why it matters, and what would settle it.
pub(super) fn doubts_of(scene: Scene<'_>, row: &Row) -> Vec<Line<'static>> {
    let Scene { model, theme, .. } = scene;
    let lang = model.lang;
    let all = scene.open.derived.challenges.iter();
    let doubts: Vec<_> = all.filter(|doubt| doubt.anchor == row.id).collect();
    if doubts.is_empty() {
        return Vec::new();
    }
    let mut lines = scene.lines(scene.say(challenge::TITLE), theme.strong());
    for doubt in doubts {
        lines.extend(scene.lines(&format!("! {}", doubt.says(lang)), theme.warn()));
        lines.extend(scene.lines(&format!("  {}", doubt.why(lang)), Style::new()));
        let settles = format!("  {} {}", scene.say(challenge::SETTLES), doubt.settle(lang));
        lines.extend(scene.lines(&settles, theme.quiet()));
    }
    lines
}

/// The law behind a start's clock, and the other readings of it.
pub(super) fn rule_of(scene: Scene<'_>, row: &Row) -> Vec<Line<'static>> {
    let Entry::Anchor(anchor) = &row.entry else {
        return Vec::new();
    };
    let Some((rule, _)) = scene.open.rules.clock(&anchor.clock) else {
        return Vec::new();
    };
    let mut lines = vec![Line::raw("")];
    lines.extend(rule_lines(scene, rule));
    lines.extend(readings(scene, rule, anchor));
    lines
}

/// A rule: the law, what it says, where that was read, and whether it is verified.
pub(super) fn rule_lines(scene: Scene<'_>, rule: &ClockRule) -> Vec<Line<'static>> {
    let lang = scene.model.lang;
    let law = format!("{}. {}", rule.law.to(lang), rule.says.to(lang));
    let mut lines = fact(scene, scene.say(words::LAW), &law);
    let sure = if rule.is_sure() {
        words::SURE
    } else {
        words::UNSURE
    };
    let source = format!(
        "{}, {} {}, {}",
        rule.source,
        scene.say(words::CHECKED),
        show::day(rule.checked_on, lang),
        scene.say(sure)
    );
    lines.extend(fact(scene, scene.say(words::SOURCE), &source));
    lines
}

fn readings(scene: Scene<'_>, rule: &ClockRule, anchor: &Anchor) -> Vec<Line<'static>> {
    let (now, lang) = (scene.model.now, scene.model.lang);
    let mut lines = vec![Line::raw("")];
    lines.extend(scene.lines(scene.say(words::READINGS), scene.theme.quiet()));
    let is_second = rule.start == Start::Classification && anchor.kind != AnchorKind::Classified;
    let within = if is_second {
        rule.also
    } else {
        Some(rule.within)
    };
    let Some(within) = within.and_then(Within::elapsed) else {
        return Vec::new();
    };
    let start = anchor.when.from();
    let mut read = vec![(words::FULL_HOUR, full_hour_reading(start, within))];
    // Article 3(5) speaks of periods of two days or more.
    if within >= TimeSpan::hours(48) {
        let working = holidays::two_working_days(start, within, true);
        read.push((words::WORKING_DAYS, working));
    }
    for (name, due) in read {
        let text = format!("· {}: {}", scene.say(name), show::full(due, now, lang));
        lines.extend(scene.lines(&text, scene.theme.quiet()));
    }
    lines
}
