//! What the screen of notices to the persons concerned says.

use super::{Lang, Phrase};

/// A delivery is of a notice to a group.
pub const DELIVERY_OF_WHAT: Phrase = Phrase::new(
    "Ett utfall är för ett utskick till en grupp: anteckna grupperna (e) och utskicket (u) först.",
    "A delivery is of a notice to a group: record the groups (e) and the notice (u) first.",
);

/// Over the page.
pub const TITLE: Phrase = Phrase::new("Information till de berörda", "Notices to those concerned");
/// Mass sendings may be prepared.
pub const OPEN: Phrase = Phrase::new(
    "Massutskick: öppna. Alla grupper är kontrollerade.",
    "Mass sendings: open. Every group has been checked.",
);
/// Mass sendings may not be prepared.
pub const CLOSED: Phrase = Phrase::new("! Massutskick är stängda", "! Mass sendings are closed");
/// Why, while there are no groups.
pub const NOBODY: Phrase = Phrase::new(
    "ingen har kontrollerat skyddade personuppgifter",
    "nobody has checked for protected identities",
);
/// Why, before the groups' names.
pub const NOT_CHECKED: Phrase = Phrase::new(
    "ej kontrollerat för skyddade personuppgifter:",
    "not checked for protected identities:",
);
/// What to do.
pub const CHECK_FIRST: Phrase = Phrase::new(
    "s öppnar kontrollen. Gick det inte att kontrollera är också ett utfall. Det som redan har skickats kan alltid skrivas in.",
    "s opens the check. Could not be checked is an outcome too. What has already been sent can always be recorded.",
);
/// What to do, inside a form.
pub const CHECK_FIRST_FORM: Phrase = Phrase::new(
    "Gör kontrollen först (Esc, sedan s). Utkastet finns kvar. Har det redan skickats: välj ”skickat”.",
    "Make the check first (Esc, then s). The draft stays. If it was sent already: choose “sent”.",
);
/// Channels to many.
pub const MASS: Phrase = Phrase::new("Till många", "To many");
/// Channels to one.
pub const SINGLE: Phrase = Phrase::new("Till en i taget", "To one at a time");
/// A mass sending before the check.
pub const BEFORE_GATE: Phrase = Phrase::new("! före kontrollen", "! before the check");
/// The same, in the detail.
pub const BEFORE_GATE_LONG: Phrase = Phrase::new(
    "! Gick ut före kontrollen av skyddade personuppgifter. Det står i rapporten.",
    "! Went before the check for protected identities. The report says so.",
);

/// Returns that protected persons have not been reached.
pub fn contact_first(lang: Lang, n: u32) -> String {
    match (lang, n) {
        (Lang::Sv, 1) => "! En person med skydd är inte nådd. Kontakta den först, eller skriv varför det inte går att vänta.".to_owned(),
        (Lang::En, 1) => "! One person under protection has not been reached. Contact them first, or write why it cannot wait.".to_owned(),
        (Lang::Sv, _) => format!("! {n} personer med skydd är inte nådda. Kontakta dem först, eller skriv varför det inte går att vänta."),
        (Lang::En, _) => format!("! {n} persons under protection have not been reached. Contact them first, or write why it cannot wait."),
    }
}

/// Returns why mass sendings are closed.
pub fn closed(groups: &[String], lang: Lang) -> String {
    let why = if groups.is_empty() {
        NOBODY.to(lang).to_owned()
    } else {
        format!("{} {}", NOT_CHECKED.to(lang), groups.join(", "))
    };
    format!("{}: {why}.", CLOSED.to(lang))
}
