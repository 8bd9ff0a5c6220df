//! Opening a case, the log, the profile, and masking.

use frist::case::event::Organisation;
use frist::case::{Case, Command, Digest, Event, Needed, Refusal, Rules, decide};
use frist::text::FreeText;

use crate::support::story::{Story, answer, field, minute, rules, text, utc};

fn log(words: &str, happened: Option<frist::time::When>) -> Command {
    Command::Log {
        text: FreeText::new(words),
        happened,
        learned: None,
        source: None,
    }
}

#[test]
fn nothing_is_recorded_before_the_case_is_open() {
    let rules = rules();
    let result = decide(
        &Case::default(),
        &rules,
        utc("2025-08-26T15:00"),
        log("x", None),
    );
    assert_eq!(result, Err(Refusal::NotOpen));
}

#[test]
fn a_case_is_opened_once_and_says_why_it_is_kept() {
    let story = Story::opened();
    let mut again = story.case.opened().unwrap().value.clone();
    story
        .when(Command::Open(Box::new(again.clone())))
        .refused(&Refusal::AlreadyOpen);
    let fresh = |opened| {
        decide(
            &Case::default(),
            &story.rules,
            story.now,
            Command::Open(Box::new(opened)),
        )
    };
    again.purpose = FreeText::new(" ");
    assert_eq!(fresh(again.clone()), Err(Refusal::Empty(Needed::Purpose)));
    again.title = FreeText::new("");
    assert_eq!(fresh(again), Err(Refusal::Empty(Needed::Title)));
}

#[test]
fn a_line_is_logged_with_when_it_happened() {
    let story = Story::opened();
    let Event::Logged(event) = story
        .when(log("Samtal", Some(minute("2025-08-26T14:40"))))
        .then()
    else {
        panic!()
    };
    assert_eq!(event.happened, Some(minute("2025-08-26T14:40")));
    story
        .when(log("  ", None))
        .refused(&Refusal::Empty(Needed::Text));
    let coming = minute("2025-08-26T15:30");
    story
        .when(log("Spådom", Some(coming.clone())))
        .refused(&Refusal::InFuture(coming.from()));
}

#[test]
fn the_profile_is_recorded_when_it_says_something_new() {
    let profile = || Organisation {
        name: Some(FreeText::new("Nämnden")),
        ..Organisation::default()
    };
    let story = Story::opened();
    story.when(Command::Organisation(Box::default())).nothing();
    let story = story.given(Command::Organisation(Box::new(profile())));
    story
        .when(Command::Organisation(Box::new(profile())))
        .nothing();
}

#[test]
fn the_profile_answers_what_the_playbook_says_it_answers() {
    let profile = || Organisation {
        name: Some(FreeText::new("Nämnden")),
        ..Organisation::default()
    };
    // given nobody has answered, then the profile answers
    let story = Story::opened().given(Command::Organisation(Box::new(profile())));
    let answers = story.case.answer(&field("owner")).unwrap();
    assert_eq!(answers.settled().unwrap().value.value, text("Nämnden"));
    // given an answer, then the profile leaves it alone
    let story = Story::opened()
        .given(answer("owner", text("Styrelsen")))
        .given(Command::Organisation(Box::new(profile())));
    let answers = story.case.answer(&field("owner")).unwrap();
    assert_eq!(answers.settled().unwrap().value.value, text("Styrelsen"));
}

#[test]
fn a_value_is_masked_with_a_ground_and_a_decision() {
    let story = Story::opened().given(answer("brief", text("Namn Namnsson")));
    let record = story.records.last().unwrap().hash;
    let mask = |value, ground: &str| Command::Mask {
        record,
        value,
        ground: FreeText::new(ground),
        decision: FreeText::new("DSO"),
    };
    story
        .when(mask(0, "uppgiftsminimering"))
        .refused(&Refusal::BodyNotMaskable);
    story
        .when(mask(1, ""))
        .refused(&Refusal::Empty(Needed::Reason));
    let story = story.given(mask(1, "uppgiftsminimering"));
    assert!(story.case.is_masked(&record, 1));
    story.when(mask(1, "igen")).refused(&Refusal::AlreadyMasked);
    assert!(!story.case.is_masked(&Digest::of(b"another"), 1));
}

#[test]
fn a_session_says_who_it_is() {
    let story = Story::opened();
    let mut session = frist::case::event::Session {
        name: FreeText::new(" "),
        program: "test".to_owned(),
        role: FreeText::new("lead"),
        time: frist::case::event::TimeSource::Wall,
    };
    story
        .when(Command::Begin(Box::new(session.clone())))
        .refused(&Refusal::Empty(Needed::Name));
    session.name = FreeText::new("AL");
    story.when(Command::Begin(Box::new(session))).then();
}

#[test]
fn a_notice_that_was_shown_is_confirmed() {
    let shown = frist::case::event::Acknowledged {
        notice: "never-type".to_owned(),
        text: Digest::of(b"text"),
    };
    let story = Story::opened();
    assert!(!story.case.has_acknowledged("never-type"));
    let story = story.given(Command::Acknowledge(shown));
    assert!(story.case.has_acknowledged("never-type"));
}

#[test]
fn what_was_decided_of_retention_answers_the_question_and_nothing_is_a_gap() {
    let (rules, _) = Rules::read(frist::builtin::PLAYBOOK, &frist::builtin::rule_files()).unwrap();
    let field = rules.playbook.retention_question().unwrap().clone();
    let case = Case::default();
    let open = |retention: &str| {
        let mut opened = Story::opened().case.opened().unwrap().value.clone();
        opened.retention = FreeText::new(retention);
        decide(
            &case,
            &rules,
            utc("2025-08-26T15:00"),
            Command::Open(Box::new(opened)),
        )
        .unwrap()
    };
    let events = open("Gallras efter tio år, beslut KS 2020/1.");
    assert!(
        matches!(&events[..], [Event::Opened(_), Event::Answered(it)] if it.field == field),
        "{events:?}"
    );
    assert!(matches!(&open(" ")[..], [Event::Opened(_)]));
    assert!(
        rules.playbook.defaults.retention.is_none(),
        "no placeholder"
    );
    let (_, asked) = rules.playbook.field(&field).unwrap();
    assert!(asked.gap.is_some());
}
