//! What the questions in the registers' forms say: a label, and under it how to answer.

use super::Phrase;

/// The words of one question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ColumnWords {
    /// The question in a few words.
    pub label: Phrase,
    /// How to answer.
    pub hint: Option<Phrase>,
}

/// Makes the words of a question that needs no hint.
const fn label(sv: &'static str, en: &'static str) -> ColumnWords {
    ColumnWords {
        label: Phrase::new(sv, en),
        hint: None,
    }
}

impl ColumnWords {
    /// Adds how to answer.
    const fn hint(self, sv: &'static str, en: &'static str) -> Self {
        Self {
            hint: Some(Phrase::new(sv, en)),
            ..self
        }
    }
}

/// Moments of awareness.
pub mod anchor {
    use super::{ColumnWords, label};
    /// Whose knowledge.
    pub const KIND: ColumnWords = label("Vems vetskap", "Whose awareness").hint(
        "För ett personuppgiftsbiträdes incident räknas tiden från när vi fick veta.",
        "For a processor's incident, time counts from when we were told.",
    );
    /// When.
    pub const WHEN: ColumnWords = label("När", "When").hint(
        "Ange klockslag om det går. En ungefärlig tid räknas från sin början.",
        "Give the time of day if you can. A vague time counts from its start.",
    );
    /// What shows it.
    pub const SOURCE: ColumnWords = label("Vad visar det", "What shows it").hint(
        "Till exempel ett mejl, ett samtal eller en logg.",
        "Such as an e-mail, a call or a log.",
    );
    /// Which clock.
    pub const CLOCK: ColumnWords = label("Klocka", "Clock");
}

/// Groups of persons concerned.
pub mod group {
    use super::{ColumnWords, label};
    /// What it is called.
    pub const NAME: ColumnWords = label("Gruppens namn", "Name of the group").hint(
        "Välj ett neutralt namn. Det får inte röja en mottagning eller ett skydd.",
        "Choose a neutral name. It must not reveal a clinic or a protection.",
    );
    /// How many.
    pub const COUNT: ColumnWords = label("Antal personer", "Number of persons").hint(
        "Ett tal, ett intervall (1100–1500) eller ca 1300 (hur ni räknade). ? om ni inte vet ännu.",
        "A number, a range (1100–1500) or about 1300 (how you counted). ? if not known yet.",
    );
    /// Which of the data concern it.
    pub const DATA: ColumnWords = label(
        "Uppgifter som gäller gruppen",
        "Data that concern the group",
    )
    .hint(
        "Brevet till gruppen tar upp bara dem. Inget kryss: alla uppgifter i ärendet.",
        "A letter to the group lists only these. None ticked: all the data of the case.",
    );
    /// Who belongs to it.
    pub const NOTE: ColumnWords = label("Vilka ingår", "Who belongs to it");
    /// Whether of protected persons alone.
    pub const ONLY_PROTECTED: ColumnWords = label(
        "Bara personer med skyddade personuppgifter",
        "Only persons with protected identity",
    )
    .hint(
        "Ja: gruppen får inga utskick, var och en kontaktas direkt. Byt till ett neutralt namn.",
        "Yes: no sendings to the group, each is contacted directly. Choose a neutral name.",
    );
    /// Who belongs to it, in words to them.
    pub const TOLD: ColumnWords = label(
        "Så säger ni det till dem: du …",
        "How you tell them: you …",
    )
    .hint(
        "Börja med ”du”: du har varit anställd hos oss någon gång sedan 2024. Står i brevet efter ”för att”, på webben efter ”om”.",
        "Begin with “you”: you have worked for us at some time since 2024. Stands in the letter after “because”, on the web after “if”.",
    );
    /// The same in the other language.
    pub const TOLD_OTHER: ColumnWords = label(
        "Samma ord på det andra språket",
        "The same words in the other language",
    )
    .hint(
        "För brev och nyheter på det andra språket än ärendets.",
        "For letters and notices in the other language than the case's.",
    );
}

/// Risk assessments.
pub mod assessment {
    use super::{ColumnWords, label};
    /// When.
    pub const WHEN: ColumnWords = label("När gjordes bedömningen", "When was it made");
    /// The outcome.
    pub const OUTCOME: ColumnWords = label("Hur stor är risken", "How great is the risk").hint(
        "Risk: anmäl till IMY. Hög risk: informera också de berörda.",
        "Risk: notify IMY. High risk: inform the persons too.",
    );
    /// How serious.
    pub const SEVERITY: ColumnWords = label("Hur allvarligt", "How serious").hint(
        "Hur hårt det kan drabba de berörda.",
        "How hard it may hit the persons concerned.",
    );
    /// The groups.
    pub const GROUPS: ColumnWords =
        label("Vilka grupper", "Which groups").hint("Tomt betyder alla.", "Empty means all.");
    /// Why.
    pub const MOTIVE: ColumnWords = label("Motiv", "Reasons").hint(
        "Skriv så att den som läser om två år förstår.",
        "Write so that a reader in two years understands.",
    );
    /// What caused a new version.
    pub const CAUSE: ColumnWords = label("Varför en ny bedömning", "Why a new assessment");
    /// Why below the proposal.
    pub const BELOW_WHY: ColumnWords =
        label("Varför lägre än förslaget", "Why lower than proposed").hint(
            "Krävs bara när ni beslutar lägre än förslaget.",
            "Required only when you decide lower than proposed.",
        );
    /// The second role.
    pub const SECOND: ColumnWords = label("Vem mer står bakom", "Who else stands behind it").hint(
        "En andra roll. Krävs bara när ni beslutar lägre än förslaget.",
        "A second role. Required only when you decide lower than proposed.",
    );
}

/// Checks for protected identity.
pub mod check {
    use super::{ColumnWords, label};
    /// When.
    pub const WHEN: ColumnWords = label("När kontrollerades det", "When was it checked");
    /// The groups.
    pub const GROUPS: ColumnWords =
        label("Vilka grupper", "Which groups").hint("Tomt betyder alla.", "Empty means all.");
    /// Where.
    pub const SOURCES: ColumnWords = label("Var kontrollerades det", "Where was it checked").hint(
        "System eller register, inte personer.",
        "Systems or registers, not persons.",
    );
    /// Which protection.
    pub const STATUS: ColumnWords = label(
        "Vilken tidpunkt gäller kontrollen",
        "Which time the check is about",
    )
    .hint(
        "Skyddet kan ha kommit eller upphört efter läckan: kontrollera båda.",
        "Protection may have come or ended since the leak: check both.",
    );
    /// The outcome.
    pub const OUTCOME: ColumnWords = label("Utfall", "Outcome").hint(
        "Att inga är markerade bevisar inte att ingen är skyddad.",
        "None marked does not prove that nobody is protected.",
    );
    /// How many were found.
    pub const FOUND_COUNT: ColumnWords = label("Hur många hittades", "How many were found").hint(
        "Bara antalet. Skriv inga namn.",
        "Only the number. Write no names.",
    );
    /// Why it could not be checked.
    pub const MOTIVE: ColumnWords = label("Varför gick det inte", "Why could it not be checked");
    /// The neutral text.
    pub const NEUTRAL_TEXT: ColumnWords = label("Neutral text", "Neutral text").hint(
        "Texten som då går till alla. Den får inte röja vem som är skyddad.",
        "The text that then goes to everybody. It must not reveal who is protected.",
    );
}

/// Persons with protected identity.
pub mod protected {
    use super::{ColumnWords, label};
    /// The number of the pseudonym.
    pub const LABEL: ColumnWords = label("Nummer", "Number");
    /// How far the contact has come.
    pub const STATUS: ColumnWords = label("Kontakt", "Contact");
    /// The group.
    pub const GROUP: ColumnWords = label("Grupp", "Group");
    /// Whether young.
    pub const YOUNG: ColumnWords = label("Ung person", "Young person").hint(
        "Då kan en vårdnadshavare vara hotet. Lämna tomt om ni inte vet.",
        "Then a guardian may be the threat. Leave empty if you do not know.",
    );
    /// Whether the guardian may be told.
    pub const GUARDIAN: ColumnWords = label("Vårdnadshavaren kontrollerad", "Guardian checked")
        .hint(
            "Fråga socialtjänsten eller en annan vårdnadshavare först.",
            "Ask social services or another guardian first.",
        );
    /// The way.
    pub const ROUTE: ColumnWords = label("Kontaktväg", "Way of contact");
    /// When reached.
    pub const CONTACTED: ColumnWords = label("När nåddes personen", "When was the person reached");
}

/// Filings to the authority.
pub mod filing {
    use super::{ColumnWords, label};
    /// Which clock.
    pub const CLOCK: ColumnWords = label("Klocka", "Clock");
    /// Which filing.
    pub const STAGE: ColumnWords = label("Vilken anmälan", "Which notification");
    /// When.
    pub const WHEN: ColumnWords = label("När lämnades den in", "When was it filed").hint(
        "Ange klockslag. Utan det går det kanske inte att visa att anmälan kom i tid.",
        "Give the time of day. Without it, timeliness may be impossible to show.",
    );
    /// What it told.
    pub const SUMMARY: ColumnWords = label("Vad anmäldes, i korthet", "What was told, in short");
    /// The reference.
    pub const REFERENCE: ColumnWords = label("IMY:s diarienummer", "IMY's reference")
        .hint("Kan fyllas i senare.", "May be added later.");
    /// What shows that it was received.
    pub const RECEIPT: ColumnWords = label("Kvittens", "Receipt").hint(
        "Vad visar att anmälan togs emot, och var finns det?",
        "What shows that it was received, and where is it kept?",
    );
    /// Why late.
    pub const LATE_REASONS: ColumnWords = label("Skäl till förseningen", "Reasons for the delay")
        .hint(
            "Krävs när anmälan lämnas efter 72 timmar.",
            "Required when filed after 72 hours.",
        );
}

/// Sendings and notices.
pub mod sending {
    use super::{ColumnWords, label};
    /// What it is called.
    pub const TITLE: ColumnWords = label("Rubrik", "Title");
    /// The channel.
    pub const CHANNEL: ColumnWords = label("Kanal", "Channel");
    /// How far.
    pub const STAGE: ColumnWords = label("Läge", "Stage").hint(
        "Det som redan har skickats kan alltid skrivas in.",
        "What has already been sent can always be recorded.",
    );
    /// The groups.
    pub const GROUPS: ColumnWords = label("Till vilka grupper", "To which groups").hint(
        "Tomt betyder alla som är kända; för det som har gått: alla som var kända då.",
        "Empty means all that are known; for what has gone: all that were known then.",
    );
    /// Why before contact.
    pub const FIRST_WHY: ColumnWords = label(
        "Varför innan alla skyddade är nådda",
        "Why before all protected are reached",
    )
    .hint(
        "De kontaktas först. Går det inte att vänta: skriv motivet, utan att säga vilka de är.",
        "They are contacted first. If it cannot wait: write the motive, without saying who they are.",
    );
    /// When planned.
    pub const PLANNED: ColumnWords = label("När ska det gå ut", "When is it to go");
    /// When sent.
    pub const SENT: ColumnWords = label("När gick det ut", "When did it go");
    /// What it tells.
    pub const CONTENT: ColumnWords = label("Vad berättar det", "What does it tell").hint(
        "Artikel 34.2 kräver händelse, konsekvenser, åtgärder och kontakt.",
        "Article 34(2) requires nature, consequences, measures and contact.",
    );
    /// The text.
    pub const TEXT: ColumnWords = label("Texten", "The text").hint(
        "Den version som gick ut eller ska gå ut.",
        "The version that went or is to go.",
    );
    /// How many reached.
    pub const REACHED: ColumnWords = label("Hur många nåddes", "How many were reached").hint(
        "Gäller tills utfall per grupp finns (c); då räknas de. ? om ni inte vet ännu.",
        "Holds until there are deliveries by group (c); then those count. ? if not known yet.",
    );
    /// How many came back.
    pub const RETURNED: ColumnWords = label("Hur många kom i retur", "How many came back");
    /// A note.
    pub const NOTE: ColumnWords = label("Anteckning", "Note").hint(
        "Till exempel varför den här kanalen, eller vem som publicerade.",
        "Such as why this channel, or who published it.",
    );
}

/// Measures.
pub mod measure {
    use super::{ColumnWords, label};
    /// What is done.
    pub const WHAT: ColumnWords = label("Åtgärd", "Measure");
    /// How far.
    pub const STATE: ColumnWords = label("Läge", "State");
    /// Who answers for it.
    pub const OWNER: ColumnWords = label("Ansvarig", "Owner")
        .hint("Hellre en roll än ett namn.", "A role rather than a name.");
    /// When it is to be done.
    pub const DUE: ColumnWords = label("Ska vara klar", "Due");
    /// When it was done.
    pub const DONE: ColumnWords = label("Blev klar", "Done");
    /// What shows it.
    pub const PROOF: ColumnWords =
        label("Vad visar att den är gjord", "What shows that it is done");
    /// What effect it had.
    pub const EFFECT: ColumnWords = label("Vilken effekt den fick", "What effect it had").hint(
        "Som någon har kontrollerat, inte som det var tänkt.",
        "As somebody has checked it, not as it was meant.",
    );
    /// When the effect was checked.
    pub const EFFECT_WHEN: ColumnWords = label("Effekten kontrollerad", "Effect checked");
    /// How it is told.
    pub const TOLD: ColumnWords =
        label("Så säger ni det till dem som berörs", "How you tell those concerned").hint(
            "En mening utan interna ord. Står den inte här nämns åtgärden inte i brev och nyheter.",
            "A sentence without internal words. Without one, letters and notices leave the measure out.",
        );
    /// The same in the other language.
    pub const TOLD_OTHER: ColumnWords =
        label("Samma mening på det andra språket", "The same sentence in the other language").hint(
            "För brev och nyheter på det andra språket än ärendets. Utan den är de utkast.",
            "For letters and notices in the other language than the case's. Without it they are drafts.",
        );
}

/// Lessons.
pub mod lesson {
    use super::{ColumnWords, label};
    /// What kind.
    pub const KIND: ColumnWords = label("Slag", "Kind");
    /// What was learned.
    pub const WHAT: ColumnWords = label("Vad lärde vi oss", "What did we learn");
    /// What is to be done.
    pub const ACTION: ColumnWords = label("Vad gör vi åt det", "What do we do about it").hint(
        "Det som ska göras, så att någon annan kan se när det är gjort.",
        "What is to be done, so that somebody else can see when it is.",
    );
    /// What kind of ability.
    pub const IMPROVES: ColumnWords = label("Vad blir bättre", "What becomes better");
    /// Who answers for it.
    pub const OWNER: ColumnWords = label("Ansvarig", "Owner")
        .hint("Hellre en roll än ett namn.", "A role rather than a name.");
    /// When it is to be done.
    pub const DUE: ColumnWords = label("Ska vara klar", "Due");
    /// What shows it.
    pub const PROOF: ColumnWords =
        label("Vad visar att det är gjort", "What shows that it is done");
    /// What effect it had.
    pub const EFFECT: ColumnWords = label("Vilken effekt det fick", "What effect it had").hint(
        "Som någon har kontrollerat, inte som det var tänkt.",
        "As somebody has checked it, not as it was meant.",
    );
    /// When the effect was checked.
    pub const EFFECT_WHEN: ColumnWords = label("Effekten kontrollerad", "Effect checked");
    /// A change to the playbook.
    pub const CHANGE: ColumnWords =
        label("Förslag till ändring i handlingsplanen", "Proposed change to the playbook").hint(
            "Rad för rad: - det som ska bort, + det som ska till. Programmet visar förslaget men ändrar inget.",
            "Line by line: - what goes, + what comes. The program shows the proposal and changes nothing.",
        );
}

/// People in the work.
pub mod person {
    use super::{ColumnWords, label};
    /// The function.
    pub const FUNCTION: ColumnWords = label("Funktion", "Function").hint(
        "Till exempel dataskyddsombud.",
        "Such as data-protection officer.",
    );
    /// The role.
    pub const ROLE: ColumnWords = label("Roll i ärendet", "Role in the case");
    /// The name.
    pub const NAME: ColumnWords =
        label("Namn", "Name").hint("Bara om det behövs.", "Only if it is needed.");
    /// How to reach.
    pub const REACH: ColumnWords = label("Nås på", "Reached at");
}

/// Other cases.
pub mod link {
    use super::{ColumnWords, label};
    /// What it is about.
    pub const WHAT: ColumnWords = label("Vad handlar det om", "What is it about");
    /// The other case.
    pub const CASE: ColumnWords = label("Ärendets id", "Id of the case")
        .hint("Om det redan är öppnat.", "If it is already opened.");
}

mod decisions;
pub use decisions::{delivery, duty, exception, inquiry, promise, score, task};
