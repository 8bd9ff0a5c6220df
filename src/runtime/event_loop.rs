//! The loop: waits for something to happen, lets the app take it in, carries out what it wants, and
//! draws when something has changed. Never busy.

use std::collections::VecDeque;
use std::io;
use std::time::{Duration, Instant};

use ratatui::crossterm::{event, terminal};

use super::perform::Performer;
use super::terminal::{Asked, Taken};
use super::wait::{Waited, Waiter};
use super::wall_clock::Clock;
use crate::app::{Effect, Model, Msg, has_idle_work, has_unsaved_drafts, update};
use crate::view;

/// How long to wait for a key before looking for signals, the minute, and other sessions' records
/// in the open case: they are to be seen within a second.
const WAIT: Duration = Duration::from_millis(500);
/// How often to look for changes among the cases.
const LIST: Duration = Duration::from_secs(5);

/// Why the loop ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// The person left, or the system asked the program to.
    Left,
    /// The terminal went away; everything confirmed is on disk.
    TerminalGone,
}

/// Runs the program in the terminal until somebody leaves.
pub fn run(model: Model, performer: &mut Performer, clock: &Clock) -> io::Result<Ended> {
    run_from(model, performer, clock, None)
}

/// Runs the program like [`run`], and carries this out before the first key.
pub(super) fn run_from(
    mut model: Model,
    performer: &mut Performer,
    clock: &Clock,
    first: Option<Effect>,
) -> io::Result<Ended> {
    let asked = Asked::listen()?;
    let keys = Waiter::new();
    let mut taken = Taken::take()?;
    let (columns, rows) = terminal::size()?;
    send(&mut model, performer, clock, Msg::Resize(columns, rows));
    let mut at_first = vec![Effect::ListCases];
    at_first.extend(first);
    carry_out(&mut model, performer, clock, at_first);
    let (mut looked, mut saved) = (Instant::now(), Instant::now());
    let mut drawn_minutes = None;
    let mut kept = view::Kept::default();
    let mut changed = true;
    loop {
        // In an exercise there are two clocks; the minutes of a faster one are told at every look.
        let wall = clock.now();
        let minutes = (model.moment(wall).floor_minute(), wall.floor_minute());
        if drawn_minutes != Some(minutes) {
            // The clocks on screen are told by the minute.
            send(&mut model, performer, clock, Msg::Tick);
            drawn_minutes = Some(minutes);
            changed = true;
        }
        if changed {
            let frame = view::recompose(&model, model.size, &mut kept);
            if taken.screen.show(frame).is_err() {
                send(&mut model, performer, clock, Msg::Leave);
                return Ok(Ended::TerminalGone);
            }
            changed = false;
            #[cfg(debug_assertions)]
            panic_if_asked();
        }
        // The disk is looked at after the frame: no key waits for it.
        if has_unsaved_drafts(&model) && saved.elapsed() >= WAIT {
            saved = Instant::now();
            changed = true;
            send(&mut model, performer, clock, Msg::Tick);
            continue;
        }
        let every = if model.open.is_some() { WAIT } else { LIST };
        // A little less than the wait, so that every wait is followed by a look.
        if looked.elapsed() + WAIT / 10 >= every {
            looked = Instant::now();
            if let Some(msg) = performer.follow() {
                changed = true;
                send(&mut model, performer, clock, msg);
                continue;
            }
        }
        let can_read = has_idle_work(&model);
        let waited = keys.wait(if can_read { Duration::ZERO } else { WAIT });
        if asked.to_leave() {
            send(&mut model, performer, clock, Msg::Leave);
            return Ok(Ended::Left);
        }
        match waited {
            Ok(Waited::Event) => match event::read() {
                Ok(event) => {
                    if let Some(msg) = super::input::message(event) {
                        changed = true;
                        if matches!(msg, Msg::Resize(..)) {
                            taken.screen.forget();
                        }
                        if send(&mut model, performer, clock, msg) {
                            return Ok(Ended::Left);
                        }
                    }
                }
                Err(_) => return Ok(gone(&mut model, performer, clock)),
            },
            Ok(Waited::Nothing) if can_read => {
                changed = true;
                send(&mut model, performer, clock, Msg::Idle);
            }
            Ok(Waited::Nothing) => {}
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Ok(Waited::Gone) | Err(_) => return Ok(gone(&mut model, performer, clock)),
        }
    }
}

/// The terminal went away: drafts are kept.
fn gone(model: &mut Model, performer: &mut Performer, clock: &Clock) -> Ended {
    send(model, performer, clock, Msg::Leave);
    Ended::TerminalGone
}

/// Lets the app take a message in and carries out what it wants; returns whether to end.
fn send(model: &mut Model, performer: &mut Performer, clock: &Clock, msg: Msg) -> bool {
    let effects = update(model, clock.now(), msg);
    carry_out(model, performer, clock, effects)
}

/// Carries effects out in order; what they give is taken in before the next one.
fn carry_out(
    model: &mut Model,
    performer: &mut Performer,
    clock: &Clock,
    effects: Vec<Effect>,
) -> bool {
    let mut end = false;
    // No deeper for a long row of answers, each of which wants something: a leap over a day of injects.
    let mut waiting = VecDeque::from(effects);
    while let Some(effect) = waiting.pop_front() {
        if effect == Effect::Quit {
            end = true;
            continue;
        }
        let stamp = model.stamp(clock.now());
        if let Some(msg) = performer.perform(effect, stamp) {
            for effect in update(model, clock.now(), msg).into_iter().rev() {
                waiting.push_front(effect);
            }
        }
    }
    end
}

/// Panics when the tests ask for it, to prove that the terminal is given back. No release has this.
#[cfg(debug_assertions)]
fn panic_if_asked() {
    assert!(
        std::env::var_os("FRIST_TEST_PANIC").is_none(),
        "asked to panic by FRIST_TEST_PANIC"
    );
}
