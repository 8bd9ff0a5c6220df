//! Help: every key by where it works, how to answer, what *saved* means, how to leave. A view of
//! the one table of actions.

use super::action::{self, Id};
use super::alarm;
use super::key::{Code, Key};
use super::model::{Model, Screen};
use super::overlay::Overlay;
use crate::text::{Lang, Phrase, help as words};

/// Help while it lies on top.
#[derive(Debug, Default)]
pub struct Help {
    /// What can be done on the screen below, as it was when help was opened.
    here: Vec<Id>,
    /// Whether an exercise is open, and whether it is led from here: their keys are told nowhere else.
    exercise: (bool, bool),
    /// How the screen below is used, when it needs telling.
    told: Option<(Phrase, &'static [Phrase])>,
    /// The first row shown.
    pub scroll: usize,
}

/// A row of help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// A heading.
    Heading(&'static str),
    /// Keys and what they do.
    Keys(String, &'static str),
    /// A sentence.
    Said(&'static str),
    /// Nothing.
    Blank,
}

/// Where an action works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Home,
    Walk,
    Form,
    Case,
    Timeline,
    Papers,
    Agenda,
    Desk,
    Register,
    Lead,
    Everywhere,
}

const PLACES: [(Place, Phrase); 11] = [
    (Place::Home, words::HOME),
    (Place::Walk, words::WALK),
    (Place::Form, words::FORM),
    (Place::Case, words::CASE),
    (Place::Agenda, words::AGENDA),
    (Place::Register, words::REGISTER),
    (Place::Desk, words::DESK),
    (Place::Timeline, words::TIMELINE),
    (Place::Papers, words::PAPERS),
    (Place::Lead, words::LEAD),
    (Place::Everywhere, words::EVERYWHERE),
];

const fn place(id: Id) -> Place {
    match id {
        Id::OpenCase | Id::NewCase | Id::Exercises | Id::Settings => Place::Home,
        Id::Answer
        | Id::FinishStep
        | Id::SkipStep
        | Id::ReopenStep
        | Id::Next
        | Id::Side
        | Id::Why
        | Id::ScrollStep
        | Id::Home => Place::Walk,
        Id::Confirm
        | Id::FinishForm
        | Id::NextQuestion
        | Id::Newline
        | Id::NotKnown
        | Id::CannotKnow
        | Id::Leave
        | Id::AddRow
        | Id::RemoveRow => Place::Form,
        Id::GoThere | Id::FinishTask | Id::WaitTask | Id::AddTask => Place::Agenda,
        Id::CopyField
        | Id::WriteField
        | Id::WriteForm
        | Id::OtherForm
        | Id::OtherStage
        | Id::File => Place::Desk,
        Id::Agenda
        | Id::Panic
        | Id::Lint
        | Id::Settle
        | Id::AsOf
        | Id::RecordBefore
        | Id::RecordAfter
        | Id::ToNow
        | Id::Log
        | Id::Timeline
        | Id::Papers
        | Id::Inbox
        | Id::Alarm
        | Id::Register(_) => Place::Case,
        Id::Lead | Id::Leading(_) => Place::Lead,
        Id::AcceptAll
        | Id::AddEntry
        | Id::EditEntry
        | Id::Compare
        | Id::Withdraw
        | Id::Reject
        | Id::Propose
        | Id::TakeUp
        | Id::SaveEntry
        | Id::DiscardDraft
        | Id::OtherTable
        | Id::Coverage
        | Id::ScrollEntry
        | Id::Desk
        | Id::Walk => Place::Register,
        Id::Detail | Id::OnlyLog => Place::Timeline,
        Id::Read
        | Id::OtherLanguage
        | Id::OtherAudience
        | Id::Find
        | Id::FindNext
        | Id::Changes
        | Id::Release
        | Id::HandOver
        | Id::TakeOver
        | Id::Write => Place::Papers,
        Id::Move | Id::Page | Id::Palette | Id::Back | Id::Quit | Id::Help | Id::Close => {
            Place::Everywhere
        }
    }
}

/// Opens help.
pub fn begin(model: &mut Model) {
    let leads = model.open.as_ref().is_some_and(|open| open.leads);
    let exercise = (alarm::in_exercise(model), leads);
    let here = action::available(model).map(|action| action.id);
    let told = match &model.screen {
        Screen::Inbox(_) => Some(words::HOW_INBOX),
        Screen::Lead(_) => Some(words::HOW_LEAD),
        Screen::Home
        | Screen::NewCase(_)
        | Screen::Case
        | Screen::Agenda(_)
        | Screen::Lint(_)
        | Screen::Timeline(_)
        | Screen::Desk(_)
        | Screen::Panic(_)
        | Screen::Papers(_)
        | Screen::Settings
        | Screen::Register(_) => None,
    };
    model.overlay = Some(Overlay::Help(Help {
        here: here.filter(|id| is_told(*id, exercise)).collect(),
        exercise,
        told,
        scroll: 0,
    }));
}

/// Returns whether a key is told: those of an exercise only in one, the facilitator's only to whom
/// leads it.
const fn is_told(id: Id, (exercise, leads): (bool, bool)) -> bool {
    match place(id) {
        Place::Lead => leads,
        _ if matches!(id, Id::Inbox | Id::Alarm) => exercise,
        Place::Home
        | Place::Walk
        | Place::Form
        | Place::Case
        | Place::Timeline
        | Place::Papers
        | Place::Agenda
        | Place::Desk
        | Place::Register
        | Place::Everywhere => true,
    }
}

impl Help {
    /// Returns the rows, top to bottom.
    pub fn rows(&self, lang: Lang) -> Vec<Row> {
        let mut rows = vec![Row::Heading(words::HERE.to(lang))];
        let here = |action: &&action::Action| self.here.contains(&action.id);
        rows.extend(keys(here, lang));
        let told = self.told.into_iter().chain([
            words::ANSWERS,
            words::TASKS,
            words::TYPING,
            words::SAVED,
            words::LEAVING,
        ]);
        for (heading, said) in told {
            rows.extend([Row::Blank, Row::Heading(heading.to(lang))]);
            rows.extend(said.iter().map(|one| Row::Said(one.to(lang))));
        }
        // An action that one more key does here is told once, with both.
        rows.dedup_by(|later, earlier| match (earlier, later) {
            (Row::Keys(few, does), Row::Keys(more, same)) => {
                let is_same = does == same && more.starts_with(few.as_str());
                if is_same {
                    few.clone_from(more);
                }
                is_same
            }
            _ => false,
        });
        for (of, heading) in PLACES {
            let elsewhere = |action: &&action::Action| {
                let is_told = is_told(action.id, self.exercise);
                place(action.id) == of && is_told && !self.here.contains(&action.id)
            };
            let mut listed = keys(elsewhere, lang).peekable();
            if listed.peek().is_some() {
                rows.extend([Row::Blank, Row::Heading(heading.to(lang))]);
                rows.extend(listed);
            }
        }
        rows
    }

    /// Takes a key; returns whether help is to close. `page` is how many rows fit.
    #[allow(
        clippy::wildcard_enum_match_arm,
        reason = "most keys mean nothing here"
    )]
    pub fn key(&mut self, key: Key, lang: Lang, page: usize) -> bool {
        let last = self.rows(lang).len().saturating_sub(page);
        self.scroll = match key.code {
            Code::Up => self.scroll.saturating_sub(1),
            Code::Down => (self.scroll + 1).min(last),
            Code::PageUp => self.scroll.saturating_sub(page),
            Code::PageDown => (self.scroll + page).min(last),
            Code::Home => 0,
            Code::End => last,
            Code::Esc | Code::Enter | Code::F(1) | Code::Char('?' | 'q') => return true,
            _ => self.scroll,
        };
        false
    }
}

fn keys<'a>(
    which: impl Fn(&&action::Action) -> bool + 'a,
    lang: Lang,
) -> impl Iterator<Item = Row> + 'a {
    action::ACTIONS.iter().filter(which).map(move |action| {
        let keys: Vec<String> = action.keys.iter().map(ToString::to_string).collect();
        Row::Keys(keys.join(" / "), action.long.to(lang))
    })
}
