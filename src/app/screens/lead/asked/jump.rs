//! A jump of the scenario's clock: where a typed time leads, and what comes to the participants there.
//! Nothing is recorded by it.

use crate::app::open::Open;
use crate::exercise::Deck;
use crate::failure::{Said, Say};
use crate::text::{Lang, lead as words};
use crate::time::{Direction, Moment, Span, read_when, show, zone};

/// From how far ahead a date without a year may be one that has been this year.
const SOON: Span = Span::hours(8 * 24);

/// Where a jump leads; shown before it is done, since nobody can take it back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// The moment that the clock would be set to.
    pub to: Moment,
    /// Where that is and what comes then, in words.
    pub says: String,
}

/// Reads a typed moment. A time that has been today, or a day that has been this year, is never taken
/// for the next one of its name: that would be tomorrow, or a year ahead.
pub(super) fn read(text: &str, now: Moment, lang: Lang) -> Result<Moment, Said> {
    let ahead = read_when(text, now, Direction::Future).map_err(|fault| fault.say(lang))?;
    let to = ahead.from();
    let before = read_when(text, now, Direction::Past);
    let has_been = before.map(|when| when.from()).ok().filter(|been| {
        let was_today = zone::date(*been) == zone::date(now);
        let was_nearer = now.since(*been) < to.since(now) && to.since(now) > SOON;
        *been < now && (was_today || was_nearer)
    });
    match has_been {
        Some(been) if to > now => Err(Said {
            what: words::has_been(&show::full(been, now, lang), lang),
            means: String::new(),
            now: words::later_day(&show::date(now.plus(Span::hours(24)), lang), lang),
        }),
        Some(_) | None => Ok(to),
    }
}

/// Says where a jump leads, and which injects come then.
pub(super) fn preview(open: &Open, now: Moment, to: Moment, lang: Lang) -> Preview {
    let deck = Deck::of(open.case(), &open.rules, to);
    let due = deck.iter().flat_map(Deck::due);
    let numbers: Vec<usize> = due.map(|card| card.number).collect();
    // Those whose time is over then, and is not yet.
    let passed = open.derived.deck.iter().flat_map(Deck::passed);
    let passed: Vec<usize> = passed.map(|card| card.number).collect();
    let past = deck.iter().flat_map(Deck::passed).map(|card| card.number);
    let past: Vec<usize> = past.filter(|number| !passed.contains(number)).collect();
    let at = show::full_with_year(to, lang);
    let left = show::length(to.since(now));
    Preview {
        to,
        says: words::jumps(&at, &left, &numbers, &past, lang),
    }
}
