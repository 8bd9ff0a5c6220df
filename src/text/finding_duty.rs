//! How findings are told about what was owed: filings, messages, measures, promises and motives; and why
//! those about motives and late messages matter.

use super::Lang;
use super::finding_why::{Why, of};

/// Says what a filing lacks.
pub fn filing_half(lang: Lang, clock: &str, when: &str, time: bool, reference: bool) -> String {
    let lacks = match (lang, time, reference) {
        (Lang::Sv, true, true) => "klockslag och diarienummer eller kvittens",
        (Lang::Sv, true, false) => "klockslag",
        (Lang::Sv, false, _) => "diarienummer eller kvittens",
        (Lang::En, true, true) => "the time of day and a reference or receipt",
        (Lang::En, true, false) => "the time of day",
        (Lang::En, false, _) => "a reference or receipt",
    };
    match lang {
        Lang::Sv => format!("Det som lämnades {when} för ”{clock}” saknar {lacks}."),
        Lang::En => format!("What was filed {when} for “{clock}” lacks {lacks}."),
    }
}

/// Says how many measures are adrift.
pub fn measures_adrift(lang: Lang, n: usize) -> String {
    match (lang, n) {
        (Lang::Sv, 1) => "1 åtgärd som återstår saknar ansvarig eller datum.".to_owned(),
        (Lang::Sv, n) => format!("{n} åtgärder som återstår saknar ansvarig eller datum."),
        (Lang::En, 1) => "1 remaining measure lacks an owner or a date.".to_owned(),
        (Lang::En, n) => format!("{n} remaining measures lack an owner or a date."),
    }
}

/// Says that a promise was not kept in time.
pub fn promise_broken(lang: Lang, what: &str, to: &str, due: &str, late: bool) -> String {
    match (lang, late) {
        (Lang::Sv, false) => {
            format!("Löftet till {to} skulle hållas {due} och är inte hållet: {what}")
        }
        (Lang::Sv, true) => {
            format!("Löftet till {to} skulle hållas {due} och hölls senare: {what}")
        }
        (Lang::En, false) => {
            format!("The promise to {to} was to be kept {due} and is not kept: {what}")
        }
        (Lang::En, true) => {
            format!("The promise to {to} was to be kept {due} and was kept later: {what}")
        }
    }
}

/// Says that persons were told late, and nobody said why.
pub fn late_informing(lang: Lang, decided: &str, sent: &str, days: i64) -> String {
    match lang {
        Lang::Sv => format!(
            "Hög risk bedömdes {decided}. Första utskicket till var och en gick {sent}, {days} dygn senare. Skälen till dröjsmålet är inte antecknade."
        ),
        Lang::En => format!(
            "A high risk was decided {decided}. The first sending to each person went {sent}, {days} days later. The reasons for the delay are not recorded."
        ),
    }
}

/// Names an assessment.
pub fn assessment_of(lang: Lang, when: &str) -> String {
    match lang {
        Lang::Sv => format!("riskbedömningen {when}"),
        Lang::En => format!("the risk assessment of {when}"),
    }
}

/// Says that motives mix two tests.
pub fn mixed_tests(lang: Lang, what: &str) -> String {
    match lang {
        Lang::Sv => format!(
            "Motivet blandar artikel 33 (anmäl om risk inte är osannolik) med artikel 34 (informera om hög risk är sannolik): {what}."
        ),
        Lang::En => format!(
            "The motive mixes Article 33 (notify unless a risk is unlikely) with Article 34 (inform if a high risk is likely): {what}."
        ),
    }
}

/// Says that nothing has been sent to each in a group.
pub fn no_direct(lang: Lang, group: &str, channels: &str) -> String {
    match (lang, channels.is_empty()) {
        (Lang::Sv, true) => format!("Inget har gått eller planeras direkt till {group}."),
        (Lang::Sv, false) => format!("Till {group} har inget gått direkt, bara: {channels}."),
        (Lang::En, true) => format!("Nothing has gone or is planned directly to {group}."),
        (Lang::En, false) => format!("Nothing has gone directly to {group}, only: {channels}."),
    }
}

/// Says whose text nobody kept.
pub fn sent_without_text(lang: Lang, sendings: &str) -> String {
    match lang {
        Lang::Sv => format!("Texten som gick ut är inte antecknad: {sendings}."),
        Lang::En => format!("The text that went out is not recorded: {sendings}."),
    }
}

/// Says that a clock was answered before it started.
pub fn filed_before_start(lang: Lang, clock: &str, filed: &str, start: &str) -> String {
    match lang {
        Lang::Sv => format!("”{clock}” är besvarad {filed}, men började först {start}."),
        Lang::En => format!("“{clock}” was answered {filed}, but started only {start}."),
    }
}

/// Says that a follow-up came first.
pub fn follows_nothing(lang: Lang, filed: &str, first: &str) -> String {
    match lang {
        Lang::Sv => format!("En uppföljning lämnades {filed}, före den första anmälan {first}."),
        Lang::En => {
            format!("A follow-up was filed {filed}, before the first notification {first}.")
        }
    }
}

/// Says that a motive tells of what was learned later.
pub fn motive_early(lang: Lang, assessed: &str, learned: &str) -> String {
    match lang {
        Lang::Sv => format!(
            "Motivet till riskbedömningen {assessed} säger att skyddade personuppgifter finns bland de berörda, men enligt ärendet blev det känt först {learned}."
        ),
        Lang::En => format!(
            "The motive of the risk assessment of {assessed} says that persons with protected identity are concerned, but by the record this was learned only {learned}."
        ),
    }
}

/// Persons were told late.
pub const LATE_INFORMING: Why = of(
    (
        "Artikel 34.1 kräver information utan onödigt dröjsmål när risken är hög. IMY kommer att fråga vad som tog tid.",
        "Article 34(1) asks for information without undue delay when the risk is high. The authority will ask what took time.",
    ),
    (
        "Svara på varför informationen tog den tid den tog.",
        "Answer why informing took the time it took.",
    ),
);
/// A motive mixes two tests.
pub const MIXED_TESTS: Why = of(
    (
        "Det är två frågor med olika trösklar. Med den ena frågans ord går det inte att se hur den andra avgjordes.",
        "They are two questions with different thresholds. In the words of one it cannot be seen how the other was decided.",
    ),
    (
        "Skriv ett motiv för varje fråga, i en ny version.",
        "Write a motive for each question, in a new version.",
    ),
);
/// A motive tells of what was learned later.
pub const MOTIVE_EARLY: Why = of(
    (
        "Ett av datumen är fel, motivet skrevs senare än det dateras, eller så visste någon tidigare än ärendet säger.",
        "One of the dates is wrong, the motive was written later than it is dated, or somebody knew earlier than the record says.",
    ),
    (
        "Ta reda på när motivet skrevs. Skriv det som kom sedan i en ny version av bedömningen, eller rätta det datum som är fel.",
        "Find out when the motive was written. Put what came later in a new version of the assessment, or correct the date that is wrong.",
    ),
);
