//! What a motive says that it should not: the words that mix the tests of two articles.

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
}
