//! The forms of the registers: every entry survives the way through its form and back.

#![allow(
    clippy::unwrap_used,
    clippy::too_many_lines,
    reason = "tests may fail, and list one strategy for each register"
)]

use frist::case::event::Cells;
use frist::case::form::{
    CellTrouble, Coded, NoNames, entry_from_cells, entry_to_cells, hidden_columns, register_fields,
    register_words, summary, table_columns,
};
use frist::case::register::{
    Anchor, AnchorKind, Assessment, Check, CheckOutcome, CheckStatus, ContactStatus, Content,
    Count, Filing, FilingStage, Group, Guardian, Lesson, LessonKind, Link, Measure, MeasureState,
    Person, ProtectedPerson, RiskOutcome, Route, Sending, SendingStage, Severity,
};
use frist::case::{Answer, CaseId, Entry, EntryId, Quantity, Value};
use frist::playbook::{ChannelId, ClockId, FieldId, FieldKind, Register, RoleId};
use frist::text::{FreeText, Lang};
use frist::time::{Moment, When};
use proptest::prelude::*;

fn words() -> impl Strategy<Value = FreeText> {
    prop_oneof![
        9 => "[a-zåäö0-9 .]{0,12}[a-zåäö]".prop_map(FreeText::from),
        1 => Just(FreeText::Masked),
    ]
}

fn maybe<T: std::fmt::Debug>(one: impl Strategy<Value = T>) -> impl Strategy<Value = Option<T>> {
    prop::option::of(one)
}

fn when() -> impl Strategy<Value = When> {
    (1_700_000_000_000_i64..1_800_000_000_000)
        .prop_map(|at| When::minute(Moment::from_millis(at), 120))
}

fn one<T: Coded + std::fmt::Debug>() -> impl Strategy<Value = T> {
    prop::sample::select(T::ALL)
}

fn quantity() -> impl Strategy<Value = Quantity> {
    prop_oneof![
        (0..10_000_u64).prop_map(Quantity::exact),
        (0..10_000_u64, 0..10_000_u64, maybe(words()))
            .prop_map(|(a, b, method)| Quantity::range(a, b, method)),
    ]
}

fn count() -> impl Strategy<Value = Count> {
    prop_oneof![
        quantity().prop_map(Count::Known),
        Just(Count::NotKnownYet),
        Just(Count::CannotBeDetermined),
    ]
}

fn id() -> impl Strategy<Value = EntryId> {
    "[a-z0-9]{1,8}".prop_map(|text| EntryId::new(&text).unwrap())
}

fn groups() -> impl Strategy<Value = Vec<EntryId>> {
    prop::collection::btree_set(id(), 0..3).prop_map(|set| set.into_iter().rev().collect())
}

fn clock() -> impl Strategy<Value = ClockId> {
    "[a-z]{1,8}".prop_map(|text| ClockId::new(&text).unwrap())
}

fn outcome() -> impl Strategy<Value = CheckOutcome> {
    prop_oneof![
        Just(CheckOutcome::NoneMarked),
        any::<u32>().prop_map(CheckOutcome::Found),
        Just(CheckOutcome::CouldNotCheck),
    ]
}

fn entry() -> impl Strategy<Value = Entry> {
    let anchor =
        (clock(), one::<AnchorKind>(), words(), when()).prop_map(|(clock, kind, source, when)| {
            Entry::Anchor(Anchor {
                clock,
                kind,
                source,
                when,
            })
        });
    let group = (
        count(),
        groups(),
        words(),
        maybe(words()),
        maybe(any::<bool>()),
    )
        .prop_map(|(count, data, name, note, only_protected)| {
            Entry::Group(Group {
                count,
                data,
                name,
                note,
                only_protected,
            })
        });
    let assessment = (
        maybe(words()),
        groups(),
        words(),
        one::<RiskOutcome>(),
        maybe(one::<Severity>()),
        when(),
    )
        .prop_map(|(cause, groups, motive, outcome, severity, when)| {
            Entry::Assessment(Assessment {
                below_why: None,
                proposal: None,
                rests_on: None,
                second: None,
                stage: None,
                cause,
                groups,
                motive,
                outcome,
                severity,
                when,
            })
        });
    let check = (
        groups(),
        maybe(words()),
        maybe(words()),
        outcome(),
        words(),
        when(),
    )
        .prop_map(|(groups, motive, neutral_text, outcome, sources, when)| {
            Entry::Check(Check {
                channels: None,
                data: None,
                status: None,
                groups,
                motive,
                neutral_text,
                outcome,
                sources,
                when,
            })
        });
    let protected = (
        maybe(when()),
        maybe(id()),
        0..100_u32,
        maybe(one::<Route>()),
        one::<ContactStatus>(),
        maybe(any::<bool>()),
    )
        .prop_map(|(contacted, group, label, route, status, young)| {
            Entry::Protected(ProtectedPerson {
                guardian: None,
                contacted,
                group,
                label,
                route,
                status,
                young,
            })
        });
    let filing = (
        clock(),
        maybe(words()),
        maybe(words()),
        maybe(words()),
        one::<FilingStage>(),
        words(),
        when(),
    )
        .prop_map(
            |(clock, late_reasons, receipt, reference, stage, summary, when)| {
                Entry::Filing(Filing {
                    copy: None,
                    clock,
                    late_reasons,
                    receipt,
                    reference,
                    stage,
                    summary,
                    when,
                })
            },
        );
    let sending = (
        (
            "[a-z]{1,8}",
            prop::sample::subsequence(Content::ALL, 0..=7),
            groups(),
            maybe(words()),
            maybe(when()),
            count(),
        ),
        (
            maybe(quantity()),
            maybe(when()),
            one::<SendingStage>(),
            maybe(words()),
            words(),
        ),
    )
        .prop_map(
            |((channel, content, groups, note, planned, reached), rest)| {
                let (returned, sent, stage, text, title) = rest;
                let channel = ChannelId::new(&channel).unwrap();
                Entry::Sending(Sending {
                    first_why: None,
                    channel,
                    content,
                    groups,
                    note,
                    planned,
                    reached,
                    returned,
                    sent,
                    stage,
                    text,
                    title,
                })
            },
        );
    let measure = (
        maybe(when()),
        maybe(when()),
        (maybe(words()), maybe(when())),
        maybe(words()),
        maybe(words()),
        one::<MeasureState>(),
        maybe(words()),
        words(),
    )
        .prop_map(
            |(done, due, (effect, effect_when), owner, proof, state, told, what)| {
                Entry::Measure(Measure {
                    done,
                    due,
                    effect,
                    effect_when,
                    owner,
                    proof,
                    state,
                    told,
                    what,
                })
            },
        );
    let lesson = (
        maybe(words()),
        maybe(when()),
        (maybe(words()), maybe(when())),
        one::<LessonKind>(),
        maybe(words()),
        maybe(words()),
        words(),
    )
        .prop_map(
            |(change, due, (effect, effect_when), kind, owner, proof, what)| {
                Entry::Lesson(Lesson {
                    action: None,
                    finding: None,
                    improves: None,
                    objective: None,
                    change,
                    due,
                    effect,
                    effect_when,
                    kind,
                    owner,
                    proof,
                    what,
                })
            },
        );
    let person = (words(), maybe(words()), maybe(words()), maybe("[a-z]{1,8}")).prop_map(
        |(function, name, reach, role)| {
            let role = role.map(|role| RoleId::new(&role).unwrap());
            Entry::Person(Person {
                function,
                name,
                reach,
                role,
            })
        },
    );
    let link = (maybe("[a-z0-9-]{1,8}"), words()).prop_map(|(case, what)| {
        let case = case.map(|case| CaseId::new(&case).unwrap());
        Entry::Link(Link { case, what })
    });
    prop_oneof![
        anchor, group, assessment, check, protected, filing, sending, measure, lesson, person, link
    ]
}

proptest! {
    #[test]
    fn every_entry_survives_its_form(entry in entry()) {
        let cells = entry_to_cells(&entry);
        prop_assert_eq!(entry_from_cells(entry.register(), &cells), Ok(entry));
    }

    #[test]
    fn a_form_writes_only_its_own_columns(entry in entry()) {
        let register = entry.register();
        let fields = register_fields(register);
        for column in entry_to_cells(&entry).keys() {
            let shown = fields.iter().any(|field| field.id == *column);
            let hidden = hidden_columns(register).contains(&column.as_str());
            prop_assert!(shown || hidden, "{}", column);
        }
    }

    #[test]
    fn every_entry_fits_its_table(entry in entry()) {
        let row = summary(&entry, &NoNames, Lang::Sv);
        prop_assert!(row.len() >= table_columns(entry.register()).len());
        prop_assert!(row.iter().any(|(_, text)| !text.is_empty()));
    }
}

/// Checks that the codes of a form are those of a record.
fn same_as_in_a_record<T: Coded + serde::Serialize>() {
    for one in T::ALL {
        let written = serde_json::to_value(one).unwrap();
        assert_eq!(written.as_str(), Some(one.code()));
        assert!(T::from_code(one.code()).is_some_and(|read| read == *one));
    }
}

#[test]
fn codes_are_the_same_in_forms_and_records() {
    same_as_in_a_record::<AnchorKind>();
    same_as_in_a_record::<RiskOutcome>();
    same_as_in_a_record::<Severity>();
    same_as_in_a_record::<ContactStatus>();
    same_as_in_a_record::<Route>();
    same_as_in_a_record::<CheckStatus>();
    same_as_in_a_record::<Guardian>();
    same_as_in_a_record::<FilingStage>();
    same_as_in_a_record::<SendingStage>();
    same_as_in_a_record::<Content>();
    same_as_in_a_record::<MeasureState>();
    same_as_in_a_record::<LessonKind>();
}

#[test]
fn every_form_has_all_its_questions_in_both_languages() {
    let ids = |register| -> Vec<String> {
        let fields = register_fields(register);
        fields.iter().map(|field| field.id.to_string()).collect()
    };
    assert_eq!(ids(Register::Anchors), ["kind", "when", "source"]);
    assert_eq!(
        ids(Register::Groups),
        ["name", "only_protected", "count", "data", "note"]
    );
    assert_eq!(
        ids(Register::Protected),
        ["status", "group", "young", "route", "contacted", "guardian"]
    );
    assert_eq!(ids(Register::Sendings).len(), 12);
    for register in Register::ALL {
        let words = register_words(register);
        assert!(!words.one.sv.is_empty() && !words.many.en.is_empty());
        for field in register_fields(register) {
            assert!(!field.label.sv.is_empty() && field.label.en.is_some());
            if let FieldKind::OneOf(choices) | FieldKind::ManyOf(choices) = &field.kind {
                assert!(choices.len() > 1);
            }
        }
        for column in table_columns(register) {
            assert!(ids(register).iter().any(|id| id == column), "{column}");
        }
    }
}

#[test]
fn a_protected_persons_form_takes_no_words() {
    for field in register_fields(Register::Protected) {
        assert!(!matches!(field.kind, FieldKind::Line | FieldKind::Text));
    }
}

#[test]
fn every_cell_that_is_missing_or_strange_is_named() {
    let column = |id: &str| FieldId::new(id).unwrap();
    let cells = Cells::from([
        (column("name"), Answer::NotKnownYet),
        (column("nmae"), Answer::Known(Value::Text("x".into()))),
    ]);
    let faults = entry_from_cells(Register::Groups, &cells).unwrap_err();
    let told: Vec<(&str, CellTrouble)> = faults
        .iter()
        .map(|fault| (fault.column.as_str(), fault.trouble))
        .collect();
    assert_eq!(
        told,
        [
            ("name", CellTrouble::MustBeKnown),
            ("count", CellTrouble::Missing),
            ("nmae", CellTrouble::UnknownColumn),
        ]
    );
    assert_eq!(
        faults[1].words(Register::Groups, Lang::Sv),
        "Antal personer: behöver ett svar."
    );
}
