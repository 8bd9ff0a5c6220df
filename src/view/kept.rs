//! Parts of the screen that are kept from one frame to the next while what they show stays the same.
//! A frame with kept parts has the same rows as one that is composed from nothing.

use std::rc::Rc;

use ratatui::layout::Rect;

use super::canvas::Canvas;
use super::frame::Shown;
use crate::app::derived::Derived;
use crate::app::open::Open;
use crate::app::screens::case::Focus;
use crate::playbook::StepId;
use crate::text::Lang;
use crate::time::Moment;

/// The parts that are kept.
#[derive(Debug, Default)]
pub struct Kept {
    /// Everything but the latest word and the keys, while something lies on top of it.
    pub(super) beneath: Part<Beneath>,
    /// The clocks; and whether they offer the way to the least notification.
    pub(super) clocks: Part<Told<bool>>,
    /// The steps; and which has the cursor.
    pub(super) walk: Part<Told<(Option<StepId>, Focus)>>,
    /// The situation.
    pub(super) situation: Part<Told<()>>,
    /// The keys that work now.
    pub(super) footer: Part<(Vec<Shown>, Lang, bool, Rect)>,
}

/// What everything beneath an overlay depends on.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Beneath {
    /// How often it may have changed.
    pub(super) times: u64,
    pub(super) minute: Moment,
    pub(super) lang: Lang,
    pub(super) colour: bool,
    pub(super) size: (u16, u16),
}

/// What a part depends on that tells what is derived from the case, and something more.
#[derive(Debug)]
pub(super) struct Told<T> {
    derived: Rc<Derived>,
    lang: Lang,
    colour: bool,
    area: Rect,
    more: T,
}

impl<T> Told<T> {
    pub(super) fn of(open: &Open, lang: Lang, colour: bool, area: Rect, more: T) -> Self {
        Self {
            derived: Rc::clone(&open.derived),
            lang,
            colour,
            area,
            more,
        }
    }
}

impl<T: PartialEq> PartialEq for Told<T> {
    fn eq(&self, other: &Self) -> bool {
        // It is held here, so nothing else can have come to lie in the same place.
        Rc::ptr_eq(&self.derived, &other.derived)
            && (self.lang, self.colour, self.area) == (other.lang, other.colour, other.area)
            && self.more == other.more
    }
}

/// A part, and what it was composed from.
#[derive(Debug)]
pub(super) struct Part<K>(Option<(K, Rc<Canvas>)>);

impl<K> Default for Part<K> {
    fn default() -> Self {
        Self(None)
    }
}

impl<K: PartialEq> Part<K> {
    /// Puts the part on a place of the screen; composes it first, unless it is there from before. It
    /// is composed on a screen of its own that is as wide as the real one and as high as the place.
    pub(super) fn show(
        &mut self,
        of: K,
        canvas: &mut Canvas,
        area: Rect,
        compose: impl FnOnce(&mut Canvas, Rect),
    ) {
        let kept = self.0.take().filter(|(before, _)| *before == of);
        let part = kept.map_or_else(
            || {
                let mut part = Canvas::new((canvas.area().width, area.height));
                compose(&mut part, Rect { y: 0, ..area });
                Rc::new(part)
            },
            |(_, part)| part,
        );
        canvas.part(area.y, &part);
        self.0 = Some((of, part));
    }
}
