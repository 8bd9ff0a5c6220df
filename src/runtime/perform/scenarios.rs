//! The scenarios that a new exercise can play. Judges none: `frist check` tells the mistakes.

use crate::builtin;
use crate::case::RuleFile;
use crate::scenario::{self, Scenario};
use crate::store::{Folder, scenario_files};

/// Returns the scenarios that can be played, with their files. One with mistakes is left out, and
/// only the shipped ones are there when the user's own cannot be read.
pub(super) fn at_hand(config: &dyn Folder) -> Vec<(Scenario, RuleFile)> {
    let files = scenario_files(config).unwrap_or_else(|_| builtin::scenario_files());
    let read = |file: RuleFile| {
        let scenario = scenario::read(&file.name, &file.source).ok()?;
        Some((scenario, file))
    };
    files.into_iter().filter_map(read).collect()
}
