//! The program in a real terminal: what only a terminal can show. Waits for text, never sleeps.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "what goes wrong is to stop the test")]

use std::path::Path;

use crate::support::pty::Pty;

/// The keys that make a case from an empty home; the title is pasted.
fn make_case(pty: &mut Pty, title: &str) {
    pty.wait("Inga ärenden än");
    pty.keys("n");
    pty.wait("Rubrik");
    pty.keys(title);
    pty.keys("\r");
    pty.wait("Frågas bara en gång");
    pty.keys("AL\r");
    pty.wait("jag har läst");
    pty.keys("\r");
    pty.wait("Sparat på disk");
    // Not before the escape is taken: with a letter after it, it would be Alt.
    pty.keys("\x1b");
    pty.wait("? varför");
    pty.keys("\x1b[B");
    pty.wait("┌ 1.2");
}

/// Returns everything in the journals of the one case.
fn journal(data: &Path) -> String {
    let case = std::fs::read_dir(data).unwrap();
    let case = case.map(|entry| entry.unwrap().path());
    let case = case.into_iter().find(|path| path.join("journal").is_dir());
    let chains = std::fs::read_dir(case.unwrap().join("journal")).unwrap();
    let read = |entry: std::io::Result<std::fs::DirEntry>| {
        std::fs::read_to_string(entry.unwrap().path()).unwrap()
    };
    chains.map(read).collect()
}

/// Every line of the journal is whole.
fn assert_whole(journal: &str) {
    assert!(journal.ends_with('\n'));
    for line in journal.lines() {
        assert!(line.starts_with('{') && line.ends_with('}'), "{line}");
    }
}

#[test]
fn a_short_case_and_the_way_out() {
    let world = tempfile::tempdir().unwrap();
    let mut pty = Pty::start(world.path());
    make_case(&mut pty, "Räksmörgås på Åland");
    pty.keys("\rLeverantören är angripen.\r");
    pty.wait("✓ sparat");
    assert!(pty.screen().contains("Räksmörgås på Åland"));
    pty.keys("\x1b");
    // Not before the escape is taken: with a letter after it, it would be Alt.
    pty.wait("? varför");
    pty.keys("q");
    pty.wait("Avsluta frist?");
    pty.keys("\r");
    assert_eq!(pty.leave(), 0);
    pty.assert_usable();
    let journal = journal(&pty.data);
    assert!(journal.contains("Leverantören är angripen."));
    assert_whole(&journal);
}

#[test]
fn a_resize_below_the_smallest_and_back_keeps_everything() {
    let world = tempfile::tempdir().unwrap();
    let mut pty = Pty::start(world.path());
    make_case(&mut pty, "Storlek");
    pty.keys("\rhalv mening");
    pty.wait("halv mening");
    pty.resize(60, 15);
    pty.wait("Fönstret är för litet");
    pty.resize(120, 36);
    pty.wait("halv mening");
    pty.wait("Läget");
    pty.keys("\x03");
    assert_eq!(pty.leave(), 0);
}

#[test]
fn a_pasted_newline_never_submits_and_the_draft_survives_ctrl_c() {
    let world = tempfile::tempdir().unwrap();
    let mut pty = Pty::start(world.path());
    make_case(&mut pty, "Klistra");
    pty.keys("\r");
    pty.wait("ej besvarad, krävs");
    pty.keys("\x1b[200~rad ett\nrad två\n\x1b[201~");
    pty.wait("rad två");
    pty.wait("utkast");
    pty.keys("\x03");
    assert_eq!(pty.leave(), 0);
    pty.assert_usable();
    assert!(
        !journal(&pty.data).contains("rad ett"),
        "nothing was confirmed"
    );
    let mut pty = Pty::start(world.path());
    pty.wait("Klistra");
    pty.keys("\r");
    // The question that was half-written is come back to.
    pty.wait("rad två");
    pty.wait("utkast, inte sparat");
}

#[test]
fn an_answer_of_five_thousand_words_is_shown_saved_reopened_and_printed() {
    let world = tempfile::tempdir().unwrap();
    let word = |n: usize| format!("ord{n}åäö");
    let words = |from: usize, to: usize| (from..=to).map(word).collect::<Vec<_>>().join(" ");
    // given an answer, most of it pasted and the end of it typed
    let mut pty = Pty::start(world.path());
    make_case(&mut pty, "Långt svar");
    pty.keys("\r");
    pty.wait("ej besvarad, krävs");
    pty.keys(&format!("\x1b[200~{}\x1b[201~", words(1, 4990)));
    pty.wait(&word(4990));
    pty.keys(&format!(" {}", words(4991, 5000)));
    // then its end is shown while it is written, and Enter saves it
    pty.wait(&word(5000));
    pty.keys("\r");
    pty.wait("✓ sparat");
    pty.keys("\x03");
    assert_eq!(pty.leave(), 0);
    let whole = words(1, 5000);
    assert!(journal(&pty.data).contains(&whole), "not saved whole");
    // and it stands in the step when the case is opened again
    let mut pty = Pty::start(world.path());
    pty.wait("Långt svar");
    pty.keys("\r");
    pty.wait("┌ 1.1");
    pty.keys("\x1b[B");
    pty.wait(&format!("{} {}", word(1), word(2)));
    pty.keys("\x03");
    assert_eq!(pty.leave(), 0);
    // and on paper, every word of it
    let case = std::fs::read_dir(&pty.data).unwrap();
    let case = case.map(|entry| entry.unwrap().path());
    let case = case.into_iter().find(|path| path.join("journal").is_dir());
    let case = case.unwrap().file_name().unwrap().to_owned();
    let mut frist = assert_cmd::Command::cargo_bin("frist").unwrap();
    let printed = frist
        .env_clear()
        .env("FRIST_CONFIG", world.path().join("config"))
        .arg("--data")
        .arg(&pty.data)
        .arg("report")
        .arg(case)
        .arg("incidentrapport")
        .output()
        .unwrap();
    let printed = String::from_utf8(printed.stdout).unwrap();
    let printed = printed.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(printed.contains(&whole), "not printed whole");
}

#[test]
fn signals_leave_a_usable_terminal_a_whole_journal_and_the_draft() {
    for signal in ["TERM", "HUP"] {
        let world = tempfile::tempdir().unwrap();
        let mut pty = Pty::start(world.path());
        make_case(&mut pty, "Signal");
        pty.keys("\rhalv mening");
        pty.wait("halv mening");
        pty.signal(signal);
        pty.leave();
        pty.assert_usable();
        assert_whole(&journal(&pty.data));
        let mut pty = Pty::start(world.path());
        pty.wait("Signal");
        pty.keys("\r");
        // The question that was half-written is come back to.
        pty.wait("halv mening");
    }
}

#[test]
fn a_terminal_that_is_closed_without_a_signal_ends_the_program_and_keeps_the_draft() {
    let world = tempfile::tempdir().unwrap();
    // given half an answer, in a terminal whose end is told by nothing but itself
    let mut pty = Pty::start_untold(world.path());
    make_case(&mut pty, "Stängd");
    pty.keys("\rhalv mening");
    pty.wait("halv mening");
    // when the terminal is closed while the program waits, then the program ends by itself
    assert!(pty.close("!"), "still there without a terminal");
    // and the words that were on the screen come back
    let mut pty = Pty::start(world.path());
    pty.wait("Stängd");
    pty.keys("\r");
    // The question that was half-written is come back to.
    pty.wait("halv mening");
}

#[test]
fn two_windows_on_one_case_follow_each_other() {
    let world = tempfile::tempdir().unwrap();
    let mut one = Pty::start(world.path());
    make_case(&mut one, "Två fönster");
    let mut two = Pty::start(world.path());
    two.wait("Två fönster");
    two.keys("\r");
    two.wait("┌ 1.1");
    two.keys("\x1b[B");
    two.wait("┌ 1.2");
    one.keys("\rFrån det ena.\r");
    one.wait("✓ sparat");
    let waited = two.wait("Från det ena.");
    assert!(waited.as_millis() < 1500, "{waited:?}");
    two.wait("Någon annan har skrivit");
}

#[cfg(debug_assertions)]
#[test]
fn a_panic_leaves_a_usable_terminal_and_says_so_there() {
    let world = tempfile::tempdir().unwrap();
    let mut pty = Pty::start_with(world.path(), &[("FRIST_TEST_PANIC", "1")]);
    assert_ne!(pty.leave(), 0);
    pty.assert_usable();
    let after = pty.afterwards();
    assert!(after.contains("FRIST_TEST_PANIC"), "{after}");
}

#[test]
fn what_the_facilitator_delivers_is_in_the_participants_terminal_within_a_second() {
    let world = tempfile::tempdir().unwrap();
    let mut lead = Pty::start(world.path());
    lead.wait("Inga ärenden än");
    lead.keys("n");
    lead.wait("Rubrik");
    lead.keys("\t2\r");
    lead.wait("Scenario");
    lead.keys("1\r");
    lead.wait("Frågas bara en gång");
    lead.keys("AL\r");
    lead.wait("jag har läst");
    lead.keys("\r");
    lead.wait("LÄS FÖRST");
    // F9 leads; p starts the clock, and what is due at the start comes by itself.
    lead.keys("\x1b[20~");
    lead.wait("Leda övningen härifrån?");
    lead.keys("\r");
    lead.wait("INTE STARTAD");
    let mut other = Pty::start(world.path());
    other.wait("ÖVNING");
    other.keys("\r");
    other.wait("LÄS FÖRST");
    other.keys("lNågon ri");
    other.wait("Någon ri");
    lead.keys("p");
    lead.wait("p pausar");
    let took = other.wait("NYTT:");
    assert!(took.as_millis() < 1000, "took {took:?}");
    // Whoever was writing still writes.
    other.keys("nger\r");
    other.wait("Någon ringer");
    lead.wait("Någon ringer");
    // F12 in one terminal stops the clock in the other.
    other.keys("\x1b[24~");
    other.wait("VERKLIGT LARM");
    lead.wait("PAUSAD");
    for mut pty in [lead, other] {
        pty.keys("\x03");
        assert_eq!(pty.leave(), 0);
    }
}
