//! The times of a case as a calendar file (RFC 5545): it reminds with the program closed. Holds no
//! person's words: a task or a promise is named by its kind, and the case by its id.

use std::fmt::Write as _;

use super::past::Seen;
use crate::case::Mode;
use crate::case::agenda::{Agenda, Source, What};
use crate::text::{Lang, ics as words, past as past_words, report};
use crate::time::{Moment, show};

/// How many bytes a line may have before it is folded.
const LINE: usize = 75;

/// Returns the calendar: an event a time, with an alarm two hours before.
pub(super) fn calendar(seen: &Seen, agenda: &Agenda, lang: Lang) -> String {
    let case = seen.desk.journal.case();
    let id = seen.desk.store.id().as_str();
    let mut mark = match case.mode() {
        Mode::Exercise => format!("{}: ", report::EXERCISE.to(lang)),
        Mode::Real => String::new(),
    };
    if let Some(at) = seen.as_of {
        let at = show::date_and_clock(at, lang);
        let _ = write!(mark, "{}: ", past_words::mark(lang, &at));
    }
    let mut out = Calendar::default();
    out.line("BEGIN:VCALENDAR");
    out.line("VERSION:2.0");
    out.line("PRODID:-//frist//agenda//SV");
    out.line("CALSCALE:GREGORIAN");
    let items = agenda.items.iter().filter_map(|item| {
        let what = match (&item.what, item.source) {
            // The clock's title is the rule's, nobody's own words.
            (What::File(clock), _) => clock.to(lang).to_owned(),
            (What::Check(_) | What::Contact(_) | What::Own(_) | What::Step(..), source) => {
                kind(source).to(lang).to_owned()
            }
        };
        Some((item.source.name(), item.id.as_str(), item.due?, what))
    });
    let quiet = agenda.quiet.iter().flat_map(|quiet| {
        let back = Some(("until", quiet.id.as_str(), quiet.until, words::BACK));
        let due = quiet
            .due
            .map(|due| ("task", quiet.id.as_str(), due, words::TASK));
        [back, due].into_iter().flatten()
    });
    let quiet = quiet.map(|(source, of, at, what)| (source, of, at, what.to(lang).to_owned()));
    for (source, of, at, what) in items.chain(quiet) {
        out.line("BEGIN:VEVENT");
        out.line(&format!("UID:{id}-{source}-{of}@frist.invalid"));
        out.line(&format!("DTSTAMP:{}", utc(seen.now)));
        // Grows with the record, so that a calendar takes a moved time for the newer one.
        out.line(&format!("SEQUENCE:{}", case.records()));
        out.line(&format!("DTSTART:{}", utc(at)));
        out.text("SUMMARY", &format!("{mark}{what}"));
        out.text("DESCRIPTION", &words::description(lang, id));
        out.line("TRANSP:TRANSPARENT");
        out.line("BEGIN:VALARM");
        out.line("ACTION:DISPLAY");
        out.text("DESCRIPTION", &format!("{mark}{what}"));
        out.line("TRIGGER:-PT2H");
        out.line("END:VALARM");
        out.line("END:VEVENT");
    }
    out.line("END:VCALENDAR");
    out.0
}

/// Returns what a kind of thing is called.
const fn kind(source: Source) -> crate::text::Phrase {
    match source {
        Source::Clock => words::CLOCK,
        Source::Gate | Source::Persons => words::PROTECTED,
        Source::Promise => words::PROMISE,
        Source::Sending => words::SENDING,
        Source::Task => words::TASK,
        Source::Measure => words::MEASURE,
        Source::Stale | Source::Step => words::STEP,
    }
}

/// Returns a moment as a calendar writes it: `20250829T145400Z`.
fn utc(at: Moment) -> String {
    at.utc().format("%Y%m%dT%H%M%SZ").to_string()
}

/// A calendar being written: lines that end in CR LF, folded at [`LINE`] bytes between characters.
#[derive(Default)]
struct Calendar(String);

impl Calendar {
    fn line(&mut self, line: &str) {
        let mut used = 0;
        for c in line.chars() {
            if used + c.len_utf8() > LINE {
                self.0.push_str("\r\n ");
                used = 1;
            }
            self.0.push(c);
            used += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    /// Writes a text, with what the format gives a meaning escaped.
    fn text(&mut self, name: &str, text: &str) {
        let mut escaped = String::new();
        for c in text.chars() {
            match c {
                '\\' | ';' | ',' => escaped.extend(['\\', c]),
                '\n' => escaped.push_str("\\n"),
                c if c.is_control() => {}
                c => escaped.push(c),
            }
        }
        self.line(&format!("{name}:{escaped}"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_is_folded_between_characters() {
        let mut calendar = Calendar::default();
        calendar.text("SUMMARY", &"å".repeat(80));
        let lines: Vec<&str> = calendar.0.split("\r\n").collect();
        assert!(lines.iter().all(|line| line.len() <= LINE), "{lines:?}");
        assert!(lines[1].starts_with(' '));
        let unfolded = calendar.0.replace("\r\n ", "");
        assert_eq!(unfolded, format!("SUMMARY:{}\r\n", "å".repeat(80)));
    }

    #[test]
    fn what_has_a_meaning_is_escaped() {
        let mut calendar = Calendar::default();
        calendar.text("SUMMARY", "a,b;c\\d\ne\u{1b}");
        assert_eq!(calendar.0, "SUMMARY:a\\,b\\;c\\\\d\\ne\r\n");
    }
}
