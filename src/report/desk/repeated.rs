//! Sentences that say again, in a field of its own words, what another field says of a security measure:
//! to ask for secrecy in the one place and not in the other would ask for nothing.

use super::{Entry, Mark};
use crate::text::{Lang, desk as words};

/// How many words in a row make a repetition.
const RUN: usize = 3;
/// How many letters they have together, at least: small words in a row are in every text.
const LETTERS: usize = 16;

/// Marks such sentences on the ground of the passage that they repeat.
pub(super) fn mark(entries: &mut [Entry], lang: Lang) {
    let secret: Vec<(String, Mark)> = entries
        .iter()
        .flat_map(|entry| {
            entry
                .marks
                .iter()
                .map(|mark| (entry.label.clone(), mark.clone()))
        })
        .filter(|(_, mark)| mark.of_security)
        .collect();
    for entry in entries {
        let mut found: Vec<Mark> = Vec::new();
        for prose in &entry.prose {
            if entry.marks.iter().any(|mark| mark.text == *prose) {
                continue;
            }
            for (label, mark) in secret.iter().filter(|(label, _)| *label != entry.label) {
                for sentence in sentences(prose).filter(|one| repeats(one, &mark.text)) {
                    if !found.iter().any(|known| known.text == sentence) {
                        found.push(Mark {
                            passage: words::says_again(label, lang),
                            text: sentence.to_owned(),
                            ..mark.clone()
                        });
                    }
                }
            }
        }
        entry.marks.extend(found);
    }
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let ends = |c: char| matches!(c, '.' | '!' | '?');
    text.lines()
        .flat_map(move |line| line.split_inclusive(ends))
        .map(str::trim)
        .filter(|sentence| !sentence.is_empty())
}

fn repeats(sentence: &str, secret: &str) -> bool {
    let (sentence, secret) = (words_of(sentence), words_of(secret));
    let long =
        |run: &&[String]| run.iter().map(|word| word.chars().count()).sum::<usize>() >= LETTERS;
    let mut runs = secret.windows(RUN).filter(long);
    runs.any(|run| sentence.windows(RUN).any(|own| own == run))
}

fn words_of(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_with_the_same_words_repeats_and_one_with_small_words_does_not() {
        let secret = "Enligt leverantören hade sårbarheten som utnyttjades funnits sedan tidigare.";
        let text = "Enligt leverantören skedde det 20–23 augusti, och sårbarheten som utnyttjades hade \
                    funnits sedan tidigare. Det var i den som staden hade sina uppgifter.";
        let found: Vec<&str> = sentences(text).filter(|one| repeats(one, secret)).collect();
        assert_eq!(found.len(), 1);
        assert!(found[0].ends_with("tidigare."));
    }
}
