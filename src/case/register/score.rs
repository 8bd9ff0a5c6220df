//! ENISA's severity for one group, each part with its reason.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::case::event::Cells;
use crate::case::form::{Build as _, CellFault, CellReader, CellWriter, Coded as _, coded, field};
use crate::case::{Digest, EntryId};
use crate::playbook::{AdviceId, Field, FieldKind, Register};
use crate::text::FreeText;
use crate::text::column::score as words;
use crate::text::register::{
    score_availability, score_category, score_confidentiality, score_context, score_ease,
    score_integrity,
};
use crate::time::When;

/// The category of data that gives the highest context.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DataCategory {
    /// Name, contact, education, family, work.
    Simple,
    /// Location, traffic, habits.
    Behavioural,
    /// Income, accounts, cards, benefits.
    Financial,
    /// Health, beliefs, sex life and the like.
    Sensitive,
}

/// Data processing context (DPC), 1 to 4.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Context {
    /// 1.
    #[serde(rename = "c1")]
    One,
    /// 2.
    #[serde(rename = "c2")]
    Two,
    /// 3.
    #[serde(rename = "c3")]
    Three,
    /// 4.
    #[serde(rename = "c4")]
    Four,
}

/// Ease of identification (EI), in quarters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ease {
    /// 0.25.
    Negligible,
    /// 0.5.
    Limited,
    /// 0.75.
    Significant,
    /// 1.
    Maximum,
}

/// Loss of confidentiality.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidentiality {
    /// No loss, or exposed with no evidence of illegal processing: 0.
    None,
    /// A number of known recipients: 0.25.
    Known,
    /// An unknown number of recipients: 0.5.
    Unknown,
}

/// Loss of integrity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Integrity {
    /// Not altered, or altered and not used wrongly: 0.
    None,
    /// Altered and possibly misused, recoverable: 0.25.
    Recoverable,
    /// Altered and misused, not recoverable: 0.5.
    Lost,
}

/// Loss of availability.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Availability {
    /// Recoverable without difficulty: 0.
    None,
    /// Temporarily unavailable: 0.25.
    Temporary,
    /// Full loss: 0.5.
    Lost,
}

/// A score by ENISA's methodology (2013): context × ease of identification + circumstances.
///
/// An adviser's figure. The legal test is asked separately and never follows from it alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Score {
    /// Loss of availability.
    pub availability: Availability,
    /// The category that weighs most.
    pub category: DataCategory,
    /// What caused a new version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cause: Option<FreeText>,
    /// Why those circumstances.
    pub circumstances_why: FreeText,
    /// Loss of confidentiality.
    pub confidentiality: Confidentiality,
    /// Data processing context.
    pub context: Context,
    /// Why that context.
    pub context_why: FreeText,
    /// Ease of identification.
    pub ease: Ease,
    /// Why that ease.
    pub ease_why: FreeText,
    /// The group.
    pub group: EntryId,
    /// Loss of integrity.
    pub integrity: Integrity,
    /// Whether somebody meant harm.
    pub malicious: bool,
    /// What it rested on when it was made: a digest for each topic of the guidance.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rests_on: Option<BTreeMap<AdviceId, Digest>>,
    /// Whether the data are unintelligible to others (strong encryption, key safe): a flag beside the score.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unintelligible: Option<bool>,
    /// When it was made.
    pub when: When,
}

coded! {
    DataCategory {
        Simple = "simple", score_category::SIMPLE;
        Behavioural = "behavioural", score_category::BEHAVIOURAL;
        Financial = "financial", score_category::FINANCIAL;
        Sensitive = "sensitive", score_category::SENSITIVE;
    }
}

coded! {
    Context {
        One = "c1", score_context::C1;
        Two = "c2", score_context::C2;
        Three = "c3", score_context::C3;
        Four = "c4", score_context::C4;
    }
}

coded! {
    Ease {
        Negligible = "negligible", score_ease::NEGLIGIBLE;
        Limited = "limited", score_ease::LIMITED;
        Significant = "significant", score_ease::SIGNIFICANT;
        Maximum = "maximum", score_ease::MAXIMUM;
    }
}

coded! {
    Confidentiality {
        None = "none", score_confidentiality::NONE;
        Known = "known", score_confidentiality::KNOWN;
        Unknown = "unknown", score_confidentiality::UNKNOWN;
    }
}

coded! {
    Integrity {
        None = "none", score_integrity::NONE;
        Recoverable = "recoverable", score_integrity::RECOVERABLE;
        Lost = "lost", score_integrity::LOST;
    }
}

coded! {
    Availability {
        None = "none", score_availability::NONE;
        Temporary = "temporary", score_availability::TEMPORARY;
        Lost = "lost", score_availability::LOST;
    }
}

impl Score {
    /// Returns the form's fields, in order.
    pub fn fields() -> Vec<Field> {
        [
            field(
                "group",
                words::GROUP,
                FieldKind::EntryOf {
                    register: Register::Groups,
                    many: false,
                },
            )
            .required(),
            field("when", words::WHEN, FieldKind::Moment).required(),
            field(
                "category",
                words::CATEGORY,
                FieldKind::OneOf(DataCategory::choices()),
            )
            .required(),
            field(
                "context",
                words::CONTEXT,
                FieldKind::OneOf(Context::choices()),
            )
            .required(),
            field("context_why", words::CONTEXT_WHY, FieldKind::Text).required(),
            field("ease", words::EASE, FieldKind::OneOf(Ease::choices())).required(),
            field("ease_why", words::EASE_WHY, FieldKind::Text).required(),
            field(
                "confidentiality",
                words::CONFIDENTIALITY,
                FieldKind::OneOf(Confidentiality::choices()),
            )
            .required(),
            field(
                "integrity",
                words::INTEGRITY,
                FieldKind::OneOf(Integrity::choices()),
            )
            .required(),
            field(
                "availability",
                words::AVAILABILITY,
                FieldKind::OneOf(Availability::choices()),
            )
            .required(),
            field("malicious", words::MALICIOUS, FieldKind::YesNo).required(),
            field(
                "circumstances_why",
                words::CIRCUMSTANCES_WHY,
                FieldKind::Text,
            )
            .required(),
            field("unintelligible", words::UNINTELLIGIBLE, FieldKind::YesNo),
            field("cause", words::CAUSE, FieldKind::Line),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// Makes an entry of a form's cells, or names every cell that cannot be taken.
    pub fn from_cells(cells: &Cells) -> Result<Self, Vec<CellFault>> {
        let mut read = CellReader::new(cells);
        let group = read.one_entry("group");
        let when = read.when("when");
        let category = read.choice("category");
        let context = read.choice("context");
        let context_why = read.text("context_why");
        let ease = read.choice("ease");
        let ease_why = read.text("ease_why");
        let confidentiality = read.choice("confidentiality");
        let integrity = read.choice("integrity");
        let availability = read.choice("availability");
        let malicious = read.yes_or_no("malicious");
        let circumstances_why = read.text("circumstances_why");
        let unintelligible = read.yes_no("unintelligible");
        let cause = read.text_or_none("cause");
        let entry = (|| {
            Some(Self {
                group: group?,
                when: when?,
                category: category?,
                context: context?,
                context_why: context_why?,
                ease: ease?,
                ease_why: ease_why?,
                confidentiality: confidentiality?,
                integrity: integrity?,
                availability: availability?,
                malicious: malicious?,
                circumstances_why: circumstances_why?,
                unintelligible,
                cause,
                rests_on: None,
            })
        })();
        read.finish(entry)
    }

    /// Returns the entry as a form's cells.
    pub fn to_cells(&self) -> Cells {
        CellWriter::default()
            .entries("group", std::slice::from_ref(&self.group))
            .when("when", &self.when)
            .choice("category", self.category)
            .choice("context", self.context)
            .text("context_why", &self.context_why)
            .choice("ease", self.ease)
            .text("ease_why", &self.ease_why)
            .choice("confidentiality", self.confidentiality)
            .choice("integrity", self.integrity)
            .choice("availability", self.availability)
            .yes_no("malicious", Some(self.malicious))
            .text("circumstances_why", &self.circumstances_why)
            .yes_no("unintelligible", self.unintelligible)
            .text("cause", self.cause.as_ref())
            .done()
    }
}
