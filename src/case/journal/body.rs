//! An event as the kind in its head and its body, and back. The one place where the names of the
//! kinds stand; `docs/JOURNAL-FORMAT.md` lists the fields of each.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::case::event::{Entered, Event, Shown, Source};
use crate::case::register::Entry;
use crate::case::{Digest, EntryId};
use crate::time::When;

/// A body of [`Event::Entered`].
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written<T> {
    entry: T,
    id: EntryId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    learned: Option<When>,
    over: Vec<Digest>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    shown: Option<Shown>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    source: Option<Source>,
}

/// Returns the kind that stands in the head of a record of `event`.
pub fn kind(event: &Event) -> &str {
    match event {
        Event::Session(_) => "session",
        Event::Opened(_) => "opened",
        Event::Organisation(_) => "organisation",
        Event::Acknowledged(_) => "acknowledged",
        Event::Answered(_) => "answered",
        Event::RowSet(_) => "row_set",
        Event::RowRemoved(_) => "row_removed",
        Event::StepDone(_) => "step_done",
        Event::StepSkipped(_) => "step_skipped",
        Event::StepReopened(_) => "step_reopened",
        Event::Logged(_) => "logged",
        Event::Entered(entered) => match entered.entry {
            Entry::Anchor(_) => "anchor",
            Entry::Group(_) => "group",
            Entry::Assessment(_) => "assessment",
            Entry::Check(_) => "check",
            Entry::Protected(_) => "protected",
            Entry::Filing(_) => "filing",
            Entry::Sending(_) => "sending",
            Entry::Measure(_) => "measure",
            Entry::Lesson(_) => "lesson",
            Entry::Person(_) => "person",
            Entry::Link(_) => "link",
            Entry::Duty(_) => "duty",
            Entry::Task(_) => "task",
            Entry::Promise(_) => "promise",
            Entry::Score(_) => "score",
            Entry::Delivery(_) => "delivery",
            Entry::Inquiry(_) => "inquiry",
            Entry::Exception(_) => "exception",
        },
        Event::Withdrawn(_) => "withdrawn",
        Event::AnchorRejected(_) => "anchor_rejected",
        Event::Masked(_) => "masked",
        Event::Checkpoint(_) => "checkpoint",
        Event::Released(_) => "released",
        Event::HandedOver(_) => "handed_over",
        Event::TookOver(_) => "took_over",
        Event::Withheld { kind } => kind,
    }
}

/// Returns whether records of this kind can be read by this version.
pub(super) fn is_known(kind: &str) -> bool {
    matches!(
        kind,
        "session"
            | "opened"
            | "organisation"
            | "acknowledged"
            | "answered"
            | "row_set"
            | "row_removed"
            | "step_done"
            | "step_skipped"
            | "step_reopened"
            | "logged"
            | "anchor"
            | "group"
            | "assessment"
            | "check"
            | "protected"
            | "filing"
            | "sending"
            | "measure"
            | "lesson"
            | "person"
            | "link"
            | "duty"
            | "task"
            | "promise"
            | "score"
            | "delivery"
            | "inquiry"
            | "exception"
            | "withdrawn"
            | "anchor_rejected"
            | "masked"
            | "checkpoint"
            | "released"
            | "handed_over"
            | "took_over"
    )
}

/// Returns whether the body of this kind must stay readable: the start of a clock and the outcome
/// of a gate cannot be masked.
pub fn is_unmaskable(kind: &str) -> bool {
    matches!(kind, "anchor" | "check")
}

/// Returns the body with its free texts as markers. A withheld body has none: it is `null`.
pub(super) fn to_value(event: &Event) -> Value {
    // These types serialise to plain objects with text keys, which cannot fail.
    fn of(body: &impl Serialize) -> Value {
        serde_json::to_value(body).unwrap_or(Value::Null)
    }
    match event {
        Event::Session(body) => of(body),
        Event::Opened(body) => of(body),
        Event::Organisation(body) => of(body),
        Event::Acknowledged(body) => of(body),
        Event::Answered(body) => of(body),
        Event::RowSet(body) => of(body),
        Event::RowRemoved(body) => of(body),
        Event::StepDone(body) => of(body),
        Event::StepSkipped(body) => of(body),
        Event::StepReopened(body) => of(body),
        Event::Logged(body) => of(body),
        Event::Entered(entered) => match &entered.entry {
            Entry::Anchor(entry) => entry_of(entered, entry),
            Entry::Group(entry) => entry_of(entered, entry),
            Entry::Assessment(entry) => entry_of(entered, entry),
            Entry::Check(entry) => entry_of(entered, entry),
            Entry::Protected(entry) => entry_of(entered, entry),
            Entry::Filing(entry) => entry_of(entered, entry),
            Entry::Sending(entry) => entry_of(entered, entry),
            Entry::Measure(entry) => entry_of(entered, entry),
            Entry::Lesson(entry) => entry_of(entered, entry),
            Entry::Person(entry) => entry_of(entered, entry),
            Entry::Link(entry) => entry_of(entered, entry),
            Entry::Duty(entry) => entry_of(entered, entry),
            Entry::Task(entry) => entry_of(entered, entry),
            Entry::Promise(entry) => entry_of(entered, entry),
            Entry::Score(entry) => entry_of(entered, entry),
            Entry::Delivery(entry) => entry_of(entered, entry),
            Entry::Inquiry(entry) => entry_of(entered, entry),
            Entry::Exception(entry) => entry_of(entered, entry),
        },
        Event::Withdrawn(body) => of(body),
        Event::AnchorRejected(body) => of(body),
        Event::Masked(body) => of(body),
        Event::Checkpoint(body) => of(body),
        Event::Released(body) => of(body),
        Event::HandedOver(body) => of(body),
        Event::TookOver(body) => of(body),
        Event::Withheld { .. } => Value::Null,
    }
}

fn entry_of<T: Serialize>(entered: &Entered, entry: &T) -> Value {
    let written = Written {
        entry,
        id: entered.id.clone(),
        learned: entered.learned.clone(),
        over: entered.over.clone(),
        shown: entered.shown.clone(),
        source: entered.source.clone(),
    };
    serde_json::to_value(written).unwrap_or(Value::Null)
}

/// Reads a body whose free texts stand as markers with their words. `None` when the kind or
/// anything in the body is not known here: it was written by a newer version.
pub(super) fn from_json(kind: &str, body: &[u8]) -> Option<Event> {
    fn of<T: DeserializeOwned>(body: &[u8]) -> Option<Box<T>> {
        serde_json::from_slice(body).ok()
    }
    fn entry<T: DeserializeOwned>(body: &[u8], wrap: fn(T) -> Entry) -> Option<Event> {
        let Written {
            entry,
            id,
            learned,
            over,
            shown,
            source,
        } = serde_json::from_slice::<Written<T>>(body).ok()?;
        Some(Event::Entered(Box::new(Entered {
            entry: wrap(entry),
            id,
            learned,
            over,
            shown,
            source,
        })))
    }
    match kind {
        "session" => of(body).map(Event::Session),
        "opened" => of(body).map(Event::Opened),
        "organisation" => of(body).map(Event::Organisation),
        "acknowledged" => of(body).map(Event::Acknowledged),
        "answered" => of(body).map(Event::Answered),
        "row_set" => of(body).map(Event::RowSet),
        "row_removed" => of(body).map(Event::RowRemoved),
        "step_done" => of(body).map(Event::StepDone),
        "step_skipped" => of(body).map(Event::StepSkipped),
        "step_reopened" => of(body).map(Event::StepReopened),
        "logged" => of(body).map(Event::Logged),
        "anchor" => entry(body, Entry::Anchor),
        "group" => entry(body, Entry::Group),
        "assessment" => entry(body, Entry::Assessment),
        "check" => entry(body, Entry::Check),
        "protected" => entry(body, Entry::Protected),
        "filing" => entry(body, Entry::Filing),
        "sending" => entry(body, Entry::Sending),
        "measure" => entry(body, Entry::Measure),
        "lesson" => entry(body, Entry::Lesson),
        "person" => entry(body, Entry::Person),
        "link" => entry(body, Entry::Link),
        "duty" => entry(body, Entry::Duty),
        "task" => entry(body, Entry::Task),
        "promise" => entry(body, Entry::Promise),
        "score" => entry(body, Entry::Score),
        "delivery" => entry(body, Entry::Delivery),
        "inquiry" => entry(body, Entry::Inquiry),
        "exception" => entry(body, Entry::Exception),
        "withdrawn" => of(body).map(Event::Withdrawn),
        "anchor_rejected" => of(body).map(Event::AnchorRejected),
        "masked" => of(body).map(Event::Masked),
        "checkpoint" => of(body).map(Event::Checkpoint),
        "released" => of(body).map(Event::Released),
        "handed_over" => of(body).map(Event::HandedOver),
        "took_over" => of(body).map(Event::TookOver),
        _ => None,
    }
}
