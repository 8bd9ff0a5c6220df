//! What the keys on the pages of the registers and in their forms do.

use super::{Pair, pair};
/// Adds an entry.
pub const ADD_ENTRY: Pair = pair("lägg till", "add", "Lägg till en post", "Add an entry");
/// Changes an entry.
pub const EDIT_ENTRY: Pair = pair("ändra", "change", "Ändra posten", "Change the entry");
/// Compares the versions of an entry.
pub const COMPARE: Pair = pair(
    "jämför",
    "compare",
    "Jämför postens versioner och välj den som gäller",
    "Compare the entry's versions and choose the one that holds",
);
/// Withdraws an entry.
pub const WITHDRAW: Pair = pair(
    "dra tillbaka",
    "withdraw",
    "Dra tillbaka posten, med skäl",
    "Withdraw the entry, with a reason",
);
/// Accepts all proposals.
pub const ACCEPT_ALL: Pair = pair(
    "godta alla",
    "accept all",
    "Besluta som programmet föreslår om alla klockor utan beslut",
    "Decide as proposed on every clock without a decision",
);
/// Records the proposal.
pub const PROPOSE: Pair = pair(
    "spara förslag",
    "save proposal",
    "Spara programmets förslag om risken",
    "Save the program's proposal on the risk",
);
/// Takes up what did not go as expected in an exercise.
pub const TAKE_UP: Pair = pair(
    "ta upp fynd",
    "take up finding",
    "Ta upp det som brast i övningen som en lärdom",
    "Take up what failed in the exercise as a lesson",
);
/// Rejects a start.
pub const REJECT: Pair = pair(
    "avvisa",
    "reject",
    "Avvisa starten, med skäl; den står kvar",
    "Reject the start, with a reason; it stays in view",
);
/// Goes to the next question.
pub const NEXT_QUESTION: Pair = pair(
    "nästa fråga",
    "next question",
    "Gå till nästa fråga; posten sparas på sista raden",
    "Go to the next question; the entry is saved on the last line",
);
/// Saves an entry.
pub const SAVE_ENTRY: Pair = pair(
    "spara posten",
    "save entry",
    "Spara hela posten",
    "Save the whole entry",
);
/// Throws a draft away.
pub const DISCARD_DRAFT: Pair = pair(
    "kasta",
    "discard",
    "Kasta det som är skrivet och inte sparat; frågar en gång",
    "Throw away what is written and not saved; asks once",
);
/// The other register of the screen.
pub const OTHER_TABLE: Pair = pair(
    "flik",
    "next",
    "Gå till skärmens nästa flik",
    "Go to the next tab of the screen",
);
/// Scrolls.
pub const SCROLL_ENTRY: Pair = pair("läs mer", "read on", "Bläddra i posten", "Scroll the entry");
/// Scrolls the step.
pub const SCROLL_STEP: Pair = pair(
    "läs mer",
    "read on",
    "Bläddra i steget: varför det ställs och vad lagen säger",
    "Scroll the step: why it is asked and what the law says",
);
/// Back to the walk.
pub const WALK: Pair = pair(
    "stegen",
    "the steps",
    "Gå tillbaka till stegen",
    "Go back to the steps",
);

/// Who has been told.
pub const COVERAGE: Pair = pair(
    "täckning",
    "coverage",
    "Visa vilka som har fått veta, grupp för grupp",
    "Show who has been told, group by group",
);
