//! Why the step on the screen is shown, blocked or stale, and what beside it is hidden and why.

use ratatui::text::Line;

use super::theme::Theme;
use super::wrap::wrap;
use crate::app::Model;
use crate::app::open::Open;
use crate::case::{CaseFacts, Command, StepState};
use crate::playbook::Step;
use crate::text::why as words;

/// Returns the words, broken into rows.
pub(super) fn lines(model: &Model, theme: Theme, width: usize) -> Vec<Line<'static>> {
    let Some(open) = &model.open else {
        return Vec::new();
    };
    let step = open.walk.step.as_ref();
    let Some(step) = step.and_then(|id| open.rules.playbook.step(id)) else {
        return Vec::new();
    };
    let lang = model.lang;
    let mut page = Page {
        lines: Vec::new(),
        theme,
        width,
    };
    if let Some(help) = &step.help {
        page.plain(help.to(lang));
        page.gap();
    }
    let facts = CaseFacts {
        case: open.case(),
        rules: &open.rules,
        now: open.derived.minute,
    };
    let playbook = &open.rules.playbook;
    page.heading(words::SHOWN.to(lang));
    match &step.when {
        None => page.plain(words::ALWAYS.to(lang)),
        Some(when) => {
            for (depth, line) in when.explain(playbook, &facts, lang).lines(lang) {
                page.plain(&format!("{}{line}", "  ".repeat(depth)));
            }
        }
    }
    standing(open, step, model, &mut page);
    let hidden = step.fields.iter().filter_map(|field| {
        let when = field.when.as_ref().filter(|when| !when.holds(&facts))?;
        let sentence = when.sentence(playbook, &facts, lang);
        Some(format!("· {}: {sentence}", field.label.to(lang)))
    });
    page.list(words::HIDDEN_QUESTIONS.to(lang), hidden);
    let phase = playbook.phases.iter();
    let mut phase = phase.filter(|phase| phase.steps.iter().any(|one| one.id == step.id));
    let steps = phase.next().map_or(&[][..], |phase| &phase.steps);
    let hidden = steps.iter().filter_map(|step| {
        let when = step.when.as_ref().filter(|when| !when.holds(&facts))?;
        let sentence = when.sentence(playbook, &facts, lang);
        Some(format!("· {}: {sentence}", step.title.to(lang)))
    });
    page.list(words::HIDDEN_STEPS.to(lang), hidden);
    page.lines
}

/// Whether the step can be marked done, and what stands in the way.
fn standing(open: &Open, step: &Step, model: &Model, page: &mut Page) {
    let lang = model.lang;
    let mut all = open.derived.phases.iter().flat_map(|phase| &phase.steps);
    let state = all.find(|line| line.id == step.id).map(|line| line.state);
    match state {
        Some(StepState::Stale) => {
            let changed: Vec<&str> = open.walk.changed.iter().map(|one| one.to(lang)).collect();
            page.gap();
            page.warn(&crate::text::case::stale(lang, &changed.join(", ")));
            page.plain(words::STALE_NOW.to(lang));
        }
        Some(StepState::Open) => {
            let wish = Command::FinishStep(step.id.clone());
            if let Err(refusal) = open.wish(model.now, wish) {
                let said = refusal.say_of(open.case(), &open.rules, lang);
                page.gap();
                page.heading(words::BLOCKED.to(lang));
                page.plain(&said.what);
                page.plain(&said.now);
            }
        }
        Some(StepState::Done | StepState::Skipped | StepState::Hidden) | None => {}
    }
}

/// Rows being gathered.
struct Page {
    lines: Vec<Line<'static>>,
    theme: Theme,
    width: usize,
}

impl Page {
    fn plain(&mut self, text: &str) {
        let rows = wrap(text, self.width).into_iter();
        self.lines.extend(rows.map(Line::raw));
    }

    fn warn(&mut self, text: &str) {
        let style = self.theme.warn();
        let rows = wrap(text, self.width).into_iter();
        self.lines.extend(rows.map(|row| Line::styled(row, style)));
    }

    fn heading(&mut self, text: &str) {
        let style = self.theme.strong();
        self.lines.push(Line::styled(text.to_owned(), style));
    }

    fn gap(&mut self) {
        self.lines.push(Line::raw(""));
    }

    fn list(&mut self, heading: &str, all: impl Iterator<Item = String>) {
        let mut all = all.peekable();
        if all.peek().is_some() {
            self.gap();
            self.heading(heading);
        }
        for one in all {
            self.plain(&one);
        }
    }
}
