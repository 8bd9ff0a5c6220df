//! The only door to the model: a message and its moment in, effects out. Knows no terminal and no
//! disk, and never changes the case.

use super::action::{self, Id};
use super::behind;
use super::blind;
use super::effect::Effect;
use super::key::Key;
use super::model::{Model, Screen};
use super::msg::Msg;
use super::open::{Going, Open};
use super::opening;
use super::overlay::Overlay;
use super::screens::{
    agenda, case, desk, home, inbox, lead, lint, new_case, panic, papers, register, risk, settings,
    timeline,
};
use super::{
    alarm, arrival, help, injects, leaving, led, log_line, on_top, palette, past, paste, rivals,
    setback,
};
use crate::failure::Say as _;
use crate::time::Moment;

/// Takes a message in. Nothing is shown as saved before the disk has answered.
pub fn update(model: &mut Model, at: Moment, msg: Msg) -> Vec<Effect> {
    let on_top = |model: &Model| model.overlay.as_ref().map(std::mem::discriminant);
    let typed = matches!(msg, Msg::Key(_) | Msg::Paste(_))
        .then(|| on_top(model))
        .flatten();
    pass_time(model, at);
    let at = model.moment(at);
    let is_setback = matches!(msg, Msg::Failed(_) | Msg::Closed(_));
    let is_answer = is_setback || matches!(msg, Msg::Recorded(_));
    let mut effects = take(model, at, msg);
    if is_answer && let Some(going) = model.open.as_ref().and_then(|open| open.going) {
        effects.extend(match going {
            Going::Alarm => alarm::leave(model),
            Going::Home => leaving::after_pause(model),
        });
    }
    led::watch(model);
    opening::next(model);
    if !is_setback {
        effects.extend(injects::due(model, &effects));
    }
    if typed.is_none() || typed != on_top(model) || !effects.is_empty() {
        model.beneath += 1;
    }
    effects
}

/// Returns whether there is something to do when nothing else waits.
pub fn has_idle_work(model: &Model) -> bool {
    matches!(model.screen, Screen::Home) && model.home.unread().is_some()
}

/// Does a small part of what can wait: reads one case of the list.
fn idle(model: &Model) -> Vec<Effect> {
    let unread = has_idle_work(model).then(|| model.home.unread()).flatten();
    unread.cloned().map(Effect::Summarise).into_iter().collect()
}

fn take(model: &mut Model, at: Moment, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Key(key) => {
            model.note = None;
            take_key(model, key)
        }
        Msg::Paste(text) => paste::paste(model, &text),
        Msg::Resize(columns, rows) => {
            model.size = (columns, rows);
            Vec::new()
        }
        Msg::Tick => flush(model),
        Msg::Leave => leave(model),
        Msg::Listed(cases) => {
            model.home.take(cases);
            home::point(model);
            Vec::new()
        }
        Msg::Summarised(id, told) => {
            model.home.tell(&id, *told);
            Vec::new()
        }
        Msg::Idle => idle(model),
        Msg::Opened(opening) => {
            opening::take(model, *opening);
            Vec::new()
        }
        Msg::Recorded(records) => arrival::recorded(model, records, at),
        Msg::Followed(records) => {
            arrival::followed(model, records, at);
            Vec::new()
        }
        Msg::Lost => {
            let mut effects = flush(model);
            let session = Box::new(new_case::session(model));
            let id = model.open.as_ref().map(|open| open.id.clone());
            effects.extend(id.map(|id| Effect::OpenCase(id, session)));
            effects
        }
        Msg::Closed(closed) => {
            setback::not_recorded(model);
            model.overlay = Some(Overlay::Bad(closed.say(model.lang)));
            Vec::new()
        }
        Msg::Scenarios(scenarios) => {
            model.scenarios = scenarios;
            Vec::new()
        }
        Msg::Drafts(drafts) => {
            new_case::take_up(model, &drafts);
            Vec::new()
        }
        Msg::SettingsSaved(settings, problems, aside) => {
            settings::saved(model, *settings, problems);
            if let Some(aside) = aside {
                model.overlay = Some(Overlay::Told(aside.say(model.lang)));
            }
            Vec::new()
        }
        Msg::Paper(paper) => {
            papers::made(model, paper);
            Vec::new()
        }
        Msg::Frozen(released) => papers::release::frozen(model, *released),
        Msg::Written(path) => {
            model.note = Some(crate::text::papers::written(&path, model.lang));
            Vec::new()
        }
        Msg::Copied(characters) => {
            model.note = Some(crate::text::desk_screen::copied(characters, model.lang));
            Vec::new()
        }
        Msg::CopiedToFile(path) => {
            model.note = Some(crate::text::desk_screen::copied_to_file(&path, model.lang));
            Vec::new()
        }
        Msg::Failed(failure) => setback::failed(model, &failure),
    }
}

/// Moves the model's moment on; what is derived follows once a minute.
fn pass_time(model: &mut Model, at: Moment) {
    model.wall = at;
    model.home.pass(at);
    let at = model.moment(at);
    model.now = at;
    if let Some(past) = model.open.as_ref().and_then(|open| open.past.as_ref()) {
        // Then stands still.
        model.now = past.at;
    } else if let Some(open) = model.open.as_mut()
        && open.derived.minute != at.floor_minute()
    {
        open.derive(at);
        agenda::refresh(model);
        lint::refresh(model);
    }
}

fn take_key(model: &mut Model, key: Key) -> Vec<Effect> {
    // Leaving works from anywhere, also from what lies on top; drafts are kept.
    if key == Key::ctrl('c') {
        return leave(model);
    }
    let did = action::of_key(model, key);
    if did == Some(Id::Alarm) {
        return alarm::raise(model);
    }
    if model.overlay.is_some() {
        return on_top::key(model, key);
    }
    blind::pressed(model, key);
    // Leaving works from anywhere; everything else is offered to the form first.
    if did == Some(Id::Quit) {
        return leaving::ask(model);
    }
    let in_form = match model.screen {
        Screen::Home
        | Screen::Agenda(_)
        | Screen::Desk(_)
        | Screen::Lint(_)
        | Screen::Inbox(_)
        | Screen::Timeline(_) => None,
        Screen::Lead(_) => lead::key(model, key),
        Screen::Panic(_) => panic::key(model, key),
        Screen::Papers(_) => papers::key(model, key),
        Screen::Settings => settings::key(model, key),
        Screen::NewCase(_) => new_case::key(model, key),
        Screen::Case => case::form_key(model, key),
        Screen::Register(_) => register::key(model, key),
    };
    if let Some(effects) = in_form {
        return effects;
    }
    let Some(id) = did else {
        return Vec::new();
    };
    if blind::waits(model, id, key) {
        return Vec::new();
    }
    act(model, id, key)
}

/// Does what the table says.
pub(super) fn act(model: &mut Model, id: Id, key: Key) -> Vec<Effect> {
    if past::refuses(model, id) {
        return Vec::new();
    }
    match id {
        Id::AsOf => past::ask(model),
        Id::RecordBefore | Id::RecordAfter => return past::step(model, id == Id::RecordAfter),
        Id::ToNow => return past::leave(model),
        Id::Move | Id::Page => go(model, key),
        Id::OpenCase => return home::open(model),
        Id::NewCase => return new_case::begin(model),
        Id::Exercises => model.home.switch(),
        Id::Answer => case::answer(model),
        Id::Register(page) => register::begin(model, page, 0),
        Id::AcceptAll => return register::accept_all(model),
        Id::Coverage => register::begin_coverage(model),
        Id::AddEntry => add(model),
        Id::ScrollStep => case::scroll(model, key),
        Id::EditEntry => register::edit(model),
        Id::Withdraw | Id::Reject => register::withdraw(model),
        Id::Propose => return risk::propose(model),
        Id::TakeUp => register::take_up(model),
        Id::Compare => rivals::begin(model),
        Id::SaveEntry => return register::save(model),
        Id::OtherTable => register::next_tab(model),
        Id::ScrollEntry => register::read(model, key),
        Id::Walk => behind::back(model),
        Id::FinishStep => return case::finish(model),
        Id::SkipStep => case::skip(model),
        Id::ReopenStep => return case::reopen(model),
        Id::Next => case::next(model),
        Id::Side => {
            if let Some(open) = model.open.as_mut() {
                open.walk.side = !open.walk.side;
            }
        }
        Id::Log => log_line::begin(model),
        Id::Palette => palette::begin(model),
        Id::Timeline => timeline::begin(model),
        Id::Papers => papers::begin(model),
        Id::Settings => settings::begin(model),
        Id::Detail => timeline::detail(model),
        Id::OnlyLog => timeline::only_log(model),
        Id::Read => return papers::read(model),
        Id::OtherLanguage if matches!(model.screen, Screen::Desk(_)) => desk::other_language(model),
        Id::OtherLanguage => return papers::other_language(model),
        Id::Desk => desk::begin(model),
        Id::CopyField => return desk::copy(model),
        Id::WriteField => return desk::write_field(model),
        Id::WriteForm => return desk::write_all(model),
        Id::OtherForm => desk::other_form(model),
        Id::OtherStage => desk::other_stage(model),
        Id::File => desk::file(model),
        Id::Panic => panic::begin(model),
        Id::OtherAudience => return papers::other_audience(model),
        Id::Changes => papers::release::changes(model),
        Id::Release => papers::release::ask(model),
        Id::HandOver => papers::handover::ask(model),
        Id::TakeOver => papers::handover::ask_accept(model),
        Id::Find => papers::ask_find(model),
        Id::FindNext => papers::find_next(model),
        Id::Write => papers::ask_path(model),
        Id::Agenda => agenda::begin(model),
        Id::GoThere => agenda::enter(model),
        Id::Lint => lint::begin(model),
        Id::Settle => lint::enter(model),
        Id::AddTask | Id::WaitTask => agenda::write(model, id == Id::AddTask),
        Id::FinishTask => return agenda::finish(model),
        Id::Inbox => inbox::begin(model),
        Id::Lead => lead::switch(model),
        Id::Leading(doing) => return lead::act(model, doing),
        Id::Alarm => return alarm::raise(model),
        Id::Back => back(model),
        Id::Why => model.overlay = Some(Overlay::Why(0)),
        Id::Help => help::begin(model),
        Id::Home => return leaving::home(model),
        Id::Quit => return leaving::ask(model),
        Id::Close => model.overlay = None,
        Id::DiscardDraft => model.overlay = Some(Overlay::Discard),
        // The form has these keys itself.
        Id::Confirm
        | Id::FinishForm
        | Id::NextQuestion
        | Id::Newline
        | Id::NotKnown
        | Id::CannotKnow
        | Id::Leave
        | Id::AddRow
        | Id::RemoveRow => {}
    }
    Vec::new()
}

/// Moves the cursor of the screen.
fn go(model: &mut Model, key: Key) {
    match model.screen {
        Screen::Home => model.home.go(key),
        Screen::Case => case::go(model, key),
        Screen::Agenda(_) => agenda::go(model, key),
        Screen::Desk(_) => desk::go(model, key),
        Screen::Lint(_) => lint::go(model, key),
        Screen::Timeline(_) => timeline::go(model, key),
        Screen::Papers(_) => papers::go(model, key),
        Screen::Register(_) => register::go(model, key),
        Screen::Inbox(_) => inbox::go(model, key),
        Screen::Lead(_) => lead::go(model, key),
        Screen::NewCase(_) | Screen::Panic(_) | Screen::Settings => {}
    }
}

/// Begins an entry: in its step's own place, or on its page.
fn add(model: &mut Model) {
    match model.screen {
        Screen::Case => case::add_entry(model),
        Screen::Home
        | Screen::NewCase(_)
        | Screen::Agenda(_)
        | Screen::Desk(_)
        | Screen::Panic(_)
        | Screen::Lint(_)
        | Screen::Timeline(_)
        | Screen::Papers(_)
        | Screen::Settings
        | Screen::Inbox(_)
        | Screen::Lead(_)
        | Screen::Register(_) => register::add(model),
    }
}

/// Goes back to where one came from.
fn back(model: &mut Model) {
    match model.screen {
        Screen::Timeline(_) => timeline::back(model),
        Screen::Papers(_) => papers::back(model),
        Screen::Home
        | Screen::NewCase(_)
        | Screen::Case
        | Screen::Agenda(_)
        | Screen::Desk(_)
        | Screen::Panic(_)
        | Screen::Lint(_)
        | Screen::Settings
        | Screen::Inbox(_)
        | Screen::Lead(_)
        | Screen::Register(_) => behind::back(model),
    }
}

/// Brings the disk's drafts up to date.
pub(super) fn flush(model: &mut Model) -> Vec<Effect> {
    match (&mut model.screen, model.open.as_mut()) {
        (Screen::NewCase(state), _) => state.flush_drafts(),
        (_, Some(open)) => open.flush_drafts(),
        (_, None) => Vec::new(),
    }
}

/// Returns whether something half-written is not on disk yet.
pub fn has_unsaved_drafts(model: &Model) -> bool {
    match &model.screen {
        Screen::NewCase(state) => state.has_unsaved_drafts(),
        Screen::Home
        | Screen::Case
        | Screen::Register(_)
        | Screen::Agenda(_)
        | Screen::Desk(_)
        | Screen::Panic(_)
        | Screen::Lint(_)
        | Screen::Timeline(_)
        | Screen::Papers(_)
        | Screen::Inbox(_)
        | Screen::Lead(_)
        | Screen::Settings => model.open.as_ref().is_some_and(Open::has_unsaved_drafts),
    }
}

/// Leaves: drafts first, then the end. Confirmed answers are on disk already. An exercise that is led
/// from here is paused.
pub(super) fn leave(model: &mut Model) -> Vec<Effect> {
    let mut effects = flush(model);
    effects.extend(led::pause(model));
    effects.push(Effect::Quit);
    effects
}
