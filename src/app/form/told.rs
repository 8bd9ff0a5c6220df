//! Bad news of a form in the three sentences that every kind of bad news has.

use crate::failure::Said;
use crate::text::Lang;
use crate::text::answering::{CHANGE_IT, NOTHING_SAVED, Told};

/// Says what happened and what to do now; nothing is saved.
pub fn told((what, now): Told, lang: Lang) -> Said {
    Said {
        what: what.to(lang).to_owned(),
        means: NOTHING_SAVED.to(lang).to_owned(),
        now: now.to(lang).to_owned(),
    }
}

/// A typed text is no answer; `what` says why and what to write.
pub fn not_an_answer(what: String, lang: Lang) -> Said {
    Said {
        what,
        ..told((CHANGE_IT, CHANGE_IT), lang)
    }
}
