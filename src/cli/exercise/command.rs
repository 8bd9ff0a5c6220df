//! `frist exercise` as clap sees it: its subcommands and what each takes.

use clap::{Arg, ArgMatches, Command};

use super::About;
use crate::cli::arguments::path;
use crate::text::{Lang, call, cli as words, exercise_call as played, exercise_told as told};

/// What can be done with exercises.
pub(in crate::cli) fn command(lang: Lang) -> Command {
    Command::new("exercise")
        .about(played::ABOUT.to(lang))
        .subcommand_required(true)
        .disable_help_subcommand(true)
        .subcommand(Command::new("list").about(played::LIST.to(lang)))
        .subcommand(
            Command::new("start")
                .about(played::START.to(lang))
                .arg(scenario(lang))
                .arg(
                    Arg::new("title")
                        .long("title")
                        .value_name(call::TITLE.to(lang))
                        .help(played::TITLE.to(lang)),
                ),
        )
        .subcommand(
            Command::new("replay")
                .about(played::REPLAY.to(lang))
                .arg(case(lang))
                .arg(
                    Arg::new("purpose")
                        .long("purpose")
                        .value_name(call::TEXT.to(lang))
                        .required(true)
                        .help(played::REPLAY_PURPOSE.to(lang)),
                )
                .arg(
                    Arg::new("start")
                        .long("start")
                        .value_name(call::WHEN.to(lang))
                        .help(played::REPLAY_START.to(lang)),
                ),
        )
        .subcommand(
            Command::new("evaluate")
                .about(told::EVALUATE.to(lang))
                .arg(case(lang)),
        )
        .subcommand(
            Command::new("print")
                .about(told::PRINT.to(lang))
                .arg(
                    Arg::new("paper")
                        .value_name(call::REPORT.to(lang))
                        .required(true)
                        .help(told::PAPER.to(lang)),
                )
                .arg(scenario(lang))
                .arg(
                    path("out", words::REPORT_OUT.to(lang))
                        .long("out")
                        .value_name(call::FILE.to(lang)),
                ),
        )
        .subcommand(
            Command::new("lead")
                .about(played::LEAD.to(lang))
                .arg(case(lang)),
        )
}

fn case(lang: Lang) -> Arg {
    Arg::new("case")
        .value_name(call::CASE.to(lang))
        .required(true)
        .help(words::CASE.to(lang))
}

fn scenario(lang: Lang) -> Arg {
    Arg::new("scenario")
        .value_name(played::SCENARIO_OF.to(lang))
        .required(true)
        .help(played::SCENARIO.to(lang))
}

/// Reads what clap matched.
pub(in crate::cli) fn read(of: &ArgMatches) -> About {
    let Some((what, of)) = of.subcommand() else {
        return About::List;
    };
    let text = |id: &str| of.get_one::<String>(id).cloned();
    match what {
        "start" => About::Start {
            scenario: text("scenario").unwrap_or_default(),
            title: text("title"),
        },
        "replay" => About::Replay {
            case: text("case").unwrap_or_default(),
            start: text("start"),
            purpose: text("purpose").unwrap_or_default(),
        },
        "lead" => About::Lead(text("case").unwrap_or_default()),
        "evaluate" => About::Evaluate(text("case").unwrap_or_default()),
        "print" => About::Print {
            paper: text("paper").unwrap_or_default(),
            scenario: text("scenario").unwrap_or_default(),
            out: of.get_one("out").cloned(),
        },
        _ => About::List,
    }
}
