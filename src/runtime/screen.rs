//! What the terminal shows, and how it comes to show the next frame: only the rows that changed are
//! laid out, only the cells that changed are written, and a frame is one write.

use std::io::{self, Write};

use ratatui::backend::{Backend, ClearType, CrosstermBackend};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::view::Canvas;

/// The screen of a terminal.
pub(super) struct Screen<W: Write> {
    terminal: CrosstermBackend<W>,
    /// What the terminal shows.
    shown: Canvas,
    /// The same in cells, row by row.
    cells: Vec<Buffer>,
    /// What stood on a row before it last changed: the cells that it is next laid out in.
    before: Vec<Buffer>,
}

impl<W: Write> Screen<W> {
    /// Draws on `out` from the first frame on.
    pub(super) fn new(out: W) -> Self {
        Self {
            terminal: CrosstermBackend::new(out),
            shown: Canvas::default(),
            cells: Vec::new(),
            before: Vec::new(),
        }
    }

    /// Forgets what the terminal shows: the next frame is drawn whole. Terminals move text about
    /// when their size changes.
    pub(super) fn forget(&mut self) {
        self.shown = Canvas::default();
    }

    /// Shows a frame.
    pub(super) fn show(&mut self, next: Canvas) -> io::Result<()> {
        if self.shown.size() != next.size() {
            self.clear(next.size())?;
        }
        let mut changed = Vec::new();
        let rows = next.rows().iter().zip(self.shown.rows());
        let cells = self.cells.iter_mut().zip(&mut self.before);
        for ((row, shown), (cells, before)) in rows.zip(cells) {
            if row != shown {
                std::mem::swap(cells, before);
                row.lay_out(&mut cells.content);
                changed.push((&*before, &*cells));
            }
        }
        if !changed.is_empty() {
            let differences = changed
                .iter()
                .flat_map(|(before, cells)| before.diff_iter(cells));
            self.terminal.draw(differences)?;
        }
        self.shown = next;
        Backend::flush(&mut self.terminal)
    }

    /// Makes the terminal empty and its cursor invisible.
    fn clear(&mut self, (columns, rows): (u16, u16)) -> io::Result<()> {
        self.terminal.hide_cursor()?;
        self.terminal.clear_region(ClearType::All)?;
        self.shown = Canvas::new((columns, rows));
        self.cells = (0..rows)
            .map(|y| Buffer::empty(Rect::new(0, y, columns, 1)))
            .collect();
        self.before.clone_from(&self.cells);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use ratatui::style::{Color, Style};
    use ratatui::text::{Line, Span};

    use std::cell::RefCell;
    use std::rc::Rc;

    use super::*;

    /// What has been written to the terminal.
    #[derive(Clone, Default)]
    struct Written(Rc<RefCell<Vec<u8>>>);

    impl Written {
        /// Takes what was written since the last time.
        fn take(&self) -> Vec<u8> {
            std::mem::take(&mut self.0.borrow_mut())
        }
    }

    impl Write for Written {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.borrow_mut().write(bytes)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    fn frame(size: (u16, u16), lines: &[&str]) -> Canvas {
        let mut canvas = Canvas::new(size);
        let lines = lines.iter().map(|line| {
            let (first, rest) = line.split_once(' ').unwrap_or((line, ""));
            let first = Span::styled(first.to_owned(), Style::new().fg(Color::Cyan));
            Line::from(vec![first, Span::raw(format!(" {rest}"))])
        });
        canvas.lines(canvas.area(), lines);
        canvas
    }

    /// Returns what a terminal shows, character and colour by cell.
    fn seen(bytes: &[u8], (columns, rows): (u16, u16)) -> Vec<(String, vt100::Color)> {
        let mut terminal =
            vt100::Parser::new(rows.try_into().unwrap(), columns.try_into().unwrap(), 0);
        terminal.process(bytes);
        let places = (0..rows).flat_map(|y| (0..columns).map(move |x| (y, x)));
        places
            .map(|(y, x)| terminal.screen().cell(y, x).unwrap())
            .map(|cell| match cell.contents() {
                "" | " " => (" ".to_owned(), vt100::Color::Default),
                text => (text.to_owned(), cell.fgcolor()),
            })
            .collect()
    }

    #[test]
    fn frame_after_frame_looks_as_if_it_were_the_first() {
        let size = (14, 3);
        let frames: [&[&str]; 6] = [
            &["ett två", "日本語 hej", "tre"],
            &["ett tvÅ", "日x本語 hej", "tre"],
            &["", "a日本語 hej", "🚒 x y"],
            &["längre än raden är", "ab", "x 🚒 y"],
            &["längre än raden är", "ab", "x 🚒 y"],
            &[],
        ];
        let written = Written::default();
        let mut screen = Screen::new(written.clone());
        let mut so_far = Vec::new();
        for lines in frames {
            screen.show(frame(size, lines)).unwrap();
            so_far.extend(written.take());
            let first = Written::default();
            let mut alone = Screen::new(first.clone());
            alone.show(frame(size, lines)).unwrap();
            assert_eq!(seen(&so_far, size), seen(&first.take(), size), "{lines:?}");
        }
    }

    #[test]
    fn what_stays_is_not_written_again() {
        let size = (20, 2);
        let written = Written::default();
        let mut screen = Screen::new(written.clone());
        let mut show = |lines: &[&str]| {
            screen.show(frame(size, lines)).unwrap();
            String::from_utf8(written.take()).unwrap()
        };
        show(&["ett två", "stannar"]);
        assert_eq!(show(&["ett två", "stannar"]), "");
        let changed = show(&["ett tvÅ", "stannar"]);
        assert!(changed.contains('Å'), "{changed:?}");
        assert!(
            !changed.contains('v') && !changed.contains("stannar"),
            "{changed:?}"
        );
        // A terminal that has moved its text about gets everything anew.
        screen.forget();
        screen.show(frame(size, &["ett tvÅ", "stannar"])).unwrap();
        let anew = String::from_utf8(written.take()).unwrap();
        assert!(anew.contains("stannar"), "{anew:?}");
    }
}
