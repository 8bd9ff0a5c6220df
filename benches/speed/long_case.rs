//! A case of any length, as a long incident would leave it: shifts of a lead and a scribe who write
//! beside each other, log lines, answers that replace answers, steps, rows, measures. Written
//! straight to chain files by the journal's own encoder.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::rc::Rc;

use frist::builtin;
use frist::case::event::{
    Acknowledged, Answered, Entered, Logged, Mode, Opened, RowSet, RuleRef, Session, StepDone,
    TimeSource,
};
use frist::case::journal::encode;
use frist::case::register::{Anchor, AnchorKind, Entry, Measure, MeasureState, Person};
use frist::case::{
    ActorId, Answer, CaseId, ChainId, Digest, EntryId, Event, Head, Quantity, Rules, Value,
};
use frist::playbook::{ClockId, Field, FieldId, FieldKind, StepId};
use frist::store::{CaseStore, Disk, Folder, Random};
use frist::text::{FreeText, Lang};
use frist::time::{Moment, Span, When};

/// Records that a lead and a scribe write in one shift.
const SHIFT: usize = 5000;
/// Records that one of them writes before the other goes on.
const TURN: usize = 25;

/// Words that log lines are made of.
const WORDS: &[&str] = &[
    "samtal",
    "med",
    "leverantören",
    "om",
    "att",
    "återställa",
    "filerna",
    "från",
    "den",
    "22",
    "augusti",
    "personuppgifter",
    "för",
    "nuvarande",
    "och",
    "tidigare",
    "anställda",
    "DSO",
    "bedömer",
    "risken",
    "som",
    "hög",
    "eftersom",
    "skyddade",
    "uppgifter",
    "kan",
    "finnas",
    "bland",
    "dem",
    "kommunens",
    "växel",
    "ringde",
    "åter",
    "klockan",
    "väntar",
    "på",
    "besked",
    "loggarna",
    "visar",
    "ingen",
    "åtkomst",
    "efter",
    "natten",
    "mötet",
    "beslutade",
    "informera",
    "fackförbunden",
    "via",
    "intranätet",
    "ärendet",
    "hos",
    "IMY",
];

/// A case on disk, made to be read.
pub(crate) struct LongCase {
    /// Its name.
    pub(crate) id: CaseId,
    /// The folder of its chain files.
    pub(crate) journal: std::path::PathBuf,
    /// How many bytes its chain files hold.
    pub(crate) bytes: u64,
    /// The moment of its last record.
    pub(crate) end: Moment,
}

/// Numbers that look random and are the same every time.
pub(crate) struct Dice(u64);

impl Dice {
    /// Makes them from a seed.
    pub(crate) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Returns a number below `n`.
    pub(crate) fn below(&mut self, n: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % n
    }

    /// Returns between `low` and `high` words.
    pub(crate) fn words(&mut self, low: usize, high: usize) -> FreeText {
        let count = low + self.below(high - low);
        let words: Vec<&str> = (0..count).map(|_| WORDS[self.below(WORDS.len())]).collect();
        FreeText::new(words.join(" "))
    }
}

/// One session that writes.
struct Hand {
    by: ActorId,
    chain: ChainId,
    last: Option<(u64, Digest)>,
    seen: Vec<Digest>,
    bytes: Vec<u8>,
}

/// What the records are about, so that answers replace answers.
struct Course {
    case: CaseId,
    at: Moment,
    fields: Vec<Field>,
    steps: Vec<StepId>,
    last: BTreeMap<String, Digest>,
    salt: Random,
    dice: Dice,
}

impl Course {
    fn write(&mut self, hand: &mut Hand, event: Event) -> Digest {
        let head = Head {
            at: self.at,
            by: hand.by.clone(),
            case: self.case.clone(),
            chain: hand.chain,
            prev: hand.last.map(|(_, hash)| hash),
            scenario: None,
            seen: std::mem::take(&mut hand.seen),
            seq: hand.last.map_or(0, |(seq, _)| seq + 1),
        };
        let (line, record) = encode(Mode::Real, head, event, &mut || self.salt.salt());
        hand.bytes.extend_from_slice(&line);
        hand.last = Some((record.head.seq, record.hash));
        self.at = self.at.plus(Span::from_millis(6700));
        record.hash
    }

    fn over(&self, what: &str) -> Vec<Digest> {
        self.last.get(what).copied().into_iter().collect()
    }

    /// Writes the next record of the mix.
    fn go_on(&mut self, hand: &mut Hand) {
        let (what, event) = match self.dice.below(100) {
            0..55 => (None, self.log_line()),
            55..77 => self.answer(),
            77..85 => self.step(),
            85..92 => self.row(),
            _ => self.entry(),
        };
        let hash = self.write(hand, event);
        if let Some(what) = what {
            self.last.insert(what, hash);
        }
    }

    fn log_line(&mut self) -> Event {
        let happened = (self.dice.below(3) == 0).then(|| When::minute(self.at, 120));
        Event::Logged(Box::new(Logged {
            happened,
            learned: None,
            source: (self.dice.below(4) == 0).then(|| self.dice.words(1, 4)),
            text: self.dice.words(4, 45),
        }))
    }

    fn answer(&mut self) -> (Option<String>, Event) {
        let nth = self.dice.below(self.fields.len());
        let field = self.fields[nth].clone();
        let value = match &field.kind {
            FieldKind::Line | FieldKind::Text => Value::Text(self.dice.words(3, 40)),
            FieldKind::YesNo => Value::YesNo(self.dice.below(2) == 0),
            FieldKind::Number { .. } => Value::Number(Quantity::exact(1100)),
            FieldKind::Moment => Value::Moment(When::minute(self.at, 120)),
            FieldKind::OneOf(_)
            | FieldKind::ManyOf(_)
            | FieldKind::Checklist(_)
            | FieldKind::Decision(_)
            | FieldKind::Records(_)
            | FieldKind::EntryOf { .. }
            | FieldKind::RowsOf(_)
            | FieldKind::ChannelOf
            | FieldKind::RoleOf => unreachable!("not among the plain fields"),
        };
        let event = Event::Answered(Box::new(Answered {
            answer: Answer::Known(value),
            over: self.over(field.id.as_str()),
            field: field.id.clone(),
            learned: None,
            source: None,
        }));
        (Some(field.id.as_str().to_owned()), event)
    }

    fn step(&mut self) -> (Option<String>, Event) {
        let nth = self.dice.below(self.steps.len());
        let step = self.steps[nth].clone();
        let what = format!("step {}", step.as_str());
        let event = Event::StepDone(Box::new(StepDone {
            basis: Digest::of(what.as_bytes()),
            over: self.over(&what),
            step,
        }));
        (Some(what), event)
    }

    fn row(&mut self) -> (Option<String>, Event) {
        let row = EntryId::nth(ChainId::new(1), self.dice.below(200) as u64);
        let column = |id: &str| FieldId::new(id).unwrap();
        let what = format!("row {}", row.as_str());
        let event = Event::RowSet(Box::new(RowSet {
            cells: BTreeMap::from([
                (
                    column("category"),
                    Answer::Known(Value::Text(self.dice.words(2, 8))),
                ),
                (column("count"), Answer::NotKnownYet),
            ]),
            field: column("data_categories"),
            over: self.over(&what),
            row,
            source: None,
        }));
        (Some(what), event)
    }

    fn entry(&mut self) -> (Option<String>, Event) {
        let id = EntryId::nth(ChainId::new(2), self.dice.below(240) as u64);
        let what = format!("entry {}", id.as_str());
        let measure = Measure {
            told: None,
            done: None,
            due: Some(When::minute(self.at.plus(Span::hours(48)), 120)),
            effect: None,
            effect_when: None,
            owner: Some(self.dice.words(1, 3)),
            proof: None,
            state: MeasureState::Planned,
            what: self.dice.words(4, 20),
        };
        let event = entered(Entry::Measure(measure), id, self.over(&what));
        (Some(what), event)
    }
}

fn entered(entry: Entry, id: EntryId, over: Vec<Digest>) -> Event {
    Event::Entered(Box::new(Entered {
        entry,
        id,
        learned: None,
        over,
        shown: None,
        source: None,
    }))
}

/// Returns how a session says who it is.
pub(crate) fn session(role: &str) -> Session {
    Session {
        name: "AL".into(),
        program: env!("CARGO_PKG_VERSION").to_owned(),
        role: role.into(),
        time: TimeSource::Wall,
    }
}

/// Returns how a case of the shipped playbook is opened, with references to its rule files.
pub(crate) fn opened(refs: Vec<RuleRef>) -> Opened {
    Opened {
        language: Lang::Sv,
        legal_basis: "artikel 6.1 c".into(),
        mode: Mode::Real,
        playbook: builtin::PLAYBOOK.to_owned(),
        purpose: "visa att lagen följs".into(),
        regime: "gdpr".to_owned(),
        retention: "bevaras".into(),
        rules: refs,
        title: "En lång incident".into(),
    }
}

/// Reads the shipped rules, with references and bytes to freeze.
pub(crate) fn shipped_rules() -> (Rules, Vec<(RuleRef, Vec<u8>)>) {
    let files = builtin::rule_files();
    let (rules, refs) = Rules::read(builtin::PLAYBOOK, &files).unwrap();
    let kept = refs.into_iter().map(|one| {
        let file = files.iter().find(|file| file.digest() == one.digest);
        (one, file.unwrap().source.as_bytes().to_vec())
    });
    (rules, kept.collect())
}

/// Makes a case of `records` records in the data folder `data`.
pub(crate) fn make(data: &Path, records: usize) -> LongCase {
    let (rules, kept) = shipped_rules();
    let id = CaseId::new("2025-08-26-langtr").unwrap();
    let folder: Rc<dyn Folder> = Rc::new(Disk::new(data));
    CaseStore::create(folder, &id, Mode::Real, &kept).unwrap();
    let journal = data.join(id.as_str()).join("journal");
    fs::create_dir_all(&journal).unwrap();

    let plain = |field: &&Field| {
        matches!(
            field.kind,
            FieldKind::Line
                | FieldKind::Text
                | FieldKind::YesNo
                | FieldKind::Moment
                | FieldKind::Number { .. }
        )
    };
    let steps = || rules.playbook.steps().map(|(_, step)| step);
    let mut course = Course {
        case: id.clone(),
        at: Moment::from_text("2025-08-26T14:54:00.000Z").unwrap(),
        fields: steps()
            .flat_map(|step| step.fields.iter().filter(plain).cloned())
            .collect(),
        steps: steps().map(|step| step.id.clone()).collect(),
        last: BTreeMap::new(),
        salt: Random::fixed(1),
        dice: Dice::new(7),
    };
    let mut written = 0;
    let mut before: Option<Digest> = None;
    let mut bytes = 0;
    while written < records {
        let of_shift = SHIFT.min(records - written);
        let mut hands = [begin(&mut course, before), begin(&mut course, before)];
        let mut left = of_shift;
        for (hand, role) in hands.iter_mut().zip(["incidentledare", "skrivare"]) {
            course.write(hand, Event::Session(Box::new(session(role))));
            left = left.saturating_sub(1);
        }
        if written == 0 {
            let refs = kept.iter().map(|(one, _)| one.clone()).collect();
            course.write(&mut hands[0], Event::Opened(Box::new(opened(refs))));
            course.write(&mut hands[0], begins(&course));
            course.write(&mut hands[0], person());
            course.write(&mut hands[0], acknowledged());
            left = left.saturating_sub(4);
        }
        let mut turn = 0;
        while left > 0 {
            let (now, other) = (turn % 2, (turn + 1) % 2);
            let read = hands[other].last.map(|(_, hash)| hash);
            hands[now].seen.extend(read);
            for _ in 0..TURN.min(left) {
                course.go_on(&mut hands[now]);
            }
            left = left.saturating_sub(TURN);
            turn += 1;
        }
        written += of_shift;
        before = hands[turn.wrapping_sub(1) % 2].last.map(|(_, hash)| hash);
        for hand in hands {
            bytes += hand.bytes.len() as u64;
            fs::write(journal.join(format!("{}.jsonl", hand.chain)), hand.bytes).unwrap();
        }
    }
    LongCase {
        id,
        journal,
        bytes,
        end: course.at,
    }
}

fn begin(course: &mut Course, before: Option<Digest>) -> Hand {
    let chain = course.salt.chain();
    Hand {
        by: ActorId::new(&format!("actor-{}", course.dice.below(6))).unwrap(),
        chain,
        last: None,
        seen: before.into_iter().collect(),
        bytes: Vec::new(),
    }
}

/// Returns the start of the big clock.
fn begins(course: &Course) -> Event {
    let anchor = Anchor {
        clock: ClockId::new("gdpr-33").unwrap(),
        kind: AnchorKind::RelayReceived,
        source: "mejl från leverantören".into(),
        when: When::minute(course.at, 120),
    };
    entered(
        Entry::Anchor(anchor),
        EntryId::nth(ChainId::new(3), 1),
        Vec::new(),
    )
}

/// Returns that the notice was read, so that the first frame is the walk.
fn acknowledged() -> Event {
    Event::Acknowledged(Box::new(Acknowledged {
        notice: "never-type".to_owned(),
        text: Digest::of(b"notice"),
    }))
}

fn person() -> Event {
    let person = Person {
        function: "dataskyddsombud".into(),
        name: None,
        reach: Some("växeln".into()),
        role: None,
    };
    entered(
        Entry::Person(person),
        EntryId::nth(ChainId::new(3), 2),
        Vec::new(),
    )
}
