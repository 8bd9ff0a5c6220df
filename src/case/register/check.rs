//! A check for protected identity, and the outcome that opens the gate.

use serde::{Deserialize, Serialize};

use crate::case::event::Cells;
use crate::case::form::{
    Build as _, CellFault, CellReader, CellTrouble, CellWriter, Coded as _, coded, field,
};
use crate::case::{EntryId, Quantity};
use crate::playbook::{ChannelId, Field, FieldKind, Register};
use crate::text::FreeText;
use crate::text::column::check as words;
use crate::text::register::{check, check_status};
use crate::time::When;

/// What the check gave. *No markings found* never proves absence (`domain.md` §5.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CheckOutcome {
    /// Checked, and no markings were found in the sources.
    NoneMarked,
    /// This many persons were found; they are taken out of every mass sending.
    Found(u32),
    /// It could not be checked: a motive and a neutral text, so that the many are told in time.
    CouldNotCheck,
}

/// Which protection was looked up: somebody may have got it, or lost it, since the leak
/// (`domain.md` §5.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CheckStatus {
    /// As it was when the data leaked: who is in what leaked.
    AtLeak,
    /// As it is now: whom a sending could reveal.
    Now,
    /// Both.
    Both,
}

/// A check of some groups against some sources. Its outcome cannot be masked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Check {
    /// The channels to many that were in use or being prepared; noted by the program.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channels: Option<Vec<ChannelId>>,
    /// The kinds of data known when it was made: rows of the list of data; noted by the program.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<Vec<EntryId>>,
    /// The groups checked; all, when empty.
    pub groups: Vec<EntryId>,
    /// Why it could not be checked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motive: Option<FreeText>,
    /// The neutral text that then goes to everybody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub neutral_text: Option<FreeText>,
    /// The outcome.
    pub outcome: CheckOutcome,
    /// Where it was looked up.
    pub sources: FreeText,
    /// Whether the protection was looked up as at the leak, as now, or both; absent when nobody said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<CheckStatus>,
    /// When it was looked up.
    pub when: When,
}

/// The outcome as a form asks for it: the number found stands in a column of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum CheckAnswer {
    NoneMarked,
    Found,
    CouldNotCheck,
}

coded! {
    CheckAnswer {
        NoneMarked = "none_marked", check::NONE_MARKED;
        Found = "found", check::FOUND;
        CouldNotCheck = "could_not_check", check::COULD_NOT_CHECK;
    }
}

coded! {
    CheckStatus {
        AtLeak = "at_leak", check_status::AT_LEAK;
        Now = "now", check_status::NOW;
        Both = "both", check_status::BOTH;
    }
}

impl Check {
    /// Returns the form's fields, in order.
    pub fn fields() -> Vec<Field> {
        [
            field("when", words::WHEN, FieldKind::Moment).required(),
            field(
                "groups",
                words::GROUPS,
                FieldKind::EntryOf {
                    register: Register::Groups,
                    many: true,
                },
            ),
            field("sources", words::SOURCES, FieldKind::Line).required(),
            field(
                "outcome",
                words::OUTCOME,
                FieldKind::OneOf(CheckAnswer::choices()),
            )
            .required(),
            field(
                "found_count",
                words::FOUND_COUNT,
                FieldKind::Number { unit: None },
            )
            .only_when("outcome", CheckAnswer::Found)
            .required(),
            field("motive", words::MOTIVE, FieldKind::Text)
                .only_when("outcome", CheckAnswer::CouldNotCheck),
            field("neutral_text", words::NEUTRAL_TEXT, FieldKind::Text)
                .only_when("outcome", CheckAnswer::CouldNotCheck),
            field(
                "status",
                words::STATUS,
                FieldKind::OneOf(CheckStatus::choices()),
            ),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// Makes an entry of a form's cells, or names every cell that cannot be taken.
    pub fn from_cells(cells: &Cells) -> Result<Self, Vec<CellFault>> {
        let mut read = CellReader::new(cells);
        let when = read.when("when");
        let groups = read.entries("groups");
        let sources = read.text("sources");
        let status = read.choice_or_none("status");
        let asked = read.choice("outcome");
        let found_count = read.exact_or_none("found_count");
        let outcome = match (asked, found_count) {
            (Some(CheckAnswer::Found), Some(n)) => Some(CheckOutcome::Found(n)),
            (Some(CheckAnswer::Found), None) => {
                read.fault_once("found_count", CellTrouble::Missing);
                None
            }
            (Some(CheckAnswer::NoneMarked | CheckAnswer::CouldNotCheck), Some(_)) => {
                read.fault("found_count", CellTrouble::MustBeEmpty);
                None
            }
            (Some(CheckAnswer::NoneMarked), None) => Some(CheckOutcome::NoneMarked),
            (Some(CheckAnswer::CouldNotCheck), None) => Some(CheckOutcome::CouldNotCheck),
            (None, _) => None,
        };
        let motive = read.text_or_none("motive");
        let neutral_text = read.text_or_none("neutral_text");
        let entry = (|| {
            Some(Self {
                when: when?,
                groups,
                sources: sources?,
                status,
                channels: None,
                data: None,
                outcome: outcome?,
                motive,
                neutral_text,
            })
        })();
        read.finish(entry)
    }

    /// Returns the entry as a form's cells.
    pub fn to_cells(&self) -> Cells {
        let (outcome, found) = match self.outcome {
            CheckOutcome::NoneMarked => (CheckAnswer::NoneMarked, None),
            CheckOutcome::Found(n) => (CheckAnswer::Found, Some(Quantity::exact(n.into()))),
            CheckOutcome::CouldNotCheck => (CheckAnswer::CouldNotCheck, None),
        };
        CellWriter::default()
            .choice("outcome", outcome)
            .quantity("found_count", found)
            .when("when", &self.when)
            .entries("groups", &self.groups)
            .text("sources", &self.sources)
            .choice_or_none("status", self.status)
            .text("motive", self.motive.as_ref())
            .text("neutral_text", self.neutral_text.as_ref())
            .done()
    }
}
