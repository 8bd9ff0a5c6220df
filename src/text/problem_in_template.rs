//! What is said of a mistake in a report template.

use super::{Lang, Phrase};

/// The words of one kind of problem; `{name}` stands for what it is about.
#[derive(Debug, Clone, Copy)]
pub struct Words {
    /// The stable name.
    pub code: &'static str,
    /// What is wrong.
    pub what: Phrase,
    /// How to mend it.
    pub mend: Phrase,
}

/// A name that the context does not hold.
pub const UNKNOWN_NAME: Words = Words {
    code: "unknown-name",
    what: Phrase::new(
        "Mallen använder namnet ”{name}”, som inte finns",
        "The template uses the name “{name}”, which does not exist",
    ),
    mend: Phrase::new(
        "Rätta namnet. Alla namn står i docs/REPORT-CONTEXT.md; frågornas namn står i ärendets spelbok.",
        "Correct the name. All names are in docs/REPORT-CONTEXT.md; those of the questions are in the case's playbook.",
    ),
};

/// A mark of a kind that no reader is known for.
pub const UNKNOWN_KIND: Words = Words {
    code: "unknown-kind",
    what: Phrase::new(
        "Mallen märker ett ställe med slaget ”{name}”, som inte finns",
        "The template marks a passage with the kind “{name}”, which does not exist",
    ),
    mend: Phrase::new(
        "Använd small-count, protected-person, security, third-party, contact, person, secrecy eller working.",
        "Use small-count, protected-person, security, third-party, contact, person, secrecy or working.",
    ),
};

/// Anything that the template engine refuses.
pub const WRONG: Words = Words {
    code: "template",
    what: Phrase::new(
        "Mallen går inte att använda: {name}",
        "The template cannot be used: {name}",
    ),
    mend: Phrase::new(
        "Rätta mallen på det utpekade stället, eller ta bort din egen mall så används den som följer med.",
        "Correct the template where it points, or remove your own template and the shipped one is used.",
    ),
};

/// More output than a paper can be.
pub const TOO_LONG: Words = Words {
    code: "template-too-long",
    what: Phrase::new(
        "Mallen {name} skriver för mycket",
        "The template {name} writes too much",
    ),
    mend: Phrase::new(
        "Leta efter en slinga som upprepar sig och ta bort den.",
        "Look for a loop that repeats itself and remove it.",
    ),
};

/// More time than a person can wait.
pub const TOO_SLOW: Words = Words {
    code: "template-too-slow",
    what: Phrase::new(
        "Mallen {name} blir inte klar",
        "The template {name} does not finish",
    ),
    mend: Phrase::new(
        "Leta efter slingor i slingor och ta bort dem.",
        "Look for loops within loops and remove them.",
    ),
};

/// No template at all.
pub const NO_SUCH_PAPER: Words = Words {
    code: "no-such-paper",
    what: Phrase::new(
        "Det finns ingen mall för ”{name}”",
        "There is no template for “{name}”",
    ),
    mend: Phrase::new(
        "Kontrollera namnet. Rapporten som följer med heter incidentrapport.",
        "Check the name. The shipped report is called incidentrapport.",
    ),
};

/// Proposes the nearest name.
pub fn mean(near: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("Menade du ”{near}”? Alla namn står i docs/REPORT-CONTEXT.md."),
        Lang::En => format!("Did you mean “{near}”? All names are in docs/REPORT-CONTEXT.md."),
    }
}
