//! `frist verify`: whether a case is what was once written. Changes nothing on the disk.

use std::io::{self, Write};

use super::world::{Stop, World, put};
use crate::case::Event;
use crate::case::journal::{Journal, Verdict};
use crate::store::{CaseStore, released};
use crate::text::{release, verify as words};

/// Prints the verdict of each chain and of the whole, and the case's fingerprint; when `is_short` the
/// verdict's own word alone, the same in every language.
pub(super) fn run(
    world: &World,
    case: &str,
    is_short: bool,
    out: &mut dyn Write,
) -> Result<(), Stop> {
    let mut quiet = io::sink();
    let told: &mut dyn Write = if is_short { &mut quiet } else { &mut *out };
    let id = world.case(case)?;
    let opening = CaseStore::inspect(world.library.folder(), &id)?;
    let judged = opening.store.verdict();
    let lang = world.lang;
    for chain in &judged.chains {
        put(
            told,
            &format!("{}  {}", chain.name, chain.verdict.sentence(lang)),
        )?;
    }
    for finding in &judged.findings {
        put(told, &finding.sentence(lang))?;
    }
    for path in &opening.bad_rules {
        put(told, &words::bad_rules(lang, &path.display().to_string()))?;
    }
    let opened = opening.records.iter().find_map(|record| {
        let Event::Opened(opened) = &record.event else {
            return None;
        };
        Some(opened)
    });
    let there = |digest| opening.rules.iter().any(|(known, _)| *known == digest);
    let mut all_there = true;
    for missing in opened
        .iter()
        .flat_map(|of| &of.rules)
        .filter(|of| !there(of.digest))
    {
        all_there = false;
        put(
            told,
            &words::missing_rules(lang, &missing.id, &missing.digest.hex()),
        )?;
    }
    let journal = Journal::of(opening.records.clone());
    let unlike = released::unlike(world.library.folder().as_ref(), &id, journal.case());
    for file in &unlike {
        let says = if file.is_gone {
            release::gone(lang, &file.file)
        } else {
            release::changed(lang, &file.file)
        };
        put(told, &says)?;
    }
    let advice = judged.verdict.advice().to(lang);
    if !advice.is_empty() {
        put(told, advice)?;
    }
    put(
        told,
        &words::summary(lang, judged.records, &judged.fingerprint()),
    )?;
    put(told, judged.verdict.of_the_whole().to(lang))?;
    if is_short {
        put(out, judged.verdict.name())?;
    }
    let whole = matches!(judged.verdict, Verdict::Intact | Verdict::TornTail { .. });
    if whole && all_there && opening.unread.is_empty() && opening.bad_rules.is_empty() {
        // What was handed out lies beside the chain, not in it.
        if unlike.is_empty() {
            Ok(())
        } else {
            Err(Stop::Found(release::NOT_AS_RELEASED.to(lang).to_owned()))
        }
    } else {
        let unread = opening.unread.into_iter().next();
        Err(unread.map_or_else(
            || Stop::Found(words::NOT_INTACT.to(lang).to_owned()),
            Stop::Failed,
        ))
    }
}
