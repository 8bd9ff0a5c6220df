//! Whether a message tells what Article 34(2) asks for, found by the marks in its template.

use crate::case::form::Coded as _;
use crate::case::register::Content;

/// What a message must or should tell, in the order in which it is checked: the four of Article
/// 34(2), then the data of the group and the advice of recital 86.
pub const ASKED: [Content; 6] = [
    Content::Nature,
    Content::Contact,
    Content::Consequences,
    Content::Measures,
    Content::Data,
    Content::Advice,
];

/// How one part stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What it tells.
    pub of: Content,
    /// The line of the text where it begins, from 1; `None` when the message has no such part.
    pub line: Option<usize>,
    /// What is marked as missing in it, as the text says it.
    pub missing: Vec<String>,
}

impl Part {
    /// Returns whether the part is there and nothing in it is missing.
    pub fn is_told(&self) -> bool {
        self.line.is_some() && self.missing.is_empty()
    }
}

/// What stands before a part in the template's text.
const MARK: &str = "<!-- frist:content ";

/// Looks for every part in what a template gave. A part without words is no part.
pub fn parts(text: &str) -> Vec<Part> {
    let mut found: Vec<(&str, Part, bool)> = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        if let Some(name) = line.trim().strip_prefix(MARK) {
            let name = name.trim_end_matches("-->").trim();
            if let Some(of) = ASKED.into_iter().find(|of| of.code() == name) {
                let part = Part {
                    of,
                    line: Some(number),
                    missing: Vec::new(),
                };
                found.push((name, part, false));
            } else {
                // Another part begins: what follows is not the last one's.
                found.push((name, empty(Content::Protected), true));
            }
        } else if let Some((_, part, told)) = found.last_mut() {
            let words = line.trim();
            if !words.is_empty() && !words.starts_with('#') && !words.starts_with("<!--") {
                *told = true;
            }
            part.missing.extend(missing(line));
        }
    }
    ASKED
        .into_iter()
        .map(|of| {
            let of_it = found
                .iter()
                .filter(|(name, _, told)| *name == of.code() && *told);
            of_it
                .map(|(_, part, _)| part.clone())
                .next()
                .unwrap_or_else(|| empty(of))
        })
        .collect()
}

/// Returns everything in a line that says of itself that it is missing.
pub fn missing(line: &str) -> Vec<String> {
    let begins = ["[SAKNAS: ", "[MISSING: ", "\\[SAKNAS: ", "\\[MISSING: "];
    let mut left = line;
    let mut found = Vec::new();
    while let Some((_, rest)) = begins.iter().find_map(|begin| left.split_once(begin)) {
        let (what, after) = rest.split_once(']').unwrap_or((rest, ""));
        found.push(what.trim_end_matches('\\').to_owned());
        left = after;
    }
    found
}

const fn empty(of: Content) -> Part {
    Part {
        of,
        line: None,
        missing: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_told_missing_or_not_there() {
        let text = "# T\n<!-- frist:content nature -->\n## Vad?\n\nEtt angrepp.\n<!-- frist:content contact -->\n\n[SAKNAS: vem]\n<!-- frist:content advice -->\n## Råd\n<!-- frist:content end -->\nMer.\n";
        let parts = parts(text);
        let of = |of| parts.iter().find(|part| part.of == of).unwrap().clone();
        assert!(of(Content::Nature).is_told());
        assert_eq!(of(Content::Nature).line, Some(2));
        assert_eq!(of(Content::Contact).missing, ["vem"]);
        // a heading alone tells nothing
        assert_eq!(of(Content::Advice).line, None);
        assert_eq!(of(Content::Measures).line, None);
    }

    #[test]
    fn every_hole_of_a_line_is_found() {
        assert_eq!(missing("[SAKNAS: a] och [SAKNAS: b]"), ["a", "b"]);
        assert!(missing("inget saknas").is_empty());
    }
}
