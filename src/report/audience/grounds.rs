//! The table of what lesser audiences must not see: kinds, the places that hold them, and the law
//! that each is masked under. Data from `report-templates/audiences.toml`; decides nothing.

use std::sync::OnceLock;

use serde::Deserialize;

use crate::builtin;
use crate::case::Audience;
use crate::text::{Lang, audience as words};

/// The whole table.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grounds {
    /// When the law was last checked, as a date.
    #[serde(default)]
    pub checked_on: String,
    /// Places in the context that every reader may see.
    #[serde(default)]
    pub(super) open: Vec<String>,
    /// Questions whose answers every reader may see, whatever the playbook calls them.
    #[serde(default)]
    pub(super) open_fields: Vec<String>,
    /// The kinds.
    #[serde(default)]
    pub kind: Vec<Kind>,
}

/// A kind of information.
#[allow(
    clippy::struct_excessive_bools,
    reason = "the keys of a table that people write, each a plain yes or no"
)]
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kind {
    /// The name in a template's mark.
    pub id: String,
    /// Who must not see it.
    pub(super) cut: Vec<String>,
    /// Whether a motive opens it to who may be shown small counts.
    #[serde(default)]
    pub(super) lifted_by_motive: bool,
    /// What it is about.
    pub(super) what: Both,
    /// The provision, where there is one.
    #[serde(default)]
    pub(super) law: Option<Both>,
    /// Whether the provision was read at its source.
    #[serde(default)]
    pub certain: bool,
    /// Whether what is plainly a function or an office is not of the kind.
    #[serde(default)]
    pub(super) functions: bool,
    /// Whether what we have published ourselves is no longer of the kind.
    #[serde(default)]
    pub(super) published: bool,
    /// The question whose answer opens the places of the kind, when it is open itself.
    #[serde(default)]
    pub(super) with_field: Option<String>,
    /// Questions whose answers are of the kind.
    #[serde(default)]
    pub(super) fields: Vec<String>,
    /// Sensitivities of questions whose answers are of the kind.
    #[serde(default)]
    pub(super) sensitivity: Vec<String>,
    /// Places in the context.
    #[serde(default)]
    pub(super) places: Vec<String>,
    /// Kinds of happenings.
    #[serde(default)]
    pub(super) timeline: Vec<String>,
    /// Kinds of gaps, whose words would tell.
    #[serde(default)]
    pub(super) gaps: Vec<String>,
    /// Places of names that are masked wherever they stand.
    #[serde(default)]
    pub(super) names: Vec<String>,
    /// Lists that are emptied, as their length would tell too.
    #[serde(default)]
    pub(super) empty: Vec<String>,
}

/// Words in both languages.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Both {
    sv: String,
    en: String,
}

impl Both {
    /// Returns the words in `lang`.
    pub fn to(&self, lang: Lang) -> &str {
        match lang {
            Lang::Sv => &self.sv,
            Lang::En => &self.en,
        }
    }
}

impl Kind {
    /// Returns whether a reader must not see it.
    pub(super) fn is_cut(&self, profile: Profile) -> bool {
        let lifted =
            self.lifted_by_motive && profile.unmasked && profile.audience.may_be_unmasked();
        !lifted && self.cut.iter().any(|id| id == profile.audience.id())
    }

    /// Returns what it is about.
    pub fn what(&self, lang: Lang) -> &str {
        self.what.to(lang)
    }

    /// Returns the provision, where there is one.
    pub fn law(&self, lang: Lang) -> Option<&str> {
        self.law.as_ref().map(|law| law.to(lang))
    }

    /// Returns what stands in its place.
    pub fn mask(&self, lang: Lang) -> String {
        let law = self.law.as_ref().map(|law| law.to(lang));
        words::masked(lang, self.what.to(lang), law)
    }
}

/// Who a paper is made for, and whether a motive shows them small counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Profile {
    /// Who.
    pub audience: Audience,
    /// Whether there is a motive for showing small counts. The public never sees them.
    pub unmasked: bool,
}

impl From<Audience> for Profile {
    fn from(audience: Audience) -> Self {
        Self {
            audience,
            unmasked: false,
        }
    }
}

/// Returns the shipped table. One that cannot be read opens nothing.
pub fn grounds() -> &'static Grounds {
    static GROUNDS: OnceLock<Grounds> = OnceLock::new();
    GROUNDS.get_or_init(|| toml::from_str(builtin::AUDIENCES).unwrap_or_default())
}

impl Grounds {
    /// Finds a kind by its name.
    pub fn kind(&self, id: &str) -> Option<&Kind> {
        self.kind.iter().find(|kind| kind.id == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_table_reads_and_names_audiences() {
        let read: Grounds = toml::from_str(builtin::AUDIENCES).unwrap();
        assert!(read.kind.len() > 5);
        for kind in &read.kind {
            assert!(kind.cut.iter().all(|id| Audience::from_id(id).is_some()));
            assert!(!kind.cut.iter().any(|id| id == "intern"), "{}", kind.id);
            assert!(kind.cut.iter().any(|id| id == "public"), "{}", kind.id);
        }
    }

    #[test]
    fn a_motive_never_opens_anything_to_the_public() {
        for kind in &grounds().kind {
            let profile = Profile {
                audience: Audience::Public,
                unmasked: true,
            };
            assert!(kind.is_cut(profile), "{}", kind.id);
        }
    }
}
