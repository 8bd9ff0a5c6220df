//! What the panic path says: eight questions in a hurry.

use super::Phrase;

/// A question and its hint.
pub type Asked = (Phrase, Phrase);

/// Over the form.
pub const TITLE: Phrase = Phrase::new(
    "Bråttom: minsta anmälan till IMY",
    "In a hurry: the least notification to IMY",
);
/// What to do.
pub const LEAD_IN: Phrase = Phrase::new(
    "Åtta frågor räcker för en laglig första anmälan. F2 = inte känt än. Resten kompletteras.",
    "Eight questions make a lawful first notification. F2 = not known yet. The rest follows later.",
);
/// The last line.
pub const FINISH: Phrase = Phrase::new(
    "Spara och visa texten att klistra in",
    "Save and show the text to paste",
);
/// What shows when awareness began, when it was told here.
pub const SOURCE: &str = "Uppgift vid brådskande anmälan / stated in the urgent notification";
/// The nature.
pub const NATURE: Asked = (
    Phrase::new("1 Vad har hänt?", "1 What has happened?"),
    Phrase::new(
        "En eller två meningar. Inga namn.",
        "One or two sentences. No names.",
    ),
);
/// When aware.
pub const AWARE: Asked = (
    Phrase::new("2 När fick ni vetskap?", "2 When did you become aware?"),
    Phrase::new(
        "Till exempel: igår 16.54. De 72 timmarna räknas härifrån, från att ni sparar.",
        "For example: yesterday 16:54. The 72 hours count from here, once you save.",
    ),
);
/// Who.
pub const WHO: Asked = (
    Phrase::new("3 Vilka berörs?", "3 Who is affected?"),
    Phrase::new(
        "En grupp, till exempel: nuvarande anställda.",
        "A group, for example: current employees.",
    ),
);
/// How many.
pub const HOW_MANY: Asked = (
    Phrase::new("4 Ungefär hur många?", "4 About how many?"),
    Phrase::new(
        "Till exempel 1100–1500. Vet ni inte: F2.",
        "For example 1100–1500. If you do not know: F2.",
    ),
);
/// Contact.
pub const CONTACT: Asked = (
    Phrase::new("5 Vem kan IMY kontakta?", "5 Whom can IMY contact?"),
    Phrase::new(
        "Funktion, telefon och e-post.",
        "Function, phone and e-mail.",
    ),
);
/// Consequences.
pub const CONSEQUENCES: Asked = (
    Phrase::new(
        "6 Vad kan det leda till för dem?",
        "6 What may it lead to for them?",
    ),
    Phrase::new(
        "Kryssa med mellanslag. Det går att ändra sedan.",
        "Tick with space. It can be changed later.",
    ),
);
/// Measures.
pub const MEASURES: Asked = (
    Phrase::new(
        "7 Vad har ni gjort hittills?",
        "7 What have you done so far?",
    ),
    Phrase::new("Också det som är på gång.", "Also what is under way."),
);
/// What is missing.
pub const MISSING: Asked = (
    Phrase::new(
        "8 Vad vet ni inte ännu, och när kommer det?",
        "8 What do you not know yet, and when will it come?",
    ),
    Phrase::new(
        "Till exempel: antalet, om en vecka.",
        "For example: the number, in a week.",
    ),
);
/// In the clock bar when little time is left.
pub const OFFER: Phrase = Phrase::new("p minsta anmälan", "p least notification");
