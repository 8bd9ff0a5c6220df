//! What of an exercise nobody has taken up, as rows under its lessons: what did not go as expected, with a
//! lesson ready to be completed. Only once the exercise has ended: before that it would tell the
//! participants what is expected of them. Records nothing by itself.

use super::rows::{Mark, Row};
use super::{Page, State};
use crate::app::model::{Model, Screen};
use crate::app::open::Open;
use crate::case::register::{Lesson, LessonKind};
use crate::case::{Entry, EntryId, Record};
use crate::playbook::{ExpectId, ObjectiveId, Register};
use crate::report::context::{self, Of, Shortfall};
use crate::text::{FreeText, Lang, measures as words};
use crate::time::Moment;

/// Returns a row for each thing that no lesson takes up, objective by objective.
pub(super) fn rows(open: &Open, now: Moment, lang: Lang) -> Vec<Row> {
    if !has(open) {
        return Vec::new();
    }
    let at = Of {
        id: &open.id,
        case: open.case(),
        rules: &open.rules,
        fingerprint: open.journal.fingerprint(),
        now,
        lang,
    };
    let records: Vec<&Record> = open.journal.records().iter().map(AsRef::as_ref).collect();
    let all = context::shortfalls(at, &records);
    let left = all.iter().filter(|one| !one.taken);
    left.filter_map(|one| row(one, &all, now, lang)).collect()
}

/// Returns whether there can be any: an exercise that plays a scenario has ended.
pub(in crate::app) fn has(open: &Open) -> bool {
    open.rules.scenario.is_some() && open.case().exercise().ended.is_some()
}

fn row(one: &Shortfall, all: &[Shortfall], now: Moment, lang: Lang) -> Option<Row> {
    Some(Row {
        id: id_of(one)?,
        entry: Entry::Lesson(drafted(one, all, lang)),
        at: now,
        by: String::new(),
        learned: None,
        disputed: false,
        mark: Mark::Shortfall(Box::new(one.clone())),
        versions: Vec::new(),
    })
}

/// Returns the name of the lesson: the same in every copy of the case, so that two that take up the same
/// without knowing of each other meet.
fn id_of(one: &Shortfall) -> Option<EntryId> {
    let name = match &one.finding {
        Some(finding) => format!("finding-{finding}"),
        None => format!("objective-{}", one.aim),
    };
    let name: String = name.chars().take(64).collect();
    EntryId::new(&name)
}

/// Returns the lesson as it stands ready: what happened, of an objective all that was missed of it, and
/// the records that show it.
fn drafted(one: &Shortfall, all: &[Shortfall], lang: Lang) -> Lesson {
    let mut what = words::drafted(&one.title, &one.outcome, one.wanted.as_deref(), lang);
    if one.finding.is_none() {
        let parts = all
            .iter()
            .filter(|part| part.aim == one.aim && part.finding.is_some());
        let parts: Vec<String> = parts
            .map(|part| format!("{} ({})", part.title, part.outcome))
            .collect();
        if !parts.is_empty() {
            what.push_str(&words::missed(&parts.join("; "), lang));
        }
    }
    if let Some(said) = &one.said {
        what.push_str(&words::answered(said, lang));
    }
    for (n, shown) in one.shown_by.iter().enumerate() {
        let name: String = shown.record.chars().take(8).collect();
        let by = words::shown_by(n == 0, &name, &shown.recorded.text, &shown.by, lang);
        what.push_str(&by);
    }
    if !one.shown_by.is_empty() {
        what.push('.');
    }
    let finding = one.finding.as_ref();
    Lesson {
        action: None,
        change: None,
        due: None,
        effect: None,
        effect_when: None,
        finding: finding.and_then(|id| ExpectId::new(id).ok()),
        improves: None,
        kind: LessonKind::Lesson,
        objective: match finding {
            Some(_) => None,
            None => ObjectiveId::new(&one.aim).ok(),
        },
        owner: None,
        proof: None,
        what: FreeText::new(what),
    }
}

/// Takes up what is under the cursor, or else the first that nobody has: opens the lesson that stands
/// ready.
pub fn take_up(model: &mut Model) {
    let lang = model.lang;
    let on = |model: &Model| match &model.screen {
        Screen::Register(state) => state.page == Page::Measures,
        Screen::Home
        | Screen::NewCase(_)
        | Screen::Case
        | Screen::Agenda(_)
        | Screen::Desk(_)
        | Screen::Panic(_)
        | Screen::Lint(_)
        | Screen::Timeline(_)
        | Screen::Papers(_)
        | Screen::Inbox(_)
        | Screen::Lead(_)
        | Screen::Settings => false,
    };
    if !on(model) {
        return;
    }
    let (page, tab) = Page::of(Register::Lessons);
    let is_there = matches!(&model.screen, Screen::Register(state) if state.tab == tab);
    if !is_there {
        super::begin(model, page, tab);
    }
    let Screen::Register(state) = &mut model.screen else {
        return;
    };
    let is_left = |row: &Row| matches!(row.mark, Mark::Shortfall(_));
    let under = state.current().is_some_and(is_left).then_some(state.at);
    let Some(at) = under.or_else(|| state.rows.iter().position(is_left)) else {
        model.note = Some(words::ALL_TAKEN.to(lang).to_owned());
        return;
    };
    state.at = at;
    super::edit(model);
}

impl State {
    /// Returns how many things of an exercise nobody has taken up, on the page of its lessons.
    pub fn left(&self) -> usize {
        let is_left =
            |row: &&Row| matches!(&row.mark, Mark::Shortfall(one) if one.finding.is_some());
        self.rows.iter().filter(is_left).count()
    }
}
