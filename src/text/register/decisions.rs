//! The alternatives in the forms of the decisions: clocks that apply, tasks, scores, exceptions.

/// Whether a clock applies.
pub mod duty {
    use crate::text::Phrase;
    /// It applies.
    pub const APPLIES: Phrase = Phrase::new("gäller", "applies");
    /// It does not apply.
    pub const DOES_NOT: Phrase = Phrase::new("gäller inte", "does not apply");
    /// Not known yet: the clock is shown, so that nobody misses it.
    pub const UNSURE: Phrase = Phrase::new("vet inte ännu", "not known yet");
}

/// Whether an assessment is proposed or decided.
pub mod assessment_stage {
    use crate::text::Phrase;
    /// What the program proposed.
    pub const PROPOSAL: Phrase = Phrase::new("förslag", "proposal");
    /// What a person decided.
    pub const DECISION: Phrase = Phrase::new("beslut", "decision");
}

/// How far a task has come.
pub mod task {
    use crate::text::Phrase;
    /// To be done.
    pub const OPEN: Phrase = Phrase::new("att göra", "to do");
    /// Done.
    pub const DONE: Phrase = Phrase::new("klart", "done");
    /// No longer needed.
    pub const DROPPED: Phrase = Phrase::new("behövs inte", "not needed");
}

/// What binds.
pub mod promise {
    use crate::text::Phrase;
    /// Something we have said that we will do.
    pub const OWN: Phrase = Phrase::new("eget löfte", "own promise");
    /// A contract.
    pub const CONTRACT: Phrase = Phrase::new("avtal", "contract");
    /// An insurance.
    pub const INSURANCE: Phrase = Phrase::new("försäkring", "insurance");
    /// Something else.
    pub const OTHER: Phrase = Phrase::new("annat", "other");
}

/// The category of data that gives the highest context.
pub mod score_category {
    use crate::text::Phrase;
    /// Name, contact, education, family, work.
    pub const SIMPLE: Phrase = Phrase::new(
        "enkla uppgifter (namn, kontakt, arbete)",
        "simple data (name, contact, work)",
    );
    /// Location, traffic, habits.
    pub const BEHAVIOURAL: Phrase = Phrase::new(
        "beteende (plats, vanor)",
        "behavioural data (location, habits)",
    );
    /// Income, accounts, cards, benefits.
    pub const FINANCIAL: Phrase = Phrase::new(
        "ekonomi (inkomst, konto, kort)",
        "financial data (income, accounts, cards)",
    );
    /// Health, beliefs, sex life and the like.
    pub const SENSITIVE: Phrase = Phrase::new(
        "känsliga uppgifter (hälsa, tro m.m.)",
        "sensitive data (health, beliefs, etc.)",
    );
}

/// Data processing context (DPC), 1 to 4.
pub mod score_context {
    use crate::text::Phrase;
    /// 1.
    pub const C1: Phrase = Phrase::new("1", "1");
    /// 2.
    pub const C2: Phrase = Phrase::new("2", "2");
    /// 3.
    pub const C3: Phrase = Phrase::new("3", "3");
    /// 4.
    pub const C4: Phrase = Phrase::new("4", "4");
}

/// Ease of identification (EI), in quarters.
pub mod score_ease {
    use crate::text::Phrase;
    /// 0.25.
    pub const NEGLIGIBLE: Phrase = Phrase::new("0,25 försumbar", "0.25 negligible");
    /// 0.5.
    pub const LIMITED: Phrase = Phrase::new("0,5 begränsad", "0.5 limited");
    /// 0.75.
    pub const SIGNIFICANT: Phrase = Phrase::new("0,75 betydande", "0.75 significant");
    /// 1.
    pub const MAXIMUM: Phrase = Phrase::new("1 högsta", "1 maximum");
}

/// Loss of confidentiality.
pub mod score_confidentiality {
    use crate::text::Phrase;
    /// No loss, or exposed with no evidence of illegal processing: 0.
    pub const NONE: Phrase = Phrase::new(
        "0 ingen förlust, eller inga tecken på missbruk",
        "0 no loss, or no sign of misuse",
    );
    /// A number of known recipients: 0.25.
    pub const KNOWN: Phrase = Phrase::new("0,25 kända mottagare", "0.25 known recipients");
    /// An unknown number of recipients: 0.5.
    pub const UNKNOWN: Phrase = Phrase::new(
        "0,5 okänt antal mottagare",
        "0.5 unknown number of recipients",
    );
}

/// Loss of integrity.
pub mod score_integrity {
    use crate::text::Phrase;
    /// Not altered, or altered and not used wrongly: 0.
    pub const NONE: Phrase = Phrase::new(
        "0 inte ändrade, eller ändrade utan skada",
        "0 not altered, or altered without harm",
    );
    /// Altered and possibly misused, recoverable: 0.25.
    pub const RECOVERABLE: Phrase = Phrase::new(
        "0,25 ändrade, går att återställa",
        "0.25 altered, recoverable",
    );
    /// Altered and misused, not recoverable: 0.5.
    pub const LOST: Phrase = Phrase::new(
        "0,5 ändrade, går inte att återställa",
        "0.5 altered, not recoverable",
    );
}

/// Loss of availability.
pub mod score_availability {
    use crate::text::Phrase;
    /// Recoverable without difficulty: 0.
    pub const NONE: Phrase = Phrase::new(
        "0 går lätt att återställa",
        "0 recovered without difficulty",
    );
    /// Temporarily unavailable: 0.25.
    pub const TEMPORARY: Phrase =
        Phrase::new("0,25 tillfälligt borta", "0.25 temporarily unavailable");
    /// Full loss: 0.5.
    pub const LOST: Phrase = Phrase::new("0,5 helt förlorade", "0.5 full loss");
}

/// The ground of Article 34(3).
pub mod exception_ground {
    use crate::text::Phrase;
    /// (a) The data were unintelligible to others.
    pub const UNINTELLIGIBLE: Phrase = Phrase::new(
        "34.3 a: uppgifterna var oläsliga",
        "34(3)(a): the data were unintelligible",
    );
    /// (b) Later measures make the high risk no longer likely.
    pub const RISK_REMOVED: Phrase = Phrase::new(
        "34.3 b: åtgärder har tagit bort den höga risken",
        "34(3)(b): measures have removed the high risk",
    );
    /// (c) Disproportionate effort: public communication instead.
    pub const DISPROPORTIONATE: Phrase = Phrase::new(
        "34.3 c: oproportionell ansträngning, allmänheten informeras i stället",
        "34(3)(c): disproportionate effort, public communication instead",
    );
}
