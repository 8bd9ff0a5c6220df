//! The rules of the house, kept by a test so that nobody has to remember them: layers, file sizes,
//! names, forbidden words, no network, everything shipped is built in.

use std::fs;
use std::path::{Path, PathBuf};

/// The layers, lowest first; those of one line do not know each other. A module may use what stands
/// on a line before its own.
const LAYERS: &[&[&str]] = &[
    &["text"],
    &["failure"],
    &["time"],
    &["playbook"],
    &["clock"],
    &["authority_form"],
    &["case"],
    &["builtin"],
    &["report", "exercise", "store"],
    &["app"],
    &["view"],
    &["runtime"],
    &["cli"],
];

/// What a layer may name of other crates. A crate that is not listed may be used anywhere.
const ONLY_IN: &[(&str, &[&str])] = &[
    ("tera", &["report"]),
    ("crossterm", &["runtime"]),
    ("ratatui", &["view", "runtime"]),
    ("ratatui_textarea", &["app/editor", "view"]),
    ("clap", &["cli", "main"]),
    ("directories", &["store", "runtime", "cli"]),
    ("getrandom", &["store", "runtime"]),
    ("signal_hook", &["runtime"]),
    ("rustix", &["runtime"]),
    ("tempfile", &["store"]),
    ("std::fs", &["store", "runtime", "cli", "report/user"]),
    ("std::env", &["store", "runtime", "cli", "main"]),
];

/// Crates that can reach a network. *Offline* is a test, not a promise.
const NETWORK: &[&str] = &[
    "reqwest",
    "hyper",
    "ureq",
    "curl",
    "isahc",
    "attohttpc",
    "minreq",
    "tokio",
    "async-std",
    "mio-uds",
    "smol",
    "socket2",
    "rustls",
    "native-tls",
    "openssl",
    "quinn",
    "h2",
    "tungstenite",
    "trust-dns",
    "hickory-resolver",
    "libp2p",
    "zeromq",
    "tonic",
    "surf",
    "awc",
    "actix-web",
    "rocket",
    "warp",
    "axum",
];

/// Names that can hold anything, and will.
const GOD_FILES: &[&str] = &["app", "ui", "utils", "helpers", "common", "strings", "misc"];

/// Words that have no place in the code.
const FORBIDDEN: &[&str] = &[
    "TcpStream",
    "TcpListener",
    "UdpSocket",
    "std::net",
    "todo!(",
    "unimplemented!(",
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn files(dir: &Path, ending: &str, found: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(dir) else {
        return;
    };
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, ending, found);
        } else if path.extension().is_some_and(|e| e == ending) {
            found.push(path);
        }
    }
    found.sort();
}

fn sources() -> Vec<(String, String)> {
    let mut found = Vec::new();
    files(&root().join("src"), "rs", &mut found);
    let name = |path: &Path| {
        path.strip_prefix(root().join("src"))
            .unwrap()
            .display()
            .to_string()
    };
    found
        .iter()
        .map(|path| (name(path), fs::read_to_string(path).unwrap()))
        .collect()
}

/// The code of a file without its test module and comments.
fn code(source: &str) -> impl Iterator<Item = (usize, &str)> {
    source
        .lines()
        .enumerate()
        .take_while(|(_, line)| !line.trim_start().starts_with("#[cfg(test)]"))
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
}

fn is_test_file(name: &str) -> bool {
    name.ends_with("/tests.rs") || name.contains("/tests/")
}

fn top(name: &str) -> &str {
    name.split('/').next().unwrap().trim_end_matches(".rs")
}

fn layer(module: &str) -> Option<usize> {
    LAYERS.iter().position(|modules| modules.contains(&module))
}

fn report(rule: &str, broken: &[String]) {
    assert!(broken.is_empty(), "{rule}\n{}", broken.join("\n"));
}

#[test]
fn no_layer_knows_the_one_above() {
    let mut broken = Vec::new();
    for (name, source) in sources() {
        let here = top(&name);
        let Some(mine) = layer(here) else { continue };
        for (number, line) in code(&source) {
            for part in line.split("crate::").skip(1) {
                let named: Vec<&str> = if let Some(list) = part.strip_prefix('{') {
                    list.split(',').map(str::trim).collect()
                } else {
                    vec![part]
                };
                for named in named {
                    let end = named.find(|c: char| !c.is_ascii_alphanumeric() && c != '_');
                    let there = &named[..end.unwrap_or(named.len())];
                    let Some(theirs) = layer(there) else { continue };
                    if there != here && theirs >= mine {
                        broken.push(format!("src/{name}:{}: {here} uses {there}", number + 1));
                    }
                }
            }
        }
    }
    report(
        "a layer uses one that stands above or beside it (docs/ARCHITECTURE.md):",
        &broken,
    );
}

#[test]
fn crates_stay_in_their_layer() {
    let mut broken = Vec::new();
    for (name, source) in sources() {
        if is_test_file(&name) {
            continue;
        }
        for (number, line) in code(&source) {
            for (krate, allowed) in ONLY_IN {
                let named =
                    line.contains(&format!("{krate}::")) || line.contains(&format!("use {krate};"));
                let whole =
                    !line.contains(&format!("_{krate}::")) && !line.contains(&format!("{krate}_"));
                if named && whole && !allowed.iter().any(|place| name.starts_with(place)) {
                    broken.push(format!("src/{name}:{}: uses {krate}", number + 1));
                }
            }
        }
    }
    report(
        "a crate is used outside the layer that may know it:",
        &broken,
    );
}

#[test]
fn only_one_file_reads_the_clock() {
    let mut broken = Vec::new();
    for (name, source) in sources() {
        for (number, line) in code(&source) {
            let reads = ["SystemTime::now", "Utc::now", "Local::now"]
                .iter()
                .any(|w| line.contains(w));
            if reads && name != "runtime/wall_clock.rs" {
                broken.push(format!("src/{name}:{}", number + 1));
            }
        }
    }
    report("only runtime/wall_clock.rs reads the wall clock:", &broken);
}

#[test]
fn files_hold_one_idea() {
    let mut broken = Vec::new();
    for (name, source) in sources() {
        if is_test_file(&name) {
            continue;
        }
        let lines = source
            .lines()
            .take_while(|l| !l.trim_start().starts_with("#[cfg(test)]"))
            .count();
        if lines > 400 {
            broken.push(format!("src/{name}: {lines} lines"));
        }
        let stem = Path::new(&name).file_stem().unwrap().to_str().unwrap();
        if GOD_FILES.contains(&stem) {
            broken.push(format!("src/{name}: a name that can hold anything"));
        }
        if !source.starts_with("//!") {
            broken.push(format!(
                "src/{name}: does not say what it is for in its first line"
            ));
        }
    }
    report(
        "a file is too large, named too widely, or says nothing of itself:",
        &broken,
    );
}

#[test]
fn forbidden_words_stay_out() {
    let mut broken = Vec::new();
    for (name, source) in sources() {
        for (number, line) in code(&source) {
            for word in FORBIDDEN.iter().filter(|word| line.contains(**word)) {
                broken.push(format!("src/{name}:{}: {word}", number + 1));
            }
        }
    }
    report("a forbidden word stands in the code:", &broken);
}

#[test]
fn no_crate_reaches_a_network() {
    let lock = fs::read_to_string(root().join("Cargo.lock")).unwrap();
    let names: Vec<&str> = lock
        .lines()
        .filter_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"'))
        .collect();
    assert!(names.contains(&"ratatui"), "Cargo.lock was not read");
    let broken: Vec<String> = names
        .iter()
        .filter(|name| NETWORK.contains(name))
        .map(ToString::to_string)
        .collect();
    report(
        "a crate that can reach a network is in Cargo.lock:",
        &broken,
    );
}

#[test]
fn everything_shipped_is_built_in() {
    let builtin = fs::read_to_string(root().join("src/builtin.rs")).unwrap();
    let mut shipped = Vec::new();
    files(&root().join("playbooks"), "toml", &mut shipped);
    files(&root().join("report-templates"), "md", &mut shipped);
    assert!(shipped.len() >= 2, "the shipped files were not found");
    let missing: Vec<String> = shipped
        .iter()
        .map(|path| path.strip_prefix(root()).unwrap().display().to_string())
        .filter(|path| !builtin.contains(path.as_str()))
        .collect();
    report("a shipped file is not built in (src/builtin.rs):", &missing);
}

#[test]
fn every_test_file_is_part_of_the_suite() {
    let main = fs::read_to_string(root().join("tests/suite/main.rs")).unwrap();
    let mut found = Vec::new();
    for entry in fs::read_dir(root().join("tests/suite")).unwrap() {
        let path = entry.unwrap().path();
        let stem = path.file_stem().unwrap().to_str().unwrap().to_owned();
        if stem != "main" && stem != "snapshots" && !main.contains(&format!("mod {stem};")) {
            found.push(stem);
        }
    }
    report(
        "a test file is not part of the suite (tests/suite/main.rs):",
        &found,
    );
}
