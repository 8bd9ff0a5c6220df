//! People's own words in a message, in the language of the message. What is written in the case's language
//! only is never printed in a message in another: a mark stands there, and the message is a draft.

use super::teller::Teller;
use crate::text::{FreeText, letter as words};

/// Tells people's own words in one language.
#[derive(Clone, Copy)]
pub(super) struct Own<'a> {
    tell: &'a Teller<'a>,
    /// Whether the message is in another language than the case.
    is_other: bool,
}

impl<'a> Own<'a> {
    pub(super) fn of(tell: &'a Teller<'a>) -> Self {
        let opened = tell.case.opened();
        Self {
            tell,
            is_other: opened.is_some_and(|held| held.value.language != tell.lang),
        }
    }

    /// Returns the words, those of the other language in a message in it, or the mark in their place.
    pub(super) fn words(self, own: Option<String>, other: Option<String>) -> Option<String> {
        let own = own?;
        if self.is_other {
            Some(other.unwrap_or_else(|| words::untranslated(self.tell.lang, &own)))
        } else {
            Some(own)
        }
    }

    /// The same of texts of an entry.
    pub(super) fn texts(self, own: Option<&FreeText>, other: Option<&FreeText>) -> Option<String> {
        self.words(self.tell.some(own), self.tell.some(other))
    }
}
