//! What the explanation of a step says.

use super::Phrase;

/// Over the explanation.
pub const HEADING: Phrase = Phrase::new("Varför det här steget?", "Why this step?");
/// Over the condition.
pub const SHOWN: Phrase = Phrase::new("Steget visas när", "The step is shown when");
/// No condition.
pub const ALWAYS: Phrase = Phrase::new(
    "Alltid: det hör till varje incident av det här slaget.",
    "Always: it belongs to every incident of this kind.",
);
/// Over what stands in the way.
pub const BLOCKED: Phrase = Phrase::new("Kan inte bli klart än", "Cannot be done yet");
/// What to do with a stale step.
pub const STALE_NOW: Phrase = Phrase::new(
    "Gå igenom steget igen och markera det som klart (f).",
    "Go through the step again and mark it done (f).",
);
/// Over hidden questions.
pub const HIDDEN_QUESTIONS: Phrase = Phrase::new(
    "Frågor som inte ställs nu",
    "Questions that are not asked now",
);
/// Over hidden steps.
pub const HIDDEN_STEPS: Phrase = Phrase::new(
    "Steg i samma fas som inte visas nu",
    "Steps of this phase that are not shown now",
);
