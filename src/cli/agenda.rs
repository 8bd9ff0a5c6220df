//! `frist agenda`: what is to be done, most urgent first, as lines, as JSON or as a calendar file.
//! Exit status 1 when something has passed its time, so that a script or a prompt can ask.

use std::io::Write;

use serde::Serialize;

use super::past::{self, Seen};
use super::world::{Stop, World};
use super::{ics, paper, show};
use crate::case::Mode;
use crate::case::agenda::{Agenda, Item, Place, Quiet, agenda};
use crate::text::{Lang, Phrase, agenda as words};
use crate::time::{Moment, show as times};

/// In which form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Lines to read.
    Text,
    /// JSON.
    Json,
    /// A calendar file.
    Ics,
}

/// Writes the agenda; returns whether something has passed its time.
pub(super) fn run(
    world: &World,
    case: &str,
    form: Form,
    as_of: Option<&str>,
    out: &mut dyn Write,
) -> Result<bool, Stop> {
    let seen = past::open(world, case, as_of)?;
    let agenda = agenda(seen.desk.journal.case(), &seen.desk.rules, seen.now);
    match form {
        Form::Text => {
            past::put_lines(out, &lines(&seen, &agenda, world.lang))?;
        }
        Form::Json => {
            let written = show::write_json(&file(&seen, &agenda, world.lang), out);
            written.or_else(|error| paper::unless_gone(&error))?;
        }
        Form::Ics => {
            let calendar = ics::calendar(&seen, &agenda, world.lang);
            let written = out.write_all(calendar.as_bytes());
            written.or_else(|error| paper::unless_gone(&error))?;
        }
    }
    paper::sound(world, &seen.desk)?;
    Ok(agenda.passed() > 0)
}

fn lines(seen: &Seen, agenda: &Agenda, lang: Lang) -> Vec<String> {
    let mut lines = seen.heading(lang);
    let counts = (agenda.items.len(), agenda.passed(), agenda.quiet.len());
    lines.push(words::counts(lang, counts.0, counts.1, counts.2));
    let mut over: Option<Phrase> = None;
    for item in &agenda.items {
        let heading = item.urgency.heading();
        if over != Some(heading) {
            over = Some(heading);
            lines.extend([String::new(), heading.to(lang).to_owned()]);
        }
        let due = item.due.map(|due| due_in(due, seen.now, lang));
        let owner = item.owner(lang).map(str::to_owned);
        let told = [Some(item.what(lang)), due, owner, Some(item.why(lang))];
        let told: Vec<String> = told.into_iter().flatten().collect();
        lines.push(format!("- {}", told.join(" · ")));
    }
    if !agenda.quiet.is_empty() {
        let heading = words::HEADING_QUIET.to(lang).to_owned();
        lines.extend([String::new(), heading]);
    }
    for quiet in &agenda.quiet {
        let until = times::full(quiet.until, seen.now, lang);
        let until = words::until(lang, &until, quiet.waiting(lang));
        lines.push(format!("- {} · {until}", quiet.what(lang)));
    }
    lines
}

fn due_in(due: Moment, now: Moment, lang: Lang) -> String {
    let left = times::left(due.since(now), lang);
    format!("{} ({left})", times::full(due, now, lang))
}

/// The agenda as a file.
#[derive(Serialize)]
struct File {
    format: u32,
    case: String,
    exercise: bool,
    now: Moment,
    as_of: Option<Moment>,
    late: usize,
    items: Vec<Line>,
    quiet: Vec<Line>,
}

/// A thing in the file.
#[derive(Serialize)]
struct Line {
    source: &'static str,
    id: String,
    urgency: &'static str,
    what: String,
    owner: Option<String>,
    due: Option<Moment>,
    until: Option<Moment>,
    why: String,
    step: Option<String>,
    register: Option<&'static str>,
}

fn file(seen: &Seen, agenda: &Agenda, lang: Lang) -> File {
    File {
        format: 1,
        case: seen.desk.store.id().to_string(),
        exercise: seen.desk.journal.case().mode() == Mode::Exercise,
        now: seen.now,
        as_of: seen.as_of,
        late: agenda.passed(),
        items: agenda.items.iter().map(|item| line(item, lang)).collect(),
        quiet: agenda.quiet.iter().map(|one| waiting(one, lang)).collect(),
    }
}

fn line(item: &Item, lang: Lang) -> Line {
    let (step, register) = match &item.leads {
        Place::Step(step) => (Some(step.to_string()), None),
        Place::Register(register, _) => (None, Some(register.name())),
    };
    Line {
        source: item.source.name(),
        id: item.id.clone(),
        urgency: item.urgency.name(),
        what: item.what(lang),
        owner: item.owner(lang).map(str::to_owned),
        due: item.due,
        until: None,
        why: item.why(lang),
        step,
        register,
    }
}

fn waiting(quiet: &Quiet, lang: Lang) -> Line {
    let until = times::date_and_clock(quiet.until, lang);
    Line {
        source: "task",
        id: quiet.id.to_string(),
        urgency: "quiet",
        what: quiet.what(lang).to_owned(),
        owner: quiet.owner.as_ref().map(|owner| owner.or("").to_owned()),
        due: quiet.due,
        until: Some(quiet.until),
        why: words::until(lang, &until, quiet.waiting(lang)),
        step: None,
        register: Some("tasks"),
    }
}
