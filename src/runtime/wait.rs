//! Waits for the terminal to have something to say, and notices when there is no terminal any more.
//!
//! A terminal that has been closed can be read for ever and gives nothing; the library that reads
//! keys would do just that. So the terminal is asked first whether it is still there.

use std::io::{self, IsTerminal as _};
use std::time::Duration;

use ratatui::crossterm::event;

/// What came of waiting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Waited {
    /// There is an event to read.
    Event,
    /// Nothing, or only a signal.
    Nothing,
    /// The terminal is gone.
    Gone,
}

/// Waits for keys.
#[derive(Debug, Clone, Copy)]
pub(super) struct Waiter {
    /// Whether keys come from standard input; asked once, since a closed terminal is none.
    from_stdin: bool,
}

impl Waiter {
    /// Looks where keys come from.
    pub(super) fn new() -> Self {
        Self {
            from_stdin: cfg!(unix) && io::stdin().is_terminal(),
        }
    }

    /// Waits for an event, at most for `longest`.
    pub(super) fn wait(self, longest: Duration) -> io::Result<Waited> {
        if !self.from_stdin {
            let found = event::poll(longest)?;
            return Ok(if found {
                Waited::Event
            } else {
                Waited::Nothing
            });
        }
        // First what has been read already, then the terminal itself.
        if hung_up(Duration::ZERO)? {
            return Ok(Waited::Gone);
        }
        if event::poll(Duration::ZERO)? {
            return Ok(Waited::Event);
        }
        if hung_up(longest)? {
            return Ok(Waited::Gone);
        }
        let found = event::poll(Duration::ZERO)?;
        Ok(if found {
            Waited::Event
        } else {
            Waited::Nothing
        })
    }
}

/// Waits until standard input can be read or has been closed, at most for `longest`; returns
/// whether it has been closed.
#[cfg(unix)]
fn hung_up(longest: Duration) -> io::Result<bool> {
    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    let stdin = io::stdin();
    let mut of = [PollFd::new(&stdin, PollFlags::IN)];
    let longest = Timespec {
        tv_sec: i64::try_from(longest.as_secs()).unwrap_or(i64::MAX),
        tv_nsec: longest.subsec_nanos().into(),
    };
    match poll(&mut of, Some(&longest)) {
        // A signal: a resize, or somebody asks the program to leave.
        Err(rustix::io::Errno::INTR) => Ok(false),
        Err(error) => Err(error.into()),
        Ok(_) => {
            let gone = PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL;
            Ok(of.iter().any(|one| one.revents().intersects(gone)))
        }
    }
}

/// Elsewhere the library that reads keys does not come back for ever.
#[cfg(not(unix))]
fn hung_up(_longest: Duration) -> io::Result<bool> {
    Ok(false)
}
