//! What the page of sendings tells above its table: whether what goes to many at once may be
//! prepared, and if not, for which groups.

use super::protected::name;
use crate::app::open::Open;
use crate::case::gate;

/// Whether mass sendings may be prepared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Channels {
    /// Whether they may not, for some group.
    pub closed: bool,
    /// The groups without an outcome, by name; none while there are no groups.
    pub unchecked: Vec<String>,
}

/// Returns the state of the gate for sendings.
pub fn channels(open: &Open) -> Channels {
    let case = open.case();
    let gates = gate::gates(case);
    let closed = gates.iter().filter(|gate| !gate.outcome.is_open());
    Channels {
        closed: closed.clone().next().is_some(),
        unchecked: closed
            .filter_map(|gate| gate.group.map(|id| name(case, id)))
            .collect(),
    }
}
