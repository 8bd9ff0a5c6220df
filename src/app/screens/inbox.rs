//! What has reached the participants: a list, newest first, and the one under the cursor whole.

use super::timeline::scrolled;
use crate::app::behind;
use crate::app::key::{Code, Key};
use crate::app::mail;
use crate::app::model::{Model, Screen};

/// The state of the screen.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct State {
    /// The one under the cursor, by its number from the oldest, so that what comes moves nothing.
    pub at: usize,
    /// The first row of its text that is shown.
    pub scroll: usize,
}

/// Opens the screen at the newest one that has not been read, which the band tells of, or at the newest.
pub fn begin(model: &mut Model) {
    let Some(open) = &mut model.open else {
        return;
    };
    let newest = mail::len(open).saturating_sub(1);
    let at = mail::newest_unread(open).unwrap_or(newest);
    mail::read(open, at);
    behind::enter(model, Screen::Inbox(State { at, scroll: 0 }));
}

/// Moves the cursor, or scrolls the text. The view stops at its end.
pub fn go(model: &mut Model, key: Key) {
    let (Screen::Inbox(state), Some(open)) = (&mut model.screen, &mut model.open) else {
        return;
    };
    if matches!(key.code, Code::PageDown | Code::PageUp) {
        state.scroll = scrolled(state.scroll, 400, 8, key);
        return;
    }
    // Newest first: down is towards the older, lower numbers.
    let newest = mail::len(open).saturating_sub(1);
    let from_top = newest.saturating_sub(state.at);
    let at = newest - scrolled(from_top, newest + 1, 8, key);
    if at != state.at {
        *state = State { at, scroll: 0 };
    }
    mail::read(open, at);
}
