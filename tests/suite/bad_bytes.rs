//! Whatever lies in a file, reading it ends in a value or in bad news, never in a crash: settings,
//! drafts, chain files, the user's own templates. Playbooks, clocks, fill files and times have the
//! same beside their own tests.

use std::rc::Rc;

use frist::builtin;
use frist::case::journal::Journal;
use frist::case::{CaseId, ChainId, Rules, findings, gaps};
use frist::report::{Papers, Template};
use frist::store::settings::FILE;
use frist::store::{CaseStore, Drafts, Folder, Keep, Memory, Settings};
use frist::time::Moment;
use proptest::prelude::*;

use crate::support::world::World;

const SETTINGS: &str = "format = 1\nlanguage = \"sv\"\n[me]\nid = \"a-1\"\nname = \"AL\"\n\
    role = \"lead\"\n[organisation]\nname = \"Kommunen\"\nnumber = \"212000-0000\"\n[ui]\n\
    colour = false\n";
const DRAFTS: &str = "[{\"place\":\"brief\",\"at\":\"2025-08-26T14:54:00.000Z\",\
    \"typed\":{\"text\":\"halv mening\"}}]";
const TEMPLATE: &str = "# {{ case.title }}\n{% for gap in gaps %}- {{ gap.text }}\n{% endfor %}\
    {% if clocks %}{{ clocks[0].title | upper }}{% endif %}{% include \"x\" %}\n";

/// A cut and what comes in its place.
type Cut = (prop::sample::Index, usize, Vec<u8>);

fn cuts() -> impl Strategy<Value = Vec<Cut>> {
    let piece = prop_oneof![
        prop::collection::vec(any::<u8>(), 0..6),
        "[\\[\\]{}\"'=,.:#%|\\n\\\\a-z0-9\u{1b}å-]{0,6}".prop_map(String::into_bytes),
        Just(b"null".to_vec()),
        Just(b"\n".to_vec()),
    ];
    prop::collection::vec((any::<prop::sample::Index>(), 0_usize..40, piece), 1..6)
}

fn changed(good: &[u8], cuts: &[Cut]) -> Vec<u8> {
    let mut bytes = good.to_vec();
    for (at, length, piece) in cuts {
        let from = at.index(bytes.len() + 1);
        let to = (from + length).min(bytes.len());
        bytes.splice(from..to, piece.iter().copied());
    }
    bytes
}

fn put(memory: &Memory, name: &str, bytes: &[u8]) -> Rc<dyn Folder> {
    let folder: Rc<dyn Folder> = Rc::new(memory.clone());
    folder.replace(name, bytes, Keep::Soft).unwrap();
    folder
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_settings_file_makes_the_program_fall(cuts in cuts(), any in prop::collection::vec(any::<u8>(), 0..200)) {
        for bytes in [changed(SETTINGS.as_bytes(), &cuts), any] {
            let folder = put(&Memory::new(), FILE, &bytes);
            let _ = Settings::load(folder.as_ref());
        }
    }

    #[test]
    fn no_draft_makes_the_program_fall(cuts in cuts(), any in prop::collection::vec(any::<u8>(), 0..200)) {
        let id = CaseId::new("2025-08-26-abcdef").unwrap();
        for bytes in [changed(DRAFTS.as_bytes(), &cuts), any] {
            let folder = put(&Memory::new(), &format!(".frist/drafts/{id}/00000000000000a1.json"), &bytes);
            let _ = Drafts::open(folder, &id, ChainId::new(1));
        }
    }

    #[test]
    fn no_chain_file_keeps_the_case_from_opening(cuts in cuts()) {
        // given a case of three sessions, one of whose files is damaged anywhere
        let world = World::with_case();
        world.open(2).log("samtal");
        world.open(3).log("möte");
        let chains = world.chains();
        let (name, good) = &chains[cuts.len() % chains.len()];
        let folder = put(&world.memory, name, &changed(good, &cuts));
        // then what can be read is read, and everything derived from it can be told
        let opening = CaseStore::open(folder, &world.id).unwrap();
        let _ = opening.store.verdict();
        let journal = Journal::of(opening.records);
        let (rules, _) = Rules::read(builtin::PLAYBOOK, &builtin::rule_files()).unwrap();
        let now = Moment::from_millis(1_756_220_040_000);
        let _ = gaps(journal.case(), &rules, now);
        let _ = findings(journal.case(), &rules, now);
    }

    #[test]
    fn no_template_makes_the_program_fall(cuts in cuts()) {
        let (rules, _) = Rules::read(builtin::PLAYBOOK, &builtin::rule_files()).unwrap();
        let source = String::from_utf8_lossy(&changed(TEMPLATE.as_bytes(), &cuts)).into_owned();
        let own = Template {
            name: "incidentrapport/sv.md".to_owned(),
            file: "sv.md".to_owned(),
            source,
        };
        let _ = Papers::load("incidentrapport", &[own], &rules.playbook);
    }
}
