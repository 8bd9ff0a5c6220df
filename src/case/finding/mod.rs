//! What in the record contradicts itself, came in the wrong order or is overdue: one rule per file.
//!
//! A finding accuses nobody and changes nothing. It names the records, so that a person can settle
//! it or a report can own up to it.

mod announced_early;
mod before_gate;
mod contact_order;
mod disputed;
mod gate_race;
mod overdue;
mod pseudonym;

use super::state::Case;
use super::{EntryId, Rules};
use crate::clock::Start;
use crate::playbook::{ClockId, FieldId, Register};
use crate::text::{Lang, finding as words};
use crate::time::{Moment, When, show};

/// Something in the record that does not add up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// A deadline has passed and nothing is filed.
    Overdue {
        /// The clock.
        clock: ClockId,
        /// The deadline.
        due: Moment,
    },
    /// A sending to many went before the check for protected identity had an outcome.
    BeforeGate {
        /// The sending.
        sending: EntryId,
        /// When it went.
        sent: When,
        /// When the first check of its groups was made, if ever.
        checked: Option<When>,
    },
    /// A notice told of protected persons before the record says that we had learned of them.
    AnnouncedBeforeLearned {
        /// The sending.
        sending: EntryId,
        /// When it went.
        announced: When,
        /// When we learned of it.
        learned: When,
    },
    /// A sending to many stands as prepared or approved, but the gate is closed: a check was withdrawn
    /// or asked again, or two sessions did not know of each other.
    GateRace {
        /// The sending.
        sending: EntryId,
        /// The groups whose gate is closed; none while there are no groups.
        groups: Vec<EntryId>,
    },
    /// A sending to many went before protected persons were reached, and nobody said why.
    BeforeContact {
        /// The sending.
        sending: EntryId,
        /// When it went.
        sent: When,
        /// The numbers of their pseudonyms.
        persons: Vec<u32>,
    },
    /// Two sessions answered the same question without knowing of each other.
    DisputedAnswer(FieldId),
    /// Two sessions changed the same entry without knowing of each other.
    DisputedEntry(Register, EntryId),
    /// Two protected persons carry the same pseudonym.
    SamePseudonym(u32),
}

/// Returns every finding, in the order of the rules.
pub fn findings(case: &Case, rules: &Rules, now: Moment) -> Vec<Finding> {
    let mut findings = Vec::new();
    overdue::find(case, rules, now, &mut findings);
    before_gate::find(case, rules, &mut findings);
    gate_race::find(case, rules, &mut findings);
    contact_order::find(case, rules, &mut findings);
    announced_early::find(case, &mut findings);
    disputed::find(case, &mut findings);
    pseudonym::find(case, &mut findings);
    findings
}

impl Finding {
    /// Says what does not add up.
    pub fn say(&self, case: &Case, rules: &Rules, lang: Lang) -> String {
        let sending_title = |id: &EntryId| {
            let sending = case.registers().sendings.get(id);
            sending
                .and_then(|sending| sending.value.title.clear())
                .unwrap_or("…")
                .to_owned()
        };
        match self {
            Self::Overdue { clock, due } => {
                let rule = rules.clock(clock).map(|(rule, _)| rule);
                let title = rule.map_or(clock.as_str(), |rule| rule.title.to(lang));
                let due = show::full_with_year(*due, lang);
                match rule.map(|rule| &rule.start) {
                    Some(Start::FilingOf(_)) => words::overdue_after(lang, title, &due),
                    Some(Start::Awareness | Start::Classification | Start::Set) | None => {
                        words::overdue(lang, title, &due)
                    }
                }
            }
            Self::BeforeGate {
                sending,
                sent,
                checked,
            } => {
                let checked = checked.as_ref().map(|when| show::when(when, lang));
                let sent = show::when(sent, lang);
                words::before_gate(lang, &sending_title(sending), &sent, checked.as_deref())
            }
            Self::AnnouncedBeforeLearned {
                sending,
                announced,
                learned,
            } => {
                let (announced, learned) = (show::when(announced, lang), show::when(learned, lang));
                words::announced_early(lang, &sending_title(sending), &announced, &learned)
            }
            Self::GateRace { sending, groups } => {
                let name = |id: &EntryId| {
                    let group = case.registers().groups.get(id);
                    group.and_then(|group| group.value.name.clear().map(str::to_owned))
                };
                let names: Vec<String> = groups.iter().filter_map(name).collect();
                words::gate_race(lang, &sending_title(sending), &names.join(", "))
            }
            Self::BeforeContact {
                sending,
                sent,
                persons,
            } => {
                let persons: Vec<String> = persons.iter().map(|n| format!("P{n}")).collect();
                let sent = show::when(sent, lang);
                words::before_contact(lang, &sending_title(sending), &sent, &persons.join(", "))
            }
            Self::DisputedAnswer(field) => {
                let asked = rules.playbook.field(field);
                let label = asked.map_or(field.as_str(), |(_, field)| field.label.to(lang));
                words::disputed_answer(lang, label)
            }
            Self::DisputedEntry(register, _) => words::disputed_entry(lang, register.name()),
            Self::SamePseudonym(label) => words::same_pseudonym(lang, *label),
        }
    }
}
