//! Where in the file things were named, mentioned and tested: what the checks point at.
//!
//! Names are kept as they were written, so that one mistake is not reported twice.

use std::ops::Range;

use crate::text::problem::Both;

/// What a name names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Sort {
    /// The playbook itself.
    Playbook,
    /// A phase.
    Phase,
    /// A step.
    Step,
    /// A field of a step.
    Field,
    /// A column of a list field.
    Column,
    /// A choice of a field.
    Choice,
    /// A role.
    Role,
    /// A law reference.
    Law,
    /// A channel.
    Channel,
    /// A clock rule.
    Clock,
    /// A paper.
    Report,
    /// Guidance on risk.
    Guidance,
    /// A rule of guidance.
    Advice,
    /// A topic of guidance.
    Topic,
    /// An example of guidance.
    Example,
    /// A field or a register that a step rests on.
    Basis,
    /// A field that the organisation's profile answers.
    Prefill,
    /// A form of an authority.
    Form,
    /// A ground for secrecy.
    Secrecy,
    /// Where a form's field takes its text from.
    Origin,
    /// A scenario.
    Scenario,
    /// What an exercise tries.
    Objective,
    /// What reaches the participants of an exercise.
    Inject,
    /// What an exercise expects.
    Expect,
    /// A question of the hot wash.
    Question,
}

impl Sort {
    /// Returns the word for it.
    pub(crate) fn word(self) -> Both {
        let (sv, en) = match self {
            Self::Playbook => ("spelboken", "playbook"),
            Self::Phase => ("fasen", "phase"),
            Self::Step => ("steget", "step"),
            Self::Field | Self::Prefill | Self::Question => ("frågan", "question"),
            Self::Column => ("kolumnen", "column"),
            Self::Choice => ("alternativet", "choice"),
            Self::Role => ("rollen", "role"),
            Self::Law => ("lagrummet", "law"),
            Self::Channel => ("kanalen", "channel"),
            Self::Clock => ("klockan", "clock"),
            Self::Report => ("rapporten", "report"),
            Self::Guidance => ("vägledningen", "guidance"),
            Self::Advice => ("regeln", "rule"),
            Self::Topic => ("ämnet", "topic"),
            Self::Example => ("exemplet", "example"),
            Self::Basis => ("frågan eller registret", "question or register"),
            Self::Form => ("formuläret", "form"),
            Self::Secrecy => ("sekretessgrunden", "ground for secrecy"),
            Self::Origin => ("källan", "source"),
            Self::Scenario => ("scenariot", "scenario"),
            Self::Objective => ("målet", "objective"),
            Self::Inject => ("inspelet", "inject"),
            Self::Expect => ("förväntan", "expectation"),
        };
        Both::new(sv, en)
    }
}

/// A name given to something, or used for something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Name {
    /// What it names.
    pub(crate) sort: Sort,
    /// Names of the same sort must differ within one scope: 0 is the whole file.
    pub(crate) scope: usize,
    /// The name as written.
    pub(crate) id: String,
    /// Where.
    pub(crate) span: Range<usize>,
}

/// A comparison in a condition: `field = …, is = …`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Comparison {
    /// The field's name as written.
    pub(crate) field: String,
    /// What it is compared with: yes or no, or a choice's name.
    pub(crate) is: Result<bool, String>,
    /// Where the value stands.
    pub(crate) span: Range<usize>,
}

/// Where one question stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct FieldPlace {
    /// Its header.
    pub(crate) span: Range<usize>,
    /// Its condition, when it has one.
    pub(crate) when: Option<Range<usize>>,
}

/// Where one step stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct StepPlace {
    /// Its header.
    pub(crate) span: Range<usize>,
    /// Its condition, when it has one.
    pub(crate) when: Option<Range<usize>>,
    /// Its fields, in the order of the step.
    pub(crate) fields: Vec<FieldPlace>,
    /// Whether it was given work at all, however badly spelt.
    pub(crate) has_work: bool,
    /// What it rests on, in the order of the step.
    pub(crate) rests_on: Vec<Range<usize>>,
}

/// Where everything stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Places {
    /// Names given.
    pub(crate) given: Vec<Name>,
    /// Names used.
    pub(crate) used: Vec<Name>,
    /// Comparisons in conditions.
    pub(crate) comparisons: Vec<Comparison>,
    /// The phases, in order.
    pub(crate) phases: Vec<Range<usize>>,
    /// The steps, in the order of `Playbook::steps`.
    pub(crate) steps: Vec<StepPlace>,
    /// How many scopes have been opened.
    pub(crate) scopes: usize,
}

impl Places {
    /// Opens a scope of its own, for the choices or the columns of one field.
    pub(crate) const fn open(&mut self) -> usize {
        self.scopes += 1;
        self.scopes
    }

    /// Notes a name that is used for something in the whole file.
    pub(crate) fn mention(&mut self, sort: Sort, id: &str, span: Range<usize>) {
        self.used.push(Name {
            sort,
            scope: 0,
            id: id.to_owned(),
            span,
        });
    }
}
