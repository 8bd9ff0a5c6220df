//! Steps: open, done, skipped with a reason, stale when what they rest on changes.

use frist::case::GapKind;
use frist::case::{Answer, Command, Needed, Refusal, StepState, Value, gaps, progress};
use frist::playbook::ChoiceId;
use frist::text::FreeText;

use crate::support::story::{Story, answer, field, group, no, step, text, yes};

fn state(story: &Story, id: &str) -> StepState {
    progress(&story.case, &story.rules, story.now)
        .step(&step(id))
        .unwrap()
        .state
}

fn notify() -> Command {
    let choice = ChoiceId::new("yes").unwrap();
    let motive = FreeText::new("Hög risk.");
    answer("notify", Answer::Known(Value::Decision { choice, motive }))
}

fn skip(id: &str, reason: &str) -> Command {
    Command::SkipStep {
        step: step(id),
        reason: FreeText::new(reason),
    }
}

#[test]
fn a_step_is_done_when_what_is_required_and_asked_has_an_answer() {
    let finish = || Command::FinishStep(step("what"));
    let story = Story::opened();
    story
        .when(finish())
        .refused(&Refusal::Unanswered(vec![field("brief")]));
    let story = story
        .given(answer("brief", text("Intrång")))
        .given(answer("theft", yes()));
    story
        .when(finish())
        .refused(&Refusal::Unanswered(vec![field("stolen")]));
    let story = story
        .given(answer("stolen", Answer::NotKnownYet))
        .given(finish());
    assert_eq!(state(&story, "what"), StepState::Done);
    story.when(finish()).nothing();
}

#[test]
fn a_step_whose_work_is_a_register_needs_an_entry() {
    let finish = || Command::FinishStep(step("who"));
    let story = Story::opened();
    story
        .when(finish())
        .refused(&Refusal::NothingRecorded(step("who")));
    let story = story.given(group("g", "Anställda")).given(finish());
    assert_eq!(state(&story, "who"), StepState::Done);
}

#[test]
fn a_step_is_skipped_with_a_reason_and_can_be_opened_again() {
    let story = Story::opened();
    story
        .when(skip("who", " "))
        .refused(&Refusal::Empty(Needed::Reason));
    let story = story.given(skip("who", "Ingen berörs."));
    assert_eq!(state(&story, "who"), StepState::Skipped);
    let story = story.given(Command::ReopenStep(step("who")));
    assert_eq!(state(&story, "who"), StepState::Open);
    story
        .when(Command::ReopenStep(step("who")))
        .refused(&Refusal::NotMarked(step("who")));
}

#[test]
fn a_done_step_turns_stale_when_a_fact_changes_and_is_never_undone() {
    let story = Story::opened()
        .given(group("g", "Anställda"))
        .given(answer("theft", no()))
        .given(notify())
        .given(Command::FinishStep(step("decide")));
    assert_eq!(state(&story, "decide"), StepState::Done);
    let stolen = story.given(answer("theft", yes()));
    assert_eq!(state(&stolen, "decide"), StepState::Stale);
    let again = stolen.given(Command::FinishStep(step("decide")));
    assert_eq!(state(&again, "decide"), StepState::Done);
    let grown = again.given(group("h", "Tidigare anställda"));
    assert_eq!(state(&grown, "decide"), StepState::Stale);
}

#[test]
fn a_step_whose_condition_does_not_hold_is_not_part_of_the_walk() {
    let story = Story::opened();
    assert_eq!(state(&story, "theft-only"), StepState::Hidden);
    story
        .when(Command::FinishStep(step("theft-only")))
        .refused(&Refusal::StepHidden(step("theft-only")));
    let story = story.given(answer("theft", yes()));
    assert_eq!(state(&story, "theft-only"), StepState::Open);
}

#[test]
fn an_unknown_step_is_refused() {
    let nope = || step("nope");
    let story = Story::opened();
    story
        .when(Command::FinishStep(nope()))
        .refused(&Refusal::UnknownStep(nope()));
    story
        .when(skip("nope", "x"))
        .refused(&Refusal::UnknownStep(nope()));
}

#[test]
fn the_first_open_step_is_next() {
    let next = |story: &Story| progress(&story.case, &story.rules, story.now).next;
    let story = Story::opened();
    assert_eq!(next(&story), Some(step("what")));
    assert_eq!(next(&story.given(skip("what", "x"))), Some(step("aware")));
}

#[test]
fn a_question_without_a_known_answer_is_a_gap_only_while_it_is_asked() {
    let police = |story: &Story| {
        let found = gaps(&story.case, &story.rules, story.now);
        found.into_iter().find(
            |gap| matches!(&gap.kind, GapKind::Field { field: f, .. } if *f == field("police")),
        )
    };
    let story = Story::opened();
    assert_eq!(police(&story), None, "not asked: no theft");
    let story = story.given(answer("theft", yes()));
    assert!(police(&story).is_some());
    let pending = story.given(answer("police", Answer::NotKnownYet));
    let kind = GapKind::Field {
        field: field("police"),
        pending: true,
    };
    assert_eq!(police(&pending).unwrap().kind, kind);
    let closed = pending.given(answer("police", Answer::CannotBeDetermined));
    assert_eq!(
        police(&closed),
        None,
        "an answer: nobody is to look further"
    );
}

#[test]
fn a_step_with_rival_answers_is_not_done_until_somebody_settles_them() {
    let story = Story::opened().given(answer("brief", text("Intrång")));
    let rivals = [
        story.when(answer("theft", yes())).then(),
        story.when(answer("theft", no())).then(),
    ];
    let mut disputed = story;
    for (n, event) in rivals.into_iter().enumerate() {
        let mut record = disputed.records[0].clone();
        record.hash = frist::case::Digest::of(&[u8::try_from(n).unwrap()]);
        record.event = event;
        disputed.case.apply(&record);
    }
    disputed
        .when(Command::FinishStep(step("what")))
        .refused(&Refusal::Disputed(vec![field("theft")]));
    let settled = disputed.given(answer("theft", no()));
    settled.when(Command::FinishStep(step("what"))).then();
}
