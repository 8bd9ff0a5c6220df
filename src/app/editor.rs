//! Text being typed: one line or many, with undo. The only file that knows the editing library.
//!
//! What comes out is NFC without control characters but newline. The view draws it from the lines
//! and the cursor; nothing here draws.

use ratatui_textarea::{CursorMove, TextArea};
use unicode_normalization::char::{compose, is_combining_mark};
use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::key::{Code, Key};
use crate::text::clean;

/// A text under the cursor.
#[derive(Debug, Clone)]
pub struct Editor {
    area: TextArea<'static>,
    many_lines: bool,
}

impl Editor {
    /// Makes an editor of one line.
    pub fn line(text: &str) -> Self {
        Self::new(text, false)
    }

    /// Makes an editor of many lines.
    pub fn text(text: &str) -> Self {
        Self::new(text, true)
    }

    fn new(text: &str, many_lines: bool) -> Self {
        let text = clean(text);
        let lines = if many_lines {
            text.split('\n').map(str::to_owned).collect()
        } else {
            vec![text.replace('\n', " ")]
        };
        let mut area = TextArea::new(lines);
        area.set_max_histories(1000);
        area.move_cursor(CursorMove::Bottom);
        area.move_cursor(CursorMove::End);
        Self { area, many_lines }
    }

    /// Returns the text, NFC.
    pub fn content(&self) -> String {
        let text = self.area.lines().join("\n");
        // Asked at every key: what is composed already, as nearly all text is, is only looked at.
        if is_nfc(&text) {
            text
        } else {
            text.nfc().collect()
        }
    }

    /// Returns whether there is no text at all.
    pub fn is_empty(&self) -> bool {
        self.area.is_empty()
    }

    /// Returns the lines.
    pub fn lines(&self) -> &[String] {
        self.area.lines()
    }

    /// Returns the cursor: line and character in it, from 0.
    pub fn cursor(&self) -> (usize, usize) {
        let at = self.area.cursor();
        (at.0, at.1)
    }

    /// Returns whether the text may have several lines.
    pub const fn has_many_lines(&self) -> bool {
        self.many_lines
    }

    /// Puts in a pasted text. Its newlines never submit; in one line they become spaces.
    pub fn paste(&mut self, text: &str) {
        let text = clean(text);
        let text = if self.many_lines {
            text
        } else {
            text.trim_end_matches('\n').replace('\n', " ")
        };
        self.area.insert_str(text);
    }

    /// Takes a key; returns whether it was for the text.
    pub fn take(&mut self, key: Key) -> bool {
        if let Some(c) = key.typed() {
            self.type_char(c);
            return true;
        }
        let area = &mut self.area;
        match (key.code, key.ctrl, key.alt) {
            (Code::Enter, false, true) | (Code::Char('j'), true, false) if self.many_lines => {
                area.insert_newline();
            }
            (Code::Backspace, false, false) => {
                area.delete_char();
            }
            (Code::Backspace, ..) | (Code::Char('w'), true, false) => {
                area.delete_word();
            }
            (Code::Delete, false, false) => {
                area.delete_next_char();
            }
            (Code::Delete, ..) => {
                area.delete_next_word();
            }
            (Code::Char('k'), true, false) => {
                area.select_all();
                area.cut();
            }
            (Code::Char('u'), true, false) => {
                // To the start of the line, as in a shell; never the line break before it.
                if area.cursor().1 > 0 {
                    area.delete_line_by_head();
                }
            }
            (Code::Char('z'), true, false) => {
                area.undo();
            }
            (Code::Char('y' | 'r'), true, false) => {
                area.redo();
            }
            (Code::Char('a'), true, false) | (Code::Home, ..) => area.move_cursor(CursorMove::Head),
            (Code::Char('e'), true, false) | (Code::End, ..) => area.move_cursor(CursorMove::End),
            (Code::Left, true, _) => area.move_cursor(CursorMove::WordBack),
            (Code::Right, true, _) => area.move_cursor(CursorMove::WordForward),
            (Code::Left, ..) => area.move_cursor(CursorMove::Back),
            (Code::Right, ..) => area.move_cursor(CursorMove::Forward),
            (Code::Up, false, false) if self.many_lines && self.cursor().0 > 0 => {
                self.area.move_cursor(CursorMove::Up);
            }
            (Code::Down, false, false)
                if self.many_lines && self.cursor().0 + 1 < self.area.lines().len() =>
            {
                self.area.move_cursor(CursorMove::Down);
            }
            _ => return false,
        }
        true
    }

    /// Types a character; a combining mark joins the character before it.
    fn type_char(&mut self, c: char) {
        if c.is_control() {
            return;
        }
        let (line, column) = self.cursor();
        let before = column
            .checked_sub(1)
            .and_then(|n| self.area.lines().get(line)?.chars().nth(n));
        if is_combining_mark(c)
            && let Some(joined) = before.and_then(|before| compose(before, c))
        {
            self.area.delete_char();
            self.area.insert_char(joined);
        } else {
            self.area.insert_char(c);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(editor: &mut Editor, notation: &str) {
        for key in Key::parse_all(notation).expect("a notation") {
            editor.take(key);
        }
    }

    #[test]
    fn a_pasted_newline_in_a_line_is_a_space() {
        let mut editor = Editor::line("");
        editor.paste("ett\r\ntvå\n");
        assert_eq!(editor.content(), "ett två");
    }

    #[test]
    fn alt_enter_breaks_the_line_only_in_a_text() {
        let mut text = Editor::text("");
        typed(&mut text, "a<a-enter>b");
        assert_eq!(text.content(), "a\nb");
        let mut line = Editor::line("");
        typed(&mut line, "a<a-enter>b");
        assert_eq!(line.content(), "ab");
    }

    #[test]
    fn a_combining_ring_becomes_one_letter_and_undo_takes_it_back() {
        let mut editor = Editor::line("");
        typed(&mut editor, "xa\u{30a}");
        assert_eq!(editor.content(), "xå");
        typed(&mut editor, "<bs>");
        assert_eq!(editor.content(), "x");
        typed(&mut editor, "<c-z>");
        assert_eq!(editor.content(), "xå");
    }

    #[test]
    fn ctrl_k_empties_the_text_and_undo_takes_it_back() {
        let mut editor = Editor::text("en\ntvå");
        typed(&mut editor, "<c-k>");
        assert!(editor.is_empty());
        typed(&mut editor, "<c-z>");
        assert_eq!(editor.content(), "en\ntvå");
    }

    #[test]
    fn ctrl_u_deletes_to_the_start_of_the_line_and_undo_takes_it_back() {
        let mut editor = Editor::text("ett\ntvå tre");
        typed(&mut editor, "<c-left><c-u>");
        assert_eq!(editor.content(), "ett\ntre");
        // at the start of a line there is nothing more to delete
        typed(&mut editor, "<c-u>");
        assert_eq!(editor.content(), "ett\ntre");
        typed(&mut editor, "<c-z>");
        assert_eq!(editor.content(), "ett\ntvå tre");
    }

    #[test]
    fn control_characters_never_enter() {
        let mut editor = Editor::text("");
        editor.paste("a\u{1b}[31mb\u{202e}c");
        assert_eq!(editor.content(), "abc");
    }
}
