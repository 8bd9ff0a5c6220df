//! Folds records into a case. Holds no rule and cannot fail: an old journal stays readable for ever.

use super::event::{Entered, Event, Record};
use super::register::{with_entry, with_table_mut};
use super::state::{Case, ClockBack, Held, Mark, Noted, Rejection, Slot, Table};
use super::{Digest, EntryId};
use crate::playbook::Register;
use crate::text::FreeText;

impl Case {
    /// Folds a list of records that stands in causal order.
    pub fn fold<'a>(records: impl IntoIterator<Item = &'a Record>) -> Self {
        let mut case = Self::default();
        for record in records {
            case.apply(record);
        }
        case
    }

    /// Folds in one record. Records come in causal order.
    pub fn apply(&mut self, record: &Record) {
        self.records += 1;
        self.last = Some(record.head.at);
        let head = &record.head;
        if let Some(before) = self.chains.insert(head.chain, head.at)
            && head.at < before
        {
            self.clock_back.push(ClockBack {
                record: record.hash,
                at: head.at,
                before,
            });
        }
        match &record.event {
            Event::Session(session) => {
                self.actors
                    .insert(record.head.by.clone(), (**session).clone());
            }
            // Only the first one counts: a case is opened once.
            Event::Opened(opened) => {
                self.opened
                    .get_or_insert_with(|| held(record, (**opened).clone()));
            }
            Event::Organisation(organisation) => {
                let value = (**organisation).clone();
                self.organisation
                    .put(&organisation.over, held(record, value));
            }
            Event::Acknowledged(shown) => {
                self.acknowledged
                    .push(held(record, (shown.notice.clone(), shown.text)));
            }
            Event::Answered(answered) => {
                let value = Noted {
                    value: answered.answer.clone(),
                    learned: answered.learned.clone(),
                    shown: None,
                    source: answered.source.clone(),
                };
                let versions = self.answers.entry(answered.field.clone()).or_default();
                versions.put(&answered.over, held(record, value));
            }
            Event::RowSet(row) => {
                let value = Slot::Standing(Noted {
                    value: row.cells.clone(),
                    learned: None,
                    shown: None,
                    source: row.source.clone(),
                });
                let list = self.lists.entry(row.field.clone()).or_default();
                list.put(&row.row, &row.over, held(record, value));
            }
            Event::RowRemoved(row) => {
                let list = self.lists.entry(row.field.clone()).or_default();
                withdraw(list, record, &row.row, &row.over, &row.reason);
            }
            Event::StepDone(step) => {
                let versions = self.steps.entry(step.step.clone()).or_default();
                versions.put(&step.over, held(record, Mark::Done { basis: step.basis }));
            }
            Event::StepSkipped(step) => {
                let mark = Mark::Skipped {
                    basis: step.basis,
                    reason: step.reason.clone(),
                };
                let versions = self.steps.entry(step.step.clone()).or_default();
                versions.put(&step.over, held(record, mark));
            }
            Event::StepReopened(step) => {
                let versions = self.steps.entry(step.step.clone()).or_default();
                versions.put(&step.over, held(record, Mark::Open));
            }
            Event::Entered(entered) => self.enter(record, entered),
            Event::Withdrawn(gone) => {
                self.withdraw(record, gone.register.0, &gone.id, &gone.over, &gone.reason);
            }
            Event::AnchorRejected(rejected) => {
                let value = Rejection {
                    reason: rejected.reason.clone(),
                    shown: rejected.shown.clone(),
                };
                let rejections = self.rejected.entry(rejected.anchor.clone()).or_default();
                rejections.push(held(record, value));
            }
            Event::Masked(masked) => {
                let value = (masked.ground.clone(), masked.decision.clone());
                self.masked
                    .insert((masked.record, masked.value), held(record, value));
            }
            Event::Released(released) => {
                self.released.push(held(record, (**released).clone()));
            }
            Event::HandedOver(handed) => {
                self.handed_over.push(held(record, (**handed).clone()));
            }
            Event::TookOver(took) => self.took_over.push(held(record, (**took).clone())),
            // The log and the checkpoints are read from the records themselves.
            Event::Logged(_) | Event::Checkpoint(_) | Event::Withheld { .. } => {}
        }
    }

    fn enter(&mut self, record: &Record, entered: &Entered) {
        let to = &mut self.registers;
        with_entry!(&entered.entry, to, |value, table| put(
            table, record, entered, value
        ));
    }

    fn withdraw(
        &mut self,
        record: &Record,
        register: Register,
        id: &EntryId,
        over: &[Digest],
        why: &FreeText,
    ) {
        let to = &mut self.registers;
        with_table_mut!(to, register, |table| withdraw(table, record, id, over, why));
    }
}

/// Returns a value as held by `record`.
fn held<T>(record: &Record, value: T) -> Held<T> {
    Held {
        record: record.hash,
        at: record.head.at,
        by: record.head.by.clone(),
        value,
    }
}

/// Puts an entry into its register.
fn put<T: Clone>(table: &mut Table<T>, record: &Record, entered: &Entered, value: &T) {
    let noted = Noted {
        value: value.clone(),
        learned: entered.learned.clone(),
        shown: entered.shown.clone(),
        source: entered.source.clone(),
    };
    table.put(
        &entered.id,
        &entered.over,
        held(record, Slot::Standing(noted)),
    );
}

/// Takes an entry out of its register; the record of it stays.
fn withdraw<T>(
    table: &mut Table<T>,
    record: &Record,
    id: &EntryId,
    over: &[Digest],
    why: &FreeText,
) {
    table.put(id, over, held(record, Slot::Withdrawn(why.clone())));
}
