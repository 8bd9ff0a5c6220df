//! What is computed once per batch of records and minute, of a case of 10 000 records: each part and
//! all together. A new part is one more line in [`PARTS`].

use frist::case::agenda::agenda;
use frist::case::coverage::coverage;
use frist::case::journal::Journal;
use frist::case::{Case, Rules, countdowns, findings, gaps, progress};
use frist::store::{CaseStore, Disk};
use frist::time::Moment;

use crate::measure::{judge, median, say, shown, time};
use crate::{decisions, long_case};

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

/// How many records there are, what was decided among them.
const RECORDS: usize = 10_000;

/// Runs it.
pub(crate) fn run() {
    let data = tempfile::tempdir().unwrap();
    let made = long_case::make(data.path(), RECORDS - decisions::count());
    let opening = CaseStore::open(std::rc::Rc::new(Disk::new(data.path())), &made.id).unwrap();
    let mut journal = Journal::of(opening.records);
    let (rules, _) = long_case::shipped_rules();
    let last = journal.records().last().unwrap();
    journal.take(decisions::records(last));
    let case = journal.case();
    let now = journal.records().last().unwrap().head.at;
    let measured = |part: fn(&Case, &Rules, Moment)| {
        let mut times: Vec<_> = (0..100)
            .map(|_| time(|| part(case, &rules, now)).0)
            .collect();
        median(&mut times)
    };
    let items = agenda(case, &rules, now).items.len();
    let found = findings(case, &rules, now).len();
    say(&format!("{} records: {}", journal.len(), decisions::said()));
    say(&format!("{items} things to do, {found} findings"));
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
