//! Takes an entry's parts out of the cells of a form and gathers every fault.

use std::collections::BTreeSet;

use super::{CellFault, CellTrouble, Coded};
use crate::case::event::Cells;
use crate::case::register::{ClockOffset, Count};
use crate::case::{Answer, CaseId, EntryId, Quantity, Value};
use crate::playbook::{ChannelId, ChoiceId, ClockId, ExpectId, ObjectiveId, RoleId};
use crate::text::FreeText;
use crate::time::When;

/// Takes cells one by one and gathers every fault.
pub(in crate::case) struct CellReader<'a> {
    cells: &'a Cells,
    taken: BTreeSet<&'static str>,
    faults: Vec<CellFault>,
}

impl<'a> CellReader<'a> {
    /// Begins to read.
    pub(in crate::case) fn new(cells: &'a Cells) -> Self {
        Self {
            cells,
            taken: BTreeSet::new(),
            faults: Vec::new(),
        }
    }

    /// Notes a fault in a column.
    pub(in crate::case) fn fault(&mut self, column: &str, trouble: CellTrouble) {
        self.faults.push(CellFault {
            column: column.to_owned(),
            trouble,
        });
    }

    /// Notes a fault in a column that has none yet.
    pub(in crate::case) fn fault_once(&mut self, column: &str, trouble: CellTrouble) {
        if !self.faults.iter().any(|fault| fault.column == column) {
            self.fault(column, trouble);
        }
    }

    /// Ends: the entry when every part of it was there and nothing is left over.
    pub(in crate::case) fn finish<T>(mut self, entry: Option<T>) -> Result<T, Vec<CellFault>> {
        for column in self.cells.keys() {
            if !self.taken.contains(column.as_str()) {
                self.faults.push(CellFault {
                    column: column.to_string(),
                    trouble: CellTrouble::UnknownColumn,
                });
            }
        }
        match entry {
            Some(entry) if self.faults.is_empty() => Ok(entry),
            Some(_) | None => Err(self.faults),
        }
    }

    /// Takes a column's answer; an empty text counts as no answer.
    fn answer(&mut self, column: &'static str) -> Option<&'a Answer> {
        self.taken.insert(column);
        self.cells
            .get(column)
            .filter(|answer| !matches!(answer, Answer::Known(Value::Text(text)) if text.is_blank()))
    }

    /// Takes a known value; *not known yet* is the same as no value in a column that may be empty.
    fn value(&mut self, column: &'static str, required: bool) -> Option<&'a Value> {
        match self.answer(column) {
            Some(Answer::Known(value)) => return Some(value),
            Some(Answer::NotKnownYet) if !required => {}
            Some(Answer::NotKnownYet | Answer::CannotBeDetermined) => {
                self.fault(column, CellTrouble::MustBeKnown);
            }
            None if required => self.fault(column, CellTrouble::Missing),
            None => {}
        }
        None
    }

    /// Takes a value and makes something of it.
    fn made<T>(
        &mut self,
        column: &'static str,
        required: bool,
        make: impl FnOnce(&'a Value) -> Result<T, CellTrouble>,
    ) -> Option<T> {
        let value = self.value(column, required)?;
        match make(value) {
            Ok(part) => Some(part),
            Err(trouble) => {
                self.fault(column, trouble);
                None
            }
        }
    }

    /// Takes a text that has to be there.
    pub(in crate::case) fn text(&mut self, column: &'static str) -> Option<FreeText> {
        self.made(column, true, text)
    }

    /// Takes a text that may be missing.
    pub(in crate::case) fn text_or_none(&mut self, column: &'static str) -> Option<FreeText> {
        self.made(column, false, text)
    }

    /// Takes a time that has to be there.
    pub(in crate::case) fn when(&mut self, column: &'static str) -> Option<When> {
        self.made(column, true, when)
    }

    /// Takes a time that may be missing.
    pub(in crate::case) fn when_or_none(&mut self, column: &'static str) -> Option<When> {
        self.made(column, false, when)
    }

    /// Takes an alternative that has to be there.
    pub(in crate::case) fn choice<T: Coded>(&mut self, column: &'static str) -> Option<T> {
        self.made(column, true, choice)
    }

    /// Takes an alternative that may be missing.
    pub(in crate::case) fn choice_or_none<T: Coded>(&mut self, column: &'static str) -> Option<T> {
        self.made(column, false, choice)
    }

    /// Takes several alternatives, sorted and without duplicates; none when the column is empty.
    pub(in crate::case) fn choices<T: Coded + Ord>(&mut self, column: &'static str) -> Vec<T> {
        let made = self.made(column, false, |value| {
            let Value::Many(ids) = value else {
                return Err(CellTrouble::WrongKind);
            };
            ids.iter().map(coded).collect::<Result<Vec<T>, _>>()
        });
        let mut made = made.unwrap_or_default();
        made.sort_unstable();
        made.dedup();
        made
    }

    /// Takes yes or no, which may be missing.
    pub(in crate::case) fn yes_no(&mut self, column: &'static str) -> Option<bool> {
        self.made(column, false, |value| {
            let Value::YesNo(yes) = value else {
                return Err(CellTrouble::WrongKind);
            };
            Ok(*yes)
        })
    }

    /// Takes yes or no, which has to be there.
    pub(in crate::case) fn yes_or_no(&mut self, column: &'static str) -> Option<bool> {
        if self.answer(column).is_none() {
            self.fault(column, CellTrouble::Missing);
            return None;
        }
        self.yes_no(column)
    }

    /// Takes one entry of a register, which has to be there.
    pub(in crate::case) fn one_entry(&mut self, column: &'static str) -> Option<EntryId> {
        if self.answer(column).is_none() {
            self.fault(column, CellTrouble::Missing);
            return None;
        }
        self.entry(column)
    }

    /// Takes a time relative to a clock, such as `imy72 - 12h`, which may be missing.
    pub(in crate::case) fn clock_offset(&mut self, column: &'static str) -> Option<ClockOffset> {
        self.made(column, false, |value| {
            let text = text(value)?;
            let read = text.clear().and_then(|text| text.parse().ok());
            read.ok_or(CellTrouble::NotAnOffset)
        })
    }

    /// Takes a count that has to be answered in some way.
    pub(in crate::case) fn count(&mut self, column: &'static str) -> Option<Count> {
        if self.answer(column).is_none() {
            self.fault(column, CellTrouble::Missing);
            return None;
        }
        self.count_or_unknown(column)
    }

    /// Takes a count; no answer is *not known yet*.
    pub(in crate::case) fn count_or_unknown(&mut self, column: &'static str) -> Option<Count> {
        match self.answer(column) {
            None | Some(Answer::NotKnownYet) => Some(Count::NotKnownYet),
            Some(Answer::CannotBeDetermined) => Some(Count::CannotBeDetermined),
            Some(Answer::Known(_)) => self.made(column, true, quantity).map(Count::Known),
        }
    }

    /// Takes a number that may be missing.
    pub(in crate::case) fn quantity_or_none(&mut self, column: &'static str) -> Option<Quantity> {
        self.made(column, false, quantity)
    }

    /// Takes one exact number that may be missing.
    pub(in crate::case) fn exact_or_none(&mut self, column: &'static str) -> Option<u32> {
        self.made(column, false, |value| {
            let quantity = quantity(value)?;
            let exact = quantity == Quantity::exact(quantity.low());
            let number = u32::try_from(quantity.low()).ok().filter(|_| exact);
            number.ok_or(CellTrouble::MustBeExact)
        })
    }

    /// Takes entries of a register; none when the column is empty.
    pub(in crate::case) fn entries(&mut self, column: &'static str) -> Vec<EntryId> {
        let made = self.made(column, false, entries);
        made.unwrap_or_default()
    }

    /// Takes one entry of a register, which may be missing.
    pub(in crate::case) fn entry(&mut self, column: &'static str) -> Option<EntryId> {
        self.made(column, false, |value| {
            let ids = entries(value)?;
            let mut ids = ids.into_iter();
            match (ids.next(), ids.next()) {
                (first, None) => Ok(first),
                (_, Some(_)) => Err(CellTrouble::WrongKind),
            }
        })?
    }

    /// Takes a channel that has to be there.
    pub(in crate::case) fn channel(&mut self, column: &'static str) -> Option<ChannelId> {
        self.made(column, true, |value| {
            ChannelId::new(one(value)?).map_err(|_| CellTrouble::NotAnId)
        })
    }

    /// Takes a role, which may be missing.
    pub(in crate::case) fn role(&mut self, column: &'static str) -> Option<RoleId> {
        self.made(column, false, |value| {
            RoleId::new(one(value)?).map_err(|_| CellTrouble::NotAnId)
        })
    }

    /// Takes what an exercise expects, which may be missing.
    pub(in crate::case) fn expected(&mut self, column: &'static str) -> Option<ExpectId> {
        self.made(column, false, |value| {
            named(value, |id| ExpectId::new(id).ok())
        })
    }

    /// Takes an objective of an exercise, which may be missing.
    pub(in crate::case) fn objective(&mut self, column: &'static str) -> Option<ObjectiveId> {
        self.made(column, false, |value| {
            named(value, |id| ObjectiveId::new(id).ok())
        })
    }

    /// Takes the id of another case, which may be missing.
    pub(in crate::case) fn case_id(&mut self, column: &'static str) -> Option<CaseId> {
        self.made(column, false, |value| {
            let text = text(value)?;
            let id = text.clear().and_then(|text| CaseId::new(text.trim()));
            id.ok_or(CellTrouble::NotAnId)
        })
    }

    /// Takes a clock; the law's own when the column is empty.
    pub(in crate::case) fn clock(&mut self, column: &'static str) -> Option<ClockId> {
        if self.answer(column).is_none() {
            return ClockId::new(super::FIRST_CLOCK).ok();
        }
        self.made(column, true, |value| {
            ClockId::new(one(value)?).map_err(|_| CellTrouble::NotAnId)
        })
    }
}

/// Reads an id that is written as a text: what it names is no alternative of the playbook's.
fn named<T>(value: &Value, read: fn(&str) -> Option<T>) -> Result<T, CellTrouble> {
    let text = text(value)?;
    let id = text.clear().and_then(|text| read(text.trim()));
    id.ok_or(CellTrouble::NotAnId)
}

fn text(value: &Value) -> Result<FreeText, CellTrouble> {
    let Value::Text(text) = value else {
        return Err(CellTrouble::WrongKind);
    };
    Ok(text.clone())
}

fn when(value: &Value) -> Result<When, CellTrouble> {
    let Value::Moment(when) = value else {
        return Err(CellTrouble::WrongKind);
    };
    Ok(when.clone())
}

fn quantity(value: &Value) -> Result<Quantity, CellTrouble> {
    let Value::Number(quantity) = value else {
        return Err(CellTrouble::WrongKind);
    };
    Ok(quantity.clone())
}

fn one(value: &Value) -> Result<&str, CellTrouble> {
    let Value::One(id) = value else {
        return Err(CellTrouble::WrongKind);
    };
    Ok(id.as_str())
}

fn choice<T: Coded>(value: &Value) -> Result<T, CellTrouble> {
    T::from_code(one(value)?).ok_or(CellTrouble::UnknownChoice)
}

fn coded<T: Coded>(id: &ChoiceId) -> Result<T, CellTrouble> {
    T::from_code(id.as_str()).ok_or(CellTrouble::UnknownChoice)
}

/// Returns the entries in the order given, each once.
fn entries(value: &Value) -> Result<Vec<EntryId>, CellTrouble> {
    let Value::Entries(ids) = value else {
        return Err(CellTrouble::WrongKind);
    };
    let mut seen = BTreeSet::new();
    let fresh = ids.iter().filter(|id| seen.insert((*id).clone()));
    Ok(fresh.cloned().collect())
}
