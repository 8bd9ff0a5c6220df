//! What the form for a new case says.

use super::Phrase;
use super::answering::Told;

/// Over the form.
pub const HEADING: Phrase = Phrase::new("Ny incident", "New incident");
/// Under the heading.
pub const LEAD_IN: Phrase = Phrase::new(
    "Skriv en rubrik och tryck Enter: ärendet skapas. Tab leder till övning och allt annat, som är föreslaget.",
    "Write a title and press Enter: the case is created. Tab leads to exercise and all the rest, which is proposed.",
);
/// The title.
pub const TITLE: Phrase = Phrase::new("Rubrik", "Title");
/// About the title.
pub const TITLE_HINT: Phrase = Phrase::new(
    "Ett neutralt namn: leverantören eller systemet, aldrig en person.",
    "A neutral name: the supplier or the system, never a person.",
);
/// Real or exercise.
pub const MODE: Phrase = Phrase::new("Läge", "Mode");
/// About the mode.
pub const MODE_HINT: Phrase = Phrase::new(
    "Kan inte ändras sedan. En övning är märkt ÖVNING överallt.",
    "Cannot be changed later. An exercise is marked EXERCISE everywhere.",
);
/// A real incident.
pub const REAL: Phrase = Phrase::new("skarpt läge", "real incident");
/// An exercise.
pub const EXERCISE: Phrase = Phrase::new("övning", "exercise");
/// What the exercise plays.
pub const SCENARIO: Phrase = Phrase::new("Scenario", "Scenario");
/// About it.
pub const SCENARIO_HINT: Phrase = Phrase::new(
    "Den som leder övningen trycker F9 när ärendet är öppet, och sedan p.",
    "Whoever leads the exercise presses F9 once the case is open, and then p.",
);
/// None.
pub const NO_SCENARIO: Phrase = Phrase::new(
    "inget: ni skriver själva och klockan är datorns",
    "none: you write yourselves, and the clock is the computer's",
);
/// Over the form when a real incident has broken into an exercise.
pub const ALARM_HEADING: Phrase =
    Phrase::new("VERKLIGT LARM · skarpt ärende", "REAL INCIDENT · real case");
/// Under that heading.
pub const ALARM_LEAD_IN: Phrase = Phrase::new(
    "Övningen är pausad och finns kvar bland ärendena. Skriv en rubrik och tryck Enter: ett skarpt ärende skapas.",
    "The exercise is paused and stays among the cases. Write a title and press Enter: a real case is created.",
);
/// Who sits here.
pub const NAME: Phrase = Phrase::new("Ditt namn", "Your name");
/// About the name.
pub const NAME_HINT: Phrase = Phrase::new(
    "Namn eller signatur, som det ska stå i journalen. Frågas bara en gång.",
    "Name or initials, as the record is to show it. Asked only once.",
);
/// The role.
pub const ROLE: Phrase = Phrase::new("Din roll", "Your role");
/// About the role.
pub const ROLE_HINT: Phrase = Phrase::new(
    "Till exempel incidentledare, sekreterare eller dataskyddsombud.",
    "For example incident lead, scribe or data-protection officer.",
);
/// The proposed role.
pub const LEAD: Phrase = Phrase::new("incidentledare", "incident lead");
/// Why the record is kept.
pub const PURPOSE: Phrase = Phrase::new("Varför journalen förs", "Why the record is kept");
/// The lawful basis.
pub const LEGAL_BASIS: Phrase = Phrase::new("Rättslig grund", "Lawful basis");
/// How long.
pub const RETENTION: Phrase = Phrase::new("Hur länge den sparas", "How long it is kept");
/// About it, when nothing is proposed.
pub const RETENTION_HINT: Phrase = Phrase::new(
    "Ert eget beslut om bevarande och gallring. Lämna tomt om inget är beslutat: då står det som en \
     lucka, och frågan kommer igen i steget Avsluta.",
    "Your own decision on retention. Leave it empty if nothing is decided: then it stands as a gap, \
     and the step Close asks again.",
);
/// About a proposed answer.
pub const PROPOSED_HINT: Phrase = Phrase::new(
    "Föreslaget av spelboken. Ändra om ni har beslutat annat.",
    "Proposed by the playbook. Change it if you have decided otherwise.",
);
/// A needed question was answered with *not known yet*.
pub const MUST_BE_KNOWN: Told = (
    Phrase::new(
        "Utan det här kan ärendet inte skapas.",
        "Without this the case cannot be created.",
    ),
    Phrase::new(
        "Skriv eller välj något: här duger inte ”vet inte ännu”.",
        "Write or choose something: “not known yet” will not do here.",
    ),
);
/// Something needed is missing.
pub const MISSING: Phrase = Phrase::new(
    "Det här behövs innan ärendet kan skapas. Inget har skapats än.",
    "This is needed before the case can be created. Nothing has been created yet.",
);
