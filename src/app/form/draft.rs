//! A half-written answer as a text that survives a crash, and back.

use std::collections::BTreeSet;

use super::input::{Input, Opt, Pick};
use crate::app::editor::Editor;

impl Input {
    /// Returns what is written as one text; empty when there is nothing.
    pub fn to_draft(&self) -> String {
        match self {
            Self::Typed(editor) => editor.content(),
            Self::One {
                options, chosen, ..
            } => chosen
                .and_then(|n| options.get(n))
                .map(name)
                .unwrap_or_default(),
            Self::Many {
                options, ticked, ..
            } => {
                let picked = ticked.iter().filter_map(|n| options.get(*n));
                picked.map(name).collect::<Vec<_>>().join(" ")
            }
            Self::Decision {
                options,
                chosen,
                motive,
                ..
            } => {
                let choice = chosen.and_then(|n| options.get(n)).map(name);
                let motive = motive.content();
                if choice.is_none() && motive.is_empty() {
                    return String::new();
                }
                format!("{}\n{motive}", choice.unwrap_or_default())
            }
            Self::Rows { .. } => String::new(),
        }
    }

    /// Puts a draft back. What it names and does not exist any more is left out.
    pub fn load_draft(&mut self, draft: &str) {
        match self {
            Self::Typed(editor) => {
                *editor = if editor.has_many_lines() {
                    Editor::text(draft)
                } else {
                    Editor::line(draft)
                };
            }
            Self::One {
                options,
                at,
                chosen,
            } => {
                *chosen = options.iter().position(|option| name(option) == draft);
                *at = chosen.unwrap_or(0);
            }
            Self::Many {
                options, ticked, ..
            } => {
                let names: BTreeSet<&str> = draft.split(' ').collect();
                let found = options.iter().enumerate();
                *ticked = found
                    .filter(|(_, option)| names.contains(name(option).as_str()))
                    .map(|(n, _)| n)
                    .collect();
            }
            Self::Decision {
                options,
                at,
                chosen,
                motive,
                ..
            } => {
                let (choice, why) = draft.split_once('\n').unwrap_or((draft, ""));
                *chosen = options.iter().position(|option| name(option) == choice);
                *at = chosen.unwrap_or(0);
                *motive = Editor::text(why);
            }
            Self::Rows { .. } => {}
        }
    }
}

fn name(option: &Opt) -> String {
    match &option.pick {
        Pick::YesNo(true) => "yes".to_owned(),
        Pick::YesNo(false) => "no".to_owned(),
        Pick::Choice(id) => id.to_string(),
        Pick::Entry(id) => id.to_string(),
    }
}
