//! What the screen of protected identities says. It never asks who.

use super::{Lang, Phrase};

/// Over the page.
pub const TITLE: Phrase = Phrase::new("Skyddade personuppgifter", "Protected identities");
/// What the page is for.
pub const ABOUT: Phrase = Phrase::new(
    "Innan något går till många: vem kan det röja? Skriv aldrig namn, nummer eller platser; personer heter P1, P2 …",
    "Before anything goes to many: whom could it reveal? Never write names, numbers or places; persons are P1, P2 …",
);
/// Before what to do.
pub const NOW: Phrase = Phrase::new("Nu", "Now");
/// Before what a gate still asks for.
pub const MISSING: Phrase = Phrase::new("saknas", "missing");
/// A check.
pub const MISSING_CHECK: Phrase = Phrase::new("en kontroll", "a check");
/// To try again.
pub const MISSING_RETRY: Phrase =
    Phrase::new("ett nytt försök att kontrollera", "another try to check");
/// As at the leak.
pub const MISSING_AT_LEAK: Phrase = Phrase::new(
    "skyddet när uppgifterna läckte",
    "protection when the data leaked",
);
/// As now.
pub const MISSING_NOW: Phrase =
    Phrase::new("skyddet som det är i dag", "protection as it is today");
/// What was checked is not the whole of it.
pub const DO_COMPLETE: Phrase = Phrase::new(
    "massutskick är öppna. Komplettera det som saknas nedan (a lägger till en kontroll).",
    "mass sendings are open. Complete what is missing below (a adds a check).",
);
/// Nothing is left.
pub const DO_NOTHING: Phrase = Phrase::new(
    "inget. Kontrollera på nytt när uppgifter, grupper eller kanaler tillkommer.",
    "nothing. Check again when data, groups or channels are added.",
);
/// What must never be written.
pub const NEVER: Phrase = Phrase::new(
    "Skriv aldrig namn, nummer eller platser här. Personer heter P1, P2 …",
    "Never write names, numbers or places here. Persons are called P1, P2 …",
);
/// Everybody, while there are no groups.
pub const EVERYBODY: Phrase = Phrase::new("Alla", "Everybody");
/// No check.
pub const UNCHECKED: Phrase = Phrase::new(
    "inte kontrollerad, massutskick stängda",
    "not checked, mass sendings closed",
);
/// Checked before some of the data were known.
pub const ASK_AGAIN: Phrase = Phrase::new(
    "nya uppgifter sedan kontrollen, massutskick stängda",
    "new data since the check, mass sendings closed",
);
/// No markings found.
pub const NONE_MARKED: Phrase = Phrase::new("inga markeringar funna", "no markings found");
/// Could not be checked.
pub const COULD_NOT: Phrase = Phrase::new(
    "gick inte att kontrollera, neutral text gäller",
    "could not be checked, the neutral text applies",
);
/// Returns that no markings were found, and yet these are followed.
pub fn none_but(lang: Lang, persons: &str) -> String {
    match lang {
        Lang::Sv => format!("inga markeringar funna, men {persons} är upplagd: kontrollera igen"),
        Lang::En => format!("no markings found, but {persons} is entered: check again"),
    }
}
/// Returns that the outcomes of more groups do not fit here.
pub fn more_groups(lang: Lang, n: usize) -> String {
    match lang {
        Lang::Sv => format!("+{n} grupper till får inte plats: gör fönstret högre"),
        Lang::En => format!("+{n} more groups do not fit: make the window taller"),
    }
}
/// A check found nobody in a group of protected persons alone.
pub const NONE_AMONG: Phrase = Phrase::new(
    "Kontrollen fann inga markerade i en grupp som ska bestå av bara skyddade.",
    "The check found none marked in a group said to be of protected persons alone.",
);
/// What the outcome means.
pub const NO_PROOF: Phrase = Phrase::new(
    "Inga markeringar är inget bevis: alla skydd syns inte i systemen.",
    "No markings is no proof: not every protection shows in the systems.",
);
/// Young, in a form.
pub const FORM: Phrase = Phrase::new(
    "Bara hur långt kontakten har kommit. Aldrig vem, var eller varför. Numret sätts av sig självt.",
    "Only how far the contact has come. Never who, where or why. The number sets itself.",
);

/// Returns how many were found. One check may cover several groups: its number stands at each of
/// them, so it is said to be the check's.
pub fn found(n: u32, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("{n} funna vid kontrollen, tas ut ur alla massutskick"),
        Lang::En => format!("{n} found in the check, taken out of every mass sending"),
    }
}

/// Returns that a group is to be checked.
pub fn do_check(lang: Lang, group: &str) -> String {
    match lang {
        Lang::Sv => format!(
            "kontrollera {group} (a). Går det inte: ”gick inte att kontrollera”, med motiv och neutral text."
        ),
        Lang::En => format!(
            "check {group} (a). If you cannot: “could not be checked”, with a motive and a neutral text."
        ),
    }
}

/// Returns that guardians are to be looked into; `several` when the pseudonyms are more than one.
pub fn do_guardian(lang: Lang, persons: &str, several: bool) -> String {
    let are = if several { "är unga" } else { "är ung" };
    match lang {
        Lang::Sv => format!(
            "{persons} {are}. En vårdnadshavare kan vara hotet: fråga socialtjänsten först (Tab, Enter)."
        ),
        Lang::En => format!(
            "{persons}: young. A guardian may be the threat: ask social services first (Tab, Enter)."
        ),
    }
}

/// Returns that persons are to be contacted.
pub fn do_contact(lang: Lang, persons: &str) -> String {
    match lang {
        Lang::Sv => format!("kontakta {persons} innan något går till många (Tab visar dem)."),
        Lang::En => format!("contact {persons} before anything goes to many (Tab shows them)."),
    }
}

/// Returns that more were found than there are pseudonyms.
pub fn do_list(lang: Lang, n: u32) -> String {
    match lang {
        Lang::Sv => format!("lägg upp {n} till som kontrollen hittade (Tab, sedan a)."),
        Lang::En => format!("enter {n} more that the check found (Tab, then a)."),
    }
}

/// Returns that kinds of data were added since the check.
pub fn missing_data(lang: Lang, kinds: &str) -> String {
    match lang {
        Lang::Sv => format!("kontroll för nya uppgifter: {kinds}"),
        Lang::En => format!("a check for new data: {kinds}"),
    }
}

/// Returns that channels have come since the check.
pub fn missing_channels(lang: Lang, channels: &str) -> String {
    match lang {
        Lang::Sv => format!("en ny kontroll av skyddet, före {channels}"),
        Lang::En => format!("a new check of the protection, before {channels}"),
    }
}
/// Returns whether the name of a group says that those in it live under protection. What says that they
/// do not ("utom skyddade") is no such name.
pub fn names_protection(name: &str) -> bool {
    let name = name.to_lowercase();
    let mut negated = false;
    for word in name.split(|c: char| !c.is_alphanumeric()) {
        if MARKS.iter().any(|mark| word.starts_with(mark)) && !negated {
            return true;
        }
        negated = NEGATIONS.contains(&word) || (negated && word.is_empty());
    }
    false
}

/// How the words begin that name a protection.
const MARKS: [&str; 7] = [
    "skyddad",
    "skyddat",
    "sekretessmark",
    "kvarskriv",
    "fingera",
    "protected",
    "shielded",
];
/// The words before them that turn them round.
const NEGATIONS: [&str; 10] = [
    "utom", "utan", "ej", "inte", "icke", "except", "without", "not", "non", "no",
];
/// A group of protected persons alone.
pub const DIRECT_ONLY: Phrase = Phrase::new(
    "bara direktkontakt: inget som går till många går till den här gruppen",
    "direct contact only: nothing that goes to many goes to this group",
);

#[cfg(test)]
mod tests {
    use super::names_protection;

    #[test]
    fn a_name_that_tells_of_protection_is_known_and_one_that_excludes_it_is_not() {
        for name in [
            "Skyddade elever",
            "Elever med skyddad identitet",
            "SEKRETESSMARKERADE",
            "Personal (skyddad folkbokföring)",
            "Protected persons",
        ] {
            assert!(names_protection(name), "{name}");
        }
        for name in [
            "Elever",
            "Alla utom skyddade",
            "Staff without protected identity",
            "Oskyddade konton",
            "Skyddsombud",
            "De som kontaktas direkt",
        ] {
            assert!(!names_protection(name), "{name}");
        }
    }
}
