//! The frozen copy of a filing: what was shown when it was filed, as a text that people read and
//! that the next supplement is compared with. Its digest stands in the filing's record.
//!
//! A field's head begins its line; what the field says is indented, so that no answer can pass for
//! a head.

use super::{Base, Sheet};
use crate::playbook::Bilingual;
use crate::report::context::Context;
use crate::text::{Lang, desk_copy as words};

/// Before every line of what a field says.
const INDENT: &str = "    ";

/// Writes the copy.
pub fn write(sheet: &Sheet, context: &Context) -> String {
    let lang = sheet.lang;
    let mut out = Vec::new();
    let mark = sheet.mark.as_ref().map(|mark| format!("{mark} · "));
    let mark = mark.unwrap_or_default();
    let stage = super::piece::stage(sheet.stage).to(lang);
    out.push(format!("{mark}{} · {stage}", sheet.title));
    out.push(words::about(
        &context.case.title,
        &context.case.id,
        &context.made.text,
        &context.case.fingerprint,
        lang,
    ));
    let mut section = "";
    for entry in &sheet.entries {
        if entry.section != section {
            out.push(format!("\n# {}", entry.section));
            section = &entry.section;
        }
        let number = entry.number.as_ref().map(|number| format!("{number} "));
        out.push(format!(
            "\n[{}] {}{}",
            entry.id,
            number.unwrap_or_default(),
            entry.label
        ));
        for (label, chosen) in &entry.options {
            if *chosen {
                out.push(format!("{INDENT}[x] {label}"));
            }
        }
        if !entry.text.is_empty() {
            out.push(indented(&entry.text));
        }
        for mark in &entry.marks {
            out.push(words::mark(&mark.passage, &mark.ground, lang));
        }
    }
    out.push(format!("\n{}", words::WHOLE.to(lang)));
    for (id, text) in sheet.whole.iter() {
        out.push(format!("\n[{id}]"));
        out.push(indented(text));
    }
    let mut text = out.join("\n");
    text.push('\n');
    text
}

fn indented(text: &str) -> String {
    let lines: Vec<String> = text.lines().map(|line| format!("{INDENT}{line}")).collect();
    lines.join("\n")
}

/// Reads what every field said out of a copy: its last part. `None` when it is no copy of this form
/// in this language.
pub fn parse(copy: &str, title: &Bilingual, lang: Lang) -> Option<Base> {
    if !copy.lines().next()?.contains(title.to(lang)) {
        return None;
    }
    let head = words::WHOLE.to(lang);
    let mut lines = copy.lines().skip_while(|line| *line != head);
    lines.next()?;
    let mut said: Vec<(String, Vec<&str>)> = Vec::new();
    for line in lines {
        if let Some(text) = line.strip_prefix(INDENT) {
            said.last_mut()?.1.push(text);
        } else if let Some(id) = line.strip_prefix('[').and_then(|id| id.strip_suffix(']')) {
            said.push((id.to_owned(), Vec::new()));
        } else if !line.is_empty() {
            return None;
        }
    }
    let said = said.into_iter();
    Some(Base::of(said.map(|(id, lines)| (id, lines.join("\n")))))
}
