//! Why a finding matters, and what would settle it, in words.

use super::{Deadline, Finding};
use crate::text::{Lang, finding as words, finding_why as why};

impl Finding {
    /// Says why it matters.
    pub const fn why(&self, lang: Lang) -> &'static str {
        match self {
            Self::Challenged(one) => return one.why(lang),
            Self::Overdue { of, .. } => match of {
                Deadline::First => why::OVERDUE,
                Deadline::Following => why::OVERDUE_AFTER,
                Deadline::Practice => why::OVERDUE_PRACTICE,
            },
            Self::NoStartLeft { .. } => why::NO_START_LEFT,
            Self::BeforeGate { .. } => why::BEFORE_GATE,
            Self::AnnouncedBeforeLearned { .. } => why::ANNOUNCED,
            Self::MotiveBeforeLearned { .. } => why::MOTIVE_EARLY,
            Self::GateRace { .. } => why::GATE_RACE,
            Self::ManyToProtected { .. } => why::MANY_TO_PROTECTED,
            Self::GuardianNotShown(_) => why::GUARDIAN_NOT_SHOWN,
            Self::GroupNamesProtection(_) => why::GROUP_NAMES_PROTECTION,
            Self::BeforeContact { .. } => why::BEFORE_CONTACT,
            Self::DisputedAnswer(_) | Self::DisputedEntry(..) => why::DISPUTED,
            Self::SamePseudonym(_) => why::PSEUDONYM,
            Self::MoreThanSent { .. } => why::MORE_THAN_SENT,
            Self::SentNotGroup { .. } => why::SENT_NOT_GROUP,
            Self::TwoFigures { .. } => why::TWO_FIGURES,
            Self::GroupsNotWhole { overlap: false, .. } => why::GROUPS_NOT_WHOLE,
            Self::GroupsNotWhole { overlap: true, .. } => why::GROUPS_OVERLAP,
            Self::ProtectedNotFound { .. } => why::PROTECTED_NOT_FOUND,
            Self::FilingHalf { .. } => why::FILING_HALF,
            Self::SentWithoutText(_) => why::SENT_WITHOUT_TEXT,
            Self::MeasuresAdrift(_) => why::MEASURES_ADRIFT,
            Self::FiledBeforeStart { .. } => why::FILED_BEFORE_START,
            Self::FollowsNothing { .. } => why::FOLLOWS_NOTHING,
            Self::NotYet { .. } => why::NOT_YET,
            Self::ClockBack { .. } => why::CLOCK_BACK,
            Self::Stale(_) => why::STALE,
            Self::ResendDue { .. } => why::RESEND_DUE,
            Self::NoDirect { .. } => why::NO_DIRECT,
            Self::LateInforming { .. } => why::LATE_INFORMING,
            Self::MixedTests { .. } => why::MIXED_TESTS,
            Self::PromiseBroken { .. } => why::PROMISE,
        }
        .why
        .to(lang)
    }

    /// Says what would settle it, as a sentence.
    pub fn settle(&self, lang: Lang) -> String {
        let phrase = match self {
            Self::Challenged(one) => return words::settled_by(one.settle(lang)),
            Self::Overdue { of, .. } => match of {
                Deadline::First => why::OVERDUE.settle,
                Deadline::Following => why::OVERDUE_AFTER.settle,
                Deadline::Practice => why::OVERDUE_PRACTICE.settle,
            },
            Self::NoStartLeft { .. } => why::NO_START_LEFT.settle,
            Self::BeforeGate { .. } => why::BEFORE_GATE.settle,
            Self::AnnouncedBeforeLearned { .. } => why::ANNOUNCED.settle,
            Self::MotiveBeforeLearned { .. } => why::MOTIVE_EARLY.settle,
            Self::GateRace { .. } => why::GATE_RACE.settle,
            Self::ManyToProtected { sent: Some(_), .. } => why::SENT_TO_PROTECTED_SETTLE,
            Self::ManyToProtected { sent: None, .. } => why::MANY_TO_PROTECTED.settle,
            Self::GuardianNotShown(_) => why::GUARDIAN_NOT_SHOWN.settle,
            Self::GroupNamesProtection(_) => why::GROUP_NAMES_PROTECTION.settle,
            Self::BeforeContact { .. } => why::BEFORE_CONTACT.settle,
            Self::DisputedAnswer(_) => why::DISPUTED.settle,
            Self::DisputedEntry(..) => why::DISPUTED_ENTRY_SETTLE,
            Self::SamePseudonym(_) => why::PSEUDONYM.settle,
            Self::MoreThanSent { .. } => why::MORE_THAN_SENT.settle,
            Self::SentNotGroup { .. } => why::SENT_NOT_GROUP.settle,
            Self::TwoFigures { .. } => why::TWO_FIGURES.settle,
            Self::GroupsNotWhole { overlap: false, .. } => why::GROUPS_NOT_WHOLE.settle,
            Self::GroupsNotWhole { overlap: true, .. } => why::GROUPS_OVERLAP.settle,
            Self::ProtectedNotFound { .. } => why::PROTECTED_NOT_FOUND.settle,
            Self::FilingHalf { .. } => why::FILING_HALF.settle,
            Self::SentWithoutText(_) => why::SENT_WITHOUT_TEXT.settle,
            Self::MeasuresAdrift(_) => why::MEASURES_ADRIFT.settle,
            Self::FiledBeforeStart { .. } => why::FILED_BEFORE_START.settle,
            Self::FollowsNothing { .. } => why::FOLLOWS_NOTHING.settle,
            Self::NotYet { .. } => why::NOT_YET.settle,
            Self::ClockBack { .. } => why::CLOCK_BACK.settle,
            Self::Stale(stale) if stale.supplement => why::STALE_SUPPLEMENT_SETTLE,
            Self::Stale(_) => why::STALE.settle,
            Self::ResendDue { .. } => why::RESEND_DUE.settle,
            Self::NoDirect { .. } => why::NO_DIRECT.settle,
            Self::LateInforming { .. } => why::LATE_INFORMING.settle,
            Self::MixedTests { .. } => why::MIXED_TESTS.settle,
            Self::PromiseBroken {
                kept_late: false, ..
            } => why::PROMISE.settle,
            Self::PromiseBroken {
                kept_late: true, ..
            } => why::PROMISE_LATE_SETTLE,
        };
        phrase.to(lang).to_owned()
    }
}
