//! Carries effects out over a data folder and a config folder: on disk in the program, in memory in
//! the tests. Decides nothing; says in a message how it went.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::paper;
use crate::app::derived::clock_lines;
use crate::app::effect::NewCase;
use crate::app::msg::{Opening, Summary};
use crate::app::{Effect, Msg};
use crate::builtin;
use crate::case::event::{Event, RuleRef, Session};
use crate::case::journal::Journal;
use crate::case::{CaseId, Command, RuleFile, Rules, decide};
use crate::failure::{Cause, Doing, Failure};
use crate::playbook::Playbook;
use crate::store::{CaseStore, Draft, Drafts, Folder, Library, Random, Settings};
use crate::text::Lang;
use crate::time::Moment;

/// The hands of the program.
pub struct Performer {
    library: Library,
    config: Rc<dyn Folder>,
    random: Box<dyn FnMut() -> std::io::Result<Random>>,
    open: Option<Case>,
}

/// The files of the open case.
struct Case {
    store: CaseStore,
    /// What the papers are about: the frozen playbook.
    playbook: Playbook,
    drafts: Drafts,
    written: BTreeMap<String, Draft>,
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
        }
    }

    /// Carries out one effect; returns the message that answers it.
    pub fn perform(&mut self, effect: Effect, now: Moment) -> Option<Msg> {
        let done = match effect {
            Effect::ListCases => self.list(now).map(Msg::Listed),
            Effect::CreateCase(new) => self.create(*new, now),
            Effect::OpenCase(id, session) => self.open(&id, *session),
            Effect::Record(events) => match &mut self.open {
                Some(open) => open.store.record(now, None, &events).map(Msg::Recorded),
                None => return None,
            },
            Effect::CloseCase => {
                self.open = None;
                return None;
            }
            Effect::SaveDraft { key, text } => match self.save_draft(key, text, now) {
                Ok(()) => return None,
                Err(failure) => Err(failure),
            },
            Effect::SaveSettings(settings) => self.save_settings(*settings),
            Effect::RenderPaper(report, lang, context) => match &self.open {
                Some(open) => {
                    let config = self.config.as_ref();
                    paper::print(config, &open.playbook, report.as_str(), lang, &context)
                        .map(Msg::Paper)
                }
                None => return None,
            },
            Effect::WritePaper { path, text } => {
                let case = self.open.as_ref().map(|open| open.store.id());
                let home = std::env::home_dir();
                paper::write(&self.library.folder(), case, home, &path, &text).map(Msg::Written)
            }
            Effect::Quit => return None,
        };
        Some(done.unwrap_or_else(Msg::Failed))
    }

    /// Looks for what other sessions have written in the open case.
    pub fn follow(&mut self) -> Option<Msg> {
        let open = self.open.as_mut()?;
        match open.store.follow() {
            Ok(followed) if followed.records.is_empty() => None,
            Ok(followed) => Some(Msg::Followed(followed.records)),
            // A stick pulled out is told when something is to be written; looking is no harm.
            Err(_) => None,
        }
    }

    fn list(&self, now: Moment) -> Result<Vec<Summary>, Failure> {
        let ids = self.library.cases()?;
        let summary = |id: CaseId| {
            let opening = CaseStore::inspect(self.library.folder(), &id).ok()?;
            let rules = frozen(&opening.rules, &opening.records, Lang::Sv).ok();
            let journal = Journal::of(opening.records);
            let case = journal.case();
            Some(Summary {
                title: case.title().to_owned(),
                mode: case.mode(),
                last: case.last(),
                clock: rules.and_then(|rules| clock_lines(case, &rules, now).into_iter().next()),
                id,
            })
        };
        Ok(ids.into_iter().filter_map(summary).collect())
    }

    fn create(&mut self, new: NewCase, now: Moment) -> Result<Msg, Failure> {
        let files = builtin::rule_files();
        let NewCase {
            mut opened,
            session,
            organisation,
        } = new;
        let (rules, refs) = Rules::read(&opened.playbook, &files)
            .map_err(|problems| unreadable(Doing::CreatingCase, &problems, opened.language))?;
        let kept: Vec<(RuleRef, Vec<u8>)> = refs
            .iter()
            .filter_map(|one| {
                let file = files.iter().find(|file| file.digest() == one.digest)?;
                Some((one.clone(), file.source.as_bytes().to_vec()))
            })
            .collect();
        opened.rules = refs;
        let mut random = self.draw()?;
        let mode = opened.mode;
        let id = self.library.new_id(mode, now, &mut random);
        let folder = self.library.folder();
        let store = CaseStore::create(Rc::clone(&folder), &id, mode, &kept)?;
        let (mut case, _) = self.begin(store, &id, session, &rules)?;
        let nothing = crate::case::Case::default();
        let mut events = wish(&nothing, &rules, now, Command::Open(Box::new(opened)));
        if let Some(organisation) = organisation {
            let command = Command::Organisation(Box::new(organisation));
            events.extend(wish(&nothing, &rules, now, command));
        }
        let records = case.store.record(now, None, &events)?;
        let chain = case.store.chain().unwrap_or(crate::case::ChainId::new(0));
        self.open = Some(case);
        let reports = self.reports(&id);
        Ok(Msg::Opened(Box::new(Opening {
            id,
            rules,
            records,
            chain,
            drafts: BTreeMap::new(),
            reports,
        })))
    }

    fn open(&mut self, id: &CaseId, session: Session) -> Result<Msg, Failure> {
        let opening = CaseStore::open(self.library.folder(), id)?;
        let rules = frozen(&opening.rules, &opening.records, Lang::Sv)?;
        let (case, drafts) = self.begin(opening.store, id, session, &rules)?;
        let chain = case.store.chain().unwrap_or(crate::case::ChainId::new(0));
        self.open = Some(case);
        let reports = self.reports(id);
        Ok(Msg::Opened(Box::new(Opening {
            id: id.clone(),
            rules,
            records: opening.records,
            chain,
            drafts,
            reports,
        })))
    }

    /// Begins a session in a case; its chain file is made with the first record.
    fn begin(
        &mut self,
        mut store: CaseStore,
        id: &CaseId,
        session: Session,
        rules: &Rules,
    ) -> Result<(Case, BTreeMap<String, String>), Failure> {
        let mut random = self.draw()?;
        let (mut settings, _) = Settings::load(self.config.as_ref())?;
        let known = settings.me.id.is_some();
        let actor = settings.actor(&mut random);
        if !known {
            settings.save(&self.config)?;
        }
        let chain = store.begin(actor, session, random);
        let (drafts, left) = Drafts::open(self.library.folder(), id, chain);
        let mut written = BTreeMap::new();
        for draft in left {
            written.entry(draft.place.clone()).or_insert(draft);
        }
        let texts = written
            .iter()
            .filter_map(|(place, draft)| Some((place.clone(), draft.typed.get(TEXT)?.clone())))
            .collect();
        let case = Case {
            store,
            playbook: rules.playbook.clone(),
            drafts,
            written,
        };
        Ok((case, texts))
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

    fn save_draft(
        &mut self,
        key: String,
        text: Option<String>,
        now: Moment,
    ) -> Result<(), Failure> {
        let Some(open) = self.open.as_mut() else {
            return Ok(());
        };
        match text {
            Some(text) => {
                let draft = Draft {
                    place: key.clone(),
                    at: now,
                    typed: BTreeMap::from([(TEXT.to_owned(), text)]),
                };
                open.written.insert(key, draft);
            }
            None => {
                open.written.remove(&key);
            }
        }
        let all: Vec<Draft> = open.written.values().cloned().collect();
        open.drafts.save(&all)
    }

    fn save_settings(&mut self, settings: Settings) -> Result<Msg, Failure> {
        // The opaque name is drawn here and nowhere else: what is on disk wins.
        let (on_disk, _) = Settings::load(self.config.as_ref())?;
        let mut settings = settings;
        settings.me.id = on_disk.me.id;
        settings.save(&self.config)?;
        let (_, problems) = Settings::load(self.config.as_ref())?;
        Ok(Msg::SettingsSaved(Box::new(settings), problems))
    }
}

/// The name of the one text in a draft of a field.
const TEXT: &str = "text";

fn wish(case: &crate::case::Case, rules: &Rules, now: Moment, command: Command) -> Vec<Event> {
    decide(case, rules, now, command).unwrap_or_default()
}

/// Reads the rules that a case froze.
fn frozen(
    files: &[(crate::case::Digest, Vec<u8>)],
    records: &[crate::case::Record],
    lang: Lang,
) -> Result<Rules, Failure> {
    let opened = records.iter().find_map(|record| {
        let Event::Opened(opened) = &record.event else {
            return None;
        };
        Some(opened.playbook.clone())
    });
    let playbook = opened.unwrap_or_else(|| builtin::PLAYBOOK.to_owned());
    let files: Vec<RuleFile> = files
        .iter()
        .filter_map(|(digest, bytes)| {
            let text = std::str::from_utf8(bytes).ok()?;
            Some(RuleFile::new(format!("{digest}.toml"), text))
        })
        .collect();
    match Rules::read(&playbook, &files) {
        Ok((rules, _)) => Ok(rules),
        Err(problems) => Err(unreadable(Doing::OpeningCase, &problems, lang)),
    }
}

/// Rule files with mistakes: the first is told, with its line.
fn unreadable(doing: Doing, problems: &crate::playbook::Problems, lang: Lang) -> Failure {
    let first = problems.0.first().map(|problem| problem.show(lang));
    Failure {
        doing,
        path: None,
        cause: Cause::Other(first.unwrap_or_default()),
    }
}
