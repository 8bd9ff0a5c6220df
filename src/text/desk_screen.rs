//! What the screen of the desk says.

use super::{Lang, Phrase};

/// No form.
pub const NO_FORM: Phrase = Phrase::new(
    "! Ärendet har inget formulär för anmälan",
    "! The case has no form for the notification",
);
/// What to do.
pub const DO: Phrase = Phrase::new(
    "c kopierar och går vidare: klistra in i e-tjänsten. a när allt är skickat.",
    "c copies and goes on: paste into the e-service. a when all is sent.",
);
/// What to do in a supplement.
pub const DO_SUPPLEMENT: Phrase = Phrase::new(
    "Bara det som är nytt sedan förra anmälan. c kopierar, a när allt är skickat.",
    "Only what is new since the last filing. c copies, a when all is sent.",
);
/// Nobody can say what the last filing said.
pub const UNCOMPARED: Phrase = Phrase::new(
    "Vad förra anmälan sade är inte sparat: allt står här. Stryk det IMY har.",
    "What the last filing said is not kept: all is here. Strike what IMY has.",
);
/// Nothing is new.
pub const NOTHING_NEW: Phrase = Phrase::new(
    "Inget har ändrats sedan den senaste anmälan.",
    "Nothing has changed since the last filing.",
);
/// The title of the list.
pub const FIELDS: Phrase = Phrase::new("Fält", "Fields");
/// Alternatives.
pub const CHOOSE: Phrase = Phrase::new("Välj i e-tjänsten:", "Choose in the e-service:");
/// No alternative is chosen.
pub const NO_CHOICE: Phrase = Phrase::new("inget alternativ valt", "no alternative chosen");
/// What is missing.
pub const MISSING: Phrase = Phrase::new("Saknas", "Missing");
/// Secrecy.
pub const SECRECY: Phrase = Phrase::new("Sekretess att pröva", "Secrecy to assess");
/// The ground is not verified.
pub const UNVERIFIED: Phrase = Phrase::new("(ej kontrollerat lagrum)", "(section not verified)");
/// The field is not verified.
pub const UNSURE: Phrase = Phrase::new(
    "Fältets nummer och plats är inte bekräftade.",
    "The field's number and place are not confirmed.",
);
/// Required.
pub const REQUIRED: Phrase = Phrase::new("måste fyllas i", "required");
/// Copied.
pub const COPIED: Phrase = Phrase::new("kopierat", "copied");
/// Added since the last filing.
pub const ADDED: Phrase = Phrase::new("+ nytt", "+ new");
/// Changed since the last filing.
pub const CHANGED: Phrase = Phrase::new("~ ändrat", "~ changed");
/// Removed since the last filing.
pub const REMOVED: Phrase = Phrase::new("− borttaget", "− removed");
/// It is longer than the authority takes.
pub const TOO_LONG: Phrase = Phrase::new("! för långt", "! too long");

/// Says how long a text is, and of how much.
pub fn length(length: usize, budget: Option<u32>, lang: Lang) -> String {
    match (budget, lang) {
        (Some(budget), Lang::Sv) => format!("{length} av {budget} tecken"),
        (Some(budget), Lang::En) => format!("{length} of {budget} characters"),
        (None, Lang::Sv) => format!("{length} tecken, gränsen är okänd"),
        (None, Lang::En) => format!("{length} characters, the limit is unknown"),
    }
}

/// Says how far the copying has come.
pub fn progress(copied: usize, all: usize, missing: usize, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("{copied} av {all} kopierade · {missing} saknas"),
        Lang::En => format!("{copied} of {all} copied · {missing} missing"),
    }
}

/// Says who owns what is missing.
pub fn owner(what: &str, owner: Option<&str>, lang: Lang) -> String {
    match (owner, lang) {
        (Some(owner), Lang::Sv) => format!("{what} (fråga: {owner})"),
        (Some(owner), Lang::En) => format!("{what} (ask: {owner})"),
        (None, _) => what.to_owned(),
    }
}

/// The text went to the terminal's clipboard.
pub fn copied(characters: usize, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!(
            "✓ {characters} tecken till urklipp. Tar terminalen inte emot: w skriver fältet till en fil."
        ),
        Lang::En => format!(
            "✓ {characters} characters to the clipboard. If the terminal refuses: w writes a file."
        ),
    }
}

/// The text was written to a file, since the terminal takes none.
pub fn copied_to_file(path: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("✓ Terminalen tar inte emot urklipp. Skrevs till {path}"),
        Lang::En => format!("✓ The terminal takes no clipboard. Written to {path}"),
    }
}

/// What a filing told, in short: proposed in its form.
pub fn summary(title: &str, stage: Phrase, told: &[String], lang: Lang) -> String {
    let stage = stage.to(lang);
    if told.is_empty() {
        format!("{stage}: {title}")
    } else {
        format!("{stage}: {title}. {}", told.join("; "))
    }
}
