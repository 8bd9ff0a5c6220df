//! The playbook as the rest of the program sees it: read, checked and whole.

use super::Register;
use chrono::NaiveDate;

use super::condition::Condition;
use super::id::{
    ChannelId, ChoiceId, ClockId, FieldId, GuidanceId, LawId, PhaseId, ReportId, RoleId, StepId,
};
use crate::text::Lang;

/// Words from a playbook. Swedish is required; English falls back on it and is reported missing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bilingual {
    /// The Swedish words.
    pub sv: String,
    /// The English words, when the author has given them.
    pub en: Option<String>,
}

impl Bilingual {
    /// Returns the words in `lang`, or the Swedish ones where English is missing.
    pub fn to(&self, lang: Lang) -> &str {
        match lang {
            Lang::Sv => &self.sv,
            Lang::En => self.en.as_deref().unwrap_or(&self.sv),
        }
    }
}

impl From<crate::text::Phrase> for Bilingual {
    fn from(phrase: crate::text::Phrase) -> Self {
        Self {
            sv: phrase.sv.to_owned(),
            en: Some(phrase.en.to_owned()),
        }
    }
}

/// A playbook: the course of one kind of incident, from the first alarm to the report.
#[derive(Debug, Clone, PartialEq)]
pub struct Playbook {
    /// The name that cases and the command line use, such as `personuppgiftsincident`.
    pub id: String,
    /// The author's own version number, shown in the header.
    pub version: u32,
    /// What the playbook is called.
    pub title: Bilingual,
    /// When the law and the practice in it were last checked.
    pub checked_on: NaiveDate,
    /// What must never be typed in a case; shown before the first question.
    pub never_type: Bilingual,
    /// What a new case is proposed to say about its own record.
    pub defaults: Defaults,
    /// Questions that the organisation's profile answers, so that nobody is asked for what the
    /// settings already know.
    pub prefill: Vec<(ProfileKey, FieldId)>,
    /// The guidance on risk that a case of this kind is advised by.
    pub guidance: Vec<GuidanceId>,
    /// The clock rules that a case of this kind runs, most important first.
    pub clocks: Vec<ClockId>,
    /// The papers that a case of this kind can print.
    pub reports: Vec<ReportId>,
    /// Who does what.
    pub roles: Vec<Role>,
    /// The law that the steps refer to.
    pub laws: Vec<Law>,
    /// The ways to reach the persons concerned.
    pub channels: Vec<Channel>,
    /// The phases in order; each holds its steps in order.
    pub phases: Vec<Phase>,
}

/// What the case is proposed to state about its own record (log-privacy L2, L3, L6, L10).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Defaults {
    /// Why the record is kept (GDPR Article 5(1)(b)).
    pub purpose: Bilingual,
    /// The lawful basis for the personal data in the record.
    pub legal_basis: Bilingual,
    /// The regime, as a word of the playbook's: `gdpr` or `brottsdatalagen`.
    pub regime: String,
    /// How long the record is kept and on what ground: only in an organisation's own playbook, since
    /// nobody else can decide it.
    pub retention: Option<Bilingual>,
}

/// Something that is known before the questions are asked: a part of the organisation's profile, or
/// what was said when the case was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ProfileKey {
    /// Name of the controller.
    Name,
    /// Organisation number.
    Number,
    /// Postal address.
    Address,
    /// Contact person, phone and e-mail.
    Contact,
    /// Data-protection officer and how to reach them.
    Dpo,
    /// How long the record is kept, as it was decided when the case was opened.
    Retention,
}

impl ProfileKey {
    /// All parts.
    pub const ALL: [Self; 6] = [
        Self::Name,
        Self::Number,
        Self::Address,
        Self::Contact,
        Self::Dpo,
        Self::Retention,
    ];

    /// Returns the key in a playbook's `[prefill]`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Number => "number",
            Self::Address => "address",
            Self::Contact => "contact",
            Self::Dpo => "dpo",
            Self::Retention => "retention",
        }
    }
}

/// A role with its duties.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Role {
    /// The id that steps name.
    pub id: RoleId,
    /// What the role is called.
    pub title: Bilingual,
    /// What the person in the role does.
    pub duties: Bilingual,
}

/// How sure the author is of a statement about law (the tags of `domain.md`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Certainty {
    /// Found in the named source.
    Found,
    /// General knowledge, sure.
    High,
    /// General knowledge, shown to people as unverified.
    Medium,
    /// Doubtful, shown to people as unverified.
    Low,
}

/// A reference to law, with what it says in own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Law {
    /// The id that steps name.
    pub id: LawId,
    /// How it is cited, such as `artikel 33.1 i dataskyddsförordningen`.
    pub cite: Bilingual,
    /// What it says, in own words.
    pub says: Bilingual,
    /// Where it was read.
    pub source: String,
    /// When it was last checked.
    pub checked_on: NaiveDate,
    /// How sure the author is.
    pub certainty: Certainty,
}

/// A way to reach the persons concerned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Channel {
    /// The id that sendings name.
    pub id: ChannelId,
    /// What the channel is called.
    pub title: Bilingual,
    /// Whether it reaches many at once: then the protected-identity check must have an outcome
    /// before a sending is prepared or approved.
    pub mass: bool,
    /// Whether it is a message to each person (Article 34(1)), not a publication.
    pub direct: bool,
    /// What it suits, and what it cannot do.
    pub note: Bilingual,
}

/// A phase: a numbered stretch of the walk.
#[derive(Debug, Clone, PartialEq)]
pub struct Phase {
    /// The id of the phase.
    pub id: PhaseId,
    /// What the phase is called.
    pub title: Bilingual,
    /// Its steps in order; never empty in a playbook without problems.
    pub steps: Vec<Step>,
}

/// One step: a question or a small group of them, or a piece of work in a register.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// The stable id.
    pub id: StepId,
    /// What the step asks.
    pub title: Bilingual,
    /// Why it matters now; stands above the fields.
    pub why: Bilingual,
    /// Longer help, behind `?`.
    pub help: Option<Bilingual>,
    /// The law beside the question.
    pub laws: Vec<LawId>,
    /// Who does it.
    pub role: Option<RoleId>,
    /// When the step is part of the walk; always, when there is no condition.
    pub when: Option<Condition>,
    /// What makes the step stale when it changes after the step was marked done.
    pub rests_on: Vec<Basis>,
    /// The questions, in order.
    pub fields: Vec<Field>,
    /// The register whose entries are the step's work, shown below the fields.
    pub register: Option<Register>,
}

/// Something recorded that a finished step rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Basis {
    /// The answer to a field of another step.
    Field(FieldId),
    /// The entries of a register.
    Register(Register),
}

/// One question.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// The id, unique in the whole playbook (a column's: in its list).
    pub id: FieldId,
    /// The question in a few words.
    pub label: Bilingual,
    /// How to answer, shown under the field.
    pub hint: Option<Bilingual>,
    /// What kind of answer it takes.
    pub kind: FieldKind,
    /// Whether the step can be finished without an answer of any sort.
    pub required: bool,
    /// When the question is asked; always, when there is no condition.
    pub when: Option<Condition>,
    /// Whether answers tend to hold sensitive matter (log-privacy L9).
    pub sensitivity: Option<Sensitivity>,
    /// What a report prints as a gap while there is no known answer; no gap without it.
    pub gap: Option<Bilingual>,
}

/// What kind of answer a field takes. Every kind also takes *not known yet* and *cannot be
/// determined*.
#[derive(Debug, Clone, PartialEq)]
pub enum FieldKind {
    /// One line of text.
    Line,
    /// Text of any length.
    Text,
    /// A moment, possibly vague.
    Moment,
    /// A count: exact, a range, or an estimate with its method.
    Number {
        /// What is counted, such as `personer`.
        unit: Option<Bilingual>,
    },
    /// Yes or no.
    YesNo,
    /// One of the choices.
    OneOf(Vec<Choice>),
    /// Any number of the choices.
    ManyOf(Vec<Choice>),
    /// Things to do, ticked one by one.
    Checklist(Vec<Choice>),
    /// One of the choices, with a motive.
    Decision(Vec<Choice>),
    /// A list of records with these columns; columns are never lists themselves.
    Records(Vec<Field>),
    /// An entry of a register, chosen from those that exist. Only in the program's own forms.
    EntryOf {
        /// Which register.
        register: Register,
        /// Whether several may be chosen.
        many: bool,
    },
    /// Rows of a list of the playbook, any number of those that exist. Only in the program's own forms.
    RowsOf(&'static str),
    /// A channel of the playbook. Only in the program's own forms.
    ChannelOf,
    /// A role of the playbook, or nobody. Only in the program's own forms.
    RoleOf,
}

impl FieldKind {
    /// Returns the choices of a kind that has them, otherwise an empty slice.
    pub fn choices(&self) -> &[Choice] {
        match self {
            Self::OneOf(choices)
            | Self::ManyOf(choices)
            | Self::Checklist(choices)
            | Self::Decision(choices) => choices,
            Self::Line
            | Self::Text
            | Self::Moment
            | Self::Number { .. }
            | Self::YesNo
            | Self::Records(_)
            | Self::EntryOf { .. }
            | Self::RowsOf(_)
            | Self::ChannelOf
            | Self::RoleOf => &[],
        }
    }
}

/// One alternative.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The id that records and conditions name.
    pub id: ChoiceId,
    /// What it is called.
    pub label: Bilingual,
}

/// Why an answer may be sensitive even when the question is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sensitivity {
    /// May tell of a security measure (OSL 18 kap. 8 §).
    Security,
    /// May point at a person.
    Personal,
    /// May tell who has protected identity.
    Protected,
}
