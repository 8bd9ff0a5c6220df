//! What a message to the persons concerned is made of: whom it is for, and what may be said to them.
//! No person's name, and nothing that points at anybody with a protected identity.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::letter_data::{Data, name, who};
use super::letter_news::{News, news};
use super::letter_own::Own;
use super::teller::Teller;
use super::{Answer, List};
use crate::case::agenda::{Agenda, Source};
use crate::case::coverage::coverage;
use crate::case::gate::{Direct, ToMany, contacted_directly, only_protected, to_many};
use crate::case::register::MeasureState;
use crate::case::{EntryId, concerned, small};
use crate::report::audience::forms;
use crate::report::letter::advice::advice;
use crate::report::letter::content;
use crate::text::{Lang, relay};

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
    /// The day that the message is made on: `15 oktober 2025`.
    #[serde(default)]
    pub date: String,
    /// The same with the time of day, to stand in a sentence.
    #[serde(default)]
    pub updated: String,
    /// When it happened, to stand in a sentence: `den 20–23 augusti 2025`.
    #[serde(default)]
    pub occurred: Option<String>,
    /// When data were published, to stand in a sentence.
    #[serde(default)]
    pub published: Option<String>,
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
    /// Whether a check for protected identity answers for those whom it is to, and for their data: without
    /// one nothing goes to many.
    #[serde(default)]
    pub checked: bool,
    /// Whether nobody but protected persons would get it: then nothing goes to many at all.
    #[serde(default)]
    pub only_protected: bool,
    /// Whether it tells how to reach somebody: the contact, or the data-protection officer.
    #[serde(default)]
    pub reachable: bool,
    /// Whether the contact has a phone number.
    #[serde(default)]
    pub phone: bool,
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
    /// Who belongs to the group, in words to them: `du har varit anställd hos oss`.
    #[serde(default)]
    pub told: Option<String>,
    /// The same of each group that a message to many may name; empty while one of them lacks it.
    #[serde(default)]
    pub all_told: Vec<String>,
    /// Those groups among them of which nobody has written it. For the writer.
    #[serde(default)]
    pub untold: Vec<String>,
    /// What it can lead to, in people's own words.
    #[serde(default)]
    pub consequences: Option<String>,
    /// Why the data were there, in words to those concerned.
    #[serde(default)]
    pub why: Option<String>,
    /// Which of people's own words stand in the language of the message. Where they do not, a mark stands
    /// in their place.
    #[serde(default)]
    pub translated: Translated,
    /// Whether it concerns more than the groups that it names: some are too few to be named.
    #[serde(default)]
    pub more: bool,
    /// What is new since the latest message that went.
    #[serde(default)]
    pub news: News,
    /// Whom the press can turn to, with a phone number.
    #[serde(default)]
    pub press: Option<String>,
    /// When it was confirmed that data were stolen, to stand in a sentence.
    #[serde(default)]
    pub confirmed: Option<String>,
    /// Whether it has been notified to the authority of the main clock.
    pub notified: bool,
    /// Whether a promise waits to be kept.
    pub promises: bool,
    /// Whether a task, a measure or a sending waits to be done.
    pub tasks: bool,
    /// When the Tax Agency's relay of post is the way.
    #[serde(default)]
    pub relay_intro: String,
    /// The relay, step by step.
    pub relay: Vec<String>,
    /// When the steps were checked.
    pub relay_checked: String,
}

/// Which of people's own words stand in the language of the message.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each answers a question of a table of needs"
)]
pub struct Translated {
    /// Who is concerned.
    pub whom: bool,
    /// What the data are called.
    pub data: bool,
    /// What the data of those who are contacted directly are called.
    pub direct: bool,
    /// What has been done.
    pub measures: bool,
    /// The consequences, why the data were there, and the neutral texts.
    pub text: bool,
}

/// The personal data of one group.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DataOf {
    /// The group.
    pub group: String,
    /// Who belongs to it, in words to them.
    #[serde(default)]
    pub told: Option<String>,
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
    let own = Own::of(tell);
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
        .filter_map(|check| own.texts(check.value.neutral_text.as_ref(), None))
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
        .filter_map(|measure| {
            let of = measure.value;
            own.texts(of.told.as_ref(), of.told_other.as_ref())
        })
        .collect();
    let main = tell.rules.main_clock().map(|rule| &rule.id);
    let groups: Vec<String> = named.iter().map(|id| name(tell, own, id)).collect();
    let to: Vec<&EntryId> = group.map_or_else(|| named.clone(), |id| vec![id]);
    let news = news(tell, own, &told, &data, &to);
    let all: Vec<String> = to.iter().filter_map(|id| who(tell, own, id)).collect();
    let mut asked = to;
    asked.retain(|id| who(tell, own, id).is_none());
    let more = told.groups.iter().any(|of| {
        let of = of.group.as_ref();
        of.is_some_and(|id| !named.contains(&id) && !only_protected(tell.case, Some(id)))
    });
    let why = answer("why_told").and_then(|answer| answer.text.clone());
    let consequences = answer("consequences_text").and_then(|answer| answer.text.clone());
    let directly = match group {
        Some(_) => of_it.clone(),
        None => data.of_protected(tell.case),
    };
    let letter = Letter {
        group: group.map(|id| name(tell, own, id)),
        groups: groups.clone(),
        untold: asked.iter().map(|id| tell.group(id)).collect(),
        told: group.and_then(|id| who(tell, own, id)),
        all_told: if asked.is_empty() { all } else { Vec::new() },
        consequences: own.words(consequences, None),
        more,
        news,
        why: own.words(why, None),
        by_group: match group {
            Some(_) => Vec::new(),
            None => data.by_group(tell, own, &named),
        },
        direct: data.told(&directly, own),
        unsaid: data.words(&unsaid.unwrap_or_default()),
        identity_number: kinds.contains(&"personnummer"),
        advice: advice(&kinds)
            .into_iter()
            .map(|advice| advice.name().to_owned())
            .collect(),
        kindless: data.without_kind(&of_it),
        data: data.told(&of_it, own),
        neutral,
        measures,
        notified: registers
            .filings
            .standing()
            .any(|filing| main == Some(&filing.value.clock)),
        persons: total
            .filter(|total| total.low.is_some_and(|n| n > small::THRESHOLD))
            .map(|total| total.text.clone()),
        ..Letter::default()
    };
    let letter = letter.with_supplier(answers).with_gate(tell, group);
    let letter = letter.with_times(tell).with_contact(tell, answers);
    letter.with_agenda(agenda).with_relay(tell.lang).read_over()
}

impl Letter {
    /// Says how the gate stands, and who is contacted one by one.
    fn with_gate(mut self, tell: &Teller<'_>, group: Option<&EntryId>) -> Self {
        let gate = to_many(tell.case, group);
        self.checked = gate == ToMany::Open;
        self.only_protected = matches!(gate, ToMany::OnlyProtected(_));
        self.labels = labels(tell, group);
        self.one_by_one = group.is_some_and(|id| {
            let direct = contacted_directly(tell.case, &tell.rules.playbook, id);
            direct == Some(Direct::Planned)
        });
        self
    }

    /// Says what is left to do.
    fn with_agenda(mut self, agenda: &Agenda) -> Self {
        let has = |is: fn(Source) -> bool| agenda.items.iter().any(|item| is(item.source));
        self.promises = has(|source| source == Source::Promise);
        self.tasks =
            has(|source| matches!(source, Source::Task | Source::Measure | Source::Sending));
        self
    }

    /// Says how the Tax Agency relays the post.
    fn with_relay(mut self, lang: Lang) -> Self {
        relay::INTRO.to(lang).clone_into(&mut self.relay_intro);
        let steps = relay::STEPS.iter();
        self.relay = steps.map(|step| step.to(lang).to_owned()).collect();
        relay::CHECKED.to(lang).clone_into(&mut self.relay_checked);
        self
    }

    /// Sees whether some of people's own words are marked as not translated.
    fn read_over(mut self) -> Self {
        let is = |words: &[String]| words.iter().all(|one| content::missing(one).is_empty());
        let whom = [self.group.as_slice(), self.told.as_slice(), &self.groups].concat();
        let text = [
            self.consequences.as_slice(),
            self.why.as_slice(),
            &self.neutral,
        ]
        .concat();
        self.translated = Translated {
            whom: is(&whom),
            data: is(&self.data),
            direct: is(&self.direct),
            measures: is(&self.measures),
            text: is(&text),
        };
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
