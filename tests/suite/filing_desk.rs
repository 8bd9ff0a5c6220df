//! The desk for IMY's form: what the first notification of the Miljödata incident says, what each
//! supplement adds, and what is frozen.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails where it stands"
)]

use std::path::Path;
use std::rc::Rc;

use frist::builtin;
use frist::case::event::{Opened, Organisation, Session, TimeSource};
use frist::case::register::{Filing, FilingStage};
use frist::case::{ActorId, Command, Entry, EntryId, Mode, fill};
use frist::playbook::ClockId;
use frist::report::context::{self, Context, Of};
use frist::report::desk::{self, Base, Change, Sheet};
use frist::store::{Desk, Library, Memory, NewCase, Random, Who};
use frist::text::{FreeText, Lang};
use frist::time::Moment;

use crate::support::desk::moment;

/// The Miljödata case under way.
struct Story {
    desk: Desk,
    now: Moment,
    named: u64,
    base: Option<Base>,
}

impl Story {
    fn begun() -> Self {
        let now = moment("2025-08-26 17:10");
        let library = Library::new(Rc::new(Memory::new()));
        let random = Random::fixed(1);
        let session = Session {
            name: FreeText::new("AL"),
            program: "0.1.0".to_owned(),
            role: FreeText::new("Incidentledare"),
            time: TimeSource::Set,
        };
        let who = Who {
            actor: ActorId::new("al-0001").unwrap(),
            session,
        };
        let words = FreeText::new;
        let opened = Opened {
            language: Lang::Sv,
            legal_basis: words("Rättslig förpliktelse"),
            mode: Mode::Real,
            playbook: builtin::PLAYBOOK.to_owned(),
            purpose: words("Att hantera incidenten"),
            regime: "gdpr".to_owned(),
            retention: words(""),
            rules: Vec::new(),
            title: words("Miljödata"),
        };
        let organisation = Organisation {
            name: Some(words("Arbetsmarknadsnämnden, Stockholms stad")),
            dpo: Some(words("Dataskyddsombudet, dso@example.se")),
            ..Organisation::default()
        };
        let new = NewCase {
            opened,
            organisation,
            scenario: None,
        };
        let made = Desk::create(&library, &builtin::rule_files(), now, who, new, random);
        let (_, desk, _) = made.unwrap_or_else(|_| panic!("no case"));
        Self {
            desk,
            now,
            named: 1,
            base: None,
        }
    }

    /// Fills in what became known, at this local time.
    fn learns(mut self, file: &str, at: &str) -> Self {
        self.now = moment(at);
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/miljodata-imy");
        let source = std::fs::read_to_string(path.join(file)).unwrap();
        let chain = self.desk.store.chain().unwrap();
        let playbook = &self.desk.rules.playbook;
        let commands = fill::read(file, &source, playbook, self.now, chain, self.named).unwrap();
        self.named += 100;
        let done = self.desk.carry_out_all(self.now, &commands);
        done.unwrap_or_else(|_| panic!("{file} was refused"));
        self
    }

    fn context(&self, lang: Lang) -> Context {
        let id = self.desk.store.id().clone();
        let records = self.desk.journal.records().iter().map(AsRef::as_ref);
        context::build(self.of(&id, lang), records)
    }

    fn of<'a>(&'a self, id: &'a frist::case::CaseId, lang: Lang) -> Of<'a> {
        Of {
            id,
            case: self.desk.journal.case(),
            rules: &self.desk.rules,
            fingerprint: frist::case::Digest::of(b"head"),
            now: self.now,
            lang,
        }
    }

    fn sheet(&self, form: &str, stage: FilingStage, lang: Lang) -> Sheet {
        let mut forms = self.desk.rules.forms.iter().map(|(form, _)| form);
        let form = forms.find(|one| one.id == form).unwrap();
        let id = self.desk.store.id().clone();
        let context = self.context(lang);
        desk::compose(
            form,
            self.of(&id, lang),
            &context,
            stage,
            self.base.as_ref(),
        )
    }

    fn copy(&self, form: &str, stage: FilingStage, lang: Lang) -> String {
        desk::write(&self.sheet(form, stage, lang), &self.context(lang))
    }

    /// Files what the desk shows: the copy is what the next supplement is compared with.
    fn files(mut self, stage: FilingStage, when: &str) -> Self {
        let copy = self.copy("imy-anmalan", stage, Lang::Sv);
        let chain = self.desk.store.chain().unwrap();
        self.named += 1;
        let is_first = stage == FilingStage::Initial;
        let clock = if is_first {
            "gdpr-33"
        } else {
            "gdpr-33-supplement"
        };
        let filing = Filing {
            clock: ClockId::new(clock).unwrap(),
            copy: None,
            late_reasons: None,
            receipt: None,
            reference: Some("IMY-2025-12345".into()),
            stage,
            summary: "Anmält".into(),
            when: frist::time::When::minute(moment(when), 120),
        };
        let command = Command::Enter {
            id: EntryId::nth(chain, self.named),
            entry: Box::new(Entry::Filing(filing)),
            learned: None,
            source: None,
        };
        let done = self.desk.carry_out(self.now, command);
        done.unwrap_or_else(|_| panic!("the filing was refused"));
        self.base = Some(desk::parse(&copy, &self.desk.rules.forms[0].0.title, Lang::Sv).unwrap());
        self
    }
}

fn golden(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/golden/imy");
    let path = path.join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
    }
    let known = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        known == text,
        "{name} differs; UPDATE_GOLDEN=1 writes it anew:\n{text}"
    );
}

/// As of 29 August, 11:40: nothing filed yet.
fn first() -> Story {
    Story::begun().learns("29-aug.toml", "2025-08-29 11:40")
}

/// As of 3 September, after the first notification.
fn second() -> Story {
    first()
        .files(FilingStage::Initial, "2025-08-29 11:40")
        .learns("3-sep.toml", "2025-09-03 15:00")
}

/// As of 17 September, after the first supplement.
fn third() -> Story {
    second()
        .files(FilingStage::Supplement, "2025-09-03 15:00")
        .learns("17-sep.toml", "2025-09-17 16:00")
}

#[test]
fn the_first_notification_holds_what_was_known() {
    let story = first();
    for lang in [Lang::Sv, Lang::En] {
        let copy = story.copy("imy-anmalan", FilingStage::Initial, lang);
        golden(&format!("1-29-aug.{}.txt", lang.code()), &copy);
    }
    golden(
        "1-29-aug.edpb.sv.txt",
        &story.copy("edpb-2026", FilingStage::Initial, Lang::Sv),
    );
}

#[test]
fn a_supplement_holds_only_what_is_new() {
    let (second, third) = (second(), third());
    golden(
        "2-3-sep.sv.txt",
        &second.copy("imy-anmalan", FilingStage::Supplement, Lang::Sv),
    );
    golden(
        "3-17-sep.sv.txt",
        &third.copy("imy-anmalan", FilingStage::Supplement, Lang::Sv),
    );
    let sheet = second.sheet("imy-anmalan", FilingStage::Supplement, Lang::Sv);
    let ids: Vec<&str> = sheet
        .entries
        .iter()
        .map(|entry| entry.id.as_str())
        .collect();
    for new in [
        "what_happened",
        "spread",
        "severity",
        "data",
        "consequences",
    ] {
        assert!(ids.contains(&new), "{new}: {ids:?}");
    }
    for same in [
        "began",
        "discovered",
        "cause",
        "police",
        "processor",
        "measures",
    ] {
        assert!(!ids.contains(&same), "{same}: {ids:?}");
    }
}

#[test]
fn a_supplement_told_once_is_not_told_again() {
    let story = second().files(FilingStage::Supplement, "2025-09-03 15:00");
    let sheet = story.sheet("imy-anmalan", FilingStage::Supplement, Lang::Sv);
    let changed = sheet
        .entries
        .iter()
        .filter(|entry| entry.change != Change::Same);
    assert_eq!(changed.count(), 0);
}

#[test]
fn what_is_missing_is_named_with_who_owns_it() {
    let sheet = first().sheet("imy-anmalan", FilingStage::Initial, Lang::Sv);
    let find = |id: &str| sheet.entries.iter().find(|entry| entry.id == id).unwrap();
    assert_eq!(
        find("data").text,
        "[SAKNAS: Vilka sorters personuppgifter?]"
    );
    assert_eq!(
        find("data").missing[0].owner.as_deref(),
        Some("Systemansvarig chef")
    );
    assert_eq!(
        find("controller_address").missing[0].owner.as_deref(),
        Some("inställningarna")
    );
}

#[test]
fn a_copy_gives_back_what_every_field_said() {
    let story = first();
    let sheet = story.sheet("imy-anmalan", FilingStage::Initial, Lang::Sv);
    let copy = desk::write(&sheet, &story.context(Lang::Sv));
    let title = &story.desk.rules.forms[0].0.title;
    assert_eq!(desk::parse(&copy, title, Lang::Sv), Some(sheet.whole));
    assert_eq!(desk::parse(&copy, title, Lang::En), None);
    assert_eq!(desk::parse("något annat", title, Lang::Sv), None);
}

#[test]
fn passages_about_security_and_third_parties_are_marked_with_their_ground() {
    let sheet = first().sheet("imy-anmalan", FilingStage::Initial, Lang::Sv);
    let grounds = |id: &str| {
        let entry = sheet.entries.iter().find(|entry| entry.id == id).unwrap();
        entry
            .marks
            .iter()
            .map(|mark| mark.ground.clone())
            .collect::<Vec<_>>()
    };
    assert!(grounds("discovered")[0].starts_with("18 kap. 8 §"));
    assert!(grounds("processor")[0].starts_with("31 kap. 16 §"));
    assert!(grounds("persons").is_empty());
    let asked = sheet
        .entries
        .iter()
        .find(|entry| entry.id == "secrecy")
        .unwrap();
    assert!(asked.text.contains("18 kap. 8 §") && asked.text.contains("31 kap. 16 §"));
}

#[test]
fn the_papers_for_the_post_and_for_not_notifying() {
    let story = first();
    for paper in ["imy-anmalan", "beslut-att-inte-anmala"] {
        let papers = frist::report::Papers::load(paper, &[], &story.desk.rules.playbook);
        for lang in [Lang::Sv, Lang::En] {
            let text = papers
                .as_ref()
                .unwrap()
                .print(lang, &story.context(lang))
                .unwrap();
            golden(&format!("{paper}.{}.md", lang.code()), &text);
        }
    }
}

#[test]
fn what_the_case_answers_goes_before_the_profile_in_forms_as_in_papers() {
    let name = |story: &Story, form: &str, field: &str| {
        let sheet = story.sheet(form, FilingStage::Initial, Lang::Sv);
        let entry = sheet.entries.iter().find(|entry| entry.id == field);
        entry.unwrap().text.clone()
    };
    let fields = [
        ("imy-anmalan", "controller_name"),
        ("edpb-2026", "controller"),
    ];
    // given only the profile
    let mut story = Story::begun();
    for (form, field) in fields {
        let told = name(&story, form, field);
        assert!(told.contains("Arbetsmarknadsnämnden"), "{form}: {told}");
    }
    // when the case says who the controller is
    let answer = Command::Answer {
        field: frist::playbook::FieldId::new("controller").unwrap(),
        answer: frist::case::Answer::Known(frist::case::Value::Text("Utbildningsnämnden".into())),
        learned: None,
        source: None,
    };
    let done = story.desk.carry_out(story.now, answer);
    done.unwrap_or_else(|_| panic!("refused"));
    for (form, field) in fields {
        let told = name(&story, form, field);
        assert!(told.contains("Utbildningsnämnden"), "{form}: {told}");
        assert!(!told.contains("Arbetsmarknadsnämnden"), "{form}: {told}");
    }
    let paper = "imy-anmalan";
    let papers = frist::report::Papers::load(paper, &[], &story.desk.rules.playbook).unwrap();
    let text = papers.print(Lang::Sv, &story.context(Lang::Sv)).unwrap();
    assert!(text.contains("Utbildningsnämnden"), "{text}");
}
