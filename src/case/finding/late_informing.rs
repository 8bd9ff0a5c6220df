//! High risk was decided, the first message to each person went days later, and nobody said why: the
//! law asks for it without undue delay (Article 34(1) GDPR) and sets no hours.

use super::Finding;
use crate::case::register::{RiskOutcome, SendingStage};
use crate::case::{Answer, Case, Rules, Versions};
use crate::playbook::FieldId;
use crate::time::{Span, When};

/// The question that asks why informing took its time.
const WHY: &str = "inform_time";
/// From how long on it is asked why. No rule of law: three days, as for the authority.
const ASKED_FROM: Span = Span::hours(72);

/// Finds it, for the first decision on high risk and the first message to many that reaches each.
pub(super) fn find(case: &Case, rules: &Rules, findings: &mut Vec<Finding>) {
    let asked = FieldId::new(WHY).ok();
    let Some(field) = asked.filter(|field| rules.playbook.field(field).is_some()) else {
        return;
    };
    let registers = case.registers();
    let high = registers.assessments.standing();
    let high = high
        .filter(|one| one.value.is_decision() && one.value.outcome == RiskOutcome::High)
        .map(|one| &one.value.when)
        .min_by_key(|when| when.from());
    let is_direct_mass = |channel| {
        let channel = rules.playbook.channel(channel);
        channel.is_some_and(|channel| channel.direct && channel.mass)
    };
    let went = registers.sendings.standing();
    let went = went
        .filter(|one| one.value.stage == SendingStage::Sent && is_direct_mass(&one.value.channel))
        .filter_map(|one| Some((one.id, one.value.sent.as_ref()?)))
        .min_by_key(|(_, sent)| sent.from());
    let (Some(high), Some((sending, sent))) = (high, went) else {
        return;
    };
    let held = case.answer(&field).and_then(Versions::settled);
    let is_told = held.is_some_and(|held| matches!(held.value.value, Answer::Known(_)));
    if !is_told && least(high, sent) >= ASKED_FROM {
        findings.push(Finding::LateInforming {
            decided: high.clone(),
            sending: sending.clone(),
            sent: sent.clone(),
            field,
        });
    }
}

/// Returns the least time that can have passed between two vague times.
fn least(from: &When, to: &When) -> Span {
    to.from().since(from.to())
}
