//! The page of measures and lessons: how many stand where, and what lacks an owner or a date.

use ratatui::text::Line;

use super::register::Scene;
use crate::app::screens::register::Mark;
use crate::case::Entry;
use crate::case::register::{Lesson, LessonKind, Measure, MeasureState};
use crate::text::{measures as words, register};
use crate::time::When;

/// The counts.
pub(super) fn panel(scene: Scene<'_>) -> Vec<Line<'static>> {
    let (mut measures, mut lessons): (Vec<&Measure>, Vec<&Lesson>) = (Vec::new(), Vec::new());
    for row in &scene.state.rows {
        if let Entry::Measure(measure) = &row.entry {
            measures.push(measure);
        } else if let (Entry::Lesson(lesson), false) =
            (&row.entry, matches!(row.mark, Mark::Shortfall(_)))
        {
            lessons.push(lesson);
        }
    }
    let mut parts: Vec<String> = Vec::new();
    for (phrase, state) in [
        (register::measure::TAKEN, MeasureState::Taken),
        (register::measure::PLANNED, MeasureState::Planned),
        (register::measure::INQUIRY, MeasureState::Inquiry),
    ] {
        let count = measures.iter().filter(|one| one.state == state).count();
        if !measures.is_empty() {
            parts.push(format!("{} {count}", scene.say(phrase)));
        }
    }
    for (phrase, kind) in [
        (register::lesson::LESSON, LessonKind::Lesson),
        (register::lesson::FEEDBACK, LessonKind::Feedback),
        (register::lesson::CONCLUSION, LessonKind::Conclusion),
    ] {
        let count = lessons.iter().filter(|one| one.kind == kind).count();
        if !lessons.is_empty() {
            parts.push(format!("{} {count}", scene.say(phrase)));
        }
    }
    let mut lines = Vec::new();
    if !parts.is_empty() {
        lines.push(Line::raw(parts.join(" · ")));
    }
    let now = scene.model.now;
    let late = |due: &Option<When>| due.as_ref().is_some_and(|due| due.to() <= now);
    let to_come = measures
        .iter()
        .filter(|one| one.state != MeasureState::Taken)
        .map(|one| (one.owner.is_some(), &one.due))
        .chain(
            lessons
                .iter()
                .filter(|one| one.kind == LessonKind::Lesson && one.proof.is_none())
                .map(|one| (one.owner.is_some(), &one.due)),
        );
    let (mut adrift, mut overdue) = (0, 0);
    for (has_owner, due) in to_come {
        adrift += usize::from(!has_owner || due.is_none());
        overdue += usize::from(late(due));
    }
    if overdue > 0 {
        let text = format!("! {overdue} {}", scene.say(words::OVERDUE));
        lines.push(Line::styled(text, scene.theme.bad()));
    }
    if adrift > 0 {
        let text = format!("! {adrift} {}", scene.say(words::ADRIFT));
        lines.push(Line::styled(text, scene.theme.warn()));
    }
    let left = scene.state.left();
    if left > 0 {
        let text = format!("! {}", words::left(left, scene.model.lang));
        lines.push(Line::styled(text, scene.theme.warn()));
    }
    lines.extend(scene.lines(scene.say(words::OWNER), scene.theme.quiet()));
    lines
}
