//! Coverage in words: for the screen and for the papers, so that both say the same.

use super::{Bounds, Change, Counts, Flag};
use crate::case::gate::DATA_LIST;
use crate::case::register::ExceptionGround;
use crate::case::state::Case;
use crate::case::{Answer, EntryId, Rules, Value};
use crate::playbook::{ChannelId, FieldId};
use crate::text::{Lang, Phrase, coverage as words};
use crate::time::show;

impl Bounds {
    /// Returns both bounds, for words.
    pub const fn pair(self) -> words::Within {
        (self.low(), self.high())
    }
}

impl Counts {
    /// Returns whether it counts and why.
    pub const fn phrase(self) -> Phrase {
        match self {
            Self::Direct => words::COUNTS_DIRECT,
            Self::Instead => words::COUNTS_INSTEAD,
            Self::NotAlone => words::NOT_ALONE,
        }
    }
}

impl Change {
    /// Says what has changed.
    pub fn say(&self, case: &Case, lang: Lang) -> String {
        match self {
            Self::Data(rows) => {
                let names: Vec<String> = rows.iter().filter_map(|row| kind(case, row)).collect();
                words::data_added(lang, &names.join(", "))
            }
            Self::ProtectedFound(when) => words::found_since(lang, &show::when(when, lang)),
            Self::Published(when) => words::published_since(lang, &show::when(when, lang)),
        }
    }
}

impl Flag {
    /// Says what is wrong or left to do.
    pub fn say(&self, case: &Case, rules: &Rules, lang: Lang) -> String {
        match self {
            Self::ProtectedWait(n) => words::protected_wait(lang, *n),
            Self::NoDirect(channels) => {
                let names = channels.iter().map(|id| channel(rules, id, lang));
                words::no_direct(lang, &names.collect::<Vec<_>>())
            }
            Self::DirectPlanned => words::DIRECT_PLANNED.to(lang).to_owned(),
            Self::ResendDue(changes) => {
                let changes = changes.iter().map(|change| change.say(case, lang));
                words::resend(lang, &changes.collect::<Vec<_>>().join(", "))
            }
            Self::Returned(n) => words::returned(lang, n.pair()),
            Self::Unreached(n) => words::unreached(lang, n.pair()),
            Self::SizeUnknown => words::SIZE_UNKNOWN.to(lang).to_owned(),
            Self::PublicInstead | Self::Excepted(ExceptionGround::Disproportionate) => {
                words::PUBLIC_INSTEAD.to(lang).to_owned()
            }
            Self::Excepted(ExceptionGround::Unintelligible) => {
                words::EXCEPTED_A.to(lang).to_owned()
            }
            Self::Excepted(ExceptionGround::RiskRemoved) => words::EXCEPTED_B.to(lang).to_owned(),
        }
    }

    /// Returns the key that does something about it, in words; nothing for what only is so.
    pub const fn next(&self) -> Option<Phrase> {
        match self {
            Self::ProtectedWait(_) => Some(words::DO_PROTECTED),
            Self::NoDirect(_) | Self::ResendDue(_) | Self::Returned(_) => Some(words::DO_SEND),
            Self::Unreached(_) => Some(words::DO_DELIVERY),
            Self::SizeUnknown => Some(words::DO_SIZE),
            Self::DirectPlanned | Self::PublicInstead | Self::Excepted(_) => None,
        }
    }
}

/// Returns what a channel is called.
pub fn channel(rules: &Rules, id: &ChannelId, lang: Lang) -> String {
    let channel = rules.playbook.channel(id);
    channel.map_or_else(
        || id.to_string(),
        |channel| channel.title.to(lang).to_owned(),
    )
}

/// Returns what a kind of data is called: the first words of its row.
pub fn kind(case: &Case, row: &EntryId) -> Option<String> {
    let rows = case.list(&FieldId::new(DATA_LIST).ok()?)?;
    let cells = rows.get(row)?.value;
    let what = FieldId::new("what").ok()?;
    match cells.get(&what)? {
        Answer::Known(Value::Text(text)) => text.clear().map(str::to_owned),
        Answer::Known(_) | Answer::NotKnownYet | Answer::CannotBeDetermined => None,
    }
}
