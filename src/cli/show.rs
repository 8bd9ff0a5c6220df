//! `frist show`: the case in short, or the whole report context as JSON.

use std::fmt::Write as _;
use std::io::{self, Write};

use crate::case::Record;
use crate::report::context::{self, Context, Of};
use crate::text::{past, show as words};

/// Writes the report context as JSON, indented, with a newline at the end.
///
/// # Errors
/// Returns why nothing could be written.
pub fn json<'r>(
    of: Of<'_>,
    records: impl IntoIterator<Item = &'r Record>,
    out: &mut dyn Write,
) -> io::Result<()> {
    write_json(&context::build(of, records), out)
}

/// Writes a context as JSON.
pub(super) fn write_json(context: &impl serde::Serialize, out: &mut dyn Write) -> io::Result<()> {
    let mut text = String::new();
    for c in serde_json::to_string_pretty(context)?.chars() {
        // JSON lets DEL and the C1 controls through; a terminal would obey them.
        if c.is_control() && c != '\n' {
            let _ = write!(text, "\\u{:04x}", u32::from(c));
        } else {
            text.push(c);
        }
    }
    text.push('\n');
    out.write_all(text.as_bytes())
}

/// Writes the case in short: what it is, its clocks, its findings and its gaps.
///
/// # Errors
/// Returns why nothing could be written.
pub fn show<'r>(
    of: Of<'_>,
    records: impl IntoIterator<Item = &'r Record>,
    out: &mut dyn Write,
) -> io::Result<()> {
    write(of, &context::build(of, records), out)
}

/// Writes a context in short.
pub(super) fn write(of: Of<'_>, context: &Context, out: &mut dyn Write) -> io::Result<()> {
    for line in lines(of, context) {
        // A person's words may hold line breaks; nothing of them steers the terminal.
        writeln!(out, "{}", crate::text::clean_line(&line))?;
    }
    Ok(())
}

fn lines(of: Of<'_>, context: &Context) -> Vec<String> {
    let head = &context.case;
    let mark = head
        .mark
        .as_ref()
        .map_or_else(String::new, |mark| format!("{mark} · "));
    let title = |phrase: crate::text::Phrase| phrase.to(of.lang);
    let mut lines = Vec::new();
    if let Some(at) = &context.as_of {
        lines.push(past::mark(of.lang, &at.text));
    }
    lines.extend([
        format!("{mark}{}", head.title),
        format!("{}  {}", title(words::CASE), head.id),
        format!("{}  {}", title(words::FINGERPRINT), head.fingerprint),
        format!("{}  {}", title(words::RECORDS), context.counts.records),
        format!(
            "{}  {}/{}",
            title(words::STEPS),
            context.counts.steps_done,
            context.counts.steps
        ),
        String::new(),
    ]);
    let clocks = context
        .clocks
        .iter()
        .filter(|clock| clock.from_awareness || clock.started);
    lines.extend(clocks.map(|clock| format!("{}: {}", clock.title, clock.sentence)));
    let findings = context.findings.iter().map(|finding| finding.text.as_str());
    let gaps = context.gaps.iter().map(|gap| gap.text.as_str());
    section(&mut lines, title(words::FINDINGS), findings);
    section(&mut lines, title(words::GAPS), gaps);
    lines
}

fn section<'a>(lines: &mut Vec<String>, title: &str, items: impl Iterator<Item = &'a str>) {
    let items: Vec<_> = items.map(|item| format!("- {item}")).collect();
    lines.push(String::new());
    lines.push(format!("{title} ({})", items.len()));
    lines.extend(items);
}
