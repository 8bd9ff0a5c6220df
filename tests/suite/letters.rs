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
                let first = format!("**{stamp}**");
                let holes = text.replace('\\', "").contains(hole);
                assert_eq!(text.starts_with(&first), holes, "{kind:?}\n{text}");
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
    let read = place.out(LATER, &["handover", &place.id, "read"]);
    golden(&place, "overlamning", "sv", &read);
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
        ("en", "If you belong to the group Ombud, the following"),
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
            ("sv", "kontakta var och en direkt"),
            ("en", "contact each one directly"),
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
