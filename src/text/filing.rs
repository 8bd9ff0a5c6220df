//! What `frist filing` says: its help, and what it tells beside the form.

use super::{Lang, Phrase};

/// What the command does.
pub const FILING: Phrase = Phrase::new(
    "Skriv ut IMY:s formulär, eller det som är nytt sedan förra anmälan",
    "Print IMY's form, or what is new since the last filing",
);
/// What it does, more fully.
pub const AFTER: Phrase = Phrase::new(
    "Före första anmälan skrivs hela formuläret. När den är antecknad skrivs en komplettering: bara det som \
     är nytt. Lämna det i IMY:s e-tjänst. Anteckna sedan med samma kommando och --filed NÄR: då sparas en kopia, \
     och nästa komplettering jämförs med den.",
    "Before the first notification the whole form is printed. Once that is recorded a supplement is printed: \
     only what is new. File it in IMY's e-service. Then record it with the same command and --filed WHEN: a \
     copy is kept, and the next supplement is compared with it.",
);
/// Which form.
pub const FORM: Phrase = Phrase::new(
    "Formuläret: imy-anmalan eller edpb-2026; annars IMY:s",
    "The form: imy-anmalan or edpb-2026; IMY's otherwise",
);
/// What a form is called in the call.
pub const FORM_NAME: Phrase = Phrase::new("FORMULÄR", "FORM");
/// Which filing.
pub const STAGE: Phrase = Phrase::new(
    "first, supplement eller withdrawal; annars det som står på tur",
    "first, supplement or withdrawal; otherwise what comes next",
);
/// What a stage is called in the call.
pub const STAGE_NAME: Phrase = Phrase::new("SLAG", "STAGE");
/// When it was filed.
pub const FILED: Phrase = Phrase::new(
    "Anteckna att det är lämnat, vid den här tiden, och spara en kopia",
    "Record that it was filed, at this time, and keep a copy",
);
/// The reference.
pub const REFERENCE: Phrase = Phrase::new("IMY:s diarienummer", "IMY's reference number");
/// It was recorded.
pub const RECORDED: Phrase = Phrase::new(
    "Anmälan är antecknad, och en kopia är sparad.",
    "The filing is recorded, and a copy is kept.",
);

/// Nothing to supplement.
pub fn not_filed(lang: Lang) -> String {
    match lang {
        Lang::Sv => {
            "Ingen första anmälan är antecknad, så det finns inget att komplettera. Gör den först: \
                     frist filing ÄRENDE."
                .to_owned()
        }
        Lang::En => {
            "No first notification is recorded, so there is nothing to supplement. Make it first: \
                     frist filing CASE."
                .to_owned()
        }
    }
}

/// No such form.
pub fn no_form(lang: Lang, named: &str, known: &str) -> String {
    match lang {
        Lang::Sv => format!("Ärendet har inget formulär {named}. Det har: {known}."),
        Lang::En => format!("The case has no form {named}. It has: {known}."),
    }
}

/// Says that there is no decision not to notify.
pub const fn notified(lang: Lang) -> &'static str {
    match lang {
        Lang::Sv => {
            "Papperet skrivs inte: incidenten är anmäld till IMY.\nInget har skrivits ut.\nVill ni ta tillbaka \
             anmälan: frist filing ÄRENDE --stage withdrawal."
        }
        Lang::En => {
            "The paper is not written: the breach has been notified to IMY.\nNothing was printed.\nTo withdraw \
             the notification: frist filing CASE --stage withdrawal."
        }
    }
}
