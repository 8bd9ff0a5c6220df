//! The case that was read for the list and is kept for when it is opened, so that a long record is
//! read, verified and folded once and never stands in memory twice. Shows nothing and writes nothing.

use crate::case::{CaseId, Digest};
use crate::store::{Desk, Library, Trouble};

/// From how many bytes of records on a case is kept: a shorter one is read in no time.
const LONG: u64 = 1 << 20;

/// The long case that was last looked at.
#[derive(Default)]
pub(super) struct LookedAt(Option<Kept>);

struct Kept {
    /// How the case stood on the disk before it was read.
    mark: Digest,
    desk: Desk,
}

impl LookedAt {
    /// Looks at a case, says what `see` sees in it, and keeps it when it is long.
    pub(super) fn look<T>(
        &mut self,
        library: &Library,
        id: &CaseId,
        see: impl FnOnce(&Desk) -> T,
    ) -> Result<T, Trouble> {
        let is_long = library.size(id) >= LONG;
        if is_long {
            // Two long cases are never in memory at the same time.
            self.0 = None;
        }
        let mark = library.mark(id);
        let desk = library.inspect(id)?;
        let seen = see(&desk);
        if is_long {
            self.0 = Some(Kept { mark, desk });
        }
        Ok(seen)
    }

    /// Opens a case: the one that was kept, when not a byte of it has changed since, otherwise anew.
    /// Nothing is kept afterwards.
    pub(super) fn open(&mut self, library: &Library, id: &CaseId) -> Result<Desk, Trouble> {
        let kept = self.0.take();
        let same = kept.filter(|kept| kept.desk.store.id() == id && kept.mark == library.mark(id));
        match same {
            Some(Kept { mut desk, .. }) if desk.unread.is_empty() && desk.bad_rules.is_empty() => {
                desk.store.finish();
                Ok(desk)
            }
            Some(_) | None => library.open(id),
        }
    }

    /// Lets go of what is kept.
    pub(super) fn forget(&mut self) {
        self.0 = None;
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::builtin;
    use crate::case::event::{Mode, Opened, Organisation, Session, TimeSource};
    use crate::case::{ActorId, Command};
    use crate::store::{Memory, NewCase, Random, Who};
    use crate::text::{FreeText, Lang};
    use crate::time::Moment;

    fn at() -> Moment {
        Moment::from_text("2026-11-23T09:00:00.000Z").unwrap()
    }

    fn who() -> Who {
        Who {
            actor: ActorId::new("a1").unwrap(),
            session: Session {
                name: "AL".into(),
                program: "test".to_owned(),
                role: "incidentledare".into(),
                time: TimeSource::Wall,
            },
        }
    }

    /// A case whose log is longer than what is read in no time.
    fn long_case(library: &Library) -> CaseId {
        let new = NewCase {
            opened: Opened {
                language: Lang::Sv,
                legal_basis: "artikel 6.1 c".into(),
                mode: Mode::Real,
                playbook: builtin::PLAYBOOK.to_owned(),
                purpose: "visa att lagen följs".into(),
                regime: "gdpr".to_owned(),
                retention: FreeText::new(""),
                rules: Vec::new(),
                title: "Lång".into(),
            },
            organisation: Organisation::default(),
            scenario: None,
        };
        let files = builtin::rule_files();
        let made = Desk::create(library, &files, at(), who(), new, Random::fixed(1));
        let (id, mut desk, _) = made.unwrap();
        for _ in 0..12 {
            log(&mut desk, &"ord ".repeat(25_000));
        }
        assert!(library.size(&id) > LONG);
        id
    }

    fn log(desk: &mut Desk, text: &str) {
        let line = Command::Log {
            text: text.into(),
            happened: None,
            learned: None,
            source: None,
        };
        desk.carry_out(at(), line).unwrap();
    }

    #[test]
    fn a_kept_case_opens_as_it_was_read_and_can_be_written_in() {
        let library = Library::new(Rc::new(Memory::new()));
        let id = long_case(&library);
        let mut looked = LookedAt::default();
        let seen = looked.look(&library, &id, |desk| desk.journal.len());
        let mut desk = looked.open(&library, &id).unwrap();
        assert_eq!(seen.unwrap(), desk.journal.len());
        assert!(looked.0.is_none());
        desk.begin(who(), Random::fixed(2)).unwrap();
        log(&mut desk, "mer");
        let again = Desk::open(library.folder(), &id).unwrap();
        assert_eq!(again.journal.fingerprint(), desk.journal.fingerprint());
    }

    #[test]
    fn a_case_that_changed_since_it_was_looked_at_is_read_anew() {
        let library = Library::new(Rc::new(Memory::new()));
        let id = long_case(&library);
        let mut looked = LookedAt::default();
        let seen = looked.look(&library, &id, |desk| desk.journal.len());
        // given that another window writes in between
        let mut other = Desk::open(library.folder(), &id).unwrap();
        other.begin(who(), Random::fixed(3)).unwrap();
        log(&mut other, "från ett annat fönster");
        // when it is opened, then the new records are there
        let desk = looked.open(&library, &id).unwrap();
        assert!(desk.journal.len() > seen.unwrap());
        assert_eq!(desk.journal.fingerprint(), other.journal.fingerprint());
    }
}
