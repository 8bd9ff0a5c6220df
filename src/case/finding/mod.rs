//! What in the record contradicts itself or came in the wrong order: one rule per file.
//!
//! A finding accuses nobody and changes nothing. It names the records, so that a person can settle
//! it or a report can own up to it.

mod announced_early;
mod before_gate;
mod disputed;
mod pseudonym;

use super::state::Case;
use super::{EntryId, Rules};
use crate::playbook::{FieldId, Register};
use crate::time::{Moment, When};

/// Something in the record that does not add up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// A sending to many went before the check for protected identity had an outcome.
    BeforeGate {
        /// The sending.
        sending: EntryId,
        /// When it went.
        sent: When,
        /// When the first check of its groups was made, if ever.
        checked: Option<When>,
    },
    /// A notice told of protected persons before the record says that we had learned of them.
    AnnouncedBeforeLearned {
        /// The sending.
        sending: EntryId,
        /// When it went.
        announced: When,
        /// When we learned of it.
        learned: When,
    },
    /// Two sessions answered the same question without knowing of each other.
    DisputedAnswer(FieldId),
    /// Two sessions changed the same entry without knowing of each other.
    DisputedEntry(Register, EntryId),
    /// Two protected persons carry the same pseudonym.
    SamePseudonym(u32),
}

/// Returns every finding, in the order of the rules.
pub fn findings(case: &Case, rules: &Rules, _now: Moment) -> Vec<Finding> {
    let mut findings = Vec::new();
    before_gate::find(case, rules, &mut findings);
    announced_early::find(case, &mut findings);
    disputed::find(case, &mut findings);
    pseudonym::find(case, &mut findings);
    findings
}
