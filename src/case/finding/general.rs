//! A finding for a reader who must not see how many protected persons there are, nor which.

use super::Finding;
use super::says::Names;
use crate::case::{Case, Rules};
use crate::text::{Lang, finding as words};
use crate::time::show;

impl Finding {
    /// Says what does not add up without pseudonyms or how many they are; nothing where it tells none
    /// of that anyway.
    pub fn say_general(&self, case: &Case, rules: &Rules, lang: Lang) -> Option<String> {
        if let Self::GuardianNotShown(_) = self {
            Some(words::GUARDIAN_NOT_SHOWN_GENERAL.to(lang).to_owned())
        } else if let Self::SamePseudonym(_) = self {
            Some(words::SAME_PSEUDONYM_GENERAL.to(lang).to_owned())
        } else if let Self::BeforeContact { sending, sent, .. } = self {
            let sending = (Names { case, rules, lang }).sending(sending);
            let sent = show::when(sent, lang);
            Some(words::before_contact_general(lang, &sending, &sent))
        } else {
            None
        }
    }
}
