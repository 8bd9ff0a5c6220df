//! A record in words: one sentence for the timeline and the palette, and all its fields for whoever
//! wants to see what it rests on. Masked words stay masked.

mod details;
mod exercise;

use crate::case::event::{Cells, Entered, Record};
use crate::case::form::{CaseNames, register_words, summary};
use crate::case::{Case, Event};
use crate::playbook::{Field, FieldId, FieldKind, Playbook, StepId};
use crate::scenario::Scenario;
use crate::text::{FreeText, Lang, form, record as words};

use super::answering;
use super::open::Open;
use crate::time::{Moment, Precision, When, show};

/// What a description needs to know.
#[derive(Debug, Clone, Copy)]
pub struct About<'a> {
    /// The case.
    pub case: &'a Case,
    /// Its playbook.
    pub playbook: &'a Playbook,
    /// What it plays, in an exercise.
    pub scenario: Option<&'a Scenario>,
    /// Whether the facilitator reads: what the participants are not to know stays out otherwise.
    pub leads: bool,
    /// The language.
    pub lang: Lang,
}

impl<'a> About<'a> {
    /// Describes records of the open case.
    pub fn of(open: &'a Open, lang: Lang) -> Self {
        let scenario = open.rules.scenario.as_ref();
        Self {
            case: open.case(),
            playbook: &open.rules.playbook,
            scenario: scenario.map(|(scenario, _)| scenario),
            // The participants' view may be on the wall while the facilitator sits at the keys.
            leads: false,
            lang,
        }
    }

    /// Describes records of the open case for the facilitator's screen.
    pub fn leading(open: &'a Open, lang: Lang) -> Self {
        Self {
            leads: true,
            ..Self::of(open, lang)
        }
    }

    /// Returns who wrote a record, as they introduced themselves.
    pub fn who(&self, record: &'a Record) -> &'a str {
        let by = &record.head.by;
        self.case
            .actor(by)
            .map_or(by.as_str(), |session| self.free(&session.name))
    }

    /// Returns a record in one sentence, on one line.
    pub fn sentence(&self, record: &Record) -> String {
        let lang = self.lang;
        let sentence = match &record.event {
            Event::Session(of) => words::began(self.free(&of.name), self.free(&of.role), lang),
            Event::Opened(of) => words::opened(self.free(&of.title), lang),
            Event::Organisation(of) => {
                let name = of.name.as_ref().map_or("–", |name| self.free(name));
                words::organisation(name, lang)
            }
            Event::Acknowledged(_) => words::ACKNOWLEDGED.to(lang).to_owned(),
            Event::Answered(of) => {
                let answer = self.answer(&of.field, &of.answer);
                format!("{}: {answer}", self.question(&of.field))
            }
            Event::RowSet(of) => {
                let changed = !of.over.is_empty();
                words::row(
                    &self.question(&of.field),
                    &joined(self.cells(&of.field, &of.cells)),
                    changed,
                    lang,
                )
            }
            Event::RowRemoved(of) => {
                words::row_removed(&self.question(&of.field), self.free(&of.reason), lang)
            }
            Event::StepDone(of) => words::step_done(&self.step(&of.step), lang),
            Event::StepSkipped(of) => {
                words::step_skipped(&self.step(&of.step), self.free(&of.reason), lang)
            }
            Event::StepReopened(of) => words::step_reopened(&self.step(&of.step), lang),
            Event::Logged(of) => match &of.source {
                Some(source) => format!("{} ({})", self.free(&of.text), self.free(source)),
                None => self.free(&of.text).to_owned(),
            },
            Event::Entered(of) => {
                let one = register_words(of.entry.register()).one.to(lang);
                let changed = !of.over.is_empty();
                words::entered(one, &joined(self.entry(of)), changed, lang)
            }
            Event::Withdrawn(of) => {
                let one = register_words(of.register.0).one.to(lang);
                words::withdrawn(one, self.free(&of.reason), lang)
            }
            Event::AnchorRejected(of) => {
                let anchor = self.case.registers().anchors.get(&of.anchor);
                let source = anchor.map_or("–", |anchor| self.free(&anchor.value.source));
                words::rejected(source, self.free(&of.reason), lang)
            }
            Event::Masked(of) => words::masked(self.free(&of.ground), lang),
            Event::Checkpoint(of) => words::checkpoint(&of.why, lang),
            Event::Released(of) => words::released(&of.paper, of.number, lang),
            Event::HandedOver(of) => words::handed_over(self.free(&of.to), lang),
            Event::TookOver(_) => words::TOOK_OVER.to(lang).to_owned(),
            Event::Exercise(of) => self.exercise(of),
            Event::Withheld { kind } => words::withheld(kind, lang),
        };
        sentence.replace(['\n', '\t'], " ")
    }

    /// Returns when something happened beside when it was recorded: no more than tells them apart.
    pub fn short(&self, when: &When, at: Moment) -> String {
        let from = when.from();
        let day = show::date(from, self.lang);
        let is_minute = when.precision() == Precision::Minute && when.words().is_none();
        if !is_minute {
            return show::when(when, self.lang);
        }
        if day == show::date(at, self.lang) {
            return show::clock(from);
        }
        let same_year = show::iso(from).get(..4) == show::iso(at).get(..4);
        if same_year {
            show::column(from, self.lang).trim_start().to_owned()
        } else {
            show::date_and_clock(from, self.lang)
        }
    }

    fn free<'t>(&self, text: &'t FreeText) -> &'t str {
        text.or(form::MASKED.to(self.lang))
    }

    fn names(&self) -> CaseNames<'a> {
        CaseNames {
            case: self.case,
            playbook: self.playbook,
        }
    }

    fn field(&self, id: &FieldId) -> Option<&'a Field> {
        self.playbook.field(id).map(|(_, field)| field)
    }

    fn question(&self, id: &FieldId) -> String {
        let label = self.field(id).map(|field| field.label.to(self.lang));
        label.unwrap_or(id.as_str()).to_owned()
    }

    fn answer(&self, id: &FieldId, answer: &crate::case::Answer) -> String {
        // A question that the frozen playbook does not have can still be told: as a plain line.
        let kind = self.field(id).map_or(&FieldKind::Line, |field| &field.kind);
        answering::show(kind, answer, &self.names(), self.lang)
    }

    fn step(&self, id: &StepId) -> String {
        let title = self.playbook.step(id).map(|step| step.title.to(self.lang));
        let title = title.unwrap_or(id.as_str());
        match self.playbook.number(id) {
            Some((phase, step)) => format!("{phase}.{step} {title}"),
            None => title.to_owned(),
        }
    }

    /// Returns the columns of a row that say something, in the list's order.
    fn cells(&self, list: &FieldId, cells: &Cells) -> Vec<(String, String)> {
        let columns = match self.field(list).map(|field| &field.kind) {
            Some(FieldKind::Records(columns)) => columns.as_slice(),
            _ => &[],
        };
        let said = columns.iter().filter_map(|column| {
            let answer = cells.get(&column.id)?;
            let shown = answering::show(&column.kind, answer, &self.names(), self.lang);
            Some((column.label.to(self.lang).to_owned(), shown))
        });
        said.collect()
    }

    fn entry(&self, of: &Entered) -> Vec<(String, String)> {
        summary(&of.entry, &self.names(), self.lang)
    }
}

/// Joins the values that say something.
fn joined(cells: Vec<(String, String)>) -> String {
    let said = cells.into_iter().map(|(_, value)| value);
    said.filter(|value| !value.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}
