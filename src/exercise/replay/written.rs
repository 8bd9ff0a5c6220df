//! A scenario on its way to a file.

use chrono::{Datelike as _, NaiveDate, Timelike as _};
use serde::Serialize;
use toml::value::{Date, Datetime, Time};

use crate::text::replayed as words;
use crate::text::{Lang, Phrase};
use crate::time::{Moment, Span, zone};

/// Words in both languages.
#[derive(Debug, Serialize)]
pub(super) struct Two {
    sv: String,
    en: String,
}

/// A scenario file.
#[derive(Debug, Serialize)]
pub(super) struct Scenario {
    pub(super) kind: &'static str,
    pub(super) format: i64,
    pub(super) id: String,
    pub(super) playbook: String,
    pub(super) start: Datetime,
    pub(super) minutes: u32,
    pub(super) checked_on: Datetime,
    pub(super) title: Two,
    pub(super) purpose: Two,
    pub(super) begins: Two,
    pub(super) role: Vec<Role>,
    pub(super) objective: Vec<Aim>,
    pub(super) inject: Vec<Inject>,
    pub(super) expect: Vec<Expect>,
    pub(super) end: Vec<End>,
    pub(super) question: Vec<Question>,
}

/// Who plays.
#[derive(Debug, Serialize)]
pub(super) struct Role {
    id: &'static str,
    title: Two,
    card: Two,
}

/// What is tried.
#[derive(Debug, Serialize)]
pub(super) struct Aim {
    id: &'static str,
    title: Two,
    capability: Two,
    criteria: Two,
}

/// What reaches the participants.
#[derive(Debug, Serialize)]
pub(super) struct Inject {
    id: String,
    at: Datetime,
    medium: &'static str,
    sort: &'static str,
    from: Two,
    text: Two,
    note: Two,
}

/// A condition.
#[derive(Debug, Serialize)]
struct Fact {
    fact: &'static str,
    is: Is,
}

/// Yes or no, or an alternative.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Is {
    Flag(bool),
    Choice(&'static str),
}

/// Some conditions, of which one is enough.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Condition {
    One(Fact),
    Any { any: Vec<Fact> },
}

/// What is expected.
#[derive(Debug, Serialize)]
pub(super) struct Expect {
    id: &'static str,
    objective: &'static str,
    weight: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    filed: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    clock: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    after: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    within: Option<String>,
    title: Two,
    #[serde(skip_serializing_if = "Option::is_none")]
    must: Option<Condition>,
    #[serde(skip_serializing_if = "Option::is_none")]
    never: Option<Condition>,
}

/// When it can end.
#[derive(Debug, Serialize)]
pub(super) struct End {
    pub(super) at: Datetime,
    pub(super) title: Two,
}

/// A question afterwards.
#[derive(Debug, Serialize)]
pub(super) struct Question {
    id: &'static str,
    asks: Two,
}

impl Two {
    pub(super) fn of(phrase: Phrase) -> Self {
        Self {
            sv: phrase.sv.to_owned(),
            en: phrase.en.to_owned(),
        }
    }

    pub(super) fn same(text: &str) -> Self {
        Self {
            sv: text.to_owned(),
            en: text.to_owned(),
        }
    }
}

impl Role {
    pub(super) fn lead() -> Self {
        Self {
            id: "lead",
            title: Two::of(words::LEAD),
            card: Two::of(words::LEAD_CARD),
        }
    }
}

impl Aim {
    pub(super) fn of(aim: &words::Aim) -> Self {
        Self {
            id: aim.id,
            title: Two::of(aim.title),
            capability: Two::of(aim.capability),
            criteria: Two::of(aim.criteria),
        }
    }
}

impl Question {
    pub(super) fn of((id, asks): &(&'static str, Phrase)) -> Self {
        Self {
            id,
            asks: Two::of(*asks),
        }
    }
}

impl Inject {
    /// Tells what became known at a moment of the scenario.
    pub(super) fn new(number: usize, at: Moment, news: &[(String, String)]) -> Self {
        let list = |lang: Lang| {
            let each = news.iter().map(|(sv, en)| match lang {
                Lang::Sv => sv.as_str(),
                Lang::En => en.as_str(),
            });
            if news.len() == 1 {
                return each.collect::<String>();
            }
            let lines: Vec<String> = each.map(|line| format!("- {line}")).collect();
            format!("{}\n{}", words::KNOWN.to(lang), lines.join("\n"))
        };
        Self {
            id: format!("news-{number}"),
            at: local(at),
            medium: "mail",
            sort: "context",
            from: Two::of(words::FROM),
            text: Two {
                sv: list(Lang::Sv),
                en: list(Lang::En),
            },
            note: Two::of(words::NOTE),
        }
    }
}

impl Expect {
    /// A fact that comes true before the exercise ends.
    pub(super) fn must(
        id: &'static str,
        objective: &'static str,
        title: Phrase,
        fact: &'static str,
    ) -> Self {
        Self {
            id,
            objective,
            weight: "required",
            filed: None,
            clock: None,
            after: None,
            within: None,
            title: Two::of(title),
            must: Some(Condition::One(Fact {
                fact,
                is: Is::Flag(true),
            })),
            never: None,
        }
    }

    /// The same, so long after the first news.
    pub(super) fn within(
        id: &'static str,
        objective: &'static str,
        title: Phrase,
        fact: &'static str,
        within: Span,
    ) -> Self {
        Self {
            after: Some("news-1".to_owned()),
            within: Some(format!("{}m", within.whole_minutes())),
            ..Self::must(id, objective, title, fact)
        }
    }

    /// A filing before the clock's deadline.
    pub(super) fn filed(clock: &str) -> Self {
        Self {
            filed: Some(clock.to_owned()),
            clock: Some(clock.to_owned()),
            must: None,
            ..Self::must("filed", "clock", words::FILED, "notified")
        }
    }

    /// A decision on the risk.
    pub(super) fn assessed() -> Self {
        let each = ["unlikely", "risk", "high"].map(|outcome| Fact {
            fact: "risk",
            is: Is::Choice(outcome),
        });
        Self {
            must: Some(Condition::Any { any: each.into() }),
            ..Self::must("assessed", "risk", words::ASSESSED, "risk")
        }
    }

    /// Nothing before the check.
    pub(super) fn gate() -> Self {
        let base = Self::must("gate", "protected", words::GATE, "before-gate");
        Self {
            never: base.must,
            must: None,
            ..base
        }
    }
}

/// Returns the local date and time, without an offset.
pub(super) fn local(at: Moment) -> Datetime {
    let at = zone::local(at).at;
    let byte = |n: u32| u8::try_from(n).unwrap_or_default();
    Datetime {
        date: date(at.date()).date,
        time: Some(Time {
            hour: byte(at.hour()),
            minute: byte(at.minute()),
            second: Some(byte(at.second())),
            nanosecond: None,
        }),
        offset: None,
    }
}

/// Returns a date.
pub(super) fn date(on: NaiveDate) -> Datetime {
    let byte = |n: u32| u8::try_from(n).unwrap_or(1);
    Datetime {
        date: Some(Date {
            year: u16::try_from(on.year()).unwrap_or_default(),
            month: byte(on.month()),
            day: byte(on.day()),
        }),
        time: None,
        offset: None,
    }
}
