//! What somebody meets who leads an incident in the middle of the night: words typed where one chooses,
//! somebody else's draft, questions that have to be read whole, and a record that speaks against itself.

#![allow(clippy::unwrap_used, reason = "what goes wrong is to stop the test")]

use std::rc::Rc;

use frist::app::form::Input;
use frist::app::overlay::Overlay;
use frist::app::screens::case::{self, Focus};
use frist::app::{Effect, Screen};
use frist::case::{Answer, Value, Versions};
use frist::playbook::{FieldId, StepId};
use frist::store::{Folder, Memory};
use frist::text::Lang;

use crate::support::desk::Desk;

/// Puts the cursor in a question of a step.
fn at_question(mut desk: Desk, field: &str) -> Desk {
    let lang = desk.model.lang;
    let open = desk.model.open.as_mut().unwrap();
    let id = FieldId::new(field).unwrap();
    let step = open.rules.playbook.field(&id).unwrap().0.id.clone();
    case::go_to(open, step, lang);
    case::begin_form(open);
    let mut boxes = open.walk.form.boxes.iter();
    open.walk.form.at = boxes.position(|one| one.field.id == id).unwrap();
    desk
}

fn answer(desk: &Desk, field: &str) -> Option<Answer> {
    let answers = desk.case().answer(&FieldId::new(field).unwrap());
    let held = answers.and_then(Versions::latest)?;
    Some(held.value.value.clone())
}

fn under(desk: &Desk) -> String {
    let open = desk.model.open.as_ref().unwrap();
    open.walk.form.current().unwrap().field.id.to_string()
}

fn records(desk: &Desk) -> usize {
    desk.model.open.as_ref().unwrap().journal.len()
}

#[test]
fn words_typed_where_one_chooses_answer_nothing_and_say_so() {
    let words = [
        ("ongoing", "igår kväll"),
        ("ongoing", "nja, vet ej 1"),
        ("discovered_by", "31 feb"),
        ("discovered_by", "P1 Anna"),
        ("discovered_by", "2025"),
        ("discovered_by", " 3 servrar"),
        ("discovered_by", "1 2"),
        ("breach_aspects", "1 server av 3"),
        ("unintelligible", "tre av 2"),
    ];
    for (field, typed) in words {
        for lang in [Lang::Sv, Lang::En] {
            let desk = at_question(Desk::open("Miljödata").lang(lang), field);
            let before = records(&desk);
            // when words are typed and confirmed
            let desk = desk.keys(typed);
            let says = if lang == Lang::Sv {
                "räknas inte"
            } else {
                "does not count"
            };
            assert!(desk.screen().contains(says), "{typed}:\n{}", desk.screen());
            let desk = desk.keys("<enter>");
            // then nothing is answered, nothing is a draft, and the cursor has not moved
            assert_eq!(records(&desk), before, "{typed}");
            assert_eq!(under(&desk), field);
            assert!(desk.screen().contains(says), "{typed}:\n{}", desk.screen());
            let open = desk.model.open.as_ref().unwrap();
            assert!(open.drafts.is_empty(), "{typed}: {:?}", open.drafts);
            // and the digit works after Enter
            let desk = desk.keys("1<enter>");
            assert!(
                answer(&desk, field).is_some(),
                "{typed}:\n{}",
                desk.screen()
            );
        }
    }
}

#[test]
fn digits_space_and_yes_or_no_choose_as_before() {
    let given = |field: &str, keys: &str| {
        let desk = at_question(Desk::open("Miljödata"), field).keys(keys);
        match answer(&desk, field) {
            Some(Answer::Known(Value::YesNo(yes))) => yes.to_string(),
            Some(Answer::Known(Value::One(id))) => id.to_string(),
            Some(Answer::Known(Value::Many(ids))) => ids.len().to_string(),
            other => panic!("{field} {keys}: {other:?}"),
        }
    };
    for keys in [
        "j<enter>",
        "ja<enter>",
        "Yes<enter>",
        "1<enter>",
        " <enter>",
    ] {
        assert_eq!(given("ongoing", keys), "true", "{keys}");
    }
    for keys in [
        "n<enter>",
        "nej<enter>",
        "no<enter>",
        "2<enter>",
        "<down> <enter>",
    ] {
        assert_eq!(given("ongoing", keys), "false", "{keys}");
    }
    assert_eq!(given("discovered_by", "32<enter>"), "processor");
    assert_eq!(given("breach_aspects", "12<enter>"), "2");
    assert_eq!(given("breach_aspects", "1 2<enter>"), "2");
    // words take back only themselves: what was chosen before stands
    assert_eq!(
        given("discovered_by", "2<left><right>Anna<enter><enter>"),
        "processor"
    );
}

#[test]
fn a_question_that_slides_in_takes_no_words_meant_for_the_next() {
    // given a question whose answer asks one more
    let desk = at_question(Desk::open("Miljödata"), "breach_aspects");
    let desk = desk.keys("3<enter>Servern svarar inte<enter>");
    // then what was typed for the description is no answer to the one that slid in
    assert_eq!(under(&desk), "availability_how");
    assert_eq!(answer(&desk, "availability_how"), None);
    let desk = desk.keys("1<enter>Servern svarar inte<enter>");
    assert!(
        answer(&desk, "breach_details").is_some(),
        "{}",
        desk.screen()
    );
}

#[test]
fn a_required_choice_does_not_ask_for_a_question_mark() {
    let desk = Desk::open("Miljödata");
    let required = {
        let playbook = &desk.model.open.as_ref().unwrap().rules.playbook;
        let steps = playbook.phases.iter().flat_map(|phase| &phase.steps);
        let mut fields = steps
            .filter(|step| step.when.is_none())
            .flat_map(|step| &step.fields);
        let choice = |kind: &frist::playbook::FieldKind| {
            matches!(
                kind,
                frist::playbook::FieldKind::YesNo | frist::playbook::FieldKind::OneOf(_)
            )
        };
        let found = fields.find(|one| one.required && one.when.is_none() && choice(&one.kind));
        found.map(|one| one.id.to_string())
    };
    let Some(field) = required else {
        return;
    };
    let desk = at_question(desk, &field).keys("<enter>");
    let screen = desk.screen();
    assert!(
        screen.contains("F2 om det") && !screen.contains("eller ? om"),
        "{screen}"
    );
}

#[test]
fn the_question_under_the_cursor_is_told_whole() {
    for lang in [Lang::Sv, Lang::En] {
        for field in ["recipient", "backup", "outage_effect"] {
            let desk = Desk::open("Miljödata").lang(lang).size(80, 24);
            let desk = at_question(desk, "breach_aspects").keys("13<enter>");
            let desk = at_question(desk, field);
            let open = desk.model.open.as_ref().unwrap();
            let label = open.walk.form.current().unwrap().field.label.to(lang);
            let last = label.split(' ').next_back().unwrap();
            let screen = desk.screen();
            let from = screen.find('▸').unwrap();
            assert!(screen[from..].contains(last), "{label}:\n{screen}");
        }
    }
}

#[test]
fn every_ticked_option_is_shown_in_a_list_that_is_saved() {
    let desk = at_question(Desk::open("Miljödata").size(80, 24), "consequences");
    let desk = desk.keys("1234567<enter>");
    let Input::Many { ticked, .. } = &desk.model.open.as_ref().unwrap().walk.form.boxes[0].input
    else {
        panic!("no list");
    };
    assert_eq!(ticked.len(), 7);
    assert!(!desk.screen().contains(" …"), "{}", desk.screen());
}

/// A window of its own on the disk, with settings of its own.
fn window(memory: &Memory, name: &str, seed: u64) -> Desk {
    let config = Memory::new();
    let settings = format!("[me]\nname = \"{name}\"\nrole = \"lead\"\n");
    config.plant("settings.toml", settings.as_bytes());
    let data: Rc<dyn Folder> = Rc::new(memory.clone());
    Desk::with(data, Rc::new(config), seed)
}

/// BK has answered a question, begun another answer to it and was killed; AL opens the case.
fn left_by_another() -> Desk {
    let memory = Memory::new();
    let one = window(&memory, "BK", 0).keys("nMiljödata<enter><enter><esc><down>");
    let one = one.keys("<enter>Det första.<enter><up> Och mer.");
    let open = one.model.open.as_ref().unwrap();
    assert!(open.drafts.contains_key("brief"), "{}", one.screen());
    let mut one = one;
    let now = one.now();
    one.pass(now);
    one.rest();
    drop(one);
    window(&memory, "AL", 500).keys("<enter>")
}

#[test]
fn somebody_elses_draft_is_told_as_theirs_and_nobody_is_put_in_it() {
    let desk = left_by_another();
    // then the walk has the keys, and it is said whose the draft is
    let open = desk.model.open.as_ref().unwrap();
    assert_eq!(open.walk.focus, Focus::Steps, "{}", desk.screen());
    assert!(desk.screen().contains("av BK"), "{}", desk.screen());
    let desk = desk.keys("<enter>");
    let before = records(&desk);
    let desk = at_question(desk, "brief");
    let screen = desk.screen();
    assert!(
        screen.contains("BK skrev det här") && screen.contains("någon annans utkast"),
        "{screen}"
    );
    assert!(!screen.contains("Ditt utkast"), "{screen}");
    // when Enter is pressed, then it asks; and again, then it is mine
    let desk = desk.keys("<enter>");
    assert_eq!(records(&desk), before, "{}", desk.screen());
    assert!(
        desk.screen().contains("Inget är sparat än"),
        "{}",
        desk.screen()
    );
    let desk = desk.keys("<enter>");
    assert!(records(&desk) > before, "{}", desk.screen());
}

#[test]
fn somebody_elses_draft_can_be_thrown_away_and_my_own_words_are_mine() {
    let desk = at_question(left_by_another().keys("<enter>"), "brief");
    // when I write in it, it is my draft
    let mine = desk.keys("!");
    assert!(!mine.screen().contains("BK skrev"), "{}", mine.screen());
    // when it is thrown away, nothing of it is left
    let desk = at_question(left_by_another().keys("<enter>"), "brief").keys("<c-x><enter>");
    assert!(!desk.screen().contains("Och mer"), "{}", desk.screen());
    assert!(desk.screen().contains("Det första."), "{}", desk.screen());
}

#[test]
fn the_cursor_is_on_the_title_until_the_case_is_there() {
    // given a title, confirmed, and the form left
    let desk = Desk::home().keys("nMiljödata<enter><esc>n");
    let at = |desk: &Desk| {
        let Screen::NewCase(state) = &desk.model.screen else {
            panic!("{}", desk.screen());
        };
        state.form.current().unwrap().field.id.to_string()
    };
    assert_eq!(at(&desk), "title");
    // then Enter goes on to the rest, and the footer says so
    assert!(desk.screen().contains("Enter nästa"), "{}", desk.screen());
    assert!(!desk.screen().contains("Enter spara"), "{}", desk.screen());
}

#[test]
fn a_new_case_takes_no_unknown_title_or_name() {
    for keys in ["n?<enter>", "n<f2>", "nMiljödata<enter>?<enter>"] {
        let desk = Desk::home().keys(keys);
        assert!(
            desk.screen().contains("duger inte"),
            "{keys}\n{}",
            desk.screen()
        );
        let desk = desk.keys("<esc>n<tab><tab><tab><tab><tab><tab><tab><enter>");
        assert!(!desk.screen().contains(".."), "{}", desk.screen());
        let made = desk
            .effects
            .iter()
            .any(|one| matches!(one, Effect::CreateCase(_)));
        assert!(!made, "{keys}\n{}", desk.screen());
    }
}

/// The three starts of the Miljödata clock: the processor, the relay, the board.
const STARTS: &str = "k\
    a2<enter>25 aug 2025 09:00<enter>Miljödatas supportsida<enter><enter>\
    a4<enter>26 aug 2025 16:54<enter>SLK:s mejl<enter><enter>";

#[test]
fn rejecting_a_start_says_which_and_what_the_deadline_becomes() {
    for (lang, which, moves) in [
        (Lang::Sv, "Tidpunkten 25 aug", "senare"),
        (Lang::En, "The start 25 Aug", "later"),
    ] {
        let desk = Desk::home().at("2025-08-27 11:56").new_case("Miljödata");
        let desk = desk.lang(lang).size(80, 24).keys(STARTS);
        assert!(desk.screen().contains("(x)"), "{}", desk.screen());
        let desk = desk.keys("<up><up>x");
        let screen = desk.screen();
        assert!(screen.contains(which) && screen.contains(moves), "{screen}");
        insta::assert_snapshot!(format!("night-reject-80-{}", lang.code()), screen);
        // and rejected twice says only that nothing has changed
        let desk = desk.keys("Inte vår<enter>");
        let desk = desk.keys("<up><up>x");
        let Some(Overlay::Bad(said)) = &desk.model.overlay else {
            panic!("{}", desk.screen());
        };
        assert!(
            !said.means.contains("skrev") && !said.means.contains("wrote"),
            "{said:?}"
        );
        // and the step does not list it as any other
        let mut desk = desk.keys("<esc><esc>");
        let open = desk.model.open.as_mut().unwrap();
        case::go_to(open, StepId::new("aware").unwrap(), lang);
        let rejected = if lang == Lang::Sv {
            "avvisad: 25"
        } else {
            "rejected: 25"
        };
        assert!(desk.screen().contains(rejected), "{}", desk.screen());
    }
}

#[test]
fn after_a_saved_row_the_cursor_stands_on_adding_one_more() {
    let desk = at_question(Desk::open("Miljödata").size(80, 24), "data_categories");
    let footer = |desk: &Desk| desk.screen().lines().last().unwrap().to_owned();
    assert!(
        footer(&desk).contains("Enter lägg till"),
        "{}",
        desk.screen()
    );
    let desk = desk.keys("<enter>Namn<enter>1<enter>");
    let mut desk = desk;
    while desk.model.open.as_ref().unwrap().walk.row.is_some() {
        desk = desk.keys("<down><enter>");
    }
    let on = |desk: &Desk| {
        let open = desk.model.open.as_ref().unwrap();
        let Input::Rows { rows, at } = &open.walk.form.current().unwrap().input else {
            panic!("{}", desk.screen());
        };
        (rows.len(), *at)
    };
    assert_eq!(on(&desk), (1, 1), "{}", desk.screen());
    assert!(desk.screen().contains("↓ går vidare"), "{}", desk.screen());
    let desk = desk.keys("<up>");
    assert!(footer(&desk).contains("öppna raden"), "{}", desk.screen());
}

/// Three groups, a check of all that found nobody, and then a person all the same.
const AGAINST: &str = "e\
    aAnställda<enter>1300<enter><c-s>\
    aElever<enter>4000<enter><c-s>\
    aVårdnadshavare<enter>6000<enter><c-s>\
    sa28 aug 2025 10:00<enter>123<enter>Folkbokföringen<enter>1<enter>3<enter><c-s>";

#[test]
fn a_person_followed_after_a_check_that_found_nobody_is_seen_everywhere() {
    for lang in [Lang::Sv, Lang::En] {
        let desk = Desk::home().lang(lang).size(80, 24);
        let desk = desk
            .at("2025-08-28 12:00")
            .new_case("Miljödata")
            .keys(AGAINST);
        let checks = desk.case().registers().checks.standing().count();
        assert_eq!(checks, 1, "{}", desk.screen());
        let desk = desk.keys("<tab>a1<enter>1<enter><c-s>");
        let people = desk.case().registers().protected.standing().count();
        assert_eq!(people, 1, "{}", desk.screen());
        // every group is on the page, and the check is not said to hold
        let screen = desk.screen();
        for group in ["Anställda", "Elever", "Vårdnadshavare"] {
            assert!(screen.contains(group), "{group}\n{screen}");
        }
        assert!(screen.contains("! Anställda"), "{screen}");
        insta::assert_snapshot!(format!("night-against-80-{}", lang.code()), screen);
        // the panel counts the person, and what does not add up says so
        let desk = desk.keys("<esc>").size(120, 36);
        let counts = if lang == Lang::Sv {
            "1, 0 nådda"
        } else {
            "1, 0 reached"
        };
        assert!(desk.screen().contains(counts), "{}", desk.screen());
        let open = desk.model.open.as_ref().unwrap();
        let mut names = open
            .derived
            .findings
            .iter()
            .map(frist::case::finding::Finding::name);
        assert!(names.any(|name| name == "protected-not-found"));
    }
}

#[test]
fn a_group_of_protected_persons_alone_cannot_be_without_any() {
    let to = |mut desk: Desk, field: &str| {
        while under_entry(&desk) != field {
            desk = desk.keys("<tab>");
        }
        desk
    };
    // given a group said to be of protected persons alone, and a check of it that found nobody
    let desk = Desk::home().at("2025-08-28 12:00").new_case("Miljödata");
    let desk = desk.keys("eaDe skyddade<enter>");
    let desk = to(to_first(desk), "only_protected").keys("1<enter>");
    let desk = to(to_first(desk), "count").keys("4<enter><c-s>");
    let desk = desk.keys("sa28 aug 2025 10:00<enter>1<enter>Folkbokföringen<enter>1<enter>");
    let desk = desk.keys("<c-s>");
    let checks = desk.case().registers().checks.standing().count();
    assert_eq!(checks, 1, "{}", desk.screen());
    let count = |desk: &Desk| {
        let open = desk.model.open.as_ref().unwrap();
        let findings = open.derived.findings.iter();
        findings
            .filter(|one| one.name() == "protected-not-found")
            .count()
    };
    let groups = &desk.case().registers().groups;
    let said = groups.standing().next().unwrap().value.only_protected;
    assert_eq!(said, Some(true), "{}", desk.screen());
    // then the two do not add up
    assert_eq!(count(&desk), 1, "{}", desk.screen());
    let desk = desk.keys("o");
    assert!(desk.screen().contains("bara skyddade"), "{}", desk.screen());
}

/// Goes to the first question of an entry.
fn to_first(mut desk: Desk) -> Desk {
    while under_entry(&desk) != "name" {
        desk = desk.keys("<s-tab>");
    }
    desk
}

fn under_entry(desk: &Desk) -> String {
    let Screen::Register(state) = &desk.model.screen else {
        panic!("{}", desk.screen());
    };
    let form = &state.form.as_ref().unwrap().form;
    form.current().unwrap().field.id.to_string()
}

#[test]
fn the_step_of_the_risk_is_not_done_by_a_proposal_alone() {
    // given the program's proposal saved, and nothing decided
    let desk = Desk::home().at("2025-08-28 12:00").new_case("Miljödata");
    let desk = desk.keys("bf<esc>");
    let entered = desk.case().registers().assessments.standing().count();
    assert_eq!(entered, 1, "{}", desk.screen());
    let mut desk = desk;
    let open = desk.model.open.as_mut().unwrap();
    let steps = open
        .rules
        .playbook
        .phases
        .iter()
        .flat_map(|phase| &phase.steps);
    let mut steps = steps.filter(|step| {
        step.register == Some(frist::playbook::Register::Assessments) && step.when.is_none()
    });
    let step = steps.next().unwrap().id.clone();
    case::go_to(open, step, Lang::Sv);
    assert!(desk.screen().contains("förslag: "), "{}", desk.screen());
    let desk = desk.keys("<down><up>f");
    let Some(Overlay::Bad(said)) = &desk.model.overlay else {
        panic!("{}", desk.screen());
    };
    assert!(said.what.contains("förslag är inget beslut"), "{said:?}");
}

#[test]
fn nobody_is_asked_to_notify_again_once_it_is_done() {
    let desk = Desk::home().at("2025-08-28 12:00").new_case("Miljödata");
    let desk = desk.keys("ka4<enter>26 aug 2025 16:54<enter>SLK:s mejl<enter><enter><esc>");
    let asks = |desk: &Desk| {
        let open = desk.model.open.as_ref().unwrap();
        let mut items = open.derived.agenda.items.iter();
        items.any(|item| item.id == "notify")
    };
    assert!(asks(&desk), "{}", desk.screen());
    let desk = desk.keys("ia1<enter>28 aug 2025 10:00<enter>Stöld av uppgifter<enter><c-s>");
    assert_eq!(desk.case().registers().filings.standing().count(), 1);
    assert!(!asks(&desk), "{}", desk.screen());
}
