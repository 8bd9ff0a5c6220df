//! Home: the cases with their clocks, a new incident, the exercises.

use super::new_case;
use crate::app::effect::Effect;
use crate::app::key::{Code, Key};
use crate::app::model::Model;
use crate::app::msg::Summary;
use crate::case::Mode;

/// The state of home.
#[derive(Debug, Default)]
pub struct State {
    /// The cases, latest first.
    pub cases: Vec<Summary>,
    /// The one under the cursor, among the visible ones.
    pub at: usize,
    /// Whether only exercises are shown.
    pub only_exercises: bool,
    /// Whether the list has been read.
    pub listed: bool,
}

impl State {
    /// Returns the cases that are shown.
    pub fn visible(&self) -> Vec<&Summary> {
        let shown = |case: &&Summary| !self.only_exercises || case.mode == Mode::Exercise;
        self.cases.iter().filter(shown).collect()
    }

    /// Takes the cases that were read.
    pub fn take(&mut self, cases: Vec<Summary>) {
        self.cases = cases;
        self.listed = true;
        self.at = self.at.min(self.visible().len().saturating_sub(1));
    }

    /// Moves the cursor.
    #[allow(
        clippy::wildcard_enum_match_arm,
        reason = "most keys mean nothing here"
    )]
    pub fn go(&mut self, key: Key) {
        let last = self.visible().len().saturating_sub(1);
        self.at = match key.code {
            Code::Up => self.at.saturating_sub(1),
            Code::Down => (self.at + 1).min(last),
            _ => self.at,
        };
    }
}

/// Opens the case under the cursor.
pub fn open(model: &Model) -> Vec<Effect> {
    let under = model.home.visible().get(model.home.at).copied();
    under.map_or_else(Vec::new, |case| {
        vec![Effect::OpenCase(
            case.id.clone(),
            Box::new(new_case::session(model)),
        )]
    })
}
