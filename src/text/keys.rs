//! What keys do: a short word for the footer and a sentence for help and palette.

pub mod desk;
mod entries;
pub mod exercise;

pub use entries::{
    ACCEPT_ALL, ADD_ENTRY, COMPARE, COVERAGE, DISCARD_DRAFT, EDIT_ENTRY, NEXT_QUESTION,
    OTHER_TABLE, PROPOSE, REJECT, SAVE_ENTRY, SCROLL_ENTRY, SCROLL_STEP, TAKE_UP, WALK, WITHDRAW,
};

use super::Phrase;

/// Short and long of one action.
pub type Pair = (Phrase, Phrase);

const fn pair(
    sv: &'static str,
    en: &'static str,
    long_sv: &'static str,
    long_en: &'static str,
) -> Pair {
    (Phrase::new(sv, en), Phrase::new(long_sv, long_en))
}

/// Closes what lies on top.
pub const CLOSE: Pair = pair("stäng", "close", "Stäng rutan", "Close the box");
/// Moves.
pub const MOVE: Pair = pair(
    "flytta",
    "move",
    "Flytta markören i listan",
    "Move the cursor in the list",
);
/// Opens a case.
pub const OPEN_CASE: Pair = pair("öppna", "open", "Öppna ärendet", "Open the case");
/// A new case.
pub const NEW_CASE: Pair = pair(
    "ny incident",
    "new incident",
    "Börja en ny incident",
    "Begin a new incident",
);
/// Exercises.
pub const EXERCISES: Pair = pair(
    "övningar",
    "exercises",
    "Visa bara övningar, eller allt",
    "Show only exercises, or everything",
);
/// Confirms.
pub const CONFIRM: Pair = pair(
    "spara",
    "save",
    "Spara svaret och gå vidare",
    "Save the answer and move on",
);
/// The last line of a form.
pub const FINISH_FORM: Pair = pair(
    "klart",
    "done",
    "Gör det som raden säger",
    "Do what the line says",
);
/// Why.
pub const WHY: Pair = pair(
    "varför",
    "why",
    "Förklara varför steget visas och vad som fattas",
    "Explain why the step is shown and what is missing",
);
/// A new line.
pub const NEWLINE: Pair = pair(
    "ny rad",
    "new line",
    "Ny rad i texten",
    "New line in the text",
);
/// Not known yet.
pub const NOT_KNOWN: Pair = pair(
    "inte känt än",
    "not known yet",
    "Svara: inte känt än",
    "Answer: not known yet",
);
/// Cannot be determined.
pub const CANNOT_KNOW: Pair = pair(
    "kan ej avgöras",
    "undeterminable",
    "Svara: går inte att fastställa",
    "Answer: cannot be determined",
);
/// Leaves the form.
pub const LEAVE_FORM: Pair = pair(
    "tillbaka",
    "back",
    "Lämna formuläret; utkast finns kvar",
    "Leave the form; drafts stay",
);
/// Adds a row.
pub const ADD_ROW: Pair = pair("lägg till", "add", "Lägg till en rad", "Add a row");
/// Opening a row of a list.
pub const OPEN_ROW: Pair = pair("öppna raden", "open the row", "Öppna raden", "Open the row");
/// Takes out a row.
pub const REMOVE_ROW: Pair = pair(
    "ta bort",
    "take out",
    "Ta bort raden, med skäl",
    "Take out the row, with a reason",
);
/// Answers.
pub const ANSWER: Pair = pair(
    "svara",
    "answer",
    "Svara på stegets frågor",
    "Answer the questions of the step",
);
/// Finishes.
pub const FINISH: Pair = pair(
    "klart",
    "done",
    "Markera steget som klart",
    "Mark the step done",
);
/// Skips.
pub const SKIP: Pair = pair(
    "hoppa över",
    "skip",
    "Hoppa över steget, med skäl",
    "Skip the step, with a reason",
);
/// Reopens.
pub const REOPEN: Pair = pair(
    "öppna igen",
    "reopen",
    "Öppna steget igen",
    "Open the step again",
);
/// Logs.
pub const LOG: Pair = pair(
    "logga",
    "log",
    "Skriv en rad i loggen",
    "Write a line in the log",
);
/// Search and go.
pub const PALETTE: Pair = pair(
    "sök",
    "search",
    "Sök steg, kommandon och poster",
    "Search steps, actions and records",
);
/// Timeline.
pub const TIMELINE: Pair = pair(
    "tidslinje",
    "timeline",
    "Visa allt som hänt, i ordning",
    "Show all that happened, in order",
);
/// Papers.
pub const PAPERS: Pair = pair(
    "papper",
    "papers",
    "Läs rapporten och andra papper",
    "Read the report and other papers",
);
/// Settings.
pub const SETTINGS: Pair = pair(
    "inställningar",
    "settings",
    "Organisationen, du själv, språk och färger",
    "The organisation, yourself, language and colours",
);
/// A page.
pub const PAGE: Pair = pair(
    "sida",
    "page",
    "En sida ned eller upp, till början eller slutet",
    "A page down or up, to the beginning or the end",
);
/// A record.
pub const DETAIL: Pair = pair(
    "visa hela",
    "show whole",
    "Visa hela posten, eller listan igen",
    "Show the whole record, or the list again",
);
/// Only the log.
pub const ONLY_LOG: Pair = pair(
    "bara loggen",
    "log only",
    "Visa bara loggen, eller alla poster",
    "Show only the log, or all records",
);
/// Reads a paper.
pub const READ: Pair = pair("läs", "read", "Läs papperet", "Read the paper");
/// The other language.
pub const OTHER_LANGUAGE: Pair = pair(
    "byt språk",
    "language",
    "Papperet på det andra språket",
    "The paper in the other language",
);
/// Finds.
pub const FIND: Pair = pair(
    "finn",
    "find",
    "Finn ord i papperet",
    "Find words in the paper",
);
/// Finds again.
pub const FIND_NEXT: Pair = pair(
    "nästa träff",
    "next hit",
    "Finn samma ord igen",
    "Find the same words again",
);
/// Writes a paper.
pub const WRITE: Pair = pair(
    "skriv till fil",
    "write to file",
    "Skriv papperet till en fil",
    "Write the paper to a file",
);
/// Back.
pub const BACK: Pair = pair("tillbaka", "back", "Ett steg tillbaka", "One step back");
/// What is to be done.
pub const AGENDA: Pair = pair(
    "nu",
    "now",
    "Visa vad som ska göras, det mest brådskande först",
    "Show what is to be done, most urgent first",
);
/// What does not add up.
pub const LINT: Pair = pair(
    "reda ut",
    "settle",
    "Visa det i ärendet som inte går ihop eller saknas",
    "Show what in the case does not add up or is missing",
);
/// Goes to where a finding is settled.
pub const SETTLE: Pair = pair(
    "gå dit",
    "go there",
    "Gå dit där det reds ut",
    "Go to where it is settled",
);
/// Goes there.
pub const GO_THERE: Pair = pair(
    "gå dit",
    "go there",
    "Gå dit det görs",
    "Go to where it is done",
);
/// A task.
pub const ADD_TASK: Pair = pair(
    "ny uppgift",
    "new task",
    "Skriv en uppgift på en rad",
    "Write a task in one line",
);
/// A task is done.
pub const FINISH_TASK: Pair = pair("klar", "done", "Uppgiften är klar", "The task is done");
/// A task is put off.
pub const WAIT_TASK: Pair = pair(
    "vänta",
    "wait",
    "Låt uppgiften vänta till en tid och komma tillbaka själv",
    "Let the task wait until a time and come back by itself",
);
/// As it was.
pub const AS_OF: Pair = pair(
    "som det var",
    "as it was",
    "Visa ärendet som det var vid en tidigare tidpunkt",
    "Show the case as it was at an earlier moment",
);
/// One record earlier.
pub const RECORD_BEFORE: Pair = pair(
    "post före",
    "record before",
    "Visa som det var en post tidigare",
    "Show it as it was one record earlier",
);
/// One record later.
pub const RECORD_AFTER: Pair = pair(
    "post efter",
    "record after",
    "Visa som det var en post senare",
    "Show it as it was one record later",
);
/// Back to now.
pub const TO_NOW: Pair = pair("till nu", "to now", "Gå tillbaka till nu", "Go back to now");
/// Next.
pub const NEXT: Pair = pair(
    "nästa",
    "next",
    "Gå till det som är näst att göra",
    "Go to what is next to do",
);
/// The situation panel.
pub const SIDE: Pair = pair(
    "läget",
    "situation",
    "Visa läget i stället för steget (smal skärm)",
    "Show the situation instead of the step (narrow screen)",
);
/// Home.
pub const HOME: Pair = pair(
    "ärenden",
    "cases",
    "Gå tillbaka till ärendena",
    "Go back to the cases",
);
/// Quits.
pub const QUIT: Pair = pair(
    "avsluta",
    "quit",
    "Avsluta; allt bekräftat är sparat",
    "Quit; everything confirmed is saved",
);
/// Help.
pub const HELP: Pair = pair(
    "hjälp",
    "help",
    "Visa alla tangenter som fungerar här",
    "Show all keys that work here",
);

/// A register screen: its name, and what opening it is called.
pub const fn register(name: Phrase, open: Phrase) -> Pair {
    (name, open)
}
