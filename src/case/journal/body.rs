//! An event as the kind in its head and its body, and back. The one place where the names of the
//! kinds stand; `docs/JOURNAL-FORMAT.md` lists the fields of each.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize, Serializer};
use serde_json::Value;

use crate::case::event::{Entered, Event, Exercise, Shown, Source};
use crate::case::register::Entry;
use crate::case::{Digest, EntryId};
use crate::time::When;

/// A body of [`Event::Entered`] on its way out; what [`Written`] reads.
#[derive(Serialize)]
struct Writing<'a, T> {
    entry: &'a T,
    id: &'a EntryId,
    #[serde(skip_serializing_if = "Option::is_none")]
    learned: Option<&'a When>,
    over: &'a [Digest],
    #[serde(skip_serializing_if = "Option::is_none")]
    shown: Option<&'a Shown>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<&'a Source>,
}

/// A body of [`Event::Entered`].
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written<T> {
    entry: T,
    id: EntryId,
    #[serde(default)]
    learned: Option<When>,
    over: Vec<Digest>,
    #[serde(default)]
    shown: Option<Shown>,
    #[serde(default)]
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
        Event::Exercise(exercise) => match **exercise {
            Exercise::Clock(_) => "exercise_clock",
            Exercise::Injected(_) => "injected",
            Exercise::Kept(_) => "inject_kept",
            Exercise::Observed(_) => "observed",
            Exercise::HotWash(_) => "hot_wash",
            Exercise::Ended(_) => "exercise_ended",
        },
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
            | "exercise_clock"
            | "injected"
            | "inject_kept"
            | "observed"
            | "hot_wash"
            | "exercise_ended"
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
    serialize(event, serde_json::value::Serializer).unwrap_or(Value::Null)
}

/// Returns a person's words in an event in the order of their numbers, the first of which is 1;
/// `None` where they are masked.
pub fn words(event: &Event) -> Vec<Option<String>> {
    let mut lifted = Vec::new();
    super::texts::lift(&mut to_value(event), &mut lifted);
    lifted
}

/// Writes the body with its free texts as markers.
pub(super) fn serialize<S: Serializer>(event: &Event, to: S) -> Result<S::Ok, S::Error> {
    match event {
        Event::Session(body) => body.serialize(to),
        Event::Opened(body) => body.serialize(to),
        Event::Organisation(body) => body.serialize(to),
        Event::Acknowledged(body) => body.serialize(to),
        Event::Answered(body) => body.serialize(to),
        Event::RowSet(body) => body.serialize(to),
        Event::RowRemoved(body) => body.serialize(to),
        Event::StepDone(body) => body.serialize(to),
        Event::StepSkipped(body) => body.serialize(to),
        Event::StepReopened(body) => body.serialize(to),
        Event::Logged(body) => body.serialize(to),
        Event::Entered(entered) => match &entered.entry {
            Entry::Anchor(entry) => entry_of(entered, entry, to),
            Entry::Group(entry) => entry_of(entered, entry, to),
            Entry::Assessment(entry) => entry_of(entered, entry, to),
            Entry::Check(entry) => entry_of(entered, entry, to),
            Entry::Protected(entry) => entry_of(entered, entry, to),
            Entry::Filing(entry) => entry_of(entered, entry, to),
            Entry::Sending(entry) => entry_of(entered, entry, to),
            Entry::Measure(entry) => entry_of(entered, entry, to),
            Entry::Lesson(entry) => entry_of(entered, entry, to),
            Entry::Person(entry) => entry_of(entered, entry, to),
            Entry::Link(entry) => entry_of(entered, entry, to),
            Entry::Duty(entry) => entry_of(entered, entry, to),
            Entry::Task(entry) => entry_of(entered, entry, to),
            Entry::Promise(entry) => entry_of(entered, entry, to),
            Entry::Score(entry) => entry_of(entered, entry, to),
            Entry::Delivery(entry) => entry_of(entered, entry, to),
            Entry::Inquiry(entry) => entry_of(entered, entry, to),
            Entry::Exception(entry) => entry_of(entered, entry, to),
        },
        Event::Withdrawn(body) => body.serialize(to),
        Event::AnchorRejected(body) => body.serialize(to),
        Event::Masked(body) => body.serialize(to),
        Event::Checkpoint(body) => body.serialize(to),
        Event::Released(body) => body.serialize(to),
        Event::HandedOver(body) => body.serialize(to),
        Event::TookOver(body) => body.serialize(to),
        Event::Exercise(exercise) => match &**exercise {
            Exercise::Clock(body) => body.serialize(to),
            Exercise::Injected(body) => body.serialize(to),
            Exercise::Kept(body) => body.serialize(to),
            Exercise::Observed(body) => body.serialize(to),
            Exercise::HotWash(body) => body.serialize(to),
            Exercise::Ended(body) => body.serialize(to),
        },
        Event::Withheld { .. } => to.serialize_unit(),
    }
}

fn entry_of<T: Serialize, S: Serializer>(
    entered: &Entered,
    entry: &T,
    to: S,
) -> Result<S::Ok, S::Error> {
    let Entered {
        entry: _,
        id,
        learned,
        over,
        shown,
        source,
    } = entered;
    Writing {
        entry,
        id,
        learned: learned.as_ref(),
        over,
        shown: shown.as_ref(),
        source: source.as_ref(),
    }
    .serialize(to)
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
    fn exercise<T: DeserializeOwned>(body: &[u8], wrap: fn(T) -> Exercise) -> Option<Event> {
        let body = serde_json::from_slice(body).ok()?;
        Some(Event::Exercise(Box::new(wrap(body))))
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
        "exercise_clock" => exercise(body, Exercise::Clock),
        "injected" => exercise(body, Exercise::Injected),
        "inject_kept" => exercise(body, Exercise::Kept),
        "observed" => exercise(body, Exercise::Observed),
        "hot_wash" => exercise(body, Exercise::HotWash),
        "exercise_ended" => exercise(body, Exercise::Ended),
        _ => None,
    }
}
