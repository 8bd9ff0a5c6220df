//! Letters typed into a case that has just been opened, by somebody who believes that they stand in an
//! answer. What would change the record at once is asked for a second time; every other key does what it
//! always does.

use super::action::Id;
use super::key::Key;
use super::model::Model;

/// Whether somebody has looked at what is on the screen since the case was opened.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Typing {
    /// Only letters have come: they may have been meant as words.
    #[default]
    Blind,
    /// A letter that changes the record came, and waits for itself once more.
    Asked(Id),
    /// A key that types nothing has been pressed: the person moves about knowingly.
    Looked,
}

/// Takes notice of a key.
pub(super) fn pressed(model: &mut Model, key: Key) {
    if let Some(open) = model.open.as_mut()
        && key.typed().is_none()
    {
        open.typing = Typing::Looked;
    }
}

/// Returns whether an action waits for its key once more, and says so.
pub(super) fn waits(model: &mut Model, id: Id, key: Key) -> bool {
    let lang = model.lang;
    let Some(open) = model.open.as_mut() else {
        return false;
    };
    let Some(letter) = key.typed() else {
        return false;
    };
    match open.typing {
        Typing::Looked => return false,
        Typing::Asked(asked) if asked == id => return false,
        Typing::Blind | Typing::Asked(_) => {}
    }
    if !records_at_once(id) {
        open.typing = Typing::Blind;
        return false;
    }
    open.typing = Typing::Asked(id);
    model.note = Some(crate::text::case::once_more(letter, lang));
    true
}

/// Returns whether an action changes the record, or writes a file, without anything being asked or typed
/// first.
const fn records_at_once(id: Id) -> bool {
    matches!(
        id,
        Id::FinishStep
            | Id::ReopenStep
            | Id::AcceptAll
            | Id::Propose
            | Id::FinishTask
            | Id::WriteField
            | Id::WriteForm
            | Id::CopyField
    )
}
