//! Messages to the persons concerned: which papers they are, and what is judged of each rendering
//! before it goes. Pure: reads a text and a document, and never changes what they say.

pub mod advice;
pub mod content;
pub mod readability;

use super::document::Document;
use super::write::markdown;
use crate::case::Digest;

/// A kind of message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// In digital post, to each person.
    DigitalPost,
    /// By post, to each person.
    Post,
    /// For the website.
    Web,
    /// For the intranet.
    Intranet,
    /// For the press.
    Press,
    /// What to say in direct contact with a person with a protected identity.
    Call,
    /// Questions and answers.
    Questions,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 7] = [
        Self::DigitalPost,
        Self::Post,
        Self::Web,
        Self::Intranet,
        Self::Press,
        Self::Call,
        Self::Questions,
    ];

    /// Returns the paper's name: the folder of its templates.
    pub const fn paper(self) -> &'static str {
        match self {
            Self::DigitalPost => "brev-digital-post",
            Self::Post => "brev-post",
            Self::Web => "webb",
            Self::Intranet => "intranat",
            Self::Press => "press",
            Self::Call => "samtalsstod",
            Self::Questions => "fragor-och-svar",
        }
    }

    /// Returns the id of the playbook's channel that it goes by.
    pub const fn channel(self) -> &'static str {
        match self {
            Self::DigitalPost => "kivra",
            Self::Post => "post",
            Self::Web | Self::Questions => "web",
            Self::Intranet => "intranet",
            Self::Press => "press",
            Self::Call => "manager",
        }
    }

    /// Returns the kind that this paper is.
    pub fn of_paper(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.paper() == name)
    }

    /// Returns the kind that goes by this name: the paper's, or the channel's.
    pub fn named(name: &str) -> Option<Self> {
        let by_channel = || Self::ALL.into_iter().find(|kind| kind.channel() == name);
        Self::of_paper(name).or_else(by_channel)
    }

    /// Returns whether it goes to one group at a time.
    pub const fn is_by_group(self) -> bool {
        match self {
            Self::DigitalPost | Self::Post => true,
            Self::Web | Self::Intranet | Self::Press | Self::Call | Self::Questions => false,
        }
    }
}

/// A message as it stands: its canonical text and the digest that names the version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// The canonical Markdown.
    pub text: String,
    /// SHA-256 of it: what a delivery of this text names as its version.
    pub digest: Digest,
}

/// Returns the version of a message.
pub fn version(document: &Document) -> Version {
    let text = markdown::write(document);
    let digest = Digest::of(text.as_bytes());
    Version { text, digest }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_goes_by_its_own_name_or_its_channel_s() {
        assert_eq!(Kind::named("brev-post"), Some(Kind::Post));
        assert_eq!(Kind::named("kivra"), Some(Kind::DigitalPost));
        assert_eq!(Kind::named("web"), Some(Kind::Web));
        assert_eq!(Kind::named("duva"), None);
    }
}
