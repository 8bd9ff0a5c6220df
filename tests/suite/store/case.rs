//! A case on disk: what was acknowledged is there, what was not does not count.

use std::rc::Rc;

use frist::case::event::Mode;
use frist::case::journal::{Journal, Verdict, verify};
use frist::case::{CaseId, Event, Record};
use frist::failure::{Cause, Say as _};
use frist::store::{CaseStore, Disk, Folder, Library, Plan};
use frist::text::Lang;

use crate::support::records::{Hand, logged, opened, start};
use crate::support::world::{RULE, World};

fn verdict(world: &World) -> Verdict {
    verify(world.chains()).verdict
}

#[test]
fn a_new_case_has_its_rules_its_session_and_how_it_was_opened() {
    let world = World::new();
    let window = world.create(1);
    let kinds: Vec<&str> = window
        .journal
        .records()
        .iter()
        .map(|record| frist::case::journal::kind(&record.event))
        .collect();
    assert_eq!(kinds, ["session", "opened"]);
    let opening = CaseStore::open(world.folder(), &world.id).unwrap();
    assert_eq!(opening.rules.len(), 1);
    assert_eq!(opening.rules[0].1, RULE);
    assert!(opening.bad_rules.is_empty() && opening.unread.is_empty());
    let again = Journal::of(opening.records);
    assert_eq!(again.case(), window.journal.case());
    assert_eq!(again.fingerprint(), window.journal.fingerprint());
    assert_eq!(verdict(&world), Verdict::Intact);
}

#[test]
fn a_real_disk_gives_the_case_back_and_the_library_lists_it() {
    let place = tempfile::tempdir().unwrap();
    let folder: Rc<dyn Folder> = Rc::new(Disk::new(place.path().join("data")));
    let id = CaseId::new("ovning-2025-08-26-abcdef").unwrap();
    let mut store = CaseStore::create(Rc::clone(&folder), &id, Mode::Exercise, &[]).unwrap();
    let Event::Session(session) = crate::support::records::session("A") else {
        unreachable!()
    };
    let by = frist::case::ActorId::new("a").unwrap();
    store.begin(by, *session, frist::store::Random::fixed(7));
    let library = Library::new(Rc::clone(&folder));
    assert_eq!(
        library.cases().unwrap(),
        [],
        "no case before its first record"
    );
    let first = store.record(start(), None, &[opened(Mode::Exercise, "Övning")]);
    let second = store.record(start(), Some(start()), &[logged("inject 1")]);
    let written = [first.unwrap(), second.unwrap()].concat();
    assert_eq!(library.cases().unwrap(), std::slice::from_ref(&id));
    let opening = CaseStore::open(folder, &id).unwrap();
    assert_eq!(opening.records, written);
    assert_eq!(opening.store.mode(), Mode::Exercise);
    assert_eq!(opening.store.verdict().verdict, Verdict::Intact);
}

#[test]
fn a_session_that_only_reads_leaves_no_file() {
    let world = World::with_case();
    let before = world.memory.files();
    let mut reader = world.open(2);
    reader.follow();
    drop(reader);
    assert_eq!(world.memory.files(), before);
}

#[test]
fn torn_at_every_byte_the_rest_opens_and_a_new_chain_goes_on() {
    let whole = World::with_case();
    let (name, bytes) = whole.chains().remove(0);
    let lines = |bytes: &[u8]| bytes.split(|byte| *byte == b'\n').count() - 1;
    for cut in 0..=bytes.len() {
        let world = World::new();
        world.memory.plant(&name, &bytes[..cut]);
        let mut window = world.open(2);
        let kept = lines(&bytes[..cut]);
        assert_eq!(window.journal.len(), kept, "cut at {cut}");
        window.log("vidare");
        // The torn file is as it was, and the next session reads both.
        assert_eq!(world.memory.read(&name).unwrap(), &bytes[..cut]);
        let again = world.open(3);
        assert_eq!(again.journal.len(), kept + 2, "cut at {cut}");
        let expected = if bytes[..cut].ends_with(b"\n") {
            Verdict::Intact.name()
        } else {
            "torn tail"
        };
        assert_eq!(
            again.store.verdict().verdict.name(),
            if cut == 0 { "torn tail" } else { expected }
        );
    }
}

#[test]
fn on_a_full_disk_nothing_half_written_counts_whatever_room_there_was() {
    let needed = {
        let world = World::with_case();
        let before = world.chains().remove(0).1.len();
        let mut window = world.open(2);
        window.log("svar");
        world
            .chains()
            .iter()
            .map(|(_, bytes)| bytes.len())
            .sum::<usize>()
            - before
    };
    for room in (0..needed).step_by(7).chain([needed - 1]) {
        let world = World::with_case();
        let before = world.chains();
        let mut window = world.open(2);
        world.faulty.plan(Plan::FullAfter(room as u64));
        let told = window
            .store
            .record(start(), None, &[logged("svar")])
            .unwrap_err();
        assert_eq!(told.cause, Cause::DiskFull, "room {room}");
        assert!(told.say(Lang::Sv).what.contains("disken är full"));
        assert_eq!(world.chains(), before, "room {room}");
        assert_eq!(world.open(3).words(), ["larm"]);
        world.faulty.plan(Plan::Healthy);
        window.log("svar");
        assert_eq!(world.open(3).words(), ["larm", "svar"], "room {room}");
        assert_eq!(verdict(&world), Verdict::Intact, "room {room}");
    }
}

#[test]
fn a_full_disk_in_a_chain_that_has_begun_takes_the_line_back() {
    let world = World::new();
    let mut window = world.create(1);
    window.log("ett");
    let before = world.chains();
    world.faulty.plan(Plan::FullAfter(100));
    let told = window
        .store
        .record(start(), None, &[logged("två"), logged("tre")]);
    assert_eq!(told.unwrap_err().cause, Cause::DiskFull);
    assert_eq!(world.chains(), before);
    world.faulty.plan(Plan::Healthy);
    window.log("två");
    assert_eq!(world.chains().len(), 1, "the same chain goes on");
    assert_eq!(world.open(2).words(), ["ett", "två"]);
    assert_eq!(verdict(&world), Verdict::Intact);
}

#[test]
fn a_read_only_disk_opens_and_says_why_it_cannot_record() {
    let world = World::with_case();
    world.faulty.plan(Plan::ReadOnly);
    let mut window = world.open(2);
    assert_eq!(window.words(), ["larm"]);
    let told = window
        .store
        .record(start(), None, &[logged("svar")])
        .unwrap_err();
    assert_eq!(told.cause, Cause::NotAllowed);
    assert_eq!(world.chains().len(), 1);
}

#[test]
fn a_new_case_on_a_full_disk_is_no_case() {
    let world = World::new();
    world.faulty.plan(Plan::FullAfter(3));
    let rules = [(
        frist::case::event::RuleRef {
            digest: frist::case::Digest::of(RULE),
            id: "x".to_owned(),
            kind: "playbook".to_owned(),
        },
        RULE.to_vec(),
    )];
    let told = CaseStore::create(world.folder(), &world.id, Mode::Real, &rules);
    assert_eq!(told.err().unwrap().cause, Cause::DiskFull);
    assert_eq!(Library::new(world.folder()).cases().unwrap(), []);
}

#[test]
fn after_a_sync_that_failed_the_session_goes_on_in_a_new_chain() {
    let world = World::new();
    let mut window = world.create(1);
    let first_chain = window.store.chain().unwrap();
    let last = window.log("ett");
    world.faulty.plan(Plan::SyncFails);
    let told = window.store.record(start(), None, &[logged("två")]);
    assert!(told.is_err());
    world.faulty.plan(Plan::Healthy);
    let records = window
        .store
        .record(start(), None, &[logged("två")])
        .unwrap();
    window.journal.take(records.clone());
    assert_ne!(window.store.chain().unwrap(), first_chain);
    assert!(matches!(records[0].event, Event::Session(_)));
    assert_eq!(
        records[0].head.seen,
        [last.hash],
        "it names where it left off"
    );
    assert_eq!(world.open(2).words(), ["ett", "två"]);
    assert_eq!(verdict(&world), Verdict::Intact);
}

#[test]
fn a_power_cut_loses_nothing_that_was_acknowledged() {
    let world = World::with_case();
    let mut window = world.open(2);
    for n in 0..5 {
        window.log(&format!("svar {n}"));
    }
    world.memory.cut_power();
    let words = world.open(3).words();
    assert_eq!(
        words,
        ["larm", "svar 0", "svar 1", "svar 2", "svar 3", "svar 4"]
    );
}

#[test]
fn the_disk_may_die_at_any_operation() {
    for nth in 0..12 {
        let world = World::with_case();
        let mut window = world.open(2);
        world.faulty.plan(Plan::DeadAt(nth));
        let mut acknowledged = vec!["larm".to_owned()];
        for n in 0..4 {
            let words = format!("svar {n}");
            if window
                .store
                .record(start(), None, &[logged(&words)])
                .is_ok()
            {
                acknowledged.push(words);
            }
        }
        drop(window);
        world.faulty.plan(Plan::Healthy);
        world.memory.cut_power();
        let found = world.open(3).words();
        let there = |words: &String| found.contains(words);
        assert!(
            acknowledged.iter().all(there),
            "{nth}: {acknowledged:?} {found:?}"
        );
    }
}

#[test]
fn a_damaged_chain_keeps_neither_its_own_rest_nor_others_from_opening() {
    let world = World::with_case();
    let (name, _) = world.chains().remove(0);
    world.open(2).log("annan kedja");
    let mut bytes = world.memory.read(&name).unwrap();
    let line_two = bytes.iter().position(|byte| *byte == b'\n').unwrap() + 20;
    bytes[line_two] ^= 1;
    world.memory.plant(&name, &bytes);
    let window = world.open(3);
    assert_eq!(window.words(), ["larm", "annan kedja"]);
    let verdict = window.store.verdict();
    assert_eq!(verdict.verdict.name(), "tampered");
    let good = verdict
        .chains
        .iter()
        .filter(|chain| chain.verdict == Verdict::Intact);
    assert_eq!(good.count(), 1);
}

#[test]
fn a_rule_file_that_was_edited_is_reported_and_not_used() {
    let world = World::with_case();
    let files = world.memory.files();
    let (rule, _) = files
        .iter()
        .find(|(name, _)| name.contains("/rules/"))
        .unwrap();
    world.memory.plant(rule, b"kind = \"other\"\n");
    let opening = CaseStore::open(world.folder(), &world.id).unwrap();
    assert!(opening.rules.is_empty());
    assert_eq!(opening.bad_rules.len(), 1);
    assert!(!opening.records.is_empty());
}

#[test]
fn a_restored_backup_beside_the_newer_file_gives_the_same_case() {
    let world = World::with_case();
    let (name, old) = world.chains().remove(0);
    let mut window = world.open(2);
    window.log("senare");
    world
        .memory
        .plant(&name.replace(".jsonl", " (kopia).jsonl"), &old);
    let again = world.open(3);
    assert_eq!(again.words(), ["larm", "senare"]);
    assert_eq!(again.journal.case(), window.journal.case());
    assert_eq!(again.store.verdict().verdict, Verdict::Intact);
}

#[test]
fn two_continuations_of_one_chain_are_a_fork_and_both_are_read() {
    // Given a chain that went on in two places, as after a restored machine.
    let world = World::new();
    let mut hand = Hand::begin(1);
    hand.case = world.id.clone();
    hand.records.clear();
    hand.lines.clear();
    hand.write(crate::support::records::session("A"));
    hand.write(opened(Mode::Real, "Miljödata"));
    let place = format!("{}/journal", world.id);
    let trunk = (hand.lines.clone(), hand.records.clone());
    hand.write(logged("här"));
    world
        .memory
        .plant(&format!("{place}/{}", hand.name()), &hand.bytes());
    (hand.lines, hand.records) = trunk;
    hand.write(logged("där"));
    world
        .memory
        .plant(&format!("{place}/copy.jsonl"), &hand.bytes());
    let window = world.open(2);
    let mut words = window.words();
    words.sort();
    assert_eq!(words, ["där", "här"]);
    assert_eq!(window.store.verdict().verdict.name(), "fork");
}

#[test]
fn records_of_another_case_are_left_out() {
    let world = World::with_case();
    let mut stranger = Hand::begin(9);
    stranger.write(logged("främmande"));
    let place = format!("{}/journal/{}", world.id, stranger.name());
    world.memory.plant(&place, &stranger.bytes());
    let window = world.open(2);
    assert_eq!(window.words(), ["larm"]);
    assert_eq!(window.store.verdict().verdict.name(), "tampered");
}

#[test]
fn a_large_case_opens_whole() {
    let place = tempfile::tempdir().unwrap();
    let folder: Rc<dyn Folder> = Rc::new(Disk::new(place.path()));
    let mut hand = Hand::begin(1);
    hand.write(opened(Mode::Real, "stor"));
    for n in 0..2_000 {
        hand.write(logged(&format!("rad {n} {}", "x".repeat(600))));
    }
    let name = format!("{}/journal/{}", hand.case, hand.name());
    let bytes = hand.bytes();
    assert!(bytes.len() > 2 << 20, "more than two blocks");
    folder.write_new(&name, &bytes).unwrap();
    let opening = CaseStore::open(folder, &hand.case).unwrap();
    let hashes = |records: &[Record]| records.iter().map(|r| r.hash).collect::<Vec<_>>();
    assert_eq!(hashes(&opening.records), hashes(&hand.records));
    assert_eq!(opening.store.verdict().verdict, Verdict::Intact);
}
