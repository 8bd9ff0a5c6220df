//! A row of a list, written in a form of its own and saved as one. What is half-written in it is a
//! draft by column, and comes back with the row.

use crate::app::effect::Effect;
use crate::app::form::{Did, FieldBox, Form, Input, Theirs};
use crate::app::key::Key;
use crate::app::model::Model;
use crate::app::open::Open;
use crate::app::options::options;
use crate::case::{Command, EntryId, Versions};
use crate::playbook::{FieldId, FieldKind};
use crate::text::Lang;
use crate::time::Moment;

use super::questions::who;
use super::{RowForm, send};

/// Opens the form of a row.
pub(super) fn begin_row(
    open: &mut Open,
    field: &FieldId,
    row: Option<EntryId>,
    now: Moment,
    lang: Lang,
) {
    let Some((_, list)) = open.rules.playbook.field(field) else {
        return;
    };
    let FieldKind::Records(columns) = list.kind.clone() else {
        return;
    };
    let is_new = row.is_none();
    // A new row that was left half-written is taken up again.
    let row = row
        .or_else(|| left(open, field))
        .unwrap_or_else(|| open.name());
    let case = open.journal.case();
    let playbook = &open.rules.playbook;
    let mut form = Form::new(columns, &|kind| options(kind, case, playbook));
    if let Some(standing) = case.list(field).and_then(|table| table.get(&row)) {
        form.load_cells(standing.value, lang);
    }
    for one in &mut form.boxes {
        if let Some(draft) = open.drafts.get(&key_of(field, &row, &one.field.id)) {
            one.take_up(draft, now, lang);
            one.theirs = open.whose(&key_of(field, &row, &one.field.id));
        }
    }
    form.go_to_first_open();
    let table = case.list(field);
    let standing = table.and_then(|table| table.get(&row));
    let before = standing.map(|row| row.value.clone()).unwrap_or_default();
    let versions = table.and_then(|table| table.versions(&row));
    let seen = versions.map(Versions::records).unwrap_or_default();
    open.walk.row = Some(RowForm {
        field: field.clone(),
        row,
        is_new,
        form,
        before,
        seen,
    });
}

/// Brings in what others have made of the row being written. What is written stays, and theirs
/// stands beside it.
pub(super) fn follow_row(open: &mut Open, lang: Lang) {
    let case = open.journal.case();
    let Some(row) = open.walk.row.as_mut() else {
        return;
    };
    let table = case.list(&row.field);
    let versions = table.and_then(|table| table.versions(&row.row));
    let seen = versions.map(Versions::records).unwrap_or_default();
    let standing = table.and_then(|table| table.get(&row.row));
    if let Some(standing) = standing.filter(|_| seen != row.seen) {
        let theirs = Theirs {
            by: &who(case, standing.by),
            at: standing.at,
            cells: standing.value,
        };
        theirs.bring(row.form.boxes.iter_mut(), &row.before, lang);
        row.before = standing.value.clone();
        row.seen = seen;
    }
}

/// Takes a key in the form of a row.
pub(super) fn row_key(model: &mut Model, key: Key) -> Option<Vec<Effect>> {
    let (now, lang) = (model.now, model.lang);
    let row = model.open.as_mut()?.walk.row.as_mut()?;
    let did = row.form.take(key, now, lang);
    did_row(model, did)
}

/// Carries out what a key or a paste did to a row's form: answers are gathered, then saved as one.
pub fn did_row(model: &mut Model, did: Did) -> Option<Vec<Effect>> {
    let (now, lang) = (model.now, model.lang);
    let open = model.open.as_mut()?;
    let row = open.walk.row.as_mut()?;
    match did {
        Did::Ignored => return None,
        Did::Moved | Did::Row(..) | Did::RemoveRow(..) => {}
        Did::Changed(column) => keep(open, &column),
        Did::Confirmed(column, answer) => {
            if let Some(one) = row.form.find(&column) {
                one.settle(&answer, lang);
            }
            row.form.forward();
            keep(open, &column);
        }
        Did::Finish => {
            if row.form.has_to_ask() {
                return Some(Vec::new());
            }
            let command = Command::SetRow {
                field: row.field.clone(),
                row: row.row.clone(),
                cells: row.form.cells(),
                source: None,
            };
            return Some(send(model, now, command));
        }
        Did::Left => open.walk.row = None,
    }
    Some(Vec::new())
}

/// What the name of a row's drafts begins with.
const ROW: &str = "row/";

fn key_of(field: &FieldId, row: &EntryId, column: &FieldId) -> String {
    format!("{ROW}{field}/{row}/{column}")
}

/// Keeps what is written in a column as a draft.
fn keep(open: &mut Open, column: &FieldId) {
    let Some(row) = &open.walk.row else {
        return;
    };
    let one = row.form.boxes.iter().find(|one| one.field.id == *column);
    let text = one.map(FieldBox::to_draft).unwrap_or_default();
    open.keep_draft(key_of(&row.field, &row.row, column), text);
}

/// Returns the new row of a list that somebody has begun and not saved.
fn left(open: &Open, field: &FieldId) -> Option<EntryId> {
    let before = format!("{ROW}{field}/");
    let mut keys = open
        .drafts
        .keys()
        .filter_map(|key| key.strip_prefix(&before));
    keys.find_map(|rest| {
        let row = EntryId::new(rest.split('/').next()?)?;
        let table = open.case().list(field);
        let is_known = table.is_some_and(|table| table.versions(&row).is_some());
        (!is_known).then_some(row)
    })
}

/// Lets go of the row that has been recorded: its drafts are drafts no more. Returns whether there
/// was one.
pub fn saved_row(open: &mut Open) -> bool {
    let Some(row) = open.walk.row.take() else {
        return false;
    };
    // The list goes on after what was saved, so that Enter opens nothing that is done.
    if let Some(one) = open.walk.form.find(&row.field)
        && let Input::Rows { rows, at } = &mut one.input
    {
        *at = rows.len() + 1;
    }
    let before = format!("{ROW}{}/{}/", row.field, row.row);
    let keys: Vec<String> = open
        .drafts
        .keys()
        .filter(|key| key.starts_with(&before))
        .cloned()
        .collect();
    for key in keys {
        open.keep_draft(key, String::new());
    }
    true
}
