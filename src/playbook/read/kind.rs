//! What sort of rule file a text is, and whether this program knows its format.

use toml::de::DeTable;

use super::findings::Findings;
use super::table::Table;
use super::value::{read_number, text};
use crate::text::problem::{Both, reading};

/// What a rule file says that it is, in `kind`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RuleKind {
    /// A playbook.
    Playbook,
    /// Clock rules.
    Clocks,
    /// Guidance on risk.
    Guidance,
    /// An authority's form.
    Form,
    /// A scenario for exercises.
    Scenario,
    /// Answers to be filled into a case.
    Fill,
    /// A word that this program does not know.
    Unknown(String),
    /// The file does not say.
    Unsaid,
}

/// Returns what a rule file says that it is; also of a file with mistakes in it.
pub fn rule_kind(source: &str) -> RuleKind {
    // It stands above the first table, where nearly every file has it near the top: the rest of a long
    // file is then not read for it.
    let above = source.find("\n[").and_then(|end| source.get(..end));
    let said = above.map_or(RuleKind::Unsaid, kind_in);
    if said == RuleKind::Unsaid {
        kind_in(source)
    } else {
        said
    }
}

fn kind_in(source: &str) -> RuleKind {
    let (root, _) = DeTable::parse_recoverable(source);
    match root
        .get_ref()
        .get("kind")
        .map(|value| value.get_ref().as_str())
    {
        Some(Some("playbook")) => RuleKind::Playbook,
        Some(Some("clocks")) => RuleKind::Clocks,
        Some(Some("guidance")) => RuleKind::Guidance,
        Some(Some("form" | "forms")) => RuleKind::Form,
        Some(Some("scenario")) => RuleKind::Scenario,
        Some(Some("fill")) => RuleKind::Fill,
        Some(Some(other)) => RuleKind::Unknown(other.to_owned()),
        Some(None) | None => RuleKind::Unsaid,
    }
}

/// Reads `kind` and `format`, and returns whether the rest of the file can be read as `wanted`.
pub(crate) fn header(
    table: &mut Table<'_>,
    wanted: &'static str,
    known: i64,
    out: &mut Findings,
) -> bool {
    let mut go_on = true;
    let kind = text(table, "kind", out);
    if let Some(kind) = kind
        && kind != wanted
    {
        let place = table
            .get("kind")
            .map_or_else(|| table.span(), toml::Spanned::span);
        out.add(place, reading::wrong_kind(&kind, wanted));
        go_on = false;
    }
    let shape = Both::new(format!("{known}"), format!("{known}"));
    let format = table.need("format", &shape);
    if let Some(value) = format
        && let Some(number) = read_number("format", value, out)
        && number != known
    {
        if number > known {
            out.add(value.span(), reading::newer_format(number, known));
            go_on = false;
        } else {
            out.add(value.span(), reading::bad_format(known));
        }
    }
    go_on
}
