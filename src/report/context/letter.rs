//! What a message to the persons concerned is made of: whom it is for, and what may be said to them.
//! No person's name, and nothing that points at anybody with a protected identity.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::letter_data::Data;
use super::teller::Teller;
use super::{Answer, List};
use crate::case::agenda::{Agenda, Source};
use crate::case::coverage::coverage;
use crate::case::gate::{Direct, contacted_directly};
use crate::case::register::MeasureState;
use crate::case::{EntryId, concerned, small};
use crate::report::audience::forms;
use crate::report::letter::advice::advice;
use crate::text::relay;

/// The kind of data that somebody logs in with.
const CREDENTIALS: &str = "credentials";
/// What the data can be used for, when the playbook asks.
const WEIGHT: &str = "data_weight";
/// How many persons are concerned, when the playbook asks.
const TOTAL: &str = "persons_total";

/// What a message is made of.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each answers a question of a template"
)]
pub struct Letter {
    /// The group that it is for; absent for everybody.
    pub group: Option<String>,
    /// Whether the group is contacted directly by plan, without being of protected persons alone.
    #[serde(default)]
    pub one_by_one: bool,
    /// The protected persons whom a call script is for: `P1`, `P2` and so on.
    #[serde(default)]
    pub labels: Vec<String>,
    /// The groups that a message to many may name: without those that are small or protected.
    pub groups: Vec<String>,
    /// The personal data of the group, in words; without a group, of the groups that may be named.
    pub data: Vec<String>,
    /// The data group by group, where a message goes to many and they are not the same for all.
    #[serde(default)]
    pub by_group: Vec<DataOf>,
    /// The personal data of those who are contacted directly, in words.
    #[serde(default)]
    pub direct: Vec<String>,
    /// Those among `data` of which nobody has said whether they concern the group. For the writer.
    #[serde(default)]
    pub unsaid: Vec<String>,
    /// What those concerned are advised to do, as it follows from the data: `password`, `identity`,
    /// `documents`, `bank`, `phishing`, `threat`; the template has the words.
    #[serde(default)]
    pub advice: Vec<String>,
    /// Those among `data` of which nobody has said of what kind they are: no advice follows from them.
    /// For the writer.
    #[serde(default)]
    pub kindless: Vec<String>,
    /// Whether identity numbers are among them.
    pub identity_number: bool,
    /// The neutral texts that go to everybody where protected identity could not be checked.
    pub neutral: Vec<String>,
    /// What has been done and decided, in the words for the persons concerned: only of measures that
    /// have such words.
    pub measures: Vec<String>,
    /// How many persons are concerned, where that can be said: a small number points at somebody.
    pub persons: Option<String>,
    /// The supplier's name, where somebody has recorded that it may be named; never for the public
    /// version of a paper.
    #[serde(default)]
    pub supplier: Option<String>,
    /// People's own words in the message that name a supplier who may not be named. For the writer.
    #[serde(default)]
    pub naming: Vec<String>,
    /// People's own words in the message, where it is in another language than the case: to be
    /// translated. For the writer.
    #[serde(default)]
    pub foreign: Vec<String>,
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

/// The personal data of one group.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DataOf {
    /// The group.
    pub group: String,
    /// Its data, in words.
    pub data: Vec<String>,
}

/// Returns what a message to `group` is made of; to everybody without one.
pub(super) fn letter(
    tell: &Teller<'_>,
    data: Option<&List>,
    answers: &BTreeMap<String, Answer>,
    agenda: &Agenda,
    group: Option<&EntryId>,
) -> Letter {
    let registers = tell.case.registers();
    let told = coverage(tell.case, tell.rules);
    let named = told.groups.iter().filter(|group| {
        let few = group.size.high().is_some_and(|n| n <= small::THRESHOLD);
        group.many.high() != Some(0) && !few
    });
    let named: Vec<&EntryId> = named.filter_map(|group| group.group.as_ref()).collect();
    let neutral = registers.checks.standing().filter(|check| {
        let of = &check.value.groups;
        group.is_none_or(|group| of.is_empty() || of.contains(group))
    });
    let neutral: Vec<String> = neutral
        .filter_map(|check| tell.some(check.value.neutral_text.as_ref()))
        .collect();
    let data = Data::of(tell, data);
    let of_it: Vec<EntryId> = match group {
        Some(group) => concerned(tell.case, group).rows,
        None => data.to_many(tell.case, &named),
    };
    let answer = |id: &str| answers.get(id);
    let weight = answer(WEIGHT).map_or(&[][..], |answer| &answer.choices);
    let total = answer(TOTAL).and_then(|answer| answer.amount.as_ref());
    let mut kinds = data.kinds(&of_it);
    // An older playbook has no kind for what somebody logs in with, and asks about it for the whole case.
    if !Data::has_choice(tell, CREDENTIALS) && weight.iter().any(|id| id == CREDENTIALS) {
        kinds.push(CREDENTIALS);
    }
    let unsaid = group.filter(|_| registers.groups.standing().count() > 1);
    let unsaid = unsaid.map(|group| concerned(tell.case, group).unsaid);
    let measures = registers.measures.standing().filter(|measure| {
        let state = measure.value.state;
        matches!(state, MeasureState::Taken | MeasureState::Planned)
    });
    let measures: Vec<String> = measures
        .filter_map(|measure| tell.some(measure.value.told.as_ref()))
        .collect();
    let main = tell.rules.main_clock().map(|rule| &rule.id);
    let letter = Letter {
        group: group.map(|id| tell.group(id)),
        one_by_one: group.is_some_and(|id| {
            let direct = contacted_directly(tell.case, &tell.rules.playbook, id);
            direct == Some(Direct::Planned)
        }),
        labels: labels(tell, group),
        groups: named.iter().map(|id| tell.group(id)).collect(),
        by_group: match group {
            Some(_) => Vec::new(),
            None => data.by_group(tell, &named),
        },
        direct: data.words(&match group {
            Some(_) => of_it.clone(),
            None => data.of_protected(tell.case),
        }),
        unsaid: data.words(&unsaid.unwrap_or_default()),
        identity_number: kinds.contains(&"personnummer"),
        advice: advice(&kinds)
            .into_iter()
            .map(|advice| advice.name().to_owned())
            .collect(),
        kindless: data.without_kind(&of_it),
        data: data.words(&of_it),
        neutral,
        measures,
        notified: registers
            .filings
            .standing()
            .any(|filing| main == Some(&filing.value.clock)),
        naming: Vec::new(),
        foreign: Vec::new(),
        supplier: None,
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
    };
    let opened = tell.case.opened();
    let is_other = opened.is_some_and(|held| held.value.language != tell.lang);
    let letter = letter.with_supplier(answers);
    if is_other { letter.foreign() } else { letter }
}

impl Letter {
    /// Says that people's own words stand in another language.
    fn foreign(mut self) -> Self {
        self.foreign = [self.data.as_slice(), &self.measures, &self.neutral].concat();
        self
    }

    /// Names the supplier where it may be named, and otherwise finds where people's own words do.
    fn with_supplier(mut self, answers: &BTreeMap<String, Answer>) -> Self {
        let text = |id: &str| answers.get(id).and_then(|answer| answer.text.as_ref());
        let named = answers.get("processor_named").and_then(|answer| answer.yes);
        match (text("processor"), named) {
            (Some(name), Some(true)) => self.supplier = Some(name.clone()),
            (Some(name), Some(false) | None) => {
                let own = text("consequences_text").into_iter();
                let said = self.measures.iter().chain(&self.neutral).chain(own);
                self.naming = naming(name, said);
            }
            (None, _) => {}
        }
        self
    }
}

/// Returns the protected persons whom a call script is for: those of the group, and those of whom nobody
/// has said which group they are of; all without a group.
fn labels(tell: &Teller<'_>, group: Option<&EntryId>) -> Vec<String> {
    let people = tell.case.registers().protected.standing();
    let mut labels: Vec<u32> = people
        .filter(|person| {
            let of = person.value.group.as_ref();
            group.is_none() || of.is_none() || of == group
        })
        .map(|person| person.value.label)
        .collect();
    labels.sort_unstable();
    labels.into_iter().map(|n| format!("P{n}")).collect()
}

/// Returns the texts that name a supplier, in whatever form people write it.
fn naming<'t>(supplier: &str, said: impl Iterator<Item = &'t String>) -> Vec<String> {
    let forms = forms(supplier).into_iter();
    let forms: Vec<String> = forms.map(|form| form.to_lowercase()).collect();
    let names = |text: &&String| {
        let text = text.to_lowercase();
        forms.iter().any(|form| text.contains(form.as_str()))
    };
    said.filter(names).cloned().collect()
}
