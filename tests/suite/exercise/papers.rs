//! The papers of an exercise: the report afterwards, the guide and the card; each says that it is an
//! exercise, and none is made of a case that is none.

use frist::builtin;
use frist::case::event::{Observed, Rating};
use frist::case::{Act, CaseId, Digest};
use frist::playbook::{ObjectiveId, QuestionId};
use frist::report::context::{self, Context, Of, of_scenario};
use frist::report::write::Format;
use frist::report::{Make, Paper, Papers};
use frist::text::{FreeText, Lang};

use super::evaluation::{aware, called, filing, letter, minute, persons, with_filings};
use super::{act, inject};
use crate::support::story::{Story, utc};
use frist::case::register::FilingStage;

const LANGS: [Lang; 2] = [Lang::Sv, Lang::En];

pub(super) fn of(story: &Story, lang: Lang) -> Context {
    let id = CaseId::new("ovning-20261123-abcdef").unwrap();
    let of = Of {
        id: &id,
        case: &story.case,
        rules: &story.rules,
        fingerprint: Digest::of(b"head"),
        now: story.case.moment(&story.rules, story.now),
        lang,
    };
    context::build(of, &story.records)
}

pub(super) fn paper(name: &str, context: &Context, story: &Story, lang: Lang) -> Paper {
    let papers = Papers::load(name, &[], &story.rules.playbook).unwrap();
    let make = Make {
        lang,
        ..Make::default()
    };
    papers.paper(context, &story.rules.playbook, &make).unwrap()
}

/// A run in which awareness is late, a letter goes too early, and the mail never comes.
pub(super) fn bad_run() -> Story {
    let source = with_filings();
    let observed = |objective: Option<&str>, rating, text: &str| {
        act(Act::Observe(Observed {
            objective: objective.map(|id| ObjectiveId::new(id).unwrap()),
            rating,
            text: FreeText::new(text),
        }))
    };
    called(Some(&source))
        .at("2026-11-23T08:12")
        .given(act(Act::Improvise(frist::case::event::Unplanned {
            from: FreeText::new("Rektorn"),
            medium: "phone".to_owned(),
            text: FreeText::new("Vad händer?"),
        })))
        .at("2026-11-23T09:40")
        .given(aware("2025-08-26T06:20"))
        .given(observed(
            Some("clock"),
            Some(Rating::MajorChallenges),
            "Ingen tog samtalet på allvar.",
        ))
        .given(letter("s-1", "2025-08-26T07:30"))
        .given(persons(900, 1200))
        .given(observed(None, None, "Tyst i rummet efter lunch."))
        .given(act(Act::Jump(utc("2025-08-29T07:00"))))
        .given(filing(
            "f-1",
            "gdpr-33",
            FilingStage::Initial,
            minute("2025-08-29T06:50"),
        ))
        .at("2026-11-23T09:55")
        .given(act(Act::End(Some(FreeText::new("Tiden tog slut.")))))
        .given(act(Act::Answer {
            question: QuestionId::new("well").unwrap(),
            answer: FreeText::new("Vi hittade rätt i programmet."),
        }))
}

#[test]
fn the_report_tells_a_bad_run_in_both_languages() {
    let story = bad_run();
    for lang in LANGS {
        let paper = paper("ovningsrapport", &of(&story, lang), &story, lang);
        // The names of records are drawn from what the program is made of.
        let notes = paper.markdown.find("\n[^r").unwrap();
        let body: String = without_notes(&paper.markdown[..notes]);
        let name = format!("after_action_{}", lang.code());
        insta::assert_snapshot!(name, body);
    }
}

fn without_notes(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("[^r") {
        out.push_str(before);
        rest = after.split_once(']').unwrap().1;
    }
    out.push_str(rest);
    out
}

#[test]
fn the_picture_tells_the_same_in_words() {
    let story = bad_run();
    let paper = paper("ovningsrapport", &of(&story, Lang::Sv), &story, Lang::Sv);
    let document = paper.document();
    let mut figures = Vec::new();
    for block in &document.blocks {
        if let frist::report::document::Block::Figure(figure) = block {
            figures.push(figure);
        }
    }
    assert_eq!(figures.len(), 1);
    insta::assert_snapshot!(figures[0].alt, @r"
    Väntat och gjort från 26 aug 2025 till 29 aug 2025
    1.1 Klockan startas inom en timme. Väntat: senast 26 aug 2025 09:10. Blev: gjort 30 min för sent, 26 aug 2025 09:40.
    1.2 Anmälan är lämnad i tid. Väntat: senast 29 aug 2025 08:20. Blev: gjort 30 min för sent, 29 aug 2025 08:50.
    2.1 Inget utskick före kontrollen. Väntat: ska aldrig hända. Blev: hände ändå, 26 aug 2025 09:40.
    ");
}

#[test]
fn every_paper_of_an_exercise_is_marked_in_every_heading_and_every_format() {
    let story = bad_run();
    for lang in LANGS {
        let context = of(&story, lang);
        let mark = if lang == Lang::Sv {
            "ÖVNING"
        } else {
            "EXERCISE"
        };
        let shipped = builtin::TEMPLATES.iter();
        let names = shipped.filter_map(|(path, _)| path.split('/').nth(1));
        let mut names: Vec<&str> = names.filter(|name| *name != "partials").collect();
        names.dedup();
        assert!(names.len() >= 8, "{names:?}");
        for name in names {
            let paper = paper(name, &context, &story, lang);
            let begins = |line: &&str| line.trim_start_matches(['#', ' ']).starts_with(mark);
            let headings = paper.markdown.lines().filter(|line| line.starts_with('#'));
            let headings: Vec<&str> = headings.collect();
            let bare: Vec<&&str> = headings.iter().filter(|line| !begins(line)).collect();
            assert!(
                !headings.is_empty() && bare.is_empty(),
                "{name} {lang:?}: {bare:?}"
            );
            let twice = format!("{mark} · {mark}");
            assert!(!paper.markdown.contains(&twice), "{name} {lang:?}");
            let document = paper.document();
            assert_eq!(document.about.mark.as_deref(), Some(mark), "{name}");
            for format in Format::ALL {
                let bytes = format.write(&document).unwrap();
                let first = match format {
                    Format::Markdown => first_heading(&bytes, "# ", "\n"),
                    Format::Html => first_heading(&bytes, "<h1", "</h1>"),
                    // Where poppler is not installed there is nothing to read it with.
                    Format::Pdf => page(&bytes, "1").unwrap_or_else(|| mark.to_owned()),
                    Format::Docx => first_heading(
                        crate::formats::part(&bytes, "word/document.xml").as_bytes(),
                        "\"Title\"/>",
                        "</w:p>",
                    ),
                };
                assert!(first.contains(mark), "{name} {format:?}: {first}");
            }
            for audience in frist::case::Audience::ALL {
                let mode = frist::case::Mode::Exercise;
                let stem = frist::runtime::release::stem(mode, name, audience, lang);
                assert!(stem.contains("OVNING") && stem.is_ascii(), "{stem}");
            }
        }
    }
}

/// Returns what stands between the first `begin` and the `end` after it.
fn first_heading(bytes: &[u8], begin: &str, end: &str) -> String {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let (_, after) = text.split_once(begin).unwrap_or_default();
    after.split_once(end).unwrap_or_default().0.to_owned()
}

#[test]
fn the_guide_and_the_card_are_made_of_the_scenario_alone() {
    let story = super::small();
    for lang in LANGS {
        let context = of_scenario(&story.rules, story.now, lang).unwrap();
        assert!(context.case.exercise && !context.exercise.as_ref().unwrap().played);
        for name in builtin::HANDOUTS {
            let paper = paper(name, &context, &story, lang);
            assert_eq!(paper.draft, None);
            assert!(paper.missing.is_empty());
            insta::assert_snapshot!(format!("{name}_{}", lang.code()), paper.markdown);
        }
    }
}

#[test]
fn the_card_tells_nothing_of_what_is_to_come() {
    for file in builtin::scenario_files() {
        let story = Story::playing(&file.source);
        let (scenario, _) = story.rules.scenario.clone().unwrap();
        for lang in LANGS {
            let context = of_scenario(&story.rules, story.now, lang).unwrap();
            let card = paper("deltagarkort", &context, &story, lang).markdown;
            for inject in &scenario.injects {
                let begin: String = inject.text.to(lang).chars().take(30).collect();
                assert!(!card.contains(begin.trim()), "{}: {begin}", file.name);
            }
            for aim in &scenario.objectives {
                assert!(!card.contains(aim.title.to(lang)), "{}", file.name);
            }
        }
    }
}

/// Reads the text of a page with poppler; `None` where it is not installed or there is no such page.
fn page(pdf: &[u8], number: &str) -> Option<String> {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), pdf).unwrap();
    let mut command = std::process::Command::new("pdftotext");
    command.args(["-f", number, "-l", number]).arg(file.path());
    let done = command.arg("-").output().ok()?;
    let text = String::from_utf8_lossy(&done.stdout).into_owned();
    Some(text).filter(|text| !text.trim().is_empty())
}

#[test]
fn the_guide_is_one_page_before_the_scenario_and_the_card_is_one_page() {
    for file in builtin::scenario_files() {
        let story = Story::playing(&file.source);
        for (lang, begins) in [(Lang::Sv, "När det börjar"), (Lang::En, "How it begins")] {
            let context = of_scenario(&story.rules, story.now, lang).unwrap();
            let pdf = |name: &str| {
                let paper = paper(name, &context, &story, lang);
                Format::Pdf.write(&paper.document()).unwrap()
            };
            let guide = pdf("ledarguide");
            let Some(first) = page(&guide, "1") else {
                return;
            };
            assert!(first.contains("F12") && !first.contains(begins), "{first}");
            let second = page(&guide, "2").unwrap();
            assert!(second.contains(begins), "{}: {second}", file.name);
            assert_eq!(page(&pdf("deltagarkort"), "2"), None, "{}", file.name);
        }
    }
}

#[test]
fn earlier_runs_stand_beside_each_objective() {
    let story = bad_run();
    let run = context::EarlierRun {
        case: "ovning-1".to_owned(),
        title: "Våren".to_owned(),
        began: None,
        same_file: false,
    };
    let ratings = [("clock".to_owned(), "genomfört".to_owned())].into();
    let context = of(&story, Lang::Sv).beside(vec![(run, ratings)]);
    let text = paper("ovningsrapport", &context, &story, Lang::Sv).markdown;
    assert!(text.contains("genomfört (ovning-1)"), "{text}");
    assert!(text.contains("scenariot har ändrats sedan dess"), "{text}");
}

#[test]
fn what_people_said_is_cut_for_the_public() {
    let story = bad_run();
    let papers = Papers::load("ovningsrapport", &[], &story.rules.playbook).unwrap();
    let make = Make {
        profile: frist::case::Audience::Public.into(),
        ..Make::default()
    };
    let context = of(&story, Lang::Sv);
    let text = papers
        .paper(&context, &story.rules.playbook, &make)
        .unwrap();
    for said in [
        "Ingen tog samtalet",
        "Tyst i rummet",
        "Vi hittade rätt",
        "Tiden tog slut",
    ] {
        assert!(!text.markdown.contains(said), "{said}");
    }
    assert!(text.markdown.contains("genomfört med"), "{}", text.markdown);
}

#[test]
fn an_inject_is_told_with_the_time_in_the_scenario_and_in_the_room() {
    let story = called(None).at("2026-11-23T08:45");
    let story = story.given(act(Act::Deliver(inject("mail"))));
    let text = paper("ovningsrapport", &of(&story, Lang::Sv), &story, Lang::Sv).markdown;
    let row = text.lines().find(|line| line.starts_with("| 2 | Mejl"));
    let row = row.unwrap();
    assert!(
        row.contains("26 aug 2025 08:40") && row.contains("26 aug 2025 08:45"),
        "{row}"
    );
    assert!(row.contains("23 nov 2026 09:45"), "{row}");
}
