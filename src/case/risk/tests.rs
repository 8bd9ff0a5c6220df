//! ENISA's tables: thresholds, anchor examples, and the two groups of the first real case.

use super::*;
use crate::case::register::{
    Availability, Confidentiality, Context, Count, DataCategory, Ease, Integrity, Score,
};
use crate::case::{EntryId, Quantity};
use crate::text::Lang;
use crate::time::{Moment, When};

fn score(category: DataCategory, context: Context) -> Score {
    Score {
        availability: Availability::None,
        category,
        cause: None,
        circumstances_why: "skäl".into(),
        confidentiality: Confidentiality::None,
        context,
        context_why: "skäl".into(),
        ease: Ease::Maximum,
        ease_why: "skäl".into(),
        group: EntryId::new("g1").unwrap(),
        integrity: Integrity::None,
        malicious: false,
        rests_on: None,
        unintelligible: None,
        when: When::minute(Moment::from_millis(0), 0),
    }
}

#[test]
fn the_thresholds_are_enisas() {
    for (quarters, level) in [
        (1, Level::Low),
        (7, Level::Low),
        (8, Level::Medium),
        (11, Level::Medium),
        (12, Level::High),
        (15, Level::High),
        (16, Level::VeryHigh),
        (24, Level::VeryHigh),
    ] {
        assert_eq!(Level::of(Quarters(quarters)), level, "{quarters}");
    }
}

#[test]
fn the_anchor_examples_start_and_land_where_enisa_puts_them() {
    use Context::{Four, One, Three, Two};
    use DataCategory::{Behavioural, Financial, Sensitive, Simple};
    let anchors = [
        ("customers of a supermarket", Simple, One, 1),
        ("customers of a luxury dealer", Simple, Two, 2),
        ("customers of an adult shop or e-pharmacy", Simple, Three, 3),
        ("undercover officers", Simple, Four, 4),
        ("one helpdesk call to an operator", Behavioural, One, 1),
        ("a week of calls", Behavioural, Two, 2),
        ("a year of calls", Behavioural, Three, 3),
        ("calls to a psychological helpline", Behavioural, Four, 4),
        ("a letter from a bank", Financial, One, 1),
        ("one day's transactions", Financial, Two, 2),
        ("month balances", Financial, Three, 3),
        ("a year of statements", Financial, Four, 4),
        ("expired card numbers", Financial, One, 1),
        ("had a blood test", Sensitive, One, 1),
        ("an unspecific test in an emergency room", Sensitive, Two, 2),
        ("a test for a named disease", Sensitive, Three, 3),
        ("the result of a test", Sensitive, Four, 4),
    ];
    for (example, category, context, whole) in anchors {
        let of = severity(&score(category, context));
        assert_eq!(of.total(), Quarters(whole * 4), "{example}");
    }
    assert_eq!(
        [Simple, Behavioural, Financial, Sensitive].map(base),
        [1, 2, 3, 4]
    );
}

#[test]
fn every_score_lies_between_a_quarter_and_six() {
    let mut seen = Vec::new();
    for context in [Context::One, Context::Two, Context::Three, Context::Four] {
        for ease in [
            Ease::Negligible,
            Ease::Limited,
            Ease::Significant,
            Ease::Maximum,
        ] {
            for malicious in [false, true] {
                for lost in [false, true] {
                    let mut one = score(DataCategory::Simple, context);
                    one.ease = ease;
                    one.malicious = malicious;
                    if lost {
                        one.confidentiality = Confidentiality::Unknown;
                        one.integrity = Integrity::Lost;
                        one.availability = Availability::Lost;
                    }
                    seen.push(severity(&one).total().0);
                }
            }
        }
    }
    assert_eq!(
        (seen.iter().min(), seen.iter().max()),
        (Some(&1), Some(&24))
    );
}

/// The attack on Miljödata: the main group before and after the theft was confirmed, and the
/// group that is contacted directly.
#[test]
fn the_first_real_case_scores_as_its_facts_demand() {
    let mut main = score(DataCategory::Simple, Context::One);
    main.availability = Availability::Temporary;
    main.malicious = true;
    assert_eq!(severity(&main).total(), Quarters(7));
    main.confidentiality = Confidentiality::Unknown;
    assert_eq!(severity(&main).total(), Quarters(9));
    assert_eq!(severity(&main).level(), Level::Medium);
    let mut protected = main.clone();
    protected.context = Context::Four;
    assert_eq!(severity(&protected).total(), Quarters(21));
    assert_eq!(severity(&protected).level(), Level::VeryHigh);
}

#[test]
fn the_trace_can_be_added_up_again() {
    let mut main = score(DataCategory::Simple, Context::Two);
    main.availability = Availability::Temporary;
    main.confidentiality = Confidentiality::Unknown;
    main.malicious = true;
    let sv = trace(&main, Lang::Sv);
    assert!(
        sv[0].contains("utgångsvärdet 1 är justerat till 2"),
        "{sv:?}"
    );
    assert!(sv[2].contains("0,5 + riktighet 0 + tillgänglighet 0,25 + uppsåt 0,5 = 1,25"));
    assert_eq!(sv[3], "SE = 2 × 1 + 1,25 = 3,25: hög (från 3, under 4).");
    let en = trace(&main, Lang::En);
    assert_eq!(en[3], "SE = 2 × 1 + 1.25 = 3.25: high (from 3, under 4).");
}

#[test]
fn one_step_of_a_part_is_told_with_its_level() {
    let mut main = score(DataCategory::Simple, Context::One);
    main.availability = Availability::Temporary;
    main.malicious = true;
    let flips = part_flips(severity(&main));
    let up = |part| {
        let mut of = flips.iter().filter(|flip| flip.part == part);
        of.next_back().copied().unwrap()
    };
    // 1.75: one more quarter makes it medium, as does a higher context.
    assert_eq!(up(Part::Confidentiality).total, Quarters(8));
    assert!(up(Part::Confidentiality).flips);
    assert_eq!(up(Part::Context).total, Quarters(11));
    // Without malice it stays low, and there is no context under 1.
    assert_eq!(
        (up(Part::Malice).total, up(Part::Malice).flips),
        (Quarters(5), false)
    );
    assert_eq!(
        flips
            .iter()
            .filter(|flip| flip.part == Part::Context)
            .count(),
        1
    );
}

#[test]
fn more_than_a_hundred_is_said_only_when_the_bounds_say_so() {
    let range = |low, high| Count::Known(Quantity::range(low, high, None));
    assert_eq!(many(&range(101, 400)), Many::Yes);
    assert_eq!(many(&range(5, 100)), Many::No);
    assert_eq!(many(&range(90, 110)), Many::CannotSay);
    assert_eq!(many(&Count::NotKnownYet), Many::CannotSay);
}
