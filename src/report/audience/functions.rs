//! Tells a function or an office from a person's name. Says yes only where every word with a capital
//! letter is part of what functions are called; what it does not know it takes for a name.

use std::collections::BTreeSet;

/// What functions and offices end with, before any ending.
const ENDS: &[&str] = &[
    "administratör",
    "ansvarig",
    "arkivarie",
    "avdelning",
    "chef",
    "direktör",
    "enhet",
    "funktion",
    "förvaltning",
    "grupp",
    "handläggare",
    "jurist",
    "kommun",
    "kommunikatör",
    "kontor",
    "ledare",
    "ledning",
    "leverantör",
    "myndighet",
    "nämnd",
    "ombud",
    "ordförande",
    "registrator",
    "samordnare",
    "sekreterare",
    "strateg",
    "styrelse",
    "utredare",
    "board",
    "committee",
    "controller",
    "coordinator",
    "council",
    "counsel",
    "department",
    "director",
    "lawyer",
    "manager",
    "office",
    "officer",
    "registrar",
    "secretary",
    "unit",
];
/// How such a word may go on.
const ENDINGS: &[&str] = &[
    "", "a", "ar", "arna", "en", "ens", "er", "erna", "ers", "et", "ets", "na", "n", "ns", "s",
];
/// Other words that a function may begin with.
const BESIDE: &[&str] = &[
    "alla",
    "biträdande",
    "den",
    "en",
    "head",
    "kommunens",
    "närmaste",
    "respektive",
    "responsible",
    "stadens",
    "tf",
    "the",
    "varje",
    "vår",
];
/// Short forms that everybody reads as a function.
const SHORT: &[&str] = &["DSO", "DPO", "HR", "IT"];

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
}

fn names_function(word: &str) -> bool {
    let word = word.to_lowercase();
    ENDS.iter().any(|end| {
        let rest = word.rsplit_once(end).map(|(_, rest)| rest);
        rest.is_some_and(|rest| ENDINGS.contains(&rest))
    })
}

fn is_short(word: &str) -> bool {
    (2..=6).contains(&word.chars().count()) && word.chars().all(char::is_uppercase)
}

/// Returns the short forms that stand beside a function in one of the texts: `SLK` in
/// `Stadsledningskontoret (SLK)`.
pub(super) fn short_forms<'t>(texts: impl Iterator<Item = &'t str>) -> BTreeSet<String> {
    let functions = texts.filter(|text| words(text).all(|word| is_short(word) || belongs(word)));
    functions
        .filter(|text| words(text).any(names_function))
        .flat_map(words)
        .filter(|word| is_short(word))
        .map(str::to_owned)
        .collect()
}

/// Returns whether the text is plainly a function or an office.
pub(super) fn is_function(text: &str, short: &BTreeSet<String>) -> bool {
    let known = |word: &str| SHORT.contains(&word) || short.contains(word);
    words(text).any(|word| names_function(word) || known(word))
        && words(text).all(|word| known(word) || belongs(word))
}

/// Returns whether a word may stand in what a function is called.
fn belongs(word: &str) -> bool {
    let is_lower = word.chars().next().is_some_and(char::is_lowercase);
    is_lower || BESIDE.contains(&word.to_lowercase().as_str()) || names_function(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    const OFFICE: &str = "Stadsledningskontoret (SLK), stadens enda kontakt med leverantören";

    #[test]
    fn functions_and_offices_are_told_from_names() {
        for function in [
            OFFICE,
            "SLK",
            "Ansvarig chef",
            "IT-chef",
            "Informationssäkerhetssamordnare (ISAM)",
            "Systemansvariga chefer",
            "Personuppgiftsansvarig: Arbetsmarknadsnämnden",
            "Dataskyddsombud (DSO)",
            "Head of department",
        ] {
            let short = short_forms([function, OFFICE].into_iter());
            assert!(is_function(function, &short), "{function}");
        }
        let short = short_forms([OFFICE, "Chef Anna Andersson (ABC)"].into_iter());
        assert_eq!(short, BTreeSet::from(["SLK".to_owned()]));
        for name in [
            "Anna Andersson",
            "Chef Anna Andersson",
            "anna",
            "AL",
            "ABC",
            "Chefström",
            "Zq7ownerxj",
            "",
        ] {
            assert!(!is_function(name, &short), "{name}");
        }
    }
}
