//! A second journal of format 1, kept for ever with the rules that its case froze: the records that
//! hold decisions. It reads as it always did, the same is derived of it, and both verifiers agree.
//!
//! What was written is `support/decisions.rs`. The files are never written again.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use frist::case::agenda::agenda;
use frist::case::coverage::{Bounds, coverage};
use frist::case::event::RuleRef;
use frist::case::journal::{Verdict, kind, mask_line, verify};
use frist::case::{Case, RuleFile, Rules, all_countdowns, findings, gate, risk};
use frist::playbook::Register;
use frist::time::Moment;

use crate::cli::place::Place;
use crate::golden_journal::{Files, agree, files_in, journal_of};
use crate::support::decisions::{self, PAPER, PAPER_FILE};
use crate::support::records::moment;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/journals/1-decisions")
}

fn golden() -> Files {
    files_in(&folder().join("journal"))
}

/// The rules that the case froze.
fn rules() -> (Rules, Vec<RuleRef>) {
    let files: Vec<RuleFile> = files_in(&folder().join("rules"))
        .into_iter()
        .map(|(name, bytes)| RuleFile::new(name, String::from_utf8(bytes).unwrap()))
        .collect();
    Rules::read(frist::builtin::PLAYBOOK, &files).unwrap()
}

fn written_today() -> Files {
    let hands = decisions::write(rules().1);
    hands.map(|hand| (hand.name(), hand.bytes())).into()
}

#[test]
fn the_decisions_are_written_as_they_always_were() {
    let folder = folder();
    let first = std::env::var_os("FRIST_WRITE_GOLDEN").is_some() && !folder.exists();
    if first {
        for part in ["rules", "journal", "reports"] {
            fs::create_dir_all(folder.join(part)).unwrap();
        }
        for file in frist::builtin::rule_files() {
            let name = format!("{}.toml", file.digest().hex());
            fs::write(folder.join("rules").join(name), file.source.as_bytes()).unwrap();
        }
        fs::write(folder.join("reports").join(PAPER_FILE), PAPER).unwrap();
        for (name, bytes) in written_today() {
            fs::write(folder.join("journal").join(name), bytes).unwrap();
        }
    }
    assert_eq!(written_today(), golden());
}

#[test]
fn the_decisions_read_as_they_always_did() {
    let files = golden();
    let found = verify(&files);
    assert_eq!(found.verdict, Verdict::Intact);
    assert_eq!(found.findings, []);
    let journal = journal_of(&files);
    assert_eq!(journal.fingerprint(), found.head);
    let order: Vec<String> = journal
        .records()
        .iter()
        .map(|record| {
            let head = &record.head;
            let kind = kind(&record.event);
            format!("{} {} {kind} {}", head.chain, head.seq, record.hash)
        })
        .collect();
    insta::assert_snapshot!(format!("{}\n{}", found.fingerprint(), order.join("\n")));
    insta::assert_debug_snapshot!(journal.case());
}

#[test]
fn the_decisions_hold_every_kind_that_came_with_them() {
    let journal = journal_of(&golden());
    let there: BTreeSet<&str> = journal
        .records()
        .iter()
        .map(|record| kind(&record.event))
        .collect();
    for kind in ["released", "handed_over", "took_over", "checkpoint"] {
        assert!(there.contains(kind), "{kind}");
    }
    for kind in ["anchor_rejected", "withdrawn", "row_set", "answered"] {
        assert!(there.contains(kind), "{kind}");
    }
    // Those without are in the first journal.
    let empty: Vec<&str> = Register::ALL
        .into_iter()
        .filter(|register| journal.case().register_records(*register).is_empty())
        .map(Register::name)
        .collect();
    assert_eq!(empty, ["people", "links"]);
}

/// What follows from the case under its own rules, in names and figures: sentences may be said better.
fn derived(case: &Case, rules: &Rules, now: Moment) -> String {
    let bounds = |of: Bounds| {
        let high = of.high().map_or_else(|| "?".to_owned(), |n| n.to_string());
        format!("{}–{high}", of.low())
    };
    let text = |moment: Option<Moment>| moment.map_or_else(|| "–".to_owned(), Moment::to_text);
    let mut lines = vec!["clocks".to_owned()];
    for clock in all_countdowns(case, rules, now) {
        let (id, due) = (&clock.rule.id, text(clock.due));
        lines.push(format!("  {id} {:?} due {due}", clock.phase));
        lines.extend(clock.rivals.iter().map(|rival| {
            let rejected = rival.rejected.is_some();
            let due = rival.due.to_text();
            format!(
                "    {} due {due} counts {} rejected {rejected}",
                rival.id, rival.counts
            )
        }));
    }
    lines.push("gates".to_owned());
    lines.extend(gate::gates_and_channels(case, rules).iter().map(|gate| {
        let group = gate.group.unwrap();
        format!("  {group} {:?} asks for {:?}", gate.outcome, gate.missing)
    }));
    lines.push("risk".to_owned());
    for one in risk::current(case, now) {
        let group = one.group.id;
        let total = one.severity().map(risk::Severity::total);
        let proposed = risk::proposal_for(case, rules, now, group);
        lines.push(format!(
            "  {group} score {total:?} proposed {:?} at least {:?}",
            proposed.outcome, proposed.least
        ));
    }
    let decided = frist::case::latest_assessment(case).unwrap();
    lines.push(format!(
        "  decided {} {:?}",
        decided.id, decided.value.outcome
    ));
    lines.push("coverage".to_owned());
    let told = coverage(case, rules);
    for one in &told.groups {
        let group = one.group.as_ref().unwrap();
        let (size, many) = (bounds(one.size), bounds(one.many));
        let reached = bounds(one.reached);
        lines.push(format!(
            "  {group} size {size} many {many} reached {reached}"
        ));
        lines.extend(one.messages.iter().map(|message| {
            let [sent, reached, returned] =
                [message.sent, message.reached, message.returned].map(bounds);
            format!(
                "    {} {:?} sent {sent} reached {reached} returned {returned} before the gate {}",
                message.sending, message.counts, message.before_gate
            )
        }));
    }
    lines.push(format!("  questions {}", bounds(told.inquiries)));
    lines.push("agenda".to_owned());
    let items = agenda(case, rules, now).items.into_iter();
    lines.extend(
        items
            .filter(|item| item.source.name() != "step")
            .map(|item| {
                let (source, due) = (item.source.name(), text(item.due));
                format!("  {source} {:?} due {due}", item.urgency)
            }),
    );
    lines.push("findings".to_owned());
    let found = findings(case, rules, now);
    lines.extend(found.iter().map(|one| {
        let about = one.records(case);
        format!("  {} {about:?}", one.name())
    }));
    lines.join("\n")
}

#[test]
fn the_same_follows_from_the_decisions_under_the_rules_that_the_case_froze() {
    let (rules, refs) = rules();
    let journal = journal_of(&golden());
    let case = journal.case();
    let froze = |of: &RuleRef| case.rules().contains(of);
    assert!(refs.iter().all(froze));
    let now = moment("2025-09-15T08:00:00.000Z");
    insta::assert_snapshot!(derived(case, &rules, now));
}

/// The decisions whole, and with something wrong about what matters most.
fn states() -> Vec<(&'static str, Files, Verdict)> {
    let good = golden();
    let first = good.keys().next().unwrap();
    let lines: Vec<&[u8]> = good[first].split_inclusive(|byte| *byte == b'\n').collect();
    let of = |kind: &str| {
        let kind = format!("\"kind\":\"{kind}\"");
        let has = |line: &&[u8]| String::from_utf8_lossy(line).contains(&kind);
        lines.iter().position(has).unwrap()
    };
    let with = |at: usize, line: Vec<u8>| {
        let mut changed = lines.clone();
        changed[at] = &line;
        let mut files = good.clone();
        files.insert(first.clone(), changed.concat());
        files
    };
    let masked = |kind: &str| with(of(kind), mask_line(lines[of(kind)], 0).unwrap());
    let said = |kind: &str, from: &str, to: &str| {
        let line = String::from_utf8(lines[of(kind)].to_vec()).unwrap();
        assert!(line.contains(from), "{line}");
        with(of(kind), line.replacen(from, to, 1).into_bytes())
    };
    let cases = [
        ("a masked outcome of the gate", masked("check")),
        (
            "another outcome of the gate",
            said("check", "none_marked", "could_not_check"),
        ),
        (
            "a lower proposal",
            said("assessment", "\"outcome\":\"high\"", "\"outcome\":\"risk\""),
        ),
        ("more reached", said("delivery", "1100", "1500")),
        ("a later promise", said("promise", "10:00:00", "22:00:00")),
        (
            "another handover",
            said("handed_over", "dataskyddsombud", "incidentledare"),
        ),
    ];
    let mut states = vec![("intact", good.clone(), Verdict::Intact)];
    for (state, files) in cases {
        let verdict = verify(&files).verdict;
        assert!(
            matches!(verdict, Verdict::Tampered { .. }),
            "{state}: {verdict:?}"
        );
        states.push((state, files, verdict));
    }
    states
}

#[test]
fn a_stranger_agrees_about_the_decisions() {
    for (state, files, verdict) in states() {
        assert_eq!(verify(&files).verdict, verdict, "{state}");
        agree(state, &files);
    }
}

#[test]
fn frist_verify_finds_the_decisions_and_their_paper_as_they_were_written() {
    let place = Place::new();
    for part in ["rules", "journal", "reports"] {
        for (name, bytes) in files_in(&folder().join(part)) {
            place.file(&format!("data/2025-miljodata/{part}/{name}"), &bytes);
        }
    }
    let told = place.frist(&["verify", "2025-miljodata"]);
    assert_eq!(told.status, 0, "{told:?}");
    let paper = format!("data/2025-miljodata/reports/{PAPER_FILE}");
    place.file(&paper, b"# En annan\n");
    let told = place.frist(&["verify", "2025-miljodata"]);
    assert_eq!(told.status, 1, "{told:?}");
}
