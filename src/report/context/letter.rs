//! What a message to the persons concerned is made of: whom it is for, and what may be said to them.
//! No person's name, and nothing that points at anybody with a protected identity.

use serde::{Deserialize, Serialize};

use super::teller::Teller;
use super::{Amount, Answer, List};
use crate::case::agenda::{Agenda, Source};
use crate::case::coverage::coverage;
use crate::case::register::MeasureState;
use crate::case::{EntryId, small};
use crate::text::relay;

/// What a message is made of.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each answers a question of a template"
)]
pub struct Letter {
    /// The group that it is for; absent for everybody.
    pub group: Option<String>,
    /// The groups that a message to many may name: without those that are small or protected.
    pub groups: Vec<String>,
    /// The personal data of the group, in words. The record does not divide them by group.
    pub data: Vec<String>,
    /// Whether identity numbers are among them.
    pub identity_number: bool,
    /// The neutral texts that go to everybody where protected identity could not be checked.
    pub neutral: Vec<String>,
    /// What has been done and decided, in the words for the persons concerned: only of measures that
    /// have such words.
    pub measures: Vec<String>,
    /// How many persons are concerned, where that can be said: a small number points at somebody.
    pub persons: Option<String>,
    /// Whether it has been notified to the authority of the main clock.
    pub notified: bool,
    /// Whether a promise waits to be kept.
    pub promises: bool,
    /// Whether a task, a measure or a sending waits to be done.
    pub tasks: bool,
    /// The Tax Agency's relay of post, step by step.
    pub relay: Vec<String>,
    /// When the steps were checked.
    pub relay_checked: String,
}

/// Returns what a message to `group` is made of; to everybody without one.
pub(super) fn letter(
    tell: &Teller<'_>,
    data: Option<&List>,
    total: Option<&Amount>,
    agenda: &Agenda,
    group: Option<&EntryId>,
) -> Letter {
    let registers = tell.case.registers();
    let told = coverage(tell.case, tell.rules);
    let named = told.groups.iter().filter(|group| {
        let few = group.size.high().is_some_and(|n| n <= small::THRESHOLD);
        group.many.high() != Some(0) && !few
    });
    let neutral = registers.checks.standing().filter(|check| {
        let of = &check.value.groups;
        group.is_none_or(|group| of.is_empty() || of.contains(group))
    });
    let rows = data.map(|list| list.rows.as_slice()).unwrap_or_default();
    let cell = |id: &'static str| rows.iter().filter_map(move |row| row.cells.get(id));
    let is_number = |kind: &Answer| kind.choices.iter().any(|id| id == "personnummer");
    let measures = registers.measures.standing().filter(|measure| {
        let state = measure.value.state;
        matches!(state, MeasureState::Taken | MeasureState::Planned)
    });
    let main = tell.rules.main_clock().map(|rule| &rule.id);
    Letter {
        group: group.map(|id| tell.group(id)),
        groups: named
            .filter_map(|group| Some(tell.group(group.group.as_ref()?)))
            .collect(),
        data: cell("what").filter_map(|what| what.text.clone()).collect(),
        identity_number: cell("kind").any(is_number),
        neutral: neutral
            .filter_map(|check| tell.some(check.value.neutral_text.as_ref()))
            .collect(),
        measures: measures
            .filter_map(|measure| tell.some(measure.value.told.as_ref()))
            .collect(),
        notified: registers
            .filings
            .standing()
            .any(|filing| main == Some(&filing.value.clock)),
        persons: total
            .filter(|total| total.low.is_some_and(|n| n > small::THRESHOLD))
            .map(|total| total.text.clone()),
        promises: agenda
            .items
            .iter()
            .any(|item| item.source == Source::Promise),
        tasks: agenda.items.iter().any(|item| {
            matches!(
                item.source,
                Source::Task | Source::Measure | Source::Sending
            )
        }),
        relay: relay::STEPS
            .iter()
            .map(|step| step.to(tell.lang).to_owned())
            .collect(),
        relay_checked: relay::CHECKED.to(tell.lang).to_owned(),
    }
}
