//! One question, or one column of a list.

use super::condition::when;
use super::findings::Findings;
use super::name::given;
use super::places::{FieldPlace, Places, Sort};
use super::table::Table;
use super::value::{flag_if, one_of, one_of_if, tables, words, words_if};
use crate::playbook::{Choice, ChoiceId, Field, FieldId, FieldKind, Register, Sensitivity};
use crate::text::problem::{Both, reading};

/// The kinds that a file can name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Line,
    Text,
    Moment,
    Number,
    YesNo,
    OneOf,
    ManyOf,
    Checklist,
    Decision,
    Records,
}

const KINDS: [(&str, Kind); 10] = [
    ("line", Kind::Line),
    ("text", Kind::Text),
    ("moment", Kind::Moment),
    ("number", Kind::Number),
    ("yes_no", Kind::YesNo),
    ("one_of", Kind::OneOf),
    ("many_of", Kind::ManyOf),
    ("checklist", Kind::Checklist),
    ("decision", Kind::Decision),
    ("records", Kind::Records),
];

const SENSITIVITIES: [(&str, Sensitivity); 3] = [
    ("security", Sensitivity::Security),
    ("personal", Sensitivity::Personal),
    ("protected", Sensitivity::Protected),
];

impl Kind {
    fn name(self) -> &'static str {
        KINDS
            .iter()
            .find(|(_, kind)| *kind == self)
            .map_or("", |(name, _)| name)
    }
}

/// Reads one field; `scope` is 0 for a question, and the list's own for a column.
pub(crate) fn field(
    mut table: Table<'_>,
    scope: usize,
    places: &mut Places,
    out: &mut Findings,
) -> Option<(Field, FieldPlace)> {
    let sort = if scope == 0 {
        Sort::Field
    } else {
        Sort::Column
    };
    let id = given(&mut table, (sort, scope), FieldId::new, places, out);
    if let Some(id) = &id
        && scope == 0
        && Register::from_name(id.as_str()).is_some()
    {
        let place = table
            .get("id")
            .map_or_else(|| table.span(), toml::Spanned::span);
        out.add(place, reading::reserved_id(id.as_str()));
    }
    let label = words(&mut table, "label", out);
    let hint = words_if(&mut table, "hint", out);
    let required = flag_if(&mut table, "required", out);
    // A column has no condition: a condition asks questions of the playbook, not cells of a row.
    let condition = if scope == 0 {
        when(&mut table, places, out)
    } else {
        None
    };
    let sensitivity = one_of_if(&mut table, "sensitivity", &SENSITIVITIES, out);
    let gap = words_if(&mut table, "gap", out);
    let kind = kind(&mut table, scope, places, out);
    let place = FieldPlace {
        span: table.span(),
        when: condition
            .is_some()
            .then(|| table.get("when").map(toml::Spanned::span))
            .flatten(),
    };
    table.close(out);
    let field = Field {
        id: id?,
        label,
        hint,
        kind,
        required,
        when: condition,
        sensitivity,
        gap,
    };
    Some((field, place))
}

/// Reads the kind with what belongs to it. A field whose kind cannot be read counts as a line.
fn kind(table: &mut Table<'_>, scope: usize, places: &mut Places, out: &mut Findings) -> FieldKind {
    let kind = one_of(table, "kind", &KINDS, out);
    let has = ["unit", "choices", "columns"].map(|key| table.has(key));
    let unit = words_if(table, "unit", out);
    let choices = choices(table, places, out);
    let columns = columns(table, scope, places, out);
    let Some(kind) = kind else {
        return FieldKind::Line;
    };
    let [has_unit, has_choices, has_columns] = has;
    let takes_choices = matches!(
        kind,
        Kind::OneOf | Kind::ManyOf | Kind::Checklist | Kind::Decision
    );
    let mut refuse = |there: bool, key: &str, kinds: &[&str]| {
        if there {
            let told = reading::key_not_for_kind(key, kind.name(), kinds);
            out.add(table.key_span(key), told);
        }
    };
    refuse(has_unit && kind != Kind::Number, "unit", &["number"]);
    refuse(
        has_choices && !takes_choices,
        "choices",
        &["one_of", "many_of", "checklist", "decision"],
    );
    refuse(
        has_columns && kind != Kind::Records,
        "columns",
        &["records"],
    );
    let nested = scope != 0 && matches!(kind, Kind::Records | Kind::Checklist | Kind::Decision);
    if nested {
        out.add(table.key_span("kind"), reading::nested_list());
    }
    let mut least = |key: &str, there: usize, least: usize| {
        if there < least && !nested {
            let place = if table.has(key) { key } else { "kind" };
            let told = reading::too_few(key, kind.name(), least);
            out.add(table.key_span(place), told);
        }
    };
    match kind {
        Kind::OneOf | Kind::Decision => least("choices", choices.len(), 2),
        Kind::ManyOf | Kind::Checklist => least("choices", choices.len(), 1),
        Kind::Records => least("columns", columns.len(), 1),
        Kind::Line | Kind::Text | Kind::Moment | Kind::Number | Kind::YesNo => {}
    }
    match kind {
        Kind::Line => FieldKind::Line,
        Kind::Text => FieldKind::Text,
        Kind::Moment => FieldKind::Moment,
        Kind::Number => FieldKind::Number { unit },
        Kind::YesNo => FieldKind::YesNo,
        Kind::OneOf => FieldKind::OneOf(choices),
        Kind::ManyOf => FieldKind::ManyOf(choices),
        Kind::Checklist => FieldKind::Checklist(choices),
        Kind::Decision => FieldKind::Decision(choices),
        Kind::Records => FieldKind::Records(columns),
    }
}

fn choices(table: &mut Table<'_>, places: &mut Places, out: &mut Findings) -> Vec<Choice> {
    let scope = places.open();
    let name = Both::new("ett alternativ", "a choice");
    tables(table, "choices", &name, out)
        .into_iter()
        .filter_map(|mut table| {
            let id = given(
                &mut table,
                (Sort::Choice, scope),
                ChoiceId::new,
                places,
                out,
            );
            let label = words(&mut table, "label", out);
            table.close(out);
            Some(Choice { id: id?, label })
        })
        .collect()
}

fn columns(
    table: &mut Table<'_>,
    scope: usize,
    places: &mut Places,
    out: &mut Findings,
) -> Vec<Field> {
    if scope != 0 {
        // A column's own columns are refused as a whole.
        let _ = table.get("columns");
        return Vec::new();
    }
    let scope = places.open();
    let name = Both::new("en kolumn", "a column");
    tables(table, "columns", &name, out)
        .into_iter()
        .filter_map(|table| field(table, scope, places, out))
        .map(|(column, _)| column)
        .collect()
}
