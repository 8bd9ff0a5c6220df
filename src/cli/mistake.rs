//! What is wrong in a call, in our words: clap finds the mistake, its own sentences are English only.
//! Decides nothing.

use clap::Command;
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

use crate::failure::Said;
use crate::text::{Lang, call as words, clean_line};

/// Tells a mistake in a call; `line` is the call, `command` what it could have been.
pub(super) fn told(error: &Error, line: &[&str], command: &Command, lang: Lang) -> Said {
    let one = |kind| first(error, kind);
    #[allow(
        clippy::wildcard_enum_match_arm,
        reason = "clap's list of mistakes is open"
    )]
    let (what, meant) = match error.kind() {
        ErrorKind::InvalidSubcommand => (
            words::no_command(lang, &one(ContextKind::InvalidSubcommand)),
            one(ContextKind::SuggestedSubcommand),
        ),
        ErrorKind::UnknownArgument => (
            words::no_argument(lang, &one(ContextKind::InvalidArg)),
            one(ContextKind::SuggestedArg),
        ),
        ErrorKind::MissingRequiredArgument => {
            let missing = all(error, ContextKind::InvalidArg);
            (words::missing(lang, &missing), String::new())
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let (option, value) = (one(ContextKind::InvalidArg), one(ContextKind::InvalidValue));
            let what = if value.is_empty() {
                words::no_value(lang, &option)
            } else {
                words::bad_value(lang, &value, &option)
            };
            (what, one(ContextKind::SuggestedValue))
        }
        ErrorKind::ArgumentConflict => (
            words::twice(lang, &one(ContextKind::InvalidArg)),
            String::new(),
        ),
        ErrorKind::InvalidUtf8 => (words::NOT_TEXT.to(lang).to_owned(), String::new()),
        _ => (words::OTHER.to(lang).to_owned(), String::new()),
    };
    let meant = Some(meant.as_str()).filter(|word| !word.is_empty());
    Said {
        what,
        means: words::NOTHING_DONE.to(lang).to_owned(),
        now: words::write_so(lang, &usage(meant_command(line, command), lang), meant),
    }
}

/// Returns how a command is written: what it must have, then what it may have.
pub(super) fn usage(command: &Command, lang: Lang) -> String {
    let mut parts = vec!["frist".to_owned()];
    if command.get_name() != "frist" {
        parts.push(command.get_name().to_owned());
    }
    let mut args: Vec<_> = command.get_arguments().collect();
    args.sort_by_key(|arg| arg.get_index().map_or(usize::MAX, |index| index));
    for arg in args {
        let value = arg.get_value_names().and_then(|names| names.first());
        let value = value.map(ToString::to_string).unwrap_or_default();
        let more = match arg.get_num_args() {
            Some(range) if range.max_values() > 1 => "...",
            Some(_) | None => "",
        };
        match (arg.get_long(), arg.is_required_set()) {
            (None, true) => parts.push(format!("<{value}>{more}")),
            (None, false) => parts.push(format!("[{value}]{more}")),
            (Some(option), true) => parts.push(format!("--{option} <{value}>")),
            (Some(_), false) => {}
        }
    }
    parts.push(words::OPTIONS.to(lang).to_owned());
    if command.has_subcommands() {
        parts.push(words::COMMAND.to(lang).to_owned());
    }
    parts.join(" ")
}

/// Returns the command that the call names, otherwise the program.
fn meant_command<'c>(line: &[&str], command: &'c Command) -> &'c Command {
    let mut words = line.iter().skip(1);
    while let Some(word) = words.next() {
        if ["--data", "--config", "--lang"].contains(word) {
            words.next();
        } else if !word.starts_with('-') {
            return command.find_subcommand(word).unwrap_or(command);
        }
    }
    command
}

fn first(error: &Error, kind: ContextKind) -> String {
    all(error, kind).into_iter().next().unwrap_or_default()
}

/// Returns what clap says of one thing, safe to show.
fn all(error: &Error, kind: ContextKind) -> Vec<String> {
    let found = match error.get(kind) {
        Some(ContextValue::String(one)) => vec![one.clone()],
        Some(ContextValue::Strings(many)) => many.clone(),
        Some(ContextValue::StyledStr(one)) => vec![one.to_string()],
        Some(_) | None => Vec::new(),
    };
    found.iter().map(|word| clean_line(word)).collect()
}
