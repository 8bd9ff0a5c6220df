//! The figures that a paper can hold, drawn from its context.
//!
//! A figure is made of dates, closed lists and the rules' own titles alone, never of anybody's free
//! words, numbers of persons or pseudonyms: the same picture may stand in every paper, whoever reads
//! it. What it numbers is told by its text equivalent, line by line under the same numbers.

mod expected;
mod timeline;
pub(crate) mod width;

use super::context::Context;
use super::document::Figure;
use crate::text::Lang;

/// Draws the figure of a name, as a template asks for it; nothing for a name that is not known or a
/// case that has nothing to show.
pub fn draw(name: &str, context: &Context) -> Option<Figure> {
    let lang = Lang::from_code(&context.lang).unwrap_or_default();
    match name {
        "expected" => expected::draw(context, lang),
        "timeline" => timeline::draw(context, lang),
        _ => None,
    }
}
