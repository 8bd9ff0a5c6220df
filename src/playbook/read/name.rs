//! Ids: given to things, and mentioned by others.

use super::findings::Findings;
use super::places::{Name, Places, Sort};
use super::table::{Table, Value};
use super::value::{read_text, text_if, texts};
use crate::playbook::IdError;
use crate::text::problem::{Both, reading};

/// How an id type is made of text.
pub(crate) type Make<I> = fn(&str) -> Result<I, IdError>;

/// Reads the `id` of a table, notes it as given, and speaks of the table by it from now on.
///
/// A missing or bad id is reported; the table then goes under a name of its own, so that the rest
/// of it is read too. `None` only if that name is no id either, which cannot happen.
pub(crate) fn given<I>(
    table: &mut Table<'_>,
    (sort, scope): (Sort, usize),
    make: Make<I>,
    places: &mut Places,
    out: &mut Findings,
) -> Option<I> {
    let stand_in = make(&format!("unnamed-{}", places.given.len())).ok();
    let shape = Both::new("ett id: \"theft-confirmed\"", "an id: \"theft-confirmed\"");
    let Some(value) = table.need("id", &shape) else {
        return stand_in;
    };
    let Some(text) = read_text("id", value, out) else {
        return stand_in;
    };
    table.call(&sort.word(), &text);
    places.given.push(Name {
        sort,
        scope,
        id: text.clone(),
        span: value.span(),
    });
    well_formed(&text, value, make, out).or(stand_in)
}

/// Makes an id, or reports why it is none.
fn well_formed<I>(text: &str, value: &Value<'_>, make: Make<I>, out: &mut Findings) -> Option<I> {
    let id = make(text);
    if id.is_err() {
        out.add(value.span(), reading::bad_id(text, &proposal(text)));
    }
    id.ok()
}

/// Returns a good id near a bad one.
fn proposal(text: &str) -> String {
    let plain: String = text
        .trim()
        .to_lowercase()
        .chars()
        .map(|c| match c {
            'å' | 'ä' | 'á' | 'à' => 'a',
            'ö' | 'ó' | 'ò' => 'o',
            'é' | 'è' | 'ê' => 'e',
            'ü' => 'u',
            'a'..='z' | '0'..='9' | '_' | '-' => c,
            _ => '-',
        })
        .take(64)
        .collect();
    let plain = plain.trim_matches(['-', '_']).to_owned();
    if plain.is_empty() {
        "theft-confirmed".to_owned()
    } else {
        plain
    }
}

/// Notes that a name is used, and makes an id of it. A name that is no id is unknown; the check of
/// names says so.
pub(crate) fn used<I>(
    text: &str,
    value: &Value<'_>,
    sort: Sort,
    make: Make<I>,
    places: &mut Places,
) -> Option<I> {
    places.mention(sort, text, value.span());
    make(text).ok()
}

/// Reads a key that names one thing, and may be absent.
pub(crate) fn mention_if<I>(
    table: &mut Table<'_>,
    key: &'static str,
    sort: Sort,
    make: Make<I>,
    places: &mut Places,
    out: &mut Findings,
) -> Option<I> {
    let (text, value) = text_if(table, key, out)?;
    used(&text, value, sort, make, places)
}

/// Reads a list that names things.
pub(crate) fn mentions<I>(
    table: &mut Table<'_>,
    key: &'static str,
    sort: Sort,
    make: Make<I>,
    places: &mut Places,
    out: &mut Findings,
) -> Vec<I> {
    texts(table, key, out)
        .into_iter()
        .filter_map(|(text, value)| used(&text, value, sort, make, places))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::proposal;

    #[test]
    fn proposes_an_id_for_swedish_words() {
        assert_eq!(proposal("Är stöld bekräftad?"), "ar-stold-bekraftad");
        assert_eq!(proposal("??"), "theft-confirmed");
    }
}
