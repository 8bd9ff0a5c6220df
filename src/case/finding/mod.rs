//! What in the record contradicts itself, came in the wrong order or is overdue: one rule per file.
//!
//! A finding accuses nobody and changes nothing. It names the records, so that a person can settle
//! it or a report can own up to it.

mod about;
mod announced_early;
mod arithmetic;
mod before_gate;
mod before_start;
mod challenged;
mod clock_back;
mod contact_order;
mod disputed;
mod gate_race;
mod general;
mod guardian;
mod late_informing;
mod missing_pair;
mod mixed_tests;
mod no_start_left;
mod not_yet;
mod overdue;
mod promise;
mod pseudonym;
mod says;
mod settles;
mod stale;
mod to_protected;
mod untold;

pub use about::{Named, Severity};

use super::challenge::{Challenge, challenges};
use super::coverage::{Bounds, Change, Coverage, coverage};
use super::promised::{Promised, promised};
use super::risk::Stale;
use super::state::Case;
use super::{Countdown, Digest, EntryId, Rules, countdowns};
use crate::playbook::{ChannelId, ClockId, FieldId, Register};
use crate::time::{Moment, When};

/// Something in the record that does not add up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// A deadline has passed and nothing is filed.
    Overdue {
        /// The clock.
        clock: ClockId,
        /// The deadline.
        due: Moment,
        /// What sort of deadline it is.
        of: Deadline,
    },
    /// Every start of a clock has been rejected, by sessions that did not know of each other: it counts
    /// from the earliest.
    NoStartLeft {
        /// The clock.
        clock: ClockId,
        /// The starts, earliest first.
        starts: Vec<EntryId>,
        /// The deadline that is counted meanwhile.
        due: Moment,
    },
    /// A sending to many went before the check for protected identity had an outcome.
    BeforeGate {
        /// The sending.
        sending: EntryId,
        /// When it went.
        sent: When,
        /// When the first check of its groups was made, if ever.
        checked: Option<When>,
    },
    /// A notice told of protected persons before the record says that we had learned of them.
    AnnouncedBeforeLearned {
        /// The sending.
        sending: EntryId,
        /// When it went.
        announced: When,
        /// When we learned of it.
        learned: When,
    },
    /// The motive of an assessment tells of protected persons before the record says that we had learned
    /// of them.
    MotiveBeforeLearned {
        /// The assessment.
        assessment: EntryId,
        /// When it was made.
        assessed: When,
        /// When we learned of it.
        learned: When,
    },
    /// A sending to many stands as prepared or approved, but the gate is closed: a check was withdrawn
    /// or asked again, or two sessions did not know of each other.
    GateRace {
        /// The sending.
        sending: EntryId,
        /// The groups whose gate is closed; none while there are no groups.
        groups: Vec<EntryId>,
    },
    /// A sending to many is for, or went to, groups of protected persons alone.
    ManyToProtected {
        /// The sending.
        sending: EntryId,
        /// The groups; none while there are no groups.
        groups: Vec<EntryId>,
        /// When it went, when it has.
        sent: Option<When>,
    },
    /// Young protected persons were told, and nothing shows that the guardian was looked into: the
    /// numbers of their pseudonyms.
    GuardianNotShown(Vec<u32>),
    /// Groups are named after the protection of those in them.
    GroupNamesProtection(Vec<EntryId>),
    /// A sending to many went before protected persons were reached, and nobody said why.
    BeforeContact {
        /// The sending.
        sending: EntryId,
        /// When it went.
        sent: When,
        /// The numbers of their pseudonyms.
        persons: Vec<u32>,
    },
    /// Two sessions answered the same question without knowing of each other.
    DisputedAnswer(FieldId),
    /// Two sessions changed the same entry without knowing of each other.
    DisputedEntry(Register, EntryId),
    /// Two protected persons carry the same pseudonym.
    SamePseudonym(u32),
    /// More were reached and returned than it went to.
    MoreThanSent {
        /// The outcome of a sending for one group.
        delivery: EntryId,
        /// The sending.
        sending: EntryId,
        /// How many it went to.
        sent: Bounds,
        /// How many were reached.
        reached: Bounds,
        /// How many came back.
        returned: Bounds,
    },
    /// A sending's own figures say something else than its deliveries, which are what counts.
    TwoFigures {
        /// The sending.
        sending: EntryId,
        /// How many it reached and how many came back, by its own figures.
        own: [Bounds; 2],
        /// The same by its deliveries.
        counted: [Bounds; 2],
    },
    /// The ways to a group together are more or fewer than the group.
    SentNotGroup {
        /// The group.
        group: EntryId,
        /// The latest sending by each way.
        sendings: Vec<EntryId>,
        /// How many they went to together, without those that came back.
        sum: Bounds,
        /// How many of the group a message to many is for.
        many: Bounds,
    },
    /// The groups are fewer than all persons together, more, or one of them is more than all.
    GroupsNotWhole {
        /// The groups.
        groups: Vec<EntryId>,
        /// How many they are together.
        sum: Bounds,
        /// How many persons there are in all.
        total: Bounds,
        /// The question that says so.
        field: FieldId,
        /// Whether they are more together only: somebody may be in several.
        overlap: bool,
    },
    /// More or fewer protected persons are followed than the checks found.
    ProtectedNotFound {
        /// The checks.
        checks: Vec<EntryId>,
        /// How many they found.
        found: Bounds,
        /// How many are followed.
        listed: u64,
    },
    /// A filing lacks its time of day, its reference, or both.
    FilingHalf {
        /// The filing.
        filing: EntryId,
        /// Whether the time of day is missing.
        time: bool,
        /// Whether reference and receipt are missing.
        reference: bool,
    },
    /// Nobody kept the text of what was sent.
    SentWithoutText(Vec<EntryId>),
    /// Measures to come lack an owner or a date.
    MeasuresAdrift(Vec<EntryId>),
    /// A clock was answered before it started.
    FiledBeforeStart {
        /// The clock.
        clock: ClockId,
        /// What answered it.
        filing: EntryId,
        /// When that was.
        filed: When,
        /// When the clock started.
        start: When,
    },
    /// A follow-up came before the first filing.
    FollowsNothing {
        /// The follow-up.
        filing: EntryId,
        /// When it was filed.
        filed: When,
        /// The first filing.
        initial: EntryId,
        /// When that was filed.
        first: When,
    },
    /// Told as done at a time that had not come when it was recorded.
    NotYet {
        /// Where the entry is.
        register: Register,
        /// The entry.
        entry: EntryId,
        /// When it is told to have been.
        when: When,
        /// When it was recorded.
        recorded: Moment,
    },
    /// The computer's clock went backwards between two records.
    ClockBack {
        /// The later record.
        record: Digest,
        /// Its time.
        at: Moment,
        /// The time of the record before it.
        before: Moment,
    },
    /// Something is odd about the start of a clock.
    Challenged(Challenge),
    /// Something has come after an assessment or a score.
    Stale(Stale),
    /// The facts have changed since a group was told.
    ResendDue {
        /// The group; all, when nobody has named any.
        group: Option<EntryId>,
        /// What has changed.
        changes: Vec<Change>,
    },
    /// Nothing has been sent to each in a group.
    NoDirect {
        /// The group; all, when nobody has named any.
        group: Option<EntryId>,
        /// The publications.
        channels: Vec<ChannelId>,
    },
    /// A high risk was decided, the first message to each person went days later, and nobody said why.
    LateInforming {
        /// When the high risk was decided.
        decided: When,
        /// The first sending to many that reaches each.
        sending: EntryId,
        /// When it went.
        sent: When,
        /// The question that asks why.
        field: FieldId,
    },
    /// Motives that mix the test for telling the authority with the one for telling persons.
    MixedTests {
        /// The assessments.
        assessments: Vec<EntryId>,
        /// The decisions.
        fields: Vec<FieldId>,
    },
    /// A promise was not kept in time.
    PromiseBroken {
        /// The promise.
        promise: EntryId,
        /// By when it was to be kept.
        due: Moment,
        /// Whether it was kept after that.
        kept_late: bool,
    },
}

/// What sort of deadline has passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deadline {
    /// That of a first notification.
    First,
    /// That of what follows a notification.
    Following,
    /// A time that is an authority's practice alone: nobody is late by it.
    Practice,
}

/// Returns every finding, the most severe first and otherwise in the order of the rules.
pub fn findings(case: &Case, rules: &Rules, now: Moment) -> Vec<Finding> {
    let clocks = countdowns(case, rules, now);
    let told = coverage(case, rules);
    let challenges = challenges(case);
    let promised = promised(case, now);
    of(&Sight {
        case,
        rules,
        now,
        clocks: &clocks,
        told: &told,
        challenges: &challenges,
        promised: &promised,
    })
}

/// What findings are looked for in: the case and what was already computed of it.
#[derive(Debug, Clone, Copy)]
pub struct Sight<'a> {
    /// The case.
    pub case: &'a Case,
    /// What it is decided by.
    pub rules: &'a Rules,
    /// The moment.
    pub now: Moment,
    /// Its clocks.
    pub clocks: &'a [Countdown<'a>],
    /// Who has been told.
    pub told: &'a Coverage,
    /// What will be asked about the starts of the clocks.
    pub challenges: &'a [Challenge],
    /// The promises as they stand.
    pub promised: &'a [Promised<'a>],
}

/// Returns every finding, the most severe first and otherwise in the order of the rules.
pub fn of(sight: &Sight<'_>) -> Vec<Finding> {
    let Sight {
        case,
        rules,
        now,
        clocks,
        told,
        challenges,
        promised,
    } = *sight;
    let mut findings = Vec::new();
    overdue::find(clocks, &mut findings);
    no_start_left::find(clocks, &mut findings);
    gate_race::find(case, rules, &mut findings);
    to_protected::find(case, rules, &mut findings);
    guardian::find(case, &mut findings);
    promise::find(promised, &mut findings);
    stale::find(case, rules, now, &mut findings);
    untold::find(case, told, &mut findings);
    before_gate::find(case, rules, &mut findings);
    contact_order::find(case, rules, &mut findings);
    announced_early::find(case, &mut findings);
    before_start::find(case, clocks, &mut findings);
    not_yet::find(case, &mut findings);
    arithmetic::find(case, rules, told, &mut findings);
    disputed::find(case, &mut findings);
    pseudonym::find(case, &mut findings);
    clock_back::find(case, &mut findings);
    challenged::find(challenges, &mut findings);
    late_informing::find(case, rules, &mut findings);
    mixed_tests::find(case, rules, &mut findings);
    missing_pair::find(case, &mut findings);
    // Stable: findings that weigh the same stay in the order of the rules.
    findings.sort_by_key(Finding::severity);
    findings
}
