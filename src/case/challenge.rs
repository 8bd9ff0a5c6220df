//! What an inspector would ask about a claimed start: gaps, suspiciously round times, dates without
//! a time, knowledge before detection. Only asks; the person answers.

use chrono::Timelike as _;

use super::register::{Anchor, AnchorKind};
use super::state::{Case, Standing};
use super::{Digest, EntryId};
use crate::playbook::ClockId;
use crate::text::{Lang, challenge as words};
use crate::time::{Moment, Precision, Span, When, show, zone};

/// What is odd about a start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// So many hours passed from the first detection to the claimed awareness: more than 24, or more
    /// than 48.
    Gap {
        /// The threshold that is passed, in hours: 24 or 48.
        over: i64,
        /// When it was detected.
        detected: Moment,
        /// How long the gap is at most.
        gap: Span,
        /// How long it is at least, where one of the times is vague.
        least: Option<Span>,
    },
    /// Awareness is claimed before anybody detected anything.
    BeforeDetection {
        /// When it was detected.
        detected: Moment,
    },
    /// Exactly midnight or noon, to the minute.
    NoonOrMidnight,
    /// Exactly a full hour, to the minute.
    FullHour,
    /// A date without a time of day: it counts from 00:00.
    DateOnly,
}

/// A doubt about one start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Challenge {
    /// The start.
    pub anchor: EntryId,
    /// The clock that it is recorded under.
    pub clock: ClockId,
    /// The record that holds the start.
    pub record: Digest,
    /// What is odd.
    pub doubt: Doubt,
}

impl Challenge {
    /// Says what is odd.
    pub fn says(&self, lang: Lang) -> String {
        match self.doubt {
            Doubt::Gap {
                over,
                gap,
                least: None,
                ..
            } => words::gap(over, &show::length(gap), lang),
            Doubt::Gap {
                over,
                gap,
                least: Some(least),
                ..
            } => {
                let hours = gap.whole_minutes().saturating_add(30) / 60;
                words::vague_gap(over, hours, least > Span::hours(over), lang)
            }
            Doubt::BeforeDetection { detected } => {
                words::before_detection(&show::full_with_year(detected, lang), lang)
            }
            Doubt::NoonOrMidnight => words::NOON_OR_MIDNIGHT.to(lang).to_owned(),
            Doubt::FullHour => words::FULL_HOUR.to(lang).to_owned(),
            Doubt::DateOnly => words::DATE_ONLY.to(lang).to_owned(),
        }
    }

    /// Says why it matters.
    pub const fn why(&self, lang: Lang) -> &'static str {
        match self.doubt {
            Doubt::Gap { .. } => words::GAP_WHY,
            Doubt::BeforeDetection { .. } => words::BEFORE_DETECTION_WHY,
            Doubt::NoonOrMidnight | Doubt::FullHour => words::ROUND_WHY,
            Doubt::DateOnly => words::DATE_ONLY_WHY,
        }
        .to(lang)
    }

    /// Says what would settle it.
    pub const fn settle(&self, lang: Lang) -> &'static str {
        match self.doubt {
            Doubt::Gap { .. } => words::GAP_SETTLE,
            Doubt::BeforeDetection { .. } => words::BEFORE_DETECTION_SETTLE,
            Doubt::NoonOrMidnight | Doubt::FullHour => words::ROUND_SETTLE,
            Doubt::DateOnly => words::DATE_ONLY_SETTLE,
        }
        .to(lang)
    }
}

/// Returns every doubt about the starts that nobody rejected, in the order of the record.
///
/// A gap is told of a controller's awareness only: the others' knowledge is no awareness of ours
/// (EDPB Guidelines 9/2022).
pub fn challenges(case: &Case) -> Vec<Challenge> {
    let anchors = &case.registers().anchors;
    let standing = anchors
        .standing()
        .filter(|anchor| case.rejection(anchor.id).is_none());
    let mut found = Vec::new();
    for anchor in standing {
        let mut add = |doubt| {
            found.push(Challenge {
                anchor: anchor.id.clone(),
                clock: anchor.value.clock.clone(),
                record: anchor.record,
                doubt,
            });
        };
        let detected = detected(case, &anchor);
        if let (AnchorKind::ControllerAware, Some(detected)) = (anchor.value.kind, detected)
            && let Some(doubt) = against_detection(anchor.value, detected)
        {
            add(doubt);
        }
        if let Some(doubt) = odd_time(anchor.value) {
            add(doubt);
        }
    }
    found
}

/// Returns the earliest detection by anybody that is recorded for the clock. A rejected one still
/// tells when it was detected: what was rejected is that the clock counts from it.
fn detected<'a>(case: &'a Case, of: &Standing<'_, Anchor>) -> Option<&'a When> {
    let anchors = case.registers().anchors.standing();
    anchors
        .filter(|other| other.value.clock == of.value.clock && other.id != of.id)
        .filter(|other| match other.value.kind {
            AnchorKind::Detected
            | AnchorKind::ProcessorAware
            | AnchorKind::ProcessorInformed
            | AnchorKind::RelayReceived => true,
            AnchorKind::ControllerAware | AnchorKind::Other | AnchorKind::Classified => false,
        })
        .map(|other| &other.value.when)
        .min_by_key(|when| when.from())
}

fn against_detection(anchor: &Anchor, found: &When) -> Option<Doubt> {
    let detected = found.from();
    // The latest that the vague time can be, before it is said to come first.
    if anchor.when.to() <= detected {
        return Some(Doubt::BeforeDetection { detected });
    }
    let gap = anchor.when.from().since(detected);
    let over = [48, 24]
        .into_iter()
        .find(|hours| gap > Span::hours(*hours))?;
    let is_exact = |when: &When| when.precision() == Precision::Minute;
    let least = anchor.when.from().since(found.to());
    Some(Doubt::Gap {
        over,
        detected,
        gap,
        least: (!is_exact(found)).then_some(least),
    })
}

fn odd_time(anchor: &Anchor) -> Option<Doubt> {
    match anchor.when.precision() {
        Precision::Day => Some(Doubt::DateOnly),
        Precision::Minute => {
            let at = zone::local(anchor.when.from()).at;
            match (at.hour(), at.minute()) {
                (0 | 12, 0) => Some(Doubt::NoonOrMidnight),
                (_, 0) => Some(Doubt::FullHour),
                _ => None,
            }
        }
        Precision::Hour | Precision::PartOfDay | Precision::Range => None,
    }
}
