//! What a motive says that it should not, or should not yet: the words that mix the tests of two
//! articles, and knowledge of persons under protection.

use super::protected::names_protection;

/// Returns whether a sentence says that a high risk is *not unlikely*: that is the test for telling the
/// authority (a risk, unless unlikely) put on the one for telling persons (a high risk, if likely).
pub fn mixes_tests(motive: &str) -> bool {
    let motive = motive.to_lowercase();
    motive.split(['.', '!', '?', ';', '\n']).any(|sentence| {
        let words: Vec<&str> = sentence
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .collect();
        let is_not = |word: &str| matches!(word, "inte" | "ej" | "not");
        let negated = words.windows(2).any(
            |two| matches!(two, [not, word] if is_not(not) && is_unlikely(word)),
        ) || words.windows(3).any(
            |three| matches!(three, [not, "är" | "is", word] if is_not(not) && is_unlikely(word)),
        );
        let high = words
            .windows(2)
            .any(|two| matches!(two, ["hög" | "höga" | "high", risk] if risk.starts_with("risk")));
        negated && high
    })
}

/// Returns whether a sentence says outright that somebody concerned lives under protection. One that
/// denies, doubts, supposes or asks says no such thing.
pub fn says_protected(motive: &str) -> bool {
    let motive = motive.to_lowercase();
    motive.split(['.', '!', '?', ';', '\n']).any(|sentence| {
        let words = || {
            sentence
                .split(|c: char| !c.is_alphanumeric())
                .filter(|word| !word.is_empty())
        };
        let doubts = |word: &str| {
            DOUBTS.contains(&word) || DOUBTS_BEGIN.iter().any(|of| word.starts_with(of))
        };
        names_protection(sentence) && !words().any(doubts)
    })
}

/// Words that make a statement less than one.
const DOUBTS: &[&str] = &[
    "cannot",
    "could",
    "eller",
    "ej",
    "förutsatt",
    "if",
    "ifall",
    "inga",
    "ingen",
    "inget",
    "inte",
    "kan",
    "kanske",
    "kunde",
    "may",
    "might",
    "måste",
    "no",
    "none",
    "not",
    "om",
    "or",
    "ska",
    "skulle",
    "unless",
    "utan",
    "vet",
    "whether",
    "without",
    "ännu",
];
/// How other such words begin.
const DOUBTS_BEGIN: &[&str] = &[
    "check",
    "eventuell",
    "fråg",
    "kontroll",
    "misst",
    "möjlig",
    "oklar",
    "okän",
    "oviss",
    "possib",
    "suspect",
    "unclear",
    "undersök",
    "unknown",
    "utred",
];

fn is_unlikely(word: &str) -> bool {
    word.starts_with("osannolik") || word == "unlikely"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn not_unlikely_and_high_risk_in_one_sentence_mix_the_tests() {
        for mixed in [
            "Det är inte osannolikt att incidenten leder till en hög risk för de registrerade.",
            "Bedömning: inte osannolik hög risk.",
            "It is not unlikely to result in a high risk.",
        ] {
            assert!(mixes_tests(mixed), "{mixed}");
        }
        for fine in [
            "Det är inte osannolikt att incidenten leder till en risk. Hög risk är sannolik.",
            "Det är osannolikt att incidenten leder till en hög risk.",
            "En hög risk är sannolik.",
            "",
        ] {
            assert!(!mixes_tests(fine), "{fine}");
        }
    }

    #[test]
    fn only_an_outright_statement_says_that_somebody_is_protected() {
        for said in [
            "Bedömningen bygger på antalet och att personer med skyddade personuppgifter finns bland dem.",
            "Stort antal. Protected persons are among them.",
        ] {
            assert!(says_protected(said), "{said}");
        }
        for unsaid in [
            "Vi vet inte om skyddade personuppgifter finns bland dem.",
            "Inga skyddade personuppgifter är kända.",
            "Skyddade personuppgifter ska kontrolleras.",
            "Finns skyddade personuppgifter kan risken bli högre.",
            "Uppgifterna är stulna.",
        ] {
            assert!(!says_protected(unsaid), "{unsaid}");
        }
    }
}
