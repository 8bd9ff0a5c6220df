use proptest::prelude::*;

use super::*;
use crate::case::form::{NoNames, Toward};
use crate::case::{Answer, Quantity, Value};
use crate::playbook::{Bilingual, Choice, ChoiceId, FieldKind};
use crate::text::{FreeText, Lang, clean};
use crate::time::Moment;

const NUMBER: FieldKind = FieldKind::Number { unit: None };

fn read(kind: &FieldKind, text: &str) -> Result<Answer, AnswerFault> {
    let reading = Reading {
        now: Moment::from_millis(1_756_220_040_000),
        toward: Toward::Past,
        names: &NoNames,
    };
    parse_answer(kind, text, reading)
}

fn choices() -> Vec<Choice> {
    let choice = |id: &str, sv: &str, en: &str| Choice {
        id: ChoiceId::new(id).unwrap(),
        label: Bilingual {
            sv: sv.into(),
            en: Some(en.into()),
        },
    };
    vec![
        choice("high", "hög risk", "high risk"),
        choice("risk", "risk", "risk"),
        choice("unlikely", "osannolik risk", "risk unlikely"),
    ]
}

fn number(text: &str) -> Quantity {
    match read(&NUMBER, text) {
        Ok(Answer::Known(Value::Number(quantity))) => quantity,
        other => panic!("{text}: {other:?}"),
    }
}

#[test]
fn counts_are_read_as_people_write_them() {
    let method = |text: &str| Some(FreeText::from(text));
    for (text, want) in [
        ("1 300", Quantity::exact(1300)),
        ("1\u{a0}300", Quantity::exact(1300)),
        ("1100-1500", Quantity::range(1100, 1500, None)),
        ("1 100–1 500", Quantity::range(1100, 1500, None)),
        ("1100 till 1500", Quantity::range(1100, 1500, None)),
        ("ca 1300", Quantity::estimate(1300, 1300, None)),
        (
            "about 1300 (payroll)",
            Quantity::estimate(1300, 1300, method("payroll")),
        ),
        (
            "ca 1100–1500 (två listor (HR))",
            Quantity::estimate(1100, 1500, method("två listor (HR)")),
        ),
    ] {
        assert_eq!(number(text), want, "{text}");
    }
}

#[test]
fn what_is_no_count_says_why() {
    for (text, want) in [
        ("minst 5", AnswerFault::OpenEnded),
        (">5", AnswerFault::OpenEnded),
        ("många", AnswerFault::NotANumber),
        ("1.300", AnswerFault::NotANumber),
        ("13 00", AnswerFault::NotANumber),
        ("-5", AnswerFault::NotANumber),
        ("5 (räknade)", AnswerFault::MethodOnExact),
        ("99999999999999999999999", AnswerFault::TooLarge),
        (" ", AnswerFault::Empty),
    ] {
        assert_eq!(read(&NUMBER, text), Err(want), "{text}");
    }
}

#[test]
fn not_knowing_is_an_answer_of_two_kinds() {
    for kind in [FieldKind::Text, NUMBER, FieldKind::Moment, FieldKind::YesNo] {
        assert_eq!(read(&kind, "?"), Ok(Answer::NotKnownYet));
        assert_eq!(read(&kind, " ?? "), Ok(Answer::CannotBeDetermined));
        assert_eq!(read(&kind, "Vet inte ännu"), Ok(Answer::NotKnownYet));
    }
}

#[test]
fn alternatives_go_by_id_number_and_beginning() {
    let kind = FieldKind::OneOf(choices());
    let one = |id: &str| Ok(Answer::Known(Value::One(ChoiceId::new(id).unwrap())));
    assert_eq!(read(&kind, "high"), one("high"));
    assert_eq!(read(&kind, "2"), one("risk"));
    assert_eq!(read(&kind, "Osann"), one("unlikely"));
    assert_eq!(read(&kind, "Risk"), one("risk"));
    assert!(matches!(
        read(&kind, "hihg"),
        Err(AnswerFault::UnknownChoice { near: Some(near), .. }) if near == "high"
    ));
    assert!(matches!(
        read(&kind, "ri"),
        Err(AnswerFault::AmbiguousChoice { between, .. }) if between == ["risk", "unlikely"]
    ));
}

#[test]
fn a_decision_needs_its_motive() {
    let kind = FieldKind::Decision(choices());
    assert_eq!(read(&kind, "high"), Err(AnswerFault::MissingMotive));
    let answer = read(&kind, "hög: stöld bekräftad: se loggen").unwrap();
    let shown = show_answer(&kind, &answer, &NoNames, Lang::Sv);
    assert_eq!(shown, "hög risk — stöld bekräftad: se loggen");
}

#[test]
fn answers_are_shown_in_words() {
    let kind = FieldKind::ManyOf(choices());
    let answer = read(&kind, "unlikely, high").unwrap();
    assert_eq!(
        show_answer(&kind, &answer, &NoNames, Lang::Sv),
        "hög risk, osannolik risk"
    );
    let range = Answer::Known(Value::Number(Quantity::range(1100, 1500, None)));
    let shown = show_answer(&NUMBER, &range, &NoNames, Lang::Sv);
    assert_eq!(shown, "1\u{a0}100–1\u{a0}500");
    let masked = Answer::Known(Value::Text(FreeText::Masked));
    assert_eq!(
        show_answer(&FieldKind::Text, &masked, &NoNames, Lang::En),
        "[masked]"
    );
    assert_eq!(edit_text(&masked, Lang::Sv), None);
}

#[test]
fn a_control_sequence_never_becomes_an_answer() {
    let answer = read(&FieldKind::Line, "a\u{1b}[31mb\nc").unwrap();
    assert_eq!(answer, Answer::Known(Value::Text("ab c".into())));
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof!["\\PC{1,40}", Just("?".to_owned()), Just("\\??".to_owned())]
        .prop_map(|text| clean(text.trim()).trim().to_owned())
        .prop_filter("some words", |text| !text.is_empty())
}

fn any_pair() -> impl Strategy<Value = (FieldKind, Value)> {
    let ids = choices()
        .into_iter()
        .map(|choice| choice.id)
        .collect::<Vec<_>>();
    let id = prop::sample::select(ids.clone());
    let method = prop::option::of("[a-zåäö ]{1,10}x");
    prop_oneof![
        any_text().prop_map(|text| (FieldKind::Text, Value::Text(text.into()))),
        any::<bool>().prop_map(|yes| (FieldKind::YesNo, Value::YesNo(yes))),
        (0..=Quantity::MAX).prop_map(|n| (NUMBER, Value::Number(Quantity::exact(n)))),
        (0..=Quantity::MAX, 0..=Quantity::MAX, any::<bool>(), method).prop_map(
            |(a, b, range, m)| {
                let method = m.map(|m| FieldText::trimmed(&m));
                let quantity = if range {
                    Quantity::range(a, b, method)
                } else {
                    Quantity::estimate(a, b, method)
                };
                (NUMBER, Value::Number(quantity))
            }
        ),
        id.clone()
            .prop_map(|id| (FieldKind::OneOf(choices()), Value::One(id))),
        prop::sample::subsequence(ids, 0..=3).prop_map(|mut ids| {
            ids.sort();
            (FieldKind::ManyOf(choices()), Value::Many(ids))
        }),
        (id, any_text()).prop_map(|(choice, motive)| {
            let motive = motive.into();
            (
                FieldKind::Decision(choices()),
                Value::Decision { choice, motive },
            )
        }),
    ]
}

/// Makes the words that a method comes back as.
struct FieldText;
impl FieldText {
    fn trimmed(text: &str) -> FreeText {
        FreeText::from(text.trim())
    }
}

proptest! {
    #[test]
    fn what_is_reopened_reads_back_the_same((kind, value) in any_pair()) {
        let answer = Answer::Known(value);
        let text = edit_text(&answer, Lang::Sv).unwrap();
        prop_assert_eq!(read(&kind, &text), Ok(answer), "{}", text);
    }

    #[test]
    fn nothing_that_is_typed_panics(text in any::<String>()) {
        for kind in [FieldKind::Text, NUMBER, FieldKind::Moment, FieldKind::YesNo, FieldKind::Decision(choices()), FieldKind::ManyOf(choices())] {
            let _ = read(&kind, &text);
        }
    }
}
