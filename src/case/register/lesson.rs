//! A lesson, feedback upwards, or a conclusion.

use serde::{Deserialize, Serialize};

use crate::text::FreeText;
use crate::time::When;

/// What kind of learning it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LessonKind {
    /// Something to change, with an owner and a date.
    Lesson,
    /// Feedback to somebody else, such as a central office.
    Feedback,
    /// A conclusion.
    Conclusion,
}

/// A lesson.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lesson {
    /// When it is to be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<When>,
    /// What kind of learning.
    pub kind: LessonKind,
    /// Who answers for it; a role rather than a name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<FreeText>,
    /// What shows that it is done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proof: Option<FreeText>,
    /// What was learned.
    pub what: FreeText,
}
