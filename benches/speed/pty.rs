//! A real program in a real terminal: keys go in, and each piece of what it draws comes out with the
//! moment it arrived.

use std::io::{Read as _, Write};
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use vt100::Parser;

/// A redraw is over when nothing has come for this long.
const QUIET: Duration = Duration::from_millis(12);
/// Longer than anything here may take.
const PATIENCE: Duration = Duration::from_mins(1);

/// A program in a terminal of 120×36.
pub(crate) struct Program {
    child: Box<dyn Child + Send + Sync>,
    keys: Box<dyn Write + Send>,
    drawn: Receiver<(Instant, Vec<u8>)>,
    screen: Parser,
    /// Keeps the terminal open.
    _pty: Box<dyn MasterPty + Send>,
}

impl Program {
    /// Starts `frist` on a data folder, with a configuration of its own: the program that the
    /// environment names, otherwise the one that was built for the benchmarks.
    pub(crate) fn frist(data: &Path) -> Self {
        Self::frist_with(data, &[])
    }

    /// Does the same with arguments.
    pub(crate) fn frist_with(data: &Path, arguments: &[&str]) -> Self {
        let named = std::env::var_os("FRIST_PROGRAM");
        let program = named.unwrap_or_else(|| env!("CARGO_BIN_EXE_frist").into());
        let mut command = CommandBuilder::new(program);
        command.args(arguments);
        command.env("FRIST_DATA", data);
        command.env("FRIST_CONFIG", data.join("config"));
        Self::start(command)
    }

    /// Starts `vim.tiny` on a file; `None` when it is not installed.
    pub(crate) fn vim(file: &Path) -> Option<Self> {
        let found = std::env::split_paths(&std::env::var_os("PATH")?)
            .map(|folder| folder.join("vim.tiny"))
            .find(|path| path.is_file())?;
        let mut command = CommandBuilder::new(found);
        command.args(["-u", "NONE", "-i", "NONE", "-n"]);
        command.arg(file);
        Some(Self::start(command))
    }

    fn start(mut command: CommandBuilder) -> Self {
        command.env("TERM", "xterm-256color");
        command.env("LANG", "C.UTF-8");
        let size = PtySize {
            rows: 36,
            cols: 120,
            pixel_width: 0,
            pixel_height: 0,
        };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut out = pair.master.try_clone_reader().unwrap();
        let keys = pair.master.take_writer().unwrap();
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let (sender, drawn) = channel();
        thread::spawn(move || {
            let mut buffer = vec![0; 1 << 16];
            while let Ok(count) = out.read(&mut buffer) {
                let piece = buffer[..count].to_vec();
                if count == 0 || sender.send((Instant::now(), piece)).is_err() {
                    break;
                }
            }
        });
        Self {
            child,
            keys,
            drawn,
            screen: Parser::new(36.try_into().unwrap(), 120.try_into().unwrap(), 0),
            _pty: pair.master,
        }
    }

    /// Waits until the screen shows `text`.
    pub(crate) fn wait_for(&mut self, text: &str) {
        let until = Instant::now() + PATIENCE;
        while !self.screen.screen().contents().contains(text) {
            let left = until.saturating_duration_since(Instant::now());
            match self.drawn.recv_timeout(left) {
                Ok((_, piece)) => self.screen.process(&piece),
                Err(why) => panic!(
                    "waited for {text:?}, {why}; the screen shows:\n{}",
                    self.screen.screen().contents()
                ),
            }
        }
    }

    /// Opens the only case from the list and goes to its walk, behind what is to be done now.
    pub(crate) fn open_walk(&mut self) {
        self.wait_for("En lång incident");
        self.send("\r");
        self.wait_for("Nu: vad ska göras?");
        self.send("\u{1b}");
        self.wait_for("1.1");
        self.settle();
    }

    /// Takes in what is drawn until it is quiet.
    pub(crate) fn settle(&mut self) {
        while let Ok((_, piece)) = self.drawn.recv_timeout(10 * QUIET) {
            self.screen.process(&piece);
        }
    }

    /// Types without waiting.
    pub(crate) fn send(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
    }

    /// Presses a key and returns the time until the last piece of its redraw had come; `None` when
    /// nothing was drawn.
    pub(crate) fn press(&mut self, key: &str) -> Option<Duration> {
        let pressed = Instant::now();
        self.send(key);
        let mut last = None;
        let mut patience = Duration::from_millis(200);
        loop {
            match self.drawn.recv_timeout(patience) {
                Ok((at, piece)) => {
                    self.screen.process(&piece);
                    last = Some(at.saturating_duration_since(pressed));
                    patience = QUIET;
                }
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => return last,
            }
        }
    }

    /// Returns the process's number.
    pub(crate) fn pid(&self) -> u32 {
        self.child.process_id().unwrap()
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
