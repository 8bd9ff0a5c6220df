//! Guidance on risk as dated data: rules that say when a breach is unlikely to give a risk, gives
//! one or gives a high one; what an assessment rests on; and worked examples to compare with.
//!
//! It proposes, it never decides. `docs/PLAYBOOK-FORMAT.md` describes the TOML.

mod model;
mod read;

pub use model::{Advice, Advised, Example, Guidance, Topic};
pub use read::{Examined, FORMAT, examine, read};
