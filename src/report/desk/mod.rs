//! An authority's form filled in from a case: what each field says now, what it lacks and who owns
//! the answer, what may be secret and on what ground, and what has changed since the last filing.
//!
//! Composes only what the record holds. What nobody recorded stands as missing; nothing is made up.

mod change;
mod copy;
mod informed;
mod last;
mod origin;
mod piece;
mod repeated;
mod rest;

pub use change::{Base, Change};
pub use copy::{parse, write};
pub use last::{base, first, last};
pub use origin::answers;
pub use piece::stage as stage_words;

use crate::authority_form::{AuthorityForm, FormField, OnlyIf, Origin, Piece, Shape};
use crate::case::register::FilingStage;
use crate::playbook::Certainty;
use crate::report::context::{Context, Of};
use crate::text::{Lang, desk as words};
use origin::{Teller, Told};

/// A form filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The form's id.
    pub form: String,
    /// What the form is called.
    pub title: String,
    /// What to know before it is filled in.
    pub note: String,
    /// Which filing it is for.
    pub stage: FilingStage,
    /// The language of its texts.
    pub lang: Lang,
    /// The mark of an exercise.
    pub mark: Option<String>,
    /// The fields that are filled in, in the form's order. In a supplement: those that have changed,
    /// and those that are always told.
    pub entries: Vec<Entry>,
    /// Whether it is a supplement of which nobody can say what the filings before it said: then every
    /// field is here, and who files it strikes what has been told.
    pub uncompared: bool,
    /// What every field says, also those that a supplement leaves out: what the next one is
    /// compared with.
    pub whole: Base,
}

/// A field filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The field's own id.
    pub id: String,
    /// The part of the form that it stands in.
    pub section: String,
    /// The authority's number, a label only.
    pub number: Option<String>,
    /// What the field asks.
    pub label: String,
    /// Something to know when it is filled in.
    pub hint: Option<String>,
    /// Whether one alternative, several, or a text is filled in.
    pub shape: Shape,
    /// Whether it has to be told.
    pub required: bool,
    /// Whether the form's author is sure of the field.
    pub certain: bool,
    /// The alternatives, each with whether it is chosen.
    pub options: Vec<(String, bool)>,
    /// The text, without the alternatives.
    pub text: String,
    /// The most characters that the authority takes, when known.
    pub budget: Option<u32>,
    /// What is missing, and who owns the answer.
    pub missing: Vec<Missing>,
    /// Passages that may be secret.
    pub marks: Vec<Mark>,
    /// Texts in it that a person has written in whole sentences.
    pub prose: Vec<String>,
    /// What has changed since the last filing.
    pub change: Change,
    /// Whether it is part of every supplement.
    pub always: bool,
}

/// Something that a field lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// What.
    pub what: String,
    /// The role that owns the answer, or where it is filled in.
    pub owner: Option<String>,
    /// Whether it is about the incident, and the authority is told that it is missing; what the
    /// organisation lacks about itself is only for its own eyes.
    pub of_incident: bool,
}

/// A passage that may be secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Which passage.
    pub passage: String,
    /// What it says, as it stands in the field's text.
    pub text: String,
    /// Whether it tells of a security measure: then what says the same elsewhere is marked too.
    pub of_security: bool,
    /// The provision.
    pub ground: String,
    /// Why it may apply.
    pub why: String,
    /// Whether the author of the form is sure of the ground.
    pub certain: bool,
}

impl Entry {
    /// Returns what is pasted: the text, or where there is none the chosen alternatives.
    pub fn paste(&self) -> String {
        if self.text.is_empty() {
            self.chosen().join("\n")
        } else {
            self.text.clone()
        }
    }

    /// Returns the chosen alternatives.
    pub fn chosen(&self) -> Vec<&str> {
        let chosen = self.options.iter().filter(|(_, chosen)| *chosen);
        chosen.map(|(label, _)| label.as_str()).collect()
    }

    /// Returns how many characters are pasted.
    pub fn length(&self) -> usize {
        self.paste().chars().count()
    }

    /// Returns whether what is pasted is longer than the authority takes.
    pub fn too_long(&self) -> bool {
        self.budget
            .is_some_and(|budget| usize::try_from(budget).is_ok_and(|most| self.length() > most))
    }

    /// Returns the alternatives and the text: what a later filing is compared with.
    fn whole(&self) -> String {
        let mut parts: Vec<&str> = self.chosen();
        if !self.text.is_empty() {
            parts.push(&self.text);
        }
        parts.join("\n")
    }
}

impl Sheet {
    /// Returns everything that is missing, with the field that lacks it.
    pub fn missing(&self) -> impl Iterator<Item = (&Entry, &Missing)> {
        self.entries
            .iter()
            .flat_map(|entry| entry.missing.iter().map(move |missing| (entry, missing)))
    }
}

/// Fills in a form. `base` is what the last filing said; a first notification has none.
pub fn compose(
    form: &AuthorityForm,
    of: Of<'_>,
    context: &Context,
    stage: FilingStage,
    base: Option<&Base>,
) -> Sheet {
    let tell = Teller {
        of,
        context,
        stage,
        clock: &form.clock,
    };
    let mut entries: Vec<Entry> = form
        .fields()
        .filter(|(_, field)| is_asked(tell, field.only_if.as_ref()))
        .map(|(section, field)| entry(tell, form, section.title.to(of.lang), field))
        .collect();
    repeated::mark(&mut entries, of.lang);
    let whole = Base::of(entries.iter().map(|one| (one.id.clone(), known(one))));
    if let Some(base) = base.filter(|_| stage != FilingStage::Initial) {
        for one in &mut entries {
            change::compare(one, base, of.lang);
        }
        let withdraws = stage == FilingStage::Withdrawn;
        let asking = asking(form, &entries);
        let is_told = |one: &Entry| one.change.is_new() || asking.contains(&one.id);
        entries.retain(|one| one.always || (!withdraws && is_told(one)));
    }
    rest::list(form, of.lang, &mut entries, base.is_some());
    entries.retain(|one| one.required || !one.paste().is_empty());
    Sheet {
        form: form.id.clone(),
        title: form.title.to(of.lang).to_owned(),
        note: form.note.to(of.lang).to_owned(),
        stage,
        lang: of.lang,
        mark: context.case.mark.clone(),
        uncompared: stage != FilingStage::Initial && base.is_none(),
        entries,
        whole,
    }
}

/// Returns the fields whose answer asks one that has something new: it is not understood without them.
fn asking(form: &AuthorityForm, entries: &[Entry]) -> Vec<String> {
    let is_new = |id: &str| {
        entries
            .iter()
            .any(|one| one.id == id && one.change.is_new())
    };
    let fields = || form.fields().map(|(_, field)| field);
    let new = fields().filter(|field| is_new(field.id.as_str()));
    let asks: Vec<&Origin> = new
        .filter_map(|field| Some(&field.only_if.as_ref()?.origin))
        .filter(|origin| **origin != Origin::Piece(Piece::Stage))
        .collect();
    fields()
        .filter(|field| {
            field
                .chosen_from
                .as_ref()
                .is_some_and(|from| asks.contains(&from))
        })
        .map(|field| field.id.as_str().to_owned())
        .collect()
}

/// What a field says that is known: what is missing is no text to compare with.
fn known(entry: &Entry) -> String {
    let whole = entry.whole();
    let is_missing = entry.missing.iter().any(|missing| {
        let [sv, en] = [Lang::Sv, Lang::En].map(|lang| words::missing(&missing.what, lang));
        whole == sv || whole == en
    });
    if is_missing { String::new() } else { whole }
}

fn is_asked(tell: Teller<'_>, only_if: Option<&OnlyIf>) -> bool {
    only_if.is_none_or(|condition| {
        let codes = tell.told(&condition.origin).codes;
        condition.is.iter().any(|code| codes.contains(code))
    })
}

fn entry(tell: Teller<'_>, form: &AuthorityForm, section: &str, field: &FormField) -> Entry {
    let lang = tell.of.lang;
    let label = field.label.to(lang).to_owned();
    let mut passages = tell.passages(&field.from);
    if !passages.iter().any(|(_, told)| told.is_known()) && !field.otherwise.is_empty() {
        let others = tell.passages(&field.otherwise);
        if others.iter().any(|(_, told)| told.is_known()) {
            passages = others;
        }
    }
    let alone = field.from.len() <= 1 || field.shape == Shape::Line;
    let text = origin::join(&passages, alone && field.options.is_empty());
    let codes = field.chosen_from.as_ref().map(|from| tell.told(from).codes);
    let codes = codes.unwrap_or_default();
    let options: Vec<(String, bool)> = field
        .options
        .iter()
        .map(|option| {
            let chosen = option.is.iter().any(|code| codes.contains(code));
            (option.label.to(lang).to_owned(), chosen)
        })
        .collect();
    let marks = passages
        .iter()
        .filter(|(_, told)| told.is_known())
        .filter_map(|(origin, told)| rest::mark(form, field, origin, told, lang))
        .collect();
    let prose = passages
        .iter()
        .filter(|(origin, told)| matches!(origin, Origin::Answer(_)) && told.own)
        .map(|(_, told)| told.text.clone());
    let number = match lang {
        Lang::Sv => field.number.as_ref(),
        // IMY's Swedish numbers say nothing on its English page.
        Lang::En => field.number_en.as_ref(),
    };
    let mut entry = Entry {
        id: field.id.as_str().to_owned(),
        section: section.to_owned(),
        number: number.cloned(),
        label,
        hint: field.hint.as_ref().map(|hint| hint.to(lang).to_owned()),
        shape: field.shape,
        required: field.required,
        certain: matches!(field.certainty, Certainty::Found | Certainty::High),
        options,
        text,
        budget: field.budget,
        missing: Vec::new(),
        marks,
        prose: prose.collect(),
        change: Change::Same,
        always: field.always,
    };
    entry.missing = missing(tell, field, &entry, &passages);
    if entry.paste().is_empty() && field.required {
        entry.text = words::missing(&entry.label, lang);
    }
    entry
}

/// Returns what a field lacks: what has to be told and is not, and what is said not to be known yet.
fn missing(
    tell: Teller<'_>,
    field: &FormField,
    entry: &Entry,
    passages: &[(&Origin, Told)],
) -> Vec<Missing> {
    let mut missing: Vec<Missing> = passages
        .iter()
        .filter(|(_, told)| told.pending || told.lacks.is_some())
        .map(|(_, told)| Missing {
            what: match &told.lacks {
                Some(lacks) => lacks.clone(),
                None if field.from.len() == 1 => entry.label.clone(),
                None => told.label.clone(),
            },
            owner: told.owner.clone(),
            of_incident: true,
        })
        .collect();
    let lacks_choice = !entry.options.is_empty() && entry.chosen().is_empty();
    let lacks_text = entry.options.is_empty() && entry.text.is_empty();
    if field.required && (lacks_choice || lacks_text) && missing.is_empty() {
        let first = field.chosen_from.iter().chain(&field.from);
        let mut all = first.chain(&field.otherwise);
        let of_itself = |origin: &Origin| match origin {
            Origin::Piece(piece) => piece::owner(*piece).is_some(),
            Origin::Answer(_) | Origin::Column(..) => false,
        };
        missing.push(Missing {
            what: entry.label.clone(),
            of_incident: !all.clone().any(of_itself),
            owner: all.find_map(|origin| tell.owner(origin)),
        });
    }
    missing
}
