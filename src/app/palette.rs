//! The palette: goes to a step, does an action, or finds a line in the journal, by a few letters.
//!
//! What can be found is gathered once, when it opens, and looks a bounded way back in the journal.

use super::action::{self, Id};
use super::behind;
use super::describe::About;
use super::editor::Editor;
use super::effect::Effect;
use super::fuzzy::{Folded, Query};
use super::key::{Code, Key};
use super::model::Model;
use super::overlay::Overlay;
use super::past;
use super::screens::{case, home, timeline};
use crate::case::{CaseId, Event};
use crate::playbook::StepId;
use crate::text::record::capital;

/// How many records it looks back over.
pub const REACH: usize = 2_000;
/// How many hits are kept.
const HITS: usize = 200;

/// Where Enter goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Goal {
    /// A step of the walk.
    Step(StepId),
    /// An action of the table.
    Do(Id),
    /// A record, by its place in the journal.
    Record(usize),
    /// A case in the list.
    Case(CaseId),
}

/// Something that can be found.
#[derive(Debug)]
pub struct Item {
    /// Where it leads.
    pub goal: Goal,
    /// What stands on its row.
    pub text: String,
    /// The key that does the same.
    pub key: Option<String>,
    folded: Folded,
}

/// A row that fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Which item.
    pub item: usize,
    /// The characters that fit.
    pub places: Vec<usize>,
}

/// The palette.
#[derive(Debug)]
pub struct Palette {
    /// What is looked for.
    pub editor: Editor,
    /// Everything that can be found.
    pub items: Vec<Item>,
    /// What fits, best first.
    pub hits: Vec<Hit>,
    /// The hit under the cursor.
    pub at: usize,
    /// Whether the journal goes further back than the palette looks.
    pub more: bool,
    /// Whether a case is open.
    pub in_case: bool,
}

/// Opens the palette.
pub fn begin(model: &mut Model) {
    let mut items = Vec::new();
    let mut more = false;
    let put = |items: &mut Vec<Item>, goal, text: String, key| {
        let folded = Folded::new(&text);
        items.push(Item {
            goal,
            text,
            key,
            folded,
        });
    };
    if let Some(open) = &model.open {
        let phases = open.derived.phases.iter();
        for step in phases.flat_map(|phase| &phase.steps) {
            let number = open.rules.playbook.number(&step.id);
            let number = number.map_or_else(String::new, |(p, s)| format!("{p}.{s} "));
            let text = format!("{number}{}", step.title.to(model.lang));
            put(&mut items, Goal::Step(step.id.clone()), text, None);
        }
    } else {
        for case in &model.home.cases {
            let goal = Goal::Case(case.id.clone());
            let title = match &case.told {
                Some(Ok(summary)) => summary.title.clone(),
                Some(Err(_)) | None => case.id.to_string(),
            };
            put(&mut items, goal, title, None);
        }
    }
    for action in action::available(model)
        .filter(|action| can_be_chosen(action.id) && !past::is_refused(model, action.id))
        .filter(|action| !action::is_hidden(model, action.id))
    {
        let keys: Vec<String> = action.keys.iter().map(ToString::to_string).collect();
        let short = capital(action.short.to(model.lang));
        let text = format!("{short}: {}", action.long.to(model.lang));
        put(&mut items, Goal::Do(action.id), text, Some(keys.join(" ")));
    }
    if let Some(open) = &model.open {
        let about = About::of(open, model.lang);
        let records = open.journal.records();
        more = records.len() > REACH;
        for (n, record) in records.iter().enumerate().rev().take(REACH) {
            if matches!(record.event, Event::Logged(_) | Event::Answered(_)) {
                put(&mut items, Goal::Record(n), about.sentence(record), None);
            }
        }
    }
    let mut palette = Palette {
        editor: Editor::line(""),
        items,
        hits: Vec::new(),
        at: 0,
        more,
        in_case: model.open.is_some(),
    };
    palette.search();
    model.overlay = Some(Overlay::Palette(Box::new(palette)));
}

impl Palette {
    /// Finds what fits.
    fn search(&mut self) {
        self.at = 0;
        let query = Query::new(&self.editor.content());
        let items = self.items.iter().enumerate();
        if query.is_empty() {
            let all = items.take(HITS);
            self.hits = all
                .map(|(item, _)| Hit {
                    item,
                    places: Vec::new(),
                })
                .collect();
            return;
        }
        let fits = items.filter_map(|(n, item)| Some((query.fit(&item.folded)?, n)));
        let mut fits: Vec<_> = fits.collect();
        // Stable: of equals, steps come before actions before records, as gathered.
        fits.sort_by_key(|(fit, _)| std::cmp::Reverse(fit.score));
        self.hits = fits
            .into_iter()
            .take(HITS)
            .map(|(fit, item)| Hit {
                item,
                places: fit.places,
            })
            .collect();
    }

    /// Puts a pasted text into what is looked for.
    pub fn paste(&mut self, text: &str) {
        self.editor.paste(text);
        self.search();
    }

    fn goal(&self) -> Option<Goal> {
        let hit = self.hits.get(self.at)?;
        Some(self.items.get(hit.item)?.goal.clone())
    }
}

/// Takes a key.
#[allow(
    clippy::wildcard_enum_match_arm,
    reason = "most keys mean nothing here"
)]
pub fn key(model: &mut Model, key: Key) -> Vec<Effect> {
    let Some(Overlay::Palette(palette)) = model.overlay.as_mut() else {
        return Vec::new();
    };
    let last = palette.hits.len().saturating_sub(1);
    match key.code {
        Code::Esc => model.overlay = None,
        Code::Enter => {
            if let Some(goal) = palette.goal() {
                model.overlay = None;
                return go(model, goal);
            }
        }
        Code::Up => palette.at = palette.at.saturating_sub(1),
        Code::Down => palette.at = (palette.at + 1).min(last),
        Code::PageUp => palette.at = palette.at.saturating_sub(10),
        Code::PageDown => palette.at = (palette.at + 10).min(last),
        Code::Char('p') if key.ctrl => model.overlay = None,
        _ => {
            let before = palette.editor.content();
            palette.editor.take(key);
            if before != palette.editor.content() {
                palette.search();
            }
        }
    }
    Vec::new()
}

fn go(model: &mut Model, goal: Goal) -> Vec<Effect> {
    let lang = model.lang;
    match goal {
        Goal::Step(step) => {
            if let Some(open) = model.open.as_mut() {
                case::go_to(open, step, lang);
                behind::walk(model);
            }
        }
        Goal::Do(id) => {
            let action = action::ACTIONS.iter().find(|action| action.id == id);
            if let Some(key) = action.and_then(|action| action.keys.first()) {
                return super::update::act(model, id, *key);
            }
        }
        Goal::Record(n) => timeline::show(model, n),
        Goal::Case(id) => {
            let at = model.home.visible().iter().position(|case| case.id == id);
            if let Some(at) = at {
                model.home.at = at;
                return home::open(model);
            }
        }
    }
    Vec::new()
}

/// Returns whether an action makes sense without its key: moving and confirming do not.
const fn can_be_chosen(id: Id) -> bool {
    !matches!(
        id,
        Id::Move
            | Id::Page
            | Id::OpenCase
            | Id::Confirm
            | Id::FinishForm
            | Id::NextQuestion
            | Id::ScrollEntry
            | Id::Newline
            | Id::NotKnown
            | Id::CannotKnow
            | Id::Leave
            | Id::AddRow
            | Id::RemoveRow
            | Id::Close
            | Id::Palette
            | Id::GoThere
            | Id::Back
            | Id::Detail
    )
}
