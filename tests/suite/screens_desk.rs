//! The desk and the panic path as people see them and use them: both languages, both sizes, by keys.

#![allow(clippy::unwrap_used, reason = "what goes wrong is to stop the test")]

use std::path::Path;
use std::rc::Rc;

use frist::app::{Effect, Screen};
use frist::case::register::FilingStage;
use frist::case::{ChainId, Digest, Event, decide, fill};
use frist::store::{Folder, Memory};
use frist::text::Lang;

use crate::support::desk::Desk;

/// Snapshots what the keys lead to, at both sizes and in both languages.
fn shots(name: &str, go: impl Fn(Desk) -> Desk) {
    for lang in [Lang::Sv, Lang::En] {
        for (columns, rows) in [(80, 24), (120, 36)] {
            let desk = go(case(Desk::home().lang(lang).size(columns, rows)));
            assert_eq!(desk.buffer(), desk.buffer(), "drawn twice: the same cells");
            let code = lang.code();
            insta::assert_snapshot!(format!("{name}-{columns}-{code}"), desk.screen());
        }
    }
}

fn case(desk: Desk) -> Desk {
    desk.at("2025-08-29 11:40").new_case("Miljödata")
}

/// Records what a file of the Miljödata incident tells.
fn learns(mut desk: Desk, file: &str, n: u64) -> Desk {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/miljodata-imy");
    let source = std::fs::read_to_string(path.join(file)).unwrap();
    let open = desk.model.open.as_ref().unwrap();
    let playbook = &open.rules.playbook;
    let chain = ChainId::new(n);
    let commands = fill::read(file, &source, playbook, desk.now(), chain, 1).unwrap();
    for command in commands {
        let open = desk.model.open.as_ref().unwrap();
        let events = decide(open.case(), &open.rules, desk.now(), command).unwrap();
        desk.carry_out(vec![Effect::Record(events)]);
    }
    desk
}

fn known(desk: Desk) -> Desk {
    learns(desk, "29-aug.toml", 77)
}

/// Files what stands on the desk: the form of the filing is there with what is known.
const FILE: &str = "iya<home>";

#[test]
fn the_desk_for_a_first_notification() {
    shots("desk", |desk| known(desk).keys("iy<down><down><down>"));
}

#[test]
fn a_field_with_what_may_be_secret() {
    shots("desk-secret", |desk| {
        let mut desk = known(desk).keys("iy");
        for _ in 0..6 {
            desk = desk.keys("<down>");
        }
        desk
    });
}

#[test]
fn a_field_goes_to_a_file_where_the_terminal_takes_nothing() {
    let desk = known(case(Desk::home())).keys("iyc");
    let Some(Effect::Copy { path, text }) = desk.effects.last() else {
        panic!("nothing copied");
    };
    assert!(path.ends_with("imy-anmalan-01-stage.txt"), "{path}");
    assert_eq!(text, "Ny anmälan");
    assert!(desk.screen().contains("Skrevs till"), "{}", desk.screen());
    let Screen::Desk(state) = &desk.model.screen else {
        panic!("not at the desk");
    };
    assert_eq!(state.at, 1, "the cursor goes on to the next field");
    assert!(desk.screen().contains("1 av "), "{}", desk.screen());
}

/// Says that it was filed at 11:55 with IMY's reference.
fn filed(desk: Desk) -> Desk {
    desk.keys("iya")
        .at("2025-08-29 11:56")
        .keys("<enter>")
        .keys("29 aug 2025 11:55<enter>")
        .keys("<c-s>")
}

#[test]
fn a_filing_from_the_desk_freezes_a_copy_and_notes_all_heads() {
    let disk = Rc::new(Memory::new());
    let folder: Rc<dyn Folder> = disk.clone();
    let desk = filed(known(case(Desk::on(folder))));
    let filings = desk
        .case()
        .registers()
        .filings
        .standing()
        .collect::<Vec<_>>();
    assert_eq!(filings.len(), 1, "{}", desk.screen());
    let copy = filings.first().unwrap().value.copy.unwrap();
    let files = disk.files();
    let frozen = files.iter().find(|(_, bytes)| Digest::of(bytes) == copy);
    let (name, bytes) = frozen.unwrap();
    assert!(
        name.contains("/reports/imy-anmalan-2025-08-29-1140"),
        "{name}"
    );
    let text = String::from_utf8(bytes.clone()).unwrap();
    assert!(text.contains("[what_happened] 10 Vad har hänt?"), "{text}");
    let open = desk.model.open.as_ref().unwrap();
    let last = open.journal.records().last().unwrap();
    let Event::Checkpoint(note) = &last.event else {
        panic!("no checkpoint: {:?}", last.event);
    };
    assert_eq!(note.why, "filing");
    assert_eq!(note.heads.len(), 1);
}

#[test]
fn the_form_of_the_filing_is_there_with_what_is_known() {
    shots("desk-file", |desk| known(desk).keys(FILE));
}

#[test]
fn a_supplement_shows_what_is_new() {
    shots("desk-supplement", |desk| {
        let desk = filed(known(desk)).at("2025-09-03 15:00");
        learns(desk, "3-sep.toml", 78).keys("<esc>iy<down><down><down>")
    });
}

#[test]
fn a_filing_that_is_changed_later_keeps_its_copy() {
    let desk = filed(known(case(Desk::home())));
    let first = |desk: &Desk| {
        let mut filings = desk.case().registers().filings.standing();
        filings
            .next()
            .map(|filing| (filing.value.copy, filing.value.stage))
    };
    let before = first(&desk).unwrap();
    assert!(before.0.is_some() && before.1 == FilingStage::Initial);
    let desk = desk.keys("<enter><down><down><down>IMY-2025-1<enter><c-s>");
    assert_eq!(first(&desk), Some(before));
}

/// The seven questions, answered in a hurry.
const HURRY: &str = "p\
    Mejl med lön till fel lista<enter>\
    idag 09:00<enter>Anställda<enter>40<enter>Registrator 08-123 45 67<enter>\
    <space><enter>Bad mottagarna radera<enter>Antalet, nästa vecka<enter>";

#[test]
fn the_panic_path_before_any_answer() {
    shots("panic", |desk| desk.keys("p"));
}

#[test]
fn the_panic_path_ends_at_the_desk_with_the_least_lawful_notification() {
    shots("panic-desk", |desk| {
        desk.keys(HURRY).keys("<enter><down><down>")
    });
    let desk = case(Desk::home()).keys(HURRY).keys("<enter>");
    let Screen::Desk(state) = &desk.model.screen else {
        panic!("not at the desk: {}", desk.screen());
    };
    let text = |id: &str| {
        let entry = state.sheet.entries.iter().find(|entry| entry.id == id);
        entry.unwrap().paste()
    };
    assert!(text("what_happened").contains("Mejl med lön"));
    assert!(text("discovered").contains("29 aug 2025 09:00"));
    assert!(text("groups").contains("Anställda"));
    assert!(text("contact").contains("08-123"));
    assert!(text("measures").contains("radera"));
    assert!(text("still_missing").contains("nästa vecka"));
}

#[test]
fn the_panic_path_is_offered_when_little_time_is_left() {
    shots("panic-offer", |desk| known(desk).at("2025-08-29 11:40"));
}

#[test]
fn an_answer_that_is_there_already_is_not_asked_for_again() {
    let desk = known(case(Desk::home())).keys("p");
    let Screen::Panic(state) = &desk.model.screen else {
        panic!("{}", desk.screen());
    };
    let asked = state
        .form
        .boxes
        .iter()
        .map(|one| one.field.id.as_str().to_owned());
    let asked: Vec<String> = asked.collect();
    assert!(!asked.contains(&"aware".to_owned()) && !asked.contains(&"who".to_owned()));
    assert_eq!(asked.len(), 5, "{asked:?}");
}
