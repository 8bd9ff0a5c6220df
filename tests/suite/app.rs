//! The program driven by keys, over a disk in memory.

#![allow(clippy::unwrap_used, reason = "what goes wrong is to stop the test")]

use frist::app::overlay::Overlay;
use frist::app::{Effect, Screen};
use frist::case::{Answer, Value};
use frist::playbook::FieldId;

use crate::support::desk::Desk;

fn brief(desk: &Desk) -> Option<String> {
    let field = FieldId::new("brief").unwrap();
    let held = desk.case().answer(&field)?.latest()?;
    let Answer::Known(Value::Text(text)) = &held.value.value else {
        panic!("{:?}", held.value.value);
    };
    text.clear().map(str::to_owned)
}

#[test]
fn from_an_empty_home_to_a_confirmed_answer_and_back() {
    // given an empty home
    let desk = Desk::home();
    assert!(desk.screen().contains("Inga ärenden än"));
    // when an incident is begun and the first question answered
    let desk = desk.new_case("Miljödata");
    assert!(matches!(desk.model.screen, Screen::Case));
    assert!(desk.case().has_acknowledged("never-type"));
    let desk = desk.keys("<enter>Leverantören är angripen.<enter>");
    // then the answer is on record and marked as saved
    assert_eq!(brief(&desk).as_deref(), Some("Leverantören är angripen."));
    assert!(desk.screen().contains("✓ sparat"));
    // and the case stands in the list
    let desk = desk.keys("<esc><esc>");
    assert!(desk.screen().contains("Miljödata"));
    // and comes back as it was left
    let desk = desk.keys("<enter>");
    assert_eq!(brief(&desk).as_deref(), Some("Leverantören är angripen."));
}

#[test]
fn a_half_written_answer_survives_escape_home_and_a_new_session() {
    let desk = Desk::open("Miljödata").keys("<enter>halv mening<esc>");
    assert!(desk.screen().contains("✎ utkast, inte sparat"));
    assert_eq!(brief(&desk), None);
    let desk = desk.keys("<esc><enter>");
    assert!(desk.screen().contains("halv mening"), "{}", desk.screen());
    assert!(desk.screen().contains("✎ utkast, inte sparat"));
}

#[test]
fn a_pasted_newline_never_submits() {
    let desk = Desk::open("Miljödata")
        .keys("<enter>")
        .paste("rad ett\nrad två\n");
    assert_eq!(brief(&desk), None);
    let desk = desk.keys("<enter>");
    assert_eq!(brief(&desk).as_deref(), Some("rad ett\nrad två"));
}

#[test]
fn letters_are_text_in_a_field_and_ctrl_l_still_logs() {
    let desk = Desk::open("Miljödata").keys("<enter>lagt q n<c-l>");
    assert!(matches!(desk.model.overlay, Some(Overlay::Log(_))));
    let desk = desk.keys("Ringde DSO<enter>");
    assert!(desk.screen().contains("Ringde DSO"));
    assert!(
        desk.screen().contains("lagt q n"),
        "the draft is still there"
    );
}

#[test]
fn a_question_mark_is_an_answer_of_its_own() {
    let desk = Desk::open("Miljödata").keys("<enter>?<enter>");
    let field = FieldId::new("brief").unwrap();
    let held = desk.case().answer(&field).unwrap().latest().unwrap();
    assert_eq!(held.value.value, Answer::NotKnownYet);
}

#[test]
fn a_step_is_skipped_only_with_a_reason() {
    let desk = Desk::open("Miljödata").keys("h<enter>");
    assert!(desk.screen().contains("Skälet behövs"));
    let desk = desk.keys("Redan känt<enter>");
    assert!(desk.screen().contains("– 1.1"), "{}", desk.screen());
}

#[test]
fn leaving_saves_drafts_first() {
    let desk = Desk::open("Miljödata").keys("<enter>halv<c-c>");
    let last: Vec<_> = desk.effects.iter().rev().take(2).collect();
    assert!(
        matches!(
            last.as_slice(),
            [Effect::Quit, Effect::SaveDraft { text: Some(_), .. }]
        ),
        "{last:?}"
    );
}

#[test]
fn an_answer_that_calls_for_another_question_shows_it_at_once() {
    // given the step that asks whether a processor is involved
    let mut desk = Desk::open("Miljödata");
    for _ in 0..5 {
        desk = desk.keys("<down>");
    }
    let desk = desk.keys("<enter><tab><tab>");
    assert!(!desk.screen().contains("Vem har kontakten med biträdet?"));
    // when the answer is yes, then the cursor stands in the question that follows from it
    let desk = desk.keys("j<enter>Miljodata<enter>");
    let field = FieldId::new("processor").unwrap();
    assert!(desk.case().answer(&field).is_some(), "{}", desk.screen());
    assert!(desk.screen().contains("Vem har kontakten med biträdet?"));
}

#[test]
fn a_deadline_that_passes_while_the_list_is_on_the_screen_is_overdue() {
    // given a case whose clock runs out on Friday at 16:54, and the list of cases on the screen
    let desk = Desk::home()
        .at("2025-08-26 17:10")
        .new_case("Miljödata")
        .keys("ka5<enter>16.54<enter>Ett mejl<enter><enter><esc><esc>")
        .at("2025-08-29 16:53");
    assert!(!desk.screen().contains("FÖRSENAD"), "{}", desk.screen());
    // when time passes, then the list says so
    let desk = desk.at("2025-08-29 17:10");
    assert!(desk.screen().contains("FÖRSENAD"), "{}", desk.screen());
}
