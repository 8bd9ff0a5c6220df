//! A condition from its table: `{ field = …, is = … }`, `{ fact = …, is = … }`, `{ all = [ … ] }`,
//! `{ any = [ … ] }`, `{ not = { … } }`.

use super::findings::Findings;
use super::name::used;
use super::near::near;
use super::places::{Comparison, Places, Sort};
use super::table::{Table, Value, type_of};
use super::value::read_text;
use crate::playbook::{ChoiceId, Condition, Fact, FieldId, Literal, Test};
use crate::text::problem::{Both, alternatives, check, condition as words, reading};

/// The words of which a condition has exactly one.
const HEADS: [&str; 5] = ["field", "fact", "all", "any", "not"];

/// Reads the condition of a key that may be absent.
pub(crate) fn when(
    table: &mut Table<'_>,
    places: &mut Places,
    out: &mut Findings,
) -> Option<Condition> {
    keyed(table, "when", places, out)
}

/// Reads the condition of any key that may be absent.
pub(crate) fn keyed(
    table: &mut Table<'_>,
    key: &'static str,
    places: &mut Places,
    out: &mut Findings,
) -> Option<Condition> {
    let value = table.get(key)?;
    read(key, value, places, out)
}

fn read(
    key: &str,
    value: &Value<'_>,
    places: &mut Places,
    out: &mut Findings,
) -> Option<Condition> {
    let name = Both::new("villkoret", "the condition");
    let mut table = Table::from_value(key, value, name, out)?;
    let heads: Vec<&str> = HEADS.into_iter().filter(|head| table.has(head)).collect();
    let condition = match heads.as_slice() {
        ["field"] => field(&mut table, places, out),
        ["fact"] => fact(&mut table, out),
        ["all"] => parts("all", &mut table, places, out).map(Condition::All),
        ["any"] => parts("any", &mut table, places, out).map(Condition::Any),
        ["not"] => table
            .get("not")
            .and_then(|inner| read("not", inner, places, out))
            .map(|inner| Condition::Not(Box::new(inner))),
        _ => {
            for head in HEADS.into_iter().chain(["is", "known"]) {
                let _ = table.get(head);
            }
            out.add(value.span(), words::shape());
            None
        }
    };
    table.close(out);
    condition
}

fn parts(
    key: &'static str,
    table: &mut Table<'_>,
    places: &mut Places,
    out: &mut Findings,
) -> Option<Vec<Condition>> {
    let value = table.get(key)?;
    let Some(items) = value.get_ref().as_array() else {
        let wanted = Both::new(
            "en lista av villkor: [ { … }, { … } ]",
            "a list of conditions: [ { … }, { … } ]",
        );
        out.add(
            value.span(),
            reading::wrong_type(key, &wanted, &type_of(value)),
        );
        return None;
    };
    if items.is_empty() {
        out.add(value.span(), words::empty(key));
        return None;
    }
    // Every part is read before one that failed spoils the whole, so that all problems are found.
    let read: Vec<_> = items
        .iter()
        .map(|item| read(key, item, places, out))
        .collect();
    read.into_iter().collect()
}

fn field(table: &mut Table<'_>, places: &mut Places, out: &mut Findings) -> Option<Condition> {
    let value = table.get("field")?;
    let name = read_text("field", value, out);
    let id = name
        .as_deref()
        .and_then(|name| used(name, value, Sort::Field, FieldId::new, places));
    let (is, known) = (table.get("is"), table.get("known"));
    let test = match (is, known) {
        (Some(is), None) => {
            let literal = literal(is, out)?;
            if let Some(field) = name {
                places.comparisons.push(Comparison {
                    field,
                    is: literal.clone(),
                    span: is.span(),
                });
            }
            Test::Is(as_literal(&literal)?)
        }
        (None, Some(known)) => {
            if known.get_ref().as_bool() != Some(true) {
                out.add(known.span(), words::known_false());
                return None;
            }
            Test::Known
        }
        (None, None) | (Some(_), Some(_)) => {
            out.add(table.span(), words::test_shape());
            return None;
        }
    };
    Some(Condition::Field { field: id?, test })
}

fn fact(table: &mut Table<'_>, out: &mut Findings) -> Option<Condition> {
    let value = table.get("fact")?;
    let is = table.need(
        "is",
        &Both::new("det som faktumet ska vara", "what the fact has to be"),
    );
    let name = read_text("fact", value, out)?;
    let names = Fact::ALL.map(Fact::name);
    let Some(fact) = Fact::ALL.into_iter().find(|fact| fact.name() == name) else {
        let told = reading::bad_value("fact", &name, near(&name, names), &names);
        out.add(value.span(), told);
        return None;
    };
    let is = is?;
    let literal = literal(is, out)?;
    let choices = fact.choices();
    let fits = match &literal {
        Ok(_) => choices.is_empty(),
        Err(choice) => choices.contains(&choice.as_str()),
    };
    if !fits {
        let what = Both::new(format!("faktumet ”{name}”"), format!("the fact “{name}”"));
        let shown = match &literal {
            Ok(flag) => flag.to_string(),
            Err(choice) => format!("\"{choice}\""),
        };
        out.add(
            is.span(),
            check::wrong_test(&what, &shown, &can_be(choices)),
        );
        return None;
    }
    Some(Condition::Fact {
        fact,
        is: as_literal(&literal)?,
    })
}

/// Returns the advice on what something with these choices, or none, can be compared with.
pub(crate) fn can_be(choices: &[&str]) -> Both {
    if choices.is_empty() {
        return Both::new(
            "skriv is = true eller is = false",
            "write is = true or is = false",
        );
    }
    let words = alternatives(choices);
    Both::new(
        format!("skriv is = {}", words.sv),
        format!("write is = {}", words.en),
    )
}

/// Reads yes or no, or a choice's name.
fn literal(value: &Value<'_>, out: &mut Findings) -> Option<Result<bool, String>> {
    if let Some(flag) = value.get_ref().as_bool() {
        return Some(Ok(flag));
    }
    if value.get_ref().is_str() {
        return read_text("is", value, out).map(Err);
    }
    let wanted = Both::new(
        "true, false eller ett alternativs id",
        "true, false or the id of a choice",
    );
    out.add(
        value.span(),
        reading::wrong_type("is", &wanted, &type_of(value)),
    );
    None
}

fn as_literal(literal: &Result<bool, String>) -> Option<Literal> {
    match literal {
        Ok(flag) => Some(Literal::YesNo(*flag)),
        Err(choice) => ChoiceId::new(choice).ok().map(Literal::Choice),
    }
}
