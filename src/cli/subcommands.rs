//! The subcommands as clap sees them: what each is called and what it takes.

use clap::{Arg, ArgAction, Command, value_parser};

use super::arguments::path;
use crate::text::{Lang, call, cli as words};

/// Returns every subcommand with its help in `lang`.
#[expect(
    clippy::too_many_lines,
    reason = "a list of what there is, read from top to bottom"
)]
pub(super) fn subcommands(lang: Lang) -> Vec<Command> {
    let case = || {
        Arg::new("case")
            .value_name(call::CASE.to(lang))
            .required(true)
            .help(words::CASE.to(lang))
    };
    vec![
        Command::new("new")
            .about(words::NEW.to(lang))
            .arg(
                Arg::new("title")
                    .long("title")
                    .value_name(call::TITLE.to(lang))
                    .required(true)
                    .help(words::NEW_TITLE.to(lang)),
            )
            .arg(
                Arg::new("playbook")
                    .long("playbook")
                    .value_name(call::PLAYBOOK.to(lang))
                    .hide_default_value(true)
                    .default_value(crate::builtin::PLAYBOOK)
                    .help(words::NEW_PLAYBOOK.to(lang)),
            )
            .arg(
                Arg::new("exercise")
                    .long("exercise")
                    .action(ArgAction::SetTrue)
                    .help(words::NEW_EXERCISE.to(lang)),
            ),
        Command::new("list").about(words::LIST.to(lang)),
        Command::new("check")
            .about(words::CHECK.to(lang))
            .after_help(words::CHECK_AFTER.to(lang))
            .arg(
                path("paths", words::PATHS.to(lang))
                    .value_name(call::PATHS.to(lang))
                    .required(true)
                    .action(ArgAction::Append)
                    .num_args(1..),
            ),
        Command::new("fill")
            .about(words::FILL.to(lang))
            .arg(case())
            .arg(
                path("file", words::FILE.to(lang))
                    .value_name(call::FILL.to(lang))
                    .required(true),
            ),
        Command::new("log")
            .about(words::LOG.to(lang))
            .arg(case())
            .arg(
                Arg::new("text")
                    .value_name(call::TEXT.to(lang))
                    .required(true)
                    .help(words::TEXT.to(lang)),
            )
            .arg(
                Arg::new("at")
                    .long("at")
                    .value_name(call::WHEN.to(lang))
                    .allow_hyphen_values(true)
                    .help(words::LOG_AT.to(lang)),
            ),
        Command::new("show")
            .about(words::SHOW.to(lang))
            .arg(case())
            .arg(
                Arg::new("json")
                    .long("json")
                    .action(ArgAction::SetTrue)
                    .help(words::SHOW_JSON.to(lang)),
            ),
        Command::new("report")
            .about(words::REPORT.to(lang))
            .arg(case())
            .arg(
                Arg::new("report")
                    .value_name(call::REPORT.to(lang))
                    .required(true)
                    .help(words::REPORT_ID.to(lang)),
            )
            .arg(
                path("out", words::REPORT_OUT.to(lang))
                    .long("out")
                    .value_name(call::FILE.to(lang)),
            ),
        Command::new("mask")
            .about(words::MASK.to(lang))
            .arg(case())
            .arg(
                Arg::new("record")
                    .value_name(call::RECORD.to(lang))
                    .required(true)
                    .help(words::MASK_RECORD.to(lang)),
            )
            .arg(
                Arg::new("value")
                    .value_name("N")
                    .required(true)
                    .value_parser(value_parser!(u32))
                    .help(words::MASK_VALUE.to(lang)),
            )
            .arg(
                Arg::new("ground")
                    .long("ground")
                    .value_name(call::GROUND.to(lang))
                    .required(true)
                    .help(words::MASK_GROUND.to(lang)),
            )
            .arg(
                Arg::new("decision")
                    .long("decision")
                    .value_name(call::DECISION.to(lang))
                    .required(true)
                    .help(words::MASK_DECISION.to(lang)),
            ),
        Command::new("verify")
            .about(words::VERIFY.to(lang))
            .arg(case()),
        Command::new("settings")
            .about(words::SETTINGS.to(lang))
            .after_help(words::SETTINGS_AFTER.to(lang))
            .arg(
                Arg::new("settings")
                    .value_name(call::SETTING.to(lang))
                    .action(ArgAction::Append)
                    .num_args(0..)
                    .help(words::SETTING.to(lang)),
            ),
    ]
}
