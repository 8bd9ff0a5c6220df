//! The final report of a case of 1 000 records in every format, beside what pandoc makes of the same
//! Markdown in the same run.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use frist::case::journal::Journal;
use frist::report::context::{Of, build};
use frist::report::write::Format;
use frist::report::{Papers, paper};
use frist::store::{CaseStore, Disk};
use frist::text::Lang;

use crate::long_case;
use crate::measure::{judge, median, ratio, say, shown, time};

/// Runs it.
pub(crate) fn run() {
    let data = tempfile::tempdir().unwrap();
    let case = long_case::make(data.path(), 1_000);
    let opening = CaseStore::open(std::rc::Rc::new(Disk::new(data.path())), &case.id).unwrap();
    let journal = Journal::of(opening.records);
    let (rules, _) = long_case::shipped_rules();
    let papers = Papers::load("incidentrapport", &[], &rules.playbook)
        .unwrap_or_else(|problems| panic!("{problems:?}"));
    let of = Of {
        id: &case.id,
        case: journal.case(),
        rules: &rules,
        fingerprint: journal.fingerprint(),
        now: case.end,
        lang: Lang::Sv,
    };
    let records = || journal.records().iter().map(AsRef::as_ref);
    let context = build(of, records());
    let markdown = papers
        .print(Lang::Sv, &context)
        .unwrap_or_else(|problems| panic!("{problems:?}"));
    let mut all = Duration::ZERO;
    let (mut reads, mut canonical) = (Vec::new(), Vec::new());
    for _ in 0..10 {
        reads.push(time(|| paper(&markdown, &context, None)).0);
    }
    let reading = median(&mut reads);
    say(&format!(
        "reading {} bytes: {}",
        markdown.len(),
        shown(reading)
    ));
    for format in Format::ALL {
        let mut taken = Vec::new();
        let mut bytes = Vec::new();
        for _ in 0..10 {
            let document = paper(&markdown, &context, None);
            let (spent, written) = time(|| format.write(&document));
            bytes = written.unwrap();
            taken.push(spent);
        }
        let spent = reading + median(&mut taken);
        all += spent;
        if format == Format::Markdown {
            canonical.clone_from(&bytes);
        }
        say(&format!(
            "{}: {} in {} bytes",
            format.ending(),
            shown(spent),
            bytes.len()
        ));
        beside(data.path(), &canonical, format, spent);
    }
    judge("all formats", all.as_secs_f64(), 2.0, " s");
}

/// Says how long pandoc takes for the same, as a ratio.
fn beside(folder: &Path, markdown: &[u8], format: Format, ours: Duration) {
    let (from, to) = (
        folder.join("paper.md"),
        folder.join(format!("pandoc.{}", format.ending())),
    );
    if format == Format::Markdown {
        return;
    }
    std::fs::write(&from, markdown).unwrap();
    let pandoc = || {
        let mut call = Command::new("pandoc");
        call.args([
            "--standalone",
            "--metadata",
            "title=x",
            "--from",
            "commonmark_x",
            "-o",
        ]);
        call.arg(&to).arg(&from).status()
    };
    let mut taken = Vec::new();
    for _ in 0..3 {
        let (spent, ended) = time(pandoc);
        match ended {
            Ok(status) if status.success() => taken.push(spent),
            Ok(status) => return say(&format!("pandoc failed: {status}")),
            Err(_) => return say("pandoc is not installed: nothing to compare with"),
        }
    }
    let theirs = median(&mut taken);
    say(&format!(
        "  pandoc: {} ({:.0} times as long)",
        shown(theirs),
        ratio(theirs, ours)
    ));
}
