//! Who a paper is made for. Knows the names only; what each may see is a paper's business.

use super::event::Released;
use super::{Case, Held};
use crate::text::Lang;

/// A reader that a paper is made for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Audience {
    /// Who works with the incident: everything.
    #[default]
    Intern,
    /// The board that answers for the processing.
    Board,
    /// The supervisory authority. What it gets becomes a public record there.
    Imy,
    /// Anybody.
    Public,
}

impl Audience {
    /// Every audience, from the one that sees most.
    pub const ALL: [Self; 4] = [Self::Intern, Self::Board, Self::Imy, Self::Public];

    /// Returns the name in records, calls and file names.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Intern => "intern",
            Self::Board => "board",
            Self::Imy => "imy",
            Self::Public => "public",
        }
    }

    /// Reads a name as given by [`Audience::id`].
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|audience| audience.id() == id)
    }

    /// Returns the next one, round the end.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Intern => Self::Board,
            Self::Board => Self::Imy,
            Self::Imy => Self::Public,
            Self::Public => Self::Intern,
        }
    }

    /// Returns whether a motive may open small counts to it. The public never sees them.
    pub const fn may_be_unmasked(self) -> bool {
        match self {
            Self::Board | Self::Imy => true,
            Self::Intern | Self::Public => false,
        }
    }
}

impl Case {
    /// Returns the latest version of a paper for a reader in a language.
    pub fn last_released(
        &self,
        paper: &str,
        audience: Audience,
        language: Lang,
    ) -> Option<&Held<Released>> {
        let of = |held: &&Held<Released>| {
            let value = &held.value;
            value.paper == paper && value.audience == audience.id() && value.language == language
        };
        self.released()
            .iter()
            .filter(of)
            .max_by_key(|held| held.value.number)
    }
}
