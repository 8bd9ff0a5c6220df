//! Records for tests: an event of every kind, and a hand that writes chains as sessions do.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that panics has failed, which is what it is for"
)]

use std::collections::BTreeMap;

use frist::case::event::{
    Acknowledged, AnchorRejected, Answered, Checkpoint, Entered, Logged, Masked, Mode, Opened,
    Organisation, RegisterName, RowRemoved, RowSet, RuleRef, Session, Shown, Source, StepDone,
    StepReopened, StepSkipped, TimeSource, Withdrawn,
};
use frist::case::journal::encode;
use frist::case::register::{
    Anchor, AnchorKind, Assessment, Check, CheckOutcome, ContactStatus, Content, Count, Filing,
    FilingStage, Group, Lesson, LessonKind, Link, Measure, MeasureState, Person, ProtectedPerson,
    RiskOutcome, Route, Sending, SendingStage, Severity,
};
use frist::case::{
    ActorId, Answer, CaseId, ChainId, Digest, Entry, EntryId, Event, Head, Quantity, Record, Value,
};
use frist::playbook::{ChannelId, ChoiceId, ClockId, FieldId, Register, RoleId, StepId};
use frist::text::{FreeText, Lang};
use frist::time::{Moment, Precision, Span, When};

/// A moment of the Miljödata week.
pub(crate) fn moment(text: &str) -> Moment {
    Moment::from_text(text).unwrap()
}

/// The first moment of every journal here.
pub(crate) fn start() -> Moment {
    moment("2025-08-26T14:54:00.000Z")
}

fn field(id: &str) -> FieldId {
    FieldId::new(id).unwrap()
}

fn choice(id: &str) -> ChoiceId {
    ChoiceId::new(id).unwrap()
}

fn step(id: &str) -> StepId {
    StepId::new(id).unwrap()
}

fn entry_id(id: &str) -> EntryId {
    EntryId::new(id).unwrap()
}

/// The beginning of a session.
pub(crate) fn session(words: &str) -> Event {
    Event::Session(Box::new(Session {
        name: words.into(),
        program: "0.1.0".to_owned(),
        role: "incidentledare".into(),
        time: TimeSource::Wall,
    }))
}

/// How a case is opened.
pub(crate) fn opened(mode: Mode, words: &str) -> Event {
    Event::Opened(Box::new(Opened {
        language: Lang::Sv,
        legal_basis: "artikel 6.1 c".into(),
        mode,
        playbook: "personuppgiftsincident".to_owned(),
        purpose: "visa att lagen följs".into(),
        regime: "gdpr".to_owned(),
        retention: "bevaras".into(),
        rules: vec![RuleRef {
            digest: Digest::of(b"playbook"),
            id: "personuppgiftsincident".to_owned(),
            kind: "playbook".to_owned(),
        }],
        title: words.into(),
    }))
}

/// A line in the log.
pub(crate) fn logged(words: &str) -> Event {
    Event::Logged(Box::new(Logged {
        happened: None,
        learned: None,
        source: None,
        text: words.into(),
    }))
}

/// The masking of a value.
pub(crate) fn masked(record: Digest, value: u32) -> Event {
    Event::Masked(Box::new(Masked {
        decision: "beslut 2025-09-20".into(),
        ground: "artikel 17".into(),
        record,
        value,
    }))
}

/// An answer that replaces `over`.
pub(crate) fn answered(id: &str, answer: Answer, over: Vec<Digest>) -> Event {
    Event::Answered(Box::new(Answered {
        answer,
        field: field(id),
        learned: None,
        over,
        source: None,
    }))
}

/// An event of every kind and every sort of answer, with every optional part there, and `words`
/// wherever a person may write.
#[allow(
    clippy::too_many_lines,
    reason = "one list of everything, read top-down"
)]
pub(crate) fn every_event(words: &str) -> Vec<Event> {
    let text = || FreeText::from(words);
    let when = || {
        When::new(
            start(),
            start().plus(Span::hours(4)),
            120,
            Precision::PartOfDay,
        )
        .in_words(words)
    };
    let over = || vec![Digest::of(b"before")];
    let source = || {
        Some(Source {
            digest: Digest::of(b"fill"),
            name: text(),
        })
    };
    let shown = || {
        Some(Shown {
            before_gate: Some(true),
            checks: vec![Digest::of(b"check")],
            data: None,
            due: Some(start().plus(Span::hours(72))),
            // Came later than the golden journal.
            duty: None,
            rule: Some(Digest::of(b"clocks")),
            uncontacted: None,
        })
    };
    let answers = [
        Answer::Known(Value::Text(text())),
        Answer::Known(Value::Moment(when())),
        Answer::Known(Value::Number(Quantity::estimate(1100, 1500, Some(text())))),
        Answer::Known(Value::Number(Quantity::exact(Quantity::MAX))),
        Answer::Known(Value::YesNo(true)),
        Answer::Known(Value::One(choice("current"))),
        Answer::Known(Value::Many(vec![choice("name"), choice("personnummer")])),
        Answer::Known(Value::Decision {
            choice: choice("high"),
            motive: text(),
        }),
        Answer::Known(Value::Entries(vec![entry_id("a-1")])),
        Answer::NotKnownYet,
        Answer::CannotBeDetermined,
    ];
    let entries = [
        Entry::Anchor(Anchor {
            clock: ClockId::new("gdpr-33").unwrap(),
            kind: AnchorKind::RelayReceived,
            source: text(),
            when: when(),
        }),
        Entry::Group(Group {
            count: Count::Known(Quantity::range(1100, 1500, None)),
            name: text(),
            note: Some(text()),
            data: Vec::new(),
            only_protected: None,
        }),
        Entry::Assessment(Assessment {
            below_why: None,
            proposal: None,
            rests_on: None,
            second: None,
            stage: None,
            cause: Some(text()),
            groups: vec![entry_id("a-1")],
            motive: text(),
            outcome: RiskOutcome::High,
            severity: Some(Severity::Significant),
            when: when(),
        }),
        Entry::Check(Check {
            channels: None,
            data: None,
            status: None,
            groups: vec![entry_id("a-1")],
            motive: Some(text()),
            neutral_text: Some(text()),
            outcome: CheckOutcome::Found(5),
            sources: text(),
            when: when(),
        }),
        Entry::Protected(ProtectedPerson {
            guardian: None,
            contacted: Some(when()),
            group: Some(entry_id("a-1")),
            label: 1,
            route: Some(Route::Relay),
            status: ContactStatus::Contacted,
            young: Some(true),
        }),
        Entry::Filing(Filing {
            copy: None,
            clock: ClockId::new("gdpr-33").unwrap(),
            late_reasons: Some(text()),
            receipt: Some(text()),
            reference: Some(text()),
            stage: FilingStage::Initial,
            summary: text(),
            when: when(),
        }),
        Entry::Sending(Sending {
            first_why: None,
            channel: ChannelId::new("kivra").unwrap(),
            content: vec![Content::Nature, Content::Advice],
            groups: vec![entry_id("a-1")],
            note: Some(text()),
            planned: Some(when()),
            reached: Count::NotKnownYet,
            returned: Some(Quantity::exact(3)),
            sent: Some(when()),
            stage: SendingStage::Sent,
            text: Some(text()),
            title: text(),
        }),
        Entry::Measure(Measure {
            done: Some(when()),
            due: Some(when()),
            effect: None,
            effect_when: None,
            told: None,
            owner: Some(text()),
            proof: Some(text()),
            state: MeasureState::Planned,
            what: text(),
        }),
        Entry::Lesson(Lesson {
            action: None,
            finding: None,
            improves: None,
            objective: None,
            change: None,
            due: Some(when()),
            effect: None,
            effect_when: None,
            kind: LessonKind::Feedback,
            owner: Some(text()),
            proof: Some(text()),
            what: text(),
        }),
        Entry::Person(Person {
            function: text(),
            name: Some(text()),
            reach: Some(text()),
            role: Some(RoleId::new("dpo").unwrap()),
        }),
        Entry::Link(Link {
            case: CaseId::new("2025-test"),
            what: text(),
        }),
    ];
    let mut events = vec![
        session(words),
        opened(Mode::Real, words),
        Event::Organisation(Box::new(Organisation {
            address: Some(text()),
            contact: Some(text()),
            dpo: Some(text()),
            name: Some(text()),
            number: Some(text()),
            over: over(),
        })),
        Event::Acknowledged(Box::new(Acknowledged {
            notice: "never-type".to_owned(),
            text: Digest::of(b"notice"),
        })),
        Event::RowSet(Box::new(RowSet {
            cells: BTreeMap::from([
                (field("kind"), Answer::Known(Value::Text(text()))),
                (field("count"), Answer::NotKnownYet),
            ]),
            field: field("data_categories"),
            over: over(),
            row: entry_id("a-2"),
            source: source(),
        })),
        Event::RowRemoved(Box::new(RowRemoved {
            field: field("data_categories"),
            over: over(),
            reason: text(),
            row: entry_id("a-2"),
        })),
        Event::StepDone(Box::new(StepDone {
            basis: Digest::of(b"basis"),
            over: over(),
            step: step("discovered"),
        })),
        Event::StepSkipped(Box::new(StepSkipped {
            basis: Digest::of(b"basis"),
            over: over(),
            reason: text(),
            step: step("police"),
        })),
        Event::StepReopened(Box::new(StepReopened {
            over: over(),
            step: step("police"),
        })),
        Event::Logged(Box::new(Logged {
            happened: Some(when()),
            learned: Some(when()),
            source: Some(text()),
            text: text(),
        })),
        Event::Withdrawn(Box::new(Withdrawn {
            id: entry_id("a-1"),
            over: over(),
            reason: text(),
            register: RegisterName(Register::Groups),
        })),
        Event::AnchorRejected(Box::new(AnchorRejected {
            anchor: entry_id("a-0"),
            reason: text(),
            shown: shown(),
        })),
        Event::Masked(Box::new(Masked {
            decision: text(),
            ground: text(),
            record: Digest::of(b"nothing here"),
            value: 1,
        })),
        Event::Checkpoint(Box::new(Checkpoint {
            heads: BTreeMap::new(),
            why: "handover".to_owned(),
        })),
    ];
    events.extend(answers.into_iter().map(|answer| {
        Event::Answered(Box::new(Answered {
            answer,
            field: field("brief"),
            learned: Some(when()),
            over: over(),
            source: source(),
        }))
    }));
    events.extend(entries.into_iter().enumerate().map(|(n, entry)| {
        Event::Entered(Box::new(Entered {
            entry,
            id: EntryId::nth(ChainId::new(1), n as u64),
            learned: Some(when()),
            over: over(),
            shown: shown(),
            source: source(),
        }))
    }));
    events
}

/// A session that writes its chain into memory.
pub(crate) struct Hand {
    pub(crate) mode: Mode,
    pub(crate) case: CaseId,
    pub(crate) by: ActorId,
    pub(crate) chain: ChainId,
    pub(crate) at: Moment,
    /// What has been read of others since the last record.
    pub(crate) seen: Vec<Digest>,
    pub(crate) lines: Vec<Vec<u8>>,
    pub(crate) records: Vec<Record>,
    salts: u64,
}

impl Hand {
    /// A session of a real case with its first record written.
    pub(crate) fn begin(chain: u64) -> Self {
        Self::begin_as(Mode::Real, chain)
    }

    /// A session with its first record written.
    pub(crate) fn begin_as(mode: Mode, chain: u64) -> Self {
        Self::begin_at(mode, chain, start())
    }

    /// A session with its first record written at `at`.
    pub(crate) fn begin_at(mode: Mode, chain: u64, at: Moment) -> Self {
        let mut hand = Self {
            mode,
            case: CaseId::new("2025-miljodata").unwrap(),
            by: ActorId::new(&format!("actor-{chain}")).unwrap(),
            chain: ChainId::new(chain),
            at,
            seen: Vec::new(),
            lines: Vec::new(),
            records: Vec::new(),
            salts: 0,
        };
        hand.write(session("AL"));
        hand
    }

    /// Writes an event one second after the last; salts are counted, not random.
    pub(crate) fn write(&mut self, event: Event) -> Record {
        let head = Head {
            at: self.at,
            by: self.by.clone(),
            case: self.case.clone(),
            chain: self.chain,
            prev: self.head(),
            scenario: (self.mode == Mode::Exercise).then_some(self.at),
            seen: std::mem::take(&mut self.seen),
            seq: self.records.len() as u64,
        };
        let (chain, salts) = (self.chain.to_string(), &mut self.salts);
        let mut salt = || {
            *salts += 1;
            let digest = Digest::of(format!("{chain}/{salts}").as_bytes());
            digest.bytes()[..16].try_into().unwrap()
        };
        let (line, record) = encode(self.mode, head, event, &mut salt);
        self.at = self.at.plus(Span::from_millis(1000));
        self.lines.push(line);
        self.records.push(record.clone());
        record
    }

    /// The hash of the last record.
    pub(crate) fn head(&self) -> Option<Digest> {
        self.records.last().map(|record| record.hash)
    }

    /// The file's name.
    pub(crate) fn name(&self) -> String {
        format!("{}.jsonl", self.chain)
    }

    /// The file's bytes.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        self.lines.concat()
    }
}
