//! How it is told who has been reached: counts within bounds, what counts as a message, what is left
//! to do.

use super::{Lang, Phrase};

/// What the tab is called.
pub const TAB: Phrase = Phrase::new("Täckning", "Coverage");
/// What the tab is for.
pub const ABOUT: Phrase = Phrase::new(
    "Vem har fått veta? Det som räknas är vem som har nåtts, och på en väg till var och en (artikel 34).",
    "Who has been told? What counts is who was reached, and by a way to each person (Article 34).",
);
/// Nothing is left to do.
pub const ALL_TOLD: Phrase = Phrase::new(
    "Inget återstår: alla grupper är nådda.",
    "Nothing is left: every group has been reached.",
);
/// Before what to do next.
pub const NEXT: Phrase = Phrase::new("Nu", "Now");
/// The column of groups.
pub const GROUP: Phrase = Phrase::new("Grupp", "Group");
/// Everybody, while there are no groups.
pub const EVERYBODY: Phrase = Phrase::new("Alla", "Everybody");
/// No message has gone or is planned.
pub const NO_MESSAGES: Phrase = Phrase::new(
    "Inget utskick är antecknat. a lägger till ett.",
    "No sending is recorded. a adds one.",
);
/// Before the counts of the many.
pub const REACHED: Phrase = Phrase::new("Nådda", "Reached");
/// Before the counts of those under protection.
pub const PROTECTED: Phrase = Phrase::new("Skyddade", "Protected");
/// Before the counts of questions.
pub const INQUIRIES: Phrase = Phrase::new("Inkomna frågor", "Questions received");

/// How many were reached, in a paper, where nobody has said.
pub const REACHED_NOT_SAID: Phrase = Phrase::new(
    "antalet nådda är inte antecknat",
    "how many were reached is not recorded",
);
/// How many a group is, in a paper, where nobody has said.
pub const SIZE_NOT_SAID: Phrase = Phrase::new("inte angivet", "not stated");

/// A cell: it went, and nothing says whom it reached.
pub const CELL_SENT: Phrase = Phrase::new("skickat", "sent");
/// A cell: it is planned.
pub const CELL_PLANNED: Phrase = Phrase::new("planerat", "planned");
/// A cell: a publication, which does not count alone.
pub const CELL_EXTRA: Phrase = Phrase::new("tillägg", "extra");
/// A cell: a publication in the place of a message.
pub const CELL_INSTEAD: Phrase = Phrase::new("i stället", "instead");

/// Why a way to each counts.
pub const COUNTS_DIRECT: Phrase = Phrase::new(
    "räknas: ett meddelande till var och en (34.1)",
    "counts: a message to each person (34(1))",
);
/// Why a publication counts.
pub const COUNTS_INSTEAD: Phrase = Phrase::new(
    "räknas i stället för ett meddelande: oproportionerlig ansträngning (34.3 c)",
    "counts in the place of a message: disproportionate effort (34(3)(c))",
);
/// Why a publication does not count.
pub const NOT_ALONE: Phrase = Phrase::new(
    "räknas inte ensam: en publicering når inte var och en",
    "does not count alone: a publication does not reach each person",
);

/// Went before the check.
pub const BEFORE_GATE: Phrase = Phrase::new(
    "Gick ut före kontrollen av skyddade.",
    "Went before the check for the protected.",
);

/// No message to each is owed.
pub const EXCEPTED_A: Phrase = Phrase::new(
    "Undantag 34.3 a: uppgifterna var oläsliga för andra.",
    "Exception 34(3)(a): the data were unintelligible to others.",
);
/// No message to each is owed.
pub const EXCEPTED_B: Phrase = Phrase::new(
    "Undantag 34.3 b: åtgärder har tagit bort den höga risken.",
    "Exception 34(3)(b): measures have removed the high risk.",
);
/// A publication in the place of a message.
pub const PUBLIC_INSTEAD: Phrase = Phrase::new(
    "Undantag 34.3 c: offentlig information i stället för ett meddelande. Plikten finns kvar.",
    "Exception 34(3)(c): public information in the place of a message. The duty remains.",
);
/// A message to each is planned.
pub const DIRECT_PLANNED: Phrase = Phrase::new(
    "Ett meddelande till var och en är planerat men har inte gått.",
    "A message to each person is planned but has not gone.",
);
/// Nobody has said how many they are.
pub const SIZE_UNKNOWN: Phrase = Phrase::new(
    "Hur många gruppen är har ingen angett, så andelen går inte att räkna.",
    "Nobody has said how many the group is, so the share cannot be counted.",
);
/// What to do: on the screen.
pub const DO_SIZE: Phrase = Phrase::new("e öppnar grupperna.", "e opens the groups.");
/// What to do about the protected.
pub const DO_PROTECTED: Phrase = Phrase::new("s öppnar Skyddade.", "s opens Protected.");
/// What to do about a message.
pub const DO_SEND: Phrase = Phrase::new("a lägger till ett utskick.", "a adds a sending.");
/// What to do about counts.
pub const DO_DELIVERY: Phrase = Phrase::new(
    "Skriv in hur det gick under Utfall per grupp (Tab).",
    "Record how it went under Deliveries by group (Tab).",
);

/// At least `low`, at most `high`; without `high` nobody can say.
pub type Within = (u64, Option<u64>);

/// Returns a number with a gap between the thousands, as Swedish writes it.
pub fn number(n: u64) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) && digits.len() > 3 {
            out.push(' ');
        }
        out.push(digit);
    }
    out
}

/// Returns a count within bounds.
pub fn amount(lang: Lang, (low, high): Within) -> String {
    match (lang, high) {
        (_, Some(high)) if high == low => number(low),
        (Lang::Sv, Some(high)) if low == 0 => format!("högst {}", number(high)),
        (Lang::En, Some(high)) if low == 0 => format!("at most {}", number(high)),
        (_, Some(high)) => format!("{}–{}", number(low), number(high)),
        (Lang::Sv, None) if low == 0 => "okänt antal".to_owned(),
        (Lang::En, None) if low == 0 => "unknown".to_owned(),
        (Lang::Sv, None) => format!("minst {}", number(low)),
        (Lang::En, None) => format!("at least {}", number(low)),
    }
}

/// Returns how many were reached of how many.
pub fn reached(lang: Lang, reach: Within, of: Within) -> String {
    let whole = amount(lang, of);
    let (low, high) = reach;
    match (lang, high) {
        (Lang::Sv, Some(high)) if high == low => format!("{} av {whole}", number(low)),
        (Lang::En, Some(high)) if high == low => format!("{} of {whole}", number(low)),
        (Lang::Sv, Some(high)) => {
            format!("minst {}, högst {} av {whole}", number(low), number(high))
        }
        (Lang::En, Some(high)) => {
            format!(
                "at least {}, at most {} of {whole}",
                number(low),
                number(high)
            )
        }
        (Lang::Sv, None) => format!("minst {}, högst okänt, av {whole}", number(low)),
        (Lang::En, None) => format!("at least {}, at most unknown, of {whole}", number(low)),
    }
}

/// Returns how many of the protected were reached, one by one.
pub fn protected(lang: Lang, reached: u64, of: u64) -> String {
    match lang {
        Lang::Sv => format!("{reached} av {of} kontaktade, en i taget"),
        Lang::En => format!("{reached} of {of} contacted, one by one"),
    }
}

/// Returns how a message went.
pub fn went(lang: Lang, sent: Within, reached: Within, returned: Within) -> String {
    let (sent, reached) = (amount(lang, sent), amount(lang, reached));
    let returned = amount(lang, returned);
    match lang {
        Lang::Sv => format!("till {sent}, nådda {reached}, i retur {returned}"),
        Lang::En => format!("to {sent}, reached {reached}, returned {returned}"),
    }
}

/// Returns that protected persons have not been reached.
pub fn protected_wait(lang: Lang, n: u64) -> String {
    match lang {
        Lang::Sv => format!("{n} med skydd är inte nådda. De ska få veta först."),
        Lang::En => format!("{n} under protection not reached. They are to hear first."),
    }
}

/// Returns that no way to each has been used, with the publications that have.
pub fn no_direct(lang: Lang, publications: &[String]) -> String {
    let names = publications.join(", ");
    match (lang, publications.is_empty()) {
        (Lang::Sv, true) => "Inget har gått ut till gruppen.".to_owned(),
        (Lang::En, true) => "Nothing has gone out to the group.".to_owned(),
        (Lang::Sv, false) => {
            format!("Ingen väg till var och en, bara {names}. Den som inte ser det får inte veta.")
        }
        (Lang::En, false) => {
            format!("No way to each person, only {names}. Who does not see it is not told.")
        }
    }
}

/// Returns that a message is to go again.
pub fn resend(lang: Lang, changes: &str) -> String {
    match lang {
        Lang::Sv => format!("Skicka på nytt. Sedan det senaste utskicket: {changes}."),
        Lang::En => format!("Send again. Since the latest sending: {changes}."),
    }
}

/// Returns that kinds of data were added.
pub fn data_added(lang: Lang, kinds: &str) -> String {
    match lang {
        Lang::Sv => format!("fler uppgifter ({kinds})"),
        Lang::En => format!("more data ({kinds})"),
    }
}

/// Returns that protected persons were found.
pub fn found_since(lang: Lang, when: &str) -> String {
    match lang {
        Lang::Sv => format!("skyddade personer har hittats ({when})"),
        Lang::En => format!("protected persons have been found ({when})"),
    }
}

/// Returns that the data were published.
pub fn published_since(lang: Lang, when: &str) -> String {
    match lang {
        Lang::Sv => format!("uppgifterna har publicerats ({when})"),
        Lang::En => format!("the data have been published ({when})"),
    }
}

/// Returns that some came back.
pub fn returned(lang: Lang, n: Within) -> String {
    let n = amount(lang, n);
    match lang {
        Lang::Sv => format!("{n} kom i retur. De behöver en ny väg."),
        Lang::En => format!("{n} came back. They need another way."),
    }
}

/// Returns that nothing shows that some were reached.
pub fn unreached(lang: Lang, n: Within) -> String {
    let n = amount(lang, n);
    match lang {
        Lang::Sv => format!("Inget visar att alla är nådda: {n} kan vara kvar."),
        Lang::En => format!("Nothing shows that all were reached: {n} may be left."),
    }
}

/// Returns the version of a message, from its digest.
pub fn version(lang: Lang, digest: &str) -> String {
    match lang {
        Lang::Sv => format!("textversion {digest}"),
        Lang::En => format!("text version {digest}"),
    }
}
