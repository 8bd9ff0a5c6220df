//! What a field of a form is made of: an answer, a column of a list, or something that the program
//! knows of the case.

use crate::playbook::{FieldId, Register};

/// Where a field takes its text or its alternatives from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// The answer to a question of the playbook, or the rows of a list.
    Answer(FieldId),
    /// A column of a list: `data_categories.kind`.
    Column(FieldId, FieldId),
    /// Something that the program knows: `@groups`.
    Piece(Piece),
}

/// Makes the pieces with their names in files, so that none is missed.
macro_rules! pieces {
    ($($(#[$doc:meta])* $variant:ident = $name:literal;)*) => {
        /// Something that the program knows of the case.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Piece {
            $($(#[$doc])* $variant,)*
        }

        impl Piece {
            /// Every piece.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// Returns the name in files, without its `@`.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }
        }
    };
}

pieces! {
    /// First notification, supplement or withdrawal.
    Stage = "stage";
    /// The authority's reference.
    AuthorityReference = "authority-reference";
    /// The controller's name: as the case answers it, otherwise the profile's.
    OrganisationName = "organisation-name";
    /// Its number.
    OrganisationNumber = "organisation-number";
    /// Its address.
    OrganisationAddress = "organisation-address";
    /// Its contact person.
    OrganisationContact = "organisation-contact";
    /// Its data-protection officer.
    OrganisationDpo = "organisation-dpo";
    /// Who holds the role of data-protection officer in the case.
    PeopleDpo = "people-dpo";
    /// The moment of awareness that counts, and what shows it.
    Awareness = "awareness";
    /// Whether the first notification is late.
    Late = "late";
    /// The reasons for a delay as given with a filing.
    LateReasons = "late-reasons";
    /// The groups of persons concerned with their counts.
    Groups = "groups";
    /// Whether persons with protected identity are among them.
    Protected = "protected";
    /// The severity of the latest assessment.
    Severity = "severity";
    /// The outcome of the latest assessment.
    Risk = "risk";
    /// The motive of the latest assessment.
    RiskMotive = "risk-motive";
    /// Measures taken.
    MeasuresTaken = "measures-taken";
    /// Measures decided.
    MeasuresPlanned = "measures-planned";
    /// Measures needing inquiry.
    MeasuresInquiry = "measures-inquiry";
    /// Whether those concerned have been informed: yes, planned or no.
    Informed = "informed";
    /// What has been sent.
    Sendings = "sendings";
    /// What is to be sent.
    SendingsPlanned = "sendings-planned";
    /// The motive of the decision on information.
    InformMotive = "inform-motive";
    /// What the form's required fields lack.
    Missing = "missing";
    /// Which passages are held to be secret, and on what ground.
    Secrecy = "secrecy";
}

impl Piece {
    /// Returns the register that it is kept in, when it is kept in one.
    pub const fn register(self) -> Option<Register> {
        match self {
            Self::Awareness => Some(Register::Anchors),
            Self::Groups => Some(Register::Groups),
            Self::Protected => Some(Register::Checks),
            Self::Severity | Self::Risk | Self::RiskMotive => Some(Register::Assessments),
            Self::MeasuresTaken | Self::MeasuresPlanned | Self::MeasuresInquiry => {
                Some(Register::Measures)
            }
            Self::AuthorityReference | Self::LateReasons => Some(Register::Filings),
            Self::Sendings | Self::SendingsPlanned => Some(Register::Sendings),
            Self::Stage
            | Self::OrganisationName
            | Self::OrganisationNumber
            | Self::OrganisationAddress
            | Self::OrganisationContact
            | Self::OrganisationDpo
            | Self::PeopleDpo
            | Self::Late
            | Self::Informed
            | Self::InformMotive
            | Self::Missing
            | Self::Secrecy => None,
        }
    }
}

impl Origin {
    /// Reads a name as a file writes it; `None` when it can name nothing.
    pub fn from_name(name: &str) -> Option<Self> {
        if let Some(piece) = name.strip_prefix('@') {
            let found = Piece::ALL.iter().find(|known| known.name() == piece);
            return found.copied().map(Self::Piece);
        }
        match name.split_once('.') {
            Some((list, column)) => Some(Self::Column(
                FieldId::new(list).ok()?,
                FieldId::new(column).ok()?,
            )),
            None => FieldId::new(name).ok().map(Self::Answer),
        }
    }

    /// Returns the question of the playbook that it names.
    pub const fn question(&self) -> Option<&FieldId> {
        match self {
            Self::Answer(field) | Self::Column(field, _) => Some(field),
            Self::Piece(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_piece_is_read_by_its_name() {
        for piece in Piece::ALL {
            let read = Origin::from_name(&format!("@{}", piece.name()));
            assert_eq!(read, Some(Origin::Piece(*piece)));
        }
    }

    #[test]
    fn names_of_nothing_are_none() {
        for name in ["", "@", "@grupps", "Å", "a.", ".a", "a.b.c"] {
            assert_eq!(Origin::from_name(name), None, "{name}");
        }
    }
}
