//! What a confirmed answer costs: `decide`, encode, append and `fdatasync`, against a bare append
//! and `fdatasync` of as many bytes in the same folder, in turn.

use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::rc::Rc;

use frist::case::journal::Journal;
use frist::case::{ActorId, Answer, Command, Value, decide};
use frist::playbook::FieldKind;
use frist::store::{CaseStore, Disk, Folder, Random};
use frist::text::FreeText;
use frist::time::Span;

use crate::long_case::{self, Dice};
use crate::measure::{judge, median, ratio, say, shown, time};

/// Answers of each sort.
const ANSWERS: usize = 1500;

/// Runs it.
pub(crate) fn run() {
    // Next to the build, not in a folder of the system that may lie in memory: a sync must be one.
    let data = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let case = long_case::make(data.path(), 1_000);
    let folder: Rc<dyn Folder> = Rc::new(Disk::new(data.path()));
    let opening = CaseStore::open(folder, &case.id).unwrap();
    let (mut store, mut journal) = (opening.store, Journal::of(opening.records));
    let by = ActorId::new("bench").unwrap();
    store.begin(
        by,
        long_case::session("incidentledare"),
        Random::system().unwrap(),
    );

    let (rules, _) = long_case::shipped_rules();
    let fields: Vec<_> = rules
        .playbook
        .steps()
        .flat_map(|(_, step)| &step.fields)
        .filter(|field| matches!(field.kind, FieldKind::Text))
        .map(|field| field.id.clone())
        .collect();
    let mut dice = Dice::new(3);
    let (mut ours, mut alone, mut written) = (Vec::new(), Vec::new(), 0);
    let path = data.path().join("bare.jsonl");
    let mut file = OpenOptions::new()
        .create(true)
        .append(true)
        .open(path)
        .unwrap();
    let mut at = case.end;
    let chain_len = |store: &CaseStore| {
        let name = format!("{}.jsonl", store.chain().unwrap());
        fs::metadata(case.journal.join(name)).map_or(0, |meta| meta.len())
    };
    for n in 0..ANSWERS {
        at = at.plus(Span::from_millis(5000));
        let command = Command::Answer {
            field: fields[n % fields.len()].clone(),
            answer: Answer::Known(Value::Text(FreeText::new(format!(
                "{n} {}",
                dice.words(5, 40).or("")
            )))),
            learned: None,
            source: None,
        };
        let before = chain_len(&store);
        let (taken, ()) = time(|| {
            let events = decide(journal.case(), &rules, at, command).unwrap();
            let records = store.record(at, None, &events).unwrap();
            journal.take(records);
        });
        let bytes = vec![b'x'; usize::try_from(chain_len(&store) - before).unwrap()];
        let (plain_time, ()) = time(|| {
            file.write_all(&bytes).unwrap();
            file.sync_data().unwrap();
        });
        // The first answer also makes the file and writes the session's record.
        if n > 0 {
            ours.push(taken);
            alone.push(plain_time);
            written += bytes.len();
        }
    }
    let (answer, plain_time) = (median(&mut ours), median(&mut alone));
    say(&format!(
        "a confirmed answer {}, a bare append and fdatasync {} ({} bytes each)",
        shown(answer),
        shown(plain_time),
        written / ours.len(),
    ));
    judge(
        "confirmed answer / bare append + fdatasync",
        ratio(answer, plain_time),
        1.3,
        "",
    );
}
