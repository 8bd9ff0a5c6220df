//! What the terminal shows, and how it comes to show the next frame: only the rows that changed are
//! laid out, only the cells that changed are written, and a frame is one write.

use std::io::{self, Write};

use super::cells::{Bytes, Cell, lay_out};
use crate::view::Canvas;

/// The screen of a terminal.
pub(super) struct Screen<W: Write> {
    terminal: W,
    /// What the terminal shows.
    shown: Canvas,
    /// The same in cells, row by row.
    cells: Vec<Vec<Cell>>,
    /// The cells that a row is next laid out in.
    spare: Vec<Cell>,
    /// The next write.
    bytes: Bytes,
}

impl<W: Write> Screen<W> {
    /// Draws on `terminal` from the first frame on.
    pub(super) fn new(terminal: W) -> Self {
        Self {
            terminal,
            shown: Canvas::default(),
            cells: Vec::new(),
            spare: Vec::new(),
            bytes: Bytes::default(),
        }
    }

    /// Forgets what the terminal shows: the next frame is drawn whole. Terminals move text about
    /// when their size changes.
    pub(super) fn forget(&mut self) {
        self.shown = Canvas::default();
    }

    /// Shows a frame.
    pub(super) fn show(&mut self, next: Canvas) -> io::Result<()> {
        self.bytes.clear();
        if self.shown.size() != next.size() {
            self.empty(next.size());
        }
        let rows = next.rows().iter().zip(self.shown.rows());
        for (y, ((row, shown), cells)) in rows.zip(&mut self.cells).enumerate() {
            if row != shown {
                lay_out(row, &mut self.spare);
                self.bytes.change(y, cells, &self.spare);
                std::mem::swap(cells, &mut self.spare);
            }
        }
        self.shown = next;
        let bytes = self.bytes.end();
        if !bytes.is_empty() {
            self.terminal.write_all(bytes)?;
        }
        self.terminal.flush()
    }

    /// Makes the terminal empty and its cursor invisible.
    fn empty(&mut self, (columns, rows): (u16, u16)) {
        self.bytes.empty();
        self.shown = Canvas::new((columns, rows));
        self.spare = vec![Cell::default(); usize::from(columns)];
        self.cells = vec![self.spare.clone(); usize::from(rows)];
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::rc::Rc;

    use proptest::prelude::*;
    use ratatui::layout::Rect;
    use ratatui::style::{Color, Modifier, Style};
    use ratatui::text::{Line, Span};

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

    /// Returns what a terminal shows, cell by cell: the text, both colours, and whether it is bold,
    /// dim and reversed.
    fn seen(
        bytes: &[u8],
        (columns, rows): (u16, u16),
    ) -> Vec<impl PartialEq + std::fmt::Debug + use<>> {
        let mut terminal =
            vt100::Parser::new(rows.try_into().unwrap(), columns.try_into().unwrap(), 0);
        terminal.process(bytes);
        let places = (0..rows).flat_map(|y| (0..columns).map(move |x| (y, x)));
        places
            .map(|(y, x)| terminal.screen().cell(y, x).unwrap())
            .map(|cell| {
                let text = match cell.contents() {
                    "" | " " => " ".to_owned(),
                    text => text.to_owned(),
                };
                let colours = (cell.fgcolor(), cell.bgcolor());
                (text, colours, [cell.bold(), cell.dim(), cell.inverse()])
            })
            .collect()
    }

    /// Some of the styles that there are.
    fn style() -> impl Strategy<Value = Style> {
        let colours = [
            Color::Reset,
            Color::Red,
            Color::White,
            Color::Indexed(200),
            Color::Rgb(1, 20, 255),
        ];
        let colour = || proptest::option::of(proptest::sample::select(colours.to_vec()));
        let modifiers = [
            Modifier::empty(),
            Modifier::BOLD,
            Modifier::DIM,
            Modifier::BOLD.union(Modifier::REVERSED),
        ];
        let modifiers = proptest::sample::select(modifiers.to_vec());
        (colour(), colour(), modifiers).prop_map(|(fg, bg, modifiers)| {
            let style = Style {
                fg,
                bg,
                ..Style::new()
            };
            style.add_modifier(modifiers)
        })
    }

    /// Words, or an empty box, somewhere on a screen of 16×4.
    fn thing() -> impl Strategy<Value = (Rect, Option<Line<'static>>)> {
        let words = [
            "a",
            "ett två ",
            "    ",
            "日本語",
            "x🚒",
            "e\u{301}",
            "åäö",
            "─│",
        ];
        let span = (proptest::sample::select(words.to_vec()), style());
        let span = span.prop_map(|(text, style)| Span::styled(text, style));
        let line = proptest::collection::vec(span, 0..5).prop_map(Line::from);
        let area = (0..16_u16, 0..4_u16, 2..9_u16, 1..3_u16);
        let area = area.prop_map(|(x, y, width, height)| {
            Rect::new(x, y, width, height).intersection(Rect::new(0, 0, 16, 4))
        });
        (area, proptest::option::weighted(0.8, line))
    }

    proptest! {
        #[test]
        fn what_is_shown_is_what_a_full_redraw_shows(
            frames in proptest::collection::vec(proptest::collection::vec(thing(), 0..7), 1..6)
        ) {
            let size = (16, 4);
            let written = Written::default();
            let mut screen = Screen::new(written.clone());
            let mut so_far = Vec::new();
            for things in frames {
                let mut canvas = Canvas::new(size);
                for (area, line) in things {
                    match line {
                        Some(line) => canvas.line(area, line),
                        None => canvas.blank(area),
                    }
                }
                screen.show(canvas.clone()).unwrap();
                so_far.extend(written.take());
                let first = Written::default();
                Screen::new(first.clone()).show(canvas).unwrap();
                prop_assert_eq!(seen(&so_far, size), seen(&first.take(), size));
            }
        }
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
