//! Rules as given / when / then: commands that were recorded, a command now, what comes of it.

use frist::case::event::{Opened, Session, TimeSource};
use frist::case::register::{Anchor, AnchorKind, Count, Group};
use frist::case::{
    ActorId, Answer, Case, CaseId, ChainId, Command, Digest, Entry, EntryId, Event, Head, Mode,
    Record, Refusal, Rules, Value, decide,
};
use frist::playbook::{ClockId, FieldId, StepId};
use frist::text::{FreeText, Lang};
use frist::time::{Moment, Precision, Span, When};

/// A case under way, and the moment it is.
#[derive(Clone)]
pub struct Story {
    pub case: Case,
    pub rules: Rules,
    pub now: Moment,
    pub records: Vec<Record>,
    chain: ChainId,
}

/// What came of a command.
pub struct Outcome {
    pub result: Result<Vec<Event>, Refusal>,
}

/// The small playbook and its clock.
pub fn rules() -> Rules {
    let playbook = include_str!("../../fixtures/rules/small.toml");
    let clocks = include_str!("../../fixtures/rules/clocks.toml");
    let digest = Digest::of(clocks.as_bytes());
    let clocks = frist::clock::read("clocks.toml", clocks).unwrap();
    let book = frist::playbook::read("small.toml", playbook).unwrap();
    let at_hand = clocks.into_iter().map(|rule| (rule, digest));
    Rules::new(book, Digest::of(playbook.as_bytes()), at_hand)
}

/// An instant in UTC: `2025-08-26T14:54`.
pub fn utc(text: &str) -> Moment {
    Moment::from_text(&format!("{text}:00.000Z")).unwrap()
}

/// A minute, stated in Swedish summer time.
pub fn minute(text: &str) -> When {
    When::minute(utc(text), 120)
}

/// A date, stated in Swedish summer time.
pub fn day(text: &str) -> When {
    let from = utc(&format!("{text}T00:00")).plus(Span::hours(-2));
    When::new(from, from.plus(Span::hours(24)), 120, Precision::Day)
}

pub fn field(id: &str) -> FieldId {
    FieldId::new(id).unwrap()
}

pub fn step(id: &str) -> StepId {
    StepId::new(id).unwrap()
}

pub fn entry_id(id: &str) -> EntryId {
    EntryId::new(id).unwrap()
}

pub fn text(words: &str) -> Answer {
    Answer::Known(Value::Text(FreeText::new(words)))
}

pub fn yes() -> Answer {
    Answer::Known(Value::YesNo(true))
}

pub fn no() -> Answer {
    Answer::Known(Value::YesNo(false))
}

pub fn answer(id: &str, answer: Answer) -> Command {
    Command::Answer {
        field: field(id),
        answer,
        learned: None,
        source: None,
    }
}

pub fn enter(id: &str, entry: Entry) -> Command {
    Command::Enter {
        id: entry_id(id),
        entry: Box::new(entry),
        learned: None,
        source: None,
    }
}

pub fn anchor(id: &str, when: When) -> Command {
    start(id, "imy", AnchorKind::ControllerAware, when)
}

/// A candidate start of any clock.
pub fn start(id: &str, clock: &str, kind: AnchorKind, when: When) -> Command {
    let clock = ClockId::new(clock).unwrap();
    let source = FreeText::new("ett mejl");
    enter(
        id,
        Entry::Anchor(Anchor {
            clock,
            kind,
            source,
            when,
        }),
    )
}

pub fn group(id: &str, name: &str) -> Command {
    let name = FreeText::new(name);
    enter(
        id,
        Entry::Group(Group {
            count: Count::NotKnownYet,
            name,
            note: None,
            data: Vec::new(),
            only_protected: None,
        }),
    )
}

impl Story {
    /// A case that has just been opened, at 2025-08-26 17:00 in Stockholm.
    pub fn opened() -> Self {
        Self::under(rules())
    }

    /// The same under the playbook and the clocks that the program ships with.
    pub fn shipped() -> Self {
        let files = frist::builtin::rule_files();
        Self::under(Rules::read(frist::builtin::PLAYBOOK, &files).unwrap().0)
    }

    /// An exercise that plays a scenario under what the program ships with. Its clock has not been
    /// started; the computer's shows 2026-11-23 09:00 in Stockholm.
    pub fn playing(source: &str) -> Self {
        let files = frist::builtin::rule_files();
        let mut rules = Rules::read(frist::builtin::PLAYBOOK, &files).unwrap().0;
        let file = frist::case::RuleFile::new("scenario.toml", source);
        rules.play(&file).unwrap();
        let mut story = Self::under(rules);
        story.now = utc("2026-11-23T08:00");
        story
    }

    fn under(rules: Rules) -> Self {
        let mut story = Self {
            case: Case::default(),
            rules,
            now: utc("2025-08-26T15:00"),
            records: Vec::new(),
            chain: ChainId::new(1),
        };
        story = story.given(Command::Begin(Box::new(Session {
            name: FreeText::new("Lead"),
            program: "test".to_owned(),
            role: FreeText::new("incidentledare"),
            time: TimeSource::Set,
        })));
        let defaults = story.rules.playbook.defaults.clone();
        story.given(Command::Open(Box::new(Opened {
            language: Lang::Sv,
            legal_basis: FreeText::new(defaults.legal_basis.sv),
            mode: Mode::Exercise,
            playbook: "liten".to_owned(),
            purpose: FreeText::new(defaults.purpose.sv),
            regime: "gdpr".to_owned(),
            retention: FreeText::new(""),
            rules: Vec::new(),
            title: FreeText::new("Prov"),
        })))
    }

    /// Moves the clock.
    pub fn at(mut self, moment: &str) -> Self {
        self.now = utc(moment);
        self
    }

    /// Records what comes of a command; it has to be allowed.
    pub fn given(self, command: Command) -> Self {
        let events = self.when(command).result.unwrap();
        self.written(events)
    }

    /// Records events that may have been decided elsewhere, under another clock.
    pub fn written(mut self, events: Vec<Event>) -> Self {
        for event in events {
            self.record(event);
        }
        self
    }

    /// Goes on in another session's chain.
    pub fn on_chain(mut self, chain: u64) -> Self {
        self.chain = ChainId::new(chain);
        self
    }

    /// Records an event, whatever the rules would have said: an older program or another session did.
    pub fn record(&mut self, event: Event) {
        let seq = u64::try_from(self.records.len()).unwrap();
        let head = Head {
            at: self.now,
            by: ActorId::new("a1").unwrap(),
            case: CaseId::new("prov").unwrap(),
            chain: self.chain,
            prev: self.records.last().map(|record| record.hash),
            scenario: self.case.scenario_moment(&self.rules, self.now),
            seen: Vec::new(),
            seq,
        };
        let hash = Digest::of(format!("{head:?}{event:?}").as_bytes());
        let record = Record { head, hash, event };
        self.case.apply(&record);
        self.records.push(record);
    }

    /// Gives the command now.
    pub fn when(&self, command: Command) -> Outcome {
        Outcome {
            result: decide(
                &self.case,
                &self.rules,
                self.case.moment(&self.rules, self.now),
                command,
            ),
        }
    }
}

impl Outcome {
    /// The one event that came of it.
    pub fn then(self) -> Event {
        let mut events = self.result.unwrap();
        assert_eq!(events.len(), 1, "{events:?}");
        events.remove(0)
    }

    /// Nothing new to record.
    pub fn nothing(self) {
        assert_eq!(self.result, Ok(Vec::new()));
    }

    /// The rule said no.
    pub fn refused(self, refusal: &Refusal) {
        assert_eq!(self.result.as_ref(), Err(refusal));
    }
}
