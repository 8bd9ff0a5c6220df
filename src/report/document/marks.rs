//! The marks that a template may put in its Markdown as comments.
//!
//! `<!-- frist:figure NAME -->` on a line of its own is where a figure goes. Every other comment, the
//! marks around passages that only some may read among them, is gone before the paper is read: a
//! comment is never a part of what a reader sees. An answer can form none of them, as `<` is escaped
//! in all that a template prints. Which passages stay is decided elsewhere, before this.

use std::borrow::Cow;

const BEGIN: &str = "<!--";
const END: &str = "-->";
const FIGURE: &str = "frist:figure ";

/// Returns the Markdown without comments, but for the marks of figures.
pub(super) fn without_comments(markdown: &str) -> Cow<'_, str> {
    if !markdown.contains(BEGIN) {
        return Cow::Borrowed(markdown);
    }
    let mut kept = String::with_capacity(markdown.len());
    let mut rest = markdown;
    while let Some((before, after)) = rest.split_once(BEGIN) {
        let Some((inside, after)) = after.split_once(END) else {
            break;
        };
        kept.push_str(before);
        if inside.trim_start().starts_with(FIGURE) {
            kept.push_str(BEGIN);
            kept.push_str(inside);
            kept.push_str(END);
        }
        rest = after;
    }
    kept.push_str(rest);
    Cow::Owned(kept)
}

/// Returns the name of the figure that a raw passage asks for.
pub(super) fn figure(raw: &str) -> Option<&str> {
    let inside = raw.trim().strip_prefix(BEGIN)?.strip_suffix(END)?;
    Some(inside.trim().strip_prefix(FIGURE)?.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_go_and_figures_stay() {
        let markdown = "a <!-- frist:intern security -->b<!-- /frist:intern -->\n\
                        <!-- frist:figure timeline -->\n<!-- unclosed";
        assert_eq!(
            without_comments(markdown),
            "a b\n<!-- frist:figure timeline -->\n<!-- unclosed"
        );
        assert_eq!(figure("<!-- frist:figure timeline -->\n"), Some("timeline"));
        assert_eq!(figure("<p>"), None);
    }
}
