//! The final report of a case of 1 000 records, from the folded case to Markdown.

use frist::case::journal::Journal;
use frist::report::Papers;
use frist::report::context::{Of, build};
use frist::store::{CaseStore, Disk};
use frist::text::Lang;

use crate::long_case;
use crate::measure::{judge, median, say, shown, time};

/// Runs it.
pub(crate) fn run() {
    let data = tempfile::tempdir().unwrap();
    let case = long_case::make(data.path(), 1_000);
    let opening = CaseStore::open(std::rc::Rc::new(Disk::new(data.path())), &case.id).unwrap();
    let journal = Journal::of(opening.records);
    let (rules, _) = long_case::shipped_rules();
    let (mut loads, mut all) = (Vec::new(), Vec::new());
    let mut characters = 0;
    for _ in 0..20 {
        let (taken, load) = time(|| {
            let (load, papers) = time(|| Papers::load("incidentrapport", &[], &rules.playbook));
            let papers = papers.unwrap_or_else(|problems| panic!("{problems:?}"));
            let context = build(
                Of {
                    id: &case.id,
                    case: journal.case(),
                    rules: &rules,
                    fingerprint: journal.fingerprint(),
                    now: case.end,
                    lang: Lang::Sv,
                },
                journal.records().iter().map(AsRef::as_ref),
            );
            let report = papers.print(Lang::Sv, &context);
            characters = report
                .unwrap_or_else(|problems| panic!("{problems:?}"))
                .len();
            load
        });
        loads.push(load);
        all.push(taken);
    }
    say(&format!(
        "{characters} bytes of report; of that, checking the templates took {}",
        shown(median(&mut loads))
    ));
    judge(
        "the report",
        median(&mut all).as_secs_f64() * 1e3,
        50.0,
        " ms",
    );
}
