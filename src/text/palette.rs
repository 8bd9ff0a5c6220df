//! What the palette says.

use super::{Lang, Phrase};

/// Over the box.
pub const TITLE: Phrase = Phrase::new("Sök och gå till", "Search and go to");
/// Beside a step.
pub const STEP: Phrase = Phrase::new("steg", "step");
/// Beside an action.
pub const ACTION: Phrase = Phrase::new("kommando", "action");
/// Beside a record.
pub const RECORD: Phrase = Phrase::new("journal", "journal");
/// Beside a case.
pub const CASE: Phrase = Phrase::new("ärende", "case");
/// Nothing matches.
pub const NOTHING: Phrase = Phrase::new("Inget stämmer.", "Nothing matches.");

/// How far back it looks.
pub fn reach(records: usize, more: bool, lang: Lang) -> String {
    match (more, lang) {
        (false, Lang::Sv) => "steg, kommandon och hela journalen".to_owned(),
        (false, Lang::En) => "steps, actions and the whole journal".to_owned(),
        (true, Lang::Sv) => {
            format!("steg, kommandon och de senaste {records} posterna; äldre: t tidslinje")
        }
        (true, Lang::En) => {
            format!("steps, actions and the latest {records} records; older: t timeline")
        }
    }
}
/// What it searches at home.
pub const AT_HOME: Phrase = Phrase::new("ärenden och kommandon", "cases and actions");
