//! Something that is told as done at a time that had not come when it was recorded.

use super::Finding;
use crate::case::Case;
use crate::case::register::SendingStage;
use crate::case::state::Standing;
use crate::playbook::Register;
use crate::time::When;

/// Finds such entries.
pub(super) fn find(case: &Case, findings: &mut Vec<Finding>) {
    let of = case.registers();
    for one in of.anchors.standing() {
        check(Register::Anchors, &one, Some(&one.value.when), findings);
    }
    for one in of.checks.standing() {
        check(Register::Checks, &one, Some(&one.value.when), findings);
    }
    for one in of.filings.standing() {
        check(Register::Filings, &one, Some(&one.value.when), findings);
    }
    for one in of.sendings.standing() {
        let went = one.value.stage == SendingStage::Sent;
        let sent = one.value.sent.as_ref().filter(|_| went);
        check(Register::Sendings, &one, sent, findings);
    }
    for one in of.protected.standing() {
        check(
            Register::Protected,
            &one,
            one.value.contacted.as_ref(),
            findings,
        );
    }
}

fn check<T>(
    register: Register,
    entry: &Standing<'_, T>,
    when: Option<&When>,
    findings: &mut Vec<Finding>,
) {
    if let Some(when) = when.filter(|when| when.from() > entry.at) {
        findings.push(Finding::NotYet {
            register,
            entry: entry.id.clone(),
            when: when.clone(),
            recorded: entry.at,
        });
    }
}
