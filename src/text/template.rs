//! What the command line says about the user's own templates, and the template that a new one begins
//! as.

use super::{Lang, Phrase};

/// `template`.
pub const ABOUT: Phrase = Phrase::new(
    "Egna mallar: lista, gör, kontrollera och förhandsgranska",
    "Your own templates: list, make, check and preview",
);
/// `template list`.
pub const LIST: Phrase = Phrase::new(
    "Lista mallarna: de som följer med och dina egna",
    "List the templates: the shipped ones and your own",
);
/// `template new`.
pub const NEW: Phrase = Phrase::new(
    "Gör en egen mall att ändra; en som följer med kopieras",
    "Make a template of your own to change; a shipped one is copied",
);
/// `template check`.
pub const CHECK: Phrase = Phrase::new(
    "Kontrollera mallar: alla fel på en gång",
    "Check templates: all mistakes at once",
);
/// `template preview`.
pub const PREVIEW: Phrase = Phrase::new(
    "Visa mallen ifylld, med påhittade uppgifter eller ett ärendes",
    "Show the template filled in, with made-up facts or those of a case",
);
/// A template argument.
pub const NAME: Phrase = Phrase::new(
    "Mallens namn: små bokstäver, siffror och bindestreck",
    "The template's name: small letters, digits and hyphens",
);
/// Files argument.
pub const PATHS: Phrase = Phrase::new(
    "Fil eller mapp; annars dina egna mallar",
    "File or folder; otherwise your own templates",
);
/// `--case`.
pub const CASE: Phrase = Phrase::new(
    "Ärendet att fylla i med; annars påhittade uppgifter",
    "The case to fill in with; otherwise made-up facts",
);
/// In the place of a name.
pub const NAME_OF: Phrase = Phrase::new("NAMN", "NAME");
/// Comes with the program.
pub const SHIPPED: Phrase = Phrase::new("följer med", "shipped");
/// The user's own.
pub const OWN: Phrase = Phrase::new("egen", "your own");
/// The user's own in the place of a shipped one.
pub const INSTEAD: Phrase = Phrase::new(
    "egen, i stället för den som följer med",
    "your own, in place of the shipped one",
);
/// There is nothing of one's own to check.
pub fn nothing(lang: Lang, folder: &str) -> String {
    match lang {
        Lang::Sv => format!(
            "Du har inga egna mallar i {folder}.\nInget har kontrollerats.\nGör en med: frist template new NAMN"
        ),
        Lang::En => format!(
            "You have no templates of your own in {folder}.\nNothing was checked.\nMake one with: frist template new NAME"
        ),
    }
}
/// The name cannot be used.
pub fn bad_name(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Sv => format!(
            "”{name}” kan inte vara namnet på en mall.\nInget har gjorts.\nAnvänd små bokstäver a–z, siffror och bindestreck."
        ),
        Lang::En => format!(
            "“{name}” cannot be the name of a template.\nNothing was done.\nUse small letters a–z, digits and hyphens."
        ),
    }
}
/// There is a template already.
pub fn exists(lang: Lang, file: &str) -> String {
    match lang {
        Lang::Sv => format!(
            "Det finns redan en mall: {file}.\nDen är orörd.\nÄndra den, eller välj ett annat namn."
        ),
        Lang::En => format!(
            "There is a template already: {file}.\nIt is untouched.\nChange it, or choose another name."
        ),
    }
}
/// There is no such template.
pub fn none(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Sv => format!(
            "Det finns ingen mall ”{name}”.\nInget har visats.\nSe vilka som finns med: frist template list"
        ),
        Lang::En => format!(
            "There is no template “{name}”.\nNothing was shown.\nSee which there are with: frist template list"
        ),
    }
}
/// Made.
pub fn made(lang: Lang, file: &str) -> String {
    match lang {
        Lang::Sv => format!("Gjord: {file}"),
        Lang::En => format!("Made: {file}"),
    }
}

/// What a template of one's own begins as.
pub const STARTER: Phrase = Phrase::new(
    "{#- Alla namn står i docs/REPORT-CONTEXT.md. Det som bara de som arbetar med incidenten får se
    ställs mellan märken; slagen är small-count, protected-person, security, third-party, contact,
    person, secrecy och working. -#}
# {% if case.exercise %}{{ case.mark }} · {% endif %}{{ case.title }}

| Om papperet | |
|---|---|
| Läget gäller | {{ made.text }} |
| Fingeravtryck | {{ case.fingerprint }} |
| Version | {{ edition.text }} |

{{ answers.brief.words | paragraphs }}{{ answers.brief | trace }}

Orsak: <!-- frist:intern security -->{{ answers.cause_details.words }}<!-- /frist:intern -->

{% for clock in clocks %}{% if clock.from_awareness -%}
{{ clock.title }}: {{ clock.sentence }}

{% endif %}{% endfor %}
",
    "{#- All names stand in docs/REPORT-CONTEXT.md. What only those who work with the incident may see
    stands between marks; the kinds are small-count, protected-person, security, third-party,
    contact, person, secrecy and working. -#}
# {% if case.exercise %}{{ case.mark }} · {% endif %}{{ case.title }}

| About the paper | |
|---|---|
| As of | {{ made.text }} |
| Fingerprint | {{ case.fingerprint }} |
| Version | {{ edition.text }} |

{{ answers.brief.words | paragraphs }}{{ answers.brief | trace }}

Cause: <!-- frist:intern security -->{{ answers.cause_details.words }}<!-- /frist:intern -->

{% for clock in clocks %}{% if clock.from_awareness -%}
{{ clock.title }}: {{ clock.sentence }}

{% endif %}{% endfor %}
",
);
