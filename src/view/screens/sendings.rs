//! The page of notices: whether what goes to many is open, and by which channels it can go.

use ratatui::style::Style;
use ratatui::text::Line;

use super::super::wrap::cut;
use super::register::Scene;
use crate::app::screens::register::{EntryForm, Panel};
use crate::text::sendings as words;

/// The gate in words, and the channels.
pub(super) fn panel(scene: Scene<'_>) -> Vec<Line<'static>> {
    let lang = scene.model.lang;
    if let Panel::Coverage(told) = &scene.state.panel {
        return super::coverage::panel(scene, told);
    }
    let mut lines = gate(scene, words::CHECK_FIRST);
    let channels = &scene.open.rules.playbook.channels;
    for (phrase, mass) in [(words::MASS, true), (words::SINGLE, false)] {
        let names: Vec<&str> = channels
            .iter()
            .filter(|channel| channel.mass == mass)
            .map(|channel| channel.title.to(lang))
            .collect();
        if !names.is_empty() {
            let text = format!("{}: {}", scene.say(phrase), names.join(", "));
            lines.push(Line::styled(cut(&text, scene.width), scene.theme.quiet()));
        }
    }
    lines
}

fn gate(scene: Scene<'_>, what_now: crate::text::Phrase) -> Vec<Line<'static>> {
    let Panel::Channels(channels) = &scene.state.panel else {
        return Vec::new();
    };
    if !channels.closed {
        return scene.lines(scene.say(words::OPEN), scene.theme.good());
    }
    let text = words::closed(&channels.unchecked, scene.model.lang);
    let mut lines = scene.lines(&text, scene.theme.bad());
    lines.extend(scene.lines(scene.say(what_now), Style::new()));
    lines
}

/// What stands over a form: while the gate is closed, why, unless the channel goes to one person.
pub(super) fn before(scene: Scene<'_>, entry: &EntryForm) -> Vec<Line<'static>> {
    let playbook = &scene.open.rules.playbook;
    let chosen = entry.chosen("channel", scene.model.now, scene.model.lang);
    let channel = chosen.and_then(|id| {
        let mut channels = playbook.channels.iter();
        channels.find(|channel| channel.id.as_str() == id)
    });
    if channel.is_some_and(|channel| !channel.mass) {
        return Vec::new();
    }
    let mut lines = gate(scene, words::CHECK_FIRST_FORM);
    let is_publication = channel.is_none_or(|channel| !channel.direct);
    let waiting = crate::case::gate::waiting(scene.open.case(), &[], is_publication);
    if !waiting.is_empty() {
        let text = words::contact_first(scene.model.lang, waiting.count());
        lines.extend(scene.lines(&text, scene.theme.bad()));
    }
    lines
}
