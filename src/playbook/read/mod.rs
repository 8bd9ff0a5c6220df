//! From the text of a rule file to a playbook, or to *all* the problems in it.
//!
//! The text is read as a tree with places (`toml` goes on after a mistake), the tree is walked key
//! by key, and what was understood is checked as a whole (`playbook::check`). Nothing here stops at
//! the first mistake, and nothing here panics whatever the text.

mod condition;
mod field;
mod findings;
mod kind;
mod lists;
mod name;
mod near;
mod places;
mod step;
mod syntax;
mod table;
mod value;

use super::check::{self, Surroundings};
use super::{ClockId, GuidanceId, Playbook, Problems, ReportId};
use crate::text::problem::{Both, reading};

pub(crate) use super::check::{against, duplicates};
pub(crate) use condition::{can_be, keyed, when};
pub(crate) use findings::Findings;
pub(crate) use kind::header;
pub use kind::{RuleKind, rule_kind};
pub(crate) use lists::CERTAINTIES;
pub(crate) use name::{given, mention_if};
pub(crate) use near::near;
pub(crate) use places::{Comparison, Name, Places, Sort};
pub(crate) use step::bases;
pub(crate) use syntax::parse;
pub(crate) use table::{Table, Value, type_of};
pub(crate) use value::{
    count, date, date_if, flag_if, one_of, one_of_if, read_text, tables, text, text_if, texts,
    words, words_if,
};

/// The format of playbooks that this program knows.
pub const FORMAT: i64 = 1;

/// A playbook and every remark about its file.
#[derive(Debug, Clone, PartialEq)]
pub struct Examined {
    /// The playbook; absent when there is at least one error.
    pub playbook: Option<Playbook>,
    /// Errors and warnings, in order of place.
    pub problems: Problems,
}

/// Reads a playbook, or returns all its problems at once (warnings among them).
///
/// `file_name` is only for the messages. A playbook with nothing but warnings is read.
pub fn read(file_name: &str, source: &str) -> Result<Playbook, Problems> {
    let Examined { playbook, problems } = examine(file_name, source, &Surroundings::default());
    playbook.ok_or(problems)
}

/// Reads a playbook and returns also the warnings of one that can be used, checked against the
/// clocks and papers that are known to exist.
pub fn examine(file_name: &str, source: &str, around: &Surroundings) -> Examined {
    let mut out = Findings::new(file_name, source);
    let tree = parse(source, &mut out);
    let name = Both::new("spelboken", "the playbook");
    let mut root = Table::root(tree.get_ref(), source, name);
    if !header(&mut root, "playbook", FORMAT, &mut out) {
        return Examined {
            playbook: None,
            problems: out.finish(),
        };
    }
    let mut places = Places::default();
    let playbook = playbook(&mut root, &mut places, &mut out);
    let whole = root.span();
    root.close(&mut out);
    if !out.has_syntax_errors()
        && let Some(playbook) = &playbook
    {
        check::playbook(playbook, &places, whole, around, &mut out);
    }
    let problems = out.finish();
    Examined {
        playbook: playbook.filter(|_| !problems.has_errors()),
        problems,
    }
}

fn playbook(root: &mut Table<'_>, places: &mut Places, out: &mut Findings) -> Option<Playbook> {
    let id = given(root, (Sort::Playbook, 0), super::StepId::new, places, out);
    root.call(
        &Both::new("spelboken", "the playbook"),
        id.as_ref()?.as_str(),
    );
    Some(Playbook {
        id: id?.as_str().to_owned(),
        version: value::count(root, "version", out).unwrap_or(1),
        title: words(root, "title", out),
        checked_on: date(root, "checked_on", out).unwrap_or_default(),
        never_type: words(root, "never_type", out),
        defaults: lists::defaults(root, out),
        prefill: lists::prefill(root, places, out),
        guidance: name::mentions(
            root,
            "guidance",
            Sort::Guidance,
            GuidanceId::new,
            places,
            out,
        ),
        clocks: needed(root, "clocks", Sort::Clock, ClockId::new, places, out),
        reports: needed(root, "reports", Sort::Report, ReportId::new, places, out),
        roles: lists::roles(root, places, out),
        laws: lists::laws(root, places, out),
        channels: lists::channels(root, places, out),
        phases: step::phases(root, places, out),
    })
}

/// Reads a list of names that has to be there and to name something.
fn needed<I>(
    root: &mut Table<'_>,
    key: &'static str,
    sort: Sort,
    make: name::Make<I>,
    places: &mut Places,
    out: &mut Findings,
) -> Vec<I> {
    let shape = Both::new("en lista: [\"…\"]", "a list: [\"…\"]");
    let value = root.need(key, &shape);
    if let Some(value) = value
        && value
            .get_ref()
            .as_array()
            .is_some_and(|list| list.is_empty())
    {
        out.add(value.span(), reading::empty_list(key));
    }
    name::mentions(root, key, sort, make, places, out)
}

/// Returns the one problem of a file that says that it is something nobody knows, or says nothing.
pub fn unknown_kind(file_name: &str, source: &str) -> Problems {
    const KINDS: [&str; 6] = ["playbook", "clocks", "guidance", "form", "scenario", "fill"];
    let mut out = Findings::new(file_name, source);
    let tree = parse(source, &mut out);
    let name = Both::new("filen", "the file");
    let mut root = Table::root(tree.get_ref(), source, name.clone());
    if let Some(value) = root.get("kind") {
        if let Some(kind) = read_text("kind", value, &mut out) {
            let near = near(&kind, KINDS);
            out.add(
                value.span(),
                reading::bad_value("kind", &kind, near, &KINDS),
            );
        }
    } else if !out.has_syntax_errors() {
        let shape = crate::text::problem::alternatives(&KINDS);
        out.add(root.span(), reading::missing_key("kind", &name, &shape));
    }
    out.finish()
}
