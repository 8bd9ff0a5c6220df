//! What a report says about how long each part took.

use super::{Lang, Phrase};

/// Somebody detected that something was wrong.
pub const DETECTED: Phrase = Phrase::new("upptäckt", "detected");
/// The controller became aware.
pub const AWARE: Phrase = Phrase::new("vetskap", "aware");
/// The first decision on the risk.
pub const DECIDED: Phrase = Phrase::new("första riskbedömningen", "first risk assessment");
/// The first notification.
pub const FILED: Phrase = Phrase::new("första anmälan", "first notification");
/// The first public information.
pub const PUBLIC: Phrase = Phrase::new(
    "första offentliga informationen",
    "first public information",
);
/// The first contact made with persons one at a time.
pub const CONTACTED: Phrase =
    Phrase::new("första kontakten en i taget", "first contact one by one");
/// The first sending to many that reaches each of them.
pub const INFORMED: Phrase = Phrase::new(
    "första utskicket till var och en",
    "first sending to each person",
);
/// The unit of lengths that are not known to the minute.
const HOURS: Phrase = Phrase::new("timmar", "hours");
/// The same, of longer ones.
const DAYS: Phrase = Phrase::new("dygn", "days");

/// Says that the later came first.
pub fn before(length: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("kom {length} tidigare"),
        Lang::En => format!("came {length} earlier"),
    }
}

/// Says the least and the most that a length can be, in whole hours or, from four days on, in days: no
/// more precise than what is known. `low` and `high` are hours.
pub fn about(low: i64, high: i64, lang: Lang) -> String {
    let (low, high, unit) = if high >= 96 {
        ((low + 12) / 24, (high + 12) / 24, DAYS.to(lang))
    } else {
        (low, high, HOURS.to(lang))
    };
    match (lang, low) {
        (Lang::Sv, 0) => format!("högst ungefär {high} {unit}; klockslaget är inte antecknat"),
        (Lang::En, 0) => {
            format!("at most about {high} {unit}; the time of day is not recorded")
        }
        (_, low) if low == high => format!("{low} {unit}"),
        (_, low) => format!("{low}–{high} {unit}"),
    }
}

/// Adds the limit that a length is measured against.
pub fn against(text: &str, hours: i64, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("{text} (fristen är {hours} timmar)"),
        Lang::En => format!("{text} (the limit is {hours} hours)"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_to_the_minute_is_not_told_to_the_minute() {
        assert_eq!(about(55, 79, Lang::Sv), "55–79 timmar");
        assert_eq!(about(511, 536, Lang::Sv), "21–22 dygn");
        let most = "högst ungefär 24 timmar; klockslaget är inte antecknat";
        assert_eq!(about(0, 24, Lang::Sv), most);
    }
}
