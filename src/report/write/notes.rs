//! The numbers of notes: in the order in which a reader meets the references to them.

use crate::report::document::{Block, Document, Inline};

/// Which number each note has.
pub(super) struct Numbers {
    /// The notes by index, in the order of their numbers from 1.
    order: Vec<usize>,
    /// How many of them are referred to.
    met: usize,
}

impl Numbers {
    /// Numbers the notes of a document; those that nothing refers to come last.
    pub(super) fn of(document: &Document) -> Self {
        let mut order = Vec::new();
        blocks(&document.blocks, &mut order);
        order.retain(|index| *index < document.notes.len());
        let met = order.len();
        for index in 0..document.notes.len() {
            if !order.contains(&index) {
                order.push(index);
            }
        }
        Self { order, met }
    }

    /// Returns the number of a note.
    pub(super) fn number(&self, index: usize) -> Option<usize> {
        let at = self.order.iter().position(|one| *one == index)?;
        Some(at + 1)
    }

    /// Returns the notes that are referred to, in order.
    pub(super) fn met(&self) -> impl Iterator<Item = usize> {
        self.order.iter().copied().take(self.met)
    }

    /// Returns all notes, in order.
    pub(super) fn all(&self) -> impl Iterator<Item = usize> {
        self.order.iter().copied()
    }
}

fn blocks(of: &[Block], order: &mut Vec<usize>) {
    for block in of {
        match block {
            Block::Heading { text, .. } | Block::Paragraph(text) => line(text, order),
            Block::List { items, .. } => items.iter().for_each(|item| blocks(item, order)),
            Block::Quote(inner) => blocks(inner, order),
            Block::Table(table) => {
                let rows = std::iter::once(&table.header).chain(&table.rows);
                rows.flatten().for_each(|cell| line(cell, order));
            }
            Block::Rule | Block::Figure(_) => {}
        }
    }
}

fn line(of: &[Inline], order: &mut Vec<usize>) {
    for inline in of {
        match inline {
            Inline::Note(index) => {
                if !order.contains(index) {
                    order.push(*index);
                }
            }
            Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Link { text: inner, .. } => {
                line(inner, order);
            }
            Inline::Text(_) | Inline::Code(_) | Inline::Break => {}
        }
    }
}
