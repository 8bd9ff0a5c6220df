//! What the real program takes: the most memory it has ever had, and the processor time while it
//! only shows running clocks.

use std::fs;
use std::thread;
use std::time::Duration;

use crate::long_case;
use crate::measure::{judge, say};
use crate::pty::Program;

/// How long the idle program is watched.
const WATCHED: Duration = Duration::from_secs(25);
/// Processor ticks in a second, on every Linux that this runs on.
const TICKS: f64 = 100.0;

/// Runs it.
pub(crate) fn run() {
    if !fs::exists("/proc/self/status").unwrap_or(false) {
        say("there is no /proc here: memory and idle time are skipped");
        return;
    }
    for (records, goal) in [(1_000, 15.0), (100_000, 120.0)] {
        let data = tempfile::tempdir().unwrap();
        long_case::make(data.path(), records);
        let mut frist = Program::frist(data.path());
        frist.wait_for("En lång incident");
        let home = peak(frist.pid());
        frist.open_walk();
        let open = peak(frist.pid());
        say(&format!(
            "{records} records: {home:.1} MB at home, {open:.1} MB with the case open"
        ));
        judge(
            &format!("{records} records, peak memory"),
            open,
            goal,
            " MB",
        );
        if records == 1_000 {
            let before = ticks(frist.pid());
            thread::sleep(WATCHED);
            let used = (ticks(frist.pid()) - before) / TICKS;
            let share = used / WATCHED.as_secs_f64() * 100.0;
            judge("idle with a running clock, of a core", share, 0.2, " %");
        }
    }
}

/// Returns the most memory that a process has had, in megabytes of 10^6 bytes.
fn peak(pid: u32) -> f64 {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).unwrap();
    let line = status
        .lines()
        .find(|line| line.starts_with("VmHWM:"))
        .unwrap();
    let kilobytes: f64 = line.split_whitespace().nth(1).unwrap().parse().unwrap();
    kilobytes * 1024.0 / 1e6
}

/// Returns the processor ticks that a process has used.
pub(crate) fn ticks(pid: u32) -> f64 {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap();
    let (_, after) = stat.rsplit_once(") ").unwrap();
    let mut numbers = after.split_whitespace().skip(11);
    let mut next = || numbers.next().unwrap().parse::<f64>().unwrap();
    next() + next()
}
