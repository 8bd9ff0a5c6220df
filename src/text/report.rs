//! The words that a paper is made of beside its template: what is not known, where a clock stands,
//! what would settle a gap. Knows the case's types by name only through its callers.

use super::{Lang, Phrase};

/// A value that has been masked.
pub const MASKED: Phrase = Phrase::new("[maskerad]", "[masked]");
/// An answer of its own.
pub const NOT_KNOWN_YET: Phrase = Phrase::new("inte känt ännu", "not known yet");
/// An answer of its own.
pub const CANNOT_BE_DETERMINED: Phrase =
    Phrase::new("går inte att fastställa", "cannot be determined");
/// No answer at all.
pub const NOT_ANSWERED: Phrase = Phrase::new("inte antecknat", "not recorded");
/// A question of several choices where none applies.
pub const NONE_OF_THEM: Phrase = Phrase::new("inget av alternativen", "none of the alternatives");
/// Rival answers.
pub const DISPUTED: Phrase = Phrase::new(
    "två svar står mot varandra",
    "two answers stand against each other",
);
/// An actor that no session introduces.
pub const ROLE_UNKNOWN: Phrase = Phrase::new("okänd roll", "unknown role");
/// A group that was withdrawn after something named it.
pub const GROUP_GONE: Phrase = Phrase::new("borttagen grupp", "withdrawn group");
/// A case whose title is masked or missing.
pub const UNTITLED: Phrase = Phrase::new("Ärende utan rubrik", "Untitled case");
/// The mark of an exercise.
pub const EXERCISE: Phrase = Phrase::new("ÖVNING", "EXERCISE");
/// What starts a clock that no awareness starts.
pub const START_FILING: Phrase = Phrase::new("första anmälan", "the first notification");

/// Yes or no.
pub const fn yes_no(yes: bool) -> Phrase {
    if yes {
        Phrase::new("ja", "yes")
    } else {
        Phrase::new("nej", "no")
    }
}

/// Says that the risk was assessed.
pub fn assessed(lang: Lang, outcome: &str, severity: Option<&str>) -> String {
    match (lang, severity) {
        (Lang::Sv, Some(severity)) => {
            format!("Riskbedömning: {outcome}, allvarlighetsgrad {severity}")
        }
        (Lang::Sv, None) => format!("Riskbedömning: {outcome}"),
        (Lang::En, Some(severity)) => format!("Risk assessment: {outcome}, severity {severity}"),
        (Lang::En, None) => format!("Risk assessment: {outcome}"),
    }
}

/// Says that protected identity was checked.
pub fn checked(lang: Lang, outcome: &str) -> String {
    match lang {
        Lang::Sv => format!("Kontroll av skyddade personuppgifter: {outcome}"),
        Lang::En => format!("Check for protected identity: {outcome}"),
    }
}

/// Says that something was filed.
pub fn filed(lang: Lang, stage: &str) -> String {
    match lang {
        Lang::Sv => format!("Till tillsynsmyndigheten: {stage}"),
        Lang::En => format!("To the authority: {stage}"),
    }
}

/// Says that something went out.
pub fn sent(lang: Lang, title: &str) -> String {
    match lang {
        Lang::Sv => format!("Information till de registrerade: {title}"),
        Lang::En => format!("Information to the persons concerned: {title}"),
    }
}

/// Says that a protected person was reached.
pub fn contacted(lang: Lang, label: u32) -> String {
    match lang {
        Lang::Sv => format!("P{label} kontaktad"),
        Lang::En => format!("P{label} contacted"),
    }
}

/// Says that a measure was taken.
pub fn measure_done(lang: Lang, what: &str) -> String {
    match lang {
        Lang::Sv => format!("Åtgärd: {what}"),
        Lang::En => format!("Measure: {what}"),
    }
}

/// Returns what would settle a gap of this kind.
pub fn settle(kind: &str) -> Phrase {
    match kind {
        "awareness" => Phrase::new(
            "Mejlet, samtalet eller loggen som visar när beskedet kom.",
            "The mail, call or log that shows when the news came.",
        ),
        "assessment" => Phrase::new(
            "En daterad bedömning med utfall och motiv.",
            "A dated assessment with outcome and motive.",
        ),
        "unchecked" => Phrase::new(
            "En slagning i de register där markeringar finns, eller ett beslut om varför den inte går att göra.",
            "A look-up in the registers that hold markings, or a decision on why it cannot be made.",
        ),
        "pending" => Phrase::new(
            "Att den som äger frågan tar reda på svaret.",
            "That whoever owns the question finds out.",
        ),
        "disputed" | "disputed-answer" => Phrase::new(
            "Att någon avgör vilket svar som gäller.",
            "That somebody settles which answer holds.",
        ),
        "filing-time" => Phrase::new(
            "Kvittot från e-tjänsten, eller den skickade kopian med klockslag.",
            "The receipt from the e-service, or the copy sent with its time of day.",
        ),
        "filing-reference" => Phrase::new(
            "Bekräftelsen från IMY, eller en fråga till IMY:s registrator.",
            "The confirmation from IMY, or a question to IMY's registrar.",
        ),
        "contact-time" => Phrase::new(
            "Uppgift från den som tog kontakten: datum och klockslag, inget mer.",
            "Word from whoever made the contact: date and time, nothing more.",
        ),
        "not-contacted" => Phrase::new(
            "Kontakt på en säker väg, och en anteckning om när.",
            "Contact in a safe way, and a note of when.",
        ),
        "group-size" => Phrase::new(
            "En räkning i personalsystemet eller sändlistan, eller ett intervall.",
            "A count in the staff system or the mailing list, or a range.",
        ),
        "check-status" => Phrase::new(
            "Vilket register som slogs, och om det visar läget vid läckan, nu eller båda.",
            "Which register was looked up, and whether it shows the time of the leak, now or both.",
        ),
        "reached" => Phrase::new(
            "Leveransrapporten för utskicket, och antalet returer.",
            "The delivery report of the sending, and the number returned.",
        ),
        "measures-adrift" => Phrase::new(
            "En ansvarig och ett datum för varje åtgärd.",
            "An owner and a date for each measure.",
        ),
        _ => Phrase::new(
            "Ett svar, eller ett beslut om att det inte går att fastställa.",
            "An answer, or a decision that it cannot be determined.",
        ),
    }
}

/// A group that nobody has checked.
pub const UNCHECKED: Phrase = Phrase::new("inte kontrollerad", "not checked");
/// Kinds of data have been added since the check of a group.
pub const ASK_AGAIN: Phrase = Phrase::new(
    "kontrollerad, men uppgifter har tillkommit sedan dess",
    "checked, but data have been added since",
);
/// A check that found somebody; the number is told elsewhere.
pub const FOUND: Phrase = Phrase::new(
    "kontrollerat, personer med skydd finns",
    "checked, persons under protection found",
);
/// Before an estimate.
pub const ABOUT: Phrase = Phrase::new("cirka", "about");

/// A clock without a start.
pub const NOT_STARTED: Phrase = Phrase::new("inte startad", "not started");
/// A clock without a limit, with nothing filed.
pub const NO_LIMIT: Phrase = Phrase::new("ingen tidsgräns", "no time limit");
/// A clock that runs.
pub const RUNNING: Phrase = Phrase::new("löper", "running");
/// A clock whose time is out.
pub const OVERDUE: Phrase = Phrase::new("tiden har gått ut", "time has run out");
/// A clock answered in time.
pub const MET: Phrase = Phrase::new("anmält i tid", "filed in time");
/// A clock answered late.
pub const MET_LATE: Phrase = Phrase::new("anmält för sent", "filed late");
/// A clock answered at a time too vague to tell.
pub const CANNOT_BE_SHOWN: Phrase = Phrase::new(
    "anmält, men att det skedde i tid kan inte visas",
    "filed, but that it was in time cannot be shown",
);
/// The sentence of a clock without a start.
pub const SENTENCE_NOT_STARTED: Phrase = Phrase::new(
    "Ingen tidpunkt som startar klockan är antecknad. Något slutdatum kan därför inte anges.",
    "No moment that starts the clock is recorded. So no deadline can be given.",
);
/// The sentence of a clock without a limit, with nothing filed.
pub const SENTENCE_NO_LIMIT: Phrase = Phrase::new(
    "Lagen sätter ingen tid. Inget är inlämnat ännu.",
    "The law sets no time. Nothing has been filed yet.",
);
/// The sentence of a clock without a limit that is answered.
pub const SENTENCE_MET_NO_LIMIT: Phrase = Phrase::new(
    "Inlämnad {filed}. Lagen sätter ingen tid.",
    "Filed {filed}. The law sets no time.",
);
/// The sentence of a clock that runs.
pub const SENTENCE_RUNNING: Phrase = Phrase::new(
    "Tiden löper ut {due}. Inget är inlämnat ännu.",
    "The time runs out {due}. Nothing has been filed yet.",
);
/// The sentence of a clock whose time is out.
pub const SENTENCE_OVERDUE: Phrase = Phrase::new(
    "Tiden löpte ut {due} utan att något är inlämnat.",
    "The time ran out {due} with nothing filed.",
);
/// The same, of a time that is an authority's practice.
pub const SENTENCE_PRACTICE_OVER: Phrase = Phrase::new(
    "Ingen komplettering är antecknad. Från {due} kan myndigheten ha beslutat på det som fanns; tiden är praxis, ingen frist i lagen.",
    "No supplement is recorded. From {due} the authority may have decided on what it had; the time is practice, not a statutory deadline.",
);
/// The sentence of a practice's time that was answered after it.
pub const SENTENCE_PRACTICE_LATE: Phrase = Phrase::new(
    "Kompletterat {filed}. Från {due} kan myndigheten ha beslutat på det som fanns; tiden är praxis, ingen frist i lagen.",
    "Supplemented {filed}. From {due} the authority may have decided on what it had; the time is practice, not a statutory deadline.",
);
/// A practice's time that has passed with nothing filed.
pub const PRACTICE_OVER: Phrase =
    Phrase::new("ingen komplettering antecknad", "no supplement recorded");
/// A practice's time that was answered after it.
pub const PRACTICE_LATE: Phrase = Phrase::new("kompletterat", "supplemented");
/// The sentence of a clock answered in time.
pub const SENTENCE_MET: Phrase = Phrase::new(
    "Inlämnat {filed}, i tid. Sista tidpunkt: {due}.",
    "Filed {filed}, in time. Last moment: {due}.",
);
/// The sentence of a clock answered late.
pub const SENTENCE_MET_LATE: Phrase = Phrase::new(
    "Inlämnat {filed}, efter att tiden hade löpt ut {due}.",
    "Filed {filed}, after the time had run out {due}.",
);
/// The sentence of a clock answered at a time too vague to tell.
pub const SENTENCE_CANNOT_BE_SHOWN: Phrase = Phrase::new(
    "Inlämnat {filed}. Sista tidpunkt: {due}. När på dagen det lämnades in är inte antecknat, och att det skedde i tid kan inte visas.",
    "Filed {filed}. Last moment: {due}. The time of day is not recorded, and that it was in time cannot be shown.",
);
/// The sentence of a clock that was answered but that nothing has started.
pub const SENTENCE_NO_START: Phrase = Phrase::new(
    "Inlämnat {filed}. Ingen tidpunkt som startar klockan är antecknad, och att det skedde i tid kan inte visas.",
    "Filed {filed}. No moment that starts the clock is recorded, and that it was in time cannot be shown.",
);

/// A step that is not part of the case.
pub const STEP_HIDDEN: Phrase = Phrase::new("ingår inte", "not part of the case");
/// A step to be done.
pub const STEP_OPEN: Phrase = Phrase::new("öppet", "open");
/// A step that is done.
pub const STEP_DONE: Phrase = Phrase::new("klart", "done");
/// A step that was skipped.
pub const STEP_SKIPPED: Phrase = Phrase::new("hoppades över", "skipped");
/// A step that rests on something that has changed.
pub const STEP_STALE: Phrase = Phrase::new("behöver ses över", "needs another look");
