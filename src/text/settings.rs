//! What the settings form says.

use super::Phrase;

/// Over the form.
pub const HEADING: Phrase = Phrase::new("Inställningar", "Settings");
/// What they are for.
pub const LEAD_IN: Phrase = Phrase::new(
    "Fyll i en gång: inget ärende frågar efter det som står här.",
    "Fill in once: no case asks for what stands here.",
);
/// Over the problems.
pub const PROBLEMS: Phrase = Phrase::new(
    "Inställningsfilen har fel. Det som gick att läsa gäller.",
    "The settings file has problems. What could be read counts.",
);
/// Name of the organisation.
pub const ORG_NAME: Phrase = Phrase::new("Organisationens namn", "Name of the organisation");
/// Organisation number.
pub const ORG_NUMBER: Phrase = Phrase::new("Organisationsnummer", "Organisation number");
/// Under it.
pub const ORG_NUMBER_HINT: Phrase = Phrase::new(
    "Enskild firma: lämna tomt, numret är ett personnummer.",
    "A sole trader: leave it empty, the number is a personal identity number.",
);
/// Address.
pub const ADDRESS: Phrase = Phrase::new("Postadress", "Postal address");
/// Contact.
pub const CONTACT: Phrase = Phrase::new("Kontaktperson", "Contact person");
/// Under it.
pub const CONTACT_HINT: Phrase = Phrase::new(
    "Funktion, telefon och e-post.",
    "Function, phone and e-mail.",
);
/// Data-protection officer.
pub const DPO: Phrase = Phrase::new("Dataskyddsombud", "Data-protection officer");
/// Under it.
pub const DPO_HINT: Phrase = Phrase::new("Hur ombudet nås.", "How to reach the officer.");
/// Name of the person.
pub const MY_NAME: Phrase = Phrase::new("Ditt namn eller din signatur", "Your name or signature");
/// Role of the person.
pub const MY_ROLE: Phrase = Phrase::new("Din roll", "Your role");
/// Language.
pub const LANGUAGE: Phrase = Phrase::new("Språk", "Language");
/// Swedish.
pub const SWEDISH: Phrase = Phrase::new("svenska", "Swedish (svenska)");
/// English.
pub const ENGLISH: Phrase = Phrase::new("engelska (English)", "English");
/// Colours.
pub const COLOUR: Phrase = Phrase::new("Färger på skärmen", "Colours on the screen");
/// Under it.
pub const COLOUR_HINT: Phrase = Phrase::new(
    "Ett ord står alltid bredvid en färg.",
    "A word always stands beside a colour.",
);
/// The line that saves.
pub const SAVE: Phrase = Phrase::new("Spara inställningarna", "Save the settings");
/// Saved.
pub const SAVED: Phrase = Phrase::new("✓ Inställningarna sparade", "✓ Settings saved");
