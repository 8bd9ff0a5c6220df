//! The open case: its journal, what is derived from it, and what is half-written in it.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::blind::Typing;
use super::derived::Derived;
use super::effect::Effect;
use super::form::Whose;
use super::mail::Mail;
use super::msg::Opening;
use super::past::{self, Past};
use super::screens::case::State;
use super::screens::desk::ToFreeze;
use crate::case::journal::Journal;
use crate::case::{
    ActorId, Case, CaseId, ChainId, Command, Digest, EntryId, Event, Record, Refusal, Rules,
    StepState, Versions, decide,
};
use crate::playbook::{FieldId, StepId};
use crate::store::Closed;
use crate::time::Moment;

/// What the name of a draft's companion begins with: the answers that stood there when it was begun.
pub const SEEN: &str = "seen/";

/// A case that is open on the screen.
#[derive(Debug)]
pub struct Open {
    /// Which case.
    pub id: CaseId,
    /// Its frozen rules.
    pub rules: Rules,
    /// Its records.
    pub journal: Journal,
    /// What is computed from them, once per record and minute: the same place in memory is the same
    /// result.
    pub derived: Rc<Derived>,
    /// The walk.
    pub walk: State,
    /// Half-written texts, by what they are drafts of.
    pub drafts: BTreeMap<String, String>,
    /// When each of them was last written in, to the minute.
    pub drafted: BTreeMap<String, Moment>,
    /// Who wrote those that somebody else left and nobody has gone on with here.
    pub others: BTreeMap<String, ActorId>,
    /// The draft of a reason that is on its way to the disk: a draft no more once it is there.
    pub sent_reason: Option<String>,
    /// Drafts that the disk does not have yet.
    unsaved: BTreeSet<String>,
    /// The places of the log lines in the journal, oldest first.
    pub logged: Vec<u32>,
    /// The folder that papers are proposed to be written to.
    pub reports: String,
    /// What has been copied out of an authority's form, by form, language and field.
    pub copied: BTreeMap<String, String>,
    /// Frozen copies of filings that have been read, by their digest.
    pub copies: BTreeMap<Digest, String>,
    /// The copy that is frozen when the filing that is being entered is saved.
    pub to_freeze: Option<ToFreeze>,
    /// Who writes; nobody where the case can only be read.
    pub by: Option<ActorId>,
    chain: ChainId,
    named: u64,
    /// The present, while the case is shown as it was.
    pub past: Option<Past>,
    /// Why the case can only be read here.
    pub closed: Option<Closed>,
    /// Whether what must never be typed has been on the screen.
    pub noticed: bool,
    /// Whether the facilitator of the exercise sits here: sees the injects, and delivers them when
    /// they are due.
    pub leads: bool,
    /// Whether somebody has looked since it was opened, or only typed.
    pub typing: Typing,
    /// Where to, when the exercise is being left as soon as the disk has answered.
    pub going: Option<Going>,
    /// Since when, by the computer's clock, an inject has been due that nobody sends; only where nobody
    /// leads from.
    pub overdue: Option<Moment>,
    /// What of the injects this session has read.
    pub mail: Mail,
}

/// Where an exercise is being left for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Going {
    /// A real incident.
    Alarm,
    /// The list of cases.
    Home,
}

impl Open {
    /// Takes an opening in.
    pub fn new(opening: Opening, now: Moment) -> Self {
        let journal = opening.journal;
        let derived = Rc::new(Derived::of(&journal, &opening.rules, now));
        let logged = log_places(&journal, 0);
        let mail = Mail::of(journal.case(), opening.rules.scenario.is_some());
        Self {
            id: opening.id,
            rules: opening.rules,
            journal,
            derived,
            walk: State::default(),
            drafts: opening.drafts,
            drafted: opening.drafted,
            others: opening.others,
            sent_reason: None,
            unsaved: BTreeSet::new(),
            logged,
            reports: opening.reports,
            copied: BTreeMap::new(),
            copies: opening.copies,
            to_freeze: None,
            by: opening.by,
            chain: opening.chain,
            named: 0,
            past: None,
            closed: opening.found.closed,
            noticed: false,
            leads: false,
            typing: Typing::default(),
            going: None,
            overdue: None,
            mail,
        }
    }

    /// Returns the case.
    pub fn case(&self) -> &Case {
        self.journal.case()
    }

    /// Returns whether a chain is this session's.
    pub(super) fn is_ours(&self, chain: ChainId) -> bool {
        self.chain == chain
    }

    /// Returns how somebody introduced themselves; `None` when they gave no name.
    pub fn name_of(&self, by: &ActorId) -> Option<&str> {
        let session = self.present().case().actor(by)?;
        let name = session.name.clear()?;
        (name != "–" && !name.is_empty()).then_some(name)
    }

    /// Returns the moment that the present case counts by, at a moment of the computer's clock.
    pub fn moment(&self, wall: Moment) -> Moment {
        self.present().case().moment(&self.rules, wall)
    }

    /// Returns where a step stands.
    pub fn state(&self, step: &StepId) -> StepState {
        let mut all = self.derived.phases.iter().flat_map(|phase| &phase.steps);
        all.find(|line| line.id == *step)
            .map_or(StepState::Hidden, |line| line.state)
    }

    /// Shows this record, as it stands at `now`.
    pub(super) fn show(&mut self, journal: Journal, now: Moment) {
        self.journal = journal;
        self.logged = log_places(&self.journal, 0);
        self.derive(now);
    }

    /// Folds in what is on disk; a case that is shown as it was stays so.
    pub fn take(&mut self, records: Vec<Record>, now: Moment) {
        if let Some(past) = &mut self.past {
            past.present.take(records);
            past.moments = past::moments(&past.present);
            self.count_mail();
            return;
        }
        let had = self.journal.len();
        if self.journal.take(records) {
            self.logged = log_places(&self.journal, 0);
        } else {
            self.logged.extend(log_places(&self.journal, had));
        }
        self.count_mail();
        self.derive(now);
    }

    /// Counts what of the injects nobody has read here.
    pub(super) fn count_mail(&mut self) {
        let mut mail = std::mem::take(&mut self.mail);
        mail.count(self.present().case());
        self.mail = mail;
    }

    /// Returns whether the case is an exercise that plays a scenario.
    pub const fn plays(&self) -> bool {
        self.rules.scenario.is_some()
    }

    /// Computes what is derived anew.
    pub fn derive(&mut self, now: Moment) {
        self.derived = Rc::new(Derived::of(&self.journal, &self.rules, now));
    }

    /// Asks the rules; what they allow is to be recorded.
    pub fn wish(&self, at: Moment, command: Command) -> Result<Effect, Refusal> {
        if self.past.is_some() {
            return Err(Refusal::ShownAsItWas);
        }
        decide(self.case(), &self.rules, at, command).map(Effect::Record)
    }

    /// Makes a name for a new entry or row.
    pub fn name(&mut self) -> EntryId {
        self.named += 1;
        EntryId::nth(self.chain, self.named)
    }

    /// Keeps a half-written text; an empty one is forgotten.
    pub fn keep_draft(&mut self, key: String, text: String) {
        self.others.remove(&key);
        if text.is_empty() {
            self.drafts.remove(&key);
            self.drafted.remove(&key);
        } else {
            self.drafts.insert(key.clone(), text);
            self.drafted.insert(key.clone(), self.derived.minute);
        }
        self.unsaved.insert(key);
    }

    /// Returns whose a draft is and when it was written, when somebody else left it.
    pub fn whose(&self, key: &str) -> Option<Whose> {
        let by = self.others.get(key)?;
        let name = self.case().actor(by);
        let name = name.and_then(|session| session.name.clear());
        Some(Whose {
            by: name.unwrap_or_else(|| by.as_str()).to_owned(),
            at: *self.drafted.get(key)?,
        })
    }

    /// Remembers which answers stood at a question when its draft was begun.
    pub fn begin_draft(&mut self, field: &FieldId) {
        let key = format!("{SEEN}{field}");
        if !self.drafts.contains_key(&key) {
            let records = self.case().answer(field).map(Versions::records);
            let records = records.unwrap_or_default();
            let names = records.iter().map(ToString::to_string);
            let names = std::iter::once("-".to_owned()).chain(names);
            self.keep_draft(key, names.collect::<Vec<_>>().join(" "));
        }
    }

    /// Forgets the draft of a question.
    pub fn forget_draft(&mut self, field: &FieldId) {
        self.keep_draft(field.to_string(), String::new());
        let key = format!("{SEEN}{field}");
        if self.drafts.contains_key(&key) {
            self.keep_draft(key, String::new());
        }
    }

    /// Returns whether an answer stood there already when the draft of its question was begun.
    pub fn saw(&self, field: &FieldId, record: &Digest) -> bool {
        let seen = self.drafts.get(&format!("{SEEN}{field}"));
        let name = record.to_string();
        seen.is_some_and(|seen| seen.split(' ').any(|one| one == name))
    }

    /// Returns the effects that bring the disk's drafts up to date.
    pub fn flush_drafts(&mut self) -> Vec<Effect> {
        let keys = std::mem::take(&mut self.unsaved);
        let draft = |key: String| Effect::SaveDraft {
            text: self.drafts.get(&key).cloned(),
            key,
        };
        keys.into_iter().map(draft).collect()
    }

    /// Returns whether some draft is not on disk yet.
    pub fn has_unsaved_drafts(&self) -> bool {
        !self.unsaved.is_empty()
    }
}

/// Returns the places of the log lines from the `from`th record on.
fn log_places(journal: &Journal, from: usize) -> Vec<u32> {
    let records = journal.records().iter().enumerate().skip(from);
    records
        .filter(|(_, record)| matches!(record.event, Event::Logged(_)))
        .filter_map(|(n, _)| u32::try_from(n).ok())
        .collect()
}
