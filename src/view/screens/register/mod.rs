//! The register screens: the strip of pages, what the page tells, the table, and the entry under
//! the cursor in full; or the form of an entry.

mod detail;
mod table;

pub(super) use detail::fact;
pub(super) use table::title;

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::super::canvas::{Canvas, below, beside};
use super::super::form::{self, Look};
use super::super::frame::pane;
use super::super::theme::Theme;
use super::super::wrap::wrap;
use super::{
    clocks, coverage, duties, filings, measures, people, protected, risk, sendings, tasks,
};
use crate::app::Model;
use crate::app::open::Open;
use crate::app::screens::register::{EntryForm, Page, Panel, State};
use crate::case::form::{CaseNames, register_words};
use crate::playbook::Register;
use crate::text::{Phrase, entry as words, pages};

/// The columns from which table and detail stand side by side.
const WIDE: u16 = 110;

/// What a page's drawing needs.
#[derive(Clone, Copy)]
pub(super) struct Scene<'a> {
    pub(super) model: &'a Model,
    pub(super) open: &'a Open,
    pub(super) state: &'a State,
    pub(super) theme: Theme,
    /// The columns that lines may take.
    pub(super) width: usize,
}

impl Scene<'_> {
    /// Breaks words into lines of one style.
    pub(super) fn lines(&self, text: &str, style: ratatui::style::Style) -> Vec<Line<'static>> {
        let rows = wrap(text, self.width).into_iter();
        rows.map(|row| Line::styled(row, style)).collect()
    }

    /// Returns a phrase in the screen's language.
    pub(super) fn say(&self, phrase: Phrase) -> &'static str {
        phrase.to(self.model.lang)
    }
}

/// Draws the page.
pub(in super::super) fn draw(
    model: &Model,
    state: &State,
    theme: Theme,
    canvas: &mut Canvas,
    area: Rect,
) {
    let Some(open) = &model.open else {
        return;
    };
    let scene = Scene {
        model,
        open,
        state,
        theme,
        width: usize::from(area.width).saturating_sub(2),
    };
    let [strip, rest] = below(area, 1);
    strip_of_pages(scene, canvas, strip);
    if let Some(entry) = &state.form {
        return write(scene, entry, canvas, rest);
    }
    let most = if area.width >= WIDE { 10 } else { 7 };
    let most = if state.page == Page::Protected {
        // Every group is to be seen: the table gives way while there is room.
        most.max(area.height.saturating_sub(14))
    } else {
        most
    };
    let panel = panel(scene, usize::from(most));
    let height = u16::try_from(panel.len()).unwrap_or(most).min(most);
    let [above, rest] = below(rest, height + 1);
    let inner = Rect {
        x: above.x + 1,
        width: above.width.saturating_sub(2),
        height,
        ..above
    };
    let shown = panel.into_iter().take(usize::from(height));
    canvas.lines(inner, shown);
    let rows = u16::try_from(state.rows.len()).unwrap_or(u16::MAX);
    let [list, full] = if area.width >= WIDE {
        beside(rest, rest.width * 62 / 100)
    } else {
        let most = rest.height.saturating_sub(6).max(5);
        let height = rows.saturating_add(3).clamp(5, most);
        below(rest, height)
    };
    if let Panel::Coverage(told) = &state.panel {
        return coverage::draw(scene, told, canvas, rest);
    }
    let tells_alone = state.page == Page::People || state.register() == Register::Assessments;
    if state.rows.is_empty() && !tells_alone {
        return table::draw(scene, canvas, rest);
    }
    table::draw(scene, canvas, list);
    detail::draw(scene, canvas, full);
}

/// The pages with their keys, each a tab of its own; an arrow points at the one on the screen.
fn strip_of_pages(scene: Scene<'_>, canvas: &mut Canvas, area: Rect) {
    let theme = scene.theme;
    let gap = if area.width >= WIDE { " " } else { "" };
    let mut spans = Vec::new();
    for (n, page) in Page::ALL.into_iter().enumerate() {
        let is_here = page == scene.state.page;
        let mark = match (n, is_here) {
            (_, true) => "▸",
            (0, false) => " ",
            (_, false) => "│",
        };
        let name = page.name().to(scene.model.lang);
        let style = if is_here {
            theme.accent()
        } else {
            theme.quiet()
        };
        spans.push(Span::styled(format!("{gap}{mark}{gap}"), style));
        if is_here {
            let text = format!("{} {name}", page.letter());
            spans.push(Span::styled(text, theme.cursor()));
        } else {
            spans.push(Span::styled(page.letter().to_string(), theme.accent()));
            spans.push(Span::raw(format!(" {name}")));
        }
    }
    canvas.line(area, Line::from(spans));
}

/// What the page tells above its table.
fn panel(scene: Scene<'_>, most: usize) -> Vec<Line<'static>> {
    match scene.state.page {
        Page::Clocks => clocks::panel(scene),
        Page::Risk => risk::panel(scene),
        Page::Protected => protected::panel(scene, most),
        Page::Filings => filings::panel(scene),
        Page::Sendings => sendings::panel(scene),
        Page::Measures => measures::panel(scene),
        Page::People => people::panel(scene),
        Page::Groups => scene.lines(scene.say(pages::ABOUT_GROUPS), scene.theme.quiet()),
        Page::Links => scene.lines(scene.say(pages::ABOUT_LINKS), scene.theme.quiet()),
    }
}

/// The form of an entry.
fn write(scene: Scene<'_>, entry: &EntryForm, canvas: &mut Canvas, area: Rect) {
    let Scene {
        model, open, theme, ..
    } = scene;
    let lang = model.lang;
    let what = if entry.is_unrecorded() {
        words::NEW
    } else {
        words::CHANGE
    };
    let one = register_words(entry.register).one;
    let title = format!("{}: {}", what.to(lang), one.to(lang));
    let inner = pane(&title, true, theme, canvas, area);
    let names = CaseNames {
        case: open.case(),
        playbook: &open.rules.playbook,
    };
    let width = usize::from(inner.width);
    let finish = if entry.waiting {
        words::SAVING
    } else {
        words::SAVE
    };
    let look = Look {
        lang,
        theme,
        width,
        focused: model.overlay.is_none(),
        finish: finish.to(lang),
        record: false,
        now: model.now,
        names: &names,
        scroll: None,
    };
    let scene = Scene { width, ..scene };
    let before = match entry.register {
        Register::Assessments => scene.lines(risk::before(lang), theme.quiet()),
        Register::Checks | Register::Protected => protected::before(scene, entry.register),
        Register::Sendings => sendings::before(scene, entry),
        Register::Filings => filings::before(scene),
        Register::Tasks => tasks::before(scene, entry),
        Register::Duties => duties::before(scene, entry),
        Register::Anchors
        | Register::Groups
        | Register::Measures
        | Register::Lessons
        | Register::People
        | Register::Links
        | Register::Promises
        | Register::Scores
        | Register::Deliveries
        | Register::Inquiries
        | Register::Exceptions => Vec::new(),
    };
    // What must be known while writing never scrolls away.
    let above = u16::try_from(before.len()).unwrap_or(0).min(5);
    let gap = u16::from(above > 0);
    let [told, inner] = below(inner, above + gap);
    canvas.lines(told, before);
    form::draw(&entry.form, Vec::new(), Vec::new(), &look, canvas, inner);
}
