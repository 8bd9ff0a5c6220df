//! By keys, day by day, through the real loop: `tests/fixtures/miljodata.keys`, which says itself what
//! its lines mean.

#![allow(
    clippy::wildcard_enum_match_arm,
    clippy::print_stderr,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on stops, asks for one thing at a time, and tells what it measured"
)]

use std::rc::Rc;

use frist::app::action;
use frist::app::screens::register;
use frist::app::{Effect, Key, Model, Msg, Screen};
use frist::case::journal::Verdict;
use frist::case::{Event, StepState};
use frist::store::{CaseStore, Folder, Library, Memory};
use frist::time::Span;

use crate::support::desk::{Desk, moment};
use crate::support::facts;

/// A person at the keys, and what it cost.
struct Play {
    disk: Memory,
    config: Memory,
    desk: Desk,
    line: usize,
    script: String,
    sessions: u64,
    now: frist::time::Moment,
    /// Keys that typed a letter of an answer.
    letters: usize,
    /// All other keys.
    others: usize,
    /// Answers, rows, entries, log lines and steps that the disk has taken.
    confirmed: usize,
}

impl Play {
    fn begin() -> Self {
        let (disk, config) = (Memory::new(), Memory::new());
        let now = moment("2025-08-26T17:10+02:00");
        Self {
            desk: desk(&disk, &config, 0),
            disk,
            config,
            line: 0,
            script: script(),
            sessions: 0,
            now,
            letters: 0,
            others: 0,
            confirmed: 0,
        }
    }

    /// Starts the program on the same disk.
    fn start(&mut self) {
        self.sessions += 1;
        self.desk = desk(&self.disk, &self.config, self.sessions * 1000);
        self.desk.pass(self.now);
        self.desk.carry_out(vec![Effect::ListCases]);
    }

    /// Does what one line says.
    fn act(&mut self, line: &str) {
        let (verb, rest) = line.split_once(' ').unwrap_or((line, ""));
        match verb {
            "at" => self.pass(moment(rest)),
            "wait" => self.pass(self.desk.now().plus(Span::from_millis(1000))),
            "start" => self.start(),
            "leave" => {
                self.desk.send(Msg::Leave);
                assert!(
                    matches!(self.desk.effects.last(), Some(Effect::Quit)),
                    "{}",
                    self.place()
                );
            }
            // The program is gone without a word: nothing is said to it, and nothing it knew stays.
            "crash" => {}
            "elsewhere" => self.elsewhere(rest),
            "keys" => self.keys(rest, false),
            "type" => self.type_text(rest),
            "answer" => {
                self.type_text(rest);
                self.keys("<enter>", false);
            }
            "step" => self.walk_to(rest),
            "row" => self.row(rest),
            "see" => assert!(self.shows(rest), "not to be seen: {}", self.place()),
            "unseen" => assert!(!self.shows(rest), "to be seen: {}", self.place()),
            "stale" => assert_eq!(self.state(rest), StepState::Stale, "{}", self.place()),
            "done" => assert_eq!(self.state(rest), StepState::Done, "{}", self.place()),
            "sendings" => assert_eq!(
                self.desk.case().registers().sendings.standing().count(),
                rest.parse::<usize>().unwrap(),
                "{}",
                self.place()
            ),
            _ => panic!("no such line: {}", self.place()),
        }
    }

    fn pass(&mut self, now: frist::time::Moment) {
        self.now = now;
        self.desk.pass(now);
        self.desk.follow();
    }

    fn place(&self) -> String {
        let line = self.script.lines().nth(self.line).unwrap_or_default();
        format!(
            "miljodata.keys:{}: {line}\n{}",
            self.line + 1,
            self.desk.screen()
        )
    }

    fn shows(&self, words: &str) -> bool {
        self.desk.screen().contains(words)
    }

    fn type_text(&mut self, text: &str) {
        for (n, part) in text.split("\\n").enumerate() {
            if n > 0 {
                self.keys("<a-enter>", false);
            }
            // Letters anywhere else would be commands.
            assert!(
                action::in_text(&self.desk.model),
                "no text here: {}",
                self.place()
            );
            let part = part.replace('<', "<lt>");
            self.keys(&part, true);
        }
    }

    fn keys(&mut self, notation: &str, text: bool) {
        let keys = Key::parse_all(notation).unwrap_or_else(|key| panic!("{key}: {}", self.place()));
        for key in keys {
            if text {
                self.letters += 1;
            } else {
                self.others += 1;
            }
            self.press(key);
        }
        self.desk.rest();
    }

    /// Presses a key. Between what it asks of the disk and the disk's answer, nothing may look saved.
    fn press(&mut self, key: Key) {
        let bare = self.desk.model.overlay.is_none();
        let may_save = key.typed().is_none_or(|c| c == 'f');
        let ticks = may_save.then(|| saved(&self.desk));
        let effects = self.desk.take(Msg::Key(key));
        let records = effects.iter().find_map(|effect| match effect {
            Effect::Record(events) => Some(events.iter().filter(|one| counts(one)).count()),
            _ => None,
        });
        let Some(records) = records else {
            self.desk.carry_out(effects);
            return;
        };
        let bytes = self.journal_bytes();
        if let Some(before) = ticks.filter(|_| bare) {
            assert!(
                saved(&self.desk) <= before,
                "saved on screen before the disk: {}",
                self.place()
            );
        }
        self.desk.carry_out(effects);
        assert!(
            self.journal_bytes() > bytes,
            "nothing reached the disk: {}",
            self.place()
        );
        self.confirmed += records;
    }

    fn journal_bytes(&self) -> usize {
        let files = self.disk.files().into_iter();
        files
            .filter(|(name, _)| name.contains("/journal/"))
            .map(|(_, bytes)| bytes.len())
            .sum()
    }

    /// Moves to a step with the arrows, as one does who sees the list.
    fn walk_to(&mut self, id: &str) {
        let (steps, at) = {
            let open = self.desk.model.open.as_ref().unwrap();
            let phases = open.derived.phases.iter().flat_map(|phase| &phase.steps);
            let steps: Vec<String> = phases.map(|line| line.id.to_string()).collect();
            let at = open.walk.step.as_ref().map(ToString::to_string);
            (steps, at)
        };
        let find = |id: &str| steps.iter().position(|step| step == id);
        let to = find(id).unwrap_or_else(|| panic!("no step {id}: {}", self.place()));
        let from = at.and_then(|at| find(&at)).unwrap_or(0);
        let key = if to < from { "<up>" } else { "<down>" };
        self.keys(&key.repeat(to.abs_diff(from)), false);
        assert_eq!(
            self.desk
                .model
                .open
                .as_ref()
                .unwrap()
                .walk
                .step
                .as_ref()
                .map(frist::playbook::StepId::as_str),
            Some(id),
            "{}",
            self.place()
        );
    }

    /// Moves to the row of a register that holds some words.
    fn row(&mut self, words: &str) {
        let state = register_of(&self.desk.model).unwrap_or_else(|| panic!("{}", self.place()));
        let holds = |row: &register::Row| {
            let cells = frist::case::form::entry_to_cells(&row.entry);
            format!("{cells:?}").contains(words)
        };
        let to = state.rows.iter().position(holds);
        let to = to.unwrap_or_else(|| panic!("no row: {}", self.place()));
        let from = state.at;
        let key = if to < from { "<up>" } else { "<down>" };
        self.keys(&key.repeat(to.abs_diff(from)), false);
    }

    fn state(&self, id: &str) -> StepState {
        let open = self.desk.model.open.as_ref().unwrap();
        let mut steps = open.derived.phases.iter().flat_map(|phase| &phase.steps);
        steps.find(|line| line.id.as_str() == id).unwrap().state
    }

    /// A colleague's window on the same folder logs a line; this one follows within a second.
    fn elsewhere(&mut self, words: &str) {
        self.sessions += 1;
        let mut window = desk(&self.disk, &self.config, self.sessions * 1000);
        window.pass(self.now);
        window.carry_out(vec![Effect::ListCases]);
        let window = window.keys("<enter>l").keys(words).keys("<enter>");
        assert!(
            window.screen().contains("Sparat på disk"),
            "{}",
            window.screen()
        );
        self.pass(self.desk.now().plus(Span::from_millis(1000)));
    }
}

fn script() -> String {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(folder.join("tests/fixtures/miljodata.keys")).unwrap()
}

fn desk(disk: &Memory, config: &Memory, seed: u64) -> Desk {
    let data: Rc<dyn Folder> = Rc::new(disk.clone());
    Desk::with(data, Rc::new(config.clone()), seed)
}

fn register_of(model: &Model) -> Option<&register::State> {
    match &model.screen {
        Screen::Register(state) => Some(state),
        _ => None,
    }
}

/// Whether a person would call it an answer.
fn counts(event: &Event) -> bool {
    !matches!(
        event,
        Event::Session(_) | Event::Opened(_) | Event::Organisation(_)
    )
}

/// Returns how much on the screen looks saved.
fn saved(desk: &Desk) -> usize {
    let screen = desk.screen();
    let said = screen.matches("sparat").count() - screen.matches("inte sparat").count();
    screen.matches('✓').count() + said
}

#[test]
fn the_incident_lived_day_by_day_gives_the_whole_report() {
    // given an empty folder, when the incident is lived at the keyboard
    let mut play = Play::begin();
    for (n, line) in script().lines().enumerate() {
        let line = line.trim_start();
        play.line = n;
        if !line.is_empty() && !line.starts_with('#') {
            play.act(line);
        }
    }
    // then the paper that the screen shows carries every fact, gap and finding
    facts::check(&paper(&play));
    // and what lies in the folder is what was written
    let folder: Rc<dyn Folder> = Rc::new(play.disk.clone());
    let ids = Library::new(Rc::clone(&folder)).cases().unwrap();
    let opening = CaseStore::inspect(folder, &ids[0]).unwrap();
    assert_eq!(opening.store.verdict().verdict, Verdict::Intact);
    assert!(opening.store.verdict().chains.len() > 5);
    let all = play.letters + play.others;
    eprintln!(
        "by keys: {} confirmed, {} keys, {:.1} each; without the letters of the answers {:.1} each",
        play.confirmed,
        all,
        ratio(all, play.confirmed),
        ratio(play.others, play.confirmed),
    );
}

fn ratio(of: usize, to: usize) -> f64 {
    f64::from(u32::try_from(of).unwrap()) / f64::from(u32::try_from(to).unwrap())
}

/// Returns the paper that is being read.
fn paper(play: &Play) -> String {
    let read = match &play.desk.model.screen {
        Screen::Papers(state) => state.read.as_ref(),
        _ => None,
    };
    let text = read.and_then(|read| read.text.clone());
    text.unwrap_or_else(|| panic!("no paper: {}", play.place()))
}
