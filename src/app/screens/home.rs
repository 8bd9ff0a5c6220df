//! Home: the cases with their clocks, a new incident, the exercises.

use super::new_case;
use crate::app::effect::Effect;
use crate::app::key::{Code, Key};
use crate::app::model::{Model, Seat};
use crate::app::msg::Summary;
use crate::case::{CaseId, Digest, Mode};
use crate::clock::Phase;
use crate::failure::Failure;
use crate::store::{names_an_exercise, order_for_people};
use crate::time::{Moment, Span};

/// A case in the list: its name at once, the rest when it has been read.
#[derive(Debug)]
pub struct Row {
    /// Its id.
    pub id: CaseId,
    /// How it stood on the disk when it was listed.
    pub mark: Digest,
    /// What was read, or why it could not be; `None` until then.
    pub told: Option<Result<Summary, Failure>>,
    /// How it stood on the disk when it was read.
    read: Option<Digest>,
}

impl Row {
    /// Returns when it was opened, once it has been read.
    fn opened(&self) -> Option<Moment> {
        let told = self.told.as_ref()?.as_ref();
        told.ok().and_then(|summary| summary.opened)
    }

    /// Returns whether it is an exercise, as far as is known.
    pub fn is_exercise(&self) -> bool {
        match &self.told {
            Some(Ok(summary)) => summary.mode == Mode::Exercise,
            Some(Err(_)) | None => names_an_exercise(&self.id),
        }
    }
}

/// The state of home.
#[derive(Debug, Default)]
pub struct State {
    /// The cases: real ones before exercises, the latest first.
    pub cases: Vec<Row>,
    /// The one under the cursor, among the visible ones.
    pub at: usize,
    /// Whether only exercises are shown.
    pub only_exercises: bool,
    /// Why the list could not be read when it was last tried: then there may be cases that are not shown.
    pub unlisted: Option<Failure>,
}

impl State {
    /// Shows only the exercises, or everything.
    pub fn switch(&mut self) {
        self.only_exercises = !self.only_exercises;
        self.at = 0;
    }

    /// Returns the cases that are shown.
    pub fn visible(&self) -> Vec<&Row> {
        let shown = |case: &&Row| !self.only_exercises || case.is_exercise();
        self.cases.iter().filter(shown).collect()
    }

    /// Takes the names of the cases; what has been read of them before stays until it is read anew.
    pub fn take(&mut self, cases: Vec<(CaseId, Digest)>) {
        let under = self.visible().get(self.at).map(|row| row.id.clone());
        let mut old = std::mem::take(&mut self.cases);
        self.cases = cases
            .into_iter()
            .map(|(id, mark)| {
                let known = old.iter().position(|row| row.id == id);
                let known = known.map(|n| old.swap_remove(n));
                let (told, read) = known.map_or((None, None), |row| (row.told, row.read));
                Row {
                    id,
                    mark,
                    told,
                    read,
                }
            })
            .collect();
        self.unlisted = None;
        self.sort(under.as_ref());
    }

    /// Sorts the cases for people; the cursor stays on the same case.
    fn sort(&mut self, under: Option<&CaseId>) {
        let order = |a: &Row, b: &Row| {
            let [a, b] =
                [a, b].map(|row| order_for_people(&row.id, row.is_exercise(), row.opened()));
            a.cmp(&b)
        };
        self.cases.sort_by(order);
        let again = self.visible().iter().position(|row| Some(&row.id) == under);
        let last = self.visible().len().saturating_sub(1);
        self.at = again.unwrap_or(self.at).min(last);
    }

    /// Takes what was read of a case.
    pub fn tell(&mut self, id: &CaseId, told: Result<Summary, Failure>) {
        let under = self.visible().get(self.at).map(|row| row.id.clone());
        if let Some(row) = self.cases.iter_mut().find(|row| row.id == *id) {
            row.read = Some(row.mark);
            row.told = Some(told);
        }
        // Until somebody has moved the cursor, it stands on the first case.
        self.sort(under.as_ref().filter(|_| self.at > 0));
    }

    /// Lets time pass: a deadline that goes by while the list is on the screen is overdue at once.
    pub fn pass(&mut self, now: Moment) {
        for row in &mut self.cases {
            let now = match &row.told {
                Some(Ok(summary)) => summary.moment(now),
                Some(Err(_)) | None => now,
            };
            if let Some(Ok(summary)) = &mut row.told
                && let Some(clock) = &mut summary.clock
                && matches!(clock.phase, Phase::Running | Phase::Warning(_))
                && clock
                    .due
                    .is_some_and(|due| now >= due.floor_minute().plus(Span::minutes(1)))
            {
                clock.phase = Phase::Overdue;
            }
        }
    }

    /// Returns the first case that has not been read as it stands.
    pub fn unread(&self) -> Option<&CaseId> {
        let mut rows = self.cases.iter();
        rows.find(|row| row.read != Some(row.mark))
            .map(|row| &row.id)
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

/// Puts the cursor on the exercise that was left for a real incident.
pub(in crate::app) fn point(model: &mut Model) {
    let Some(left) = model.left.as_mut().filter(|left| left.point) else {
        return;
    };
    left.point = false;
    let mut rows = model.home.visible().into_iter();
    if let Some(at) = rows.position(|row| row.id == left.id) {
        model.home.at = at;
    }
}

/// Opens the case under the cursor; an exercise that was led from here until a real incident is led again.
pub fn open(model: &mut Model) -> Vec<Effect> {
    let under = model.home.visible().get(model.home.at).copied();
    if let (Some(row), Some(left)) = (under, &model.left) {
        model.leads = left.seat != Seat::Participant && left.id == row.id;
    }
    let under = model.home.visible().get(model.home.at).copied();
    under.map_or_else(Vec::new, |case| {
        vec![Effect::OpenCase(
            case.id.clone(),
            Box::new(new_case::session(model)),
        )]
    })
}
