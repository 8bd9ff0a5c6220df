//! What the case is, whose it is, and what it rests on.

use serde::{Deserialize, Serialize};

use super::Context;
use super::teller::{Teller, Time};
use crate::case::{Answer, CaseId, Digest, Mode, Value, Versions};
use crate::text::{FreeText, report as words};

/// The case.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseHead {
    /// The id: the folder that the case lies in.
    pub id: String,
    /// What the incident is called.
    pub title: String,
    /// Whether this is an exercise: print `mark` in every heading.
    pub exercise: bool,
    /// `ÖVNING` or `EXERCISE` in an exercise; absent in a real case.
    pub mark: Option<String>,
    /// When the case was opened.
    pub opened: Option<Time>,
    /// When the last record was made.
    pub last: Option<Time>,
    /// Why the record is kept.
    pub purpose: Option<String>,
    /// The lawful basis for the personal data in the record.
    pub legal_basis: Option<String>,
    /// The regime, as the playbook names it.
    pub regime: Option<String>,
    /// How long the record is kept.
    pub retention: Option<String>,
    /// The id of the playbook.
    pub playbook: String,
    /// What the playbook is called.
    pub playbook_title: String,
    /// The playbook's version.
    pub playbook_version: u64,
    /// When the law in the playbook was last checked, as a date.
    pub checked_on: String,
    /// The rule files that the case froze.
    pub rules: Vec<Rule>,
    /// The versions of the program that wrote in the case; sorted, without duplicates.
    pub programs: Vec<String>,
    /// The roles that wrote in the case, self-declared; sorted, without duplicates.
    pub roles: Vec<String>,
    /// The names of the files that facts were read from; sorted, without duplicates.
    #[serde(default)]
    pub files: Vec<String>,
    /// The first 128 bits of the case head, in groups that can be read out.
    pub fingerprint: String,
    /// The whole case head, 64 hexadecimal digits.
    pub head: String,
    /// How many values have been masked.
    pub masked: u64,
}

/// A rule file that the case froze.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// The id inside the file.
    pub id: String,
    /// The kind inside the file.
    pub kind: String,
    /// SHA-256 of the file.
    pub digest: String,
}

/// The organisation's profile.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    /// Whether a profile is in the record.
    pub known: bool,
    /// Name of the controller.
    pub name: Option<String>,
    /// Organisation number.
    pub number: Option<String>,
    /// Postal address.
    pub address: Option<String>,
    /// Contact person, phone and e-mail. Mark it `contact`.
    pub contact: Option<String>,
    /// Data-protection officer and how to reach them. Mark it `contact`.
    pub dpo: Option<String>,
    /// Whether two versions of the profile stand against each other.
    pub disputed: bool,
}

/// Counts of what the record holds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Records.
    pub records: u64,
    /// Gaps.
    pub gaps: u64,
    /// Findings.
    pub findings: u64,
    /// Groups.
    pub groups: u64,
    /// People and functions in the work.
    pub people: u64,
    /// Protected persons in the register. Words, where the reader may not see small numbers.
    pub protected: u64,
    /// Protected persons who are young. Words, where the reader may not see small numbers.
    pub protected_young: u64,
    /// Protected persons who have been reached. Words, where the reader may not see small numbers.
    pub protected_reached: u64,
    /// Sendings that went.
    pub sent: u64,
    /// Sendings that went before the check for protected identity had an outcome.
    pub before_gate: u64,
    /// Measures taken.
    pub measures_taken: u64,
    /// Measures decided or needing inquiry.
    pub measures_outstanding: u64,
    /// Of those, how many lack an owner or a date.
    #[serde(default)]
    pub measures_adrift: u64,
    /// Steps done or skipped, and not stale.
    pub steps_done: u64,
    /// Steps that are part of the walk.
    pub steps: u64,
}

/// Returns what the playbook's question about retention is answered with, in words.
fn retention(tell: &Teller<'_>) -> Option<String> {
    let field = tell.rules.playbook.retention_question()?;
    match &tell.case.answer(field)?.settled()?.value.value {
        Answer::Known(Value::Text(words)) => tell.some(Some(words)),
        Answer::Known(_) | Answer::NotKnownYet | Answer::CannotBeDetermined => None,
    }
}

/// Returns what the case is.
pub(super) fn case(tell: &Teller<'_>, id: &CaseId, fingerprint: Digest) -> CaseHead {
    let case = tell.case;
    let opened = case.opened();
    let exercise = case.mode() == Mode::Exercise;
    let said = |text: fn(&crate::case::event::Opened) -> &FreeText| {
        opened.and_then(|held| tell.some(Some(text(&held.value))))
    };
    let title = said(|opened| &opened.title);
    let head = fingerprint.hex();
    CaseHead {
        id: id.to_string(),
        title: title.unwrap_or_else(|| words::UNTITLED.to(tell.lang).to_owned()),
        exercise,
        mark: exercise.then(|| words::EXERCISE.to(tell.lang).to_owned()),
        opened: opened.map(|held| tell.moment(held.at)),
        last: case.last().map(|at| tell.moment(at)),
        purpose: said(|opened| &opened.purpose),
        legal_basis: said(|opened| &opened.legal_basis),
        regime: opened.map(|held| held.value.regime.clone()),
        retention: retention(tell).or_else(|| said(|opened| &opened.retention)),
        playbook: tell.rules.playbook.id.clone(),
        playbook_title: tell.rules.playbook.title.to(tell.lang).to_owned(),
        playbook_version: tell.rules.playbook.version.into(),
        checked_on: tell.rules.playbook.checked_on.to_string(),
        rules: case
            .rules()
            .iter()
            .map(|rule| Rule {
                id: rule.id.clone(),
                kind: rule.kind.clone(),
                digest: rule.digest.hex(),
            })
            .collect(),
        programs: sorted(case.actors().map(|(_, session)| session.program.clone())),
        files: Vec::new(),
        roles: sorted(case.actors().map(|(_, session)| tell.free(&session.role))),
        fingerprint: groups_of_four(&head),
        head,
        masked: case.masked().count().try_into().unwrap_or(u64::MAX),
    }
}

/// Returns the organisation's profile; the latest, when two stand against each other.
pub(super) fn organisation(tell: &Teller<'_>) -> Organisation {
    let profile = tell.case.organisation();
    profile.latest().map_or_else(Organisation::default, |held| {
        let of = &held.value;
        Organisation {
            known: true,
            name: tell.some(of.name.as_ref()),
            number: tell.some(of.number.as_ref()),
            address: tell.some(of.address.as_ref()),
            contact: tell.some(of.contact.as_ref()),
            dpo: tell.some(of.dpo.as_ref()),
            disputed: Versions::is_disputed(profile),
        }
    })
}

impl Counts {
    /// Counts what a context holds; `records` is known to the case alone.
    pub(super) fn of(context: &Context, records: u64) -> Self {
        let n = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
        let persons = &context.protected;
        let sent = context.sendings.iter().filter(|sending| sending.is_sent);
        let measures = &context.measures;
        Self {
            records,
            gaps: n(context.gaps.len()),
            findings: n(context.findings.len()),
            groups: n(context.groups.len()),
            people: n(context.people.len()),
            protected: n(persons.len()),
            protected_young: n(persons.iter().filter(|p| p.young == Some(true)).count()),
            protected_reached: n(persons.iter().filter(|p| p.reached).count()),
            sent: n(sent.count()),
            before_gate: n(context.sendings.iter().filter(|s| s.before_gate).count()),
            measures_taken: n(measures.taken.len()),
            measures_outstanding: n(measures.planned.len() + measures.inquiry.len()),
            measures_adrift: n(measures
                .planned
                .iter()
                .chain(&measures.inquiry)
                .filter(|one| one.owner.is_none() || one.due.is_none())
                .count()),
            steps_done: context.phases.iter().map(|phase| phase.done).sum(),
            steps: context.phases.iter().map(|phase| phase.shown).sum(),
        }
    }
}

fn sorted(words: impl Iterator<Item = String>) -> Vec<String> {
    let set: std::collections::BTreeSet<String> = words.collect();
    set.into_iter().collect()
}

/// Returns the first 32 digits as eight groups of four.
fn groups_of_four(hex: &str) -> String {
    let digits: Vec<char> = hex.chars().take(32).collect();
    let groups: Vec<String> = digits
        .chunks(4)
        .map(|group| group.iter().collect())
        .collect();
    groups.join(" ")
}
