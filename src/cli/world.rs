//! What every subcommand stands on: the folders, the settings, the clock, the language.

use std::io::Write;
use std::path::PathBuf;
use std::rc::Rc;

use super::arguments::Call;
use crate::case::event::{Opened, Organisation, Session};
use crate::case::{CaseId, Mode, RuleFile, Rules};
use crate::failure::{Cause, Doing, Failure, Said, Say};
use crate::playbook::{Defaults, Problems};
use crate::runtime::wall_clock::{self, Clock};
use crate::store::settings::Profile;
use crate::store::{Desk, Disk, Folder, Library, NewCase, Places, Random, Settings, Trouble, Who};
use crate::text::{FreeText, Lang, clean, clean_line, cli as words};

/// What went wrong, and with it the exit status.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stop {
    /// A problem in a file, a no from a rule, or a damaged case: 1.
    Found(String),
    /// The call cannot be carried out as it stands: 2.
    Call(String),
    /// The computer could not: 3.
    Failed(Failure),
}

impl Stop {
    /// Returns the exit status.
    pub const fn status(&self) -> u8 {
        match self {
            Self::Found(_) => 1,
            Self::Call(_) => 2,
            Self::Failed(_) => 3,
        }
    }

    /// Returns what is written to standard error.
    pub fn words(&self, lang: Lang) -> String {
        match self {
            Self::Found(words) | Self::Call(words) => words.clone(),
            Self::Failed(failure) if failure.doing == Doing::Recording => {
                unrecorded(failure.say(lang), lang)
            }
            Self::Failed(failure) => three(&failure.say(lang)),
        }
    }
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

/// The folders, the settings, the clock and the language of one call.
pub struct World {
    /// The cases.
    pub library: Library,
    /// The folder of settings and templates.
    pub config: Rc<dyn Folder>,
    /// The settings.
    pub settings: Settings,
    /// What is wrong in the settings' file.
    pub problems: Problems,
    /// Why the settings' file could not be read, or its new contents not saved.
    pub unread: Option<Failure>,
    /// Where moments come from.
    pub clock: Clock,
    /// The language of what is said.
    pub lang: Lang,
    /// `--lang`, when it was given.
    pub asked: Option<Lang>,
}

/// What a new exercise plays.
pub struct Played {
    /// Why.
    pub purpose: String,
    /// The scenario.
    pub file: RuleFile,
}

impl World {
    /// Finds everything; makes no folder.
    pub fn find(call: &Call) -> Result<Self, Stop> {
        let lang = call.lang.unwrap_or_default();
        let places = places(call.data.clone(), call.config.as_ref())
            .ok_or_else(|| Stop::Call(words::NO_PLACE.to(lang).to_owned()))?;
        let config: Rc<dyn Folder> = Rc::new(Disk::new(&places.config));
        let (settings, problems, unread) = match Settings::load(config.as_ref()) {
            Ok((settings, problems)) => (settings, problems, None),
            Err(failure) => (Settings::default(), Problems::default(), Some(failure)),
        };
        let lang = call.lang.or(settings.language).unwrap_or_default();
        let set = std::env::var(wall_clock::NOW).ok();
        let clock = Clock::of(set.as_deref())
            .map_err(|_| Stop::Call(words::BAD_NOW.to(lang).to_owned()))?;
        let library = Library::new(Rc::new(Disk::new(&places.data)));
        Ok(Self {
            library,
            config,
            settings,
            problems,
            unread,
            clock,
            lang,
            asked: call.lang,
        })
    }

    /// Returns what is wrong with the settings, when something else was asked for.
    pub fn warning(&self) -> Option<String> {
        if let Some(failure) = &self.unread {
            return Some(three(&failure.say(self.lang)));
        }
        let file = self.config.shown(crate::store::settings::FILE);
        let broken = !self.problems.0.is_empty();
        broken.then(|| words::broken_settings(self.lang, &file.display().to_string()))
    }

    /// Finds a case by its id or the beginning of it.
    pub fn case(&self, named: &str) -> Result<CaseId, Stop> {
        let all = self.library.cases()?;
        if let Some(id) = all.iter().find(|id| id.as_str() == named) {
            return Ok(id.clone());
        }
        let begin: Vec<_> = all
            .iter()
            .filter(|id| id.as_str().starts_with(named))
            .collect();
        match begin.as_slice() {
            [only] => Ok((*only).clone()),
            [] => Err(Stop::Call(words::no_case(self.lang, named))),
            many => {
                let list = many
                    .iter()
                    .map(|id| id.as_str())
                    .collect::<Vec<_>>()
                    .join(", ");
                Err(Stop::Call(words::many_cases(self.lang, named, &list)))
            }
        }
    }

    /// Opens a case.
    pub fn open(&self, named: &str) -> Result<Desk, Stop> {
        let id = self.case(named)?;
        self.library
            .open(&id)
            .map_err(|trouble| self.stop(trouble, None))
    }

    /// Opens a case to write in it.
    pub fn open_to_write(&mut self, named: &str) -> Result<Desk, Stop> {
        let mut desk = self.open(named)?;
        let who = self.who()?;
        desk.begin(who, random()?)
            .map_err(|trouble| self.stop(trouble, None))?;
        Ok(desk)
    }

    /// Makes a case with everything that the settings and the playbook already know.
    pub fn create(
        &mut self,
        title: &str,
        playbook: &str,
        mode: Mode,
        played: Option<Played>,
    ) -> Result<Desk, Stop> {
        let files = crate::store::rule_files(self.config.as_ref()).map_err(Stop::Failed)?;
        let (rules, _) =
            Rules::read(playbook, &files).map_err(|problems| self.problems(&problems))?;
        let Defaults {
            purpose,
            legal_basis,
            regime,
            retention,
        } = &rules.playbook.defaults;
        let text = |of: &crate::playbook::Bilingual| FreeText::new(of.to(self.lang));
        let opened = Opened {
            language: self.lang,
            legal_basis: text(legal_basis),
            mode,
            playbook: playbook.to_owned(),
            purpose: played
                .as_ref()
                .map_or_else(|| text(purpose), |played| FreeText::new(&*played.purpose)),
            regime: regime.clone(),
            retention: retention.as_ref().map_or_else(|| FreeText::new(""), text),
            rules: Vec::new(),
            title: FreeText::new(clean_line(title)),
        };
        let organisation = organisation(&self.settings.organisation);
        let who = self.who()?;
        let new = NewCase {
            opened,
            organisation,
            scenario: played.map(|played| played.file),
        };
        let (at, random) = (self.clock.now(), random()?);
        let created = Desk::create(&self.library, &files, at, who, new, random);
        created
            .map(|(_, desk, _)| desk)
            .map_err(|trouble| match self.stop(trouble, None) {
                Stop::Failed(failure) => Stop::Failed(Failure {
                    doing: Doing::CreatingCase,
                    ..failure
                }),
                other @ (Stop::Found(_) | Stop::Call(_)) => other,
            })
    }

    /// Says who writes: the person in the settings. The opaque name is drawn once and kept.
    fn who(&mut self) -> Result<Who, Stop> {
        let known = self.settings.me.id.is_some();
        let actor = self.settings.actor(&mut random()?);
        // Settings that are broken are not touched before somebody has looked at them, and a case is
        // worth more than they are.
        if !known && self.problems.0.is_empty() && self.unread.is_none() {
            self.unread = self.settings.save(&self.config).err();
        }
        let of = |text: &Option<String>, otherwise: crate::text::Phrase| {
            FreeText::new(text.as_deref().unwrap_or_else(|| otherwise.to(self.lang)))
        };
        let session = Session {
            name: of(&self.settings.me.name, words::UNNAMED),
            program: env!("CARGO_PKG_VERSION").to_owned(),
            role: of(&self.settings.me.role, words::ROLE),
            time: self.clock.source(),
        };
        Ok(Who { actor, session })
    }

    /// Returns the opaque name that this person writes under.
    pub fn actor(&self) -> Option<crate::case::ActorId> {
        self.settings.me.id.clone()
    }

    /// Returns why something did not happen to a case.
    pub fn stop(&self, trouble: Trouble, desk: Option<&Desk>) -> Stop {
        match trouble {
            Trouble::Failure(failure) => Stop::Failed(failure),
            Trouble::Rules(problems) => self.problems(&problems),
            Trouble::Closed(closed) => Stop::Call(three(&closed.say(self.lang))),
            Trouble::Refused(_, refusal) => {
                let said = match desk {
                    Some(desk) => refusal.say_of(desk.journal.case(), &desk.rules, self.lang),
                    None => refusal.say(self.lang),
                };
                Stop::Found(unrecorded(said, self.lang))
            }
        }
    }

    /// Returns every problem with its place.
    pub fn problems(&self, problems: &Problems) -> Stop {
        Stop::Found(shown(problems, self.lang))
    }
}

/// Finds the folders of a call.
pub(super) fn places(data: Option<PathBuf>, config: Option<&PathBuf>) -> Option<Places> {
    Places::find(data, |name| match (name, config) {
        (crate::store::CONFIG, Some(config)) => Some(config.clone().into_os_string()),
        _ => std::env::var_os(name),
    })
}

/// Returns every problem as a person reads it.
pub(super) fn shown(problems: &Problems, lang: Lang) -> String {
    let all: Vec<String> = problems
        .0
        .iter()
        .map(|problem| problem.show(lang))
        .collect();
    all.join("\n\n")
}

/// Returns the three sentences of bad news, one a line.
pub(super) fn three(said: &Said) -> String {
    format!("{}\n{}\n{}", said.what, said.means, said.now)
}

/// Returns the three sentences of bad news about something that was to be recorded. There is no form
/// here in which the words still stand.
pub(super) fn unrecorded(said: Said, lang: Lang) -> String {
    three(&Said {
        means: words::NOT_RECORDED.to(lang).to_owned(),
        ..said
    })
}

/// Writes a result; a reader that has gone away, such as `head`, is no failure.
pub(super) fn put(out: &mut dyn Write, text: &str) -> Result<(), Stop> {
    match writeln!(out, "{}", clean(text)) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(Stop::Failed(Failure {
                doing: Doing::WritingPaper,
                path: None,
                cause: Cause::from(&error),
            }))
        }
        _ => Ok(()),
    }
}

fn random() -> Result<Random, Stop> {
    Random::system().map_err(|error| {
        let cause = Cause::from(&error);
        Stop::Failed(Failure {
            doing: Doing::Recording,
            path: None,
            cause,
        })
    })
}

fn organisation(profile: &Profile) -> Organisation {
    let text = |of: &Option<String>| of.as_deref().map(FreeText::from);
    Organisation {
        address: text(&profile.address),
        contact: text(&profile.contact),
        dpo: text(&profile.dpo),
        name: text(&profile.name),
        number: text(&profile.number),
        over: Vec::new(),
    }
}
