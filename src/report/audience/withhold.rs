//! Takes out of a context what its reader must not see, before any template runs.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::grounds::{Grounds, Kind, Profile, grounds};
use super::{counts, forms, functions, names};
use crate::case::Audience;
use crate::report::context::{Context, Edition};
use crate::text::audience::UNSORTED;
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
        let before = context.clone();
        counts::mask(&mut context, lang);
        // The authority's own form is what it is owed: approximate numbers, small ones in words.
        if profile.audience != Audience::Imy {
            counts::mask_forms(&mut context, &before);
        }
    }
    if masks_small {
        for finding in &mut context.findings {
            if let Some(general) = finding.general.take() {
                finding.text = general;
            }
        }
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
        short: functions::short_forms(functions_in(&full)),
        published: names::published(&full),
        open: BTreeSet::new(),
    };
    let officers = officers(&value);
    cut.whole(&mut value);
    cut.walk(&mut value, &mut Vec::new());
    cut.forms(&mut value);
    let facts = forms::facts(&full, &value, UNSORTED.to(lang));
    forms::hide(&mut value, facts);
    for (place, reach) in officers {
        put_at(&mut value, &place, reach);
    }
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

/// Returns every text that may be a function's name.
fn functions_in(context: &Value) -> impl Iterator<Item = &str> {
    let people = context.get("people").and_then(Value::as_array);
    let functions = people.into_iter().flatten();
    let functions = functions.filter_map(|person| person.get("function")?.as_str());
    let answers = ["/answers/feedback_to/text", "/answers/police_by/text"];
    functions.chain(
        answers
            .into_iter()
            .filter_map(|at| context.pointer(at)?.as_str()),
    )
}

/// Returns how data-protection officers are reached, each with its place: that is public (Article 37(7)).
fn officers(context: &Value) -> Vec<(String, Value)> {
    let people = context.get("people").and_then(Value::as_array);
    let people = people.into_iter().flatten().enumerate();
    people
        .filter(|(_, person)| person.get("is_dpo").and_then(Value::as_bool) == Some(true))
        .filter_map(|(at, person)| {
            Some((format!("/people/{at}/reach"), person.get("reach")?.clone()))
        })
        .collect()
}

fn put_at(context: &mut Value, place: &str, value: Value) {
    if let Some(at) = context.pointer_mut(place) {
        *at = value;
    }
}

struct Cut<'g> {
    table: &'static Grounds,
    profile: Profile,
    lang: Lang,
    gone: &'g mut BTreeSet<&'static str>,
    /// Short forms that name functions in this case.
    short: BTreeSet<String>,
    /// What we have published ourselves.
    published: Vec<String>,
    /// Kinds whose places an open answer has opened.
    open: BTreeSet<&'static str>,
}

/// Returns whether a text that is marked as of the kind is plainly not.
fn is_open(kind: &Kind, text: &str, short: &BTreeSet<String>, published: &[String]) -> bool {
    (kind.functions && functions::is_function(text, short))
        || (kind.published && names::is_published(text, published))
}

impl Cut<'_> {
    /// The kinds that are cut for this reader.
    fn kinds(&self) -> impl Iterator<Item = &'static Kind> + use<> {
        let profile = self.profile;
        let kinds = self.table.kind.iter();
        kinds.filter(move |kind| kind.is_cut(profile))
    }

    /// What is told by more than one text at a place: answers, happenings, gaps, lists.
    fn whole(&mut self, value: &mut Value) {
        let kinds = self.kinds();
        let (table, short, published) = (self.table, &self.short, &self.published);
        let opened = &mut self.open;
        for kind in kinds {
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
                let open = id.is_some_and(|id| table.open_fields.iter().any(|field| field == id));
                let text = answer.get("text").and_then(Value::as_str);
                if named && text.is_some_and(|text| is_open(kind, text, short, published)) {
                    if id == kind.with_field.as_deref() {
                        opened.insert(kind.id.as_str());
                    }
                    return;
                }
                if (named || (of_kind && !open)) && hide_answer(answer, &mask) {
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
                        let general = item.get("general").and_then(Value::as_str);
                        let told = general.unwrap_or(&mask).to_owned();
                        put(item, "text", &told);
                        put(item, "source", "");
                        self.gone.insert(&kind.id);
                    }
                }
            }
        }
    }

    /// Masks in the authorities' forms each passage that is held to be secret, on its own ground.
    fn forms(&mut self, value: &mut Value) {
        let lang = self.lang;
        if let Some(kind) = self.kinds().find(|kind| kind.id == "secrecy")
            && forms::passages(value, |ground| {
                words::masked(lang, kind.what(lang), Some(ground))
            })
        {
            self.gone.insert(&kind.id);
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
                    let open = self.open.contains(kind.id.as_str())
                        || is_open(kind, text, &self.short, &self.published);
                    if kind.is_cut(self.profile) && !text.is_empty() && !open {
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
