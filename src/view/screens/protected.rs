//! The page of protected identities: the gate of every group in words. Never who.

use ratatui::text::{Line, Span};

use super::super::wrap::cut;
use super::register::Scene;
use crate::app::screens::protected::GateLine;
use crate::app::screens::register::Panel;
use crate::case::gate::GateOutcome;
use crate::playbook::Register;
use crate::text::protected as words;
use crate::time::show;

/// How many groups are told before the rest are counted.
const GROUPS: usize = 5;

/// The gates, and what must never be written.
pub(super) fn panel(scene: Scene<'_>) -> Vec<Line<'static>> {
    let Scene { state, theme, .. } = scene;
    let mut lines = scene.lines(scene.say(words::NEVER), theme.warn());
    let Panel::Gates(gates) = &state.panel else {
        return lines;
    };
    lines.extend(gates.iter().take(GROUPS).flat_map(|gate| line(scene, gate)));
    if let Some(rest) = gates.len().checked_sub(GROUPS).filter(|rest| *rest > 0) {
        lines.push(Line::styled(format!("  … +{rest}"), theme.quiet()));
    } else if gates
        .iter()
        .any(|gate| gate.outcome == GateOutcome::NoneMarked)
    {
        lines.extend(scene.lines(scene.say(words::NO_PROOF), theme.quiet()));
    }
    lines
}

fn line(scene: Scene<'_>, gate: &GateLine) -> Vec<Line<'static>> {
    let lang = scene.model.lang;
    let theme = scene.theme;
    let name = gate.group.as_deref();
    let name = name.unwrap_or_else(|| scene.say(words::EVERYBODY));
    let (mark, outcome, style) = match gate.outcome {
        GateOutcome::Unchecked => ("!", scene.say(words::UNCHECKED).to_owned(), theme.bad()),
        GateOutcome::AskAgain => ("!", scene.say(words::ASK_AGAIN).to_owned(), theme.bad()),
        GateOutcome::NoneMarked => ("✓", scene.say(words::NONE_MARKED).to_owned(), theme.good()),
        GateOutcome::Found(n) => ("✓", words::found(n, lang), theme.good()),
        GateOutcome::CouldNotCheck => ("–", scene.say(words::COULD_NOT).to_owned(), theme.warn()),
    };
    let check = gate.check.as_ref().map(|(when, sources)| {
        let when = show::when(when, lang);
        // Sources are often written as a sentence.
        format!("({}, {when})", sources.trim_end_matches('.'))
    });
    let name = cut(name, 30);
    let mut spans = vec![
        Span::styled(format!("{mark} "), style),
        Span::raw(format!("{name}: ")),
        Span::styled(outcome, style),
    ];
    let Some(check) = check else {
        return vec![Line::from(spans)];
    };
    let used: usize = spans.iter().map(Span::width).sum();
    let room = scene.width.saturating_sub(used + 1);
    if Span::raw(check.as_str()).width() <= room {
        spans.push(Span::styled(format!(" {check}"), theme.quiet()));
        return vec![Line::from(spans)];
    }
    let check = cut(&check, scene.width.saturating_sub(2));
    vec![
        Line::from(spans),
        Line::styled(format!("  {check}"), theme.quiet()),
    ]
}

/// What stands over a form.
pub(super) fn before(scene: Scene<'_>, register: Register) -> Vec<Line<'static>> {
    let mut lines = scene.lines(scene.say(words::NEVER), scene.theme.warn());
    if register == Register::Protected {
        lines.extend(scene.lines(scene.say(words::FORM), scene.theme.quiet()));
    }
    lines
}
