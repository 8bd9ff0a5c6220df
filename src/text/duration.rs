//! What a report says about how long each part took.

use super::{Lang, Phrase};

/// Somebody detected that something was wrong.
pub const DETECTED: Phrase = Phrase::new("upptäckt", "detected");
/// The controller became aware.
pub const AWARE: Phrase = Phrase::new("vetskap", "aware");
/// The first decision on the risk.
pub const DECIDED: Phrase = Phrase::new("första riskbedömningen", "first risk assessment");
/// The first notification.
pub const FILED: Phrase = Phrase::new("första anmälan", "first notification");
/// The first public information.
pub const PUBLIC: Phrase = Phrase::new(
    "första offentliga informationen",
    "first public information",
);
/// The first message to each person.
pub const INFORMED: Phrase = Phrase::new(
    "första meddelandet till var och en",
    "first message to each person",
);

/// Says that the later came first.
pub fn before(length: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("kom {length} tidigare"),
        Lang::En => format!("came {length} earlier"),
    }
}

/// Says the most that it can have been.
pub fn at_most(length: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("högst {length}"),
        Lang::En => format!("at most {length}"),
    }
}

/// Says the bounds.
pub fn between(low: &str, high: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("mellan {low} och {high}"),
        Lang::En => format!("between {low} and {high}"),
    }
}
