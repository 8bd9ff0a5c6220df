//! The timeline: every record, newest first, or only the log; Enter shows one whole.
//!
//! Reaches records by their number. Nothing here walks the journal.

use std::sync::Arc;

use crate::app::behind;
use crate::app::describe::About;
use crate::app::key::{Code, Key};
use crate::app::model::{Model, Screen};
use crate::app::open::Open;
use crate::case::Record;

/// The state of the timeline.
#[derive(Debug, Default)]
pub struct State {
    /// The record under the cursor: its number among those shown, from the oldest, so that a new
    /// record moves nothing.
    pub at: usize,
    /// Whether only log lines are shown.
    pub only_log: bool,
    /// The first row of the details that is shown, while they are.
    pub detail: Option<usize>,
}

impl State {
    /// Returns how many records are shown.
    pub fn len(&self, open: &Open) -> usize {
        if self.only_log {
            open.logged.len()
        } else {
            open.journal.len()
        }
    }

    /// Returns the place in the journal of the `n`th record shown, from the oldest.
    pub fn place(&self, open: &Open, n: usize) -> Option<usize> {
        if self.only_log {
            let place = open.logged.get(n)?;
            usize::try_from(*place).ok()
        } else {
            Some(n)
        }
    }

    /// Returns the `n`th record shown, from the oldest.
    pub fn record<'a>(&self, open: &'a Open, n: usize) -> Option<&'a Arc<Record>> {
        open.journal.records().get(self.place(open, n)?)
    }
}

/// Opens the timeline at the newest record.
pub fn begin(model: &mut Model) {
    if let Some(open) = &model.open {
        let at = open.journal.len().saturating_sub(1);
        let state = State {
            at,
            ..State::default()
        };
        behind::enter(model, Screen::Timeline(Box::new(state)));
    }
}

/// Opens the timeline at a record.
pub fn show(model: &mut Model, place: usize) {
    begin(model);
    if let Screen::Timeline(state) = &mut model.screen {
        state.at = place;
        state.detail = Some(0);
    }
}

/// Moves the cursor, or scrolls the details.
pub fn go(model: &mut Model, key: Key) {
    let page = usize::from(model.size.1).saturating_sub(8).max(1);
    let (Screen::Timeline(state), Some(open)) = (&mut model.screen, &model.open) else {
        return;
    };
    if let Some(scroll) = &mut state.detail {
        let place = if state.only_log {
            open.logged
                .get(state.at)
                .and_then(|place| usize::try_from(*place).ok())
        } else {
            Some(state.at)
        };
        let record = place.and_then(|place| open.journal.records().get(place));
        let about = About::of(open, model.lang);
        let rows = record.map_or(0, |record| about.details(record).len());
        *scroll = scrolled(*scroll, rows, page, key);
        return;
    }
    // Newest first: down is towards the older, lower numbers.
    let newest = state.len(open).saturating_sub(1);
    let from_top = newest.saturating_sub(state.at);
    state.at = newest - scrolled(from_top, newest + 1, page, key);
}

/// Returns where a key moves to among `len` rows.
#[allow(
    clippy::wildcard_enum_match_arm,
    reason = "most keys mean nothing here"
)]
pub fn scrolled(at: usize, len: usize, page: usize, key: Key) -> usize {
    let last = len.saturating_sub(1);
    match key.code {
        Code::Up => at.saturating_sub(1),
        Code::Down => (at + 1).min(last),
        Code::PageUp => at.saturating_sub(page),
        Code::PageDown => (at + page).min(last),
        Code::Home => 0,
        Code::End => last,
        _ => at,
    }
}

/// Shows the record under the cursor whole, or the list again.
pub fn detail(model: &mut Model) {
    if let (Screen::Timeline(state), Some(open)) = (&mut model.screen, &model.open) {
        let any = state.record(open, state.at).is_some();
        state.detail = if state.detail.is_some() || !any {
            None
        } else {
            Some(0)
        };
    }
}

/// Shows only the log, or everything; stays near the record under the cursor.
pub fn only_log(model: &mut Model) {
    if let (Screen::Timeline(state), Some(open)) = (&mut model.screen, &model.open) {
        let place = state.place(open, state.at).unwrap_or(0);
        state.only_log = !state.only_log;
        state.at = if state.only_log {
            let after = open
                .logged
                .partition_point(|n| usize::try_from(*n).is_ok_and(|n| n <= place));
            after.saturating_sub(1)
        } else {
            place
        };
        state.detail = None;
    }
}

/// Goes one step back: from the details to the list, from the list to where one came from.
pub fn back(model: &mut Model) {
    if let Screen::Timeline(state) = &mut model.screen
        && state.detail.take().is_none()
    {
        behind::back(model);
    }
}
