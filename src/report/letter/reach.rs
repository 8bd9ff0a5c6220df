//! Whether words about a contact tell how to reach it: a phone number or an address. A function alone can
//! be turned to by nobody outside the house. Judges the form only, never whether the number is right.

/// Fewer digits than this are no phone number of anybody's: 112, 114 14, a year.
const DIGITS: usize = 6;

/// Returns whether a phone number stands in the words.
pub fn phone(words: &str) -> bool {
    let mut digits = 0;
    for c in words.chars() {
        if c.is_ascii_digit() {
            digits += 1;
            if digits >= DIGITS {
                return true;
            }
        } else if !matches!(c, ' ' | '\u{a0}' | '-' | '–' | '/' | '(' | ')' | '+') {
            digits = 0;
        }
    }
    false
}

/// Returns whether a phone number or an e-mail address stands in the words.
pub fn way(words: &str) -> bool {
    let is_address = |word: &str| {
        let (user, domain) = word.split_once('@').unwrap_or_default();
        !user.is_empty() && domain.trim_end_matches('.').contains('.')
    };
    phone(words) || words.split_whitespace().any(is_address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_without_a_number_or_an_address_cannot_be_reached() {
        for words in [
            "IT-chefen, 08-465 004 55",
            "ring +46 8 465 004 55",
            "(08) 46500455",
        ] {
            assert!(phone(words) && way(words), "{words}");
        }
        assert!(way("dso@exempel.se.") && !phone("dso@exempel.se"));
        for words in [
            "Dataskyddsombudet och IT-chefen",
            "polisen, 114 14, eller 112",
            "växeln sedan 2024",
            "den @ som",
            "",
        ] {
            assert!(!way(words), "{words}");
        }
    }
}
