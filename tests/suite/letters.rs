//! Letters and notices, the situation report and the handover of the Miljödata case: golden texts, read
//! aloud, and what must never stand in them.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on fails where it stands"
)]

use std::path::{Path, PathBuf};

use assert_cmd::Command;
use frist::report::letter::Kind;

const LATER: &str = "2025-10-15T09:00+02:00";

/// A data folder and a config folder of one's own.
struct Place {
    folder: tempfile::TempDir,
    id: String,
}

impl Place {
    fn new(now: &str) -> Self {
        Self::with(now, &[])
    }

    /// The same, with more in the settings.
    fn with(now: &str, settings: &[&str]) -> Self {
        let mut place = Self {
            folder: tempfile::tempdir().unwrap(),
            id: String::new(),
        };
        let me = ["settings", "me.name=AL", "me.role=incidentledare"];
        place.out(now, &[&me, settings].concat());
        let title = "Angreppet på Miljödata";
        let made = place.out(now, &["new", "--title", title]);
        made.lines().last().unwrap().clone_into(&mut place.id);
        place
    }

    fn frist(&self, now: &str, config: &str) -> Command {
        let mut command = Command::cargo_bin("frist").unwrap();
        command.env_clear();
        command.env("FRIST_DATA", self.folder.path().join("data"));
        command.env("FRIST_CONFIG", self.folder.path().join(config));
        command.env("FRIST_NOW", now);
        command
    }

    fn out(&self, now: &str, arguments: &[&str]) -> String {
        let done = self.frist(now, "config").args(arguments).assert().success();
        String::from_utf8(done.get_output().stdout.clone()).unwrap()
    }

    fn fill(&self, now: &str, name: &str) {
        let file = fixture(name);
        self.out(now, &["fill", &self.id, file.to_str().unwrap()]);
    }

    /// Fills in what stands here, as a file would.
    fn facts(&self, facts: &str) {
        let file = self.folder.path().join("facts.toml");
        std::fs::write(&file, format!("kind = \"fill\"\nformat = 1\n{facts}")).unwrap();
        self.out(LATER, &["fill", &self.id, file.to_str().unwrap()]);
    }

    fn letter(&self, arguments: &[&str]) -> String {
        let all = [&["letter", &self.id], arguments].concat();
        self.out(LATER, &all)
    }
}

fn fixture(name: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    root.join("tests/fixtures").join(name)
}

fn whole() -> Place {
    let place = Place::new(LATER);
    place.fill(LATER, "miljodata.toml");
    place
}

/// Compares with the golden text; what is drawn at random is taken out.
fn golden(place: &Place, name: &str, lang: &str, text: &str) {
    let print = |line: &str| {
        if line.starts_with("Journal: ") {
            "Journal: FINGERAVTRYCK".to_owned()
        } else {
            line.replace(&place.id, "ÄRENDE")
        }
    };
    let settled: Vec<String> = text.lines().map(print).collect();
    let settled = settled.join("\n") + "\n";
    let file = fixture(&format!("golden/miljodata-{name}.{lang}.md"));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&file, &settled).unwrap();
    }
    let expected = std::fs::read_to_string(&file).unwrap();
    assert!(
        settled == expected,
        "{} differs; read the difference, then run with UPDATE_GOLDEN=1\n{settled}",
        file.display()
    );
}

#[test]
fn the_letters_tell_each_group_what_it_needs() {
    let place = whole();
    let current = place.letter(&["brev-digital-post", "--group", "Nuvarande"]);
    golden(&place, "brev-nuvarande", "sv", &current);
    let former = place.letter(&["post", "--group", "Tidigare anställda"]);
    golden(&place, "brev-tidigare", "sv", &former);
    for letter in [&current, &former] {
        // what the record says in the work's own words is not for those concerned
        for not in [
            "P1",
            "1 100",
            "darknet",
            "tack",
            "SLK",
            "Stella",
            "direktkontakt",
        ] {
            assert!(!letter.contains(not), "{not} in a letter\n{letter}");
        }
        assert!(letter.contains("BankID") && letter.contains("114 14"));
    }
}

#[test]
fn the_call_script_names_nobody() {
    let place = whole();
    let script = place.letter(&["samtalsstod"]);
    golden(&place, "samtalsstod", "sv", &script);
    for label in ["P1", "P2", "P3", "P4", "P5"] {
        assert!(script.contains(label), "{label} is missing");
    }
}

#[test]
fn letters_say_dates_in_words_and_carry_nothing_of_the_record() {
    let profile = ["organisation.dpo=dso@exempel.se"];
    let place = Place::with(LATER, &profile);
    place.fill(LATER, "miljodata.toml");
    for (lang, says) in [
        (
            "sv",
            [
                "Det hände den 20–23 augusti 2025.",
                "Det skedde den 14 september 2025.",
            ],
        ),
        (
            "en",
            [
                "This happened on 20–23 August 2025.",
                "That happened on 14 September 2025.",
            ],
        ),
    ] {
        for paper in ["kivra", "post"] {
            let call = [paper, "--group", "Nuvarande", "--lang", lang];
            let letter = place.letter(&call);
            for words in says {
                assert!(letter.contains(words), "{words}\n{letter}");
            }
            for not in ["aug 2025", "Aug 2025", "09:00", "exempel.se."] {
                assert!(!letter.contains(not), "{not}\n{letter}");
            }
        }
        // what stands under every page of our own papers stands under no letter
        let file = place.folder.path().join(format!("brev-{lang}.html"));
        let out = file.to_str().unwrap();
        place.letter(&[
            "kivra",
            "--group",
            "Nuvarande",
            "--lang",
            lang,
            "--out",
            out,
        ]);
        let page = std::fs::read_to_string(&file).unwrap();
        assert!(
            !page.contains(&place.id) && !page.contains("<footer"),
            "{page}"
        );
        place.letter(&["samtalsstod", "--lang", lang, "--out", out]);
        assert!(std::fs::read_to_string(&file).unwrap().contains(&place.id));
    }
}

#[test]
fn a_contact_that_nobody_can_reach_counts_as_missing() {
    let place = whole();
    for (lang, hole, mark, dates) in [
        (
            "sv",
            "[SAKNAS: direktnummer att ringa]",
            "Visas bara för den som ringer",
            ["den 20–23 augusti", "den 14 september"],
        ),
        (
            "en",
            "[MISSING: a direct number to call]",
            "Shown only to the person who calls",
            ["on 20–23 August", "on 14 September"],
        ),
    ] {
        let script = place
            .letter(&["samtalsstod", "--lang", lang])
            .replace('\\', "");
        assert!(script.contains(hole) && script.contains(mark), "{script}");
        assert!(script.starts_with("**UTKAST**") || script.starts_with("**DRAFT**"));
        assert!(dates.iter().all(|date| script.contains(date)), "{script}");
    }
    let letter = place
        .letter(&["kivra", "--group", "Nuvarande"])
        .replace('\\', "");
    assert!(
        letter.contains("[SAKNAS: telefonnummer eller e-postadress]"),
        "{letter}"
    );
    // an address is enough for a letter; to speak, a number is needed
    place.facts("[answers]\ncontact_for_affected = \"IT-chefen, it@exempel.se\"\n");
    let letter = place.letter(&["kivra", "--group", "Nuvarande"]);
    assert!(
        !letter.contains("telefonnummer eller e-postadress"),
        "{letter}"
    );
    assert!(place.letter(&["samtalsstod"]).contains("direktnummer"));
    place.facts("[answers]\ncontact_for_affected = \"IT-chefen, 08-465 004 55\"\n");
    let script = place.letter(&["samtalsstod"]);
    assert!(script.contains("Ring IT-chefen, 08-465 004 55.") && !script.contains("SAKNAS"));
}

#[test]
fn a_letter_in_another_language_holds_nobody_s_words_in_the_case_s() {
    let place = divided(
        "[[groups]]\nname = \"Elever\"\ncount = 900\ntold = \"du går hos oss\"\n\
         [[measures]]\nstate = \"taken\"\nwhat = \"Stängt\"\ntold = \"Vi har stängt systemet.\"\n\
         [[rows.data_categories]]\nwhat = \"Betyg\"\nkind = \"other\"\n\
         [[checks]]\nwhen = \"17 sep 2025\"\nsources = \"Navet\"\noutcome = \"none_marked\"\n",
    );
    // given no words in English: the kind where it says something, a mark otherwise, and a draft
    let letter = place
        .letter(&["kivra", "--group", "Elever", "--lang", "en"])
        .replace('\\', "");
    assert!(letter.starts_with("**DRAFT**") && letter.contains("language of the letter"));
    assert!(
        letter.contains("- Personal identity number\n- Contact information\n"),
        "{letter}"
    );
    for mark in ["Betyg", "Vi har stängt systemet.", "du går hos oss"] {
        assert!(
            letter.contains(&format!("[MISSING: “{mark}” in English]")),
            "{letter}"
        );
    }
    // in the case's own language nothing is marked
    let own = place
        .letter(&["kivra", "--group", "Elever"])
        .replace('\\', "");
    assert!(own.contains("Du får brevet för att du går hos oss.") && !own.contains("på svenska]"));
    // given words in English: they stand there
    let told = divided(
        "[[groups]]\nname = \"Elever\"\ncount = 900\ntold = \"du går hos oss\"\n\
         told_other = \"you are a pupil\"\n\
         [[measures]]\nstate = \"taken\"\nwhat = \"Stängt\"\ntold = \"Vi har stängt systemet.\"\n\
         told_other = \"We have closed the system.\"\n\
         [[rows.data_categories]]\nwhat = \"Betyg\"\nkind = \"other\"\nwhat_other = \"Grades\"\n",
    );
    let letter = told.letter(&["kivra", "--group", "Elever", "--lang", "en"]);
    for words in [
        "because you are a pupil.",
        "- We have closed the system.",
        "- Grades",
    ] {
        assert!(letter.contains(words), "{words}\n{letter}");
    }
    assert!(!letter.contains("in English"), "{letter}");
}

#[test]
fn a_letter_says_who_is_concerned_in_words_to_them_and_why_their_data_were_there() {
    let place = whole();
    let letter = place.letter(&["post", "--group", "Tidigare"]);
    for words in [
        "för att du har varit anställd hos oss någon gång sedan 2024.",
        "Varför fanns uppgifterna där?",
    ] {
        assert!(letter.contains(words), "{words}\n{letter}");
    }
    assert!(!letter.contains("Tidigare anställda"), "{letter}");
    let web = place.letter(&["webb"]);
    assert!(
        web.contains("dig om du är anställd hos oss, eller om du har varit"),
        "{web}"
    );
    // where nobody has written it the name stands there, and the writer is told
    let plain = divided("[[groups]]\nname = \"Elever\"\ncount = 900\n");
    let call = ["letter", &plain.id, "kivra", "--group", "Elever"];
    let done = plain.frist(LATER, "config").args(call).assert().success();
    let said = String::from_utf8(done.get_output().stderr.clone()).unwrap();
    assert!(said.contains("Skriv hur ni säger det till dem"), "{said}");
}

#[test]
fn press_intranet_and_answers_speak_to_their_readers() {
    let place = whole();
    for (lang, press, not, media, borrowed) in [
        (
            "sv",
            "ansvarar för har stulits. Det hände den 20–23 augusti 2025. Orsaken var ett angrepp mot en leverantör.",
            ["Typ av händelse", "kommenterar", "IT-chefen"],
            "meddelarfrihet",
            "lånat eller handlat i mitt namn",
        ),
        (
            "en",
            "has been stolen. This happened on 20–23 August 2025. The cause was an attack on a supplier.",
            ["Type of incident", "do not comment on", "IT-chefen"],
            "freedom to communicate",
            "borrowed or bought in my name",
        ),
    ] {
        let text = place.letter(&["press", "--lang", lang]);
        assert!(text.contains(press), "{text}");
        assert!(not.iter().all(|words| !text.contains(words)), "{text}");
        let text = place.letter(&["intranat", "--lang", lang]);
        assert!(text.contains(media) && !text.contains("slutat"), "{text}");
        let text = place.letter(&["fragor-och-svar", "--lang", lang]);
        assert!(text.contains(borrowed), "{text}");
    }
    // what the writer must know is told the writer
    let call = ["letter", &place.id, "press"];
    let done = place.frist(LATER, "config").args(call).assert().success();
    let said = String::from_utf8(done.get_output().stderr.clone()).unwrap();
    assert!(said.contains("Kommentera inte"), "{said}");
    // a press contact needs a number
    place.facts("[answers]\npress_contact = \"Presstjänsten\"\n");
    assert!(place.letter(&["press"]).contains("Presskontakt: \\[SAKNAS"));
    place.facts("[answers]\npress_contact = \"Presstjänsten, 08-465 004 56\"\n");
    let text = place.letter(&["press"]);
    assert!(
        text.contains("Presskontakt: Presstjänsten, 08-465 004 56") && !text.contains("SAKNAS")
    );
    // nobody works for the public here: nothing is promised
    place.facts("[answers]\norg_kind = \"company\"\n");
    assert!(!place.letter(&["intranat"]).contains("meddelarfrihet"));
}

#[test]
fn a_notice_does_not_say_that_it_names_all_when_some_are_too_few_to_be_named() {
    let place = divided(
        "[[groups]]\nname = \"Vårdnadshavare\"\ncount = 40\n\
         [[groups]]\nname = \"Elever i en klass\"\ncount = 4\n",
    );
    let web = place.letter(&["webb"]);
    assert!(
        web.contains("Det här gäller bland andra: Vårdnadshavare."),
        "{web}"
    );
    assert!(!web.contains("Elever i en klass"), "{web}");
}

#[test]
fn the_call_script_advises_nothing_that_is_unsafe() {
    let place = whole();
    for (lang, says, not) in [
        (
            "sv",
            [
                "i fara nu, ring 112",
                "Finns ingen säker väg",
                "registrator",
                "åldern antecknas inte",
            ],
            ["rädd", "skicka direkt som vanligt", "förstör", "Barn"],
        ),
        (
            "en",
            [
                "in danger now, call 112",
                "If there is no safe route",
                "registrar",
                "age is not recorded",
            ],
            ["afraid", "send directly as usual", "Destroy", "Children"],
        ),
    ] {
        let script = place.letter(&["samtalsstod", "--lang", lang]);
        for words in says {
            assert!(script.contains(words), "{words}\n{script}");
        }
        for words in not {
            assert!(!script.contains(words), "{words}\n{script}");
        }
    }
}

#[test]
fn a_notice_holds_what_was_known_that_day_and_no_more() {
    let place = Place::new("2025-09-04T09:00+02:00");
    place.fill("2025-09-04T10:00+02:00", "miljodata-4-sep.toml");
    place.fill("2025-09-17T15:00+02:00", "miljodata-17-sep.toml");
    let early = place.letter(&["webb", "--as-of", "2025-09-04 12:00"]);
    golden(&place, "webb-4-sep", "sv", &early);
    assert!(!early.contains("Tidigare anställda") && !early.contains("lagts ut"));
    let later = place.letter(&["webb", "--as-of", "2025-09-17 16:00"]);
    golden(&place, "webb-17-sep", "sv", &later);
    assert!(later.contains("Tidigare anställda") && later.contains("lagts ut"));
    // what those who read the first one do not know stands first
    let new = "**Nytt sedan den 4 september 2025:**\n\n- Det gäller också: Tidigare anställda.";
    assert!(
        later.contains(new) && !early.contains("Nytt sedan"),
        "{later}"
    );
    // those who are contacted directly are few: a notice to many does not name them
    assert!(!later.contains("De som kontaktas direkt") && !later.contains("direktkontakt"));
}

#[test]
fn what_lacks_facts_is_stamped_and_lists_what_the_text_marks() {
    let empty = Place::new(LATER);
    let whole = whole();
    for place in [&empty, &whole] {
        for kind in Kind::ALL {
            for (lang, stamp, hole) in
                [("sv", "UTKAST", "[SAKNAS: "), ("en", "DRAFT", "[MISSING: ")]
            {
                let text = place.letter(&[kind.paper(), "--lang", lang]);
                let closed = ["**STÄNGT**", "**CLOSED**"];
                let is_closed = closed.iter().any(|stamp| text.starts_with(stamp));
                let first = format!("**{stamp}**");
                let holes = text.replace('\\', "").contains(hole);
                assert_eq!(
                    text.starts_with(&first) || is_closed,
                    holes,
                    "{kind:?}\n{text}"
                );
                for not in ["undefined", "null", "None", "- \n", " .\n", "****"] {
                    assert!(!text.contains(not), "{not:?} in {kind:?}\n{text}");
                }
            }
        }
    }
    // when the last facts are there, then it is no draft
    let profile = [
        "organisation.dpo=dso@exempel.se",
        "organisation.address=Storgatan 1",
    ];
    let known = Place::with(LATER, &profile);
    known.fill(LATER, "miljodata.toml");
    known.facts(
        "[answers]\ncontact_for_affected = \"IT-chefen, 08-465 004 55\"\n\
         press_contact = \"Presstjänsten, 08-465 004 56\"\n",
    );
    for kind in Kind::ALL {
        let text = known.letter(&[kind.paper()]);
        assert!(
            !text.contains("UTKAST") && !text.contains("SAKNAS"),
            "{text}"
        );
    }
}

#[test]
fn the_situation_and_the_handover_rest_on_the_record() {
    let place = whole();
    let report = place.out(LATER, &["sitrep", &place.id]);
    golden(&place, "lagesbild", "sv", &report);
    let (_, next) = report.split_once("## Härnäst").unwrap();
    let lines = next.lines().filter(|line| line.starts_with("- ")).count();
    assert_eq!(lines, 4, "three, and where the others are:\n{next}");
    let read = place.out(LATER, &["handover", &place.id, "read"]);
    golden(&place, "overlamning", "sv", &read);
    let english = |call: &[&str]| place.out(LATER, &[call, &["--lang", "en"]].concat());
    golden(&place, "lagesbild", "en", &english(&["sitrep", &place.id]));
    let read = english(&["handover", &place.id, "read"]);
    golden(&place, "overlamning", "en", &read);
}

#[test]
fn the_entry_for_the_register_reads_as_it_was_read() {
    let place = whole();
    for lang in ["sv", "en"] {
        let call = ["report", &place.id, "registerpost", "--lang", lang];
        golden(&place, "registerpost", lang, &place.out(LATER, &call));
    }
}

#[test]
fn a_handover_is_accepted_by_somebody_else_and_once() {
    let place = Place::new(LATER);
    // given a handover
    let give = [
        "handover",
        &place.id,
        "give",
        "--to",
        "incidentledare, natt",
        "--note",
        "Ring SLK.",
    ];
    place.out(LATER, &give);
    // then the paper itself says from whom, to whom and what to know
    let read = place.out(LATER, &["handover", &place.id, "read"]);
    assert!(
        read.contains("Från incidentledare till incidentledare, natt, 15 okt 2025"),
        "{read}"
    );
    assert!(read.contains("Att veta: Ring SLK."), "{read}");
    let accept = ["handover", &place.id, "accept"];
    // when the giver accepts it, then a rule says no and why
    let refused = place.frist(LATER, "config").args(accept).assert().code(1);
    let said = String::from_utf8(refused.get_output().stderr.clone()).unwrap();
    assert!(said.contains("Du har själv lämnat över"), "{said}");
    // when somebody else does, then it is recorded, once
    place.frist(LATER, "other").args(accept).assert().success();
    place.frist(LATER, "other").args(accept).assert().code(1);
    let verdict = place.out(LATER, &["verify", &place.id, "--word"]);
    assert_eq!(verdict, "intact\n");
}

#[test]
fn a_handover_to_nobody_and_a_letter_to_no_group_are_refused() {
    let place = Place::new(LATER);
    let give = ["handover", &place.id, "give"];
    place.frist(LATER, "config").args(give).assert().code(1);
    let letter = ["letter", &place.id, "webb", "--group", "x"];
    place.frist(LATER, "config").args(letter).assert().code(2);
    let duva = ["letter", &place.id, "duva"];
    place.frist(LATER, "config").args(duva).assert().code(2);
}

#[test]
fn a_recorded_letter_stands_as_a_planned_sending_with_its_version() {
    let place = whole();
    let text = place.letter(&["kivra", "--group", "Tidigare", "--record"]);
    let shown = place.out(LATER, &["show", &place.id, "--json"]);
    let context: serde_json::Value = serde_json::from_str(&shown).unwrap();
    let sendings = context["sendings"].as_array().unwrap();
    let same = |sending: &&serde_json::Value| sending["text"].as_str() == Some(text.as_str());
    assert_eq!(sendings.iter().filter(same).count(), 1);
}

#[test]
fn a_text_to_many_is_not_written_when_only_protected_persons_would_get_it() {
    let place = divided(
        "[[groups]]\nname = \"Elever\"\ncount = 900\n\
         [[groups]]\nname = \"De som kontaktas direkt\"\ncount = 2\nonly_protected = true\n",
    );
    let file = place.folder.path().join("brev.md");
    let to = file.to_str().unwrap();
    let papers = Kind::ALL.into_iter().filter(|kind| kind.is_to_many());
    for paper in papers.map(Kind::paper) {
        for (lang, says, instead) in [
            (
                "sv",
                "skrivs inte: gruppen De som kontaktas direkt",
                "frist letter",
            ),
            (
                "en",
                "is not written: the group De som kontaktas direkt",
                "frist letter",
            ),
        ] {
            // when it is asked for that group, then a rule says no, and nothing is written anywhere
            let call = [
                "letter", &place.id, paper, "--group", "De som", "--out", to, "--lang", lang,
            ];
            let done = place.frist(LATER, "config").args(call).assert().code(1);
            let said = String::from_utf8(done.get_output().stderr.clone()).unwrap();
            assert!(said.contains(says) && said.contains(instead), "{said}");
            assert!(
                done.get_output().stdout.is_empty() && !file.exists(),
                "{paper}"
            );
        }
    }
    // one at a time is open, and so is what goes to the others and to all
    place.letter(&["samtalsstod", "--group", "De som"]);
    place.letter(&["kivra", "--group", "Elever"]);
    assert!(!place.letter(&["webb"]).contains("De som kontaktas"));
    // the same when all who are concerned are protected and there are no groups
    let all = Place::new(LATER);
    let facts = "kind = \"fill\"\nformat = 1\n[answers]\npersons_total = { exact = 1 }\n\
                 [[checks]]\nwhen = \"17 sep 2025\"\nsources = \"Navet\"\noutcome = \"found\"\nfound_count = 1\n";
    let file = all.folder.path().join("facts.toml");
    std::fs::write(&file, facts).unwrap();
    all.out(LATER, &["fill", &all.id, file.to_str().unwrap()]);
    let call = ["letter", &all.id, "brev-post"];
    all.frist(LATER, "config").args(call).assert().code(1);
    // and the paper says so itself, whichever way it is asked for
    all.out(LATER, &["template", "new", "brev-post"]);
    let paper = all.out(LATER, &["report", &all.id, "brev-post"]);
    assert!(
        paper.contains("skrivs inte: alla som berörs") && !paper.contains("BankID"),
        "{paper}"
    );
}

#[test]
fn a_text_to_many_before_the_check_is_stamped_closed_and_lists_the_check_first() {
    let place = divided("[[groups]]\nkey = \"e\"\nname = \"Elever\"\ncount = 900\n");
    for kind in Kind::ALL {
        for (lang, stamp, says, check) in [
            (
                "sv",
                "STÄNGT",
                "Skicka inte",
                "En kontroll av skyddade personuppgifter",
            ),
            (
                "en",
                "CLOSED",
                "Do not send and do not publish",
                "A check for protected identity",
            ),
        ] {
            let text = place.letter(&[kind.paper(), "--lang", lang]);
            let is_closed = text.starts_with(&format!("**{stamp}**"));
            assert_eq!(is_closed, kind.is_to_many(), "{kind:?}\n{text}");
            let first = text.lines().find(|line| line.starts_with("> -")).unwrap();
            assert_eq!(first.contains(check), is_closed, "{kind:?}\n{text}");
            assert_eq!(text.contains(says), is_closed, "{kind:?}\n{text}");
        }
    }
    // when somebody has looked, whatever they found, then it is closed no longer
    let file = place.folder.path().join("check.toml");
    let check = "kind = \"fill\"\nformat = 1\n[[checks]]\nwhen = \"17 sep 2025\"\nsources = \"Navet\"\noutcome = \"none_marked\"\n";
    std::fs::write(&file, check).unwrap();
    place.out(LATER, &["fill", &place.id, file.to_str().unwrap()]);
    assert!(
        !place
            .letter(&["kivra", "--group", "Elever"])
            .contains("STÄNGT")
    );
}

/// A case with two groups, of which one has lost less than the other.
fn divided(groups: &str) -> Place {
    let place = Place::new(LATER);
    let file = place.folder.path().join("divided.toml");
    let data = |key: &str, what: &str, kind: &str| {
        format!("[[rows.data_categories]]\nkey = \"{key}\"\nwhat = \"{what}\"\nkind = \"{kind}\"\n")
    };
    let rows = [
        data("number", "Personnummer", "personnummer"),
        data("mail", "E-postadress", "contact"),
        data("shelter", "Adress till boendet", "contact"),
    ];
    let text = format!("kind = \"fill\"\nformat = 1\n{}{groups}", rows.concat());
    std::fs::write(&file, text).unwrap();
    place.out(LATER, &["fill", &place.id, file.to_str().unwrap()]);
    place
}

#[test]
fn a_letter_lists_the_data_of_its_own_group_and_no_other() {
    let place = divided(
        "[[groups]]\nname = \"Elever\"\ncount = 900\ndata = [\"number\", \"mail\"]\n\
         [[groups]]\nname = \"Ombud\"\ncount = 400\ndata = [\"mail\"]\n\
         [[groups]]\nname = \"Övriga\"\ncount = 3\nonly_protected = true\ndata = [\"shelter\"]\n",
    );
    for paper in ["kivra", "post", "webb", "intranat", "fragor-och-svar"] {
        let ombud = place.letter(&[paper, "--group", "Ombud"]);
        assert!(ombud.contains("- E-postadress"), "{paper}\n{ombud}");
        assert!(!ombud.contains("Personnummer"), "{paper}\n{ombud}");
    }
    let pupils = place.letter(&["kivra", "--group", "Elever"]);
    assert!(pupils.contains("- Personnummer") && !pupils.contains("boendet"));
    // to many: group by group, and nothing that only the protected have
    for (lang, line) in [
        ("sv", "Hör du till gruppen Ombud kan de här uppgifterna"),
        (
            "en",
            "If you belong to the group \\[MISSING: “Ombud” in English\\], the following",
        ),
    ] {
        let web = place.letter(&["webb", "--lang", lang]);
        assert!(web.contains(line), "{web}");
        assert!(!web.contains("boendet") && !web.contains("Övriga"), "{web}");
    }
}

#[test]
fn the_writer_alone_is_told_of_data_that_nobody_has_placed() {
    let place = divided(
        "[[groups]]\nname = \"Elever\"\ncount = 900\ndata = [\"number\", \"mail\"]\n\
         [[groups]]\nname = \"Ombud\"\ncount = 400\n",
    );
    let told = |group: &str| {
        let call = ["letter", &place.id, "kivra", "--group", group];
        let done = place.frist(LATER, "config").args(call).assert().success();
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        (
            text(&done.get_output().stdout),
            text(&done.get_output().stderr),
        )
    };
    let asks = "Gäller det här just den här gruppen?";
    // given a group of which nobody has said: all of the case's data, and the writer is told
    let (letter, said) = told("Ombud");
    assert!(letter.contains("- Personnummer") && !letter.contains(asks));
    assert!(
        said.contains(asks) && said.contains("Personnummer"),
        "{said}"
    );
    // given one of which somebody has: nothing to ask about
    assert!(!told("Elever").1.contains(asks));
    // when a kind of data is added later, then it is listed, and asked about by itself
    let file = place.folder.path().join("later.toml");
    let row = "kind = \"fill\"\nformat = 1\n[[rows.data_categories]]\nwhat = \"Betyg\"\n";
    std::fs::write(&file, row).unwrap();
    place.out(LATER, &["fill", &place.id, file.to_str().unwrap()]);
    let (letter, said) = told("Elever");
    assert!(
        letter.contains("- Betyg") && !letter.contains("boendet"),
        "{letter}"
    );
    let line = said.lines().find(|line| line.contains(asks)).unwrap();
    assert!(
        line.contains("Betyg") && !line.contains("Personnummer"),
        "{line}"
    );
}

#[test]
fn the_advice_follows_from_what_the_group_lost() {
    let place = divided(
        "[[groups]]\nname = \"Elever\"\ncount = 900\ndata = [\"number\", \"key\"]\n\
         [[groups]]\nname = \"Ombud\"\ncount = 400\ndata = [\"mail\"]\n\
         [[groups]]\nname = \"Kunder\"\ncount = 400\ndata = [\"card\", \"health\"]\n\
         [[rows.data_categories]]\nkey = \"key\"\nwhat = \"Lösenord till appen\"\nkind = \"credentials\"\n\
         [[rows.data_categories]]\nkey = \"card\"\nwhat = \"Kontonummer\"\nkind = \"economic\"\n\
         [[rows.data_categories]]\nkey = \"health\"\nwhat = \"Diagnos\"\nkind = \"health\"\n",
    );
    let all = [
        ("lösenordet", "Change your password"),
        ("kreditupplysningsföretagen", "credit reference agencies"),
        ("kontoutdrag", "bank statements"),
        ("Var vaksam", "Be wary of calls"),
        ("Betala inte", "Do not pay"),
    ];
    for (group, given) in [
        ("Elever", [true, true, false, true, false]),
        ("Ombud", [false, false, false, true, false]),
        ("Kunder", [false, false, true, true, true]),
    ] {
        for paper in ["kivra", "post", "webb", "intranat", "fragor-och-svar"] {
            let [sv, en] =
                ["sv", "en"].map(|lang| place.letter(&[paper, "--group", group, "--lang", lang]));
            for ((swedish, english), is) in all.into_iter().zip(given) {
                assert_eq!(sv.contains(swedish), is, "{group} {paper} {swedish}\n{sv}");
                assert_eq!(en.contains(english), is, "{group} {paper} {english}\n{en}");
            }
        }
    }
}

#[test]
fn a_group_of_protected_persons_alone_gets_the_call_script_and_no_letter() {
    let place = whole();
    for paper in [
        "kivra",
        "post",
        "webb",
        "intranat",
        "press",
        "fragor-och-svar",
    ] {
        for (lang, says) in [
            ("sv", "Kontakta var och en direkt"),
            ("en", "Contact each directly"),
        ] {
            let call = [
                "letter", &place.id, paper, "--group", "De som", "--lang", lang,
            ];
            let done = place.frist(LATER, "config").args(call).assert().code(1);
            let said = String::from_utf8(done.get_output().stderr.clone()).unwrap();
            assert!(
                said.contains(says) && said.contains("samtalsstod"),
                "{said}"
            );
            assert!(done.get_output().stdout.is_empty());
        }
    }
    let script = place.letter(&["samtalsstod", "--group", "De som"]);
    assert!(
        script.contains("| P1 |") && script.contains("| P5 |"),
        "{script}"
    );
}

#[test]
fn the_letters_in_english_read_as_they_were_read() {
    let place = whole();
    let english = |call: &[&str]| place.letter(&[call, &["--lang", "en"]].concat());
    for (name, call) in [
        ("brev-nuvarande", &["kivra", "--group", "Nuvarande"][..]),
        ("brev-tidigare", &["post", "--group", "Tidigare"]),
        ("samtalsstod", &["samtalsstod"]),
        ("fragor-och-svar", &["fragor-och-svar"]),
        ("intranat", &["intranat"]),
        ("press", &["press"]),
        ("webb", &["webb"]),
    ] {
        golden(&place, name, "en", &english(call));
    }
}

#[test]
fn a_supplier_is_named_only_when_somebody_has_recorded_that_it_may_be() {
    let papers = [
        "kivra",
        "post",
        "webb",
        "intranat",
        "press",
        "fragor-och-svar",
    ];
    let place = whole();
    for paper in papers {
        for lang in ["sv", "en"] {
            let text = place.letter(&[paper, "--lang", lang]);
            assert!(!text.contains("Miljödata"), "{paper}\n{text}");
        }
    }
    assert!(
        place
            .letter(&["webb"])
            .contains("Det skedde hos en leverantör som")
    );
    // when people's own words name it, then the writer is asked
    let file = place.folder.path().join("more.toml");
    let told = "kind = \"fill\"\nformat = 1\n[[measures]]\nstate = \"taken\"\nwhat = \"Stängt\"\ntold = \"Miljödata har stängt systemet.\"\n";
    std::fs::write(&file, told).unwrap();
    place.out(LATER, &["fill", &place.id, file.to_str().unwrap()]);
    let said = |place: &Place| {
        let call = ["letter", &place.id, "webb"];
        let done = place.frist(LATER, "config").args(call).assert().success();
        String::from_utf8(done.get_output().stderr.clone()).unwrap()
    };
    let asks = "Får leverantören nämnas?";
    assert!(said(&place).contains(asks), "{}", said(&place));
    // when it may be named, then it is, and nobody is asked
    let may = "kind = \"fill\"\nformat = 1\n[answers]\nprocessor_named = true\n";
    std::fs::write(&file, may).unwrap();
    place.out(LATER, &["fill", &place.id, file.to_str().unwrap()]);
    assert!(
        place
            .letter(&["webb"])
            .contains("Det skedde hos Miljödata i Karlskrona, som")
    );
    assert!(!said(&place).contains(asks));
}
