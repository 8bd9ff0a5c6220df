//! Which question of an entry's form a refusal is about. Tells nothing itself.

use crate::case::{Needed, Refusal};
use crate::playbook::Register;

/// Returns the question that a refusal is about, where it is about one.
pub(super) fn column_of(refusal: &Refusal, register: Register) -> Option<&'static str> {
    let when = match register {
        Register::Sendings => "sent",
        Register::Measures | Register::Tasks => "done",
        Register::Protected => "contacted",
        Register::Anchors
        | Register::Groups
        | Register::Assessments
        | Register::Checks
        | Register::Filings
        | Register::Lessons
        | Register::People
        | Register::Links
        | Register::Duties
        | Register::Scores
        | Register::Deliveries
        | Register::Inquiries
        | Register::Exceptions => "when",
        Register::Promises => "kept",
    };
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the others are about no question of a form and are told in a dialog"
    )]
    match refusal {
        Refusal::InFuture(_) | Refusal::AnchorOnlyRejected => Some(when),
        Refusal::Empty(Needed::Source) => Some(match register {
            Register::Checks => "sources",
            _ => "source",
        }),
        Refusal::Empty(Needed::Motive) | Refusal::CouldNotCheckNeeds => Some("motive"),
        Refusal::Empty(Needed::What) => Some(match register {
            Register::Groups => "name",
            Register::Filings => "summary",
            Register::Sendings => "title",
            Register::People => "function",
            _ => "what",
        }),
        Refusal::FoundNeedsCount => Some("found_count"),
        Refusal::UnknownChannel(_) => Some("channel"),
        Refusal::UnknownClock if register == Register::Tasks => Some("before"),
        Refusal::SentNeedsTime => Some("sent"),
        Refusal::MoreThanSent(_) => Some("reached"),
        Refusal::GuardianFirst(_) => Some("guardian"),
        Refusal::ContactFirst(_) => Some("first_why"),
        Refusal::OnlyProtected(_) => Some("groups"),
        Refusal::GateClosed(_)
        | Refusal::GuardianLetter(_)
        | Refusal::AlreadyFiled
        | Refusal::NotFiledYet => Some("stage"),
        Refusal::LateNeedsReasons { .. } => Some("late_reasons"),
        Refusal::BelowProposal { has_why: false } => Some("below_why"),
        Refusal::BelowProposal { has_why: true } => Some("second"),
        _ => None,
    }
}
