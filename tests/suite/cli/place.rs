//! A data folder and a config folder of one's own, and the program run in them.

use std::ffi::OsStr;
use std::path::PathBuf;

use assert_cmd::Command;

/// When every test takes place.
pub const NOW: &str = "2025-10-15T09:00+02:00";

/// The folders of one test.
pub struct Place {
    /// Everything lies in it, and goes with it.
    pub folder: tempfile::TempDir,
}

/// What the program said.
#[derive(Debug)]
pub struct Told {
    /// The exit status.
    pub status: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Place {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self { folder }
    }

    /// Returns the program, ready to run with nothing of this computer around it.
    pub fn command(&self) -> Command {
        let mut command = Command::cargo_bin("frist").unwrap();
        command.env_clear();
        command.current_dir(self.folder.path());
        command.env("FRIST_DATA", self.path("data"));
        command.env("FRIST_CONFIG", self.path("config"));
        command.env("FRIST_NOW", NOW);
        command
    }

    /// Runs the program.
    pub fn frist<S: AsRef<OsStr>>(&self, arguments: &[S]) -> Told {
        told(self.command().args(arguments))
    }

    /// Makes a case; returns its id.
    pub fn case(&self) -> String {
        let made = self.frist(&["new", "--title", "Läckan"]);
        assert_eq!(made.status, 0, "{made:?}");
        made.out.lines().last().unwrap().to_owned()
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file, with the folders that it lies in; returns its path.
    pub fn file(&self, name: &str, bytes: &[u8]) -> String {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, bytes).unwrap();
        path.to_str().unwrap().to_owned()
    }
}

/// Runs a command as it stands.
pub fn told(command: &mut Command) -> Told {
    let output = command.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Told {
        status: output.status.code().unwrap(),
        out: text(output.stdout),
        err: text(output.stderr),
    }
}

/// Asserts that a problem is told in three lines, with this status, and that nothing is a result.
#[track_caller]
pub fn problem(told: &Told, status: i32, what: &str) {
    assert_eq!(told.status, status, "{told:?}");
    assert_eq!(told.out, "", "{told:?}");
    assert!(told.err.contains(what), "{what}\n{}", told.err);
    let lines = told.err.trim_end().lines().count();
    assert!(lines >= 3, "what, what it means, what to do:\n{}", told.err);
}
