//! Handing the work over by keys: the paper is read, the work is given, and somebody else accepts it.

#![allow(clippy::unwrap_used, reason = "what goes wrong is to stop the test")]

use std::rc::Rc;

use frist::app::overlay::Overlay;
use frist::store::Memory;
use frist::text::Lang;

use crate::support::desk::Desk;

/// Goes from the walk to the handover's paper, and reads it.
const READ: &str = "r<down><down><down><down><down><down><enter>";

/// Two people at the same case; the second reads the paper.
fn two(lang: Lang, size: (u16, u16)) -> (Desk, Desk) {
    let data = Rc::new(Memory::new());
    let desk = |seed| {
        let desk = Desk::with(Rc::clone(&data) as _, Rc::new(Memory::new()), seed);
        desk.lang(lang).size(size.0, size.1)
    };
    let giver = desk(0).new_case("Miljödata").keys(READ);
    (giver, desk(1000).keys("<enter><down>"))
}

fn given(desk: &Desk) -> usize {
    desk.case().handed_over().len()
}

#[test]
fn the_work_is_given_from_the_paper_and_accepted_by_somebody_else() {
    let (giver, mut other) = two(Lang::Sv, (120, 36));
    assert!(giver.screen().contains("Överlämning"), "{}", giver.screen());
    // when it is given with a note
    let giver = giver.keys("gincidentledare, natt<enter>Ring leverantören kl. 6<enter>");
    assert_eq!(given(&giver), 1, "{}", giver.screen());
    let held = &giver.case().handed_over()[0];
    assert_eq!(held.value.to.clear(), Some("incidentledare, natt"));
    let note = held.value.note.as_ref().unwrap();
    assert_eq!(note.clear(), Some("Ring leverantören kl. 6"));
    assert!(giver.case().taken_over(&held.record).is_none());
    // then the giver cannot accept it
    let giver = giver.keys("a<enter>");
    assert!(matches!(giver.model.overlay, Some(Overlay::Bad(_))));
    // and somebody else can
    other.follow();
    let other = other.keys(READ).keys("a");
    assert!(other.screen().contains("natt"), "{}", other.screen());
    let other = other.keys("<enter>");
    let record = other.case().handed_over()[0].record;
    let took = other.case().taken_over(&record).unwrap();
    assert_ne!(took.by, other.case().handed_over()[0].by);
    // once
    assert!(!other.screen().contains("ta emot"), "{}", other.screen());
}

#[test]
fn nothing_is_given_to_nobody_unread_or_in_the_past() {
    let (giver, _) = two(Lang::Sv, (120, 36));
    let giver = giver.keys("g<enter><enter>");
    assert!(matches!(giver.model.overlay, Some(Overlay::Bad(_))));
    let giver = giver.keys("<esc><esc>gx<enter><enter>");
    assert_eq!(given(&giver), 0);
    let giver = giver.keys("<esc><esc>").keys(READ).keys("gx<esc>");
    assert_eq!(given(&giver), 0);
}

#[test]
fn the_screens() {
    for lang in [Lang::Sv, Lang::En] {
        for (columns, rows) in [(80, 24), (120, 36)] {
            let (giver, _) = two(lang, (columns, rows));
            let name = |what: &str| format!("handover-{what}-{columns}-{}", lang.code());
            let asked = giver.keys("g");
            insta::assert_snapshot!(name("to"), settled(&asked));
            let listed = asked.keys("natt<enter>Ring<enter><esc>");
            insta::assert_snapshot!(name("list"), settled(&listed));
            let read = listed.keys("<enter>");
            insta::assert_snapshot!(name("read"), settled(&read));
            let accepts = read.keys("a");
            insta::assert_snapshot!(name("accept"), settled(&accepts));
        }
    }
}

/// The screen without the line of digests, which change with every word of the playbook.
fn settled(desk: &Desk) -> String {
    let line = |line: &str| {
        if line.contains("Journal: ") {
            "│ Journal: …".to_owned()
        } else {
            line.to_owned()
        }
    };
    desk.screen()
        .lines()
        .map(line)
        .collect::<Vec<_>>()
        .join("\n")
}
