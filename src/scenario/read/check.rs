//! What a scenario means as a whole: its names, that each objective can be shown, that each inject can
//! come, and that what it asks of its playbook is there.

use std::ops::Range;

use crate::playbook::read::{Findings, Places, Sort, against, near};
use crate::playbook::{ClockId, FieldKind, LawId, Playbook};
use crate::scenario::{Compared, Limit, Says, Scenario, Test};
use crate::text::problem::{check, scenario as told};

/// Reports roles, objectives and injects that the file does not have.
pub(super) fn names(places: &Places, out: &mut Findings) {
    for name in &places.used {
        if !matches!(name.sort, Sort::Role | Sort::Objective | Sort::Inject) {
            continue;
        }
        let given = || {
            let all = places.given.iter().filter(|one| one.sort == name.sort);
            all.map(|one| one.id.as_str())
        };
        if !given().any(|id| id == name.id) {
            let told = check::unknown_id(&name.sort.word(), &name.id, near(&name.id, given()));
            out.add(name.span.clone(), told);
        }
    }
}

/// Reports objectives that nothing can show, and a scenario without any, or without injects.
pub(super) fn shown(scenario: &Scenario, places: &Places, whole: Range<usize>, out: &mut Findings) {
    if scenario.objectives.is_empty() || scenario.injects.is_empty() {
        out.add(whole, told::empty());
    }
    for objective in &scenario.objectives {
        if scenario.shows(&objective.id).next().is_none() {
            let span = place(places, Sort::Objective, objective.id.as_str());
            out.add(span, told::unshown(objective.id.as_str()));
        }
    }
}

/// Reports injects that can never come, and times before the scenario begins.
pub(super) fn course(scenario: &Scenario, places: &Places, out: &mut Findings) {
    for inject in &scenario.injects {
        let span = || place(places, Sort::Inject, inject.id.as_str());
        if inject.when.at.is_some_and(|at| at < scenario.start) {
            out.add(span(), told::before_start(inject.id.as_str()));
        }
        // Follows what each waits for; as many steps as there are injects are enough.
        let mut at = inject.as_ref();
        for _ in 0..scenario.injects.len() {
            let Some((_, next)) = (at.when.after.as_ref()).and_then(|(id, _)| scenario.inject(id))
            else {
                break;
            };
            if next.id == inject.id {
                out.add(span(), told::waits_for_itself(inject.id.as_str()));
                break;
            }
            at = next;
        }
    }
    for expected in &scenario.expected {
        if let Test::Event(event) = &expected.test
            && matches!(&event.limit, Some(Limit::By(by)) if *by < scenario.start)
        {
            let span = place(places, Sort::Expect, expected.id.as_str());
            out.add(span, told::before_start(expected.id.as_str()));
        }
    }
}

/// Reports what the playbook that is followed does not have.
pub(super) fn playbook(
    scenario: &Scenario,
    playbooks: &[Playbook],
    places: &Places,
    span: Range<usize>,
    out: &mut Findings,
) {
    let Some(playbook) = playbooks.iter().find(|book| book.id == scenario.playbook) else {
        if !playbooks.is_empty() {
            let ids = playbooks.iter().map(|book| book.id.as_str());
            let near = near(&scenario.playbook, ids);
            let told = check::unknown_id(&Sort::Playbook.word(), &scenario.playbook, near);
            out.add(span, told);
        }
        return;
    };
    against(playbook, places, out);
    for name in &places.used {
        let known: Vec<&str> = match name.sort {
            Sort::Clock => playbook.clocks.iter().map(ClockId::as_str).collect(),
            Sort::Law => {
                let laws = playbook.laws.iter().map(|law| &law.id);
                laws.map(LawId::as_str).collect()
            }
            Sort::Playbook
            | Sort::Phase
            | Sort::Step
            | Sort::Field
            | Sort::Column
            | Sort::Choice
            | Sort::Role
            | Sort::Channel
            | Sort::Report
            | Sort::Guidance
            | Sort::Advice
            | Sort::Topic
            | Sort::Example
            | Sort::Basis
            | Sort::Prefill
            | Sort::Form
            | Sort::Secrecy
            | Sort::Origin
            | Sort::Scenario
            | Sort::Objective
            | Sort::Inject
            | Sort::Expect
            | Sort::Question => continue,
        };
        if !known.contains(&name.id.as_str()) {
            let near = near(&name.id, known.iter().copied());
            let told = check::unknown_id(&name.sort.word(), &name.id, near);
            out.add(name.span.clone(), told);
        }
    }
    for expected in &scenario.expected {
        if let Test::Answer(compared) = &expected.test
            && !fits(playbook, compared)
        {
            let span = place(places, Sort::Expect, expected.id.as_str());
            out.add(span, told::answer_misfits(compared.field.as_str()));
        }
    }
}

/// Returns whether the question can have the answer; a question that is not there is told elsewhere.
fn fits(playbook: &Playbook, compared: &Compared) -> bool {
    let Some((_, field)) = playbook.field(&compared.field) else {
        return true;
    };
    match &compared.is {
        Says::Known => true,
        Says::YesNo(_) => field.kind == FieldKind::YesNo,
        Says::Within(..) => matches!(field.kind, FieldKind::Number { .. }),
        Says::Chosen(wanted) => {
            let choices = field.kind.choices();
            !wanted.is_empty()
                && wanted
                    .iter()
                    .all(|id| choices.iter().any(|choice| choice.id == *id))
        }
    }
}

/// Returns where something was given its name.
fn place(places: &Places, sort: Sort, id: &str) -> Range<usize> {
    let mut given = places.given.iter();
    given
        .find(|name| name.sort == sort && name.id == id)
        .map_or(0..0, |name| name.span.clone())
}
