//! `frist settings`: every effective setting and where it comes from; changes those that are named.

use std::io::Write;

use super::world::{Stop, World, put, shown, three};
use crate::failure::Say as _;
use crate::text::{Lang, clean_line, cli as words, store as store_words};

/// A setting: its key, its value, and how a new value is taken.
type Setting = (&'static str, fn(&mut World) -> &mut Option<String>);

/// The settings that hold text.
const TEXTS: [Setting; 7] = [
    ("me.name", |world| &mut world.settings.me.name),
    ("me.role", |world| &mut world.settings.me.role),
    ("organisation.name", |world| {
        &mut world.settings.organisation.name
    }),
    ("organisation.number", |world| {
        &mut world.settings.organisation.number
    }),
    ("organisation.address", |world| {
        &mut world.settings.organisation.address
    }),
    ("organisation.contact", |world| {
        &mut world.settings.organisation.contact
    }),
    ("organisation.dpo", |world| {
        &mut world.settings.organisation.dpo
    }),
];
const LANGUAGE: &str = "language";
const COLOUR: &str = "ui.colour";

/// Shows the settings, or changes those of `changes` and shows them all. Mistakes in the file stop
/// nobody from changing a setting: then the change is saved, and where the old file lies is told.
pub(super) fn run(
    world: &mut World,
    changes: &[String],
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Result<(), Stop> {
    if let Some(failure) = world.unread.take() {
        return Err(Stop::Failed(failure));
    }
    for change in changes {
        let Some((key, value)) = change.split_once('=') else {
            let key = clean_line(change);
            return Err(Stop::Call(words::no_setting_value(world.lang, &key)));
        };
        set(world, key.trim(), &clean_line(value))?;
    }
    if !changes.is_empty() {
        let problems = shown(&world.problems, world.lang);
        let aside = world.settings.save(&world.config)?;
        put(out, words::SAVED.to(world.lang))?;
        if !problems.is_empty() {
            let aside = aside.map(|aside| format!("\n\n{}", three(&aside.say(world.lang))));
            put(err, &format!("{problems}{}", aside.unwrap_or_default()))?;
        }
    }
    put(
        out,
        &world
            .config
            .shown(crate::store::settings::FILE)
            .display()
            .to_string(),
    )?;
    let unset = store_words::NOT_SET.to(world.lang);
    for (key, of) in TEXTS {
        let value = of(world).clone();
        put(
            out,
            &format!("{key} = {}", value.as_deref().unwrap_or(unset)),
        )?;
    }
    let language = world.settings.language.map_or(unset, Lang::code);
    put(out, &format!("{LANGUAGE} = {language}"))?;
    let colour = world.settings.ui.colour.map(|on| on.to_string());
    put(
        out,
        &format!("{COLOUR} = {}", colour.as_deref().unwrap_or(unset)),
    )?;
    // A change was asked for and made: what was wrong before has been told.
    if world.problems.0.is_empty() || !changes.is_empty() {
        return Ok(());
    }
    Err(Stop::Found(shown(&world.problems, world.lang)))
}

fn set(world: &mut World, key: &str, value: &str) -> Result<(), Stop> {
    let value = (!value.is_empty()).then(|| value.to_owned());
    if let Some((_, of)) = TEXTS.iter().find(|(known, _)| *known == key) {
        *of(world) = value;
        return Ok(());
    }
    let bad = || {
        let mut keys: Vec<&str> = TEXTS.iter().map(|(key, _)| *key).collect();
        keys.extend([LANGUAGE, COLOUR]);
        Stop::Call(words::no_setting(world.lang, key, &keys.join(", ")))
    };
    let no = |value: &str, wanted: crate::text::Phrase| {
        let wanted = wanted.to(world.lang);
        Stop::Call(words::bad_setting(world.lang, key, value, wanted))
    };
    match (key, value.as_deref()) {
        (LANGUAGE, None) => world.settings.language = None,
        (LANGUAGE, Some(code)) => {
            let lang = Lang::from_code(code).ok_or_else(|| no(code, store_words::WANTED_LANGUAGE));
            world.settings.language = Some(lang?);
        }
        (COLOUR, None) => world.settings.ui.colour = None,
        (COLOUR, Some("true")) => world.settings.ui.colour = Some(true),
        (COLOUR, Some("false")) => world.settings.ui.colour = Some(false),
        (COLOUR, Some(other)) => return Err(no(other, store_words::WANTED_BOOL)),
        _ => return Err(bad()),
    }
    Ok(())
}
