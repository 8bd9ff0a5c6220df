//! The agenda: everything that is due, most urgent first, and the answer to "what now?".
//!
//! A function of the case, its rules and the moment; one source a file. Records nothing, decides
//! nothing, and never hides a deadline of the law because something else is louder.
//!
//! **The order**, the same for the same record and minute, wherever it is computed:
//!
//! 1. by [`Urgency`]: a deadline of the law that has passed; what else has passed; what waits for
//!    nobody but us ([`Urgency::Now`]); what is due within a day or whose clock warns; what is due
//!    later; what has no time;
//! 2. then by due time, earliest first, what has none last;
//! 3. then by source, in the order of [`Source`];
//! 4. then in the order of the record or the playbook.

mod clocks;
mod gate;
mod measures;
mod persons;
mod promises;
mod relative;
mod say;
mod sendings;
mod steps;
mod tasks;

pub use relative::{Resolved, due_of, resolve, resolve_in};

use super::countdown::{Countdown, countdowns};
use super::progress::{Progress, progress};
use super::{Case, EntryId, Rules};
use crate::playbook::{Bilingual, ClockId, Register, StepId};
use crate::text::FreeText;
use crate::time::{Moment, Span};

/// Where an item comes from, in the order of things equally urgent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Source {
    /// A clock of the law that runs or has passed.
    Clock,
    /// Groups whose check for protected identity has no outcome.
    Gate,
    /// Persons with protected identity who have not been reached.
    Persons,
    /// Something promised to somebody.
    Promise,
    /// A sending that is to go.
    Sending,
    /// A task.
    Task,
    /// A measure that is to be taken.
    Measure,
    /// A step whose facts have changed since it was marked.
    Stale,
    /// A step that is open.
    Step,
}

impl Source {
    /// Returns the name in a file.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Clock => "clock",
            Self::Gate => "gate",
            Self::Persons => "persons",
            Self::Promise => "promise",
            Self::Sending => "sending",
            Self::Task => "task",
            Self::Measure => "measure",
            Self::Stale => "stale",
            Self::Step => "step",
        }
    }
}

/// How much it hurries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Urgency {
    /// A deadline of the law has passed.
    LawPassed,
    /// What was to be done by now is not.
    Passed,
    /// Waits for nobody but us, and holds something else up.
    Now,
    /// Due within [`SOON`], or its clock warns.
    Soon,
    /// Due later.
    Later,
    /// Without a time.
    Undated,
}

impl Urgency {
    /// Returns whether its time has passed.
    pub const fn is_passed(self) -> bool {
        match self {
            Self::LawPassed | Self::Passed => true,
            Self::Now | Self::Soon | Self::Later | Self::Undated => false,
        }
    }

    /// Returns how much something hurries that is due at `due`.
    fn of(due: Option<Moment>, now: Moment) -> Self {
        match due {
            Some(due) if has_passed(due, now) => Self::Passed,
            Some(due) if due.since(now) <= SOON => Self::Soon,
            Some(_) => Self::Later,
            None => Self::Undated,
        }
    }
}

/// What is soon: a day.
pub const SOON: Span = Span::hours(24);

/// What is to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// File what the clock asks for: its title.
    File(Bilingual),
    /// Check these groups for protected identity; none named while there are none.
    Check(Vec<FreeText>),
    /// Contact this many persons with protected identity.
    Contact(usize),
    /// In a person's own words.
    Own(FreeText),
    /// A step of the walk: its phase and its number in it from 1, and its title.
    Step(usize, usize, Bilingual),
}

/// Why it stands on the agenda now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// The clock runs, and its recipient waits.
    Runs,
    /// Its time is near, has passed or will come.
    Due,
    /// Its time hangs on this clock.
    Follows(Bilingual),
    /// Its time hangs on this clock, which has not started.
    ClockNotStarted(Bilingual),
    /// Its time hangs on a clock that the case does not have.
    NoSuchClock(String),
    /// It waited for this until now.
    WaitedFor(Option<FreeText>),
    /// It waits for this, without a time.
    WaitsFor(FreeText),
    /// No mass sending may be prepared before the check.
    ClosesSendings,
    /// They are to be told before anything is published.
    BeforeOthers,
    /// Promised to this one.
    Promised(FreeText),
    /// The check for protected identity stops it.
    GateClosed,
    /// It is decided and not done.
    Planned,
    /// What it rests on has changed since it was marked.
    Changed,
    /// It is not done.
    Open,
}

/// Where it is done.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// A step of the walk.
    Step(StepId),
    /// A register, at an entry when there is one.
    Register(Register, Option<EntryId>),
}

/// Something to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Where it comes from.
    pub source: Source,
    /// Which of that source: an id that stays the same while the thing does.
    pub id: String,
    /// How much it hurries.
    pub urgency: Urgency,
    /// What is to be done.
    pub what: What,
    /// Who answers for it, when somebody does.
    pub owner: Option<FreeText>,
    /// By when: the last minute that is in time.
    pub due: Option<Moment>,
    /// Why now.
    pub why: Why,
    /// Where it is done.
    pub leads: Place,
}

/// A task that is quiet until a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quiet {
    /// The task.
    pub id: EntryId,
    /// What is to be done.
    pub what: FreeText,
    /// What it waits for.
    pub waiting: Option<FreeText>,
    /// When it comes back by itself.
    pub until: Moment,
    /// By when it is to be done: the last minute that is in time.
    pub due: Option<Moment>,
    /// Who answers for it.
    pub owner: Option<FreeText>,
}

/// What is to be done, and what waits.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Agenda {
    /// What is to be done, most urgent first.
    pub items: Vec<Item>,
    /// What comes back by itself, the first one first.
    pub quiet: Vec<Quiet>,
}

impl Agenda {
    /// Returns how many things have passed their time.
    pub fn passed(&self) -> usize {
        let passed = |item: &&Item| item.urgency.is_passed();
        self.items.iter().filter(passed).count()
    }
}

/// What every source sees; computed once and shared with whoever needs the same.
#[derive(Debug, Clone, Copy)]
pub struct Sight<'a> {
    /// The case.
    pub case: &'a Case,
    /// Its rules.
    pub rules: &'a Rules,
    /// The moment.
    pub now: Moment,
    /// The clocks as they stand.
    pub clocks: &'a [Countdown<'a>],
    /// How far the walk has come.
    pub progress: &'a Progress,
}

/// Returns the agenda of a case at `now`.
pub fn agenda(case: &Case, rules: &Rules, now: Moment) -> Agenda {
    of(&Sight {
        case,
        rules,
        now,
        clocks: &countdowns(case, rules, now),
        progress: &progress(case, rules, now),
    })
}

/// Returns the agenda of what has been computed already.
pub fn of(sight: &Sight<'_>) -> Agenda {
    let mut agenda = Agenda::default();
    let items = &mut agenda.items;
    clocks::add(sight, items);
    gate::add(sight, items);
    persons::add(sight, items);
    promises::add(sight, items);
    sendings::add(sight, items);
    tasks::add(sight, items, &mut agenda.quiet);
    measures::add(sight, items);
    steps::add(sight, items);
    // Stable: things alike in all this keep the order of the record.
    items.sort_by_key(|item| (item.urgency, item.due.is_none(), item.due, item.source));
    agenda.quiet.sort_by_key(|quiet| quiet.until);
    agenda
}

/// Returns whether the last minute that was in time is over.
fn has_passed(due: Moment, now: Moment) -> bool {
    now >= due.floor_minute().plus(Span::minutes(1))
}

/// Returns the id of a clock as it is shared with files.
fn clock_id(clock: &ClockId) -> String {
    clock.as_str().to_owned()
}
