//! What lies on top of the case, and the screens beside it: both languages, both sizes. Read the
//! snapshots when they change.

use frist::playbook::Problems;
use frist::text::Lang;

use crate::support::desk::Desk;

/// Snapshots what the keys lead to, at both sizes and in both languages.
fn shots(name: &str, go: impl Fn(Desk) -> Desk) {
    for lang in [Lang::Sv, Lang::En] {
        for (columns, rows) in [(80, 24), (120, 36)] {
            let desk = go(Desk::home().lang(lang).size(columns, rows));
            assert_eq!(desk.buffer(), desk.buffer(), "drawn twice: the same cells");
            let code = lang.code();
            let screen = without_digests(&desk.screen());
            insta::assert_snapshot!(format!("{name}-{columns}-{code}"), screen);
        }
    }
}

/// The same screen with noughts for digests, which change with every word of the playbook.
fn without_digests(screen: &str) -> String {
    let is_digest = |word: &str| {
        let hex = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
        (word.len() == 4 || word.len() == 12) && word.chars().all(hex)
    };
    let labels = ["Kontrollsumma", "Hash", "Föregående", "Previous", "Finger"];
    let line = |line: &str| {
        if !labels.iter().any(|label| line.contains(label)) {
            return line.to_owned();
        }
        let words = line.split(' ');
        words
            .map(|word| {
                if is_digest(word) {
                    "0".repeat(word.len())
                } else {
                    word.to_owned()
                }
            })
            .collect::<Vec<_>>()
            .join(" ")
    };
    screen.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// A case with a few records of different kinds.
fn case(desk: Desk) -> Desk {
    desk.new_case("Miljödata")
        .keys("<enter>Leverantören är angripen.<enter><esc>")
        .keys("l-20m Ringde DSO, som ringer tillbaka<enter>")
        .keys("ligår 14:05 Larm från SOC<tab>kl 8<tab>SOC<enter>")
        .at("2026-11-23 09:12")
        .keys("hRedan känt<enter>")
}

#[test]
fn a_log_line_with_its_time() {
    shots("log", |desk| case(desk).keys("ligår 14:05 Larm från SOC"));
}

#[test]
fn a_log_line_in_the_doubled_hour() {
    shots("log-twice", |desk| {
        case(desk).keys("l25 okt 2026 02:30 Larm<enter>")
    });
}

#[test]
fn a_log_line_that_is_refused() {
    shots("log-fault", |desk| case(desk).keys("lkl 25:10 Larm<enter>"));
}

#[test]
fn the_timeline() {
    shots("timeline", |desk| case(desk).keys("t<down>"));
}

#[test]
fn the_timeline_with_the_log_only() {
    shots("timeline-log", |desk| case(desk).keys("tf"));
}

#[test]
fn a_record_whole() {
    shots("record", |desk| case(desk).keys("t<down><enter>"));
}

#[test]
fn the_palette() {
    shots("palette", |desk| case(desk).keys("/"));
}

#[test]
fn the_palette_finds() {
    shots("palette-found", |desk| case(desk).keys("/larm soc"));
}

#[test]
fn help_in_a_case() {
    shots("help", |desk| case(desk).keys("<f1>"));
}

#[test]
fn the_settings() {
    shots("settings", |desk| desk.keys("sRegion Exempel<enter>"));
}

#[test]
fn a_broken_settings_file_is_told_with_its_line() {
    shots("settings-broken", |mut desk| {
        let source = "[organisation]\nnamn = \"Region Exempel\"\n";
        desk.model.settings_problems = problems(source);
        desk.keys("s")
    });
}

#[test]
fn the_papers() {
    shots("papers", |desk| case(desk).keys("r"));
}

#[test]
fn a_paper() {
    shots("paper", |desk| case(desk).keys("r<enter>"));
}

#[test]
fn writing_a_paper() {
    shots("paper-write", |desk| case(desk).keys("r<enter>w"));
}

#[test]
fn asking_whether_a_paper_leaves_the_house() {
    shots("paper-release", |desk| case(desk).keys("r<enter>mmmu"));
}

#[test]
fn released_versions_and_what_has_changed() {
    let released = |desk| case(desk).keys("rm<enter>u<enter>");
    shots("papers-released", |desk| released(desk).keys("<esc>"));
    shots("paper-changes", |desk| {
        released(desk)
            .at("2026-11-23 10:00")
            .keys("lServern är avstängd<enter><esc><enter>d")
    });
}

/// What a settings file with this text has against it.
fn problems(source: &str) -> Problems {
    use frist::store::{Folder as _, Keep, Memory, Settings};
    let config = Memory::new();
    let bytes = source.as_bytes();
    config.replace("settings.toml", bytes, Keep::Soft).unwrap();
    let (_, problems) = Settings::load(&config).unwrap();
    assert!(!problems.0.is_empty());
    problems
}
