//! The questions in the forms of the decisions: clocks that apply, tasks, scores, deliveries.

use super::{ColumnWords, label};

/// Whether a clock applies to the organisation and this incident.
pub mod duty {
    use super::{ColumnWords, label};
    /// What was decided.
    pub const APPLIES: ColumnWords = label("Gäller klockan er", "Does the clock apply to you")
        .hint(
            "Programmet föreslår, ni bestämmer.",
            "The program proposes, you decide.",
        );
    /// Why.
    pub const MOTIVE: ColumnWords = label("Motiv", "Reasons").hint(
        "Krävs när ni bestämmer något annat än förslaget.",
        "Required when you decide otherwise than proposed.",
    );
}

/// Something that somebody is to do.
pub mod task {
    use super::{ColumnWords, label};
    /// What is to be done.
    pub const WHAT: ColumnWords = label("Vad ska göras", "What is to be done");
    /// How far it has come.
    pub const STATE: ColumnWords = label("Läge", "State");
    /// Who answers for it; a role rather than a name.
    pub const OWNER: ColumnWords = label("Ansvarig", "Owner")
        .hint("En roll hellre än ett namn.", "A role rather than a name.");
    /// When it is to be done.
    pub const DUE: ColumnWords = label("Senast", "Due");
    /// When it is to be done, counted from a clock; used when `due` is missing.
    pub const BEFORE: ColumnWords = label(
        "Eller i förhållande till en klocka",
        "Or relative to a clock",
    )
    .hint(
        "Till exempel imy72 - 12h: tolv timmar före IMY-fristen.",
        "Such as imy72 - 12h: twelve hours before the IMY deadline.",
    );
    /// What it waits for.
    pub const WAITING: ColumnWords = label("Väntar på", "Waiting for").hint(
        "Till exempel leverantörens svar.",
        "Such as the supplier's answer.",
    );
    /// When it comes back by itself.
    pub const UNTIL: ColumnWords = label("Påminn igen", "Remind again");
    /// When it was done.
    pub const DONE: ColumnWords = label("När blev det klart", "When was it done");
}

/// A deadline that no law sets: a promise, a contract, an insurance.
pub mod promise {
    use super::{ColumnWords, label};
    /// What binds.
    pub const KIND: ColumnWords = label("Vad binder er", "What binds you");
    /// To whom.
    pub const TO: ColumnWords = label("Till vem", "To whom");
    /// What was promised.
    pub const WHAT: ColumnWords = label("Vad är utlovat", "What is promised");
    /// By when.
    pub const DUE: ColumnWords = label("Senast", "By when");
    /// When it was kept.
    pub const KEPT: ColumnWords = label("När hölls det", "When was it kept");
}

/// ENISA's severity for one group, each part with its reason.
pub mod score {
    use super::{ColumnWords, label};
    /// The group.
    pub const GROUP: ColumnWords = label("Grupp", "Group");
    /// When it was made.
    pub const WHEN: ColumnWords = label("När gjordes den", "When was it made");
    /// The category that weighs most.
    pub const CATEGORY: ColumnWords = label(
        "Vilken sorts uppgifter väger tyngst",
        "Which kind of data weighs most",
    );
    /// Data processing context.
    pub const CONTEXT: ColumnWords = label("Uppgifternas sammanhang (DPC)", "Data processing context (DPC)").hint("1 för enkla, 2 för beteende, 3 för ekonomi, 4 för känsliga uppgifter. Justera efter sammanhanget och motivera. 4 när någons säkerhet hänger på uppgiften.", "1 for simple, 2 behavioural, 3 financial, 4 sensitive. Adjust to the context and say why. 4 when somebody's safety depends on the data.");
    /// Why that context.
    pub const CONTEXT_WHY: ColumnWords = label("Varför", "Why");
    /// Ease of identification.
    pub const EASE: ColumnWords = label(
        "Hur lätt är det att se vem det gäller (EI)",
        "How easily is the person identified (EI)",
    )
    .hint(
        "Namn och personnummer tillsammans ger 1.",
        "Name and personal identity number together give 1.",
    );
    /// Why that ease.
    pub const EASE_WHY: ColumnWords = label("Varför", "Why");
    /// Loss of confidentiality.
    pub const CONFIDENTIALITY: ColumnWords = label("Konfidentialitet", "Confidentiality");
    /// Loss of integrity.
    pub const INTEGRITY: ColumnWords = label("Riktighet", "Integrity");
    /// Loss of availability.
    pub const AVAILABILITY: ColumnWords = label("Tillgänglighet", "Availability");
    /// Whether somebody meant harm.
    pub const MALICIOUS: ColumnWords =
        label("Fanns ett uppsåt att skada", "Was there malicious intent")
            .hint("Ja lägger till 0,5.", "Yes adds 0.5.");
    /// Why those circumstances.
    pub const CIRCUMSTANCES_WHY: ColumnWords = label("Varför", "Why");
    /// Whether the data are unintelligible to others (strong encryption, key safe): a flag beside the score.
    pub const UNINTELLIGIBLE: ColumnWords = label(
        "Är uppgifterna oläsliga för andra",
        "Are the data unintelligible to others",
    )
    .hint(
        "Stark kryptering med säker nyckel. Påverkar inte poängen, men visas bredvid.",
        "Strong encryption with a safe key. Does not change the score but stands beside it.",
    );
    /// What caused a new version.
    pub const CAUSE: ColumnWords = label("Varför en ny poäng", "Why a new score");
}

/// How a sending went for one group.
pub mod delivery {
    use super::{ColumnWords, label};
    /// The sending.
    pub const SENDING: ColumnWords = label("Vilket utskick", "Which notice");
    /// The group.
    pub const GROUP: ColumnWords = label("Till vilken grupp", "To which group");
    /// When this was known.
    pub const WHEN: ColumnWords = label("När gäller siffrorna", "As of when");
    /// How many it went to.
    pub const SENT: ColumnWords = label("Skickat till", "Sent to");
    /// How many are shown to have been reached.
    pub const REACHED: ColumnWords = label("Nådda", "Reached").hint(
        "Bara de som en kvittens eller ett svar visar.",
        "Only those that a receipt or an answer shows.",
    );
    /// How many came back.
    pub const RETURNED: ColumnWords = label("Kom i retur", "Returned");
    /// What shows it.
    pub const RECEIPT: ColumnWords = label("Kvittens", "Receipt");
}

/// Questions that came in, as counts.
pub mod inquiry {
    use super::{ColumnWords, label};
    /// When they came, often a day.
    pub const WHEN: ColumnWords = label("När", "When");
    /// How many.
    pub const COUNT: ColumnWords = label("Hur många", "How many");
    /// What they asked about.
    pub const ABOUT: ColumnWords = label("Vad frågade de om", "What did they ask about").hint(
        "Ämnet, inte vem som frågade.",
        "The subject, not who asked.",
    );
    /// The way in.
    pub const BY: ColumnWords =
        label("Väg in", "Way in").hint("Telefon, e-post, besök.", "Phone, e-mail, visit.");
}

/// Why some persons are not informed directly (Article 34(3)).
pub mod exception {
    use super::{ColumnWords, label};
    /// The ground.
    pub const GROUND: ColumnWords = label("Grund", "Ground");
    /// The groups; all, when empty.
    pub const GROUPS: ColumnWords =
        label("Vilka grupper", "Which groups").hint("Tomt betyder alla.", "Empty means all.");
    /// Why it applies.
    pub const REASONS: ColumnWords = label("Skäl", "Reasons");
    /// What is done instead; required for (c).
    pub const INSTEAD: ColumnWords = label("Vad gör ni i stället", "What do you do instead").hint(
        "Krävs för 34.3 c: hur allmänheten informeras.",
        "Required for 34(3)(c): how the public is informed.",
    );
    /// When it was decided.
    pub const WHEN: ColumnWords = label("När beslutades det", "When was it decided");
}
