//! From the text of a scenario to the scenario, or to all the problems in it.

mod check;
mod parts;
mod time;

use std::sync::Arc;

use super::Scenario;
use crate::playbook::read::{
    Findings, Places, Sort, Table, count, date, duplicates, given, header, parse, tables, text,
    words,
};
use crate::playbook::{Playbook, Problems, ScenarioId};
use crate::text::problem::Both;
use crate::time::Moment;

/// The format of scenarios that this program knows.
pub const FORMAT: i64 = 1;

/// A scenario and every remark about its file.
#[derive(Debug, Clone, PartialEq)]
pub struct ExaminedScenario {
    /// The scenario; absent when there is at least one error.
    pub scenario: Option<Scenario>,
    /// Errors and warnings, in order of place.
    pub problems: Problems,
}

/// Reads a scenario, or returns all its problems at once.
///
/// `file_name` is only for the messages. What it names in its playbook is not checked.
pub fn read(file_name: &str, source: &str) -> Result<Scenario, Problems> {
    let ExaminedScenario { scenario, problems } = examine(file_name, source, &[]);
    scenario.ok_or(problems)
}

/// Reads a scenario and returns also the warnings. What it names is checked against the one of the
/// `playbooks` that it follows; a playbook that is not among them is reported, unless there is none.
pub fn examine(file_name: &str, source: &str, playbooks: &[Playbook]) -> ExaminedScenario {
    let mut out = Findings::new(file_name, source);
    let tree = parse(source, &mut out);
    let name = Both::new("scenariot", "the scenario");
    let mut root = Table::root(tree.get_ref(), source, name);
    if !header(&mut root, "scenario", FORMAT, &mut out) {
        return ExaminedScenario {
            scenario: None,
            problems: out.finish(),
        };
    }
    let mut reader = Reader {
        places: Places::default(),
        out: &mut out,
    };
    let scenario = reader.scenario(&mut root);
    let places = reader.places;
    let playbook_span = root.key_span("playbook");
    let whole = root.span();
    root.close(&mut out);
    if !out.has_syntax_errors() {
        duplicates(&places, &mut out);
        if let Some(scenario) = &scenario {
            check::names(&places, &mut out);
            check::shown(scenario, &places, whole, &mut out);
            check::course(scenario, &places, &mut out);
            check::playbook(scenario, playbooks, &places, playbook_span, &mut out);
        }
    }
    let problems = out.finish();
    ExaminedScenario {
        scenario: scenario.filter(|_| !problems.has_errors()),
        problems,
    }
}

/// Reads one file: where names stand, and what is wrong, gather on the way.
struct Reader<'r> {
    places: Places,
    out: &'r mut Findings,
}

impl Reader<'_> {
    fn scenario(&mut self, root: &mut Table<'_>) -> Option<Scenario> {
        let sort = (Sort::Scenario, 0);
        let id = given(root, sort, ScenarioId::new, &mut self.places, self.out);
        let scenario = Scenario {
            id: id?,
            title: words(root, "title", self.out),
            purpose: words(root, "purpose", self.out),
            playbook: text(root, "playbook", self.out).unwrap_or_default(),
            start: time::moment(root, "start", self.out).unwrap_or(Moment::from_millis(0)),
            minutes: count(root, "minutes", self.out).unwrap_or(1),
            checked_on: date(root, "checked_on", self.out).unwrap_or_default(),
            begins: words(root, "begins", self.out),
            roles: self.each(root, "role", Self::role),
            objectives: self.each(root, "objective", Self::objective),
            injects: (self.each(root, "inject", Self::inject).into_iter())
                .map(Arc::new)
                .collect(),
            expected: {
                let mut all = self.each(root, "expect", Self::expectation);
                all.extend(self.each(root, "answer", Self::answer));
                all
            },
            ends: self.each(root, "end", |reader, table| Some(reader.end(table))),
            questions: self.each(root, "question", Self::question),
        };
        Some(scenario)
    }

    /// Reads every table of a list.
    fn each<T>(
        &mut self,
        root: &mut Table<'_>,
        key: &'static str,
        read: impl Fn(&mut Self, &mut Table<'_>) -> Option<T>,
    ) -> Vec<T> {
        let name = Both::new(format!("[[{key}]]"), format!("[[{key}]]"));
        let mut all = Vec::new();
        for mut table in tables(root, key, &name, self.out) {
            all.extend(read(self, &mut table));
            table.close(self.out);
        }
        all
    }
}
