//! The worked examples of the 72 hours: typed, counted, shown.

use chrono::NaiveDate;
use frist::clock::{full_hour_reading, holidays};
use frist::text::Lang;
use frist::time::{Direction, Moment, Span, WhenFault, read_when, show};

/// Row, typed, start in UTC, deadline in UTC, deadline shown, full-hour reading shown,
/// two working days (empty: as the full hour), and the same with the eves off when it differs.
type Row = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
);

#[rustfmt::skip]
const TABLE: [Row; 20] = [
    ("1", "mån 2025-08-25 08:00", "2025-08-25T06:00", "2025-08-28T06:00", "Thu 28 Aug 2025 08:00 CEST", "Thu 28 Aug 2025 09:00 CEST", "", ""),
    ("2", "tis 2025-08-26 16:54", "2025-08-26T14:54", "2025-08-29T14:54", "Fri 29 Aug 2025 16:54 CEST", "Fri 29 Aug 2025 17:00 CEST", "", ""),
    ("3", "tis 2025-08-26 17:00", "2025-08-26T15:00", "2025-08-29T15:00", "Fri 29 Aug 2025 17:00 CEST", "Fri 29 Aug 2025 18:00 CEST", "", ""),
    ("4", "fre 2025-09-05 18:40", "2025-09-05T16:40", "2025-09-08T16:40", "Mon 8 Sep 2025 18:40 CEST", "Mon 8 Sep 2025 19:00 CEST", "Wed 10 Sep 2025 00:00 CEST", ""),
    ("5", "tor 2025-10-23 02:30", "2025-10-23T00:30", "2025-10-26T00:30", "Sun 26 Oct 2025 02:30 CEST", "Sun 26 Oct 2025 02:00 CET", "Tue 28 Oct 2025 00:00 CET", ""),
    ("6", "fre 2025-10-24 15:30", "2025-10-24T13:30", "2025-10-27T13:30", "Mon 27 Oct 2025 14:30 CET", "Mon 27 Oct 2025 15:00 CET", "Wed 29 Oct 2025 00:00 CET", ""),
    ("7", "sön 2025-10-26 01:45", "2025-10-25T23:45", "2025-10-28T23:45", "Wed 29 Oct 2025 00:45 CET", "Wed 29 Oct 2025 01:00 CET", "", ""),
    ("8a", "sön 2025-10-26 02:30 CEST", "2025-10-26T00:30", "2025-10-29T00:30", "Wed 29 Oct 2025 01:30 CET", "Wed 29 Oct 2025 02:00 CET", "", ""),
    ("8b", "sön 2025-10-26 02:30 CET", "2025-10-26T01:30", "2025-10-29T01:30", "Wed 29 Oct 2025 02:30 CET", "Wed 29 Oct 2025 03:00 CET", "", ""),
    ("10", "tor 2026-03-26 02:30", "2026-03-26T01:30", "2026-03-29T01:30", "Sun 29 Mar 2026 03:30 CEST", "Sun 29 Mar 2026 04:00 CEST", "Tue 31 Mar 2026 00:00 CEST", ""),
    ("11", "fre 2026-03-27 16:20", "2026-03-27T15:20", "2026-03-30T15:20", "Mon 30 Mar 2026 17:20 CEST", "Mon 30 Mar 2026 18:00 CEST", "Wed 1 Apr 2026 00:00 CEST", ""),
    ("12", "sön 2026-03-29 01:59", "2026-03-29T00:59", "2026-04-01T00:59", "Wed 1 Apr 2026 02:59 CEST", "Wed 1 Apr 2026 03:00 CEST", "", ""),
    ("13", "sön 2026-03-29 03:00", "2026-03-29T01:00", "2026-04-01T01:00", "Wed 1 Apr 2026 03:00 CEST", "Wed 1 Apr 2026 04:00 CEST", "", ""),
    ("14", "tor 2026-04-02 16:10", "2026-04-02T14:10", "2026-04-05T14:10", "Sun 5 Apr 2026 16:10 CEST", "Sun 5 Apr 2026 17:00 CEST", "Thu 9 Apr 2026 00:00 CEST", ""),
    ("15", "tis 2026-05-12 12:59", "2026-05-12T10:59", "2026-05-15T10:59", "Fri 15 May 2026 12:59 CEST", "Fri 15 May 2026 13:00 CEST", "Sat 16 May 2026 00:00 CEST", ""),
    ("16", "tor 2026-06-18 14:05", "2026-06-18T12:05", "2026-06-21T12:05", "Sun 21 Jun 2026 14:05 CEST", "Sun 21 Jun 2026 15:00 CEST", "Tue 23 Jun 2026 00:00 CEST", "Wed 24 Jun 2026 00:00 CEST"),
    ("17", "fre 2026-11-20 16:45", "2026-11-20T15:45", "2026-11-23T15:45", "Mon 23 Nov 2026 16:45 CET", "Mon 23 Nov 2026 17:00 CET", "Wed 25 Nov 2026 00:00 CET", ""),
    ("18", "ons 2026-12-23 15:20", "2026-12-23T14:20", "2026-12-26T14:20", "Sat 26 Dec 2026 15:20 CET", "Sat 26 Dec 2026 16:00 CET", "Tue 29 Dec 2026 00:00 CET", "Wed 30 Dec 2026 00:00 CET"),
    ("19", "tor 2026-12-31 23:30", "2026-12-31T22:30", "2027-01-03T22:30", "Sun 3 Jan 2027 23:30 CET", "Mon 4 Jan 2027 00:00 CET", "Wed 6 Jan 2027 00:00 CET", ""),
    ("20", "tor 2027-03-25 15:10", "2027-03-25T14:10", "2027-03-28T14:10", "Sun 28 Mar 2027 16:10 CEST", "Sun 28 Mar 2027 17:00 CEST", "Thu 1 Apr 2027 00:00 CEST", ""),
];

const WITHIN: Span = Span::hours(72);

fn utc(text: &str) -> Moment {
    Moment::from_text(&format!("{text}:00.000Z")).expect("a moment")
}

fn shown(at: Moment) -> String {
    show::full_with_year(at, Lang::En)
}

#[test]
fn the_deadline_is_72_elapsed_hours_after_what_was_typed() {
    for (row, typed, start, due, due_shown, ..) in TABLE {
        let read = read_when(typed, utc("2027-06-01T00:00"), Direction::Past);
        let when = read.unwrap_or_else(|fault| panic!("row {row}: {fault:?}"));
        assert_eq!(when.from(), utc(start), "row {row}");
        let counted = when.from().plus(WITHIN);
        assert_eq!(counted, utc(due), "row {row}");
        assert_eq!(shown(counted), due_shown, "row {row}");
    }
}

#[test]
fn row_8_asks_which_and_row_9_is_refused() {
    let now = utc("2026-06-01T00:00");
    let Err(WhenFault::Twice { first, second }) =
        read_when("sön 2025-10-26 02:30", now, Direction::Past)
    else {
        panic!("row 8 was taken without asking");
    };
    assert_eq!(first.from(), utc("2025-10-26T00:30"));
    assert_eq!(second.from(), utc("2025-10-26T01:30"));
    assert!(matches!(
        read_when("sön 2026-03-29 02:15", now, Direction::Past),
        Err(WhenFault::DoesNotExist { .. })
    ));
}

#[test]
fn the_full_hour_reading_follows_regulation_1182_71() {
    for (row, _, start, due, _, full_hour, ..) in TABLE {
        let read = full_hour_reading(utc(start), WITHIN);
        assert_eq!(shown(read), full_hour, "row {row}");
        assert!(read > utc(due), "row {row}");
    }
    // The literature's example: aware 22 December 2020 12:17, ends 25 December 13:00.
    assert_eq!(
        full_hour_reading(utc("2020-12-22T11:17"), WITHIN),
        utc("2020-12-25T12:00")
    );
}

#[test]
fn two_working_days_are_the_second_whole_one() {
    for (row, _, start, _, _, full_hour, two_days, eves) in TABLE {
        let expected = if two_days.is_empty() {
            full_hour
        } else {
            two_days
        };
        let read = holidays::two_working_days(utc(start), WITHIN, false);
        assert_eq!(shown(read), expected, "row {row}");
        let expected = if eves.is_empty() { expected } else { eves };
        let read = holidays::two_working_days(utc(start), WITHIN, true);
        assert_eq!(shown(read), expected, "row {row} with eves");
    }
}

#[test]
fn movable_holidays_fall_where_the_calendar_has_them() {
    let day = |text: &str| NaiveDate::parse_from_str(text, "%Y-%m-%d").expect("a date");
    for (year, easter, friday, ascension, whit, midsummer_eve, saints) in [
        (2025, "04-20", "04-18", "05-29", "06-08", "06-20", "11-01"),
        (2026, "04-05", "04-03", "05-14", "05-24", "06-19", "10-31"),
        (2027, "03-28", "03-26", "05-06", "05-16", "06-25", "11-06"),
        (2028, "04-16", "04-14", "05-25", "06-04", "06-23", "11-04"),
        (2029, "04-01", "03-30", "05-10", "05-20", "06-22", "11-03"),
        (2030, "04-21", "04-19", "05-30", "06-09", "06-21", "11-02"),
    ] {
        let on = |text: &str| day(&format!("{year}-{text}"));
        let named = |text: &str| holidays::holiday(on(text)).map(|name| name.sv);
        assert_eq!(holidays::easter(year), Some(on(easter)));
        assert_eq!(named(friday), Some("långfredagen"));
        assert_eq!(named(ascension), Some("Kristi himmelsfärdsdag"));
        assert_eq!(named(whit), Some("pingstdagen"));
        assert_eq!(named(saints), Some("alla helgons dag"));
        let eve = on(midsummer_eve);
        assert_eq!(
            holidays::eve(eve).map(|name| name.sv),
            Some("midsommarafton")
        );
        assert_eq!(
            eve.succ_opt()
                .and_then(holidays::holiday)
                .map(|name| name.sv),
            Some("midsommardagen")
        );
    }
}

#[test]
fn working_days_leave_out_weekends_and_holidays_and_eves_on_request() {
    let day = |text: &str| NaiveDate::parse_from_str(text, "%Y-%m-%d").expect("a date");
    for (date, working, with_eves_off) in [
        ("2026-11-20", true, true),
        ("2026-11-21", false, false),
        ("2026-11-22", false, false),
        ("2026-12-24", true, false),
        ("2026-12-25", false, false),
        ("2026-06-19", true, false),
        ("2026-04-02", true, true),
        ("2026-04-06", false, false),
        ("2025-06-06", false, false),
    ] {
        assert_eq!(
            holidays::is_working_day(day(date), false),
            working,
            "{date}"
        );
        assert_eq!(
            holidays::is_working_day(day(date), true),
            with_eves_off,
            "{date}"
        );
    }
}
