//! What the things that a form can point at are called: entries, channels and roles.

use super::show_answer;
use crate::case::Case;
use crate::case::event::Cells;
use crate::case::register::{Entry, with_table};
use crate::case::state::Table;
use crate::playbook::{FieldId, FieldKind, Playbook, Register};
use crate::text::{FreeText, Lang};

/// Something that a field can point at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pointed {
    /// The id that the record keeps.
    pub id: String,
    /// What a person reads; never a protected person's words, as there are none.
    pub label: String,
}

/// Knows what a field of kind `EntryOf`, `RowsOf`, `ChannelOf` or `RoleOf` can point at.
pub trait Names {
    /// Returns what can be chosen, in the order of the record; nothing for other kinds.
    fn pointed(&self, kind: &FieldKind, lang: Lang) -> Vec<Pointed>;
}

/// Knows no names: for forms that point at nothing.
#[derive(Debug, Clone, Copy)]
pub struct NoNames;

impl Names for NoNames {
    fn pointed(&self, _: &FieldKind, _: Lang) -> Vec<Pointed> {
        Vec::new()
    }
}

/// The names in a case and its playbook.
#[derive(Debug, Clone, Copy)]
pub struct CaseNames<'a> {
    /// The case.
    pub case: &'a Case,
    /// Its playbook.
    pub playbook: &'a Playbook,
}

impl Names for CaseNames<'_> {
    fn pointed(&self, kind: &FieldKind, lang: Lang) -> Vec<Pointed> {
        match kind {
            FieldKind::EntryOf { register, .. } => self.entries(*register, lang),
            FieldKind::RowsOf(list) => self.rows(list, lang),
            FieldKind::ChannelOf => channels(self.playbook, lang),
            FieldKind::RoleOf => roles(self.playbook, lang),
            FieldKind::Line
            | FieldKind::Text
            | FieldKind::Moment
            | FieldKind::Number { .. }
            | FieldKind::YesNo
            | FieldKind::OneOf(_)
            | FieldKind::ManyOf(_)
            | FieldKind::Checklist(_)
            | FieldKind::Decision(_)
            | FieldKind::Records(_) => Vec::new(),
        }
    }
}

impl CaseNames<'_> {
    /// The rows of a list that stand, each by what stands in its first column.
    fn rows(&self, list: &str, lang: Lang) -> Vec<Pointed> {
        let field = FieldId::new(list).ok();
        let asked = field.as_ref().and_then(|id| self.playbook.field(id));
        let Some(FieldKind::Records(columns)) = asked.map(|(_, field)| &field.kind) else {
            return Vec::new();
        };
        let (Some(first), Some(table)) = (
            columns.first(),
            field.as_ref().and_then(|id| self.case.list(id)),
        ) else {
            return Vec::new();
        };
        let label = |cells: &Cells| {
            let answer = cells.get(&first.id);
            answer.map_or_else(String::new, |answer| {
                show_answer(&first.kind, answer, &NoNames, lang)
            })
        };
        let pointed = table.standing().map(|row| Pointed {
            id: row.id.as_str().to_owned(),
            label: label(row.value),
        });
        pointed.collect()
    }

    fn entries(&self, register: Register, lang: Lang) -> Vec<Pointed> {
        fn of<T: Clone>(table: &Table<T>, wrap: impl Fn(T) -> Entry, lang: Lang) -> Vec<Pointed> {
            let pointed = |standing: crate::case::Standing<'_, T>| Pointed {
                id: standing.id.as_str().to_owned(),
                label: headline(&wrap(standing.value.clone()), lang),
            };
            table.standing().map(pointed).collect()
        }
        let from = self.case.registers();
        with_table!(from, register, |table, wrap| of(table, wrap, lang))
    }
}

/// Returns a playbook's channels by name.
pub fn channels(playbook: &Playbook, lang: Lang) -> Vec<Pointed> {
    let pointed = playbook.channels.iter().map(|channel| Pointed {
        id: channel.id.as_str().to_owned(),
        label: channel.title.to(lang).to_owned(),
    });
    pointed.collect()
}

/// Returns a playbook's roles by name.
pub fn roles(playbook: &Playbook, lang: Lang) -> Vec<Pointed> {
    let pointed = playbook.roles.iter().map(|role| Pointed {
        id: role.id.as_str().to_owned(),
        label: role.title.to(lang).to_owned(),
    });
    pointed.collect()
}

/// Returns the few words that an entry is known by, such as a group's name or `P1`.
pub fn headline(entry: &Entry, lang: Lang) -> String {
    use super::Coded as _;
    let words = |text: &FreeText| text.or(crate::text::form::MASKED.to(lang)).to_owned();
    match entry {
        Entry::Anchor(anchor) => anchor.kind.phrase().to(lang).to_owned(),
        Entry::Group(group) => words(&group.name),
        Entry::Assessment(assessment) => assessment.outcome.phrase().to(lang).to_owned(),
        Entry::Check(check) => words(&check.sources),
        Entry::Protected(person) => format!("P{}", person.label),
        Entry::Filing(filing) => filing.stage.phrase().to(lang).to_owned(),
        Entry::Sending(sending) => words(&sending.title),
        Entry::Measure(measure) => words(&measure.what),
        Entry::Lesson(lesson) => words(&lesson.what),
        Entry::Person(person) => words(&person.function),
        Entry::Link(link) => words(&link.what),
        Entry::Duty(duty) => duty.applies.phrase().to(lang).to_owned(),
        Entry::Task(task) => words(&task.what),
        Entry::Promise(promise) => words(&promise.what),
        Entry::Score(score) => score.category.phrase().to(lang).to_owned(),
        Entry::Delivery(delivery) => crate::time::show::when(&delivery.when, lang),
        Entry::Inquiry(inquiry) => words(&inquiry.about),
        Entry::Exception(exception) => exception.ground.phrase().to(lang).to_owned(),
    }
}
