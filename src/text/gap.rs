//! How gaps in the record are told: what is missing and what would settle it.

use super::{Lang, Phrase};

/// No moment of awareness.
pub const AWARENESS: Phrase = Phrase::new(
    "När den personuppgiftsansvarige fick vetskap om incidenten: ingen tidpunkt är antecknad.",
    "When the controller became aware of the breach: no moment is recorded.",
);
/// No assessment.
pub const ASSESSMENT: Phrase = Phrase::new(
    "Ingen riskbedömning är antecknad.",
    "No risk assessment is recorded.",
);
/// The time of day of a filing.
pub const FILING_TIME: Phrase = Phrase::new(
    "Klockslaget för anmälan till IMY är inte antecknat. Utan det kan det inte visas att anmälan gjordes i tid.",
    "The time of day of the notification to IMY is not recorded. Without it, it cannot be shown that it was made in time.",
);
/// The authority's reference.
pub const FILING_REFERENCE: Phrase = Phrase::new(
    "IMY:s diarienummer eller kvittens för anmälan är inte antecknat.",
    "IMY's reference or receipt for the notification is not recorded.",
);
/// A question that somebody is to find out about.
pub const PENDING: Phrase = Phrase::new(
    "(svaret är: vet inte ännu)",
    "(the answer is: not known yet)",
);

/// When protected persons were contacted, for who must not see how many they are.
pub const CONTACT_TIME_GENERAL: Phrase = Phrase::new(
    "När personer med skyddade personuppgifter kontaktades är inte antecknat.",
    "When persons with protected identity were contacted is not recorded.",
);
/// Protected persons who are not reached, for who must not see how many they are.
pub const NOT_CONTACTED_GENERAL: Phrase = Phrase::new(
    "Alla personer med skyddade personuppgifter är inte nådda.",
    "Not every person with protected identity has been reached.",
);

/// Nobody has said of when a check looked protection up.
pub const CHECK_STATUS: Phrase = Phrase::new(
    "Om kontrollen av skyddade personuppgifter gällde läget vid läckan eller läget nu är inte antecknat, och därmed inte vem som kan ha fattats.",
    "Whether the check for protected identities was of the time of the leak or of now is not recorded, nor thereby who may have been left out.",
);

/// Says that nobody knows how many groups are.
pub fn group_size(lang: Lang, groups: &str) -> String {
    match lang {
        Lang::Sv => format!("Hur många gruppen är har ingen angett för: {groups}."),
        Lang::En => format!("How many the group is nobody has said for: {groups}."),
    }
}

/// Says that groups have not been checked for protected identity.
pub fn unchecked(lang: Lang, groups: &str) -> String {
    match (lang, groups.is_empty()) {
        (Lang::Sv, true) => "Kontrollen av skyddade personuppgifter har inget utfall.".to_owned(),
        (Lang::En, true) => "The check for protected identities has no outcome.".to_owned(),
        (Lang::Sv, false) => {
            format!("Kontrollen av skyddade personuppgifter har inget utfall för: {groups}.")
        }
        (Lang::En, false) => {
            format!("The check for protected identities has no outcome for: {groups}.")
        }
    }
}

/// Says that rival answers stand side by side.
pub fn disputed(lang: Lang, question: &str) -> String {
    match lang {
        Lang::Sv => format!("Två svar står mot varandra: {question}"),
        Lang::En => format!("Two answers stand against each other: {question}"),
    }
}

/// Says that it is not recorded when protected persons were contacted.
pub fn contact_time(lang: Lang, persons: &str) -> String {
    match lang {
        Lang::Sv => format!("När {persons} kontaktades är inte antecknat."),
        Lang::En => format!("When {persons} were contacted is not recorded."),
    }
}

/// Says that protected persons have not been reached.
pub fn not_contacted(lang: Lang, persons: &str) -> String {
    match lang {
        Lang::Sv => format!("{persons} är inte nådda än."),
        Lang::En => format!("{persons} have not been reached yet."),
    }
}

/// Says that it is not recorded how many a channel reached.
pub fn reached(lang: Lang, channels: &str) -> String {
    match lang {
        Lang::Sv => format!("Hur många som nåddes är inte antecknat för: {channels}."),
        Lang::En => format!("How many were reached is not recorded for: {channels}."),
    }
}

/// Says that measures lack an owner or a date.
pub fn measures_adrift(lang: Lang, n: usize) -> String {
    match (lang, n) {
        (Lang::Sv, 1) => "En kvarstående åtgärd saknar ansvarig eller datum.".to_owned(),
        (Lang::Sv, n) => format!("{n} kvarstående åtgärder saknar ansvarig eller datum."),
        (Lang::En, 1) => "One outstanding measure lacks an owner or a date.".to_owned(),
        (Lang::En, n) => format!("{n} outstanding measures lack an owner or a date."),
    }
}
