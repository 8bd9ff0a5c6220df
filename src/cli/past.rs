//! A case opened to be looked at, now or as it was known at an earlier moment. Writes nothing.

use super::world::{Stop, World, three};
use crate::app::past::moment;
use crate::store::Desk;
use crate::time::Moment;

/// A case as it is looked at.
pub(super) struct Seen {
    /// The case; its journal holds only what was known then.
    pub(super) desk: Desk,
    /// The moment that everything is computed for.
    pub(super) now: Moment,
    /// The same moment, when it is an earlier one.
    pub(super) as_of: Option<Moment>,
}

/// Opens a case as it was known at `as_of`, or now.
pub(super) fn open(world: &World, case: &str, as_of: Option<&str>) -> Result<Seen, Stop> {
    let mut desk = world.open(case)?;
    let now = world.clock.now();
    let Some(typed) = as_of else {
        return Ok(Seen {
            desk,
            now,
            as_of: None,
        });
    };
    let at =
        moment(typed, &desk.journal, now, world.lang).map_err(|said| Stop::Call(three(&said)))?;
    desk.journal = desk.journal.as_of(at);
    Ok(Seen {
        desk,
        now: at,
        as_of: Some(at),
    })
}
