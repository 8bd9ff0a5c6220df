//! How findings are told: what does not add up, and what would settle it. Accuses nobody.

use super::Lang;

/// Says that the time for a first notification has run out with nothing filed.
pub fn overdue(lang: Lang, clock: &str, due: &str) -> String {
    match lang {
        Lang::Sv => format!(
            "Tiden för ”{clock}” löpte ut {due} och ingen anmälan är antecknad. Är den gjord: anteckna \
             när. Annars: anmäl nu och skriv varför det dröjde, eller motivera i riskbedömningen varför \
             ingen anmälan behövs."
        ),
        Lang::En => format!(
            "The time for “{clock}” ran out {due} and no notification is recorded. If it was made: record \
             when. Otherwise: notify now and write why it was delayed, or say in the risk assessment why \
             no notification is needed."
        ),
    }
}

/// Says that the time for what follows a notification has run out with nothing filed.
pub fn overdue_after(lang: Lang, clock: &str, due: &str) -> String {
    match lang {
        Lang::Sv => format!(
            "Tiden för ”{clock}” löpte ut {due} och inget är antecknat som lämnat. Lämna det som återstår, \
             eller skriv till mottagaren vad som kommer och när."
        ),
        Lang::En => format!(
            "The time for “{clock}” ran out {due} and nothing is recorded as filed. File what remains, or \
             tell the recipient what will come and when."
        ),
    }
}

/// Says that a sending went before the gate.
pub fn before_gate(lang: Lang, sending: &str, sent: &str, checked: Option<&str>) -> String {
    match (lang, checked) {
        (Lang::Sv, Some(checked)) => format!(
            "”{sending}” gick ut {sent}, före kontrollen av skyddade personuppgifter ({checked})."
        ),
        (Lang::Sv, None) => format!(
            "”{sending}” gick ut {sent} utan att skyddade personuppgifter hade kontrollerats."
        ),
        (Lang::En, Some(checked)) => format!(
            "“{sending}” went out {sent}, before the check for protected identities ({checked})."
        ),
        (Lang::En, None) => {
            format!("“{sending}” went out {sent} with protected identities unchecked.")
        }
    }
}

/// Says that protected persons were announced before we learned of them.
pub fn announced_early(lang: Lang, sending: &str, announced: &str, learned: &str) -> String {
    match lang {
        Lang::Sv => format!(
            "I ”{sending}” ({announced}) står att skyddade personuppgifter finns i läckan, men enligt \
             ärendet blev det känt först {learned}. Ett av datumen är fel, eller så visste någon tidigare."
        ),
        Lang::En => format!(
            "“{sending}” ({announced}) says that protected identities are in the leak, but by the record \
             this was learned only {learned}. One of the dates is wrong, or somebody knew earlier."
        ),
    }
}

/// Says that a sending stands as prepared or approved behind a closed gate.
pub fn gate_race(lang: Lang, sending: &str, groups: &str) -> String {
    let of = match (lang, groups.is_empty()) {
        (_, true) => String::new(),
        (Lang::Sv, false) => format!(" för {groups}"),
        (Lang::En, false) => format!(" for {groups}"),
    };
    match lang {
        Lang::Sv => format!(
            "”{sending}” är förberett eller godkänt, men kontrollen av skyddade personuppgifter har inget \
             utfall{of}. Skicka det inte. Gör kontrollen på nytt, eller stoppa utskicket."
        ),
        Lang::En => format!(
            "“{sending}” is prepared or approved, but the check for protected identities has no \
             outcome{of}. Do not send it. Make the check again, or stop the sending."
        ),
    }
}

/// Says that a sending went before protected persons were reached.
pub fn before_contact(lang: Lang, sending: &str, sent: &str, persons: &str) -> String {
    match lang {
        Lang::Sv => format!(
            "”{sending}” gick ut {sent} innan skyddade personer var nådda ({persons}), utan motiv. Skriv \
             motivet i utskicket, eller rätta tiden för kontakten."
        ),
        Lang::En => format!(
            "“{sending}” went out {sent} before protected persons had been reached ({persons}), without a \
             motive. Write the motive in the sending, or correct the time of contact."
        ),
    }
}

/// Says that rival answers stand side by side.
pub fn disputed_answer(lang: Lang, question: &str) -> String {
    match lang {
        Lang::Sv => format!(
            "Två svar på ”{question}” står mot varandra. Svara igen för att avgöra vilket som gäller."
        ),
        Lang::En => format!(
            "Two answers to “{question}” stand against each other. Answer again to settle which holds."
        ),
    }
}

/// Says that an entry was changed in two places at once.
pub fn disputed_entry(lang: Lang, register: &str) -> String {
    match lang {
        Lang::Sv => format!(
            "En post i registret {register} har ändrats i två fönster. Öppna den och spara den som ska gälla."
        ),
        Lang::En => format!(
            "An entry of the register {register} was changed in two windows. Open it and save the one that holds."
        ),
    }
}

/// Says that two persons carry one pseudonym.
pub fn same_pseudonym(lang: Lang, label: u32) -> String {
    match lang {
        Lang::Sv => format!("Två skyddade personer har beteckningen P{label}. Ge en av dem en ny."),
        Lang::En => {
            format!("Two protected persons carry the pseudonym P{label}. Give one a new one.")
        }
    }
}
