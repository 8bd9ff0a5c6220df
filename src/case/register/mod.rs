//! The typed entries that the program has rules for, one file each.
//!
//! Each file holds the entry as a record keeps it, the form that a person fills in (the same kinds
//! of field as in a playbook), and the way from one to the other. A person's words are always
//! [`FreeText`](crate::text::FreeText); a protected person's entry has none at all.

mod anchor;
mod assessment;
mod check;
mod delivery;
mod duty;
mod each;
mod exception;
mod filing;
mod group;
mod inquiry;
mod lesson;
mod link;
mod measure;
mod offset;
mod person;
mod promise;
mod protected;
mod score;
mod sending;
mod task;

use serde::{Deserialize, Serialize};

pub use anchor::{Anchor, AnchorKind};
pub use assessment::{Assessment, AssessmentStage, RiskOutcome, Severity};
pub use check::{Check, CheckOutcome, CheckStatus};
pub use delivery::Delivery;
pub use duty::{Duty, DutyAnswer};
pub(crate) use each::{with_entry, with_table, with_table_mut};
pub use exception::{Exception, ExceptionGround};
pub use filing::{Filing, FilingStage};
pub use group::Group;
pub use inquiry::Inquiry;
pub use lesson::{Improves, Lesson, LessonKind};
pub use link::Link;
pub use measure::{Measure, MeasureState};
pub use offset::ClockOffset;
pub use person::Person;
pub use promise::{Promise, PromiseKind};
pub use protected::{ContactStatus, Guardian, ProtectedPerson, Route};
pub use score::{Availability, Confidentiality, Context, DataCategory, Ease, Integrity, Score};
pub use sending::{Content, Sending, SendingStage};
pub use task::{Task, TaskState};

use crate::playbook::Register;

/// A count that may be unknown in two different ways.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Count {
    /// Known, perhaps as a range or an estimate.
    Known(super::Quantity),
    /// Not known yet.
    NotKnownYet,
    /// Cannot be determined.
    CannotBeDetermined,
}

/// An entry of a register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// A candidate start of a clock.
    Anchor(Anchor),
    /// A group of persons concerned.
    Group(Group),
    /// A dated version of the risk assessment.
    Assessment(Assessment),
    /// A check for protected identity.
    Check(Check),
    /// A person with protected identity, under a pseudonym.
    Protected(ProtectedPerson),
    /// A filing to the authority.
    Filing(Filing),
    /// A sending or a notice.
    Sending(Sending),
    /// A measure.
    Measure(Measure),
    /// A lesson, feedback or a conclusion.
    Lesson(Lesson),
    /// A person in the work.
    Person(Person),
    /// Another case found on the way.
    Link(Link),
    /// Decisions on which clocks apply.
    Duty(Duty),
    /// Tasks with an owner and a time.
    Task(Task),
    /// Own promises, contracts and insurances.
    Promise(Promise),
    /// ENISA's severity per group.
    Score(Score),
    /// How sendings went, per group.
    Delivery(Delivery),
    /// Questions that came in, as counts.
    Inquiry(Inquiry),
    /// Why some are not informed directly (Article 34(3)).
    Exception(Exception),
}

impl Entry {
    /// Returns the register that the entry belongs to.
    pub const fn register(&self) -> Register {
        match self {
            Self::Anchor(_) => Register::Anchors,
            Self::Group(_) => Register::Groups,
            Self::Assessment(_) => Register::Assessments,
            Self::Check(_) => Register::Checks,
            Self::Protected(_) => Register::Protected,
            Self::Filing(_) => Register::Filings,
            Self::Sending(_) => Register::Sendings,
            Self::Measure(_) => Register::Measures,
            Self::Lesson(_) => Register::Lessons,
            Self::Person(_) => Register::People,
            Self::Link(_) => Register::Links,
            Self::Duty(_) => Register::Duties,
            Self::Task(_) => Register::Tasks,
            Self::Promise(_) => Register::Promises,
            Self::Score(_) => Register::Scores,
            Self::Delivery(_) => Register::Deliveries,
            Self::Inquiry(_) => Register::Inquiries,
            Self::Exception(_) => Register::Exceptions,
        }
    }
}
