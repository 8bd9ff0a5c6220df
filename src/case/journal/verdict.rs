//! What checking a case can find, and how it is said. The five verdicts are the same in
//! `docs/verify.py`; a finding never changes one.

use super::LineFault;
use super::union::spoken;
use crate::case::{ChainId, Digest, Mode};
use crate::text::{Lang, Phrase, verify as words};
use crate::time::Span;

/// Whether a chain, or a case, is what was once written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Every byte is as it was written.
    Intact,
    /// The last line was never finished: a crash. The rest is good.
    TornTail {
        /// How many bytes stand after the last newline.
        bytes: u64,
    },
    /// Whole, and partly written by a newer version: read-only, no line dropped.
    Newer {
        /// The first such line, from 1.
        line: u64,
    },
    /// One chain with two continuations.
    Fork {
        /// The line, from 1, that continues from where another already did.
        line: u64,
        /// The number of the record in its chain.
        seq: u64,
    },
    /// Something is not as it was written.
    Tampered {
        /// The first such line, from 1.
        line: u64,
        /// What.
        what: Tampering,
    },
}

/// What is not as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tampering {
    /// The line itself.
    Line(LineFault),
    /// The chain does not begin with a session.
    NoSession,
    /// One or more records are missing before this one.
    Gap {
        /// The number that should have come.
        expected: u64,
    },
    /// The record does not follow the one before it.
    Unlinked,
    /// The record belongs to another chain.
    OtherChain,
    /// The record belongs to another case.
    OtherCase,
    /// A real case and an exercise are mixed.
    OtherMode,
    /// A value is missing, and no `masked` record names it.
    Unexplained {
        /// Which value; 0 is the body.
        value: u32,
    },
}

impl Verdict {
    /// Returns how bad it is; the worst of a case's chains is the case's.
    const fn rank(&self) -> u8 {
        match self {
            Self::Intact => 0,
            Self::TornTail { .. } => 1,
            Self::Newer { .. } => 2,
            Self::Fork { .. } => 3,
            Self::Tampered { .. } => 4,
        }
    }

    /// Takes the place of this verdict when `other` is worse; the first of two alike stays.
    pub(super) fn worsen(&mut self, other: Self) {
        if other.rank() > self.rank() {
            *self = other;
        }
    }

    /// Returns the name that `frist verify` and `docs/verify.py` print, in either language the same.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Intact => "intact",
            Self::TornTail { .. } => "torn tail",
            Self::Newer { .. } => "newer",
            Self::Fork { .. } => "fork",
            Self::Tampered { .. } => "tampered",
        }
    }

    /// Returns one sentence that says what it is.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Intact => words::INTACT.to(lang).to_owned(),
            Self::TornTail { bytes } => words::torn_tail(lang, *bytes),
            Self::Newer { line } => words::newer(lang, *line),
            Self::Fork { line, seq } => words::fork(lang, *line, *seq),
            Self::Tampered { line, what } => words::tampered(lang, *line, what.phrase()),
        }
    }

    /// Returns what it says of the journal as a whole, in a sentence.
    pub const fn of_the_whole(&self) -> Phrase {
        match self {
            Self::Intact => words::WHOLE_INTACT,
            Self::TornTail { .. } => words::WHOLE_TORN,
            Self::Newer { .. } => words::WHOLE_NEWER,
            Self::Fork { .. } => words::WHOLE_FORK,
            Self::Tampered { .. } => words::WHOLE_TAMPERED,
        }
    }

    /// Returns what it means for the case and what to do now; empty when there is nothing to do.
    pub const fn advice(&self) -> Phrase {
        match self {
            Self::Intact => words::NOTHING,
            Self::TornTail { .. } => words::TORN_ADVICE,
            Self::Newer { .. } => words::NEWER_ADVICE,
            Self::Fork { .. } => words::FORK_ADVICE,
            Self::Tampered { .. } => words::TAMPERED_ADVICE,
        }
    }
}

impl Tampering {
    const fn phrase(&self) -> Phrase {
        match self {
            Self::Line(fault) => match fault {
                LineFault::NotCanonical(_) => words::NOT_CANONICAL,
                LineFault::Head(_) => words::HEAD,
                LineFault::Hash => words::HASH,
                LineFault::Commitment(_) => words::COMMITMENT,
                LineFault::Texts => words::TEXTS,
                LineFault::Unmaskable => words::UNMASKABLE,
                LineFault::Newer(_) => words::NOTHING,
            },
            Self::NoSession => words::NO_SESSION,
            Self::Gap { .. } => words::GAP,
            Self::Unlinked => words::UNLINKED,
            Self::OtherChain => words::OTHER_CHAIN,
            Self::OtherCase => words::OTHER_CASE,
            Self::OtherMode => words::OTHER_MODE,
            Self::Unexplained { .. } => words::UNEXPLAINED,
        }
    }
}

/// Something an inspector should know that is no damage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// The clock went back within a chain.
    ClockBack {
        /// The file.
        name: String,
        /// The record after the step.
        seq: u64,
        /// How far, less than zero.
        by: Span,
    },
    /// A record that others had read is not here: a chain or the end of one is missing.
    Missing {
        /// The file that names it.
        name: String,
        /// The record that names it first.
        seq: u64,
        /// The hash of the missing record.
        hash: Digest,
    },
    /// A file whose name is not that of its chain.
    FileName {
        /// The file.
        name: String,
    },
    /// No record says how the case was opened.
    NotOpened,
}

impl Finding {
    /// Returns one sentence that says what was found.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::ClockBack { name, seq, by } => {
                words::clock_back(lang, name, *seq, by.millis().unsigned_abs())
            }
            Self::Missing { name, seq, hash } => words::missing(lang, name, *seq, &spoken(hash)),
            Self::FileName { name } => words::file_name(lang, name),
            Self::NotOpened => words::NOT_OPENED.to(lang).to_owned(),
        }
    }
}

/// What was found of one chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChainVerdict {
    /// The name of its file.
    pub name: String,
    /// The chain, when a record of it could be read.
    pub chain: Option<ChainId>,
    /// How many records could be read.
    pub records: u64,
    /// What it is.
    pub verdict: Verdict,
}

/// What was found of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseVerdict {
    /// The worst of its chains.
    pub verdict: Verdict,
    /// Each chain, in the order in which they were handed in.
    pub chains: Vec<ChainVerdict>,
    /// What an inspector should know besides.
    pub findings: Vec<Finding>,
    /// How many values are masked, each named by a `masked` record.
    pub masked: usize,
    /// How many records could be read, duplicates among copies of a chain not counted.
    pub records: u64,
    /// Real or exercise, when a record could be read.
    pub mode: Option<Mode>,
    /// The case head, over every record that could be read.
    pub head: Digest,
}

impl CaseVerdict {
    /// Returns the case head's fingerprint as papers print it: 128 bits in groups of four digits.
    pub fn fingerprint(&self) -> String {
        spoken(&self.head)
    }
}
