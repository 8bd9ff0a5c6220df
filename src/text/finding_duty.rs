//! How findings are told about what was owed: filings, messages, measures, promises and motives.

use super::Lang;

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
