//! ENISA's severity, `SE = DPC × EI + CB` (Recommendations for a methodology of the assessment of
//! severity of personal data breaches, 2013), in whole quarters: no comparison at a threshold ever
//! rests on a fraction.

use crate::case::register::{
    Availability, Confidentiality, Context, DataCategory, Ease, Integrity, Score,
};

/// A value in quarters: 9 is 2.25.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Quarters(pub u32);

/// How severe a score is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Under 2: at most a few inconveniences.
    Low,
    /// From 2 and under 3: significant inconveniences, overcome with some difficulty.
    Medium,
    /// From 3 and under 4: significant consequences, overcome with serious difficulty.
    High,
    /// From 4: significant or even irreversible consequences.
    VeryHigh,
}

impl Level {
    /// Returns the level of a score.
    pub const fn of(score: Quarters) -> Self {
        match score.0 {
            0..8 => Self::Low,
            8..12 => Self::Medium,
            12..16 => Self::High,
            _ => Self::VeryHigh,
        }
    }
}

/// A score with its parts, all in quarters but the context.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Severity {
    /// Data processing context, 1 to 4, whole.
    pub context: u32,
    /// Ease of identification, 0.25 to 1.
    pub ease: Quarters,
    /// Loss of confidentiality, 0 to 0.5.
    pub confidentiality: Quarters,
    /// Loss of integrity, 0 to 0.5.
    pub integrity: Quarters,
    /// Loss of availability, 0 to 0.5.
    pub availability: Quarters,
    /// Malicious intent, 0 or 0.5.
    pub malice: Quarters,
}

impl Severity {
    /// Returns the circumstances of the breach: the parts added, 0 to 2.
    pub const fn circumstances(self) -> Quarters {
        Quarters(self.confidentiality.0 + self.integrity.0 + self.availability.0 + self.malice.0)
    }

    /// Returns the score, 0.25 to 6.
    pub const fn total(self) -> Quarters {
        Quarters(self.context * self.ease.0 + self.circumstances().0)
    }

    /// Returns the level of the score.
    pub const fn level(self) -> Level {
        Level::of(self.total())
    }
}

/// Returns the score with its parts. The context stays within 1 to 4, whatever adjusted it.
pub const fn severity(score: &Score) -> Severity {
    Severity {
        context: match score.context {
            Context::One => 1,
            Context::Two => 2,
            Context::Three => 3,
            Context::Four => 4,
        },
        ease: Quarters(match score.ease {
            Ease::Negligible => 1,
            Ease::Limited => 2,
            Ease::Significant => 3,
            Ease::Maximum => 4,
        }),
        confidentiality: Quarters(match score.confidentiality {
            Confidentiality::None => 0,
            Confidentiality::Known => 1,
            Confidentiality::Unknown => 2,
        }),
        integrity: Quarters(match score.integrity {
            Integrity::None => 0,
            Integrity::Recoverable => 1,
            Integrity::Lost => 2,
        }),
        availability: Quarters(match score.availability {
            Availability::None => 0,
            Availability::Temporary => 1,
            Availability::Lost => 2,
        }),
        malice: Quarters(if score.malicious { 2 } else { 0 }),
    }
}

/// Returns the context that a category starts from before anything is adjusted: 1 to 4.
pub const fn base(category: DataCategory) -> u32 {
    match category {
        DataCategory::Simple => 1,
        DataCategory::Behavioural => 2,
        DataCategory::Financial => 3,
        DataCategory::Sensitive => 4,
    }
}
