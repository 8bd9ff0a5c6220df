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
        clippy::wildcard_in_or_patterns,
        reason = "clap's list of mistakes is open; those known today are named"
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
        ErrorKind::NoEquals => (
            words::no_equals(lang, &one(ContextKind::InvalidArg)),
            String::new(),
        ),
        ErrorKind::TooManyValues => {
            let (option, value) = (one(ContextKind::InvalidArg), one(ContextKind::InvalidValue));
            (words::too_many(lang, &value, &option), String::new())
        }
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => (
            words::wrong_count(lang, &one(ContextKind::InvalidArg)),
            String::new(),
        ),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            (words::MISSING_COMMAND.to(lang).to_owned(), String::new())
        }
        ErrorKind::InvalidUtf8 => (words::NOT_TEXT.to(lang).to_owned(), String::new()),
        // Help and the version are no mistakes; the others can only come of a broken pipe. A kind
        // that clap gets one day is told so too, never in clap's own words.
        ErrorKind::DisplayHelp
        | ErrorKind::DisplayVersion
        | ErrorKind::Io
        | ErrorKind::Format
        | _ => (words::OTHER.to(lang).to_owned(), String::new()),
    };
    let meant = Some(meant.as_str()).filter(|word| !word.is_empty());
    Said {
        what,
        means: words::NOTHING_DONE.to(lang).to_owned(),
        now: words::write_so(lang, &usage(meant_command(line, command), "", lang), meant),
    }
}

/// Returns how a command is written: what it must have, then what it may have.
pub(super) fn usage(command: &Command, under: &str, lang: Lang) -> String {
    let mut parts = vec!["frist".to_owned()];
    if !under.is_empty() {
        parts.push(under.to_owned());
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn said(kind: ErrorKind, context: &[(ContextKind, &str)], lang: Lang) -> Said {
        let command = super::super::command(lang);
        let mut error = Error::new(kind);
        for (kind, value) in context {
            error.insert(*kind, ContextValue::String((*value).to_owned()));
        }
        told(&error, &["frist", "log"], &command, lang)
    }

    #[expect(clippy::too_many_lines, reason = "a table, one row a kind")]
    #[test]
    fn every_kind_of_mistake_is_told_in_our_words_in_both_languages() {
        let (arg, value) = (ContextKind::InvalidArg, ContextKind::InvalidValue);
        let sub = ContextKind::InvalidSubcommand;
        for (kind, context, sv, en) in [
            (
                ErrorKind::InvalidSubcommand,
                &[(sub, "x")][..],
                "inget kommando ”x”",
                "no command “x”",
            ),
            (
                ErrorKind::UnknownArgument,
                &[(arg, "--x")],
                "ingen flagga ”--x”",
                "no option “--x”",
            ),
            (
                ErrorKind::UnknownArgument,
                &[(arg, "x")],
                "ett ord för mycket",
                "one word too many",
            ),
            (
                ErrorKind::MissingRequiredArgument,
                &[(arg, "<X>")],
                "saknas i anropet: <X>",
                "missing in the call: <X>",
            ),
            (
                ErrorKind::InvalidValue,
                &[(arg, "--x"), (value, "y")],
                "”y” går inte att använda",
                "“y” cannot be used",
            ),
            (
                ErrorKind::InvalidValue,
                &[(arg, "--x"), (value, "")],
                "Värdet efter flaggan saknas",
                "The value after the option is missing",
            ),
            (
                ErrorKind::ValueValidation,
                &[(arg, "<N>"), (value, "två")],
                "”två” går inte att använda",
                "“två” cannot be used",
            ),
            (
                ErrorKind::ArgumentConflict,
                &[(arg, "--x")],
                "mer än en gång",
                "more than once",
            ),
            (
                ErrorKind::NoEquals,
                &[(arg, "--x")],
                "Skriv = mellan",
                "Write = between",
            ),
            (
                ErrorKind::TooManyValues,
                &[(arg, "--x"), (value, "y")],
                "tar inte emot ”y”",
                "does not take “y”",
            ),
            (
                ErrorKind::TooFewValues,
                &[(arg, "--x")],
                "fel antal värden",
                "wrong number of values",
            ),
            (
                ErrorKind::WrongNumberOfValues,
                &[(arg, "--x")],
                "fel antal värden",
                "wrong number of values",
            ),
            (
                ErrorKind::MissingSubcommand,
                &[],
                "saknas ett kommando",
                "A command is missing",
            ),
            (
                ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand,
                &[],
                "saknas ett kommando",
                "A command is missing",
            ),
            (ErrorKind::InvalidUtf8, &[], "UTF-8", "UTF-8"),
            (
                ErrorKind::Io,
                &[],
                "går inte att förstå",
                "cannot be understood",
            ),
            (
                ErrorKind::Format,
                &[],
                "går inte att förstå",
                "cannot be understood",
            ),
        ] {
            let (swedish, english) = (said(kind, context, Lang::Sv), said(kind, context, Lang::En));
            assert!(swedish.what.contains(sv), "{kind:?}: {}", swedish.what);
            assert!(english.what.contains(en), "{kind:?}: {}", english.what);
            assert_eq!(swedish.means, "Inget har gjorts.");
            assert!(
                swedish.now.contains("frist log <ÄRENDE> <TEXT> [FLAGGOR]"),
                "{}",
                swedish.now
            );
            assert!(
                english.now.contains("frist log <CASE> <TEXT> [OPTIONS]"),
                "{}",
                english.now
            );
        }
    }
}
