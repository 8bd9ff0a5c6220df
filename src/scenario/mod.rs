//! What an exercise plays, as data: the course of an incident that did not happen here, what is tried
//! by it, and what is expected.
//!
//! Knows no case: what has been delivered, and how it went, is worked out in `exercise`. The scenarios
//! stand in `playbooks/scenarios/`; `docs/SCENARIO-FORMAT.md` describes the TOML.

mod model;
mod read;

pub use model::{
    Compared, End, Expectation, Expected, Facet, Inject, Limit, Medium, Objective, Question, Says,
    Scenario, Sort, Stage, Test, Weight, When, Whom,
};
pub use read::{ExaminedScenario, FORMAT, examine, read};
