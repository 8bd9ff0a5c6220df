//! What a calendar file says. No person's words stand there.

use super::{Lang, Phrase};

/// A clock.
pub const CLOCK: Phrase = Phrase::new("Frist", "Deadline");
/// The check or the contact.
pub const PROTECTED: Phrase = Phrase::new("Skyddade personuppgifter", "Protected identities");
/// A promise.
pub const PROMISE: Phrase = Phrase::new("Utlovat till en tid", "Promised by a time");
/// A sending.
pub const SENDING: Phrase = Phrase::new("Planerat utskick", "Planned sending");
/// A task.
pub const TASK: Phrase = Phrase::new("Uppgift", "Task");
/// A task comes back.
pub const BACK: Phrase = Phrase::new("En uppgift kommer tillbaka", "A task comes back");
/// A measure.
pub const MEASURE: Phrase = Phrase::new("Planerad åtgärd", "Planned measure");
/// A step.
pub const STEP: Phrase = Phrase::new("Steg", "Step");

/// Says where the rest stands.
pub fn description(lang: Lang, case: &str) -> String {
    match lang {
        Lang::Sv => format!("Ärende {case}. Vad det gäller står i frist: frist agenda {case}"),
        Lang::En => format!("Case {case}. What it is about stands in frist: frist agenda {case}"),
    }
}
