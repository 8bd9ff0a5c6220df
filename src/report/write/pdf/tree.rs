//! The structure of a paper, as a screen reader walks it.
//!
//! The nodes are made in reading order while the paper is laid out; what is drawn is hung under them
//! while it is drawn.

use std::num::NonZeroU16;

use krilla::tagging::{
    Identifier, ListNumbering, Node as Tagged, TableHeaderScope, Tag, TagGroup, TagKind, TagTree,
};

/// What a part of a paper is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    Paragraph,
    /// A heading of a level from 1 to 6 and its words.
    Heading(u8, String),
    List {
        numbered: bool,
    },
    Item,
    /// The number or the bullet of an item.
    Label,
    /// What an item says.
    Body,
    Table,
    /// The header row of a table.
    Head,
    /// The other rows of a table.
    Rows,
    Row,
    /// A cell that says what its column holds.
    Title,
    /// A cell that says what its row tells.
    RowTitle,
    Cell,
    Quote,
    /// A picture and what it tells.
    Figure(String),
    Caption,
    Note,
    /// A reference to a note.
    Reference,
    Link,
}

impl Kind {
    fn tag(&self) -> TagKind {
        match self {
            Self::Paragraph => Tag::P.into(),
            Self::Heading(level, words) => {
                let level = NonZeroU16::new(u16::from(*level)).unwrap_or(NonZeroU16::MIN);
                Tag::Hn(level, Some(words.clone())).into()
            }
            Self::List { numbered: true } => Tag::L(ListNumbering::Decimal).into(),
            Self::List { numbered: false } => Tag::L(ListNumbering::Disc).into(),
            Self::Item => Tag::LI.into(),
            Self::Label => Tag::Lbl.into(),
            Self::Body => Tag::LBody.into(),
            Self::Table => Tag::Table.into(),
            Self::Head => Tag::THead.into(),
            Self::Rows => Tag::TBody.into(),
            Self::Row => Tag::TR.into(),
            Self::Title => Tag::TH(TableHeaderScope::Column).into(),
            Self::RowTitle => Tag::TH(TableHeaderScope::Row).into(),
            Self::Cell => Tag::TD.into(),
            Self::Quote => Tag::BlockQuote.into(),
            Self::Figure(alt) => Tag::Figure(Some(alt.clone())).into(),
            Self::Caption => Tag::Caption.into(),
            Self::Note => Tag::Note.into(),
            Self::Reference => Tag::Reference.into(),
            Self::Link => Tag::Link.into(),
        }
    }

    /// Returns whether a part stands in the tree even where nothing was drawn: a row without its
    /// empty cells would have too few.
    const fn stays_empty(&self) -> bool {
        matches!(self, Self::Title | Self::RowTitle | Self::Cell)
    }
}

/// A part of a tree, by number.
pub(super) type NodeId = usize;

/// The structure on its way.
#[derive(Debug, Default)]
pub(super) struct Tree {
    nodes: Vec<Node>,
    /// The parts that lie in no other.
    roots: Vec<NodeId>,
}

#[derive(Debug)]
struct Node {
    kind: Kind,
    parent: Option<NodeId>,
    /// Whether it hangs in its parent yet.
    hung: bool,
    children: Vec<Child>,
}

#[derive(Debug)]
enum Child {
    Node(NodeId),
    Drawn(Identifier),
}

impl Tree {
    /// Adds a part after those that its parent has.
    pub(super) fn add(&mut self, parent: Option<NodeId>, kind: Kind) -> NodeId {
        let id = self.add_later(parent, kind);
        self.hang(id);
        id
    }

    /// Adds a part that is hung in its parent when something of it is drawn, among the words that are
    /// drawn before and after it.
    pub(super) fn add_later(&mut self, parent: Option<NodeId>, kind: Kind) -> NodeId {
        self.nodes.push(Node {
            kind,
            parent,
            hung: false,
            children: Vec::new(),
        });
        self.nodes.len() - 1
    }

    /// Says that something drawn belongs to a part.
    pub(super) fn drawn(&mut self, node: NodeId, what: Identifier) {
        self.hang(node);
        if let Some(node) = self.nodes.get_mut(node) {
            node.children.push(Child::Drawn(what));
        }
    }

    fn hang(&mut self, id: NodeId) {
        let mut next = Some(id);
        while let Some(at) = next {
            let Some(node) = self.nodes.get_mut(at).filter(|node| !node.hung) else {
                return;
            };
            node.hung = true;
            let parent = node.parent;
            match parent.and_then(|parent| self.nodes.get_mut(parent)) {
                Some(parent) => parent.children.push(Child::Node(at)),
                None => self.roots.push(at),
            }
            next = parent;
        }
    }

    /// Returns the tree as it goes into the file, without parts that nothing was drawn of.
    pub(super) fn build(mut self, lang: &str) -> TagTree {
        let roots = std::mem::take(&mut self.roots);
        let mut tree = TagTree::new().with_lang(Some(lang.to_owned()));
        for root in roots {
            if let Some(group) = self.group(root) {
                tree.push(group);
            }
        }
        tree
    }

    fn group(&mut self, id: NodeId) -> Option<TagGroup> {
        let node = self.nodes.get_mut(id)?;
        let mut group = TagGroup::new(node.kind.tag());
        let stays = node.kind.stays_empty();
        for child in std::mem::take(&mut node.children) {
            match child {
                Child::Drawn(what) => group.children.push(Tagged::Leaf(what)),
                Child::Node(id) => group.children.extend(self.group(id).map(Tagged::Group)),
            }
        }
        (stays || !group.children.is_empty()).then_some(group)
    }
}
