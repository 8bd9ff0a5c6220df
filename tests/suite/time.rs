//! Times as people type them: what each form means, what is refused, and that shown is readable.

use frist::failure::Say;
use frist::text::Lang;
use frist::time::{Direction, Moment, Precision, Span, When, WhenFault, read_when, show, zone};
use proptest::prelude::*;

fn utc(text: &str) -> Moment {
    let whole = format!("{text}:00.000Z");
    Moment::from_text(&whole).unwrap_or_else(|| panic!("not a moment: {whole}"))
}

/// Friday 29 August 2025, 11:56 in Stockholm.
fn now() -> Moment {
    utc("2025-08-29T09:56")
}

fn read(text: &str) -> Result<When, WhenFault> {
    read_when(text, now(), Direction::Past)
}

fn check(rows: &[(&str, &str)]) {
    for (typed, shown) in rows {
        let when = read(typed).unwrap_or_else(|fault| panic!("{typed}: {fault:?}"));
        assert_eq!(show::when(&when, Lang::Sv), *shown, "{typed}");
        same_again(&when);
    }
}

/// Every accepted time can be shown and typed again, in both languages, whatever the direction.
fn same_again(when: &When) {
    for lang in [Lang::Sv, Lang::En] {
        for direction in [Direction::Past, Direction::Future, Direction::Nearest] {
            let typed = show::typed(when, lang);
            let again = read_when(&typed, now(), direction);
            assert_eq!(again.as_ref(), Ok(when), "{typed}");
        }
    }
}

#[test]
fn relative_times_count_from_now() {
    check(&[
        ("nu", "29 aug 2025 11:56"),
        ("NOW", "29 aug 2025 11:56"),
        ("-20m", "29 aug 2025 11:36"),
        ("−20 min", "29 aug 2025 11:36"),
        ("-2h", "29 aug 2025 09:56"),
        ("-1h30m", "29 aug 2025 10:26"),
        ("för 20 min sedan", "29 aug 2025 11:36"),
        ("2 hours ago", "29 aug 2025 09:56"),
        ("-3d", "26 aug 2025"),
        ("+2d", "31 aug 2025"),
    ]);
}

#[test]
fn a_clock_time_is_the_latest_that_has_been() {
    check(&[
        ("kl 11.05", "29 aug 2025 11:05"),
        ("kl. 11:05", "29 aug 2025 11:05"),
        ("10:05", "29 aug 2025 10:05"),
        ("10.05", "29 aug 2025 10:05"),
        ("2:05 pm", "28 aug 2025 14:05"),
        ("16.54", "28 aug 2025 16:54"),
        ("12:00", "29 aug 2025 12:00"),
        ("12:02", "28 aug 2025 12:02"),
        ("kl 9", "29 aug 2025 kl 09"),
        ("ca 10:05", "29 aug 2025 ca 10:05"),
        ("c:a kl 10", "29 aug 2025 ca 10:00"),
        ("16:54:30", "28 aug 2025 16:54"),
    ]);
}

#[test]
fn named_days() {
    check(&[
        ("igår 14:05", "28 aug 2025 14:05"),
        ("i går kl. 14.05", "28 aug 2025 14:05"),
        ("Yesterday at 14:05", "28 aug 2025 14:05"),
        ("i förrgår", "27 aug 2025"),
        ("idag 9", "29 aug 2025 kl 09"),
        ("today 9", "29 aug 2025 kl 09"),
        ("i dag 9:30", "29 aug 2025 09:30"),
        ("i morgon", "30 aug 2025"),
        ("i tisdags 14:05", "26 aug 2025 14:05"),
        ("tisdag 14", "26 aug 2025 kl 14"),
        ("tis.", "26 aug 2025"),
        ("fredag", "29 aug 2025"),
        ("i fredags", "22 aug 2025"),
        ("fredag 14:05", "22 aug 2025 14:05"),
        ("på lördagen", "23 aug 2025"),
    ]);
}

#[test]
fn dates_with_and_without_a_year() {
    check(&[
        ("26 aug 16.54", "26 aug 2025 16:54"),
        ("16:54 26 aug", "26 aug 2025 16:54"),
        ("26 augusti 2025 kl. 16.54", "26 aug 2025 16:54"),
        ("den 26 augusti", "26 aug 2025"),
        ("26/8 16:54", "26 aug 2025 16:54"),
        ("26/8 2025", "26 aug 2025"),
        ("26/8/2025", "26 aug 2025"),
        ("2025-08-26 16:54", "26 aug 2025 16:54"),
        ("2025-08-26", "26 aug 2025"),
        ("2025-08-26T16:54+02:00", "26 aug 2025 16:54"),
        ("2025-08-26T14:54Z", "26 aug 2025 16:54"),
        ("2025-08-26T14:54:00.000Z", "26 aug 2025 16:54"),
        ("2025-08-26T09:54-05:00", "26 aug 2025 16:54"),
        ("tis 26 aug 16:54", "26 aug 2025 16:54"),
        ("Tue, August 26th, 2025 at 4:54 pm", "26 aug 2025 16:54"),
        ("26 aug 14", "26 aug 2025 kl 14"),
        ("30 aug", "30 aug 2024"),
        ("29 aug", "29 aug 2025"),
        ("29 feb 2024", "29 feb 2024"),
        ("aug 2025", "aug 2025"),
        ("i augusti", "aug 2025"),
        ("december", "dec 2024"),
    ]);
}

#[test]
fn parts_of_a_day_start_at_their_earliest() {
    check(&[
        ("25 aug morgon", "25 aug 2025, på morgonen"),
        ("25 aug 2025, på morgonen", "25 aug 2025, på morgonen"),
        ("25 Aug 2025 in the morning", "25 aug 2025, på morgonen"),
        ("i morse", "29 aug 2025, på morgonen"),
        ("igår förmiddag", "28 aug 2025, på förmiddagen"),
        ("25 aug eftermiddag", "25 aug 2025, på eftermiddagen"),
        ("igår kväll", "28 aug 2025, på kvällen"),
        ("25 aug natt", "natten till 25 aug 2025"),
        ("natten till 25 aug", "natten till 25 aug 2025"),
    ]);
    let morning = read("25 aug morgon").expect("read");
    assert_eq!(morning.from(), utc("2025-08-25T03:00"));
    assert_eq!(morning.to(), utc("2025-08-25T08:00"));
    assert_eq!(morning.precision(), Precision::PartOfDay);
    assert_eq!(
        show::when(&morning, Lang::En),
        "25 Aug 2025, in the morning"
    );
}

#[test]
fn ranges_hold_their_last_day_and_stop_at_their_last_time() {
    check(&[
        ("20–23 aug 2025", "20–23 aug 2025"),
        ("20-23 aug", "20–23 aug 2025"),
        ("aug 20-23", "20–23 aug 2025"),
        ("20 till 23 augusti", "20–23 aug 2025"),
        ("mellan 20 och 23 aug", "20–23 aug 2025"),
        ("2025-08-20 – 2025-08-23", "20–23 aug 2025"),
        ("20 jul–3 aug", "20 jul–3 aug 2025"),
        ("20 dec–3 jan", "20 dec 2024 – 3 jan 2025"),
        ("20 dec–3 jan 2025", "20 dec 2024 – 3 jan 2025"),
        (
            "20 aug 10:00 – 21 aug 12:00",
            "20 aug 2025 10:00 – 21 aug 2025 12:00",
        ),
        ("09:00–10:30", "29 aug 2025 09:00–10:30"),
        ("14:00–15:30", "28 aug 2025 14:00–15:30"),
        ("26 aug 14–15", "26 aug 2025 14:00–15:00"),
        (
            "26 aug 22:00–02:00",
            "26 aug 2025 22:00 – 27 aug 2025 02:00",
        ),
        (
            "igår 22:00 – idag 02:00",
            "28 aug 2025 22:00 – 29 aug 2025 02:00",
        ),
        ("måndag–onsdag", "25–27 aug 2025"),
        ("juni–juli 2025", "1 jun–31 jul 2025"),
        ("20–20 aug", "20 aug 2025"),
        (
            "25 aug morgon – 26 aug kväll",
            "25 aug 2025 05:00 – 27 aug 2025 00:00",
        ),
    ]);
    let attack = read("20–23 aug 2025").expect("read");
    assert_eq!(attack.from(), utc("2025-08-19T22:00"));
    assert_eq!(attack.to(), utc("2025-08-23T22:00"));
    assert_eq!(attack.precision(), Precision::Range);
    assert_eq!(attack.offset(), 120);
}

#[test]
fn a_date_alone_counts_from_midnight() {
    let day = read("26 aug").expect("read");
    assert_eq!(day.from(), utc("2025-08-25T22:00"));
    assert_eq!(day.to(), utc("2025-08-26T22:00"));
    assert_eq!(day.precision(), Precision::Day);
}

#[test]
fn about_is_a_quarter_to_either_side_and_starts_early() {
    let about = read("26 aug ca 16.54").expect("read");
    assert_eq!(about.from(), utc("2025-08-26T14:39"));
    assert_eq!(about.to(), utc("2025-08-26T15:09"));
    assert_eq!(about.precision(), Precision::Hour);
}

#[test]
fn due_dates_look_forwards() {
    let future = |text| {
        let when = read_when(text, now(), Direction::Future).expect(text);
        show::when(&when, Lang::En)
    };
    assert_eq!(future("26 aug"), "26 Aug 2026");
    assert_eq!(future("29 aug"), "29 Aug 2025");
    assert_eq!(future("10:00"), "30 Aug 2025 10:00");
    assert_eq!(future("tuesday"), "2 Sep 2025");
    let nearest = read_when("30 aug", now(), Direction::Nearest).expect("read");
    assert_eq!(show::when(&nearest, Lang::Sv), "30 aug 2025");
}

#[test]
fn a_skipped_local_time_is_refused_with_its_gap() {
    for text in ["29 mar 2026 02:15", "28 mar 2026 22:00 – 29 mar 2026 02:15"] {
        let Err(fault @ WhenFault::DoesNotExist { .. }) = read(text) else {
            panic!("{text} was taken");
        };
        assert_eq!(
            fault.say(Lang::Sv).what,
            "Den tiden finns inte: 29 mar 2026 ställs klockan fram från 02:00 till 03:00 \
             (sommartid)."
        );
    }
}

#[test]
fn a_doubled_local_time_asks_which() {
    let Err(WhenFault::Twice { first, second }) = read("26 okt 2025 02:30") else {
        panic!("nobody asked");
    };
    assert_eq!(first.from(), utc("2025-10-26T00:30"));
    assert_eq!(second.from(), utc("2025-10-26T01:30"));
    assert_eq!(show::when(&first, Lang::Sv), "26 okt 2025 02:30 CEST");
    assert_eq!(show::when(&second, Lang::Sv), "26 okt 2025 02:30 CET");
    for (suffix, meant) in [
        ("CEST", &first),
        ("sommartid", &first),
        ("första", &first),
        ("first", &first),
        ("CET", &second),
        ("normaltid", &second),
        ("andra", &second),
        ("second", &second),
    ] {
        let text = format!("26 okt 2025 02:30 {suffix}");
        assert_eq!(read(&text).as_ref(), Ok(meant), "{text}");
    }
    let said = WhenFault::Twice { first, second }.say(Lang::Sv).now;
    assert_eq!(
        said,
        "Skriv 26 okt 2025 02:30 CEST (den första) eller 26 okt 2025 02:30 CET (den andra)."
    );
}

#[test]
fn a_doubled_end_of_a_range_asks_too() {
    let Err(WhenFault::Twice { first, second }) = read("25 okt 2025 10:00 – 26 okt 2025 02:30")
    else {
        panic!("nobody asked");
    };
    assert_eq!(first.to(), utc("2025-10-26T00:30"));
    assert_eq!(second.to(), utc("2025-10-26T01:30"));
    same_again(&first);
    same_again(&second);
    check(&[
        (
            "26 okt 2025 02:15–02:45 CET",
            "26 okt 2025 02:15 CET – 02:45 CET",
        ),
        (
            "26 okt 2025 02:45 CEST – 02:15 CET",
            "26 okt 2025 02:45 CEST – 02:15 CET",
        ),
        ("26 okt 2025 kl 2 CEST", "26 okt 2025 kl 02 CEST"),
        ("26 okt 2025 ca 02:30 CET", "26 okt 2025 ca 02:30 CET"),
    ]);
}

#[test]
fn what_cannot_be_read_safely_is_refused() {
    use WhenFault as Fault;
    let wrong_zone = Fault::WrongZone { offset: 120 };
    let wrong_day = Fault::WrongWeekday {
        is: chrono::Weekday::Tue,
    };
    for (text, fault) in [
        ("", Fault::Empty),
        ("  ", Fault::Empty),
        ("snart", Fault::NotUnderstood),
        ("före 20 aug", Fault::NotUnderstood),
        ("14", Fault::NotUnderstood),
        ("14–15", Fault::NotUnderstood),
        ("ca 20 aug", Fault::NotUnderstood),
        ("20 aug 21 aug", Fault::NotUnderstood),
        ("1654", Fault::NotUnderstood),
        ("26 aug\u{1b}[2J", Fault::NotUnderstood),
        ("202508261654", Fault::CompactDigits),
        ("20250826", Fault::CompactDigits),
        ("850826-1234", Fault::CompactDigits),
        ("31 feb", Fault::NoSuchDate),
        ("29 feb 2025", Fault::NoSuchDate),
        ("26/13", Fault::NoSuchDate),
        ("0 aug", Fault::NoSuchDate),
        ("25:10", Fault::NoSuchTime),
        ("26 aug 16:75", Fault::NoSuchTime),
        ("26 aug 24:00", Fault::NoSuchTime),
        ("13:00 pm", Fault::NoSuchTime),
        ("26 aug 1899", Fault::YearOutOfRange),
        ("26 aug 2101", Fault::YearOutOfRange),
        ("-9999d -9999d", Fault::NotUnderstood),
        ("-9999d 9999d 9999d 9999d 9999d", Fault::YearOutOfRange),
        ("mån 26 aug", wrong_day),
        ("26 aug 16:54 CET", wrong_zone.clone()),
        ("26 aug 16:54 andra", wrong_zone),
        ("23 aug 2025 – 20 aug 2025", Fault::EndsBeforeStart),
        ("23–20 aug", Fault::EndsBeforeStart),
        ("23–20 aug 2025", Fault::EndsBeforeStart),
        ("23 aug–20 aug 2025", Fault::EndsBeforeStart),
    ] {
        assert_eq!(read(text), Err(fault), "{text}");
    }
}

#[test]
fn a_fault_says_what_happened_what_it_means_and_what_to_type() {
    for fault in [
        WhenFault::NotUnderstood,
        WhenFault::CompactDigits,
        WhenFault::NoSuchDate,
    ] {
        for lang in [Lang::Sv, Lang::En] {
            let said = fault.say(lang);
            assert!(!said.what.is_empty() && !said.means.is_empty());
            assert!(said.now.contains("-20m"), "{said:?}");
        }
    }
}

#[test]
fn the_examples_that_a_fault_gives_are_read() {
    for text in [
        "26 aug 16.54",
        "igår 14:05",
        "-20m",
        "20–23 aug 2025",
        "25 aug morgon",
        "26 Aug 16:54",
        "yesterday 14:05",
        "20–23 Aug 2025",
        "25 Aug morning",
    ] {
        assert!(read(text).is_ok(), "{text}");
    }
}

#[test]
fn full_forms_carry_weekday_and_zone() {
    let due = utc("2025-08-29T14:54");
    assert_eq!(show::full(due, now(), Lang::Sv), "fre 29 aug 16:54 CEST");
    assert_eq!(
        show::full(due, utc("2026-02-01T00:00"), Lang::En),
        "Fri 29 Aug 2025 16:54 CEST"
    );
    assert_eq!(show::iso(due), "2025-08-29T16:54+02:00");
    assert_eq!(show::date(due, Lang::Sv), "29 aug 2025");
    assert_eq!(show::clock(utc("2025-10-26T01:30")), "02:30 CET");
    assert_eq!(show::column(due, Lang::Sv), "29 aug 16:54");
    assert_eq!(
        show::column(utc("2025-09-04T14:54"), Lang::En),
        " 4 Sep 16:54"
    );
}

#[test]
fn lengths_left_and_passed() {
    for (span, sv, en) in [
        (Span::minutes(298), "4 h 58 min kvar", "4 h 58 min left"),
        (Span::hours(74), "3 d 2 h kvar", "3 d 2 h left"),
        (
            Span::minutes(72 * 60 - 1),
            "71 h 59 min kvar",
            "71 h 59 min left",
        ),
        (Span::hours(24), "24 h kvar", "24 h left"),
        (Span::minutes(1), "1 min kvar", "1 min left"),
        (Span::from_millis(59_999), "sista minuten", "last minute"),
        (Span::from_millis(-59_999), "sista minuten", "last minute"),
        (
            Span::minutes(-130),
            "passerad för 2 h 10 min",
            "overdue by 2 h 10 min",
        ),
    ] {
        assert_eq!(show::left(span, Lang::Sv), sv);
        assert_eq!(show::left(span, Lang::En), en);
    }
}

#[test]
fn own_words_stand_beside_the_stretch() {
    let when = read("20–23 aug").expect("read").in_words("efter semestern");
    assert_eq!(
        show::when(&when, Lang::Sv),
        "20–23 aug 2025 (”efter semestern”)"
    );
    assert_eq!(show::typed(&when, Lang::Sv), "20–23 aug 2025");
}

/// Pieces that times are made of, to be put together in any order.
fn piece() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "kl",
        "ca",
        "igår",
        "idag",
        "i",
        "morgon",
        "på",
        "natten",
        "till",
        "tis",
        "tisdags",
        "aug",
        "oktober",
        "mars",
        "feb",
        "CET",
        "CEST",
        "andra",
        "nu",
        "–",
        "-",
        ":",
        ".",
        "/",
        "T",
        "Z",
        "+",
        "2025",
        "1900",
        "2100",
        "1945",
        "2025-10-26",
        "2026-03-29",
        "02:30",
        "26",
        "30",
        "kväll",
        "pm",
        "h",
        "m",
        "d",
        "sedan",
        "mellan",
        "och",
        "+02:00",
        ",",
        "14:05",
    ]);
    prop_oneof![
        4 => words.prop_map(str::to_owned),
        1 => (0_u32..2200).prop_map(|number| number.to_string()),
        2 => (0_u32..25, 0_u32..61).prop_map(|(h, m)| format!("{h:02}:{m:02}")),
        2 => (1_u32..32, 1_u32..13).prop_map(|(d, m)| format!("{d}/{m}")),
        1 => (1895_u32..2105, 1_u32..13, 1_u32..32)
            .prop_map(|(y, m, d)| format!("{y}-{m:02}-{d:02}")),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_at_all_makes_it_panic(text in "\\PC{0,40}", millis in any::<i64>()) {
        for direction in [Direction::Past, Direction::Future, Direction::Nearest] {
            let _ = read_when(&text, Moment::from_millis(millis), direction);
        }
    }

    #[test]
    fn whatever_is_taken_is_shown_and_read_as_the_same(
        pieces in prop::collection::vec(piece(), 1..7),
        minutes in -31_000_000_i64..68_000_000,
        glue in prop::sample::select(vec!["", " "]),
    ) {
        let text = pieces.join(glue);
        let at = Moment::from_millis(minutes * 60_000);
        let taken = match read_when(&text, at, Direction::Past) {
            Ok(when) => vec![when],
            Err(WhenFault::Twice { first, second }) => {
                prop_assert!(first.from() <= second.from() && first != second);
                vec![first, second]
            }
            Err(_) => vec![],
        };
        for when in taken {
            same_again(&when);
        }
    }

    #[test]
    fn a_shown_minute_is_the_minute(minutes in -36_000_000_i64..68_000_000) {
        let at = Moment::from_millis(minutes * 60_000);
        let local = zone::local(at);
        let when = When::minute(at, local.offset);
        same_again(&when);
        prop_assert_eq!(read(&show::iso(at)), Ok(when));
    }
}
