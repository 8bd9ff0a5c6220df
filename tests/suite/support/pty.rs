//! The program in a real pseudo-terminal, and the screen that a person would see.

#![allow(clippy::unwrap_used, reason = "what goes wrong is to stop the test")]

use std::io::{Read, Write};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// How long a text may take to appear on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

/// What came out of the program: the screen, the bytes, and whether more can come.
struct Seen {
    parser: vt100::Parser,
    bytes: Vec<u8>,
    is_over: bool,
    /// Whether the person's end is to be let go at the next bytes.
    is_closing: bool,
}

type Shared = Arc<(Mutex<Seen>, Condvar)>;

/// The program in a terminal of 100×30.
pub(crate) struct Pty {
    /// The data folder.
    pub(crate) data: PathBuf,
    /// The person's end; both gone once the terminal has been closed.
    master: Option<Box<dyn MasterPty + Send>>,
    writer: Option<Box<dyn Write + Send>>,
    child: Box<dyn Child + Send + Sync>,
    seen: Shared,
}

impl Pty {
    /// Starts the program on the data and config folders in `world`, in a cleared environment.
    pub(crate) fn start(world: &Path) -> Self {
        Self::start_with(world, &[])
    }

    /// Starts it with more in the environment.
    pub(crate) fn start_with(world: &Path, environment: &[(&str, &str)]) -> Self {
        Self::start_as(world, environment, true)
    }

    /// Starts it in a terminal whose end no signal tells: only looking at it does.
    pub(crate) fn start_untold(world: &Path) -> Self {
        Self::start_as(world, &[], false)
    }

    fn start_as(world: &Path, environment: &[(&str, &str)], controlling: bool) -> Self {
        let size = PtySize {
            rows: 30,
            cols: 100,
            pixel_width: 0,
            pixel_height: 0,
        };
        let pair = native_pty_system().openpty(size).unwrap();
        let data = world.join("data");
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_frist"));
        command.env_clear();
        command.env("TERM", "xterm-256color");
        command.env("HOME", world);
        command.env("FRIST_CONFIG", world.join("config"));
        for (name, value) in environment {
            command.env(name, value);
        }
        command.cwd(world);
        command.set_controlling_tty(controlling);
        command.arg("--data");
        command.arg(&data);
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let seen: Shared = Arc::new((
            Mutex::new(Seen {
                parser: parser(100, 30),
                bytes: Vec::new(),
                is_over: false,
                is_closing: false,
            }),
            Condvar::new(),
        ));
        let mut reader = pair.master.try_clone_reader().unwrap();
        let writer = pair.master.take_writer().unwrap();
        let shared = Arc::clone(&seen);
        std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            loop {
                let read = reader.read(&mut buffer).unwrap_or(0);
                let (seen, changed) = &*shared;
                let mut seen = seen.lock().unwrap();
                if read == 0 {
                    seen.is_over = true;
                } else {
                    let bytes = buffer.get(..read).unwrap();
                    seen.parser.process(bytes);
                    seen.bytes.extend_from_slice(bytes);
                }
                let is_closing = read > 0 && seen.is_closing;
                seen.is_over |= is_closing;
                drop(seen);
                if read == 0 || is_closing {
                    // Our end goes before anybody is told that it has gone.
                    drop(reader);
                    changed.notify_all();
                    return;
                }
                changed.notify_all();
            }
        });
        Self {
            data,
            master: Some(pair.master),
            writer: Some(writer),
            child,
            seen,
        }
    }

    /// Types these bytes.
    pub(crate) fn keys(&mut self, keys: &str) {
        let writer = self.writer.as_mut().unwrap();
        writer.write_all(keys.as_bytes()).unwrap();
        writer.flush().unwrap();
    }

    /// Gives the terminal another size.
    pub(crate) fn resize(&mut self, columns: u16, rows: u16) {
        let size = PtySize {
            rows,
            cols: columns,
            pixel_width: 0,
            pixel_height: 0,
        };
        let mut seen = self.seen.0.lock().unwrap();
        let (tall, wide) = (NonZero::new(rows).unwrap(), NonZero::new(columns).unwrap());
        seen.parser.screen_mut().set_size(tall, wide);
        drop(seen);
        self.master.as_ref().unwrap().resize(size).unwrap();
    }

    /// Waits until the screen shows a text; returns how long that took.
    pub(crate) fn wait(&mut self, text: &str) -> Duration {
        let begun = Instant::now();
        let (seen, changed) = &*self.seen;
        let mut seen = seen.lock().unwrap();
        loop {
            let screen = seen.parser.screen().contents();
            if screen.contains(text) {
                return begun.elapsed();
            }
            let left = PATIENCE.saturating_sub(begun.elapsed());
            assert!(
                !seen.is_over && !left.is_zero(),
                "waited for {text:?}; the screen is\n{screen}"
            );
            seen = changed.wait_timeout(seen, left).unwrap().0;
        }
    }

    /// Returns the screen.
    pub(crate) fn screen(&self) -> String {
        self.seen.0.lock().unwrap().parser.screen().contents()
    }

    /// Sends a signal, such as `TERM`.
    pub(crate) fn signal(&self, name: &str) {
        kill(self.child.process_id().unwrap(), name);
    }

    /// Closes the person's end of the terminal, typing these keys last so that what reads the
    /// screen wakes up and lets go of it too; returns whether the program then ended by itself.
    pub(crate) fn close(mut self, last_keys: &str) -> bool {
        self.seen.0.lock().unwrap().is_closing = true;
        self.keys(last_keys);
        let (seen, changed) = &*self.seen;
        let mut seen = seen.lock().unwrap();
        let begun = Instant::now();
        while !seen.is_over {
            let left = PATIENCE.saturating_sub(begun.elapsed());
            assert!(!left.is_zero(), "the screen never answered");
            seen = changed.wait_timeout(seen, left).unwrap().0;
        }
        drop(seen);
        drop(self.writer.take());
        drop(self.master.take());
        let id = self.child.process_id().unwrap();
        let (ended, end) = std::sync::mpsc::channel();
        std::thread::spawn(move || ended.send(self.child.wait().is_ok()));
        let is_gone = end.recv_timeout(PATIENCE).unwrap_or(false);
        if !is_gone {
            kill(id, "KILL");
        }
        is_gone
    }

    /// Waits until the program has ended and everything that it wrote has been seen; returns its
    /// exit status.
    pub(crate) fn leave(&mut self) -> u32 {
        let (seen, changed) = &*self.seen;
        let mut seen = seen.lock().unwrap();
        let begun = Instant::now();
        while !seen.is_over {
            let left = PATIENCE.saturating_sub(begun.elapsed());
            let screen = seen.parser.screen().contents();
            assert!(!left.is_zero(), "still there; the screen is\n{screen}");
            seen = changed.wait_timeout(seen, left).unwrap().0;
        }
        drop(seen);
        let status = self.child.wait().unwrap();
        status.exit_code()
    }

    /// The terminal was given back: the usual screen, the cursor, no pasting marks, echo and lines.
    pub(crate) fn assert_usable(&self) {
        let seen = self.seen.0.lock().unwrap();
        let screen = seen.parser.screen();
        assert!(!screen.alternate_screen(), "the alternate screen was left");
        assert!(!screen.hide_cursor(), "the cursor is shown");
        assert!(!screen.bracketed_paste(), "pastes are not marked");
        let master = self.master.as_ref().unwrap();
        let modes = format!("{:?}", master.get_termios().unwrap().local_flags);
        assert!(modes.contains("ICANON"), "lines are lines again: {modes}");
        assert!(modes.contains("ECHO |"), "what is typed is seen: {modes}");
    }

    /// Returns what was written after the alternate screen was left.
    pub(crate) fn afterwards(&self) -> String {
        let seen = self.seen.0.lock().unwrap();
        let bytes = String::from_utf8_lossy(&seen.bytes);
        let after = bytes.rsplit("\x1b[?1049l").next();
        after.unwrap_or_default().to_owned()
    }
}

/// Sends a signal to a program.
fn kill(id: u32, signal: &str) {
    let sent = std::process::Command::new("kill")
        .args(["-s", signal, &id.to_string()])
        .status();
    assert!(sent.unwrap().success());
}

fn parser(columns: u16, rows: u16) -> vt100::Parser {
    vt100::Parser::new(
        NonZero::new(rows).unwrap(),
        NonZero::new(columns).unwrap(),
        0,
    )
}

impl Drop for Pty {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
