//! What a condition says when it is asked why: its tests, and what is known now.

use super::{Lang, Phrase};

/// The head over parts of which all must hold.
pub const ALL: Phrase = Phrase::new("allt av detta:", "all of this:");
/// The head over parts of which one must hold.
pub const ANY: Phrase = Phrase::new("något av detta:", "one of these:");
/// Between the parts of a sentence of which all must hold.
pub const AND: Phrase = Phrase::new("och", "and");
/// Between the parts of a sentence of which one must hold.
pub const OR: Phrase = Phrase::new("eller", "or");
/// The words for yes.
pub const YES: Phrase = Phrase::new("ja", "yes");
/// The words for no.
pub const NO: Phrase = Phrase::new("nej", "no");
/// Nothing is known.
pub const NOTHING: Phrase = Phrase::new("inget svar som är känt", "no known answer");
/// Something is known that is too long to show.
pub const SOMETHING: Phrase = Phrase::new("besvarad", "answered");
/// No alternative is chosen.
pub const NONE_CHOSEN: Phrase = Phrase::new("inget valt", "none chosen");
/// Stands before a part that holds.
pub const HOLDS: Phrase = Phrase::new("gäller", "holds");
/// Stands before a part that does not hold.
pub const FAILS: Phrase = Phrase::new("gäller inte", "does not hold");

/// Returns `”Är stöld bekräftad?” är ja`.
pub fn is(lang: Lang, what: &str, value: &str) -> String {
    match lang {
        Lang::Sv => format!("{what} är {value}"),
        Lang::En => format!("{what} is {value}"),
    }
}

/// Returns `”Är stöld bekräftad?” är inte ja`.
pub fn is_not(lang: Lang, what: &str, value: &str) -> String {
    match lang {
        Lang::Sv => format!("{what} är inte {value}"),
        Lang::En => format!("{what} is not {value}"),
    }
}

/// Returns `”Uppgifter” har med personnummer` for a question with several answers.
pub fn has(lang: Lang, what: &str, value: &str) -> String {
    match lang {
        Lang::Sv => format!("{what} har med {value}"),
        Lang::En => format!("{what} includes {value}"),
    }
}

/// Returns `”Uppgifter” har inte med personnummer`.
pub fn has_not(lang: Lang, what: &str, value: &str) -> String {
    match lang {
        Lang::Sv => format!("{what} har inte med {value}"),
        Lang::En => format!("{what} does not include {value}"),
    }
}

/// Returns `”Hur många?” har ett känt svar`.
pub fn known(lang: Lang, what: &str) -> String {
    match lang {
        Lang::Sv => format!("{what} har ett känt svar"),
        Lang::En => format!("{what} has a known answer"),
    }
}

/// Returns `”Hur många?” har inget känt svar`.
pub fn not_known(lang: Lang, what: &str) -> String {
    match lang {
        Lang::Sv => format!("{what} saknar känt svar"),
        Lang::En => format!("{what} has no known answer"),
    }
}

/// Returns a test with what is known now: `… är ja — nu: nej`.
pub fn now(lang: Lang, test: &str, known: &str) -> String {
    match lang {
        Lang::Sv => format!("{test} — nu: {known}"),
        Lang::En => format!("{test} — now: {known}"),
    }
}

/// Returns the whole sentence for a step or a question: `visas när …`.
pub fn shown_when(lang: Lang, condition: &str) -> String {
    match lang {
        Lang::Sv => format!("visas när {condition}"),
        Lang::En => format!("shown when {condition}"),
    }
}

/// Returns what a computed fact is called, given its name in playbooks.
pub fn fact(name: &str) -> Option<Phrase> {
    Some(match name {
        "risk" => Phrase::new("”riskbedömningen”", "“the risk assessment”"),
        "notified" => Phrase::new(
            "”anmälan är lämnad till myndigheten”",
            "“the authority has been notified”",
        ),
        "late" => Phrase::new("”anmälan är sen”", "“the notification is late”"),
        "protected" => Phrase::new(
            "”kontrollen av skyddade personuppgifter”",
            "“the check for protected identity”",
        ),
        "aware" => Phrase::new("”vetskap finns”", "“the controller is aware”"),
        "supplemented" => Phrase::new(
            "”en komplettering är lämnad”",
            "“a supplement has been filed”",
        ),
        "informed" => Phrase::new(
            "”de berörda har fått ett meddelande”",
            "“those concerned have been sent a message”",
        ),
        "contacted" => Phrase::new(
            "”alla skyddade personer är nådda”",
            "“every protected person has been reached”",
        ),
        "before-gate" => Phrase::new(
            "”ett utskick gick före kontrollen av skyddade personuppgifter”",
            "“a sending went before the check for protected identity”",
        ),
        _ => return None,
    })
}

/// Returns what an alternative of a computed fact is called.
pub fn fact_choice(id: &str) -> Option<Phrase> {
    Some(match id {
        "unlikely" => Phrase::new("osannolik risk", "risk unlikely"),
        "risk" => Phrase::new("risk", "risk"),
        "high" => Phrase::new("hög risk", "high risk"),
        "not-known-yet" => Phrase::new("inte känt än", "not known yet"),
        "unchecked" => Phrase::new("inte gjord för alla grupper", "not done for all groups"),
        "none-marked" => Phrase::new("gjord, ingen funnen", "done, none found"),
        "found" => Phrase::new("gjord, personer funna", "done, persons found"),
        "could-not-check" => Phrase::new("kunde inte göras", "could not be done"),
        _ => return None,
    })
}
