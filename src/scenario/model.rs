//! A scenario as the rest of the program sees it.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::playbook::{
    Bilingual, ChoiceId, ClockId, Condition, ExpectId, FieldId, InjectId, LawId, ObjectiveId,
    QuestionId, RoleId, ScenarioId,
};
use crate::time::{Moment, Span};

/// A scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct Scenario {
    /// What `frist exercise start` takes.
    pub id: ScenarioId,
    /// What it is called.
    pub title: Bilingual,
    /// What is practised, and for whom.
    pub purpose: Bilingual,
    /// The id of the playbook that is followed.
    pub playbook: String,
    /// The scenario's first moment.
    pub start: Moment,
    /// How long the exercise takes in life, in minutes; from 1.
    pub minutes: u32,
    /// When its facts and law were last checked.
    pub checked_on: NaiveDate,
    /// What everybody is told before the first inject.
    pub begins: Bilingual,
    /// Who plays.
    pub roles: Vec<Whom>,
    /// What is tried.
    pub objectives: Vec<Objective>,
    /// What reaches the participants, in the order of the file: the first is number 1.
    pub injects: Vec<Arc<Inject>>,
    /// What shows the objectives: expectations and expected answers, in the order of the file.
    pub expected: Vec<Expected>,
    /// When the exercise can end.
    pub ends: Vec<End>,
    /// What everybody answers when it is over.
    pub questions: Vec<Question>,
}

/// A role of the exercise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whom {
    /// Its id.
    pub id: RoleId,
    /// What it is called.
    pub title: Bilingual,
    /// What the person in it knows and answers for.
    pub card: Bilingual,
}

/// Something that the exercise tries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Objective {
    /// Its id.
    pub id: ObjectiveId,
    /// What it is called.
    pub title: Bilingual,
    /// The ability.
    pub capability: Bilingual,
    /// What shows that the ability is there.
    pub criteria: Bilingual,
    /// The law that asks for it.
    pub law: Vec<LawId>,
}

/// The way that an inject comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Medium {
    /// An e-mail.
    Mail,
    /// A phone call.
    Phone,
    /// A letter or a printed page.
    Paper,
    /// Somebody comes and says it.
    Person,
    /// The press, the web, social media.
    Media,
}

/// What an inject is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sort {
    /// It drives the story.
    Context,
    /// It is needed only if things go a certain way.
    Contingency,
    /// It is about the exercise itself.
    Admin,
}

/// When an inject comes by itself. Everything that is said has to hold.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct When {
    /// Not before this moment of the scenario.
    pub at: Option<Moment>,
    /// Not before another inject was delivered, and this long after it.
    pub after: Option<(InjectId, Span)>,
    /// Only when this holds.
    pub condition: Option<Condition>,
    /// Not after this moment of the scenario, when it hangs on something: what it says is not true then.
    pub until: Option<Moment>,
    /// Nothing but the facilitator delivers it.
    pub reserve: bool,
}

/// Something that reaches the participants.
#[derive(Debug, Clone, PartialEq)]
pub struct Inject {
    /// Its id.
    pub id: InjectId,
    /// When it comes.
    pub when: When,
    /// How it comes.
    pub medium: Medium,
    /// What it is for.
    pub sort: Sort,
    /// Who it comes from.
    pub from: Bilingual,
    /// Whom it is for; everybody, when empty.
    pub to: Vec<RoleId>,
    /// What is said or written.
    pub text: Bilingual,
    /// What the participants are expected to do.
    pub expected: Option<Bilingual>,
    /// The objective that it tries.
    pub objective: Option<ObjectiveId>,
    /// For the facilitator alone.
    pub note: Option<Bilingual>,
    /// The most minutes of life to spend on it.
    pub minutes: Option<u32>,
}

/// How much an expectation weighs in the verdict on its objective.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weight {
    /// A good run does it.
    #[default]
    Expected,
    /// Without it the objective is not reached.
    Required,
}

/// Something that shows an objective.
#[derive(Debug, Clone, PartialEq)]
pub struct Expected {
    /// Its id.
    pub id: ExpectId,
    /// What it shows.
    pub objective: ObjectiveId,
    /// What is expected, in words.
    pub title: Bilingual,
    /// How much it weighs.
    pub weight: Weight,
    /// How it is known.
    pub test: Test,
}

/// How it is known whether something expected came about.
#[derive(Debug, Clone, PartialEq)]
pub enum Test {
    /// Something that happens, or must not.
    Event(Expectation),
    /// Something that the record, and so the papers, say.
    Answer(Compared),
}

/// Something that is to come true, perhaps before a moment, or never.
#[derive(Debug, Clone, PartialEq)]
pub struct Expectation {
    /// What.
    pub facet: Facet,
    /// Before when; to the end of the exercise, when nothing is said.
    pub limit: Option<Limit>,
    /// Whether it is a decision that has to be made.
    pub decision: bool,
}

/// What is looked for in the record.
#[derive(Debug, Clone, PartialEq)]
pub enum Facet {
    /// A condition that is to come true.
    Must(Condition),
    /// A condition that is never to come true.
    Never(Condition),
    /// Something has been handed in under a clock.
    Filed(ClockId),
}

/// The latest moment for something expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Limit {
    /// This moment of the scenario.
    By(Moment),
    /// This long after an inject was delivered.
    After(InjectId, Span),
    /// The deadline of a clock, as the record has it.
    Clock(ClockId),
}

/// When the record's answer is compared.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// When the first notification was filed.
    Filing,
    /// When the first supplement was filed.
    Supplement,
    /// When the exercise ended.
    #[default]
    End,
}

/// What an answer is to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared {
    /// The question.
    pub field: FieldId,
    /// What it is to say.
    pub is: Says,
    /// When it is compared.
    pub at: Stage,
}

/// What an answer is to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Says {
    /// Yes or no.
    YesNo(bool),
    /// All of these are among the chosen.
    Chosen(Vec<ChoiceId>),
    /// A number or a range within these bounds, both included.
    Within(i64, i64),
    /// Any known answer.
    Known,
}

/// When the exercise can end. The facilitator is told; nothing ends by itself.
#[derive(Debug, Clone, PartialEq)]
pub struct End {
    /// In words.
    pub title: Bilingual,
    /// At this moment of the scenario.
    pub at: Option<Moment>,
    /// When this holds.
    pub when: Option<Condition>,
}

/// A question of the hot wash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Its id.
    pub id: QuestionId,
    /// The question.
    pub asks: Bilingual,
}

impl Scenario {
    /// Finds an inject and its number, from 1.
    pub fn inject(&self, id: &InjectId) -> Option<(usize, &Inject)> {
        let mut numbered = (1..).zip(&self.injects);
        let (number, inject) = numbered.find(|(_, inject)| inject.id == *id)?;
        Some((number, inject))
    }

    /// Finds an objective.
    pub fn objective(&self, id: &ObjectiveId) -> Option<&Objective> {
        self.objectives.iter().find(|objective| objective.id == *id)
    }

    /// Returns what shows an objective.
    pub fn shows<'a>(&'a self, id: &'a ObjectiveId) -> impl Iterator<Item = &'a Expected> {
        let all = self.expected.iter();
        all.filter(move |expected| expected.objective == *id)
    }

    /// Finds a role.
    pub fn role(&self, id: &RoleId) -> Option<&Whom> {
        self.roles.iter().find(|role| role.id == *id)
    }
}

impl Medium {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Mail,
        Self::Phone,
        Self::Paper,
        Self::Person,
        Self::Media,
    ];

    /// Returns the name used in scenarios and records.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Mail => "mail",
            Self::Phone => "phone",
            Self::Paper => "paper",
            Self::Person => "person",
            Self::Media => "media",
        }
    }

    /// Finds a medium by its name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|medium| medium.name() == name)
    }
}
