//! `frist lint`: what in the record contradicts itself, came in the wrong order or is missing, with why it
//! matters and what would settle it. Exit status 1 when there is anything, so that a script can ask.

use std::io::Write;

use serde::Serialize;

use super::past::{self, Seen};
use super::world::{Stop, World};
use super::{paper, show};
use crate::case::finding::{Finding, Named, Severity};
use crate::case::{Mode, findings};
use crate::text::{Lang, lint as words};
use crate::time::Moment;

/// Writes the findings; returns whether there are any.
pub(super) fn run(
    world: &World,
    case: &str,
    json: bool,
    as_of: Option<&str>,
    out: &mut dyn Write,
) -> Result<bool, Stop> {
    let seen = past::open(world, case, as_of)?;
    let found = findings(seen.desk.journal.case(), &seen.desk.rules, seen.now);
    if json {
        let written = show::write_json(&file(&seen, &found, world.lang), out);
        written.or_else(|error| paper::unless_gone(&error))?;
    } else {
        past::put_lines(out, &lines(&seen, &found, world.lang))?;
    }
    paper::sound(world, &seen.desk)?;
    Ok(!found.is_empty())
}

fn lines(seen: &Seen, found: &[Finding], lang: Lang) -> Vec<String> {
    let mut lines = seen.heading(lang);
    let case = seen.desk.journal.case();
    lines.push(words::counts(lang, found.len()));
    for severity in Severity::ALL {
        let of_it = || found.iter().filter(|one| one.severity() == severity);
        if of_it().next().is_some() {
            lines.extend([String::new(), severity.heading().to(lang).to_owned()]);
        }
        for one in of_it() {
            lines.push(format!("- {}", one.say(case, &seen.desk.rules, lang)));
            lines.push(format!("  {}", one.why(lang)));
            let settle = one.settle(lang);
            lines.push(format!("  → {settle}"));
        }
    }
    lines
}

/// The findings as a file.
#[derive(Serialize)]
struct File {
    format: u32,
    case: String,
    exercise: bool,
    now: Moment,
    as_of: Option<Moment>,
    findings: Vec<Line>,
}

/// A finding in the file.
#[derive(Serialize)]
struct Line {
    kind: &'static str,
    severity: &'static str,
    text: String,
    why: &'static str,
    settle: String,
    records: Vec<About>,
}

/// Something that a finding is about.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum About {
    Entry { register: &'static str, id: String },
    Question(String),
    Clock(String),
    Record(String),
}

fn file(seen: &Seen, found: &[Finding], lang: Lang) -> File {
    let (case, rules) = (seen.desk.journal.case(), &seen.desk.rules);
    let line = |one: &Finding| Line {
        kind: one.name(),
        severity: one.severity().name(),
        text: one.say(case, rules, lang),
        why: one.why(lang),
        settle: one.settle(lang),
        records: one.records(case).into_iter().map(about).collect(),
    };
    File {
        format: 1,
        case: seen.desk.store.id().to_string(),
        exercise: case.mode() == Mode::Exercise,
        now: seen.now,
        as_of: seen.as_of,
        findings: found.iter().map(line).collect(),
    }
}

fn about(named: Named) -> About {
    match named {
        Named::Entry(register, id) => About::Entry {
            register: register.name(),
            id: id.to_string(),
        },
        Named::Field(field) => About::Question(field.to_string()),
        Named::Clock(clock) => About::Clock(clock.to_string()),
        Named::Record(record) => About::Record(record.hex()),
    }
}
