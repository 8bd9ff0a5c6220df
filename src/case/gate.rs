//! The gate before every mass sending: has it been checked who has protected identity, in this group
//! and for these data?
//!
//! *No markings found* is an outcome, never proof that nobody is protected. *Could not be checked*
//! is an outcome too, with a motive and a neutral text: the gate must never stop the many from
//! being told (`design.md` §6). Nothing here knows who anybody is.

use super::register::{Check, CheckOutcome, CheckStatus, Sending};
use super::state::{Case, Standing, Table};
use super::{Digest, EntryId, Rules};
use crate::playbook::{ChannelId, FieldId};

mod against;
mod contact;
mod many;
mod only;
mod passed;

pub use against::{Against, against};
pub use contact::{Waiting, contacted_after, guardians_open, waiting};
pub use many::{ToMany, to_many};
pub(super) use only::among as only_protected_among;
pub use only::{Direct, contacted_directly, only_protected};
pub use passed::{Closed, Unpassed, unpassed, went_before_gate};

/// The list whose rows are the data set that a check answers for: what leaked, kind by kind.
pub const DATA_LIST: &str = "data_categories";

/// Whether a group's check has an outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GateOutcome {
    /// Nobody has checked: preparing and approving a mass sending is closed.
    Unchecked,
    /// Checked, but kinds of data have been added since: asked again, and closed until then.
    AskAgain,
    /// Checked, no markings found.
    NoneMarked,
    /// Checked, this many found.
    Found(u32),
    /// Could not be checked.
    CouldNotCheck,
}

impl GateOutcome {
    /// Returns whether a mass sending may be prepared and approved.
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::Unchecked | Self::AskAgain)
    }

    /// Returns the word that conditions use for the outcome.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unchecked | Self::AskAgain => "unchecked",
            Self::NoneMarked => "none-marked",
            Self::Found(_) => "found",
            Self::CouldNotCheck => "could-not-check",
        }
    }
}

/// The gate for one group, or for everybody while there are no groups.
#[derive(Debug, Clone)]
pub struct Gate<'a> {
    /// The group; `None` while the case has no groups.
    pub group: Option<&'a EntryId>,
    /// The outcome of its latest check.
    pub outcome: GateOutcome,
    /// The check that gave it.
    pub check: Option<Standing<'a, Check>>,
    /// What is still to be done about it, most urgent first.
    pub missing: Vec<Missing>,
}

/// What a gate still asks for. Only the first two close it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Missing {
    /// A check with an outcome.
    Check,
    /// A new check: these kinds of data, rows of the list of data, were added since the latest one.
    Data(Vec<EntryId>),
    /// To try again: it could not be checked.
    Retry,
    /// The protection as it was when the data leaked.
    AtLeak,
    /// The protection as it is now.
    Now,
    /// A look at the protection now: these channels to many have come since and have not gone yet.
    Channels(Vec<ChannelId>),
}

/// Returns the gate of every group, or one gate for everybody while there are no groups.
pub fn gates(case: &Case) -> Vec<Gate<'_>> {
    let groups = &case.registers().groups;
    if groups.is_empty() {
        return vec![gate(case, None)];
    }
    groups
        .standing()
        .map(|group| gate(case, Some(group.id)))
        .collect()
}

/// Returns the gate of one group. A check covers the groups that its record names; one that names
/// none was made before there were groups and covers only a case without them. The same holds for
/// kinds of data, except that a check of an older program names none and covers all.
pub fn gate<'a>(case: &'a Case, group: Option<&'a EntryId>) -> Gate<'a> {
    let checks = || {
        let checks = case.registers().checks.standing();
        checks.filter(|check| covers(check.value, group))
    };
    let Some(check) = checks().last() else {
        return Gate {
            group,
            outcome: GateOutcome::Unchecked,
            check: None,
            missing: vec![Missing::Check],
        };
    };
    let mut missing = Vec::new();
    let new_data = uncovered(case, check.value);
    let outcome = match check.value.outcome {
        _ if !new_data.is_empty() => {
            missing.push(Missing::Data(new_data));
            GateOutcome::AskAgain
        }
        CheckOutcome::NoneMarked => GateOutcome::NoneMarked,
        CheckOutcome::Found(n) => GateOutcome::Found(n),
        CheckOutcome::CouldNotCheck => {
            missing.push(Missing::Retry);
            GateOutcome::CouldNotCheck
        }
    };
    if check.value.outcome != CheckOutcome::CouldNotCheck {
        let looked_up = |status| {
            let said = checks().map(|check| check.value.status);
            said.flatten()
                .any(|said| said == status || said == CheckStatus::Both)
        };
        if !looked_up(CheckStatus::AtLeak) {
            missing.push(Missing::AtLeak);
        }
        if !looked_up(CheckStatus::Now) {
            missing.push(Missing::Now);
        }
    }
    Gate {
        group,
        outcome,
        check: Some(check),
        missing,
    }
}

/// Returns the gates with the channels to many that have come since their checks. `rules` say which
/// channels reach many.
pub fn gates_and_channels<'a>(case: &'a Case, rules: &Rules) -> Vec<Gate<'a>> {
    let mut gates = gates(case);
    for gate in &mut gates {
        let known = gate.check.and_then(|check| check.value.channels.as_ref());
        let Some(known) = known else { continue };
        let waits = mass_channels(case, rules, gate.group, true);
        let new: Vec<_> = waits.into_iter().filter(|id| !known.contains(id)).collect();
        if !new.is_empty() {
            gate.missing.push(Missing::Channels(new));
        }
    }
    gates
}

/// Returns the channels to many that are in use or being prepared for a group, sorted; with
/// `waiting`, only those that have not gone.
pub(super) fn mass_channels(
    case: &Case,
    rules: &Rules,
    group: Option<&EntryId>,
    waiting: bool,
) -> Vec<ChannelId> {
    use super::register::SendingStage::{Approved, Planned, Sent, Stopped};
    let sendings = case.registers().sendings.standing();
    let mut channels: Vec<ChannelId> = sendings
        .filter(|sending| match sending.value.stage {
            Planned | Approved => true,
            Sent => !waiting,
            Stopped => false,
        })
        .filter(|sending| {
            let groups = &sending.value.groups;
            groups.is_empty() || group.is_none_or(|group| groups.contains(group))
        })
        .map(|sending| sending.value.channel.clone())
        .filter(|id| {
            rules
                .playbook
                .channel(id)
                .is_none_or(|channel| channel.mass)
        })
        .collect();
    channels.sort_unstable();
    channels.dedup();
    channels
}

/// Returns the gate over all groups: closed while any group is; otherwise the outcome that asks for
/// most care.
pub fn overall(case: &Case) -> GateOutcome {
    let mut found = 0;
    let (mut again, mut any_found, mut any_failed) = (false, false, false);
    for gate in gates(case) {
        match gate.outcome {
            GateOutcome::Unchecked => return GateOutcome::Unchecked,
            GateOutcome::AskAgain => again = true,
            GateOutcome::NoneMarked => {}
            GateOutcome::CouldNotCheck => any_failed = true,
            GateOutcome::Found(n) => {
                any_found = true;
                // One check of several groups counts its persons once.
                found = n.max(found);
            }
        }
    }
    if again {
        GateOutcome::AskAgain
    } else if any_found {
        GateOutcome::Found(found)
    } else if any_failed {
        GateOutcome::CouldNotCheck
    } else {
        GateOutcome::NoneMarked
    }
}

/// Returns whether some check that stands has found protected persons, whatever is asked again.
pub fn any_found(case: &Case) -> bool {
    let mut checks = case.registers().checks.standing();
    checks.any(|check| matches!(check.value.outcome, CheckOutcome::Found(_)))
}

/// Returns the gates that a sending has to pass.
pub fn gates_of<'a>(case: &'a Case, sending: &'a Sending) -> Vec<Gate<'a>> {
    if sending.groups.is_empty() {
        return gates(case);
    }
    sending
        .groups
        .iter()
        .map(|group| gate(case, Some(group)))
        .collect()
}

/// Returns the records of the checks that stand behind open gates.
pub fn check_records(gates: &[Gate<'_>]) -> Vec<Digest> {
    let mut records: Vec<Digest> = gates
        .iter()
        .filter_map(|gate| gate.check.map(|check| check.record))
        .collect();
    records.sort_unstable();
    records.dedup();
    records
}

/// Returns the rows of the data set as they stand.
pub fn data_set(case: &Case) -> Vec<EntryId> {
    let list = FieldId::new(DATA_LIST).ok();
    let rows = list.and_then(|list| case.list(&list));
    let mut ids: Vec<EntryId> = rows
        .into_iter()
        .flat_map(Table::standing)
        .map(|row| row.id.clone())
        .collect();
    ids.sort_unstable();
    ids
}

/// Returns the kinds of data that a check does not answer for.
fn uncovered(case: &Case, check: &Check) -> Vec<EntryId> {
    let Some(known) = &check.data else {
        return Vec::new();
    };
    let rows = data_set(case).into_iter();
    rows.filter(|row| !known.contains(row)).collect()
}

fn covers(check: &Check, group: Option<&EntryId>) -> bool {
    group.is_none_or(|group| check.groups.contains(group))
}
