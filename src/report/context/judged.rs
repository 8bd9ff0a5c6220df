//! What an exercise expected, and what became of it, in words.

use serde::{Deserialize, Serialize};

use super::answers;
use super::exercise::{ShownBy, Shows};
use super::teller::{Teller, Time};
use crate::case::gate::Closed;
use crate::exercise::evaluation::{Judged, Said, Untried, Verdict};
use crate::playbook::{FieldKind, InjectId};
use crate::report::wording;
use crate::scenario::{Compared, Expectation, Facet, Limit, Says, Scenario, Stage, Test, Weight};
use crate::text::{Phrase, evaluation as words, report};
use crate::time::{When, show};

/// Something that an exercise expected, and what became of it.
#[allow(
    clippy::struct_excessive_bools,
    reason = "templates branch on plain yes-or-no fields"
)]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Awaited {
    /// The objective's number and its own, such as `1.2`.
    pub number: String,
    /// Its id.
    pub id: String,
    /// What was expected, in words.
    pub title: String,
    /// Whether the objective is not reached without it.
    pub required: bool,
    /// Whether it is a decision that has to be made.
    pub decision: bool,
    /// Whether it is about what an answer says.
    pub is_answer: bool,
    /// Whether it is something that is never to happen.
    pub is_never: bool,
    /// By when, or what the answer is to say, in words.
    pub wanted: String,
    /// `met`, `late`, `not_met`, `kept`, `broken`, `not_tried` or `open`.
    pub verdict: String,
    /// The verdict in words, with how late.
    pub verdict_text: String,
    /// Why, when it hangs on something that the verdict does not tell: which group was not checked when a
    /// message went to many.
    pub why: Option<String>,
    /// Whether something is to be learned from it: late, not met or broken.
    pub is_missed: bool,
    /// Whether it counts in the rating of its objective.
    pub counts: bool,
    /// From when its time was counted.
    pub from: Option<Time>,
    /// The latest moment for it, when there is one and it is known.
    pub limit: Option<Time>,
    /// When it came about; of something that was never to, when it was broken.
    pub came: Option<Time>,
    /// What the answer said, of an expected answer that has been compared.
    pub said: Option<String>,
    /// The records that show the verdict.
    pub shown_by: Vec<ShownBy>,
}

/// Returns something expected, and what became of it.
pub(super) fn awaited(
    tell: &Teller<'_>,
    scenario: &Scenario,
    shows: &Shows<'_>,
    one: &Judged,
    (objective, number): (u64, u64),
) -> Awaited {
    let expected = &one.expected;
    let never = matches!(
        &expected.test,
        Test::Event(Expectation {
            facet: Facet::Never(_),
            ..
        })
    );
    let compared = match &expected.test {
        Test::Answer(compared) => Some(compared),
        Test::Event(_) => None,
    };
    let shown_by = one.records().into_iter().filter_map(|record| {
        let (at, by) = shows.get(&record)?;
        Some(ShownBy {
            record: record.hex(),
            recorded: tell.moment(*at),
            by: tell.role(by),
        })
    });
    Awaited {
        number: format!("{objective}.{number}"),
        id: expected.id.to_string(),
        title: expected.title.to(tell.lang).to_owned(),
        required: expected.weight == Weight::Required,
        decision: expected.is_decision(),
        is_answer: compared.is_some(),
        is_never: never,
        wanted: match &expected.test {
            Test::Event(event) => wanted(tell, scenario, one, event),
            Test::Answer(compared) => wanted_answer(tell, compared),
        },
        verdict: one.verdict.name().to_owned(),
        verdict_text: verdict(tell, scenario, one),
        why: why(tell, one),
        is_missed: one.verdict.is_missed(),
        counts: one.verdict.counts(),
        from: compared.is_none().then(|| tell.moment(one.from)),
        limit: one.limit.map(|at| tell.moment(at)),
        came: one.came.map(|came| tell.moment(came.at)),
        said: compared.and_then(|compared| said(tell, one, compared)),
        shown_by: shown_by.collect(),
    }
}

/// Returns the verdict in words.
fn verdict(tell: &Teller<'_>, scenario: &Scenario, one: &Judged) -> String {
    let lang = tell.lang;
    let is_answer = matches!(one.expected.test, Test::Answer(_));
    let phrase: Phrase = match &one.verdict {
        Verdict::Met if is_answer => words::FITS,
        Verdict::Met if one.limit.is_some() => words::MET_IN_TIME,
        Verdict::Met => words::MET,
        Verdict::Late(by) => return words::late(lang, &show::length(*by)),
        Verdict::NotMet if is_answer && says_nothing(one) => words::UNRECORDED,
        Verdict::NotMet if is_answer => words::DIFFERS,
        Verdict::NotMet => words::NOT_MET,
        Verdict::Kept => words::KEPT,
        Verdict::Broken => words::BROKEN,
        Verdict::NotTried(Untried::NoInject(inject)) => {
            return words::no_inject(lang, number(scenario, inject));
        }
        Verdict::NotTried(Untried::EndedBefore(_)) => words::ENDED_BEFORE,
        Verdict::Open => words::OPEN,
    };
    phrase.to(lang).to_owned()
}

/// Returns whether there was no answer to compare: then nobody has said anything wrong.
fn says_nothing(one: &Judged) -> bool {
    let said = one.said.as_ref();
    said.is_none_or(|said| said.answer.is_none() && said.rows == 0 && !said.disputed)
}

/// Returns why something went before the gate: the messages and the groups, each once.
fn why(tell: &Teller<'_>, one: &Judged) -> Option<String> {
    if one.verdict != Verdict::Broken || one.unpassed.is_empty() {
        return None;
    }
    let registers = tell.case.registers();
    let told = one.unpassed.iter().map(|unpassed| {
        let sending = registers.sendings.get(&unpassed.sending);
        let sending = sending.map_or_else(String::new, |sending| tell.free(&sending.value.title));
        let group = unpassed.group.as_ref();
        let group = group.map(|id| {
            let group = registers.groups.get(id);
            group.map_or_else(|| id.to_string(), |group| tell.free(&group.value.name))
        });
        let at = |when: &When| tell.when(when).text;
        let closed = match &unpassed.why {
            Closed::NoCheck => words::no_check(tell.lang).to_owned(),
            Closed::CheckedLater(when) => words::checked_later(tell.lang, &at(when)),
            Closed::CameAfter(when) => words::came_after(tell.lang, &at(when)),
            Closed::OfOthers(when) => words::of_others(tell.lang, &at(when)),
        };
        words::unpassed(tell.lang, &sending, group.as_deref(), &closed)
    });
    Some(told.collect::<Vec<_>>().join(" "))
}

/// Returns by when something is expected.
fn wanted(tell: &Teller<'_>, scenario: &Scenario, one: &Judged, event: &Expectation) -> String {
    let lang = tell.lang;
    if let Some(limit) = one.limit {
        return words::no_later(lang, &tell.moment(limit).text);
    }
    match &event.limit {
        Some(Limit::After(inject, within)) => {
            words::within(lang, &show::length(*within), number(scenario, inject))
        }
        Some(Limit::Clock(clock)) => {
            let rule = tell.rules.clock(clock);
            let title = rule.map_or(clock.as_str(), |(rule, _)| rule.title.to(lang));
            words::before_due(lang, title)
        }
        Some(Limit::By(_)) | None => match event.facet {
            Facet::Never(_) => words::NEVER,
            Facet::Must(_) | Facet::Filed(_) => words::BEFORE_THE_END,
        }
        .to(lang)
        .to_owned(),
    }
}

/// Returns what an answer is to say, and when.
fn wanted_answer(tell: &Teller<'_>, compared: &Compared) -> String {
    let lang = tell.lang;
    let field = tell.rules.playbook.field(&compared.field);
    let says = match &compared.is {
        Says::YesNo(yes) => report::yes_no(*yes).to(lang).to_owned(),
        Says::Known => words::ANY_ANSWER.to(lang).to_owned(),
        Says::Within(low, high) => {
            let number = |n: i64| wording::thousands(n.unsigned_abs());
            words::between(lang, &number(*low), &number(*high))
        }
        Says::Chosen(ids) => {
            let label = |id: &crate::playbook::ChoiceId| {
                let choices = field.map_or(&[][..], |(_, field)| field.kind.choices());
                let choice = choices.iter().find(|choice| choice.id == *id);
                choice
                    .map_or(id.as_str(), |choice| choice.label.to(lang))
                    .to_owned()
            };
            ids.iter().map(label).collect::<Vec<_>>().join("; ")
        }
    };
    let at = match compared.at {
        Stage::Filing => words::IN_NOTIFICATION,
        Stage::Supplement => words::IN_SUPPLEMENT,
        Stage::End => words::AT_THE_END,
    };
    format!("{says} ({})", at.to(lang))
}

/// Returns what an answer said; that nothing was filed, where it could not be compared at all.
fn said(tell: &Teller<'_>, one: &Judged, compared: &Compared) -> Option<String> {
    let lang = tell.lang;
    let Some(Said {
        answer,
        rows,
        disputed,
        ..
    }) = &one.said
    else {
        let never = one.verdict == Verdict::NotMet;
        return never.then(|| words::NOTHING_FILED.to(lang).to_owned());
    };
    if *disputed {
        return Some(report::DISPUTED.to(lang).to_owned());
    }
    let (_, field) = tell.rules.playbook.field(&compared.field)?;
    if *rows > 0 && matches!(field.kind, FieldKind::Records(_)) {
        return Some(words::rows(lang, *rows));
    }
    Some(short(answers::in_words(tell, field, answer.as_ref())))
}

/// Shortens what would fill a page of its own: the case's papers hold the whole.
fn short(words: String) -> String {
    const LONGEST: usize = 120;
    if words.chars().count() <= LONGEST {
        return words;
    }
    let begin: String = words.chars().take(LONGEST).collect();
    format!("{}…", begin.trim_end())
}

/// Returns the number of an inject; 0 for one that is not in the scenario, which reading refuses.
pub(super) fn number(scenario: &Scenario, inject: &InjectId) -> usize {
    scenario.inject(inject).map_or(0, |(number, _)| number)
}
