//! Whether those concerned have been informed, as an authority asks it: each of them. A publication is
//! told as what it is, and what is still to go stands without a time until somebody has set one.

use super::origin::{Teller, Told};
use super::piece::{lines, own, sending};
use crate::case::coverage::{Flag, GroupCoverage, coverage};
use crate::case::gate::waiting;
use crate::case::register::SendingStage;
use crate::report::context::Sending;
use crate::text::desk as words;

/// Something has gone, to whomever.
const SENT: &str = "sent";

/// Returns the codes: `sent` when anything has gone, and one of `yes`, `planned` and `no`. *Yes* says
/// that every group has had a message to each person, or the publication that stands in its place, and
/// that nobody with protected identity waits to be reached.
pub(super) fn codes(tell: Teller<'_>) -> Vec<&'static str> {
    let went = tell.context.sendings.iter().any(|one| one.is_sent);
    let is_planned = || ahead(tell).next().is_some();
    let answer = match decided(tell) {
        _ if went && everybody(tell) => Some("yes"),
        Some("direct" | "public" | "voluntary" | "later") => Some("planned"),
        Some("unintelligible" | "mitigated" | "not_high") => Some("no"),
        Some(_) | None => (went || is_planned()).then_some("planned"),
    };
    went.then_some(SENT).into_iter().chain(answer).collect()
}

/// Tells what has gone while not everybody has been told; nothing once they have.
pub(super) fn so_far(tell: Teller<'_>) -> String {
    let lang = tell.of.lang;
    let gone = || tell.context.sendings.iter().filter(|one| one.is_sent);
    if gone().next().is_none() || everybody(tell) {
        return String::new();
    }
    let head = if gone().any(|one| one.direct) {
        words::SO_FAR_SOME
    } else {
        words::SO_FAR_PUBLIC
    };
    let gone = lines(gone().map(|one| sending(one, lang)));
    format!("{}\n{gone}", head.to(lang))
}

/// Tells what is to go. That nobody has set a time for it is missing.
pub(super) fn planned(tell: Teller<'_>) -> Told {
    let lang = tell.of.lang;
    let mut text = lines(ahead(tell).map(|one| sending(one, lang)));
    if ahead(tell).any(|one| one.planned.is_some()) {
        return own(text);
    }
    if !text.is_empty() {
        text.push('\n');
    }
    let what = words::WHEN_EACH.to(lang);
    text.push_str(&words::missing(what, lang));
    Told {
        lacks: Some(what.to_owned()),
        ..own(text)
    }
}

/// Returns the messages that are planned or approved and have not gone.
fn ahead(tell: Teller<'_>) -> impl Iterator<Item = &Sending> {
    let is_ahead = |one: &&Sending| matches!(one.stage.as_str(), "planned" | "approved");
    tell.context.sendings.iter().filter(is_ahead)
}

fn decided(tell: Teller<'_>) -> Option<&str> {
    let decision = tell.context.answers.get("inform_decision")?;
    decision.choices.first().map(String::as_str)
}

/// Returns whether everybody to whom a message is owed has been told.
fn everybody(tell: Teller<'_>) -> bool {
    let (case, rules) = (tell.of.case, tell.of.rules);
    let is_public = decided(tell) == Some("public");
    let told = coverage(case, rules);
    let mut owed = told
        .groups
        .iter()
        .filter_map(|group| is_told(group, is_public));
    let first = owed.next();
    first.is_some_and(|first| first && owed.all(|one| one)) && waiting(case, &[], true).is_empty()
}

/// Returns whether a group has been told; `None` where nothing is owed to it.
fn is_told(group: &GroupCoverage, is_public: bool) -> Option<bool> {
    if group
        .flags
        .iter()
        .any(|flag| matches!(flag, Flag::Excepted(_)))
    {
        return None;
    }
    let instead = is_public || group.flags.contains(&Flag::PublicInstead);
    let went = |stage: SendingStage| stage == SendingStage::Sent;
    let one_by_one = group.many.high() == Some(0) && group.protected > 0;
    Some(
        one_by_one
            || group.counted().next().is_some()
            || (instead && group.messages.iter().any(|message| went(message.stage))),
    )
}
