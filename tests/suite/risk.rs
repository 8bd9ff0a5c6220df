//! Proposal and decision apart, staleness, and the first real case day by day.

use frist::builtin;
use frist::case::event::Event;
use frist::case::register::{Assessment, AssessmentStage, Check, CheckOutcome, RiskOutcome};
use frist::case::risk::{self, Level, Quarters, StaleOf, told};
use frist::case::{Answer, ChainId, Command, Entry, Refusal, Rules, Value, fill};
use frist::playbook::guidance::Advised;
use frist::playbook::{ChoiceId, RoleId};
use frist::text::Lang;

use crate::support::story::{Story, answer, day, enter, entry_id, group, no, yes};

fn story() -> Story {
    let (rules, _) = Rules::read(builtin::PLAYBOOK, &builtin::rule_files()).unwrap();
    let mut story = Story::opened().at("2025-08-29T08:00");
    story.rules = rules;
    story
}

fn one(choice: &str) -> Answer {
    Answer::Known(Value::One(ChoiceId::new(choice).unwrap()))
}

fn many(choices: &[&str]) -> Answer {
    let choices = choices.iter().map(|one| ChoiceId::new(one).unwrap());
    Answer::Known(Value::Many(choices.collect()))
}

fn assessment(outcome: RiskOutcome, when: &str) -> Assessment {
    Assessment {
        below_why: None,
        cause: None,
        groups: Vec::new(),
        motive: "Därför.".into(),
        outcome,
        proposal: None,
        rests_on: None,
        second: None,
        severity: None,
        stage: None,
        when: day(when),
    }
}

fn decide(id: &str, assessment: Assessment) -> Command {
    enter(id, Entry::Assessment(assessment))
}

/// Data that are enough for fraud, in the hands of an attacker.
fn taken() -> Story {
    story()
        .given(answer("breach_aspects", many(&["confidentiality"])))
        .given(answer("recipient", one("hostile")))
        .given(answer("data_weight", many(&["identity"])))
}

#[test]
fn a_proposal_is_recorded_with_its_rule_and_a_decision_names_it() {
    // given a recorded proposal
    let proposal = Assessment {
        stage: Some(AssessmentStage::Proposal),
        ..assessment(RiskOutcome::High, "2025-08-29")
    };
    let story = taken();
    let Event::Entered(entered) = story.when(decide("f1", proposal.clone())).then() else {
        panic!("an entry")
    };
    let digest = story.rules.guidance[0].1;
    assert_eq!(entered.shown.and_then(|shown| shown.rule), Some(digest));
    let story = story.given(decide("f1", proposal));
    // when a person decides
    let story = story.given(decide("b1", assessment(RiskOutcome::High, "2025-08-29")));
    // then the decision names the proposal, and the proposal is no decision
    let latest = frist::case::latest_assessment(&story.case).unwrap();
    assert_eq!(latest.id, &entry_id("b1"));
    assert_eq!(latest.value.proposal, Some(entry_id("f1")));
}

#[test]
fn a_proposal_says_nothing_else_than_the_guidance() {
    let proposal = Assessment {
        stage: Some(AssessmentStage::Proposal),
        ..assessment(RiskOutcome::Risk, "2025-08-29")
    };
    taken()
        .when(decide("f1", proposal))
        .refused(&Refusal::NotTheProposal);
}

#[test]
fn a_decision_below_needs_a_reason_of_its_own_and_a_second_role() {
    let story = taken();
    let mut below = assessment(RiskOutcome::Risk, "2025-08-29");
    story
        .when(decide("b1", below.clone()))
        .refused(&Refusal::BelowProposal { has_why: false });
    below.below_why = Some("Kopian är återfunnen.".into());
    story
        .when(decide("b1", below.clone()))
        .refused(&Refusal::BelowProposal { has_why: true });
    below.second = Some(RoleId::new("dpo").unwrap());
    story.when(decide("b1", below)).then();
    // To say that it is not known yet goes nowhere, and above is always free.
    story
        .when(decide(
            "b1",
            assessment(RiskOutcome::NotKnownYet, "2025-08-29"),
        ))
        .then();
}

#[test]
fn a_proposal_that_was_higher_still_has_to_be_answered() {
    // given a proposal of a high risk, and facts that have since taken it away
    let proposal = Assessment {
        stage: Some(AssessmentStage::Proposal),
        ..assessment(RiskOutcome::High, "2025-08-29")
    };
    let story = taken()
        .given(decide("f1", proposal))
        .given(answer("unintelligible", one("yes")));
    // then the decision says why it goes below what was proposed
    story
        .when(decide(
            "b1",
            assessment(RiskOutcome::Unlikely, "2025-08-29"),
        ))
        .refused(&Refusal::BelowProposal { has_why: false });
}

#[test]
fn new_facts_make_an_assessment_stale_and_the_same_answer_again_does_not() {
    let story = taken()
        .given(answer("theft_confirmed", no()))
        .given(decide("b1", assessment(RiskOutcome::High, "2025-08-29")));
    let stale = |story: &Story| risk::stale(&story.case, &story.rules, story.now);
    assert_eq!(stale(&story), []);
    let story = story
        .at("2025-09-03T08:00")
        .given(answer("recipient", one("hostile")))
        .given(answer("unintelligible", Answer::NotKnownYet));
    assert_eq!(stale(&story), []);
    let story = story.given(answer("theft_confirmed", yes()));
    let old = stale(&story);
    assert_eq!(old.len(), 1);
    assert_eq!(old[0].of, StaleOf::Assessment);
    assert!(told::since(&old[0], Lang::Sv).starts_with("stölden bekräftades 3 sep 2025"));
    assert!(!old[0].supplement, "nothing has been filed");
    // A new decision rests on what is known now.
    let story = story.given(decide("b2", assessment(RiskOutcome::High, "2025-09-03")));
    assert_eq!(stale(&story), []);
    // Correcting the old words does not refresh what an assessment rested on.
    let story = story
        .at("2025-09-14T08:00")
        .given(answer("published", yes()));
    let mut corrected = assessment(RiskOutcome::High, "2025-09-03");
    corrected.motive = "Rättat.".into();
    let story = story.given(decide("b2", corrected));
    assert_eq!(stale(&story).len(), 1);
}

#[test]
fn a_group_is_proposed_for_by_its_own_check() {
    let check = |id: &str, of: &str, outcome| {
        enter(
            id,
            Entry::Check(Check {
                channels: None,
                data: None,
                status: None,
                groups: vec![entry_id(of)],
                motive: None,
                neutral_text: None,
                outcome,
                sources: "Folkbokföringen".into(),
                when: day("2025-08-29"),
            }),
        )
    };
    let story = story()
        .given(group("a", "A"))
        .given(group("b", "B"))
        .given(answer("breach_aspects", many(&["confidentiality"])))
        .given(answer("recipient", one("known")))
        .given(answer("recovered", yes()))
        .given(answer("data_weight", many(&["contact"])))
        .given(answer("theft_confirmed", no()))
        .given(answer("published", no()))
        .given(answer("vulnerable", no()))
        .given(answer("cause", one("human")))
        .given(check("c1", "a", CheckOutcome::NoneMarked))
        .given(check("c2", "b", CheckOutcome::Found(2)));
    let of = |id: &str| {
        let group = entry_id(id);
        risk::proposal_for(&story.case, &story.rules, story.now, &group).outcome
    };
    assert_eq!(of("a"), Some(Advised::Unlikely));
    assert_eq!(of("b"), Some(Advised::High));
    let all = risk::proposal(&story.case, &story.rules, story.now);
    assert_eq!(all.outcome, Some(Advised::High));
    // The worst group decides for all, and what would flip it is told.
    let flips = risk::flips(&story.case, &story.rules, story.now);
    let told = told::flips(&flips, &story.rules.playbook, Lang::Sv);
    assert!(
        told.iter()
            .any(|line| line.contains("skyddade personuppgifter")),
        "{told:?}"
    );
}

/// The first real case as it was known at the end of a day.
fn miljodata(until: &str) -> Story {
    let source = include_str!("../fixtures/miljodata.toml");
    let mut story = story().at(&format!("{until}T21:00"));
    let last = story.now;
    let chain = ChainId::new(7);
    let end = crate::support::story::utc("2025-10-01T08:00");
    let commands = fill::read(
        "miljodata.toml",
        source,
        &story.rules.playbook,
        end,
        chain,
        1,
    );
    #[allow(
        clippy::wildcard_enum_match_arm,
        reason = "only some of what is recorded is about the risk"
    )]
    let known = |command: &Command| match command {
        Command::Answer {
            field,
            learned,
            answer,
            ..
        } => {
            let told = match answer {
                Answer::Known(Value::Moment(when)) => Some(when.from()),
                _ => learned.as_ref().map(frist::time::When::from),
            };
            let publication = field.as_str().starts_with("published") && until < "2025-09-14";
            told.is_none_or(|at| at <= last) && !publication
        }
        Command::Enter { entry, learned, .. } => {
            let made = match &**entry {
                Entry::Assessment(value) => Some(value.when.from()),
                Entry::Score(value) => Some(value.when.from()),
                Entry::Check(value) => Some(value.when.from()),
                Entry::Filing(value) => Some(value.when.from()),
                Entry::Group(_) => learned.as_ref().map(frist::time::When::from),
                _ => return false,
            };
            made.is_none_or(|at| at <= last)
        }
        Command::SetRow { .. } => true,
        _ => false,
    };
    for command in commands.unwrap().into_iter().filter(known) {
        story = story.given(command);
    }
    story
}

/// The scores of a day: group, quarters, level.
fn scores(story: &Story) -> Vec<(String, u32, Level)> {
    let scored = risk::current(&story.case, story.now);
    let told = scored.iter().filter_map(|one| {
        let severity = one.severity()?;
        let name = one.group.value.name.clear()?.to_owned();
        let Quarters(total) = severity.total();
        Some((name, total, severity.level()))
    });
    told.collect()
}

#[test]
fn miljodata_day_by_day_scores_proposes_and_goes_stale_as_its_facts_demand() {
    let current = |total, level| ("Nuvarande anställda".to_owned(), total, level);
    let verdict = |story: &Story| {
        let proposal = risk::proposal(&story.case, &story.rules, story.now);
        told::verdict(proposal.outcome, proposal.least, Lang::Sv)
    };
    let old = |story: &Story| {
        let stale = risk::stale(&story.case, &story.rules, story.now);
        let decision = stale.iter().find(|one| one.of == StaleOf::Assessment);
        decision.map(|one| (told::since(one, Lang::Sv), one.supplement))
    };
    // 29 Aug: no proof of theft. At least a risk; who has the data would settle it.
    let story = miljodata("2025-08-29");
    assert_eq!(scores(&story), [current(7, Level::Low)]);
    assert_eq!(verdict(&story), "ni avgör, minst risk");
    assert_eq!(old(&story), None);
    // 3 Sep: the theft is confirmed, and the board assesses anew the same day.
    let story = miljodata("2025-09-03");
    assert_eq!(scores(&story), [current(9, Level::Medium)]);
    assert_eq!(verdict(&story), "hög risk");
    assert_eq!(old(&story), None);
    // 14 Sep: published. The assessment of 3 Sep is out of date, and IMY has the older picture.
    let story = miljodata("2025-09-14");
    assert_eq!(
        old(&story),
        Some(("uppgifterna publicerades 14 sep 2025".to_owned(), true))
    );
    // 17 Sep: protected identities found, former employees included; 25 Sep brings nothing new here.
    for day in ["2025-09-17", "2025-09-25"] {
        let story = miljodata(day);
        assert_eq!(
            scores(&story),
            [
                current(9, Level::Medium),
                ("Tidigare anställda".to_owned(), 9, Level::Medium),
                ("De som kontaktas direkt".to_owned(), 21, Level::VeryHigh),
            ]
        );
        let scored = risk::current(&story.case, story.now);
        let (worst, severity) = risk::headline(&scored).unwrap();
        assert_eq!(
            worst.group.value.name.clear(),
            Some("De som kontaktas direkt")
        );
        assert_eq!(severity.total(), Quarters(21));
        assert_eq!(verdict(&story), "hög risk");
        let (since, supplement) = old(&story).unwrap();
        assert!(supplement);
        for told in [
            "uppgifterna publicerades 14 sep 2025",
            "skyddade personuppgifter hittades 17 sep 2025",
            "grupperna av berörda ändrades 17 sep 2025",
        ] {
            assert!(since.contains(told), "{since}");
        }
    }
}
