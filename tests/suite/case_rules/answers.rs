//! Answering questions and filling lists.

use frist::case::event::Cells;
use frist::case::{Answer, Command, Event, Needed, Quantity, Refusal, Value};
use frist::playbook::ChoiceId;
use frist::text::FreeText;

use crate::support::story::{Story, answer, entry_id, field, no, text, yes};

fn row(id: &str, cells: &[(&str, Answer)]) -> Command {
    let cells: Cells = cells
        .iter()
        .map(|(id, cell)| (field(id), cell.clone()))
        .collect();
    Command::SetRow {
        field: field("kinds"),
        row: entry_id(id),
        cells,
        source: None,
    }
}

#[test]
fn an_answer_names_the_one_that_it_replaces() {
    let story = Story::opened().given(answer("brief", text("Intrång")));
    let first = story.records.last().unwrap().hash;
    let Event::Answered(event) = story.when(answer("brief", text("Stöld"))).then() else {
        panic!("not an answer")
    };
    assert_eq!(event.over, [first]);
}

#[test]
fn the_same_answer_again_records_nothing() {
    Story::opened()
        .given(answer("brief", text("Intrång")))
        .when(answer("brief", text("Intrång")))
        .nothing();
}

#[test]
fn unknown_is_an_answer_of_its_own_in_two_ways() {
    let story = Story::opened();
    for unknown in [Answer::NotKnownYet, Answer::CannotBeDetermined] {
        let Event::Answered(event) = story.when(answer("theft", unknown.clone())).then() else {
            panic!("not an answer")
        };
        assert_eq!(event.answer, unknown);
    }
}

#[test]
fn an_empty_answer_is_refused() {
    Story::opened()
        .when(answer("brief", text(" \n ")))
        .refused(&Refusal::Empty(Needed::Answer));
}

#[test]
fn a_question_that_is_not_there_is_refused() {
    Story::opened()
        .when(answer("nope", yes()))
        .refused(&Refusal::UnknownField(field("nope")));
}

#[test]
fn an_answer_of_another_kind_is_refused() {
    Story::opened()
        .when(answer("theft", text("ja")))
        .refused(&Refusal::WrongKind(field("theft")));
}

#[test]
fn an_alternative_that_is_not_there_is_refused() {
    let chosen = Answer::Known(Value::Many(vec![ChoiceId::new("gold").unwrap()]));
    Story::opened()
        .when(answer("stolen", chosen))
        .refused(&Refusal::UnknownChoice(field("stolen")));
}

#[test]
fn a_decision_needs_a_motive() {
    let choice = ChoiceId::new("yes").unwrap();
    let decision = |motive: &str| {
        let motive = FreeText::new(motive);
        Answer::Known(Value::Decision {
            choice: choice.clone(),
            motive,
        })
    };
    let story = Story::opened();
    story
        .when(answer("notify", decision("")))
        .refused(&Refusal::Empty(Needed::Motive));
    story.when(answer("notify", decision("Hög risk."))).then();
}

#[test]
fn a_list_is_answered_row_by_row() {
    let story = Story::opened();
    story
        .when(answer("kinds", text("namn")))
        .refused(&Refusal::NotAList(field("kinds")));
    let count = Answer::Known(Value::Number(Quantity::exact(5)));
    let Event::RowSet(event) = story
        .when(row("r1", &[("what", text("Namn")), ("many", count)]))
        .then()
    else {
        panic!("not a row")
    };
    assert_eq!(event.cells.len(), 2);
}

#[test]
fn a_row_without_its_required_column_is_refused() {
    let cells = [("many", Answer::NotKnownYet)];
    Story::opened()
        .when(row("r1", &cells))
        .refused(&Refusal::MissingColumn(field("what")));
}

#[test]
fn a_row_with_a_column_that_is_not_there_is_refused() {
    let cells = [("colour", text("röd"))];
    Story::opened()
        .when(row("r1", &cells))
        .refused(&Refusal::UnknownField(field("colour")));
}

#[test]
fn a_row_is_taken_out_with_a_reason_and_leaves_the_list() {
    let remove = |reason: &str| Command::RemoveRow {
        field: field("kinds"),
        row: entry_id("r1"),
        reason: FreeText::new(reason),
    };
    let story = Story::opened();
    story.when(remove("fel")).refused(&Refusal::NoSuchEntry);
    let story = story.given(row("r1", &[("what", text("Namn"))]));
    story
        .when(remove(" "))
        .refused(&Refusal::Empty(Needed::Reason));
    let story = story.given(remove("dubblett"));
    assert!(story.case.list(&field("kinds")).unwrap().is_empty());
    story.when(remove("igen")).refused(&Refusal::NoSuchEntry);
}

#[test]
fn two_answers_that_did_not_know_of_each_other_both_stay() {
    let story = Story::opened();
    let one = story.when(answer("theft", yes())).then();
    let two = story.when(answer("theft", no())).then();
    let mut case = story.case.clone();
    for (n, event) in [one, two].into_iter().enumerate() {
        let mut record = story.records[0].clone();
        record.hash = frist::case::Digest::of(&[u8::try_from(n).unwrap()]);
        record.event = event;
        case.apply(&record);
    }
    let answers = case.answer(&field("theft")).unwrap();
    assert!(answers.is_disputed());
    assert_eq!(answers.all().len(), 2);
    // Answering again, knowing of both, settles it.
    let again =
        frist::case::decide(&case, &story.rules, story.now, answer("theft", yes())).unwrap();
    let Event::Answered(event) = &again[0] else {
        panic!("not an answer")
    };
    assert_eq!(event.over.len(), 2);
}
