//! Over the form of a task: what a time that hangs on a clock comes to, while it is typed.

use ratatui::style::Style;
use ratatui::text::Line;

use super::super::overlay::echo;
use super::register::Scene;
use crate::app::form::Input;
use crate::app::screens::register::EntryForm;
use crate::app::task_line::{Reader, Time};
use crate::text::agenda as words;

/// Returns the lines.
pub(super) fn before(scene: Scene<'_>, entry: &EntryForm) -> Vec<Line<'static>> {
    let lang = scene.model.lang;
    let mut boxes = entry.form.boxes.iter();
    let typed = boxes.find_map(|one| match &one.input {
        Input::Typed(editor) if one.field.id.as_str() == "before" => Some(editor.content()),
        Input::Typed(_)
        | Input::One { .. }
        | Input::Many { .. }
        | Input::Decision { .. }
        | Input::Rows { .. } => None,
    });
    let typed = typed.unwrap_or_default();
    if typed.trim().is_empty() {
        let known = scene.open.rules.clock_names().join(", ");
        let text = words::relative(lang, &known);
        return scene.lines(&text, scene.theme.quiet());
    }
    let reader = Reader {
        case: scene.open.case(),
        rules: &scene.open.rules,
        now: scene.model.now,
    };
    match reader.time(typed.trim()) {
        Ok(time @ Time::Of(..)) => scene.lines(&echo(&time, lang), scene.theme.good()),
        Ok(Time::At(_)) => scene.lines(scene.say(words::RELATIVE_IS_STATED), scene.theme.warn()),
        Err(fault) => {
            let said = fault.say(lang);
            let mut lines = scene.lines(&said.what, scene.theme.warn());
            lines.extend(scene.lines(&said.now, Style::new()));
            lines
        }
    }
}
