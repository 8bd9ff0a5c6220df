//! The form of one entry: which questions are asked with the answers so far, what survives as a
//! draft, and which question a *no* belongs to. Never records: it gathers.

use super::about_clock::{self, CLOCK};
use super::asked::{About, Written, is_asked};
use super::{Row, Version};
use crate::app::answering::AnswerFault;
use crate::app::form::{FieldBox, Form, Input, Theirs};
use crate::app::key::Key;
use crate::app::open::Open;
use crate::app::options::options;
use crate::case::event::Cells;
use crate::case::form::{entry_to_cells, hidden_columns, register_fields};
use crate::case::{Answer, Digest, EntryId, Value, risk};
use crate::failure::Said;
use crate::playbook::guidance::Advised;
use crate::playbook::{ChoiceId, Field, FieldId, FieldKind, Register};
use crate::text::{Lang, entry as words};
use crate::time::{Moment, When};

/// The column of every form that is not part of the entry: when it was learned.
const LEARNED: &str = "learned";

/// The form of one entry.
#[derive(Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each decides whether a question is asked"
)]
pub struct EntryForm {
    /// The register.
    pub register: Register,
    /// The entry's name.
    pub id: EntryId,
    /// Whether the entry is new.
    pub is_new: bool,
    /// The questions that are asked with the answers so far.
    pub form: Form,
    /// The questions that are not asked now.
    parked: Vec<FieldBox>,
    /// The order of all questions.
    order: Vec<FieldId>,
    /// The cells of columns that the form does not show.
    hidden: Cells,
    /// What stood when the form was opened, or since others' changes were brought in.
    before: Cells,
    /// The records that held it.
    seen: Vec<Digest>,
    /// The deadlines of the clocks that can be chosen, for asking about a delay; first the one that
    /// counts when none is asked for.
    dues: Vec<(ChoiceId, Moment)>,
    /// The least that the guidance gives, for asking about a decision below it.
    least: Option<Advised>,
    /// Whether a protected person has not been reached, for asking why something goes to many first.
    waits: bool,
    /// Whether the case has other groups, for asking which of the data are this one's.
    among: bool,
    /// Whether it is on its way to the disk.
    pub waiting: bool,
}

impl EntryForm {
    /// Opens the form of an entry, or of a new one, with the drafts that were left in it.
    pub fn new(
        open: &mut Open,
        register: Register,
        standing: Option<(EntryId, Cells, Option<When>)>,
        lang: Lang,
    ) -> Self {
        let is_new = standing.is_none();
        let (id, cells, learned) = match standing {
            Some(standing) => standing,
            None => (open.name(), Cells::new(), None),
        };
        let now = open.derived.minute;
        let clocks = about_clock::clocks(open, register, now);
        let mut cells = cells;
        let mut fields = register_fields(register);
        fields.extend(learned_field(register));
        let asks_clock = about_clock::ask(&clocks, &mut fields, &mut cells);
        let order = fields.iter().map(|field| field.id.clone()).collect();
        let case = open.journal.case();
        let playbook = &open.rules.playbook;
        let mut form = Form::new(fields, &|kind| options(kind, case, playbook));
        form.load_cells(&cells, lang);
        if let (Ok(field), Some(learned)) = (FieldId::new(LEARNED), learned)
            && let Some(one) = form.find(&field)
        {
            one.settle(&Answer::Known(Value::Moment(learned)), lang);
        }
        let mut hidden = hidden_cells(register, &cells);
        if asks_clock {
            hidden.remove(CLOCK);
        }
        let dues = about_clock::dues(open, &clocks, now);
        let least = (register == Register::Assessments)
            .then(|| risk::floor(open.case(), &open.rules, now, &[]))
            .flatten();
        let waits = !crate::case::gate::waiting(open.case(), &[], true).is_empty();
        let mut groups = open.case().registers().groups.standing();
        let among = groups.any(|group| *group.id != id);
        let mut this = Self {
            register,
            id,
            is_new,
            form,
            parked: Vec::new(),
            order,
            hidden,
            before: cells,
            seen: Vec::new(),
            dues,
            least,
            waits,
            among,
            waiting: false,
        };
        for one in &mut this.form.boxes {
            let key = draft_key(register, is_new, &this.id, &one.field.id);
            if let Some(draft) = open.drafts.get(&key) {
                one.input.load_draft(draft);
                one.dirty = true;
                one.theirs = open.whose(&key);
            }
        }
        this.ask(now, lang);
        this
    }

    /// Opens the form of a new entry in the place of the step that asks for it. The first start of a
    /// clock is asked for as the step asks: when, and what shows it; whose knowledge it is stands
    /// proposed as the organisation's own, and can be changed.
    pub fn in_step(open: &mut Open, register: Register, lang: Lang) -> Self {
        let mut this = Self::new(open, register, None, lang);
        let has_any = open.derived.entries.get(&register).is_some_and(|n| *n > 0);
        if register != Register::Anchors || has_any {
            return this;
        }
        if let Some(n) = this.order.iter().position(|id| id.as_str() == "kind") {
            let kind = this.order.remove(n);
            if let (Some(one), Ok(own)) = (
                this.form.find(&kind).filter(|one| !one.dirty),
                ChoiceId::new("controller_aware"),
            ) {
                one.settle(&Answer::Known(Value::One(own)), lang);
            }
            this.order.push(kind);
        }
        this.ask(open.derived.minute, lang);
        this.form.go_to_first_open();
        this
    }

    /// Returns whether nothing of the entry is on record.
    pub fn is_unrecorded(&self) -> bool {
        self.is_new || self.seen.is_empty()
    }

    /// Remembers which versions the form began with.
    pub fn began_with(&mut self, versions: &[Version]) {
        self.seen = versions.iter().map(|version| version.record).collect();
    }

    /// Brings in what others have made of the entry since the form was opened. What is written here
    /// stays, and theirs stands beside it.
    pub fn follow(&mut self, row: &Row, now: Moment, lang: Lang) {
        let seen: Vec<Digest> = row.versions.iter().map(|version| version.record).collect();
        if self.is_new || self.waiting || seen == self.seen {
            return;
        }
        self.seen = seen;
        let cells = entry_to_cells(&row.entry);
        let theirs = Theirs {
            by: &row.by,
            at: row.at,
            cells: &cells,
        };
        let boxes = self.form.boxes.iter_mut().chain(&mut self.parked);
        theirs.bring(boxes, &self.before, lang);
        self.hidden = hidden_cells(self.register, &cells);
        self.before = cells;
        self.ask(now, lang);
    }

    /// Returns the key under which a question's draft is kept.
    pub fn draft_key(&self, field: &FieldId) -> String {
        draft_key(self.register, self.is_new, &self.id, field)
    }

    /// Returns every key under which this form may have left a draft.
    pub fn draft_keys(&self) -> Vec<String> {
        let keys = self.order.iter().map(|field| self.draft_key(field));
        keys.collect()
    }

    /// Asks what the answers so far make it right to ask, and nothing else. What is written in a
    /// question that is not asked any more stays there, and counts again when it is.
    pub fn ask(&mut self, now: Moment, lang: Lang) {
        let under = self.form.current().map(|one| one.field.id.clone());
        let mut all: Vec<FieldBox> = std::mem::take(&mut self.form.boxes);
        all.append(&mut self.parked);
        let place = |one: &FieldBox| self.order.iter().position(|id| *id == one.field.id);
        all.sort_by_key(place);
        let written = Written::of(&all, now, lang);
        let due = about_clock::due(&self.dues, written.get(CLOCK));
        let about = About {
            register: self.register,
            due,
            least: self.least,
            waits: self.waits,
            among: self.among,
        };
        let (asked, parked) = all.into_iter().partition(|one| {
            // A question without anything to choose from is none.
            let has_choice = !matches!(
                &one.input,
                Input::One { options, .. } | Input::Many { options, .. } if options.is_empty()
            );
            has_choice && is_asked(&about, &one.field, &written)
        });
        self.form.boxes = asked;
        self.parked = parked;
        self.form.at = match under {
            Some(id) => {
                let boxes = self.form.boxes.iter();
                let found = boxes.clone().position(|one| one.field.id == id);
                found.unwrap_or(self.form.boxes.len())
            }
            None => self.form.at.min(self.form.boxes.len()),
        };
    }

    /// Moves on after an answer: in a new entry to the next question without one.
    pub fn forward(&mut self) {
        self.form.forward();
        let is_answered = |one: &FieldBox| one.saved.is_some() && !one.dirty;
        while self.is_new && self.form.current().is_some_and(is_answered) {
            self.form.forward();
        }
    }

    /// Takes Enter in a question that was emptied: nothing is an answer too, unless it is required.
    pub fn take_emptied(&mut self, key: Key, now: Moment, lang: Lang) -> bool {
        let at = self.form.at;
        let Some(one) = self.form.boxes.get_mut(at) else {
            return false;
        };
        let is_enter = key == Key::plain(crate::app::key::Code::Enter);
        if !is_enter || !one.dirty || !matches!(one.input.answer(&one.field, now, lang), Ok(None)) {
            return false;
        }
        if let Input::Decision { .. } | Input::Rows { .. } = one.input {
            return false;
        }
        one.dirty = false;
        one.saved = None;
        one.fault = None;
        self.form.forward();
        true
    }

    /// Gathers the answers, those not confirmed yet too; faults are told under their questions.
    pub fn gather(&mut self, now: Moment, lang: Lang) -> Option<(Cells, Option<When>)> {
        let mut first = None;
        for (n, one) in self.form.boxes.iter_mut().enumerate() {
            if !one.dirty {
                continue;
            }
            match one.input.answer(&one.field, now, lang) {
                Ok(Some(answer)) => one.settle(&answer, lang),
                Ok(None) => {
                    one.dirty = false;
                    one.saved = None;
                }
                Err(AnswerFault::Said(said)) => {
                    one.fault = Some(said);
                    first = first.or(Some(n));
                }
                Err(AnswerFault::Twice(a, b)) => {
                    let known = |when| Answer::Known(Value::Moment(when));
                    one.twice = Some(Box::new([known(a), known(b)]));
                    first = first.or(Some(n));
                }
            }
        }
        if let Some(first) = first {
            self.form.at = first;
            return None;
        }
        self.ask(now, lang);
        let mut cells = self.form.cells();
        let learned = FieldId::new(LEARNED).ok().and_then(|id| cells.remove(&id));
        let learned = match learned {
            Some(Answer::Known(Value::Moment(when))) => Some(when),
            _ => None,
        };
        cells.extend(self.hidden.clone());
        Some((cells, learned))
    }

    /// Tells bad news under its question and puts the cursor there; returns whether the form has
    /// that question.
    pub fn fault(&mut self, column: &str, said: Said) -> bool {
        if let Some(n) = self
            .parked
            .iter()
            .position(|one| one.field.id.as_str() == column)
        {
            let one = self.parked.remove(n);
            self.form.boxes.push(one);
            let order = &self.order;
            let place = |one: &FieldBox| order.iter().position(|id| *id == one.field.id);
            self.form.boxes.sort_by_key(place);
        }
        let mut boxes = self.form.boxes.iter();
        let Some(n) = boxes.position(|one| one.field.id.as_str() == column) else {
            return false;
        };
        if let Some(one) = self.form.boxes.get_mut(n) {
            one.fault = Some(said);
        }
        self.form.at = n;
        true
    }

    /// Returns the channel that is chosen now, confirmed or not.
    pub fn chosen(&self, column: &str, now: Moment, lang: Lang) -> Option<String> {
        match Written::of(&self.form.boxes, now, lang).get(column) {
            Some(Answer::Known(Value::One(id))) => Some(id.to_string()),
            _ => None,
        }
    }
}

/// Returns the cells of columns that no form of the register shows.
fn hidden_cells(register: Register, cells: &Cells) -> Cells {
    let hidden = hidden_columns(register);
    let mut cells = cells.clone();
    cells.retain(|column, _| hidden.contains(&column.as_str()));
    cells
}

fn draft_key(register: Register, is_new: bool, id: &EntryId, field: &FieldId) -> String {
    let name = if is_new { "new" } else { id.as_str() };
    format!("{}{name}/{field}", draft_prefix(register))
}

/// Returns what the keys of the drafts of a register's new entry begin with.
pub fn new_drafts(register: Register) -> String {
    format!("{}new/", draft_prefix(register))
}

/// Returns what the keys of a register's drafts begin with.
pub(super) fn draft_prefix(register: Register) -> String {
    format!("entry/{}/", register.name())
}

/// The question that dates knowledge, for facts that may be learned later than they happened.
fn learned_field(register: Register) -> Option<Field> {
    match register {
        Register::Groups
        | Register::Checks
        | Register::Protected
        | Register::Filings
        | Register::Sendings
        | Register::Measures => {}
        Register::Anchors
        | Register::Assessments
        | Register::Lessons
        | Register::People
        | Register::Links
        | Register::Duties
        | Register::Tasks
        | Register::Promises
        | Register::Scores
        | Register::Deliveries
        | Register::Inquiries
        | Register::Exceptions => return None,
    }
    Some(Field {
        id: FieldId::new(LEARNED).ok()?,
        label: words::LEARNED.into(),
        hint: Some(words::LEARNED_HINT.into()),
        kind: FieldKind::Moment,
        required: false,
        when: None,
        sensitivity: None,
        gap: None,
    })
}
