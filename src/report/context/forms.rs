//! The authorities' forms as a paper sees them: each field filled in for a first notification. A
//! supplement is made at the desk, which knows what was filed before.

use serde::{Deserialize, Serialize};

use super::{Context, Of};
use crate::case::register::FilingStage;
use crate::report::desk::{self, Entry};

/// A form of an authority, filled in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// The form's id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Who it goes to.
    pub recipient: String,
    /// Where it is posted, in what cannot be filed otherwise; to be checked before posting.
    pub post: Option<String>,
    /// When the form was last checked, as a date.
    pub checked_on: String,
    /// Its sections, in order.
    pub sections: Vec<FormSection>,
}

/// A section of a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormSection {
    /// What it is called.
    pub title: String,
    /// Its fields that are filled in, in order.
    pub fields: Vec<FormField>,
}

/// A field of a form, filled in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormField {
    /// The field's own id.
    pub id: String,
    /// The authority's number, a label only.
    pub number: Option<String>,
    /// What it asks.
    pub label: String,
    /// The chosen alternatives.
    pub chosen: Vec<String>,
    /// The text; where something has to be told and is not known, words that say so.
    pub text: String,
    /// Whether something that it needs is missing.
    pub missing: bool,
    /// The grounds on which passages of it may be secret.
    pub secrecy: Vec<String>,
}

/// Returns the forms that answer the case's clocks.
pub(super) fn forms(of: Of<'_>, context: &Context) -> Vec<Form> {
    let forms = of.rules.forms.iter().map(|(form, _)| form);
    let filled = forms.map(|form| {
        let sheet = desk::compose(form, of, context, FilingStage::Initial, None);
        let mut sections: Vec<FormSection> = Vec::new();
        for entry in sheet.entries {
            if sections
                .last()
                .is_none_or(|last| last.title != entry.section)
            {
                sections.push(FormSection {
                    title: entry.section.clone(),
                    fields: Vec::new(),
                });
            }
            if let Some(last) = sections.last_mut() {
                last.fields.push(field(entry));
            }
        }
        Form {
            id: form.id.clone(),
            title: form.title.to(of.lang).to_owned(),
            recipient: form.recipient.to(of.lang).to_owned(),
            post: form.post.as_ref().map(|post| post.to(of.lang).to_owned()),
            checked_on: form.checked_on.to_string(),
            sections,
        }
    });
    filled.collect()
}

fn field(entry: Entry) -> FormField {
    FormField {
        chosen: entry.chosen().into_iter().map(str::to_owned).collect(),
        missing: !entry.missing.is_empty(),
        secrecy: entry.marks.into_iter().map(|mark| mark.ground).collect(),
        id: entry.id,
        number: entry.number,
        label: entry.label,
        text: entry.text,
    }
}
