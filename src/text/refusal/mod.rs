//! What a rule says when it says no: what happened, what it means, what to do now.

mod empty;
pub mod exercise;
mod handover;
mod leaving;
mod proposal;
mod sending;

pub use leaving::{NEVER_UNMASKED, UNKNOWN_AUDIENCE, VERSION_TAKEN};
pub use proposal::{
    BELOW_PROPOSAL, BELOW_WITHOUT_SECOND, NO_GUIDANCE, NOT_THE_PROPOSAL, NOTHING_DECIDED,
};
pub use sending::{
    GUARDIAN_FIRST, GUARDIAN_LETTER, MORE_THAN_SENT, ONLY_PROTECTED, more_than_sent,
};

use super::Phrase;
pub use empty::{
    NO_ANSWER, NO_MOTIVE, NO_NAME, NO_PURPOSE, NO_REASON, NO_SOURCE, NO_TEXT, NO_TITLE, NO_WHAT,
};
pub use handover::{ALREADY_TAKEN_OVER, NO_HANDOVER, NO_SUCCESSOR, OWN_HANDOVER};

/// Three phrases: what, means, now.
pub type Three = (Phrase, Phrase, Phrase);

/// Nothing was recorded and nothing was lost.
pub const KEPT: Phrase = Phrase::new(
    "Inget har sparats. Det du skrev står kvar.",
    "Nothing was saved. What you wrote is still there.",
);

/// The case is open already.
pub const ALREADY_OPEN: Three = (
    Phrase::new("Ärendet är redan öppnat.", "The case is open already."),
    Phrase::new(
        "Ett ärende öppnas bara en gång.",
        "A case is opened only once.",
    ),
    Phrase::new("Fortsätt i ärendet.", "Go on in the case."),
);
/// The case is not opened yet.
pub const NOT_OPEN: Three = (
    Phrase::new("Ärendet är inte öppnat.", "The case has not been opened."),
    Phrase::new(
        "Inget kan antecknas i det ännu.",
        "Nothing can be recorded in it yet.",
    ),
    Phrase::new("Skapa ärendet först.", "Create the case first."),
);
/// A question, step, clock or channel is unknown.
pub const UNKNOWN: Three = (
    Phrase::new(
        "Det finns inte i ärendets spelbok.",
        "It is not in the case's playbook.",
    ),
    KEPT,
    Phrase::new("Kontrollera namnet.", "Check the name."),
);
/// An answer is of the wrong kind.
pub const WRONG_KIND: Three = (
    Phrase::new(
        "Svaret är inte av det slag som frågan tar.",
        "The answer is not of the kind that the question takes.",
    ),
    KEPT,
    Phrase::new(
        "Svara så som raden under frågan visar.",
        "Answer as the line under the question shows.",
    ),
);
/// An alternative is unknown.
pub const UNKNOWN_CHOICE: Three = (
    Phrase::new(
        "Det alternativet finns inte.",
        "There is no such alternative.",
    ),
    KEPT,
    Phrase::new(
        "Välj ett av alternativen i listan.",
        "Choose one of those in the list.",
    ),
);
/// A list and a plain question were confused.
pub const NOT_A_LIST: Three = (
    Phrase::new(
        "Frågan besvaras rad för rad.",
        "The question is answered row by row.",
    ),
    KEPT,
    Phrase::new("Lägg till en rad.", "Add a row."),
);
/// A column is missing.
pub const MISSING_COLUMN: Three = (
    Phrase::new(
        "En uppgift på raden saknas.",
        "Something in the row is missing.",
    ),
    KEPT,
    Phrase::new("Fyll i det som är markerat.", "Fill in what is marked."),
);
/// The entry is gone.
pub const NO_SUCH_ENTRY: Three = (
    Phrase::new(
        "Posten finns inte eller är återtagen.",
        "The entry is not there or has been withdrawn.",
    ),
    KEPT,
    Phrase::new("Välj en post i listan.", "Choose an entry in the list."),
);
/// The step is hidden.
pub const STEP_HIDDEN: Three = (
    Phrase::new(
        "Steget ingår inte i ärendet just nu.",
        "The step is not part of the case just now.",
    ),
    KEPT,
    Phrase::new(
        "Tryck ? på steget för att se varför.",
        "Press ? on the step to see why.",
    ),
);
/// Questions are unanswered.
pub const UNANSWERED: Three = (
    Phrase::new(
        "Steget har frågor utan svar",
        "The step has questions without an answer",
    ),
    Phrase::new("Steget är inte klart.", "The step is not done."),
    Phrase::new(
        "Svara, skriv ? för ”vet inte ännu”, eller hoppa över steget med skäl.",
        "Answer, write ? for “not known yet”, or skip the step with a reason.",
    ),
);
/// Questions are disputed.
pub const DISPUTED: Three = (
    Phrase::new(
        "Två svar står mot varandra",
        "Two answers stand against each other",
    ),
    Phrase::new(
        "De gavs i olika fönster utan att veta om varandra.",
        "They were given in different windows that did not know of each other.",
    ),
    Phrase::new(
        "Svara på frågan igen: det nya svaret ersätter båda.",
        "Answer the question again: the new answer replaces both.",
    ),
);
/// Nothing is recorded.
pub const NOTHING_RECORDED: Three = (
    Phrase::new(
        "Inget är antecknat under steget.",
        "Nothing is recorded under the step.",
    ),
    Phrase::new("Steget är inte klart.", "The step is not done."),
    Phrase::new(
        "Lägg till minst en post, eller hoppa över steget med skäl.",
        "Add at least one entry, or skip the step with a reason.",
    ),
);
/// The step has no mark.
pub const NOT_MARKED: Three = (
    Phrase::new("Steget är redan öppet.", "The step is open already."),
    KEPT,
    Phrase::new("Fortsätt med steget.", "Go on with the step."),
);
/// The moment is in the future.
pub const IN_FUTURE: Three = (
    Phrase::new(
        "Tidpunkten ligger i framtiden.",
        "The moment lies in the future.",
    ),
    Phrase::new(
        "Det som har hänt kan inte ske senare än nu.",
        "What has happened cannot be later than now.",
    ),
    Phrase::new(
        "Kontrollera datum och klockslag, och datorns klocka.",
        "Check date and time, and the computer's clock.",
    ),
);
/// The anchor is rejected already.
pub const ALREADY_REJECTED: Three = (
    Phrase::new(
        "Tidpunkten är redan avvisad.",
        "The start has been rejected already.",
    ),
    Phrase::new("Inget har ändrats.", "Nothing has changed."),
    Phrase::new(
        "Lägg till den på nytt om den ändå ska räknas.",
        "Add it anew if it is to count after all.",
    ),
);
/// The case has no such clock.
pub const UNKNOWN_CLOCK: Three = (
    Phrase::new(
        "Ärendet har ingen klocka med det namnet.",
        "The case has no clock of that name.",
    ),
    Phrase::new("Ingenting är antecknat.", "Nothing is recorded."),
    Phrase::new(
        "Skriv en klocka som ärendet har, till exempel imy72-12h.",
        "Write a clock that the case has, for instance imy72-12h.",
    ),
);
/// The case is shown as it was.
pub const SHOWN_AS_IT_WAS: Three = (
    crate::text::past::READ_ONLY,
    Phrase::new("Ingenting är antecknat.", "Nothing is recorded."),
    Phrase::new("Gå tillbaka till nu med Esc.", "Go back to now with Esc."),
);
/// The last anchor.
pub const LAST_ANCHOR: Three = (
    Phrase::new(
        "Det är den enda tidpunkt som klockan räknas från.",
        "It is the only start that the clock counts from.",
    ),
    Phrase::new(
        "Utan den skulle klockan stanna.",
        "Without it the clock would stop.",
    ),
    Phrase::new(
        "Lägg först till den tidpunkt som ska gälla, och avvisa sedan den här.",
        "First add the start that is to count, then reject this one.",
    ),
);
/// An anchor never becomes later.
pub const ANCHOR_ONLY_REJECTED: Three = (
    Phrase::new(
        "En tidpunkt flyttas inte framåt och tas inte bort.",
        "A start is never moved later nor taken away.",
    ),
    Phrase::new(
        "Annars kunde ingen se i efterhand varför fristen blev längre.",
        "Otherwise nobody could see afterwards why the deadline moved.",
    ),
    Phrase::new(
        "Lägg till den rätta tidpunkten och avvisa den gamla med skäl.",
        "Add the right one and reject the old one with a reason.",
    ),
);
/// *Could not be checked* needs more.
pub const COULD_NOT_CHECK: Three = (
    Phrase::new(
        "”Gick inte att kontrollera” kräver motiv och en neutral text.",
        "“Could not be checked” needs a motive and a neutral text.",
    ),
    Phrase::new(
        "Texten går till alla och får inte röja någon.",
        "The text goes to everybody and must not reveal anybody.",
    ),
    Phrase::new(
        "Skriv båda, så öppnas utskicken.",
        "Write both, and the sendings open.",
    ),
);
/// *Found* needs a count.
pub const FOUND_NEEDS_COUNT: Three = (
    Phrase::new("Antalet saknas.", "The count is missing."),
    KEPT,
    Phrase::new(
        "Skriv hur många som hittades, inga namn.",
        "Write how many were found, no names.",
    ),
);
/// The gate is closed.
pub const GATE_CLOSED: Three = (
    Phrase::new(
        "Utskicket är stängt: skyddade personuppgifter är inte kontrollerade",
        "The sending is closed: protected identities have not been checked",
    ),
    Phrase::new(
        "Ett massutskick kan röja den som lever med skydd.",
        "A mass sending can reveal a person who lives under protection.",
    ),
    Phrase::new(
        "Anteckna kontrollen under Skyddade. Går den inte att göra är ”gick inte att kontrollera” också ett utfall.",
        "Record the check under Protected. If it cannot be made, “could not be checked” is an outcome too.",
    ),
);
/// Protected persons are reached first.
pub const CONTACT_FIRST: Three = (
    Phrase::new(
        "Det finns skyddade personer som inte är nådda ännu",
        "There are protected persons who have not been reached yet",
    ),
    Phrase::new(
        "De ska få veta först, av någon de litar på, så att de hinner skydda sig innan det blir känt.",
        "They are to hear first, from somebody they trust, so that they can protect themselves before it is known.",
    ),
    Phrase::new(
        "Kontakta dem och skriv det under Skyddade. Går det inte att vänta: skriv motivet här.",
        "Contact them and record it under Protected. If it cannot wait: write the motive here.",
    ),
);
/// A sending needs its time.
pub const SENT_NEEDS_TIME: Three = (
    Phrase::new(
        "Det står inte när det skickades.",
        "It does not say when it was sent.",
    ),
    KEPT,
    Phrase::new(
        "Skriv tiden, även om den är ungefärlig.",
        "Write the time, even if it is vague.",
    ),
);
/// There is a first notification already.
pub const ALREADY_FILED: Three = (
    Phrase::new(
        "Det finns redan en första anmälan.",
        "There is a first notification already.",
    ),
    KEPT,
    Phrase::new(
        "Ändra den, eller anteckna detta som komplettering.",
        "Change it, or record this as a supplement.",
    ),
);
/// There is no first notification.
pub const NOT_FILED_YET: Three = (
    Phrase::new(
        "Det finns ingen första anmälan.",
        "There is no first notification.",
    ),
    KEPT,
    Phrase::new(
        "Anteckna den första anmälan före kompletteringen.",
        "Record the first notification before the supplement.",
    ),
);
/// Late needs reasons.
pub const LATE_NEEDS_REASONS: Three = (
    Phrase::new(
        "Anmälan gjordes efter fristen och saknar skäl för förseningen.",
        "The notification was made after the deadline and lacks the reasons for the delay.",
    ),
    Phrase::new(
        "Artikel 33.1 kräver skälen. En sen anmälan är ändå en anmälan.",
        "Article 33(1) demands the reasons. A late notification is still a notification.",
    ),
    Phrase::new("Skriv varför den blev sen.", "Write why it was late."),
);
/// The pseudonym is taken.
pub const PSEUDONYM_TAKEN: Three = (
    Phrase::new(
        "En annan person har den beteckningen.",
        "Another person has that pseudonym.",
    ),
    KEPT,
    Phrase::new(
        "Lämna beteckningen tom, så får personen nästa lediga.",
        "Leave it empty, and the person gets the next free one.",
    ),
);
/// Returns how many more a check found than there are pseudonyms.
pub fn unlisted(lang: super::Lang, n: u32) -> String {
    match lang {
        super::Lang::Sv => format!("{n} som saknar beteckning"),
        super::Lang::En => format!("{n} without a pseudonym"),
    }
}

/// The value cannot be masked.
pub const BODY_NOT_MASKABLE: Three = (
    Phrase::new(
        "Den uppgiften kan inte maskeras.",
        "That value cannot be masked.",
    ),
    Phrase::new(
        "Klockans start och kontrollens utfall måste gå att granska.",
        "The start of a clock and the outcome of a check have to stay open to review.",
    ),
    Phrase::new(
        "Maskera de fria texterna i stället.",
        "Mask the free texts instead.",
    ),
);
/// The value is masked already.
pub const ALREADY_MASKED: Three = (
    Phrase::new(
        "Uppgiften är redan maskerad.",
        "The value is masked already.",
    ),
    KEPT,
    Phrase::new("Inget mer behöver göras.", "Nothing more needs to be done."),
);
