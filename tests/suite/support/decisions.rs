//! What the second golden journal was written from: a case in which the decisions were made that an
//! inspector asks about, by two sessions that did not always know of each other and a successor. Every
//! kind of record that came with them, every part of theirs that may be left out, every choice.
//!
//! Never changed: a later kind of record gets a journal of its own.

use std::collections::BTreeMap;

use frist::case::event::{
    AnchorRejected, Answered, Checkpoint, Entered, HandedOver, Mode, Opened, RegisterName,
    Released, RowSet, RuleRef, Shown, TookOver, Withdrawn,
};
use frist::case::register::{
    Anchor, AnchorKind, Assessment, AssessmentStage, Availability, Check, CheckOutcome,
    CheckStatus, Confidentiality, ContactStatus, Content, Context, Count, DataCategory, Delivery,
    Duty, DutyAnswer, Ease, Exception, ExceptionGround, Filing, FilingStage, Group, Guardian,
    Inquiry, Integrity, Lesson, LessonKind, Measure, MeasureState, Promise, PromiseKind,
    ProtectedPerson, RiskOutcome, Route, Score, Sending, SendingStage, Severity, Task, TaskState,
};
use frist::case::{Answer, Digest, Entry, EntryId, Event, Quantity, Value};
use frist::playbook::{AdviceId, ChannelId, ChoiceId, ClockId, FieldId, Register, RoleId};
use frist::text::{FreeText, Lang};
use frist::time::{Precision, Span, When};

use super::records::{Hand, moment, opened};

/// The paper that was released: it lies in the case's folder.
pub(crate) const PAPER: &[u8] = "# Överlämning\n\nDet här gäller nu.\n".as_bytes();
/// Its file.
pub(crate) const PAPER_FILE: &str = "incidentrapport-1.md";

/// A person's words, with what a file must not stumble over.
fn words(of: &str) -> FreeText {
    FreeText::new(format!("{of}: Åsa sa ”nej” – \\ {{\"$text\":1}}\n😀"))
}

fn plain(of: &str) -> FreeText {
    FreeText::new(of)
}

fn id(name: &str) -> EntryId {
    EntryId::new(name).unwrap()
}

fn clock(name: &str) -> ClockId {
    ClockId::new(name).unwrap()
}

fn field(name: &str) -> FieldId {
    FieldId::new(name).unwrap()
}

/// A minute in Swedish summer time, given in UTC.
fn minute(text: &str) -> When {
    When::minute(moment(&format!("2025-{text}:00.000Z")), 120)
}

/// A day in Swedish summer time.
fn day(text: &str) -> When {
    let from = moment(&format!("2025-{text}T00:00:00.000Z")).plus(Span::hours(-2));
    When::new(from, from.plus(Span::hours(24)), 120, Precision::Day)
}

fn exactly(n: u64) -> Count {
    Count::Known(Quantity::exact(n))
}

fn entered(name: &str, entry: Entry, over: &[Digest]) -> Event {
    Event::Entered(Box::new(Entered {
        entry,
        id: id(name),
        learned: None,
        over: over.to_vec(),
        shown: None,
        source: None,
    }))
}

fn new(name: &str, entry: Entry) -> Event {
    entered(name, entry, &[])
}

fn seeing(event: Event, what: Shown) -> Event {
    let Event::Entered(mut entered) = event else {
        return event;
    };
    entered.shown = Some(what);
    Event::Entered(entered)
}

fn known(name: &str, value: Value) -> Event {
    Event::Answered(Box::new(Answered {
        answer: Answer::Known(value),
        field: field(name),
        learned: None,
        over: Vec::new(),
        source: None,
    }))
}

fn one(choice: &str) -> Value {
    Value::One(ChoiceId::new(choice).unwrap())
}

fn many(choice: &str) -> Value {
    Value::Many(vec![ChoiceId::new(choice).unwrap()])
}

fn anchor(kind: AnchorKind, of: &str, when: When) -> Entry {
    Entry::Anchor(Anchor {
        clock: clock(of),
        kind,
        source: words("mejlet"),
        when,
    })
}

fn group(name: &str, count: Count) -> Entry {
    Entry::Group(Group {
        count,
        name: plain(name),
        note: None,
        data: Vec::new(),
        only_protected: None,
    })
}

fn check(of: &str, outcome: CheckOutcome, status: Option<CheckStatus>) -> Check {
    Check {
        channels: Some(vec![ChannelId::new("web").unwrap()]),
        data: Some(vec![id("data-1")]),
        groups: vec![id(of)],
        motive: None,
        neutral_text: None,
        outcome,
        sources: words("folkbokföringen"),
        status,
        when: day("09-10"),
    }
}

fn assessment(outcome: RiskOutcome, stage: AssessmentStage) -> Assessment {
    Assessment {
        below_why: None,
        cause: None,
        groups: Vec::new(),
        motive: words("därför"),
        outcome,
        proposal: None,
        rests_on: None,
        second: None,
        severity: None,
        stage: Some(stage),
        when: day("08-28"),
    }
}

fn score(of: &str, context: Context, ease: Ease) -> Score {
    Score {
        availability: Availability::None,
        category: DataCategory::Simple,
        cause: None,
        circumstances_why: words("omständigheter"),
        confidentiality: Confidentiality::None,
        context,
        context_why: words("sammanhang"),
        ease,
        ease_why: words("igenkänning"),
        group: id(of),
        integrity: Integrity::None,
        malicious: false,
        rests_on: None,
        unintelligible: None,
        when: day("08-28"),
    }
}

fn filing(stage: FilingStage, when: When) -> Filing {
    Filing {
        clock: clock("gdpr-33"),
        copy: None,
        late_reasons: None,
        receipt: None,
        reference: None,
        stage,
        summary: words("anmält"),
        when,
    }
}

fn sending(channel: &str, stage: SendingStage, groups: &[&str]) -> Sending {
    Sending {
        channel: ChannelId::new(channel).unwrap(),
        content: vec![Content::Nature, Content::Protected],
        first_why: None,
        groups: groups.iter().map(|name| id(name)).collect(),
        note: None,
        planned: Some(day("09-20")),
        reached: Count::NotKnownYet,
        returned: None,
        sent: None,
        stage,
        text: Some(words("brevet")),
        title: plain(channel),
    }
}

fn delivery(of: &str, sent: Count, reached: Count) -> Delivery {
    Delivery {
        group: id(of),
        reached,
        receipt: Some(words("kvitto")),
        returned: Some(Quantity::exact(12)),
        sending: id("letter"),
        sent,
        version: Some(Digest::of("brevet".as_bytes())),
        when: day("09-14"),
    }
}

fn checkpoint(why: &str, hands: &[&Hand]) -> Event {
    let heads = hands
        .iter()
        .map(|hand| (hand.chain.to_string(), hand.head().unwrap()));
    Event::Checkpoint(Box::new(Checkpoint {
        heads: heads.collect::<BTreeMap<_, _>>(),
        why: why.to_owned(),
    }))
}

/// How the case was opened, with its frozen rules.
fn begun(rules: Vec<RuleRef>) -> Event {
    let Event::Opened(begun) = opened(Mode::Real, "Besluten") else {
        unreachable!("an opening")
    };
    Event::Opened(Box::new(Opened { rules, ..*begun }))
}

/// Writes the case: the lead's chain, the officer's, the successor's.
pub(crate) fn write(rules: Vec<RuleRef>) -> [Hand; 3] {
    let mut lead = Hand::begin(0xa3);
    lead.write(begun(rules));
    facts(&mut lead);
    let first = starts(&mut lead);
    let mut officer = Hand::begin_at(Mode::Real, 0xb4, moment("2025-08-27T07:00:00.000Z"));
    officer.seen.extend(lead.head());
    rivals(&mut lead, &mut officer, first);
    lead.at = moment("2025-08-28T09:00:00.000Z");
    risk(&mut lead);
    lead.at = moment("2025-08-29T10:00:00.000Z");
    filings(&mut lead);
    let heads = checkpoint("filing", &[&lead, &officer]);
    lead.write(heads);
    lead.at = moment("2025-09-10T08:00:00.000Z");
    officer.at = moment("2025-09-10T08:30:00.000Z");
    gates(&mut lead, &mut officer);
    lead.at = moment("2025-09-14T08:00:00.000Z");
    told(&mut lead);
    work(&mut lead);
    let after = leaving(&mut lead, &mut officer);
    [lead, officer, after]
}

/// What is known about the incident, which clocks apply, and the groups.
fn facts(lead: &mut Hand) {
    for event in [
        known("breach_aspects", many("confidentiality")),
        known("recipient", one("hostile")),
        known("theft_confirmed", Value::YesNo(true)),
        known(
            "persons_total",
            Value::Number(Quantity::range(1000, 1500, None)),
        ),
        Event::RowSet(Box::new(RowSet {
            cells: BTreeMap::from([(field("what"), Answer::Known(Value::Text(words("namn"))))]),
            field: field("data_categories"),
            over: Vec::new(),
            row: id("data-1"),
            source: None,
        })),
    ] {
        lead.write(event);
    }
    let duties = [
        ("gdpr-33", DutyAnswer::Applies),
        ("police", DutyAnswer::DoesNot),
        ("dora-initial", DutyAnswer::Unsure),
    ];
    for (name, applies) in duties {
        let motive = (applies != DutyAnswer::Applies).then(|| words("varför"));
        let duty = Duty {
            applies,
            clock: clock(name),
            motive,
        };
        let shown = Shown {
            duty: Some(DutyAnswer::Unsure),
            rule: Some(Digest::of(b"clocks")),
            ..Shown::default()
        };
        lead.write(seeing(new(name, Entry::Duty(duty)), shown));
    }
    let estimate = Quantity::estimate(1100, 1500, Some(words("listan")));
    lead.write(new("staff", group("Anställda", Count::Known(estimate))));
    lead.write(new("former", group("Tidigare", Count::NotKnownYet)));
    lead.write(new("direct", group("Direkt", exactly(5))));
    lead.write(new("gone", group("Borta", Count::CannotBeDetermined)));
}

/// Every kind of start; returns the record of the one that two sessions will correct.
fn starts(lead: &mut Hand) -> Digest {
    use AnchorKind::{
        Classified, ControllerAware, Detected, Other, ProcessorAware, ProcessorInformed,
        RelayReceived,
    };
    let aware = anchor(ControllerAware, "gdpr-33", minute("08-26T14:54"));
    let first = lead.write(new("aware", aware)).hash;
    let starts = [
        ("noticed", Detected, "gdpr-33", day("08-23")),
        (
            "processor",
            ProcessorAware,
            "gdpr-33",
            minute("08-23T10:00"),
        ),
        ("told", ProcessorInformed, "gdpr-33", minute("08-25T08:15")),
        (
            "relayed",
            RelayReceived,
            "gdpr-33",
            minute("08-25T15:30").in_words("på eftermiddagen"),
        ),
        ("weighed", Classified, "dora-initial", minute("08-26T12:00")),
        ("press", Other, "gdpr-33", day("08-26")),
    ];
    for (name, kind, of, when) in starts {
        lead.write(new(name, anchor(kind, of, when)));
    }
    first
}

/// Two corrections of one start that did not know of each other, and two rejections.
fn rivals(lead: &mut Hand, officer: &mut Hand, first: Digest) {
    use AnchorKind::ControllerAware;
    let ours = anchor(ControllerAware, "gdpr-33", minute("08-26T14:40"));
    lead.write(entered("aware", ours, &[first]));
    let theirs = anchor(ControllerAware, "gdpr-33", minute("08-26T14:30"));
    officer.write(entered("aware", theirs, &[first]));
    for name in ["told", "relayed"] {
        officer.write(Event::AnchorRejected(Box::new(AnchorRejected {
            anchor: id(name),
            reason: words("ingen insikt"),
            shown: Some(Shown {
                due: Some(moment("2025-08-28T08:15:00.000Z")),
                rule: Some(Digest::of(b"clocks")),
                ..Shown::default()
            }),
        })));
    }
}

/// Scores with every part, a proposal and decisions beside and below it.
fn risk(lead: &mut Hand) {
    let rests_on = || {
        let topic = AdviceId::new("theft").unwrap();
        Some(BTreeMap::from([(topic, Digest::of(b"theft"))]))
    };
    let scores = [
        ("s-1", score("staff", Context::One, Ease::Maximum)),
        (
            "s-2",
            Score {
                availability: Availability::Temporary,
                category: DataCategory::Behavioural,
                confidentiality: Confidentiality::Known,
                integrity: Integrity::Recoverable,
                ..score("former", Context::Two, Ease::Significant)
            },
        ),
        (
            "s-3",
            Score {
                availability: Availability::Lost,
                category: DataCategory::Sensitive,
                cause: Some(words("stölden")),
                confidentiality: Confidentiality::Unknown,
                integrity: Integrity::Lost,
                malicious: true,
                rests_on: rests_on(),
                unintelligible: Some(false),
                ..score("direct", Context::Four, Ease::Limited)
            },
        ),
        (
            "s-4",
            Score {
                category: DataCategory::Financial,
                ..score("gone", Context::Three, Ease::Negligible)
            },
        ),
    ];
    for (name, score) in scores {
        lead.write(new(name, Entry::Score(score)));
    }
    let decision = |outcome| assessment(outcome, AssessmentStage::Decision);
    let assessments = [
        (
            "proposal",
            assessment(RiskOutcome::High, AssessmentStage::Proposal),
        ),
        (
            "below",
            Assessment {
                below_why: Some(words("återfunnen")),
                cause: Some(words("beslutet")),
                groups: vec![id("former")],
                proposal: Some(id("proposal")),
                rests_on: rests_on(),
                second: Some(RoleId::new("dpo").unwrap()),
                severity: Some(Severity::Limited),
                ..decision(RiskOutcome::Risk)
            },
        ),
        ("unlikely", decision(RiskOutcome::Unlikely)),
        ("unknown", decision(RiskOutcome::NotKnownYet)),
        (
            "high",
            Assessment {
                proposal: Some(id("proposal")),
                severity: Some(Severity::VerySerious),
                ..decision(RiskOutcome::High)
            },
        ),
    ];
    for (name, assessment) in assessments {
        lead.write(new(name, Entry::Assessment(assessment)));
    }
}

/// A filing of every stage; the first without a time of day, with a copy of what was filed.
fn filings(lead: &mut Hand) {
    use FilingStage::{Final, Initial, Intermediate, Supplement, Withdrawn};
    let first = Filing {
        copy: Some(Digest::of(b"copy")),
        late_reasons: Some(words("sent")),
        receipt: Some(words("kvitto")),
        ..filing(Initial, day("08-29"))
    };
    lead.write(new("filed", Entry::Filing(first)));
    for (name, stage) in [
        ("filed-2", Supplement),
        ("filed-3", Intermediate),
        ("filed-4", Final),
        ("filed-5", Withdrawn),
    ] {
        let later = Filing {
            reference: Some(words("diarienummer")),
            ..filing(stage, minute("08-29T09:30"))
        };
        lead.write(new(name, Entry::Filing(later)));
    }
}

/// Every outcome of the gate, one withdrawn while another session approved; protected persons.
fn gates(lead: &mut Hand, officer: &mut Hand) {
    let checked = |of, outcome, status| Entry::Check(check(of, outcome, status));
    let staff = lead.write(new(
        "checked-staff",
        checked("staff", CheckOutcome::NoneMarked, Some(CheckStatus::Both)),
    ));
    let could_not = Check {
        motive: Some(words("listan saknas")),
        neutral_text: Some(words("neutral text")),
        ..check("former", CheckOutcome::CouldNotCheck, None)
    };
    lead.write(new("checked-former", Entry::Check(could_not)));
    let found = checked("direct", CheckOutcome::Found(4), Some(CheckStatus::AtLeak));
    let direct = lead.write(new("checked-direct", found));
    let now = checked("direct", CheckOutcome::Found(4), Some(CheckStatus::Now));
    lead.write(new("checked-again", now));
    let persons = [
        (
            ContactStatus::NotContacted,
            None,
            Some(true),
            Some(Guardian::No),
        ),
        (ContactStatus::Tried, Some(Route::Phone), Some(false), None),
        (
            ContactStatus::Contacted,
            Some(Route::InPerson),
            Some(true),
            Some(Guardian::Yes),
        ),
        (
            ContactStatus::Contacted,
            Some(Route::Relay),
            Some(true),
            Some(Guardian::NotYet),
        ),
        (ContactStatus::Contacted, Some(Route::Manager), None, None),
    ];
    for (label, (status, route, young, guardian)) in (1..).zip(persons) {
        let person = ProtectedPerson {
            contacted: (status == ContactStatus::Contacted).then(|| minute("09-10T07:30")),
            group: Some(id("direct")),
            guardian,
            label,
            route,
            status,
            young,
        };
        lead.write(new(&format!("p{label}"), Entry::Protected(person)));
    }
    officer.seen.extend(lead.head());
    let letter = Sending {
        first_why: Some(words("bråttom")),
        ..sending("post", SendingStage::Approved, &["staff", "former"])
    };
    let shown = Shown {
        before_gate: Some(false),
        checks: vec![staff.hash, direct.hash],
        data: Some(vec![id("data-1")]),
        due: Some(moment("2025-08-29T14:30:00.000Z")),
        duty: None,
        rule: None,
        uncontacted: Some(2),
    };
    officer.write(seeing(new("race", Entry::Sending(letter)), shown));
    lead.write(Event::Withdrawn(Box::new(Withdrawn {
        id: id("checked-staff"),
        over: vec![staff.hash],
        reason: words("fel lista"),
        register: RegisterName(Register::Checks),
    })));
}

/// Sendings of every stage, what came of them, questions, exceptions.
fn told(lead: &mut Hand) {
    let notice = Sending {
        sent: Some(day("09-04")),
        ..sending("web", SendingStage::Sent, &["staff"])
    };
    let before = Shown {
        before_gate: Some(true),
        ..Shown::default()
    };
    lead.write(seeing(new("notice", Entry::Sending(notice)), before));
    let letter = Sending {
        content: vec![
            Content::Data,
            Content::Consequences,
            Content::Measures,
            Content::Advice,
            Content::Contact,
        ],
        sent: Some(minute("09-14T06:00")),
        ..sending("post", SendingStage::Sent, &["staff", "former"])
    };
    lead.write(new("letter", Entry::Sending(letter)));
    let planned = sending("kivra", SendingStage::Planned, &["staff"]);
    lead.write(new("planned", Entry::Sending(planned)));
    let stopped = sending("intranet", SendingStage::Stopped, &[]);
    lead.write(new("stopped", Entry::Sending(stopped)));
    let staff = delivery("staff", exactly(1100), Count::NotKnownYet);
    lead.write(new("d-1", Entry::Delivery(staff)));
    let former = delivery("former", Count::CannotBeDetermined, exactly(80));
    lead.write(new("d-2", Entry::Delivery(former)));
    let inquiry = Inquiry {
        about: words("vad läckte"),
        by: Some(words("växeln")),
        count: exactly(17),
        when: day("09-14"),
    };
    lead.write(new("asked", Entry::Inquiry(inquiry)));
    for (name, ground) in [
        ("e-1", ExceptionGround::Unintelligible),
        ("e-2", ExceptionGround::RiskRemoved),
        ("e-3", ExceptionGround::Disproportionate),
    ] {
        let exception = Exception {
            ground,
            groups: vec![id("gone")],
            instead: Some(words("annons")),
            reasons: words("skäl"),
            when: day("09-14"),
        };
        lead.write(new(name, Entry::Exception(exception)));
    }
}

/// Tasks and promises of every kind, a measure and a lesson with their effect.
fn work(lead: &mut Hand) {
    use PromiseKind::{Contract, Insurance, Other, Own};
    let task = |state| Task {
        before: None,
        done: None,
        due: None,
        owner: Some(words("it-chef")),
        state,
        until: None,
        waiting: None,
        what: words("ring"),
    };
    let tasks = [
        Task {
            before: Some("gdpr-33-supplement - 12h".parse().unwrap()),
            ..task(TaskState::Open)
        },
        Task {
            due: Some(day("09-18")),
            until: Some(day("09-16")),
            waiting: Some(words("svar")),
            ..task(TaskState::Open)
        },
        Task {
            done: Some(minute("09-14T07:00")),
            ..task(TaskState::Done)
        },
        task(TaskState::Dropped),
    ];
    for (n, task) in (1..).zip(tasks) {
        lead.write(new(&format!("t-{n}"), Entry::Task(task)));
    }
    for (n, kind) in (1..).zip([Own, Contract, Insurance, Other]) {
        let promise = Promise {
            due: minute("09-19T10:00"),
            kept: (kind == Contract).then(|| minute("09-13T10:00")),
            kind,
            to: words("facket"),
            what: words("besked"),
        };
        lead.write(new(&format!("l-{n}"), Entry::Promise(promise)));
    }
    let measure = Measure {
        done: Some(day("09-13")),
        due: Some(day("09-13")),
        effect: Some(words("verkan")),
        effect_when: Some(day("09-14")),
        owner: Some(words("it-chef")),
        proof: Some(words("bevis")),
        state: MeasureState::Taken,
        told: None,
        what: words("radera"),
    };
    lead.write(new("m-1", Entry::Measure(measure)));
    let lesson = Lesson {
        action: None,
        finding: None,
        improves: None,
        objective: None,
        change: Some(words("ändring")),
        due: Some(day("10-01")),
        effect: Some(words("verkan")),
        effect_when: Some(day("09-14")),
        kind: LessonKind::Lesson,
        owner: Some(words("säkerhetschef")),
        proof: Some(words("bevis")),
        what: words("gallra"),
    };
    lead.write(new("k-1", Entry::Lesson(lesson)));
}

/// A released paper, the work handed to a successor, and all heads noted.
fn leaving(lead: &mut Hand, officer: &mut Hand) -> Hand {
    let head = Digest::of(b"fingerprint");
    for (number, why) in [(1, None), (2, Some(words("nämnden behöver talen")))] {
        let files = if number == 1 {
            BTreeMap::from([(PAPER_FILE.to_owned(), Digest::of(PAPER))])
        } else {
            BTreeMap::new()
        };
        lead.write(Event::Released(Box::new(Released {
            audience: if number == 1 { "intern" } else { "board" }.to_owned(),
            draft: number == 1,
            files,
            head,
            language: Lang::Sv,
            number,
            paper: "incidentrapport".to_owned(),
            unmasked_why: why,
        })));
    }
    let heads = checkpoint("report", &[lead, officer]);
    lead.write(heads);
    let handed = lead.write(Event::HandedOver(Box::new(HandedOver {
        brief: Digest::of(b"brief"),
        head,
        note: Some(words("tänk på")),
        to: plain("dataskyddsombud"),
    })));
    let mut after = Hand::begin_at(Mode::Real, 0xc5, moment("2025-09-15T06:00:00.000Z"));
    after
        .seen
        .extend([lead.head(), officer.head()].into_iter().flatten());
    after.write(Event::TookOver(Box::new(TookOver {
        head,
        of: handed.hash,
    })));
    let heads = checkpoint("handover", &[lead, officer, &after]);
    after.write(heads);
    after
}
