//! `frist report`: prints a paper. Reads no file itself: the case and the user's own templates come
//! as values.

use std::io::{self, Write};

use crate::case::Record;
use crate::playbook::Problems;
use crate::report::context::{self, Context, Of};
use crate::report::{Papers, Template};
use crate::text::clean;

/// Why a paper was not printed.
#[derive(Debug)]
pub enum NotPrinted {
    /// The template is wrong.
    Template(Problems),
    /// The words could not be written.
    Output(io::Error),
}

/// Prints the paper `report` in the language of `of`; `own` are the user's templates.
///
/// # Errors
/// Returns the problems of a template, or why nothing could be written. Nothing is written of a
/// paper that has problems.
pub fn report<'r>(
    of: Of<'_>,
    records: impl IntoIterator<Item = &'r Record>,
    report: &str,
    own: &[Template],
    out: &mut dyn Write,
) -> Result<(), NotPrinted> {
    let context = context::build(of, records);
    let paper = text(of, &context, report, own).map_err(NotPrinted::Template)?;
    out.write_all(paper.as_bytes()).map_err(NotPrinted::Output)
}

/// Returns the text of the paper of a context.
///
/// # Errors
/// Returns the problems of a template.
pub(super) fn text(
    of: Of<'_>,
    context: &Context,
    report: &str,
    own: &[Template],
) -> Result<String, Problems> {
    let papers = Papers::load(report, own, &of.rules.playbook)?;
    papers
        .print(of.lang, context)
        .map(|paper| steerless(&paper))
}

/// Returns the paper without anything that steers a terminal or turns the writing: a person's own
/// template may hold some. Two spaces at the end of a line mean something in Markdown and stay.
fn steerless(paper: &str) -> String {
    let line = |line: &str| clean(line) + if line.ends_with("  ") { "  " } else { "" };
    let lines: Vec<String> = paper.split('\n').map(line).collect();
    lines.join("\n")
}
