//! Waits for the terminal to have something to say, and notices when there is no terminal any more.
//!
//! A terminal that has been closed can be read for ever and gives nothing; the library that reads
//! keys would do just that. So the terminal is asked first whether it is still there. Should it go
//! in the instant between the question and the reading, a watch ends the program: what was
//! confirmed is on disk, and drafts are at most half a second old there.

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
    /// Looks where keys come from, and begins to watch over the terminal.
    pub(super) fn new() -> Self {
        let from_stdin = cfg!(unix) && io::stdin().is_terminal();
        if from_stdin {
            watch();
        }
        Self { from_stdin }
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

/// Ends the program when the terminal has been gone for longer than the loop needs to leave by
/// itself. Sleeps until then. Without a thread to spare there is no watch, and nothing else is lost.
#[cfg(unix)]
fn watch() {
    use rustix::event::{PollFd, PollFlags, poll};
    let until_gone = || {
        let stdin = io::stdin();
        loop {
            // Nothing is asked for, so only an end is told.
            match poll(&mut [PollFd::new(&stdin, PollFlags::empty())], None) {
                Err(rustix::io::Errno::INTR) => {}
                Err(_) => return,
                Ok(_) => break,
            }
        }
        std::thread::sleep(TO_LEAVE);
        std::process::exit(1);
    };
    let watch = std::thread::Builder::new().name("watch".to_owned());
    drop(watch.spawn(until_gone));
}

/// How long the loop has to keep its drafts and leave once the terminal is gone.
#[cfg(unix)]
const TO_LEAVE: Duration = Duration::from_secs(3);

/// Elsewhere a closed window ends the program.
#[cfg(not(unix))]
fn watch() {}

/// Elsewhere the library that reads keys does not come back for ever.
#[cfg(not(unix))]
fn hung_up(_longest: Duration) -> io::Result<bool> {
    Ok(false)
}
