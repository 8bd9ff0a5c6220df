//! The registers as a paper sees them: every entry that stands, in words.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::coverage::amount;
use super::teller::{Amount, Provenance, Teller, Time};
use crate::case::coverage::{Bounds, by_deliveries};
use crate::case::form::Coded;
use crate::case::register::{
    CheckOutcome, ContactStatus, Count, FilingStage, RiskOutcome, SendingStage,
};
use crate::case::{EntryId, gate};
use crate::report::wording;

/// A group of persons concerned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// What the group is called.
    pub name: String,
    /// How many persons.
    pub count: Amount,
    /// Who belongs to it, and since when.
    pub note: Option<String>,
    /// What the latest check for protected identity gave, in words.
    pub gate: String,
    /// Whether that check has an outcome.
    pub gate_open: bool,
    /// How it came into the record.
    pub noted: Provenance,
}

/// A version of the risk assessment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessment {
    /// The number of the version in order of time, from 1.
    pub version: u64,
    /// When it was made.
    pub when: Time,
    /// `unlikely`, `not_known_yet`, `risk` or `high`.
    pub outcome: String,
    /// The outcome in words.
    pub outcome_text: String,
    /// The severity in words, when it has been stated.
    pub severity: Option<String>,
    /// What caused the version.
    pub cause: Option<String>,
    /// Why.
    pub motive: String,
    /// What the program had proposed, in words, when a proposal was recorded.
    pub proposed: Option<String>,
    /// Why it goes below the proposal, when it does.
    pub below_why: Option<String>,
    /// The second role behind a decision below the proposal.
    pub second: Option<String>,
    /// The names of the groups it is about; empty for all.
    pub groups: Vec<String>,
    /// Whether it is the one that holds now.
    pub latest: bool,
    /// Whether its outcome is a high risk.
    pub high: bool,
    /// How it came into the record.
    pub noted: Provenance,
}

/// A check for protected identity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// When it was looked up.
    pub when: Time,
    /// `none_marked`, `found` or `could_not_check`.
    pub outcome: String,
    /// The outcome in words, without any number.
    pub outcome_text: String,
    /// How many were found, when some were. Words, where the reader may not see small numbers.
    pub found: Option<u64>,
    /// Where it was looked up.
    pub sources: String,
    /// Why it could not be checked.
    pub motive: Option<String>,
    /// The neutral text that then goes to everybody.
    pub neutral_text: Option<String>,
    /// The names of the groups checked; empty for all.
    pub groups: Vec<String>,
    /// How it came into the record.
    pub noted: Provenance,
}

/// A person with protected identity, under a pseudonym.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Protected {
    /// `P1`, `P2` and so on.
    pub label: String,
    /// The group, when it is stated.
    pub group: Option<String>,
    /// How far the contact has come, in words.
    pub status: String,
    /// Whether the person has been reached.
    pub reached: bool,
    /// When the person was reached.
    pub contacted: Option<Time>,
    /// The way to the person, in words.
    pub route: Option<String>,
    /// Whether a young person; absent when not known.
    pub young: Option<bool>,
    /// How it came into the record.
    pub noted: Provenance,
}

/// A filing to the authority.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filing {
    /// The id of the clock that it answers.
    pub clock: String,
    /// The recipient of that clock's answer.
    pub recipient: String,
    /// `initial`, `supplement`, `withdrawn`, `intermediate` or `final`.
    pub stage: String,
    /// The stage in words.
    pub stage_text: String,
    /// Whether it is the first notification.
    pub initial: bool,
    /// When it was filed.
    pub when: Time,
    /// The authority's reference.
    pub reference: Option<String>,
    /// What shows that it was received.
    pub receipt: Option<String>,
    /// What was told, in short.
    pub summary: String,
    /// Why it is late.
    pub late_reasons: Option<String>,
    /// How it came into the record.
    pub noted: Provenance,
}

/// A sending or a notice to the persons concerned.
#[allow(
    clippy::struct_excessive_bools,
    reason = "templates branch on plain yes-or-no fields"
)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sending {
    /// What it is called.
    pub title: String,
    /// The id of the channel.
    pub channel: String,
    /// What the channel is called.
    pub channel_text: String,
    /// Whether the channel is a message to each person, not a publication.
    pub direct: bool,
    /// Whether the channel reaches many at once.
    pub mass: bool,
    /// `planned`, `approved`, `sent` or `stopped`.
    pub stage: String,
    /// The stage in words.
    pub stage_text: String,
    /// Whether it went.
    pub is_sent: bool,
    /// When it went.
    pub sent: Option<Time>,
    /// When it is to go.
    pub planned: Option<Time>,
    /// The names of the groups it goes to; empty for all.
    pub groups: Vec<String>,
    /// What it tells, each in words.
    pub content: Vec<String>,
    /// How many persons it reached: by its deliveries by group where there are any, otherwise by its own figure.
    pub reached: Amount,
    /// How many came back.
    pub returned: Option<Amount>,
    /// Something to know about it.
    pub note: Option<String>,
    /// The text that went or is to go.
    pub text: Option<String>,
    /// Whether it went before the check for protected identity had an outcome.
    pub before_gate: bool,
    /// How it came into the record.
    pub noted: Provenance,
}

/// Returns the groups in the order of the record.
pub(super) fn groups(tell: &Teller<'_>) -> Vec<Group> {
    let describe = |group: crate::case::Standing<'_, crate::case::register::Group>| {
        let outcome = gate::gate(tell.case, Some(group.id)).outcome;
        Group {
            name: tell.free(&group.value.name),
            count: tell.count(&group.value.count),
            note: tell.some(group.value.note.as_ref()),
            gate: wording::gate(outcome).to(tell.lang).to_owned(),
            gate_open: outcome.is_open(),
            noted: tell.provenance(&group),
        }
    };
    let groups = &tell.case.registers().groups;
    groups.standing().map(describe).collect()
}

/// Returns the versions of the assessment that were decided, in order of when they were made.
pub(super) fn assessments(tell: &Teller<'_>) -> Vec<Assessment> {
    let table = &tell.case.registers().assessments;
    let mut entries: Vec<_> = table
        .standing()
        .filter(|entry| entry.value.is_decision())
        .collect();
    entries.sort_by_key(|entry| entry.value.when.from());
    let last = entries.len();
    let proposed = |id: &EntryId| {
        let proposal = table.get(id)?;
        Some(super::risk::proposed(tell, proposal.value.outcome))
    };
    (1..)
        .zip(&entries)
        .map(|(version, entry)| Assessment {
            version,
            when: tell.when(&entry.value.when),
            outcome: entry.value.outcome.code().to_owned(),
            outcome_text: tell.coded(entry.value.outcome),
            severity: entry.value.severity.map(|severity| tell.coded(severity)),
            cause: tell.some(entry.value.cause.as_ref()),
            motive: tell.free(&entry.value.motive),
            proposed: entry.value.proposal.as_ref().and_then(proposed),
            below_why: tell.some(entry.value.below_why.as_ref()),
            second: entry.value.second.as_ref().map(|id| {
                let role = tell.rules.playbook.role(id);
                role.map_or_else(
                    || id.to_string(),
                    |role| role.title.to(tell.lang).to_owned(),
                )
            }),
            groups: tell.groups(&entry.value.groups),
            latest: usize::try_from(version).is_ok_and(|version| version == last),
            high: entry.value.outcome == RiskOutcome::High,
            noted: tell.provenance(entry),
        })
        .collect()
}

/// Returns the checks in order of when they were made.
pub(super) fn checks(tell: &Teller<'_>) -> Vec<Check> {
    let mut entries: Vec<_> = tell.case.registers().checks.standing().collect();
    entries.sort_by_key(|entry| entry.value.when.from());
    let describe = |entry: &crate::case::Standing<'_, crate::case::register::Check>| {
        let (outcome, found) = match entry.value.outcome {
            CheckOutcome::NoneMarked => ("none_marked", None),
            CheckOutcome::Found(n) => ("found", Some(u64::from(n))),
            CheckOutcome::CouldNotCheck => ("could_not_check", None),
        };
        Check {
            when: tell.when(&entry.value.when),
            outcome: outcome.to_owned(),
            outcome_text: wording::check(entry.value.outcome).to(tell.lang).to_owned(),
            found,
            sources: tell.free(&entry.value.sources),
            motive: tell.some(entry.value.motive.as_ref()),
            neutral_text: tell.some(entry.value.neutral_text.as_ref()),
            groups: tell.groups(&entry.value.groups),
            noted: tell.provenance(entry),
        }
    };
    entries.iter().map(describe).collect()
}

/// Returns the protected persons in order of their labels.
pub(super) fn protected(tell: &Teller<'_>) -> Vec<Protected> {
    let mut entries: Vec<_> = tell.case.registers().protected.standing().collect();
    entries.sort_by_key(|entry| entry.value.label);
    let describe =
        |entry: &crate::case::Standing<'_, crate::case::register::ProtectedPerson>| Protected {
            label: format!("P{}", entry.value.label),
            group: entry.value.group.as_ref().map(|id| tell.group(id)),
            status: tell.coded(entry.value.status),
            reached: entry.value.status == ContactStatus::Contacted,
            contacted: entry.value.contacted.as_ref().map(|when| tell.when(when)),
            route: entry.value.route.map(|route| tell.coded(route)),
            young: entry.value.young,
            noted: tell.provenance(entry),
        };
    entries.iter().map(describe).collect()
}

/// Returns the filings in order of when they were made.
pub(super) fn filings(tell: &Teller<'_>) -> Vec<Filing> {
    let mut entries: Vec<_> = tell.case.registers().filings.standing().collect();
    entries.sort_by_key(|entry| entry.value.when.from());
    let describe = |entry: &crate::case::Standing<'_, crate::case::register::Filing>| {
        let rule = tell.rules.clock(&entry.value.clock);
        Filing {
            clock: entry.value.clock.as_str().to_owned(),
            recipient: rule.map_or_else(
                || entry.value.clock.as_str().to_owned(),
                |(rule, _)| rule.recipient.to(tell.lang).to_owned(),
            ),
            stage: entry.value.stage.code().to_owned(),
            stage_text: tell.coded(entry.value.stage),
            initial: entry.value.stage == FilingStage::Initial,
            when: tell.when(&entry.value.when),
            reference: tell.some(entry.value.reference.as_ref()),
            receipt: tell.some(entry.value.receipt.as_ref()),
            summary: tell.free(&entry.value.summary),
            late_reasons: tell.some(entry.value.late_reasons.as_ref()),
            noted: tell.provenance(entry),
        }
    };
    entries.iter().map(describe).collect()
}

/// Returns the sendings in order of time: when they went, else when they are to go, else when they
/// were recorded. `early` names those that went before the gate.
pub(super) fn sendings(tell: &Teller<'_>, early: &BTreeSet<EntryId>) -> Vec<Sending> {
    let mut entries: Vec<_> = tell.case.registers().sendings.standing().collect();
    entries.sort_by_key(|entry| {
        let time = entry.value.sent.as_ref().or(entry.value.planned.as_ref());
        time.map_or(entry.at, crate::time::When::from)
    });
    entries
        .iter()
        .map(|entry| sending(tell, entry, early))
        .collect()
}

fn sending(
    tell: &Teller<'_>,
    entry: &crate::case::Standing<'_, crate::case::register::Sending>,
    early: &BTreeSet<EntryId>,
) -> Sending {
    let channel = tell.rules.playbook.channel(&entry.value.channel);
    let counted = by_deliveries(tell.case, entry);
    Sending {
        title: tell.free(&entry.value.title),
        channel: entry.value.channel.as_str().to_owned(),
        channel_text: channel.map_or_else(
            || entry.value.channel.as_str().to_owned(),
            |channel| channel.title.to(tell.lang).to_owned(),
        ),
        direct: channel.is_some_and(|channel| channel.direct),
        mass: channel.is_some_and(|channel| channel.mass),
        stage: entry.value.stage.code().to_owned(),
        stage_text: tell.coded(entry.value.stage),
        is_sent: entry.value.stage == SendingStage::Sent,
        sent: entry.value.sent.as_ref().map(|when| tell.when(when)),
        planned: entry.value.planned.as_ref().map(|when| tell.when(when)),
        groups: tell.groups(&entry.value.groups),
        content: entry
            .value
            .content
            .iter()
            .map(|one| tell.coded(*one))
            .collect(),
        // Deliveries by group are what counts as soon as there is one: one figure everywhere.
        reached: match (counted, &entry.value.reached) {
            (Some(counted), Count::Known(_)) => amount(tell, counted.reached),
            // Why nobody can say is told in the sending's own words.
            (Some(counted), _) if counted.reached != Bounds::UNKNOWN => {
                amount(tell, counted.reached)
            }
            (Some(_) | None, own) => tell.count(own),
        },
        returned: match counted {
            Some(counted) => Some(amount(tell, counted.returned)).filter(|n| n.low > Some(0)),
            None => entry.value.returned.as_ref().map(|n| tell.quantity(n)),
        },
        note: tell.some(entry.value.note.as_ref()),
        text: tell.some(entry.value.text.as_ref()),
        before_gate: early.contains(entry.id)
            || (entry.noted.shown.as_ref()).is_some_and(|shown| shown.before_gate == Some(true)),
        noted: tell.provenance(entry),
    }
}
