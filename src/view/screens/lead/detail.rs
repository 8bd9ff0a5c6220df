//! One inject whole, with what only the facilitator knows of it.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::super::theme::Theme;
use super::super::super::wrap::wrap;
use super::length;
use crate::app::mail::medium;
use crate::exercise::{Card, Stand};
use crate::scenario::Scenario;
use crate::text::{Lang, inbox, lead as words};
use crate::time::{Moment, show};

/// What is told, and to whom.
pub(super) struct About<'a> {
    /// The inject and how it stands.
    pub(super) card: &'a Card,
    /// What it is part of.
    pub(super) scenario: &'a Scenario,
    /// The language.
    pub(super) lang: Lang,
    /// The scenario's moment.
    pub(super) now: Moment,
    /// Whether the exercise has ended.
    pub(super) over: bool,
}

/// Returns the title: its number, how it comes and from whom.
pub(super) fn title(card: &Card, lang: Lang) -> String {
    let medium = medium(card.inject.medium).to(lang);
    format!("{} · {medium} · {}", card.number, card.inject.from.to(lang))
}

/// Returns its lines: how it stands and for whom, the text, then what only the facilitator knows.
pub(super) fn lines(about: &About<'_>, theme: Theme, width: usize) -> Vec<Line<'static>> {
    let lang = about.lang;
    let inject = &about.card.inject;
    let mut lines = Vec::new();
    let mut put = |label: Option<&'static str>, text: &str, style: Style| {
        let label = label.map(|label| format!("{label}: "));
        let all = format!("{}{text}", label.as_deref().unwrap_or_default());
        let rows = wrap(&all, width).into_iter().enumerate();
        lines.extend(rows.map(|(n, row)| match &label {
            // The label stands out at the start of the first row.
            Some(label) if n == 0 && row.starts_with(label.trim_end()) => {
                let rest = row.strip_prefix(label.trim_end()).unwrap_or_default();
                Line::from(vec![
                    Span::styled(label.trim_end().to_owned(), theme.strong()),
                    Span::styled(rest.to_owned(), style),
                ])
            }
            Some(_) | None => Line::styled(row, style),
        }));
    };
    put(None, &stands(about), theme.accent());
    let to = inject
        .to
        .iter()
        .filter_map(|role| about.scenario.role(role));
    let to: Vec<&str> = to.map(|role| role.title.to(lang)).collect();
    let to = if to.is_empty() {
        inbox::EVERYBODY.to(lang).to_owned()
    } else {
        to.join(", ")
    };
    put(Some(inbox::TO.to(lang)), &to, Style::new());
    put(None, "", Style::new());
    put(None, inject.text.to(lang), Style::new());
    put(None, "", Style::new());
    if let Some(expected) = &inject.expected {
        put(
            Some(words::EXPECTED.to(lang)),
            expected.to(lang),
            Style::new(),
        );
    }
    if let Some(note) = &inject.note {
        put(Some(words::NOTE.to(lang)), note.to(lang), Style::new());
    }
    let objective = inject.objective.as_ref();
    if let Some(objective) = objective.and_then(|id| about.scenario.objective(id)) {
        let title = objective.title.to(lang);
        put(Some(words::OBJECTIVE.to(lang)), title, Style::new());
    }
    if let Some(minutes) = inject.minutes {
        let minutes = words::minutes(minutes, lang);
        put(Some(words::MINUTES.to(lang)), &minutes, Style::new());
    }
    lines
}

/// Says how it stands, in a sentence.
fn stands(about: &About<'_>) -> String {
    let (lang, now) = (about.lang, about.now);
    match about.card.stand {
        Stand::Delivered(at) => words::sentence::delivered(&show::full(at, now, lang), lang),
        _ if about.over => words::sentence::NEVER.to(lang).to_owned(),
        Stand::Waiting(at) => {
            let left = length(at.since(now), lang);
            words::sentence::waiting(&show::full(at, now, lang), &left, lang)
        }
        Stand::Due => words::sentence::DUE.to(lang).to_owned(),
        Stand::Listening => words::sentence::LISTENING.to(lang).to_owned(),
        Stand::Following => words::sentence::FOLLOWING.to(lang).to_owned(),
        Stand::Reserve => words::sentence::RESERVE.to(lang).to_owned(),
        Stand::Held => words::sentence::HELD.to(lang).to_owned(),
        Stand::Passed => words::sentence::PASSED.to(lang).to_owned(),
        Stand::Skipped => words::sentence::SKIPPED.to(lang).to_owned(),
    }
}
