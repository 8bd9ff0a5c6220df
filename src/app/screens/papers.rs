//! The papers: what the playbook prints, shown as it would be written now, searched, and written to
//! a file.

mod every;
mod exercise;
pub mod handover;
mod plain;
pub mod release;

pub use every::To;
pub use plain::Line;

use super::timeline::scrolled;
use crate::app::behind;
use crate::app::editor::Editor;
use crate::app::effect::{Effect, Wanted};
use crate::app::fuzzy::fold;
use crate::app::key::{Code, Key};
use crate::app::model::{Model, Screen};
use crate::app::msg::Paper;
use crate::app::open::Open;
use crate::case::{Audience, Digest, Mode};
use crate::playbook::ReportId;
use crate::report::{context, needs};
use crate::text::{Lang, clean, papers as words};
use crate::time::{Moment, show};

/// The state of the papers' screen.
#[derive(Debug)]
pub struct State {
    /// What the playbook prints, and what every case can print.
    pub reports: Vec<ReportId>,
    /// The group that each of them is for; `None` for all.
    pub groups: Vec<Option<To>>,
    /// The one under the cursor.
    pub at: usize,
    /// The language of the paper.
    pub lang: Lang,
    /// Who the paper is for.
    pub audience: Audience,
    /// What the paper under the cursor lacks, each in a line with who owns it.
    pub missing: Vec<String>,
    /// What the writer is to look at before the paper under the cursor goes, each in a line.
    pub check: Vec<String>,
    /// The paper that is being read.
    pub read: Option<Reading>,
    /// What is being asked for.
    pub asking: Option<Asking>,
    /// What was last looked for.
    pub sought: String,
    /// Who the work is handed over to, while the note to them is written.
    pub successor: Option<String>,
}

/// A paper being read.
#[derive(Debug, Default)]
pub struct Reading {
    /// The lines to read, safe to show; none while it is being made.
    pub lines: Vec<Line>,
    /// The text as it is to be written; `None` while there is none.
    pub text: Option<String>,
    /// The digest of it in Markdown.
    pub digest: Option<Digest>,
    /// The problems of its template, told.
    pub problems: Vec<String>,
    /// Grounds of what is masked that nobody has checked at the source.
    pub uncertain: Vec<String>,
    /// What has changed since the last version; `None` without an earlier version.
    pub changed: Option<Vec<String>>,
    /// Whether only what has changed is shown.
    pub shows_changes: bool,
    /// The first line shown.
    pub scroll: usize,
    /// The line that was found.
    pub found: Option<usize>,
}

/// Something being asked for.
#[derive(Debug)]
pub struct Asking {
    /// What for.
    pub of: For,
    /// What is written.
    pub editor: Editor,
}

/// What something is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum For {
    /// Words to look for.
    Find,
    /// A file to write to.
    Path,
    /// A word that the paper is to be released; Enter alone will do.
    Release,
    /// Who takes over.
    Successor,
    /// What the successor must know besides the paper.
    Note,
    /// A word that the work is accepted; Enter alone will do.
    Accept,
}

/// Opens the list of papers with this one under the cursor.
pub fn begin_at(model: &mut Model, name: &str) {
    begin(model);
    if let Some(state) = state(model) {
        let place = state.reports.iter().position(|one| one.as_str() == name);
        state.at = place.unwrap_or_default();
        look(model);
    }
}

/// Opens the list of papers.
pub fn begin(model: &mut Model) {
    if let Some(open) = &model.open {
        let opened = open.case().opened();
        let (reports, groups) = every::known(open).into_iter().unzip();
        let state = State {
            reports,
            groups,
            at: 0,
            lang: opened.map_or(model.lang, |held| held.value.language),
            audience: Audience::default(),
            missing: Vec::new(),
            check: Vec::new(),
            read: None,
            asking: None,
            sought: String::new(),
            successor: None,
        };
        behind::enter(model, Screen::Papers(Box::new(state)));
        look(model);
    }
}

fn state(model: &mut Model) -> Option<&mut State> {
    match &mut model.screen {
        Screen::Papers(state) => Some(state),
        Screen::Home
        | Screen::NewCase(_)
        | Screen::Case
        | Screen::Register(_)
        | Screen::Agenda(_)
        | Screen::Desk(_)
        | Screen::Panic(_)
        | Screen::Lint(_)
        | Screen::Timeline(_)
        | Screen::Inbox(_)
        | Screen::Lead(_)
        | Screen::Settings => None,
    }
}

impl State {
    /// Returns the paper under the cursor, as it is to be made.
    fn wanted(&self, open: &Open, now: Moment) -> Option<Wanted> {
        let report = self.reports.get(self.at).cloned()?;
        let of = context::Of {
            id: &open.id,
            case: open.case(),
            rules: &open.rules,
            fingerprint: open.journal.fingerprint(),
            now,
            lang: self.lang,
        };
        let records = open.journal.records().iter().map(AsRef::as_ref);
        let group = self.groups.get(self.at).and_then(Option::as_ref);
        let context = context::build_for(of, records, group.map(|group| &group.id));
        let context = match &open.past {
            Some(past) => context.as_of(past.at, self.lang),
            None => context,
        };
        let case = open.case();
        let last = case.last_released(report.as_str(), self.audience, self.lang);
        Some(Wanted {
            last: last.map(|last| Box::new(last.value.clone())),
            report,
            lang: self.lang,
            audience: self.audience,
            context: Box::new(context),
            head: open.journal.fingerprint(),
        })
    }

    fn render(&mut self, open: &Open, now: Moment) -> Vec<Effect> {
        let Some(wanted) = self.wanted(open, now) else {
            return Vec::new();
        };
        self.read = Some(Reading::default());
        vec![Effect::RenderPaper(Box::new(wanted))]
    }

    /// Finds the next line that holds what is sought, round the end.
    fn find(&mut self) -> bool {
        let folded = |text: &str| text.chars().map(fold).collect::<String>();
        let sought = folded(self.sought.trim());
        let Some(read) = self.read.as_mut().filter(|_| !sought.is_empty()) else {
            return true;
        };
        let from = read.found.map_or(0, |found| found + 1);
        let lines = read.lines.iter().enumerate();
        let after = lines.clone().skip(from).chain(lines.take(from));
        let found = after
            .filter(|(_, line)| folded(&line.words()).contains(&sought))
            .map(|(n, _)| n)
            .next();
        if let Some(found) = found {
            read.found = Some(found);
            read.scroll = found.saturating_sub(3);
        }
        found.is_some()
    }
}

/// Makes the paper under the cursor.
pub fn read(model: &mut Model) -> Vec<Effect> {
    let now = model.now;
    match (&mut model.screen, &model.open) {
        (Screen::Papers(state), Some(open)) => state.render(open, now),
        _ => Vec::new(),
    }
}

/// Takes the paper that was made.
pub fn made(model: &mut Model, paper: Paper) {
    if let Some(read) = state(model).and_then(|state| state.read.as_mut()) {
        match paper {
            Paper::Made(made) => {
                read.lines = plain::lines(&clean(&made.text));
                read.text = Some(made.text);
                read.digest = made.digest;
                read.uncertain = made.uncertain;
                read.changed = made.changed;
            }
            Paper::Problems(problems) => read.problems = problems,
        }
    }
}

/// Switches the language of the paper.
pub fn other_language(model: &mut Model) -> Vec<Effect> {
    let Some(state) = state(model) else {
        return Vec::new();
    };
    state.lang = match state.lang {
        Lang::Sv => Lang::En,
        Lang::En => Lang::Sv,
    };
    anew(model)
}

/// Makes the paper for the next reader.
pub fn other_audience(model: &mut Model) -> Vec<Effect> {
    if let Some(state) = state(model) {
        state.audience = state.audience.next();
    }
    anew(model)
}

fn anew(model: &mut Model) -> Vec<Effect> {
    look(model);
    match state(model) {
        Some(state) if state.read.is_some() => read(model),
        Some(_) | None => Vec::new(),
    }
}

/// Looks up what the paper under the cursor lacks.
fn look(model: &mut Model) {
    let now = model.now;
    if let (Screen::Papers(state), Some(open)) = (&mut model.screen, &model.open)
        && let Some(wanted) = state.wanted(open, now)
    {
        let (name, playbook) = (wanted.report.as_str(), &open.rules.playbook);
        let missing = needs::missing(name, &wanted.context, playbook, state.lang);
        state.missing = missing.iter().map(|one| one.line(state.lang)).collect();
        state.check = needs::to_check(name, &wanted.context, playbook, state.lang);
    }
}

/// Moves in the list, or scrolls the paper.
pub fn go(model: &mut Model, key: Key) {
    let page = usize::from(model.size.1).saturating_sub(8).max(1);
    if let Some(state) = state(model) {
        if let Some(read) = &mut state.read {
            let lines = match &read.changed {
                Some(changed) if read.shows_changes => changed.len(),
                Some(_) | None => read.lines.len(),
            };
            read.scroll = scrolled(read.scroll, lines, page, key);
        } else {
            state.at = scrolled(state.at, state.reports.len(), page, key);
            look(model);
        }
    }
}

/// Asks what to look for.
pub fn ask_find(model: &mut Model) {
    if let Some(state) = state(model) {
        state.asking = Some(Asking {
            of: For::Find,
            editor: Editor::line(&state.sought),
        });
    }
}

/// Looks for the same words again.
pub fn find_next(model: &mut Model) {
    let lang = model.lang;
    if let Some(state) = state(model)
        && !state.find()
    {
        model.note = Some(words::NOT_FOUND.to(lang).to_owned());
    }
}

/// Asks where to write the paper; the folder of the case is proposed.
pub fn ask_path(model: &mut Model) {
    let now = model.now;
    let Some(open) = &model.open else {
        return;
    };
    let folder = open.reports.clone();
    let mark = match open.case().mode() {
        Mode::Exercise => words::EXERCISE,
        Mode::Real => "",
    };
    let minute: String = show::iso(now).chars().take(16).collect();
    let minute = minute.replace(':', "").replace('T', "-");
    if let Some(state) = state(model)
        && let Some(report) = state.reports.get(state.at)
    {
        let (audience, lang) = (state.audience.id(), state.lang.code());
        let name = format!("{mark}{report}-{audience}-{minute}-{lang}.md");
        let path = format!("{folder}/{name}");
        state.asking = Some(Asking {
            of: For::Path,
            editor: Editor::line(&path),
        });
    }
}

/// Takes a key while something is being asked for; returns `None` when nothing is.
#[allow(
    clippy::wildcard_enum_match_arm,
    reason = "most keys mean nothing here"
)]
pub fn key(model: &mut Model, key: Key) -> Option<Vec<Effect>> {
    let state = state(model)?;
    let asking = state.asking.as_mut()?;
    match key.code {
        Code::Esc => state.asking = None,
        Code::Enter => {
            let asking = state.asking.take()?;
            let typed = asking.editor.content();
            match asking.of {
                For::Release => return Some(release::freeze(model)),
                For::Successor => handover::ask_note(model, &typed),
                For::Note => return Some(handover::give(model, &typed)),
                For::Accept => return Some(handover::accept(model)),
                For::Find => {
                    state.sought = typed;
                    if let Some(read) = state.read.as_mut() {
                        read.found = None;
                    }
                    find_next(model);
                }
                For::Path => {
                    let text = state.read.as_ref().and_then(|read| read.text.clone());
                    if let Some(text) = text.filter(|_| !typed.trim().is_empty()) {
                        let path = typed.trim().to_owned();
                        return Some(vec![Effect::WritePaper { path, text }]);
                    }
                }
            }
        }
        _ => {
            asking.editor.take(key);
        }
    }
    Some(Vec::new())
}

/// Puts in a pasted text where something is being asked for.
pub fn paste(model: &mut Model, text: &str) {
    if let Some(asking) = state(model).and_then(|state| state.asking.as_mut()) {
        asking.editor.paste(text);
    }
}

/// Goes one step back: from the paper to the list, from the list to the walk.
pub fn back(model: &mut Model) {
    if let Some(state) = state(model)
        && state.read.take().is_none()
    {
        behind::back(model);
    }
}
