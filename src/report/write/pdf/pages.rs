//! Gathers strips on pages: what belongs together stays together where a page holds it, and a table
//! that goes on says its header again.

use super::blocks::BODY_HEIGHT;
use super::strip::{Keep, Strip};

/// What stands on a page, from the top down.
pub(super) type Page = Vec<Placed>;

/// A strip on a page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Placed {
    /// From the top of the page's text, in points.
    pub(super) y: f32,
    pub(super) what: What,
}

/// Which strip it is, by number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    Strip(usize),
    /// The header of a table, said again.
    Head(usize),
}

/// Gathers the strips; there is at least one page.
pub(super) fn gather(strips: &[Strip], heads: &[Strip]) -> Vec<Page> {
    let mut gather = Gather {
        strips,
        heads,
        pages: Vec::new(),
        page: Vec::new(),
        y: 0.0,
    };
    let mut next = 0;
    while next < strips.len() {
        next = gather.take(next);
    }
    gather.pages.push(gather.page);
    gather.pages
}

struct Gather<'s> {
    strips: &'s [Strip],
    heads: &'s [Strip],
    pages: Vec<Page>,
    page: Page,
    y: f32,
}

impl Gather<'_> {
    /// Places what begins with a strip and belongs together; returns the next strip.
    fn take(&mut self, from: usize) -> usize {
        for keep in [Keep::Better, Keep::Fast] {
            let (end, height) = self.chain(from, keep, self.y);
            if self.y + height <= BODY_HEIGHT {
                return self.place(from, end);
            }
            let (end, height) = self.chain(from, keep, 0.0);
            if height <= BODY_HEIGHT {
                self.turn();
                return self.place(from, end);
            }
            let heads = self.strips.get(from).is_some_and(|one| one.keep == keep);
            if keep == Keep::Better && heads && self.y > BODY_HEIGHT * 0.6 {
                self.turn();
            }
        }
        // More than a page: it goes on where it must.
        let (_, height) = self.chain(from, Keep::Fast, self.y);
        let strip = self.strips.get(from).map_or(height, |strip| strip.height);
        if self.y + strip > BODY_HEIGHT {
            self.turn();
        }
        self.place(from, from + 1)
    }

    /// Returns the end of what is kept together from a strip on, and its height when it begins `y`
    /// down the page. It is looked at no further than a page is long.
    fn chain(&self, from: usize, keep: Keep, y: f32) -> (usize, f32) {
        let mut height = 0.0;
        let mut end = from;
        for strip in self.strips.iter().skip(from) {
            if y + height > 0.0 {
                height += strip.before;
            } else {
                height += self.head(strip).map_or(0.0, |(_, head)| head.height);
            }
            height += strip.height;
            end += 1;
            if strip.keep < keep || height > BODY_HEIGHT {
                break;
            }
        }
        (end, height)
    }

    fn head(&self, strip: &Strip) -> Option<(usize, &Strip)> {
        let at = strip.head?;
        Some((at, self.heads.get(at)?))
    }

    fn place(&mut self, from: usize, end: usize) -> usize {
        for (at, strip) in self.strips.iter().enumerate().take(end).skip(from) {
            let head = self.head(strip).map(|(head, strip)| (head, strip.height));
            if !self.page.is_empty() {
                self.y += strip.before;
            } else if let Some((head, height)) = head {
                self.put(What::Head(head), height);
            }
            self.put(What::Strip(at), strip.height);
        }
        end
    }

    fn put(&mut self, what: What, height: f32) {
        self.page.push(Placed { y: self.y, what });
        self.y += height;
    }

    fn turn(&mut self) {
        if !self.page.is_empty() {
            self.pages.push(std::mem::take(&mut self.page));
            self.y = 0.0;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strip(height: f32, keep: Keep) -> Strip {
        Strip::new(height, 0.0, keep)
    }

    fn told(strips: &[Strip], heads: &[Strip]) -> Vec<Vec<What>> {
        let pages = gather(strips, heads);
        for placed in pages.iter().flatten() {
            assert!(placed.y <= BODY_HEIGHT, "{placed:?}");
        }
        let whats = |page: Page| page.into_iter().map(|placed| placed.what).collect();
        pages.into_iter().map(whats).collect()
    }

    #[test]
    fn a_heading_goes_along_with_its_text() {
        let strips = [
            strip(700.0, Keep::Free),
            strip(10.0, Keep::Better),
            strip(10.0, Keep::Free),
        ];
        let want = [vec![What::Strip(0)], vec![What::Strip(1), What::Strip(2)]];
        assert_eq!(told(&strips, &[]), want);
    }

    #[test]
    fn a_table_that_goes_on_says_its_header_again() {
        let heads = [strip(20.0, Keep::Fast)];
        let mut strips = vec![strip(20.0, Keep::Fast)];
        for _ in 0..3 {
            let mut row = strip(340.0, Keep::Free);
            row.head = Some(0);
            strips.push(row);
        }
        let want = [
            vec![What::Strip(0), What::Strip(1), What::Strip(2)],
            vec![What::Head(0), What::Strip(3)],
        ];
        assert_eq!(told(&strips, &heads), want);
    }

    #[test]
    fn what_no_page_holds_goes_on() {
        let strips: Vec<Strip> = (0..100).map(|_| strip(20.0, Keep::Fast)).collect();
        assert_eq!(told(&strips, &[]).len(), 3);
        assert_eq!(told(&[strip(5000.0, Keep::Free)], &[]).len(), 1);
        assert_eq!(told(&[], &[]), [vec![]]);
    }
}
