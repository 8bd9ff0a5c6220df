//! Tables as strips: one strip a line of a row, so that a row longer than a page can go on on the
//! next, while a row that fits one is kept together.

use super::blocks::{BODY_HEIGHT, Lay};
use super::breaker::{self, Line, Run};
use super::columns::{self, Wish};
use super::strip::{Keep, Mark, Strip};
use super::tree::{Kind, NodeId};
use crate::report::document::{Inline, Table, plain};

const SIZE: f32 = 9.0;
const LEAD: f32 = 12.0;
/// The air above and below the words of a row.
const AIR: f32 = 3.5;
/// The air beside the words of a cell, where the column is wide enough for any.
const SIDE: f32 = 5.0;
const RULE: u8 = 170;

/// A cell with its runs.
struct Cell {
    node: NodeId,
    runs: Vec<Run>,
}

/// Where a column lies.
#[derive(Clone, Copy)]
struct Column {
    x: f32,
    width: f32,
    side: f32,
}

/// Lays out a table that begins `left` points from the margin.
pub(super) fn lay(lay: &mut Lay<'_>, table: &Table, parent: Option<NodeId>, left: f32, room: f32) {
    let count = table
        .rows
        .iter()
        .map(Vec::len)
        .chain([table.header.len()])
        .max()
        .unwrap_or_default();
    if count == 0 {
        return;
    }
    let node = lay.laid.tree.add(parent, Kind::Table);
    let head = lay.laid.tree.add(Some(node), Kind::Head);
    let head = cells(lay, &table.header, head, count, true);
    let rows_node = lay.laid.tree.add(Some(node), Kind::Rows);
    let rows: Vec<Vec<Cell>> = table
        .rows
        .iter()
        .map(|row| cells(lay, row, rows_node, count, false))
        .collect();
    let columns = place(lay, &head, &rows, count, left, room);
    let number = lay.laid.heads.len();
    let header = strips(lay, &head, &columns, (left, room), true);
    let height = header.iter().map(|strip| strip.height).sum::<f32>();
    // A header that takes half a page is not said again.
    let again = (height < BODY_HEIGHT / 2.0).then_some(number);
    lay.laid
        .heads
        .push(joined(strips(lay, &head, &columns, (left, room), true)));
    for (at, mut strip) in header.into_iter().enumerate() {
        strip.before = if at == 0 { 6.0 } else { 0.0 };
        lay.laid.strips.push(strip);
    }
    let body = BODY_HEIGHT - if again.is_some() { height } else { 0.0 };
    for row in &rows {
        let mut row = strips(lay, row, &columns, (left, room), false);
        let fits = row.iter().map(|strip| strip.height).sum::<f32>() <= body;
        let last = row.len().saturating_sub(1);
        for (at, strip) in row.iter_mut().enumerate() {
            strip.head = again;
            // Of a row that goes on, at least two lines stand on each page.
            let edge = at == 0 || at + 2 == last + 1;
            strip.keep = if at != last && (fits || edge) {
                Keep::Fast
            } else {
                Keep::Free
            };
        }
        lay.laid.strips.extend(row);
    }
    lay.air = 8.0;
}

/// Makes the cells of a row; those that it lacks are empty.
fn cells(
    lay: &mut Lay<'_>,
    row: &[Vec<Inline>],
    parent: NodeId,
    count: usize,
    title: bool,
) -> Vec<Cell> {
    let row_node = lay.laid.tree.add(Some(parent), Kind::Row);
    let empty = Vec::new();
    (0..count)
        .map(|at| {
            let text = row.get(at).unwrap_or(&empty);
            // A cell without words names nothing; in a table of two columns the first names the row.
            let kind = match (plain(text).trim().is_empty(), title) {
                (false, true) => Kind::Title,
                (false, false) if at == 0 && count == 2 => Kind::RowTitle,
                (true, _) | (false, false) => Kind::Cell,
            };
            let node = lay.laid.tree.add(Some(row_node), kind);
            let runs = lay.runs().of(text, node, title, SIZE);
            Cell { node, runs }
        })
        .collect()
}

/// Returns where the columns lie.
fn place(
    lay: &Lay<'_>,
    head: &[Cell],
    rows: &[Vec<Cell>],
    count: usize,
    left: f32,
    room: f32,
) -> Vec<Column> {
    let mut wishes = vec![
        Wish {
            word: 0.0,
            all: 0.0
        };
        count
    ];
    for row in std::iter::once(head).chain(rows.iter().map(Vec::as_slice)) {
        for (wish, cell) in wishes.iter_mut().zip(row) {
            let (word, all) = breaker::measure(lay.faces, &cell.runs, room);
            wish.word = wish.word.max(word + 2.0 * SIDE + 0.5);
            wish.all = wish.all.max(all + 2.0 * SIDE + 0.5);
        }
    }
    let mut x = left;
    columns::widths(&wishes, room)
        .into_iter()
        .map(|width| {
            let side = SIDE.min(width / 6.0);
            let column = Column { x, width, side };
            x += width;
            column
        })
        .collect()
}

/// Returns the strips of a row, with a line under the last.
fn strips(
    lay: &Lay<'_>,
    row: &[Cell],
    columns: &[Column],
    (left, room): (f32, f32),
    title: bool,
) -> Vec<Strip> {
    let mut broken: Vec<(NodeId, Column, std::vec::IntoIter<Line>)> = row
        .iter()
        .zip(columns)
        .map(|(cell, column)| {
            let width = (column.width - 2.0 * column.side).max(1.0);
            let lines = breaker::lines(lay.faces, &cell.runs, width);
            (cell.node, *column, lines.into_iter())
        })
        .collect();
    let count = broken.iter().map(|(_, _, lines)| lines.len()).max();
    let count = count.unwrap_or_default().max(1);
    let mut strips = Vec::with_capacity(count);
    for at in 0..count {
        let (first, last) = (at == 0, at + 1 == count);
        let above = if first { AIR } else { 0.0 };
        let below = if last { AIR } else { 0.0 };
        let height = above + LEAD + below;
        let mut strip = Strip::new(height, 0.0, Keep::Fast);
        if title {
            strip.marks.push(Mark::Tint {
                at: (left, 0.0),
                size: (room, height),
                grey: 236,
            });
        }
        if last {
            strip.marks.push(Mark::Stroke {
                from: (left, height),
                to: (left + room, height),
                width: if title { 0.9 } else { 0.4 },
                grey: if title { 90 } else { RULE },
            });
        }
        for (node, column, lines) in &mut broken {
            if let Some(line) = lines.next() {
                strip.marks.push(Mark::Words {
                    x: column.x + column.side,
                    base: above + 9.2,
                    line,
                    node: *node,
                });
            }
        }
        strips.push(strip);
    }
    strips
}

/// Returns a header as one strip, to be drawn again on the next page.
fn joined(strips: Vec<Strip>) -> Strip {
    let mut whole = Strip::new(0.0, 0.0, Keep::Fast);
    for strip in strips {
        let down = whole.height;
        whole.height += strip.height;
        whole
            .marks
            .extend(strip.marks.into_iter().map(|mark| mark.lowered(down)));
    }
    whole
}
