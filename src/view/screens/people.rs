//! The page of people: which roles are held, and the playbook's role cards.

use ratatui::text::Line;

use super::register::{Scene, fact};
use crate::case::Entry;
use crate::playbook::{Role, RoleId};
use crate::text::people as words;

/// The roles that nobody holds.
pub(super) fn panel(scene: Scene<'_>) -> Vec<Line<'static>> {
    let lang = scene.model.lang;
    let vacant: Vec<&str> = roles(scene)
        .filter(|role| holders(scene, &role.id).is_empty())
        .map(|role| role.title.to(lang))
        .collect();
    let mut lines = if vacant.is_empty() {
        scene.lines(scene.say(words::FILLED), scene.theme.good())
    } else {
        let text = format!("! {}: {}", scene.say(words::VACANT), vacant.join(", "));
        scene.lines(&text, scene.theme.warn())
    };
    lines.extend(scene.lines(scene.say(words::FUNCTIONS), scene.theme.quiet()));
    lines
}

fn roles(scene: Scene<'_>) -> impl Iterator<Item = &Role> {
    scene.open.rules.playbook.roles.iter()
}

/// Returns what those who hold a role are called.
fn holders(scene: Scene<'_>, role: &RoleId) -> Vec<String> {
    let rows = scene.state.rows.iter();
    let held = rows.filter_map(|row| {
        let Entry::Person(person) = &row.entry else {
            return None;
        };
        let words = person.name.as_ref().unwrap_or(&person.function);
        (person.role.as_ref() == Some(role)).then(|| words.clear().unwrap_or("…").to_owned())
    });
    held.collect()
}

/// The role cards, the one of the person under the cursor first.
pub(super) fn cards(scene: Scene<'_>) -> Vec<Line<'static>> {
    let lang = scene.model.lang;
    let own = scene.state.current().and_then(|row| {
        let Entry::Person(person) = &row.entry else {
            return None;
        };
        person.role.clone()
    });
    let mut roles: Vec<&Role> = roles(scene).collect();
    roles.sort_by_key(|role| own.as_ref() != Some(&role.id));
    let mut lines = vec![
        Line::raw(""),
        Line::styled(scene.say(words::CARDS), scene.theme.strong()),
    ];
    for role in roles {
        let held = holders(scene, &role.id);
        let held = if held.is_empty() {
            scene.say(words::NOBODY).to_owned()
        } else {
            held.join(", ")
        };
        let title = format!("{} · {held}", role.title.to(lang));
        lines.extend(fact(scene, &title, role.duties.to(lang)));
    }
    lines
}
