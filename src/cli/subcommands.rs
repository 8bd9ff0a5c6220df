//! The subcommands as clap sees them: what each is called and what it takes.

use clap::{Arg, ArgAction, Command, value_parser};

use super::arguments::path;
use crate::text::{
    Lang, call, cli as words, filing as forms, handover, letter, release, template as own, verify,
};

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
    let as_of = || {
        Arg::new("as-of")
            .long("as-of")
            .value_name(call::WHEN.to(lang))
            .allow_hyphen_values(true)
            .help(words::AS_OF.to(lang))
    };
    let to_file = || {
        path("out", words::REPORT_OUT.to(lang))
            .long("out")
            .value_name(call::FILE.to(lang))
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
        Command::new("register")
            .about(words::REGISTER.to(lang))
            .arg(
                Arg::new("year")
                    .long("year")
                    .value_name(call::YEAR.to(lang))
                    .value_parser(value_parser!(i32))
                    .help(words::REGISTER_YEAR.to(lang)),
            )
            .arg(
                path("csv", words::REGISTER_CSV.to(lang))
                    .long("csv")
                    .value_name(call::FILE.to(lang)),
            )
            .arg(
                Arg::new("bom")
                    .long("bom")
                    .action(ArgAction::SetTrue)
                    .requires("csv")
                    .help(words::REGISTER_BOM.to(lang)),
            )
            .arg(
                path("out", words::REGISTER_OUT.to(lang))
                    .long("out")
                    .value_name(call::FILE.to(lang)),
            ),
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
            )
            .arg(as_of()),
        Command::new("agenda")
            .about(words::AGENDA.to(lang))
            .arg(case())
            .arg(
                Arg::new("json")
                    .long("json")
                    .action(ArgAction::SetTrue)
                    .conflicts_with("ics")
                    .help(words::AGENDA_JSON.to(lang)),
            )
            .arg(
                Arg::new("ics")
                    .long("ics")
                    .action(ArgAction::SetTrue)
                    .help(words::AGENDA_ICS.to(lang)),
            )
            .arg(as_of()),
        Command::new("lint")
            .about(words::LINT.to(lang))
            .after_help(words::LINT_AFTER.to(lang))
            .arg(case())
            .arg(
                Arg::new("json")
                    .long("json")
                    .action(ArgAction::SetTrue)
                    .help(words::AGENDA_JSON.to(lang)),
            )
            .arg(as_of()),
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
            )
            .arg(
                Arg::new("audience")
                    .long("audience")
                    .value_name("intern|board|imy|public")
                    .value_parser(["intern", "board", "imy", "public"])
                    .hide_possible_values(true)
                    .help(release::FLAG_AUDIENCE.to(lang)),
            )
            .arg(
                Arg::new("unmask")
                    .long("unmask")
                    .value_name(call::GROUND.to(lang))
                    .help(release::FLAG_UNMASK.to(lang)),
            )
            .arg(flag("release", release::FLAG_RELEASE.to(lang)))
            .arg(flag("diff", release::FLAG_DIFF.to(lang)))
            .arg(as_of()),
        Command::new("letter")
            .about(letter::LETTER.to(lang))
            .arg(case())
            .arg(
                Arg::new("channel")
                    .value_name(letter::CHANNEL_NAME.to(lang))
                    .required(true)
                    .help(letter::CHANNEL.to(lang)),
            )
            .arg(
                Arg::new("group")
                    .long("group")
                    .value_name(letter::GROUP_NAME.to(lang))
                    .help(letter::GROUP.to(lang)),
            )
            .arg(to_file())
            .arg(
                Arg::new("record")
                    .long("record")
                    .action(ArgAction::SetTrue)
                    .conflicts_with("as-of")
                    .help(letter::RECORD.to(lang)),
            )
            .arg(as_of()),
        filing(lang).arg(to_file()).arg(as_of()),
        Command::new("sitrep")
            .about(letter::SITREP.to(lang))
            .arg(case())
            .arg(to_file())
            .arg(as_of()),
        Command::new("handover")
            .about(handover::HANDOVER.to(lang))
            .arg(case())
            .arg(
                Arg::new("deed")
                    .value_name(handover::DEED_NAME.to(lang))
                    .required(true)
                    .value_parser(["give", "read", "accept"])
                    .hide_possible_values(true)
                    .help(handover::DEED.to(lang)),
            )
            .arg(
                Arg::new("to")
                    .long("to")
                    .value_name(handover::ROLE.to(lang))
                    .help(handover::TO.to(lang)),
            )
            .arg(
                Arg::new("note")
                    .long("note")
                    .value_name(call::TEXT.to(lang))
                    .help(handover::NOTE.to(lang)),
            )
            .arg(to_file()),
        template(lang),
        super::exercise::command(lang),
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
            .arg(case())
            .arg(
                Arg::new("word")
                    .long("word")
                    .action(ArgAction::SetTrue)
                    .help(verify::WORD.to(lang)),
            ),
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

fn flag(id: &'static str, help: &'static str) -> Arg {
    Arg::new(id).long(id).action(ArgAction::SetTrue).help(help)
}

/// What can be asked of an authority's form.
fn filing(lang: Lang) -> Command {
    let given = |id: &'static str, name: &'static str, help: &'static str| {
        Arg::new(id).long(id).value_name(name).help(help)
    };
    Command::new("filing")
        .about(forms::FILING.to(lang))
        .after_help(forms::AFTER.to(lang))
        .arg(
            Arg::new("case")
                .value_name(call::CASE.to(lang))
                .required(true)
                .help(words::CASE.to(lang)),
        )
        .arg(given(
            "form",
            forms::FORM_NAME.to(lang),
            forms::FORM.to(lang),
        ))
        .arg(
            given("stage", forms::STAGE_NAME.to(lang), forms::STAGE.to(lang))
                .value_parser(["first", "supplement", "withdrawal"])
                .hide_possible_values(true),
        )
        .arg(
            given("filed", call::WHEN.to(lang), forms::FILED.to(lang))
                .allow_hyphen_values(true)
                .conflicts_with("as-of"),
        )
        .arg(given("reference", call::TEXT.to(lang), forms::REFERENCE.to(lang)).requires("filed"))
}

/// What can be asked about the user's own templates.
fn template(lang: Lang) -> Command {
    let name = || {
        Arg::new("name")
            .value_name(own::NAME_OF.to(lang))
            .required(true)
            .help(own::NAME.to(lang))
    };
    Command::new("template")
        .about(own::ABOUT.to(lang))
        .subcommand_required(true)
        .disable_help_subcommand(true)
        .subcommand(Command::new("list").about(own::LIST.to(lang)))
        .subcommand(Command::new("new").about(own::NEW.to(lang)).arg(name()))
        .subcommand(
            Command::new("check").about(own::CHECK.to(lang)).arg(
                path("paths", own::PATHS.to(lang))
                    .value_name(call::PATHS.to(lang))
                    .action(ArgAction::Append)
                    .num_args(0..),
            ),
        )
        .subcommand(
            Command::new("preview")
                .about(own::PREVIEW.to(lang))
                .arg(name())
                .arg(
                    Arg::new("case")
                        .long("case")
                        .value_name(call::CASE.to(lang))
                        .help(own::CASE.to(lang)),
                ),
        )
}
