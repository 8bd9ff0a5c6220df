//! An entry in one line of a table.

use super::{Names, Toward, entry_to_cells, register_fields, show_answer};
use crate::case::register::Entry;
use crate::playbook::Register;
use crate::text::Lang;

/// Returns the columns that a table of a register shows, most telling first.
pub const fn table_columns(register: Register) -> &'static [&'static str] {
    match register {
        Register::Anchors => &["when", "kind", "source"],
        Register::Groups => &["name", "count", "note"],
        Register::Assessments => &["when", "outcome", "severity", "motive"],
        Register::Checks => &["when", "outcome", "found_count", "groups", "sources"],
        Register::Protected => &["status", "route", "contacted", "young", "group"],
        Register::Filings => &["when", "stage", "reference", "summary"],
        Register::Sendings => &["sent", "title", "channel", "stage", "groups", "reached"],
        Register::Measures => &["what", "state", "owner", "due", "done"],
        Register::Lessons => &["what", "kind", "owner", "due"],
        Register::People => &["function", "role", "name", "reach"],
        Register::Links => &["what", "case"],
        Register::Duties => &["applies", "motive"],
        Register::Tasks => &[
            "what", "state", "owner", "due", "before", "waiting", "until",
        ],
        Register::Promises => &["due", "what", "to", "kind", "kept"],
        Register::Scores => &["group", "when", "context", "ease", "malicious"],
        Register::Deliveries => &["group", "sending", "when", "sent", "reached", "returned"],
        Register::Inquiries => &["when", "count", "about", "by"],
        Register::Exceptions => &["when", "ground", "groups", "reasons"],
    }
}

/// Returns an entry as the title and the text of each column of its table; empty text where the
/// entry says nothing. A protected person's pseudonym stands in front.
pub fn summary(entry: &Entry, names: &dyn Names, lang: Lang) -> Vec<(String, String)> {
    let register = entry.register();
    let fields = register_fields(register);
    let cells = entry_to_cells(entry);
    let mut row = Vec::new();
    if register == Register::Protected {
        row.push(("P".to_owned(), super::headline(entry, lang)));
    }
    for column in table_columns(register) {
        let Some(field) = fields.iter().find(|field| field.id.as_str() == *column) else {
            continue;
        };
        let answer = cells.get(*column);
        let text = answer.map_or_else(String::new, |answer| {
            show_answer(&field.kind, answer, names, lang)
        });
        row.push((field.label.to(lang).to_owned(), text));
    }
    row
}

/// Returns which way a time points that is typed in a column of a register's form.
pub fn toward(column: &str) -> Toward {
    match column {
        "due" | "planned" | "until" => Toward::Future,
        _ => Toward::Past,
    }
}
