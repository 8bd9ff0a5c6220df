//! A form as read from its file.

use chrono::NaiveDate;

use super::Origin;
use crate::playbook::{Bilingual, Certainty, ChoiceId, ClockId, FieldId, Sensitivity};

/// An authority's form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuthorityForm {
    /// The name that cases, settings and files use.
    pub id: String,
    /// The clock that a filing with it answers: a case whose playbook names the clock has the form.
    pub clock: ClockId,
    /// What it is called.
    pub title: Bilingual,
    /// Who it goes to.
    pub recipient: Bilingual,
    /// Where it was read.
    pub source: String,
    /// When it was last checked.
    pub checked_on: NaiveDate,
    /// How sure the author is of the whole.
    pub certainty: Certainty,
    /// What to know before it is filled in.
    pub note: Bilingual,
    /// Where it is posted when it cannot be filed in any other way; to be checked before posting.
    pub post: Option<Bilingual>,
    /// Grounds for secrecy to consider, passage by passage.
    pub secrecy: Vec<SecrecyGround>,
    /// Its parts, in order.
    pub sections: Vec<Section>,
}

/// A ground for secrecy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecrecyGround {
    /// The name that fields mark passages by; `security`, `personal` and `protected` also hold for
    /// every answer to a question of that sensitivity.
    pub id: ChoiceId,
    /// The provision, as it is cited.
    pub ground: Bilingual,
    /// Why it may apply.
    pub why: Bilingual,
    /// How sure the author is.
    pub certainty: Certainty,
}

/// A part of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// What it is called.
    pub title: Bilingual,
    /// Its fields, in order.
    pub fields: Vec<FormField>,
}

/// What is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// One line.
    Line,
    /// A text of several lines.
    Text,
    /// A time.
    Moment,
    /// A number.
    Number,
    /// One alternative.
    OneOf,
    /// Any number of alternatives.
    ManyOf,
}

/// A field of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormField {
    /// Our own id: the authority's numbers change.
    pub id: FieldId,
    /// The authority's number on its Swedish page, a label only.
    pub number: Option<String>,
    /// The number on its English page, where it differs or is known.
    pub number_en: Option<String>,
    /// What it asks.
    pub label: Bilingual,
    /// Something to know when it is filled in.
    pub hint: Option<Bilingual>,
    /// What is filled in.
    pub shape: Shape,
    /// Whether it has to be told; its lack is then named.
    pub required: bool,
    /// Whether it is part of a supplement also when nothing in it has changed.
    pub always: bool,
    /// The most characters that the authority takes; absent when not known.
    pub budget: Option<u32>,
    /// How sure the author is of the field.
    pub certainty: Certainty,
    /// When it is asked; always, when there is no condition.
    pub only_if: Option<OnlyIf>,
    /// What its text is made of, in order.
    pub from: Vec<Origin>,
    /// What it is made of where nothing of that is known.
    pub otherwise: Vec<Origin>,
    /// What chooses its alternatives.
    pub chosen_from: Option<Origin>,
    /// Its alternatives.
    pub options: Vec<FormOption>,
    /// Passages that need a secrecy mark whatever their question says.
    pub marks: Vec<(Origin, ChoiceId)>,
}

/// A condition on one source: the field is asked when it is one of these.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnlyIf {
    /// The source.
    pub origin: Origin,
    /// The codes that it is asked for.
    pub is: Vec<String>,
}

/// An alternative.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormOption {
    /// Its id.
    pub id: ChoiceId,
    /// What the authority calls it.
    pub label: Bilingual,
    /// The codes that choose it: its own id, unless the file says others. `?` stands for *not known
    /// yet* and `??` for *cannot be determined*.
    pub is: Vec<String>,
}

impl AuthorityForm {
    /// Returns every field with its section, in order.
    pub fn fields(&self) -> impl Iterator<Item = (&Section, &FormField)> {
        let of = |section| std::iter::repeat(section);
        self.sections
            .iter()
            .flat_map(move |section| of(section).zip(&section.fields))
    }

    /// Returns a ground for secrecy.
    pub fn ground(&self, id: &str) -> Option<&SecrecyGround> {
        self.secrecy.iter().find(|ground| ground.id.as_str() == id)
    }

    /// Returns the ground for answers of a sensitivity.
    pub fn ground_for(&self, sensitivity: Sensitivity) -> Option<&SecrecyGround> {
        self.ground(match sensitivity {
            Sensitivity::Security => "security",
            Sensitivity::Personal => "personal",
            Sensitivity::Protected => "protected",
        })
    }
}
