//! What a notice to many says is new since the latest message that went: groups that were not known to be
//! concerned then, that data were published, more kinds of data. Nothing about protected persons.

use serde::{Deserialize, Serialize};

use super::letter_data::{Data, name, who};
use super::letter_own::Own;
use super::teller::Teller;
use crate::case::EntryId;
use crate::case::coverage::{Change, Coverage, Message};
use crate::case::register::SendingStage;
use crate::time::{When, prose};

/// What is new since the latest message that went.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct News {
    /// When that message went, to stand in a sentence; absent when there is nothing new to tell.
    pub since: Option<String>,
    /// The groups that were not known to be concerned then.
    pub groups: Vec<String>,
    /// Who belongs to them, in words to them; empty while one of them lacks it.
    pub told: Vec<String>,
    /// Whether data have been published since.
    pub published: bool,
    /// The kinds of data that were not known then.
    pub data: Vec<String>,
}

/// Returns what is new to the groups that a notice names, since the latest message to any of them.
pub(super) fn news(
    tell: &Teller<'_>,
    own: Own<'_>,
    told: &Coverage,
    data: &Data<'_>,
    to: &[&EntryId],
) -> News {
    let concerned = |group: &Option<EntryId>| group.as_ref().is_none_or(|id| to.contains(&id));
    let groups = told.groups.iter().filter(|group| concerned(&group.group));
    let went = |message: &&Message| {
        let channel = tell.rules.playbook.channel(&message.channel);
        message.stage == SendingStage::Sent && channel.is_none_or(|channel| channel.mass)
    };
    let messages = groups.flat_map(|group| &group.messages).filter(went);
    let latest = messages
        .filter_map(|message| Some((message.when.as_ref()?, message)))
        .max_by_key(|(when, _)| when.from());
    let Some((when, message)) = latest else {
        return News::default();
    };
    let mut news = News::default();
    for change in &message.changed {
        match change {
            Change::Data(rows) => news.data = data.told(rows, own),
            Change::Published(_) => news.published = true,
            Change::ProtectedFound(_) => {}
        }
    }
    let new: Vec<&EntryId> = to
        .iter()
        .copied()
        .filter(|id| is_later(tell, id, when))
        .collect();
    news.groups = new.iter().map(|id| name(tell, own, id)).collect();
    let words: Vec<String> = new.iter().filter_map(|id| who(tell, own, id)).collect();
    if words.len() == new.len() {
        news.told = words;
    }
    let is_news = news.published || !news.groups.is_empty() || !news.data.is_empty();
    news.since = is_news.then(|| prose::when(when, tell.lang));
    news
}

/// Returns whether it became known after `sent` that a group is concerned.
fn is_later(tell: &Teller<'_>, group: &EntryId, sent: &When) -> bool {
    let entry = tell.case.registers().groups.get(group);
    entry.is_some_and(|entry| match &entry.noted.learned {
        Some(learned) => learned.from() >= sent.to(),
        None => entry.at >= sent.to(),
    })
}
