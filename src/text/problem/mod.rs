//! What the program says about a mistake in a rule file: what is wrong and how to mend it.
//!
//! Only words. Where the mistake stands is the business of who found it.

pub mod check;
pub mod clock;
pub mod condition;
pub mod form;
pub mod reading;
pub mod syntax;

/// Words made for the occasion, in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Both {
    /// In Swedish.
    pub sv: String,
    /// In English.
    pub en: String,
}

impl Both {
    /// Makes words of their two languages.
    pub fn new(sv: impl Into<String>, en: impl Into<String>) -> Self {
        Self {
            sv: sv.into(),
            en: en.into(),
        }
    }
}

impl From<super::Phrase> for Both {
    fn from(phrase: super::Phrase) -> Self {
        Self::new(phrase.sv, phrase.en)
    }
}

/// One mistake in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The short stable name of this sort of mistake.
    pub code: &'static str,
    /// What is wrong.
    pub what: Both,
    /// How to mend it.
    pub mend: Both,
}

impl Told {
    /// Makes the words of one mistake.
    pub const fn new(code: &'static str, what: Both, mend: Both) -> Self {
        Self { code, what, mend }
    }
}

/// Returns a list of words as people write it: `"a", "b" eller "c"`.
pub fn alternatives(words: &[&str]) -> Both {
    let join = |or: &str| {
        // Straight quotes, so that the words can be copied into a file.
        let quoted: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
        match quoted.split_last() {
            Some((last, rest)) if !rest.is_empty() => format!("{} {or} {last}", rest.join(", ")),
            Some((last, _)) => last.clone(),
            None => String::new(),
        }
    };
    Both::new(join("eller"), join("or"))
}
