//! One value of a fill file as an answer to a question of some kind.

use toml::de::DeValue;

use super::Filler;
use super::table::{Part, Value as Toml};
use crate::case::form::{AnswerFault, NoNames, Reading, Toward, channels, parse_answer, roles};
use crate::case::{Answer, EntryId, Quantity, Value};
use crate::playbook::{Bilingual, Choice, ChoiceId, FieldKind};
use crate::text::problem::Both;
use crate::text::{FreeText, Lang, clean, fill as words};
use crate::time::When;

impl Filler<'_> {
    /// Reads an answer; a table may say with `learned` when it was learned.
    pub(super) fn given(
        &mut self,
        key: &str,
        kind: &FieldKind,
        value: &Toml<'_>,
    ) -> Option<(Answer, Option<When>)> {
        let DeValue::Table(entries) = value.get_ref() else {
            return Some((self.answer(key, kind, value)?, None));
        };
        let part = Part {
            entries,
            span: value.span(),
            name: key.to_owned(),
        };
        let learned = part.get("learned").map(|value| self.time("learned", value));
        let answer = self.in_table(key, kind, &part, true);
        match learned {
            None => Some((answer?, None)),
            Some(learned) => Some((answer?, Some(learned?))),
        }
    }

    /// Reads an answer that has no times of its own.
    pub(super) fn answer(
        &mut self,
        key: &str,
        kind: &FieldKind,
        value: &Toml<'_>,
    ) -> Option<Answer> {
        match (value.get_ref(), kind) {
            (DeValue::Table(entries), _) => {
                let part = Part {
                    entries,
                    span: value.span(),
                    name: key.to_owned(),
                };
                self.in_table(key, kind, &part, false)
            }
            (DeValue::String(text), _) => self.typed(key, kind, text, value),
            (DeValue::Boolean(yes), FieldKind::YesNo) => Some(Answer::Known(Value::YesNo(*yes))),
            (DeValue::Integer(_), FieldKind::Number { .. }) => {
                let number = self.number(key, value)?;
                Some(Answer::Known(Value::Number(Quantity::exact(number))))
            }
            (DeValue::Datetime(time), FieldKind::Moment) => {
                self.typed(key, kind, &time.to_string(), value)
            }
            (
                DeValue::Array(list),
                FieldKind::ManyOf(_)
                | FieldKind::Checklist(_)
                | FieldKind::EntryOf { .. }
                | FieldKind::RowsOf(_),
            ) => self.list(key, kind, list.iter()),
            (
                DeValue::Boolean(_)
                | DeValue::Integer(_)
                | DeValue::Float(_)
                | DeValue::Datetime(_)
                | DeValue::Array(_),
                _,
            ) => {
                self.out
                    .add(value.span(), words::wrong_type(key, example(kind)));
                None
            }
        }
    }

    /// Reads a time, which must carry its year.
    pub(super) fn time(&mut self, key: &str, value: &Toml<'_>) -> Option<When> {
        match self.answer(key, &FieldKind::Moment, value)? {
            Answer::Known(Value::Moment(when)) => Some(when),
            Answer::Known(_) | Answer::NotKnownYet | Answer::CannotBeDetermined => {
                let told = words::wrong_type(key, example(&FieldKind::Moment));
                self.out.add(value.span(), told);
                None
            }
        }
    }

    /// Reads a text.
    pub(super) fn text(&mut self, key: &str, value: &Toml<'_>) -> Option<FreeText> {
        let text = value.get_ref().as_str().map(clean);
        let text = text.filter(|text| !text.trim().is_empty());
        if text.is_none() {
            let told = words::wrong_type(key, example(&FieldKind::Line));
            self.out.add(value.span(), told);
        }
        text.map(FreeText::new)
    }

    /// Reads a text as a person would type it.
    fn typed(&mut self, key: &str, kind: &FieldKind, text: &str, at: &Toml<'_>) -> Option<Answer> {
        let stand_in = match kind {
            FieldKind::EntryOf { register, .. } => {
                let id = self.entry(*register, text, at)?;
                return Some(Answer::Known(Value::Entries(vec![id])));
            }
            FieldKind::RowsOf(list) => {
                let id = self.row_named(list, text, at)?;
                return Some(Answer::Known(Value::Entries(vec![id])));
            }
            FieldKind::ChannelOf => Some(choices(channels(self.playbook, Lang::Sv))),
            FieldKind::RoleOf => Some(choices(roles(self.playbook, Lang::Sv))),
            FieldKind::Line
            | FieldKind::Text
            | FieldKind::Moment
            | FieldKind::Number { .. }
            | FieldKind::YesNo
            | FieldKind::OneOf(_)
            | FieldKind::ManyOf(_)
            | FieldKind::Checklist(_)
            | FieldKind::Decision(_)
            | FieldKind::Records(_) => None,
        };
        let own = stand_in.map(FieldKind::OneOf);
        let kind = own.as_ref().unwrap_or(kind);
        let reading = Reading {
            now: self.now,
            toward: Toward::Nowhere,
            names: &NoNames,
        };
        match parse_answer(kind, text, reading) {
            Ok(answer) => Some(answer),
            Err(fault) => {
                self.fault(key, kind, &fault, at);
                None
            }
        }
    }

    fn fault(&mut self, key: &str, kind: &FieldKind, fault: &AnswerFault, at: &Toml<'_>) {
        let told = if let AnswerFault::UnknownChoice { given, near } = fault {
            let known: Vec<&str> = kind.choices().iter().map(|one| one.id.as_str()).collect();
            words::unknown_choice(key, given, near.as_deref(), &known)
        } else {
            words::bad_answer(key, Both::new(fault.words(Lang::Sv), fault.words(Lang::En)))
        };
        self.out.add(at.span(), told);
    }

    /// Reads a list of alternatives or of entries.
    fn list<'t>(
        &mut self,
        key: &str,
        kind: &FieldKind,
        list: impl Iterator<Item = &'t Toml<'t>>,
    ) -> Option<Answer> {
        let points = matches!(kind, FieldKind::EntryOf { .. } | FieldKind::RowsOf(_));
        let one = if points {
            kind.clone()
        } else {
            FieldKind::OneOf(kind.choices().to_vec())
        };
        let mut ids: Vec<ChoiceId> = Vec::new();
        let mut entries: Vec<EntryId> = Vec::new();
        let mut whole = true;
        for value in list {
            let Some(text) = value.get_ref().as_str() else {
                self.out
                    .add(value.span(), words::wrong_type(key, example(kind)));
                whole = false;
                continue;
            };
            match self.typed(key, &one, text, value) {
                Some(Answer::Known(Value::One(id))) => ids.push(id),
                Some(Answer::Known(Value::Entries(found))) => entries.extend(found),
                Some(_) => {
                    self.out
                        .add(value.span(), words::wrong_type(key, example(kind)));
                    whole = false;
                }
                None => whole = false,
            }
        }
        ids.sort_unstable();
        ids.dedup();
        let value = if points {
            Value::Entries(entries)
        } else {
            Value::Many(ids)
        };
        whole.then_some(Answer::Known(value))
    }

    /// Reads an answer written as a table.
    fn in_table(
        &mut self,
        key: &str,
        kind: &FieldKind,
        part: &Part<'_>,
        learned: bool,
    ) -> Option<Answer> {
        let mut known: Vec<&str> = if learned { vec!["learned"] } else { Vec::new() };
        if let Some(value) = part.get("unknown") {
            known.push("unknown");
            part.only(&known, self.out);
            return match value.get_ref().as_str() {
                Some("not_known_yet") => Some(Answer::NotKnownYet),
                Some("cannot_be_determined") => Some(Answer::CannotBeDetermined),
                Some(_) | None => {
                    let told = words::wrong_type("unknown", "\"not_known_yet\"");
                    self.out.add(value.span(), told);
                    None
                }
            };
        }
        if let Some(value) = part.get("value") {
            known.push("value");
            part.only(&known, self.out);
            return self.answer(key, kind, value);
        }
        match kind {
            FieldKind::Decision(choices) => {
                known.extend(["choice", "motive"]);
                part.only(&known, self.out);
                let choice = self.need(part, "choice", "\"…\"");
                let motive = self.need(part, "motive", "\"…\"");
                let one = FieldKind::OneOf(choices.clone());
                let choice = choice.and_then(|value| self.answer(key, &one, value));
                let motive = motive.and_then(|value| self.text("motive", value));
                let Answer::Known(Value::One(choice)) = choice? else {
                    let told = words::wrong_type("choice", "\"…\"");
                    self.out.add(part.place("choice"), told);
                    return None;
                };
                let motive = motive?;
                Some(Answer::Known(Value::Decision { choice, motive }))
            }
            FieldKind::Number { .. } => {
                known.extend(["exact", "estimate", "low", "high", "method"]);
                part.only(&known, self.out);
                self.quantity(key, part)
                    .map(|q| Answer::Known(Value::Number(q)))
            }
            FieldKind::Moment => {
                known.push("when");
                part.only(&known, self.out);
                let value = self.need(part, "when", example(kind))?;
                self.answer(key, kind, value)
            }
            FieldKind::Line
            | FieldKind::Text
            | FieldKind::YesNo
            | FieldKind::OneOf(_)
            | FieldKind::ManyOf(_)
            | FieldKind::Checklist(_)
            | FieldKind::Records(_)
            | FieldKind::EntryOf { .. }
            | FieldKind::RowsOf(_)
            | FieldKind::ChannelOf
            | FieldKind::RoleOf => {
                known.extend(["value", "unknown"]);
                part.only(&known, self.out);
                let _ = self.need(part, "value", example(kind));
                None
            }
        }
    }

    /// Returns a value that has to be there, or reports it missing.
    pub(super) fn need<'t>(
        &mut self,
        part: &Part<'t>,
        key: &str,
        example: &str,
    ) -> Option<&'t Toml<'t>> {
        let value = part.get(key);
        if value.is_none() {
            let told = words::missing(key, &part.name, example);
            self.out.add(part.span.clone(), told);
        }
        value
    }

    fn quantity(&mut self, key: &str, part: &Part<'_>) -> Option<Quantity> {
        let method = part.get("method").map(|value| self.text("method", value));
        let method = match method {
            Some(method) => Some(method?),
            None => None,
        };
        let find = |key| part.get(key).map(|value| (key, value));
        let mut number = |pair: (&str, &Toml<'_>)| self.number(pair.0, pair.1);
        match (find("exact"), find("estimate"), find("low"), find("high")) {
            (Some(exact), None, None, None) if method.is_none() => {
                Some(Quantity::exact(number(exact)?))
            }
            (None, Some((_, value)), None, None) if value.get_ref().is_str() => {
                let kind = FieldKind::Number { unit: None };
                match self.answer(key, &kind, value)? {
                    Answer::Known(Value::Number(q)) => {
                        Some(Quantity::estimate(q.low(), q.high(), method))
                    }
                    Answer::Known(_) | Answer::NotKnownYet | Answer::CannotBeDetermined => None,
                }
            }
            (None, Some(estimate), None, None) => {
                let n = number(estimate)?;
                Some(Quantity::estimate(n, n, method))
            }
            (None, None, Some(low), Some(high)) => {
                let (low, high) = (number(low), number(high));
                Some(Quantity::range(low?, high?, method))
            }
            _ => {
                let told = words::wrong_type(key, "{ low = 1100, high = 1500 }");
                self.out.add(part.span.clone(), told);
                None
            }
        }
    }

    /// Reads a whole number that a count can hold.
    fn number(&mut self, key: &str, value: &Toml<'_>) -> Option<u64> {
        let read = value
            .get_ref()
            .as_integer()
            .and_then(|integer| u64::from_str_radix(integer.as_str(), integer.radix()).ok());
        let read = read.filter(|n| *n <= Quantity::MAX);
        if read.is_none() {
            self.out.add(value.span(), words::wrong_type(key, "1300"));
        }
        read
    }
}

/// Returns things that can be pointed at as choices.
fn choices(pointed: Vec<crate::case::form::Pointed>) -> Vec<Choice> {
    let choice = |one: crate::case::form::Pointed| {
        Some(Choice {
            id: ChoiceId::new(&one.id).ok()?,
            label: Bilingual {
                sv: one.label,
                en: None,
            },
        })
    };
    pointed.into_iter().filter_map(choice).collect()
}

/// Returns how an answer of a kind may be written.
pub(super) const fn example(kind: &FieldKind) -> &'static str {
    match kind {
        FieldKind::Line | FieldKind::Text => "\"…\"",
        FieldKind::Moment => "\"26 aug 2025 16:54\"",
        FieldKind::Number { .. } => "1300",
        FieldKind::YesNo => "true",
        FieldKind::OneOf(_) | FieldKind::ChannelOf | FieldKind::RoleOf => "\"id\"",
        FieldKind::ManyOf(_) | FieldKind::Checklist(_) => "[\"id\", \"id\"]",
        FieldKind::Decision(_) => "{ choice = \"id\", motive = \"…\" }",
        FieldKind::Records(_) => "[[rows.…]]",
        FieldKind::EntryOf { .. } | FieldKind::RowsOf(_) => "[\"key\"]",
    }
}
