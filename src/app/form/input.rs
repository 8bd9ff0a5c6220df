//! One field's half-written answer, by kind, and the keys that change it.
//!
//! Nothing here is recorded: what is written stays a draft until the owner of the form has
//! recorded it.

use std::collections::BTreeSet;

use super::choice::{find, find_all, many, mark, one, step};
use super::told;
use crate::app::answering::{self, AnswerFault};
use crate::app::editor::Editor;
use crate::app::key::{Code, Key};
use crate::case::event::Cells;
use crate::case::{Answer, EntryId, Value};
use crate::playbook::{Bilingual, ChoiceId, Field, FieldKind};
use crate::text::{FreeText, Lang, answering as words};
use crate::time::Moment;

/// What choosing an option means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pick {
    /// Yes or no.
    YesNo(bool),
    /// An alternative, a channel or a role.
    Choice(ChoiceId),
    /// An entry of a register.
    Entry(EntryId),
}

/// One option of a choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opt {
    /// What it means.
    pub pick: Pick,
    /// What it is called.
    pub label: Bilingual,
}

/// A half-written answer.
#[derive(Debug, Clone)]
pub enum Input {
    /// A line, a text, a number or a moment, as typed.
    Typed(Editor),
    /// One option.
    One {
        /// The options.
        options: Vec<Opt>,
        /// The option under the cursor.
        at: usize,
        /// The chosen one.
        chosen: Option<usize>,
    },
    /// Any number of options.
    Many {
        /// The options.
        options: Vec<Opt>,
        /// The option under the cursor.
        at: usize,
        /// The ticked ones.
        ticked: BTreeSet<usize>,
    },
    /// One option and a motive.
    Decision {
        /// The options.
        options: Vec<Opt>,
        /// The option under the cursor.
        at: usize,
        /// The chosen one.
        chosen: Option<usize>,
        /// Why.
        motive: Editor,
        /// Whether the cursor is in the motive.
        in_motive: bool,
    },
    /// A list of records; its rows are recorded one by one through a form of their own.
    Rows {
        /// The rows that stand.
        rows: Vec<(EntryId, Cells)>,
        /// The row under the cursor; after the last one is *add a row*.
        at: usize,
    },
}

impl Input {
    /// Makes an empty answer to a field. `options` are those of a kind that takes them.
    pub fn new(kind: &FieldKind, options: Vec<Opt>) -> Self {
        match kind {
            FieldKind::Line | FieldKind::Moment | FieldKind::Number { .. } => {
                Self::Typed(Editor::line(""))
            }
            FieldKind::Text => Self::Typed(Editor::text("")),
            FieldKind::YesNo
            | FieldKind::OneOf(_)
            | FieldKind::ChannelOf
            | FieldKind::RoleOf
            | FieldKind::EntryOf { many: false, .. } => Self::One {
                options,
                at: 0,
                chosen: None,
            },
            FieldKind::ManyOf(_)
            | FieldKind::Checklist(_)
            | FieldKind::RowsOf(_)
            | FieldKind::EntryOf { many: true, .. } => Self::Many {
                options,
                at: 0,
                ticked: BTreeSet::new(),
            },
            FieldKind::Decision(_) => Self::Decision {
                options,
                at: 0,
                chosen: None,
                motive: Editor::text(""),
                in_motive: false,
            },
            FieldKind::Records(_) => Self::Rows {
                rows: Vec::new(),
                at: 0,
            },
        }
    }

    /// Puts a recorded answer in the place of what is written.
    pub fn load(&mut self, answer: &Answer, lang: Lang) {
        let known = match answer {
            Answer::Known(value) => Some(value),
            Answer::NotKnownYet | Answer::CannotBeDetermined => None,
        };
        match self {
            Self::Typed(editor) => {
                let text = known.map_or_else(String::new, |_| answering::typed(answer, lang));
                *editor = if editor.has_many_lines() {
                    Editor::text(&text)
                } else {
                    Editor::line(&text)
                };
            }
            Self::One {
                options,
                at,
                chosen,
            } => {
                *chosen = known.and_then(|value| find(options, value));
                *at = chosen.unwrap_or(*at);
            }
            Self::Many {
                options, ticked, ..
            } => {
                *ticked = known.map_or_else(BTreeSet::new, |value| find_all(options, value));
            }
            Self::Decision {
                options,
                at,
                chosen,
                motive,
                ..
            } => {
                *chosen = known.and_then(|value| find(options, value));
                *at = chosen.unwrap_or(*at);
                let why = match known {
                    Some(Value::Decision { motive, .. }) => motive.clear().unwrap_or_default(),
                    _ => "",
                };
                *motive = Editor::text(why);
            }
            Self::Rows { .. } => {}
        }
    }

    /// Returns what is written as an answer; `None` while nothing is.
    pub fn answer(
        &self,
        field: &Field,
        now: Moment,
        lang: Lang,
    ) -> Result<Option<Answer>, AnswerFault> {
        match self {
            Self::Typed(editor) => {
                let text = editor.content();
                if text.trim().is_empty() {
                    return Ok(None);
                }
                answering::parse(field, &text, now, lang).map(Some)
            }
            Self::One {
                options, chosen, ..
            } => Ok(chosen
                .and_then(|n| options.get(n))
                .map(|option| Answer::Known(one(&option.pick)))),
            Self::Many {
                options, ticked, ..
            } => Ok((!ticked.is_empty()).then(|| {
                let picks = ticked.iter().filter_map(|n| options.get(*n));
                Answer::Known(many(picks.map(|option| &option.pick)))
            })),
            Self::Decision {
                options,
                chosen,
                motive,
                ..
            } => {
                let motive = motive.content();
                let choice =
                    chosen
                        .and_then(|n| options.get(n))
                        .and_then(|option| match &option.pick {
                            Pick::Choice(id) => Some(id.clone()),
                            Pick::YesNo(_) | Pick::Entry(_) => None,
                        });
                match choice {
                    None if motive.trim().is_empty() => Ok(None),
                    None => Err(AnswerFault::Said(told(words::CHOOSE_FIRST, lang))),
                    Some(_) if motive.trim().is_empty() => {
                        Err(AnswerFault::Said(told(words::MOTIVE_MISSING, lang)))
                    }
                    Some(choice) => Ok(Some(Answer::Known(Value::Decision {
                        choice,
                        motive: FreeText::new(motive.trim()),
                    }))),
                }
            }
            Self::Rows { .. } => Ok(None),
        }
    }

    /// Takes a key; returns whether it was for this answer, and whether it changed it.
    #[allow(
        clippy::wildcard_enum_match_arm,
        reason = "most keys mean nothing here"
    )]
    pub fn take(&mut self, key: Key) -> Took {
        match self {
            Self::Typed(editor) => edit(editor, key),
            Self::One {
                options,
                at,
                chosen,
            } => {
                let marked = mark(options, at, key);
                if let Some(n) = marked {
                    *chosen = Some(n);
                    return Took::Changed;
                }
                step(at, options.len(), key)
            }
            Self::Many {
                options,
                at,
                ticked,
            } => {
                if let Some(n) = mark(options, at, key) {
                    if !ticked.remove(&n) {
                        ticked.insert(n);
                    }
                    return Took::Changed;
                }
                step(at, options.len(), key)
            }
            Self::Decision {
                options,
                at,
                chosen,
                motive,
                in_motive,
            } => {
                if *in_motive {
                    return match edit(motive, key) {
                        Took::Not if key.code == Code::Up => {
                            *in_motive = false;
                            Took::Moved
                        }
                        took => took,
                    };
                }
                if let Some(n) = mark(options, at, key) {
                    *chosen = Some(n);
                    return Took::Changed;
                }
                match step(at, options.len(), key) {
                    Took::Not if key.code == Code::Down => {
                        *in_motive = true;
                        Took::Moved
                    }
                    took => took,
                }
            }
            Self::Rows { rows, at } => step(at, rows.len() + 1, key),
        }
    }

    /// Puts in a pasted text.
    pub fn paste(&mut self, text: &str) -> Took {
        match self {
            Self::Typed(editor) => editor.paste(text),
            Self::Decision {
                motive, in_motive, ..
            } => {
                *in_motive = true;
                motive.paste(text);
            }
            Self::One { .. } | Self::Many { .. } | Self::Rows { .. } => return Took::Not,
        }
        Took::Changed
    }

    /// Returns whether the cursor is in a text that may have several lines.
    pub const fn has_many_lines(&self) -> bool {
        match self {
            Self::Typed(editor) => editor.has_many_lines(),
            Self::Decision { in_motive, .. } => *in_motive,
            Self::One { .. } | Self::Many { .. } | Self::Rows { .. } => false,
        }
    }

    /// Returns whether the cursor is among options to choose from.
    pub const fn is_choice(&self) -> bool {
        match self {
            Self::One { .. } | Self::Many { .. } => true,
            Self::Decision { in_motive, .. } => !*in_motive,
            Self::Typed(_) | Self::Rows { .. } => false,
        }
    }

    /// Says that the question needs an answer, and how it is given.
    pub(super) const fn needed(&self) -> words::Told {
        if self.is_choice() {
            words::NEEDED_CHOICE
        } else {
            words::NEEDED
        }
    }

    /// Returns whether letters are text here, not commands.
    pub const fn takes_text(&self) -> bool {
        match self {
            Self::Typed(_) => true,
            Self::Decision { in_motive, .. } => *in_motive,
            Self::One { .. } | Self::Many { .. } | Self::Rows { .. } => false,
        }
    }
}

/// What became of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Took {
    /// It was not for this answer.
    Not,
    /// It moved within the answer.
    Moved,
    /// It changed the answer.
    Changed,
}

fn edit(editor: &mut Editor, key: Key) -> Took {
    let before = editor.content();
    if !editor.take(key) {
        return Took::Not;
    }
    if before == editor.content() {
        Took::Moved
    } else {
        Took::Changed
    }
}

impl Input {
    /// Returns the options of a choice, for their names.
    pub fn options(&self) -> &[Opt] {
        match self {
            Self::One { options, .. }
            | Self::Many { options, .. }
            | Self::Decision { options, .. } => options,
            Self::Typed(_) | Self::Rows { .. } => &[],
        }
    }
}
