//! The page of clocks: every clock big and plain, and for a start under the cursor what it would
//! mean, the law, and the other readings as words only.

use ratatui::text::{Line, Span};

use super::super::clock_bar::standing;
use super::super::wrap::cut;
use super::register::{Scene, fact};
use crate::app::derived::ClockLine;
use crate::app::screens::register::{Mark, Row};
use crate::case::Entry;
use crate::clock::{ClockRule, Phase, Start, full_hour_reading, holidays};
use crate::playbook::Certainty;
use crate::text::{clock as bar, clocks as words};
use crate::time::{Moment, Precision, show, zone};

/// Every clock: where it stands, until when, and from what.
pub(super) fn panel(scene: Scene<'_>) -> Vec<Line<'static>> {
    let clocks = &scene.open.derived.clocks;
    let mut lines: Vec<Line<'static>> = Vec::new();
    for clock in clocks {
        lines.extend(one(scene, clock));
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

fn one(scene: Scene<'_>, clock: &ClockLine) -> Vec<Line<'static>> {
    let Scene { model, theme, .. } = scene;
    let (now, lang) = (model.now, model.lang);
    let (style, stands) = if clock.waits_for_filing && clock.phase == Phase::NotStarted {
        (theme.quiet(), scene.say(bar::AFTER_FILING).to_owned())
    } else {
        standing(clock, now, lang, theme)
    };
    let mut lines = vec![Line::from(vec![
        Span::styled(format!("{}  ", clock.title.to(lang)), theme.strong()),
        Span::styled(stands, style),
    ])];
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
        Mark::None | Mark::Holds | Mark::Earlier | Mark::Proposed | Mark::BeforeGate => {
            return Vec::new();
        }
    };
    let mut lines = scene.lines(&text, style);
    let due = show::full(*due, now, lang);
    lines.extend(fact(scene, scene.say(words::WOULD_GIVE), &due));
    let from = show::full(anchor.when.from(), now, lang);
    match anchor.when.precision() {
        Precision::Minute => {}
        Precision::Day => lines.extend(scene.lines(scene.say(words::DATE_ONLY), theme.warn())),
        Precision::Hour | Precision::PartOfDay | Precision::Range => {
            let text = format!("{}: {from}.", scene.say(words::VAGUE));
            lines.extend(scene.lines(&text, theme.warn()));
        }
    }
    lines
}

/// The law behind a start's clock, and the other readings of it.
pub(super) fn rule_of(scene: Scene<'_>, row: &Row) -> Vec<Line<'static>> {
    let lang = scene.model.lang;
    let Entry::Anchor(anchor) = &row.entry else {
        return Vec::new();
    };
    let Some((rule, _)) = scene.open.rules.clock(&anchor.clock) else {
        return Vec::new();
    };
    let mut lines = vec![Line::raw("")];
    let law = format!("{}. {}", rule.law.to(lang), rule.says.to(lang));
    lines.extend(fact(scene, scene.say(words::LAW), &law));
    let sure = match rule.certainty {
        Certainty::Found | Certainty::High => words::SURE,
        Certainty::Medium | Certainty::Low => words::UNSURE,
    };
    let source = format!(
        "{}, {} {}, {}",
        rule.source,
        scene.say(words::CHECKED),
        show::day(rule.checked_on, lang),
        scene.say(sure)
    );
    lines.extend(fact(scene, scene.say(words::SOURCE), &source));
    lines.extend(readings(scene, rule, anchor.when.from()));
    lines
}

fn readings(scene: Scene<'_>, rule: &ClockRule, start: Moment) -> Vec<Line<'static>> {
    if rule.start != Start::Awareness {
        return Vec::new();
    }
    let (now, lang) = (scene.model.now, scene.model.lang);
    let mut lines = vec![Line::raw("")];
    lines.extend(scene.lines(scene.say(words::READINGS), scene.theme.quiet()));
    let full_hour = full_hour_reading(start, rule.within);
    let working = holidays::two_working_days(start, rule.within, true);
    for (name, due) in [
        (words::FULL_HOUR, full_hour),
        (words::WORKING_DAYS, working),
    ] {
        let text = format!("· {}: {}", scene.say(name), show::full(due, now, lang));
        lines.extend(scene.lines(&text, scene.theme.quiet()));
    }
    lines
}
