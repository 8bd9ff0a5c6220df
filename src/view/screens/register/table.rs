//! The table of a register: a line an entry, its columns as wide as their words need.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::super::canvas::Canvas;
use super::super::super::frame::pane;
use super::super::super::wrap::{cut, wrap};
use super::super::{duties, promises, risk};
use super::Scene;
use crate::app::screens::register::{Mark, Page, Row};
use crate::case::form::{CaseNames, Coded as _, register_fields, register_words, summary};
use crate::case::{Entry, Proposal};
use crate::playbook::{ClockId, FieldKind, Register};
use crate::text::{
    Lang, clocks, column, coverage, entry as words, measures, proposal, risk as risk_words,
    sendings,
};
use crate::time::{Moment, show};

/// Draws the table.
pub(super) fn draw(scene: Scene<'_>, canvas: &mut Canvas, area: Rect) {
    let Scene {
        model,
        state,
        theme,
        ..
    } = scene;
    let lang = model.lang;
    let register = state.register();
    let inner = pane(&title(scene), true, theme, canvas, area);
    let width = usize::from(inner.width);
    if state.rows.is_empty() {
        let none = register_words(register).none.to(lang);
        let text = format!("{none} {}", scene.say(words::HOW_TO_ADD));
        let mut lines: Vec<Line<'static>> = wrap(&text, width).into_iter().map(Line::raw).collect();
        if state.has_draft {
            lines.push(Line::styled(scene.say(words::DRAFT), theme.warn()));
        }
        canvas.lines(inner, lines);
        return;
    }
    let mut height = usize::from(inner.height).saturating_sub(1);
    if state.has_draft {
        height = height.saturating_sub(1);
    }
    let first = (state.at + 1).saturating_sub(height.max(1));
    let shown: Vec<&Row> = state.rows.iter().skip(first).take(height.max(1)).collect();
    let cells: Vec<Vec<(String, String)>> = shown
        .iter()
        .map(|row| cells(scene, row, register, lang))
        .collect();
    let titles: Vec<String> = cells
        .first()
        .map(|row| row.iter().map(|(title, _)| title.clone()).collect())
        .unwrap_or_default();
    let fixed = fixed(&titles, register, lang);
    let widths = widths(&titles, &cells, &fixed, width);
    let mut lines = vec![Line::styled(
        joined(titles.iter().map(String::as_str), &widths),
        theme.quiet(),
    )];
    for (n, (row, cells)) in shown.iter().zip(&cells).enumerate() {
        let text = joined(cells.iter().map(|(_, text)| text.as_str()), &widths);
        let style = if first + n == state.at {
            theme.cursor()
        } else {
            style_of(row, scene)
        };
        lines.push(Line::styled(text, style));
    }
    if state.has_draft {
        lines.push(Line::styled(scene.say(words::DRAFT), theme.warn()));
    }
    canvas.lines(inner, lines);
}

/// Names the register, and beside it the others of the page.
pub(in super::super) fn title(scene: Scene<'_>) -> String {
    let lang = scene.model.lang;
    let registers = scene.state.page.registers();
    let name = |register: &Register| {
        let words = register_words(*register);
        let name = words.many.to(lang);
        let is_here = *register == scene.state.register() && !scene.state.on_coverage();
        if registers.len() > 1 && is_here {
            format!("▸ {name}")
        } else {
            name.to_owned()
        }
    };
    let mut names: Vec<String> = registers.iter().map(name).collect();
    if scene.state.page == Page::Sendings {
        let name = scene.say(coverage::TAB);
        if scene.state.on_coverage() {
            // First, so that a narrow window does not cut it away.
            names.insert(0, format!("▸ {name}"));
        } else {
            names.push(name.to_owned());
        }
    }
    names.join(" · ")
}

/// Returns the cells of a row with their titles; what the rules say of it first.
fn cells(scene: Scene<'_>, row: &Row, register: Register, lang: Lang) -> Vec<(String, String)> {
    let names = CaseNames {
        case: scene.open.case(),
        playbook: &scene.open.rules.playbook,
    };
    if let Mark::Duty(duty) = &row.mark {
        let mut cells = duties::cells(row, duty, lang);
        if row.disputed
            && let Some((_, text)) = cells.first_mut()
        {
            *text = format!("!! {text}");
        }
        return cells;
    }
    let mut cells = summary(&row.entry, &names, lang);
    let due = |due: Moment| show::column(due, lang).trim_start().to_owned();
    let (word, due) = match &row.mark {
        Mark::None | Mark::Duty(_) | Mark::Shortfall(_) => (None, None),
        Mark::Promise(phase, _) => (Some(promises::word(*phase)), None),
        Mark::Counts(at) => (Some(clocks::COUNTS), Some(due(*at))),
        Mark::Rival(at) => (Some(clocks::RIVAL), Some(due(*at))),
        Mark::Rejected(at, _) => (Some(clocks::REJECTED), Some(due(*at))),
        Mark::Holds => (Some(risk_words::HOLDS), None),
        Mark::Earlier => (Some(risk_words::EARLIER), None),
        Mark::Proposed => (Some(proposal::PROPOSED), None),
        Mark::BeforeGate => (Some(sendings::BEFORE_GATE), None),
    };
    if let Entry::Sending(sending) = &row.entry {
        // How far it has come stands first; before the check says that it went.
        let stage = sending.stage.phrase();
        let text = word.unwrap_or(stage).to(lang).to_owned();
        let title = column::sending::STAGE.label.to(lang).to_owned();
        cells.retain(|(name, _)| *name != title);
        cells.insert(0, (title, text));
    }
    if let Mark::Shortfall(_) = &row.mark {
        // What stands ready has a kind first when somebody takes it up.
        let kind = column::lesson::KIND.label.to(lang);
        for (_, text) in cells.iter_mut().filter(|(title, _)| title == kind) {
            scene.say(measures::FINDING).clone_into(text);
        }
    }
    if let Entry::Score(score) = &row.entry {
        // What the parts come to stands beside the group.
        cells.insert(
            1.min(cells.len()),
            (String::new(), risk::total(score, lang)),
        );
    }
    if matches!(
        register,
        Register::Anchors | Register::Assessments | Register::Promises
    ) {
        let mut text = word.map_or("", |word| word.to(lang)).to_owned();
        if row.disputed {
            text = format!("!! {text}");
        }
        cells.insert(0, (String::new(), text));
    } else if row.disputed
        && let Some((_, text)) = cells.first_mut()
    {
        *text = format!("!! {text}");
    }
    if let Some(clock) = which_clock(scene, row) {
        let at = usize::from(register == Register::Anchors);
        cells.insert(at, (scene.say(clocks::CLOCK).to_owned(), clock));
    }
    if register == Register::People {
        // A function that is called as its role says it once.
        let function = cells.first().map(|(_, text)| text.to_lowercase());
        if let Some((_, role)) = cells.get_mut(1)
            && Some(role.to_lowercase()) == function
        {
            role.clear();
        }
    }
    if let Some(due) = due {
        let title = scene.say(clocks::DEADLINE).to_owned();
        let when = column::anchor::WHEN.label.to(lang);
        let after = cells.iter().position(|(name, _)| name == when);
        let at = after.map_or(2, |at| at + 1);
        cells.insert(at.min(cells.len()), (title, due));
    }
    cells
}

/// Returns which clock a start or a filing is about, when the table holds more than one.
fn which_clock(scene: Scene<'_>, row: &Row) -> Option<String> {
    let own = clock_of(row)?;
    let rules = &scene.open.rules;
    // A follow-up goes with the clock that it follows.
    let root = |id: &ClockId| {
        let rule = rules.clock(id).map(|(rule, _)| rule);
        rule.map(|rule| {
            rules
                .before(rule)
                .last()
                .map_or(&rule.id, |root| &root.id)
                .clone()
        })
    };
    let mut others = scene.state.rows.iter().filter_map(clock_of);
    if others.all(|other| root(other) == root(own)) {
        return None;
    }
    let rule = rules.clock(own);
    let title = rule.map(|(rule, _)| rule.title.to(scene.model.lang));
    Some(title.unwrap_or(own.as_str()).to_owned())
}

fn clock_of(row: &Row) -> Option<&ClockId> {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the others are about no clock"
    )]
    match &row.entry {
        Entry::Anchor(anchor) => Some(&anchor.clock),
        Entry::Filing(filing) => Some(&filing.clock),
        _ => None,
    }
}

fn style_of(row: &Row, scene: Scene<'_>) -> Style {
    let theme = scene.theme;
    match &row.mark {
        Mark::Duty(duty) if !duty.counts => theme.quiet(),
        Mark::Duty(duty) if duty.proposal == Proposal::CannotSay => theme.warn(),
        Mark::Promise(phase, _) => promises::style(*phase, theme),
        Mark::Counts(_) | Mark::Holds => theme.strong(),
        Mark::Rejected(..) | Mark::Earlier | Mark::Proposed => theme.quiet(),
        Mark::BeforeGate | Mark::Shortfall(_) => theme.warn(),
        Mark::None | Mark::Rival(_) | Mark::Duty(_) => Style::new(),
    }
}

/// Returns which columns hold times, or the rules' own word.
fn fixed(titles: &[String], register: Register, lang: Lang) -> Vec<bool> {
    if register == Register::Duties {
        // The reason gives way; it stands in full beside the table.
        return (1..=titles.len()).map(|n| n < titles.len()).collect();
    }
    let fields = register_fields(register);
    let of = |title: &String| {
        let mut fields = fields.iter();
        let field = fields.find(|field| field.label.to(lang) == title);
        let is_clock = title == clocks::CLOCK.to(lang);
        !is_clock
            && field.is_none_or(|field| {
                matches!(field.kind, FieldKind::Moment) || field.id.as_str() == "stage"
            })
    };
    titles.iter().map(of).collect()
}

/// Returns how wide each column is: what its words need, the widest giving way first.
fn widths(
    titles: &[String],
    rows: &[Vec<(String, String)>],
    fixed: &[bool],
    room: usize,
) -> Vec<usize> {
    let wide = |text: &str| Span::raw(text.split('\n').next().unwrap_or_default()).width();
    let mut widths: Vec<usize> = titles
        .iter()
        .enumerate()
        .map(|(n, title)| {
            let texts = rows.iter().filter_map(|row| row.get(n));
            let widest = texts.map(|(_, text)| wide(text)).max().unwrap_or(0);
            // A column in which nobody has said anything only names itself.
            widest.max(wide(title).min(9))
        })
        .collect();
    let gaps = |widths: &[usize]| 2 * widths.iter().filter(|width| **width > 0).count();
    // Words give way before times, which mean nothing when cut.
    let least = |n: usize, width: usize| {
        let is_fixed = fixed.get(n).copied().unwrap_or(false);
        if is_fixed { width } else { width.min(9) }
    };
    // What does not fit even so stands in the entry in full: the last columns go.
    for n in (0..widths.len()).rev() {
        let needed: usize = widths.iter().enumerate().map(|(n, w)| least(n, *w)).sum();
        if needed + gaps(&widths) <= room + 2 {
            break;
        }
        let is_fixed = fixed.get(n).copied().unwrap_or(false);
        if let Some(width) = widths.get_mut(n).filter(|_| !is_fixed) {
            *width = 0;
        }
    }
    while widths.iter().sum::<usize>() + gaps(&widths) > room + 2 {
        let loose = widths.iter_mut().zip(fixed).filter(|(_, fixed)| !**fixed);
        let Some((widest, _)) = loose.max_by_key(|(width, _)| **width) else {
            break;
        };
        if *widest <= 4 {
            break;
        }
        *widest -= 1;
    }
    widths
}

fn joined<'a>(texts: impl Iterator<Item = &'a str>, widths: &[usize]) -> String {
    let mut line = String::new();
    for (text, width) in texts.zip(widths) {
        if *width == 0 {
            continue;
        }
        let text = cut(text, *width);
        let gap = (width + 2).saturating_sub(Span::raw(text.as_str()).width());
        line.push_str(&text);
        line.push_str(&" ".repeat(gap));
    }
    line.trim_end().to_owned()
}
