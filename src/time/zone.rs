//! Europe/Stockholm: from what a wall clock shows to an instant, and back.
//!
//! The rules are compiled in, so a machine without time-zone data counts the same. Never adds days
//! or hours to a local time: all sums are done on instants (`domain.md` §2.4). Before 1980 the
//! compiled rules are those of the neighbours, which no clock here depends on.

use chrono::{
    DateTime, Duration, MappedLocalTime, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeZone,
};
use chrono_tz::Europe::Stockholm;

use super::Moment;

/// What a local time means. Offsets are minutes east of UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resolved {
    /// It happens once: the usual case.
    Once(Moment, i32),
    /// It happens twice, in the night when summer time ends: the first and the second.
    Twice((Moment, i32), (Moment, i32)),
    /// It is skipped, in the night when summer time starts: the clocks go from `from` to `to`.
    Never {
        /// The first local time that is skipped.
        from: NaiveDateTime,
        /// The local time that the clocks show instead.
        to: NaiveDateTime,
    },
}

/// What the clocks in Stockholm show at an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Local {
    /// Date and time of day.
    pub at: NaiveDateTime,
    /// Minutes east of UTC.
    pub offset: i32,
    /// Whether the same local time happens twice, so that it needs the zone to be understood.
    pub doubled: bool,
}

impl Local {
    /// Returns `CET`, `CEST`, or the offset for the double summer time of the 1940s.
    pub fn zone(&self) -> String {
        zone_name(self.offset)
    }
}

/// Returns the name of an offset in Stockholm: 60 is `CET`, 120 is `CEST`, others `UTC+03:00`.
pub fn zone_name(offset: i32) -> String {
    match offset {
        60 => "CET".to_owned(),
        120 => "CEST".to_owned(),
        other => format!("UTC{}", offset_text(other)),
    }
}

/// Returns an offset as ISO 8601 writes it: `+02:00`.
pub fn offset_text(offset: i32) -> String {
    let sign = if offset < 0 { '-' } else { '+' };
    let minutes = offset.unsigned_abs();
    format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

/// Returns what the clocks in Stockholm show at `moment`.
pub fn local(moment: Moment) -> Local {
    let zoned = Stockholm.from_utc_datetime(&moment.utc().naive_utc());
    let at = zoned.naive_local();
    Local {
        at,
        offset: minutes(&zoned),
        doubled: matches!(
            Stockholm.from_local_datetime(&at),
            MappedLocalTime::Ambiguous(..)
        ),
    }
}

/// Returns the date in Stockholm at `moment`.
pub fn date(moment: Moment) -> NaiveDate {
    local(moment).at.date()
}

/// Returns what a local time in Stockholm means.
pub fn resolve(at: NaiveDateTime) -> Resolved {
    match Stockholm.from_local_datetime(&at) {
        MappedLocalTime::Single(one) => Resolved::Once(instant(&one), minutes(&one)),
        MappedLocalTime::Ambiguous(a, b) => {
            let (a, b) = ((instant(&a), minutes(&a)), (instant(&b), minutes(&b)));
            Resolved::Twice(a.min(b), a.max(b))
        }
        MappedLocalTime::None => gap(at),
    }
}

/// Returns the earliest instant that a local time can mean; in a gap, the instant of the change.
///
/// For the borders of days and parts of days, which must never start later than they do.
pub fn earliest(at: NaiveDateTime) -> Moment {
    match resolve(at) {
        Resolved::Once(moment, _) | Resolved::Twice((moment, _), _) => moment,
        Resolved::Never { to, .. } => match resolve(to) {
            Resolved::Once(moment, _) | Resolved::Twice((moment, _), _) => moment,
            // Two gaps never meet; the local time read as UTC is the nearest that can be said.
            Resolved::Never { .. } => Moment::from(at.and_utc()),
        },
    }
}

/// Returns the first instant of a date in Stockholm.
pub fn start_of_day(date: NaiveDate) -> Moment {
    earliest(date.and_time(NaiveTime::MIN))
}

fn instant(zoned: &DateTime<chrono_tz::Tz>) -> Moment {
    Moment::from_millis(zoned.timestamp_millis())
}

fn minutes(zoned: &DateTime<chrono_tz::Tz>) -> i32 {
    zoned.offset().fix().local_minus_utc() / 60
}

/// Finds the gap around a local time that does not exist, to the minute.
fn gap(at: NaiveDateTime) -> Resolved {
    // No change of the clocks is longer than three hours.
    const FARTHEST: i64 = 180;
    let exists =
        |at: NaiveDateTime| !matches!(Stockholm.from_local_datetime(&at), MappedLocalTime::None);
    let minute = Duration::minutes(1);
    let whole = at.date().and_time(floor_minute(at.time()));
    let (mut from, mut to) = (whole, whole);
    for _ in 0..FARTHEST {
        match from.checked_sub_signed(minute) {
            Some(before) if !exists(before) => from = before,
            Some(_) | None => break,
        }
    }
    for _ in 0..FARTHEST {
        if exists(to) {
            break;
        }
        to = to.checked_add_signed(minute).unwrap_or(to);
    }
    Resolved::Never { from, to }
}

fn floor_minute(time: NaiveTime) -> NaiveTime {
    use chrono::Timelike;
    NaiveTime::from_hms_opt(time.hour(), time.minute(), 0).unwrap_or(NaiveTime::MIN)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").expect("a local time")
    }

    #[test]
    fn the_zone_is_compiled_in() {
        let parsed: chrono_tz::Tz = "Europe/Stockholm".parse().expect("filtered in");
        assert_eq!(parsed, Stockholm);
        assert_eq!(date(Moment::from_millis(0)), at("1970-01-01 01:00").date());
    }

    #[test]
    fn a_summer_time_happens_once() {
        let moment = Moment::from_text("2025-08-26T14:54:00.000Z").expect("a moment");
        assert_eq!(resolve(at("2025-08-26 16:54")), Resolved::Once(moment, 120));
        let shown = local(moment);
        assert_eq!((shown.zone().as_str(), shown.doubled), ("CEST", false));
    }

    #[test]
    fn the_doubled_hour_gives_the_first_before_the_second() {
        let Resolved::Twice((first, 120), (second, 60)) = resolve(at("2025-10-26 02:30")) else {
            panic!("not doubled");
        };
        assert_eq!(first.to_text(), "2025-10-26T00:30:00.000Z");
        assert_eq!(second.to_text(), "2025-10-26T01:30:00.000Z");
        assert!(local(first).doubled && local(second).doubled);
    }

    #[test]
    fn the_skipped_hour_names_its_gap() {
        assert_eq!(
            resolve(at("2026-03-29 02:15")),
            Resolved::Never {
                from: at("2026-03-29 02:00"),
                to: at("2026-03-29 03:00"),
            }
        );
        assert_eq!(
            earliest(at("2026-03-29 02:15")).to_text(),
            "2026-03-29T01:00:00.000Z"
        );
    }
}
