//! The command line as clap sees it, with help in the person's language.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use super::agenda::Form;
use super::exercise;
use super::filing::FormWish;
use super::handover::Deed;
use super::letter::Wish;
use super::mistake::usage;
use super::subcommands::subcommands;
use super::template::About;
use crate::case::Audience;
use crate::text::{Lang, call, cli as words};

/// What was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    /// The screens.
    Screens,
    /// A new case.
    New {
        /// Its title.
        title: String,
        /// Its playbook.
        playbook: String,
        /// Whether it is an exercise.
        exercise: bool,
    },
    /// The cases.
    List,
    /// The register of breaches.
    Register {
        /// Only this year.
        year: Option<i32>,
        /// A CSV file to write.
        csv: Option<PathBuf>,
        /// A paper to write.
        out: Option<PathBuf>,
        /// Whether the CSV begins with a mark for Excel.
        bom: bool,
    },
    /// Rule files checked.
    Check(Vec<PathBuf>),
    /// A case filled in from a file.
    Fill {
        /// The case.
        case: String,
        /// The file.
        file: PathBuf,
    },
    /// A line logged.
    Log {
        /// The case.
        case: String,
        /// The line.
        text: String,
        /// When it happened, as typed.
        at: Option<String>,
    },
    /// A case shown.
    Show {
        /// The case.
        case: String,
        /// As JSON.
        json: bool,
        /// As it was known at this moment, as typed.
        as_of: Option<String>,
    },
    /// What is to be done.
    Agenda {
        /// The case.
        case: String,
        /// In which form.
        form: Form,
        /// As it was known at this moment, as typed.
        as_of: Option<String>,
    },
    /// What does not add up.
    Lint {
        /// The case.
        case: String,
        /// As JSON.
        json: bool,
        /// As it was known at this moment, as typed.
        as_of: Option<String>,
    },
    /// A paper.
    Report {
        /// The case.
        case: String,
        /// The paper.
        report: String,
        /// Where to; standard output otherwise.
        out: Option<PathBuf>,
        /// For whom.
        audience: Audience,
        /// Why small numbers are shown.
        unmask: Option<String>,
        /// Whether it leaves the house.
        release: bool,
        /// Whether only what has changed is told.
        diff: bool,
        /// As it was known at this moment, as typed.
        as_of: Option<String>,
    },
    /// A message to those concerned.
    Letter(Box<Wish>),
    /// An authority's form filled in.
    Filing(Box<FormWish>),
    /// The situation on one page.
    Sitrep {
        /// The case.
        case: String,
        /// Where to; standard output otherwise.
        out: Option<PathBuf>,
        /// As it was known at this moment, as typed.
        as_of: Option<String>,
    },
    /// The work handed over.
    Handover {
        /// The case.
        case: String,
        /// What is done.
        deed: Deed,
        /// Where the brief goes; standard output otherwise.
        out: Option<PathBuf>,
    },
    /// Something about the user's templates.
    Template(About),
    /// Something about exercises.
    Exercise(exercise::About),
    /// A value masked.
    Mask {
        /// The case.
        case: String,
        /// The beginning of the record's hash.
        record: String,
        /// Which of the record's values, from 1.
        value: u32,
        /// On what ground.
        ground: String,
        /// Who decided, or the reference of the decision.
        decision: String,
    },
    /// A case verified.
    Verify {
        /// The case.
        case: String,
        /// Whether only the verdict's own word is wanted.
        word: bool,
    },
    /// The settings shown, or changed by these.
    Settings(Vec<String>),
}

/// The whole call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// `--data`.
    pub data: Option<PathBuf>,
    /// `--config`.
    pub config: Option<PathBuf>,
    /// `--lang`.
    pub lang: Option<Lang>,
    /// What was asked for.
    pub wanted: Wanted,
}

/// Returns the command line with its help in `lang`.
pub fn command(lang: Lang) -> Command {
    let [usage_of, commands, arguments, options] = words::HEADINGS.map(|phrase| phrase.to(lang));
    let template = format!(
        "{{about-with-newline}}\n{usage_of}: {{usage}}\n\n{commands}:\n{{subcommands}}\n\n{options}:\n{{options}}{{after-help}}\n"
    );
    let written_under = |command: Command, under: &str| {
        let places = if command.get_positionals().next().is_some() {
            format!("{arguments}:\n{{positionals}}\n\n")
        } else {
            String::new()
        };
        let written = usage(&command, under, lang);
        command
            .help_template(format!(
                "{{about-with-newline}}\n{usage_of}: {{usage}}\n\n{places}{options}:\n{{options}}{{after-help}}\n"
            ))
            .override_usage(written)
            .disable_help_flag(true)
            .arg(help(lang))
    };
    let of_command = |command: Command| {
        let name = command.get_name().to_owned();
        let command = command.mut_subcommands(|deed| written_under(deed, &name));
        written_under(command, "")
    };
    // After what the command itself takes.
    let global = |arg: Arg| arg.global(true).display_order(900);
    Command::new("frist")
        .version(env!("CARGO_PKG_VERSION"))
        .about(words::ABOUT.to(lang))
        .after_help(words::AFTER.to(lang))
        .override_usage(format!(
            "frist {} {}",
            call::OPTIONS.to(lang),
            call::COMMAND.to(lang)
        ))
        .help_template(template)
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(help(lang))
        .arg(
            Arg::new("version")
                .long("version")
                .short('V')
                .action(ArgAction::Version)
                .display_order(950)
                .help(words::VERSION.to(lang)),
        )
        .arg(global(
            path("data", words::DATA.to(lang))
                .long("data")
                .value_name(call::DIR.to(lang)),
        ))
        .arg(global(
            path("config", words::CONFIG.to(lang))
                .long("config")
                .value_name(call::DIR.to(lang)),
        ))
        .arg(global(
            Arg::new("lang")
                .long("lang")
                .value_name("sv|en")
                .value_parser(["sv", "en"])
                .hide_possible_values(true)
                .help(words::LANG.to(lang)),
        ))
        .subcommands(subcommands(lang).into_iter().map(of_command))
}

/// Returns an argument that is a file or a folder.
pub(super) fn path(id: &'static str, help: &'static str) -> Arg {
    Arg::new(id).value_parser(value_parser!(PathBuf)).help(help)
}

fn help(lang: Lang) -> Arg {
    Arg::new("help")
        .long("help")
        .short('h')
        .action(ArgAction::Help)
        .display_order(950)
        .help(words::HELP.to(lang))
}

/// Reads what clap matched.
pub fn read(matches: &ArgMatches) -> Call {
    let (found, wanted) = match matches.subcommand() {
        Some((name, of)) => (of, wanted(name, of)),
        None => (matches, Wanted::Screens),
    };
    Call {
        data: found.get_one("data").cloned(),
        config: found.get_one("config").cloned(),
        lang: found
            .get_one::<String>("lang")
            .and_then(|code| Lang::from_code(code)),
        wanted,
    }
}

#[expect(clippy::too_many_lines, reason = "one arm for each subcommand")]
fn wanted(name: &str, of: &ArgMatches) -> Wanted {
    let text = |id: &str| of.get_one::<String>(id).cloned().unwrap_or_default();
    let file = |id: &str| of.get_one::<PathBuf>(id).cloned();
    match name {
        "new" => Wanted::New {
            title: text("title"),
            playbook: text("playbook"),
            exercise: of.get_flag("exercise"),
        },
        "list" => Wanted::List,
        "register" => Wanted::Register {
            year: of.get_one("year").copied(),
            csv: of.get_one("csv").cloned(),
            out: of.get_one("out").cloned(),
            bom: of.get_flag("bom"),
        },
        "check" => Wanted::Check(
            of.get_many("paths")
                .into_iter()
                .flatten()
                .cloned()
                .collect(),
        ),
        "fill" => Wanted::Fill {
            case: text("case"),
            file: file("file").unwrap_or_default(),
        },
        "log" => Wanted::Log {
            case: text("case"),
            text: text("text"),
            at: of.get_one::<String>("at").cloned(),
        },
        "show" => Wanted::Show {
            case: text("case"),
            json: of.get_flag("json"),
            as_of: of.get_one("as-of").cloned(),
        },
        "lint" => Wanted::Lint {
            case: text("case"),
            json: of.get_flag("json"),
            as_of: of.get_one("as-of").cloned(),
        },
        "agenda" => Wanted::Agenda {
            case: text("case"),
            form: match (of.get_flag("json"), of.get_flag("ics")) {
                (true, _) => Form::Json,
                (_, true) => Form::Ics,
                _ => Form::Text,
            },
            as_of: of.get_one("as-of").cloned(),
        },
        "report" => Wanted::Report {
            case: text("case"),
            report: text("report"),
            out: file("out"),
            audience: Audience::from_id(&text("audience")).unwrap_or_default(),
            unmask: of.get_one("unmask").cloned(),
            release: of.get_flag("release"),
            diff: of.get_flag("diff"),
            as_of: of.get_one("as-of").cloned(),
        },
        "letter" => Wanted::Letter(Box::new(Wish {
            case: text("case"),
            channel: text("channel"),
            group: of.get_one("group").cloned(),
            out: file("out"),
            as_of: of.get_one("as-of").cloned(),
            record: of.get_flag("record"),
        })),
        "filing" => Wanted::Filing(Box::new(FormWish::read(of))),
        "sitrep" => Wanted::Sitrep {
            case: text("case"),
            out: file("out"),
            as_of: of.get_one("as-of").cloned(),
        },
        "handover" => Wanted::Handover {
            case: text("case"),
            deed: Deed::read(of),
            out: file("out"),
        },
        "template" => Wanted::Template(template(of)),
        "exercise" => Wanted::Exercise(exercise::read(of)),
        "mask" => Wanted::Mask {
            case: text("case"),
            record: text("record"),
            value: of.get_one("value").copied().unwrap_or_default(),
            ground: text("ground"),
            decision: text("decision"),
        },
        "verify" => Wanted::Verify {
            case: text("case"),
            word: of.get_flag("word"),
        },
        "settings" => Wanted::Settings(
            of.get_many("settings")
                .into_iter()
                .flatten()
                .cloned()
                .collect(),
        ),
        _ => Wanted::Screens,
    }
}

fn template(of: &ArgMatches) -> About {
    let Some((what, of)) = of.subcommand() else {
        return About::List;
    };
    let name = || of.get_one::<String>("name").cloned().unwrap_or_default();
    match what {
        "new" => About::New(name()),
        "check" => About::Check(
            of.get_many("paths")
                .into_iter()
                .flatten()
                .cloned()
                .collect(),
        ),
        "preview" => About::Preview {
            name: name(),
            case: of.get_one("case").cloned(),
        },
        _ => About::List,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clap_accepts_the_command_line_in_both_languages() {
        command(Lang::Sv).debug_assert();
        command(Lang::En).debug_assert();
    }

    #[test]
    fn without_a_command_the_screens_open() {
        let call = read(&command(Lang::Sv).get_matches_from(["frist", "--data", "/usb"]));
        assert_eq!(call.wanted, Wanted::Screens);
        assert_eq!(call.data, Some(PathBuf::from("/usb")));
    }

    #[test]
    fn a_time_that_begins_with_a_minus_is_no_flag() {
        let line = [
            "frist", "log", "c", "samtal", "--at", "-20m", "--lang", "en",
        ];
        let call = read(&command(Lang::Sv).get_matches_from(line));
        let at = Some("-20m".to_owned());
        assert_eq!(
            call.wanted,
            Wanted::Log {
                case: "c".into(),
                text: "samtal".into(),
                at
            }
        );
        assert_eq!(call.lang, Some(Lang::En));
    }
}
