//! What can happen to the program. Each comes with the moment it arrived.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::derived::ClockLine;
use super::key::Key;
use crate::case::event::Released;
use crate::case::journal::{Journal, Verdict};
use crate::case::{ActorId, CaseId, ChainId, Digest, Mode, Record, RuleFile, Rules};
use crate::exercise::ScenarioClock;
use crate::failure::Failure;
use crate::playbook::Problems;
use crate::scenario::Scenario;
use crate::store::{Closed, SetAside, Settings};
use crate::time::Moment;

/// Something that happened.
#[derive(Debug, Clone)]
pub enum Msg {
    /// A key was pressed.
    Key(Key),
    /// A text was pasted.
    Paste(String),
    /// The terminal has this size now, in columns and rows.
    Resize(u16, u16),
    /// Time passed: about once a second while something is going on, at least once a minute.
    Tick,
    /// The system asks the program to leave (SIGHUP, SIGTERM, a closed window).
    Leave,
    /// Answers [`Effect::ListCases`](super::Effect::ListCases).
    Listed(Vec<(CaseId, Digest)>),
    /// Answers [`Effect::Summarise`](super::Effect::Summarise).
    Summarised(CaseId, Box<Result<Summary, Failure>>),
    /// Nothing else is waiting: time for what can wait, such as reading the next case of the list.
    Idle,
    /// Answers [`Effect::CreateCase`](super::Effect::CreateCase) and
    /// [`Effect::OpenCase`](super::Effect::OpenCase).
    Opened(Box<Opening>),
    /// Answers [`Effect::Record`](super::Effect::Record): the records are on disk.
    Recorded(Vec<Record>),
    /// Another session has recorded something in the open case.
    Followed(Vec<Record>),
    /// Records of the open case are not there any more: it is to be read anew.
    Lost,
    /// Answers [`Effect::Record`](super::Effect::Record) in a case that can only be read here.
    Closed(Closed),
    /// Answers [`Effect::ListScenarios`](super::Effect::ListScenarios): those without mistakes, with
    /// their files.
    Scenarios(Vec<(Scenario, RuleFile)>),
    /// Answers [`Effect::LoadDrafts`](super::Effect::LoadDrafts).
    Drafts(BTreeMap<String, String>),
    /// Answers [`Effect::SaveSettings`](super::Effect::SaveSettings).
    SettingsSaved(Box<Settings>, Problems, Option<SetAside>),
    /// Answers [`Effect::RenderPaper`](super::Effect::RenderPaper).
    Paper(Paper),
    /// Answers [`Effect::FreezePaper`](super::Effect::FreezePaper): the files are on disk, and their
    /// record is to be made.
    Frozen(Box<Released>),
    /// Answers [`Effect::WritePaper`](super::Effect::WritePaper), with the file's path.
    Written(String),
    /// Answers [`Effect::Copy`](super::Effect::Copy): so many characters went to the terminal.
    Copied(usize),
    /// Answers [`Effect::Copy`](super::Effect::Copy) where the terminal takes nothing: the file that
    /// the text was written to.
    CopiedToFile(String),
    /// Answers any effect that the computer could not carry out.
    Failed(Failure),
}

/// A paper, or why there is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Paper {
    /// The paper.
    Made(Box<Made>),
    /// The problems of its template, each told with its line.
    Problems(Vec<String>),
}

/// A paper as it would leave the house now.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Made {
    /// The text.
    pub text: String,
    /// SHA-256 of it as it would be written in Markdown.
    pub digest: Option<Digest>,
    /// What it lacks, each in a line with who owns it.
    pub missing: Vec<String>,
    /// Grounds of what is masked that nobody has checked at the source.
    pub uncertain: Vec<String>,
    /// What has changed since the last version, in lines; `None` without an earlier version.
    pub changed: Option<Vec<String>>,
}

/// A case in the list.
#[derive(Debug, Clone)]
pub struct Summary {
    /// Its id.
    pub id: CaseId,
    /// Its title.
    pub title: String,
    /// Real or exercise.
    pub mode: Mode,
    /// When it was opened, by the computer's clock.
    pub opened: Option<Moment>,
    /// When it was last recorded in.
    pub last: Option<Moment>,
    /// The countdown that matters most.
    pub clock: Option<ClockLine>,
    /// The scenario's clock, in an exercise that plays one.
    pub scenario: Option<ScenarioClock>,
}

impl Summary {
    /// Returns the moment that the case counts by, at a moment of the computer's clock.
    pub fn moment(&self, wall: Moment) -> Moment {
        self.scenario.map_or(wall, |clock| clock.moment(wall))
    }
}

/// An opened case.
#[derive(Debug, Clone)]
pub struct Opening {
    /// Its id.
    pub id: CaseId,
    /// Its rules.
    pub rules: Rules,
    /// Its records.
    pub journal: Journal,
    /// The chain of this session.
    pub chain: ChainId,
    /// Who writes in it; nobody where the case can only be read.
    pub by: Option<ActorId>,
    /// Half-written texts that an earlier session left, by what they are drafts of.
    pub drafts: BTreeMap<String, String>,
    /// When each of them was last written in.
    pub drafted: BTreeMap<String, Moment>,
    /// Who wrote those that somebody else left.
    pub others: BTreeMap<String, ActorId>,
    /// The folder that its papers are proposed to be written to.
    pub reports: String,
    /// The frozen copies of filings that are as they were frozen, by their digest.
    pub copies: BTreeMap<Digest, String>,
    /// What there is to know about how it was found.
    pub found: Found,
}

/// How a case was found on the disk.
#[derive(Debug, Clone)]
pub struct Found {
    /// Whether it is what was once written.
    pub verdict: Verdict,
    /// Files that could not be read to their end.
    pub unread: Vec<Failure>,
    /// Rule files that are not what they were.
    pub bad_rules: Vec<PathBuf>,
    /// Why it can only be read here.
    pub closed: Option<Closed>,
    /// How many half-written texts were left by sessions that are no more, and are here now.
    pub taken: usize,
    /// How many other sessions are writing in it now, with drafts of their own.
    pub beside: usize,
}
