//! A fill file: every command in its order, or every mistake with its line.

#![allow(
    clippy::unwrap_used,
    clippy::wildcard_enum_match_arm,
    clippy::too_many_lines,
    reason = "tests may fail, look for one thing among many, and list many cases"
)]

use frist::case::form::entry_to_cells;
use frist::case::register::{CheckOutcome, Count};
use frist::case::{Answer, ChainId, Command, Digest, Entry, EntryId, Quantity, Value, fill};
use frist::playbook::{self, Playbook};
use frist::text::Lang;
use frist::time::Moment;
use proptest::prelude::*;

const SMALL: &str = include_str!("../fixtures/rules/small.toml");
const SHIPPED: &str = include_str!("../../playbooks/personuppgiftsincident.toml");
const MILJODATA: &str = include_str!("../fixtures/miljodata.toml");
const CHAIN: ChainId = ChainId::new(0xabc);

const WHOLE: &str = r#"kind = "fill"
format = 1

[organisation]
name = "Nämnden"

[answers]
theft = { value = true, learned = "3 sep 2025" }
brief = "Ett angrepp."
stolen = ["pnr", "name"]
notify = { choice = "yes", motive = "Risk för de berörda." }
police = { unknown = "not_known_yet" }

[[rows.kinds]]
what = "Namn"
many = { low = 1100, high = 1500, method = "två listor" }

[[anchors]]
key = "board"
kind = "controller_aware"
when = "26 aug 2025 16:54"
learned = "26 aug 2025 16:54"
source = "Mejl"

[[anchors]]
key = "slk"
kind = "relay_received"
when = 2025-08-25
source = "Samtal"

[[rejected]]
anchor = "slk"
reason = "Nämnden visste inget då."

[[checks]]
when = "17 sep 2025"
groups = ["current"]
sources = "Lönesystemet"
outcome = "found"
found_count = 5

[[groups]]
key = "current"
name = "Anställda"
count = "1 100–1 500"

[[log]]
text = "Samtal."
happened = "25 aug 2025"

[[steps]]
step = "what"
done = true

[[steps]]
step = "who"
skipped = "Gjort på papper."
"#;

fn small() -> Playbook {
    playbook::read("small.toml", SMALL).unwrap()
}

fn now() -> Moment {
    Moment::from_text("2025-10-01T08:00:00.000Z").unwrap()
}

fn read(source: &str) -> Result<Vec<Command>, Vec<(usize, &'static str, String)>> {
    fill::read("svar.toml", source, &small(), now(), CHAIN, 1).map_err(|problems| {
        let one = |problem: &playbook::Problem| {
            (problem.place.line, problem.code, problem.show(Lang::Sv))
        };
        problems.0.iter().map(one).collect()
    })
}

/// Returns the line, the code and the words of the only problem of a file.
fn problem(body: &str) -> (usize, &'static str, String) {
    let source = format!("kind = \"fill\"\nformat = 1\n{body}\n");
    let problems = read(&source).unwrap_err();
    let [only] = problems.as_slice() else {
        panic!("{problems:#?}");
    };
    only.clone()
}

fn name(command: &Command) -> &'static str {
    match command {
        Command::Organisation(_) => "organisation",
        Command::Enter { entry, .. } => entry.register().name(),
        Command::RejectAnchor { .. } => "rejected",
        Command::Answer { .. } => "answer",
        Command::SetRow { .. } => "row",
        Command::Log { .. } => "log",
        Command::FinishStep(_) => "done",
        Command::SkipStep { .. } => "skipped",
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_whole_file_becomes_commands_in_the_order_of_recording() {
    let commands = read(WHOLE).unwrap();
    let order: Vec<&str> = commands.iter().map(name).collect();
    assert_eq!(
        order,
        [
            "organisation",
            "row",
            "groups",
            "anchors",
            "anchors",
            "rejected",
            "answer",
            "answer",
            "answer",
            "answer",
            "answer",
            "checks",
            "log",
            "done",
            "skipped",
        ]
    );
}

#[test]
fn answers_carry_their_source_and_when_they_were_learned() {
    let commands = read(WHOLE).unwrap();
    let theft = commands.iter().find_map(|command| match command {
        Command::Answer {
            field,
            answer,
            learned,
            source,
        } if field.as_str() == "theft" => Some((answer.clone(), learned.clone(), source.clone())),
        _ => None,
    });
    let (answer, learned, source) = theft.unwrap();
    assert_eq!(answer, Answer::Known(Value::YesNo(true)));
    let day = Moment::from_text("2025-09-02T22:00:00.000Z").unwrap();
    assert_eq!(learned.unwrap().from(), day);
    let source = source.unwrap();
    assert_eq!(source.name.clear(), Some("svar.toml"));
    assert_eq!(source.digest, Digest::of(WHOLE.as_bytes()));
}

#[test]
fn a_key_refers_to_an_entry_further_down() {
    let commands = read(WHOLE).unwrap();
    let group = commands.iter().find_map(|command| match command {
        Command::Enter { id, entry, .. } => match entry.as_ref() {
            Entry::Group(group) => Some((id.clone(), group.clone())),
            _ => None,
        },
        _ => None,
    });
    let (id, group) = group.unwrap();
    assert_eq!(group.count, Count::Known(Quantity::range(1100, 1500, None)));
    let check = commands.iter().find_map(|command| match command {
        Command::Enter { entry, .. } => match entry.as_ref() {
            Entry::Check(check) => Some(check.clone()),
            _ => None,
        },
        _ => None,
    });
    let check = check.unwrap();
    assert_eq!(check.groups, vec![id]);
    assert_eq!(check.outcome, CheckOutcome::Found(5));
}

#[test]
fn an_anchor_is_about_the_first_clock_of_the_playbook() {
    let commands = read(WHOLE).unwrap();
    for command in &commands {
        if let Command::Enter { entry, .. } = command
            && let Entry::Anchor(anchor) = entry.as_ref()
        {
            assert_eq!(anchor.clock.as_str(), "imy");
        }
    }
}

#[test]
fn things_are_named_from_the_given_number_and_never_twice() {
    let mut ids: Vec<EntryId> = read(WHOLE)
        .unwrap()
        .into_iter()
        .filter_map(|command| match command {
            Command::Enter { id, .. } => Some(id),
            Command::SetRow { row, .. } => Some(row),
            _ => None,
        })
        .collect();
    let all = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), all);
    assert!(ids.contains(&EntryId::nth(CHAIN, 1)));
}

#[test]
fn each_mistake_has_its_line_and_its_fix() {
    let cases: [(&str, usize, &str, &str); 22] = [
        (
            "[answers]\nthft = true",
            4,
            "unknown-field",
            "menade du ”theft”?",
        ),
        (
            "[answers]\ntheft = \"kanske\"",
            4,
            "bad-answer",
            "Svara ja eller nej",
        ),
        ("[answers]\ntheft = 3", 4, "wrong-type", "theft = true"),
        (
            "[answers]\nstolen = [\"pnr\", \"nam\"]",
            4,
            "unknown-choice",
            "menade du ”name”?",
        ),
        (
            "[answers]\nnotify = { choice = \"yes\" }",
            4,
            "missing-key",
            "motive",
        ),
        (
            "[answers]\nkinds = \"Namn\"",
            4,
            "wrong-type",
            "[[rows.kinds]]",
        ),
        (
            "[answers]\npolice = { unknown = \"maybe\" }",
            4,
            "wrong-type",
            "not_known_yet",
        ),
        (
            "[answers]\nbrief = { value = \"x\", learnd = \"3 sep 2025\" }",
            4,
            "unknown-key",
            "learned",
        ),
        ("[[rows.brief]]\nwhat = \"x\"", 3, "wrong-type", "[answers]"),
        ("[[rows.kinds]]\nmany = 3", 3, "missing-key", "what"),
        (
            "[[rows.kinds]]\nwhat = \"x\"\nmny = 3",
            5,
            "unknown-key",
            "menade du ”many”?",
        ),
        ("[[groups]]\nname = \"A\"", 3, "missing-key", "count"),
        (
            "[[groups]]\nname = \"A\"\ncount = \"många\"",
            5,
            "bad-answer",
            "1100–1500",
        ),
        (
            "[[groups]]\nname = { unknown = \"not_known_yet\" }\ncount = 1",
            4,
            "bad-answer",
            "måste vara känt",
        ),
        (
            "[[checks]]\nwhen = \"17 sep 2025\"\nsources = \"x\"\noutcome = \"none_marked\"\nfound_count = 2",
            7,
            "bad-answer",
            "tomt",
        ),
        (
            "[[checks]]\nwhen = \"17 sep 2025\"\nsources = \"x\"\noutcome = \"none_marked\"\ngroups = [\"alla\"]",
            7,
            "unknown-entry",
            "[[groups]]",
        ),
        (
            "[[assessments]]\nwhen = \"29 aug\"\noutcome = \"high\"\nmotive = \"x\"",
            4,
            "bad-answer",
            "saknar år",
        ),
        (
            "[[rejected]]\nanchor = \"slk\"\nreason = \"x\"",
            4,
            "unknown-entry",
            "[[anchors]]",
        ),
        (
            "[[group]]\nname = \"A\"",
            3,
            "unknown-key",
            "menade du ”groups”?",
        ),
        (
            "[[steps]]\nstep = \"wat\"\ndone = true",
            4,
            "unknown-step",
            "menade du ”what”?",
        ),
        ("[[steps]]\nstep = \"what\"", 3, "step-mark", "skipped"),
        (
            "[[sendings]]\ntitle = \"x\"\nchannel = \"webb\"\nstage = \"sent\"",
            5,
            "unknown-choice",
            "menade du ”web”?",
        ),
    ];
    for (body, line, code, words) in cases {
        let (at, is, shown) = problem(body);
        assert_eq!((at, is), (line, code), "{body}\n{shown}");
        assert!(shown.contains(words), "{body}\n{shown}");
    }
}

#[test]
fn two_entries_cannot_have_the_same_key() {
    let group = "[[groups]]\nkey = \"a\"\nname = \"A\"\ncount = 1\n";
    let (line, code, _) = problem(&format!("{group}{group}"));
    assert_eq!((line, code), (8, "repeated-key"));
}

#[test]
fn all_mistakes_are_told_at_once_and_nothing_is_taken() {
    let source = WHOLE
        .replace("theft =", "thefd =")
        .replace("\"pnr\"", "\"pnrr\"")
        .replace("step = \"who\"", "step = \"whom\"");
    let problems = read(&source).unwrap_err();
    let codes: Vec<&str> = problems.iter().map(|(_, code, _)| *code).collect();
    assert_eq!(codes, ["unknown-field", "unknown-choice", "unknown-step"]);
}

#[test]
fn another_kind_of_file_or_a_later_format_is_refused() {
    for (source, code) in [
        ("kind = \"playbook\"\nformat = 1\n", "wrong-kind"),
        ("kind = \"fill\"\nformat = 2\n", "newer-format"),
        ("kind = \"fill\"\nformat = \n", "syntax"),
        ("", "missing-key"),
    ] {
        let Err(problems) = read(source) else {
            panic!("{source}")
        };
        assert!(
            problems.iter().any(|(_, is, _)| *is == code),
            "{source}: {problems:?}"
        );
    }
}

#[test]
fn the_facts_of_miljodata_fill_the_shipped_playbook() {
    let playbook = playbook::read("personuppgiftsincident.toml", SHIPPED).unwrap();
    let commands = fill::read("miljodata.toml", MILJODATA, &playbook, now(), CHAIN, 1);
    let commands = commands.unwrap_or_else(|problems| {
        let shown: Vec<String> = problems.0.iter().map(|one| one.show(Lang::Sv)).collect();
        panic!("{}", shown.join("\n\n"));
    });
    let entries = commands.iter().filter_map(|command| match command {
        Command::Enter { entry, .. } => Some(entry),
        _ => None,
    });
    assert!(entries.clone().count() > 30);
    assert!(
        entries
            .into_iter()
            .all(|entry| !entry_to_cells(entry).is_empty())
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_damage_to_a_file_makes_the_program_fall(
        at in 0..WHOLE.len(),
        cut in 0..40_usize,
        put in prop_oneof![Just(String::new()), "[\\[\\]{}\"=.,a-z0-9\n]{1,6}", any::<String>()],
    ) {
        let mut bytes = WHOLE.as_bytes().to_vec();
        let end = (at + cut).min(bytes.len());
        bytes.splice(at..end, put.bytes());
        let damaged = String::from_utf8_lossy(&bytes).into_owned();
        if let Err(problems) = read(&damaged) {
            prop_assert!(!problems.is_empty());
        }
    }
}

#[test]
fn a_refusal_is_told_with_the_line_that_asked_for_it() {
    use frist::cli::fill::{FillFile, Unrecorded, Untaken, run};
    let playbook = small();
    let file = FillFile {
        name: "svar.toml",
        source: WHOLE,
        playbook: &playbook,
        now: now(),
        chain: CHAIN,
        first_n: 1,
    };
    let mut asked = 0;
    let taken = run::<()>(file, &mut |commands| {
        asked = commands.len();
        Err(Unrecorded::Refused(5, frist::case::Refusal::NotOpen))
    });
    assert_eq!(asked, 15);
    let Err(Untaken::Problems(problems)) = taken else {
        panic!("{taken:?}");
    };
    let line = WHOLE
        .lines()
        .position(|line| line == "[[rejected]]")
        .unwrap()
        + 1;
    assert_eq!(
        (problems.0[0].place.line, problems.0[0].code),
        (line, "refused")
    );
    assert_eq!(run::<()>(file, &mut |_| Ok(())), Ok(15));
}

#[test]
fn every_command_of_the_miljodata_file_is_allowed_by_the_rules() {
    use crate::support::story::Story;
    use frist::case::Rules;
    let (rules, _) = Rules::read(frist::builtin::PLAYBOOK, &frist::builtin::rule_files()).unwrap();
    let commands = fill::read(
        "miljodata.toml",
        MILJODATA,
        &rules.playbook,
        now(),
        CHAIN,
        1,
    );
    let mut story = Story::opened().at("2025-10-01T08:00");
    story.rules = rules;
    for command in commands.unwrap() {
        story = story.given(command);
    }
    assert!(story.case.registers().sendings.len_ever() == 8);
    miljodata_is_told(&story);
}

/// Current and former employees by themselves, within what is known; the news of 4 September before
/// the gate; those under protection reached one by one.
fn miljodata_is_told(story: &crate::support::story::Story) {
    use frist::case::coverage::{Bounds, coverage};
    let told = coverage(&story.case, &story.rules);
    let [current, former, direct] = &told.groups[..] else {
        panic!("{told:?}")
    };
    for group in [current, former] {
        assert_eq!(group.reached, Bounds::new(0, Some(1500)));
        assert_eq!(group.counted().count(), 2, "Kivra and letters");
    }
    assert_eq!(
        former.messages.len(),
        3,
        "no news on the intranet for those who have left"
    );
    let early = current
        .messages
        .iter()
        .filter(|message| message.before_gate);
    assert_eq!(early.count(), 3, "two on 4 September, one on the 15th");
    assert!(!former.messages.iter().any(|message| message.before_gate));
    assert_eq!((direct.protected_reached, direct.protected), (5, 5));
    assert_eq!(direct.many, Bounds::NONE);
}
