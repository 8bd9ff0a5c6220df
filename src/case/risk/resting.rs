//! What an assessment or a score rests on, as a digest a topic: when one of them differs later, that
//! is what has changed.

use std::collections::BTreeMap;

use crate::case::state::{Case, Versions};
use crate::case::{CaseFacts, Digest, EntryId, Rules};
use crate::playbook::guidance::Topic;
use crate::playbook::{AdviceId, Basis, Facts as _, Known, Register};
use crate::time::Moment;

/// A digest for each topic of the guidance.
pub type Resting = BTreeMap<AdviceId, Digest>;

/// Returns what an assessment made now rests on; for the score of one group, of groups and checks
/// only its own.
pub fn resting(case: &Case, rules: &Rules, now: Moment, group: Option<&EntryId>) -> Resting {
    let facts = CaseFacts { case, rules, now };
    let topics = rules.guidance.iter().flat_map(|(one, _)| &one.topics);
    topics
        .map(|topic| (topic.id.clone(), digest(&facts, topic, group)))
        .collect()
}

/// Returns the digest of one topic: of the answers themselves, so that the same answer given again
/// changes nothing, and *not known yet* is as good as none.
fn digest(facts: &CaseFacts<'_>, topic: &Topic, group: Option<&EntryId>) -> Digest {
    let case = facts.case;
    let mut parts: Vec<Vec<u8>> = Vec::new();
    for basis in &topic.rests_on {
        match basis {
            Basis::Field(field) => {
                let known = facts.field(field);
                parts.push(field.as_str().as_bytes().to_vec());
                match known {
                    Known::Nothing => parts.push(b"-".to_vec()),
                    Known::YesNo(yes) => parts.push(if yes { b"1" } else { b"0" }.to_vec()),
                    Known::Choice(choice) => parts.push(choice.as_str().as_bytes().to_vec()),
                    Known::Choices(choices) => {
                        parts.extend(choices.iter().map(|one| one.as_str().as_bytes().to_vec()));
                    }
                    Known::Something => {
                        let answers = case.answer(field).map(Versions::records);
                        let rows = case.list(field).into_iter();
                        let mut records: Vec<Digest> = answers.unwrap_or_default();
                        records.extend(rows.flat_map(crate::case::Table::records));
                        records.sort_unstable();
                        parts.extend(records.iter().map(|one| one.bytes().to_vec()));
                    }
                }
            }
            Basis::Register(register) => {
                let records = register_records(case, *register, group);
                parts.extend(records.iter().map(|one| one.bytes().to_vec()));
            }
        }
    }
    // Each part with its length, so that two lists never read as the same bytes.
    let mut bytes = Vec::new();
    for part in &parts {
        bytes.extend(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        bytes.extend(part);
    }
    Digest::of(&bytes)
}

fn register_records(case: &Case, register: Register, group: Option<&EntryId>) -> Vec<Digest> {
    let Some(group) = group else {
        return case.register_records(register);
    };
    let from = case.registers();
    let mut records: Vec<Digest> = if register == Register::Groups {
        let own = from.groups.versions(group);
        own.map(Versions::records).unwrap_or_default()
    } else if register == Register::Checks {
        let checks = from.checks.standing();
        let covering = checks.filter(|check| check.value.groups.contains(group));
        covering.map(|check| check.record).collect()
    } else {
        case.register_records(register)
    };
    records.sort_unstable();
    records
}
