//! What the screen of what has reached the participants says, and the words around every screen of
//! an exercise: its clock, the word about something new, a real incident in the middle of it.

use super::{Lang, Phrase};

/// Over the list.
pub const TITLE: Phrase = Phrase::new("Inkommet", "Received");
/// Nothing yet.
pub const EMPTY: Phrase = Phrase::new(
    "Inget har kommit än. Arbeta vidare: det som kommer visas överst på varje skärm.",
    "Nothing has come yet. Work on: what comes is shown on top of every screen.",
);
/// What everybody is told before the first inject.
pub const BEGINS: Phrase = Phrase::new("så börjar övningen", "how the exercise begins");
/// For everybody.
pub const EVERYBODY: Phrase = Phrase::new("alla", "everybody");
/// Before whom it is for.
pub const TO: Phrase = Phrase::new("Till", "To");
/// Before who it comes from.
pub const FROM: Phrase = Phrase::new("Från", "From");
/// Before when it came.
pub const CAME: Phrase = Phrase::new("Kom", "Came");
/// An inject that the scenario here does not have.
pub const UNKNOWN: Phrase = Phrase::new("okänt", "unknown");
/// There is more to read.
pub const MORE: Phrase = Phrase::new("PgDn mer", "PgDn more");

/// An e-mail.
pub const MAIL: Phrase = Phrase::new("mejl", "mail");
/// A phone call.
pub const PHONE: Phrase = Phrase::new("telefon", "phone");
/// A letter or a printed page.
pub const PAPER: Phrase = Phrase::new("papper", "paper");
/// Somebody comes.
pub const PERSON: Phrase = Phrase::new("besök", "visit");
/// Press, web, social media.
pub const MEDIA: Phrase = Phrase::new("medier", "media");

/// Returns the title with how many there are, and how many are unread.
pub fn title(all: usize, unread: usize, lang: Lang) -> String {
    let title = TITLE.to(lang);
    let some = match (lang, unread) {
        (_, 0) => String::new(),
        (Lang::Sv, 1) => " · 1 oläst".to_owned(),
        (Lang::Sv, _) => format!(" · {unread} olästa"),
        (Lang::En, _) => format!(" · {unread} unread"),
    };
    format!("{title} · {all}{some}")
}

/// Returns a sender as it stands in the middle of a sentence: an article or the
/// like is no name, and has no capital.
pub fn sender(from: &str, lang: Lang) -> String {
    let articles: &[&str] = match lang {
        Lang::Sv => &["En ", "Ett ", "Den ", "Det ", "De ", "Någon "],
        Lang::En => &["A ", "An ", "The ", "Whoever ", "Somebody "],
    };
    let mut letters = from.chars();
    match letters.next() {
        Some(first) if articles.iter().any(|article| from.starts_with(article)) => {
            first.to_lowercase().chain(letters).collect()
        }
        Some(_) | None => from.to_owned(),
    }
}

/// Returns the band that tells of something new: how it came and who it is from, how many more are
/// unread, and the key that shows it.
pub fn news(medium: &str, from: &str, more: usize, key: &str, lang: Lang) -> [String; 2] {
    let from = sender(from, lang);
    let (what, others) = match lang {
        Lang::Sv => (
            format!("▼ NYTT: {medium} från {from}"),
            format!(" · {more} till"),
        ),
        Lang::En => (
            format!("▼ NEW: {} from {from}", noun(medium)),
            format!(" · {more} more"),
        ),
    };
    let others = if more > 0 { others } else { String::new() };
    [what, format!("{others} · {}", reads(key, lang))]
}

/// Returns what came as one says it in English: a call, not a phone.
fn noun(medium: &str) -> &str {
    if medium == PHONE.en {
        "phone call"
    } else {
        medium
    }
}

/// Returns the band before anything has come: what the exercise begins with is to be read.
pub fn begins(key: &str, lang: Lang) -> [String; 2] {
    let what = match lang {
        Lang::Sv => "▼ LÄS FÖRST: så börjar övningen",
        Lang::En => "▼ READ FIRST: how the exercise begins",
    };
    [what.to_owned(), format!(" · {}", reads(key, lang))]
}

fn reads(key: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("{key} läser"),
        Lang::En => format!("{key} reads"),
    }
}

/// The scenario's clock has never been started.
pub const NOT_STARTED: Phrase = Phrase::new("inte startad", "not started");
/// The scenario's clock stands still.
pub const PAUSED: Phrase = Phrase::new("pausad", "paused");
/// The exercise has ended.
pub const OVER: Phrase = Phrase::new("avslutad", "ended");

/// Returns the time outside the exercise, short.
pub fn outside(clock: &str, roomy: bool, lang: Lang) -> String {
    match (lang, roomy) {
        (Lang::Sv, true) => format!("på riktigt {clock}"),
        (Lang::En, true) => format!("in reality {clock}"),
        (_, false) => format!("({clock})"),
    }
}

/// What the log says when a real incident breaks into an exercise.
pub const ALARM: Phrase = Phrase::new(
    "Verkligt larm: övningen pausas och ett skarpt ärende öppnas.",
    "Real incident: the exercise is paused and a real case is opened.",
);
