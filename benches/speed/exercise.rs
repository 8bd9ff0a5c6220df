//! An exercise of 10 000 injected and answered records, the facilitator's terminal and a participant's
//! both open on one folder: nothing may be lost, each screen follows the other within a second, and both
//! rest while nobody types. The real program in two terminals, everything by keys.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::rc::Rc;
use std::thread;
use std::time::{Duration, Instant};

use frist::case::journal::Journal;
use frist::case::{CaseId, Event};
use frist::store::{CaseStore, Disk};

use crate::measure::{judge, percentile, say, shown};
use crate::memory::ticks;
use crate::pty::Program;

/// Injects and answers together.
const RECORDS: usize = 10_000;
/// Injects of the scenario, a minute of it between them: far more than anybody plays. The others are
/// written by the facilitator.
const PLANNED: usize = 500;
/// Injects and answers between two looks at how fast the screens follow. Their keys stay under the 1 024
/// bytes that the terminal's reader takes at a time: what comes in the same instant beyond them waits
/// there for the next key.
const BATCH: usize = 25;
/// How long the idle programs are watched.
const WATCHED: Duration = Duration::from_secs(25);
/// Processor ticks in a second, on every Linux that this runs on.
const TICKS: f64 = 100.0;

/// Runs it.
pub(crate) fn run() {
    let records = std::env::var("FRIST_BENCH_RECORDS").ok();
    let records = records.and_then(|n| n.parse().ok()).unwrap_or(RECORDS);
    let (injects, data) = (records / 2, tempfile::tempdir().unwrap());
    let planned = PLANNED.min(injects / 2);
    let (mut lead, id) = begun(data.path(), planned);
    let mut room = joined(data.path());

    let started = Instant::now();
    let (mut to_room, mut to_lead) = (Vec::new(), Vec::new());
    // The clock goes a thousand times as fast as in life: the planned ones come by themselves, some at
    // every look, while the participant answers.
    lead.send("pf1000\r");
    let mut answered = 0;
    while answered < planned {
        answered = answers(&mut room, answered, planned);
        to_lead.push(until(&mut lead, &format!("svar {answered}.")));
    }
    lead.wait_for(&format!("{} av {planned} inspel", planned - 1));
    lead.send("p");
    lead.wait_for("pausad");
    // Then those of the facilitator's own.
    let mut own = 0;
    while answered < injects {
        for _ in 0..BATCH.min(injects - planned - own) {
            own += 1;
            inject(&mut lead, own);
        }
        let last = sender(own);
        lead.wait_for(&format!("från {last}"));
        to_room.push(until(&mut room, &last));
        answered = answers(&mut room, answered, injects);
        to_lead.push(until(&mut lead, &format!("svar {answered}.")));
    }
    let took = started.elapsed();
    for (what, times) in [("participant", &mut to_room), ("facilitator", &mut to_lead)] {
        let (middle, worst) = (percentile(times, 50), percentile(times, 100));
        say(&format!(
            "the {what}'s screen follows: p50 {}, worst {}",
            shown(middle),
            shown(worst)
        ));
        judge("worst of these", worst.as_secs_f64(), 1.0, " s");
    }
    idle(&mut lead, &mut room);
    drop((lead, room));
    counted(data.path(), &id, (planned, own, answered));
    let rate = records as f64 / took.as_secs_f64();
    say(&format!(
        "{} records in {:.0} s: {rate:.0} a second",
        records,
        took.as_secs_f64()
    ));
}

/// Makes the exercise and opens it as the facilitator.
fn begun(data: &Path, planned: usize) -> (Program, CaseId) {
    let folder = data.join("config/playbooks/scenarios");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("stor.toml"), scenario(planned)).unwrap();
    let settings = "[me]\nname = \"L\"\nrole = \"övningsledare\"\n";
    fs::write(data.join("config/settings.toml"), settings).unwrap();
    let mut lead = Program::frist_with(data, &["exercise", "start", "stor"]);
    // The command line has said its words when the page itself is there.
    lead.wait_for("jag har läst");
    lead.send("\r");
    lead.settle();
    let cases = fs::read_dir(data).unwrap().map(|entry| entry.unwrap());
    let mut names = cases.map(|entry| entry.file_name().into_string().unwrap());
    let name = names.find(|name| name.starts_with("ovning-")).unwrap();
    (lead, CaseId::new(&name).unwrap())
}

/// Opens it as a participant, in the walk.
fn joined(data: &Path) -> Program {
    let mut room = Program::frist(data);
    room.wait_for("En stor övning");
    room.send("\r");
    room.wait_for("1.1");
    room.settle();
    room
}

/// A scenario with an inject every minute.
fn scenario(planned: usize) -> String {
    let small = include_str!("../../tests/fixtures/scenarios/valid/small.toml");
    let title = r#"title = { sv = "Litet", en = "Small" }"#;
    let big = r#"title = { sv = "En stor övning", en = "A large exercise" }"#;
    let mut text = small.replacen("id = \"small\"", "id = \"stor\"", 1);
    text = text.replacen(title, big, 1);
    for n in 0..planned.saturating_sub(4) {
        let (day, hour, minute) = (26 + n / 1440, 8 + n / 60 % 16, n % 60);
        let _ = write!(
            text,
            "\n[[inject]]\nid = \"n-{n}\"\nat = 2025-08-{day:02}T{hour:02}:{minute:02}:00\nmedium = \"mail\"\n\
             sort = \"context\"\nfrom = {{ sv = \"Servicedesk\", en = \"Service desk\" }}\n\
             text = {{ sv = \"Ärende {n} väntar på svar.\", en = \"Ticket {n} waits for an answer.\" }}\n"
        );
    }
    text
}

/// Answers the next batch; returns how many have been answered.
fn answers(room: &mut Program, answered: usize, all: usize) -> usize {
    let last = (answered + BATCH).min(all);
    for n in answered + 1..=last {
        answer(room, n);
    }
    // What follows is the other screen's time, not that of the writing.
    room.wait_for(&format!("svar {last}."));
    last
}

fn sender(n: usize) -> String {
    format!("Rektor {n}.")
}

/// Writes an inject of one's own on the facilitator's page.
fn inject(lead: &mut Program, n: usize) {
    lead.send(&format!("u\r{}\rVad gör ni?\r\r", sender(n)));
}

/// Answers with a line of the log.
fn answer(room: &mut Program, n: usize) {
    room.send(&format!("lsvar {n}.\r"));
}

/// Waits for a text and returns how long that took.
fn until(program: &mut Program, text: &str) -> Duration {
    let from = Instant::now();
    program.wait_for(text);
    from.elapsed()
}

/// Tells what both take of a processor while the clock goes and nobody types.
fn idle(lead: &mut Program, room: &mut Program) {
    if !fs::exists("/proc/self/stat").unwrap_or(false) {
        return;
    }
    lead.send("f1\r");
    lead.settle();
    lead.send("p");
    lead.settle();
    room.settle();
    for (what, program) in [("facilitator", &*lead), ("participant", &*room)] {
        let before = ticks(program.pid());
        thread::sleep(WATCHED);
        let used = (ticks(program.pid()) - before) / TICKS;
        let share = used / WATCHED.as_secs_f64() * 100.0;
        judge(&format!("the {what} idle, of a core"), share, 0.5, " %");
    }
}

/// Counts what is in the record: every inject and every answer, and not a byte out of place.
fn counted(data: &Path, id: &CaseId, (planned, own, answered): (usize, usize, usize)) {
    let program = std::env::var_os("FRIST_PROGRAM");
    let mut verify = Command::new(program.unwrap_or_else(|| env!("CARGO_BIN_EXE_frist").into()));
    verify
        .env("FRIST_DATA", data)
        .env("FRIST_CONFIG", data.join("config"));
    let verify = verify.args(["verify", id.as_str()]).output().unwrap();
    let told = String::from_utf8_lossy(&verify.stdout);
    assert!(verify.status.success(), "{told}");
    let opening = CaseStore::open(Rc::new(Disk::new(data)), id).unwrap();
    let journal = Journal::of(opening.records);
    let injected = &journal.case().exercise().injected;
    let unplanned = injected
        .iter()
        .filter(|one| one.value.inject.is_none())
        .count();
    let is_answer = |event: &Event| match event {
        Event::Logged(logged) => logged
            .text
            .clear()
            .is_some_and(|text| text.starts_with("svar ")),
        _ => false,
    };
    let answers = journal
        .records()
        .iter()
        .filter(|record| is_answer(&record.event));
    let (answers, came) = (answers.count(), injected.len() - unplanned);
    say(&format!(
        "verified: {} records; {came} planned injects, {unplanned} of the facilitator's own, {answers} answers",
        journal.len()
    ));
    assert_eq!((unplanned, answers), (own, answered), "something was lost");
    assert!(came + 1 >= planned, "{came} of {planned} planned ones came");
}
