//! What a long incident decides besides what it writes: rival starts, groups, checks, risk, sendings with
//! what came of them, tasks and promises, in the proportions of a breach with six groups that is told
//! in waves over three weeks. A chain of its own, after all others.

use frist::case::event::{AnchorRejected, Entered};
use frist::case::register::{
    Anchor, AnchorKind, Assessment, AssessmentStage, Availability, Check, CheckOutcome,
    CheckStatus, Confidentiality, ContactStatus, Content, Context, Count, DataCategory, Delivery,
    Duty, DutyAnswer, Ease, Entry, Exception, ExceptionGround, Filing, FilingStage, Group, Inquiry,
    Integrity, Promise, PromiseKind, ProtectedPerson, RiskOutcome, Route, Score, Sending,
    SendingStage, Task, TaskState,
};
use frist::case::{ChainId, Digest, EntryId, Event, Head, Quantity, Record};
use frist::playbook::{ChannelId, ClockId};
use frist::text::FreeText;
use frist::time::{Moment, Span, When};

use crate::long_case::Dice;

const GROUPS: usize = 6;
const SENDINGS: usize = 48;
const TASKS: usize = 400;
const PROMISES: usize = 30;
const INQUIRIES: usize = 120;
const PERSONS: u32 = 9;
/// How long it all takes.
const DAYS: i64 = 21;
/// Ways to tell people, the mass ones often.
const CHANNELS: [&str; 6] = ["kivra", "post", "web", "intranet", "email", "manager"];

/// How many of each there are, for the reader of the figures.
pub(crate) fn said() -> String {
    format!(
        "{GROUPS} groups, {SENDINGS} sendings, {TASKS} tasks, {PROMISES} promises, {INQUIRIES} inquiries"
    )
}

/// Everything that is decided, in order of time.
struct Course {
    begun: Moment,
    at: Moment,
    dice: Dice,
    events: Vec<(Moment, Event)>,
}

impl Course {
    fn when(&self) -> When {
        When::minute(self.at, 120)
    }

    fn in_hours(&self, hours: i64) -> When {
        When::minute(self.at.plus(Span::hours(hours)), 120)
    }

    fn push(&mut self, event: Event) {
        self.events.push((self.at, event));
    }

    /// A version of an entry; what it replaces is put right when it gets its hash.
    fn enter(&mut self, name: &str, entry: Entry) {
        self.push(Event::Entered(Box::new(Entered {
            entry,
            id: id(name),
            learned: None,
            over: Vec::new(),
            shown: None,
            source: None,
        })));
    }

    /// Moves to a part of the whole time.
    fn go_to(&mut self, part: usize, of: usize) {
        let minutes = DAYS * 24 * 60;
        let (part, of) = (i64::try_from(part).unwrap(), i64::try_from(of).unwrap());
        self.at = self.begun.plus(Span::minutes(minutes * part / of));
    }

    fn groups(&mut self) -> Vec<EntryId> {
        let first = self.dice.below(GROUPS);
        let more = self.dice.below(2);
        (0..=more)
            .map(|n| id(&format!("g{}", (first + n) % GROUPS)))
            .collect()
    }
}

fn id(name: &str) -> EntryId {
    EntryId::new(name).unwrap()
}

/// Returns what was decided after `begun`, in order of time.
fn events(begun: Moment) -> Vec<(Moment, Event)> {
    let mut course = Course {
        begun,
        at: begun,
        dice: Dice::new(11),
        events: Vec::new(),
    };
    scope(&mut course);
    starts(&mut course);
    risk(&mut course);
    gate(&mut course);
    filings(&mut course);
    sendings(&mut course);
    work(&mut course);
    course.events.sort_by_key(|(at, _)| *at);
    course.events
}

/// Which clocks apply, and the groups.
fn scope(course: &mut Course) {
    for (clock, applies) in [
        ("gdpr-33", DutyAnswer::Applies),
        ("cyber-warning", DutyAnswer::Applies),
        ("cyber-notification", DutyAnswer::Applies),
        ("cyber-final", DutyAnswer::Applies),
        ("police", DutyAnswer::Applies),
        ("dora-initial", DutyAnswer::DoesNot),
        ("lek-24", DutyAnswer::DoesNot),
        ("eidas", DutyAnswer::DoesNot),
    ] {
        let duty = Duty {
            applies,
            clock: ClockId::new(clock).unwrap(),
            motive: Some(course.dice.words(4, 12)),
        };
        course.enter(&format!("duty-{clock}"), Entry::Duty(duty));
    }
    for n in 0..GROUPS {
        // Counts become better known.
        for version in 0..3 {
            course.go_to(version * 2, 10);
            let group = Group {
                count: Count::Known(Quantity::range(400 * (n as u64 + 1), 2400, None)),
                name: FreeText::new(format!("grupp {n}")),
                note: Some(course.dice.words(3, 10)),
                data: Vec::new(),
                only_protected: None,
            };
            course.enter(&format!("g{n}"), Entry::Group(group));
        }
    }
}

/// Seven starts under two clocks; three are rejected.
fn starts(course: &mut Course) {
    course.go_to(0, 1);
    for n in 0..7_i64 {
        let clock = if n < 5 { "gdpr-33" } else { "cyber-warning" };
        let anchor = Anchor {
            clock: ClockId::new(clock).unwrap(),
            kind: AnchorKind::ProcessorInformed,
            source: course.dice.words(3, 8),
            when: course.in_hours(-n - 1),
        };
        course.enter(&format!("a{n}"), Entry::Anchor(anchor));
    }
    for n in [1, 4, 6] {
        let reason = course.dice.words(6, 20);
        course.push(Event::AnchorRejected(Box::new(AnchorRejected {
            anchor: id(&format!("a{n}")),
            reason,
            shown: None,
        })));
    }
}

/// Five rounds: a score for each group, a proposal and a decision.
fn risk(course: &mut Course) {
    for round in 0..5 {
        course.go_to(round, 5);
        for n in 0..GROUPS {
            let score = Score {
                availability: Availability::Temporary,
                category: DataCategory::Simple,
                cause: Some(course.dice.words(3, 8)),
                circumstances_why: course.dice.words(4, 12),
                confidentiality: Confidentiality::Unknown,
                context: Context::Two,
                context_why: course.dice.words(4, 12),
                ease: Ease::Maximum,
                ease_why: course.dice.words(4, 12),
                group: id(&format!("g{n}")),
                integrity: Integrity::None,
                malicious: true,
                rests_on: None,
                unintelligible: Some(false),
                when: course.when(),
            };
            course.enter(&format!("score-{n}-{round}"), Entry::Score(score));
        }
        for (name, stage) in [
            ("proposal", AssessmentStage::Proposal),
            ("decision", AssessmentStage::Decision),
        ] {
            let assessment = Assessment {
                below_why: None,
                cause: Some(course.dice.words(3, 8)),
                groups: Vec::new(),
                motive: course.dice.words(20, 60),
                outcome: RiskOutcome::High,
                proposal: None,
                rests_on: None,
                second: None,
                severity: None,
                stage: Some(stage),
                when: course.when(),
            };
            course.enter(&format!("{name}-{round}"), Entry::Assessment(assessment));
        }
    }
}

/// A check of each group in three rounds, and the persons who were found.
fn gate(course: &mut Course) {
    for round in 0..3 {
        course.go_to(round + 1, 5);
        for n in 0..GROUPS {
            let check = Check {
                channels: None,
                data: None,
                groups: vec![id(&format!("g{n}"))],
                motive: None,
                neutral_text: None,
                outcome: if n == 2 {
                    CheckOutcome::Found(PERSONS)
                } else {
                    CheckOutcome::NoneMarked
                },
                sources: course.dice.words(2, 6),
                status: Some(CheckStatus::Both),
                when: course.when(),
            };
            course.enter(&format!("check-{n}-{round}"), Entry::Check(check));
        }
    }
    for label in 1..=PERSONS {
        for status in [ContactStatus::Tried, ContactStatus::Contacted] {
            let reached = status == ContactStatus::Contacted;
            let person = ProtectedPerson {
                contacted: reached.then(|| course.when()),
                group: Some(id("g2")),
                guardian: None,
                label,
                route: Some(Route::Manager),
                status,
                young: Some(false),
            };
            course.enter(&format!("p{label}"), Entry::Protected(person));
        }
    }
}

/// The notification, three supplements and what the other clock asks for.
fn filings(course: &mut Course) {
    for (n, stage) in [
        FilingStage::Initial,
        FilingStage::Supplement,
        FilingStage::Supplement,
        FilingStage::Supplement,
    ]
    .into_iter()
    .enumerate()
    {
        course.go_to(n, 5);
        let filing = Filing {
            clock: ClockId::new("gdpr-33").unwrap(),
            copy: None,
            late_reasons: None,
            receipt: None,
            reference: Some(FreeText::new("IMY-2025-1")),
            stage,
            summary: course.dice.words(20, 60),
            when: course.when(),
        };
        course.enter(&format!("filing-{n}"), Entry::Filing(filing));
    }
}

/// Waves of sendings, each planned and then sent, and what came of each for each of its groups, counted
/// again as more comes back.
fn sendings(course: &mut Course) {
    for n in 0..SENDINGS {
        course.go_to(n + 4, SENDINGS + 8);
        let groups = course.groups();
        let channel = CHANNELS[course.dice.below(CHANNELS.len())];
        let text = course.dice.words(60, 120);
        for stage in [SendingStage::Planned, SendingStage::Sent] {
            let sending = Sending {
                channel: ChannelId::new(channel).unwrap(),
                content: vec![Content::Nature, Content::Data, Content::Advice],
                first_why: None,
                groups: groups.clone(),
                note: None,
                planned: Some(course.in_hours(2)),
                reached: Count::NotKnownYet,
                returned: None,
                sent: (stage == SendingStage::Sent).then(|| course.when()),
                stage,
                text: Some(text.clone()),
                title: FreeText::new(format!("utskick {n}")),
            };
            course.enter(&format!("sending-{n}"), Entry::Sending(sending));
        }
        for (of, group) in groups.iter().enumerate() {
            for counted in 0..2 {
                let delivery = Delivery {
                    group: group.clone(),
                    reached: Count::Known(Quantity::exact(200 + counted * 50)),
                    receipt: Some(course.dice.words(2, 5)),
                    returned: Some(Quantity::exact(7)),
                    sending: id(&format!("sending-{n}")),
                    sent: Count::Known(Quantity::exact(380)),
                    version: Some(Digest::of(format!("{n}").as_bytes())),
                    when: course.when(),
                };
                course.enter(&format!("delivery-{n}-{of}"), Entry::Delivery(delivery));
            }
        }
    }
    let exception = Exception {
        ground: ExceptionGround::Disproportionate,
        groups: vec![id("g5")],
        instead: Some(course.dice.words(4, 12)),
        reasons: course.dice.words(10, 30),
        when: course.when(),
    };
    course.enter("exception", Entry::Exception(exception));
    for n in 0..INQUIRIES {
        course.go_to(n, INQUIRIES);
        let inquiry = Inquiry {
            about: course.dice.words(2, 6),
            by: Some(FreeText::new("växeln")),
            count: Count::Known(Quantity::exact(n as u64 % 9 + 1)),
            when: course.when(),
        };
        course.enter(&format!("inquiry-{n}"), Entry::Inquiry(inquiry));
    }
}

/// Tasks, of which two in three are done, a part hang on a clock and a part wait; promises.
fn work(course: &mut Course) {
    for n in 0..TASKS {
        course.go_to(n, TASKS);
        let task = Task {
            before: (n % 5 == 0).then(|| "gdpr-33-supplement - 12h".parse().unwrap()),
            done: None,
            due: (n % 5 == 1).then(|| course.in_hours(30)),
            owner: Some(FreeText::new("it-chef")),
            state: TaskState::Open,
            until: (n % 5 == 2).then(|| course.in_hours(2)),
            waiting: (n % 5 == 2).then(|| FreeText::new("svar")),
            what: course.dice.words(4, 12),
        };
        course.enter(&format!("task-{n}"), Entry::Task(task.clone()));
        if n % 3 != 0 {
            let done = Task {
                done: Some(course.when()),
                state: TaskState::Done,
                ..task
            };
            course.enter(&format!("task-{n}"), Entry::Task(done));
        }
    }
    for n in 0..PROMISES {
        course.go_to(n, PROMISES);
        let promise = Promise {
            due: course.in_hours(24),
            kept: (n % 4 != 0).then(|| course.in_hours(20)),
            kind: PromiseKind::Own,
            to: FreeText::new("facket"),
            what: course.dice.words(3, 8),
        };
        course.enter(&format!("promise-{n}"), Entry::Promise(promise));
    }
}

/// Returns how many records there are.
pub(crate) fn count() -> usize {
    events(Moment::from_text("2025-08-26T14:54:00.000Z").unwrap()).len()
}

/// Returns the records, which follow `after`. A later version of an entry replaces the one before.
pub(crate) fn records(after: &Record) -> Vec<Record> {
    let chain = ChainId::new(0x00a6_e0da);
    let mut last = std::collections::BTreeMap::new();
    let mut records: Vec<Record> = Vec::new();
    for (n, (at, mut event)) in events(after.head.at).into_iter().enumerate() {
        let name = match &mut event {
            Event::Entered(entered) => {
                entered.over = last.get(&entered.id).copied().into_iter().collect();
                Some(entered.id.clone())
            }
            _ => None,
        };
        let head = Head {
            at,
            chain,
            prev: records.last().map(|record| record.hash),
            seen: vec![after.hash],
            seq: n as u64,
            ..after.head.clone()
        };
        let hash = Digest::of(format!("{head:?}{n}").as_bytes());
        if let Some(name) = name {
            last.insert(name, hash);
        }
        records.push(Record { head, hash, event });
    }
    records
}
