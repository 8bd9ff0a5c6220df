//! What can happen to the program. Each comes with the moment it arrived.

use super::key::Key;
use super::standin::{Opening, Settings, Summary};
use crate::case::Record;
use crate::failure::Failure;

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
    Listed(Vec<Summary>),
    /// Answers [`Effect::CreateCase`](super::Effect::CreateCase) and
    /// [`Effect::OpenCase`](super::Effect::OpenCase).
    Opened(Box<Opening>),
    /// Answers [`Effect::Record`](super::Effect::Record): the records are on disk.
    Recorded(Vec<Record>),
    /// Another session has recorded something in the open case.
    Followed(Vec<Record>),
    /// Answers [`Effect::SaveSettings`](super::Effect::SaveSettings).
    SettingsSaved(Box<Settings>),
    /// Answers [`Effect::RenderPaper`](super::Effect::RenderPaper).
    Paper(String),
    /// Answers any effect that the computer could not carry out.
    Failed(Failure),
}
