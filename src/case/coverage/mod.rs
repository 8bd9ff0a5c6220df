//! Who has been told: group by channel by version of the message, with bounds from what is known.
//!
//! What counts is who was reached, not what was sent. Only ways to each person count as a message
//! under Article 34; a publication alone counts where an exception for disproportionate effort is
//! recorded. Persons with protected identity are taken out of every count of the many: they are
//! reached one by one. Nothing here is stored, and nothing is guessed: what nobody counted is
//! unknown, and the bounds say so.

mod bounds;
mod changed;
mod reach;
pub mod words;

pub use bounds::Bounds;
pub use changed::Change;
pub use reach::{Delivered, by_deliveries};

use super::register::{Exception, ExceptionGround, SendingStage};
use super::state::{Case, Standing};
use super::{Digest, EntryId, Rules};
use crate::playbook::ChannelId;
use crate::text::FreeText;
use crate::time::When;

/// How far the persons concerned have been told, group by group.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Coverage {
    /// The channels that are used, in the playbook's order.
    pub channels: Vec<ChannelId>,
    /// The groups in the order of the record; everybody as one while there are none.
    pub groups: Vec<GroupCoverage>,
    /// How many questions have come in.
    pub inquiries: Bounds,
}

/// How far a group has been told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupCoverage {
    /// The group; `None` for everybody.
    pub group: Option<EntryId>,
    /// How many they are.
    pub size: Bounds,
    /// How many of them a message to many is for: without those under protection.
    pub many: Bounds,
    /// How many of the many have been reached by a way that counts as a message to each.
    pub reached: Bounds,
    /// Those under protection who are known to be of this group.
    pub protected: u64,
    /// How many of them have been reached, one by one.
    pub protected_reached: u64,
    /// The messages to this group, in order of time; what was stopped is left out.
    pub messages: Vec<Message>,
    /// What is wrong or left to do, most urgent first.
    pub flags: Vec<Flag>,
}

/// One message to one group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The sending.
    pub sending: EntryId,
    /// The channel.
    pub channel: ChannelId,
    /// How far it has come.
    pub stage: SendingStage,
    /// When it went, or is to go.
    pub when: Option<When>,
    /// Whether and why it counts as a message under Article 34.
    pub counts: Counts,
    /// How many it went to.
    pub sent: Bounds,
    /// How many it is shown to have reached.
    pub reached: Bounds,
    /// How many came back.
    pub returned: Bounds,
    /// How many of those it went to are neither shown to be reached nor returned.
    pub unknown: Bounds,
    /// The versions of the text that they got, each once.
    pub versions: Vec<Digest>,
    /// What shows it.
    pub receipts: Vec<FreeText>,
    /// Whether it went to many before the check for protected identity.
    pub before_gate: bool,
    /// What has changed since it went and no later message to each has told.
    pub changed: Vec<Change>,
}

/// Whether a channel counts as telling the persons concerned (Article 34(1) and (3)(c), EDPB 9/2022).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counts {
    /// A message to each person.
    Direct,
    /// A publication, in the place of a message: disproportionate effort is recorded as the reason.
    Instead,
    /// A publication: worth having, but not enough alone.
    NotAlone,
}

/// What is wrong or left to do in a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Flag {
    /// Protected persons of the group who have not been reached: how many.
    ProtectedWait(u64),
    /// No message to each has gone; the publications that have gone or are planned.
    NoDirect(Vec<ChannelId>),
    /// A message to each is planned, none has gone.
    DirectPlanned,
    /// A message has to go again: this has changed since the latest.
    ResendDue(Vec<Change>),
    /// At least and at most this many came back.
    Returned(Bounds),
    /// How many of the many nothing shows to have been reached.
    Unreached(Bounds),
    /// Nobody has said how many they are.
    SizeUnknown,
    /// Publication stands in the place of a message: disproportionate effort.
    PublicInstead,
    /// No message is owed, with the ground.
    Excepted(ExceptionGround),
}

/// Computes the coverage.
pub fn coverage(case: &Case, rules: &Rules) -> Coverage {
    let registers = case.registers();
    let groups: Vec<Option<&EntryId>> = if registers.groups.is_empty() {
        vec![None]
    } else {
        let groups = registers.groups.standing();
        groups.map(|group| Some(group.id)).collect()
    };
    let groups: Vec<GroupCoverage> = groups
        .into_iter()
        .map(|group| reach::group(case, rules, group))
        .collect();
    let used = |id: &ChannelId| {
        let mut messages = groups.iter().flat_map(|group| &group.messages);
        messages.any(|message| message.channel == *id)
    };
    let channels = rules.playbook.channels.iter().map(|channel| &channel.id);
    let channels = channels.filter(|id| used(id)).cloned().collect();
    let inquiries = registers.inquiries.standing();
    Coverage {
        channels,
        inquiries: inquiries.fold(Bounds::NONE, |sum, one| {
            sum.plus(Bounds::of(&one.value.count))
        }),
        groups,
    }
}

impl GroupCoverage {
    /// Returns the messages that went by a way that counts.
    pub fn counted(&self) -> impl Iterator<Item = &Message> {
        let sent = |message: &&Message| message.stage == SendingStage::Sent;
        let counts = |message: &&Message| message.counts == Counts::Direct;
        self.messages.iter().filter(sent).filter(counts)
    }

    /// Returns how many of the whole group have been reached: the many and those under protection.
    pub fn reached_in_all(&self) -> Bounds {
        let protected = Bounds::new(self.protected_reached, Some(self.protected_reached));
        self.reached.plus(protected).within(self.size)
    }
}

/// Returns the exceptions that stand for a group.
fn exceptions<'a>(
    case: &'a Case,
    group: Option<&'a EntryId>,
) -> impl Iterator<Item = Standing<'a, Exception>> {
    let exceptions = case.registers().exceptions.standing();
    exceptions.filter(move |exception| {
        let groups = &exception.value.groups;
        groups.is_empty() || group.is_none_or(|group| groups.contains(group))
    })
}

#[cfg(test)]
mod tests;
