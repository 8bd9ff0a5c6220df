//! The rows of the table that only an exercise has.

use super::id::{Id, Leading};
use super::when::{inside, is_over, leading, leading_on, plays};
use super::{Action, ENTER, row};
use crate::app::alarm;
use crate::app::key::{Code, Key};
use crate::app::screens::register::can;
use crate::text::keys::exercise as words;
use crate::text::{Phrase, keys};

/// What failed becomes lessons on the page where lessons are kept.
pub(super) const TAKE_UP: Action = row(Id::TakeUp, &[Key::char('f')], keys::TAKE_UP, can::takes_up);

const F9: Key = Key::plain(Code::F(9));

/// Makes a row of the facilitator's screen, for as long as the exercise goes on.
const fn on(doing: Leading, keys: &'static [Key], words: (Phrase, Phrase)) -> Action {
    row(Id::Leading(doing), keys, words, leading_on)
}

pub(super) const DELIVER: Action = on(Leading::Deliver, &[ENTER], words::DELIVER);
pub(super) const RUN: Action = on(Leading::Run, &[Key::char('p')], words::RUN);
pub(super) const TO_NEXT: Action = on(Leading::ToNext, &[Key::char('j')], words::JUMP_NEXT);
pub(super) const HOLD: Action = on(Leading::Hold, &[Key::char('h')], words::HOLD);
pub(super) const SKIP: Action = on(Leading::Skip, &[Key::char('x')], words::SKIP);
pub(super) const IMPROVISE: Action = on(Leading::Improvise, &[Key::char('u')], words::IMPROVISE);
pub(super) const FACTOR: Action = on(Leading::Factor, &[Key::char('f')], words::FACTOR);
pub(super) const JUMP: Action = on(
    Leading::Jump,
    &[Key::char('g'), Key::char('J')],
    words::JUMP,
);
pub(super) const END: Action = on(Leading::End, &[Key::char('e')], words::END);
pub(super) const OBSERVE: Action = row(
    Id::Leading(Leading::Observe),
    &[Key::char('o')],
    words::OBSERVE,
    leading,
);
pub(super) const HOT_WASH: Action = row(
    Id::Leading(Leading::HotWash),
    &[Key::char('e'), ENTER],
    words::HOT_WASH,
    |m| leading(m) && is_over(m),
);
/// The report that everybody reads afterwards.
pub(super) const REPORT: Action = row(
    Id::Leading(Leading::Report),
    &[Key::char('r')],
    words::REPORT,
    |m| leading(m) && is_over(m),
);
/// A function key: it works while somebody writes, and stands in every footer.
pub(super) const INBOX: Action = row(
    Id::Inbox,
    &[Key::plain(Code::F(4)), Key::char('I')],
    words::INBOX,
    |m| plays(m) && inside(m),
);
pub(super) const LEAD: Action = row(Id::Lead, &[F9], words::LEAD, |m| plays(m) && inside(m));
/// The way out of the facilitator's screen leads to the participants' view.
pub(super) const LEAD_OUT: Action =
    row(Id::Lead, &[F9, Key::plain(Code::Esc)], words::LEAD, leading);
pub(super) const ALARM: Action = row(
    Id::Alarm,
    &[Key::plain(Code::F(12))],
    words::ALARM,
    alarm::in_exercise,
);
