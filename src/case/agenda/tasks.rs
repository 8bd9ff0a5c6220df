//! Tasks to be done. One that waits until a moment is quiet before it and comes back by itself; it
//! comes back earlier when its own time passes after it was put off.

use super::relative::{Resolved, due_of, resolve};
use super::{Item, Place, Quiet, Sight, Source, Urgency, What, Why, has_passed};
use crate::case::register::{Task, TaskState};
use crate::case::state::Standing;
use crate::playbook::Register;
use crate::time::Moment;

/// Adds them.
pub(super) fn add(sight: &Sight<'_>, items: &mut Vec<Item>, quiet: &mut Vec<Quiet>) {
    for task in sight.case.registers().tasks.standing() {
        match task.value.state {
            TaskState::Open => {}
            TaskState::Done | TaskState::Dropped => continue,
        }
        let (due, follows) = due(sight, task.value);
        let until = task.value.until.as_ref().map(crate::time::When::from);
        if let Some(until) = until.filter(|until| is_quiet(&task, *until, due, sight.now)) {
            quiet.push(Quiet {
                id: task.id.clone(),
                what: task.value.what.clone(),
                waiting: task.value.waiting.clone(),
                until,
                due,
                owner: task.value.owner.clone(),
            });
            continue;
        }
        let came_back = until.is_some();
        let urgency = Urgency::of(due, sight.now);
        // What came back asks for somebody now, unless it is late already.
        let urgency = if came_back {
            urgency.min(Urgency::Now)
        } else {
            urgency
        };
        let why = match (&task.value.waiting, follows) {
            (waiting, _) if came_back => Why::WaitedFor(waiting.clone()),
            (Some(waiting), _) => Why::WaitsFor(waiting.clone()),
            (None, Some(why)) => why,
            (None, None) if due.is_some() => Why::Due,
            (None, None) => Why::Open,
        };
        items.push(Item {
            source: Source::Task,
            id: task.id.to_string(),
            urgency,
            what: What::Own(task.value.what.clone()),
            owner: task.value.owner.clone(),
            due,
            why,
            leads: Place::Register(Register::Tasks, Some(task.id.clone())),
        });
    }
}

/// Returns when a task is due, and what its time hangs on.
fn due(sight: &Sight<'_>, task: &Task) -> (Option<Moment>, Option<Why>) {
    if let Some(due) = &task.due {
        return (Some(due_of(due)), None);
    }
    let Some(before) = &task.before else {
        return (None, None);
    };
    match resolve(sight, before) {
        Resolved::At(at, rule) => (Some(at), Some(Why::Follows(rule.title.clone()))),
        Resolved::NotStarted(rule) => (None, Some(Why::ClockNotStarted(rule.title.clone()))),
        Resolved::Unknown => (None, Some(Why::NoSuchClock(before.clock.clone()))),
    }
}

/// Returns whether a task that waits until `until` is quiet now.
fn is_quiet(task: &Standing<'_, Task>, until: Moment, due: Option<Moment>, now: Moment) -> bool {
    // What had passed when somebody put it off was put off knowing that.
    let passed_since = due.is_some_and(|due| has_passed(due, now) && !has_passed(due, task.at));
    now < until && !passed_since
}
