//! The few styles of the screen. A word always stands beside a colour, so that `NO_COLOR` loses
//! nothing. Text has the terminal's own colours, and the two that are added, red and magenta, are
//! legible on dark and on light: yellow, green and cyan vanish on white, blue and grey on black.

use ratatui::style::{Color, Modifier, Style};

/// The styles, with or without colours.
#[derive(Debug, Clone, Copy)]
pub(super) struct Theme {
    colour: bool,
}

impl Theme {
    /// Makes the theme; without colours only bold, dim, underlined and reversed remain.
    pub(super) const fn new(colour: bool) -> Self {
        Self { colour }
    }

    const fn fg(self, colour: Color) -> Style {
        if self.colour {
            Style::new().fg(colour)
        } else {
            Style::new()
        }
    }

    /// Headings and the thing under the cursor.
    #[allow(clippy::unused_self, reason = "every style is asked of the theme")]
    pub(super) const fn strong(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// What may be read later.
    #[allow(clippy::unused_self, reason = "every style is asked of the theme")]
    pub(super) const fn quiet(self) -> Style {
        Style::new().add_modifier(Modifier::DIM)
    }

    /// The cursor's row in a list.
    #[allow(clippy::unused_self, reason = "every style is asked of the theme")]
    pub(super) const fn cursor(self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }

    /// Done, saved, in time.
    #[allow(clippy::unused_self, reason = "every style is asked of the theme")]
    pub(super) const fn good(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// Soon, stale, a draft.
    pub(super) const fn warn(self) -> Style {
        self.fg(Color::Magenta).add_modifier(Modifier::BOLD)
    }

    /// Overdue, refused, failed.
    pub(super) const fn bad(self) -> Style {
        self.fg(Color::Red).add_modifier(Modifier::BOLD)
    }

    /// Where the keys go: the frame of the pane in focus, key names in the footer.
    #[allow(clippy::unused_self, reason = "every style is asked of the theme")]
    pub(super) const fn accent(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// The mark of a real incident.
    pub(super) const fn real(self) -> Style {
        self.fg(Color::Red)
            .add_modifier(Modifier::BOLD)
            .add_modifier(Modifier::REVERSED)
    }

    /// The band over a case that is shown as it was.
    pub(super) const fn past(self) -> Style {
        self.fg(Color::Yellow)
            .add_modifier(Modifier::BOLD)
            .add_modifier(Modifier::REVERSED)
    }

    /// The mark of an exercise.
    pub(super) const fn exercise(self) -> Style {
        self.fg(Color::Magenta)
            .add_modifier(Modifier::BOLD)
            .add_modifier(Modifier::REVERSED)
    }
}
