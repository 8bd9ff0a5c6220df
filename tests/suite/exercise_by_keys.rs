//! An exercise played by keys: what the participants read, what the facilitator does, two windows on
//! one case, and the way out of it when something happens in life.

#![allow(
    clippy::unwrap_used,
    reason = "clippy knows only the test functions themselves as tests, not what they share"
)]

use std::rc::Rc;

use frist::app::{Effect, Msg, Screen};
use frist::case::Mode;
use frist::store::{Folder, Memory};

use crate::support::desk::{Desk, hides, shows};

/// The small scenario as a new case, made by keys; the notice is read, the cursor among the steps.
fn playing(desk: Desk) -> Desk {
    // Tab to the mode, 2 an exercise, 1 the small scenario: its title is proposed. Then the name.
    desk.keys("n<tab>2<enter>1<enter>AL<enter><enter><esc>")
}

fn window(memory: &Memory, name: &str, seed: u64) -> Desk {
    let config = Memory::new();
    config.plant(
        "settings.toml",
        format!("[me]\nname = \"{name}\"\nrole = \"roll\"\n").as_bytes(),
    );
    let data: Rc<dyn Folder> = Rc::new(memory.clone());
    Desk::with(data, Rc::new(config), seed)
}

/// The facilitator, on the page of the injects, and a participant.
fn two() -> (Desk, Desk) {
    let memory = Memory::new();
    let lead = window(&memory, "Ledare", 0).keys("n<tab>2<enter>1<enter>");
    let lead = lead.keys("<enter><esc><f9><enter>");
    assert!(
        matches!(lead.model.screen, Screen::Lead(_)),
        "{}",
        lead.screen()
    );
    let other = window(&memory, "Deltagare", 500).keys("<enter>");
    assert!(other.model.open.is_some(), "{}", other.screen());
    (lead, other)
}

#[test]
fn a_new_exercise_asks_what_it_plays_and_takes_its_title() {
    let desk = Desk::home().keys("n<tab>2<enter>");
    shows(&desk, "Scenario");
    shows(&desk, "Litet");
    let desk = playing(Desk::home());
    let open = desk.model.open.as_ref().unwrap();
    assert!(open.plays());
    assert_eq!(desk.case().title(), "Litet");
    assert_eq!(desk.case().mode(), Mode::Exercise);
    // A real case asks nothing of it.
    let desk = Desk::home().keys("n<tab>2<enter>").keys("<s-tab>1<enter>");
    hides(&desk, "Scenario");
}

#[test]
fn every_screen_of_an_exercise_tells_the_scenarios_time_and_the_real_one() {
    let desk = playing(Desk::home());
    for keys in ["", "k", "t", "n", "r", "?", "<f1>", "l", "<f4>"] {
        let desk = playing(Desk::home()).keys(keys);
        let screen = desk.screen();
        let head = screen.lines().next().unwrap();
        assert!(head.contains("ÖVNING"), "{keys}: {head}");
        assert!(head.contains("26 aug 2025 08:00"), "{keys}: {head}");
        assert!(head.contains("inte startad"), "{keys}: {head}");
        assert!(head.contains("på riktigt 09:00"), "{keys}: {head}");
    }
    let desk = desk.keys("<f9><enter>pf60<enter>").at("2026-11-23 09:01");
    shows(&desk, "09:00 CEST · ×60");
    let desk = desk.keys("p");
    shows(&desk, "pausad");
}

#[test]
fn an_inject_shows_at_once_and_takes_no_key_from_who_is_writing() {
    let (lead, mut other) = two();
    shows(&other, "LÄS FÖRST");
    let other_ = other.keys("<f4>");
    shows(&other_, "En vanlig tisdag.");
    hides(&other_, "LÄS FÖRST");
    other = other_.keys("<esc>lNågon ri");
    // when the call comes while a line is being written
    let _lead = lead.keys("p<enter><enter>");
    other.follow();
    // then the band says so, and the next letters still go into the line
    shows(&other, "NYTT: telefon från Leverantören");
    let other = other.keys("nger<enter>");
    shows(&other, "Någon ringer");
    shows(&other, "NYTT: telefon från Leverantören");
    let other = other.keys("<f4>");
    shows(&other, "Något har hänt.");
    shows(&other, "Incidentledare");
    hides(&other, "NYTT");
}

#[test]
fn the_participants_never_see_what_is_to_come_or_only_the_facilitator_knows() {
    let (lead, mut other) = two();
    let lead = lead.keys("p<down><down><down>hoDe väntar.<enter><enter><enter><enter>");
    shows(&lead, "hålls inne");
    other.follow();
    for keys in ["", "<f4>", "<esc>t", "<esc>/Lever", "<esc><f1>"] {
        other = other.keys(keys);
        for secret in [
            "En reporter",
            "Det var ett intrång",
            "De väntar",
            "hålls inne",
            "F9",
        ] {
            hides(&other, secret);
        }
        other = other.keys("<esc>");
    }
    // The facilitator's own window, on the wall, neither.
    let lead = lead.keys("<f9>t");
    hides(&lead, "De väntar");
    hides(&lead, "F9");
    assert!(lead.model.open.as_ref().unwrap().leads);
}

#[test]
fn what_is_due_comes_by_itself_once_and_in_order() {
    let (lead, mut other) = two();
    let lead = lead.keys("j");
    let case = |desk: &Desk| desk.case().exercise().injected.len();
    assert_eq!(case(&lead), 1, "{}", lead.screen());
    let lead = lead.keys("pf60<enter>").at("2026-11-23 09:01");
    assert_eq!(case(&lead), 2);
    let records = lead.effects.iter().filter(|effect| {
        matches!(effect, Effect::Record(events) if format!("{events:?}").contains("Injected"))
    });
    assert_eq!(records.count(), 2, "each was asked for once");
    other.follow();
    assert_eq!(case(&other), 2);
    shows(&other, "NYTT: mejl från Leverantören · 2 till");
}

#[test]
fn a_full_disk_is_told_once_and_not_tried_for_ever() {
    let (mut lead, _) = two();
    let run = lead.keys("p");
    lead = run;
    let failure = frist::failure::Failure {
        doing: frist::failure::Doing::Recording,
        path: None,
        cause: frist::failure::Cause::DiskFull,
    };
    lead = lead.keys("f60<enter>");
    let effects = lead.take(Msg::Failed(failure));
    assert!(effects.is_empty(), "{effects:?}");
    // While the bad news is on the screen nothing is tried again.
    assert_eq!(lead.take(Msg::Tick), Vec::new());
}

#[test]
fn the_facilitator_writes_an_inject_of_ones_own() {
    let (lead, mut other) = two();
    let lead = lead.keys("pu2<enter>Rektorn<enter>Vad säger vi?<enter><enter>");
    shows(&lead, "Rektorn");
    other.follow();
    shows(&other, "NYTT: telefon från Rektorn");
    let other = other.keys("<f4>");
    shows(&other, "Vad säger vi?");
}

#[test]
fn a_half_written_inject_stays_when_the_form_is_left() {
    let (lead, _) = two();
    let lead = lead.keys("u<enter>Rektorn<esc>");
    hides(&lead, "Eget inspel");
    shows(&lead.keys("u"), "Rektorn");
}

#[test]
fn an_exercise_ends_with_a_reason_before_its_time_and_then_asks_its_questions() {
    let (lead, mut other) = two();
    let lead = lead.keys("pe<enter><enter>");
    shows(&lead, "Skälet fattas");
    assert!(lead.case().exercise().ended.is_none());
    let lead = lead.keys("Brandlarm<enter><enter>");
    assert!(lead.case().exercise().ended.is_some(), "{}", lead.screen());
    shows(&lead, "avslutad");
    let lead = lead.keys("eAllt.<enter><enter>");
    assert_eq!(
        lead.case().exercise().hot_wash.len(),
        1,
        "{}",
        lead.screen()
    );
    other.follow();
    shows(&other, "avslutad");
}

#[test]
fn a_leap_goes_to_a_typed_time_and_never_back() {
    let (lead, _) = two();
    let lead = lead.keys("pg+3h<enter><enter>");
    shows(&lead, "11:00 CEST");
    // What became due on the way came: the call and, since nobody stated awareness, the officer.
    assert_eq!(
        lead.case().exercise().injected.len(),
        2,
        "{}",
        lead.screen()
    );
    let lead = lead.keys("gigår<enter>");
    shows(&lead, "går bara framåt");
}

#[test]
fn a_real_incident_pauses_the_exercise_and_opens_a_real_case_in_one_key() {
    for keys in ["", "<enter>halv", "lrad", "k", "<f4>", "<f9>", "<f9>u", "?"] {
        let desk = playing(Desk::home()).keys("<f9><enter>p<esc>").keys(keys);
        let desk = desk.keys("<f12>");
        assert!(
            matches!(desk.model.screen, Screen::NewCase(_)),
            "{keys}: {}",
            desk.screen()
        );
        shows(&desk, "VERKLIGT LARM");
        let desk = desk.keys("Skarpt<enter>");
        assert_eq!(desk.case().mode(), Mode::Real, "{keys}");
        let desk = desk.keys("<esc><esc><esc><down>");
        // The exercise stands where it stood.
        shows(&desk, "pausad");
        let desk = desk.at("2026-11-23 12:00").keys("<enter>");
        shows(&desk, "26 aug 2025 08:00");
        assert!(!desk.case().exercise().is_running(), "{keys}");
    }
}

#[test]
fn the_alarm_stands_in_every_footer_of_an_exercise_and_of_nothing_else() {
    for keys in [
        "",
        "<enter>",
        "l",
        "k",
        "ka",
        "t",
        "n",
        "r",
        "o",
        "/",
        "<f4>",
        "<f9>",
        "<f9><enter>",
        "<f9><enter>u",
    ] {
        let desk = playing(Desk::home()).size(80, 24).keys(keys);
        let screen = desk.screen();
        let footer = screen.lines().last().unwrap();
        assert!(footer.contains("F12 verkligt larm"), "{keys}: {footer}");
        assert!(footer.chars().count() <= 80, "{keys}: {footer}");
        assert!(footer.contains("Esc") || footer.contains("F9"), "{footer}");
    }
    let desk = Desk::open("Skarpt").keys("<f12><f9><f4>");
    hides(&desk, "verkligt larm");
    hides(&desk, "inkommet");
    assert!(matches!(desk.model.screen, Screen::Case));
    hides(&desk.keys("<f1><end>"), "F12");
}

#[test]
fn who_starts_as_the_facilitator_sees_that_screen_first() {
    let memory = Memory::new();
    let made = playing(window(&memory, "AL", 0));
    drop(made);
    let mut desk = window(&memory, "BK", 500);
    desk.model.leads = true;
    let desk = desk.keys("<enter>");
    assert!(
        matches!(desk.model.screen, Screen::Lead(_)),
        "{}",
        desk.screen()
    );
    shows(&desk, "p startar i verklig takt");
    assert!(!desk.model.leads, "the next case is opened as usual");
}

#[test]
fn help_tells_the_facilitators_keys_only_on_the_facilitators_page() {
    let lead = playing(Desk::home()).keys("<f9><enter>?");
    shows(&lead, "F9 / Esc");
    shows(&lead, "Så leder du övningen");
    let inbox = playing(Desk::home()).keys("<f4><f1>");
    hides(&inbox, "F9");
    shows(&inbox, "Det som har kommit till er");
}

#[test]
fn another_window_tells_that_the_clock_was_paused_without_a_word_of_who_wrote() {
    let (lead, mut other) = two();
    let lead = lead.keys("pf60<enter>");
    other.follow();
    shows(&other, "×60");
    hides(&other, "Någon annan har skrivit");
    let _lead = lead.keys("p");
    other.follow();
    shows(&other, "pausad");
}

#[test]
fn home_tells_the_scenarios_time_of_an_exercise() {
    let desk = playing(Desk::home()).keys("<esc>");
    shows(&desk, "tis 26 aug 2025 08:00 CEST inte startad");
}

/// An exercise that ended badly: nobody did anything for three hours.
fn ended_badly(desk: Desk) -> Desk {
    playing(desk).keys("<f9><enter>pj<esc><f9>g+3h<enter><enter>eTiden tog slut.<enter><enter>")
}

/// Reads the report afterwards on the papers' screen.
fn after_action(desk: Desk) -> Desk {
    let desk = desk.keys("r");
    let Screen::Papers(papers) = &desk.model.screen else {
        panic!("{}", desk.screen())
    };
    let mut reports = papers.reports.iter();
    let place = reports.position(|report| report.as_str() == "ovningsrapport");
    desk.keys(&"<down>".repeat(place.unwrap())).keys("<enter>")
}

/// The text of the report that is read.
fn read(desk: &Desk) -> &str {
    let Screen::Papers(papers) = &desk.model.screen else {
        panic!("{}", desk.screen())
    };
    papers.read.as_ref().unwrap().text.as_ref().unwrap()
}

#[test]
fn what_failed_is_taken_up_as_a_lesson_with_one_key() {
    // given an exercise that has ended, in which nobody stated awareness
    let desk = ended_badly(Desk::home()).keys("<esc>m");
    shows(&desk, "f ta upp fynd");
    // when the first finding is taken up from the page of measures
    let desk = desk.keys("f");
    shows(&desk, "Ny post: lärdom");
    shows(
        &desk,
        "Starta klockan: kunde inte genomföras. Brast: Klockan startas inom en timme (inte gjort).",
    );
    let desk = desk.keys("<esc>");
    // then it stands among the lessons, and so does what was missed of it
    shows(&desk, "fynd ur övningen som ingen har tagit upp");
    let desk = desk.keys("<down>f");
    shows(
        &desk,
        "Klockan startas inom en timme: inte gjort. Väntat: senast",
    );
    let desk = desk.keys("Öva samtalet.<enter>4<enter>Säkerhetschef<enter><c-s>");
    let lessons: Vec<_> = desk.case().registers().lessons.standing().collect();
    assert_eq!(lessons.len(), 1, "{}", desk.screen());
    let lesson = lessons[0].value;
    assert_eq!(lesson.finding.as_ref().unwrap().as_str(), "aware-in-time");
    assert_eq!(
        lesson.action.as_ref().unwrap().clear(),
        Some("Öva samtalet.")
    );
    assert_eq!(
        lesson.improves,
        Some(frist::case::register::Improves::Training)
    );
    shows(&desk, "Tar upp: Klockan startas inom en timme");
    // What is taken up cannot be taken up again.
    let desk = desk.keys("ff");
    hides(&desk, "Klockan startas inom en timme: inte gjort. Väntat");
}

#[test]
fn findings_are_for_after_the_end_and_are_withdrawn_by_nobody() {
    let desk = playing(Desk::home())
        .keys("<f9><enter>pj<esc>")
        .at("2026-11-23 11:30")
        .keys("m<tab>");
    hides(&desk, "fynd");
    let desk = ended_badly(Desk::home()).keys("<esc>m<tab>");
    shows(&desk, "fynd");
    let desk = desk.keys("x");
    assert!(desk.model.overlay.is_none(), "{}", desk.screen());
    assert_eq!(desk.case().registers().lessons.standing().count(), 0);
}

#[test]
fn the_report_on_the_screen_has_earlier_runs_of_the_scenario_beside_it() {
    // given a run that ended, a run of another scenario, and a real case
    let memory = Memory::new();
    let first = ended_badly(window(&memory, "AL", 0)).keys("<esc>");
    assert!(!read(&after_action(first)).contains("Tidigare omgångar"));
    let other = window(&memory, "BK", 300).keys("n<tab>2<enter>2<enter><enter><enter><esc>");
    assert!(
        other.model.open.as_ref().unwrap().plays(),
        "{}",
        other.screen()
    );
    drop(other.keys("<f9><enter>p"));
    drop(window(&memory, "BK", 600).keys("nSkarpt<enter>"));
    // when another run of the same scenario is made a day later, and its report is read
    let second = window(&memory, "CL", 900).at("2026-11-24 09:00");
    let second = after_action(ended_badly(second).keys("<esc>"));
    // then the first one stands beside it, and nothing else
    let text = read(&second);
    assert!(
        text.contains("kunde inte genomföras (ovning-2026-11-23-"),
        "{text}"
    );
    assert_eq!(text.matches("- ovning-").count(), 1, "{text}");
    assert!(!text.contains("scenariot har ändrats"), "{text}");
    // and when it is released it stands there too
    let mut second = second.keys("u<enter>");
    second.rest();
    let released = memory.files().into_iter();
    let mut papers =
        released.filter(|(path, _)| path.ends_with("_sv.md") || path.contains("ovningsrapport"));
    assert!(
        papers.any(|(_, bytes)| String::from_utf8_lossy(&bytes).contains("(ovning-2026-11-23-")),
        "{}",
        second.screen()
    );
}

#[test]
fn what_a_jump_goes_past_is_shown_and_sent_with_one_key_and_a_question() {
    // given a contingency that is to come between ten and eleven, if nobody has stated awareness
    let small = include_str!("../fixtures/scenarios/valid/small.toml").replace(
        "at = 2025-08-26T10:00:00\n",
        "at = 2025-08-26T10:00:00\nuntil = 2025-08-26T11:00:00\n",
    );
    let mut desk = Desk::home().keys("n<tab>2<enter>");
    let file = frist::case::RuleFile::new("small.toml", small);
    let read = frist::scenario::read(&file.name, &file.source).unwrap();
    desk.model.scenarios[0] = (read, file);
    let desk = desk.keys("1<enter>AL<enter><enter><esc><f9><enter>p");
    // when the clock jumps past it
    let desk = desk.keys("g+4h<enter>");
    shows(&desk, "Klockan går förbi nr 3");
    let desk = desk.keys("<enter>");
    // then the call has come, the facilitator is told, and the cursor stands on it
    assert_eq!(desk.case().exercise().injected.len(), 1);
    shows(&desk, "Klockan gick förbi nr 3: Enter skickar det ändå");
    let passed = desk.keys("<enter><enter>");
    assert_eq!(passed.case().exercise().injected.len(), 2);
    shows(&passed, "Dataskyddsombudet");
    hides(&passed, "Klockan gick förbi");
}

#[test]
fn the_walks_footer_keeps_the_log_and_what_has_come_at_80_columns() {
    for (lang, log, came) in [
        (frist::text::Lang::Sv, "l logga", "F4 inkommet"),
        (frist::text::Lang::En, "l log", "F4 received"),
    ] {
        let desk = playing(Desk::home().lang(lang)).size(80, 24);
        let screen = desk.screen();
        let footer = screen.lines().last().unwrap();
        for key in ["Enter", log, came, "F12", "F1 "] {
            assert!(footer.contains(key), "{key}: {footer}");
        }
    }
}
