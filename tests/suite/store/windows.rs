//! Several programs on one case: they follow each other, and masking reaches every file.

use frist::case::Event;
use frist::case::journal::{Verdict, verify};
use frist::store::{Folder as _, Plan};

use crate::support::records::{logged, masked, start};
use crate::support::world::{Window, World, newer_line};

#[test]
fn two_windows_follow_each_other_and_agree() {
    let world = World::with_case();
    let (mut a, mut b) = (world.open(2), world.open(3));
    a.log("från a");
    assert_eq!(b.follow(), 2, "the session and the line");
    assert_eq!(b.follow(), 0, "nothing twice");
    let seen = a.journal.records().last().unwrap().hash;
    let written = b.store.record(start(), None, &[logged("från b")]).unwrap();
    assert!(
        written[0].head.seen.contains(&seen),
        "b tells what it had read"
    );
    assert!(written[1].head.seen.is_empty(), "and tells it once");
    b.journal.take(written);
    assert_eq!(a.follow(), 2);
    a.log("a igen");
    b.follow();
    assert_eq!(a.words(), ["larm", "från a", "från b", "a igen"]);
    assert_eq!(a.words(), b.words());
    assert_eq!(a.journal.case(), b.journal.case());
    assert_eq!(a.journal.fingerprint(), world.open(4).journal.fingerprint());
}

#[test]
fn a_line_without_its_newline_is_not_yet() {
    let world = World::with_case();
    let (mut a, mut b) = (world.open(2), world.open(3));
    a.log("hel");
    b.follow();
    // Given half a line in a's file.
    let name = a.file();
    let bytes = world.memory.read(&name).unwrap();
    let mut longer = world.memory.open_tail(&name).unwrap();
    longer.write(b"{\"at\":\"2025").unwrap();
    assert_eq!(b.follow(), 0);
    assert_eq!(b.store.verdict().verdict.name(), "torn tail");
    // When it was taken back and a whole line came in its place, only that counts.
    longer.cut(bytes.len() as u64).unwrap();
    assert_eq!(b.follow(), 0);
    a.store.follow().unwrap();
    a.log("hel igen");
    assert_eq!(b.follow(), 1);
    assert_eq!(b.words(), ["larm", "hel", "hel igen"]);
    assert_eq!(b.store.verdict().verdict, Verdict::Intact);
}

#[test]
fn a_file_that_goes_missing_or_shrinks_is_told() {
    let world = World::with_case();
    let (mut a, mut b) = (world.open(2), world.open(3));
    a.log("ett");
    b.follow();
    let name = &a.file();
    let bytes = world.memory.read(name).unwrap();
    let first_line = bytes.iter().position(|byte| *byte == b'\n').unwrap() + 1;
    world.memory.plant(name, &bytes[..first_line]);
    assert!(b.store.follow().unwrap().lost);
    assert!(!b.store.follow().unwrap().lost, "told once");
    world.memory.remove(name).unwrap();
    assert!(b.store.follow().unwrap().lost);
}

/// Masks the text of a logged line in `window`.
fn mask(window: &mut Window, record: frist::case::Digest) {
    let records = window.store.record(start(), None, &[masked(record, 1)]);
    window.journal.take(records.unwrap());
}

fn holds(world: &World, words: &str) -> bool {
    world
        .memory
        .files()
        .iter()
        .any(|(_, bytes)| String::from_utf8_lossy(bytes).contains(words))
}

#[test]
fn masking_takes_the_words_off_the_disk_while_their_owner_goes_on() {
    let world = World::with_case();
    let (mut a, mut b) = (world.open(2), world.open(3));
    let secret = a.log("hemligt namn");
    b.follow();
    mask(&mut b, secret.hash);
    assert!(!holds(&world, "hemligt namn"));
    assert_eq!(b.words(), ["larm", "-"]);
    // When the owner of the file goes on, in the file that was rewritten under it.
    a.log("vidare");
    a.follow();
    assert_eq!(a.words(), ["larm", "-", "vidare"]);
    b.follow();
    assert_eq!(b.words(), ["larm", "-", "vidare"]);
    assert_eq!(a.journal.fingerprint(), b.journal.fingerprint());
    assert!(!holds(&world, "hemligt namn"));
    assert_eq!(world.chains().len(), 3, "nobody had to begin a new chain");
    assert_eq!(verify(world.chains()).verdict, Verdict::Intact);
}

#[test]
fn masking_ones_own_line_leaves_the_chain_going() {
    let world = World::with_case();
    let mut a = world.open(2);
    let secret = a.log("hemligt namn");
    mask(&mut a, secret.hash);
    a.log("vidare");
    assert!(!holds(&world, "hemligt namn"));
    assert_eq!(world.chains().len(), 2);
    assert_eq!(world.open(3).words(), ["larm", "-", "vidare"]);
    assert_eq!(verify(world.chains()).verdict, Verdict::Intact);
}

#[test]
fn a_masking_that_was_cut_short_is_finished_at_the_next_opening() {
    let world = World::with_case();
    let mut a = world.open(2);
    let secret = a.log("hemligt namn");
    let name = &a.file();
    let old = world.memory.read(name).unwrap();
    mask(&mut a, secret.hash);
    // Given the old copy of the file again, as after a restored backup.
    let mask_line = {
        let bytes = world.memory.read(name).unwrap();
        let lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
        lines.last().unwrap().to_vec()
    };
    world
        .memory
        .plant(name, &[old.as_slice(), &mask_line].concat());
    assert!(holds(&world, "hemligt namn"));
    let b = world.open(3);
    assert_eq!(b.words(), ["larm", "-"]);
    assert!(!holds(&world, "hemligt namn"));
    assert_eq!(b.store.verdict().verdict, Verdict::Intact);
}

#[test]
fn a_copy_put_back_while_the_case_is_open_is_masked_too() {
    let world = World::with_case();
    let mut a = world.open(2);
    let secret = a.log("hemligt namn");
    let name = a.file();
    let clear = world.memory.read(&name).unwrap();
    mask(&mut a, secret.hash);
    world
        .memory
        .plant(&name.replace(".jsonl", "-old.jsonl"), &clear);
    assert!(holds(&world, "hemligt namn"));
    assert_eq!(a.follow(), 0);
    a.store.scrub().unwrap();
    assert!(!holds(&world, "hemligt namn"));
    assert_eq!(a.words(), ["larm", "-"]);
}

#[test]
fn masking_on_a_disk_that_cannot_be_written_to_says_so_and_is_tried_again() {
    let world = World::with_case();
    let mut a = world.open(2);
    let secret = a.log("hemligt namn");
    world.faulty.plan(Plan::ReadOnly);
    let told = a.store.record(start(), None, &[masked(secret.hash, 1)]);
    assert!(told.is_err());
    world.faulty.plan(Plan::Healthy);
    mask(&mut a, secret.hash);
    assert!(!holds(&world, "hemligt namn"));
    assert_eq!(a.store.scrub().unwrap(), 0, "nothing left to do");
}

#[test]
fn the_body_of_what_cannot_be_masked_stays() {
    let world = World::with_case();
    let mut a = world.open(2);
    let session = a.log("x");
    // A masking of a whole body is nothing that the program records; a reader sees it all the same.
    let records = a.store.record(start(), None, &[masked(session.hash, 0)]);
    a.journal.take(records.unwrap());
    let last = &world.open(3).journal.records().len();
    assert_eq!(*last, a.journal.len());
    let kinds = a.journal.records().iter();
    let withheld = kinds.filter(|record| matches!(record.event, Event::Withheld { .. }));
    assert_eq!(withheld.count(), 1);
    assert_eq!(verify(world.chains()).verdict, Verdict::Intact);
}

#[test]
fn a_newer_chain_makes_the_case_read_only_and_loses_nothing() {
    let world = World::with_case();
    let mut a = world.open(2);
    a.log("ett");
    // Given a line that a newer version wrote: the same head with a higher version, hashed anew.
    let line = newer_line(world.id.as_str());
    let chain = format!("{}/journal/00000000000000ff.jsonl", world.id);
    world.memory.plant(&chain, &line);
    let mut b = world.open(3);
    assert_eq!(b.store.verdict().verdict.name(), "newer");
    assert!(b.store.is_read_only());
    assert_eq!(b.journal.len(), a.journal.len() + 1);
    let told = b.store.record(start(), None, &[logged("två")]).unwrap_err();
    assert_eq!(told.cause, frist::failure::Cause::NewerFormat);
    assert_eq!(world.memory.read(&chain).unwrap(), line);
}
