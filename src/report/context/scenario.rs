//! The context of a scenario that nobody has begun to play: what its guide and its participants'
//! cards are made of. No record is behind it.

use super::{Context, Of, build};
use crate::case::{Case, CaseId, Rules};
use crate::text::{Lang, report as words};
use crate::time::Moment;

/// Builds the context of the scenario of `rules`; `None` when they hold none. It bears the mark of an
/// exercise, and in the place of the case's fingerprint the digest of the scenario's file.
pub fn of_scenario(rules: &Rules, now: Moment, lang: Lang) -> Option<Context> {
    let (scenario, digest) = rules.scenario.as_ref()?;
    let case = Case::default();
    let id = CaseId::new(scenario.id.as_str())?;
    let of = Of {
        id: &id,
        case: &case,
        rules,
        fingerprint: *digest,
        now,
        lang,
    };
    let mut context = build(of, []);
    context.case.exercise = true;
    context.case.mark = Some(words::EXERCISE.to(lang).to_owned());
    scenario.title.to(lang).clone_into(&mut context.case.title);
    Some(context)
}
