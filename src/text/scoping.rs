//! What is said about which clocks apply.

use super::{Lang, Phrase};

/// A clock that applies whatever the case.
pub const ALWAYS: Phrase = Phrase::new(
    "Gäller i varje ärende av det här slaget.",
    "Applies in every case of this kind.",
);
/// The rule file says that the rule has ended.
pub const OUT_OF_DATE: Phrase = Phrase::new(
    "Enligt regelfilen har regeln upphört: kontrollera lagen.",
    "By the rule file the rule has ended: check the law.",
);
/// The proposal that it applies.
pub const APPLIES: Phrase = Phrase::new("gäller", "applies");
/// The proposal that it does not.
pub const DOES_NOT: Phrase = Phrase::new("gäller inte", "does not apply");
/// Whether it applies nobody has looked into.
pub const NOT_LOOKED_INTO: Phrase = Phrase::new("inte utrett", "not looked into");
/// The proposal cannot be made yet.
pub const CANNOT_SAY: Phrase = Phrase::new("går inte att säga", "cannot say yet");
/// Nobody has decided.
pub const UNDECIDED: Phrase = Phrase::new("inget beslut", "not decided");
/// The column with the clock.
pub const CLOCK: Phrase = Phrase::new("Klocka", "Clock");
/// The column with the proposal.
pub const PROPOSAL: Phrase = Phrase::new("Förslag", "Proposal");
/// The column with the decision.
pub const DECISION: Phrase = Phrase::new("Beslut", "Decision");
/// The column with the reason.
pub const WHY: Phrase = Phrase::new("Varför", "Why");
/// Before the condition in parts.
pub const RESTS_ON: Phrase = Phrase::new("Förslaget vilar på:", "The proposal rests on:");
/// Who receives the report.
pub const RECIPIENT: Phrase = Phrase::new("Mottagare", "Recipient");
/// How long.
pub const LIMIT: Phrase = Phrase::new("Tid", "Time allowed");
/// The clocks that go with it.
pub const FOLLOWERS: Phrase = Phrase::new("Följer med", "Comes with it");
/// Over the tab: what it is for.
pub const ABOUT: Phrase = Phrase::new(
    "Vilka ska ha en rapport, och när? Programmet föreslår, ni bestämmer.",
    "Who must have a report, and when? The program proposes, you decide.",
);
/// What to do next.
pub const DO: Phrase = Phrase::new(
    "Enter beslutar om klockan under markören, g godtar alla förslag.",
    "Enter decides on the clock under the cursor, g accepts all proposals.",
);
/// What to do when something cannot be said.
pub const DO_ANSWER: Phrase = Phrase::new(
    "Besvara först steget ”Vilka är ni, och vad har drabbats?” i gången (Esc).",
    "First answer the step “Who are you, and what is hit?” in the walk (Esc).",
);
/// All is decided.
pub const ALL_DECIDED: Phrase = Phrase::new(
    "Alla klockor är beslutade. Enter ändrar ett beslut.",
    "Every clock is decided. Enter changes a decision.",
);
/// What must never be here.
pub const SECURITY: Phrase = Phrase::new(
    "! Rör det Sveriges säkerhet: skriv inget här. Ring säkerhetsskyddschefen.",
    "! National security? Write nothing here; call the head of protective security.",
);
/// All proposals were accepted.
pub const ACCEPTED: Phrase = Phrase::new("förslagen är beslutade", "the proposals are decided");
/// There was nothing to accept.
pub const NOTHING_TO_ACCEPT: Phrase = Phrase::new(
    "det finns inget förslag att godta",
    "there is no proposal to accept",
);

/// Says how many clocks were decided on, and how many nobody can say anything of yet.
pub fn accepted(lang: Lang, decided: usize, left: usize) -> String {
    match lang {
        Lang::Sv => format!(
            "Sparat för {decided}. {left} klockor går inte att säga något om: svara först på frågorna om vilka ni är."
        ),
        Lang::En => format!(
            "Saved for {decided}. Of {left} clocks nothing can be said: answer first who you are and what is hit."
        ),
    }
}

/// Returns that the rule came later.
pub fn not_in_force(from: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("Regeln gäller först från {from}, efter händelsen."),
        Lang::En => format!("The rule holds only from {from}, after the event."),
    }
}

/// Returns that it hangs on these questions.
pub fn hangs_on(questions: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("Det hänger på obesvarade frågor: {questions}"),
        Lang::En => format!("It hangs on questions without an answer: {questions}"),
    }
}

/// Returns a question in quotation marks.
pub fn quoted(words: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("”{words}”"),
        Lang::En => format!("“{words}”"),
    }
}
