//! A case told record by record, with fixed moments, without a disk and without a rule in the way.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails where it stands"
)]

use frist::builtin;
use frist::case::event::{
    Answered, Entered, Logged, Opened, Organisation, RowSet, Session, TimeSource,
};
use frist::case::{
    ActorId, Answer, Case, CaseId, ChainId, Digest, Entry, EntryId, Event, Head, Mode, Record,
    Rules, Value,
};
use frist::playbook::{ChoiceId, FieldId};
use frist::text::{FreeText, Lang};
use frist::time::{Moment, When};

/// A case as its records so far.
pub(crate) struct Told {
    /// The records, in order.
    pub(crate) records: Vec<Record>,
    /// The rules: the shipped ones.
    pub(crate) rules: Rules,
    at: Moment,
}

/// Reads a moment written `2025-08-26T14:54`, in UTC.
pub(crate) fn utc(text: &str) -> Moment {
    Moment::from_text(&format!("{text}:00.000Z")).unwrap()
}

/// Reads a time as a person in Stockholm types it.
pub(crate) fn when(text: &str) -> When {
    frist::time::read_when(text, utc("2025-10-15T10:00"), frist::time::Direction::Past).unwrap()
}

impl Told {
    /// Opens a case.
    pub(crate) fn open(mode: Mode, title: &str) -> Self {
        let (rules, refs) = Rules::read(builtin::PLAYBOOK, &builtin::rule_files()).unwrap();
        let mut told = Self {
            records: Vec::new(),
            rules,
            at: utc("2025-08-26T15:02"),
        };
        told.record(Event::Session(Box::new(Session {
            name: "AL".into(),
            program: "0.1.0".into(),
            role: "incidentledare".into(),
            time: TimeSource::Wall,
        })));
        told.record(Event::Opened(Box::new(Opened {
            language: Lang::Sv,
            legal_basis: "Artikel 6.1 c".into(),
            mode,
            playbook: builtin::PLAYBOOK.into(),
            purpose: "Dokumentera incidenten (artikel 33.5)".into(),
            regime: "gdpr".into(),
            retention: "Bevaras".into(),
            rules: refs,
            title: title.into(),
        })));
        told
    }

    /// Adds a record five minutes after the one before.
    pub(crate) fn record(&mut self, event: Event) -> Digest {
        let n = self.records.len() as u64;
        let hash = Digest::of(&n.to_be_bytes());
        self.records.push(Record {
            head: Head {
                at: self.at,
                by: ActorId::new("a1").unwrap(),
                case: Self::id(),
                chain: ChainId::new(1),
                prev: self.records.last().map(|record| record.hash),
                scenario: None,
                seen: Vec::new(),
                seq: n,
            },
            hash,
            event,
        });
        self.at = self.at.plus(frist::time::Span::minutes(5));
        hash
    }

    /// The case's id.
    pub(crate) fn id() -> CaseId {
        CaseId::new("20250826-test").unwrap()
    }

    /// Sets the moment of the next record.
    pub(crate) fn at(&mut self, moment: &str) {
        self.at = utc(moment);
    }

    /// States the organisation.
    pub(crate) fn organisation(&mut self, of: Organisation) {
        self.record(Event::Organisation(Box::new(of)));
    }

    /// Answers a question.
    pub(crate) fn answer(&mut self, field: &str, answer: Answer) {
        self.record(Event::Answered(Box::new(Answered {
            answer,
            field: FieldId::new(field).unwrap(),
            learned: None,
            over: Vec::new(),
            source: None,
        })));
    }

    /// Answers a question with words.
    pub(crate) fn says(&mut self, field: &str, words: &str) {
        self.answer(field, Answer::Known(Value::Text(words.into())));
    }

    /// Answers a question with one alternative.
    pub(crate) fn picks(&mut self, field: &str, choice: &str) {
        let choice = ChoiceId::new(choice).unwrap();
        self.answer(field, Answer::Known(Value::One(choice)));
    }

    /// Adds a row to a list: its columns with words.
    pub(crate) fn row(&mut self, field: &str, cells: &[(&str, Value)]) {
        let row = EntryId::nth(ChainId::new(1), self.records.len() as u64);
        self.record(Event::RowSet(Box::new(RowSet {
            cells: cells
                .iter()
                .map(|(id, value)| (FieldId::new(id).unwrap(), Answer::Known(value.clone())))
                .collect(),
            field: FieldId::new(field).unwrap(),
            over: Vec::new(),
            row,
            source: None,
        })));
    }

    /// Makes an entry and returns its name.
    pub(crate) fn enter(&mut self, entry: Entry, learned: Option<When>) -> EntryId {
        let id = EntryId::nth(ChainId::new(1), self.records.len() as u64);
        self.record(Event::Entered(Box::new(Entered {
            entry,
            id: id.clone(),
            learned,
            over: Vec::new(),
            shown: None,
            source: None,
        })));
        id
    }

    /// Logs a line.
    pub(crate) fn log(&mut self, text: &str, happened: Option<&str>, source: Option<&str>) {
        self.record(Event::Logged(Box::new(Logged {
            happened: happened.map(when),
            learned: None,
            source: source.map(FreeText::from),
            text: text.into(),
        })));
    }

    /// Folds the records.
    pub(crate) fn case(&self) -> Case {
        Case::fold(&self.records)
    }
}
