//! What the screen of filings to the authority says.

use super::{Lang, Phrase};

/// Over the page.
pub const TITLE: Phrase = Phrase::new("Anmälan till IMY", "The notification to IMY");
/// The deadline.
pub const DEADLINE: Phrase = Phrase::new("Senast", "No later than");
/// No deadline.
pub const NO_DEADLINE: Phrase = Phrase::new(
    "Ingen sista tid: klockan har inte startat. k visar klockorna.",
    "No deadline: the clock has not started. k shows the clocks.",
);
/// The first notification.
pub const FIRST: Phrase = Phrase::new("Första anmälan", "First notification");
/// Not filed.
pub const NOT_FILED: Phrase = Phrase::new("inte lämnad", "not filed");
/// Supplements.
pub const SUPPLEMENTS: Phrase = Phrase::new("kompletteringar", "supplements");
/// What it has to hold.
pub const HOLDS: Phrase = Phrase::new(
    "Artikel 33.3, vad vi kan berätta:",
    "Article 33(3), what we can tell:",
);
/// It may be incomplete.
pub const INCOMPLETE: Phrase = Phrase::new(
    "Anmälan får vara ofullständig. Skriv i den vad som saknas och varför.",
    "The notification may be incomplete. Say in it what is missing, and why.",
);
/// Ready.
pub const READY: Phrase = Phrase::new("finns", "ready");
/// Missing.
pub const MISSING: Phrase = Phrase::new("saknas", "missing");
/// The nature.
pub const NATURE: Phrase = Phrase::new("händelsen", "the event");
/// Groups.
pub const GROUPS: Phrase = Phrase::new("grupper", "groups");
/// How many persons.
pub const PERSONS: Phrase = Phrase::new("antal personer", "number of persons");
/// Kinds of data.
pub const DATA: Phrase = Phrase::new("slags uppgifter", "kinds of data");
/// How many records.
pub const RECORDS: Phrase = Phrase::new("antal poster", "number of records");
/// Contact.
pub const CONTACT: Phrase = Phrase::new("kontakt", "contact");
/// Consequences.
pub const CONSEQUENCES: Phrase = Phrase::new("konsekvenser", "consequences");
/// Measures.
pub const MEASURES: Phrase = Phrase::new("åtgärder", "measures");
/// Late reasons are asked for.
pub const LATE: Phrase = Phrase::new(
    "! Tiden har gått ut. Anmäl ändå, nu, och skriv skälen till förseningen.",
    "! Time is up. Notify anyway, now, and give the reasons for the delay.",
);

/// Returns how many supplements.
pub fn supplements(n: usize, lang: Lang) -> String {
    let word = if n == 1 {
        super::register::filing::SUPPLEMENT
    } else {
        SUPPLEMENTS
    };
    format!("{n} {}", word.to(lang))
}
