//! The register screens: a table of what stands, the entry under the cursor in full, and a form for
//! a new or changed entry. One component for every register; what a page tells above its table is
//! computed in the file of that page. Nothing here records: it asks the rules and the disk.

mod about;
mod about_clock;
mod asked;
pub(in crate::app) mod can;
mod duties;
mod entry_form;
mod page;
mod rows;
mod shortfalls;
mod write;

pub use duties::{DutyMark, accept_all};
pub use entry_form::{EntryForm, new_drafts};
pub use page::Page;
pub(super) use rows::rows;
pub use rows::{Mark, Row, Version, decision};
pub(in crate::app) use shortfalls::has as has_shortfalls;
pub use shortfalls::take_up;
pub use write::{close, failed, key, paste, save};

use super::{filings, protected, risk, sendings};
use crate::app::behind;
use crate::app::key::{Code, Key};
use crate::app::model::{Model, Screen};
use crate::app::open::Open;
use crate::app::overlay::{Overlay, Reason, ReasonOf};
use crate::case::coverage::{Coverage, coverage};
use crate::case::form::{entry_to_cells, headline};
use crate::case::{Command, Entry, EntryId};
use crate::failure::Said;
use crate::playbook::Register;
use crate::text::{FreeText, Lang, clocks as clock_words, entry as words};
use crate::time::{Moment, show};

/// The state of a register screen.
#[derive(Debug)]
pub struct State {
    /// Which screen.
    pub page: Page,
    /// Which of its registers.
    pub tab: usize,
    /// The row under the cursor.
    pub at: usize,
    /// How far the entry in full is scrolled.
    pub scroll: usize,
    /// The entries that stand.
    pub rows: Vec<Row>,
    /// What the page tells above its table.
    pub panel: Panel,
    /// Whether a half-written new entry is kept.
    pub has_draft: bool,
    /// The form, while one is open.
    pub form: Option<EntryForm>,
}

/// What a page tells above its table, computed once per batch of records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Panel {
    /// What the page tells is in what is derived for every screen, in its rows or in the playbook.
    Plain,
    /// The gate of every group.
    Gates(protected::Gates),
    /// What the notification has to hold.
    Notification(Vec<filings::FactLine>),
    /// The proposal, the scores and what would change them.
    Risk(Box<risk::RiskTold>),
    /// Whether mass sendings are open.
    Channels(sendings::Channels),
    /// Who has been told.
    Coverage(Box<Coverage>),
}

impl State {
    /// Returns the register of the tab.
    pub fn register(&self) -> Register {
        let registers = self.page.registers();
        let first = registers.first().copied().unwrap_or(Register::Links);
        registers.get(self.tab).copied().unwrap_or(first)
    }

    /// Returns the row under the cursor.
    pub fn current(&self) -> Option<&Row> {
        self.rows.get(self.at)
    }

    /// Returns whether the tab is the one of coverage, which holds no entries of its own.
    pub fn on_coverage(&self) -> bool {
        self.page == Page::Sendings && self.tab >= self.page.registers().len()
    }

    /// Returns how many rows the cursor can stand on.
    fn len(&self) -> usize {
        match &self.panel {
            Panel::Coverage(coverage) => coverage.groups.len(),
            Panel::Plain
            | Panel::Gates(_)
            | Panel::Notification(_)
            | Panel::Channels(_)
            | Panel::Risk(_) => self.rows.len(),
        }
    }

    /// Computes anew what is shown; the cursor stays on its entry.
    fn refresh(&mut self, open: &Open, now: Moment, lang: Lang) {
        if self.on_coverage() {
            self.rows = Vec::new();
            self.panel = Panel::Coverage(Box::new(coverage(open.case(), &open.rules)));
            self.at = self.at.min(self.len().saturating_sub(1));
            let prefix = entry_form::new_drafts(self.register());
            self.has_draft = open.drafts.keys().any(|key| key.starts_with(&prefix));
            return;
        }
        let under = self.current().map(|row| row.id.clone());
        self.rows = rows(open, self.register(), now);
        if self.register() == Register::Lessons {
            self.rows.extend(shortfalls::rows(open, now, lang));
        }
        let found = under.and_then(|id| self.rows.iter().position(|row| row.id == id));
        let last = self.rows.len().saturating_sub(1);
        self.at = found.unwrap_or(self.at).min(last);
        self.panel = match self.page {
            Page::Protected => Panel::Gates(protected::gates(open)),
            Page::Filings => Panel::Notification(filings::facts(open)),
            Page::Sendings => Panel::Channels(sendings::channels(open)),
            Page::Risk => Panel::Risk(Box::new(risk::tell(open, self.register(), now, lang))),
            Page::Clocks | Page::Measures | Page::People | Page::Groups | Page::Links => {
                Panel::Plain
            }
        };
        let prefix = entry_form::new_drafts(self.register());
        self.has_draft = open.drafts.keys().any(|key| key.starts_with(&prefix));
    }
}

/// Opens a page, at this tab.
pub fn begin(model: &mut Model, page: Page, tab: usize) {
    let (now, lang) = (model.now, model.lang);
    let Some(open) = model.open.as_ref() else {
        return;
    };
    let mut state = State {
        page,
        tab,
        at: 0,
        scroll: 0,
        rows: Vec::new(),
        panel: Panel::Plain,
        has_draft: false,
        form: None,
    };
    state.refresh(open, now, lang);
    behind::enter(model, Screen::Register(Box::new(state)));
}

/// Opens the tab of coverage.
pub fn begin_coverage(model: &mut Model) {
    begin(model, Page::Sendings, Page::Sendings.registers().len());
}

/// Opens the page of a register.
pub fn begin_at(model: &mut Model, register: Register) {
    let (page, tab) = Page::of(register);
    begin(model, page, tab);
}

/// Opens the page of a register with the cursor on an entry.
pub fn show(model: &mut Model, register: Register, id: Option<&EntryId>) {
    begin_at(model, register);
    if let (Screen::Register(state), Some(id)) = (&mut model.screen, id)
        && let Some(at) = state.rows.iter().position(|row| row.id == *id)
    {
        state.at = at;
    }
}

/// Computes anew what a page shows that is gone back to.
pub fn look_again(state: &mut State, open: &Open, now: Moment, lang: Lang) {
    state.refresh(open, now, lang);
}

/// Moves among the entries.
pub fn go(model: &mut Model, key: Key) {
    if let Screen::Register(state) = &mut model.screen {
        let last = state.len().saturating_sub(1);
        state.at = if key.code == Code::Up {
            state.at.saturating_sub(1)
        } else {
            (state.at + 1).min(last)
        };
        state.scroll = 0;
    }
}

/// Scrolls the entry in full. The view stops at its end.
pub fn read(model: &mut Model, key: Key) {
    if let Screen::Register(state) = &mut model.screen {
        state.scroll = if key.code == Code::PageUp {
            state.scroll.saturating_sub(5)
        } else {
            (state.scroll + 5).min(400)
        };
    }
}

/// Goes to the other register of the page.
pub fn next_tab(model: &mut Model) {
    if let Screen::Register(state) = &model.screen {
        let coverage = usize::from(state.page == Page::Sendings);
        let tab = (state.tab + 1) % (state.page.registers().len() + coverage).max(1);
        begin(model, state.page, tab);
    }
}

/// Opens the form of a new entry.
pub fn add(model: &mut Model) {
    let lang = model.lang;
    if let (Screen::Register(state), Some(open)) = (&mut model.screen, model.open.as_mut()) {
        let to = open.case().registers();
        let lacks = to.sendings.is_empty() || to.groups.is_empty();
        if state.register() == Register::Deliveries && lacks {
            // The form would lack the questions that it is about.
            model.note = Some(crate::text::sendings::DELIVERY_OF_WHAT.to(lang).to_owned());
            return;
        }
        state.form = Some(EntryForm::new(open, state.register(), None, lang));
    }
}

/// Opens the form of the entry under the cursor; of a new one where there is none.
pub fn edit(model: &mut Model) {
    let lang = model.lang;
    if let (Screen::Register(state), Some(open)) = (&mut model.screen, model.open.as_mut()) {
        let register = state.register();
        let standing = state.current().map(|row| {
            let cells = entry_to_cells(&row.entry);
            (row.id.clone(), cells, row.learned.clone())
        });
        let mut form = EntryForm::new(open, register, standing, lang);
        if let Some(row) = state.current() {
            form.began_with(&row.versions);
            if matches!(row.mark, Mark::Shortfall(_)) {
                form.form.go_to_first_open();
            }
        }
        state.form = Some(form);
    }
}

/// Asks why the entry is withdrawn, or why the start does not count. What the rules refuse whatever
/// the reason is told before anybody writes one.
pub fn withdraw(model: &mut Model) {
    let (now, lang) = (model.now, model.lang);
    let (Screen::Register(state), Some(open)) = (&model.screen, model.open.as_ref()) else {
        return;
    };
    let Some(row) = state.current() else {
        return;
    };
    let of = if state.register() == Register::Anchors {
        ReasonOf::Reject(row.id.clone())
    } else {
        ReasonOf::Withdraw(state.register(), row.id.clone())
    };
    model.overlay = Some(
        match open.wish(now, asked(of.clone(), FreeText::new("…"))) {
            Ok(_) => Overlay::Reason(Box::new(Reason {
                about: about_reason(state, row, now, lang),
                ..Reason::new(of, open)
            })),
            Err(refusal) => Overlay::Bad(refusal.say_of(open.case(), &open.rules, lang)),
        },
    );
}

/// Returns what is withdrawn or rejected; of a start, what the deadline becomes without it.
fn about_reason(state: &State, row: &Row, now: Moment, lang: Lang) -> String {
    let Entry::Anchor(anchor) = &row.entry else {
        return headline(&row.entry, lang);
    };
    let what = clock_words::rejecting(lang, &show::when(&anchor.when, lang));
    let of_clock =
        |row: &&Row| matches!(&row.entry, Entry::Anchor(one) if one.clock == anchor.clock);
    let rivals = state.rows.iter().filter(of_clock);
    let next = rivals.filter_map(|row| match row.mark {
        Mark::Rival(due) => Some(due),
        Mark::None
        | Mark::Counts(_)
        | Mark::Rejected(..)
        | Mark::Holds
        | Mark::Earlier
        | Mark::Proposed
        | Mark::BeforeGate
        | Mark::Duty(_)
        | Mark::Shortfall(_)
        | Mark::Promise(..) => None,
    });
    let Mark::Counts(due) = row.mark else {
        return format!("{what} {}", clock_words::DUE_STAYS.to(lang));
    };
    let Some(later) = next.min() else {
        return what;
    };
    let length = show::length(later.since(due));
    let [due, later] = [due, later].map(|at| show::full(at, now, lang));
    format!(
        "{what} {}",
        clock_words::due_moves(lang, &due, &later, &length)
    )
}

/// Returns what a reason about an entry asks for.
pub fn asked(of: ReasonOf, reason: FreeText) -> Command {
    match of {
        ReasonOf::Skip(step) => Command::SkipStep { step, reason },
        ReasonOf::RemoveRow(field, row) => Command::RemoveRow { field, row, reason },
        ReasonOf::Withdraw(register, id) => Command::Withdraw {
            register,
            id,
            reason,
        },
        ReasonOf::Reject(anchor) => Command::RejectAnchor { anchor, reason },
    }
}

/// Throws away the draft of the new entry, and closes its form. The only way to lose what was
/// written: it has been asked for and confirmed.
pub fn discard(model: &mut Model) {
    let lang = model.lang;
    let discarded = write::with_form(model, |form, open| {
        let may = form.is_new && !form.waiting;
        if may {
            forget(form, open);
        }
        may
    });
    if discarded == Some(true) {
        close(model);
        model.note = Some(words::DISCARDED.to(lang).to_owned());
    }
}

/// Forgets what was half-written in a form.
pub(super) fn forget(form: &EntryForm, open: &mut Open) {
    for key in form.draft_keys() {
        if open.drafts.contains_key(&key) {
            open.keep_draft(key, String::new());
        }
    }
}

/// Takes what is on disk now: the form closes when it was the form's entry.
pub fn recorded(model: &mut Model) {
    let (now, lang) = (model.now, model.lang);
    let (Screen::Register(state), Some(open)) = (&mut model.screen, model.open.as_mut()) else {
        return;
    };
    let saved: Option<EntryId> = match &state.form {
        Some(form) if form.waiting => {
            forget(form, open);
            Some(form.id.clone())
        }
        Some(_) | None => None,
    };
    if saved.is_some() {
        state.form = None;
    }
    state.refresh(open, now, lang);
    if let Some(at) = saved.and_then(|id| state.rows.iter().position(|row| row.id == id)) {
        state.at = at;
    }
}

/// Takes what another session has recorded. What is written in a form that is open stays as it is;
/// what others have made of its entry is brought in beside it.
pub fn followed(model: &mut Model) {
    let (now, lang) = (model.now, model.lang);
    let (Screen::Register(state), Some(open)) = (&mut model.screen, model.open.as_ref()) else {
        return;
    };
    let stood = |rows: &[Row], id: &EntryId| rows.iter().any(|row| row.id == *id);
    let id = state.form.as_ref().map(|form| form.id.clone());
    let before = id.as_ref().is_some_and(|id| stood(&state.rows, id));
    state.refresh(open, now, lang);
    let (Some(form), Some(id)) = (state.form.as_mut(), id) else {
        return;
    };
    match state.rows.iter().find(|row| row.id == id) {
        Some(row) => form.follow(row, now, lang),
        None if before => model.untold.push_back(Said {
            what: words::GONE.0.to(lang).to_owned(),
            means: words::GONE.1.to(lang).to_owned(),
            now: words::GONE.2.to(lang).to_owned(),
        }),
        None => {}
    }
}
