//! Refusals about the risk: a proposal that is none, and a decision below it.

use super::{KEPT, Three};
use crate::text::Phrase;

/// No guidance.
pub const NO_GUIDANCE: Three = (
    Phrase::new(
        "Ärendet har ingen vägledning att föreslå ur.",
        "The case has no guidance to propose from.",
    ),
    KEPT,
    Phrase::new(
        "Bedöm risken själva och skriv motivet.",
        "Assess the risk yourselves and give the reasons.",
    ),
);
/// A step of the risk without a decision.
pub const NOTHING_DECIDED: Three = (
    Phrase::new(
        "Ingen har beslutat om risken: ett förslag är inget beslut.",
        "Nobody has decided on the risk: a proposal is no decision.",
    ),
    Phrase::new("Steget är inte klart.", "The step is not done."),
    Phrase::new(
        "Öppna Risk (b), tryck a och besluta, eller hoppa över steget med skäl.",
        "Open Risk (b), press a and decide, or skip the step with a reason.",
    ),
);
/// Not what the guidance says.
pub const NOT_THE_PROPOSAL: Three = (
    Phrase::new(
        "Förslaget stämmer inte med vägledningen och uppgifterna i ärendet.",
        "The proposal is not what the guidance and the facts of the case give.",
    ),
    Phrase::new(
        "Ett förslag är uträknat. Inget har sparats.",
        "A proposal is computed. Nothing was saved.",
    ),
    Phrase::new(
        "Spara förslaget på nytt från risksidan, eller gör ett beslut.",
        "Save the proposal again from the risk page, or make a decision.",
    ),
);
/// Below without a reason.
pub const BELOW_PROPOSAL: Three = (
    Phrase::new(
        "Beslutet är lägre än vad uppgifterna i ärendet ger enligt vägledningen.",
        "The decision is lower than what the facts of the case give under the guidance.",
    ),
    KEPT,
    Phrase::new(
        "Skriv varför i ”Varför lägre än förslaget” och ange en andra roll, eller höj beslutet.",
        "Say why in “Why lower than proposed” and name a second role, or raise the decision.",
    ),
);
/// Below without a second role.
pub const BELOW_WITHOUT_SECOND: Three = (
    Phrase::new(
        "Ett beslut under förslaget behöver en andra roll bakom sig.",
        "A decision below the proposal needs a second role behind it.",
    ),
    KEPT,
    Phrase::new(
        "Ange rollen i ”Vem mer står bakom”.",
        "Name the role in “Who else stands behind it”.",
    ),
);
