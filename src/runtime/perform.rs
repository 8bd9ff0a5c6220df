//! Carries effects out over a data folder and a config folder: on disk in the program, in memory in
//! the tests. Decides nothing; says in a message how it went.

mod listing;
mod papers;
mod scenarios;

use std::collections::BTreeMap;
use std::rc::Rc;

use super::clipboard::Clipboard;
use super::earlier::EarlierRuns;
use super::frozen;
use super::looked_at::LookedAt;
use super::paper;
use super::written::{OUTSIDE, Written};
use crate::app::effect::NewCase;
use crate::app::msg::{Found, Opening};
use crate::app::{Effect, Msg, Stamp};
use crate::case::event::Session;
use crate::case::{CaseId, ChainId, Digest, RuleFile};
use crate::failure::{Cause, Doing, Failure, Say as _};
use crate::playbook::{Playbook, Problems};
use crate::store::{
    self, CaseStore, Closed, Desk, Folder, Library, Random, Settings, Trouble, Who,
};
use crate::text::Lang;
use crate::time::Moment;

/// The hands of the program.
pub struct Performer {
    library: Library,
    config: Rc<dyn Folder>,
    random: Box<dyn FnMut() -> std::io::Result<Random>>,
    open: Option<Case>,
    /// What is half-written outside any case.
    outside: Option<Written>,
    /// The cases as they were last listed.
    listed: Vec<(CaseId, Digest)>,
    looked_at: LookedAt,
    earlier: EarlierRuns,
    /// How often other sessions have been looked for since this one last showed that it is alive.
    looks: u32,
    clipboard: Clipboard,
}

/// The files of the open case.
struct Case {
    store: CaseStore,
    /// What the papers are about: the frozen playbook.
    playbook: Rc<Playbook>,
    written: Option<Written>,
    closed: Option<Closed>,
    /// The paper that was last made, for the formats.
    made: Option<crate::report::Paper>,
}

impl Performer {
    /// Takes the two folders and a source of randomness.
    pub fn new(
        data: Rc<dyn Folder>,
        config: Rc<dyn Folder>,
        random: Box<dyn FnMut() -> std::io::Result<Random>>,
    ) -> Self {
        Self {
            library: Library::new(data),
            config,
            random,
            open: None,
            outside: None,
            listed: Vec::new(),
            looked_at: LookedAt::default(),
            earlier: EarlierRuns::default(),
            looks: 0,
            clipboard: Clipboard::none(),
        }
    }

    /// Reads a playbook for the data folder's cases, once.
    pub(super) fn playbook(&self, file: &RuleFile) -> Result<Rc<Playbook>, Problems> {
        self.library.playbook(file)
    }

    /// Takes a terminal whose clipboard texts are copied to; without one they go to files.
    pub(super) fn copy_to(&mut self, clipboard: Clipboard) {
        self.clipboard = clipboard;
    }

    /// Carries out one effect; returns the message that answers it.
    pub fn perform(&mut self, effect: Effect, stamp: impl Into<Stamp>) -> Option<Msg> {
        let Stamp { at: now, scenario } = stamp.into();
        let done = match effect {
            Effect::ListCases => self.list().map(|()| Msg::Listed(self.listed.clone())),
            Effect::Summarise(id) => {
                let summary = self.summarise(&id, now);
                Ok(Msg::Summarised(id, Box::new(summary)))
            }
            Effect::CreateCase(new) => self.create(*new, now),
            Effect::OpenCase(id, session) => self.open(&id, *session),
            Effect::Record(events) => match &mut self.open {
                Some(Case {
                    closed: Some(closed),
                    ..
                }) => Ok(Msg::Closed(*closed)),
                Some(open) => open.store.record(now, scenario, &events).map(Msg::Recorded),
                None => return None,
            },
            Effect::CloseCase => {
                self.open = None;
                return None;
            }
            Effect::ListScenarios => Ok(Msg::Scenarios(scenarios::at_hand(self.config.as_ref()))),
            Effect::LoadDrafts => self.load_drafts().map(Msg::Drafts),
            Effect::SaveDraft { key, text } => match self.save_draft(key, text, now) {
                Ok(()) => return None,
                Err(failure) => Err(failure),
            },
            Effect::SaveSettings(settings) => self.save_settings(*settings),
            Effect::RenderPaper(wanted) => self.render(&wanted, now).map(Msg::Paper),
            Effect::FreezePaper(wanted, number) => self.freeze(&wanted, number, now),
            Effect::WritePaper { path, text } => {
                let open = self.open.as_ref();
                let case = open.map(|open| open.store.id());
                let made = open.and_then(|open| open.made.as_ref());
                let home = std::env::home_dir();
                let folder = self.library.folder();
                paper::write(&folder, case, home, &path, (&text, made)).map(Msg::Written)
            }
            Effect::Copy { path, text } => match self.clipboard.put(&text) {
                Some(characters) => Ok(Msg::Copied(characters)),
                None => self.write_paper(&path, &text).map(Msg::CopiedToFile),
            },
            Effect::Freeze { name, text, events } => match &mut self.open {
                Some(Case {
                    closed: Some(closed),
                    ..
                }) => Ok(Msg::Closed(*closed)),
                Some(open) => {
                    let written =
                        frozen::write(&self.library.folder(), open.store.id(), &name, &text);
                    let recorded = written.and_then(|()| open.store.record(now, scenario, &events));
                    recorded.map(Msg::Recorded)
                }
                None => return None,
            },
            Effect::Quit => return None,
        };
        Some(done.unwrap_or_else(Msg::Failed))
    }

    /// Looks for what other sessions have written: in the open case, or among the cases.
    pub fn follow(&mut self) -> Option<Msg> {
        self.beat();
        let Some(open) = self.open.as_mut() else {
            let before = self.listed.clone();
            // A folder that has gone is told when something is asked of it; looking is no harm.
            self.list().ok()?;
            return (before != self.listed).then(|| Msg::Listed(self.listed.clone()));
        };
        match open.store.follow() {
            Ok(followed) if followed.lost => Some(Msg::Lost),
            Ok(followed) if followed.records.is_empty() => None,
            Ok(followed) => Some(Msg::Followed(followed.records)),
            Err(_) => None,
        }
    }

    /// Says now and then that this session is alive, while it has drafts.
    fn beat(&mut self) {
        self.looks = (self.looks + 1) % LOOKS_A_BEAT;
        if self.looks > 0 {
            return;
        }
        let written = self.open.as_mut().and_then(|open| open.written.as_mut());
        for written in written.into_iter().chain(self.outside.as_mut()) {
            written.drafts.beat();
        }
    }

    /// Writes a text to the file that a person named; returns its path.
    fn write_paper(&self, path: &str, text: &str) -> Result<String, Failure> {
        let case = self.open.as_ref().map(|open| open.store.id());
        let home = std::env::home_dir();
        paper::write(&self.library.folder(), case, home, path, (text, None))
    }

    fn create(&mut self, new: NewCase, now: Moment) -> Result<Msg, Failure> {
        self.looked_at.forget();
        let who = self.who(new.session)?;
        let wanted = store::NewCase {
            opened: new.opened,
            organisation: new.organisation.unwrap_or_default(),
            scenario: new.scenario,
        };
        let random = self.draw()?;
        let files = store::rule_files(self.config.as_ref())?;
        let made = Desk::create(&self.library, &files, now, who, wanted, random);
        let (id, desk, _) = made.map_err(failure)?;
        // What was half-written in the form is a case now.
        if let Some(mut outside) = self.outside.take() {
            let _ = outside.drafts.save(&[]);
        }
        Ok(self.take(id, desk, None))
    }

    fn open(&mut self, id: &CaseId, session: Session) -> Result<Msg, Failure> {
        let mut desk = self.looked_at.open(&self.library, id).map_err(failure)?;
        let closed = desk.closed_to(session.time);
        if closed.is_none() {
            let who = self.who(session)?;
            let random = self.draw()?;
            desk.begin(who, random).map_err(failure)?;
        }
        Ok(self.take(id.clone(), desk, closed))
    }

    /// Takes a case as the open one.
    fn take(&mut self, id: CaseId, desk: Desk, closed: Option<Closed>) -> Msg {
        let Desk {
            store,
            journal,
            rules,
            unread,
            bad_rules,
        } = desk;
        // The same case read anew: what was written in it is not another session's.
        self.open = None;
        let reports = self.reports(&id);
        let copies = frozen::read(&self.library.folder(), &id, journal.case());
        let playbook = Rc::clone(&rules.playbook);
        let (chain, by) = (store.chain(), store.actor().cloned());
        let folder = || self.library.folder();
        let mut written = chain.map(|chain| Written::open(folder(), &id, chain, by.clone()));
        if let Some(written) = &mut written
            && let Ok((settings, _)) = Settings::load(self.config.as_ref())
        {
            written.forget_answered(&journal, settings.me.id.as_ref());
        }
        let drafts = written.as_ref().map(Written::texts).unwrap_or_default();
        let drafted = written.as_ref().map(Written::times).unwrap_or_default();
        let others = written.as_ref().map(Written::others).unwrap_or_default();
        let (taken, beside) = written
            .as_ref()
            .map_or((0, 0), |written| (written.count(), written.beside));
        let found = Found {
            taken,
            beside,
            verdict: store.verdict().verdict,
            unread,
            bad_rules,
            closed,
        };
        self.open = Some(Case {
            store,
            playbook,
            written,
            closed,
            made: None,
        });
        Msg::Opened(Box::new(Opening {
            id,
            rules,
            journal,
            chain: chain.unwrap_or(ChainId::new(0)),
            by,
            drafts,
            drafted,
            others,
            reports,
            copies,
            found,
        }))
    }

    /// Says who writes; the opaque name is drawn once and kept.
    fn who(&mut self, session: Session) -> Result<Who, Failure> {
        // Settings that are broken or cannot be read are left alone: a case is worth more than they.
        let (mut settings, sound) = match Settings::load(self.config.as_ref()) {
            Ok((settings, problems)) => (settings, problems.0.is_empty()),
            Err(_) => (Settings::default(), false),
        };
        let known = settings.me.id.is_some();
        let actor = settings.actor(&mut self.draw()?);
        if !known && sound {
            settings.save(&self.config)?;
        }
        Ok(Who { actor, session })
    }

    /// Returns the folder that a case's papers are proposed to be written to.
    fn reports(&self, id: &CaseId) -> String {
        let folder = self.library.folder().shown(&paper::place(id));
        folder.display().to_string()
    }

    /// Draws randomness; without it nothing can be recorded, since every value needs its salt.
    fn draw(&mut self) -> Result<Random, Failure> {
        (self.random)().map_err(|error| Failure {
            doing: Doing::Recording,
            path: None,
            cause: Cause::from(&error),
        })
    }

    /// Reads what is half-written outside any case.
    fn load_drafts(&mut self) -> Result<BTreeMap<String, String>, Failure> {
        let Some(id) = CaseId::new(OUTSIDE) else {
            return Ok(BTreeMap::new());
        };
        let chain = self.draw()?.chain();
        // What this session wrote the last time is not another's.
        self.outside = None;
        let written = Written::open(self.library.folder(), &id, chain, None);
        let texts = written.texts();
        self.outside = Some(written);
        Ok(texts)
    }

    fn save_draft(
        &mut self,
        key: String,
        text: Option<String>,
        now: Moment,
    ) -> Result<(), Failure> {
        let written = match self.open.as_mut() {
            Some(open) => open.written.as_mut(),
            None => self.outside.as_mut(),
        };
        written.map_or(Ok(()), |written| written.save(key, text, now))
    }

    fn save_settings(&mut self, settings: Settings) -> Result<Msg, Failure> {
        // The opaque name is drawn here and nowhere else: what is on disk wins.
        let (on_disk, _) = Settings::load(self.config.as_ref())?;
        let mut settings = settings;
        settings.me.id = on_disk.me.id;
        let aside = settings.save(&self.config)?;
        let (_, problems) = Settings::load(self.config.as_ref())?;
        Ok(Msg::SettingsSaved(Box::new(settings), problems, aside))
    }
}

/// How many looks for other sessions' records lie between two signs of life: with two a second, or
/// one every five seconds where no case is open, well under what counts as silence.
const LOOKS_A_BEAT: u32 = 8;

/// Returns why nothing came of it, as a failure. A refusal cannot come: the form asks for what the
/// rules need.
fn failure(trouble: Trouble) -> Failure {
    match trouble {
        Trouble::Failure(failure) => failure,
        Trouble::Rules(problems) => unreadable(&problems),
        Trouble::Closed(_) => Failure {
            doing: Doing::Recording,
            path: None,
            cause: Cause::NewerFormat,
        },
        Trouble::Refused(_, refusal) => Failure {
            doing: Doing::CreatingCase,
            path: None,
            cause: Cause::Told {
                sv: refusal.say(Lang::Sv).what,
                en: refusal.say(Lang::En).what,
            },
        },
    }
}

/// Rule files with mistakes: the first is told, with its line.
fn unreadable(problems: &Problems) -> Failure {
    let first = problems.0.first();
    let shown = |lang| first.map(|problem| problem.show(lang)).unwrap_or_default();
    Failure {
        doing: Doing::OpeningCase,
        path: None,
        cause: Cause::Rules {
            sv: shown(Lang::Sv),
            en: shown(Lang::En),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::Rules;

    #[test]
    fn problems_in_rule_files_are_told_in_the_language_that_is_asked_for() {
        let broken =
            crate::case::RuleFile::new("playbooks/x.toml", "kind = \"playbook\"\nformat = 1\n");
        let problems = Rules::read("x", &[broken]).unwrap_err();
        let told = failure(Trouble::Rules(problems));
        let (swedish, english) = (told.say(Lang::Sv), told.say(Lang::En));
        assert!(swedish.what.contains("gör så här"), "{}", swedish.what);
        assert!(english.what.contains("do this"), "{}", english.what);
        assert!(!english.what.contains("gör så här"), "{}", english.what);
    }
}
