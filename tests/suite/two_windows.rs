//! Two windows on one case, in one process over one disk in memory: each sees what the other has
//! recorded at its next look, and neither takes words from the other.

#![allow(clippy::unwrap_used, reason = "what goes wrong is to stop the test")]

use std::rc::Rc;

use frist::app::Msg;
use frist::app::screens::case;
use frist::case::{Answer, Value, Versions};
use frist::playbook::{FieldId, StepId};
use frist::store::{Folder, Memory};
use frist::text::Lang;

use crate::support::desk::Desk;

/// A window of its own on the disk, with settings of its own.
fn window(memory: &Memory, name: &str, seed: u64) -> Desk {
    let config = Memory::new();
    config.plant(
        "settings.toml",
        format!("[me]\nname = \"{name}\"\n").as_bytes(),
    );
    let data: Rc<dyn Folder> = Rc::new(memory.clone());
    Desk::with(data, Rc::new(config), seed)
}

/// Two windows on the same new case, both in the walk.
fn two() -> (Desk, Desk) {
    let memory = Memory::new();
    let one = window(&memory, "AL", 0).keys("n");
    let one = one.paste("Miljödata").keys("<enter><enter><esc><down>");
    assert!(one.model.open.is_some(), "{}", one.screen());
    let two = window(&memory, "BK", 500).keys("<enter><down>");
    assert!(two.model.open.is_some(), "{}", two.screen());
    (one, two)
}

/// The current answers to the first question.
fn briefs(desk: &Desk) -> Vec<String> {
    let field = FieldId::new("brief").unwrap();
    let all = desk.case().answer(&field).map_or(&[][..], Versions::all);
    let text = |value: &Answer| {
        let Answer::Known(Value::Text(text)) = value else {
            panic!("{value:?}");
        };
        text.clear().unwrap().to_owned()
    };
    all.iter().map(|held| text(&held.value.value)).collect()
}

/// Snapshots a screen under both sizes in Swedish and one in English.
fn shots(name: &str, mut desk: Desk) {
    for (lang, columns, rows) in [(Lang::Sv, 80, 24), (Lang::Sv, 120, 36), (Lang::En, 80, 24)] {
        desk = desk.lang(lang).size(columns, rows);
        let code = lang.code();
        insta::assert_snapshot!(format!("{name}-{columns}-{code}"), desk.screen());
    }
}

#[test]
fn an_answer_shows_in_the_other_window_at_its_next_look() {
    let (one, mut two) = two();
    let mut one = one.keys("<enter>Från det ena.<enter>");
    two.follow();
    assert_eq!(briefs(&two), ["Från det ena."]);
    assert!(two.screen().contains("Från det ena."), "{}", two.screen());
    assert!(two.screen().contains("Någon annan har skrivit"));
    // and the other way
    let _two = two.keys("lRingde DSO<enter>");
    one.follow();
    assert!(one.screen().contains("Ringde DSO"), "{}", one.screen());
}

#[test]
fn an_answer_given_elsewhere_is_shown_before_mine_replaces_it() {
    // given half an answer here, and a whole one there
    let (one, two) = two();
    let mut one = one.keys("<enter>Mitt svar");
    let _two = two.keys("<enter>Deras svar<enter>");
    // when it arrives, then my words are still here and theirs stand beside them
    one.follow();
    let screen = one.screen();
    assert!(screen.contains("Mitt svar") && screen.contains("BK svarade här"));
    assert!(screen.contains("Deras svar"), "{screen}");
    shots("arrived", one);
}

#[test]
fn the_second_enter_replaces_what_was_shown() {
    let (one, two) = two();
    let mut one = one.keys("<enter>Mitt svar");
    let mut two = two.keys("<enter>Deras svar<enter>");
    one.follow();
    // when Enter is pressed once, then nothing is saved
    let one = one.keys("<enter>");
    assert_eq!(briefs(&one), ["Deras svar"]);
    assert!(one.screen().contains("Enter igen"), "{}", one.screen());
    // when it is pressed again, then mine replaces theirs, in both windows
    let one = one.keys("<enter>");
    assert_eq!(briefs(&one), ["Mitt svar"]);
    assert!(!one.screen().contains("svarade här"), "{}", one.screen());
    two.follow();
    assert_eq!(briefs(&two), ["Mitt svar"]);
    assert!(one.model.open.as_ref().unwrap().drafts.is_empty());
}

#[test]
fn my_draft_can_give_way_to_the_answer_given_elsewhere() {
    let (one, two) = two();
    let mut one = one.keys("<enter>Mitt svar");
    let _two = two.keys("<enter>Deras svar<enter>");
    one.follow();
    let one = one.keys("<c-x>");
    assert!(one.screen().contains("Kasta utkastet?"), "{}", one.screen());
    let one = one.keys("<enter>");
    let screen = one.screen();
    assert!(
        !screen.contains("Mitt svar") && screen.contains("Deras svar"),
        "{screen}"
    );
    assert_eq!(briefs(&one), ["Deras svar"]);
    assert!(one.model.open.as_ref().unwrap().drafts.is_empty());
}

#[test]
fn an_answer_that_was_never_shown_is_not_replaced() {
    // given two answers confirmed before either window has looked
    let (one, two) = two();
    let mut one = one.keys("<enter>Mitt svar<enter>");
    let mut two = two.keys("<enter>Deras svar<enter>");
    // when both look, then both see both
    one.follow();
    two.follow();
    for desk in [&one, &two] {
        let mut both = briefs(desk);
        both.sort();
        assert_eq!(both, ["Deras svar", "Mitt svar"]);
        assert!(desk.screen().contains("två svar står mot varandra"));
    }
    // when one of them is chosen, then it holds in both windows
    let one = one.keys("<s-tab>");
    shots("rivals", one);
    let two = two.keys("<s-tab><enter>");
    let chosen = briefs(&two);
    assert_eq!(chosen.len(), 1);
    assert!(
        !two.screen().contains("står mot varandra"),
        "{}",
        two.screen()
    );
}

#[test]
fn what_arrived_while_a_draft_lay_waiting_is_shown_with_the_draft() {
    // given a draft that was left, an answer given elsewhere, and a new window
    let memory = Memory::new();
    let one = window(&memory, "AL", 0).keys("n");
    let one = one.paste("Miljödata").keys("<enter><enter><esc><down>");
    let one = one.keys("<enter>Mitt svar<esc><esc>");
    drop(one);
    let two = window(&memory, "BK", 500).keys("<enter><down><enter>");
    // then the next window has the draft and says so
    assert!(two.screen().contains("Mitt svar"), "{}", two.screen());
    let three = window(&memory, "CJ", 900).keys("<enter>");
    assert!(
        three.screen().contains("i ett annat fönster"),
        "{}",
        three.screen()
    );
    let three = three.keys("<down><enter>Deras svar<enter>");
    drop(two);
    assert_eq!(briefs(&three), ["Deras svar"]);
    drop(three);
    let last = window(&memory, "AL", 1300).keys("<enter>");
    assert!(
        last.screen().contains("1 utkast låg kvar"),
        "{}",
        last.screen()
    );
    // The question that was half-written is come back to, with the other's answer beside it.
    assert!(
        last.screen().contains("CJ svarade här"),
        "{}",
        last.screen()
    );
    let last = last.keys("<enter>");
    assert_eq!(briefs(&last), ["Deras svar"], "one Enter replaces nothing");
    assert_eq!(briefs(&last.keys("<enter>")), ["Mitt svar"]);
}

/// Both windows on the groups, with one group that both have changed without looking.
fn rival_groups() -> (Desk, Desk) {
    let (one, mut two) = two();
    let mut one = one.keys("eaAnställda<enter>1300<enter><c-s>");
    two.follow();
    let mut two = two.keys("e<enter> nu<enter><c-s>");
    let one_again = one.keys("<enter> och tidigare<enter><tab>Även vikarier<enter><c-s>");
    one = one_again;
    one.follow();
    two.follow();
    (one, two)
}

/// The names of the groups that stand.
fn groups(desk: &Desk) -> Vec<String> {
    let groups = desk.case().registers().groups.standing();
    let name = |name: &frist::text::FreeText| name.clear().unwrap().to_owned();
    groups.map(|group| name(&group.value.name)).collect()
}

#[test]
fn rival_versions_of_an_entry_stand_side_by_side() {
    let (one, _two) = rival_groups();
    assert!(
        one.screen().contains("j visar versionerna"),
        "{}",
        one.screen()
    );
    let one = one.keys("j");
    // Escape leaves both as they are
    let one = one.keys("<esc>");
    assert!(one.screen().contains("!!"), "{}", one.screen());
    shots("rival-versions", one.keys("j"));
}

#[test]
fn a_number_chooses_the_version_that_holds_in_both_windows() {
    let (one, mut two) = rival_groups();
    let one = one.keys("j3");
    assert!(one.model.overlay.is_some(), "there is no third one");
    let one = one.keys("1");
    two.follow();
    for desk in [&one, &two] {
        assert_eq!(groups(desk), ["Anställda nu"]);
        assert!(!desk.screen().contains("!!"), "{}", desk.screen());
        assert!(desk.model.overlay.is_none());
    }
}

#[test]
fn a_withdrawal_against_a_change_is_chosen_with_its_reason() {
    // given a group changed in one window and withdrawn in the other
    let (one, mut two) = two();
    let mut one = one.keys("eaAnställda<enter>1300<enter><c-s>");
    two.follow();
    drop(two.keys("exFinns i en annan grupp<enter>"));
    one = one.keys("<enter> nu<enter><c-s>");
    one.follow();
    let one = one.keys("j");
    let screen = one.screen();
    assert!(
        screen.contains("Drog tillbaka posten: Finns i en annan grupp"),
        "{screen}"
    );
    let n = if screen.contains("1  BK") { "1" } else { "2" };
    // when the withdrawal is chosen, then its reason is there to be confirmed
    let one = one.keys(n);
    assert!(one.screen().contains("Varför?"), "{}", one.screen());
    let one = one.keys("<enter>");
    assert_eq!(groups(&one), [""; 0]);
}

#[test]
fn what_another_changes_in_the_entry_i_am_changing_is_brought_in_beside_my_words() {
    // given the same group open in both windows, and a new name half-written in mine
    let (one, mut two) = two();
    let mut one = one.keys("eaAnställda<enter>1300<enter><c-s>");
    two.follow();
    one = one.keys("<enter> hos oss");
    // when the other saves another name, and words where I have written none
    drop(two.keys("e<enter> nu<enter><tab>Även vikarier<enter><c-s>"));
    one.follow();
    // then my words stay, theirs stand beside them, and the untouched question is theirs
    let screen = one.screen();
    for words in [
        "Anställda hos oss",
        "BK svarade här",
        "Anställda nu",
        "Även vikarier",
    ] {
        assert!(screen.contains(words), "{words} in {screen}");
    }
    shots("arrived-entry", one);
}

#[test]
fn an_entry_changed_elsewhere_is_replaced_only_when_it_is_saved_twice() {
    let (one, mut two) = two();
    let mut one = one.keys("eaAnställda<enter>1300<enter><c-s>");
    two.follow();
    one = one.keys("<enter> hos oss");
    let mut two = two.keys("e<enter> nu<enter><tab>Även vikarier<enter><c-s>");
    one.follow();
    // when it is saved once, then nothing is recorded
    one = one.keys("<c-s>");
    assert_eq!(groups(&one), ["Anställda nu"]);
    assert!(one.screen().contains("Spara igen"), "{}", one.screen());
    // when it is saved again, then mine holds, with what they wrote where I had written nothing
    one = one.keys("<c-s>");
    two.follow();
    for desk in [&one, &two] {
        assert_eq!(groups(desk), ["Anställda hos oss"]);
        let note = desk.case().registers().groups.standing().next();
        let note = note
            .unwrap()
            .value
            .note
            .as_ref()
            .unwrap()
            .clear()
            .unwrap()
            .to_owned();
        assert_eq!(note, "Även vikarier");
        assert!(!desk.screen().contains("!!"), "{}", desk.screen());
    }
}

#[test]
fn an_entry_withdrawn_while_i_change_it_is_told_and_my_words_stay() {
    let (one, mut two) = two();
    let mut one = one.keys("eaAnställda<enter>1300<enter><c-s>");
    two.follow();
    one = one.keys("<enter> hos oss");
    drop(two.keys("exDubbel<enter>"));
    one.follow();
    assert!(
        one.screen().contains("dragit tillbaka posten"),
        "{}",
        one.screen()
    );
    let one = one.keys("<esc>");
    assert!(
        one.screen().contains("Anställda hos oss"),
        "{}",
        one.screen()
    );
    assert_eq!(groups(&one.keys("<c-s>")), ["Anställda hos oss"]);
}

/// Goes to the question of which data, in step 1.9 of the walk, and onto its last line.
fn at_the_data(mut desk: Desk) -> Desk {
    let open = desk.model.open.as_mut().unwrap();
    case::go_to(open, StepId::new("data").unwrap(), Lang::Sv);
    desk.keys("<enter>")
}

#[test]
fn a_half_written_row_survives_a_kill() {
    let memory = Memory::new();
    let one = window(&memory, "AL", 0).keys("n");
    let one = one.paste("Miljödata").keys("<enter><enter><esc><down>");
    let mut one = at_the_data(one).keys("aHemadr");
    assert!(one.screen().contains("Hemadr"), "{}", one.screen());
    // given that a moment has passed, when the program is killed
    one.send(Msg::Tick);
    std::mem::forget(one);
    memory.kill_all();
    // then the row comes back in the next session, and is saved as one
    let two = window(&memory, "AL", 500).keys("<enter>");
    assert!(
        two.screen().contains("1 utkast låg kvar"),
        "{}",
        two.screen()
    );
    let two = at_the_data(two).keys("a");
    assert!(two.screen().contains("Hemadr"), "{}", two.screen());
    let mut two = two.keys("<s-tab>ess<enter>");
    let open = two.model.open.as_mut().unwrap();
    let row = open.walk.row.as_mut().unwrap();
    row.form.at = row.form.boxes.len();
    let two = two.keys("<enter>");
    assert!(two.screen().contains("Hemadress"), "{}", two.screen());
    assert!(two.model.open.as_ref().unwrap().drafts.is_empty());
}

#[test]
fn why_a_step_is_stale_is_shown_in_the_other_window() {
    // given a step that rests on the systems, marked as skipped
    let (one, mut two) = two();
    let mut one = at_the_data(one).keys("<esc>hVi vet inte<enter>");
    let step = StepId::new("data").unwrap();
    two.follow();
    // when the systems are answered elsewhere
    let open = two.model.open.as_mut().unwrap();
    case::go_to(open, StepId::new("systems").unwrap(), Lang::Sv);
    drop(two.keys("<enter>aAdato<enter><c-s>"));
    one.follow();
    case::go_to(one.model.open.as_mut().unwrap(), step, Lang::Sv);
    // then the step is stale, and says what has changed
    assert!(one.screen().contains("ändrat sedan"), "{}", one.screen());
    shots("stale", one);
}
