//! The settings: the organisation, the person at the keyboard, the language. Filled in once; a case
//! asks for nothing that stands here.
//!
//! A broken file never stops the program: what can be understood counts, the rest is told with its
//! line, and saving keeps the broken file whole beside the new one.

mod read;

use std::io::ErrorKind;
use std::path::PathBuf;
use std::rc::Rc;

use super::{Folder, Keep, Random};
use crate::case::ActorId;
use crate::failure::{Doing, Failure, Said, Say};
use crate::playbook::Problems;
use crate::text::{Lang, clean_line, store as words};

/// The name of the file in the config folder.
pub const FILE: &str = "settings.toml";

/// The organisation as the settings know it. A sole trader's organisation number is a personnummer
/// and is left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Profile {
    /// Name of the controller.
    pub name: Option<String>,
    /// Organisation number.
    pub number: Option<String>,
    /// Postal address.
    pub address: Option<String>,
    /// Contact person, phone and e-mail.
    pub contact: Option<String>,
    /// Data-protection officer and how to reach them.
    pub dpo: Option<String>,
}

/// The person at the keyboard.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Me {
    /// The opaque name in the heads of records; drawn once.
    pub id: Option<ActorId>,
    /// Name or signature.
    pub name: Option<String>,
    /// Role, in words.
    pub role: Option<String>,
}

/// How the screen is to be.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ui {
    /// Whether to use colours; `NO_COLOR` in the environment turns them off too.
    pub colour: Option<bool>,
}

/// The settings.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    /// The language of the screen and of new cases.
    pub language: Option<Lang>,
    /// The person at the keyboard.
    pub me: Me,
    /// The organisation.
    pub organisation: Profile,
    /// How the screen is to be.
    pub ui: Ui,
}

impl Settings {
    /// Reads the settings of a config folder; without a file they are empty. What could not be
    /// understood is among the problems and takes no part.
    pub fn load(config: &dyn Folder) -> Result<(Self, Problems), Failure> {
        let bytes = match config.read(FILE) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Self::none()),
            Err(error) => return Err(failed(config, &error)),
        };
        Ok(read::read(&config.shown(FILE).to_string_lossy(), &bytes))
    }

    fn none() -> (Self, Problems) {
        (Self::default(), Problems::default())
    }

    /// Saves the settings. Keys that the program does not know stay. When the old file held something
    /// that could not be used, it is first kept whole beside the new one, and where is returned.
    pub fn save(&self, config: &Rc<dyn Folder>) -> Result<Option<SetAside>, Failure> {
        let fail = |error: &std::io::Error| failed(config.as_ref(), error);
        let old = match config.read(FILE) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == ErrorKind::NotFound => Vec::new(),
            Err(error) => return Err(fail(&error)),
        };
        let table = std::str::from_utf8(&old)
            .ok()
            .and_then(|source| source.parse::<toml::Table>().ok());
        let was_toml = table.is_some();
        let mut table = table.unwrap_or_default();
        let lost = read::write(self, &mut table);
        let aside = if was_toml && !lost {
            None
        } else {
            let beside = set_aside(config.as_ref(), &old).map_err(|error| fail(&error))?;
            Some(SetAside(config.shown(&beside)))
        };
        let heading = words::SETTINGS_HEADING.to(self.language.unwrap_or_default());
        let text = format!("{heading}\n\n{table}");
        config
            .replace(FILE, text.as_bytes(), Keep::Synced)
            .map_err(|error| fail(&error))?;
        Ok(aside)
    }

    /// Returns the person's opaque name, drawing one the first time; save afterwards.
    pub fn actor(&mut self, random: &mut Random) -> ActorId {
        loop {
            if let Some(id) = &self.me.id {
                return id.clone();
            }
            self.me.id = ActorId::new(&random.letters(12));
        }
    }
}

/// Where a broken settings file was kept when the settings were saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetAside(pub PathBuf);

impl Say for SetAside {
    fn say(&self, lang: Lang) -> Said {
        let (what, means, now) = words::SET_ASIDE;
        let file = clean_line(&self.0.display().to_string());
        Said {
            what: what.to(lang).to_owned(),
            means: means.to(lang).to_owned(),
            now: now.to(lang).replace("{file}", &file),
        }
    }
}

/// Keeps a file whole under a name that nothing has yet; an earlier one with the same bytes will do.
fn set_aside(config: &dyn Folder, old: &[u8]) -> std::io::Result<String> {
    let first = format!("{FILE}.old");
    let names = std::iter::once(first.clone()).chain((2..).map(|n| format!("{first}-{n}")));
    for name in names {
        match config.write_new(&name, old) {
            Ok(()) => return Ok(name),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                if config.read(&name)? == old {
                    return Ok(name);
                }
            }
            Err(error) => return Err(error),
        }
    }
    Err(ErrorKind::AlreadyExists.into())
}

fn failed(config: &dyn Folder, error: &std::io::Error) -> Failure {
    Failure::io(Doing::Settings, config.shown(FILE), error)
}
