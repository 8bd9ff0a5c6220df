//! From the text of a guidance file to its rules, or to all the problems in it.

use std::collections::BTreeMap;

use super::model::{Advice, Advised, Example, Guidance, Topic};
use crate::playbook::read::{
    CERTAINTIES, Comparison, Findings, Places, Sort, Table, Value, against, bases, date,
    duplicates, given, header, keyed, mention_if, one_of, parse, read_text, tables, type_of, words,
    words_if,
};
use crate::playbook::{
    AdviceId, Certainty, ChoiceId, Condition, FieldId, GuidanceId, Known, Playbook, Problems,
};
use crate::text::problem::{Both, reading};

/// The format of guidance files that this program knows.
pub const FORMAT: i64 = 1;

/// The words for what a rule comes to.
const OUTCOMES: [(&str, Advised); 3] = [
    ("unlikely", Advised::Unlikely),
    ("risk", Advised::Risk),
    ("high", Advised::High),
];

/// Guidance and every remark about its file.
#[derive(Debug, Clone, PartialEq)]
pub struct Examined {
    /// The guidance; absent when there is at least one error.
    pub guidance: Option<Guidance>,
    /// Errors and warnings, in order of place.
    pub problems: Problems,
}

/// Reads a guidance file, or returns all its problems at once.
///
/// `file_name` is only for the messages. Whether its questions exist is not checked.
pub fn read(file_name: &str, source: &str) -> Result<Guidance, Problems> {
    let Examined { guidance, problems } = examine(file_name, source, &[]);
    guidance.ok_or(problems)
}

/// Reads a guidance file and returns also the warnings. Its questions are checked against each of
/// the `playbooks` that names it.
pub fn examine(file_name: &str, source: &str, playbooks: &[Playbook]) -> Examined {
    let mut out = Findings::new(file_name, source);
    let tree = parse(source, &mut out);
    let name = Both::new("vägledningen", "the guidance");
    let mut root = Table::root(tree.get_ref(), source, name);
    if !header(&mut root, "guidance", FORMAT, &mut out) {
        return Examined {
            guidance: None,
            problems: out.finish(),
        };
    }
    let mut places = Places::default();
    let guidance = guidance(&mut root, &mut places, &mut out);
    root.close(&mut out);
    duplicates(&places, &mut out);
    if let Some(guidance) = &guidance {
        let naming = playbooks
            .iter()
            .find(|book| book.guidance.contains(&guidance.id));
        if let Some(playbook) = naming {
            against(playbook, &places, &mut out);
        }
    }
    let problems = out.finish();
    Examined {
        guidance: guidance.filter(|_| !problems.has_errors()),
        problems,
    }
}

fn guidance(root: &mut Table<'_>, places: &mut Places, out: &mut Findings) -> Option<Guidance> {
    let id = given(root, (Sort::Guidance, 0), GuidanceId::new, places, out);
    let title = words(root, "title", out);
    let checked_on = date(root, "checked_on", out);
    let (rule, topic, example) = (
        Both::new("en regel", "a rule"),
        Both::new("ett ämne", "a topic"),
        Both::new("ett exempel", "an example"),
    );
    let rules = tables(root, "rule", &rule, out);
    let rules = rules.into_iter();
    let rules = rules
        .filter_map(|table| advice(table, places, out))
        .collect();
    let topics = tables(root, "topic", &topic, out).into_iter();
    let topics = topics
        .filter_map(|table| self::topic(table, places, out))
        .collect();
    let examples = tables(root, "example", &example, out).into_iter();
    let examples = examples
        .filter_map(|table| self::example(table, places, out))
        .collect();
    Some(Guidance {
        id: id?,
        title,
        checked_on: checked_on.unwrap_or_default(),
        rules,
        topics,
        examples,
    })
}

fn advice(mut table: Table<'_>, places: &mut Places, out: &mut Findings) -> Option<Advice> {
    let id = given(&mut table, (Sort::Advice, 0), AdviceId::new, places, out);
    let outcome = one_of(&mut table, "outcome", &OUTCOMES, out);
    let shape = Both::new("ett villkor: { … }", "a condition: { … }");
    let when = table
        .need("when", &shape)
        .is_some()
        .then(|| keyed(&mut table, "when", places, out))
        .flatten();
    let unless = keyed(&mut table, "unless", places, out);
    let because = words(&mut table, "because", out);
    let cite = words(&mut table, "cite", out);
    let certainty = one_of(&mut table, "certainty", &CERTAINTIES, out);
    table.close(out);
    Some(Advice {
        id: id?,
        outcome: outcome.unwrap_or(Advised::High),
        // A rule whose condition could not be read is an error already; it never holds.
        when: when.unwrap_or_else(|| Condition::Any(Vec::new())),
        unless,
        because,
        cite,
        certainty: certainty.unwrap_or(Certainty::Low),
    })
}

fn topic(mut table: Table<'_>, places: &mut Places, out: &mut Findings) -> Option<Topic> {
    let id = given(&mut table, (Sort::Topic, 0), AdviceId::new, places, out);
    let (rests_on, _) = bases(&mut table, places, out);
    let dated_by = mention_if(
        &mut table,
        "dated_by",
        Sort::Field,
        FieldId::new,
        places,
        out,
    );
    let holds = words_if(&mut table, "holds", out);
    let changed = words(&mut table, "changed", out);
    table.close(out);
    Some(Topic {
        id: id?,
        rests_on,
        dated_by,
        holds,
        changed,
    })
}

fn example(mut table: Table<'_>, places: &mut Places, out: &mut Findings) -> Option<Example> {
    let id = given(&mut table, (Sort::Example, 0), AdviceId::new, places, out);
    let title = words(&mut table, "title", out);
    let says = words(&mut table, "says", out);
    let outcome = one_of(&mut table, "outcome", &OUTCOMES, out);
    let cite = words(&mut table, "cite", out);
    let certainty = one_of(&mut table, "certainty", &CERTAINTIES, out);
    let shape = Both::new(
        "en tabell: { fråga = svar }",
        "a table: { question = answer }",
    );
    let facts = table
        .need("facts", &shape)
        .map(|value| facts(value, places, out))
        .unwrap_or_default();
    table.close(out);
    Some(Example {
        id: id?,
        title,
        says,
        outcome: outcome.unwrap_or(Advised::High),
        cite,
        certainty: certainty.unwrap_or(Certainty::Low),
        facts,
    })
}

/// Reads what was known: yes or no, an alternative, or a list of alternatives, by question.
fn facts(value: &Value<'_>, places: &mut Places, out: &mut Findings) -> BTreeMap<FieldId, Known> {
    let Some(entries) = value.get_ref().as_table() else {
        let wanted = Both::new("en tabell", "a table");
        out.add(
            value.span(),
            reading::wrong_type("facts", &wanted, &type_of(value)),
        );
        return BTreeMap::new();
    };
    let mut facts = BTreeMap::new();
    for (key, value) in entries {
        let name = key.get_ref().as_ref();
        places.mention(Sort::Field, name, key.span());
        let Ok(field) = FieldId::new(name) else {
            continue;
        };
        let known = if let Some(flag) = value.get_ref().as_bool() {
            compare(name, Ok(flag), value, places);
            Some(Known::YesNo(flag))
        } else if let Some(items) = value.get_ref().as_array() {
            let choices = items
                .iter()
                .filter_map(|item| choice(name, item, places, out));
            Some(Known::Choices(choices.collect()))
        } else {
            choice(name, value, places, out).map(Known::Choice)
        };
        if let Some(known) = known {
            facts.insert(field, known);
        }
    }
    facts
}

fn choice(
    field: &str,
    value: &Value<'_>,
    places: &mut Places,
    out: &mut Findings,
) -> Option<ChoiceId> {
    let text = read_text(field, value, out)?;
    compare(field, Err(text.clone()), value, places);
    ChoiceId::new(&text).ok()
}

fn compare(field: &str, is: Result<bool, String>, value: &Value<'_>, places: &mut Places) {
    places.comparisons.push(Comparison {
        field: field.to_owned(),
        is,
        span: value.span(),
    });
}
