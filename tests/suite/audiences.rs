//! Papers for readers outside the work: nothing that they must not see gets there, whatever the
//! template forgets and whatever an answer tries.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::too_many_lines,
    clippy::print_stderr,
    reason = "a test that cannot go on fails where it stands"
)]

use frist::case::event::Organisation;
use frist::case::register::{
    Anchor, AnchorKind, Assessment, Check, CheckOutcome, ContactStatus, Count, Delivery, Filing,
    FilingStage, Group, Lesson, LessonKind, Link, Measure, MeasureState, Person, ProtectedPerson,
    RiskOutcome, Sending, SendingStage,
};
use frist::case::{Answer, Audience, Digest, Entry, Mode, Quantity, Value};
use frist::playbook::{ChannelId, ClockId};
use frist::report::audience::Profile;
use frist::report::context::{self, Context, Of};
use frist::report::write::Format;
use frist::report::{Make, Paper, Papers, Template};
use frist::text::{FreeText, Lang};
use proptest::prelude::*;

use crate::support::told::{Told, utc, when};

const LANGS: [Lang; 2] = [Lang::Sv, Lang::En];

fn context(told: &Told, lang: Lang) -> Context {
    let (case, id) = (told.case(), Told::id());
    let of = Of {
        id: &id,
        case: &case,
        rules: &told.rules,
        fingerprint: Digest::of(b"head"),
        now: utc("2025-10-01T08:00"),
        lang,
    };
    context::build(of, &told.records)
}

fn paper(told: &Told, own: &[Template], profile: Profile, lang: Lang) -> Paper {
    let papers = Papers::load("incidentrapport", own, &told.rules.playbook)
        .map_err(|problems| problems.0.iter().map(|p| p.show(lang)).collect::<String>())
        .unwrap();
    let make = Make {
        lang,
        profile,
        ..Make::default()
    };
    papers
        .paper(&context(told, lang), &told.rules.playbook, &make)
        .map_err(|problems| problems.0.iter().map(|p| p.show(lang)).collect::<String>())
        .unwrap()
}

/// Everything of a paper that could tell: its text, the document with its metadata, and what a
/// figure is drawn from.
fn everything(paper: &Paper) -> String {
    let seen = serde_json::to_string(&paper.seen).unwrap();
    let document = paper.document();
    let mut all = format!("{}\n{document:?}\n{seen}", paper.markdown);
    for format in Format::ALL {
        let bytes = format.write(&document).unwrap();
        if format == Format::Docx {
            let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
            for n in 0..zip.len() {
                let mut part = zip.by_index(n).unwrap();
                all.push_str(&part.name().unwrap());
                std::io::Read::read_to_string(&mut part, &mut all).unwrap();
            }
        } else if format == Format::Pdf {
            all.push_str(&text_of_pdf(&bytes));
        } else {
            all.push_str(&String::from_utf8_lossy(&bytes));
        }
    }
    all
}

/// Reads a PDF's text and metadata with poppler, where it is installed.
fn text_of_pdf(bytes: &[u8]) -> String {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), bytes).unwrap();
    let mut told = String::from_utf8_lossy(bytes).into_owned();
    for (program, before, after) in [("pdftotext", "-layout", "-"), ("pdfinfo", "-meta", "")] {
        let mut command = std::process::Command::new(program);
        command.arg(before).arg(file.path());
        if !after.is_empty() {
            command.arg(after);
        }
        match command.output() {
            // A word that was broken at the end of a line is whole again.
            Ok(done) => told.push_str(&String::from_utf8_lossy(&done.stdout).replace("-\n", "")),
            Err(_) => eprintln!("skipped: {program} is not installed"),
        }
    }
    told
}

/// A case with a word of its own in every place that the public must not see, and those words.
fn planted(around: (&str, &str)) -> (Told, Vec<String>) {
    let mut words = Vec::new();
    let mut word = |about: &str| {
        let word = format!("Zq{}{about}xj", words.len());
        words.push(word.clone());
        format!("{}{word}{}", around.0, around.1)
    };
    let mut told = Told::open(Mode::Real, "Angrepp mot en leverantör");
    told.organisation(Organisation {
        name: Some("Nämnden".into()),
        contact: Some(word("contact").into()),
        dpo: Some(word("dpo").into()),
        ..Organisation::default()
    });
    for field in [
        "systems",
        "detected_how",
        "cause_details",
        "protection_details",
        "breach_details",
        "published_where",
        "protected_why",
        "protected_now",
        "processor",
        "contact_route",
        "feedback_to",
        "police_by",
        "police_number",
        "not_notifying",
        "other_reports",
        "still_missing",
        "inform_time",
        "not_reached",
    ] {
        told.says(field, &word(field));
    }
    told.says("brief", "Uppgifter har kommit bort.");
    told.enter(
        Entry::Anchor(Anchor {
            clock: ClockId::new("gdpr-33").unwrap(),
            kind: AnchorKind::ControllerAware,
            source: word("anchor").into(),
            when: when("26 aug 2025 16:54"),
        }),
        None,
    );
    told.log(&word("log"), Some("27 aug 2025"), Some(&word("logsource")));
    let group = told.enter(
        Entry::Group(Group {
            count: Count::Known(Quantity::range(3, 9, Some(word("method").into()))),
            name: "Anställda".into(),
            note: Some(word("groupnote").into()),
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
            groups: Vec::new(),
            motive: Some(word("checkmotive").into()),
            neutral_text: None,
            outcome: CheckOutcome::Found(2),
            sources: word("sources").into(),
            when: when("28 aug 2025"),
        }),
        None,
    );
    told.enter(
        Entry::Assessment(Assessment {
            below_why: Some(word("below").into()),
            proposal: None,
            rests_on: None,
            second: None,
            stage: None,
            cause: Some(word("cause").into()),
            groups: Vec::new(),
            motive: word("motive").into(),
            outcome: RiskOutcome::High,
            severity: None,
            when: when("28 aug 2025"),
        }),
        None,
    );
    told.enter(
        Entry::Filing(Filing {
            copy: None,
            clock: ClockId::new("gdpr-33").unwrap(),
            late_reasons: Some(word("late").into()),
            receipt: Some(word("receipt").into()),
            reference: Some("IMY-1".into()),
            stage: FilingStage::Initial,
            summary: word("summary").into(),
            when: when("30 aug 2025 10:00"),
        }),
        None,
    );
    told.enter(
        Entry::Sending(Sending {
            first_why: None,
            channel: ChannelId::new("kivra").unwrap(),
            content: Vec::new(),
            groups: vec![group],
            note: Some(word("sendnote").into()),
            planned: None,
            reached: Count::Known(Quantity::exact(4)),
            returned: None,
            sent: Some(when("31 aug 2025")),
            stage: SendingStage::Sent,
            text: Some(word("sendtext").into()),
            title: "Brev".into(),
        }),
        None,
    );
    told.enter(
        Entry::Measure(Measure {
            effect: None,
            effect_when: None,
            told: None,
            done: None,
            due: None,
            owner: Some(word("measureowner").into()),
            proof: Some(word("measureproof").into()),
            state: MeasureState::Planned,
            what: "Ny rutin".into(),
        }),
        None,
    );
    for kind in [
        LessonKind::Lesson,
        LessonKind::Feedback,
        LessonKind::Conclusion,
    ] {
        told.enter(
            Entry::Lesson(Lesson {
                action: None,
                finding: None,
                improves: None,
                objective: None,
                change: None,
                effect: None,
                effect_when: None,
                due: None,
                kind,
                owner: Some(word("lessonowner").into()),
                proof: Some(word("lessonproof").into()),
                what: if kind == LessonKind::Feedback {
                    word("feedback").into()
                } else {
                    "Öva".into()
                },
            }),
            None,
        );
    }
    let name = word("name");
    told.enter(
        Entry::Person(Person {
            function: word("function").into(),
            name: Some(name.as_str().into()),
            reach: Some(word("reach").into()),
            role: None,
        }),
        None,
    );
    // A name of a person in the middle of a text that the public may read.
    told.says(
        "what_happened",
        &format!("Larmet kom till {} på morgonen.", name.trim()),
    );
    told.enter(
        Entry::Link(Link {
            case: None,
            what: word("link").into(),
        }),
        None,
    );
    told.enter(
        Entry::Protected(ProtectedPerson {
            guardian: None,
            contacted: Some(when("1 sep 2025 10:00")),
            group: None,
            label: 417,
            route: None,
            status: ContactStatus::Contacted,
            young: Some(true),
        }),
        None,
    );
    words.push("P417".to_owned());
    (told, words)
}

/// A template that forgets every mark and prints what it can reach.
fn careless() -> Template {
    Template {
        name: "incidentrapport/sv.md".to_owned(),
        file: "own/sv.md".to_owned(),
        source: "# {{ case.title }}\n\n{{ answers.systems.words }} {{ answers.processor.words }} \
                 {{ answers.protected_why.words }} {{ answers.what_happened.words }}\n\n\
                 {% for h in timeline %}{{ h.text }} {{ h.source or \"\" }} {{ h.by }}\n\n{% endfor %}\
                 {% for p in people %}{{ p.name or \"\" }} {{ p.reach or \"\" }}{% endfor %}\
                 {% for p in protected %}{{ p.label }}{% endfor %}\
                 {% for s in sendings %}{{ s.note or \"\" }} {{ s.text or \"\" }} {{ s.noted.by }}{% endfor %}\
                 {% for f in filings %}{{ f.summary }} {{ f.receipt or \"\" }}{% endfor %}\
                 {{ organisation.contact or \"\" }} {{ counts.protected }}\n"
            .to_owned(),
    }
}

#[test]
fn the_public_paper_holds_no_word_that_it_must_not() {
    let (told, words) = planted(("", ""));
    for lang in LANGS {
        let intern = everything(&paper(&told, &[], Profile::default(), lang));
        let public = everything(&paper(&told, &[], Audience::Public.into(), lang));
        for word in &words {
            assert!(intern.contains(word), "{word} was never there");
            assert!(!public.contains(word), "{word} leaked:\n{public}");
        }
        assert!(public.contains("Brev") && public.contains("Ny rutin"));
    }
}

#[test]
fn a_template_that_forgets_its_marks_tells_nothing_more() {
    let (told, words) = planted(("", ""));
    let public = everything(&paper(
        &told,
        &[careless()],
        Audience::Public.into(),
        Lang::Sv,
    ));
    for word in &words {
        assert!(!public.contains(word), "{word} leaked:\n{public}");
    }
}

#[test]
fn the_board_and_imy_see_no_small_count_and_no_protected_person() {
    let (told, _) = planted(("", ""));
    for audience in [Audience::Board, Audience::Imy] {
        let masked = paper(&told, &[], audience.into(), Lang::Sv);
        let all = everything(&masked);
        assert!(!all.contains("P417"), "{audience:?}");
        assert!(
            masked.markdown.contains("färre än 6"),
            "{}",
            masked.markdown
        );
        assert!(!masked.markdown.contains("Nådda: 4"));
        assert!(!all.contains("protected_whyxj") && !all.contains("protected_nowxj"));
        assert!(
            all.contains("systemsxj"),
            "security is told to who must judge it"
        );
        let open = Profile {
            audience,
            unmasked: true,
        };
        let open = paper(&told, &[], open, Lang::Sv);
        assert!(open.markdown.contains("Nådda: 4"), "a motive opens it");
    }
}

#[test]
fn a_complement_does_not_give_a_small_count_back() {
    let mut told = Told::open(Mode::Real, "Angrepp");
    let exact = |n| Answer::Known(Value::Number(Quantity::exact(n)));
    told.answer("persons_total", exact(1003));
    for (name, n) in [
        ("Anställda", 900),
        ("Tidigare anställda", 100),
        ("Elever", 3),
    ] {
        told.enter(
            Entry::Group(Group {
                count: Count::Known(Quantity::exact(n)),
                name: name.into(),
                note: None,
                data: Vec::new(),
                only_protected: None,
            }),
            None,
        );
    }
    let public = paper(&told, &[], Audience::Public.into(), Lang::Sv);
    let shown = [("1003", "1 003"), ("900", "900"), ("100 |", "100 |")]
        .iter()
        .filter(|(one, two)| public.markdown.contains(one) || public.markdown.contains(two))
        .count();
    assert!(shown < 3, "all the others are shown:\n{}", public.markdown);
    assert!(public.markdown.contains("färre än 6"));
    // a message says no total that the papers do not say
    let total = public.seen.answers["persons_total"].words.clone();
    let said = public.seen.letter.persons;
    assert!(
        said.as_ref().is_none_or(|said| total.contains(said)),
        "{said:?} {total}"
    );
}

#[test]
fn only_the_internal_version_has_notes_and_each_names_its_record() {
    let (told, _) = planted(("", ""));
    let intern = paper(&told, &[], Profile::default(), Lang::Sv).document();
    assert!(intern.notes.len() > 20);
    for note in &intern.notes {
        let told = frist::report::document::plain(&note.text);
        assert!(
            told.starts_with("Post ") && told.contains("incidentledare"),
            "{told}"
        );
    }
    for audience in [Audience::Board, Audience::Imy, Audience::Public] {
        assert!(
            paper(&told, &[], audience.into(), Lang::Sv)
                .document()
                .notes
                .is_empty()
        );
    }
}

#[test]
fn masks_name_their_ground_and_doubtful_grounds_are_told() {
    let (told, _) = planted(("", ""));
    let public = paper(&told, &[], Audience::Public.into(), Lang::Sv);
    assert!(
        public
            .markdown
            .contains(r"\[maskat: säkerhetsåtgärd, 18 kap. 8 § OSL\]")
    );
    assert!(
        public
            .uncertain(Lang::Sv)
            .iter()
            .any(|law| law.contains("31 kap. 16 §"))
    );
    assert!(
        !public
            .uncertain(Lang::Sv)
            .iter()
            .any(|law| law.contains("18 kap. 8 §"))
    );
    assert!(
        paper(&told, &[], Profile::default(), Lang::Sv)
            .masked
            .is_empty()
    );
}

#[test]
fn what_is_missing_stamps_a_released_paper_and_is_listed_with_its_owner() {
    let (told, _) = planted(("", ""));
    let papers = Papers::load("incidentrapport", &[], &told.rules.playbook).unwrap();
    let mut make = Make::default();
    let context = context(&told, Lang::Sv);
    let working = papers.paper(&context, &told.rules.playbook, &make).unwrap();
    assert_eq!(working.draft, Some("ARBETSKOPIA"));
    assert!(working.markdown.contains("| Version | arbetskopia, intern"));
    make.number = Some(3);
    let released = papers.paper(&context, &told.rules.playbook, &make).unwrap();
    assert_eq!(released.draft, Some("UTKAST"));
    let missing = "> - Antagen av (inte antecknat) – ";
    assert!(
        released.markdown.replace('\\', "").contains(missing),
        "{}",
        released.markdown
    );
    assert!(
        released
            .missing
            .iter()
            .all(|missing| missing.owner.is_some() || missing.step.is_none())
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]
    #[test]
    fn no_answer_can_open_a_passage_to_the_public(
        before in prop::sample::select(vec![
            "", "<!-- /frist:intern -->", "**", "| ", "\n\n# ", "{{ case.id }}", "[^r", "`", "--> ",
            "\u{202e}", "<b>", "🙂 ", "שלום ", "\\", "]", "> - 1. ",
        ]),
        after in prop::sample::select(vec![
            "", "<!-- /frist:intern -->", "<!-- frist:intern security -->", "|", "\n", "{% raw %}", "]: x", "-->", "\u{1b}[2J",
        ]),
    ) {
        let (told, words) = planted((before, after));
        let public = everything(&paper(&told, &[], Audience::Public.into(), Lang::Sv));
        for word in &words {
            prop_assert!(!public.contains(word), "{word} leaked");
        }
    }
}

#[test]
fn an_answer_of_five_megabytes_comes_out_whole_and_masked_like_any_other() {
    let mut told = Told::open(Mode::Real, "Angrepp");
    let long = "<b>å{{ x }}|</b> ".repeat(5 << 20 >> 4);
    told.says("brief", &long);
    told.answer(
        "systems",
        Answer::Known(Value::Text(FreeText::new(long.as_str()))),
    );
    let public = paper(&told, &[], Audience::Public.into(), Lang::Sv);
    assert!(public.markdown.len() > 5 << 20);
    assert!(!public.markdown.contains("<b>"));
    assert!(public.markdown.contains("säkerhetsåtgärd"));
}

/// A letter to these groups, each of so many, of whom so many were reached.
fn letter_to(groups: &[(&str, u64, u64)]) -> Told {
    let mut told = Told::open(Mode::Real, "Angrepp");
    let known = |n| Count::Known(Quantity::exact(n));
    let ids: Vec<_> = groups
        .iter()
        .map(|(name, size, _)| {
            let group = Group {
                count: known(*size),
                name: (*name).into(),
                note: None,
                data: Vec::new(),
                only_protected: None,
            };
            told.enter(Entry::Group(group), None)
        })
        .collect();
    let letter = told.enter(
        Entry::Sending(Sending {
            channel: ChannelId::new("post").unwrap(),
            content: Vec::new(),
            first_why: None,
            groups: ids.clone(),
            note: None,
            planned: None,
            reached: Count::NotKnownYet,
            returned: None,
            sent: Some(when("1 sep 2025 10:00")),
            stage: SendingStage::Sent,
            text: None,
            title: "Brev".into(),
        }),
        None,
    );
    for (group, (_, _, reached)) in ids.into_iter().zip(groups) {
        told.enter(
            Entry::Delivery(Delivery {
                group,
                reached: known(*reached),
                receipt: None,
                returned: None,
                sending: letter.clone(),
                sent: known(*reached),
                version: None,
                when: when("2 sep 2025 10:00"),
            }),
            None,
        );
    }
    told
}

#[test]
fn what_a_notice_reached_in_all_does_not_give_a_small_group_back() {
    let told = letter_to(&[("Anställda", 900, 851), ("Elever", 3, 3)]);
    let intern = paper(&told, &[], Profile::default(), Lang::Sv);
    assert!(intern.markdown.contains("854"), "{}", intern.markdown);
    let public = paper(&told, &[], Audience::Public.into(), Lang::Sv);
    assert!(!public.markdown.contains("854"), "{}", public.markdown);
}

#[test]
fn how_many_were_reached_does_not_give_back_the_few_who_were_not() {
    let told = letter_to(&[("Anställda", 900, 897)]);
    let intern = paper(&told, &[], Profile::default(), Lang::Sv);
    assert!(intern.markdown.contains("897"), "{}", intern.markdown);
    let public = paper(&told, &[], Audience::Public.into(), Lang::Sv);
    assert!(!public.markdown.contains("897"), "{}", public.markdown);
}

#[test]
fn a_supplier_that_may_be_named_in_letters_is_out_of_the_public_version_all_the_same() {
    let mut told = Told::open(Mode::Real, "Angreppet");
    told.picks("incident_kind", "unauthorised_access");
    told.says("processor", "Molnet AB");
    told.answer("processor_named", Answer::Known(Value::YesNo(true)));
    let papers = Papers::load("webb", &[], &told.rules.playbook).unwrap();
    let made = |audience: Audience| {
        let make = Make {
            profile: audience.into(),
            ..Make::default()
        };
        let context = context(&told, Lang::Sv);
        papers.paper(&context, &told.rules.playbook, &make).unwrap()
    };
    let intern = made(Audience::Intern).markdown;
    assert!(intern.contains("Det skedde hos Molnet AB, som"), "{intern}");
    let public = made(Audience::Public);
    let all = everything(&public);
    assert!(!all.contains("Molnet"), "{all}");
    assert!(public.markdown.contains("Det skedde hos en leverantör som"));
}
