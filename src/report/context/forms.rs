//! The authorities' forms as a paper sees them: each field filled in for a first notification, or, once
//! that has been filed, for a supplement to it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::teller::Teller;
use super::{Context, Of, Time};
use crate::case::Record;
use crate::case::form::Coded as _;
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
    /// `initial` for a first notification, `supplement` once that has been filed.
    #[serde(default)]
    pub stage: String,
    /// The stage in words.
    #[serde(default)]
    pub stage_text: String,
    /// When the first notification was filed, in a supplement.
    #[serde(default)]
    pub first: Option<Time>,
    /// Whether it is a supplement of which nobody can say what the filings before it said: then every
    /// field is in it.
    #[serde(default)]
    pub uncompared: bool,
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
    /// Those passages, in the same order, as they stand in the text.
    #[serde(default)]
    pub passages: Vec<String>,
}

/// Returns the forms that answer the case's clocks.
pub(super) fn forms(of: Of<'_>, context: &Context, records: &[&Record]) -> Vec<Form> {
    let tell = Teller {
        case: of.case,
        rules: of.rules,
        lang: of.lang,
        now: of.now,
    };
    let forms = of.rules.forms.iter().map(|(form, _)| form);
    let filled = forms.map(|form| {
        let first = desk::first(of.case, form);
        let stage = match first {
            Some(_) => FilingStage::Supplement,
            None => FilingStage::Initial,
        };
        let base = first.and_then(|_| {
            let records = records.iter().copied();
            desk::base(form, of, records, &BTreeMap::new())
        });
        let sheet = desk::compose(form, of, context, stage, base.as_ref());
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
            stage: stage.code().to_owned(),
            stage_text: desk::stage_words(stage).to(of.lang).to_owned(),
            first: first.map(|filing| tell.when(&filing.value.when)),
            uncompared: sheet.uncompared,
            sections,
        }
    });
    filled.collect()
}

fn field(entry: Entry) -> FormField {
    FormField {
        chosen: entry.chosen().into_iter().map(str::to_owned).collect(),
        missing: !entry.missing.is_empty(),
        passages: entry.marks.iter().map(|mark| mark.text.clone()).collect(),
        secrecy: entry.marks.into_iter().map(|mark| mark.ground).collect(),
        id: entry.id,
        number: entry.number,
        label: entry.label,
        text: entry.text,
    }
}
