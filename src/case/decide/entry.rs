//! Making and changing entries of the registers.

use super::super::event::{Entered, Event, Shown, Source};
use super::super::gate::{DATA_LIST, data_set};
use super::super::refusal::{Needed, NoPlay, Refusal};
use super::super::register::{
    Anchor, AnchorKind, ContactStatus, Entry, Guardian, Lesson, ProtectedPerson, with_table,
};
use super::super::state::{Case, Table, Versions};
use super::super::{Digest, EntryId, Rules};
use super::{
    assessment, check, decisions, filing, need, not_future, one, sending, shown_clock, some,
};
use crate::clock::Start;
use crate::playbook::{ExpectId, FieldId, ObjectiveId, Register};
use crate::text::FreeText;
use crate::text::protected::names_protection;
use crate::time::{Moment, When};

/// An entry that somebody wants recorded.
pub(super) struct Wish {
    pub(super) id: EntryId,
    pub(super) entry: Entry,
    pub(super) learned: Option<When>,
    pub(super) source: Option<Source>,
}

/// Makes or changes an entry, once its own rules agree.
pub(super) fn enter(
    case: &Case,
    rules: &Rules,
    at: Moment,
    wish: Wish,
) -> Result<Vec<Event>, Refusal> {
    let Wish {
        id,
        entry,
        learned,
        source,
    } = wish;
    let (entry, shown) = ruled(case, rules, at, &id, entry)?;
    let over = versions(case, entry.register(), &id)
        .map(|(_, over)| over)
        .unwrap_or_default();
    let entered = Entered {
        entry,
        id,
        learned,
        over,
        shown,
        source,
    };
    Ok(one(Event::Entered(Box::new(entered))))
}

/// Applies the rules of the entry's own register.
fn ruled(
    case: &Case,
    rules: &Rules,
    at: Moment,
    id: &EntryId,
    entry: Entry,
) -> Result<(Entry, Option<Shown>), Refusal> {
    Ok(match entry {
        Entry::Anchor(value) => {
            let (value, shown) = anchor(case, rules, at, id, value)?;
            (Entry::Anchor(value), shown)
        }
        Entry::Group(mut value) => {
            value.name = need(value.name, Needed::What)?;
            value.note = some(value.note);
            all_rows(case, &value.data)?;
            // The name may be changed or masked later; what it said of the group is not forgotten.
            if value.name.clear().is_some_and(names_protection) {
                value.only_protected = value.only_protected.or(Some(true));
            }
            // Kinds of data that come later are ones that this does not speak of.
            let named = !value.data.is_empty();
            let shown = named.then(|| Shown {
                data: Some(data_set(case)),
                ..Shown::default()
            });
            (Entry::Group(value), shown)
        }
        Entry::Assessment(value) => {
            let (value, shown) = assessment::assessment(case, rules, at, id, value)?;
            (Entry::Assessment(value), shown)
        }
        Entry::Check(value) => {
            let value = check::check(case, rules, at, id, value)?;
            (Entry::Check(value), None)
        }
        Entry::Protected(value) => (Entry::Protected(protected(case, at, id, value)?), None),
        Entry::Filing(value) => {
            let (value, shown) = filing::filing(case, rules, at, id, value)?;
            (Entry::Filing(value), shown)
        }
        Entry::Sending(value) => {
            let (value, shown) = sending::sending(case, rules, at, id, value)?;
            (Entry::Sending(value), shown)
        }
        Entry::Measure(mut value) => {
            value.what = need(value.what, Needed::What)?;
            (value.owner, value.proof) = (some(value.owner), some(value.proof));
            (value.effect, value.told) = (some(value.effect), some(value.told));
            not_future(at, value.done.as_ref())?;
            not_future(at, value.effect_when.as_ref())?;
            (Entry::Measure(value), None)
        }
        Entry::Lesson(mut value) => {
            value.what = need(value.what, Needed::What)?;
            (value.owner, value.proof) = (some(value.owner), some(value.proof));
            (value.change, value.effect) = (some(value.change), some(value.effect));
            value.action = some(value.action);
            found(rules, &value)?;
            not_future(at, value.effect_when.as_ref())?;
            (Entry::Lesson(value), None)
        }
        Entry::Person(mut value) => {
            value.function = need(value.function, Needed::What)?;
            (value.name, value.reach) = (some(value.name), some(value.reach));
            (Entry::Person(value), None)
        }
        Entry::Link(mut value) => {
            value.what = need(value.what, Needed::What)?;
            (Entry::Link(value), None)
        }
        Entry::Duty(value) => decisions::duty(case, rules, at, id, value)?,
        Entry::Task(value) => decisions::task(case, rules, at, id, value)?,
        Entry::Promise(value) => decisions::promise(case, rules, at, id, value)?,
        Entry::Score(value) => decisions::score(case, rules, at, id, value)?,
        Entry::Delivery(value) => decisions::delivery(case, rules, at, id, value)?,
        Entry::Inquiry(value) => decisions::inquiry(case, rules, at, id, value)?,
        Entry::Exception(value) => decisions::exception(case, rules, at, id, value)?,
    })
}

/// What a lesson takes up of how an exercise went has to be something that the exercise tries.
fn found(rules: &Rules, lesson: &Lesson) -> Result<(), Refusal> {
    if lesson.finding.is_none() && lesson.objective.is_none() {
        return Ok(());
    }
    let Some((scenario, _)) = &rules.scenario else {
        return Err(Refusal::Exercise(NoPlay::NotPlayed));
    };
    let mut finding = lesson.finding.iter();
    let expected = |id: &ExpectId| scenario.expected.iter().any(|one| one.id == *id);
    let tried = |id: &ObjectiveId| scenario.objectives.iter().any(|one| one.id == *id);
    if finding.all(expected) && lesson.objective.iter().all(tried) {
        return Ok(());
    }
    Err(Refusal::Exercise(NoPlay::UnknownName))
}

/// A start of a clock: of a clock that awareness starts, not in the future, with something that
/// shows it. Once recorded it may become earlier, never later: a later one is a new anchor, and the
/// old one is rejected with a reason (`design.md` §6: never a countdown later than the law).
fn anchor(
    case: &Case,
    rules: &Rules,
    at: Moment,
    id: &EntryId,
    mut value: Anchor,
) -> Result<(Anchor, Option<Shown>), Refusal> {
    let (rule, _) = rules.clock(&value.clock).ok_or(Refusal::UnknownClock)?;
    if !rule.takes_anchors() {
        return Err(Refusal::UnknownClock);
    }
    not_future(at, Some(&value.when))?;
    value.source = need(value.source, Needed::Source)?;
    if let Some(before) = case.registers().anchors.get(id) {
        let versions = case.registers().versions_of_start(id);
        let earliest = versions.map(|version| version.when.from()).min();
        let later = earliest.is_some_and(|earliest| value.when.from() > earliest);
        // From one of two bounds to the other is a start taken away.
        let classified = |kind: AnchorKind| kind == AnchorKind::Classified;
        let crosses = rule.start == Start::Classification
            && classified(before.value.kind) != classified(value.kind);
        if later || crosses || value.clock != before.value.clock {
            return Err(Refusal::AnchorOnlyRejected);
        }
    }
    let shown = shown_clock(case, rules, at, &value.clock);
    Ok((value, shown))
}

/// A protected person gets the next free pseudonym, unless one was given.
fn protected(
    case: &Case,
    at: Moment,
    id: &EntryId,
    mut value: ProtectedPerson,
) -> Result<ProtectedPerson, Refusal> {
    not_future(at, value.contacted.as_ref())?;
    all_stand(case, value.group.as_slice())?;
    if value.young != Some(true) {
        value.guardian = None;
    }
    // The journal of an older program may hold such a contact; a new one answers the question.
    if value.status == ContactStatus::Contacted
        && value.guardian_open()
        && value.guardian != Some(Guardian::NotShown)
    {
        return Err(Refusal::GuardianFirst(Vec::new()));
    }
    if value.status != ContactStatus::Contacted && value.guardian == Some(Guardian::NotShown) {
        value.guardian = Some(Guardian::NotYet);
    }
    let persons = &case.registers().protected;
    if value.label == 0 {
        let own = persons.get(id).map(|person| person.value.label);
        let highest = persons
            .standing()
            .map(|person| person.value.label)
            .max()
            .unwrap_or(0);
        value.label = own.unwrap_or_else(|| highest.saturating_add(1));
    }
    let taken = |label| {
        persons
            .standing()
            .any(|p| p.value.label == label && p.id != id)
    };
    if taken(value.label) {
        return Err(Refusal::PseudonymTaken(value.label));
    }
    Ok(value)
}

/// Refuses references to groups that are not there.
pub(super) fn all_stand(case: &Case, groups: &[EntryId]) -> Result<(), Refusal> {
    let there = |id: &EntryId| case.registers().groups.get(id).is_some();
    if groups.iter().all(there) {
        Ok(())
    } else {
        Err(Refusal::NoSuchEntry)
    }
}

/// Refuses references to rows of the list of data that are not there.
fn all_rows(case: &Case, rows: &[EntryId]) -> Result<(), Refusal> {
    let list = FieldId::new(DATA_LIST).ok();
    let list = list.as_ref().and_then(|id| case.list(id));
    let there = |id: &EntryId| list.is_some_and(|list| list.versions(id).is_some());
    if rows.iter().all(there) {
        Ok(())
    } else {
        Err(Refusal::NoSuchEntry)
    }
}

/// Returns the groups as they were named, or every group when none was.
pub(super) fn or_all(case: &Case, groups: Vec<EntryId>) -> Vec<EntryId> {
    if groups.is_empty() {
        case.registers()
            .groups
            .standing()
            .map(|group| group.id.clone())
            .collect()
    } else {
        groups
    }
}

/// Returns the words of a required text that are optional in the record, or a refusal.
pub(super) fn need_some(text: Option<FreeText>, or: Refusal) -> Result<Option<FreeText>, Refusal> {
    let text = some(text);
    if text.is_none() { Err(or) } else { Ok(text) }
}

/// Returns what a new version of a standing entry replaces; `None` when it does not stand.
pub(super) fn standing(case: &Case, register: Register, id: &EntryId) -> Option<Vec<Digest>> {
    versions(case, register, id)
        .filter(|(stands, _)| *stands)
        .map(|(_, over)| over)
}

/// Returns whether an entry stands, and what a new version of it replaces, withdrawn versions
/// included; `None` when nobody has ever recorded it.
fn versions(case: &Case, register: Register, id: &EntryId) -> Option<(bool, Vec<Digest>)> {
    fn of<T>(table: &Table<T>, id: &EntryId) -> Option<(bool, Vec<Digest>)> {
        let over = table.versions(id).map(Versions::records)?;
        Some((table.get(id).is_some(), over))
    }
    let to = case.registers();
    with_table!(to, register, |table, _wrap| of(table, id))
}
