//! Collects the problems of one file, each with its place. Decides nothing about rules.

use std::ops::Range;
use std::sync::Arc;

use crate::playbook::{Level, Mend, Place, Problem, Problems};
use crate::text::problem::Told;

/// The problems found so far in one file.
pub(crate) struct Findings {
    file: String,
    source: Arc<str>,
    found: Vec<Problem>,
    /// From where on the text cannot be trusted, since a bracket is open.
    lost_from: usize,
}

impl Findings {
    /// Starts with none.
    pub(crate) fn new(file: &str, source: &str) -> Self {
        Self {
            file: file.to_owned(),
            source: source.into(),
            found: Vec::new(),
            lost_from: usize::MAX,
        }
    }

    /// Adds a problem at `span`, bytes of the source.
    pub(crate) fn add(&mut self, span: Range<usize>, told: Told) {
        let start = span.start.min(self.source.len());
        let end = span.end.clamp(start, self.source.len());
        self.found.push(Problem {
            place: Place::new(&self.file, &self.source, start..end),
            code: told.code,
            sv: told.what.sv,
            en: told.what.en,
            mend: Mend {
                sv: told.mend.sv,
                en: told.mend.en,
            },
            source: Arc::clone(&self.source),
        });
    }

    /// Says that nothing from `byte` on can be trusted but what the TOML reader says.
    pub(crate) fn lose(&mut self, byte: usize) {
        self.lost_from = self.lost_from.min(byte);
    }

    /// Returns the line of a byte, from 1.
    pub(crate) fn line(&self, byte: usize) -> usize {
        Place::new(&self.file, &self.source, byte..byte).line
    }

    /// Returns whether the file could not be read as TOML.
    pub(crate) fn has_syntax_errors(&self) -> bool {
        self.found.iter().any(|problem| problem.code == "syntax")
    }

    /// Returns whether something within `span` has been reported already.
    pub(crate) fn touch(&self, span: &Range<usize>) -> bool {
        self.found.iter().any(|problem| {
            problem.place.span.start >= span.start && problem.place.span.end <= span.end
        })
    }

    /// Returns everything found, in order of place, without what is only an echo of a line that
    /// could not be read at all.
    pub(crate) fn finish(mut self) -> Problems {
        let broken: Vec<usize> = self
            .found
            .iter()
            .filter(|problem| problem.code == "syntax")
            .map(|problem| problem.place.line)
            .collect();
        let mut told = Vec::new();
        self.found.retain(|problem| {
            if problem.code == "syntax" {
                let first = !told.contains(&problem.place.line);
                told.push(problem.place.line);
                return first;
            }
            broken.is_empty()
                || (local(problem.code)
                    && problem.place.span.start < self.lost_from
                    && !broken.contains(&problem.place.line))
        });
        // What nobody uses is often what a misspelt name meant.
        if self
            .found
            .iter()
            .any(|problem| problem.level() == Level::Error)
        {
            self.found.retain(|problem| problem.code != "unused");
        }
        self.found
            .sort_by_key(|problem| (problem.place.span.start, problem.code));
        self.found
            .dedup_by(|a, b| a.place == b.place && a.sv == b.sv);
        Problems(self.found)
    }
}

/// Returns whether a sort of problem is certain even when other lines could not be read: a key that
/// seems to be missing may stand on one of those.
fn local(code: &str) -> bool {
    matches!(
        code,
        "wrong-kind"
            | "newer-format"
            | "unknown-key"
            | "wrong-type"
            | "bad-id"
            | "bad-value"
            | "bad-date"
            | "bad-number"
            | "bad-length"
            | "control-character"
            | "condition-shape"
    )
}
