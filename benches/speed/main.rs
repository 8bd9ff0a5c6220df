//! `cargo bench`: the figures of speed and memory that the program is built to, each beside what it
//! is measured against in the same run. `cargo bench -- opening keys` runs only those.
//! `docs/BENCHMARKS.md` says what they mean.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::wildcard_enum_match_arm,
    clippy::similar_names,
    clippy::ignored_unit_patterns,
    reason = "a benchmark that lacks its files has nothing to measure"
)]
#![allow(clippy::print_stdout, reason = "its output is its result")]
#![allow(clippy::cast_precision_loss, reason = "figures for reading")]

mod agenda;
mod confirm;
mod decisions;
mod exercise;
mod keys;
mod long_case;
mod measure;
mod memory;
mod opening;
mod papers;
mod pty;
mod report;

/// Every benchmark by name.
const ALL: &[(&str, fn())] = &[
    ("opening", opening::run),
    ("confirm", confirm::run),
    ("keys", keys::run),
    ("report", report::run),
    ("papers", papers::run),
    ("agenda", agenda::run),
    ("exercise", exercise::run),
    ("memory", memory::run),
];

fn main() {
    // Cargo itself adds `--bench`.
    let wanted: Vec<String> = std::env::args()
        .skip(1)
        .filter(|argument| !argument.starts_with('-'))
        .collect();
    for (name, run) in ALL {
        if wanted.is_empty() || wanted.iter().any(|one| one == name) {
            println!("{name}");
            run();
        }
    }
}
