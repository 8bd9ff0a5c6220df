//! The first records: who sits here, how the case was opened, the organisation, what was shown.

use serde::{Deserialize, Serialize};

use super::super::Digest;
use crate::text::{FreeText, Lang};

/// Where the moments of a session come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TimeSource {
    /// The computer's clock.
    Wall,
    /// A moment set by `FRIST_NOW`; exercises and demo cases only.
    Set,
}

/// The start of a session: who, in which role, with which program and which clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Session {
    /// The person's name or signature.
    pub name: FreeText,
    /// The version of the program.
    pub program: String,
    /// The role, in words.
    pub role: FreeText,
    /// Where the moments come from.
    pub time: TimeSource,
}

/// Whether the case is a real incident.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// A real incident.
    Real,
    /// An exercise: ÖVNING everywhere.
    Exercise,
}

/// A rule file that the case froze.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleRef {
    /// SHA-256 of the file's bytes; the file is `rules/<digest>.toml`.
    pub digest: Digest,
    /// The id inside the file.
    pub id: String,
    /// The kind inside the file: `playbook`, `clocks`, `forms`, …
    pub kind: String,
}

/// How the case was opened (log-privacy L2, L3, L6, L10).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opened {
    /// The language of the case's papers.
    pub language: Lang,
    /// The lawful basis for the personal data in the record.
    pub legal_basis: FreeText,
    /// Real or exercise; also in the hash of every record.
    pub mode: Mode,
    /// The id of the playbook among `rules`.
    pub playbook: String,
    /// Why the record is kept.
    pub purpose: FreeText,
    /// The regime, as the playbook names it.
    pub regime: String,
    /// How long the record is kept, and on what ground.
    pub retention: FreeText,
    /// Every rule file that the case uses, frozen.
    pub rules: Vec<RuleRef>,
    /// What the incident is called.
    pub title: FreeText,
}

/// The organisation, filled in once in the settings and copied into each case.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Organisation {
    /// Postal address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<FreeText>,
    /// Contact person, phone and e-mail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<FreeText>,
    /// Data-protection officer (dataskyddsombud) and how to reach them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dpo: Option<FreeText>,
    /// Name of the controller.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<FreeText>,
    /// Organisation number; a sole trader's is a personnummer and is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<FreeText>,
    /// Earlier records of the profile that this one replaces.
    #[serde(default)]
    pub over: Vec<Digest>,
}

/// A notice that a person was shown and confirmed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Acknowledged {
    /// What was shown: `never-type` or `logged-persons`.
    pub notice: String,
    /// SHA-256 of the text as shown.
    pub text: Digest,
}
