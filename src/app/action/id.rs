//! The names of the actions.

use crate::app::screens::register::Page;

/// What a person can do with a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Id {
    /// Move in a list.
    Move,
    /// Open the case under the cursor.
    OpenCase,
    /// Begin a new case.
    NewCase,
    /// Show only the exercises, or everything.
    Exercises,
    /// Answer the questions of the step.
    Answer,
    /// Mark the step done.
    FinishStep,
    /// Skip the step with a reason.
    SkipStep,
    /// Open the step again.
    ReopenStep,
    /// Show what is to be done, most urgent first.
    Agenda,
    /// Go to where the thing under the cursor is done.
    GoThere,
    /// Show what does not add up.
    Lint,
    /// Go to where the finding under the cursor is settled.
    Settle,
    /// Write a task in one line.
    AddTask,
    /// Mark the task under the cursor done.
    FinishTask,
    /// Put the task under the cursor off.
    WaitTask,
    /// Show the case as it was at an earlier moment.
    AsOf,
    /// Show it as it was one record earlier.
    RecordBefore,
    /// Show it as it was one record later.
    RecordAfter,
    /// Go back to now.
    ToNow,
    /// Go to what is next.
    Next,
    /// Show or hide the situation panel.
    Side,
    /// Log a line.
    Log,
    /// Search and go.
    Palette,
    /// Show every record in order.
    Timeline,
    /// Make the paper for the next reader.
    OtherAudience,
    /// Show what has changed since the last released version.
    Changes,
    /// Let the paper out of the house.
    Release,
    /// Give the work to a successor.
    HandOver,
    /// Accept the work.
    TakeOver,
    /// Show the papers.
    Papers,
    /// Fill in the settings.
    Settings,
    /// Go a page, or to either end.
    Page,
    /// Show a record whole.
    Detail,
    /// Show only the log, or everything.
    OnlyLog,
    /// Show a paper.
    Read,
    /// Show the paper in the other language.
    OtherLanguage,
    /// Find words in the paper.
    Find,
    /// Find the same words again.
    FindNext,
    /// Write the paper to a file.
    Write,
    /// Go one step back.
    Back,
    /// Tell why the step is shown, blocked or stale.
    Why,
    /// Show the keys that work here.
    Help,
    /// Go back to the cases.
    Home,
    /// Leave the program.
    Quit,
    /// Confirm what is written.
    Confirm,
    /// Do what the last line of the form says.
    FinishForm,
    /// Break the line in a text.
    Newline,
    /// Answer: not known yet.
    NotKnown,
    /// Answer: cannot be determined.
    CannotKnow,
    /// Leave the form; drafts stay.
    Leave,
    /// Add a row.
    AddRow,
    /// Take out a row.
    RemoveRow,
    /// Close what lies on top.
    Close,
    /// Open a register screen.
    Register(Page),
    /// Show who has been told.
    Coverage,
    /// Add an entry.
    AddEntry,
    /// Decide on every clock as proposed.
    AcceptAll,
    /// Change the entry under the cursor.
    EditEntry,
    /// Compare the versions of the entry under the cursor, and choose one.
    Compare,
    /// Withdraw the entry under the cursor.
    Withdraw,
    /// Reject the start under the cursor.
    Reject,
    /// Take up what failed in an exercise as a lesson.
    TakeUp,
    /// Have the proposal on risk recorded.
    Propose,
    /// Go to the next question of the entry being written.
    NextQuestion,
    /// Save the entry being written.
    SaveEntry,
    /// Throw away the draft of the new entry.
    DiscardDraft,
    /// Go to the other register of the screen.
    OtherTable,
    /// Scroll the entry in full.
    ScrollEntry,
    /// Scroll the step past its question.
    ScrollStep,
    /// Go back to the walk.
    Walk,
    /// Open the desk for the authority's form.
    Desk,
    /// Copy the field under the cursor and go on.
    CopyField,
    /// Write the field under the cursor to a file and go on.
    WriteField,
    /// Write the whole form to a file.
    WriteForm,
    /// Show the other form over the same facts.
    OtherForm,
    /// Show a withdrawal instead of a supplement.
    OtherStage,
    /// Enter that it has been filed.
    File,
    /// Answer the few questions of the least notification.
    Panic,
    /// Read what has reached the participants of the exercise.
    Inbox,
    /// Pause the exercise and open a real case.
    Alarm,
    /// Go to the facilitator's screen, or to the participants' view.
    Lead,
    /// Do something as the facilitator.
    Leading(Leading),
}

/// What the facilitator of an exercise can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Leading {
    /// Deliver the inject under the cursor now.
    Deliver,
    /// Hold it back, or put it back.
    Hold,
    /// Skip it, or put it back.
    Skip,
    /// Deliver one of one's own.
    Improvise,
    /// Start or stop the clock.
    Run,
    /// Set how fast it goes.
    Factor,
    /// Jump to the next inject.
    ToNext,
    /// Jump to a moment.
    Jump,
    /// Write an observation.
    Observe,
    /// End the exercise.
    End,
    /// Answer the questions afterwards.
    HotWash,
    /// Read the report afterwards.
    Report,
}
