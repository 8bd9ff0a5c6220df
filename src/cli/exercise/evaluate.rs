//! `frist exercise evaluate`: how an exercise went, computed from its record. Writes nothing.

use std::io::Write;

use crate::cli::world::{Stop, World};
use crate::cli::{paper, past};
use crate::report::context::{Awaited, Exercise};
use crate::runtime::EarlierRuns;
use crate::text::{Lang, exercise_told as words};

/// Tells how it went.
pub(super) fn run(world: &World, named: &str, out: &mut dyn Write) -> Result<(), Stop> {
    let lang = world.lang;
    let seen = past::open(world, named, None)?;
    let (_, context) = paper::context(&seen, lang);
    let id = seen.desk.store.id();
    let (mut earlier, wall) = (EarlierRuns::default(), world.clock.now());
    let context = earlier.beside(&world.library, id, context, wall, lang)?;
    let Some(exercise) = &context.exercise else {
        return Err(Stop::Call(words::no_evaluation(id.as_str(), lang)));
    };
    let mut lines = seen.heading(lang);
    lines.extend(told(exercise, lang));
    lines.extend([String::new(), words::whole(id.as_str(), lang)]);
    past::put_lines(out, &lines)?;
    paper::sound(world, &seen.desk)
}

fn told(exercise: &Exercise, lang: Lang) -> Vec<String> {
    let Exercise {
        met,
        late,
        missed,
        untried,
        open,
        ..
    } = *exercise;
    let took = exercise.took.as_deref();
    let mut lines = vec![
        words::stands(exercise.over, &exercise.reached.text, took, lang),
        words::counts(met, late, missed, untried, open, lang),
        String::new(),
    ];
    for aim in &exercise.aims {
        lines.push(format!(
            "{}. {}: {}",
            aim.number, aim.title, aim.rating_text
        ));
        for run in &aim.earlier {
            let told = words::earlier(&run.case, &run.rating_text, lang);
            lines.push(format!("   {told}"));
        }
        for seen in &aim.observations {
            let rating = seen.rating.iter().map(|rating| format!(" ({rating})"));
            lines.push(format!(
                "   {}: {}{}",
                seen.by,
                seen.text,
                rating.collect::<String>()
            ));
        }
    }
    let all = || exercise.aims.iter().flat_map(|aim| &aim.expected);
    for (heading, verdicts) in [
        (words::MISSED, &["not_met", "broken"][..]),
        (words::LATE, &["late"]),
        (words::UNTRIED, &["not_tried"]),
        (words::OPEN, &["open"]),
    ] {
        let of_it: Vec<&Awaited> = all()
            .filter(|one| verdicts.contains(&one.verdict.as_str()))
            .collect();
        if of_it.is_empty() {
            continue;
        }
        lines.extend([String::new(), heading.to(lang).to_owned()]);
        for one in of_it {
            lines.extend(line(one, lang));
            lines.extend(one.why.iter().map(|why| format!("  {why}")));
        }
    }
    if missed + late == 0 {
        lines.extend([String::new(), words::NOTHING.to(lang).to_owned()]);
    }
    lines
}

fn line(one: &Awaited, lang: Lang) -> [String; 2] {
    let required = if one.required {
        format!(" ({})", words::REQUIRED.to(lang))
    } else {
        String::new()
    };
    let came = one.came.as_ref();
    let came = came.map_or(String::new(), |came| format!(", {}", came.text));
    [
        format!(
            "- {} {}{required}: {}{came}",
            one.number, one.title, one.verdict_text
        ),
        format!(
            "  {}",
            words::expected(&one.wanted, one.said.as_deref(), lang)
        ),
    ]
}
