//! What the registers, and the alternatives in their forms, are called.

use super::Phrase;

/// What a register is called: one entry, several, and what an empty register says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RegisterWords {
    /// One entry.
    pub one: Phrase,
    /// Several entries; the title of the table.
    pub many: Phrase,
    /// What stands where there are no entries yet.
    pub none: Phrase,
}

/// Makes the words of a register: singular, plural and empty, each Swedish then English.
const fn words(
    one: (&'static str, &'static str),
    many: (&'static str, &'static str),
    none: (&'static str, &'static str),
) -> RegisterWords {
    RegisterWords {
        one: Phrase::new(one.0, one.1),
        many: Phrase::new(many.0, many.1),
        none: Phrase::new(none.0, none.1),
    }
}

/// The words of candidates for the start of a clock.
pub const ANCHORS: RegisterWords = words(
    ("tidpunkt för vetskap", "moment of awareness"),
    ("Tidpunkter för vetskap", "Moments of awareness"),
    (
        "Ingen tidpunkt för vetskap ännu: klockan har inte startat.",
        "No moment of awareness yet: the clock has not started.",
    ),
);
/// The words of groups of persons.
pub const GROUPS: RegisterWords = words(
    ("grupp", "group"),
    ("Grupper av berörda", "Groups concerned"),
    ("Inga grupper ännu.", "No groups yet."),
);
/// The words of risk assessments.
pub const ASSESSMENTS: RegisterWords = words(
    ("riskbedömning", "risk assessment"),
    ("Riskbedömningar", "Risk assessments"),
    ("Ingen riskbedömning ännu.", "No risk assessment yet."),
);
/// The words of checks for protected identity.
pub const CHECKS: RegisterWords = words(
    (
        "kontroll av skyddade personuppgifter",
        "check for protected identity",
    ),
    (
        "Kontroller av skyddade personuppgifter",
        "Checks for protected identity",
    ),
    (
        "Ingen kontroll ännu: massutskick är stängda.",
        "No check yet: mass sendings are closed.",
    ),
);
/// The words of persons with protected identity.
pub const PROTECTED: RegisterWords = words(
    (
        "person med skyddade personuppgifter",
        "person with protected identity",
    ),
    (
        "Personer med skyddade personuppgifter",
        "Persons with protected identity",
    ),
    ("Inga noterade.", "None noted."),
);
/// The words of filings.
pub const FILINGS: RegisterWords = words(
    ("anmälan", "notification"),
    ("Anmälningar till IMY", "Notifications to IMY"),
    ("Ingen anmälan ännu.", "No notification yet."),
);
/// The words of sendings.
pub const SENDINGS: RegisterWords = words(
    ("utskick", "notice"),
    ("Information till de berörda", "Notices to those concerned"),
    ("Inga utskick ännu.", "No notices yet."),
);
/// The words of measures.
pub const MEASURES: RegisterWords = words(
    ("åtgärd", "measure"),
    ("Åtgärder", "Measures"),
    ("Inga åtgärder ännu.", "No measures yet."),
);
/// The words of lessons.
pub const LESSONS: RegisterWords = words(
    ("lärdom", "lesson"),
    (
        "Lärdomar, återkoppling och slutsatser",
        "Lessons, feedback and conclusions",
    ),
    ("Inga lärdomar ännu.", "No lessons yet."),
);
/// The words of people.
pub const PEOPLE: RegisterWords = words(
    ("person i arbetet", "person in the work"),
    ("Personer och roller", "People and roles"),
    ("Inga personer ännu.", "Nobody yet."),
);
/// The words of other cases.
pub const LINKS: RegisterWords = words(
    ("kopplat ärende", "linked case"),
    ("Kopplade ärenden", "Linked cases"),
    ("Inga kopplade ärenden.", "No linked cases."),
);
/// The words of the register of duties.
pub const DUTIES: RegisterWords = words(
    ("beslut om en klocka", "decision on a clock"),
    ("Vilka klockor gäller", "Which clocks apply"),
    (
        "Inget är bestämt ännu: programmets förslag visas.",
        "Nothing is decided yet: the program's proposals are shown.",
    ),
);
/// The words of the register of tasks.
pub const TASKS: RegisterWords = words(
    ("uppgift", "task"),
    ("Uppgifter", "Tasks"),
    ("Inga uppgifter ännu.", "No tasks yet."),
);
/// The words of the register of promises.
pub const PROMISES: RegisterWords = words(
    ("utfästelse", "promise"),
    ("Egna löften och avtal", "Own promises and contracts"),
    ("Inga utfästelser ännu.", "No promises yet."),
);
/// The words of the register of scores.
pub const SCORES: RegisterWords = words(
    ("poäng enligt ENISA", "ENISA score"),
    ("Poäng enligt ENISA", "ENISA scores"),
    ("Ingen poäng ännu.", "No score yet."),
);
/// The words of the register of deliveries.
pub const DELIVERIES: RegisterWords = words(
    ("utfall", "delivery"),
    ("Utfall per grupp", "Deliveries by group"),
    ("Inga utfall ännu.", "No deliveries yet."),
);
/// The words of the register of inquiries.
pub const INQUIRIES: RegisterWords = words(
    ("inkomna frågor", "questions received"),
    ("Inkomna frågor", "Questions received"),
    ("Inga frågor noterade.", "No questions noted."),
);
/// The words of the register of exceptions.
pub const EXCEPTIONS: RegisterWords = words(
    (
        "undantag enligt artikel 34.3",
        "exception under Article 34(3)",
    ),
    ("Undantag från att informera", "Exceptions from informing"),
    ("Inga undantag.", "No exceptions."),
);

/// The kinds of moments of awareness.
pub mod anchor_kind {
    use super::Phrase;
    /// Somebody detected something.
    pub const DETECTED: Phrase = Phrase::new("Incidenten upptäcktes", "The incident was detected");
    /// The processor became aware.
    pub const PROCESSOR_AWARE: Phrase =
        Phrase::new("Biträdet fick vetskap", "The processor became aware");
    /// The processor told.
    pub const PROCESSOR_INFORMED: Phrase =
        Phrase::new("Biträdet informerade oss", "The processor informed us");
    /// A go-between received the news.
    pub const RELAY_RECEIVED: Phrase = Phrase::new(
        "En central funktion fick beskedet",
        "A central office received the news",
    );
    /// The controller became aware.
    pub const CONTROLLER_AWARE: Phrase = Phrase::new(
        "Den personuppgiftsansvarige fick vetskap",
        "The controller became aware",
    );
    /// Another start.
    pub const OTHER: Phrase = Phrase::new("Annat", "Other");
    /// It was classified.
    pub const CLASSIFIED: Phrase = Phrase::new(
        "Incidenten klassades som allvarlig (DORA)",
        "The incident was classified as major (DORA)",
    );
}

/// The outcomes of a risk assessment.
pub mod risk {
    use super::Phrase;
    /// Unlikely.
    pub const UNLIKELY: Phrase = Phrase::new("osannolik risk", "risk unlikely");
    /// Not known yet.
    pub const NOT_KNOWN_YET: Phrase = Phrase::new("vet inte ännu", "not known yet");
    /// A risk.
    pub const RISK: Phrase = Phrase::new("risk", "risk");
    /// A high risk.
    pub const HIGH: Phrase = Phrase::new("hög risk", "high risk");
}

/// The four steps of severity.
pub mod severity {
    use super::Phrase;
    /// Negligible.
    pub const NEGLIGIBLE: Phrase = Phrase::new("försumbar", "negligible");
    /// Limited.
    pub const LIMITED: Phrase = Phrase::new("begränsad", "limited");
    /// Significant.
    pub const SIGNIFICANT: Phrase = Phrase::new("betydande", "significant");
    /// Very serious.
    pub const VERY_SERIOUS: Phrase = Phrase::new("mycket allvarlig", "very serious");
}

/// The outcomes of a check for protected identity.
pub mod check {
    use super::Phrase;
    /// None marked.
    pub const NONE_MARKED: Phrase =
        Phrase::new("kontrollerat, inga markerade", "checked, none marked");
    /// Found.
    pub const FOUND: Phrase = Phrase::new("personer hittades", "persons were found");
    /// Could not be checked.
    pub const COULD_NOT_CHECK: Phrase =
        Phrase::new("gick inte att kontrollera", "could not be checked");
}

/// Which protection was checked.
pub mod check_status {
    use super::Phrase;
    /// As at the leak.
    pub const AT_LEAK: Phrase = Phrase::new("när uppgifterna läckte", "when the data leaked");
    /// As now.
    pub const NOW: Phrase = Phrase::new("nu", "now");
    /// Both.
    pub const BOTH: Phrase = Phrase::new("både då och nu", "both then and now");
}

/// Whether a young person's guardian may be told.
pub mod guardian {
    use super::Phrase;
    /// Checked, may.
    pub const YES: Phrase = Phrase::new(
        "ja, kan kontaktas genom vårdnadshavaren",
        "yes, may be reached through the guardian",
    );
    /// Checked, may not.
    pub const NO: Phrase = Phrase::new(
        "ja, men aldrig genom vårdnadshavaren",
        "yes, but never through the guardian",
    );
    /// Not yet.
    pub const NOT_YET: Phrase = Phrase::new("inte än", "not yet");
    /// Reached, and nothing shows that it was checked.
    pub const NOT_SHOWN: Phrase = Phrase::new(
        "kontaktad, men inget visar att det prövades",
        "reached, but nothing shows that it was checked",
    );
}

/// How far the contact with a protected person has come, and the way.
pub mod contact {
    use super::Phrase;
    /// Not contacted.
    pub const NOT_CONTACTED: Phrase = Phrase::new("inte kontaktad", "not contacted");
    /// Tried.
    pub const TRIED: Phrase = Phrase::new("sökt, inte nådd", "tried, not reached");
    /// Contacted.
    pub const CONTACTED: Phrase = Phrase::new("kontaktad", "contacted");
    /// Through the manager.
    pub const MANAGER: Phrase = Phrase::new("genom ansvarig chef", "through the manager");
    /// By phone.
    pub const PHONE: Phrase = Phrase::new("per telefon", "by phone");
    /// In person.
    pub const IN_PERSON: Phrase = Phrase::new("personligt möte", "in person");
    /// Through the relay.
    pub const RELAY: Phrase = Phrase::new(
        "Skatteverkets postförmedling",
        "Skatteverket's relay of post",
    );
}

/// Which filing it is.
pub mod filing {
    use super::Phrase;
    /// The first.
    pub const INITIAL: Phrase = Phrase::new("första anmälan", "first notification");
    /// A supplement.
    pub const SUPPLEMENT: Phrase = Phrase::new("komplettering", "supplement");
    /// Withdrawn.
    pub const WITHDRAWN: Phrase = Phrase::new("återkallad", "withdrawn");
    /// An intermediate report.
    pub const INTERMEDIATE: Phrase = Phrase::new("lägesrapport", "intermediate report");
    /// A final report.
    pub const FINAL: Phrase = Phrase::new("slutrapport", "final report");
}

/// How far a sending has come, and what it tells.
pub mod sending {
    use super::Phrase;
    /// Planned.
    pub const PLANNED: Phrase = Phrase::new("förbereds", "being prepared");
    /// Approved.
    pub const APPROVED: Phrase = Phrase::new("godkänt", "approved");
    /// Sent.
    pub const SENT: Phrase = Phrase::new("skickat", "sent");
    /// Stopped.
    pub const STOPPED: Phrase = Phrase::new("stoppat", "stopped");
    /// What happened.
    pub const NATURE: Phrase = Phrase::new("vad som har hänt", "what happened");
    /// Which data.
    pub const DATA: Phrase = Phrase::new("vilka uppgifter", "which data");
    /// Likely consequences.
    pub const CONSEQUENCES: Phrase = Phrase::new("troliga konsekvenser", "likely consequences");
    /// Measures.
    pub const MEASURES: Phrase = Phrase::new("vad vi gör", "what we are doing");
    /// Advice.
    pub const ADVICE: Phrase = Phrase::new("vad man kan göra själv", "what people can do");
    /// Contact.
    pub const CONTACT: Phrase = Phrase::new("vem man kan fråga", "whom to ask");
    /// Protected identities among what leaked.
    pub const PROTECTED: Phrase = Phrase::new(
        "att skyddade personuppgifter finns med",
        "that protected identities are among it",
    );
}

/// How far a measure has come.
pub mod measure {
    use super::Phrase;
    /// Taken.
    pub const TAKEN: Phrase = Phrase::new("vidtagen", "taken");
    /// Planned.
    pub const PLANNED: Phrase = Phrase::new("beslutad, återstår", "decided, outstanding");
    /// Inquiry.
    pub const INQUIRY: Phrase = Phrase::new("behöver utredas vidare", "needs further inquiry");
}

/// The kinds of learning.
pub mod lesson {
    use super::Phrase;
    /// A lesson.
    pub const LESSON: Phrase = Phrase::new("lärdom", "lesson");
    /// Feedback.
    pub const FEEDBACK: Phrase = Phrase::new("återkoppling", "feedback");
    /// A conclusion.
    pub const CONCLUSION: Phrase = Phrase::new("slutsats", "conclusion");
}

/// What kind of ability an improvement is about.
pub mod improvement {
    use super::Phrase;
    /// Plans and routines.
    pub const PLANNING: Phrase = Phrase::new(
        "planering: handlingsplan, rutiner",
        "planning: playbook, routines",
    );
    /// Who does what.
    pub const ORGANISATION: Phrase = Phrase::new(
        "organisation: roller, ansvar, bemanning",
        "organisation: roles, duties, staffing",
    );
    /// Tools.
    pub const EQUIPMENT: Phrase =
        Phrase::new("utrustning: verktyg, system", "equipment: tools, systems");
    /// What people know.
    pub const TRAINING: Phrase = Phrase::new("utbildning", "training");
    /// What is practised.
    pub const EXERCISE: Phrase = Phrase::new("övning", "exercise");
}

mod decisions;
pub use decisions::{
    assessment_stage, duty, exception_ground, promise, score_availability, score_category,
    score_confidentiality, score_context, score_ease, score_integrity, task,
};
