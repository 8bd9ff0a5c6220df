//! What a playbook is: data that a data-protection officer can read, and every problem in it.
//!
//! A playbook runs no code and reaches no file; this layer knows no disk, terminal or clock on the
//! wall. `docs/PLAYBOOK-FORMAT.md` describes the TOML.

mod check;
mod condition;
mod explain;
pub mod guidance;
mod id;
mod lookup;
mod model;
mod problem;
pub(crate) mod read;
mod register;

pub use check::Surroundings;
pub use condition::{Condition, Fact, Facts, Known, Literal, Test};
pub use explain::Explanation;
pub use id::{
    AdviceId, ChannelId, ChoiceId, ClockId, ExpectId, FieldId, GuidanceId, IdError, InjectId,
    LawId, ObjectiveId, PhaseId, QuestionId, ReportId, RoleId, ScenarioId, StepId,
};
pub use model::{
    Basis, Bilingual, Certainty, Channel, Choice, Defaults, Field, FieldKind, Law, Phase, Playbook,
    ProfileKey, Role, Sensitivity, Step,
};
pub use problem::{Level, Mend, Place, Problem, Problems};
pub use read::{Examined, FORMAT, RuleKind, examine, read, rule_kind, unknown_kind};
pub use register::Register;
