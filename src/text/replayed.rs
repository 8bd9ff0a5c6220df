//! The words of an exercise that replays a real case. None of the case's own words are among them.

use super::{Lang, Phrase};

/// The title.
pub const TITLE: Phrase = Phrase::new("Repris av ett tidigare ärende", "Replay of an earlier case");
/// The purpose, when nobody states another.
pub const PURPOSE: Phrase = Phrase::new(
    "Att öva på förloppet i ett ärende som har hänt här, med de tider som det hade då. Namn och egna texter är \
     borttagna, och de skyddade personerna är påhittade.",
    "To practise on the course of a case that happened here, at the times that it had then. Names and own \
     words are removed, and the protected persons are made up.",
);
/// What everybody is told first.
pub const BEGINS: Phrase = Phrase::new(
    "Det ni får veta har hänt, i den här ordningen och med de här mellanrummen. Arbeta som ni skulle göra på \
     riktigt, och skriv i programmet. Efteråt står era tider bredvid ärendets.",
    "What you are told has happened, in this order and with these intervals. Work as you would for real, and \
     write in the program. Afterwards your times stand beside those of the case.",
);
/// The role.
pub const LEAD: Phrase = Phrase::new("Incidentledare", "Incident lead");
/// What the role knows.
pub const LEAD_CARD: Phrase = Phrase::new(
    "Du leder arbetet. Du vet det som har nått er, och inget annat.",
    "You lead the work. You know what has reached you, and nothing else.",
);
/// Who a message comes from.
pub const FROM: Phrase = Phrase::new("Den som vet", "Whoever knows");
/// Something is known, with the facts after it.
pub const KNOWN: Phrase = Phrase::new("Det här är känt nu:", "This is known now:");
/// A candidate start of a clock, with whose knowledge it is after it.
pub const START: Phrase = Phrase::new("Ett besked:", "News:");
/// A group of persons, with its letter and how many after it.
pub const GROUP: Phrase = Phrase::new("Berörda, grupp", "Concerned, group");
/// A count that is too small to be told, or not known.
pub const FEW: Phrase = Phrase::new("ett okänt antal", "an unknown number");
/// Protected persons are found; they are made up.
pub const PROTECTED: Phrase = Phrase::new(
    "Tre personer med skyddade personuppgifter finns bland de berörda. En av dem är under 18 år.",
    "Three persons with protected identity are among those concerned. One of them is under 18.",
);
/// For the facilitator: how it went in life.
pub const NOTE: Phrase = Phrase::new(
    "I ärendet kom det här då. Texterna är borttagna; fyll i med egna ord om deltagarna frågar.",
    "In the case this came then. The words are removed; fill in with your own if the participants ask.",
);
/// What ends it.
pub const END: Phrase = Phrase::new(
    "Ärendets sista besked har kommit, och ett dygn har gått",
    "The last news of the case has come, and a day has passed",
);

/// An objective: title, ability, what shows it.
pub struct Aim {
    /// Its id.
    pub id: &'static str,
    /// What it is called.
    pub title: Phrase,
    /// The ability.
    pub capability: Phrase,
    /// What shows it.
    pub criteria: Phrase,
}

/// The objectives of every replay.
pub const AIMS: [Aim; 4] = [
    Aim {
        id: "clock",
        title: Phrase::new(
            "Starta klockan och anmäla i tid",
            "Start the clock and notify in time",
        ),
        capability: Phrase::new(
            "Att avgöra när ni fick vetskap, och anmäla inom fristen.",
            "To decide when you became aware, and notify before the deadline.",
        ),
        criteria: Phrase::new(
            "En tid för vetskapen står i ärendet inom två timmar från första beskedet, och anmälan är lämnad \
             före fristen.",
            "A time of awareness is recorded within two hours of the first news, and the notification \
             is filed before the deadline.",
        ),
    },
    Aim {
        id: "risk",
        title: Phrase::new("Bedöma risken", "Assess the risk"),
        capability: Phrase::new(
            "Att komma till minst den bedömning som ärendet kom till.",
            "To come to at least the assessment that the case came to.",
        ),
        criteria: Phrase::new(
            "En riskbedömning är beslutad.",
            "A risk assessment is decided.",
        ),
    },
    Aim {
        id: "protected",
        title: Phrase::new(
            "Skydda dem med skyddade personuppgifter",
            "Shield those with protected identity",
        ),
        capability: Phrase::new(
            "Att kontrollera först och skicka sedan.",
            "To check first and send afterwards.",
        ),
        criteria: Phrase::new(
            "Inget går till många före kontrollen.",
            "Nothing goes to the many before the check.",
        ),
    },
    Aim {
        id: "inform",
        title: Phrase::new("Informera de berörda", "Inform those concerned"),
        capability: Phrase::new(
            "Att berätta minst så fort som i ärendet.",
            "To tell at least as soon as in the case.",
        ),
        criteria: Phrase::new(
            "Ett meddelande har gått till de berörda inom den tid som ärendet tog.",
            "A message has gone to those concerned within the time that the case took.",
        ),
    },
];

/// What is expected, in words.
pub const AWARE: Phrase = Phrase::new(
    "En tid för vetskapen står i ärendet inom två timmar",
    "A time of awareness is recorded within two hours",
);
/// What is expected, in words.
pub const FILED: Phrase = Phrase::new(
    "Anmälan är lämnad före fristen",
    "The notification is filed before the deadline",
);
/// What is expected, in words.
pub const ASSESSED: Phrase = Phrase::new("Risken är bedömd", "The risk is assessed");
/// What is expected, in words.
pub const GATE: Phrase = Phrase::new(
    "Inget gick till många före kontrollen",
    "Nothing went to the many before the check",
);
/// What is expected, in words.
pub const INFORMED: Phrase = Phrase::new(
    "De berörda har fått ett meddelande lika fort som i ärendet",
    "Those concerned have been sent a message as soon as in the case",
);

/// The questions of the hot wash.
pub const QUESTIONS: [(&str, Phrase); 4] = [
    (
        "differently",
        Phrase::new(
            "Vad gjorde vi annorlunda än när det hände?",
            "What did we do differently from when it happened?",
        ),
    ),
    (
        "better",
        Phrase::new(
            "Vad gick bättre den här gången, och varför?",
            "What went better this time, and why?",
        ),
    ),
    (
        "still",
        Phrase::new("Vad gick fortfarande trögt?", "What was still hard?"),
    ),
    (
        "change",
        Phrase::new(
            "Vad ändrar vi, vem gör det, och när är det klart?",
            "What do we change, who does it, and when is it done?",
        ),
    ),
];

/// Returns yes or no.
pub fn yes_no(yes: bool, lang: Lang) -> &'static str {
    match (lang, yes) {
        (Lang::Sv, true) => "ja",
        (Lang::Sv, false) => "nej",
        (Lang::En, true) => "yes",
        (Lang::En, false) => "no",
    }
}
