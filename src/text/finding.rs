//! How findings are told: what does not add up, and what would settle it. Accuses nobody.

pub use super::finding_duty::{
    assessment_of, filed_before_start, filing_half, follows_nothing, late_informing,
    measures_adrift, mixed_tests, motive_early, no_direct, promise_broken, sent_without_text,
};
use super::{Lang, Phrase};

/// Over what somebody is to act on.
pub const ACT: Phrase = Phrase::new("Gör något nu", "Act now");
/// Over what does not add up.
pub const SETTLE: Phrase = Phrase::new("Reda ut", "Settle");
/// Over what is missing.
pub const COMPLETE: Phrase = Phrase::new("Komplettera", "Complete");
/// The group of everybody.
pub const EVERYBODY: Phrase = Phrase::new("alla berörda", "everybody concerned");

/// Puts a name in quotation marks.
pub fn quoted(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Sv => format!("”{name}”"),
        Lang::En => format!("“{name}”"),
    }
}

/// Begins what would settle it with a capital.
pub fn settled_by(what: &str) -> String {
    let mut letters = what.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.collect::<String>() + letters.as_str()
}

/// Says that the time for a first notification has run out with nothing filed.
pub fn overdue(lang: Lang, clock: &str, due: &str) -> String {
    match lang {
        Lang::Sv => format!("Tiden för ”{clock}” löpte ut {due} och ingen anmälan är antecknad."),
        Lang::En => {
            format!("The time for “{clock}” ran out {due} and no notification is recorded.")
        }
    }
}

/// Says that the time for what follows a notification has run out with nothing filed.
pub fn overdue_after(lang: Lang, clock: &str, due: &str) -> String {
    match lang {
        Lang::Sv => {
            format!("Tiden för ”{clock}” löpte ut {due} och inget är antecknat som lämnat.")
        }
        Lang::En => {
            format!("The time for “{clock}” ran out {due} and nothing is recorded as filed.")
        }
    }
}

/// Says that a time that is an authority's practice has passed with nothing filed.
pub fn overdue_practice(lang: Lang, clock: &str, due: &str) -> String {
    match lang {
        Lang::Sv => format!(
            "Ingen komplettering är antecknad (”{clock}”). Från {due} kan myndigheten ha beslutat på det som fanns."
        ),
        Lang::En => format!(
            "No supplement is recorded (“{clock}”). From {due} the authority may have decided on what it had."
        ),
    }
}

/// Says that every start of a clock was rejected.
pub fn no_start_left(lang: Lang, clock: &str, due: &str) -> String {
    match lang {
        Lang::Sv => format!(
            "Alla tidpunkter för ”{clock}” är avvisade, var och en i sitt fönster. Tills någon väljer räknas den tidigaste: {due}."
        ),
        Lang::En => format!(
            "Every start of “{clock}” has been rejected, each in a window of its own. Until somebody chooses, the earliest counts: {due}."
        ),
    }
}

/// Says that a sending went before the gate.
pub fn before_gate(lang: Lang, sending: &str, sent: &str, checked: Option<&str>) -> String {
    match (lang, checked) {
        (Lang::Sv, Some(checked)) => format!(
            "”{sending}” gick ut {sent}, före kontrollen av skyddade personuppgifter ({checked})."
        ),
        (Lang::Sv, None) => format!(
            "”{sending}” gick ut {sent} utan att skyddade personuppgifter hade kontrollerats."
        ),
        (Lang::En, Some(checked)) => format!(
            "“{sending}” went out {sent}, before the check for protected identities ({checked})."
        ),
        (Lang::En, None) => {
            format!("“{sending}” went out {sent} with protected identities unchecked.")
        }
    }
}

/// Says that something to many is for, or went to, protected persons alone.
pub fn many_to_protected(lang: Lang, sending: &str, groups: &str, sent: Option<&str>) -> String {
    let to = match lang {
        _ if !groups.is_empty() => groups,
        Lang::Sv => "alla som berörs",
        Lang::En => "everybody concerned",
    };
    match (lang, sent) {
        (Lang::Sv, None) => format!(
            "”{sending}” går på en väg till många, men {to} är bara personer med skyddade personuppgifter."
        ),
        (Lang::Sv, Some(sent)) => format!(
            "”{sending}” gick {sent} på en väg till många, men {to} är bara personer med skyddade \
             personuppgifter."
        ),
        (Lang::En, None) => {
            format!("“{sending}” goes by a way to many, but {to}: protected persons alone.")
        }
        (Lang::En, Some(sent)) => {
            format!("“{sending}” went {sent} by a way to many, but {to}: protected persons alone.")
        }
    }
}

/// Says that young persons were told, and nothing shows that the guardian was looked into.
pub fn guardian_not_shown(lang: Lang, persons: &str) -> String {
    match lang {
        Lang::Sv => format!(
            "Inget visar att vårdnadshavare prövades innan de här unga personerna kontaktades: {persons}."
        ),
        Lang::En => format!(
            "Nothing shows that guardians were looked into before these young persons were reached: {persons}."
        ),
    }
}

/// The same, for who must not see how many they are.
pub const GUARDIAN_NOT_SHOWN_GENERAL: Phrase = Phrase::new(
    "Inget visar att vårdnadshavare prövades innan unga personer kontaktades.",
    "Nothing shows that guardians were looked into before young persons were reached.",
);

/// Says that groups are named after the protection.
pub fn group_names_protection(lang: Lang, groups: &str) -> String {
    match lang {
        Lang::Sv => format!("Gruppens namn säger att personerna i den är skyddade: {groups}."),
        Lang::En => format!("The group's name says that those in it are protected: {groups}."),
    }
}

/// Says that protected persons were announced before we learned of them.
pub fn announced_early(lang: Lang, sending: &str, announced: &str, learned: &str) -> String {
    match lang {
        Lang::Sv => format!(
            "I ”{sending}” ({announced}) står att skyddade personuppgifter finns i läckan, men enligt \
             ärendet blev det känt först {learned}."
        ),
        Lang::En => format!(
            "“{sending}” ({announced}) says that protected identities are in the leak, but by the record \
             this was learned only {learned}."
        ),
    }
}

/// Says that a sending stands as prepared or approved behind a closed gate.
pub fn gate_race(lang: Lang, sending: &str, groups: &str) -> String {
    let of = match (lang, groups.is_empty()) {
        (_, true) => String::new(),
        (Lang::Sv, false) => format!(" för {groups}"),
        (Lang::En, false) => format!(" for {groups}"),
    };
    match lang {
        Lang::Sv => format!(
            "”{sending}” är förberett eller godkänt, men kontrollen av skyddade personuppgifter har inget \
             utfall{of}."
        ),
        Lang::En => format!(
            "“{sending}” is prepared or approved, but the check for protected identities has no \
             outcome{of}."
        ),
    }
}

/// Says that a sending went before protected persons were reached.
pub fn before_contact(lang: Lang, sending: &str, sent: &str, persons: &str) -> String {
    match lang {
        Lang::Sv => format!(
            "”{sending}” gick ut {sent} innan skyddade personer var nådda ({persons}), utan motiv."
        ),
        Lang::En => format!(
            "“{sending}” went out {sent} before protected persons had been reached ({persons}), without a motive."
        ),
    }
}

/// The same, for who must not see how many they were.
pub fn before_contact_general(lang: Lang, sending: &str, sent: &str) -> String {
    match lang {
        Lang::Sv => {
            format!("”{sending}” gick ut {sent} innan skyddade personer var nådda, utan motiv.")
        }
        Lang::En => format!(
            "“{sending}” went out {sent} before protected persons had been reached, without a motive."
        ),
    }
}

/// Says that rival answers stand side by side.
pub fn disputed_answer(lang: Lang, question: &str) -> String {
    match lang {
        Lang::Sv => format!("Två svar på ”{question}” står mot varandra."),
        Lang::En => format!("Two answers to “{question}” stand against each other."),
    }
}

/// Says that an entry was changed in two places at once.
pub fn disputed_entry(lang: Lang, register: &str) -> String {
    match lang {
        Lang::Sv => format!("En post under {register} har ändrats i två fönster."),
        Lang::En => format!("An entry under {register} was changed in two windows."),
    }
}

/// Says that two persons carry one pseudonym.
pub fn same_pseudonym(lang: Lang, label: u32) -> String {
    match lang {
        Lang::Sv => format!("Två skyddade personer har beteckningen P{label}."),
        Lang::En => {
            format!("Two protected persons carry the pseudonym P{label}.")
        }
    }
}

/// The same, for who must not see the pseudonym.
pub const SAME_PSEUDONYM_GENERAL: Phrase = Phrase::new(
    "Två skyddade personer har samma beteckning.",
    "Two protected persons carry the same pseudonym.",
);

/// Says that more were reached or returned than it went to.
pub fn more_than_sent(lang: Lang, sending: &str, [sent, reached, returned]: [String; 3]) -> String {
    match lang {
        Lang::Sv => format!(
            "”{sending}”: {reached} nådda och {returned} i retur, men bara {sent} skickade."
        ),
        Lang::En => {
            format!("“{sending}”: {reached} reached and {returned} returned, but only {sent} sent.")
        }
    }
}

/// Says that the ways together are not the group.
pub fn sent_not_group(lang: Lang, sendings: &str, sum: &str, group: &str, many: &str) -> String {
    match lang {
        Lang::Sv => format!(
            "{sendings} har tillsammans gått till {sum} i {group}, utan returer, men gruppen är {many}."
        ),
        Lang::En => format!(
            "{sendings} have together gone to {sum} of {group}, returns not counted, but the group is {many}."
        ),
    }
}

/// Says that the groups are not the whole.
pub fn groups_not_whole(lang: Lang, overlap: bool, groups: &str, sum: &str, total: &str) -> String {
    let told = match lang {
        Lang::Sv => format!("{groups}: tillsammans {sum}, men alla berörda anges vara {total}"),
        Lang::En => {
            format!("{groups}: together {sum}, but all persons concerned are stated as {total}")
        }
    };
    match (lang, overlap) {
        (_, false) => told + ".",
        (Lang::Sv, true) => told + ": någon räknas flera gånger.",
        (Lang::En, true) => told + ": somebody is counted more than once.",
    }
}

/// Says that a sending's own figures, reached and returned, are not those of its deliveries.
pub fn two_figures(lang: Lang, sending: &str, own: [String; 2], counted: [String; 2]) -> String {
    let ([reached, returned], [all, back]) = (own, counted);
    match lang {
        Lang::Sv => format!(
            "”{sending}”: utskicket säger nådda {reached} och i retur {returned}, men utfallen per grupp säger \
             {all} och {back}."
        ),
        Lang::En => format!(
            "“{sending}”: the notice says reached {reached} and returned {returned}, but its deliveries by \
             group say {all} and {back}."
        ),
    }
}

/// Says that others are followed than those who were found.
pub fn protected_not_found(lang: Lang, found: &str, listed: u64) -> String {
    match lang {
        Lang::Sv => format!(
            "Kontrollerna fann {found} med skyddade personuppgifter, men {listed} följs upp."
        ),
        Lang::En => {
            format!("The checks found {found} under protection, but {listed} are followed up.")
        }
    }
}

/// Says that something is told before its time.
pub fn not_yet(lang: Lang, register: &str, when: &str, recorded: &str) -> String {
    match lang {
        Lang::Sv => {
            format!("En post under {register} säger {when}, men antecknades redan {recorded}.")
        }
        Lang::En => {
            format!("An entry under {register} says {when}, but was recorded already {recorded}.")
        }
    }
}

/// Says that the clock went backwards.
pub fn clock_back(lang: Lang, at: &str, before: &str) -> String {
    match lang {
        Lang::Sv => format!("Datorns klocka gick bakåt: efter {before} antecknades något {at}."),
        Lang::En => format!(
            "The computer's clock went backwards: after {before} something was recorded {at}."
        ),
    }
}

/// Says what is odd about a start.
pub fn challenged(lang: Lang, clock: &str, source: &str, odd: &str) -> String {
    match lang {
        Lang::Sv => format!("Starten för ”{clock}” ({source}): {odd}"),
        Lang::En => format!("The start of “{clock}” ({source}): {odd}"),
    }
}

/// Says that an assessment is out of date.
pub fn stale(lang: Lang, when: &str, since: &str) -> String {
    match lang {
        Lang::Sv => format!("Riskbedömningen {when} är inaktuell: {since}."),
        Lang::En => format!("The risk assessment of {when} is out of date: {since}."),
    }
}

/// Says that a score is out of date.
pub fn stale_score(lang: Lang, group: &str, when: &str, since: &str) -> String {
    match lang {
        Lang::Sv => format!("Poängen för {group} ({when}) är inaktuell: {since}."),
        Lang::En => format!("The score of {group} ({when}) is out of date: {since}."),
    }
}

/// Says that a group is to be told again.
pub fn resend_due(lang: Lang, group: &str, changes: &str) -> String {
    match lang {
        Lang::Sv => format!("{group} behöver ett nytt besked: {changes}."),
        Lang::En => format!("{group} need a new message: {changes}."),
    }
}
