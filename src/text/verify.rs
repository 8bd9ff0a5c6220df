//! What checking a case says: the five verdicts, what is wrong with a line, and findings.

use super::{Lang, Phrase};

/// What `--word` does.
pub const WORD: Phrase = Phrase::new(
    "Skriv bara utslaget, för skript: intact, torn tail, newer, fork eller tampered",
    "Print the verdict alone, for scripts: intact, torn tail, newer, fork or tampered",
);
/// Nothing to say.
pub const NOTHING: Phrase = Phrase::new("", "");

/// Every byte is as it was written.
pub const INTACT: Phrase = Phrase::new(
    "Orörd: varje byte är som den skrevs.",
    "Intact: every byte is as it was written.",
);
/// The whole journal: intact.
pub const WHOLE_INTACT: Phrase = Phrase::new("Journalen är orörd.", "The journal is intact.");
/// The whole journal: a torn tail.
pub const WHOLE_TORN: Phrase = Phrase::new(
    "Journalen är hel så när som på en avbruten sista rad.",
    "The journal is whole but for an unfinished last line.",
);
/// The whole journal: newer.
pub const WHOLE_NEWER: Phrase = Phrase::new(
    "Journalen är delvis skriven av en nyare version av frist.",
    "The journal is partly written by a newer version of frist.",
);
/// The whole journal: a fork.
pub const WHOLE_FORK: Phrase = Phrase::new(
    "Journalen har en kedja som har fortsatt på två håll.",
    "The journal has a chain that has gone on in two places.",
);
/// The whole journal: tampered with.
pub const WHOLE_TAMPERED: Phrase = Phrase::new(
    "Journalen är ändrad eller skadad.",
    "The journal is tampered with or damaged.",
);
/// What to do about a torn tail.
pub const TORN_ADVICE: Phrase = Phrase::new(
    "Programmet eller datorn avbröts mitt i en skrivning. Det som visades som sparat är helt. \
     Fortsätt arbeta; det avbrutna ligger kvar i filen.",
    "The program or the computer was interrupted in the middle of writing. What was shown as saved \
     is whole. Go on working; the unfinished line stays in the file.",
);
/// What to do about a newer journal.
pub const NEWER_ADVICE: Phrase = Phrase::new(
    "Ärendet kan läsas men inte ändras här. Öppna det med den nyare versionen av frist.",
    "The case can be read here but not changed. Open it with the newer version of frist.",
);
/// What to do about a fork.
pub const FORK_ADVICE: Phrase = Phrase::new(
    "Samma kedja har fortsatt på två håll, till exempel efter en återställd säkerhetskopia. \
     Båda fortsättningarna läses. Spara en kopia av mappen och ta reda på hur det gick till.",
    "One chain has gone on in two places, for example after a backup was restored. Both \
     continuations are read. Keep a copy of the folder and find out how it came about.",
);
/// What to do about tampering.
pub const TAMPERED_ADVICE: Phrase = Phrase::new(
    "Något har ändrats efter att det skrevs, eller disken är skadad. Det som går att läsa läses. \
     Skriv ingenting i mappen, spara en kopia av den och jämför med en säkerhetskopia.",
    "Something has changed since it was written, or the disk is damaged. What can be read is read. \
     Write nothing in the folder, keep a copy of it, and compare with a backup.",
);

/// The bytes are not the one spelling that is written.
pub const NOT_CANONICAL: Phrase = Phrase::new(
    "bytena är inte så som frist skriver dem",
    "the bytes are not as frist writes them",
);
/// The head is not of its shape.
pub const HEAD: Phrase = Phrase::new(
    "postens huvud är ofullständigt eller har fel form",
    "the head of the record is incomplete or out of shape",
);
/// The hash does not match.
pub const HASH: Phrase = Phrase::new(
    "kontrollsumman stämmer inte med postens huvud",
    "the hash does not match the head of the record",
);
/// A commitment does not match.
pub const COMMITMENT: Phrase = Phrase::new(
    "innehållet är inte det som posten låste",
    "what it says is not what the record committed to",
);
/// The texts do not match the body.
pub const TEXTS: Phrase = Phrase::new(
    "texterna hör inte ihop med innehållet eller rymmer styrtecken",
    "the texts do not belong to the body or hold control characters",
);
/// A clock's start or a gate's outcome is masked.
pub const UNMASKABLE: Phrase = Phrase::new(
    "klockans start eller kontrollens utfall har tagits bort, och det får inte maskeras",
    "the start of a clock or the outcome of a check was removed, which cannot be masked",
);
/// The chain does not begin with a session.
pub const NO_SESSION: Phrase = Phrase::new(
    "kedjan börjar inte med vem som skriver",
    "the chain does not begin with who is writing",
);
/// Records are missing.
pub const GAP: Phrase = Phrase::new(
    "en eller flera poster saknas före den",
    "one or more records are missing before it",
);
/// The record does not follow the one before it.
pub const UNLINKED: Phrase = Phrase::new(
    "den följer inte på posten före",
    "it does not follow the record before it",
);
/// The record is of another chain.
pub const OTHER_CHAIN: Phrase =
    Phrase::new("den hör till en annan kedja", "it belongs to another chain");
/// The record is of another case.
pub const OTHER_CASE: Phrase = Phrase::new(
    "den hör till ett annat ärende",
    "it belongs to another case",
);
/// Real and exercise are mixed.
pub const OTHER_MODE: Phrase = Phrase::new(
    "övning och skarpt läge är blandade",
    "an exercise and a real case are mixed",
);
/// A value is gone without a reason.
pub const UNEXPLAINED: Phrase = Phrase::new(
    "något har tagits bort utan ett beslut om maskning",
    "something was removed without a decision to mask it",
);
/// No record says how the case was opened.
pub const NOT_OPENED: Phrase = Phrase::new(
    "Ingen post säger hur ärendet öppnades: den första kedjan saknas.",
    "No record says how the case was opened: its first chain is missing.",
);

/// Says that the last line was never finished.
pub fn torn_tail(lang: Lang, bytes: u64) -> String {
    match lang {
        Lang::Sv => format!("Avbruten sista rad ({bytes} byte): resten är hel."),
        Lang::En => format!("Torn tail ({bytes} bytes): the rest is good."),
    }
}

/// Says that a newer version wrote some of it.
pub fn newer(lang: Lang, line: u64) -> String {
    match lang {
        Lang::Sv => format!("Skriven av en nyare version av frist, från rad {line}."),
        Lang::En => format!("Written by a newer version of frist, from line {line} on."),
    }
}

/// Says that a chain has two continuations.
pub fn fork(lang: Lang, line: u64, seq: u64) -> String {
    match lang {
        Lang::Sv => format!("Delad kedja: post {seq} finns i två versioner (rad {line})."),
        Lang::En => format!("Fork: there are two versions of record {seq} (line {line})."),
    }
}

/// Says which line is not as it was written, and why.
pub fn tampered(lang: Lang, line: u64, why: Phrase) -> String {
    let why = why.to(lang);
    match lang {
        Lang::Sv => format!("Ändrad eller skadad: rad {line}: {why}."),
        Lang::En => format!("Tampered with or damaged: line {line}: {why}."),
    }
}

/// Says that the clock went back; `millis` is how far.
pub fn clock_back(lang: Lang, name: &str, seq: u64, millis: u64) -> String {
    let (seconds, rest) = (millis / 1000, millis % 1000);
    match lang {
        Lang::Sv => {
            format!("Datorns klocka gick bakåt {seconds},{rest:03} s vid post {seq} i {name}.")
        }
        Lang::En => {
            format!(
                "The computer's clock went back {seconds}.{rest:03} s at record {seq} in {name}."
            )
        }
    }
}

/// Says that a record others had read is missing.
pub fn missing(lang: Lang, name: &str, seq: u64, hash: &str) -> String {
    match lang {
        Lang::Sv => format!("Post {seq} i {name} hade läst en post som saknas här: {hash} …"),
        Lang::En => {
            format!("Record {seq} in {name} had read a record that is missing here: {hash} …")
        }
    }
}

/// Says that a file is not named after its chain.
pub fn file_name(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Sv => format!("Filen {name} bär inte sin kedjas namn: en kopia, eller omdöpt."),
        Lang::En => format!("The file {name} is not named after its chain: a copy, or renamed."),
    }
}

/// A case that is not as it was written.
pub const NOT_INTACT: Phrase = Phrase::new("Ärendet är inte orört.", "The case is not intact.");

/// Says that a frozen rule file is not what its name says.
pub fn bad_rules(lang: Lang, path: &str) -> String {
    match lang {
        Lang::Sv => format!("{path}: regelfilen är inte den som ärendet frös."),
        Lang::En => format!("{path}: the rule file is not the one that the case froze."),
    }
}

/// Says how many records were read, and the fingerprint.
pub fn summary(lang: Lang, records: u64, fingerprint: &str) -> String {
    match lang {
        Lang::Sv => format!("{records} poster. Ärendets fingeravtryck: {fingerprint}"),
        Lang::En => format!("{records} records. The case's fingerprint: {fingerprint}"),
    }
}

/// Says at the top of a paper that it was made from a case that is not as it was written.
pub fn stamp(lang: Lang, flaw: &str) -> String {
    match lang {
        Lang::Sv => format!(
            "> **Underlaget är skadat eller ändrat.** {flaw} Det som inte går att kontrollera är inte med. \
             Fingeravtrycket visar inte att det som står här är orört. Kör `frist verify`."
        ),
        Lang::En => format!(
            "> **The record is damaged or altered.** {flaw} What cannot be verified is left out. \
             The fingerprint does not show that what stands here is untouched. Run `frist verify`."
        ),
    }
}

/// Says that a rule file that the case froze is gone.
pub fn missing_rules(lang: Lang, id: &str, digest: &str) -> String {
    match lang {
        Lang::Sv => format!(
            "rules/{digest}.toml ({id}): regelfilen som ärendet frös saknas. Ta den ur en säkerhetskopia."
        ),
        Lang::En => format!(
            "rules/{digest}.toml ({id}): the rule file that the case froze is missing. Take it from a backup."
        ),
    }
}
