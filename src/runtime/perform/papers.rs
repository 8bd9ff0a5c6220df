//! Carries out what is wished of papers: made to be read, and frozen when they leave the house.

use std::borrow::Cow;

use super::super::{paper, release};
use super::Performer;
use crate::app::Msg;
use crate::app::effect::Wanted;
use crate::app::msg::Paper;
use crate::builtin;
use crate::failure::Failure;
use crate::report::Context;
use crate::store::{self, flaw};
use crate::time::Moment;

impl Performer {
    /// Makes a paper to be read.
    pub(super) fn render(&mut self, wanted: &Wanted, wall: Moment) -> Result<Paper, Failure> {
        let wanted = &self.beside(wanted, wall)?;
        let Some(open) = self.open.as_mut() else {
            return Ok(Paper::Problems(Vec::new()));
        };
        let flaw = flaw(&open.store, wanted.lang);
        let config = self.config.as_ref();
        let made = paper::make(config, &open.playbook, wanted, None, flaw.clone())?;
        Ok(match made {
            Ok((made, _)) => {
                let folder = self.library.folder();
                let again = paper::again(config, &open.playbook, wanted, flaw)?;
                let id = open.store.id();
                let told = paper::tell(folder.as_ref(), id, wanted, &made, again.as_ref());
                open.made = Some(made);
                told
            }
            Err(problems) => paper::problems(&problems, wanted.lang),
        })
    }

    /// Freezes a paper; the number is the first that no file has.
    pub(super) fn freeze(
        &mut self,
        wanted: &Wanted,
        from: u32,
        wall: Moment,
    ) -> Result<Msg, Failure> {
        let wanted = &self.beside(wanted, wall)?;
        let Some(open) = self.open.as_ref() else {
            return Ok(Msg::Paper(Paper::Problems(Vec::new())));
        };
        let (folder, id, mode) = (self.library.folder(), open.store.id(), open.store.mode());
        let (name, lang) = (wanted.report.as_str(), wanted.lang);
        let stem = release::stem(mode, name, wanted.audience, lang);
        let number = store::released::free_number(folder.as_ref(), id, &stem, from);
        let flaw = flaw(&open.store, lang);
        let config = self.config.as_ref();
        let done = paper::make(config, &open.playbook, wanted, Some(number), flaw)?;
        let (frozen, make) = match done {
            Ok(done) => done,
            Err(problems) => return Ok(Msg::Paper(paper::problems(&problems, lang))),
        };
        let version = release::Version {
            mode,
            paper: name,
            make: &make,
            head: wanted.head,
            why: None,
        };
        let released = release::freeze(folder.as_ref(), id, &version, &frozen)?;
        Ok(Msg::Frozen(Box::new(released)))
    }

    /// Puts earlier runs of the same scenario beside an exercise, where the paper is about how it went.
    fn beside<'w>(&mut self, wanted: &'w Wanted, wall: Moment) -> Result<Cow<'w, Wanted>, Failure> {
        let open = self.open.as_ref();
        let of_it = open.filter(|_| wanted.report.as_str() == builtin::AFTER_ACTION);
        let Some(id) = of_it.map(|open| open.store.id()) else {
            return Ok(Cow::Borrowed(wanted));
        };
        let context = Context::clone(&wanted.context);
        let (library, lang) = (&self.library, wanted.lang);
        let context = self.earlier.beside(library, id, context, wall, lang)?;
        Ok(Cow::Owned(Wanted {
            context: Box::new(context),
            ..wanted.clone()
        }))
    }
}
