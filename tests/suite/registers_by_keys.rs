//! The registers worked by keys: add, change, withdraw and reject, and what every *no* says and
//! where. Nothing that was written is lost on the way.

#![allow(clippy::unwrap_used, reason = "what goes wrong is to stop the test")]

use frist::app::Screen;
use frist::app::overlay::Overlay;
use frist::app::screens::register::Page;
use frist::case::register::{CheckOutcome, FilingStage, RiskOutcome, SendingStage};

use crate::support::desk::Desk;

fn desk() -> Desk {
    Desk::home().at("2025-08-29 11:56").new_case("Miljödata")
}

/// Two groups of persons.
const GROUPS: &str =
    "eaNuvarande anställda<enter>1100–1500<enter><c-s>aTidigare anställda<enter>?<enter><c-s>";

fn is_writing(desk: &Desk) -> bool {
    matches!(&desk.model.screen, Screen::Register(state) if state.form.is_some())
}

fn dialog(desk: &Desk) -> String {
    let Some(Overlay::Bad(said)) = &desk.model.overlay else {
        panic!("no dialog:\n{}", desk.screen());
    };
    said.what.clone()
}

/// Checks that the form is still open with this on the screen.
fn refused(desk: &Desk, words: &str) {
    assert!(is_writing(desk), "the form closed:\n{}", desk.screen());
    let screen = desk.screen();
    assert!(screen.contains(words), "no ”{words}” in\n{screen}");
}

#[test]
fn every_page_opens_by_its_key_from_the_walk_and_from_every_page() {
    for page in Page::ALL {
        let from_walk = desk().keys(&page.letter().to_string());
        assert!(matches!(&from_walk.model.screen, Screen::Register(s) if s.page == page));
        let from_page = desk().keys(&format!("k{}", page.letter()));
        assert!(matches!(&from_page.model.screen, Screen::Register(s) if s.page == page));
        let back = from_page.keys("<esc>");
        assert!(matches!(back.model.screen, Screen::Case));
    }
}

#[test]
fn the_draft_of_a_new_entry_is_thrown_away_only_when_asked_twice() {
    // given an empty form, then a half-written one that is left and opened again
    let empty = desk().keys("ea");
    assert!(!empty.screen().contains("Ctrl-X"), "{}", empty.screen());
    let desk = empty.keys("Nuvarande anst<esc>a");
    assert!(desk.screen().contains("Ctrl-X kasta"), "{}", desk.screen());
    // when it is asked for and not meant
    let desk = desk.keys("<c-x>");
    assert!(
        desk.screen().contains("Kasta utkastet?"),
        "{}",
        desk.screen()
    );
    let desk = desk.keys("<esc>");
    // then everything is as it was
    refused(&desk, "Nuvarande anst");
    // when it is meant
    let mut desk = desk.keys("<c-x><enter>");
    // then the form is closed and the draft gone, on the disk too
    assert!(!is_writing(&desk));
    assert!(
        desk.screen().contains("Utkastet är kastat"),
        "{}",
        desk.screen()
    );
    assert!(desk.model.open.as_ref().unwrap().drafts.is_empty());
    let now = desk.now();
    desk.pass(now);
    let desk = desk.keys("a");
    assert!(
        !desk.screen().contains("Nuvarande anst"),
        "{}",
        desk.screen()
    );
    // and an entry that stands has no such key
    let desk = desk.keys("<esc>").keys(GROUPS).keys("<enter>x");
    assert!(!desk.screen().contains("Ctrl-X"), "{}", desk.screen());
}

#[test]
fn half_written_reasons_to_reject_and_withdraw_survive_escape() {
    let desk = desk()
        .keys("ka2<enter>25 aug 2025 09:00<enter>Supportsidan<enter><enter>")
        .keys("a4<enter>26 aug 2025 16:54<enter>SLK:s mejl<enter><enter>")
        .keys("<up>xInte vår kän<esc>x");
    assert!(desk.screen().contains("Inte vår kän"), "{}", desk.screen());
    let desk = desk.keys("nedom<enter>");
    assert!(desk.model.open.as_ref().unwrap().drafts.is_empty());
    let desk = desk.keys(GROUPS).keys("xDubble<esc>x");
    assert!(desk.screen().contains("Dubble"), "{}", desk.screen());
    let desk = desk.keys("tt<enter>");
    assert_eq!(desk.case().registers().groups.standing().count(), 1);
    assert!(desk.model.open.as_ref().unwrap().drafts.is_empty());
}

#[test]
fn a_start_is_added_counts_and_is_rejected_with_a_reason() {
    // given two starts
    let desk = desk()
        .keys("ka2<enter>25 aug 2025 09:00<enter>Supportsidan<enter><enter>")
        .keys("a4<enter>26 aug 2025 16:54<enter>SLK:s mejl<enter><enter>");
    assert_eq!(desk.case().registers().anchors.standing().count(), 2);
    assert!(desk.screen().contains("FÖRSENAD"));
    // when the earlier is rejected without and with a reason
    let desk = desk.keys("<up>x<enter>");
    assert!(desk.screen().contains("Skälet behövs"));
    let desk = desk.keys("Biträdets vetskap är inte vår.<enter>");
    // then the later counts, and the earlier stays in view with the reason
    assert!(desk.screen().contains("4 h 58 min"), "{}", desk.screen());
    let screen = desk.keys("<up>").screen();
    assert!(screen.contains("avvisad"), "{screen}");
    assert!(screen.contains("Biträdets vetskap"), "{screen}");
}

#[test]
fn the_only_start_cannot_be_rejected_and_no_reason_is_asked_in_vain() {
    let desk = desk().keys("ka4<enter>26 aug 2025 16:54<enter>SLK:s mejl<enter><enter>x");
    assert!(dialog(&desk).contains("enda"), "{}", dialog(&desk));
    let desk = desk.keys("<esc>a5<enter>27 aug 2025<enter>Mötet<enter><enter>");
    // The new one came in; rejected twice is told as well.
    let desk = desk.keys("<down>xNej<enter><down>x");
    assert!(matches!(desk.model.overlay, Some(Overlay::Bad(_))));
}

#[test]
fn a_start_never_becomes_later_and_never_lies_in_the_future() {
    let desk = desk().keys("ka4<enter>30 aug 2025 10:00<enter>Mejl<enter><c-s>");
    refused(&desk, "!");
    assert_eq!(desk.case().registers().anchors.standing().count(), 0);
    let desk = desk.keys("<esc>").keys("xka<esc>").keys("k");
    assert!(
        desk.screen().contains("Ett utkast är kvar"),
        "{}",
        desk.screen()
    );
}

#[test]
fn a_later_time_for_a_recorded_start_is_refused_under_the_time() {
    let desk = desk()
        .keys("ka4<enter>26 aug 2025 16:54<enter>SLK:s mejl<enter><enter>")
        .keys("<enter><tab><end>");
    let desk = desk.keys("<bs><bs><bs><bs><bs>18:00<c-s>");
    refused(&desk, "När");
    let held = desk.case().registers().anchors.standing().next().unwrap();
    assert_eq!(
        held.value.when.from(),
        crate::support::desk::moment("2025-08-26 16:54")
    );
}

#[test]
fn what_is_missing_is_told_under_its_question() {
    let desk = desk().keys("ka<c-s>");
    refused(&desk, "Behöver ett svar");
    assert_eq!(desk.case().registers().anchors.standing().count(), 0);
}

#[test]
fn groups_are_added_changed_and_withdrawn() {
    let desk = desk().keys(GROUPS);
    assert_eq!(desk.case().registers().groups.standing().count(), 2);
    // change the second
    let desk = desk.keys("<enter><tab>800<c-s>");
    let group = desk.case().registers().groups.standing().nth(1).unwrap();
    assert!(format!("{:?}", group.value.count).contains("800"));
    // withdraw it, never without a reason
    let desk = desk.keys("x<enter>");
    assert!(desk.screen().contains("Skälet behövs"));
    let desk = desk.keys("Samma som den första<enter>");
    assert_eq!(desk.case().registers().groups.standing().count(), 1);
}

#[test]
fn an_emptied_answer_is_taken_away() {
    let desk = desk()
        .keys("maStängde kontot<enter>2<enter>Drift<enter><c-s>")
        .keys("<enter><tab><tab><bs><bs><bs><bs><bs><enter><c-s>");
    let measure = desk.case().registers().measures.standing().next().unwrap();
    assert_eq!(measure.value.owner, None, "{}", desk.screen());
}

#[test]
fn a_draft_survives_escape_and_is_continued() {
    let desk = desk().keys("maStängde<esc>");
    assert!(desk.screen().contains("Ett utkast är kvar"));
    let desk = desk.keys("a kontot<enter>1<enter><c-s>");
    let measure = desk.case().registers().measures.standing().next().unwrap();
    assert_eq!(measure.value.what.clear(), Some("Stängde kontot"));
    assert!(!desk.screen().contains("Ett utkast är kvar"));
    // and the next new entry begins empty
    assert!(!desk.keys("a").screen().contains("Stängde kontot<"));
}

#[test]
fn an_assessment_needs_a_motive_and_the_latest_holds() {
    let desk = desk().keys("ba28 aug 2025 09:00<enter>4<enter><c-s>");
    refused(&desk, "Behöver ett svar");
    let desk = desk
        .keys("Vi vet inte ännu vad som togs.<enter><c-s>")
        .keys("a29 aug 2025 09:00<enter>1<enter>3<enter>Personnummer.<enter>Stölden är bekräftad.<enter><c-s>");
    let screen = desk.screen();
    assert!(
        screen.contains("ert beslut: hög risk 29 aug 2025"),
        "{screen}"
    );
    assert!(screen.contains("Ja. Informera dem"), "{screen}");
    let outcomes: Vec<_> = desk
        .case()
        .registers()
        .assessments
        .standing()
        .map(|one| one.value.outcome)
        .collect();
    assert_eq!(outcomes, [RiskOutcome::NotKnownYet, RiskOutcome::High]);
}

#[test]
fn a_check_that_could_not_be_made_needs_motive_and_neutral_text() {
    let desk = desk()
        .keys(GROUPS)
        .keys("sa28 aug 2025 13:00<enter><enter>HR<enter>3<enter><c-s>");
    refused(&desk, "Varför gick det inte");
    assert!(desk.screen().contains("Neutral text"));
    let desk = desk.keys("Systemet är nere.<enter><c-s>");
    refused(&desk, "Neutral text");
    let desk = desk.keys("Vi har haft en incident.<enter><c-s>");
    let check = desk.case().registers().checks.standing().next().unwrap();
    assert_eq!(check.value.outcome, CheckOutcome::CouldNotCheck);
    assert!(desk.screen().contains("gick inte att kontrollera"));
}

#[test]
fn found_needs_a_number_and_what_is_not_asked_is_not_saved() {
    // given a number written under *found*, and then another outcome
    let desk = desk().keys("sa28 aug 2025 13:00<enter>HR<enter>2<enter>0<enter><c-s>");
    refused(&desk, "Hur många hittades");
    let desk = desk.keys("<s-tab>1<enter><c-s>");
    // then the number is left out, and the gate says what was found, never that nobody is protected
    let check = desk.case().registers().checks.standing().next().unwrap();
    assert_eq!(check.value.outcome, CheckOutcome::NoneMarked);
    let screen = desk.screen();
    assert!(screen.contains("inga markeringar funna"), "{screen}");
    assert!(screen.contains("(HR, 28 aug 2025 13:00, "), "{screen}");
    assert!(!screen.contains("inga skyddade"), "{screen}");
}

#[test]
fn persons_get_their_pseudonyms_by_themselves() {
    let desk = desk().keys("s<tab>a1<enter><c-s>a1<enter><c-s>");
    let labels: Vec<u32> = desk
        .case()
        .registers()
        .protected
        .standing()
        .map(|person| person.value.label)
        .collect();
    assert_eq!(labels, [1, 2]);
    // a changed person keeps the pseudonym
    let desk = desk.keys("<enter>2<enter><c-s>");
    let second = desk.case().registers().protected.standing().nth(1).unwrap();
    assert_eq!(second.value.label, 2);
    assert!(desk.screen().contains("sökt, inte nådd"));
}

#[test]
fn no_form_about_protected_persons_takes_words() {
    let desk = desk().keys("s<tab>a");
    let Screen::Register(state) = &desk.model.screen else {
        panic!("no page");
    };
    let form = &state.form.as_ref().unwrap().form;
    for one in &form.boxes {
        use frist::playbook::FieldKind;
        let is_words = matches!(one.field.kind, FieldKind::Line | FieldKind::Text);
        assert!(!is_words, "{:?}", one.field.id);
    }
    assert!(desk.screen().contains("Skriv aldrig namn"));
}

#[test]
fn a_late_filing_asks_for_its_reasons_and_only_then() {
    let desk = desk()
        .keys("ka4<enter>26 aug 2025 10:00<enter>SLK:s mejl<enter><enter>")
        .keys("ia1<enter>28 aug 2025 10:00<enter>");
    assert!(!desk.screen().contains("Skäl till förseningen"));
    // when the time is moved past the deadline
    let desk = desk.keys("<s-tab><c-w><c-w><c-w><c-w><c-w><c-w><c-w>29 aug 2025 11:00<enter>");
    assert!(
        desk.screen().contains("Skäl till förseningen"),
        "{}",
        desk.screen()
    );
    let desk = desk.keys("Stöld<enter><c-s>");
    refused(&desk, "Skäl till förseningen");
    let desk = desk.keys("Vi väntade på leverantören.<enter><c-s>");
    let filing = desk.case().registers().filings.standing().next().unwrap();
    assert!(filing.value.late_reasons.is_some());
}

#[test]
fn a_supplement_needs_a_first_notification_and_there_is_only_one_first() {
    let desk = desk()
        .keys("ka4<enter>26 aug 2025 16:54<enter>SLK:s mejl<enter><enter>")
        .keys("ia2<enter>28 aug 2025 10:00<enter>Mer<enter><c-s>");
    refused(&desk, "Vilken anmälan");
    assert!(desk.case().registers().filings.is_empty());
    let desk = desk.keys("1<enter><c-s>");
    let first = desk.case().registers().filings.standing().next().unwrap();
    assert_eq!(first.value.stage, FilingStage::Initial);
    let desk = desk.keys("a1<enter>29 aug 2025 10:00<enter>Igen<enter><c-s>");
    refused(&desk, "Vilken anmälan");
    assert_eq!(desk.case().registers().filings.standing().count(), 1);
}

#[test]
fn a_mass_sending_is_closed_before_the_check_and_the_form_keeps_everything() {
    let desk = desk().keys(GROUPS).keys("u");
    assert!(desk.screen().contains("Massutskick är stängda"));
    assert!(
        desk.screen()
            .contains("Nuvarande anställda, Tidigare anställda")
    );
    // preparing is refused, under the stage, with the groups named
    let desk = desk.keys("aBrev hem<enter>4<enter>1<enter><c-s>");
    refused(&desk, "Nuvarande anställda");
    assert!(desk.case().registers().sendings.is_empty());
    // what was sent can be recorded
    let desk = desk.keys("3<enter><c-s>");
    refused(&desk, "När gick det ut");
    let desk = desk.keys("27 aug 2025 12:00<enter><c-s>");
    let sending = desk.case().registers().sendings.standing().next().unwrap();
    assert_eq!(sending.value.stage, SendingStage::Sent);
    assert!(
        desk.screen().contains("före kontrollen"),
        "{}",
        desk.screen()
    );
}

#[test]
fn a_channel_to_one_person_needs_no_gate() {
    let desk = desk()
        .keys(GROUPS)
        .keys("uaSamtal<enter>1<enter>1<enter><c-s>");
    assert_eq!(desk.case().registers().sendings.standing().count(), 1);
}

#[test]
fn lessons_people_and_links_are_kept() {
    let desk = desk()
        .keys("m<tab>a1<enter>Öva oftare<enter><c-s>")
        .keys("vaDSO<enter>3<enter><c-s>")
        .keys("daTestkontona<enter><c-s>");
    let registers = desk.case().registers();
    assert_eq!(registers.lessons.standing().count(), 1);
    assert_eq!(registers.people.standing().count(), 1);
    assert_eq!(registers.links.standing().count(), 1);
    // an id that is none is told under its question
    let desk = desk.keys("aAnnat<enter>inte ett id!<enter><c-s>");
    refused(&desk, "Ärendets id");
    // and every one of them is withdrawn with a reason
    let desk = desk.keys("<esc>xFel<enter>vxFel<enter>m<tab>xFel<enter>");
    let registers = desk.case().registers();
    assert!(registers.lessons.is_empty());
    assert!(registers.people.is_empty());
    assert!(registers.links.is_empty());
}

#[test]
fn when_it_was_learned_is_kept_beside_when_it_was() {
    let desk = desk()
        .keys("sa27 aug 2025 13:00<enter>HR<enter>1<enter><tab>28 aug 2025 08:00<enter><c-s>");
    let check = desk.case().registers().checks.standing().next().unwrap();
    let learned = check.noted.learned.clone().unwrap();
    assert_eq!(
        learned.from(),
        crate::support::desk::moment("2025-08-28 08:00")
    );
    assert!(desk.screen().contains("Känt sedan: 28 aug 2025 08:00"));
}

#[test]
fn the_log_is_one_key_away_and_the_draft_stays() {
    let desk = desk().keys("maStängde<c-l>Ringde drift<enter>");
    refused(&desk, "Stängde");
}

#[test]
fn no_key_does_two_things_on_a_register_screen() {
    for page in Page::ALL {
        for more in ["", "a", "<tab>", "<tab>a"] {
            let desk = desk().keys(&format!("{}{more}", page.letter()));
            let mut keys: Vec<_> = frist::app::action::available(&desk.model)
                .flat_map(|action| action.keys)
                .collect();
            let all = keys.len();
            keys.sort_unstable();
            keys.dedup();
            assert_eq!(keys.len(), all, "{page:?} after {more}");
        }
    }
}
