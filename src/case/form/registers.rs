//! From a register to its form, and between entries and cells.

use super::CellFault;
use crate::case::event::Cells;
use crate::case::register::{
    Anchor, Assessment, Check, Delivery, Duty, Entry, Exception, Filing, Group, Inquiry, Lesson,
    Link, Measure, Person, Promise, ProtectedPerson, Score, Sending, Task,
};
use crate::playbook::{Field, Register};
use crate::text::register::{self as words, RegisterWords};

/// Returns the questions that make up an entry of a register, in the order of the form.
pub fn register_fields(register: Register) -> Vec<Field> {
    match register {
        Register::Anchors => Anchor::fields(),
        Register::Groups => Group::fields(),
        Register::Assessments => Assessment::fields(),
        Register::Checks => Check::fields(),
        Register::Protected => ProtectedPerson::fields(),
        Register::Filings => Filing::fields(),
        Register::Sendings => Sending::fields(),
        Register::Measures => Measure::fields(),
        Register::Lessons => Lesson::fields(),
        Register::People => Person::fields(),
        Register::Links => Link::fields(),
        Register::Duties => Duty::fields(),
        Register::Tasks => Task::fields(),
        Register::Promises => Promise::fields(),
        Register::Scores => Score::fields(),
        Register::Deliveries => Delivery::fields(),
        Register::Inquiries => Inquiry::fields(),
        Register::Exceptions => Exception::fields(),
    }
}

/// Makes an entry of a form's cells, or names every cell that cannot be taken.
pub fn entry_from_cells(register: Register, cells: &Cells) -> Result<Entry, Vec<CellFault>> {
    Ok(match register {
        Register::Anchors => Entry::Anchor(Anchor::from_cells(cells)?),
        Register::Groups => Entry::Group(Group::from_cells(cells)?),
        Register::Assessments => Entry::Assessment(Assessment::from_cells(cells)?),
        Register::Checks => Entry::Check(Check::from_cells(cells)?),
        Register::Protected => Entry::Protected(ProtectedPerson::from_cells(cells)?),
        Register::Filings => Entry::Filing(Filing::from_cells(cells)?),
        Register::Sendings => Entry::Sending(Sending::from_cells(cells)?),
        Register::Measures => Entry::Measure(Measure::from_cells(cells)?),
        Register::Lessons => Entry::Lesson(Lesson::from_cells(cells)?),
        Register::People => Entry::Person(Person::from_cells(cells)?),
        Register::Links => Entry::Link(Link::from_cells(cells)?),
        Register::Duties => Entry::Duty(Duty::from_cells(cells)?),
        Register::Tasks => Entry::Task(Task::from_cells(cells)?),
        Register::Promises => Entry::Promise(Promise::from_cells(cells)?),
        Register::Scores => Entry::Score(Score::from_cells(cells)?),
        Register::Deliveries => Entry::Delivery(Delivery::from_cells(cells)?),
        Register::Inquiries => Entry::Inquiry(Inquiry::from_cells(cells)?),
        Register::Exceptions => Entry::Exception(Exception::from_cells(cells)?),
    })
}

/// Returns an entry as the cells that it can be made of again, hidden columns included.
pub fn entry_to_cells(entry: &Entry) -> Cells {
    match entry {
        Entry::Anchor(entry) => entry.to_cells(),
        Entry::Group(entry) => entry.to_cells(),
        Entry::Assessment(entry) => entry.to_cells(),
        Entry::Check(entry) => entry.to_cells(),
        Entry::Protected(entry) => entry.to_cells(),
        Entry::Filing(entry) => entry.to_cells(),
        Entry::Sending(entry) => entry.to_cells(),
        Entry::Measure(entry) => entry.to_cells(),
        Entry::Lesson(entry) => entry.to_cells(),
        Entry::Person(entry) => entry.to_cells(),
        Entry::Link(entry) => entry.to_cells(),
        Entry::Duty(entry) => entry.to_cells(),
        Entry::Task(entry) => entry.to_cells(),
        Entry::Promise(entry) => entry.to_cells(),
        Entry::Score(entry) => entry.to_cells(),
        Entry::Delivery(entry) => entry.to_cells(),
        Entry::Inquiry(entry) => entry.to_cells(),
        Entry::Exception(entry) => entry.to_cells(),
    }
}

/// Returns what a register and its entries are called.
pub const fn register_words(register: Register) -> RegisterWords {
    match register {
        Register::Anchors => words::ANCHORS,
        Register::Groups => words::GROUPS,
        Register::Assessments => words::ASSESSMENTS,
        Register::Checks => words::CHECKS,
        Register::Protected => words::PROTECTED,
        Register::Filings => words::FILINGS,
        Register::Sendings => words::SENDINGS,
        Register::Measures => words::MEASURES,
        Register::Lessons => words::LESSONS,
        Register::People => words::PEOPLE,
        Register::Links => words::LINKS,
        Register::Duties => words::DUTIES,
        Register::Tasks => words::TASKS,
        Register::Promises => words::PROMISES,
        Register::Scores => words::SCORES,
        Register::Deliveries => words::DELIVERIES,
        Register::Inquiries => words::INQUIRIES,
        Register::Exceptions => words::EXCEPTIONS,
    }
}
