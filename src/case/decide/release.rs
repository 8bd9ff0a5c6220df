//! Letting a paper out: its version is new, its reader is known, and small numbers are shown only to
//! who may see them, with a motive.

use std::collections::BTreeMap;

use super::super::event::{Checkpoint, Event, Released};
use super::super::refusal::{Needed, Refusal};
use super::super::state::Case;
use super::super::{Audience, Digest};
use super::some;

/// Records the paper, and the heads of the chains that it was made from.
pub(super) fn release(
    case: &Case,
    mut released: Released,
    heads: BTreeMap<String, Digest>,
) -> Result<Vec<Event>, Refusal> {
    let audience = Audience::from_id(&released.audience).ok_or(Refusal::UnknownAudience)?;
    let last = case.last_released(&released.paper, audience, released.language);
    if last.is_some_and(|last| last.value.number >= released.number) || released.number == 0 {
        return Err(Refusal::VersionTaken);
    }
    if released.files.is_empty() {
        return Err(Refusal::Empty(Needed::What));
    }
    released.unmasked_why = some(released.unmasked_why);
    if released.unmasked_why.is_some() && !audience.may_be_unmasked() {
        return Err(Refusal::NeverUnmasked);
    }
    let why = "report".to_owned();
    Ok(vec![
        Event::Checkpoint(Box::new(Checkpoint { heads, why })),
        Event::Released(Box::new(released)),
    ])
}
