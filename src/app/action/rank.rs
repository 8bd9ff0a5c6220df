//! Which keys a narrow footer keeps. The way back, the reason and the help are always there; of the
//! others the lowest rank stays longest.

use super::{Id, Leading};

/// Returns the rank of an action: 0 is what Enter does here, 1 what nobody may have to look for,
/// 2 the work here, 3 what is done now and then, 4 the ways to other screens, 5 what arrows and the
/// like say by themselves.
pub const fn rank(id: Id) -> u8 {
    match id {
        Id::Close
        | Id::Answer
        | Id::Confirm
        | Id::FinishForm
        | Id::NextQuestion
        | Id::OpenCase
        | Id::EditEntry
        | Id::Detail
        | Id::GoThere
        | Id::CopyField
        | Id::Settle
        | Id::Leading(Leading::Deliver | Leading::HotWash)
        | Id::Read => 0,
        Id::Log
        | Id::Agenda
        | Id::Lint
        | Id::ToNow
        | Id::NewCase
        | Id::FinishStep
        | Id::HandOver
        | Id::TakeOver
        | Id::Why
        | Id::Alarm
        | Id::Inbox
        | Id::Lead
        | Id::Leading(Leading::Run | Leading::ToNext)
        | Id::Help => 1,
        Id::AcceptAll
        | Id::AddEntry
        | Id::AddTask
        | Id::File
        | Id::Desk
        | Id::WriteField
        | Id::FinishTask
        | Id::WaitTask
        | Id::RecordBefore
        | Id::RecordAfter
        | Id::Propose
        | Id::TakeUp
        | Id::Reject
        | Id::SaveEntry
        | Id::AddRow
        | Id::Compare
        | Id::NotKnown
        | Id::Write
        | Id::Release
        | Id::OtherAudience
        | Id::Find
        | Id::Leave
        | Id::Back
        | Id::Walk
        | Id::Leading(_)
        | Id::Home => 2,
        Id::Move
        | Id::Newline
        | Id::SkipStep
        | Id::ReopenStep
        | Id::Next
        | Id::CannotKnow
        | Id::DiscardDraft
        | Id::RemoveRow
        | Id::Withdraw
        | Id::OtherTable
        | Id::OtherForm
        | Id::OtherStage
        | Id::WriteForm
        | Id::OtherLanguage
        | Id::FindNext
        | Id::Changes
        | Id::OnlyLog
        | Id::Exercises => 3,
        Id::Palette
        | Id::AsOf
        | Id::Timeline
        | Id::Papers
        | Id::Settings
        | Id::Panic
        | Id::Register(_)
        | Id::Coverage
        | Id::Quit => 4,
        Id::Side | Id::Page | Id::ScrollEntry | Id::ScrollStep => 5,
    }
}
