//! Questions that wait for each other: a condition that depends on itself through others.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::playbook::read::{Findings, Places};
use crate::playbook::{FieldId, Playbook};
use crate::text::problem::check;

/// What one question waits for, and where that is said.
struct Waits<'p> {
    on: BTreeSet<&'p FieldId>,
    place: Range<usize>,
}

/// Reports each ring of questions that wait for each other once, and returns all that are in one.
pub(super) fn check<'p>(
    playbook: &'p Playbook,
    places: &Places,
    out: &mut Findings,
) -> BTreeSet<&'p FieldId> {
    let graph = graph(playbook, places);
    let mut in_ring = BTreeSet::new();
    for &start in graph.keys() {
        if in_ring.contains(start) {
            continue;
        }
        if let Some(ring) = ring(start, &graph) {
            let mut path: Vec<&str> = ring.iter().map(|id| id.as_str()).collect();
            path.push(start.as_str());
            if let Some(waits) = graph.get(start) {
                out.add(waits.place.clone(), check::cycle(&path.join(" → ")));
            }
            in_ring.extend(ring);
        }
    }
    in_ring
}

fn graph<'p>(playbook: &'p Playbook, places: &Places) -> BTreeMap<&'p FieldId, Waits<'p>> {
    let mut graph = BTreeMap::new();
    for ((_, step), place) in playbook.steps().zip(&places.steps) {
        for (field, field_place) in step.fields.iter().zip(&place.fields) {
            let mut on = BTreeSet::new();
            for condition in [&step.when, &field.when].into_iter().flatten() {
                condition.each_field(&mut |id| {
                    on.insert(id);
                });
            }
            let own = field_place.when.clone();
            let place = own.or_else(|| place.when.clone()).unwrap_or_default();
            graph.entry(&field.id).or_insert(Waits { on, place });
        }
    }
    graph
}

/// Returns the shortest way from `start` back to itself, `start` first.
fn ring<'p>(
    start: &'p FieldId,
    graph: &BTreeMap<&'p FieldId, Waits<'p>>,
) -> Option<Vec<&'p FieldId>> {
    let mut came_from: BTreeMap<&FieldId, &'p FieldId> = BTreeMap::new();
    let mut queue = std::collections::VecDeque::from([start]);
    while let Some(at) = queue.pop_front() {
        for &next in graph.get(at).map(|waits| &waits.on).into_iter().flatten() {
            if next == start {
                let mut path = vec![at];
                while let Some(&before) = path.last().and_then(|id| came_from.get(id)) {
                    path.push(before);
                }
                path.reverse();
                return Some(path);
            }
            if graph.contains_key(next) && !came_from.contains_key(next) {
                came_from.insert(next, at);
                queue.push_back(next);
            }
        }
    }
    None
}
