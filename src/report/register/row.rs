//! A case as a row of the register.

use chrono::Datelike as _;

use super::figures::{Figures, Timely};
use crate::case::register::{CheckOutcome, FilingStage, RiskOutcome};
use crate::case::{self, Countdown, Mark, Versions};
use crate::clock::{Phase, Start};
use crate::playbook::StepId;
use crate::report::context::{Context, Of};
use crate::text::{Lang, incident_register as words, report as told};
use crate::time::{Moment, Precision, When, show, zone};

/// The step whose end closes a case.
const CLOSE: &str = "close";

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// As many cells as [`words::COLUMNS`], in the same order; an empty one has nothing to say.
    pub cells: Vec<String>,
    /// What counts in the yearly figures; nothing for a case that cannot be read.
    pub figures: Option<Figures>,
}

impl Row {
    /// Returns a cell by its column; empty where there is none.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

/// Returns the row of a case that cannot be read, and why.
pub fn unreadable(id: &str, why: &str, lang: Lang) -> Row {
    let last = words::COLUMNS.len() - 1;
    let cell = |column: usize| match column {
        0 => id.to_owned(),
        _ if column == last => words::unreadable(lang, why),
        _ => String::new(),
    };
    Row {
        cells: (0..=last).map(cell).collect(),
        figures: None,
    }
}

/// Returns the row of a case; `remark` says what is wrong with it, when something is. `context` is
/// the case's context in the language of the register.
pub fn of_case(of: Of<'_>, context: &Context, remark: Option<String>) -> Row {
    let lang = of.lang;
    let clocks = case::countdowns(of.case, of.rules, of.now);
    let big = clocks
        .iter()
        .find(|clock| matches!(clock.rule.start, Start::Awareness));
    let first = big.and_then(|clock| first_filing(of, clock));
    let aware = big.and_then(|clock| clock.start);
    let opened = of.case.opened().map(|held| held.at);
    let risk = case::latest_assessment(of.case).map(|entry| entry.value.outcome);
    let answer = |id: &str| {
        let answer = context.answers.get(id);
        answer.map_or_else(String::new, |answer| answer.words.clone())
    };
    let known = |id: &str| {
        let answer = context.answers.get(id)?;
        answer.text.clone().filter(|_| answer.known)
    };
    let time = |when: Option<&When>| {
        when.map_or_else(
            || told::NOT_ANSWERED.to(lang).to_owned(),
            |when| show::when(when, lang),
        )
    };
    let timely = timely(big.map(|clock| clock.phase));
    let why_not = match first {
        Some(_) => None,
        None => known("not_notifying").or_else(|| {
            let latest = context.assessments.iter().find(|one| one.latest)?;
            (latest.outcome == "unlikely").then(|| latest.motive.clone())
        }),
    };
    let cells = vec![
        of.id.as_str().to_owned(),
        context.case.title.clone(),
        opened.map_or_else(String::new, |at| show::date(at, lang)),
        answer("occurred"),
        time(aware),
        answer("incident_kind"),
        answer("breach_aspects"),
        answer("cause"),
        kinds(context),
        answer("persons_total"),
        risk_words(context, lang),
        protected(of, lang).to_owned(),
        first.map_or_else(
            || words::NOT_NOTIFIED.to(lang).to_owned(),
            |when| show::when(when, lang),
        ),
        timely.words(lang).to_owned(),
        references(context),
        why_not.unwrap_or_default(),
        informed(context),
        effects(context),
        measures(context),
        closed(of),
        known("retention_decision")
            .or_else(|| context.case.retention.clone())
            .unwrap_or_else(|| told::NOT_ANSWERED.to(lang).to_owned()),
        described(context).unwrap_or_else(|| told::NOT_ANSWERED.to(lang).to_owned()),
        known("processor").unwrap_or_else(|| answer("processor_involved")),
        remark.unwrap_or_default(),
    ];
    Row {
        cells,
        figures: Some(Figures {
            year: aware
                .map(When::from)
                .or(opened)
                .map(|at| zone::date(at).year()),
            notified: first.is_some(),
            timely,
            minutes: aware.zip(first).map(|(from, to)| between(from, to)),
            high: risk == Some(RiskOutcome::High),
            cause: known("cause").unwrap_or_else(|| words::NO_CAUSE.to(lang).to_owned()),
        }),
    }
}

fn first_filing<'a>(of: Of<'a>, clock: &Countdown<'_>) -> Option<&'a When> {
    let filings = of.case.registers().filings.standing();
    filings
        .filter(|one| one.value.clock == clock.rule.id && one.value.stage == FilingStage::Initial)
        .map(|one| &one.value.when)
        .min_by_key(|when| when.from())
}

const fn timely(phase: Option<Phase>) -> Timely {
    match phase {
        Some(Phase::Met) => Timely::InTime,
        Some(Phase::MetLate) => Timely::Late,
        Some(Phase::TimelinessUnknown) => Timely::CannotBeShown,
        Some(Phase::Overdue) => Timely::Overdue,
        Some(Phase::NotStarted | Phase::NoLimit | Phase::Running | Phase::Warning(_)) | None => {
            Timely::NotFiled
        }
    }
}

/// Returns the least and the most minutes from one time to another, never below nought.
pub(super) fn between(from: &When, to: &When) -> (i64, i64) {
    let end_of = |when: &When| -> Moment {
        match when.precision() {
            Precision::Minute => when.from(),
            Precision::Hour | Precision::PartOfDay | Precision::Day | Precision::Range => when.to(),
        }
    };
    let shortest = to.from().since(end_of(from)).whole_minutes().max(0);
    let longest = end_of(to).since(from.from()).whole_minutes().max(0);
    (shortest, longest)
}

fn kinds(context: &Context) -> String {
    let Some(list) = context.lists.get("data_categories") else {
        return String::new();
    };
    if !list.known {
        return list.words.clone();
    }
    let what = |row: &crate::report::context::Row| Some(row.cells.get("what")?.words.clone());
    let kinds: Vec<String> = list.rows.iter().filter_map(what).collect();
    kinds.join("; ")
}

fn risk_words(context: &Context, lang: Lang) -> String {
    let latest = context.assessments.iter().find(|one| one.latest);
    latest.map_or_else(
        || told::NOT_ANSWERED.to(lang).to_owned(),
        |one| match &one.severity {
            Some(severity) => format!("{}, {severity}", one.outcome_text),
            None => one.outcome_text.clone(),
        },
    )
}

fn protected(of: Of<'_>, lang: Lang) -> &'static str {
    let registers = of.case.registers();
    let found = |outcome| matches!(outcome, CheckOutcome::Found(n) if n > 0);
    let mut checks = registers.checks.standing().peekable();
    let said = if registers.protected.standing().next().is_some() {
        words::PROTECTED
    } else if checks.peek().is_none() {
        words::NOT_CHECKED
    } else {
        let outcomes: Vec<CheckOutcome> = checks.map(|check| check.value.outcome).collect();
        if outcomes.iter().any(|outcome| found(*outcome)) {
            words::PROTECTED
        } else if outcomes.contains(&CheckOutcome::CouldNotCheck) {
            words::COULD_NOT_CHECK
        } else {
            words::NONE_MARKED
        }
    };
    said.to(lang)
}

fn references(context: &Context) -> String {
    let mut all: Vec<String> = Vec::new();
    for reference in context
        .filings
        .iter()
        .filter_map(|one| one.reference.as_ref())
    {
        if !all.contains(reference) {
            all.push(reference.clone());
        }
    }
    all.join(", ")
}

fn informed(context: &Context) -> String {
    let sent = context.sendings.iter().filter(|one| one.is_sent);
    let said = sent.map(|one| match &one.sent {
        Some(when) => format!("{}: {}", when.text, one.channel_text),
        None => one.channel_text.clone(),
    });
    said.collect::<Vec<_>>().join("; ")
}

/// Returns what happened: in short, then in full (Article 33(5): the facts relating to the breach).
fn described(context: &Context) -> Option<String> {
    let told = ["brief", "what_happened"].into_iter().filter_map(|id| {
        let answer = context.answers.get(id).filter(|answer| answer.known)?;
        answer.text.clone()
    });
    let told: Vec<String> = told.collect();
    (!told.is_empty()).then(|| told.join(" "))
}

fn effects(context: &Context) -> String {
    let chosen = context
        .answers
        .get("consequences")
        .and_then(|one| one.text.clone());
    let told = context
        .answers
        .get("consequences_text")
        .and_then(|one| one.text.clone());
    chosen
        .into_iter()
        .chain(told)
        .collect::<Vec<_>>()
        .join(". ")
}

fn measures(context: &Context) -> String {
    let taken = context.measures.taken.iter().map(|one| one.what.clone());
    taken.collect::<Vec<_>>().join("; ")
}

fn closed(of: Of<'_>) -> String {
    let mark = StepId::new(CLOSE).ok();
    let mark = mark.and_then(|step| of.case.mark(&step).and_then(Versions::latest));
    match mark {
        Some(held) if matches!(held.value, Mark::Done { .. }) => show::date(held.at, of.lang),
        Some(_) | None => words::OPEN.to(of.lang).to_owned(),
    }
}
