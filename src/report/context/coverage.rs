//! Who has been told, group by group, as a paper sees it.

use serde::{Deserialize, Serialize};

use super::teller::{Amount, Teller, Time};
use crate::case::coverage::words::channel;
use crate::case::coverage::{self, Bounds, Counts, Flag};
use crate::case::register::SendingStage;
use crate::text::coverage as words;

/// How far the persons concerned have been told.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coverage {
    /// The groups; everybody as one while there are none.
    pub groups: Vec<Covered>,
    /// How many questions have come in; absent while none is recorded.
    pub inquiries: Option<Amount>,
}

/// How far a group has been told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Covered {
    /// The group; absent for everybody.
    pub group: Option<String>,
    /// How many they are.
    pub size: Amount,
    /// How many of those whom a message to many is for have been reached by a way to each, of how
    /// many, in words; those under protection are not among them.
    pub reached: String,
    /// At least this many.
    pub at_least: u64,
    /// At most this many; absent when nobody can say.
    pub at_most: Option<u64>,
    /// Whether a message to many is for anybody in the group: not when all are under protection.
    pub many: bool,
    /// Those under protection known to be of the group. A small number: mark it `small-count`.
    pub protected: u64,
    /// How many of them have been reached, one by one. A small number: mark it `small-count`.
    pub protected_reached: u64,
    /// The messages to the group, in order of time.
    pub messages: Vec<Told>,
    /// What is wrong or left to do, each as a sentence, without those about persons under protection.
    pub flags: Vec<String>,
}

/// One message to one group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// What the channel is called.
    pub channel: String,
    /// Whether it has gone.
    pub is_sent: bool,
    /// When it went, or is to go.
    pub when: Option<Time>,
    /// Whether it is a message to each person.
    pub direct: bool,
    /// Whether and why it counts as a message under Article 34.
    pub counts: String,
    /// To how many it went, how many it reached and how many came back, in words.
    pub went: String,
    /// Whether it went to many before the check for protected identity.
    pub before_gate: bool,
    /// The first eight digits of each version of the text that they got.
    pub versions: Vec<String>,
    /// What shows it.
    pub receipts: Vec<String>,
    /// What has changed since and no later message has told.
    pub changed: Vec<String>,
}

/// Returns the coverage.
pub(super) fn coverage(tell: &Teller<'_>) -> Coverage {
    let told = coverage::coverage(tell.case, tell.rules);
    let asked = !tell.case.registers().inquiries.is_empty();
    Coverage {
        groups: told
            .groups
            .iter()
            .map(|group| covered(tell, group))
            .collect(),
        inquiries: asked.then(|| amount(tell, told.inquiries)),
    }
}

fn covered(tell: &Teller<'_>, group: &coverage::GroupCoverage) -> Covered {
    let lang = tell.lang;
    let flags = group.flags.iter().filter(|flag| match flag {
        // A small number: told by the register of persons, which marks it.
        Flag::ProtectedWait(_) => false,
        Flag::NoDirect(_)
        | Flag::DirectPlanned
        | Flag::ResendDue(_)
        | Flag::Returned(_)
        | Flag::Unreached(_)
        | Flag::SizeUnknown
        | Flag::PublicInstead
        | Flag::Excepted(_) => true,
    });
    let size_unknown = group.flags.contains(&Flag::SizeUnknown);
    let flags = flags.filter(|flag| !(size_unknown && matches!(flag, Flag::Unreached(_))));
    // Bounds that follow from nothing but the size of the whole say nothing of who was reached.
    let said = group.reached.low() > 0
        || (group.reached.high()).is_some_and(|most| Some(most) != group.many.high());
    let mut size = amount(tell, group.size);
    if size_unknown {
        words::SIZE_NOT_SAID.to(lang).clone_into(&mut size.text);
    }
    Covered {
        group: group.group.as_ref().map(|id| tell.group(id)),
        size,
        reached: if said {
            words::reached(lang, group.reached.pair(), group.many.pair())
        } else {
            words::REACHED_NOT_SAID.to(lang).to_owned()
        },
        at_least: group.reached.low(),
        at_most: group.reached.high(),
        many: group.many.high() != Some(0),
        protected: group.protected,
        protected_reached: group.protected_reached,
        messages: group
            .messages
            .iter()
            .map(|one| message(tell, one))
            .collect(),
        flags: flags
            .map(|flag| flag.say(tell.case, tell.rules, lang))
            .collect(),
    }
}

fn message(tell: &Teller<'_>, one: &coverage::Message) -> Told {
    let lang = tell.lang;
    let versions = one.versions.iter().map(crate::case::Digest::hex);
    Told {
        channel: channel(tell.rules, &one.channel, lang),
        is_sent: one.stage == SendingStage::Sent,
        when: one.when.as_ref().map(|when| tell.when(when)),
        direct: one.counts == Counts::Direct,
        counts: one.counts.phrase().to(lang).to_owned(),
        went: words::went(
            lang,
            one.sent.pair(),
            one.reached.pair(),
            one.returned.pair(),
        ),
        before_gate: one.before_gate,
        versions: versions.map(|hex| hex.chars().take(8).collect()).collect(),
        receipts: one
            .receipts
            .iter()
            .map(|receipt| tell.free(receipt))
            .collect(),
        changed: one
            .changed
            .iter()
            .map(|change| change.say(tell.case, lang))
            .collect(),
    }
}

/// Returns bounds as an amount.
pub(super) fn amount(tell: &Teller<'_>, bounds: Bounds) -> Amount {
    Amount {
        known: bounds.high().is_some(),
        text: words::amount(tell.lang, bounds.pair()),
        low: Some(bounds.low()),
        high: bounds.high(),
        counted: None,
        method: None,
    }
}
