//! The papers: golden files of each template, and everything that a paper must never do.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails where it stands"
)]

use frist::case::event::Organisation;
use frist::case::register::{
    Anchor, AnchorKind, Assessment, Check, CheckOutcome, ContactStatus, Content, Count, Filing,
    FilingStage, Group, Lesson, LessonKind, Link, Measure, MeasureState, Person, ProtectedPerson,
    RiskOutcome, Route, Sending, SendingStage, Severity,
};
use frist::case::{Answer, Digest, Entry, EntryId, Mode, Quantity, Value};
use frist::playbook::{ChannelId, ChoiceId, ClockId, Problems};
use frist::report::context::{self, Context, Of};
use frist::report::{Papers, Template};
use frist::text::Lang;

use crate::support::told::{Told, utc, when};

const LANGS: [Lang; 2] = [Lang::Sv, Lang::En];

pub(crate) fn context(told: &Told, now: &str, lang: Lang) -> Context {
    let (case, id) = (told.case(), Told::id());
    let of = Of {
        id: &id,
        case: &case,
        rules: &told.rules,
        fingerprint: Digest::of(b"head"),
        now: utc(now),
        lang,
    };
    context::build(of, &told.records)
}

pub(crate) fn print(told: &Told, now: &str, lang: Lang) -> String {
    let papers = Papers::load("incidentrapport", &[], &told.rules.playbook).unwrap();
    papers.print(lang, &context(told, now, lang)).unwrap()
}

fn anchor(kind: AnchorKind, at: &str, source: &str) -> Entry {
    Entry::Anchor(Anchor {
        clock: ClockId::new("gdpr-33").unwrap(),
        kind,
        source: source.into(),
        when: when(at),
    })
}

fn sending(title: &str, channel: &str, at: &str, groups: &[EntryId], tells: &[Content]) -> Sending {
    Sending {
        first_why: None,
        channel: ChannelId::new(channel).unwrap(),
        content: tells.to_vec(),
        groups: groups.to_vec(),
        note: None,
        planned: None,
        reached: Count::NotKnownYet,
        returned: None,
        sent: Some(when(at)),
        stage: SendingStage::Sent,
        text: None,
        title: title.into(),
    }
}

/// The first hour: an alarm and hardly anything known.
pub(crate) fn first_hour() -> Told {
    let mut told = Told::open(Mode::Exercise, "Angrepp mot leverantören");
    told.enter(
        anchor(
            AnchorKind::ControllerAware,
            "26 aug 2025 16:54",
            "mejl från SLK",
        ),
        None,
    );
    told.log("Samtal med dataskyddsombudet.", None, None);
    told
}

/// A few days in: filed without a time of day, one notice out too early, much still open.
fn typical() -> Told {
    let mut told = Told::open(Mode::Real, "Angrepp mot leverantören");
    told.organisation(Organisation {
        name: Some("Nämnden".into()),
        number: Some("212000-0142".into()),
        dpo: Some("dso@example.se".into()),
        ..Organisation::default()
    });
    told.says(
        "brief",
        "Uppgifter om anställda har stulits.\n\nVi vet inte ännu vilka.",
    );
    told.answer("police_reported", Answer::Known(Value::YesNo(true)));
    told.answer("police_number", Answer::NotKnownYet);
    told.answer(
        "persons_total",
        Answer::Known(Value::Number(Quantity::range(1100, 1500, None))),
    );
    told.enter(
        anchor(
            AnchorKind::RelayReceived,
            "25 aug 2025 på morgonen",
            "leverantörens besked",
        ),
        None,
    );
    let slk = EntryId::nth(frist::case::ChainId::new(1), told.records.len() as u64 - 1);
    told.enter(
        anchor(
            AnchorKind::ControllerAware,
            "26 aug 2025 16:54",
            "SLK:s mejl",
        ),
        None,
    );
    told.record(frist::case::Event::AnchorRejected(Box::new(
        frist::case::event::AnchorRejected {
            anchor: slk,
            reason: "SLK beslutar inte för nämnden.".into(),
            shown: None,
        },
    )));
    let staff = told.enter(
        Entry::Group(Group {
            count: Count::NotKnownYet,
            name: "Nuvarande anställda".into(),
            note: None,
            data: Vec::new(),
            only_protected: None,
        }),
        None,
    );
    told.enter(
        Entry::Assessment(Assessment {
            below_why: None,
            proposal: None,
            rests_on: None,
            second: None,
            stage: None,
            cause: None,
            groups: Vec::new(),
            motive: "Det är inte osannolikt att risken är hög.".into(),
            outcome: RiskOutcome::High,
            severity: Some(Severity::Significant),
            when: when("29 aug 2025"),
        }),
        None,
    );
    told.enter(
        Entry::Filing(Filing {
            copy: None,
            clock: ClockId::new("gdpr-33").unwrap(),
            late_reasons: None,
            receipt: None,
            reference: None,
            stage: FilingStage::Initial,
            summary: "Nämnden anmälde incidenten till IMY.".into(),
            when: when("29 aug 2025"),
        }),
        None,
    );
    let news = sending(
        "Nyhet",
        "intranet",
        "4 sep 2025",
        &[staff],
        &[Content::Nature],
    );
    told.enter(Entry::Sending(news), None);
    told
}

/// Everything that the registers can hold.
pub(crate) fn complete() -> Told {
    let mut told = typical();
    told.at("2025-09-26T08:00");
    told.says("what_happened", "Angreppet upptäcktes genom larm.");
    told.says("detected_how", "Larm i den tekniska miljön");
    told.says("why_there", "Leverantören hade bara inaktiverat dem.");
    told.says("controller", "Arbetsmarknadsnämnden");
    told.says("case_number", "2025/123");
    told.answer(
        "occurred",
        Answer::Known(Value::Moment(when("20–23 aug 2025"))),
    );
    let both = ["confidentiality", "availability"].map(|id| ChoiceId::new(id).unwrap());
    told.answer("breach_aspects", Answer::Known(Value::Many(both.to_vec())));
    told.picks("legal_basis", "public_task");
    told.answer(
        "inform_decision",
        Answer::Known(Value::Decision {
            choice: ChoiceId::new("direct").unwrap(),
            motive: "Risken är hög.".into(),
        }),
    );
    told.row(
        "data_categories",
        &[
            ("what", Value::Text("Personnummer".into())),
            ("kind", Value::One(ChoiceId::new("personnummer").unwrap())),
            ("sensitive", Value::YesNo(true)),
        ],
    );
    told.enter(
        Entry::Assessment(Assessment {
            below_why: None,
            proposal: None,
            rests_on: None,
            second: None,
            stage: None,
            cause: Some("Stölden bekräftades.".into()),
            groups: Vec::new(),
            motive: "Omfattning och känslighet.".into(),
            outcome: RiskOutcome::High,
            severity: Some(Severity::VerySerious),
            when: when("3 sep 2025"),
        }),
        None,
    );
    let early = sending(
        "Nyhet om skyddade personuppgifter",
        "intranet",
        "15 sep 2025",
        &[],
        &[Content::Protected],
    );
    told.enter(Entry::Sending(early), None);
    let group = told.enter(
        Entry::Group(Group {
            count: Count::Known(Quantity::exact(2)),
            name: "De som kontaktas direkt".into(),
            note: None,
            data: Vec::new(),
            only_protected: None,
        }),
        None,
    );
    told.enter(
        Entry::Check(Check {
            channels: None,
            data: None,
            status: None,
            groups: vec![group.clone()],
            motive: None,
            neutral_text: None,
            outcome: CheckOutcome::Found(2),
            sources: "lönesystemet".into(),
            when: when("17 sep 2025"),
        }),
        Some(when("17 sep 2025")),
    );
    for (label, contacted) in [(1, None), (2, Some(when("18 sep 2025 10:00")))] {
        told.enter(
            Entry::Protected(ProtectedPerson {
                guardian: None,
                contacted,
                group: Some(group.clone()),
                label,
                route: Some(Route::Manager),
                status: ContactStatus::Contacted,
                young: Some(label == 1),
            }),
            None,
        );
    }
    afterwards(&mut told);
    told
}

/// What went out last, and what came of it.
fn afterwards(told: &mut Told) {
    let kivra = sending(
        "Digital post",
        "kivra",
        "25 sep 2025",
        &[],
        &[Content::Nature],
    );
    told.enter(Entry::Sending(kivra), None);
    for (state, what) in [
        (MeasureState::Taken, "Polisanmälan"),
        (MeasureState::Planned, "Ny rutin"),
        (MeasureState::Inquiry, "Raderingen kontrolleras"),
    ] {
        told.enter(
            Entry::Measure(Measure {
                done: (state == MeasureState::Taken).then(|| when("28 aug 2025")),
                due: (state == MeasureState::Planned).then(|| when("1 dec 2025")),
                effect: None,
                effect_when: None,
                told: None,
                owner: (state == MeasureState::Planned).then(|| "IT-chef".into()),
                proof: None,
                state,
                what: what.into(),
            }),
            None,
        );
    }
    for (kind, what) in [
        (LessonKind::Feedback, "Det tog för lång tid."),
        (LessonKind::Conclusion, "Ansvaret ska utredas."),
        (LessonKind::Lesson, "Öva varje år."),
    ] {
        told.enter(
            Entry::Lesson(Lesson {
                action: None,
                finding: None,
                improves: None,
                objective: None,
                change: None,
                due: None,
                effect: None,
                effect_when: None,
                kind,
                owner: None,
                proof: None,
                what: what.into(),
            }),
            None,
        );
    }
    told.enter(
        Entry::Person(Person {
            function: "Dataskyddsombud".into(),
            name: None,
            reach: Some("08-000 00 00".into()),
            role: None,
        }),
        None,
    );
    told.enter(
        Entry::Link(Link {
            case: None,
            what: "Testinloggningar skickades till alla.".into(),
        }),
        None,
    );
    told.log(
        "Angriparen publicerar uppgifterna.",
        Some("14 sep 2025"),
        Some("SLK"),
    );
}

/// A name, a case and the moment that its report is made.
type Stage = (&'static str, fn() -> Told, &'static str);

const STAGES: [Stage; 3] = [
    ("first_hour", first_hour, "2025-08-26T15:30"),
    ("typical", typical, "2025-09-05T08:00"),
    ("complete", complete, "2025-10-01T08:00"),
];

#[test]
fn golden_reports() {
    for (name, told, now) in STAGES {
        for lang in LANGS {
            let paper = print(&told(), now, lang);
            insta::assert_snapshot!(format!("{name}_{}", lang.code()), paper);
        }
    }
}

#[test]
fn every_gap_and_every_finding_is_printed() {
    for (name, told, now) in STAGES {
        for lang in LANGS {
            let told = told();
            let context = context(&told, now, lang);
            let paper = print(&told, now, lang).replace('\\', "");
            assert!(!context.gaps.is_empty(), "{name}");
            for gap in &context.gaps {
                assert!(paper.contains(&gap.text), "{name}: {}", gap.text);
            }
            for finding in &context.findings {
                assert!(paper.contains(&finding.text), "{name}: {}", finding.text);
            }
        }
    }
}

#[test]
fn the_complete_case_has_the_findings_that_it_should() {
    let context = context(&complete(), "2025-10-01T08:00", Lang::Sv);
    let kinds: Vec<_> = context.findings.iter().map(|f| f.kind.as_str()).collect();
    assert!(kinds.contains(&"before-gate"), "{kinds:?}");
    assert!(kinds.contains(&"announced-before-learned"), "{kinds:?}");
    let gaps: Vec<_> = context.gaps.iter().map(|gap| gap.kind.as_str()).collect();
    for kind in ["filing-time", "filing-reference", "contact-time", "reached"] {
        assert!(gaps.contains(&kind), "{kind} in {gaps:?}");
    }
}

#[test]
fn a_filing_without_a_time_of_day_cannot_be_shown_to_be_in_time() {
    let paper = print(&typical(), "2025-09-05T08:00", Lang::Sv);
    assert!(
        paper.contains("att det skedde i tid kan inte visas"),
        "{paper}"
    );
    assert!(paper.contains("29 aug 2025 16:54"), "{paper}");
}

#[test]
fn an_exercise_is_marked_in_every_heading_and_a_real_case_nowhere() {
    for lang in LANGS {
        let mark = if lang == Lang::Sv {
            "ÖVNING"
        } else {
            "EXERCISE"
        };
        let paper = print(&first_hour(), "2025-08-26T15:30", lang);
        for heading in paper.lines().filter(|line| line.starts_with('#')) {
            assert!(heading.contains(mark), "{heading}");
        }
        assert!(!print(&typical(), "2025-09-05T08:00", lang).contains(mark));
    }
}

#[test]
fn no_section_is_empty() {
    for (name, told, now) in STAGES {
        for lang in LANGS {
            let paper = print(&told(), now, lang);
            let lines: Vec<_> = paper.lines().filter(|line| !line.is_empty()).collect();
            for pair in lines.windows(2) {
                let depth = |line: &str| line.chars().take_while(|c| *c == '#').count();
                let (a, b) = (depth(pair[0]), depth(pair[1]));
                assert!(
                    a == 0 || b == 0 || b > a,
                    "{name}: {} has nothing under it",
                    pair[0]
                );
            }
            assert!(!paper.ends_with("#\n"));
        }
    }
}

const EVIL: &str = "# x\n- [l](http://e) `c` **b** | c | {{ 7*7 }}{% raw %}\n\n<script>alert(1)</script> \
                    --> <!-- /frist:intern --> \u{1b}[31mred\u{202e}txt\u{0}";

#[test]
fn an_evil_answer_comes_out_as_words() {
    let mut told = typical();
    told.says("what_happened", EVIL);
    told.says("systems", EVIL);
    told.log(EVIL, None, Some(EVIL));
    told.enter(
        Entry::Person(Person {
            function: EVIL.into(),
            name: Some(EVIL.into()),
            reach: None,
            role: None,
        }),
        None,
    );
    for lang in LANGS {
        let clean = print(&typical(), "2025-09-05T08:00", lang);
        let paper = print(&told, "2025-09-05T08:00", lang);
        let count = |text: &str, what: &str| text.matches(what).count();
        assert!(!paper.contains("<script"), "{paper}");
        assert!(!paper.contains("49"));
        let bare = paper.replace("\\{", "");
        assert!(!bare.contains("{{") && !bare.contains("{%"));
        assert!(!paper.contains(['\u{1b}', '\u{202e}', '\u{0}']));
        assert_eq!(count(&paper, "<!--"), count(&paper, "-->"));
        assert_eq!(
            count(&paper, "<!-- frist:intern"),
            count(&paper, "<!-- /frist:intern")
        );
        assert!(paper.contains("&lt;!-- /frist:intern --&gt;"));
        let headings = |text: &str| text.lines().filter(|line| line.starts_with('#')).count();
        assert_eq!(headings(&paper), headings(&clean));
        for row in paper.lines().filter(|line| line.starts_with('|')) {
            let borders = row.replace("\\|", "").matches('|').count();
            assert!(borders <= 7, "{row}");
        }
    }
}

fn own(source: &str) -> Template {
    Template {
        name: "incidentrapport/sv.md".into(),
        file: "/home/x/.config/frist/report-templates/incidentrapport/sv.md".into(),
        source: source.into(),
    }
}

fn load(source: &str) -> Result<Papers, Problems> {
    Papers::load("incidentrapport", &[own(source)], &typical().rules.playbook)
}

#[test]
fn a_template_of_ones_own_overrides_the_shipped_one() {
    let papers = load("# {{ case.title }}\n\n{{ answers.brief.text | paragraphs }}\n").unwrap();
    let told = typical();
    let paper = papers
        .print(Lang::Sv, &context(&told, "2025-09-05T08:00", Lang::Sv))
        .unwrap();
    insta::assert_snapshot!(paper, @r"
    # Angrepp mot leverantören

    Uppgifter om anställda har stulits.

    Vi vet inte ännu vilka.
    ");
    let english = papers
        .print(Lang::En, &context(&told, "2025-09-05T08:00", Lang::En))
        .unwrap();
    assert!(english.starts_with("# Incident report"));
}

#[test]
fn a_wrong_name_in_a_template_fails_when_loaded_with_its_line() {
    for (source, line, what) in [
        ("x\n\n{{ case.titel }}", 3, "titel"),
        ("x\n{% if case.excercise %}y{% endif %}", 2, "excercise"),
        ("{{ answers.breif.text }}", 1, "breif"),
        (
            "\n{% for s in sendings %}{{ s.chanel }}{% endfor %}",
            2,
            "chanel",
        ),
        ("\n\n\n{{ case.title | nosuch }}", 4, "nosuch"),
        ("{{ case.title", 1, ""),
        ("\n{% include \"partials/none.md\" %}", 2, "none"),
    ] {
        let problems = load(source).unwrap_err();
        let problem = &problems.0[0];
        assert_eq!(problem.place.line, line, "{source}: {problem:?}");
        assert!(problem.place.file.ends_with("sv.md"), "{problem:?}");
        assert!(
            problem.sv.contains(what) && problem.en.contains(what),
            "{problem:?}"
        );
        assert!(!problem.mend.sv.is_empty() && !problem.mend.en.is_empty());
    }
}

#[test]
fn all_wrong_names_are_told_at_once() {
    let problems = load("{{ cas.title }}\n{{ case.titel }}\n{{ gapz }}").unwrap_err();
    let lines: Vec<_> = problems
        .0
        .iter()
        .map(|problem| problem.place.line)
        .collect();
    assert_eq!(lines, [1, 2, 3]);
}

#[test]
fn a_template_cannot_switch_the_escaping_off() {
    let mut told = typical();
    told.says("what_happened", "<b>*x*</b>");
    for filter in [
        "safe",
        "escape",
        "escape_html",
        "escape_xml",
        "newlines_to_br",
    ] {
        let papers = load(&format!("{{{{ answers.what_happened.text | {filter} }}}}")).unwrap();
        let paper = papers
            .print(Lang::Sv, &context(&told, "2025-09-05T08:00", Lang::Sv))
            .unwrap();
        assert_eq!(paper, "&lt;b&gt;\\*x\\*&lt;/b&gt;\n", "{filter}");
    }
}

#[test]
fn the_context_is_the_same_after_a_round_trip_through_json() {
    let context = context(&complete(), "2025-10-01T08:00", Lang::Sv);
    let json = serde_json::to_string(&context).unwrap();
    assert_eq!(serde_json::from_str::<Context>(&json).unwrap(), context);
}

#[test]
fn a_case_of_a_thousand_records_prints_every_line_of_its_log() {
    let mut told = typical();
    for n in 0..1000 {
        told.log(&format!("Rad {n} i loggen."), None, None);
    }
    let paper = print(&told, "2025-09-05T08:00", Lang::Sv);
    assert!(paper.contains("Rad 0 i loggen.") && paper.contains("Rad 999 i loggen."));
}

#[test]
fn show_tells_the_clocks_the_findings_and_the_gaps() {
    let told = typical();
    let (case, id) = (told.case(), Told::id());
    let of = Of {
        id: &id,
        case: &case,
        rules: &told.rules,
        fingerprint: Digest::of(b"head"),
        now: utc("2025-09-05T08:00"),
        lang: Lang::Sv,
    };
    let mut shown = Vec::new();
    frist::cli::show::show(of, &told.records, &mut shown).unwrap();
    insta::assert_snapshot!("show_sv", String::from_utf8(shown).unwrap());
    let mut json = Vec::new();
    frist::cli::show::json(of, &told.records, &mut json).unwrap();
    assert!(serde_json::from_slice::<Context>(&json).is_ok());
    let mut paper = Vec::new();
    frist::cli::report::report(of, &told.records, "incidentrapport", &[], &mut paper).unwrap();
    assert!(paper.starts_with("# Incidentrapport".as_bytes()));
    assert!(frist::cli::report::report(of, &told.records, "nope", &[], &mut paper).is_err());
}

#[test]
fn the_miljodata_case_prints_with_its_gaps_and_findings() {
    use crate::support::story::Story;
    use frist::case::{ChainId, Rules, fill};
    let (rules, _) = Rules::read(frist::builtin::PLAYBOOK, &frist::builtin::rule_files()).unwrap();
    let file = include_str!("../fixtures/miljodata.toml");
    let now = utc("2025-10-01T08:00");
    let commands = fill::read(
        "miljodata.toml",
        file,
        &rules.playbook,
        now,
        ChainId::new(9),
        1,
    );
    let mut story = Story::opened().at("2025-10-01T08:00");
    story.rules = rules;
    for command in commands.unwrap() {
        story = story.given(command);
    }
    let id = Told::id();
    let of = Of {
        id: &id,
        case: &story.case,
        rules: &story.rules,
        fingerprint: Digest::of(b"head"),
        now,
        lang: Lang::Sv,
    };
    let context = context::build(of, &story.records);
    let papers = Papers::load("incidentrapport", &[], &story.rules.playbook).unwrap();
    let paper = papers.print(Lang::Sv, &context).unwrap();
    for fact in [
        "Arbetsmarknadsnämnden, Stockholms stad",
        "26 aug 2025 16:54",
        "29 aug 2025 16:54",
        "kan inte visas",
        "20–23 aug 2025",
        "1 100–1 500",
        "Personer med skyddade personuppgifter som är identifierade: 5, varav unga: 2.",
        "Klockslaget för anmälan",
        "diarienummer",
        "När P1, P2, P3, P4, P5 kontaktades",
        "Hur många som nåddes",
        "före kontrollen av skyddade personuppgifter",
        "blev det känt först 17 sep 2025",
        "Testinloggningar",
        "mycket allvarlig",
    ] {
        assert!(paper.contains(fact), "{fact}\n{paper}");
    }
}
