//! Killed with SIGKILL at random moments while answers are being confirmed: what was acknowledged
//! is there, and the case opens.
//!
//! `FRIST_KILLS=200` sets the number of rounds. The program that is killed is this test binary,
//! started anew with the name of the test that confirms answers; and the real program in a terminal.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Command as Process, Stdio};
use std::rc::Rc;
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use frist::builtin;
use frist::case::event::{Acknowledged, Mode, Opened, Organisation, Session, TimeSource};
use frist::case::journal::Verdict;
use frist::case::{ActorId, Answer, CaseId, Command, Digest, Event, Value};
use frist::playbook::FieldId;
use frist::store::{CaseStore, Desk, Disk, Folder, Library, NewCase, Random, Who};
use frist::text::{FreeText, Lang};
use frist::time::{Moment, Span};

use crate::support::desk::moment;
use crate::support::pty::Pty;

/// Names the data folder to the process that is to be killed.
const DATA: &str = "FRIST_SURVIVAL_DATA";
/// How many rounds: the ordinary run is short.
const ROUNDS: &str = "FRIST_KILLS";
/// Rounds on one case before the next is begun: some chains, not hundreds.
const ON_ONE_CASE: u64 = 10;

fn rounds(usually: u64) -> u64 {
    let set = std::env::var(ROUNDS).ok();
    set.map_or(usually, |number| number.parse().unwrap())
}

fn disk(data: &Path) -> Rc<dyn Folder> {
    Rc::new(Disk::new(data))
}

fn who() -> Who {
    Who {
        actor: ActorId::new("a-lead").unwrap(),
        session: Session {
            name: "AL".into(),
            program: "0.1.0".to_owned(),
            role: "incidentledare".into(),
            time: TimeSource::Wall,
        },
    }
}

fn brief() -> FieldId {
    FieldId::new("brief").unwrap()
}

fn answer(words: &str) -> Command {
    Command::Answer {
        field: brief(),
        answer: Answer::Known(Value::Text(FreeText::new(words))),
        learned: None,
        source: None,
    }
}

/// Makes a real case whose notice has been read.
fn make_case(data: &Path) -> CaseId {
    let new = NewCase {
        opened: Opened {
            language: Lang::Sv,
            legal_basis: "artikel 6.1 c".into(),
            mode: Mode::Real,
            playbook: builtin::PLAYBOOK.to_owned(),
            purpose: "visa att lagen följs".into(),
            regime: "gdpr".to_owned(),
            retention: "bevaras".into(),
            rules: Vec::new(),
            title: "Miljödata".into(),
        },
        organisation: Organisation {
            name: Some("Kommunen".into()),
            ..Organisation::default()
        },
        scenario: None,
    };
    let library = Library::new(disk(data));
    let files = builtin::rule_files();
    let at = moment("2026-11-23 09:00");
    let random = Random::system().unwrap();
    let (id, mut desk, _) = Desk::create(&library, &files, at, who(), new, random).unwrap();
    let read = Command::Acknowledge(Acknowledged {
        notice: "never-type".to_owned(),
        text: Digest::of(b"notice"),
    });
    desk.carry_out(at, read).unwrap();
    id
}

/// Opens the case anew; returns every text that was ever answered to the first question.
fn answers_on_disk(data: &Path, id: &CaseId) -> Vec<String> {
    let opening = CaseStore::open(disk(data), id).unwrap();
    let verdict = opening.store.verdict().verdict;
    assert!(
        matches!(verdict, Verdict::Intact | Verdict::TornTail { .. }),
        "{verdict:?}"
    );
    assert!(opening.unread.is_empty(), "{:?}", opening.unread);
    let desk = Desk::open(disk(data), id).unwrap();
    let words = |event: &Event| {
        let Event::Answered(answered) = event else {
            return None;
        };
        let Answer::Known(Value::Text(text)) = &answered.answer else {
            return None;
        };
        (answered.field == brief()).then(|| text.or("").to_owned())
    };
    let records = desk.journal.records().iter();
    records.filter_map(|record| words(&record.event)).collect()
}

/// Not a test of its own: what is killed. Confirms answers without end and says each one on stdout
/// once it is recorded. Does nothing unless it was started for that.
#[test]
fn confirms_answers_until_it_is_killed() {
    let Some(data) = std::env::var_os(DATA) else {
        return;
    };
    let data = Path::new(&data);
    let id = Library::new(disk(data)).cases().unwrap().pop().unwrap();
    let mut desk = Desk::open(disk(data), &id).unwrap();
    let mut random = Random::system().unwrap();
    let tag = random.letters(8);
    desk.store.begin(who().actor, who().session, random);
    let mut out = std::io::stdout();
    let mut at: Moment = moment("2026-11-23 09:10");
    for n in 0_u32.. {
        at = at.plus(Span::from_millis(10));
        let words = format!("svar {tag} {n}");
        desk.carry_out(at, answer(&words)).unwrap();
        // One write, so that a kill never leaves half a line that looks like a whole one.
        out.write_all(format!("\nsaved {words}\n").as_bytes())
            .unwrap();
        out.flush().unwrap();
    }
}

/// Lets answers be confirmed for `time` after the first one and kills; returns what was
/// acknowledged.
fn confirm_and_kill(data: &Path, time: Duration) -> Vec<String> {
    let mut child = Process::new(std::env::current_exe().unwrap())
        .args(["--exact", "survival::confirms_answers_until_it_is_killed"])
        .args(["--nocapture", "--test-threads=1"])
        .env(DATA, data)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let (sender, said) = channel();
    let reader = thread::spawn(move || {
        for line in lines.map_while(Result::ok) {
            if let Some(words) = line.strip_prefix("saved ") {
                let _ = sender.send(words.to_owned());
            }
        }
    });
    let mut saved: Vec<String> = said
        .recv_timeout(Duration::from_mins(1))
        .into_iter()
        .collect();
    assert!(!saved.is_empty(), "nothing was ever confirmed");
    let until = std::time::Instant::now() + time;
    while let Ok(words) =
        said.recv_timeout(until.saturating_duration_since(std::time::Instant::now()))
    {
        saved.push(words);
        if std::time::Instant::now() >= until {
            break;
        }
    }
    child.kill().unwrap();
    child.wait().unwrap();
    reader.join().unwrap();
    saved.extend(said.try_iter());
    saved
}

#[test]
fn no_acknowledged_answer_is_missing_after_sigkill() {
    let mut random = Random::system().unwrap();
    let (mut total, mut torn) = (0, 0);
    let rounds = rounds(20);
    let mut world = tempfile::tempdir().unwrap();
    let mut id = make_case(world.path());
    let mut saved = Vec::new();
    for round in 0..rounds {
        if round > 0 && round % ON_ONE_CASE == 0 {
            world = tempfile::tempdir().unwrap();
            id = make_case(world.path());
            saved.clear();
        }
        // given answers confirmed one after the other, when the program is killed at any moment
        let time = Duration::from_micros(random.number() % 40_000);
        let now = confirm_and_kill(world.path(), time);
        total += now.len();
        saved.extend(now);
        // then the case opens and every acknowledged answer, of this round and before, is there
        let there = answers_on_disk(world.path(), &id);
        for words in &saved {
            assert!(there.contains(words), "round {round}: {words:?} is missing");
        }
        let verdict = CaseStore::inspect(disk(world.path()), &id)
            .unwrap()
            .store
            .verdict();
        torn += usize::from(matches!(verdict.verdict, Verdict::TornTail { .. }));
    }
    let told = format!("{rounds} kills, {total} acknowledged answers, {torn} torn tails\n");
    std::io::stderr().write_all(told.as_bytes()).unwrap();
}

#[test]
fn what_the_screen_marked_as_saved_is_there_after_sigkill() {
    let world = tempfile::tempdir().unwrap();
    let data = world.path().join("data");
    let id = make_case(&data);
    for round in 0..rounds(3).min(20) {
        let mut pty = Pty::start(world.path());
        pty.wait("Miljödata");
        pty.keys("\r");
        pty.wait("┌ 1.1");
        pty.keys("\x1b[B");
        pty.wait("┌ 1.2");
        // given an answer that the screen marks as saved
        let words = format!("omgång{round}.");
        pty.keys("\r");
        if round > 0 {
            // The step's one question is answered: up to it again, and on at the end of its text.
            pty.keys("\x1b[A");
        }
        pty.keys(&format!(" {words}"));
        pty.wait(&words);
        pty.keys("\r");
        pty.wait("✓ Sparat på disk");
        // when the program is killed
        pty.signal("KILL");
        pty.leave();
        // then the answer is on disk
        let there = answers_on_disk(&data, &id);
        let last = there.last().cloned().unwrap_or_default();
        assert!(last.contains(&words), "round {round}: {there:?}");
    }
}
