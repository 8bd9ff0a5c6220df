//! What the record does not say although a reader will ask: printed as gaps, never filled in.

use super::coverage::by_deliveries;
use super::facts::{CaseFacts, latest_assessment};
use super::gate;
use super::progress::{asked_fields, is_known};
use super::register::{ContactStatus, Count, FilingStage, MeasureState, SendingStage};
use super::state::Case;
use super::{Answer, EntryId, Rules, Versions};
use crate::playbook::{ChannelId, FieldId, RoleId, StepId};
use crate::text::{Lang, gap as words};
use crate::time::{Moment, Precision};

/// Something that the record does not say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// What is missing.
    pub kind: GapKind,
    /// The role that the playbook asks, where it asks one.
    pub owner: Option<RoleId>,
    /// The step where it is filled in, where there is one.
    pub step: Option<StepId>,
}

/// What is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GapKind {
    /// No moment of awareness that counts: the clock has not started.
    Awareness,
    /// No risk assessment.
    Assessment,
    /// Groups whose check for protected identity has no outcome; none named while there are none.
    Unchecked(Vec<EntryId>),
    /// A question that the playbook prints as a gap.
    Field {
        /// The question.
        field: FieldId,
        /// Whether somebody has said *not known yet*.
        pending: bool,
    },
    /// A question with rival answers that nobody has settled.
    Disputed(FieldId),
    /// The time of day of a filing.
    FilingTime(EntryId),
    /// The authority's reference of a filing.
    FilingReference(EntryId),
    /// When protected persons were contacted: their pseudonyms' numbers.
    ContactTime(Vec<u32>),
    /// Protected persons not reached yet: their pseudonyms' numbers.
    NotContacted(Vec<u32>),
    /// How many persons there are in groups.
    GroupSize(Vec<EntryId>),
    /// Whether checks looked up the protection as at the leak or as now: how many checks.
    CheckStatus(usize),
    /// How many persons a channel to each person reached.
    Reached(Vec<(EntryId, ChannelId)>),
    /// Measures to come that lack an owner or a date: how many.
    MeasuresAdrift(usize),
}

/// Returns the gaps at `now`: the clock and the risk first, then the walk's order.
pub fn gaps(case: &Case, rules: &Rules, now: Moment) -> Vec<Gap> {
    let mut gaps = Vec::new();
    let mut add = |kind| {
        gaps.push(Gap {
            kind,
            owner: None,
            step: None,
        });
    };
    awareness(case, rules, now, &mut add);
    filings(case, rules, &mut add);
    protection(case, &mut add);
    sendings(case, rules, &mut add);
    measures(case, &mut add);
    let sizes = case.registers().groups.standing();
    let sizes = sizes.filter(|group| group.value.count == Count::NotKnownYet);
    let sizes: Vec<EntryId> = sizes.map(|group| group.id.clone()).collect();
    if !sizes.is_empty() {
        add(GapKind::GroupSize(sizes));
    }
    fields(case, rules, now, &mut gaps);
    gaps
}

fn awareness(case: &Case, rules: &Rules, now: Moment, add: &mut impl FnMut(GapKind)) {
    // A clock that somebody decided does not apply needs no start.
    let main = rules.main_clock().and_then(|rule| rules.clock(&rule.id));
    let counts = main
        .is_none_or(|(rule, digest)| super::scoping::scoped(case, rules, rule, digest, now).counts);
    if counts && !super::facts::is_aware(case, rules) {
        add(GapKind::Awareness);
    }
    if latest_assessment(case).is_none() {
        add(GapKind::Assessment);
    }
}

/// A filing needs a time of day and a reference, or nobody can show that it was in time
/// (`domain.md` §0.1).
fn filings(case: &Case, rules: &Rules, add: &mut impl FnMut(GapKind)) {
    let main = rules.main_clock();
    for filing in case.registers().filings.standing() {
        let initial = filing.value.stage == FilingStage::Initial;
        let is_main = main.is_some_and(|rule| rule.id == filing.value.clock);
        if !initial || !is_main {
            continue;
        }
        if filing.value.when.precision() != Precision::Minute {
            add(GapKind::FilingTime(filing.id.clone()));
        }
        if filing.value.reference.is_none() {
            add(GapKind::FilingReference(filing.id.clone()));
        }
    }
}

fn protection(case: &Case, add: &mut impl FnMut(GapKind)) {
    let unchecked: Vec<_> = gate::gates(case)
        .into_iter()
        .filter(|g| !g.outcome.is_open())
        .collect();
    if !unchecked.is_empty() {
        add(GapKind::Unchecked(
            unchecked.iter().filter_map(|g| g.group.cloned()).collect(),
        ));
    }
    let checks = case.registers().checks.standing();
    let unsaid = checks.filter(|check| check.value.status.is_none()).count();
    if unsaid > 0 {
        add(GapKind::CheckStatus(unsaid));
    }
    let labels = |wanted: &dyn Fn(ContactStatus, bool) -> bool| {
        let persons = case.registers().protected.standing();
        let mut labels: Vec<u32> = persons
            .filter(|person| wanted(person.value.status, person.value.contacted.is_some()))
            .map(|person| person.value.label)
            .collect();
        labels.sort_unstable();
        labels
    };
    let untimed = labels(&|status, timed| status == ContactStatus::Contacted && !timed);
    if !untimed.is_empty() {
        add(GapKind::ContactTime(untimed));
    }
    let unreached = labels(&|status, _| status != ContactStatus::Contacted);
    if !unreached.is_empty() {
        add(GapKind::NotContacted(unreached));
    }
}

/// Only channels to each person: how many saw a web page is not a question that has an answer.
fn sendings(case: &Case, rules: &Rules, add: &mut impl FnMut(GapKind)) {
    let is_direct_mass = |channel: &ChannelId| {
        rules
            .playbook
            .channel(channel)
            .is_some_and(|channel| channel.direct && channel.mass)
    };
    let unknown: Vec<_> = case
        .registers()
        .sendings
        .standing()
        .filter(|sending| sending.value.stage == SendingStage::Sent)
        .filter(|sending| is_direct_mass(&sending.value.channel))
        .filter(|sending| match by_deliveries(case, sending) {
            Some(counted) => counted.reached.high().is_none(),
            None => matches!(sending.value.reached, Count::NotKnownYet),
        })
        .map(|sending| (sending.id.clone(), sending.value.channel.clone()))
        .collect();
    if !unknown.is_empty() {
        add(GapKind::Reached(unknown));
    }
}

fn measures(case: &Case, add: &mut impl FnMut(GapKind)) {
    let adrift = case
        .registers()
        .measures
        .standing()
        .filter(|measure| measure.value.state != MeasureState::Taken)
        .filter(|measure| measure.value.owner.is_none() || measure.value.due.is_none())
        .count();
    if adrift > 0 {
        add(GapKind::MeasuresAdrift(adrift));
    }
}

fn fields(case: &Case, rules: &Rules, now: Moment, gaps: &mut Vec<Gap>) {
    let facts = CaseFacts { case, rules, now };
    for (_, step) in rules.playbook.steps() {
        if step.when.as_ref().is_some_and(|when| !when.holds(&facts)) {
            continue;
        }
        for field in asked_fields(&facts, step) {
            let answers = case.answer(&field.id);
            let kind = if answers.is_some_and(Versions::is_disputed) {
                GapKind::Disputed(field.id.clone())
            } else if field.gap.is_none() || is_known(case, field) {
                continue;
            } else {
                match answers
                    .and_then(Versions::settled)
                    .map(|held| &held.value.value)
                {
                    // An answer: nobody is to look further.
                    Some(Answer::CannotBeDetermined) => continue,
                    Some(Answer::NotKnownYet) => GapKind::Field {
                        field: field.id.clone(),
                        pending: true,
                    },
                    Some(Answer::Known(_)) | None => GapKind::Field {
                        field: field.id.clone(),
                        pending: false,
                    },
                }
            };
            gaps.push(Gap {
                kind,
                owner: step.role.clone(),
                step: Some(step.id.clone()),
            });
        }
    }
}

impl Gap {
    /// Says what is missing.
    pub fn say(&self, case: &Case, rules: &Rules, lang: Lang) -> String {
        match &self.kind {
            GapKind::Awareness => words::AWARENESS.to(lang).to_owned(),
            GapKind::Assessment => words::ASSESSMENT.to(lang).to_owned(),
            GapKind::Unchecked(groups) => words::unchecked(lang, &group_names(case, groups)),
            GapKind::Field { field, pending } => {
                let asked = rules.playbook.field(field).map(|(_, field)| field);
                let gap = asked.and_then(|field| field.gap.as_ref());
                let missing = gap.map_or(field.as_str(), |gap| gap.to(lang));
                let note = if *pending {
                    words::PENDING.to(lang)
                } else {
                    ""
                };
                format!("{missing} {note}").trim_end().to_owned()
            }
            GapKind::Disputed(field) => {
                let asked = rules.playbook.field(field);
                let label = asked.map_or(field.as_str(), |(_, field)| field.label.to(lang));
                words::disputed(lang, label)
            }
            GapKind::FilingTime(_) => words::FILING_TIME.to(lang).to_owned(),
            GapKind::FilingReference(_) => words::FILING_REFERENCE.to(lang).to_owned(),
            GapKind::ContactTime(labels) => words::contact_time(lang, &pseudonyms(labels)),
            GapKind::NotContacted(labels) => words::not_contacted(lang, &pseudonyms(labels)),
            GapKind::GroupSize(groups) => words::group_size(lang, &group_names(case, groups)),
            GapKind::CheckStatus(_) => words::CHECK_STATUS.to(lang).to_owned(),
            GapKind::Reached(sendings) => {
                let mut channels: Vec<&str> = Vec::new();
                for (_, id) in sendings {
                    let channel = rules.playbook.channel(id);
                    let title = channel.map_or(id.as_str(), |channel| channel.title.to(lang));
                    if !channels.contains(&title) {
                        channels.push(title);
                    }
                }
                words::reached(lang, &channels.join(", "))
            }
            GapKind::MeasuresAdrift(n) => words::measures_adrift(lang, *n),
        }
    }
}

fn group_names(case: &Case, groups: &[EntryId]) -> String {
    let name = |id: &EntryId| {
        let group = case.registers().groups.get(id)?;
        group.value.name.clear().map(str::to_owned)
    };
    groups
        .iter()
        .filter_map(name)
        .collect::<Vec<_>>()
        .join(", ")
}

/// Returns `P1, P2, P3`.
fn pseudonyms(labels: &[u32]) -> String {
    labels
        .iter()
        .map(|label| format!("P{label}"))
        .collect::<Vec<_>>()
        .join(", ")
}
