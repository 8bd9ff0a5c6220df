//! What is half-written in a case, or in the form of a new one: the texts by what they are drafts
//! of, and where they are kept. Decides nothing about them.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::app::open::SEEN;
use crate::case::journal::Journal;
use crate::case::{ActorId, CaseId, ChainId, Event};
use crate::failure::Failure;
use crate::store::{Draft, Drafts, Folder};
use crate::time::Moment;

/// Half-written texts and where they are kept.
pub(super) struct Written {
    pub(super) drafts: Drafts,
    texts: BTreeMap<String, Draft>,
    /// Who writes here; nobody outside a case.
    me: Option<ActorId>,
    /// How many living sessions have drafts of their own here.
    pub(super) beside: usize,
}

/// The name of the one text in a draft of a field.
const TEXT: &str = "text";

/// The name under which drafts outside any case are kept; no case has it, since names begin with
/// the day.
pub(super) const OUTSIDE: &str = "new-case";

impl Written {
    /// Opens what is half-written in a case, for a session.
    pub(super) fn open(
        folder: Rc<dyn Folder>,
        id: &CaseId,
        chain: ChainId,
        me: Option<ActorId>,
    ) -> Self {
        let (drafts, left) = Drafts::open(folder, id, chain);
        let mut texts = BTreeMap::new();
        for draft in left.taken {
            texts.entry(draft.place.clone()).or_insert(draft);
        }
        Self {
            drafts,
            texts,
            me,
            beside: left.alive,
        }
    }

    /// Forgets drafts of questions that the same person has answered since: another window may have
    /// taken over a draft and kept it when this one confirmed it. An old draft must not come back
    /// in the place of the answer.
    pub(super) fn forget_answered(&mut self, journal: &Journal, me: Option<&ActorId>) {
        let is_answered = |place: &str, draft: &Draft| {
            let mut records = journal.records().iter();
            records.any(|record| {
                Some(&record.head.by) == me
                    && record.head.at >= draft.at
                    && matches!(&record.event, Event::Answered(it) if it.field.as_str() == place)
            })
        };
        self.texts.retain(|place, draft| {
            let of = place.strip_prefix(SEEN).unwrap_or(place);
            !is_answered(of, draft)
        });
    }

    /// Returns how many half-written texts there are.
    pub(super) fn count(&self) -> usize {
        let texts = self.texts.keys();
        texts.filter(|place| !place.starts_with(SEEN)).count()
    }

    /// Returns the texts by what they are drafts of.
    pub(super) fn texts(&self) -> BTreeMap<String, String> {
        let all = self.texts.iter();
        all.filter_map(|(place, draft)| Some((place.clone(), draft.typed.get(TEXT)?.clone())))
            .collect()
    }

    /// Returns when each of them was last written in.
    pub(super) fn times(&self) -> BTreeMap<String, Moment> {
        let all = self.texts.iter();
        all.map(|(place, draft)| (place.clone(), draft.at))
            .collect()
    }

    /// Returns who wrote those that somebody else left.
    pub(super) fn others(&self) -> BTreeMap<String, ActorId> {
        let all = self.texts.iter();
        let others = all.filter(|(_, draft)| draft.by != self.me);
        others
            .filter_map(|(place, draft)| Some((place.clone(), draft.by.clone()?)))
            .collect()
    }

    /// Keeps a text, or forgets it.
    pub(super) fn save(
        &mut self,
        key: String,
        text: Option<String>,
        now: Moment,
    ) -> Result<(), Failure> {
        match text {
            Some(text) => {
                let draft = Draft {
                    place: key.clone(),
                    at: now,
                    by: self.me.clone(),
                    typed: BTreeMap::from([(TEXT.to_owned(), text)]),
                };
                self.texts.insert(key, draft);
            }
            None => {
                self.texts.remove(&key);
            }
        }
        let all: Vec<Draft> = self.texts.values().cloned().collect();
        self.drafts.save(&all)
    }
}
