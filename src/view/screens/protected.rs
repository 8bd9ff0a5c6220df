//! The page of protected identities: the gate of every group in words. Never who.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::wrap::cut;
use super::register::Scene;
use crate::app::screens::protected::{GateLine, Gates};
use crate::app::screens::register::Panel;
use crate::case::Entry;
use crate::case::coverage::words::{channel, kind};
use crate::case::gate::{GateOutcome, Missing};
use crate::case::register::Route;
use crate::playbook::Register;
use crate::text::{protected as words, relay};
use crate::time::show;

/// What the page is for, what to do now, and the gates, in at most so many rows: where they are too few,
/// every gate is told in one, and what does not fit is counted.
pub(super) fn panel(scene: Scene<'_>, most: usize) -> Vec<Line<'static>> {
    let full = whole(scene);
    let Panel::Gates(gates) = &scene.state.panel else {
        return full;
    };
    if full.len() <= most {
        return full;
    }
    let mut lines = to_do(scene, gates);
    let room = most.saturating_sub(lines.len());
    let fits = gates.lines.len() <= room;
    let shown = if fits { room } else { room.saturating_sub(1) };
    let gates_shown = gates.lines.iter().take(shown);
    lines.extend(gates_shown.map(|gate| short(scene, gate)));
    if !fits {
        let rest = gates.lines.len().saturating_sub(shown);
        let text = words::more_groups(scene.model.lang, rest);
        lines.push(Line::styled(cut(&text, scene.width), scene.theme.warn()));
    }
    lines
}

/// The one thing to do now, in rows.
fn to_do(scene: Scene<'_>, gates: &Gates) -> Vec<Line<'static>> {
    let (text, style) = now(scene, gates);
    scene.lines(&format!("{}: {text}", scene.say(words::NOW)), style)
}

/// A gate in one row.
fn short(scene: Scene<'_>, gate: &GateLine) -> Line<'static> {
    let mut rows = line(scene, gate).into_iter();
    let mut first = rows.next().unwrap_or_default();
    let room = scene.width.saturating_sub(first.width());
    let rest: Vec<String> = rows.map(|row| row.to_string().trim().to_owned()).collect();
    if !rest.is_empty() && room > 4 {
        let rest = cut(&format!(" · {}", rest.join(" · ")), room);
        first.push_span(Span::styled(rest, scene.theme.quiet()));
    }
    first
}

/// Everything that the page tells above its table.
fn whole(scene: Scene<'_>) -> Vec<Line<'static>> {
    let Scene { state, theme, .. } = scene;
    let mut lines = scene.lines(scene.say(words::ABOUT), theme.quiet());
    let Panel::Gates(gates) = &state.panel else {
        return lines;
    };
    lines.extend(to_do(scene, gates));
    for gate in &gates.lines {
        lines.extend(line(scene, gate));
    }
    let none_marked = |gate: &GateLine| gate.outcome == GateOutcome::NoneMarked;
    if gates.lines.iter().any(none_marked) {
        lines.extend(scene.lines(scene.say(words::NO_PROOF), theme.quiet()));
    }
    lines
}

/// The one thing to do now.
fn now(scene: Scene<'_>, gates: &Gates) -> (String, Style) {
    let lang = scene.model.lang;
    let theme = scene.theme;
    let everybody = || scene.say(words::EVERYBODY).to_owned();
    let mut closed = gates.lines.iter().filter(|gate| !gate.outcome.is_open());
    if let Some(gate) = closed.next() {
        let name = gate.group.clone().unwrap_or_else(everybody);
        return (words::do_check(lang, &name), theme.bad());
    }
    if !gates.guardians.is_empty() {
        return (
            words::do_guardian(lang, &labels(&gates.guardians), gates.guardians.len() > 1),
            theme.bad(),
        );
    }
    if !gates.waiting.persons.is_empty() {
        return (
            words::do_contact(lang, &labels(&gates.waiting.persons)),
            theme.bad(),
        );
    }
    if gates.waiting.unlisted > 0 {
        return (words::do_list(lang, gates.waiting.unlisted), theme.warn());
    }
    if gates.lines.iter().any(|gate| !gate.missing.is_empty()) {
        return (scene.say(words::DO_COMPLETE).to_owned(), theme.warn());
    }
    (scene.say(words::DO_NOTHING).to_owned(), theme.good())
}

/// Returns `P1, P2`.
fn labels(labels: &[u32]) -> String {
    let labels = labels.iter().map(|label| format!("P{label}"));
    labels.collect::<Vec<_>>().join(", ")
}

/// What a gate still asks for, in words.
fn told(scene: Scene<'_>, missing: &Missing) -> String {
    let lang = scene.model.lang;
    match missing {
        Missing::Check => scene.say(words::MISSING_CHECK).to_owned(),
        Missing::Retry => scene.say(words::MISSING_RETRY).to_owned(),
        Missing::AtLeak => scene.say(words::MISSING_AT_LEAK).to_owned(),
        Missing::Now => scene.say(words::MISSING_NOW).to_owned(),
        Missing::Data(rows) => {
            let names = rows.iter().filter_map(|row| kind(scene.open.case(), row));
            words::missing_data(lang, &names.collect::<Vec<_>>().join(", "))
        }
        Missing::Channels(ids) => {
            let names = ids.iter().map(|id| channel(&scene.open.rules, id, lang));
            words::missing_channels(lang, &names.collect::<Vec<_>>().join(", "))
        }
    }
}

fn line(scene: Scene<'_>, gate: &GateLine) -> Vec<Line<'static>> {
    let lang = scene.model.lang;
    let theme = scene.theme;
    let name = gate.group.as_deref();
    let name = name.unwrap_or_else(|| scene.say(words::EVERYBODY));
    let (mark, outcome, style) = match gate.outcome {
        GateOutcome::Unchecked => ("!", scene.say(words::UNCHECKED).to_owned(), theme.bad()),
        GateOutcome::AskAgain => ("!", scene.say(words::ASK_AGAIN).to_owned(), theme.bad()),
        GateOutcome::NoneMarked if !gate.against.is_empty() => {
            let persons = labels(&gate.against);
            ("!", words::none_but(lang, &persons), theme.warn())
        }
        GateOutcome::NoneMarked => ("✓", scene.say(words::NONE_MARKED).to_owned(), theme.good()),
        GateOutcome::Found(n) => ("✓", words::found(n, lang), theme.good()),
        GateOutcome::CouldNotCheck => ("–", scene.say(words::COULD_NOT).to_owned(), theme.warn()),
    };
    let check = gate.check.as_ref().map(|(when, sources, by)| {
        let when = show::when(when, lang);
        // Sources are often written as a sentence.
        format!("({}, {when}, {by})", sources.trim_end_matches('.'))
    });
    let name = cut(name, 30);
    let spans = vec![
        Span::styled(format!("{mark} "), style),
        Span::raw(format!("{name}: ")),
        Span::styled(outcome, style),
    ];
    let mut lines = vec![Line::from(spans)];
    if gate.direct_only {
        let text = format!("  {}", scene.say(words::DIRECT_ONLY));
        lines.push(Line::styled(cut(&text, scene.width), theme.warn()));
    }
    let missing = gate.missing.iter().filter(|one| **one != Missing::Check);
    let missing: Vec<String> = missing.map(|one| told(scene, one)).collect();
    if !missing.is_empty() {
        let text = format!("  {}: {}", scene.say(words::MISSING), missing.join(" · "));
        lines.push(Line::styled(cut(&text, scene.width), theme.warn()));
    }
    let Some(check) = check else {
        return lines;
    };
    let used = lines.first().map_or(0, Line::width);
    let room = scene.width.saturating_sub(used + 1);
    if Span::raw(check.as_str()).width() <= room {
        if let Some(first) = lines.first_mut() {
            first.push_span(Span::styled(format!(" {check}"), theme.quiet()));
        }
    } else {
        let check = cut(&check, scene.width.saturating_sub(2));
        lines.push(Line::styled(format!("  {check}"), theme.quiet()));
    }
    lines
}

/// The procedure of Skatteverket's relay, under a person who is to be reached by it.
pub(super) fn relay(scene: Scene<'_>, entry: &Entry) -> Vec<Line<'static>> {
    let is_relay = matches!(entry, Entry::Protected(person) if person.route == Some(Route::Relay));
    if !is_relay {
        return Vec::new();
    }
    let mut lines = vec![
        Line::raw(""),
        Line::styled(scene.say(relay::TITLE), scene.theme.strong()),
    ];
    for (n, step) in (1..).zip(relay::STEPS) {
        let text = format!("{n}. {}", scene.say(step));
        lines.extend(scene.lines(&text, Style::new()));
    }
    lines.extend(scene.lines(scene.say(relay::CHECKED), scene.theme.quiet()));
    lines
}

/// What stands over a form.
pub(super) fn before(scene: Scene<'_>, register: Register) -> Vec<Line<'static>> {
    let mut lines = scene.lines(scene.say(words::NEVER), scene.theme.warn());
    if register == Register::Protected {
        lines.extend(scene.lines(scene.say(words::FORM), scene.theme.quiet()));
    }
    lines
}
