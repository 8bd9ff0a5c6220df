//! Which clocks apply: the proposal with its reasons, the decision, and what then counts down.

use frist::case::register::{AnchorKind, Duty, DutyAnswer};
use frist::case::scoping::Ground;
use frist::case::{
    Answer, Command, Entry, Event, Needed, Proposal, Refusal, Scoped, Value, countdowns, scoping,
};
use frist::playbook::{ChoiceId, ClockId};
use frist::text::{FreeText, Lang};

use crate::support::story::{Story, answer, enter, minute, start};

fn one(id: &str) -> Answer {
    Answer::Known(Value::One(ChoiceId::new(id).unwrap()))
}

fn many(ids: &[&str]) -> Answer {
    let ids = ids.iter().map(|id| ChoiceId::new(id).unwrap());
    Answer::Known(Value::Many(ids.collect()))
}

/// A case in November 2026 of somebody who is this, runs this and is hit so.
fn story(kind: &str, sector: &[&str], hit: &[&str]) -> Story {
    Story::shipped()
        .at("2026-11-20T15:00")
        .given(answer("org_kind", one(kind)))
        .given(answer("org_sector", many(sector)))
        .given(answer("hit", many(hit)))
}

fn decide(clock: &str, applies: DutyAnswer, motive: Option<&str>) -> Command {
    enter(
        &format!("duty-{clock}"),
        Entry::Duty(Duty {
            applies,
            clock: ClockId::new(clock).unwrap(),
            motive: motive.map(FreeText::new),
        }),
    )
}

fn of<'a>(story: &'a Story, clock: &str) -> Scoped<'a> {
    let all = scoping(&story.case, &story.rules, story.now);
    *all.iter()
        .find(|scoped| scoped.rule.id.as_str() == clock)
        .unwrap()
}

fn counting(story: &Story) -> Vec<String> {
    let clocks = countdowns(&story.case, &story.rules, story.now);
    clocks
        .iter()
        .map(|clock| clock.rule.id.to_string())
        .collect()
}

const GDPR: [&str; 2] = ["gdpr-33", "gdpr-33-supplement"];

#[test]
fn without_answers_only_the_clock_that_always_applies_counts() {
    let story = Story::shipped();
    assert_eq!(counting(&story), GDPR);
    let cyber = of(&story, "police");
    assert_eq!(cyber.proposal, Proposal::CannotSay);
    let why = cyber.why(&story.case, &story.rules, story.now, Lang::Sv);
    assert_eq!(why, "Det hänger på obesvarade frågor: ”Vad har drabbats?”");
    let gdpr = of(&story, "gdpr-33");
    assert_eq!(gdpr.proposal, Proposal::Applies);
}

#[test]
fn the_answers_propose_the_clocks() {
    for (kind, sector, hit, clocks) in [
        ("municipality", &["none"][..], &["personal"][..], &[][..]),
        (
            "municipality",
            &["none"],
            &["personal", "service", "crime"],
            &[
                "cyber-warning",
                "cyber-notification",
                "cyber-final",
                "police",
            ],
        ),
        (
            "authority",
            &["none"],
            &["service"],
            &[
                "cyber-warning",
                "cyber-agency",
                "cyber-notification",
                "cyber-final",
            ],
        ),
        (
            "company",
            &["trust"],
            &["service"],
            &[
                "cyber-warning",
                "cyber-trust",
                "cyber-notification",
                "cyber-final",
                "eidas",
            ],
        ),
        (
            "company",
            &["finance"],
            &["service", "contract", "insured"],
            &[
                "dora-initial",
                "dora-intermediate",
                "dora-final",
                "contract",
                "insurance",
            ],
        ),
        (
            "company",
            &["ecom"],
            &["personal"],
            &["lek-24", "lek-supplement"],
        ),
        ("authority", &["law"], &["personal"], &["bdl"]),
        ("company", &["none"], &["personal", "service"], &[]),
    ] {
        let story = story(kind, sector, hit);
        let expected: Vec<&str> = GDPR.iter().chain(clocks).copied().collect();
        assert_eq!(counting(&story), expected, "{kind} {sector:?} {hit:?}");
    }
}

#[test]
fn the_proposal_says_why_part_by_part() {
    let story = story("company", &["none"], &["personal"]);
    let dora = of(&story, "dora-initial");
    assert_eq!(dora.proposal, Proposal::DoesNot);
    let told = dora.explain(&story.case, &story.rules, story.now, Lang::Sv);
    let lines: Vec<String> = told
        .unwrap()
        .lines(Lang::Sv)
        .into_iter()
        .map(|(_, line)| line)
        .collect();
    assert_eq!(lines.len(), 3);
    assert!(lines[1].contains("Driver ni något av detta?"), "{lines:?}");
    assert!(
        lines[1].ends_with("nu: Inget av detta (gäller inte)"),
        "{lines:?}"
    );
}

#[test]
fn one_answer_that_excludes_it_is_enough() {
    // The service was not hit, so no answer about who they are can make the clock apply.
    let story = Story::shipped().given(answer("hit", many(&["personal"])));
    assert_eq!(of(&story, "dora-initial").proposal, Proposal::DoesNot);
    // That it was does not settle it.
    let story = Story::shipped().given(answer("hit", many(&["service"])));
    assert_eq!(of(&story, "dora-initial").proposal, Proposal::CannotSay);
    // Not known yet is no answer.
    let story = Story::shipped().given(answer("hit", Answer::NotKnownYet));
    assert_eq!(of(&story, "police").proposal, Proposal::CannotSay);
}

#[test]
fn a_law_that_came_later_does_not_apply_to_what_happened_before() {
    // given the attack of August 2025, and the Act of January 2026
    let story = story("municipality", &["none"], &["personal", "service"]).given(start(
        "board",
        "gdpr-33",
        AnchorKind::ControllerAware,
        minute("2025-08-26T14:54"),
    ));
    let cyber = of(&story, "cyber-warning");
    assert_eq!(
        (cyber.proposal, cyber.ground, cyber.counts),
        (Proposal::DoesNot, Ground::NotInForce, false)
    );
    let why = cyber.why(&story.case, &story.rules, story.now, Lang::En);
    assert_eq!(
        why,
        "The rule holds only from 15 Jan 2026, after the event."
    );
}

#[test]
fn a_decision_with_the_proposal_needs_no_motive_and_one_against_does() {
    let story = story("municipality", &["none"], &["personal", "service"]);
    let no_words = Refusal::Empty(Needed::Motive);
    // then with the proposal
    let Event::Entered(event) = story
        .when(decide("cyber-warning", DutyAnswer::Applies, None))
        .then()
    else {
        panic!("not an entry")
    };
    assert_eq!(event.shown.unwrap().duty, Some(DutyAnswer::Applies));
    story
        .when(decide("dora-initial", DutyAnswer::DoesNot, None))
        .then();
    // then against it
    for (clock, decided) in [
        ("cyber-warning", DutyAnswer::DoesNot),
        ("dora-initial", DutyAnswer::Applies),
        ("gdpr-33", DutyAnswer::DoesNot),
    ] {
        story.when(decide(clock, decided, None)).refused(&no_words);
        story
            .when(decide(clock, decided, Some(" ")))
            .refused(&no_words);
        let Event::Entered(event) = story.when(decide(clock, decided, Some("Därför."))).then()
        else {
            panic!("not an entry")
        };
        assert!(
            event
                .shown
                .unwrap()
                .duty
                .is_some_and(|shown| shown != decided)
        );
    }
    // to be unsure never leaves anything out
    story
        .when(decide("gdpr-33", DutyAnswer::Unsure, None))
        .then();
}

#[test]
fn what_cannot_be_said_is_not_left_out_without_a_motive() {
    let story = Story::shipped();
    story
        .when(decide("police", DutyAnswer::DoesNot, None))
        .refused(&Refusal::Empty(Needed::Motive));
}

#[test]
fn the_decision_decides_and_what_goes_with_the_clock_follows() {
    let story = story("municipality", &["none"], &["personal", "service"]);
    let out = story.given(decide(
        "cyber-warning",
        DutyAnswer::DoesNot,
        Some("Ingen verksamhet stod stilla."),
    ));
    assert_eq!(counting(&out), GDPR);
    // Unsure: shown, so that nobody misses it.
    let back = out.given(decide("cyber-warning", DutyAnswer::Unsure, None));
    assert!(counting(&back).contains(&"cyber-notification".to_owned()));
    // Even the law's own clock can be left out by a person, with a motive.
    let out = back.given(decide(
        "gdpr-33",
        DutyAnswer::DoesNot,
        Some("PTS i stället."),
    ));
    assert!(!counting(&out).iter().any(|id| id.starts_with("gdpr")));
}

#[test]
fn of_decisions_that_did_not_know_of_each_other_the_one_that_keeps_the_clock_holds() {
    let story = story("municipality", &["none"], &["personal", "service"]).given(decide(
        "cyber-warning",
        DutyAnswer::Applies,
        None,
    ));
    let other = enter(
        "another",
        Entry::Duty(Duty {
            applies: DutyAnswer::DoesNot,
            clock: ClockId::new("cyber-warning").unwrap(),
            motive: Some(FreeText::new("Nej.")),
        }),
    );
    assert!(counting(&story.given(other)).contains(&"cyber-warning".to_owned()));
}

#[test]
fn every_question_that_a_shipped_clock_asks_is_in_the_playbook_with_that_answer() {
    let story = Story::shipped();
    for (rule, _) in &story.rules.clocks {
        let Some(when) = rule.applies.as_ref().and_then(|a| a.when.as_ref()) else {
            continue;
        };
        check(when, &story);
    }
}

fn check(condition: &frist::playbook::Condition, story: &Story) {
    use frist::playbook::{Condition, Literal, Test};
    match condition {
        Condition::All(parts) | Condition::Any(parts) => {
            for part in parts {
                check(part, story);
            }
        }
        Condition::Not(inner) => check(inner, story),
        Condition::Field { field, test } => {
            let (_, asked) = story.rules.playbook.field(field).unwrap();
            if let Test::Is(Literal::Choice(choice)) = test {
                let mut choices = asked.kind.choices().iter();
                assert!(
                    choices.any(|known| known.id == *choice),
                    "{field}: {choice}"
                );
            }
        }
        Condition::Fact { .. } => panic!("no shipped clock asks a fact"),
    }
}

#[test]
fn the_police_clock_names_no_single_crime_as_its_law() {
    let rules = Story::shipped().rules;
    let police = rules.clock_named("police").unwrap();
    assert!(!police.law.sv.contains('§'), "{}", police.law.sv);
    for crime in ["dataintrång", "stöld", "utpressning"] {
        assert!(police.says.sv.contains(crime), "{}", police.says.sv);
    }
}
