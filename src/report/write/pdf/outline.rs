//! Bookmarks: the headings of a paper as a tree that leads to them.

use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::outline::{Outline, OutlineNode};

use super::letters::one_line;
use super::pages::{Page, What};
use super::paint::CORNER;
use super::strip::{Goal, Laid};

/// The longest bookmark in characters.
const LONGEST: usize = 200;

/// Returns the bookmarks of a paper; one that has no headings has its name.
pub(super) fn of(laid: &Laid, pages: &[Page], name: &str) -> Outline {
    let mut open: Vec<(u8, OutlineNode)> = Vec::new();
    let mut outline = Outline::new();
    let mut some = false;
    for (at, page) in pages.iter().enumerate() {
        for placed in page {
            let What::Strip(strip) = placed.what else {
                continue;
            };
            let goal = laid.strips.get(strip).and_then(|strip| strip.goal.as_ref());
            let Some(Goal::Heading(level, words)) = goal else {
                continue;
            };
            close(&mut open, *level, &mut outline);
            let to = XyzDestination::new(at, Point::from_xy(CORNER.0, CORNER.1 + placed.y - 4.0));
            // The title and the sections are shown, what lies in them can be opened.
            let node = OutlineNode::new(one_line(words, LONGEST), to).with_open(*level == 1);
            open.push((*level, node));
            some = true;
        }
    }
    close(&mut open, 0, &mut outline);
    if !some {
        let top = XyzDestination::new(0, Point::from_xy(CORNER.0, CORNER.1));
        outline.push_child(OutlineNode::new(one_line(name, LONGEST), top));
    }
    outline
}

/// Closes what is open down to a level.
fn close(open: &mut Vec<(u8, OutlineNode)>, level: u8, outline: &mut Outline) {
    while open.last().is_some_and(|(last, _)| *last >= level) {
        let Some((_, node)) = open.pop() else {
            return;
        };
        match open.last_mut() {
            Some((_, parent)) => parent.push_child(node),
            None => outline.push_child(node),
        }
    }
}
