//! What those concerned are advised to do, out of the kinds of data that they lost (Article 34(2) with
//! Article 33(3)(d), recital 86). Nothing is advised that does not follow from the data: whoever is told
//! to change a password that was never lost learns to read past advice.

/// Something that a person can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Advice {
    /// Beware of calls and messages: somebody knows how to reach them.
    Phishing,
    /// Block the identity number with the credit reference agencies, and watch for what they have not
    /// ordered.
    Identity,
    /// Ask whoever issued a document whether it has to be blocked.
    Documents,
    /// Look through statements and turn to the bank.
    Bank,
    /// Change passwords.
    Password,
    /// Do not pay who threatens to spread what is sensitive.
    Threat,
}

impl Advice {
    /// Every piece of advice, in the order in which a letter gives it.
    pub const ALL: [Self; 6] = [
        Self::Password,
        Self::Identity,
        Self::Documents,
        Self::Bank,
        Self::Phishing,
        Self::Threat,
    ];

    /// Returns the name that templates know it by.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Phishing => "phishing",
            Self::Identity => "identity",
            Self::Documents => "documents",
            Self::Bank => "bank",
            Self::Password => "password",
            Self::Threat => "threat",
        }
    }

    /// Returns the kinds of data that it follows from, as the playbook names them.
    const fn follows_from(self) -> &'static [&'static str] {
        match self {
            // Who knows how to reach somebody, or what only their bank should know, can deceive them.
            Self::Phishing => &[
                "contact",
                "communication_logs",
                "communication_metadata",
                "personnummer",
                "economic",
                "credentials",
            ],
            Self::Identity => &["personnummer"],
            Self::Documents => &["documents"],
            Self::Bank => &["economic"],
            Self::Password => &["credentials"],
            Self::Threat => &[
                "health",
                "ethnic",
                "political",
                "belief",
                "union",
                "sex_life",
                "genetic",
                "biometric",
                "offences",
                "evaluative",
                "secrecy",
            ],
        }
    }
}

/// Returns what follows from these kinds of data.
pub fn advice(kinds: &[&str]) -> Vec<Advice> {
    let follows = |advice: &Advice| {
        let from = advice.follows_from();
        kinds.iter().any(|kind| from.contains(kind))
    };
    Advice::ALL.into_iter().filter(follows).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::builtin;
    use crate::playbook::{FieldId, FieldKind};

    #[test]
    fn advice_follows_from_the_data_and_from_nothing_else() {
        assert_eq!(advice(&["contact"]), [Advice::Phishing]);
        assert_eq!(advice(&["economic"]), [Advice::Bank, Advice::Phishing]);
        assert_eq!(advice(&["health"]), [Advice::Threat]);
        let both = [Advice::Password, Advice::Identity, Advice::Phishing];
        assert_eq!(advice(&["personnummer", "credentials"]), both);
        assert!(advice(&["identifying", "other"]).is_empty());
        assert!(advice(&[]).is_empty());
    }

    #[test]
    fn the_playbook_knows_every_kind_that_advice_follows_from() {
        let files = builtin::rule_files();
        let (rules, _) = crate::case::Rules::read(builtin::PLAYBOOK, &files).unwrap();
        let list = FieldId::new(crate::case::gate::DATA_LIST).unwrap();
        let (_, list) = rules.playbook.field(&list).unwrap();
        let FieldKind::Records(columns) = &list.kind else {
            panic!("no list");
        };
        let kinds = columns.iter().flat_map(|column| column.kind.choices());
        let kinds: Vec<&str> = kinds.map(|kind| kind.id.as_str()).collect();
        for one in Advice::ALL {
            for kind in one.follows_from() {
                assert!(kinds.contains(kind), "{kind}");
            }
        }
    }
}
