//! A screen as it is composed: on every row pieces of text, the later ones on top.
//!
//! Made anew for every frame and cheap to compare with the one before: a row whose pieces are the
//! same is neither laid out in cells nor compared cell by cell, and a part that was kept from an
//! earlier frame is put in without a look at its words, so that a key press costs what it changes.
//! Asks nothing of the model.

use std::rc::Rc;

use ratatui::buffer::Cell;
use ratatui::layout::{Alignment, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::columns::{parts, wide};

/// A screen as it is composed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Canvas {
    columns: u16,
    rows: Vec<Row>,
}

/// What stands on one row, from the back to the front.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row(Vec<Piece>);

/// Something on a row.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Piece {
    x: u16,
    width: u16,
    what: What,
}

#[derive(Debug, Clone)]
enum What {
    /// Words; what the last of them leaves of the width shows what lies behind.
    Words(Style, Vec<Span<'static>>),
    /// The side of a frame.
    Side(Style),
    /// Nothing: what lies behind is hidden.
    Blank,
    /// A row of a screen that was composed by itself.
    Part(Rc<Canvas>, usize),
}

impl PartialEq for What {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Words(style, words), Self::Words(other, others)) => {
                words == others && style == other
            }
            (Self::Side(style), Self::Side(other)) => style == other,
            (Self::Blank, Self::Blank) => true,
            // A part that was kept is known by its place in memory.
            (Self::Part(part, n), Self::Part(other, m)) => {
                Rc::ptr_eq(part, other) && n == m || part.rows.get(*n) == other.rows.get(*m)
            }
            (Self::Words(..) | Self::Side(_) | Self::Blank | Self::Part(..), _) => false,
        }
    }
}

impl Eq for What {}

/// What a row is laid out in, one for each column.
pub trait Place {
    /// Shows nothing.
    fn clear(&mut self);
    /// Shows what takes so many columns, and is the first of them.
    fn show(&mut self, text: &str, columns: usize, style: Style);
    /// Belongs to what stands in the column before it.
    fn follow(&mut self);
}

impl Place for Cell {
    fn clear(&mut self) {
        self.clone_from(&Self::EMPTY);
    }

    fn show(&mut self, text: &str, _columns: usize, style: Style) {
        self.set_symbol(text).set_style(style);
    }

    fn follow(&mut self) {
        self.reset();
    }
}

impl Canvas {
    /// Makes an empty screen of so many columns and rows.
    pub fn new((columns, rows): (u16, u16)) -> Self {
        Self {
            columns,
            rows: vec![Row::default(); usize::from(rows)],
        }
    }

    /// Returns the columns and rows.
    pub fn size(&self) -> (u16, u16) {
        (
            self.columns,
            u16::try_from(self.rows.len()).unwrap_or(u16::MAX),
        )
    }

    /// Returns the rows from the top.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Returns the whole screen as a place.
    pub fn area(&self) -> Rect {
        let (columns, rows) = self.size();
        Rect::new(0, 0, columns, rows)
    }

    /// Puts a line on the first row of a place. Its style is that of its words only.
    pub fn line(&mut self, area: Rect, line: Line<'static>) {
        if area.height == 0 {
            return;
        }
        let (mut x, mut width) = (area.x, area.width);
        if line.alignment == Some(Alignment::Right) {
            let all: usize = line.spans.iter().map(|span| wide(&span.content)).sum();
            width = u16::try_from(all).unwrap_or(width).min(width);
            x = area.right() - width;
        }
        self.put(area.y, x, width, What::Words(line.style, line.spans));
    }

    /// Puts lines in a place, one a row, as many as there is room for.
    pub fn lines(&mut self, area: Rect, lines: impl IntoIterator<Item = Line<'static>>) {
        for (y, line) in (area.y..area.bottom()).zip(lines) {
            self.line(
                Rect {
                    y,
                    height: 1,
                    ..area
                },
                line,
            );
        }
    }

    /// Hides what lies behind a place.
    pub fn blank(&mut self, area: Rect) {
        for y in area.y..area.bottom() {
            self.put(y, area.x, area.width, What::Blank);
        }
    }

    /// Draws a frame with a title around a place; returns what is inside, with `padding` columns
    /// free on the left and on the right.
    pub(super) fn framed(
        &mut self,
        area: Rect,
        style: Style,
        title: Span<'static>,
        padding: u16,
    ) -> Rect {
        if area.width < 2 || area.height < 2 {
            return Rect { height: 0, ..area };
        }
        let (right, bottom) = (area.right() - 1, area.bottom() - 1);
        let dashes = usize::from(area.width - 2);
        let left = dashes.saturating_sub(wide(&title.content));
        let title = Span::styled(title.content, style.patch(title.style));
        let top = vec![
            Span::styled("┌", style),
            title,
            Span::styled("─".repeat(left), style),
        ];
        self.put(
            area.y,
            area.x,
            area.width - 1,
            What::Words(Style::new(), top),
        );
        self.line(Rect::new(right, area.y, 1, 1), Line::styled("┐", style));
        for y in area.y + 1..bottom {
            self.put(y, area.x, 1, What::Side(style));
            self.put(y, right, 1, What::Side(style));
        }
        let foot = format!("└{}┘", "─".repeat(dashes));
        self.line(
            Rect {
                y: bottom,
                height: 1,
                ..area
            },
            Line::styled(foot, style),
        );
        let used = (1 + padding) * 2;
        Rect {
            x: area.x + 1 + padding,
            y: area.y + 1,
            width: area.width.saturating_sub(used),
            height: area.height - 2,
        }
    }

    /// Puts in a part that was composed by itself, on as many columns as the screen has: its first row
    /// comes on row `y`.
    pub(super) fn part(&mut self, y: u16, part: &Rc<Self>) {
        for (n, y) in (0..part.rows.len()).zip(y..) {
            self.put(y, 0, self.columns, What::Part(Rc::clone(part), n));
        }
    }

    fn put(&mut self, y: u16, x: u16, width: u16, what: What) {
        if let Some(row) = self.rows.get_mut(usize::from(y)) {
            row.0.push(Piece { x, width, what });
        }
    }
}

/// Cuts a place in two: the topmost rows, and what is below them.
pub(super) fn below(area: Rect, rows: u16) -> [Rect; 2] {
    let height = rows.min(area.height);
    [
        Rect { height, ..area },
        Rect {
            y: area.y + height,
            height: area.height - height,
            ..area
        },
    ]
}

/// Cuts a place in two: the leftmost columns, and what is beside them.
pub(super) fn beside(area: Rect, columns: u16) -> [Rect; 2] {
    let width = columns.min(area.width);
    [
        Rect { width, ..area },
        Rect {
            x: area.x + width,
            width: area.width - width,
            ..area
        },
    ]
}

impl Row {
    /// Lays the row out in cells, which are those of a whole row of the screen.
    pub fn lay_out<C: Place>(&self, cells: &mut [C]) {
        cells.iter_mut().for_each(C::clear);
        self.put_on(cells);
    }

    /// Lays the row out on top of what stands there.
    fn put_on<C: Place>(&self, cells: &mut [C]) {
        for piece in &self.0 {
            let (from, to) = (piece.x, piece.x.saturating_add(piece.width));
            let to = usize::from(to).min(cells.len());
            let Some(place) = cells.get_mut(usize::from(from)..to) else {
                continue;
            };
            match &piece.what {
                What::Blank => place.iter_mut().for_each(C::clear),
                What::Side(style) => {
                    for cell in place {
                        cell.show("│", 1, *style);
                    }
                }
                What::Words(style, spans) => words(*style, spans, place),
                What::Part(part, n) => {
                    if let Some(row) = part.rows.get(*n) {
                        row.put_on(place);
                    }
                }
            }
        }
    }
}

/// Puts words in cells from the first on, as many as fit.
fn words<C: Place>(style: Style, spans: &[Span<'_>], mut cells: &mut [C]) {
    for span in spans {
        let style = style.patch(span.style);
        for (part, columns) in parts(&span.content) {
            // What takes no column of its own would be lost between the cells anyhow.
            if columns == 0 || part.contains(char::is_control) {
                continue;
            }
            let Some((place, rest)) = cells.split_at_mut_checked(columns) else {
                return;
            };
            cells = rest;
            let mut place = place.iter_mut();
            if let Some(cell) = place.next() {
                cell.show(part, columns, style);
            }
            // The right half of a wide character.
            place.for_each(C::follow);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(canvas: &Canvas) -> Vec<String> {
        let lay_out = |row: &Row| {
            let mut cells = vec![Cell::EMPTY; usize::from(canvas.columns)];
            row.lay_out(&mut cells);
            cells.iter().map(Cell::symbol).collect()
        };
        canvas.rows.iter().map(lay_out).collect()
    }

    #[test]
    fn a_frame_stands_around_its_lines_and_hides_what_is_behind() {
        let mut canvas = Canvas::new((10, 4));
        canvas.lines(canvas.area(), vec![Line::raw("xxxxxxxxxxxxx"); 9]);
        let place = Rect::new(1, 0, 8, 3);
        canvas.blank(place);
        let inner = canvas.framed(place, Style::new(), Span::raw(" å "), 1);
        canvas.lines(inner, vec![Line::raw("日本語 ordet")]);
        assert_eq!(
            text(&canvas),
            ["x┌ å ───┐x", "x│ 日 本  │x", "x└──────┘x", "xxxxxxxxxx"]
        );
    }

    #[test]
    fn right_is_right() {
        let mut canvas = Canvas::new((5, 1));
        canvas.line(canvas.area(), Line::raw("ab").right_aligned());
        assert_eq!(text(&canvas), ["   ab"]);
    }

    #[test]
    fn rows_that_say_the_same_are_the_same() {
        let make = |word: &'static str| {
            let mut canvas = Canvas::new((9, 2));
            canvas.lines(canvas.area(), [Line::raw("same"), Line::raw(word)]);
            canvas
        };
        let (one, two) = (make("one"), make("two"));
        assert_eq!(one.rows[0], two.rows[0]);
        assert_ne!(one.rows[1], two.rows[1]);
    }
}
