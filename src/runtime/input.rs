//! From the terminal's events to messages. Presses only; a paste is one message.

use ratatui::crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::app::Msg;
use crate::app::key::{Code, Key};

/// Returns the message that an event means; `None` for what the program does not use.
pub(super) fn message(event: Event) -> Option<Msg> {
    match event {
        Event::Key(key) if key.kind != KeyEventKind::Release => key_of(key).map(Msg::Key),
        Event::Paste(text) => Some(Msg::Paste(text)),
        Event::Resize(columns, rows) => Some(Msg::Resize(columns, rows)),
        Event::Key(_) | Event::FocusGained | Event::FocusLost | Event::Mouse(_) => None,
    }
}

fn key_of(key: KeyEvent) -> Option<Key> {
    #[allow(
        clippy::wildcard_enum_match_arm,
        reason = "the terminal knows keys that no keyboard here has"
    )]
    let code = match key.code {
        KeyCode::Char(c) => Code::Char(c),
        KeyCode::Enter => Code::Enter,
        KeyCode::Esc => Code::Esc,
        KeyCode::Tab => Code::Tab,
        KeyCode::BackTab => Code::BackTab,
        KeyCode::Backspace => Code::Backspace,
        KeyCode::Delete => Code::Delete,
        KeyCode::Up => Code::Up,
        KeyCode::Down => Code::Down,
        KeyCode::Left => Code::Left,
        KeyCode::Right => Code::Right,
        KeyCode::Home => Code::Home,
        KeyCode::End => Code::End,
        KeyCode::PageUp => Code::PageUp,
        KeyCode::PageDown => Code::PageDown,
        KeyCode::F(n) => Code::F(n),
        _ => return None,
    };
    let ctrl = key.modifiers.contains(KeyModifiers::CONTROL);
    let alt = key.modifiers.contains(KeyModifiers::ALT);
    // AltGr arrives as Ctrl and Alt on some systems: then the character is what was meant.
    let meant = matches!(code, Code::Char(c) if ctrl && alt && !c.is_ascii_alphanumeric());
    Some(Key {
        code,
        ctrl: ctrl && !meant,
        alt: alt && !meant,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn releases_are_not_keys_and_altgr_types() {
        let mut key = KeyEvent::new(
            KeyCode::Char('@'),
            KeyModifiers::CONTROL | KeyModifiers::ALT,
        );
        assert_eq!(key_of(key), Some(Key::char('@')));
        key.kind = KeyEventKind::Release;
        assert!(message(Event::Key(key)).is_none());
    }
}
