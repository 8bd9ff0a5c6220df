//! Thin stand-ins for what other layers are about to bring: rules, journal, answers, times.
//! Nothing here is kept: each item is replaced by its real owner and this file goes.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{Datelike, Timelike};

use crate::case::event::{self, Cells, RuleRef, Session};
use crate::case::register::Entry;
use crate::case::{
    Answer, Case, CaseId, ChainId, Command, Digest, EntryId, Event, Mark, Mode, Quantity, Record,
    Value,
};
use crate::clock::{self, ClockRule};
use crate::failure::{Said, Say};
use crate::playbook::{FieldKind, Playbook, Step, StepId};
use crate::text::{FreeText, Lang};
use crate::time::{Moment, Precision, Span, When};

/// The rule files of a case, read.
#[derive(Debug, Clone)]
pub struct Rules {
    /// The playbook.
    pub playbook: Playbook,
    /// Its digest.
    pub playbook_digest: Digest,
    /// The clock rules with the digest of their file.
    pub clocks: Vec<(ClockRule, Digest)>,
}

/// Records in order and the case they make.
#[derive(Debug, Clone, Default)]
pub struct Journal {
    records: Vec<Arc<Record>>,
    case: Case,
}

impl Journal {
    /// Takes records in.
    pub fn take(&mut self, records: Vec<Record>) -> bool {
        for record in records {
            self.case.apply(&record);
            self.records.push(Arc::new(record));
        }
        false
    }
    /// Returns the records in order.
    pub fn records(&self) -> &[Arc<Record>] {
        &self.records
    }
    /// Returns the case.
    pub const fn case(&self) -> &Case {
        &self.case
    }
}

/// A rule said no.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal(pub Said);

impl Say for Refusal {
    fn say(&self, _lang: Lang) -> Said {
        self.0.clone()
    }
}

/// Decides.
pub fn decide(
    case: &Case,
    rules: &Rules,
    _at: Moment,
    command: Command,
) -> Result<Vec<Event>, Refusal> {
    let basis = Digest::of(b"");
    let over_step = |step: &StepId| case.mark(step).map(|v| v.records()).unwrap_or_default();
    let event = match command {
        Command::Begin(session) => Event::Session(session),
        Command::Open(opened) => Event::Opened(opened),
        Command::Organisation(mut organisation) => {
            organisation.over = case.organisation().records();
            Event::Organisation(organisation)
        }
        Command::Acknowledge(shown) => Event::Acknowledged(Box::new(shown)),
        Command::Answer {
            field,
            answer,
            learned,
            source,
        } => {
            let over = case.answer(&field).map(|v| v.records()).unwrap_or_default();
            Event::Answered(Box::new(event::Answered {
                answer,
                field,
                learned,
                over,
                source,
            }))
        }
        Command::SetRow {
            field,
            row,
            cells,
            source,
        } => {
            let over = case
                .list(&field)
                .and_then(|t| t.versions(&row))
                .map(|v| v.records())
                .unwrap_or_default();
            Event::RowSet(Box::new(event::RowSet {
                cells,
                field,
                over,
                row,
                source,
            }))
        }
        Command::RemoveRow { field, row, reason } => {
            let over = case
                .list(&field)
                .and_then(|t| t.versions(&row))
                .map(|v| v.records())
                .unwrap_or_default();
            Event::RowRemoved(Box::new(event::RowRemoved {
                field,
                over,
                reason,
                row,
            }))
        }
        Command::FinishStep(step) => {
            let missing = rules.playbook.step(&step).is_some_and(|s| {
                s.fields
                    .iter()
                    .any(|f| f.required && case.answer(&f.id).is_none())
            });
            if missing {
                return Err(Refusal(Said {
                    what: "Steget har en obligatorisk fråga utan svar.".into(),
                    means: "Det räknas inte som klart än.".into(),
                    now: "Svara, eller svara ? om det inte är känt än.".into(),
                }));
            }
            Event::StepDone(Box::new(event::StepDone {
                basis,
                over: over_step(&step),
                step,
            }))
        }
        Command::SkipStep { step, reason } => Event::StepSkipped(Box::new(event::StepSkipped {
            basis,
            over: over_step(&step),
            reason,
            step,
        })),
        Command::ReopenStep(step) => Event::StepReopened(Box::new(event::StepReopened {
            over: over_step(&step),
            step,
        })),
        Command::Log {
            text,
            happened,
            learned,
            source,
        } => Event::Logged(Box::new(event::Logged {
            happened,
            learned,
            source,
            text,
        })),
        Command::Enter {
            id,
            entry,
            learned,
            source,
        } => Event::Entered(Box::new(event::Entered {
            entry: *entry,
            id,
            learned,
            over: Vec::new(),
            shown: None,
            source,
        })),
        Command::Withdraw {
            register,
            id,
            reason,
        } => Event::Withdrawn(Box::new(event::Withdrawn {
            id,
            over: case.register_records(register),
            reason,
            register: event::RegisterName(register),
        })),
        Command::RejectAnchor { anchor, reason } => {
            Event::AnchorRejected(Box::new(event::AnchorRejected {
                anchor,
                reason,
                shown: None,
            }))
        }
        Command::Mask {
            record,
            value,
            ground,
            decision,
        } => Event::Masked(Box::new(event::Masked {
            decision,
            ground,
            record,
            value,
        })),
    };
    Ok(vec![event])
}

/// Where a step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepState {
    /// Not part of the walk.
    Hidden,
    /// To do.
    Open,
    /// Done.
    Done,
    /// Skipped.
    Skipped,
    /// Done, but something it rests on has changed.
    Stale,
}

/// The state of every step.
pub fn progress(case: &Case, rules: &Rules) -> BTreeMap<StepId, StepState> {
    let of = |step: &Step| match case
        .mark(&step.id)
        .and_then(|v| v.latest())
        .map(|h| &h.value)
    {
        Some(Mark::Done { .. }) => StepState::Done,
        Some(Mark::Skipped { .. }) => StepState::Skipped,
        Some(Mark::Open) | None => StepState::Open,
    };
    rules
        .playbook
        .steps()
        .map(|(_, step)| (step.id.clone(), of(step)))
        .collect()
}

/// A clock as it stands.
#[derive(Debug, Clone)]
pub struct Countdown {
    /// The rule.
    pub rule: ClockRule,
    /// Where it stands.
    pub phase: clock::Phase,
    /// The start that counts, and its source.
    pub start: Option<(Moment, String)>,
    /// The deadline.
    pub due: Option<Moment>,
    /// The other candidates: source and deadline, rejected or not.
    pub rivals: Vec<(String, Moment, bool)>,
}

/// Counts down.
pub fn countdowns(case: &Case, rules: &Rules, now: Moment) -> Vec<Countdown> {
    rules
        .clocks
        .iter()
        .map(|(rule, _)| {
            let mut starts: Vec<_> = case
                .registers()
                .anchors
                .standing()
                .filter(|a| a.value.clock == rule.id)
                .map(|a| {
                    (
                        a.value.when.from(),
                        a.value.source.or("").to_owned(),
                        case.rejection(a.id).is_some(),
                    )
                })
                .collect();
            starts.sort();
            let start = starts.iter().find(|s| !s.2).map(|s| (s.0, s.1.clone()));
            let filed = case
                .registers()
                .filings
                .standing()
                .find(|f| f.value.clock == rule.id)
                .map(|f| f.value.when.clone());
            let phase = clock::phase(rule, start.as_ref().map(|s| s.0), filed.as_ref(), now);
            Countdown {
                rule: rule.clone(),
                phase,
                due: start.as_ref().map(|s| rule.due(s.0)),
                rivals: starts
                    .iter()
                    .filter(|s| Some(s.0) != start.as_ref().map(|s| s.0))
                    .map(|s| (s.1.clone(), rule.due(s.0), s.2))
                    .collect(),
                start,
            }
        })
        .collect()
}

/// Why a typed answer is none.
#[derive(Debug, Clone)]
pub enum AnswerFault {
    /// Told.
    Said(Said),
    /// The local time exists twice.
    Twice(When, When),
}

/// Reads a typed answer.
pub fn parse_answer(
    kind: &FieldKind,
    text: &str,
    now: Moment,
    lang: Lang,
) -> Result<Answer, AnswerFault> {
    let text = text.trim();
    match text {
        "?" => return Ok(Answer::NotKnownYet),
        "??" => return Ok(Answer::CannotBeDetermined),
        _ => {}
    }
    let bad = |sv: &str, en: &str, nsv: &str, nen: &str| {
        let (what, now) = if lang == Lang::Sv {
            (sv, nsv)
        } else {
            (en, nen)
        };
        let means = if lang == Lang::Sv {
            "Ingenting är sparat."
        } else {
            "Nothing is saved."
        };
        Err(AnswerFault::Said(Said {
            what: what.into(),
            means: means.into(),
            now: now.into(),
        }))
    };
    match kind {
        FieldKind::Number { .. } => {
            let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
            let split: Vec<_> = digits.split(['-', '–']).map(str::parse::<u64>).collect();
            match split.as_slice() {
                [Ok(n)] => Ok(Answer::Known(Value::Number(Quantity::exact(*n)))),
                [Ok(a), Ok(b)] => Ok(Answer::Known(Value::Number(Quantity::range(*a, *b, None)))),
                _ => bad(
                    "Det är inget antal.",
                    "That is not a count.",
                    "Skriv 1300, 1100–1500 eller ? om det inte är känt.",
                    "Type 1300, 1100–1500, or ? when it is not known.",
                ),
            }
        }
        FieldKind::Moment => match read_when(text, now) {
            Some(when) => Ok(Answer::Known(Value::Moment(when))),
            None => bad(
                "Tiden går inte att läsa.",
                "The time cannot be read.",
                "Skriv till exempel 26 aug 16.54, igår 14:05 eller -20m.",
                "Type for example 26 aug 16.54, yesterday 14:05 or -20m.",
            ),
        },
        _ => Ok(Answer::Known(Value::Text(FreeText::new(text)))),
    }
}

/// Reads a time: `YYYY-MM-DD HH:MM` or `-20m`.
pub fn read_when(text: &str, now: Moment) -> Option<When> {
    use chrono::TimeZone;
    if let Some(minutes) = text.strip_prefix('-').and_then(|t| t.strip_suffix('m')) {
        return Some(When::minute(
            now.plus(Span::minutes(-minutes.parse::<i64>().ok()?)),
            60,
        ));
    }
    let at = chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").ok()?;
    let at = chrono_tz::Europe::Stockholm
        .from_local_datetime(&at)
        .earliest()?;
    Some(When::new(
        Moment::from(at.to_utc()),
        Moment::from(at.to_utc()),
        60,
        Precision::Minute,
    ))
}

/// Shows an answer.
pub fn show_answer(kind: &FieldKind, answer: &Answer, lang: Lang) -> String {
    let label = |id: &crate::playbook::ChoiceId| {
        kind.choices()
            .iter()
            .find(|c| c.id == *id)
            .map_or_else(|| id.to_string(), |c| c.label.to(lang).to_owned())
    };
    match answer {
        Answer::NotKnownYet => (if lang == Lang::Sv {
            "inte känt än"
        } else {
            "not known yet"
        })
        .to_owned(),
        Answer::CannotBeDetermined => (if lang == Lang::Sv {
            "går inte att fastställa"
        } else {
            "cannot be determined"
        })
        .to_owned(),
        Answer::Known(value) => match value {
            Value::Text(text) => text.or("[maskerad]").to_owned(),
            Value::Moment(when) => show_moment(when.from(), lang),
            Value::Number(n) if n.low() == n.high() => n.low().to_string(),
            Value::Number(n) => format!("{}–{}", n.low(), n.high()),
            Value::YesNo(yes) => match (yes, lang) {
                (true, Lang::Sv) => "ja",
                (false, Lang::Sv) => "nej",
                (true, Lang::En) => "yes",
                (false, Lang::En) => "no",
            }
            .to_owned(),
            Value::One(id) => label(id),
            Value::Many(ids) => ids.iter().map(label).collect::<Vec<_>>().join(", "),
            Value::Decision { choice, motive } => {
                format!("{}: {}", label(choice), motive.or("[maskerad]"))
            }
            Value::Entries(ids) => ids.len().to_string(),
        },
    }
}

/// Shows a moment in Europe/Stockholm: `fre 29 aug 16:54 CEST`.
pub fn show_moment(at: Moment, lang: Lang) -> String {
    const DAYS: [[&str; 7]; 2] = [
        ["mån", "tis", "ons", "tor", "fre", "lör", "sön"],
        ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    ];
    const MONTHS: [[&str; 12]; 2] = [
        [
            "jan", "feb", "mars", "apr", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec",
        ],
        [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ],
    ];
    let local = at.utc().with_timezone(&chrono_tz::Europe::Stockholm);
    let l = usize::from(lang == Lang::En);
    let day = DAYS
        .get(l)
        .and_then(|d| d.get(local.weekday().num_days_from_monday() as usize))
        .unwrap_or(&"");
    let month = MONTHS
        .get(l)
        .and_then(|m| m.get(local.month0() as usize))
        .unwrap_or(&"");
    format!(
        "{day} {} {month} {:02}:{:02} {}",
        local.day(),
        local.hour(),
        local.minute(),
        local.format("%Z")
    )
}

/// The settings of this computer's user.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    /// The person's name.
    pub name: String,
    /// The person's role, in words.
    pub role: String,
    /// The organisation.
    pub organisation: event::Organisation,
    /// The language, when chosen.
    pub language: Option<Lang>,
}

/// A case in the list.
#[derive(Debug, Clone)]
pub struct Summary {
    /// Its id.
    pub id: CaseId,
    /// Its title.
    pub title: String,
    /// Real or exercise.
    pub mode: Mode,
    /// When it was last recorded in.
    pub last: Option<Moment>,
    /// The countdown that matters most.
    pub clock: Option<Countdown>,
}

/// An opened case.
#[derive(Debug, Clone)]
pub struct Opening {
    /// Its id.
    pub id: CaseId,
    /// Its rules.
    pub rules: Rules,
    /// Its records.
    pub records: Vec<Record>,
    /// The chain of this session.
    pub chain: ChainId,
    /// Drafts by key.
    pub drafts: BTreeMap<String, String>,
}

/// What a new case is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCase {
    /// How it opens; `rules` is filled in by who makes the folder.
    pub opened: event::Opened,
    /// The session.
    pub session: Session,
    /// The organisation.
    pub organisation: event::Organisation,
}

/// Keeps the unused imports of the contract honest.
pub type Unused = (Cells, Entry, EntryId, RuleRef);
