//! A motive that mixes two tests: the authority is notified unless a risk is unlikely (Article 33(1)
//! GDPR), persons are told when a high risk is likely (Article 34(1)). “Not unlikely … high risk” is
//! neither.

use super::Finding;
use crate::case::{Answer, Case, Given, Rules, Value, Versions};
use crate::playbook::{FieldId, FieldKind};
use crate::text::{FreeText, motive};

/// Finds such motives: of assessments, and of the decisions that the playbook asks for.
pub(super) fn find(case: &Case, rules: &Rules, findings: &mut Vec<Finding>) {
    let mixes = |words: &FreeText| words.clear().is_some_and(motive::mixes_tests);
    let assessments = case.registers().assessments.standing();
    let assessments: Vec<_> = assessments
        .filter(|one| one.value.is_decision() && mixes(&one.value.motive))
        .map(|one| one.id.clone())
        .collect();
    let decisions = rules.playbook.steps().flat_map(|(_, step)| &step.fields);
    let decisions = decisions.filter(|field| matches!(field.kind, FieldKind::Decision(_)));
    let fields: Vec<FieldId> = decisions
        .filter(|field| {
            case.answer(&field.id)
                .is_some_and(|of| is_mixed(of, &mixes))
        })
        .map(|field| field.id.clone())
        .collect();
    if !assessments.is_empty() || !fields.is_empty() {
        findings.push(Finding::MixedTests {
            assessments,
            fields,
        });
    }
}

fn is_mixed(answers: &Versions<Given>, mixes: &impl Fn(&FreeText) -> bool) -> bool {
    let held = answers.settled().map(|held| &held.value.value);
    matches!(held, Some(Answer::Known(Value::Decision { motive, .. })) if mixes(motive))
}
