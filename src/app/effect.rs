//! What the program wants done, as data. Only `runtime::perform` does anything.

use crate::case::event::{Event, Opened, Organisation, Released, Session};
use crate::case::{Audience, CaseId, Digest, RuleFile};
use crate::playbook::ReportId;
use crate::report::Context;
use crate::store::Settings;
use crate::text::Lang;

/// A wish to the runtime. Every one that fails is answered by [`Msg::Failed`](super::Msg::Failed).
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Home asks for the cases and their clocks; `Msg::Listed` answers.
    ListCases,
    /// Home asks for one case of the list, when nothing else waits; `Msg::Summarised` answers.
    Summarise(CaseId),
    /// The new-case form asks for the scenarios that an exercise can play; `Msg::Scenarios` answers.
    ListScenarios,
    /// The new-case form asks for what was half-written in it; `Msg::Drafts` answers.
    LoadDrafts,
    /// The new-case form asks for a folder, a first session and the opening record;
    /// `Msg::Opened` answers.
    CreateCase(Box<NewCase>),
    /// Home asks for a case; `Msg::Opened` answers.
    OpenCase(CaseId, Box<Session>),
    /// A screen asks to have these written and synced, in this order, all or none shown;
    /// `Msg::Recorded` answers.
    Record(Vec<Event>),
    /// The case is left: let go of its files. Nothing answers.
    CloseCase,
    /// A tick or a way out asks to keep a half-written text; `None` forgets it. Nothing answers.
    SaveDraft {
        /// What it is a draft of.
        key: String,
        /// The text.
        text: Option<String>,
    },
    /// The settings form asks to keep these; `Msg::SettingsSaved` answers.
    SaveSettings(Box<Settings>),
    /// The papers' screen asks for a paper as text; `Msg::Paper` answers.
    RenderPaper(Box<Wanted>),
    /// The papers' screen asks to have a paper frozen in every format, as the version with this
    /// number or the first free one after it; `Msg::Frozen` answers, and then it is to be recorded.
    FreezePaper(Box<Wanted>, u32),
    /// The papers' screen asks to write a paper to a file, whole or not at all; `Msg::Written`
    /// answers.
    WritePaper {
        /// The file, as a person named it.
        path: String,
        /// The text.
        text: String,
    },
    /// The desk asks to put a text on the clipboard of the person's terminal; `Msg::Copied` answers,
    /// or `Msg::CopiedToFile` where the terminal takes none.
    Copy {
        /// The file to write to instead.
        path: String,
        /// The text.
        text: String,
    },
    /// A filing is to be recorded: its frozen copy is written and synced first, and when that fails
    /// nothing is recorded. `Msg::Recorded` answers.
    Freeze {
        /// The file's name in the case's folder of reports.
        name: String,
        /// The copy.
        text: String,
        /// What is then recorded.
        events: Vec<Event>,
    },
    /// The program is to end. Nothing answers.
    Quit,
}

/// A paper that is to be made.
#[derive(Debug, Clone, PartialEq)]
pub struct Wanted {
    /// Which.
    pub report: ReportId,
    /// In which language.
    pub lang: Lang,
    /// For whom.
    pub audience: Audience,
    /// What it is made from.
    pub context: Box<Context>,
    /// The case's fingerprint.
    pub head: Digest,
    /// The latest version that was released, to compare with.
    pub last: Option<Box<Released>>,
}

/// What a new case is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCase {
    /// How it opens; `rules` is filled in by who freezes the files.
    pub opened: Opened,
    /// Who opens it.
    pub session: Session,
    /// The organisation, when the settings know it.
    pub organisation: Option<Organisation>,
    /// What an exercise plays.
    pub scenario: Option<RuleFile>,
}
