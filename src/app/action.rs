//! The one table of actions. Keys, footer, palette and help are views of it; availability is the
//! same function that the key uses.

mod exercise;
mod id;
mod now;
mod rank;
mod when;

pub use id::{Id, Leading};
pub use now::{available, is_hidden, of_key, with_keys};
pub use rank::rank;
pub use when::{in_text, plays};

use when::{
    adds_to_step, answers_unknown, at_desk, at_home, desk_follows, free, gathers, hands_over,
    has_draft_over_answer, in_agenda, in_case, in_field, in_form, in_inbox, in_lint, in_list,
    in_long_text, in_rows, in_timeline, inside, leading, may_panic, on_new_row, papers, reading,
    step_is, takes_over, walking,
};

use super::behind;
use super::key::{Code, Key};
use super::model::Model;
use super::past;
use super::screens::register::{Page, can};
use super::screens::{agenda, lint};
use crate::case::StepState;
use crate::playbook::Register;
use crate::text::{Phrase, handover, keys as words, release};

/// One action.
#[derive(Debug)]
pub struct Action {
    /// Which.
    pub id: Id,
    /// The keys that do it; the footer shows the first.
    pub keys: &'static [Key],
    /// What the footer calls it.
    pub short: Phrase,
    /// What help and palette call it.
    pub long: Phrase,
    /// Whether it can be done now.
    pub when: fn(&Model) -> bool,
}

const ENTER: Key = Key::plain(Code::Enter);
const ESC: Key = Key::plain(Code::Esc);
const ALT_ENTER: Key = Key {
    alt: true,
    ..Key::plain(Code::Enter)
};

/// Makes a row of the table.
const fn row(
    id: Id,
    keys: &'static [Key],
    (short, long): (Phrase, Phrase),
    when: fn(&Model) -> bool,
) -> Action {
    Action {
        id,
        keys,
        short,
        long,
        when,
    }
}

/// Makes the row of a register screen: open from the walk and from every other such screen.
const fn page(page: Page, keys: &'static [Key]) -> Action {
    row(
        Id::Register(page),
        keys,
        words::register(page.name(), page.open()),
        |m| walking(m) || can::in_table(m) || in_timeline(m) || in_agenda(m) || in_lint(m),
    )
}

/// Every action, in the order of the footer. What a narrow footer drops first, [`rank`] says.
pub const ACTIONS: &[Action] = &[
    row(Id::Close, &[ESC], words::CLOSE, |m| m.overlay.is_some()),
    row(Id::ToNow, &[ESC], words::TO_NOW, past::leaves_by_escape),
    row(
        Id::Move,
        &[Key::plain(Code::Up), Key::plain(Code::Down)],
        words::MOVE,
        in_list,
    ),
    row(Id::OpenCase, &[ENTER], words::OPEN_CASE, |m| {
        at_home(m) && !m.home.visible().is_empty()
    }),
    row(Id::NewCase, &[Key::char('n')], words::NEW_CASE, at_home),
    row(Id::Exercises, &[Key::char('o')], words::EXERCISES, at_home),
    row(Id::Confirm, &[ENTER], words::CONFIRM, |m| {
        in_field(m) && !gathers(m) && !in_rows(m)
    }),
    row(Id::Confirm, &[ENTER], words::OPEN_ROW, |m| {
        in_rows(m) && !on_new_row(m)
    }),
    row(Id::Confirm, &[ENTER], words::ADD_ROW, on_new_row),
    row(Id::FinishForm, &[ENTER], words::FINISH_FORM, |m| {
        in_form(m) && !in_field(m)
    }),
    row(Id::NextQuestion, &[ENTER], words::NEXT_QUESTION, gathers),
    row(
        Id::Newline,
        &[ALT_ENTER, Key::ctrl('j')],
        words::NEWLINE,
        |m| in_form(m) && in_long_text(m),
    ),
    row(
        Id::NotKnown,
        &[Key::plain(Code::F(2))],
        words::NOT_KNOWN,
        answers_unknown,
    ),
    row(
        Id::CannotKnow,
        &[Key::plain(Code::F(3))],
        words::CANNOT_KNOW,
        answers_unknown,
    ),
    row(Id::AddRow, &[Key::char('a')], words::ADD_ROW, in_rows),
    row(Id::RemoveRow, &[Key::char('x')], words::REMOVE_ROW, in_rows),
    row(
        Id::SaveEntry,
        &[Key::ctrl('s')],
        words::SAVE_ENTRY,
        can::in_entry,
    ),
    row(
        Id::DiscardDraft,
        &[Key::ctrl('x')],
        words::DISCARD_DRAFT,
        |m| can::has_new_draft(m) || has_draft_over_answer(m),
    ),
    row(Id::Leave, &[ESC], words::LEAVE_FORM, in_form),
    row(Id::AddEntry, &[Key::char('a')], words::ADD_ENTRY, |m| {
        can::in_table(m) && !can::on_register(m, Register::Duties) || adds_to_step(m)
    }),
    row(Id::AcceptAll, &[Key::char('g')], words::ACCEPT_ALL, |m| {
        can::in_table(m) && can::on_register(m, Register::Duties)
    }),
    row(Id::Propose, &[Key::char('f')], words::PROPOSE, |m| {
        can::in_table(m) && can::can_propose(m)
    }),
    exercise::TAKE_UP,
    row(Id::EditEntry, &[ENTER], words::EDIT_ENTRY, |m| {
        can::in_table(m) && can::has_entry(m)
    }),
    row(
        Id::Compare,
        &[Key::char('j')],
        words::COMPARE,
        can::has_rivals,
    ),
    row(Id::Withdraw, &[Key::char('x')], words::WITHDRAW, |m| {
        can::in_table(m) && can::is_recorded(m) && !can::on_register(m, Register::Anchors)
    }),
    row(Id::Reject, &[Key::char('x')], words::REJECT, |m| {
        can::in_table(m) && can::has_entry(m) && can::on_register(m, Register::Anchors)
    }),
    row(
        Id::OtherTable,
        &[Key::plain(Code::Tab)],
        words::OTHER_TABLE,
        |m| can::in_table(m) && can::has_tabs(m),
    ),
    row(Id::Walk, &[ESC], words::WALK, |m| {
        can::in_table(m) && behind::leads_to_walk(m)
    }),
    row(
        Id::Answer,
        &[ENTER, Key::plain(Code::Right), Key::plain(Code::Tab)],
        words::ANSWER,
        walking,
    ),
    row(Id::FinishStep, &[Key::char('f')], words::FINISH, |m| {
        walking(m) && step_is(m, &[StepState::Open, StepState::Stale])
    }),
    row(Id::SkipStep, &[Key::char('h')], words::SKIP, |m| {
        walking(m) && step_is(m, &[StepState::Open, StepState::Stale])
    }),
    row(Id::ReopenStep, &[Key::char('o')], words::REOPEN, |m| {
        walking(m) && step_is(m, &[StepState::Done, StepState::Skipped])
    }),
    row(Id::GoThere, &[ENTER], words::GO_THERE, |m| {
        in_agenda(m) && agenda::has_row(m)
    }),
    row(Id::Settle, &[ENTER], words::SETTLE, |m| {
        in_lint(m) && lint::leads(m)
    }),
    row(Id::FinishTask, &[Key::char('f')], words::FINISH_TASK, |m| {
        in_agenda(m) && agenda::on_task(m)
    }),
    row(Id::WaitTask, &[Key::char('w')], words::WAIT_TASK, |m| {
        in_agenda(m) && agenda::on_task(m)
    }),
    row(Id::AddTask, &[Key::char('a')], words::ADD_TASK, in_agenda),
    row(
        Id::CopyField,
        &[Key::char('c'), ENTER],
        words::desk::COPY_FIELD,
        at_desk,
    ),
    row(Id::File, &[Key::char('a')], words::desk::FILE, at_desk),
    row(
        Id::WriteField,
        &[Key::char('w')],
        words::desk::WRITE_FIELD,
        at_desk,
    ),
    row(
        Id::WriteForm,
        &[Key::char('h')],
        words::desk::WRITE_FORM,
        at_desk,
    ),
    row(
        Id::OtherForm,
        &[Key::plain(Code::Tab)],
        words::desk::OTHER_FORM,
        at_desk,
    ),
    row(
        Id::OtherStage,
        &[Key::char('v')],
        words::desk::OTHER_STAGE,
        desk_follows,
    ),
    exercise::DELIVER,
    exercise::RUN,
    exercise::TO_NEXT,
    exercise::HOLD,
    exercise::SKIP,
    exercise::IMPROVISE,
    exercise::FACTOR,
    exercise::JUMP,
    exercise::OBSERVE,
    exercise::END,
    exercise::HOT_WASH,
    exercise::REPORT,
    exercise::INBOX,
    row(Id::Detail, &[ENTER], words::DETAIL, in_timeline),
    row(Id::Read, &[ENTER], words::READ, |m| {
        papers(m).is_some_and(|state| state.read.is_none())
    }),
    row(
        Id::Find,
        &[Key::char('f'), Key::ctrl('f')],
        words::FIND,
        reading,
    ),
    row(Id::FindNext, &[Key::char('n')], words::FIND_NEXT, |m| {
        reading(m) && papers(m).is_some_and(|state| !state.sought.is_empty())
    }),
    row(Id::Write, &[Key::char('w')], words::WRITE, reading),
    row(
        Id::OtherAudience,
        &[Key::char('m'), Key::plain(Code::Tab)],
        release::AUDIENCE,
        |m| papers(m).is_some(),
    ),
    row(Id::Release, &[Key::char('u')], release::RELEASE, reading),
    row(Id::Changes, &[Key::char('d')], release::CHANGES, reading),
    row(Id::HandOver, &[Key::char('g')], handover::GIVE, hands_over),
    row(
        Id::TakeOver,
        &[Key::char('a')],
        handover::ACCEPT,
        takes_over,
    ),
    row(
        Id::OtherLanguage,
        &[Key::char('b')],
        words::OTHER_LANGUAGE,
        |m| papers(m).is_some() || at_desk(m),
    ),
    row(Id::OnlyLog, &[Key::char('f')], words::ONLY_LOG, in_timeline),
    row(Id::Back, &[ESC], words::BACK, |m| {
        in_timeline(m)
            || in_agenda(m)
            || at_desk(m)
            || in_lint(m)
            || papers(m).is_some()
            || in_inbox(m)
            || can::in_table(m) && !behind::leads_to_walk(m)
    }),
    row(Id::Desk, &[Key::char('y')], words::desk::DESK, |m| {
        can::in_table(m) && can::on_page(m, Page::Filings)
    }),
    row(Id::Panic, &[Key::char('p')], words::desk::PANIC, may_panic),
    row(
        Id::Log,
        &[Key::char('l'), Key::ctrl('l')],
        words::LOG,
        inside,
    ),
    row(
        Id::Agenda,
        &[Key::char('n'), Key::ctrl('n')],
        words::AGENDA,
        |m| free(m) && !in_agenda(m),
    ),
    row(Id::Lint, &[Key::char('o')], words::LINT, |m| {
        free(m) && !in_lint(m)
    }),
    row(
        Id::RecordBefore,
        &[Key::char('[')],
        words::RECORD_BEFORE,
        |m| free(m) && past::is_shown(m),
    ),
    row(
        Id::RecordAfter,
        &[Key::char(']')],
        words::RECORD_AFTER,
        |m| free(m) && past::is_shown(m),
    ),
    row(Id::Next, &[Key::char('N')], words::NEXT, walking),
    row(Id::Timeline, &[Key::char('t')], words::TIMELINE, |m| {
        free(m) && !in_timeline(m)
    }),
    row(
        Id::Palette,
        &[Key::char('/'), Key::ctrl('p')],
        words::PALETTE,
        |m| free(m) || at_home(m),
    ),
    row(Id::Papers, &[Key::char('r')], words::PAPERS, |m| {
        free(m) && papers(m).is_none()
    }),
    row(Id::Settings, &[Key::char('s')], words::SETTINGS, at_home),
    page(Page::Clocks, &[Key::char(Page::Clocks.letter())]),
    page(Page::Groups, &[Key::char(Page::Groups.letter())]),
    page(Page::Risk, &[Key::char(Page::Risk.letter())]),
    page(Page::Protected, &[Key::char(Page::Protected.letter())]),
    page(Page::Filings, &[Key::char(Page::Filings.letter())]),
    page(Page::Sendings, &[Key::char(Page::Sendings.letter())]),
    page(Page::Measures, &[Key::char(Page::Measures.letter())]),
    page(Page::People, &[Key::char(Page::People.letter())]),
    page(Page::Links, &[Key::char(Page::Links.letter())]),
    row(Id::AsOf, &[Key::char('z')], words::AS_OF, free),
    row(Id::Coverage, &[Key::char('c')], words::COVERAGE, |m| {
        (walking(m) || can::in_table(m) || in_timeline(m)) && !can::on_coverage(m)
    }),
    row(Id::Side, &[Key::char('g')], words::SIDE, walking),
    row(Id::Home, &[ESC], words::HOME, walking),
    row(
        Id::Page,
        &[
            Key::plain(Code::PageDown),
            Key::plain(Code::PageUp),
            Key::plain(Code::Home),
            Key::plain(Code::End),
        ],
        words::PAGE,
        |m| {
            let reads = papers(m).is_some() || in_inbox(m) || leading(m);
            in_timeline(m) || in_agenda(m) || in_lint(m) || reads
        },
    ),
    row(
        Id::ScrollEntry,
        &[Key::plain(Code::PageDown), Key::plain(Code::PageUp)],
        words::SCROLL_ENTRY,
        |m| {
            can::in_table(m)
                && (can::has_entry(m) || can::on_page(m, Page::People) || can::on_coverage(m))
        },
    ),
    row(
        Id::ScrollStep,
        &[Key::plain(Code::PageDown), Key::plain(Code::PageUp)],
        words::SCROLL_STEP,
        in_case,
    ),
    row(
        Id::Quit,
        &[Key::char('q'), Key::ctrl('c')],
        words::QUIT,
        |m| m.overlay.is_none(),
    ),
    exercise::LEAD,
    exercise::LEAD_OUT,
    exercise::ALARM,
    row(Id::Why, &[Key::char('?')], words::WHY, walking),
    row(
        Id::Help,
        &[Key::char('?'), Key::plain(Code::F(1))],
        words::HELP,
        |m| m.overlay.is_none() && !walking(m),
    ),
    row(Id::Help, &[Key::plain(Code::F(1))], words::HELP, walking),
];
