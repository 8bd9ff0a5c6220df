//! The journal: what is written reads back, what is changed is found, and the order in which files
//! arrive changes nothing.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that panics has failed, which is what it is for"
)]

use frist::case::event::Mode;
use frist::case::journal::{
    ChainReader, Finding, Journal, LineFault, Tampering, Verdict, canonical, decode, encode,
    mask_line, verify,
};
use frist::case::{Answer, Case, Event, Record, Value};
use frist::text::{FreeText, Lang};
use frist::time::Span;
use proptest::prelude::*;
use serde_json::json;

use crate::support::records::{Hand, answered, every_event, logged, masked, opened, start};

/// A case of three sessions that read one another now and then.
fn three_chains() -> Vec<Hand> {
    let mut a = Hand::begin(0xa);
    a.write(opened(Mode::Real, "Miljödata"));
    let first = a.write(answered("brief", known("utpressning"), Vec::new()));
    let mut b = Hand::begin(0xb);
    b.seen.extend(a.head());
    b.write(answered("brief", known("stöld"), vec![first.hash]));
    a.write(answered("brief", known("båda"), vec![first.hash]));
    // The third computer's clock is an hour behind.
    let mut c = Hand::begin_at(Mode::Real, 0xc, start().plus(Span::hours(-1)));
    c.seen.extend(a.head());
    c.seen.extend(b.head());
    let told = c.write(logged("samtal med NN"));
    a.seen.extend(c.head());
    a.write(masked(told.hash, 1));
    a.write(logged("maskerat"));
    b.write(logged("visste inget om det"));
    vec![a, b, c]
}

fn known(words: &str) -> Answer {
    Answer::Known(Value::Text(words.into()))
}

fn records(hands: &[Hand]) -> Vec<Record> {
    hands.iter().flat_map(|hand| hand.records.clone()).collect()
}

fn verdict(files: &[(String, Vec<u8>)]) -> Verdict {
    verify(files.iter().map(|(name, bytes)| (name, bytes))).verdict
}

fn files(hands: &[Hand]) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<_> = hands
        .iter()
        .map(|hand| (hand.name(), hand.bytes()))
        .collect();
    // Record 1 of the third chain is named by a `masked` record; its words are off the disk.
    let (line, rest) = split_line(&hands[2]);
    files[2].1 = [rest.0, mask_line(&line, 1).unwrap(), rest.1].concat();
    files
}

/// The second line of a chain, and what is before and after it.
fn split_line(hand: &Hand) -> (Vec<u8>, (Vec<u8>, Vec<u8>)) {
    (
        hand.lines[1].clone(),
        (hand.lines[0].clone(), hand.lines[2..].concat()),
    )
}

#[test]
fn every_kind_of_event_reads_back_as_it_was_written() {
    for mode in [Mode::Real, Mode::Exercise] {
        for event in every_event("Åsa sade: \"nej\"\n\t{\"$text\":1} \\") {
            let mut hand = Hand::begin_as(mode, 1);
            let record = hand.write(event.clone());
            assert_eq!(record.event, event);
            let line = hand.lines[1].strip_suffix(b"\n").unwrap();
            assert_eq!(decode(mode, line), Ok(record));
        }
    }
}

#[test]
fn a_line_is_one_line_of_canonical_json() {
    let mut hand = Hand::begin(1);
    for event in every_event("rad ett\nrad två") {
        hand.write(event);
    }
    for line in &hand.lines {
        let bare = line.strip_suffix(b"\n").unwrap();
        assert_eq!(canonical::check(bare), Ok(()));
        let value: serde_json::Value = serde_json::from_slice(bare).unwrap();
        assert_eq!(canonical::write(&value), bare);
    }
}

#[test]
fn words_are_cleaned_on_the_way_to_disk() {
    let mut hand = Hand::begin(1);
    let record = hand.write(logged("A\u{30a}sa\r\nb\rc\u{1b}[31m\u{7f}\u{9b}\td"));
    assert_eq!(record.event, logged("Åsa\nb\nc[31m\td"));
}

#[test]
fn words_masked_where_they_came_from_keep_their_number() {
    let mut hand = Hand::begin(1);
    let mut event = every_event("ord").swap_remove(2);
    let Event::Organisation(organisation) = &mut event else {
        panic!("the third is the organisation");
    };
    organisation.address = Some(FreeText::Masked);
    let record = hand.write(event.clone());
    assert_eq!(record.event, event);
    let masking = hand.write(masked(record.hash, 2));
    let journal = Journal::of(vec![record.clone(), masking]);
    let Event::Organisation(now) = &journal.get(&record.hash).unwrap().event else {
        panic!("still the organisation");
    };
    assert_eq!(now.address, Some(FreeText::Masked));
    assert_eq!(now.contact, Some(FreeText::Masked));
    assert_eq!(now.dpo, Some("ord".into()));
}

#[test]
fn an_exercise_does_not_read_as_a_real_case() {
    let hand = Hand::begin_as(Mode::Exercise, 1);
    let line = hand.lines[0].strip_suffix(b"\n").unwrap();
    assert!(decode(Mode::Exercise, line).is_ok());
    assert_eq!(decode(Mode::Real, line), Err(LineFault::Hash));
}

#[test]
fn three_intact_chains_are_intact() {
    let hands = three_chains();
    let found = verify(files(&hands));
    assert_eq!(found.verdict, Verdict::Intact);
    assert_eq!(found.findings, []);
    assert_eq!(found.masked, 1);
    assert_eq!(found.mode, Some(Mode::Real));
    let journal = Journal::of(records(&hands));
    assert_eq!(found.head, journal.fingerprint());
    assert_eq!(found.records, journal.len() as u64);
}

#[test]
fn any_flipped_bit_is_found() {
    let hands = three_chains();
    let files = files(&hands);
    for (file, bit) in [(0, 0x01), (1, 0x04), (2, 0x20)] {
        for byte in 0..files[file].1.len() {
            let mut damaged = files.clone();
            damaged[file].1[byte] ^= bit;
            assert_ne!(verdict(&damaged), Verdict::Intact, "byte {byte} of {file}");
        }
    }
}

#[test]
fn torn_at_every_byte_of_the_last_line_the_rest_is_read() {
    let hands = three_chains();
    let whole = hands[1].bytes();
    let last = hands[1].lines.last().unwrap().len();
    for cut in 1..last {
        let mut reader = ChainReader::new(&hands[1].name());
        let read = reader.feed(&whole[..whole.len() - cut]);
        assert_eq!(read, hands[1].records[..hands[1].records.len() - 1]);
        let bytes = (last - cut) as u64;
        assert_eq!(reader.verdict(), Verdict::TornTail { bytes });
        assert_eq!(*reader.verdict_so_far(), Verdict::Intact);
        // When the rest arrives, it was not torn after all.
        assert_eq!(reader.feed(&whole[whole.len() - cut..]).len(), 1);
        assert_eq!(reader.verdict(), Verdict::Intact);
    }
}

#[test]
fn a_missing_line_a_second_version_and_a_stranger_are_told_apart() {
    let hands = three_chains();
    let good = files(&hands);

    let mut gap = good.clone();
    gap[1].1 = [hands[1].lines[0].clone(), hands[1].lines[2].clone()].concat();
    assert!(matches!(
        verdict(&gap),
        Verdict::Tampered {
            line: 2,
            what: Tampering::Gap { expected: 1 }
        }
    ));

    let mut fork = good.clone();
    let mut other = Hand::begin(0xb);
    other.write(logged("en annan fortsättning"));
    fork.push(("000000000000000b (1).jsonl".to_owned(), other.bytes()));
    let found = verify(fork.clone());
    assert_eq!(found.verdict, Verdict::Fork { line: 2, seq: 1 });
    assert!(matches!(&found.findings[..], [Finding::FileName { .. }]));
    fork.swap(1, 3);
    assert_eq!(verdict(&fork), Verdict::Fork { line: 2, seq: 1 });

    let mut in_one_file = good.clone();
    in_one_file[1].1.extend_from_slice(&other.lines[1]);
    assert_eq!(verdict(&in_one_file), Verdict::Fork { line: 4, seq: 1 });

    let mut stranger = good.clone();
    stranger.push((
        "000000000000000e.jsonl".to_owned(),
        Hand::begin_as(Mode::Exercise, 0xe).bytes(),
    ));
    assert!(matches!(
        verdict(&stranger),
        Verdict::Tampered {
            what: Tampering::OtherMode,
            ..
        }
    ));

    let mut unmasked = good.clone();
    unmasked[0].1 = hands[0].lines[..4].concat();
    assert!(matches!(
        verdict(&unmasked),
        Verdict::Tampered {
            line: 2,
            what: Tampering::Unexplained { value: 1 }
        }
    ));
}

#[test]
fn a_chain_that_others_had_read_is_missed() {
    let hands = three_chains();
    let found = verify(files(&hands).split_off(1));
    assert_eq!(
        found.verdict,
        Verdict::Tampered {
            line: 2,
            what: Tampering::Unexplained { value: 1 }
        }
    );
    let missing = found
        .findings
        .iter()
        .filter(|f| matches!(f, Finding::Missing { .. }));
    assert_eq!(missing.count(), 2);
    assert!(found.findings.contains(&Finding::NotOpened));
}

#[test]
fn a_clock_that_goes_back_is_a_finding() {
    let mut hand = Hand::begin(1);
    hand.write(opened(Mode::Real, "x"));
    hand.at = hand.at.plus(Span::hours(-2));
    hand.write(logged("sommartid?"));
    let found = verify([(hand.name(), hand.bytes())]);
    assert_eq!(found.verdict, Verdict::Intact);
    assert!(matches!(
        &found.findings[..],
        [Finding::ClockBack { seq: 2, .. }]
    ));
}

#[test]
fn the_start_of_a_clock_cannot_be_masked() {
    let mut hand = Hand::begin(1);
    hand.write(opened(Mode::Real, "x"));
    let anchor = every_event("SLK:s mejl")
        .into_iter()
        .find(|event| frist::case::journal::kind(event) == "anchor")
        .unwrap();
    let anchor = hand.write(anchor);
    let masking = hand.write(masked(anchor.hash, 0));
    hand.lines[2] = mask_line(&hand.lines[2], 0).unwrap();
    assert!(matches!(
        verdict(&[(hand.name(), hand.bytes())]),
        Verdict::Tampered {
            line: 3,
            what: Tampering::Line(LineFault::Unmaskable)
        }
    ));
    let journal = Journal::of(vec![anchor.clone(), masking]);
    assert_eq!(journal.get(&anchor.hash).unwrap().event, anchor.event);
}

#[test]
fn a_masked_body_leaves_that_there_was_a_record() {
    let mut hand = Hand::begin(1);
    hand.write(opened(Mode::Real, "x"));
    let told = hand.write(logged("allt om NN"));
    hand.write(masked(told.hash, 0));
    let once = mask_line(&hand.lines[2], 1).unwrap();
    hand.lines[2] = mask_line(&once, 0).unwrap();
    hand.write(masked(told.hash, 1));
    let found = verify([(hand.name(), hand.bytes())]);
    assert_eq!((found.verdict, found.masked), (Verdict::Intact, 2));
    let mut reader = ChainReader::new(&hand.name());
    let withheld = &reader.feed(&hand.bytes())[2];
    assert_eq!(
        withheld.event,
        Event::Withheld {
            kind: "logged".into()
        }
    );
    assert_eq!(withheld.hash, told.hash);
}

/// Makes a line anew from one of ours, as a later version might: other kind, body or version.
fn rewritten(line: &[u8], change: impl Fn(&mut serde_json::Value)) -> Vec<u8> {
    let mut value: serde_json::Value = serde_json::from_slice(line).unwrap();
    change(&mut value);
    let commits: Vec<_> = value["values"]
        .as_array()
        .unwrap()
        .iter()
        .map(|part| json!(frist::case::Digest::of(&canonical::write(part)).hex()))
        .collect();
    value["commits"] = json!(commits);
    let mut head = value.clone();
    head.as_object_mut().unwrap().remove("hash");
    head.as_object_mut().unwrap().remove("values");
    let domain = frist::case::journal::domain(Mode::Real, value["v"].as_u64().unwrap());
    let hash = frist::case::Digest::of_parts([domain.as_bytes(), &canonical::write(&head)]);
    value["hash"] = json!(hash.hex());
    canonical::write(&value)
}

#[test]
fn what_a_newer_version_wrote_is_newer_and_nothing_is_dropped() {
    let mut hand = Hand::begin(1);
    let record = hand.write(logged("hej"));
    let line = hand.lines[1].clone();
    let same = rewritten(&line, |_| {});
    assert_eq!(decode(Mode::Real, &same), Ok(record));

    let newer: [&dyn Fn(&mut serde_json::Value); 5] = [
        &|line| line["kind"] = json!("witnessed"),
        &|line| line["values"][0]["body"]["mood"] = json!(3),
        &|line| line["values"][1] = json!({"box": "c2VhbGVk"}),
        &|line| line["v"] = json!(2),
        &|line| {
            line["v"] = json!(2);
            line["device"] = json!("x");
            line["zone"] = json!("x");
        },
    ];
    for change in newer {
        let line = rewritten(&line, change);
        let Err(LineFault::Newer(read)) = decode(Mode::Real, &line) else {
            panic!(
                "{} is {:?}",
                String::from_utf8_lossy(&line),
                decode(Mode::Real, &line)
            );
        };
        assert_eq!(read.record.head.seq, 1);
        assert!(matches!(read.record.event, Event::Withheld { .. }));
        let file = [&hand.lines[0][..], &line, b"\n"].concat();
        let found = verify([(hand.name(), file)]);
        assert_eq!(
            (found.verdict, found.records),
            (Verdict::Newer { line: 2 }, 2)
        );
    }
    // Without a matching hash, a newer version is only a claim.
    let claim = String::from_utf8(line)
        .unwrap()
        .replace("\"v\":1", "\"v\":2");
    assert_eq!(
        decode(Mode::Real, claim.trim_end().as_bytes()),
        Err(LineFault::Hash)
    );
}

#[test]
fn masking_keeps_the_chain_verifying_and_never_comes_back() {
    let mut hand = Hand::begin(1);
    hand.write(opened(Mode::Real, "x"));
    let told = hand.write(logged("NN ringde"));
    let before = hand.records.clone();
    let masking = hand.write(masked(told.hash, 1));
    hand.lines[2] = mask_line(&hand.lines[2], 1).unwrap();
    assert!(
        !String::from_utf8(hand.bytes())
            .unwrap()
            .contains("NN ringde")
    );
    assert_eq!(verdict(&[(hand.name(), hand.bytes())]), Verdict::Intact);

    let gone = Event::Logged(Box::new(frist::case::event::Logged {
        happened: None,
        learned: None,
        source: None,
        text: FreeText::Masked,
    }));
    // The old copy first, the masking later; and the other way round.
    let mut journal = Journal::of(before.clone());
    assert!(journal.take(vec![masking.clone()]));
    assert_eq!(journal.get(&told.hash).unwrap().event, gone);
    let mut journal = Journal::of(vec![masking]);
    journal.take(before);
    assert_eq!(journal.get(&told.hash).unwrap().event, gone);
}

#[test]
fn appending_moves_nothing_and_a_late_arrival_does() {
    let hands = three_chains();
    let mut journal = Journal::of(hands[0].records.clone());
    let mut later = Hand::begin(0xd);
    later.at = later.at.plus(Span::hours(9));
    let record = later.write(logged("sist"));
    later.records.clear();
    assert!(!journal.take(vec![record.clone()]));
    assert!(
        !journal.take(vec![record.clone()]),
        "a duplicate changes nothing"
    );
    assert_eq!(journal.records().last().unwrap().hash, record.hash);
    assert!(journal.take(hands[1].records.clone()));
    assert_eq!(journal.records().last().unwrap().hash, record.hash);
}

#[test]
fn every_verdict_speaks_both_languages() {
    let verdicts = [
        Verdict::Intact,
        Verdict::TornTail { bytes: 3 },
        Verdict::Newer { line: 2 },
        Verdict::Fork { line: 2, seq: 1 },
        Verdict::Tampered {
            line: 2,
            what: Tampering::NoSession,
        },
    ];
    for verdict in verdicts {
        let (sv, en) = (verdict.sentence(Lang::Sv), verdict.sentence(Lang::En));
        assert!(!sv.is_empty() && !en.is_empty() && sv != en);
        let advice = verdict.advice();
        assert_eq!(advice.sv.is_empty(), verdict == Verdict::Intact);
        assert_eq!(advice.en.is_empty(), verdict == Verdict::Intact);
    }
}

/// JSON values that canonical JSON can hold.
fn value() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(json!(null)),
        any::<bool>().prop_map(|b| json!(b)),
        (-(1_i64 << 53)..=1 << 53).prop_map(|n| json!(n)),
        any::<String>().prop_map(|s| json!(s)),
    ];
    leaf.prop_recursive(6, 64, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(|items| json!(items)),
            prop::collection::btree_map("[ !#-\\[\\]-~]{0,6}", inner, 0..6)
                .prop_map(|members| json!(members)),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(128) })]

    #[test]
    fn what_the_writer_writes_is_accepted_and_means_the_same(value in value()) {
        let bytes = canonical::write(&value);
        prop_assert_eq!(canonical::check(&bytes), Ok(()));
        let read: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
        prop_assert_eq!(canonical::write(&read), bytes);
    }

    #[test]
    fn accepted_bytes_are_those_that_the_writer_would_write(
        value in value(), place in any::<prop::sample::Index>(), put in any::<u8>(), how in 0..3
    ) {
        let mut bytes = canonical::write(&value);
        let at = place.index(bytes.len());
        match how {
            0 => bytes[at] = put,
            1 => bytes.insert(at, put),
            _ => { bytes.remove(at); }
        }
        if canonical::check(&bytes).is_ok() {
            let read: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
            prop_assert_eq!(canonical::write(&read), bytes);
        }
    }

    #[test]
    fn no_bytes_make_the_checker_or_the_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = canonical::check(&bytes);
        let _ = decode(Mode::Real, &bytes);
        let _ = mask_line(&bytes, 0);
        let _ = verify([("x", bytes)]);
    }

    #[test]
    fn any_words_read_back_cleaned_the_same(nth in any::<prop::sample::Index>(), words in any::<String>()) {
        let mut events = every_event(&words);
        let event = events.swap_remove(nth.index(events.len()));
        let mut hand = Hand::begin(1);
        let once = hand.write(event);
        let line = hand.lines[1].strip_suffix(b"\n").unwrap();
        let read = decode(Mode::Real, line);
        prop_assert_eq!(read.as_ref(), Ok(&once));
        // Cleaning what is clean changes nothing.
        let head = once.head.clone();
        let (_, twice) = encode(Mode::Real, head, once.event.clone(), &mut || [7; 16]);
        prop_assert_eq!(once.event, twice.event);
    }

    #[test]
    fn any_order_and_any_parts_give_one_case(
        seed in prop::collection::vec(any::<u32>(), 16), parts in prop::collection::vec(0_usize..16, 0..5)
    ) {
        let mut shuffled = records(&three_chains());
        let whole = Journal::of(shuffled.clone());
        let keys: Vec<u32> = (0_u32..).zip(0..shuffled.len()).map(|(turn, n)| seed[n % seed.len()].rotate_left(turn)).collect();
        let mut order: Vec<usize> = (0..shuffled.len()).collect();
        order.sort_by_key(|n| keys[*n]);
        shuffled = order.iter().map(|n| shuffled[*n].clone()).collect();

        let mut journal = Journal::default();
        let mut cuts: Vec<usize> = parts.into_iter().map(|cut| cut % (shuffled.len() + 1)).collect();
        cuts.sort_unstable();
        let mut from = 0_usize;
        for cut in cuts.into_iter().chain([shuffled.len()]) {
            // Overlap a little, as two copies of a file do.
            journal.take(shuffled[from.saturating_sub(2)..cut].to_vec());
            from = cut;
        }
        prop_assert_eq!(journal.records(), whole.records());
        prop_assert_eq!(journal.case(), whole.case());
        prop_assert_eq!(journal.fingerprint(), whole.fingerprint());
        prop_assert_eq!(journal.heads(), whole.heads());
    }

    #[test]
    fn taking_one_by_one_is_taking_all(seed in prop::collection::vec(any::<u32>(), 16)) {
        let all = records(&three_chains());
        let whole = Journal::of(all.clone());
        let mut order: Vec<usize> = (0..all.len()).collect();
        order.sort_by_key(|n| seed[n % seed.len()].rotate_left(u32::try_from(*n).unwrap()));
        let mut journal = Journal::default();
        for n in order {
            journal.take(vec![all[n].clone()]);
        }
        prop_assert_eq!(journal.records(), whole.records());
        prop_assert_eq!(journal.case(), whole.case());
    }

    #[test]
    fn folding_in_two_parts_is_folding_whole(cut in 0_usize..12) {
        let journal = Journal::of(records(&three_chains()));
        let (first, second) = journal.records().split_at(cut.min(journal.len()));
        let mut case = Case::fold(first.iter().map(AsRef::as_ref));
        for record in second {
            case.apply(record);
        }
        prop_assert_eq!(&case, journal.case());
    }

    #[test]
    fn blocks_of_any_size_read_the_same(size in 1_usize..5000) {
        let hands = three_chains();
        let mut reader = ChainReader::new(&hands[0].name());
        let read: Vec<Record> = hands[0].bytes().chunks(size).flat_map(|block| reader.feed(block)).collect();
        prop_assert_eq!(&read, &hands[0].records);
        prop_assert_eq!(reader.verdict(), Verdict::Intact);
    }
}

/// The hashes of what was known at a moment.
fn known_at(journal: &Journal, at: frist::time::Moment) -> Vec<frist::case::Digest> {
    let past = journal.as_of(at);
    past.records().iter().map(|record| record.hash).collect()
}

#[test]
fn the_past_holds_what_was_recorded_by_then_and_the_last_moment_everything() {
    let journal = Journal::of(records(&three_chains()));
    let moments = journal.moments();
    let last = *moments.last().unwrap();
    let now = journal.as_of(last);
    assert_eq!(now.case(), journal.case());
    assert_eq!(now.fingerprint(), journal.fingerprint());
    assert_eq!(now.records(), journal.records());
    let before = frist::time::Moment::from_millis(moments[0].millis() - 1);
    assert!(journal.as_of(before).is_empty());
}

#[test]
fn a_record_that_had_seen_a_later_one_is_not_known_before_it() {
    // The third computer's clock is an hour behind: its records are older than what they had seen.
    let journal = Journal::of(records(&three_chains()));
    let early = start().plus(Span::hours(-1)).plus(Span::minutes(30));
    assert!(journal.moments()[0] < early);
    assert!(journal.as_of(early).records().iter().all(|record| {
        let seen = record.head.prev.iter().chain(&record.head.seen);
        seen.clone()
            .all(|hash| known_at(&journal, early).contains(hash))
    }));
}

#[test]
fn what_was_masked_since_stays_masked_in_the_past() {
    let mut hand = Hand::begin(0xa);
    let told = hand.write(logged("samtal med NN"));
    let before = told.head.at;
    hand.write(masked(told.hash, 1));
    let journal = Journal::of(hand.records);
    let past = journal.as_of(before);
    let Event::Logged(line) = &past.get(&told.hash).unwrap().event else {
        panic!("not a log line")
    };
    assert_eq!(line.text, FreeText::Masked);
}

proptest! {
    #[test]
    fn a_later_moment_never_holds_fewer_records_nor_another_order(a in 0_i64..600, b in 0_i64..600) {
        let journal = Journal::of(records(&three_chains()));
        let at = |minutes| start().plus(Span::hours(-2)).plus(Span::minutes(minutes));
        let (first, second) = (at(a.min(b)), at(a.max(b)));
        let (first, second) = (known_at(&journal, first), known_at(&journal, second));
        let kept: Vec<_> = second.iter().filter(|hash| first.contains(hash)).copied().collect();
        prop_assert_eq!(first, kept);
    }

    #[test]
    fn the_past_of_the_past_is_the_past(a in 0_i64..600) {
        let journal = Journal::of(records(&three_chains()));
        let at = start().plus(Span::hours(-2)).plus(Span::minutes(a));
        let past = journal.as_of(at);
        let again = past.as_of(at);
        prop_assert_eq!(again.case(), past.case());
        let plain = Journal::of(past.records().iter().map(|record| (**record).clone()).collect());
        prop_assert_eq!(plain.case(), past.case());
    }
}
