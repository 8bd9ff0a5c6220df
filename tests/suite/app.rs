//! The program driven by keys, over a disk in memory.

#![allow(clippy::unwrap_used, reason = "what goes wrong is to stop the test")]

use std::rc::Rc;

use frist::app::action::Id;
use frist::app::overlay::Overlay;
use frist::app::screens::case;
use frist::app::{Effect, Screen};
use frist::case::event::TimeSource;
use frist::case::{Answer, Value};
use frist::playbook::{FieldId, FieldKind};
use frist::store::{Disk, Folder, Memory};
use frist::text::Lang;

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
    let desk = desk.keys("<esc><enter><down>");
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
fn no_letter_in_a_form_leaves_the_program_or_the_form() {
    let letters = ('a'..='z').map(String::from).collect::<String>();
    // given the line that finishes a step, and a question of choice in it
    let at_the_end = |desk: &Desk| {
        let walk = &desk.model.open.as_ref().unwrap().walk;
        walk.form.current().is_none()
    };
    let mut places = 0;
    let mut desk = Desk::open("Miljödata").keys("<enter>");
    for _ in 0..12 {
        let form = desk.model.open.as_ref().unwrap();
        let takes_text = form.walk.form.takes_text();
        let is_end = at_the_end(&desk);
        if !takes_text {
            places += 1;
            // when every letter is pressed there
            for letter in letters.chars() {
                desk = desk.keys(&letter.to_string());
                // then the program goes on and the form is still on the screen
                assert!(!desk.effects.contains(&Effect::Quit), "{letter}");
                let walk = &desk.model.open.as_ref().unwrap().walk;
                assert_eq!(walk.focus, case::Focus::Form, "{letter}");
                assert!(matches!(desk.model.screen, Screen::Case), "{letter}");
                assert!(desk.model.overlay.is_none(), "{letter}");
            }
            let screen = desk.screen();
            let footer = screen.lines().last().unwrap();
            assert!(!footer.contains(" q "), "{footer}");
        }
        if is_end {
            break;
        }
        desk = desk.keys("<tab>");
    }
    assert!(places > 0 && at_the_end(&desk));
    // and the two chords that no text is made of still work
    let desk = desk.keys("<c-l>");
    assert!(matches!(desk.model.overlay, Some(Overlay::Log(_))));
    let desk = desk.keys("<esc><c-c>");
    assert!(matches!(desk.effects.last(), Some(Effect::Quit)));
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
    assert!(desk.screen().contains("– 1.2"), "{}", desk.screen());
}

#[test]
fn a_half_written_reason_survives_escape_and_a_new_session_until_it_is_recorded() {
    // given a reason half-written and left, for the step on the screen
    let disk: Rc<dyn Folder> = Rc::new(Memory::new());
    let desk = Desk::on(Rc::clone(&disk)).new_case("Miljödata");
    let mut desk = desk.keys("hRedan kä<esc>");
    assert!(desk.model.overlay.is_none());
    // then it comes back, here and in a new session, and only for that step
    desk = desk.keys("h");
    assert!(desk.screen().contains("Redan kä"), "{}", desk.screen());
    desk = desk.keys("<esc><down>h");
    assert!(!desk.screen().contains("Redan kä"), "{}", desk.screen());
    drop(desk.keys("<esc><esc>"));
    let desk = Desk::with(Rc::clone(&disk), Rc::new(Memory::new()), 90).keys("<enter><down>h");
    assert!(desk.screen().contains("Redan kä"), "{}", desk.screen());
    // and once it is recorded it is a draft no more
    let desk = desk.keys("nt<enter>");
    assert!(desk.screen().contains("– 1.2"), "{}", desk.screen());
    let drafts = &desk.model.open.as_ref().unwrap().drafts;
    assert!(drafts.is_empty(), "{drafts:?}");
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
    for _ in 0..4 {
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

#[test]
fn no_key_means_two_things_in_one_place() {
    let places = vec![
        Desk::home(),
        Desk::home().keys("n"),
        Desk::open("Miljödata"),
        Desk::open("Miljödata").keys("<enter>"),
        Desk::open("Miljödata").keys("<enter><tab>"),
        Desk::open("Miljödata").keys("k"),
        Desk::open("Miljödata").keys("t"),
    ];
    for desk in &places {
        let mut seen = std::collections::BTreeMap::new();
        for action in frist::app::action::available(&desk.model) {
            for key in action.keys {
                if let Some(before) = seen.insert(*key, action.id) {
                    // The explanation of a step takes the key of help, which keeps its own.
                    let both = (before, action.id);
                    assert_eq!(
                        both,
                        (Id::Why, Id::Help),
                        "{key} in {:?}",
                        desk.model.screen
                    );
                }
            }
        }
    }
}

#[test]
fn every_footer_fits_and_keeps_the_way_back_and_the_help() {
    for lang in [Lang::Sv, Lang::En] {
        let there = |keys: &str| Desk::open("Miljödata").lang(lang).size(80, 24).keys(keys);
        for keys in ["", "<enter>", "<enter>text", "<enter><tab>", "k", "t"] {
            let screen = there(keys).screen();
            let footer = screen.lines().last().unwrap();
            assert!(footer.chars().count() <= 80, "{footer}");
            assert!(footer.contains(" Esc "), "{keys}: {footer}");
            let help = ["F1 ", "? "];
            assert!(
                help.iter().any(|key| footer.contains(key)),
                "{keys}: {footer}"
            );
        }
    }
}

#[test]
fn questions_come_and_go_with_their_condition_at_once() {
    // given a step with a question that another answer opens
    let desk = Desk::open("Miljödata");
    let playbook = &desk.model.open.as_ref().unwrap().rules.playbook;
    let steps = playbook.phases.iter().flat_map(|phase| &phase.steps);
    let step = steps
        .filter(|step| step.when.is_none())
        .find(|step| {
            let mut yes_no = step.fields.iter();
            let asks = yes_no.any(|one| one.kind == FieldKind::YesNo && one.when.is_none());
            asks && step.fields.iter().any(|one| one.when.is_some())
        })
        .cloned();
    let step = step.expect("a step with a question behind a yes or no");
    let mut desk = desk;
    let open = desk.model.open.as_mut().unwrap();
    case::go_to(open, step.id.clone(), Lang::Sv);
    let asked = |desk: &Desk| desk.model.open.as_ref().unwrap().walk.form.boxes.len();
    let before = asked(&desk);
    let at = step
        .fields
        .iter()
        .position(|one| one.kind == FieldKind::YesNo);
    let tabs = "<tab>".repeat(at.unwrap());
    // when it is answered either way
    let yes = desk.keys(&format!("<enter>{tabs}j<enter>"));
    let after_yes = asked(&yes);
    let no = yes.keys("<s-tab>n<enter>");
    let after_no = asked(&no);
    // then the form has changed without being left
    assert!(
        after_yes != before || after_no != after_yes,
        "{} {before} {after_yes} {after_no}",
        step.id
    );
}

#[test]
fn a_new_case_half_written_survives_escape_and_a_crash() {
    let disk: Rc<dyn Folder> = Rc::new(Memory::new());
    let desk = Desk::on(Rc::clone(&disk)).keys("nMiljöd<esc>");
    assert!(matches!(desk.model.screen, Screen::Home));
    let desk = desk.keys("n");
    assert!(desk.screen().contains("Miljöd"), "{}", desk.screen());
    drop(desk);
    let desk = Desk::on(disk).keys("n");
    assert!(desk.screen().contains("Miljöd"), "{}", desk.screen());
    assert_eq!(desk.model.home.cases.len(), 0);
}

#[test]
fn why_a_step_is_shown_and_what_it_lacks() {
    let desk = Desk::open("Miljödata").keys("?");
    let screen = desk.screen();
    assert!(screen.contains("Varför det här steget?"), "{screen}");
    assert!(screen.contains("Kan inte bli klart än"), "{screen}");
    let desk = desk.keys("<esc>");
    assert!(desk.model.overlay.is_none());
}

#[test]
fn the_whole_explanation_of_a_step_can_be_read_on_a_small_screen() {
    // given the longest guidance, on the smallest screen
    let mut desk = Desk::open("Miljödata").size(80, 24);
    let playbook = &desk.model.open.as_ref().unwrap().rules.playbook;
    let steps = playbook.phases.iter().flat_map(|phase| &phase.steps);
    let long = steps.max_by_key(|step| step.help.as_ref().map_or(0, |help| help.sv.len()));
    let id = long.unwrap().id.clone();
    case::go_to(desk.model.open.as_mut().unwrap(), id, Lang::Sv);
    let desk = desk.keys("?");
    let first = desk.screen();
    assert!(first.contains("PgDn visar mer"), "{first}");
    // when it is scrolled to its end, then nothing more is announced
    let desk = desk.keys(&"<pgdn>".repeat(20));
    let last = desk.screen();
    assert!(!last.contains("PgDn visar mer"), "{last}");
    assert_ne!(first, last);
    // and back up stands the beginning
    let desk = desk.keys(&"<pgup>".repeat(20));
    assert_eq!(desk.screen(), first);
    assert!(desk.keys("<esc>").model.overlay.is_none());
}

#[test]
fn a_case_that_cannot_be_read_stands_in_the_list_with_why() {
    let disk = Rc::new(Memory::new());
    disk.write_new("2026-11-01-trasig/journal/00000000000000aa.jsonl", b"{}\n")
        .unwrap();
    let desk = Desk::on(disk);
    let screen = desk.screen();
    assert!(screen.contains("2026-11-01-trasig"), "{screen}");
    assert!(
        screen.contains("GÅR INTE ATT LÄSA") || screen.contains("ej startad"),
        "{screen}"
    );
}

#[test]
fn a_data_folder_that_cannot_be_read_is_never_told_as_empty() {
    // given a file where the data folder ought to be
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("data");
    std::fs::write(&file, "x").unwrap();
    // when the cases are listed, then it is told why they could not be
    let desk = Desk::on(Rc::new(Disk::new(&file)));
    assert!(desk.screen().contains("Ärendena kunde inte listas"));
    // and home goes on saying so when the message is closed
    let screen = desk.keys("<esc>").screen();
    assert!(screen.contains("Ärendena kunde inte listas"), "{screen}");
    assert!(screen.contains("inte visas här"), "{screen}");
    assert!(!screen.contains("Inga ärenden än"), "{screen}");
    // until they could be read
    std::fs::remove_file(&file).unwrap();
    let screen = Desk::on(Rc::new(Disk::new(&file))).screen();
    assert!(screen.contains("Inga ärenden än"), "{screen}");
}

#[test]
fn a_case_kept_by_the_wall_clock_is_only_read_when_the_time_is_set() {
    let disk: Rc<dyn Folder> = Rc::new(Memory::new());
    drop(Desk::on(Rc::clone(&disk)).new_case("Miljödata"));
    let mut desk = Desk::on(disk);
    desk.model.source = TimeSource::Set;
    let desk = desk.keys("<enter>");
    let screen = desk.screen();
    assert!(screen.contains("KAN BARA LÄSAS"), "{screen}");
    assert!(screen.contains("FRIST_NOW"), "{screen}");
    // what is answered all the same is refused, and stays in the form
    let desk = desk.keys("<enter><down><enter>text<enter>");
    let screen = desk.screen();
    assert!(screen.contains("Det gick inte"), "{screen}");
    assert_eq!(brief(&desk), None);
    assert!(desk.keys("<esc>").screen().contains("text"));
}

#[test]
fn ctrl_c_leaves_also_from_what_lies_on_top() {
    for keys in ["l", "/", "?"] {
        let desk = Desk::open("Miljödata").keys(keys).keys("<c-c>");
        assert!(desk.effects.contains(&Effect::Quit), "from {keys}");
    }
}

#[test]
fn a_required_question_left_empty_keeps_the_cursor_once() {
    // given the first question, when Enter is pressed on nothing and words follow
    let desk = Desk::open("Miljödata").keys("<enter><enter>Fel leverantör fick filen.<enter>");
    // then the words are its answer, and no letter was a command
    assert_eq!(brief(&desk).as_deref(), Some("Fel leverantör fick filen."));
}

#[test]
fn a_new_case_taken_up_again_has_its_words_and_begins_on_the_title() {
    let disk: Rc<dyn Folder> = Rc::new(Memory::new());
    let typed = |desk: &Desk| -> Vec<String> {
        let Screen::NewCase(state) = &desk.model.screen else {
            panic!("{}", desk.screen())
        };
        let boxes = state.form.boxes.iter();
        let named = boxes.filter(|one| ["title", "name"].contains(&one.field.id.as_str()));
        named.map(frist::app::form::FieldBox::to_draft).collect()
    };
    // given half a title, left and taken up by a new session, when the rest is typed
    let desk = Desk::on(Rc::clone(&disk)).keys("nMilj<esc>");
    drop(desk);
    let desk = Desk::on(Rc::clone(&disk)).keys("nödata");
    // then it is the title that goes on
    assert_eq!(typed(&desk), ["Miljödata", ""]);
    // given the title confirmed and half a name, then the cursor is on the title all the same
    let desk = desk.keys("<enter>A<esc>");
    drop(desk);
    let desk = Desk::on(disk).keys("n");
    assert_eq!(typed(&desk), ["Miljödata", "A"]);
    let desk = desk.keys("<tab><tab>L");
    assert_eq!(typed(&desk), ["Miljödata", "AL"]);
    let desk = desk.keys("<enter><enter>");
    assert!(desk.model.open.is_some(), "{}", desk.screen());
}
