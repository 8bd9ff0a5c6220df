//! What is computed once per batch of records and minute, of a case of 10 000 records: each part and
//! all together. A new part is one more line in [`PARTS`].

use frist::case::agenda::agenda;
use frist::case::coverage::coverage;
use frist::case::event::Entered;
use frist::case::journal::Journal;
use frist::case::register::{Entry, Task, TaskState};
use frist::case::{Case, Event, Record, Rules, countdowns, findings, gaps, progress};
use frist::case::{Digest, EntryId, Head};
use frist::store::{CaseStore, Disk};
use frist::text::FreeText;
use frist::time::{Moment, Span, When};

use crate::long_case;
use crate::measure::{judge, median, say, shown, time};

/// Something that is computed from the whole case.
type Part = (&'static str, fn(&Case, &Rules, Moment));

/// Every part that counts against the goal. The agenda computes clocks and progress itself here,
/// although the screen shares them.
const PARTS: &[Part] = &[
    ("agenda", |case, rules, now| {
        std::hint::black_box(agenda(case, rules, now));
    }),
    ("coverage", |case, rules, _| {
        std::hint::black_box(coverage(case, rules));
    }),
    ("gaps", |case, rules, now| {
        std::hint::black_box(gaps(case, rules, now));
    }),
    ("findings", |case, rules, now| {
        std::hint::black_box(findings(case, rules, now));
    }),
];

/// Parts that are told beside them.
const WITHIN: &[Part] = &[
    ("of that, the clocks", |case, rules, now| {
        std::hint::black_box(countdowns(case, rules, now));
    }),
    ("of that, the progress", |case, rules, now| {
        std::hint::black_box(progress(case, rules, now));
    }),
];

/// How many tasks there are.
const TASKS: u64 = 400;

/// Runs it.
pub(crate) fn run() {
    let data = tempfile::tempdir().unwrap();
    let made = long_case::make(data.path(), 10_000);
    let opening = CaseStore::open(std::rc::Rc::new(Disk::new(data.path())), &made.id).unwrap();
    let mut journal = Journal::of(opening.records);
    let (rules, _) = long_case::shipped_rules();
    let last = journal.records().last().unwrap();
    journal.take(tasks(last));
    let case = journal.case();
    let now = made.end;
    let measured = |part: fn(&Case, &Rules, Moment)| {
        let mut times: Vec<_> = (0..100)
            .map(|_| time(|| part(case, &rules, now)).0)
            .collect();
        median(&mut times)
    };
    let items = agenda(case, &rules, now).items.len();
    say(&format!("{} records, {items} things to do", journal.len()));
    let mut together = 0.0;
    for (name, part) in PARTS {
        let taken = measured(*part);
        together += taken.as_secs_f64() * 1e3;
        say(&format!("{name}: {}", shown(taken)));
    }
    for (name, part) in WITHIN {
        say(&format!("{name}: {}", shown(measured(*part))));
    }
    judge("together", together, 5.0, " ms");
    let middle = journal.records()[journal.len() / 2].head.at;
    let mut past: Vec<_> = (0..20)
        .map(|_| time(|| std::hint::black_box(journal.as_of(middle))).0)
        .collect();
    say(&format!("the case as it was: {}", shown(median(&mut past))));
}

/// Tasks in a chain of their own: a third relative to the clock, a third dated, a third waiting.
fn tasks(after: &Record) -> Vec<Record> {
    let mut records: Vec<Record> = Vec::new();
    for n in 0..TASKS {
        let at = after.head.at.plus(Span::minutes(i64::try_from(n).unwrap()));
        let when = |hours| Some(When::minute(at.plus(Span::hours(hours)), 60));
        let task = Task {
            before: (n % 3 == 0).then(|| "gdpr-33 - 12h".parse().unwrap()),
            done: None,
            due: (n % 3 == 1).then(|| when(30)).flatten(),
            owner: Some(FreeText::new("it-chef")),
            state: TaskState::Open,
            until: (n % 3 == 2).then(|| when(2)).flatten(),
            waiting: (n % 3 == 2).then(|| FreeText::new("svar")),
            what: FreeText::new("ring leverantören om loggarna"),
        };
        let chain = frist::case::ChainId::new(0x00a6_e0da);
        let event = Event::Entered(Box::new(Entered {
            entry: Entry::Task(task),
            id: EntryId::nth(chain, n + 1),
            learned: None,
            over: Vec::new(),
            shown: None,
            source: None,
        }));
        let head = Head {
            at,
            chain,
            prev: records.last().map(|record| record.hash),
            seen: vec![after.hash],
            seq: n,
            ..after.head.clone()
        };
        let hash = Digest::of(format!("{head:?}{n}").as_bytes());
        records.push(Record { head, hash, event });
    }
    records
}
