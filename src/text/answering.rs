//! What a form says.

use super::{Lang, Phrase};

/// Beside an answer that is on disk.
pub const SAVED: Phrase = Phrase::new("✓ sparat", "✓ saved");
/// Beside what is written and not recorded.
pub const DRAFT: Phrase = Phrase::new("✎ utkast, inte sparat", "✎ draft, not saved");
/// Beside an answer that is on its way to the disk.
pub const SAVING: Phrase = Phrase::new("sparar …", "saving …");
/// Beside rival answers.
pub const DISPUTED: Phrase = Phrase::new(
    "! två svar står mot varandra",
    "! two answers stand against each other",
);
/// How rival answers are settled.
pub const SETTLE: Phrase = Phrase::new(
    "Avgör: skriv det svar som gäller och tryck Enter. Båda står kvar i journalen.",
    "Settle it: write the answer that holds and press Enter. Both stay in the record.",
);
/// Somebody has answered the question that is being written: who, when, and what.
pub fn arrived(lang: Lang, by: &str, at: &str, answer: &str) -> String {
    match lang {
        Lang::Sv => format!("{by} svarade här {at}: {answer}"),
        Lang::En => format!("{by} answered here {at}: {answer}"),
    }
}
/// The words in a question are somebody else's draft: who wrote them, and when.
pub fn theirs(lang: Lang, by: &str, at: &str) -> String {
    match lang {
        Lang::Sv => format!("{by} skrev det här {at} men sparade det inte."),
        Lang::En => format!("{by} wrote this {at} but did not save it."),
    }
}
/// What that means.
pub const THEIRS: Phrase = Phrase::new(
    "Inte ditt utkast. Enter frågar innan det blir ditt svar, Ctrl-X kastar det.",
    "Not your draft. Enter asks before it becomes your answer, Ctrl-X throws it away.",
);
/// What that means in a form that is saved as one.
pub const THEIRS_ENTRY: Phrase = Phrase::new(
    "Inte ditt utkast. Innan du sparar blir du frågad en gång till.",
    "Not your draft. Before you save you are asked once more.",
);
/// Saving it was asked for once.
pub const THEIRS_ASKED: Phrase = Phrase::new(
    "Inget är sparat än. Gör om det: orden sparas som ditt svar.",
    "Nothing is saved yet. Do it again: the words are saved as your answer.",
);
/// Beside a question with such a draft.
pub const DRAFT_THEIRS: Phrase = Phrase::new("✎ någon annans utkast", "✎ somebody else’s draft");
/// What that means for the draft.
pub const ARRIVED: Phrase = Phrase::new(
    "Ditt utkast är kvar. Enter låter det ersätta svaret, Ctrl-X kastar utkastet.",
    "Your draft is still here. Enter lets it replace the answer, Ctrl-X throws the draft away.",
);
/// What that means for what is written in a form that is saved as one.
pub const ARRIVED_ENTRY: Phrase = Phrase::new(
    "Det du har skrivit är kvar. Sparar du, ersätter det svaret ovan.",
    "What you have written is still here. If you save, it replaces the answer above.",
);
/// Saving such a form was asked for once.
pub const ARRIVED_ENTRY_ASKED: Phrase = Phrase::new(
    "Inget är sparat än. Spara igen: ditt svar ersätter det ovan. Båda står kvar i journalen.",
    "Nothing is saved yet. Save again: your answer replaces the one above. Both stay in the record.",
);
/// The draft was confirmed once beside that answer.
pub const ARRIVED_ASKED: Phrase = Phrase::new(
    "Inget är sparat än. Enter igen: ditt svar ersätter det ovan. Båda står kvar i journalen.",
    "Nothing is saved yet. Enter again: your answer replaces the one above. Both stay in the record.",
);
/// Beside a question without an answer.
pub const OPEN: Phrase = Phrase::new("ej besvarad", "not answered");
/// Beside a required question without an answer.
pub const REQUIRED: Phrase = Phrase::new("ej besvarad, krävs", "not answered, required");
/// Not known yet.
pub const NOT_KNOWN: Phrase = Phrase::new("inte känt än", "not known yet");
/// Cannot be determined.
pub const CANNOT_KNOW: Phrase = Phrase::new("går inte att fastställa", "cannot be determined");
/// The line that finishes a step.
pub const FINISH_STEP: Phrase = Phrase::new("Markera steget som klart", "Mark the step as done");
/// The line under a finished step.
pub const GO_ON: Phrase = Phrase::new("Gå vidare till nästa steg", "Go on to the next step");
/// The line that creates a case.
pub const CREATE: Phrase = Phrase::new("Skapa ärendet", "Create the case");
/// The line that saves a row.
pub const SAVE_ROW: Phrase = Phrase::new("Spara raden", "Save the row");
/// The line that adds a row.
pub const ADD_ROW: Phrase = Phrase::new("+ lägg till en rad", "+ add a row");
/// Under the line that adds a row: how one goes on.
pub const ROWS_HINT: Phrase = Phrase::new(
    "Enter lägger till en rad · ↓ går vidare till nästa fråga",
    "Enter adds a row · ↓ goes on to the next question",
);
/// Over a row's form.
pub const ROW: Phrase = Phrase::new("Rad", "Row");
/// Beside the motive of a decision.
pub const MOTIVE: Phrase = Phrase::new("Motiv", "Reasons");
/// Asks which of two readings.
pub const WHICH: Phrase = Phrase::new(
    "Klockan gick tillbaka den natten. Vilken av dem? Tryck 1 eller 2.",
    "The clock went back that night. Which one? Press 1 or 2.",
);
/// An example of something that has happened.
pub const PAST: Phrase = Phrase::new(
    "t.ex. 26 aug 16:54, igår 14.05, -20m",
    "e.g. 26 Aug 16:54, yesterday 14:05, -20m",
);
/// An example of something to come.
pub const COMING: Phrase = Phrase::new(
    "t.ex. 28 aug 16:00, imorgon 9.00, fredag",
    "e.g. 28 Aug 16:00, tomorrow 9:00, Friday",
);
/// Asks for a reason.
pub const REASON: Phrase = Phrase::new("Varför?", "Why?");
/// A reason is needed.
pub const REASON_MISSING: Phrase = Phrase::new(
    "Skälet behövs: skriv några ord.",
    "The reason is needed: write a few words.",
);
/// How text fields work where answers are gathered and saved together.
pub const TEXT_HINT_ROW: Phrase = Phrase::new(
    "Enter nästa fråga · Alt-Enter ny rad",
    "Enter next question · Alt-Enter new line",
);
/// How text fields work.
pub const TEXT_HINT: Phrase = Phrase::new(
    "Enter sparar · Alt-Enter ny rad",
    "Enter saves · Alt-Enter new line",
);

/// Returns yes or no.
pub const fn yes_no(yes: bool) -> Phrase {
    if yes {
        Phrase::new("ja", "yes")
    } else {
        Phrase::new("nej", "no")
    }
}

/// Bad news of a form: what happened, and what to do now.
pub type Told = (Phrase, Phrase);

/// What all bad news of a form means.
pub const NOTHING_SAVED: Phrase = Phrase::new("Ingenting är sparat än.", "Nothing is saved yet.");
/// What to do with a typed text that is no answer.
pub const CHANGE_IT: Phrase = Phrase::new(
    "Ändra och tryck Enter, eller svara ? om det inte är känt än.",
    "Change it and press Enter, or answer ? when it is not known yet.",
);
/// A motive without a choice.
pub const CHOOSE_FIRST: Told = (
    Phrase::new("Inget alternativ är valt.", "No alternative is chosen."),
    Phrase::new(
        "Gå upp och tryck siffran för beslutet.",
        "Go up and press the number of the decision.",
    ),
);
/// A choice without a motive.
pub const MOTIVE_MISSING: Told = (
    Phrase::new("Beslutet saknar motiv.", "The decision has no motive."),
    Phrase::new("Skriv med några ord varför.", "Write in a few words why."),
);
/// A required question that was left empty.
pub const NEEDED: Told = (
    Phrase::new(
        "Frågan behöver ett svar innan steget är klart.",
        "The question needs an answer before the step is done.",
    ),
    Phrase::new(
        "Skriv ett svar, eller ? om det inte är känt än. Enter igen går vidare utan svar.",
        "Write an answer, or ? when it is not known yet. Enter again goes on without one.",
    ),
);
/// A required question with alternatives that was left empty.
pub const NEEDED_CHOICE: Told = (
    NEEDED.0,
    Phrase::new(
        "Välj med en siffra, eller F2 om det inte är känt än. Enter igen går vidare utan svar.",
        "Choose by a digit, or F2 when it is not known yet. Enter again goes on without an answer.",
    ),
);
/// Words were typed at a question that is answered by choosing.
pub const NO_WORDS: Told = (
    Phrase::new(
        "Här väljs svaret med en siffra: det du skrev räknas inte.",
        "Here the answer is chosen by a digit: what you typed does not count.",
    ),
    Phrase::new(
        "Tryck Enter, och sedan siffran framför svaret.",
        "Press Enter, and then the digit in front of the answer.",
    ),
);
/// An answer on record cannot be emptied.
pub const CANNOT_EMPTY: Told = (
    Phrase::new(
        "Ett sparat svar kan inte tömmas.",
        "A saved answer cannot be emptied.",
    ),
    Phrase::new(
        "Skriv ett nytt svar, eller ? om det inte är känt än.",
        "Write a new answer, or ? when it is not known yet.",
    ),
);
/// A log line without words.
pub const LOG_EMPTY: Told = (
    Phrase::new("Raden är tom.", "The line is empty."),
    Phrase::new(
        "Skriv vad som hände, eller Esc för att låta bli.",
        "Write what happened, or Esc to leave it.",
    ),
);
