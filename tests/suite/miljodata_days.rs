//! The first real case at the end of each day that mattered: what the lint finds, clocks and coverage.

use frist::case::coverage::coverage;
use frist::case::finding::Finding;
use frist::case::gate::{self, Missing};
use frist::case::risk::{self, Quarters, told};
use frist::case::{Answer, ChainId, Command, Entry, Value, countdowns, fill, findings};
use frist::clock::Phase;
use frist::text::Lang;
use frist::time::{Moment, When};

use crate::support::story::{Story, utc};

/// When an entry is told to have come about; `None` for what the story does not date.
fn dated(entry: &Entry, learned: Option<&When>) -> Option<Moment> {
    let when = match entry {
        Entry::Assessment(value) => Some(&value.when),
        Entry::Score(value) => Some(&value.when),
        Entry::Check(value) => Some(&value.when),
        Entry::Filing(value) => Some(&value.when),
        Entry::Anchor(value) => Some(&value.when),
        Entry::Delivery(value) => Some(&value.when),
        Entry::Sending(value) => value.sent.as_ref(),
        Entry::Group(_) => learned,
        Entry::Protected(_) => return Some(utc("2025-09-17T10:00")),
        Entry::Duty(_) => None,
        Entry::Measure(_)
        | Entry::Lesson(_)
        | Entry::Person(_)
        | Entry::Link(_)
        | Entry::Task(_)
        | Entry::Promise(_)
        | Entry::Inquiry(_)
        | Entry::Exception(_) => return Some(utc("2025-10-01T08:00")),
    };
    when.map(When::from)
}

/// The case as its facts stood in the evening of a day.
fn evening(until: &str) -> Story {
    let source = include_str!("../fixtures/miljodata.toml");
    let mut story = Story::shipped().at(&format!("{until}T21:00"));
    let last = story.now;
    let end = utc("2025-10-01T08:00");
    let playbook = &story.rules.playbook;
    let commands = fill::read("miljodata.toml", source, playbook, end, ChainId::new(7), 1);
    for command in commands.unwrap() {
        let at = match &command {
            Command::Enter { entry, learned, .. } => dated(entry, learned.as_ref()),
            Command::Answer {
                field,
                learned,
                answer,
                ..
            } => {
                let published = field.as_str().starts_with("published");
                let stated = match answer {
                    Answer::Known(Value::Moment(when)) => Some(when.from()),
                    Answer::Known(_) | Answer::NotKnownYet | Answer::CannotBeDetermined => {
                        learned.as_ref().map(When::from)
                    }
                };
                published.then(|| utc("2025-09-14T10:00")).or(stated)
            }
            Command::SetRow { .. } | Command::RejectAnchor { .. } | Command::Exercise(_) => None,
            // Marks on steps say nothing of what was known.
            Command::Begin(_)
            | Command::Open(_)
            | Command::Organisation(_)
            | Command::Acknowledge(_)
            | Command::RemoveRow { .. }
            | Command::FinishStep(_)
            | Command::SkipStep { .. }
            | Command::ReopenStep(_)
            | Command::Log { .. }
            | Command::Withdraw { .. }
            | Command::Mask { .. }
            | Command::Release { .. }
            | Command::HandOver { .. }
            | Command::TakeOver { .. } => continue,
        };
        if at.is_none_or(|at| at <= last) {
            story = story.given(command);
        }
    }
    story
}

fn names(story: &Story) -> Vec<&'static str> {
    let found = findings(&story.case, &story.rules, story.now);
    found.iter().map(Finding::name).collect()
}

fn score(story: &Story, group: &str) -> Option<Quarters> {
    let scored = risk::current(&story.case, story.now);
    let one = scored
        .iter()
        .find(|one| one.group.value.name.clear() == Some(group))?;
    Some(one.severity()?.total())
}

/// What stands about each group in the evening of a day: its gate, what the gate still asks for, each
/// message by its channel with how it stands to the gate, and what is proposed about the risk.
fn groups(story: &Story) -> Vec<String> {
    let (case, rules) = (&story.case, &story.rules);
    let told = coverage(case, rules);
    let one = |gate: gate::Gate<'_>| {
        let id = gate.group.unwrap();
        let group = case.registers().groups.get(id).unwrap();
        let whole = told
            .groups
            .iter()
            .find(|one| one.group.as_ref() == Some(id));
        let messages = whole.unwrap().messages.iter().map(|message| {
            let before = if message.before_gate {
                " before the gate"
            } else {
                ""
            };
            format!("{}{before}", message.channel)
        });
        let missing = gate.missing.iter().map(|missing| match missing {
            Missing::Check => "check".to_owned(),
            Missing::Data(_) => "data".to_owned(),
            Missing::Retry => "retry".to_owned(),
            Missing::AtLeak => "at the leak".to_owned(),
            Missing::Now => "now".to_owned(),
            Missing::Channels(channels) => format!("channels {channels:?}"),
        });
        let risk = risk::proposal_for(case, rules, story.now, id);
        format!(
            "{}: {:?}, asks for [{}] | {} | {}",
            group.value.name.clear().unwrap(),
            gate.outcome,
            missing.collect::<Vec<_>>().join(", "),
            messages.collect::<Vec<_>>().join(", "),
            told::verdict(risk.outcome, risk.least, Lang::En),
        )
    };
    gate::gates_and_channels(case, rules)
        .into_iter()
        .map(one)
        .collect()
}

#[test]
fn each_day_has_its_gate_its_channels_and_its_proposal_group_by_group() {
    let staff = |gate, messages, risk| format!("Nuvarande anställda: {gate} | {messages} | {risk}");
    let unchecked = "Unchecked, asks for [check]";
    let at = |day| groups(&evening(day));
    // The facts leave open who has the data: the program does not say high on its own.
    let open = "you decide, at least risk";
    assert_eq!(at("2025-08-29"), [staff(unchecked, "", open)]);
    // The theft is confirmed: a high risk.
    assert_eq!(at("2025-09-03"), [staff(unchecked, "", "high risk")]);
    // The notices of 4 September went before anybody had asked about protected identity.
    let early = "web before the gate, intranet before the gate";
    for day in ["2025-09-04", "2025-09-14"] {
        assert_eq!(at(day), [staff(unchecked, early, "high risk")]);
    }
    let early = format!("{early}, intranet before the gate");
    assert_eq!(at("2025-09-15"), [staff(unchecked, &early, "high risk")]);
    // Five are found on the 17th; nobody wrote whether the look was at the leak or now.
    let found = "Found(5), asks for [at the leak, now]";
    let direct = format!("De som kontaktas direkt: {found} | manager | high risk");
    let early = format!("{early}, web, intranet");
    let former = |messages| format!("Tidigare anställda: {found} | {messages} | high risk");
    assert_eq!(
        at("2025-09-17"),
        [
            staff(found, &early, "high risk"),
            former("web"),
            direct.clone()
        ]
    );
    let letters = format!("{early}, kivra, post");
    let by_letter = former("web, kivra, post");
    assert_eq!(
        at("2025-09-25"),
        [staff(found, &letters, "high risk"), by_letter, direct]
    );
}

#[test]
fn on_29_august_the_filing_cannot_show_that_it_was_in_time() {
    let story = evening("2025-08-29");
    let clocks = countdowns(&story.case, &story.rules, story.now);
    let main = clocks.iter().find(|one| one.rule.id.as_str() == "gdpr-33");
    let main = main.unwrap();
    assert_eq!(main.phase, Phase::TimelinessUnknown);
    // The central office's morning would have run out on 28 August.
    let rejected: Vec<_> = main
        .rivals
        .iter()
        .filter(|one| one.rejected.is_some())
        .collect();
    assert_eq!(rejected.len(), 2);
    for one in rejected {
        assert!(one.due < utc("2025-08-28T22:00"), "{:?}", one.due);
    }
    assert_eq!(score(&story, "Nuvarande anställda"), Some(Quarters(7)));
    let found = names(&story);
    assert!(found.contains(&"filing-half"), "{found:?}");
    assert!(!found.contains(&"before-gate"), "{found:?}");
}

#[test]
fn the_theft_raises_the_score_and_the_web_notice_goes_before_the_gate() {
    let story = evening("2025-09-03");
    assert_eq!(score(&story, "Nuvarande anställda"), Some(Quarters(9)));
    let found = names(&evening("2025-09-04"));
    assert!(found.contains(&"before-gate"), "{found:?}");
    assert!(found.contains(&"no-direct"), "{found:?}");
    assert!(!found.contains(&"announced-before-learned"), "{found:?}");
}

#[test]
fn on_14_september_the_assessment_is_stale_and_a_new_message_is_owed() {
    let found = names(&evening("2025-09-14"));
    for name in ["stale", "resend-due", "no-direct"] {
        assert!(found.contains(&name), "{name}: {found:?}");
    }
}

#[test]
fn on_17_september_the_protected_group_and_the_contradiction_stand_out() {
    let story = evening("2025-09-17");
    assert_eq!(score(&story, "De som kontaktas direkt"), Some(Quarters(21)));
    assert_eq!(score(&story, "Tidigare anställda"), Some(Quarters(9)));
    let found = findings(&story.case, &story.rules, story.now);
    let early = found
        .iter()
        .find(|one| one.name() == "announced-before-learned");
    let says = early.unwrap().say(&story.case, &story.rules, Lang::Sv);
    assert!(
        says.contains("15 sep 2025") && says.contains("17 sep 2025"),
        "{says}"
    );
}

#[test]
fn on_25_september_the_bounds_stay_open_and_former_staff_is_a_group_of_its_own() {
    let story = evening("2025-09-25");
    let told = coverage(&story.case, &story.rules);
    assert_eq!(told.groups.len(), 3);
    for group in &told.groups {
        let reached = group.reached_in_all();
        assert!(reached.high().is_none_or(|high| reached.low() <= high));
        assert!(group.size.high().is_some_and(|high| high <= 1500));
    }
    // Nobody counted: at least none, at most all.
    assert_eq!(told.groups[0].reached.low(), 0);
    assert_eq!(told.groups[2].protected_reached, 5);
    // Letters have gone to both: no group lacks a direct way any more.
    let found = names(&story);
    assert!(!found.contains(&"no-direct"), "{found:?}");
    assert!(found.contains(&"stale"), "{found:?}");
}
