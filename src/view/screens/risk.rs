//! The page of the risk: the proposal beside the decision, the scores, and the two questions of the
//! law apart.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::register::Scene;
use crate::app::screens::register::{Panel, Row};
use crate::app::screens::risk::{Told, Tone};
use crate::case::latest_assessment;
use crate::case::register::{RiskOutcome, Score};
use crate::case::risk::severity;
use crate::playbook::Register;
use crate::text::{Lang, risk as words};
use crate::time::show;

/// What the page is for and what is next, the proposal beside the decision, the worst hit group, and
/// the two questions of the law.
pub(super) fn panel(scene: Scene<'_>) -> Vec<Line<'static>> {
    let Panel::Risk(told) = &scene.state.panel else {
        return Vec::new();
    };
    let mut lines = told_lines(scene, &told.above);
    let decided = latest_assessment(scene.open.case());
    // The score never answers the questions of the law.
    if let Some(decided) = decided
        && scene.state.register() == Register::Assessments
    {
        lines.extend(questions(scene, decided.value.outcome));
    }
    lines
}

/// Lines of the words that the app has weighed.
fn told_lines(scene: Scene<'_>, told: &[Told]) -> Vec<Line<'static>> {
    let theme = scene.theme;
    let mut lines = Vec::new();
    for (tone, text) in told {
        let style = match tone {
            Tone::Head | Tone::Strong => theme.strong(),
            Tone::Plain => Style::new(),
            Tone::Quiet => theme.quiet(),
            Tone::Warn => theme.warn(),
            Tone::Bad => theme.bad(),
        };
        if *tone == Tone::Head && !lines.is_empty() {
            lines.push(Line::raw(""));
        }
        lines.extend(scene.lines(text, style));
    }
    lines
}

/// What stands above the entry's own answers: how a score is counted.
pub(super) fn above_entry(scene: Scene<'_>, row: &Row) -> Vec<Line<'static>> {
    let Panel::Risk(told) = &scene.state.panel else {
        return Vec::new();
    };
    let Some(of) = told.scores.get(&row.id) else {
        return Vec::new();
    };
    let mut lines = told_lines(scene, of);
    lines.push(Line::raw(""));
    lines
}

/// What stands below the entry's own answers, or alone: the proposal, what would change it, and the
/// nearest example.
pub(super) fn below_entry(scene: Scene<'_>) -> Vec<Line<'static>> {
    let Panel::Risk(told) = &scene.state.panel else {
        return Vec::new();
    };
    if scene.state.register() != Register::Assessments {
        return Vec::new();
    }
    told_lines(scene, &told.analysis)
}

/// Returns what a score comes to: `5,25 mycket hög`.
pub(in super::super) fn total(score: &Score, lang: Lang) -> String {
    let severity = severity(score);
    let total = severity.total().show(lang);
    format!("{total} {}", severity.level().name().to(lang))
}

/// The two questions of the law, each with its answer.
fn questions(scene: Scene<'_>, outcome: RiskOutcome) -> Vec<Line<'static>> {
    let (lang, theme) = (scene.model.lang, scene.theme);
    let (notify, inform) = match outcome {
        RiskOutcome::High => (words::NOTIFY, words::INFORM),
        RiskOutcome::Risk => (words::NOTIFY, words::MAY_INFORM),
        RiskOutcome::Unlikely => (words::DOCUMENT, words::NO_INFORM),
        RiskOutcome::NotKnownYet => (words::NOTIFY_UNKNOWN, words::INFORM_UNKNOWN),
    };
    // What has been done is not asked for again.
    let mut clocks = scene.open.derived.clocks.iter();
    let filed = clocks.find_map(|clock| clock.filed.as_ref());
    let notify = match (outcome, filed) {
        (RiskOutcome::Unlikely, _) | (_, None) => scene.say(notify).to_owned(),
        (RiskOutcome::High | RiskOutcome::Risk | RiskOutcome::NotKnownYet, Some(when)) => {
            words::notified(&show::when(when, lang), lang)
        }
    };
    let answers = [
        (words::ARTICLE_33, notify),
        (words::ARTICLE_34, scene.say(inform).to_owned()),
    ];
    let mut lines = Vec::new();
    for (question, answer) in answers {
        let line = Line::from(vec![
            Span::raw(format!("{} ", scene.say(question))),
            Span::styled(answer.clone(), theme.strong()),
        ]);
        if line.width() <= scene.width {
            lines.push(line);
        } else {
            lines.push(Line::raw(scene.say(question)));
            lines.push(Line::styled(format!("  {answer}"), theme.strong()));
        }
    }
    lines
}

/// What stands over the form of an assessment.
pub(super) const fn before(lang: Lang) -> &'static str {
    words::VERSIONS.to(lang)
}
