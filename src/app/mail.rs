//! What has reached the participants of an exercise, in words, and what of it this session has read.
//!
//! Number 0 is what everybody is told before the first inject; the injects follow in the order of the
//! record. What is still to come, and what only the facilitator knows, is never here.

use std::collections::BTreeSet;

use super::open::Open;
use crate::case::{Case, Digest};
use crate::scenario::Medium;
use crate::text::{FreeText, Lang, Phrase, inbox as words};
use crate::time::Moment;

/// What of it this session has read.
#[derive(Debug, Default)]
pub struct Mail {
    read: BTreeSet<Digest>,
    /// Whether what the exercise begins with needs no reading any more.
    begun: bool,
    /// How many there are that nobody has read here.
    pub unread: usize,
}

/// Something that has reached the participants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter<'a> {
    /// When; nothing for what the exercise begins with.
    pub at: Option<Moment>,
    /// How.
    pub medium: Phrase,
    /// From whom.
    pub from: &'a str,
    /// For whom, in words; empty for everybody.
    pub to: Vec<&'a str>,
    /// What is said or written.
    pub text: &'a str,
    /// Whether nobody has read it here.
    pub unread: bool,
}

impl Mail {
    /// Makes it for a case that has just been opened: what the exercise begins with is to be read as
    /// long as nothing has come.
    pub fn of(case: &Case, plays: bool) -> Self {
        let mut mail = Self {
            begun: !plays || !case.exercise().injected.is_empty(),
            ..Self::default()
        };
        mail.count(case);
        mail
    }

    /// Counts what is unread, when something has come or has been read.
    pub fn count(&mut self, case: &Case) {
        let injected = case.exercise().injected.iter();
        let unread = injected.filter(|one| !self.read.contains(&one.record));
        self.unread = unread.count() + usize::from(!self.begun);
    }

    fn is_unread(&self, case: &Case, n: usize) -> bool {
        let Some(place) = n.checked_sub(1) else {
            return !self.begun;
        };
        let injected = case.exercise().injected.get(place);
        injected.is_some_and(|one| !self.read.contains(&one.record))
    }
}

/// Returns how many have reached the participants, what the exercise begins with among them.
pub fn len(open: &Open) -> usize {
    open.present().case().exercise().injected.len() + 1
}

/// Returns the one with this number.
pub fn letter(open: &Open, n: usize, lang: Lang) -> Option<Letter<'_>> {
    let (scenario, _) = open.rules.scenario.as_ref()?;
    let case = open.present().case();
    let unread = open.mail.is_unread(case, n);
    let Some(place) = n.checked_sub(1) else {
        return Some(Letter {
            at: None,
            medium: words::BEGINS,
            from: scenario.title.to(lang),
            to: Vec::new(),
            text: scenario.begins.to(lang),
            unread,
        });
    };
    let held = case.exercise().injected.get(place)?;
    let planned = held.value.inject.as_ref();
    let planned = planned.and_then(|id| scenario.inject(id));
    let letter = match (planned, &held.value.unplanned) {
        (Some((_, inject)), _) => {
            let to = inject.to.iter().filter_map(|role| scenario.role(role));
            Letter {
                at: Some(held.at),
                medium: medium(inject.medium),
                from: inject.from.to(lang),
                to: to.map(|role| role.title.to(lang)).collect(),
                text: inject.text.to(lang),
                unread,
            }
        }
        (None, Some(own)) => Letter {
            at: Some(held.at),
            medium: Medium::from_name(&own.medium).map_or(words::UNKNOWN, medium),
            from: clear(&own.from),
            to: Vec::new(),
            text: clear(&own.text),
            unread,
        },
        (None, None) => Letter {
            at: Some(held.at),
            medium: words::UNKNOWN,
            from: "–",
            to: Vec::new(),
            text: "–",
            unread,
        },
    };
    Some(letter)
}

fn clear(text: &FreeText) -> &str {
    text.clear().unwrap_or("…")
}

/// Returns what a way to come is called.
pub const fn medium(medium: Medium) -> Phrase {
    match medium {
        Medium::Mail => words::MAIL,
        Medium::Phone => words::PHONE,
        Medium::Paper => words::PAPER,
        Medium::Person => words::PERSON,
        Medium::Media => words::MEDIA,
    }
}

/// Takes one as read.
pub fn read(open: &mut Open, n: usize) {
    let case = open.present().case();
    if !open.mail.is_unread(case, n) {
        return;
    }
    let injected = n.checked_sub(1);
    let record = injected.and_then(|place| case.exercise().injected.get(place));
    match record.map(|held| held.record) {
        Some(record) => {
            open.mail.read.insert(record);
        }
        None => open.mail.begun = true,
    }
    open.count_mail();
}

/// Returns the newest one that nobody has read here.
pub fn newest_unread(open: &Open) -> Option<usize> {
    if open.mail.unread == 0 {
        return None;
    }
    let case = open.present().case();
    (0..len(open)).rev().find(|n| open.mail.is_unread(case, *n))
}
