//! Runs a template within bounds: a thread of its own, a limit of time and a limit of length.
//!
//! Tera has no budget of its own, and a template from somebody else is code (a loop of loops can
//! run for hours). Who waits here gets an answer in time, whatever the template does.

use std::io::{self, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use tera::{Context, Tera};

/// How much a template may use.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bounds {
    /// How long it may run.
    pub(super) time: Duration,
    /// How many bytes it may write.
    pub(super) bytes: usize,
}

impl Bounds {
    /// Plenty for a case of a hundred thousand records, and short enough to wait for.
    pub(super) const PAPER: Self = Self {
        time: Duration::from_secs(20),
        bytes: 64 << 20,
    };
    /// For a check with made-up values.
    pub(super) const CHECK: Self = Self {
        time: Duration::from_secs(5),
        bytes: 4 << 20,
    };
}

/// Why there is no text.
#[derive(Debug)]
pub(super) enum Stopped {
    /// The template is wrong.
    Template(tera::Error),
    /// It wrote more than it may.
    TooLong,
    /// It ran for longer than it may. Its thread ends at the next word that it writes.
    TooSlow,
}

/// Renders a template within bounds.
pub(super) fn render(
    tera: &Arc<Tera>,
    name: &str,
    context: Context,
    bounds: Bounds,
) -> Result<String, Stopped> {
    let (done, wait) = mpsc::channel();
    let stop = Arc::new(AtomicBool::new(false));
    let mut page = Page {
        written: Vec::new(),
        room: bounds.bytes,
        full: false,
        stop: Arc::clone(&stop),
    };
    let (tera, name) = (Arc::clone(tera), name.to_owned());
    let run = move || {
        let result = tera.render_to(&name, &context, &mut page);
        let text = match result {
            Err(_) if page.full => Err(Stopped::TooLong),
            Err(error) => Err(Stopped::Template(error)),
            Ok(()) => String::from_utf8(page.written)
                .map_err(|error| Stopped::Template(tera::Error::message(error))),
        };
        // Nobody listens any more when the time was out.
        drop(done.send(text));
    };
    let spawned = thread::Builder::new().stack_size(8 << 20).spawn(run);
    if let Err(error) = spawned {
        return Err(Stopped::Template(tera::Error::message(error)));
    }
    match wait.recv_timeout(bounds.time) {
        Ok(result) => result,
        Err(RecvTimeoutError::Timeout) => {
            stop.store(true, Ordering::Relaxed);
            Err(Stopped::TooSlow)
        }
        Err(RecvTimeoutError::Disconnected) => Err(Stopped::Template(tera::Error::message(
            "the template ended without a result",
        ))),
    }
}

/// Takes what a template writes, up to a limit.
struct Page {
    written: Vec<u8>,
    room: usize,
    full: bool,
    stop: Arc<AtomicBool>,
}

impl Write for Page {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.stop.load(Ordering::Relaxed) {
            return Err(io::Error::other("stopped"));
        }
        let Some(room) = self.room.checked_sub(bytes.len()) else {
            self.full = true;
            return Err(io::Error::other("too long"));
        };
        self.room = room;
        self.written.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(source: &str, bounds: Bounds) -> Result<String, Stopped> {
        let mut tera = Tera::new();
        tera.add_raw_template("t.md", source).unwrap();
        render(&Arc::new(tera), "t.md", Context::new(), bounds)
    }

    const LOOPS: &str = "{% for a in range(end=90000) %}{% for b in range(end=90000) %}\
                         {% set c = b %}{% endfor %}{% endfor %}";

    #[test]
    fn an_endless_template_does_not_hang() {
        let bounds = Bounds {
            time: Duration::from_millis(50),
            ..Bounds::CHECK
        };
        assert!(matches!(run(LOOPS, bounds), Err(Stopped::TooSlow)));
    }

    #[test]
    fn a_template_cannot_fill_the_memory_with_its_output() {
        let bounds = Bounds {
            bytes: 10_000,
            ..Bounds::CHECK
        };
        let source = "{% for a in range(end=90000) %}0123456789{% endfor %}";
        assert!(matches!(run(source, bounds), Err(Stopped::TooLong)));
    }

    #[test]
    fn templates_reach_no_environment() {
        let mut tera = Tera::new();
        assert!(
            tera.add_raw_template("t.md", r#"{{ get_env(name="PATH") }}"#)
                .is_err()
        );
        assert!(
            tera.add_raw_template("t.md", r#"{% include "/etc/passwd" %}"#)
                .is_err()
        );
    }
}
