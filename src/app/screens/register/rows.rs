//! The standing entries of a register as rows, computed once per batch of records.

use super::duties::{self, DutyMark};
use crate::app::open::Open;
use crate::case::register::{RiskOutcome, SendingStage};
use crate::case::{
    ActorId, Case, Digest, Entry, EntryId, Held, Noted, Rival, Slot, Standing, Table, Versions,
    all_countdowns, gate, promised,
};
use crate::clock::Phase;
use crate::playbook::Register;
use crate::report::context::Shortfall;
use crate::text::FreeText;
use crate::time::{Moment, When};

/// An entry that stands.
#[derive(Debug, Clone)]
pub struct Row {
    /// Its name.
    pub id: EntryId,
    /// What it says.
    pub entry: Entry,
    /// When it was recorded.
    pub at: Moment,
    /// Who recorded it, as they introduced themselves.
    pub by: String,
    /// When it was learned, when that was told.
    pub learned: Option<When>,
    /// Whether another session's version stands beside it.
    pub disputed: bool,
    /// What the rules say about it.
    pub mark: Mark,
    /// Its current versions, in the order of the record: several when it is disputed.
    pub versions: Vec<Version>,
}

/// A version of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// The record that holds it.
    pub record: Digest,
    /// Who recorded it.
    pub by: String,
    /// When it was recorded.
    pub at: Moment,
    /// What it says, or the reason for which it withdraws the entry.
    pub said: Result<(Entry, Option<When>), FreeText>,
}

/// What the rules say about an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mark {
    /// Nothing.
    None,
    /// The start that the clock counts from, and its deadline.
    Counts(Moment),
    /// Another possible start, and the deadline that it would give.
    Rival(Moment),
    /// A rejected start: the deadline that it would have given, and why it does not count.
    Rejected(Moment, String),
    /// The assessment that holds.
    Holds,
    /// An earlier assessment.
    Earlier,
    /// What the program proposed, as it was recorded.
    Proposed,
    /// A mass sending that went before the check.
    BeforeGate,
    /// A clock that applies or not: the proposal, and whether anybody has decided.
    Duty(Box<DutyMark>),
    /// What of an exercise no lesson takes up: the row is a lesson that stands ready.
    Shortfall(Box<Shortfall>),
    /// A promise: where it stands, and its last minute.
    Promise(Phase, Moment),
}

/// Returns the rows of a register in the order in which a person wants to read them.
pub(in crate::app::screens) fn rows(open: &Open, register: Register, now: Moment) -> Vec<Row> {
    let case = open.case();
    let from = case.registers();
    match register {
        Register::Anchors => anchors(open, now),
        Register::Groups => plain(case, &from.groups, Entry::Group),
        Register::Assessments => assessments(case),
        Register::Checks => {
            let mut rows = plain(case, &from.checks, Entry::Check);
            rows.reverse();
            rows
        }
        Register::Protected => {
            let mut rows = plain(case, &from.protected, Entry::Protected);
            rows.sort_by_key(|row| {
                if let Entry::Protected(person) = &row.entry {
                    person.label
                } else {
                    0
                }
            });
            rows
        }
        Register::Filings => by_time(plain(case, &from.filings, Entry::Filing)),
        Register::Sendings => sendings(open),
        Register::Measures => plain(case, &from.measures, Entry::Measure),
        Register::Lessons => plain(case, &from.lessons, Entry::Lesson),
        Register::People => plain(case, &from.people, Entry::Person),
        Register::Links => plain(case, &from.links, Entry::Link),
        Register::Duties => duties::rows(open, now),
        Register::Tasks => by_time(plain(case, &from.tasks, Entry::Task)),
        Register::Promises => promises(open, now),
        Register::Scores => by_time(plain(case, &from.scores, Entry::Score)),
        Register::Deliveries => by_time(plain(case, &from.deliveries, Entry::Delivery)),
        Register::Inquiries => by_time(plain(case, &from.inquiries, Entry::Inquiry)),
        Register::Exceptions => by_time(plain(case, &from.exceptions, Entry::Exception)),
    }
}

/// Returns the time that a row is sorted by, where it has one.
fn time(entry: &Entry) -> Option<Moment> {
    match entry {
        Entry::Anchor(value) => Some(value.when.from()),
        Entry::Assessment(value) => Some(value.when.from()),
        Entry::Check(value) => Some(value.when.from()),
        Entry::Filing(value) => Some(value.when.from()),
        Entry::Sending(value) => value
            .sent
            .as_ref()
            .or(value.planned.as_ref())
            .map(When::from),
        Entry::Task(value) => value.due.as_ref().map(When::from),
        Entry::Promise(value) => Some(value.due.from()),
        Entry::Score(value) => Some(value.when.from()),
        Entry::Delivery(value) => Some(value.when.from()),
        Entry::Inquiry(value) => Some(value.when.from()),
        Entry::Exception(value) => Some(value.when.from()),
        Entry::Measure(_)
        | Entry::Lesson(_)
        | Entry::Person(_)
        | Entry::Link(_)
        | Entry::Duty(_)
        | Entry::Group(_)
        | Entry::Protected(_) => None,
    }
}

/// Sorts by time, earliest first; what has no time yet comes last.
fn by_time(mut rows: Vec<Row>) -> Vec<Row> {
    rows.sort_by_key(|row| (time(&row.entry).is_none(), time(&row.entry)));
    rows
}

fn who(case: &Case, by: &ActorId) -> String {
    let name = case.actor(by).and_then(|who| who.name.clear());
    name.unwrap_or("–").to_owned()
}

/// Returns the current versions of an entry.
fn versions<T: Clone>(
    case: &Case,
    table: &Table<T>,
    id: &EntryId,
    wrap: impl Fn(T) -> Entry,
) -> Vec<Version> {
    let all = table.versions(id).map_or(&[][..], Versions::all);
    let version = |held: &Held<Slot<Noted<T>>>| Version {
        record: held.record,
        by: who(case, &held.by),
        at: held.at,
        said: match &held.value {
            Slot::Standing(noted) => Ok((wrap(noted.value.clone()), noted.learned.clone())),
            Slot::Withdrawn(reason) => Err(reason.clone()),
        },
    };
    all.iter().map(version).collect()
}

pub(super) fn row<T: Clone>(
    case: &Case,
    table: &Table<T>,
    standing: Standing<'_, T>,
    wrap: impl Fn(T) -> Entry,
) -> Row {
    Row {
        versions: versions(case, table, standing.id, &wrap),
        id: standing.id.clone(),
        entry: wrap(standing.value.clone()),
        at: standing.at,
        by: who(case, standing.by),
        learned: standing.noted.learned.clone(),
        disputed: standing.disputed,
        mark: Mark::None,
    }
}

fn plain<T: Clone>(case: &Case, table: &Table<T>, wrap: impl Fn(T) -> Entry) -> Vec<Row> {
    let rows = table.standing();
    rows.map(|standing| row(case, table, standing, &wrap))
        .collect()
}

/// The candidate starts of every clock, earliest first.
fn anchors(open: &Open, now: Moment) -> Vec<Row> {
    let case = open.case();
    let mut rows = by_time(plain(case, &case.registers().anchors, Entry::Anchor));
    let clocks = all_countdowns(case, &open.rules, now);
    let rivals: Vec<&Rival<'_>> = clocks.iter().flat_map(|clock| &clock.rivals).collect();
    for row in &mut rows {
        // Clocks that share their starts: the one that comes first is told.
        let of_row = rivals.iter().filter(|rival| *rival.id == row.id);
        let Some(rival) = of_row.min_by_key(|rival| rival.due) else {
            continue;
        };
        row.mark = match rival.rejected {
            Some(why) if !rival.counts => {
                let reason = why.reason.clear().unwrap_or("…");
                Mark::Rejected(rival.due, reason.to_owned())
            }
            None | Some(_) if rival.counts => Mark::Counts(rival.due),
            None | Some(_) => Mark::Rival(rival.due),
        };
    }
    rows
}

/// The promises as they stand: those to be kept first, by their time.
fn promises(open: &Open, now: Moment) -> Vec<Row> {
    let case = open.case();
    let promised = promised::promised(case, now).into_iter();
    promised
        .map(|one| Row {
            mark: Mark::Promise(one.phase, one.due),
            ..row(case, &case.registers().promises, one.entry, Entry::Promise)
        })
        .collect()
}

/// The versions of the assessment: the latest, which holds, on top.
fn assessments(case: &Case) -> Vec<Row> {
    let table = &case.registers().assessments;
    let mut rows = by_time(plain(case, table, Entry::Assessment));
    rows.reverse();
    let holds = crate::case::latest_assessment(case).map(|latest| latest.id.clone());
    for row in &mut rows {
        let is_proposal = matches!(&row.entry, Entry::Assessment(one) if !one.is_decision());
        row.mark = if is_proposal {
            Mark::Proposed
        } else if holds.as_ref() == Some(&row.id) {
            Mark::Holds
        } else {
            Mark::Earlier
        };
    }
    rows.sort_by_key(|row| row.mark != Mark::Holds);
    rows
}

/// The sendings by time; those to many that went before the check are marked.
fn sendings(open: &Open) -> Vec<Row> {
    let case = open.case();
    let mut rows = by_time(plain(case, &case.registers().sendings, Entry::Sending));
    for row in &mut rows {
        let Entry::Sending(value) = &row.entry else {
            continue;
        };
        let channel = open.rules.playbook.channel(&value.channel);
        let is_mass = channel.is_none_or(|channel| channel.mass);
        if let (SendingStage::Sent, true, Some(sent)) = (value.stage, is_mass, &value.sent)
            && gate::went_before_gate(case, value, sent)
        {
            row.mark = Mark::BeforeGate;
        }
    }
    rows
}

/// Returns the outcome that holds, when the rows are assessments and there is one.
pub fn decision(rows: &[Row]) -> Option<RiskOutcome> {
    let holds = rows.iter().find(|row| row.mark == Mark::Holds)?;
    let Entry::Assessment(latest) = &holds.entry else {
        return None;
    };
    Some(latest.outcome)
}
