//! Cuts the marked passages out of a paper's Markdown: `<!-- frist:intern KIND -->` …
//! `<!-- /frist:intern -->`. Marks themselves never reach a reader.

use super::grounds::{Profile, grounds};
use crate::case::Audience;
use crate::report::escape;
use crate::text::{Lang, audience as words};

const BEGIN: &str = "<!-- frist:intern";
const END: &str = "<!-- /frist:intern -->";
const CLOSE: &str = "-->";

/// Returns the paper as the reader may see it. A mark that is never closed cuts to the end, and a
/// kind that is not in the table is cut for everybody but the internal reader.
pub(in crate::report) fn cut(markdown: &str, profile: Profile, lang: Lang) -> String {
    let mut out = String::with_capacity(markdown.len());
    let mut rest = markdown;
    // How deep in marks the text stands, and the mask with the depth where cutting began.
    let mut depth = 0_usize;
    let mut cutting: Option<(usize, String, String)> = None;
    while let Some((before, mark, after)) = next_mark(rest) {
        put(&mut out, &mut cutting, before);
        rest = after;
        match mark {
            Mark::Begin(kind) => {
                depth += 1;
                if cutting.is_none()
                    && let Some(mask) = mask(kind, profile, lang)
                {
                    cutting = Some((depth, mask, String::new()));
                }
            }
            Mark::End => {
                if let Some((from, mask, gone)) = cutting.take() {
                    if from == depth {
                        put_mask(&mut out, &mask, &gone);
                    } else {
                        cutting = Some((from, mask, gone));
                    }
                }
                depth = depth.saturating_sub(1);
            }
        }
    }
    put(&mut out, &mut cutting, rest);
    if let Some((_, mask, gone)) = cutting {
        put_mask(&mut out, &mask, &gone);
    }
    out
}

/// Returns the kinds of marks in a template that the table does not know, with where they stand.
pub(in crate::report) fn unknown_kinds(source: &str) -> Vec<(std::ops::Range<usize>, String)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = source.get(from..).and_then(|rest| rest.find(BEGIN)) {
        let start = from + at;
        let inside = source.get(start + BEGIN.len()..).unwrap_or_default();
        let (kind, len) = match inside.split_once(CLOSE) {
            Some((kind, _)) => (kind.trim(), kind.len()),
            None => ("", 0),
        };
        let end = start + BEGIN.len() + len;
        if grounds().kind(kind).is_none() {
            found.push((start..end, kind.to_owned()));
        }
        from = end;
    }
    found
}

enum Mark<'t> {
    Begin(&'t str),
    End,
}

/// Returns what stands before the next mark, the mark, and what follows it.
fn next_mark(text: &str) -> Option<(&str, Mark<'_>, &str)> {
    let begin = text.split_once(BEGIN);
    let end = text.split_once(END);
    match (begin, end) {
        (Some((before, after)), end) if end.is_none_or(|(first, _)| before.len() < first.len()) => {
            // A mark that is cut off is the beginning of a passage all the same.
            let (kind, after) = after.split_once(CLOSE).unwrap_or((after, ""));
            Some((before, Mark::Begin(kind.trim()), after))
        }
        (_, Some((before, after))) => Some((before, Mark::End, after)),
        (_, None) => None,
    }
}

fn mask(kind: &str, profile: Profile, lang: Lang) -> Option<String> {
    if profile.audience == Audience::Intern {
        return None;
    }
    match grounds().kind(kind) {
        Some(kind) if !kind.is_cut(profile) => None,
        Some(kind) => Some(kind.mask(lang)),
        None => Some(words::UNSORTED.to(lang).to_owned()),
    }
}

fn put(out: &mut String, cutting: &mut Option<(usize, String, String)>, text: &str) {
    match cutting {
        Some((_, _, gone)) => gone.push_str(text),
        None => out.push_str(text),
    }
}

/// Puts a mask where a passage was: a paragraph of its own where the passage was more than a line.
fn put_mask(out: &mut String, mask: &str, gone: &str) {
    let mask = escape::inline(mask);
    if gone.contains('\n') {
        let gap = if out.ends_with('\n') { "\n" } else { "\n\n" };
        out.push_str(gap);
        out.push_str(&mask);
        out.push_str("\n\n");
    } else if !gone.trim().is_empty() {
        out.push_str(&mask);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn public(markdown: &str) -> String {
        cut(markdown, Audience::Public.into(), Lang::Sv)
    }

    #[test]
    fn a_passage_in_a_line_is_masked_with_its_ground() {
        let said = "| System | <!-- frist:intern security -->Adato 7<!-- /frist:intern --> |";
        assert_eq!(
            public(said),
            r"| System | \[maskat: säkerhetsåtgärd, 18 kap. 8 § OSL\] |"
        );
        let intern = cut(said, Audience::Intern.into(), Lang::Sv);
        assert_eq!(intern, "| System | Adato 7 |");
        let board = cut(said, Audience::Board.into(), Lang::Sv);
        assert_eq!(board, intern);
    }

    #[test]
    fn a_passage_of_several_lines_becomes_a_paragraph_and_nesting_counts() {
        let said = "A\n<!-- frist:intern security -->\nb\n<!-- frist:intern contact -->c\
                    <!-- /frist:intern -->\nd\n<!-- /frist:intern -->\nE";
        let cut = public(said);
        assert!(!cut.contains(['b', 'c', 'd']) || !cut.contains("\nd\n"));
        assert!(cut.starts_with("A\n\n\\[maskat"), "{cut}");
        assert!(cut.ends_with("\n\n\nE"), "{cut:?}");
    }

    #[test]
    fn what_is_never_closed_or_not_in_the_table_is_cut() {
        assert_eq!(
            public("a <!-- frist:intern security -->b c"),
            format!("a {}", r"\[maskat: säkerhetsåtgärd, 18 kap. 8 § OSL\]")
        );
        assert_eq!(
            public("a <!-- frist:intern odd -->b<!-- /frist:intern -->"),
            r"a \[utelämnat\]"
        );
        assert_eq!(public("a <!-- frist:intern securi"), "a ");
        assert_eq!(public("a <!-- /frist:intern -->b"), "a b");
    }

    #[test]
    fn a_motive_opens_small_counts_to_the_board() {
        let said = "<!-- frist:intern small-count -->5<!-- /frist:intern -->";
        let mut board = Profile::from(Audience::Board);
        assert!(!cut(said, board, Lang::Sv).contains('5'));
        board.unmasked = true;
        assert_eq!(cut(said, board, Lang::Sv), "5");
    }

    #[test]
    fn kinds_that_are_not_in_the_table_are_found_in_a_template() {
        let found = unknown_kinds("x <!-- frist:intern odd -->\n<!-- frist:intern security -->");
        assert_eq!(found, [(2..24, "odd".to_owned())]);
    }

    proptest! {
        #[test]
        fn an_answer_can_neither_begin_nor_end_a_passage(
            before in "[<>!/ -]{0,6}",
            words in prop::sample::select(vec![
                "<!-- /frist:intern -->", "<!-- frist:intern security -->", "-->", "<!--",
                "\\<!-- /frist:intern --\\>", "&lt;!-- /frist:intern --&gt;", "<\u{200b}!-- /frist:intern -->",
            ]),
            after in "[<>!/ -]{0,6}",
        ) {
            let answer = format!("{before}{words}{after}");
            for words in [escape::inline(&answer), escape::paragraphs(&answer, 0)] {
                let said = format!("<!-- frist:intern security -->{words} HEMLIGT<!-- /frist:intern --> öppet {words}");
                let cut = public(&said);
                prop_assert!(!cut.contains("HEMLIGT"));
                prop_assert!(cut.contains("öppet"));
                prop_assert!(cut.ends_with(&words));
            }
        }
    }
}
