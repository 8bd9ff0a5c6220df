//! What lies beside the evidence: the list of cases, the settings, the drafts.

use std::collections::BTreeMap;
use std::rc::Rc;

use frist::case::{CaseId, ChainId, Mode};
use frist::failure::Say as _;
use frist::store::settings::FILE;
use frist::store::{
    Disk, Draft, Drafts, Faulty, Folder, Left, Library, Memory, Plan, Random, Settings,
};
use frist::text::Lang;
use frist::time::Moment;

fn at(text: &str) -> Moment {
    Moment::from_text(text).unwrap()
}

#[test]
fn a_case_is_a_folder_with_a_journal() {
    let memory = Memory::new();
    for name in [
        "2025-08-26-abcdef/journal/00.jsonl",
        "2026-11-22-ghjkmn/journal/00.jsonl",
        "ovning-2026-01-05-pqrstu/journal/00.jsonl",
        "2026-11-23-norule/rules/x.toml",
        ".frist/drafts/x/y.json",
        "Semester 2025/journal/bild.jpg",
    ] {
        memory.plant(name, b"");
    }
    let cases = Library::new(Rc::new(memory)).cases().unwrap();
    let names: Vec<&str> = cases.iter().map(CaseId::as_str).collect();
    assert_eq!(
        names,
        [
            "2026-11-22-ghjkmn",
            "ovning-2026-01-05-pqrstu",
            "2025-08-26-abcdef"
        ]
    );
}

#[test]
fn a_data_folder_that_is_not_there_has_no_cases_and_is_not_made() {
    let place = tempfile::tempdir().unwrap();
    let data = place.path().join("none");
    let library = Library::new(Rc::new(Disk::new(&data)));
    assert_eq!(library.cases().unwrap(), []);
    assert!(!data.exists());
}

#[test]
fn a_new_name_holds_the_day_in_stockholm_and_says_when_it_is_an_exercise() {
    let library = Library::new(Rc::new(Memory::new()));
    let mut random = Random::fixed(1);
    let late = at("2026-11-22T23:30:00.000Z");
    let real = library.new_id(Mode::Real, late, &mut random);
    assert!(real.as_str().starts_with("2026-11-23-"), "{real}");
    let exercise = library.new_id(Mode::Exercise, late, &mut random);
    assert!(exercise.as_str().starts_with("ovning-2026-11-23-"));
}

#[test]
fn settings_come_back_as_they_were_saved() {
    let config: Rc<dyn Folder> = Rc::new(Memory::new());
    let (mut settings, problems) = Settings::load(config.as_ref()).unwrap();
    assert!(problems.0.is_empty());
    settings.organisation.name = Some("Exempelkommunen".to_owned());
    settings.organisation.address = Some("Torget 1\n123 45 Exempelby".to_owned());
    settings.language = Some(Lang::En);
    settings.ui.colour = Some(false);
    let actor = settings.actor(&mut Random::fixed(4));
    settings.save(&config).unwrap();
    let (read, problems) = Settings::load(config.as_ref()).unwrap();
    assert_eq!(problems.0, []);
    assert_eq!(read, settings);
    assert_eq!(read.me.id, Some(actor));
}

#[test]
fn every_problem_in_the_settings_has_its_line_and_the_rest_counts() {
    let memory = Memory::new();
    let source = "language = \"fi\"\nfavourite = 7\n\n[organisation]\nname = \"Åby kommun\"\nnumber = 212000\nfax = \"no\"\n\n[ui]\ncolour = \"yes\"\n";
    memory.plant(FILE, source.as_bytes());
    let (settings, problems) = Settings::load(&memory).unwrap();
    assert_eq!(settings.organisation.name.as_deref(), Some("Åby kommun"));
    let told: Vec<(usize, &str)> = problems
        .0
        .iter()
        .map(|problem| (problem.place.line, problem.code))
        .collect();
    assert_eq!(
        told,
        [
            (1, "wrong-kind"),
            (2, "unknown-key"),
            (6, "wrong-kind"),
            (7, "unknown-key"),
            (10, "wrong-kind"),
        ]
    );
    for problem in &problems.0 {
        for shown in [problem.show(Lang::Sv), problem.show(Lang::En)] {
            assert!(shown.contains("settings.toml"), "{shown}");
            assert!(!shown.contains("{key}") && !shown.contains("{wanted}"));
        }
    }
}

#[test]
fn saving_loses_nothing_that_the_program_does_not_know() {
    let memory = Memory::new();
    memory.plant(
        FILE,
        b"future = [1, 2]\n[organisation]\nname = \"A\"\nnumber = 212000\nfax = \"x\"\n",
    );
    let config: Rc<dyn Folder> = Rc::new(memory);
    let (mut settings, _) = Settings::load(config.as_ref()).unwrap();
    settings.organisation.name = None;
    let aside = settings.save(&config).unwrap();
    let text = String::from_utf8(config.read(FILE).unwrap()).unwrap();
    for kept in ["future = [1, 2]", "fax = \"x\""] {
        assert!(text.contains(kept), "{kept} in {text}");
    }
    assert!(!text.contains("name ="), "{text}");
    assert!(!text.contains("number"), "a value of no use: {text}");
    assert!(aside.is_some());
    let old = String::from_utf8(config.read("settings.toml.old").unwrap()).unwrap();
    assert!(old.contains("number = 212000"), "{old}");
}

#[test]
fn a_file_that_is_no_toml_is_kept_beside() {
    let memory = Memory::new();
    memory.plant(FILE, b"name = = \"A\"\n\xff");
    let config: Rc<dyn Folder> = Rc::new(memory.clone());
    let (settings, problems) = Settings::load(config.as_ref()).unwrap();
    assert!(!problems.0.is_empty());
    settings.save(&config).unwrap();
    assert_eq!(
        memory.read("settings.toml.old").unwrap(),
        b"name = = \"A\"\n\xff"
    );
    let (_, problems) = Settings::load(config.as_ref()).unwrap();
    assert_eq!(problems.0, []);
}

#[test]
fn settings_that_cannot_be_saved_say_so_and_the_old_ones_stand() {
    let memory = Memory::new();
    memory.plant(FILE, b"language = \"en\"\n");
    let faulty = Faulty::new(Rc::new(memory.clone()));
    faulty.plan(Plan::ReadOnly);
    let config: Rc<dyn Folder> = Rc::new(faulty);
    let failure = Settings::default().save(&config).unwrap_err();
    assert!(failure.say(Lang::Sv).what.contains("Inställningarna"));
    assert_eq!(memory.read(FILE).unwrap(), b"language = \"en\"\n");
}

fn draft(place: &str, at_text: &str, typed: &str) -> Draft {
    Draft {
        by: None,
        place: place.to_owned(),
        at: at(at_text),
        typed: BTreeMap::from([("text".to_owned(), typed.to_owned())]),
    }
}

const CASE: &str = "2025-08-26-abcdef";

#[test]
fn drafts_of_a_crashed_session_come_back_to_the_next_one() {
    let memory = Memory::new();
    let open = |chain: u64| {
        let case = CaseId::new(CASE).unwrap();
        Drafts::open(Rc::new(memory.clone()), &case, ChainId::new(chain))
    };
    // Given a session that wrote half an answer and then was no more.
    let (mut first, none) = open(1);
    assert_eq!(none, Left::default());
    let half = draft("brief", "2025-08-26T14:54:00.000Z", "Leverantören rin");
    first.save(std::slice::from_ref(&half)).unwrap();
    drop(first);
    // When another opens the case, it has the words, and they are its own from now on.
    let (mut second, taken) = open(2);
    assert_eq!(taken.taken, [half]);
    assert_eq!(memory.files().len(), 2, "the drafts and the sign of life");
    // When the answer is confirmed, nothing is left.
    second.save(&[]).unwrap();
    assert_eq!(memory.files(), []);
}

#[test]
fn two_different_drafts_of_one_answer_both_come_back() {
    let memory = Memory::new();
    let case = CaseId::new(CASE).unwrap();
    let old = draft("brief", "2025-08-26T14:54:00.000Z", "en");
    let new = draft("brief", "2025-08-26T14:55:00.000Z", "två");
    for (name, drafts) in [("a", [&old, &old]), ("b", [&new, &old])] {
        let bytes = serde_json::to_vec(&drafts).unwrap();
        memory.plant(&format!(".frist/drafts/{CASE}/{name}.json"), &bytes);
    }
    memory.plant(&format!(".frist/drafts/{CASE}/broken.json"), b"[{");
    let (_drafts, taken) = Drafts::open(Rc::new(memory.clone()), &case, ChainId::new(1));
    assert_eq!(taken.taken, [new, old]);
    let names = memory.files().into_iter().map(|(name, _)| name);
    let names: Vec<String> = names.filter(|name| name.contains(".json")).collect();
    assert_eq!(names.len(), 2, "{names:?}");
    assert!(names.iter().any(|name| name.ends_with("broken.json")));
}

#[test]
fn drafts_on_a_disk_that_cannot_be_written_to_are_read_and_left() {
    let memory = Memory::new();
    let case = CaseId::new(CASE).unwrap();
    let half = draft("brief", "2025-08-26T14:54:00.000Z", "en");
    let bytes = serde_json::to_vec(&[&half]).unwrap();
    memory.plant(&format!(".frist/drafts/{CASE}/a.json"), &bytes);
    let faulty = Faulty::new(Rc::new(memory.clone()));
    faulty.plan(Plan::ReadOnly);
    let (mut drafts, taken) = Drafts::open(Rc::new(faulty), &case, ChainId::new(1));
    assert_eq!(taken.taken, [half]);
    let other = draft("brief", "2025-08-26T14:55:00.000Z", "två");
    let failure = drafts.save(&[other]).unwrap_err();
    assert!(failure.say(Lang::En).what.contains("draft"));
    assert_eq!(memory.files().len(), 1);
}

/// Opens the drafts of the case for session `chain`.
fn drafts(folder: &Rc<dyn Folder>, chain: u64) -> (Drafts, Left) {
    let case = CaseId::new(CASE).unwrap();
    Drafts::open(Rc::clone(folder), &case, ChainId::new(chain))
}

/// The drafts of a living session stay its own; once it is gone they are taken over.
fn check_only_the_dead_are_taken_over(folder: &Rc<dyn Folder>) {
    // given a session that is writing
    let (mut living, _) = drafts(folder, 1);
    let half = draft("brief", "2025-08-26T14:54:00.000Z", "Leverantören rin");
    living.save(std::slice::from_ref(&half)).unwrap();
    // when another window opens the case, then it takes nothing and says that somebody writes
    let (mut window, left) = drafts(folder, 2);
    let expected = Left {
        taken: Vec::new(),
        alive: 1,
    };
    assert_eq!(left, expected);
    // and each keeps its own, whoever writes
    let mine = draft("brief", "2025-08-26T14:55:00.000Z", "Något annat");
    window.save(std::slice::from_ref(&mine)).unwrap();
    let more = draft("brief", "2025-08-26T14:56:00.000Z", "Leverantören ringde");
    living.save(std::slice::from_ref(&more)).unwrap();
    // when both are gone, then the next one has both
    drop(living);
    drop(window);
    let (_third, left) = drafts(folder, 3);
    assert_eq!(left.taken, [more, mine]);
    assert_eq!(left.alive, 0);
}

#[test]
fn only_the_drafts_of_sessions_that_are_no_more_are_taken_over() {
    let place = tempfile::tempdir().unwrap();
    let disk: Rc<dyn Folder> = Rc::new(Disk::new(place.path()));
    check_only_the_dead_are_taken_over(&disk);
    let memory: Rc<dyn Folder> = Rc::new(Memory::new());
    check_only_the_dead_are_taken_over(&memory);
}

#[test]
fn a_session_that_was_killed_is_gone_at_once_where_there_are_locks() {
    let memory = Memory::new();
    let folder: Rc<dyn Folder> = Rc::new(memory.clone());
    let (mut killed, _) = drafts(&folder, 1);
    let half = draft("brief", "2025-08-26T14:54:00.000Z", "halv");
    killed.save(std::slice::from_ref(&half)).unwrap();
    std::mem::forget(killed);
    memory.kill_all();
    let (_next, left) = drafts(&folder, 2);
    assert_eq!(left.taken, [half]);
    // and its sign is gone with its drafts
    assert_eq!(memory.files().len(), 2);
}

#[test]
fn without_locks_a_session_is_alive_as_long_as_it_says_so_now_and_then() {
    let memory = Memory::new();
    memory.lose_locks();
    let folder: Rc<dyn Folder> = Rc::new(memory.clone());
    let (mut session, _) = drafts(&folder, 1);
    let half = draft("brief", "2025-08-26T14:54:00.000Z", "halv");
    session.save(std::slice::from_ref(&half)).unwrap();
    // given signs every fifty seconds, then nobody takes its drafts, however long it goes on
    for window in 2..5 {
        memory.pass(50);
        session.beat();
        memory.pass(50);
        assert_eq!(drafts(&folder, window).1.alive, 1);
    }
    // when it is silent for a minute, then it is gone
    std::mem::forget(session);
    memory.pass(10);
    assert_eq!(drafts(&folder, 9).1.taken, [half]);
}
