//! Earlier runs of the same scenario: other exercises in the data folder, with how each objective
//! went. One that is damaged or cannot be opened is passed over.

use std::collections::BTreeMap;

use crate::case::{Mode, Rules};
use crate::cli::world::{Stop, World};
use crate::exercise::evaluate;
use crate::report::context::{self, Context, EarlierRun};
use crate::store::Desk;
use crate::text::Lang;

/// Puts earlier runs beside the exercise of a context; leaves one without an exercise as it is.
pub(in crate::cli) fn beside(
    world: &World,
    desk: &Desk,
    context: Context,
    lang: Lang,
) -> Result<Context, Stop> {
    let Some(played) = scenario(&desk.rules) else {
        return Ok(context);
    };
    let of = evaluate(&desk.journal, &desk.rules, world.clock.now());
    let began = of.and_then(|evaluation| evaluation.began);
    let mut runs = Vec::new();
    for id in world.library.cases()? {
        // The name of an exercise begins so; a real case need not be opened.
        if id == *desk.store.id() || !id.as_str().starts_with("ovning-") {
            continue;
        }
        let Ok(other) = world.library.open(&id) else {
            continue;
        };
        let case = other.journal.case();
        let same = scenario(&other.rules);
        if same.map(|(id, _)| id) != Some(played.0)
            || case.mode() != Mode::Exercise
            || other.flaw(lang).is_some()
        {
            continue;
        }
        let now = case.moment(&other.rules, world.clock.now());
        let Some(run) = evaluate(&other.journal, &other.rules, now) else {
            continue;
        };
        // One that nobody has let go, or that began later, is no earlier run.
        let Some(at) = run.began.filter(|at| began.is_none_or(|began| *at < began)) else {
            continue;
        };
        let ratings: BTreeMap<String, String> = (run.aims.iter())
            .map(|aim| {
                let rating = context::rating_of(aim).to(lang);
                (aim.objective.id.to_string(), rating.to_owned())
            })
            .collect();
        let told = EarlierRun {
            case: id.to_string(),
            title: case.title().to_owned(),
            began: Some(context::instant(at, lang)),
            same_file: same.map(|(_, digest)| digest) == Some(played.1),
        };
        runs.push((at, told, ratings));
    }
    runs.sort_by_key(|run| std::cmp::Reverse(run.0));
    let runs = runs.into_iter().map(|(_, told, ratings)| (told, ratings));
    Ok(context.beside(runs.collect()))
}

fn scenario(rules: &Rules) -> Option<(&str, crate::case::Digest)> {
    let (scenario, digest) = rules.scenario.as_ref()?;
    Some((scenario.id.as_str(), *digest))
}
