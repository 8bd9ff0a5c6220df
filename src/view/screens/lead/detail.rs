//! One inject whole, with what only the facilitator knows of it.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::super::theme::Theme;
use super::super::super::wrap::wrap;
use super::length;
use crate::app::mail::medium;
use crate::app::open::Open;
use crate::case::CaseFacts;
use crate::case::Held;
use crate::case::event::Injected;
use crate::exercise::{Card, Stand};
use crate::scenario::Scenario;
use crate::text::{Lang, inbox, lead as words};
use crate::time::{Moment, show};

/// What is told, and to whom.
pub(super) struct About<'a> {
    /// The exercise.
    pub(super) open: &'a Open,
    /// What it is part of.
    pub(super) scenario: &'a Scenario,
    /// The language.
    pub(super) lang: Lang,
    /// The scenario's moment.
    pub(super) now: Moment,
    /// Whether the exercise has ended.
    pub(super) over: bool,
}

/// An inject.
pub(super) enum Of<'a> {
    /// One of the scenario.
    Card(&'a Card),
    /// One of the facilitator's own, which has been sent.
    Own(&'a Held<Injected>),
}

/// Returns the title: its number, how it comes and from whom.
pub(super) fn title(of: &Of<'_>, lang: Lang) -> String {
    match of {
        Of::Card(card) => {
            let medium = medium(card.inject.medium).to(lang);
            format!("{} · {medium} · {}", card.number, card.inject.from.to(lang))
        }
        Of::Own(_) => words::UNPLANNED.0.to(lang).to_owned(),
    }
}

/// Lines that begin with a label, wrapped.
struct Put {
    lines: Vec<Line<'static>>,
    theme: Theme,
    width: usize,
}

impl Put {
    fn put(&mut self, label: Option<&'static str>, text: &str, style: Style) {
        let label = label.map(|label| format!("{label}: "));
        let all = format!("{}{text}", label.as_deref().unwrap_or_default());
        let rows = wrap(&all, self.width).into_iter().enumerate();
        let strong = self.theme.strong();
        self.lines.extend(rows.map(|(n, row)| match &label {
            // The label stands out at the start of the first row.
            Some(label) if n == 0 && row.starts_with(label.trim_end()) => {
                let rest = row.strip_prefix(label.trim_end()).unwrap_or_default();
                Line::from(vec![
                    Span::styled(label.trim_end().to_owned(), strong),
                    Span::styled(rest.to_owned(), style),
                ])
            }
            Some(_) | None => Line::styled(row, style),
        }));
    }
}

/// Returns its lines: how it stands, then what only the facilitator knows, which is needed most, and last
/// what reaches the participants.
pub(super) fn lines(
    about: &About<'_>,
    of: &Of<'_>,
    theme: Theme,
    width: usize,
) -> Vec<Line<'static>> {
    let lines = Vec::new();
    let mut put = Put {
        lines,
        theme,
        width,
    };
    match of {
        Of::Card(card) => of_card(about, card, &mut put),
        Of::Own(own) => of_own(about, own, &mut put),
    }
    put.lines
}

fn of_own(about: &About<'_>, own: &Held<Injected>, put: &mut Put) {
    let (lang, plain) = (about.lang, Style::new());
    let at = show::full(own.at, about.now, lang);
    let accent = put.theme.accent();
    put.put(None, &words::sentence::delivered(&at, lang), accent);
    if let Some(made_up) = &own.value.unplanned {
        let from = made_up.from.clear().unwrap_or("…");
        put.put(Some(inbox::FROM.to(lang)), from, plain);
        put.put(None, "", plain);
        put.put(None, made_up.text.clear().unwrap_or("…"), plain);
    }
}

fn of_card(about: &About<'_>, card: &Card, put: &mut Put) {
    let (lang, plain) = (about.lang, Style::new());
    let inject = &card.inject;
    let accent = put.theme.accent();
    put.put(None, &stands(about, card), accent);
    if let Some(hangs) = hangs_on(about, card) {
        put.put(Some(words::HANGS_ON.to(lang)), &hangs, plain);
    }
    if let Some(minutes) = inject.minutes {
        put.put(
            Some(words::MINUTES.to(lang)),
            &words::minutes(minutes, lang),
            plain,
        );
    }
    if let Some(expected) = &inject.expected {
        put.put(Some(words::EXPECTED.to(lang)), expected.to(lang), plain);
    }
    if let Some(note) = &inject.note {
        put.put(Some(words::NOTE.to(lang)), note.to(lang), plain);
    }
    let objective = inject.objective.as_ref();
    if let Some(objective) = objective.and_then(|id| about.scenario.objective(id)) {
        put.put(
            Some(words::OBJECTIVE.to(lang)),
            objective.title.to(lang),
            plain,
        );
    }
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
    put.put(None, "", plain);
    put.put(Some(words::THEIRS.to(lang)), &to, plain);
    put.put(None, inject.text.to(lang), plain);
}

/// Returns what it hangs on, with what is known now; nothing for one that has come or hangs on nothing.
fn hangs_on(about: &About<'_>, card: &Card) -> Option<String> {
    let condition = card.inject.when.condition.as_ref()?;
    if matches!(card.stand, Stand::Delivered(_)) {
        return None;
    }
    let (case, rules) = (about.open.case(), &about.open.rules);
    let facts = CaseFacts {
        case,
        rules,
        now: about.now,
    };
    Some(condition.words(&rules.playbook, &facts, about.lang))
}

/// Says how it stands, in a sentence.
fn stands(about: &About<'_>, card: &Card) -> String {
    let (lang, now) = (about.lang, about.now);
    match card.stand {
        Stand::Delivered(at) => words::sentence::delivered(&show::full(at, now, lang), lang),
        _ if about.over => words::sentence::NEVER.to(lang).to_owned(),
        Stand::Waiting(at) if card.unmet => {
            words::sentence::unmet(&show::full(at, now, lang), lang)
        }
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
        Stand::Skipped if is_kept(about, card) => words::sentence::SKIPPED.to(lang).to_owned(),
        Stand::Skipped => words::sentence::TOO_LATE.to(lang).to_owned(),
    }
}

/// Returns whether the facilitator has skipped it; otherwise its time has passed.
fn is_kept(about: &About<'_>, card: &Card) -> bool {
    let kept = &about.open.case().exercise().kept;
    kept.contains_key(&card.inject.id)
}
