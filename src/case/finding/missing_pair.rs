//! Halves without the other half: a filing without its time of day or its reference, a sending that went
//! and whose text nobody kept, measures to come without owner or date.

use super::Finding;
use crate::case::register::{FilingStage, MeasureState, SendingStage};
use crate::case::{Case, EntryId};
use crate::time::Precision;

/// Finds them.
pub(super) fn find(case: &Case, findings: &mut Vec<Finding>) {
    let registers = case.registers();
    for filing in registers.filings.standing() {
        let value = filing.value;
        let time = value.when.precision() == Precision::Minute;
        let reference = value.reference.is_some() || value.receipt.is_some();
        if value.stage != FilingStage::Withdrawn && !(time && reference) {
            findings.push(Finding::FilingHalf {
                filing: filing.id.clone(),
                time: !time,
                reference: !reference,
            });
        }
    }
    let went = registers.sendings.standing().filter(|sending| {
        let value = sending.value;
        value.stage == SendingStage::Sent && value.text.is_none()
    });
    let went: Vec<EntryId> = went.map(|sending| sending.id.clone()).collect();
    if !went.is_empty() {
        findings.push(Finding::SentWithoutText(went));
    }
    let adrift = registers.measures.standing().filter(|measure| {
        let value = measure.value;
        value.state != MeasureState::Taken && (value.owner.is_none() || value.due.is_none())
    });
    let adrift: Vec<EntryId> = adrift.map(|measure| measure.id.clone()).collect();
    if !adrift.is_empty() {
        findings.push(Finding::MeasuresAdrift(adrift));
    }
}
