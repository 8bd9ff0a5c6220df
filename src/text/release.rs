//! Papers that leave the house: working copies, stamps, what is missing, versions and differences.

use super::{Lang, Phrase};

/// `report --audience`.
pub const FLAG_AUDIENCE: Phrase = Phrase::new(
    "Vem dokumentet är för: intern (annars), board (nämnden), imy eller public (offentlig)",
    "Who the paper is for: intern (otherwise), board, imy or public",
);
/// `report --unmask`.
pub const FLAG_UNMASK: Phrase = Phrase::new(
    "Visa små antal för nämnden eller IMY, med skälet till det",
    "Show small numbers to the board or IMY, with the reason for it",
);
/// `report --release`.
pub const FLAG_RELEASE: Phrase = Phrase::new(
    "Fastställ: numrerade filer i ärendets mapp som aldrig skrivs över",
    "Release: numbered files in the case's folder that are never overwritten",
);
/// `report --diff`.
pub const FLAG_DIFF: Phrase = Phrase::new(
    "Visa vad som har ändrats sedan den senast fastställda versionen",
    "Show what has changed since the last released version",
);
/// The next reader.
pub const AUDIENCE: (Phrase, Phrase) = (
    Phrase::new("byt läsare", "reader"),
    Phrase::new(
        "Papperet för en annan läsare",
        "The paper for another reader",
    ),
);
/// Releases.
pub const RELEASE: (Phrase, Phrase) = (
    Phrase::new("fastställ", "release"),
    Phrase::new(
        "Fastställ papperet: numrerade filer som aldrig skrivs över",
        "Release the paper: numbered files that are never overwritten",
    ),
);
/// The difference.
pub const CHANGES: (Phrase, Phrase) = (
    Phrase::new("ändrat", "changes"),
    Phrase::new(
        "Vad som har ändrats sedan senaste versionen",
        "What has changed since the last version",
    ),
);
/// Asks whether to release.
pub const ASK: Phrase = Phrase::new("Fastställ papperet?", "Release the paper?");
/// What releasing means.
pub const ASK_MEANS: Phrase = Phrase::new(
    "Det skrivs i alla format till numrerade filer som aldrig skrivs över, och att det lämnats ut antecknas. Läs igenom det först: det du skrivit med egna ord prövar inget program.",
    "It is written in every format to numbered files that are never overwritten, and that it left is recorded. Read it first: no program judges what you wrote in your own words.",
);
/// Over the released versions.
pub const VERSIONS: Phrase = Phrase::new("Fastställda versioner", "Released versions");
/// No version.
pub const NO_VERSIONS: Phrase = Phrase::new("Inga ännu.", "None yet.");
/// A released version in a line.
pub fn version(
    lang: Lang,
    number: u32,
    reader: &str,
    language: &str,
    at: &str,
    head: &str,
    draft: bool,
) -> String {
    let draft = match (draft, lang) {
        (false, _) => "",
        (true, Lang::Sv) => " · UTKAST",
        (true, Lang::En) => " · DRAFT",
    };
    format!("{number} · {reader} · {language} · {at} · {head}{draft}")
}
/// Who it is for.
pub fn reader(lang: Lang, name: &str, sees: &str) -> String {
    match lang {
        Lang::Sv => format!("Läsare: {name}. {sees}"),
        Lang::En => format!("Reader: {name}. {sees}"),
    }
}

/// What stands over a paper that has not been released.
pub const WORKING_COPY: Phrase = Phrase::new("ARBETSKOPIA", "WORKING COPY");
/// What stands over a released paper that lacks facts.
pub const DRAFT: Phrase = Phrase::new("UTKAST", "DRAFT");
/// What stands over a text to many before the check for protected identity.
pub const CLOSED: Phrase = Phrase::new("STÄNGT", "CLOSED");
/// Before the list of what is missing, the check first.
pub const CLOSED_LACKS: Phrase = Phrase::new(
    "Skicka inte och publicera inte: kontrollen av skyddade personuppgifter är inte klar. Det här saknas:",
    "Do not send and do not publish: the check for protected identity is not done. This is missing:",
);
/// Before the list of what is missing, in the paper.
pub const DRAFT_LACKS: Phrase = Phrase::new(
    "Papperet lämnades ut innan det här var klart:",
    "The paper was handed out before this was settled:",
);
/// Before the list of what is missing, in a message that has not gone out.
pub const MESSAGE_LACKS: Phrase = Phrase::new(
    "Använd inte texten än. Det här saknas:",
    "Do not use the text yet. This is missing:",
);
/// Which version it is, in the paper's table about itself.
pub fn edition(lang: Lang, number: Option<u32>, audience: &str) -> String {
    match (lang, number) {
        (Lang::Sv | Lang::En, Some(n)) => format!("{n}, {audience}"),
        (Lang::Sv, None) => format!("arbetskopia, {audience}"),
        (Lang::En, None) => format!("working copy, {audience}"),
    }
}

/// The left half of the footer.
pub fn footer(lang: Lang, case: &str, fingerprint: &str, number: Option<u32>) -> String {
    match (lang, number) {
        (Lang::Sv | Lang::En, Some(n)) => format!("{case} · version {n} · {fingerprint}"),
        (Lang::Sv | Lang::En, None) => format!("{case} · {fingerprint}"),
    }
}

/// Tells what is missing, with who owns it and where it is filled in.
pub fn missing(lang: Lang, what: &str, owner: Option<&str>, step: Option<&str>) -> String {
    let owner = owner.unwrap_or(match lang {
        Lang::Sv => "ingen ansvarig",
        Lang::En => "nobody owns it",
    });
    match (lang, step) {
        (_, None) => format!("{what} – {owner}"),
        (Lang::Sv, Some(step)) => format!("{what} – {owner}, steg {step}"),
        (Lang::En, Some(step)) => format!("{what} – {owner}, step {step}"),
    }
}

/// Tells when a record was made, in which role, and from which file.
pub fn recorded_by(lang: Lang, when: &str, by: &str, source: Option<&str>) -> String {
    match (lang, source) {
        (Lang::Sv, None) => format!("antecknad {when} av {by}"),
        (Lang::En, None) => format!("recorded {when} by {by}"),
        (Lang::Sv, Some(file)) => format!("antecknad {when} av {by}, ur {file}"),
        (Lang::En, Some(file)) => format!("recorded {when} by {by}, from {file}"),
    }
}

/// A note: which record.
pub fn note(lang: Lang, hash: &str, told: &str) -> String {
    let post = match lang {
        Lang::Sv => "Post",
        Lang::En => "Record",
    };
    if told.is_empty() {
        format!("{post} {hash}.")
    } else {
        format!("{post} {hash}, {told}.")
    }
}

/// Over the list of what is missing, on the screen and on standard error.
pub fn lacks(lang: Lang, n: usize) -> String {
    match (lang, n) {
        (Lang::Sv, 0) => "Allt som papperet ska ha finns.".to_owned(),
        (Lang::En, 0) => "The paper has all that it must have.".to_owned(),
        (Lang::Sv, 1) => "En sak saknas. Lämnas papperet ut nu stämplas det UTKAST:".to_owned(),
        (Lang::En, 1) => "One thing is missing. Released now, it is stamped DRAFT:".to_owned(),
        (Lang::Sv, n) => format!("{n} saker saknas. Lämnas papperet ut nu stämplas det UTKAST:"),
        (Lang::En, n) => format!("{n} things are missing. Released now, it is stamped DRAFT:"),
    }
}

/// What a released paper lacked.
pub fn lacked(lang: Lang, n: usize) -> String {
    match (lang, n) {
        (Lang::Sv, 0) => "Allt som papperet ska ha finns.".to_owned(),
        (Lang::En, 0) => "The paper has all that it must have.".to_owned(),
        (Lang::Sv, _) => "Papperet är stämplat UTKAST, för det här saknas:".to_owned(),
        (Lang::En, _) => "The paper is stamped DRAFT, because this is missing:".to_owned(),
    }
}

/// A paper about an earlier moment cannot be released.
pub const NOT_OF_THE_PAST: Phrase = Phrase::new(
    "Ett papper fastställs som ärendet är nu, inte som det var.\nInget har gjorts.\n\
     Ta bort --as-of, eller skriv papperet till en fil utan att fastställa det.",
    "A paper is released as the case is now, not as it was.\nNothing was done.\n\
     Leave out --as-of, or write the paper to a file without releasing it.",
);

/// Grounds that nobody has checked at the source.
pub fn uncertain(lang: Lang, grounds: &str) -> String {
    match lang {
        Lang::Sv => format!(
            "Maskat på en grund som inte är kontrollerad mot lagtexten: {grounds}. Låt en jurist se på den innan papperet lämnas ut."
        ),
        Lang::En => format!(
            "Masked on a ground that has not been checked against the law: {grounds}. Have a lawyer look at it before the paper is handed out."
        ),
    }
}

/// Released.
pub fn done(lang: Lang, number: u32, files: &str) -> String {
    match lang {
        Lang::Sv => format!("Version {number} är fastställd: {files}"),
        Lang::En => format!("Version {number} is released: {files}"),
    }
}

/// Nothing has been released yet, so there is nothing to compare with.
pub const NO_EARLIER: Phrase = Phrase::new(
    "Inget tidigare papper är fastställt för den läsaren på det språket.",
    "No earlier paper has been released for that reader in that language.",
);
/// Nothing has changed.
pub const SAME: Phrase = Phrase::new(
    "Ingenting har ändrats sedan den senaste versionen.",
    "Nothing has changed since the last version.",
);
/// Over a difference.
pub fn since(lang: Lang, number: u32) -> String {
    match lang {
        Lang::Sv => format!("Ändrat sedan version {number} (− borta, + nytt):"),
        Lang::En => format!("Changed since version {number} (− gone, + new):"),
    }
}
/// The Markdown of the last version cannot be read.
pub fn unread(lang: Lang, file: &str) -> String {
    match lang {
        Lang::Sv => format!("Den senaste versionen går inte att läsa: {file}"),
        Lang::En => format!("The last version cannot be read: {file}"),
    }
}

/// A released file has other bytes than when it was released.
pub fn changed(lang: Lang, file: &str) -> String {
    match lang {
        Lang::Sv => format!(
            "Ett fastställt papper har ändrats efter att det lämnades ut: {file}. Journalen är inte berörd; ta fram den utlämnade kopian."
        ),
        Lang::En => format!(
            "A released paper has changed since it was handed out: {file}. The journal is not affected; find the copy that was handed out."
        ),
    }
}
/// A released file is gone.
pub fn gone(lang: Lang, file: &str) -> String {
    match lang {
        Lang::Sv => format!("Ett fastställt papper finns inte kvar i mappen: {file}"),
        Lang::En => format!("A released paper is no longer in the folder: {file}"),
    }
}
/// Released files are not as they were.
pub const NOT_AS_RELEASED: Phrase = Phrase::new(
    "Journalen är prövad, men papper som har lämnats ut är inte som de var.",
    "The journal has been verified, but papers that were handed out are not as they were.",
);
/// A file in the way.
pub const IN_THE_WAY: (&str, &str) = (
    "en fil med det namnet finns redan; ett fastställt papper skrivs aldrig över",
    "a file of that name is there already; a released paper is never overwritten",
);
