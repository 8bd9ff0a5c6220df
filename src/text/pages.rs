//! What the register screens are called in the strip on top, and in the footer and the help.

use super::Phrase;

/// The clocks.
pub const CLOCKS: Phrase = Phrase::new("klockor", "clocks");
/// The risk.
pub const RISK: Phrase = Phrase::new("risk", "risk");
/// Protected identities.
pub const PROTECTED: Phrase = Phrase::new("skydd", "protected");
/// Filings.
pub const FILINGS: Phrase = Phrase::new("IMY", "IMY");
/// Sendings.
pub const SENDINGS: Phrase = Phrase::new("utskick", "notices");
/// Measures.
pub const MEASURES: Phrase = Phrase::new("åtgärder", "measures");
/// People.
pub const PEOPLE: Phrase = Phrase::new("roller", "roles");
/// Groups.
pub const GROUPS: Phrase = Phrase::new("grupper", "groups");
/// Other cases.
pub const LINKS: Phrase = Phrase::new("länkar", "links");

/// Opens the clocks.
pub const OPEN_CLOCKS: Phrase = Phrase::new(
    "Visa klockorna och vad de räknar från",
    "Show the clocks and what they count from",
);
/// Opens the risk.
pub const OPEN_RISK: Phrase = Phrase::new("Visa riskbedömningen", "Show the risk assessment");
/// Opens protected identities.
pub const OPEN_PROTECTED: Phrase = Phrase::new(
    "Visa kontrollen av skyddade personuppgifter",
    "Show the check for protected identities",
);
/// Opens filings.
pub const OPEN_FILINGS: Phrase =
    Phrase::new("Visa anmälan till IMY", "Show the notification to IMY");
/// Opens sendings.
pub const OPEN_SENDINGS: Phrase = Phrase::new(
    "Visa informationen till de berörda",
    "Show the notices to those concerned",
);
/// Opens measures.
pub const OPEN_MEASURES: Phrase =
    Phrase::new("Visa åtgärder och lärdomar", "Show measures and lessons");
/// Opens people.
pub const OPEN_PEOPLE: Phrase = Phrase::new("Visa personer och roller", "Show people and roles");
/// Opens groups.
pub const OPEN_GROUPS: Phrase =
    Phrase::new("Visa grupperna av berörda", "Show the groups concerned");
/// Opens other cases.
pub const OPEN_LINKS: Phrase = Phrase::new("Visa kopplade ärenden", "Show linked cases");

/// What the page of groups is for.
pub const ABOUT_GROUPS: Phrase = Phrase::new(
    "Varje grupp bedöms, kontrolleras och nås för sig. Välj neutrala namn: de får inte röja en mottagning eller ett skydd.",
    "Each group is assessed, checked and reached by itself. Choose neutral names: they must not reveal a clinic or a protection.",
);
/// What the page of other cases is for.
pub const ABOUT_LINKS: Phrase = Phrase::new(
    "En annan incident som ni hittar på vägen noteras här och får ett eget ärende.",
    "Another incident that you find on the way is noted here and gets a case of its own.",
);
