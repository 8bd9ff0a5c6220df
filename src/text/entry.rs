//! What the register screens say about any entry.

use super::Phrase;

/// The line that saves an entry.
pub const SAVE: Phrase = Phrase::new("Spara", "Save");
/// The last line of the form of a clock's first start.
pub const SAVE_START: Phrase = Phrase::new("Spara och starta klockan", "Save and start the clock");
/// Adds an entry in the place of a step.
pub const ADD_HERE: Phrase = Phrase::new("lägg till", "add");
/// Beside the entry on its way to the disk.
pub const SAVING: Phrase = Phrase::new("sparar …", "saving …");
/// Over the form of a new entry; its register follows.
pub const NEW: Phrase = Phrase::new("Ny post", "New entry");
/// Over the form of an entry that stands.
pub const CHANGE: Phrase = Phrase::new("Ändra", "Change");
/// How to begin, under an empty table.
pub const HOW_TO_ADD: Phrase = Phrase::new("a lägger till.", "a adds one.");
/// A half-written new entry is kept.
pub const DRAFT: Phrase = Phrase::new(
    "✎ Ett utkast är kvar. a fortsätter.",
    "✎ A draft is kept. a continues it.",
);
/// When it was learned.
pub const LEARNED: Phrase = Phrase::new("När fick ni veta det", "When did you learn of it");
/// How to answer that.
pub const LEARNED_HINT: Phrase = Phrase::new(
    "Bara om det inte är nu. Rapporten visar båda tiderna.",
    "Only if it is not now. The report shows both times.",
);
/// Who recorded it, and when.
pub const RECORDED: Phrase = Phrase::new("Skrivet", "Recorded");
/// When it was learned, in the detail.
pub const KNOWN_SINCE: Phrase = Phrase::new("Känt sedan", "Known since");
/// Another session's version stands beside it.
pub const DISPUTED: Phrase = Phrase::new(
    "! Två har ändrat posten utan att veta om varandra. j visar versionerna bredvid varandra.",
    "! Two people changed this entry without knowing of each other. j shows the versions side by side.",
);
/// The entry being written was withdrawn elsewhere.
pub const GONE: (Phrase, Phrase, Phrase) = (
    Phrase::new(
        "Någon annan har dragit tillbaka posten som du ändrar.",
        "Somebody else has withdrawn the entry that you are changing.",
    ),
    Phrase::new(
        "Det du har skrivit är kvar. Skälet står i tidslinjen.",
        "What you have written is still here. The reason is in the timeline.",
    ),
    Phrase::new(
        "Esc lämnar posten. Sparar du den gäller den igen.",
        "Esc leaves the entry. If you save it, it stands again.",
    ),
);
/// Over the versions of an entry.
pub const RIVALS: Phrase = Phrase::new("Vilken version gäller?", "Which version holds?");
/// Under the versions: how one chooses.
pub const CHOOSE: Phrase = Phrase::new(
    "Siffran väljer version · Esc låter alla stå · alla står kvar i journalen",
    "The number chooses a version · Esc leaves them all · all stay in the record",
);
/// The versions say the same in everything else.
pub const ELSE_ALIKE: Phrase = Phrase::new("I övrigt lika.", "Alike in everything else.");
/// The versions say the same in everything.
pub const ALL_ALIKE: Phrase = Phrase::new("Säger samma sak.", "Says the same.");
/// A version without an answer.
pub const NO_ANSWER: Phrase = Phrase::new("inget svar", "no answer");
/// A version that withdraws the entry; the reason follows.
pub const WITHDREW: Phrase = Phrase::new("Drog tillbaka posten", "Withdrew the entry");
/// There is more above or below.
pub const MORE: Phrase = Phrase::new("PgDn visar mer", "PgDn shows more");

/// What a cell that an entry cannot be made of means.
pub const NOT_SAVED: Phrase = Phrase::new(
    "Posten är inte sparad. Det ni har skrivit är kvar.",
    "The entry is not saved. What you have written is still here.",
);
/// What to do about it.
pub const CORRECT: Phrase = Phrase::new(
    "Rätta här och spara igen.",
    "Correct it here and save again.",
);

/// Asks whether the draft is to be thrown away.
pub const DISCARD: Phrase = Phrase::new("Kasta utkastet?", "Throw the draft away?");
/// What throwing it away means.
pub const DISCARD_MEANS: Phrase = Phrase::new(
    "Det ni har skrivit här och inte sparat försvinner och går inte att få tillbaka. Det som är sparat i ärendet rörs inte.",
    "What you have written here and not saved disappears and cannot be brought back. What is saved in the case is not touched.",
);
/// The two ways out.
pub const DISCARD_KEYS: Phrase = Phrase::new(
    "Enter  kasta      Esc  behåll",
    "Enter  throw away      Esc  keep",
);
/// It is done.
pub const DISCARDED: Phrase = Phrase::new("Utkastet är kastat", "The draft is thrown away");

/// Which clock an entry is about.
pub const WHICH_CLOCK: Phrase = Phrase::new("Vilken klocka", "Which clock");
