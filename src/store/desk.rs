//! A case on the desk: its files, its records in order, and its frozen rules together.
//!
//! What the screens and the command line both need: create, open, record what a command leads to,
//! and record many commands at once, all or nothing. Decides nothing itself.

use std::path::PathBuf;
use std::rc::Rc;

use super::case_store::{CaseStore, Opening, Staging};
use super::{Folder, Library, Random};
use crate::builtin;
use crate::case::event::{Mode, Opened, Organisation, RuleRef, Session, TimeSource};
use crate::case::journal::{Journal, Verdict};
use crate::case::{
    ActorId, Case, CaseId, ChainId, Command, Known, Record, Refusal, RuleFile, Rules, decide,
};
use crate::failure::{Failure, Said, Say};
use crate::playbook::Problems;
use crate::text::{Lang, store as words};
use crate::time::Moment;

/// A case on the desk.
pub struct Desk {
    /// Its files.
    pub store: CaseStore,
    /// Its records in order, folded.
    pub journal: Journal,
    /// Its frozen rules.
    pub rules: Rules,
    /// Chain files that could not be read to their end, and why.
    pub unread: Vec<Failure>,
    /// Rule files that are not what their names say, or could not be read.
    pub bad_rules: Vec<PathBuf>,
}

/// Why a case can be read here and not written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closed {
    /// A newer program wrote some of it.
    Newer,
    /// The time is set by hand, and the case is kept by the computer's clock.
    SetTime,
}

impl Say for Closed {
    fn say(&self, lang: Lang) -> Said {
        let (what, means, now) = match self {
            Self::Newer => words::CLOSED_NEWER,
            Self::SetTime => words::CLOSED_SET_TIME,
        };
        Said {
            what: what.to(lang).to_owned(),
            means: means.to(lang).to_owned(),
            now: now.to(lang).to_owned(),
        }
    }
}

/// Why something did not happen to a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// The computer could not.
    Failure(Failure),
    /// The case's frozen rules cannot be read.
    Rules(Problems),
    /// The case can be read here and not written to.
    Closed(Closed),
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
    /// What an exercise plays; `None` in a real case, and in an exercise without a scenario.
    pub scenario: Option<RuleFile>,
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
        let read = Rules::read_knowing(&new.opened.playbook, files, &mut library.known());
        let (mut rules, mut refs) = read.map_err(Trouble::Rules)?;
        let mode = new.opened.mode;
        // A real incident never counts by another clock than the computer's.
        let played = new.scenario.filter(|_| mode == Mode::Exercise);
        if let Some(file) = &played {
            refs.push(rules.play(file).map_err(Trouble::Rules)?);
        }
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
            let mut all = files.iter().chain(&played);
            let file = all.find(|file| file.digest() == digest);
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
            unread: Vec::new(),
            bad_rules: Vec::new(),
        };
        let records = desk.carry_out_all(at, &commands)?;
        Ok((id, desk, records))
    }

    /// Opens a case of this folder; writes nothing yet. Whoever opens several goes by their
    /// [`Library`].
    pub fn open(folder: Rc<dyn Folder>, id: &CaseId) -> Result<Self, Trouble> {
        Library::new(folder).open(id)
    }

    pub(super) fn of(opening: Opening, known: &mut Known) -> Result<Self, Trouble> {
        let journal = Journal::of(opening.records);
        let case = journal.case();
        let name = |digest| {
            let known = case.rules().iter().find(|known| known.digest == digest);
            known.map_or_else(
                || format!("rules/{digest}.toml"),
                |known| format!("{}.toml", known.id),
            )
        };
        let mut files: Vec<RuleFile> = opening
            .rules
            .iter()
            .map(|(digest, bytes)| RuleFile::new(name(*digest), String::from_utf8_lossy(bytes)))
            .collect();
        // A frozen file that has gone is the same file when the program ships with it.
        let is_there = |frozen: &&RuleRef| {
            let mut there = opening.rules.iter();
            there.any(|(digest, _)| *digest == frozen.digest)
        };
        if !case.rules().iter().all(|frozen| is_there(&frozen)) {
            let gone = |file: &RuleFile| {
                let digest = file.digest();
                let mut gone = case.rules().iter().filter(|frozen| !is_there(frozen));
                gone.any(|frozen| frozen.digest == digest)
            };
            let shipped = builtin::rule_files().into_iter();
            let shipped = shipped.chain(builtin::scenario_files());
            files.extend(shipped.filter(gone));
        }
        // In the order in which the case froze them: of two rules with one id the first holds.
        files.sort_by_key(|file| {
            let digest = file.digest();
            let mut known = case.rules().iter();
            known.position(|known| known.digest == digest)
        });
        // Without the record that opened the case, the frozen playbook is still there.
        let playbook = case.opened().map(|held| held.value.playbook.clone());
        let playbook = playbook.or_else(|| {
            let mut read = files.iter().filter_map(|file| known.read(file).ok());
            read.next().map(|playbook| playbook.id.clone())
        });
        let playbook = playbook.unwrap_or_default();
        let read = Rules::read_knowing(&playbook, &files, known);
        let (mut rules, _) = read.map_err(Trouble::Rules)?;
        if rules.forms.is_empty() {
            // A case from before there were forms: those that the program ships with say how its
            // facts are told. They decide nothing.
            rules.take_forms(builtin::forms());
        }
        let kind = |digest| {
            let known = case.rules().iter().find(|known| known.digest == digest);
            known.map(|known| known.kind.as_str())
        };
        let mut played = files.iter();
        if let Some(file) = played.find(|file| kind(file.digest()) == Some("scenario"))
            && case.mode() == Mode::Exercise
        {
            rules.play(file).map_err(Trouble::Rules)?;
        }
        Ok(Self {
            store: opening.store,
            journal,
            rules,
            unread: opening.unread,
            bad_rules: opening.bad_rules,
        })
    }

    /// Returns when the first record was written, by the computer's clock, in an exercise too.
    pub fn opened(&self) -> Option<Moment> {
        let first = self.journal.records().first();
        first.map(|record| record.head.at)
    }

    /// Returns the moment that the case counts by, at a moment of the computer's clock.
    pub fn moment(&self, wall: Moment) -> Moment {
        self.journal.case().moment(&self.rules, wall)
    }

    /// Returns what is wrong with what lies on the disk, in a sentence; `None` when every byte is as
    /// it was written, or only the last line was never finished.
    pub fn flaw(&self, lang: Lang) -> Option<String> {
        flaw(&self.store, lang)
    }

    /// Returns why a session whose moments come from `time` cannot write to the case: an exercise's
    /// clock must never write in a record that is kept by the computer's.
    pub fn closed_to(&self, time: TimeSource) -> Option<Closed> {
        let mut actors = self.journal.case().actors();
        let by_wall = actors.any(|(_, who)| who.time == TimeSource::Wall);
        if self.store.is_read_only() {
            Some(Closed::Newer)
        } else if by_wall && time == TimeSource::Set {
            Some(Closed::SetTime)
        } else {
            None
        }
    }

    /// Begins a session; its first record is written with the next one.
    pub fn begin(&mut self, who: Who, random: Random) -> Result<ChainId, Trouble> {
        match self.closed_to(who.session.time) {
            Some(closed) => Err(Trouble::Closed(closed)),
            None => Ok(self.store.begin(who.actor, who.session, random)),
        }
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
        let scenario = before.scenario_moment(rules, at);
        let now = scenario.unwrap_or(at);
        let records = self
            .store
            .record_staged(at, scenario, &mut |staging: &mut Staging<'_>| {
                let mut case = before.clone();
                for (number, command) in commands.iter().enumerate() {
                    match decide(&case, rules, now, command.clone()) {
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

/// Returns what is wrong with a case's chains, in a sentence.
pub fn flaw(store: &CaseStore, lang: Lang) -> Option<String> {
    let judged = store.verdict();
    let worst = judged
        .chains
        .iter()
        .find(|chain| chain.verdict == judged.verdict);
    match judged.verdict {
        Verdict::Intact | Verdict::TornTail { .. } => None,
        Verdict::Newer { .. } | Verdict::Fork { .. } | Verdict::Tampered { .. } => {
            let name = worst.map(|chain| chain.name.as_str()).unwrap_or_default();
            Some(format!("{name}: {}", judged.verdict.sentence(lang)))
        }
    }
}
