//! The real program in a real terminal of 120×36, for the few tests that need one. Waits for what
//! the screen shows; never sleeps.

use std::io::{Read as _, Write};
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use vt100::Parser;

/// Longer than anything here may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// The program in a terminal.
pub struct Terminal {
    child: Box<dyn Child + Send + Sync>,
    keys: Box<dyn Write + Send>,
    drawn: Receiver<Vec<u8>>,
    screen: Parser,
    /// Keeps the terminal open.
    _pty: Box<dyn MasterPty + Send>,
}

impl Terminal {
    /// Starts `frist` on the data folder `data`, with settings in `config`.
    pub fn frist(data: &Path, config: &Path) -> Self {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_frist"));
        command.env_clear();
        command.env("TERM", "xterm-256color");
        command.env("LANG", "sv_SE.UTF-8");
        command.env("HOME", config);
        command.cwd(env!("CARGO_MANIFEST_DIR"));
        command.env("FRIST_DATA", data);
        command.env("FRIST_CONFIG", config);
        Self::start(command)
    }

    /// Starts any program.
    pub fn start(command: CommandBuilder) -> Self {
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
            let mut buffer = [0; 1 << 14];
            while let Ok(count) = out.read(&mut buffer) {
                if count == 0 || sender.send(buffer[..count].to_vec()).is_err() {
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

    /// Types.
    pub fn keys(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
    }

    /// Waits until the screen shows `text`.
    pub fn wait_for(&mut self, text: &str) {
        let until = Instant::now() + PATIENCE;
        while !self.shows(text) {
            let left = until.saturating_duration_since(Instant::now());
            match self.drawn.recv_timeout(left) {
                Ok(piece) => self.screen.process(&piece),
                Err(_) => panic!("waited for {text:?}; the screen:\n{}", self.text()),
            }
        }
    }

    /// Returns whether the screen, as far as it has been read, shows `text`.
    pub fn shows(&self, text: &str) -> bool {
        self.text().contains(text)
    }

    /// Returns what the screen shows.
    pub fn text(&self) -> String {
        self.screen.screen().contents()
    }

    /// Kills the program as a power cut would: SIGKILL, no chance to tidy up.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
