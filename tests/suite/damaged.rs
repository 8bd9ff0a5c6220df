//! A case that is not as it was written, on the screen: what is said before anything else, and that
//! what was being written is still there.

#![allow(clippy::unwrap_used, reason = "what goes wrong is to stop the test")]

use std::rc::Rc;

use frist::app::Screen;
use frist::app::overlay::Overlay;
use frist::store::{Faulty, Folder, Memory, Plan};
use frist::text::Lang;

use crate::support::desk::Desk;
use crate::support::world::newer_line;

/// Snapshots what opening the one case on the disk shows: two sizes in Swedish, one in English.
fn shots(name: &str, memory: &Memory) {
    for (lang, columns, rows) in [(Lang::Sv, 80, 24), (Lang::Sv, 120, 36), (Lang::En, 80, 24)] {
        let desk = open(memory).lang(lang).size(columns, rows).keys("<enter>");
        let code = lang.code();
        insta::assert_snapshot!(format!("{name}-{columns}-{code}"), desk.screen());
    }
}

/// A window with the list of cases.
fn open(memory: &Memory) -> Desk {
    Desk::with(Rc::new(memory.clone()), Rc::new(Memory::new()), 700)
}

/// A disk with one case, one answer in it, and its one chain file.
fn case(answer: &str) -> (Memory, String) {
    let memory = Memory::new();
    let desk = Desk::on(Rc::new(memory.clone())).new_case("Miljödata");
    drop(desk.keys(&format!("<enter>{answer}<enter>")));
    let files = memory.files().into_iter();
    let mut chains = files.filter(|(name, _)| name.contains("/journal/"));
    let (chain, _) = chains.next().unwrap();
    (memory, chain)
}

#[test]
fn a_torn_tail_is_a_word_in_passing() {
    let (memory, chain) = case("Ett svar");
    let whole = memory.read(&chain).unwrap();
    memory.plant(&chain, &[&whole[..], b"{\"at\":\"20"].concat());
    shots("torn", &memory);
    let desk = open(&memory).keys("<enter>");
    assert!(desk.model.overlay.is_none(), "no question");
}

#[test]
fn a_changed_line_is_told_before_anything_else() {
    let (memory, chain) = case("Ett svar");
    let text = String::from_utf8(memory.read(&chain).unwrap()).unwrap();
    memory.plant(&chain, text.replace("Ett svar", "Nio svar").as_bytes());
    shots("tampered", &memory);
}

#[test]
fn one_chain_with_two_continuations_is_told() {
    // given a copy of the disk on which the same session went on in another way
    let (memory, chain) = case("Ett svar");
    let (copy, same) = case("Ett annat");
    assert_eq!(chain, same);
    let other = chain.replace(".jsonl", " (1).jsonl");
    memory.plant(&other, &copy.read(&chain).unwrap());
    shots("fork", &memory);
}

#[test]
fn a_case_that_a_newer_program_wrote_in_can_be_read() {
    let (memory, chain) = case("Ett svar");
    let id = chain.split('/').next().unwrap();
    let newer = format!("{id}/journal/00000000000000ff.jsonl");
    memory.plant(&newer, &newer_line(id));
    shots("newer", &memory);
    let desk = open(&memory).keys("<enter><enter><down>");
    assert!(
        desk.screen().contains("KAN BARA LÄSAS"),
        "{}",
        desk.screen()
    );
    assert!(desk.screen().contains("Ett svar"), "{}", desk.screen());
}

#[test]
fn a_case_whose_records_go_missing_is_read_anew_where_i_was_with_my_words() {
    // given a draft in another step than the next one
    let (memory, chain) = case("Ett svar");
    let mut desk = open(&memory).keys("<enter><down><down><down><down><enter>halv mening");
    let step = desk.model.open.as_ref().unwrap().walk.step.clone();
    assert!(desk.screen().contains("halv mening"), "{}", desk.screen());
    // when another program cuts the journal back to its first line
    let whole = memory.read(&chain).unwrap();
    let lines: Vec<&[u8]> = whole.split_inclusive(|byte| *byte == b'\n').collect();
    memory.plant(&chain, &lines[..lines.len() - 1].concat());
    desk.follow();
    // then it is told, the step is the same and the words are still there
    let screen = desk.screen();
    assert!(screen.contains("läst på nytt"), "{screen}");
    assert!(screen.contains("halv mening"), "{screen}");
    let open = desk.model.open.as_ref().unwrap();
    assert_eq!(open.walk.step, step);
    assert!(matches!(desk.model.screen, Screen::Case));
}

#[test]
fn a_notice_whose_reading_could_not_be_recorded_is_shown_again_at_the_next_start() {
    // given a case whose notice nobody has read, on a disk that cannot be written to
    let memory = Memory::new();
    let desk = Desk::on(Rc::new(memory.clone()))
        .keys("n")
        .paste("Miljödata");
    drop(desk.keys("<enter>AL<enter>"));
    let faulty = Faulty::new(Rc::new(memory));
    faulty.plan(Plan::ReadOnly);
    let disk: Rc<dyn Folder> = Rc::new(faulty.clone());
    for seed in [500, 600] {
        let desk = Desk::with(Rc::clone(&disk), Rc::new(Memory::new()), seed).keys("<enter>");
        assert!(
            matches!(desk.model.overlay, Some(Overlay::Notice)),
            "{}",
            desk.screen()
        );
        // when it is read, then it is said that this could not be recorded
        let desk = desk.keys("<enter>");
        assert!(
            matches!(desk.model.overlay, Some(Overlay::Bad(_))),
            "{}",
            desk.screen()
        );
    }
    // and once the disk can be written to, reading it once is enough
    faulty.plan(Plan::Healthy);
    let start = |seed| Desk::with(Rc::clone(&disk), Rc::new(Memory::new()), seed).keys("<enter>");
    drop(start(700).keys("<enter>"));
    assert!(start(800).model.overlay.is_none());
}
