//! From files on disk to the first frame, against a bare loop that reads the same files, hashes
//! each line and parses it as JSON; and the start of the whole program on small data.

use std::fs;
use std::path::Path;
use std::rc::Rc;
use std::time::Duration;

use frist::app::{Effect, Model, Msg, update};
use frist::runtime::Performer;
use frist::store::{Disk, Folder, Memory, Random, Settings};
use frist::time::Moment;
use frist::view;
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use crate::long_case::{self, LongCase, session};
use crate::measure::{judge, median, ratio, say, shown, time};
use crate::pty::Program;

/// Runs it.
pub(crate) fn run() {
    for (records, rounds) in [(1_000, 30), (10_000, 12), (100_000, 8)] {
        let data = tempfile::tempdir().unwrap();
        let case = long_case::make(data.path(), records);
        let (mut frames, mut bare) = (Vec::new(), Vec::new());
        for _ in 0..rounds {
            bare.push(time(|| bare_loop(&case.journal)).0);
            frames.push(first_frame(data.path(), &case));
        }
        let (frame, loop_) = (median(&mut frames), median(&mut bare));
        say(&format!(
            "{records} records, {} bytes a line: first frame {}, bare loop {}",
            case.bytes / records as u64,
            shown(frame),
            shown(loop_),
        ));
        let goal = if records == 100_000 {
            2.0
        } else {
            f64::INFINITY
        };
        if goal.is_finite() {
            judge("first frame / bare loop", ratio(frame, loop_), goal, "");
        } else {
            say(&format!(
                "first frame / bare loop: {:.2}",
                ratio(frame, loop_)
            ));
        }
        if records == 1_000 {
            judge("first frame", frame.as_secs_f64() * 1e3, 25.0, " ms");
        }
    }
    programs();
}

/// Reads every chain file, hashes each line and parses it.
fn bare_loop(journal: &Path) -> usize {
    let mut found = 0;
    for entry in fs::read_dir(journal).unwrap() {
        let bytes = fs::read(entry.unwrap().path()).unwrap();
        for line in bytes
            .split(|byte| *byte == b'\n')
            .filter(|line| !line.is_empty())
        {
            let digest = frist::case::Digest::of(line);
            let value: serde_json::Value = serde_json::from_slice(line).unwrap();
            found += usize::from(value.is_object() && digest.bytes()[0] < 255);
        }
    }
    found
}

/// Opens the case as the program does and draws it once.
fn first_frame(data: &Path, case: &LongCase) -> Duration {
    let (rules, _) = long_case::shipped_rules();
    let folder: Rc<dyn Folder> = Rc::new(Disk::new(data));
    let config: Rc<dyn Folder> = Rc::new(Memory::new());
    let random = Box::new(|| Ok(Random::fixed(9)));
    let mut performer = Performer::new(folder, config, random);
    let now: Moment = case.end;
    let mut model = Model::new(now, (120, 36), Settings::default(), vec![rules.playbook]);
    let open = Effect::OpenCase(case.id.clone(), Box::new(session("incidentledare")));
    let (taken, ()) = time(|| {
        let msg = performer.perform(open, now).unwrap();
        assert!(matches!(msg, Msg::Opened(_)), "{msg:?}");
        update(&mut model, now, msg);
        let mut terminal = Terminal::new(TestBackend::new(120, 36)).unwrap();
        terminal.draw(|frame| view::draw(&model, frame)).unwrap();
    });
    taken
}

/// The whole program, from its start to its first frame in a terminal.
fn programs() {
    let empty = tempfile::tempdir().unwrap();
    let mut times: Vec<Duration> = (0..15)
        .map(|_| {
            time_to(
                &mut |data| Program::frist(data),
                empty.path(),
                "Inga ärenden",
            )
        })
        .collect();
    judge(
        "program start to empty home",
        median(&mut times).as_secs_f64() * 1e3,
        25.0,
        " ms",
    );
    let small = tempfile::tempdir().unwrap();
    long_case::make(small.path(), 1_000);
    let mut times: Vec<Duration> = (0..15)
        .map(|_| {
            time_to(
                &mut |data| Program::frist(data),
                small.path(),
                "En lång incident",
            )
        })
        .collect();
    say(&format!(
        "program start to a home with a 1 000-record case: {}",
        shown(median(&mut times))
    ));
}

fn time_to(start: &mut dyn FnMut(&Path) -> Program, data: &Path, text: &str) -> Duration {
    let (taken, program) = time(|| {
        let mut program = start(data);
        program.wait_for(text);
        program
    });
    drop(program);
    taken
}
