//! What only an exercise records: its clock, what reached the participants, what an observer saw, and
//! what everybody said afterwards. What the participants do is recorded as in a real case.

use serde::{Deserialize, Serialize};

use super::super::Digest;
use crate::playbook::{InjectId, ObjectiveId, QuestionId};
use crate::text::FreeText;
use crate::time::Moment;

/// Something that only an exercise records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Exercise {
    /// The scenario's clock was started, stopped, made faster or slower, or moved on.
    Clock(ClockSet),
    /// Something reached the participants.
    Injected(Injected),
    /// An inject was held back, passed over, or put back in its place.
    Kept(InjectKept),
    /// An observer saw something.
    Observed(Observed),
    /// A question of the hot wash was answered.
    HotWash(HotWash),
    /// The exercise ended.
    Ended(Ended),
}

/// The scenario's clock from this record on: it stands at `moment` when the record's `at` is, and
/// from there goes `factor` times as fast as the computer's, or stands still.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClockSet {
    /// Whether a real incident stopped it, and it has not been started since.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub alarm: bool,
    /// How many times as fast as in life, from 1 to [`FASTEST`].
    pub factor: u32,
    /// The scenario's moment.
    pub moment: Moment,
    /// Whether it goes.
    pub running: bool,
}

/// The fastest that a scenario's clock goes: a day in less than a minute and a half.
pub const FASTEST: u32 = 1000;

/// Something reached the participants: an inject of the scenario, or one made up on the spot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Injected {
    /// The inject of the scenario.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inject: Option<InjectId>,
    /// What was made up on the spot.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unplanned: Option<Unplanned>,
}

/// An inject made up on the spot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unplanned {
    /// Who it comes from.
    pub from: FreeText,
    /// How it comes: `mail`, `phone`, `paper`, `person` or `media`.
    pub medium: String,
    /// What is said or written.
    pub text: FreeText,
}

/// What becomes of an inject that has not come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Keeping {
    /// It waits until the facilitator delivers it.
    Held,
    /// It comes as the scenario says again.
    Planned,
    /// It is passed over for good.
    Skipped,
}

/// An inject was held back, passed over, or put back in its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InjectKept {
    /// Which.
    pub inject: InjectId,
    /// What becomes of it.
    pub keeping: Keeping,
}

/// How an objective went (the four ratings of the after-action report).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rating {
    /// Performed.
    Performed,
    /// Performed with some challenges.
    SomeChallenges,
    /// Performed with major challenges.
    MajorChallenges,
    /// Unable to be performed.
    Unable,
}

/// An observer saw something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Observed {
    /// The objective that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub objective: Option<ObjectiveId>,
    /// How the objective went, as the observer sees it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rating: Option<Rating>,
    /// What was seen.
    pub text: FreeText,
}

/// A question of the hot wash was answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HotWash {
    /// What was said.
    pub answer: FreeText,
    /// Records of the answers that this one replaces.
    pub over: Vec<Digest>,
    /// The question.
    pub question: QuestionId,
}

/// The exercise ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ended {
    /// Why, when it was not played to its end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<FreeText>,
}
