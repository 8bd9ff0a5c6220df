//! The page of filings: the deadline, what was filed, and what a notification can tell by now.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::clock_bar::standing;
use super::register::Scene;
use crate::app::derived::ClockLine;
use crate::app::screens::filings::{FactLine, Wanted};
use crate::app::screens::register::Panel;
use crate::case::Entry;
use crate::case::register::{Filing, FilingStage};
use crate::clock::{Phase, full_hour_reading, holidays};
use crate::text::{Phrase, clocks, filings as words};
use crate::time::show;

/// The deadline, the first notification, and the facts of Article 33(3).
pub(super) fn panel(scene: Scene<'_>) -> Vec<Line<'static>> {
    let Scene { state, theme, .. } = scene;
    let mut lines = vec![deadline(scene), first(scene)];
    let Panel::Notification(facts) = &state.panel else {
        return lines;
    };
    lines.push(Line::styled(scene.say(words::HOLDS), theme.strong()));
    let all_there = facts.iter().all(|fact| fact.ready);
    let mut row: Vec<Span<'static>> = Vec::new();
    for fact in facts {
        let spans = one(scene, *fact);
        let used: usize = row.iter().chain(&spans).map(Span::width).sum();
        if used > scene.width {
            lines.push(Line::from(std::mem::take(&mut row)));
        }
        row.extend(spans);
    }
    lines.push(Line::from(row));
    if !all_there {
        lines.extend(scene.lines(scene.say(words::INCOMPLETE), theme.quiet()));
    }
    lines
}

fn deadline(scene: Scene<'_>) -> Line<'static> {
    let Scene { model, theme, .. } = scene;
    let Some((clock, due)) = main_clock(scene).and_then(|clock| Some((clock, clock.due?))) else {
        return Line::styled(scene.say(words::NO_DEADLINE), theme.warn());
    };
    let due = show::full(due, model.now, model.lang);
    let (style, stands) = standing(clock, model.now, model.lang, theme);
    Line::from(vec![
        Span::styled(format!("{}: ", scene.say(words::DEADLINE)), theme.quiet()),
        Span::styled(due, theme.strong()),
        Span::raw("  "),
        Span::styled(stands, style),
    ])
}

fn first(scene: Scene<'_>) -> Line<'static> {
    let lang = scene.model.lang;
    let filing = |row: &crate::app::screens::register::Row| -> Option<Filing> {
        let Entry::Filing(filing) = &row.entry else {
            return None;
        };
        Some(filing.clone())
    };
    let filings: Vec<Filing> = scene.state.rows.iter().filter_map(filing).collect();
    let first = filings
        .iter()
        .find(|filing| filing.stage == FilingStage::Initial);
    let supplements = filings
        .iter()
        .filter(|filing| filing.stage == FilingStage::Supplement)
        .count();
    let (text, style) = match first {
        Some(filing) => (show::when(&filing.when, lang), Style::new()),
        None => (scene.say(words::NOT_FILED).to_owned(), scene.theme.strong()),
    };
    Line::from(vec![
        Span::styled(
            format!("{}: ", scene.say(words::FIRST)),
            scene.theme.quiet(),
        ),
        Span::styled(text, style),
        Span::raw(format!(" · {}", words::supplements(supplements, lang))),
    ])
}

fn one(scene: Scene<'_>, fact: FactLine) -> [Span<'static>; 2] {
    let theme = scene.theme;
    let name = scene.say(name(fact.what));
    if fact.ready {
        [
            Span::styled("✓ ", theme.good()),
            Span::raw(format!("{name}   ")),
        ]
    } else {
        let missing = scene.say(words::MISSING);
        [
            Span::styled("– ", theme.warn()),
            Span::styled(format!("{name} {missing}   "), theme.warn()),
        ]
    }
}

const fn name(what: Wanted) -> Phrase {
    match what {
        Wanted::Nature => words::NATURE,
        Wanted::Groups => words::GROUPS,
        Wanted::Persons => words::PERSONS,
        Wanted::Data => words::DATA,
        Wanted::Records => words::RECORDS,
        Wanted::Contact => words::CONTACT,
        Wanted::Consequences => words::CONSEQUENCES,
        Wanted::Measures => words::MEASURES,
    }
}

/// What stands over a form: the deadline, and when it has passed that reasons are needed.
pub(super) fn before(scene: Scene<'_>) -> Vec<Line<'static>> {
    let mut lines = vec![deadline(scene)];
    let first = main_clock(scene);
    if let Some(clock) = first.filter(|clock| clock.phase == Phase::Overdue) {
        lines.extend(scene.lines(scene.say(words::LATE), scene.theme.bad()));
        lines.extend(readings(scene, clock));
    }
    lines
}

/// The two disputed readings, as arguments for the reasons of a delay and never as a deadline.
fn readings(scene: Scene<'_>, clock: &ClockLine) -> Vec<Line<'static>> {
    let (now, lang) = (scene.model.now, scene.model.lang);
    let rule = scene.open.rules.clock(&clock.id);
    let within = rule.and_then(|(rule, _)| rule.within.elapsed());
    let (Some(within), Some((start, _))) = (within, &clock.start) else {
        return Vec::new();
    };
    let full = full_hour_reading(*start, within);
    let days = holidays::two_working_days(*start, within, true);
    let words = if days == full {
        clocks::LATE_READING
    } else {
        clocks::LATE_READINGS
    };
    let text = scene
        .say(words)
        .replace("{full}", &show::full(full, now, lang))
        .replace("{days}", &show::full(days, now, lang));
    scene.lines(&text, scene.theme.quiet())
}

/// The clock of the notification to IMY.
fn main_clock(scene: Scene<'_>) -> Option<&ClockLine> {
    let main = scene.open.rules.main_clock()?;
    let mut clocks = scene.open.derived.clocks.iter();
    clocks.find(|clock| clock.id == main.id)
}
