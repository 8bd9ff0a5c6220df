//! The page of the risk assessment: what holds, and the two questions of the law apart.

use ratatui::text::{Line, Span};

use super::register::Scene;
use crate::app::screens::register::decision;
use crate::case::Entry;
use crate::case::form::headline;
use crate::case::register::RiskOutcome;
use crate::text::{Lang, risk as words};
use crate::time::show;

/// What holds, and what it means.
pub(super) fn panel(scene: Scene<'_>) -> Vec<Line<'static>> {
    let Scene {
        model,
        state,
        theme,
        ..
    } = scene;
    let lang = model.lang;
    let Some(outcome) = decision(&state.rows) else {
        return scene.lines(scene.say(words::NONE), theme.warn());
    };
    let mut lines = Vec::new();
    if let Some(row) = state.rows.first()
        && let Entry::Assessment(latest) = &row.entry
    {
        let style = match outcome {
            RiskOutcome::High => theme.bad(),
            RiskOutcome::Risk | RiskOutcome::NotKnownYet => theme.warn(),
            RiskOutcome::Unlikely => theme.strong(),
        };
        lines.push(Line::from(vec![
            Span::styled(format!("{}: ", scene.say(words::DECISION)), theme.strong()),
            Span::styled(headline(&row.entry, lang), style),
            Span::raw(format!("  {}", show::when(&latest.when, lang))),
        ]));
    }
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
