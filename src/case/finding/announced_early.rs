//! A notice or a motive that tells of protected persons before the record says that we knew of them:
//! either a date is wrong or somebody knew earlier than the record shows (`domain.md` §0.1).

use super::Finding;
use crate::case::Case;
use crate::case::register::{CheckOutcome, Content, SendingStage};
use crate::text::motive;

/// Finds such notices and motives.
pub(super) fn find(case: &Case, findings: &mut Vec<Finding>) {
    let registers = case.registers();
    let learned = registers
        .checks
        .standing()
        .filter(|check| matches!(check.value.outcome, CheckOutcome::Found(_)))
        .map(|check| check.noted.learned.as_ref().unwrap_or(&check.value.when))
        .min_by_key(|when| when.from());
    let Some(learned) = learned else { return };
    for assessment in registers.assessments.standing() {
        let value = assessment.value;
        let says = value.motive.clear().is_some_and(motive::says_protected);
        if value.is_decision() && says && value.when.to() <= learned.from() {
            findings.push(Finding::MotiveBeforeLearned {
                assessment: assessment.id.clone(),
                assessed: value.when.clone(),
                learned: learned.clone(),
            });
        }
    }
    for sending in registers.sendings.standing() {
        let value = sending.value;
        let tells = value.content.contains(&Content::Protected);
        let (SendingStage::Sent, true, Some(sent)) = (value.stage, tells, &value.sent) else {
            continue;
        };
        if sent.to() <= learned.from() {
            findings.push(Finding::AnnouncedBeforeLearned {
                sending: sending.id.clone(),
                announced: sent.clone(),
                learned: learned.clone(),
            });
        }
    }
}
