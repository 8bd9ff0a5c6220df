//! Takes out of a context what its reader must not see, before any template runs.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::grounds::{Grounds, Kind, Profile, grounds};
use super::{counts, names};
use crate::case::Audience;
use crate::report::context::{Context, Edition};
use crate::text::release::edition;
use crate::text::{Lang, audience as words};

/// Returns the context as a template for this reader sees it, and the kinds that were taken out.
pub(in crate::report) fn withhold(
    context: &Context,
    profile: Profile,
    number: Option<u32>,
    lang: Lang,
) -> (Value, BTreeSet<&'static str>) {
    let mut context = context.clone();
    context.edition = Edition {
        audience: profile.audience.id().to_owned(),
        text: edition(lang, number, words::version(profile.audience.id()).to(lang)),
        number: number.map(u64::from),
    };
    let mut gone = BTreeSet::new();
    if profile.audience == Audience::Intern {
        return (serde_json::to_value(&context).unwrap_or_default(), gone);
    }
    let full = serde_json::to_value(&context).unwrap_or_default();
    let hidden = names::hidden(&full, profile);
    let third = grounds().kind("third-party");
    if third.is_none_or(|kind| kind.is_cut(profile)) {
        context.letter.supplier = None;
    }
    let small = grounds().kind("small-count");
    let masks_small = small.is_none_or(|kind| kind.is_cut(profile));
    if masks_small {
        counts::mask(&mut context, lang);
    }
    let mut value = serde_json::to_value(&context).unwrap_or_default();
    if masks_small {
        counts::mask_rest(&mut value, lang);
    }
    let mut cut = Cut {
        table: grounds(),
        profile,
        lang,
        gone: &mut gone,
    };
    cut.whole(&mut value);
    cut.walk(&mut value, &mut Vec::new());
    names::hide(&mut value, &hidden, lang);
    if masks_small && value != full {
        gone.extend(small.map(|kind| kind.id.as_str()));
    }
    (value, gone)
}

/// Returns what was withheld from as a context again, for what draws rather than prints: a number that
/// became words is none there. One that cannot be made holds nothing.
pub(in crate::report) fn typed(seen: &Value) -> Context {
    let mut value = seen.clone();
    for place in [
        "/counts/protected",
        "/counts/protected_young",
        "/counts/protected_reached",
    ] {
        if let Some(number) = value.pointer_mut(place).filter(|value| value.is_string()) {
            *number = Value::from(0);
        }
    }
    let checks = value.get_mut("checks").and_then(Value::as_array_mut);
    for check in checks.into_iter().flatten() {
        if let Some(found) = check.get_mut("found").filter(|value| value.is_string()) {
            *found = Value::Null;
        }
    }
    serde_json::from_value(value).unwrap_or_default()
}

struct Cut<'g> {
    table: &'static Grounds,
    profile: Profile,
    lang: Lang,
    gone: &'g mut BTreeSet<&'static str>,
}

impl Cut<'_> {
    fn kinds(&self) -> impl Iterator<Item = &'static Kind> + use<> {
        let profile = self.profile;
        self.table
            .kind
            .iter()
            .filter(move |kind| kind.is_cut(profile))
    }

    /// What is told by more than one text at a place: answers, happenings, gaps, lists.
    fn whole(&mut self, value: &mut Value) {
        for kind in self.kinds() {
            for list in &kind.empty {
                if let Some(Value::Array(items)) = value.get_mut(list)
                    && !items.is_empty()
                {
                    items.clear();
                    self.gone.insert(&kind.id);
                }
            }
            let mask = kind.mask(self.lang);
            let mut answer = |id: Option<&str>, answer: &mut Value| {
                let sensitivity = answer.get("sensitivity").and_then(Value::as_str);
                let named = id.is_some_and(|id| kind.fields.iter().any(|field| field == id));
                let of_kind =
                    sensitivity.is_some_and(|of| kind.sensitivity.iter().any(|s| s == of));
                if (named || of_kind) && hide_answer(answer, &mask) {
                    self.gone.insert(&kind.id);
                }
            };
            if let Some(Value::Object(answers)) = value.get_mut("answers") {
                answers.iter_mut().for_each(|(id, it)| answer(Some(id), it));
            }
            if let Some(Value::Object(lists)) = value.get_mut("lists") {
                for (id, list) in lists.iter_mut() {
                    let rows = list.get_mut("rows").and_then(Value::as_array_mut);
                    let cells = rows.into_iter().flatten();
                    for cells in cells.filter_map(|row| row.get_mut("cells")?.as_object_mut()) {
                        cells.iter_mut().for_each(|(_, it)| answer(Some(id), it));
                    }
                }
            }
            for (list, kinds) in [("timeline", &kind.timeline), ("gaps", &kind.gaps)] {
                let items = value.get_mut(list).and_then(Value::as_array_mut);
                for item in items.into_iter().flatten() {
                    let of = item.get("kind").and_then(Value::as_str);
                    if of.is_some_and(|of| kinds.iter().any(|kind| kind == of)) {
                        put(item, "text", &mask);
                        put(item, "source", "");
                        self.gone.insert(&kind.id);
                    }
                }
            }
        }
    }

    /// Masks every text whose place the table does not open to this reader.
    fn walk(&mut self, value: &mut Value, path: &mut Vec<String>) {
        match value {
            Value::Object(fields) => {
                for (name, value) in fields.iter_mut() {
                    path.push(name.clone());
                    self.walk(value, path);
                    path.pop();
                }
            }
            Value::Array(items) => {
                // What nobody has sorted is not even counted.
                if self.place(path) == Place::Unsorted {
                    items.clear();
                }
                for item in items.iter_mut() {
                    self.walk(item, path);
                }
            }
            Value::String(text) => match self.place(path) {
                Place::Open => {}
                Place::Unsorted => words::UNSORTED.to(self.lang).clone_into(text),
                Place::Of(kind) => {
                    if kind.is_cut(self.profile) && !text.is_empty() {
                        *text = kind.mask(self.lang);
                        self.gone.insert(&kind.id);
                    }
                }
            },
            Value::Number(_) => {
                if self.place(path) == Place::Unsorted {
                    *value = Value::from(0);
                }
            }
            Value::Null | Value::Bool(_) => {}
        }
    }

    /// Finds what the table says about a place: the longest name that it begins or ends with.
    fn place(&self, path: &[String]) -> Place {
        let length = |name: &str| {
            let (parts, weight): (Vec<&str>, usize) = match name.strip_prefix("*.") {
                // The end of a place says more than its beginning.
                Some(end) => (end.split('.').collect(), 100),
                None => (name.split('.').collect(), 0),
            };
            let alike = |(one, two): (&String, &&str)| one == two;
            let is_here = path.len() >= parts.len()
                && if weight > 0 {
                    path.iter().rev().zip(parts.iter().rev()).all(alike)
                } else {
                    path.iter().zip(&parts).all(alike)
                };
            is_here.then_some(parts.len() + weight)
        };
        let open = self
            .table
            .open
            .iter()
            .map(|name| (length(name), Place::Open));
        let kinds = self.table.kind.iter().flat_map(|kind| {
            kind.places
                .iter()
                .map(move |name| (length(name), Place::Of(kind)))
        });
        let best = open.chain(kinds).filter(|(length, _)| length.is_some());
        best.max_by_key(|(length, _)| *length)
            .map_or(Place::Unsorted, |(_, place)| place)
    }
}

/// What the table says about a place.
#[derive(Debug, Clone, Copy)]
enum Place {
    Open,
    Of(&'static Kind),
    Unsorted,
}

impl PartialEq for Place {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Open, Self::Open) | (Self::Unsorted, Self::Unsorted) => true,
            (Self::Of(one), Self::Of(two)) => one.id == two.id,
            (Self::Open | Self::Of(_) | Self::Unsorted, _) => false,
        }
    }
}

/// Masks an answer: its words, and everything else that tells them. An answer that there is not
/// stays as it is, since its words only say so. Returns whether there was something to mask.
fn hide_answer(answer: &mut Value, mask: &str) -> bool {
    let Some(fields) = answer.as_object_mut() else {
        return false;
    };
    let is = |fields: &Map<String, Value>, name: &str| {
        fields.get(name).and_then(Value::as_bool) == Some(true)
    };
    if !is(fields, "known") && !is(fields, "disputed") {
        return false;
    }
    if is(fields, "known") {
        for name in ["text", "words"] {
            fields.insert(name.to_owned(), Value::String(mask.to_owned()));
        }
    }
    for name in ["choices", "chosen", "rivals"] {
        fields.insert(name.to_owned(), Value::Array(Vec::new()));
    }
    for name in ["yes", "motive", "amount", "time"] {
        fields.insert(name.to_owned(), Value::Null);
    }
    true
}

fn put(item: &mut Value, name: &str, words: &str) {
    if let Some(value) = item.get_mut(name).filter(|value| value.is_string()) {
        *value = Value::String(words.to_owned());
    }
}
