//! A half-written answer as a text that survives a crash, and back.

use std::collections::BTreeSet;

use super::input::{Input, Opt, Pick};
use crate::app::editor::Editor;
use crate::text::Lang;

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

    /// Returns what is written as a person reads it: options by what they are called, never by their
    /// ids; empty when there is nothing.
    pub fn in_words(&self, lang: Lang) -> String {
        let called = |option: &Opt| option.label.to(lang).to_owned();
        match self {
            Self::Typed(editor) => editor.content(),
            Self::One {
                options, chosen, ..
            } => chosen
                .and_then(|n| options.get(n))
                .map(called)
                .unwrap_or_default(),
            Self::Many {
                options, ticked, ..
            } => {
                let picked = ticked.iter().filter_map(|n| options.get(*n));
                picked.map(called).collect::<Vec<_>>().join(", ")
            }
            Self::Decision {
                options,
                chosen,
                motive,
                ..
            } => {
                let choice = chosen.and_then(|n| options.get(n)).map(called);
                let motive = motive.content();
                match (choice, motive.is_empty()) {
                    (Some(choice), false) => format!("{choice} \u{2014} {motive}"),
                    (Some(choice), true) => choice,
                    (None, _) => motive,
                }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::playbook::ChoiceId;
    use crate::text::Phrase;

    fn option(id: &str, sv: &'static str, en: &'static str) -> Opt {
        Opt {
            pick: Pick::Choice(ChoiceId::new(id).unwrap()),
            label: Phrase::new(sv, en).into(),
        }
    }

    fn options() -> Vec<Opt> {
        vec![
            option("kivra", "Digital post", "Digital mail"),
            option("post", "Brev med post", "Letter by post"),
        ]
    }

    #[test]
    fn a_chosen_option_is_read_by_its_title_and_kept_by_its_id() {
        let input = Input::One {
            options: options(),
            at: 0,
            chosen: Some(0),
        };
        assert_eq!(input.in_words(Lang::Sv), "Digital post");
        assert_eq!(input.in_words(Lang::En), "Digital mail");
        assert_eq!(input.to_draft(), "kivra");
    }

    #[test]
    fn ticked_options_and_decisions_are_read_by_their_titles() {
        let many = Input::Many {
            options: options(),
            at: 0,
            ticked: BTreeSet::from([0, 1]),
        };
        assert_eq!(many.in_words(Lang::Sv), "Digital post, Brev med post");
        let decision = |chosen, why| Input::Decision {
            options: options(),
            at: 0,
            chosen,
            motive: Editor::text(why),
            in_motive: false,
        };
        let said = |chosen, why| decision(chosen, why).in_words(Lang::En);
        assert_eq!(said(Some(1), "slow"), "Letter by post \u{2014} slow");
        assert_eq!(said(Some(1), ""), "Letter by post");
        assert_eq!(said(None, "slow"), "slow");
    }
}
