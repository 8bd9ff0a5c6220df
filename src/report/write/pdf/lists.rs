//! Lists and notes: what has a number or a bullet before it.

use super::blocks::{AIR, Lay, Place, WIDTH};
use super::breaker;
use super::strip::{Goal, Keep, Mark, Strip};
use super::tree::{Kind, NodeId};
use crate::report::document::{Block, Document, Inline};
use crate::text::document as words;

impl Lay<'_> {
    /// Lays out what a picture tells, numbered as the picture is.
    pub(super) fn told(&mut self, told: &[Vec<Block>], parent: Option<NodeId>, left: f32) {
        let place = Place {
            parent,
            left,
            depth: 0,
        };
        self.small = true;
        self.list(Some(1), told, place);
        self.small = false;
    }

    pub(super) fn list(&mut self, start: Option<u64>, items: &[Vec<Block>], place: Place) {
        let numbered = start.is_some();
        let node = self.laid.tree.add(place.parent, Kind::List { numbered });
        let label = |at: usize| match start {
            Some(start) => {
                let at = u64::try_from(at).unwrap_or(u64::MAX);
                format!("{}.", start.saturating_add(at))
            }
            None => "•".to_owned(),
        };
        let widest = label(items.len()).chars().fold(7.0, |wide, _| wide + 5.0);
        self.air = self.air.max(AIR / 2.0);
        for (at, item) in items.iter().enumerate() {
            let item_node = self.laid.tree.add(Some(node), Kind::Item);
            let label_node = self.laid.tree.add(Some(item_node), Kind::Label);
            let body = self.laid.tree.add(Some(item_node), Kind::Body);
            let first = self.laid.strips.len();
            let within = place.within(body, f32::max(widest, 14.0));
            let air = self.air;
            self.blocks(item, within);
            self.label(&label(at), label_node, first, place.left, air);
        }
        self.air = if place.depth == 0 { AIR } else { AIR / 2.0 };
    }

    /// Puts the number or bullet of an item on its first line.
    fn label(&mut self, label: &str, node: NodeId, first: usize, left: f32, air: f32) {
        let (size, lead) = self.size();
        let words = [Inline::Text(label.to_owned())];
        let runs = self.runs().of(&words, node, false, size);
        let Some(line) = breaker::lines(self.faces, &runs, WIDTH).into_iter().next() else {
            return;
        };
        let begins = self.laid.strips.get(first).and_then(|strip| {
            let Some(Mark::Words { base, .. }) = strip.marks.first() else {
                return None;
            };
            Some(*base).filter(|_| strip.head.is_none())
        });
        if begins.is_none() {
            let keep = if self.laid.strips.len() > first {
                Keep::Fast
            } else {
                Keep::Free
            };
            self.laid.strips.insert(first, Strip::new(lead, air, keep));
        }
        if let Some(strip) = self.laid.strips.get_mut(first) {
            let mark = Mark::Words {
                x: left + 2.0,
                base: begins.unwrap_or(lead * 0.76),
                line,
                node,
            };
            strip.marks.insert(0, mark);
        }
    }

    /// Adds the notes of a document, if it has any, under a heading of their own.
    pub(super) fn notes(&mut self, document: &Document) {
        if document.notes.is_empty() {
            return;
        }
        let heading = words::NOTES.to(self.lang).to_owned();
        self.heading(2, &[Inline::Text(heading)], None);
        self.in_note = true;
        let order: Vec<usize> = self.numbers.all().collect();
        for (number, index) in (1..).zip(order) {
            let Some(note) = document.notes.get(index) else {
                continue;
            };
            let whole = self.laid.tree.add(None, Kind::Note);
            let label = self.laid.tree.add(Some(whole), Kind::Label);
            let place = Place::default().within(whole, 22.0);
            let first = self.laid.strips.len();
            let air = self.air;
            self.paragraph(&note.text, place);
            self.label(&format!("{number}."), label, first, 0.0, air);
            if let Some(strip) = self.laid.strips.get_mut(first) {
                strip.goal = Some(Goal::Note(number));
            }
        }
    }
}
