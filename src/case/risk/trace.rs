//! A score in words and numbers that anyone can add up again.

use super::score::{Level, Quarters, base, severity};
use crate::case::form::Coded as _;
use crate::case::register::Score;
use crate::text::{FreeText, Lang, Phrase, score as words};

impl Level {
    /// Returns the level's name.
    pub const fn name(self) -> Phrase {
        match self {
            Self::Low => words::LOW,
            Self::Medium => words::MEDIUM,
            Self::High => words::HIGH,
            Self::VeryHigh => words::VERY_HIGH,
        }
    }

    /// Returns what the level means for the persons.
    pub const fn means(self) -> Phrase {
        match self {
            Self::Low => words::LOW_MEANS,
            Self::Medium => words::MEDIUM_MEANS,
            Self::High => words::HIGH_MEANS,
            Self::VeryHigh => words::VERY_HIGH_MEANS,
        }
    }

    const fn range(self) -> Phrase {
        match self {
            Self::Low => words::LOW_RANGE,
            Self::Medium => words::MEDIUM_RANGE,
            Self::High => words::HIGH_RANGE,
            Self::VeryHigh => words::VERY_HIGH_RANGE,
        }
    }
}

impl super::steps::Part {
    /// Returns the part's short name.
    pub const fn name(self) -> Phrase {
        match self {
            Self::Context => words::PART_CONTEXT,
            Self::Ease => words::PART_EASE,
            Self::Confidentiality => words::PART_CONFIDENTIALITY,
            Self::Integrity => words::PART_INTEGRITY,
            Self::Availability => words::PART_AVAILABILITY,
            Self::Malice => words::PART_MALICE,
        }
    }
}

impl Quarters {
    /// Writes the value as people do: `2,25`, in English `2.25`.
    pub fn show(self, lang: Lang) -> String {
        words::quarters(self.0, lang)
    }
}

/// Returns the score in words and numbers: context, ease, circumstances, the sum with its level, and
/// what the level means.
pub fn trace(score: &Score, lang: Lang) -> Vec<String> {
    let of = severity(score);
    let level = of.level();
    let (ease, circumstances) = (of.ease.show(lang), of.circumstances().show(lang));
    let category = score.category.phrase().to(lang);
    let parts =
        [of.confidentiality, of.integrity, of.availability, of.malice].map(|part| part.show(lang));
    let [confidentiality, integrity, availability, malice] = &parts;
    vec![
        words::context(
            of.context,
            category,
            base(score.category),
            &own(&score.context_why),
            lang,
        ),
        words::ease(&ease, &own(&score.ease_why), lang),
        words::circumstances(
            [confidentiality, integrity, availability, malice],
            &circumstances,
            &own(&score.circumstances_why),
            lang,
        ),
        words::sum(
            (of.context, &ease, &circumstances),
            &of.total().show(lang),
            level.name().to(lang),
            level.range().to(lang),
        ),
        level.means().to(lang).to_owned(),
    ]
}

fn own(text: &FreeText) -> String {
    text.clear().unwrap_or("…").to_owned()
}
