//! The course of a case on one time axis: what happened, awareness and deadlines, what authorities
//! were told, what the persons concerned were told.
//!
//! Every point has a number, and the text equivalent tells it under that number. A point has words
//! too where they fit. Nothing overlaps and nothing is told by colour.

mod facts;
pub(super) mod layout;
mod rows;
pub(super) mod scale;

use super::super::context::Context;
use super::super::document::Figure;
use crate::text::{Lang, figure as words};
use crate::time::show;

/// Draws the timeline; nothing when nothing is dated.
pub(super) fn draw(context: &Context, lang: Lang) -> Option<Figure> {
    let facts = facts::gather(context, lang);
    let scale = scale::Scale::of(&facts)?;
    let from = show::date(scale.first(), lang);
    let to = show::date(scale.last(), lang);
    let mut alt = words::timeline(lang, &from, &to);
    for fact in &facts.points {
        alt.push('\n');
        alt.push_str(&fact.line(lang));
    }
    let (height, shapes) = layout::lay(&facts, &scale, lang);
    Some(Figure {
        tabled: false,
        width: scale::WIDTH,
        height,
        alt,
        shapes,
    })
}
