//! The questions of the step on the screen: which are asked, what is on record, and what has
//! changed under a finished step. Records nothing.

use super::rows::follow_row;
use crate::app::form::{Form, Input, Rival};
use crate::app::open::Open;
use crate::app::options::options;
use crate::case::form::register_words;
use crate::case::journal::Journal;
use crate::case::progress::asked_fields;
use crate::case::{ActorId, Case, CaseFacts, Digest, Given, Held, Table, Versions};
use crate::playbook::{Basis, Bilingual, Field, FieldId, Playbook, Step};
use crate::text::Lang;

/// Builds the form of the step on the screen from the record and the drafts.
pub fn show_step(open: &mut Open, lang: Lang) {
    open.walk.row = None;
    open.walk.entry = None;
    open.walk.scroll = 0;
    open.walk.form = Form::default();
    refresh(open, lang);
}

/// Asks the questions that are asked now: those whose condition has come to hold appear, the others
/// go, and what is being written stays.
fn ask(open: &mut Open) {
    let case = open.journal.case();
    let playbook = &open.rules.playbook;
    let facts = CaseFacts {
        case,
        rules: &open.rules,
        now: open.derived.minute,
    };
    let step = open.walk.step.as_ref().and_then(|id| playbook.step(id));
    let asked: Vec<Field> = step
        .map(|step| asked_fields(&facts, step).cloned().collect())
        .unwrap_or_default();
    open.walk.changed = step
        .map(|step| changed_under(&open.journal, playbook, step))
        .unwrap_or_default();
    let form = &open.walk.form;
    let same = form.boxes.len() == asked.len()
        && form
            .boxes
            .iter()
            .zip(&asked)
            .all(|(one, field)| one.field.id == field.id);
    if same {
        return;
    }
    let mut new = Form::new(asked, &|kind| options(kind, case, playbook));
    let mut old = std::mem::take(&mut open.walk.form);
    let under = old.current().map(|one| one.field.id.clone());
    let waiting = old.waiting.and_then(|n| old.boxes.get(n));
    let waiting = waiting.map(|one| one.field.id.clone());
    let place = |new: &Form, id: &FieldId| new.boxes.iter().position(|one| one.field.id == *id);
    let was_at_end = under.is_none() && !old.boxes.is_empty();
    new.at = match under.and_then(|id| place(&new, &id)) {
        Some(at) => {
            new.go_on_typing(&mut old);
            at
        }
        None if was_at_end => new.boxes.len(),
        None => old.at.min(new.boxes.len()),
    };
    new.waiting = waiting.and_then(|id| place(&new, &id));
    for one in &mut new.boxes {
        if let Some(known) = old.find(&one.field.id) {
            *one = known.clone();
        } else if let Some(draft) = open.drafts.get(one.field.id.as_str()) {
            one.input.load_draft(draft);
            one.dirty = true;
            one.theirs = open.whose(one.field.id.as_str());
        }
    }
    open.walk.form = new;
}

/// Returns what a marked step rests on and has changed since it was marked.
fn changed_under(journal: &Journal, playbook: &Playbook, step: &Step) -> Vec<Bilingual> {
    let case = journal.case();
    let mark = case.mark(&step.id).and_then(Versions::latest);
    let Some(marked) = mark.and_then(|held| journal.position(&held.record)) else {
        return Vec::new();
    };
    let is_later = |record: &Digest| journal.position(record) > Some(marked);
    let bases = step.rests_on.iter();
    let changed = bases.filter_map(|basis| match basis {
        Basis::Field(field) => {
            let answers = case.answer(field).map(Versions::records);
            let rows = case.list(field).into_iter().flat_map(Table::records);
            let mut records = answers.unwrap_or_default().into_iter().chain(rows);
            let (_, asked) = playbook.field(field)?;
            records
                .any(|record| is_later(&record))
                .then(|| asked.label.clone())
        }
        Basis::Register(register) => {
            let records = case.register_records(*register);
            let title = register_words(*register).many;
            records.iter().any(is_later).then(|| title.into())
        }
    });
    changed.collect()
}

/// Loads what is on record into the form; what is being written stays.
pub fn refresh(open: &mut Open, lang: Lang) {
    load(open, lang);
    super::entry::propose(open, lang);
}

fn load(open: &mut Open, lang: Lang) {
    ask(open);
    let mut form = std::mem::take(&mut open.walk.form);
    let case = open.journal.case();
    for one in &mut form.boxes {
        if let Input::Rows { rows, at } = &mut one.input {
            let table = case.list(&one.field.id);
            *rows = table.map_or_else(Vec::new, |table| {
                let standing = table.standing();
                standing
                    .map(|row| (row.id.clone(), row.value.clone()))
                    .collect()
            });
            *at = (*at).min(rows.len());
            continue;
        }
        let versions = case.answer(&one.field.id);
        one.disputed = versions.is_some_and(Versions::is_disputed);
        let all = versions.map_or(&[][..], Versions::all);
        let rival = |held: &Held<Given>| Rival {
            by: who(case, &held.by),
            at: held.at,
            answer: held.value.value.clone(),
        };
        one.rivals = if one.disputed {
            all.iter().map(rival).collect()
        } else {
            Vec::new()
        };
        let new = all.iter().filter(|held| {
            let was_there = open.saw(&one.field.id, &held.record);
            one.dirty && !was_there
        });
        one.arrive(new.map(rival).collect());
        let latest = versions.and_then(|all| all.latest());
        one.load(latest.map(|held| &held.value.value), lang);
    }
    open.walk.form = form;
    follow_row(open, lang);
}

/// Throws away what is written in the question under the cursor: the answer on record stands.
pub fn discard(open: &mut Open, lang: Lang) {
    let at = open.walk.form.at;
    let one = open.walk.form.boxes.get_mut(at);
    if let Some(one) = one.filter(|one| one.dirty) {
        one.clear(lang);
        let field = one.field.id.clone();
        open.forget_draft(&field);
    }
}

/// Takes what has been recorded: ticks appear, and the cursor moves on.
pub fn recorded(open: &mut Open, lang: Lang) {
    if let Some(waiting) = open.walk.form.waiting.take() {
        let case = open.journal.case();
        if let Some(one) = open.walk.form.boxes.get_mut(waiting) {
            let versions = case.answer(&one.field.id);
            if let Some(held) = versions.and_then(|all| all.latest()) {
                one.settle(&held.value.value, lang);
            }
            let field = one.field.id.clone();
            open.forget_draft(&field);
        }
        // An answer may call for a question right after it: that one is next.
        refresh(open, lang);
        open.walk.form.forward();
    } else {
        refresh(open, lang);
    }
}

/// Returns what a person is called in the record.
pub(super) fn who(case: &Case, id: &ActorId) -> String {
    let name = case.actor(id).and_then(|session| session.name.clear());
    name.unwrap_or_else(|| id.as_str()).to_owned()
}
