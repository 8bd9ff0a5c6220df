//! Finds what somebody means by a few letters, in Swedish: without caring for case, accents or the
//! order of words. The only file that knows the matching library.

use fuzzy_matcher::FuzzyMatcher as _;
use fuzzy_matcher::skim::SkimMatcherV2;

/// A text made ready to be searched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folded(String);

impl Folded {
    /// Folds a text.
    pub fn new(text: &str) -> Self {
        Self(text.chars().map(fold).collect())
    }
}

/// What is looked for.
pub struct Query {
    parts: Vec<String>,
    matcher: SkimMatcherV2,
}

/// How well a text fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fit {
    /// Higher is better.
    pub score: i64,
    /// The characters of the text that fit, from 0, in order.
    pub places: Vec<usize>,
}

impl Query {
    /// Splits what was typed into parts; every one of them must fit.
    pub fn new(typed: &str) -> Self {
        Self {
            parts: typed
                .split_whitespace()
                .map(|part| part.chars().map(fold).collect())
                .collect(),
            matcher: SkimMatcherV2::default().ignore_case(),
        }
    }

    /// Returns whether nothing is looked for.
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// Returns how a text fits; `None` when some part does not.
    pub fn fit(&self, text: &Folded) -> Option<Fit> {
        let mut fit = Fit {
            score: 0,
            places: Vec::new(),
        };
        for part in &self.parts {
            let (score, places) = self.matcher.fuzzy_indices(&text.0, part)?;
            // Letters strewn over a long text are no sign that it was meant.
            let (first, last) = (places.first()?, places.last()?);
            if last - first > part.chars().count() * 2 {
                return None;
            }
            fit.score += score;
            fit.places.extend(places);
        }
        fit.places.sort_unstable();
        fit.places.dedup();
        Some(fit)
    }
}

/// Folds one character into one character, so that places in the folded text are places in the text.
pub fn fold(c: char) -> char {
    match c {
        'å' | 'ä' | 'à' | 'á' | 'â' | 'ã' | 'Å' | 'Ä' | 'À' | 'Á' | 'Â' | 'Ã' => 'a',
        'ö' | 'ø' | 'ó' | 'ò' | 'ô' | 'Ö' | 'Ø' | 'Ó' | 'Ò' | 'Ô' => 'o',
        'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' | 'Ê' | 'Ë' => 'e',
        'ü' | 'ú' | 'ù' | 'û' | 'Ü' | 'Ú' | 'Ù' | 'Û' => 'u',
        'í' | 'ì' | 'î' | 'ï' | 'Í' | 'Ì' | 'Î' | 'Ï' => 'i',
        c => {
            let mut lower = c.to_lowercase();
            match (lower.next(), lower.next()) {
                (Some(one), None) => one,
                _ => c,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(typed: &str, text: &str) -> Option<Fit> {
        Query::new(typed).fit(&Folded::new(text))
    }

    #[test]
    fn letters_without_rings_and_dots_find_swedish() {
        assert!(finds("aterst", "Återställ").is_some());
        assert!(finds("återst", "ÅTERSTÄLL").is_some());
        assert!(finds("sparr losen", "Spärra lösenord").is_some());
    }

    #[test]
    fn the_order_of_words_does_not_matter() {
        assert!(finds("loggfil sakra", "Säkra loggfiler").is_some());
        assert!(finds("loggfil sakra", "Säkra servern").is_none());
    }

    #[test]
    fn places_are_places_in_the_text_itself() {
        let fit = finds("åter", "Får återställa").unwrap();
        let text: Vec<char> = "Får återställa".chars().collect();
        let found: String = fit.places.iter().map(|n| text[*n]).collect();
        assert_eq!(found, "åter");
    }

    #[test]
    fn a_whole_word_comes_before_strewn_letters() {
        let whole = finds("aterst", "Återställ").unwrap();
        let strewn = finds("aterst", "Anmäl återkommande stöld");
        assert!(strewn.is_none_or(|strewn| strewn.score < whole.score));
    }

    #[test]
    fn folding_keeps_the_number_of_characters() {
        for c in "ÅÄÖåäöéÉßİŉǰ€A1 ".chars() {
            assert_eq!(fold(fold(c)), fold(c), "{c}");
        }
    }
}
