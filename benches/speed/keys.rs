//! From a key press to the end of its redraw, of `frist` on a case of 100 000 records and of
//! `vim.tiny` on a file of the same size, in the same kind of terminal, key by key in turn. Every key
//! must change the screen: one that does nothing would cost nothing.

use std::fs;
use std::time::Duration;

use crate::long_case;
use crate::measure::{judge, percentile, ratio, say, shown};
use crate::pty::Program;

/// Keys of each kind.
const KEYS: usize = 300;

/// Runs it.
pub(crate) fn run() {
    let data = tempfile::tempdir().unwrap();
    let case = long_case::make(data.path(), 100_000);
    let mut frist = Program::frist(data.path());
    frist.open_walk();

    let plain = tempfile::tempdir().unwrap();
    let file = plain.path().join("lines.txt");
    let mut lines = Vec::new();
    for entry in fs::read_dir(&case.journal).unwrap() {
        lines.extend(fs::read(entry.unwrap().path()).unwrap());
    }
    fs::write(&file, lines).unwrap();
    let Some(mut vim) = Program::vim(&file) else {
        say("vim.tiny is not installed (Debian package vim-tiny): the comparison is skipped");
        report("move", &mut walk(&mut frist, None).0, None);
        return;
    };
    vim.wait_for("{\"at\"");
    vim.settle();

    // Moving: the next step with its whole form; in vim the next page.
    let (mut ours, mut theirs) = walk(&mut frist, Some(&mut vim));
    report("move", &mut ours, Some(&mut theirs));

    // Writing: a letter in a log line, which is the same from every step; in vim a letter in insert
    // mode.
    frist.send("l");
    frist.settle();
    vim.send("ggO");
    vim.settle();
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for n in 0..KEYS {
        let key = if n % 7 == 6 { " " } else { "a" };
        ours.push(frist.press(key).unwrap());
        theirs.push(vim.press(key).unwrap());
    }
    report("type", &mut ours, Some(&mut theirs));
}

fn walk(frist: &mut Program, mut vim: Option<&mut Program>) -> (Vec<Duration>, Vec<Duration>) {
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for n in 0..KEYS {
        let down = n / 12 % 2 == 0;
        let drawn = frist.press(if down { "\u{1b}[B" } else { "\u{1b}[A" });
        ours.push(drawn.unwrap());
        if let Some(vim) = vim.as_deref_mut() {
            theirs.extend(vim.press(if down { "\u{6}" } else { "\u{2}" }));
        }
    }
    (ours, theirs)
}

fn report(what: &str, ours: &mut [Duration], theirs: Option<&mut [Duration]>) {
    let (p50, p99) = (percentile(ours, 50), percentile(ours, 99));
    say(&format!(
        "{what}: frist p50 {}, p99 {} of {} keys",
        shown(p50),
        shown(p99),
        ours.len()
    ));
    if let Some(theirs) = theirs {
        let (other50, other99) = (percentile(theirs, 50), percentile(theirs, 99));
        let count = theirs.len();
        say(&format!(
            "{what}: vim.tiny p50 {}, p99 {} of {count} keys",
            shown(other50),
            shown(other99)
        ));
        judge(
            &format!("{what}: frist p99 / vim.tiny p99"),
            ratio(p99, other99),
            1.0,
            "",
        );
    }
}
