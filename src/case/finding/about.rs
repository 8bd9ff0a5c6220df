//! Of each finding: how much it weighs, its stable name, and the records that it is about.

use super::Finding;
use crate::case::agenda::Place;
use crate::case::risk::StaleOf;
use crate::case::{Case, Digest, EntryId, Gap, GapKind, Rules};
use crate::playbook::{ClockId, FieldId, Register};
use crate::text::{Phrase, finding as words};

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Somebody is to act: a duty or a person may be at stake.
    Act,
    /// Two things in the record cannot both be true, or came in the wrong order.
    Settle,
    /// Something is missing or will be asked about.
    Complete,
}

impl Severity {
    /// Every one, the most severe first.
    pub const ALL: [Self; 3] = [Self::Act, Self::Settle, Self::Complete];

    /// Returns a stable name: `act`, `settle` or `complete`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Act => "act",
            Self::Settle => "settle",
            Self::Complete => "complete",
        }
    }

    /// Returns the heading over such findings.
    pub const fn heading(self) -> Phrase {
        match self {
            Self::Act => words::ACT,
            Self::Settle => words::SETTLE,
            Self::Complete => words::COMPLETE,
        }
    }
}

/// Something that a finding is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Named {
    /// An entry of a register.
    Entry(Register, EntryId),
    /// A question.
    Field(FieldId),
    /// A clock.
    Clock(ClockId),
    /// A record.
    Record(Digest),
}

impl Finding {
    /// Returns how much it weighs.
    pub const fn severity(&self) -> Severity {
        match self {
            Self::Overdue { .. }
            | Self::NoStartLeft { .. }
            | Self::GateRace { .. }
            | Self::ManyToProtected { .. }
            | Self::GuardianNotShown(_)
            | Self::Stale(_)
            | Self::ResendDue { .. }
            | Self::NoDirect { .. }
            | Self::PromiseBroken {
                kept_late: false, ..
            } => Severity::Act,
            Self::BeforeGate { .. }
            | Self::AnnouncedBeforeLearned { .. }
            | Self::MotiveBeforeLearned { .. }
            | Self::BeforeContact { .. }
            | Self::DisputedAnswer(_)
            | Self::DisputedEntry(..)
            | Self::SamePseudonym(_)
            | Self::MoreThanSent { .. }
            | Self::SentNotGroup { .. }
            | Self::TwoFigures { .. }
            | Self::GroupsNotWhole { overlap: false, .. }
            | Self::ProtectedNotFound { .. }
            | Self::FiledBeforeStart { .. }
            | Self::FollowsNothing { .. }
            | Self::NotYet { .. }
            | Self::ClockBack { .. } => Severity::Settle,
            Self::Challenged(_)
            | Self::FilingHalf { .. }
            | Self::GroupNamesProtection(_)
            | Self::GroupsNotWhole { overlap: true, .. }
            | Self::SentWithoutText(_)
            | Self::LateInforming { .. }
            | Self::MixedTests { .. }
            | Self::MeasuresAdrift(_)
            | Self::PromiseBroken {
                kept_late: true, ..
            } => Severity::Complete,
        }
    }

    /// Returns a stable name of its kind.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Overdue { .. } => "overdue",
            Self::NoStartLeft { .. } => "no-start-left",
            Self::BeforeGate { .. } => "before-gate",
            Self::AnnouncedBeforeLearned { .. } => "announced-before-learned",
            Self::MotiveBeforeLearned { .. } => "motive-before-learned",
            Self::GateRace { .. } => "gate-race",
            Self::ManyToProtected { .. } => "many-to-protected",
            Self::GuardianNotShown(_) => "guardian-not-shown",
            Self::GroupNamesProtection(_) => "group-names-protection",
            Self::BeforeContact { .. } => "before-contact",
            Self::DisputedAnswer(_) => "disputed-answer",
            Self::DisputedEntry(..) => "disputed-entry",
            Self::SamePseudonym(_) => "same-pseudonym",
            Self::MoreThanSent { .. } => "more-than-sent",
            Self::SentNotGroup { .. } => "sent-not-group",
            Self::TwoFigures { .. } => "two-figures",
            Self::GroupsNotWhole { overlap: false, .. } => "groups-not-whole",
            Self::GroupsNotWhole { overlap: true, .. } => "groups-overlap",
            Self::ProtectedNotFound { .. } => "protected-not-found",
            Self::FilingHalf { .. } => "filing-half",
            Self::SentWithoutText(_) => "sent-without-text",
            Self::MeasuresAdrift(_) => "measures-adrift",
            Self::FiledBeforeStart { .. } => "filed-before-start",
            Self::FollowsNothing { .. } => "follows-nothing",
            Self::NotYet { .. } => "not-yet",
            Self::ClockBack { .. } => "clock-back",
            Self::Challenged(_) => "challenged",
            Self::Stale(_) => "stale",
            Self::ResendDue { .. } => "resend-due",
            Self::NoDirect { .. } => "no-direct",
            Self::LateInforming { .. } => "late-informing",
            Self::MixedTests { .. } => "mixed-tests",
            Self::PromiseBroken { .. } => "promise-broken",
        }
    }

    /// Returns whether these gaps of the report tell it too.
    pub fn is_told_by(&self, gaps: &[Gap]) -> bool {
        gaps.iter().any(|gap| match (self, &gap.kind) {
            (
                Self::FilingHalf { filing, .. },
                GapKind::FilingTime(id) | GapKind::FilingReference(id),
            ) => filing == id,
            (Self::MeasuresAdrift(_), GapKind::MeasuresAdrift(_)) => true,
            _ => false,
        })
    }

    /// Returns what it is about; what is to be looked at first comes first.
    pub fn records(&self, case: &Case) -> Vec<Named> {
        let entry = |register, id: &EntryId| Named::Entry(register, id.clone());
        let all = |register, ids: &[EntryId]| ids.iter().map(|id| entry(register, id)).collect();
        match self {
            Self::Overdue { clock, .. } => vec![Named::Clock(clock.clone())],
            Self::NoStartLeft { starts, .. } => all(Register::Anchors, starts),
            Self::BeforeGate { sending, .. } | Self::AnnouncedBeforeLearned { sending, .. } => {
                with_checks(case, entry(Register::Sendings, sending))
            }
            Self::MotiveBeforeLearned { assessment, .. } => {
                with_checks(case, entry(Register::Assessments, assessment))
            }
            Self::GateRace { sending, groups }
            | Self::ManyToProtected {
                sending, groups, ..
            } => {
                let groups = groups.iter().map(|id| entry(Register::Groups, id));
                std::iter::once(entry(Register::Sendings, sending))
                    .chain(groups)
                    .collect()
            }
            Self::BeforeContact {
                sending, persons, ..
            } => std::iter::once(entry(Register::Sendings, sending))
                .chain(labelled(case, |label| persons.contains(&label)))
                .collect(),
            Self::DisputedAnswer(field) => vec![Named::Field(field.clone())],
            Self::DisputedEntry(register, id)
            | Self::NotYet {
                register,
                entry: id,
                ..
            } => vec![entry(*register, id)],
            Self::GuardianNotShown(persons) => {
                labelled(case, |label| persons.contains(&label)).collect()
            }
            Self::SamePseudonym(twice) => labelled(case, |label| label == *twice).collect(),
            Self::MoreThanSent {
                delivery, sending, ..
            } => vec![
                entry(Register::Deliveries, delivery),
                entry(Register::Sendings, sending),
            ],
            Self::TwoFigures { sending, .. } => vec![entry(Register::Sendings, sending)],
            Self::SentNotGroup {
                group, sendings, ..
            } => {
                let sendings = sendings.iter().map(|id| entry(Register::Sendings, id));
                sendings
                    .chain(std::iter::once(entry(Register::Groups, group)))
                    .collect()
            }
            Self::GroupsNotWhole { groups, field, .. } => {
                let groups = groups.iter().map(|id| entry(Register::Groups, id));
                groups
                    .chain(std::iter::once(Named::Field(field.clone())))
                    .collect()
            }
            Self::ProtectedNotFound { checks, .. } => all(Register::Checks, checks),
            Self::FilingHalf { filing, .. } => vec![entry(Register::Filings, filing)],
            Self::GroupNamesProtection(groups) => all(Register::Groups, groups),
            Self::SentWithoutText(sendings) => all(Register::Sendings, sendings),
            Self::MeasuresAdrift(measures) => all(Register::Measures, measures),
            Self::FiledBeforeStart { clock, filing, .. } => vec![
                entry(Register::Filings, filing),
                Named::Clock(clock.clone()),
            ],
            Self::FollowsNothing {
                filing, initial, ..
            } => all(Register::Filings, &[filing.clone(), initial.clone()]),
            Self::ClockBack { record, .. } => vec![Named::Record(*record)],
            Self::Challenged(challenge) => vec![entry(Register::Anchors, &challenge.anchor)],
            Self::Stale(stale) => vec![match &stale.of {
                StaleOf::Assessment => entry(Register::Assessments, &stale.id),
                StaleOf::Score(_) => entry(Register::Scores, &stale.id),
            }],
            Self::ResendDue { group, .. } | Self::NoDirect { group, .. } => {
                let group = group.iter().map(|id| entry(Register::Groups, id));
                group.collect()
            }
            Self::LateInforming { sending, field, .. } => vec![
                Named::Field(field.clone()),
                entry(Register::Sendings, sending),
            ],
            Self::MixedTests {
                assessments,
                fields,
            } => {
                let fields = fields.iter().cloned().map(Named::Field);
                let assessments = assessments.iter();
                assessments
                    .map(|id| entry(Register::Assessments, id))
                    .chain(fields)
                    .collect()
            }
            Self::PromiseBroken { promise, .. } => vec![entry(Register::Promises, promise)],
        }
    }

    /// Returns where it is settled; nothing for what no place settles.
    pub fn leads(&self, case: &Case, rules: &Rules) -> Option<Place> {
        if matches!(self, Self::ResendDue { .. } | Self::NoDirect { .. }) {
            return Some(Place::Register(Register::Sendings, None));
        }
        match self.records(case).into_iter().next()? {
            Named::Entry(register, id) => Some(Place::Register(register, Some(id))),
            Named::Field(field) => {
                let asked = rules.playbook.field(&field);
                asked.map(|(step, _)| Place::Step(step.id.clone()))
            }
            Named::Clock(_) => Some(Place::Register(Register::Filings, None)),
            Named::Record(_) => None,
        }
    }
}

/// Returns what is told too early, and the checks that it should have come after.
fn with_checks(case: &Case, early: Named) -> Vec<Named> {
    let checks = case.registers().checks.standing();
    let checks = checks.map(|check| Named::Entry(Register::Checks, check.id.clone()));
    std::iter::once(early).chain(checks).collect()
}

fn labelled(case: &Case, wanted: impl Fn(u32) -> bool) -> impl Iterator<Item = Named> {
    let persons = case.registers().protected.standing();
    persons
        .filter(move |person| wanted(person.value.label))
        .map(|person| Named::Entry(Register::Protected, person.id.clone()))
}
