//! The case as its records leave it: facts only, nothing derived.

use std::collections::BTreeMap;

use super::event::{
    Cells, HandedOver, Mode, Opened, Organisation, Released, RuleRef, Session, Source, TookOver,
};
use super::exercise::ExerciseState;
use super::register::with_table;
pub use super::rejection::Rejection;
use super::tables::Registers;
use super::{ActorId, Answer, ChainId, Digest, EntryId};
use crate::playbook::{FieldId, Register, StepId};
use crate::text::FreeText;
use crate::time::{Moment, When};

/// A value with the record that holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held<T> {
    /// The record's hash.
    pub record: Digest,
    /// When it was recorded, by the clock that the case counts by.
    pub at: Moment,
    /// Who recorded it.
    pub by: ActorId,
    /// The value.
    pub value: T,
}

/// The current versions of one thing: one as a rule; several when sessions did not know of each
/// other. Nobody but a person settles which one holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Versions<T> {
    current: Vec<Held<T>>,
}

impl<T> Default for Versions<T> {
    fn default() -> Self {
        Self {
            current: Vec::new(),
        }
    }
}

impl<T> Versions<T> {
    /// Puts a version in the place of those that it names in `over`.
    pub(super) fn put(&mut self, over: &[Digest], held: Held<T>) {
        self.current
            .retain(|version| !over.contains(&version.record));
        self.current.push(held);
    }

    /// Returns the version, when there is just one.
    pub fn settled(&self) -> Option<&Held<T>> {
        match self.current.as_slice() {
            [only] => Some(only),
            _ => None,
        }
    }

    /// Returns the latest version in the order of the record, rival or not.
    pub fn latest(&self) -> Option<&Held<T>> {
        self.current.last()
    }

    /// Returns all current versions, in the order of the record.
    pub fn all(&self) -> &[Held<T>] {
        &self.current
    }

    /// Returns whether several versions do not know of each other.
    pub fn is_disputed(&self) -> bool {
        self.current.len() > 1
    }

    /// Returns the records of the current versions: what a new version replaces.
    pub fn records(&self) -> Vec<Digest> {
        self.current.iter().map(|held| held.record).collect()
    }
}

/// What an entry or a row is at the moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Slot<T> {
    /// It stands.
    Standing(T),
    /// It was withdrawn, with a reason.
    Withdrawn(FreeText),
}

/// An entry's value with what was noted when it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noted<T> {
    /// The value.
    pub value: T,
    /// When it was learned, when that is not when it was recorded.
    pub learned: Option<When>,
    /// What the person was shown.
    pub shown: Option<super::event::Shown>,
    /// Where it came from, when nobody typed it.
    pub source: Option<Source>,
}

/// A register or a list: entries by name, in the order in which they were first recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table<T> {
    /// With when each was first recorded.
    order: Vec<(EntryId, Moment)>,
    entries: BTreeMap<EntryId, Versions<Slot<Noted<T>>>>,
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self {
            order: Vec::new(),
            entries: BTreeMap::new(),
        }
    }
}

impl<T> Table<T> {
    /// Puts a version of an entry.
    pub(super) fn put(&mut self, id: &EntryId, over: &[Digest], held: Held<Slot<Noted<T>>>) {
        if !self.entries.contains_key(id) {
            self.order.push((id.clone(), held.at));
        }
        self.entries.entry(id.clone()).or_default().put(over, held);
    }

    /// Returns the versions of an entry, withdrawn or not.
    pub fn versions(&self, id: &EntryId) -> Option<&Versions<Slot<Noted<T>>>> {
        self.entries.get(id)
    }

    /// Returns the latest standing version of an entry.
    pub fn get(&self, id: &EntryId) -> Option<Standing<'_, T>> {
        let (id, versions) = self.entries.get_key_value(id)?;
        Standing::of(id, versions)
    }

    /// Returns the entries that stand, in the order in which they were first recorded.
    pub fn standing(&self) -> impl Iterator<Item = Standing<'_, T>> {
        self.order.iter().filter_map(|(id, _)| self.get(id))
    }

    /// Returns when an entry was first recorded, whatever has been changed in it since.
    pub fn first_recorded(&self, id: &EntryId) -> Option<Moment> {
        let mut order = self.order.iter();
        order.find(|(known, _)| known == id).map(|(_, at)| *at)
    }

    /// Returns how many names were ever given, standing or not.
    pub fn len_ever(&self) -> usize {
        self.order.len()
    }

    /// Returns whether no entry stands.
    pub fn is_empty(&self) -> bool {
        self.standing().next().is_none()
    }

    /// Returns the records of every current version: what the register rests on.
    pub fn records(&self) -> impl Iterator<Item = Digest> + '_ {
        self.entries
            .values()
            .flat_map(|versions| versions.all().iter().map(|held| held.record))
    }
}

/// An entry that stands.
#[derive(Debug)]
pub struct Standing<'a, T> {
    /// Its name.
    pub id: &'a EntryId,
    /// Its value.
    pub value: &'a T,
    /// What was noted with it.
    pub noted: &'a Noted<T>,
    /// The record that holds it.
    pub record: Digest,
    /// When it was recorded.
    pub at: Moment,
    /// Who recorded it.
    pub by: &'a ActorId,
    /// Whether another session's version stands beside it.
    pub disputed: bool,
}

// Not derived: a reference to `T` can be copied whether or not `T` can.
impl<T> Clone for Standing<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Standing<'_, T> {}

impl<'a, T> Standing<'a, T> {
    fn of(id: &'a EntryId, versions: &'a Versions<Slot<Noted<T>>>) -> Option<Self> {
        versions
            .all()
            .iter()
            .rev()
            .find_map(|held| match &held.value {
                Slot::Standing(noted) => Some(Self {
                    id,
                    value: &noted.value,
                    noted,
                    record: held.record,
                    at: held.at,
                    by: &held.by,
                    disputed: versions.is_disputed(),
                }),
                Slot::Withdrawn(_) => None,
            })
    }
}

/// An answer with what was noted with it.
pub type Given = Noted<Answer>;

/// The mark on a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mark {
    /// Done, resting on this.
    Done {
        /// A digest over what it rested on.
        basis: Digest,
    },
    /// Skipped, with a reason.
    Skipped {
        /// A digest over what it rested on.
        basis: Digest,
        /// Why.
        reason: FreeText,
    },
    /// Opened again.
    Open,
}

/// A record that bears an earlier time than the one before it in its chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClockBack {
    /// The record.
    pub record: Digest,
    /// Its time.
    pub at: Moment,
    /// The time of the one before it.
    pub before: Moment,
}

/// A case: what its records say, folded in causal order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Case {
    pub(super) opened: Option<Held<Opened>>,
    pub(super) organisation: Versions<Organisation>,
    pub(super) actors: BTreeMap<ActorId, Session>,
    pub(super) acknowledged: Vec<Held<(String, Digest)>>,
    pub(super) answers: BTreeMap<FieldId, Versions<Given>>,
    pub(super) lists: BTreeMap<FieldId, Table<Cells>>,
    pub(super) steps: BTreeMap<StepId, Versions<Mark>>,
    pub(super) rejected: BTreeMap<EntryId, Vec<Held<Rejection>>>,
    pub(super) masked: BTreeMap<(Digest, u32), Held<(FreeText, FreeText)>>,
    pub(super) registers: Registers,
    pub(super) released: Vec<Held<Released>>,
    pub(super) handed_over: Vec<Held<HandedOver>>,
    pub(super) took_over: Vec<Held<TookOver>>,
    pub(super) exercise: ExerciseState,
    pub(super) records: u64,
    pub(super) last: Option<Moment>,
    pub(super) chains: BTreeMap<ChainId, Moment>,
    pub(super) clock_back: Vec<ClockBack>,
}

impl Case {
    /// Returns how the case was opened; `None` for a journal without that record.
    pub const fn opened(&self) -> Option<&Held<Opened>> {
        self.opened.as_ref()
    }

    /// Returns whether this is a real incident; a case that does not say is treated as real.
    pub fn mode(&self) -> Mode {
        self.opened
            .as_ref()
            .map_or(Mode::Real, |held| held.value.mode)
    }

    /// Returns the title, or nothing while it is masked or missing.
    pub fn title(&self) -> &str {
        self.opened
            .as_ref()
            .and_then(|held| held.value.title.clear())
            .unwrap_or_default()
    }

    /// Returns the rule files that the case froze.
    pub fn rules(&self) -> &[RuleRef] {
        self.opened.as_ref().map_or(&[], |held| &held.value.rules)
    }

    /// Returns the organisation's profile.
    pub const fn organisation(&self) -> &Versions<Organisation> {
        &self.organisation
    }

    /// Returns who an actor said to be when last introduced.
    pub fn actor(&self, id: &ActorId) -> Option<&Session> {
        self.actors.get(id)
    }

    /// Returns every actor.
    pub fn actors(&self) -> impl Iterator<Item = (&ActorId, &Session)> {
        self.actors.iter()
    }

    /// Returns whether anybody has confirmed this notice.
    pub fn has_acknowledged(&self, notice: &str) -> bool {
        self.acknowledged.iter().any(|held| held.value.0 == notice)
    }

    /// Returns the current answers to a question; more than one when they are rivals.
    pub fn answer(&self, field: &FieldId) -> Option<&Versions<Given>> {
        self.answers.get(field)
    }

    /// Returns the rows of a list.
    pub fn list(&self, field: &FieldId) -> Option<&Table<Cells>> {
        self.lists.get(field)
    }

    /// Returns the marks on a step.
    pub fn mark(&self, step: &StepId) -> Option<&Versions<Mark>> {
        self.steps.get(step)
    }

    /// Returns the registers.
    pub const fn registers(&self) -> &Registers {
        &self.registers
    }

    /// Returns why an anchor was rejected, when it was.
    pub fn rejection(&self, anchor: &EntryId) -> Option<&Held<Rejection>> {
        self.rejected.get(anchor)?.last()
    }

    /// Returns whether a value has been masked.
    pub fn is_masked(&self, record: &Digest, value: u32) -> bool {
        self.masked.contains_key(&(*record, value))
    }

    /// Returns the masked values.
    pub fn masked(&self) -> impl Iterator<Item = &(Digest, u32)> {
        self.masked.keys()
    }

    /// Returns the papers that left the house, in the order of the record.
    pub fn released(&self) -> &[Held<Released>] {
        &self.released
    }

    /// Returns the times that the work was offered to a successor.
    pub fn handed_over(&self) -> &[Held<HandedOver>] {
        &self.handed_over
    }

    /// Returns the record in which a handover was accepted, when it was.
    pub fn taken_over(&self, handed: &Digest) -> Option<&Held<TookOver>> {
        self.took_over.iter().find(|took| took.value.of == *handed)
    }

    /// Returns how many records have been folded in.
    pub const fn records(&self) -> u64 {
        self.records
    }

    /// Returns the moment of the latest record in the order of the record.
    pub const fn last(&self) -> Option<Moment> {
        self.last
    }

    /// Returns where the computer's clock went backwards within a chain, in the order of the record.
    pub fn clock_back(&self) -> &[ClockBack] {
        &self.clock_back
    }

    /// Returns the records of the current versions of an entry or of all entries of a register.
    pub fn register_records(&self, register: Register) -> Vec<Digest> {
        let of = &self.registers;
        let mut records: Vec<Digest> =
            with_table!(of, register, |table, _wrap| table.records().collect());
        if register == Register::Anchors {
            records.extend(self.rejected.values().flatten().map(|held| held.record));
        }
        records.sort_unstable();
        records
    }
}
