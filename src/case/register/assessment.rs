//! A dated version of the risk assessment.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::case::event::Cells;
use crate::case::form::{Build as _, CellFault, CellReader, CellWriter, Coded as _, coded, field};
use crate::case::{Digest, EntryId};
use crate::playbook::{AdviceId, Field, FieldKind, Register, RoleId};
use crate::text::FreeText;
use crate::text::column::assessment as words;
use crate::text::register::{assessment_stage, risk, severity};
use crate::time::When;

/// The legal outcome (Articles 33(1) and 34(1)), and *not known yet*.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RiskOutcome {
    /// Unlikely to result in a risk: no notification, but documented.
    Unlikely,
    /// Not known yet: treated as a risk when time runs out.
    NotKnownYet,
    /// A risk: the authority is notified.
    Risk,
    /// Likely a high risk: the persons are informed too.
    High,
}

/// How serious it is for the persons, on the four-step scale (`domain.md` §3.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Försumbar.
    Negligible,
    /// Begränsad.
    Limited,
    /// Betydande.
    Significant,
    /// Mycket allvarlig.
    VerySerious,
}

/// Whether an assessment is what the program proposed or what a person decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AssessmentStage {
    /// What the guidance proposed, as a person had it recorded.
    Proposal,
    /// What a person decided.
    Decision,
}

/// One version of the assessment. A later one never changes an earlier one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assessment {
    /// Why the decision goes below what was proposed; required then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub below_why: Option<FreeText>,
    /// What caused a new version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cause: Option<FreeText>,
    /// The groups it is about; all, when empty.
    pub groups: Vec<EntryId>,
    /// Why.
    pub motive: FreeText,
    /// The outcome.
    pub outcome: RiskOutcome,
    /// The recorded proposal that a decision was made beside.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proposal: Option<EntryId>,
    /// What it rested on when it was made: a digest for each topic of the guidance.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rests_on: Option<BTreeMap<AdviceId, Digest>>,
    /// The second role behind a decision below the proposal; self-declared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second: Option<RoleId>,
    /// How serious, when it has been stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub severity: Option<Severity>,
    /// What it is; a decision, when it is not stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<AssessmentStage>,
    /// When it was made.
    pub when: When,
}

coded! {
    AssessmentStage {
        Proposal = "proposal", assessment_stage::PROPOSAL;
        Decision = "decision", assessment_stage::DECISION;
    }
}

coded! {
    RiskOutcome {
        High = "high", risk::HIGH;
        Risk = "risk", risk::RISK;
        Unlikely = "unlikely", risk::UNLIKELY;
        NotKnownYet = "not_known_yet", risk::NOT_KNOWN_YET;
    }
}

coded! {
    Severity {
        Negligible = "negligible", severity::NEGLIGIBLE;
        Limited = "limited", severity::LIMITED;
        Significant = "significant", severity::SIGNIFICANT;
        VerySerious = "very_serious", severity::VERY_SERIOUS;
    }
}

impl Assessment {
    /// Returns whether a person decided it: a record from before there were proposals is one.
    pub fn is_decision(&self) -> bool {
        self.stage != Some(AssessmentStage::Proposal)
    }

    /// Returns the form's fields, in order.
    pub fn fields() -> Vec<Field> {
        [
            field("when", words::WHEN, FieldKind::Moment).required(),
            field(
                "outcome",
                words::OUTCOME,
                FieldKind::OneOf(RiskOutcome::choices()),
            )
            .required(),
            field(
                "severity",
                words::SEVERITY,
                FieldKind::OneOf(Severity::choices()),
            ),
            field(
                "groups",
                words::GROUPS,
                FieldKind::EntryOf {
                    register: Register::Groups,
                    many: true,
                },
            ),
            field("motive", words::MOTIVE, FieldKind::Text).required(),
            field("cause", words::CAUSE, FieldKind::Text),
            field("below_why", words::BELOW_WHY, FieldKind::Text),
            field("second", words::SECOND, FieldKind::RoleOf),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// Makes an entry of a form's cells, or names every cell that cannot be taken.
    pub fn from_cells(cells: &Cells) -> Result<Self, Vec<CellFault>> {
        let mut read = CellReader::new(cells);
        let when = read.when("when");
        let outcome = read.choice("outcome");
        let severity = read.choice_or_none("severity");
        let groups = read.entries("groups");
        let motive = read.text("motive");
        let cause = read.text_or_none("cause");
        let below_why = read.text_or_none("below_why");
        let second = read.role("second");
        let stage = read.choice_or_none("stage");
        let proposal = read.entry("proposal");
        let entry = (|| {
            Some(Self {
                when: when?,
                outcome: outcome?,
                severity,
                groups,
                motive: motive?,
                cause,
                below_why,
                second,
                stage,
                proposal,
                rests_on: None,
            })
        })();
        read.finish(entry)
    }

    /// Returns the entry as a form's cells.
    pub fn to_cells(&self) -> Cells {
        CellWriter::default()
            .when("when", &self.when)
            .choice("outcome", self.outcome)
            .choice_or_none("severity", self.severity)
            .entries("groups", &self.groups)
            .text("motive", &self.motive)
            .text("cause", self.cause.as_ref())
            .text("below_why", self.below_why.as_ref())
            .id("second", self.second.as_ref().map(RoleId::as_str))
            .choice_or_none("stage", self.stage)
            .entries("proposal", self.proposal.as_slice())
            .done()
    }
}
