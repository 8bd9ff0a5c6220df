//! A case on the desk: its files, its records in order, and its frozen rules together.
//!
//! What the screens and the command line both need: create, open, record what a command leads to,
//! and record many commands at once, all or nothing. Decides nothing itself.

use std::rc::Rc;

use super::case_store::{CaseStore, Staging};
use super::{Folder, Library, Random};
use crate::case::event::{Opened, Organisation, Session};
use crate::case::journal::Journal;
use crate::case::{ActorId, Case, CaseId, Command, Record, Refusal, RuleFile, Rules, decide};
use crate::failure::Failure;
use crate::playbook::Problems;
use crate::time::Moment;

/// A case on the desk.
pub struct Desk {
    /// Its files.
    pub store: CaseStore,
    /// Its records in order, folded.
    pub journal: Journal,
    /// Its frozen rules.
    pub rules: Rules,
}

/// Why something did not happen to a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// The computer could not.
    Failure(Failure),
    /// The case's frozen rules cannot be read.
    Rules(Problems),
    /// A rule said no; of many commands, to this one, counted from 0.
    Refused(usize, Refusal),
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        Self::Failure(failure)
    }
}

/// Who writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Who {
    /// The opaque name in the heads.
    pub actor: ActorId,
    /// The name and the role behind it.
    pub session: Session,
}

/// A case to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCase {
    /// How it opens; the references to its rules are filled in here.
    pub opened: Opened,
    /// The organisation's profile.
    pub organisation: Organisation,
}

impl Desk {
    /// Makes a case: freezes the rule files that its playbook needs, begins a session and records
    /// how the case was opened.
    pub fn create(
        library: &Library,
        files: &[RuleFile],
        at: Moment,
        who: Who,
        new: NewCase,
        mut random: Random,
    ) -> Result<(CaseId, Self, Vec<Record>), Trouble> {
        let (rules, refs) = Rules::read(&new.opened.playbook, files).map_err(Trouble::Rules)?;
        let mode = new.opened.mode;
        let opened = Opened {
            rules: refs.clone(),
            ..new.opened
        };
        let commands = [
            Command::Open(Box::new(opened)),
            Command::Organisation(Box::new(new.organisation)),
        ];
        // A refusal comes before anything is on the disk.
        decide(&Case::default(), &rules, at, commands[0].clone())
            .map_err(|refusal| Trouble::Refused(0, refusal))?;
        let bytes = |digest| {
            let file = files.iter().find(|file| file.digest() == digest);
            file.map(|file| file.source.as_bytes().to_vec())
                .unwrap_or_default()
        };
        let frozen: Vec<_> = refs
            .into_iter()
            .map(|of| (of.clone(), bytes(of.digest)))
            .collect();
        let id = library.new_id(mode, at, &mut random);
        let mut store = CaseStore::create(library.folder(), &id, mode, &frozen)?;
        store.begin(who.actor, who.session, random);
        let mut desk = Self {
            store,
            journal: Journal::default(),
            rules,
        };
        let records = desk.carry_out_all(at, &commands)?;
        Ok((id, desk, records))
    }

    /// Opens a case; writes nothing yet.
    pub fn open(folder: Rc<dyn Folder>, id: &CaseId) -> Result<Self, Trouble> {
        let opening = CaseStore::open(folder, id)?;
        let journal = Journal::of(opening.records);
        let case = journal.case();
        let name = |digest| {
            let known = case.rules().iter().find(|known| known.digest == digest);
            known.map_or_else(
                || format!("rules/{digest}.toml"),
                |known| format!("{}.toml", known.id),
            )
        };
        let files: Vec<RuleFile> = opening
            .rules
            .iter()
            .map(|(digest, bytes)| RuleFile::new(name(*digest), String::from_utf8_lossy(bytes)))
            .collect();
        let playbook = case
            .opened()
            .map_or("", |held| held.value.playbook.as_str());
        let (rules, _) = Rules::read(playbook, &files).map_err(Trouble::Rules)?;
        Ok(Self {
            store: opening.store,
            journal,
            rules,
        })
    }

    /// Records what a command leads to.
    pub fn carry_out(&mut self, at: Moment, command: Command) -> Result<Vec<Record>, Trouble> {
        self.carry_out_all(at, &[command])
    }

    /// Records what many commands lead to, each decided on what the ones before it led to: all, or
    /// when one is refused nothing.
    pub fn carry_out_all(
        &mut self,
        at: Moment,
        commands: &[Command],
    ) -> Result<Vec<Record>, Trouble> {
        let mut refused = None;
        let (rules, before) = (&self.rules, self.journal.case());
        let records = self
            .store
            .record_staged(at, None, &mut |staging: &mut Staging<'_>| {
                let mut case = before.clone();
                for (number, command) in commands.iter().enumerate() {
                    match decide(&case, rules, at, command.clone()) {
                        Ok(events) => {
                            for event in events {
                                for record in staging.add(event) {
                                    case.apply(record);
                                }
                            }
                        }
                        Err(refusal) => {
                            refused = Some(Trouble::Refused(number, refusal));
                            return false;
                        }
                    }
                }
                true
            })?;
        if let Some(trouble) = refused {
            return Err(trouble);
        }
        self.journal.take(records.clone());
        Ok(records)
    }
}
