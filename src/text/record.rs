//! What a record says, in a sentence; and the labels of its details.

use super::{Lang, Phrase};

/// Puts two languages' sentences beside each other.
fn either(lang: Lang, sv: String, en: String) -> String {
    match lang {
        Lang::Sv => sv,
        Lang::En => en,
    }
}

/// A session began.
pub fn began(name: &str, role: &str, lang: Lang) -> String {
    either(
        lang,
        format!("{name} ({role}) började arbeta"),
        format!("{name} ({role}) began to work"),
    )
}

/// The case was opened.
pub fn opened(title: &str, lang: Lang) -> String {
    either(
        lang,
        format!("Ärendet öppnades: {title}"),
        format!("The case was opened: {title}"),
    )
}

/// The organisation was stated.
pub fn organisation(name: &str, lang: Lang) -> String {
    either(
        lang,
        format!("Organisationen: {name}"),
        format!("The organisation: {name}"),
    )
}

/// A row was set.
pub fn row(list: &str, cells: &str, changed: bool, lang: Lang) -> String {
    match (changed, lang) {
        (false, Lang::Sv) => format!("{list}, ny rad: {cells}"),
        (true, Lang::Sv) => format!("{list}, ändrad rad: {cells}"),
        (false, Lang::En) => format!("{list}, new row: {cells}"),
        (true, Lang::En) => format!("{list}, changed row: {cells}"),
    }
}

/// A row was taken out.
pub fn row_removed(list: &str, reason: &str, lang: Lang) -> String {
    either(
        lang,
        format!("{list}, rad borttagen: {reason}"),
        format!("{list}, row taken out: {reason}"),
    )
}

/// A step was finished.
pub fn step_done(step: &str, lang: Lang) -> String {
    either(
        lang,
        format!("Steg klart: {step}"),
        format!("Step done: {step}"),
    )
}

/// A step was skipped.
pub fn step_skipped(step: &str, reason: &str, lang: Lang) -> String {
    either(
        lang,
        format!("Steg överhoppat: {step} – {reason}"),
        format!("Step skipped: {step} – {reason}"),
    )
}

/// A step was opened again.
pub fn step_reopened(step: &str, lang: Lang) -> String {
    either(
        lang,
        format!("Steg öppnat igen: {step}"),
        format!("Step opened again: {step}"),
    )
}

/// An entry was made or changed; `one` is the register's singular.
pub fn entered(one: &str, cells: &str, changed: bool, lang: Lang) -> String {
    let one = capital(one);
    match (changed, lang) {
        (false, _) => format!("{one}: {cells}"),
        (true, Lang::Sv) => format!("{one}, ändring: {cells}"),
        (true, Lang::En) => format!("{one}, change: {cells}"),
    }
}

/// An entry was withdrawn.
pub fn withdrawn(one: &str, reason: &str, lang: Lang) -> String {
    let one = capital(one);
    either(
        lang,
        format!("{one}, återkallad uppgift: {reason}"),
        format!("{one}, withdrawn: {reason}"),
    )
}

/// A candidate start was rejected.
pub fn rejected(anchor: &str, reason: &str, lang: Lang) -> String {
    either(
        lang,
        format!("Kännedomspunkt avvisad: {anchor} – {reason}"),
        format!("Moment of awareness rejected: {anchor} – {reason}"),
    )
}

/// A value was masked.
pub fn masked(ground: &str, lang: Lang) -> String {
    either(
        lang,
        format!("En uppgift maskerades: {ground}"),
        format!("Words were masked: {ground}"),
    )
}

/// All heads were noted. `why` is `filing`, `handover` or `report`.
pub fn checkpoint(why: &str, lang: Lang) -> String {
    let why = match (why, lang) {
        ("filing", Lang::Sv) => "anmälan",
        ("filing", Lang::En) => "notification",
        ("handover", Lang::Sv) => "överlämning",
        ("report", Lang::Sv) => "rapport",
        (other, _) => other,
    };
    either(
        lang,
        format!("Journalens läge fästes: {why}"),
        format!("The state of the journal was noted: {why}"),
    )
}

/// A paper left the house.
pub fn released(paper: &str, number: u32, lang: Lang) -> String {
    either(
        lang,
        format!("Papper fastställt: {paper}, version {number}"),
        format!("Paper released: {paper}, version {number}"),
    )
}

/// The work was offered to a successor.
pub fn handed_over(to: &str, lang: Lang) -> String {
    either(
        lang,
        format!("Arbetet lämnades över till {to}"),
        format!("The work was handed over to {to}"),
    )
}

/// The successor took over.
pub const TOOK_OVER: Phrase = Phrase::new(
    "Överlämningen lästes och togs emot",
    "The handover was read and accepted",
);

/// A record whose words are all masked.
pub fn withheld(kind: &str, lang: Lang) -> String {
    either(
        lang,
        format!("Maskerad post ({kind})"),
        format!("Masked record ({kind})"),
    )
}

/// The same text with a capital first letter.
pub fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(chars).collect()
    })
}

/// Somebody read what must never be typed.
pub const ACKNOWLEDGED: Phrase = Phrase::new(
    "Läste vad som aldrig får skrivas här",
    "Read what must never be typed here",
);
/// In front of when it happened, in a line.
pub const HAPPENED_SHORT: Phrase = Phrase::new("hände", "happened");

/// The labels of a record's details.
pub mod label {
    use super::Phrase;
    /// In words.
    pub const WORDS: Phrase = Phrase::new("Vad", "What");
    /// When it was recorded.
    pub const RECORDED: Phrase = Phrase::new("Skrevs", "Recorded");
    /// When it happened.
    pub const HAPPENED: Phrase = Phrase::new("Hände", "Happened");
    /// When it was learned.
    pub const LEARNED: Phrase = Phrase::new("Fick veta", "Learned");
    /// The scenario's moment.
    pub const SCENARIO: Phrase = Phrase::new("Övningens tid", "Scenario time");
    /// Who.
    pub const WHO: Phrase = Phrase::new("Vem", "Who");
    /// Who or what told.
    pub const SOURCE: Phrase = Phrase::new("Källa", "Source");
    /// The question.
    pub const QUESTION: Phrase = Phrase::new("Fråga", "Question");
    /// The answer.
    pub const ANSWER: Phrase = Phrase::new("Svar", "Answer");
    /// Why.
    pub const REASON: Phrase = Phrase::new("Skäl", "Reason");
    /// The step.
    pub const STEP: Phrase = Phrase::new("Steg", "Step");
    /// What it replaces.
    pub const REPLACES: Phrase = Phrase::new("Ersätter", "Replaces");
    /// The deadline that the person was shown.
    pub const SHOWN_DUE: Phrase = Phrase::new("Visad frist", "Deadline shown");
    /// The rule that the person was shown.
    pub const SHOWN_RULE: Phrase = Phrase::new("Visad regel", "Rule shown");
    /// The gate.
    pub const SHOWN_GATE: Phrase = Phrase::new("Grind", "Gate");
    /// The state of the gate: sent before there was an outcome.
    pub const BEFORE_GATE: Phrase =
        Phrase::new("före kontrollens utfall", "before the check had an outcome");
    /// The state of the gate: an outcome was there.
    pub const AFTER_GATE: Phrase =
        Phrase::new("kontrollen hade ett utfall", "the check had an outcome");
    /// The checks that opened the gate.
    pub const CHECKS: Phrase = Phrase::new("Kontroller", "Checks");
    /// The version of the program.
    pub const PROGRAM: Phrase = Phrase::new("Program", "Program");
    /// Where the moments come from.
    pub const TIME_SOURCE: Phrase = Phrase::new("Tidens källa", "Source of time");
    /// The computer's clock.
    pub const WALL: Phrase = Phrase::new("datorns klocka", "the computer's clock");
    /// A clock that was set.
    pub const SET: Phrase = Phrase::new("inställd tid (FRIST_NOW)", "a set time (FRIST_NOW)");
    /// The ground of a masking.
    pub const GROUND: Phrase = Phrase::new("Grund", "Ground");
    /// The decision of a masking.
    pub const DECISION: Phrase = Phrase::new("Beslut", "Decision");
    /// A record that another record names.
    pub const RECORD: Phrase = Phrase::new("Post", "Record");
    /// Purpose.
    pub const PURPOSE: Phrase = Phrase::new("Ändamål", "Purpose");
    /// Legal basis.
    pub const BASIS: Phrase = Phrase::new("Rättslig grund", "Legal basis");
    /// Retention.
    pub const RETENTION: Phrase = Phrase::new("Bevaras", "Retention");
    /// Rule files.
    pub const RULES: Phrase = Phrase::new("Regelfiler", "Rule files");
    /// Postal address.
    pub const ADDRESS: Phrase = Phrase::new("Adress", "Address");
    /// Contact.
    pub const CONTACT: Phrase = Phrase::new("Kontakt", "Contact");
    /// Data-protection officer.
    pub const DPO: Phrase = Phrase::new("Dataskyddsombud", "DPO");
    /// Organisation number.
    pub const NUMBER: Phrase = Phrase::new("Org.nummer", "Org. number");
    /// The chain and the number in it.
    pub const CHAIN: Phrase = Phrase::new("Kedja", "Chain");
    /// The record's hash.
    pub const HASH: Phrase = Phrase::new("Kontrollsumma", "Hash");
    /// The hash before it.
    pub const PREV: Phrase = Phrase::new("Föregående", "Previous");
    /// The heads of other chains that were read.
    pub const SEEN: Phrase = Phrase::new("Hade läst", "Had read");
}
