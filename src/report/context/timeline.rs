//! One course of events: the log and every dated fact, in the order in which things happened.

use serde::{Deserialize, Serialize};

use super::teller::{Teller, Time};
use crate::case::register::{ContactStatus, MeasureState, SendingStage};
use crate::case::{ActorId, Answer, Digest, Event, Noted, Record, Standing, Value};
use crate::report::wording;
use crate::text::report as words;
use crate::time::{Moment, When};

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Happening {
    /// When it happened; when it was recorded, where nothing else is said.
    pub when: Time,
    /// Whether `when` is only when it was recorded.
    pub only_recorded: bool,
    /// `log`, `answer`, `anchor`, `assessment`, `check`, `filing`, `sending`, `contact` or
    /// `measure`.
    pub kind: String,
    /// What happened. For a contact it names a pseudonym: mark it `protected-person`.
    pub text: String,
    /// When it was learned, when that is not when it was recorded.
    pub learned: Option<Time>,
    /// When it was recorded.
    pub recorded: Time,
    /// Who or what told; absent where nobody has said.
    pub source: Option<String>,
    /// The role of who recorded it, self-declared.
    pub by: String,
    /// The record's hash, 64 hexadecimal digits.
    pub record: String,
}

/// Gathers happenings and puts them in order.
struct Course<'t, 'a> {
    tell: &'t Teller<'a>,
    found: Vec<(Moment, Moment, Happening)>,
}

/// Returns everything that is dated, in order of when it happened, then of when it was recorded.
pub(super) fn timeline<'r>(
    tell: &Teller<'_>,
    records: impl Iterator<Item = &'r Record>,
) -> Vec<Happening> {
    let mut course = Course {
        tell,
        found: Vec::new(),
    };
    course.log(records);
    course.answers();
    course.before();
    course.after();
    course.found.sort_by_key(|(when, at, _)| (*when, *at));
    course
        .found
        .into_iter()
        .map(|(_, _, happening)| happening)
        .collect()
}

impl Course<'_, '_> {
    fn log<'r>(&mut self, records: impl Iterator<Item = &'r Record>) {
        let tell = self.tell;
        for record in records {
            let Event::Logged(line) = &record.event else {
                continue;
            };
            let at = record.head.moment();
            let (from, when) = match &line.happened {
                Some(when) => (when.from(), tell.when(when)),
                None => (at, tell.moment(at)),
            };
            let happening = Happening {
                when,
                only_recorded: line.happened.is_none(),
                kind: "log".to_owned(),
                text: tell.free(&line.text),
                learned: line.learned.as_ref().map(|when| tell.when(when)),
                recorded: tell.moment(at),
                source: tell.some(line.source.as_ref()),
                by: tell.role(&record.head.by),
                record: record.hash.hex(),
            };
            self.found.push((from, at, happening));
        }
    }

    /// The answers that are moments: when it occurred, when the theft was confirmed, and so on.
    fn answers(&mut self) {
        let tell = self.tell;
        let fields = tell
            .rules
            .playbook
            .steps()
            .flat_map(|(_, step)| &step.fields);
        for field in fields {
            let answers = tell.case.answer(&field.id);
            let Some(held) = answers.and_then(crate::case::Versions::settled) else {
                continue;
            };
            if let Answer::Known(Value::Moment(when)) = &held.value.value {
                let text = format!("{} {}", field.label.to(tell.lang), tell.when(when).text);
                let from = (held.at, &held.by, held.record);
                self.add("answer", when, text, &held.value, from);
            }
        }
    }

    /// What leads up to the notification.
    fn before(&mut self) {
        let tell = self.tell;
        let registers = tell.case.registers();
        for entry in registers.anchors.standing() {
            let text = tell.coded(entry.value.kind);
            self.entry("anchor", &entry.value.when, text, &entry);
            // What shows a start is its source.
            if let Some((_, _, anchor)) = self.found.last_mut() {
                anchor.source = Some(tell.free(&entry.value.source)).filter(|of| !of.is_empty());
            }
        }
        let decided = registers.assessments.standing();
        for entry in decided.filter(|entry| entry.value.is_decision()) {
            let severity = entry.value.severity.map(|severity| tell.coded(severity));
            let outcome = tell.coded(entry.value.outcome);
            let text = words::assessed(tell.lang, &outcome, severity.as_deref());
            self.entry("assessment", &entry.value.when, text, &entry);
        }
        for entry in registers.checks.standing() {
            let outcome = wording::check(entry.value.outcome).to(tell.lang);
            let text = words::checked(tell.lang, outcome);
            self.entry("check", &entry.value.when, text, &entry);
        }
        for entry in registers.filings.standing() {
            let text = words::filed(tell.lang, &tell.coded(entry.value.stage));
            self.entry("filing", &entry.value.when, text, &entry);
        }
    }

    /// What was done for the persons concerned and afterwards.
    fn after(&mut self) {
        let tell = self.tell;
        let registers = tell.case.registers();
        for entry in registers.sendings.standing() {
            if let (SendingStage::Sent, Some(sent)) = (entry.value.stage, &entry.value.sent) {
                let text = words::sent(tell.lang, &tell.free(&entry.value.title));
                self.entry("sending", sent, text, &entry);
            }
        }
        for entry in registers.protected.standing() {
            let contacted = entry.value.contacted.as_ref();
            if let (ContactStatus::Contacted, Some(when)) = (entry.value.status, contacted) {
                let text = words::contacted(tell.lang, entry.value.label);
                self.entry("contact", when, text, &entry);
            }
        }
        for entry in registers.measures.standing() {
            if let (MeasureState::Taken, Some(done)) = (entry.value.state, &entry.value.done) {
                let text = words::measure_done(tell.lang, &tell.free(&entry.value.what));
                self.entry("measure", done, text, &entry);
            }
        }
    }

    fn entry<T>(&mut self, kind: &str, when: &When, text: String, entry: &Standing<'_, T>) {
        let from = (entry.at, entry.by, entry.record);
        self.add(kind, when, text, entry.noted, from);
    }

    fn add<T>(
        &mut self,
        kind: &str,
        when: &When,
        text: String,
        noted: &Noted<T>,
        (at, by, record): (Moment, &ActorId, Digest),
    ) {
        let tell = self.tell;
        let happening = Happening {
            when: tell.when(when),
            only_recorded: false,
            kind: kind.to_owned(),
            text,
            learned: noted.learned.as_ref().map(|when| tell.when(when)),
            recorded: tell.moment(at),
            source: None,
            by: tell.role(by),
            record: record.hex(),
        };
        self.found.push((when.from(), at, happening));
    }
}
