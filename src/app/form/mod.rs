//! A form: fields answered in place, one under the cursor.
//!
//! Used in two ways. In a step every confirmed answer is recorded at once, and the cursor moves on
//! when the record is on disk. In a form for a row, an entry or a setting the answers are gathered
//! and the last line saves them all. The form never records: it tells its owner.

mod burst;
mod choice;
mod draft;
mod input;
mod theirs;
mod told;

pub use input::{Input, Opt, Pick, Took};
pub use theirs::{Theirs, Whose};
pub use told::{not_an_answer, told};

use super::answering::AnswerFault;
use super::key::{Code, Key};
use crate::case::event::Cells;
use crate::case::{Answer, Value};
use crate::failure::Said;
use crate::playbook::{Field, FieldId, FieldKind};
use crate::text::{Lang, answering as words};
use crate::time::Moment;

/// One field with its recorded answer and what is written in it now.
#[derive(Debug, Clone)]
pub struct FieldBox {
    /// The question.
    pub field: Field,
    /// What is written.
    pub input: Input,
    /// The answer on record, or gathered by this form.
    pub saved: Option<Answer>,
    /// Whether other sessions' answers stand beside the saved one.
    pub disputed: bool,
    /// The answers that stand against each other, when there are several.
    pub rivals: Vec<Rival>,
    /// Answers that others have given since this one was begun: shown beside it before it is saved.
    pub arrived: Vec<Rival>,
    /// Whether the answer was confirmed once with those beside it: the next time replaces them.
    pub asked: bool,
    /// Whether what is written differs from the saved answer.
    pub dirty: bool,
    /// Whose draft it is, while it is somebody else's.
    pub theirs: Option<Whose>,
    /// Bad news about what is written.
    pub fault: Option<Said>,
    /// Two readings of a local time that exists twice: press 1 or 2.
    pub twice: Option<Box<[Answer; 2]>>,
}

/// One of several answers that did not know of each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rival {
    /// Who gave it.
    pub by: String,
    /// When it was recorded.
    pub at: Moment,
    /// The answer.
    pub answer: Answer,
}

/// Fields in order, and the one under the cursor; after the last one is the line that finishes.
#[derive(Debug, Clone, Default)]
pub struct Form {
    /// The fields.
    pub boxes: Vec<FieldBox>,
    /// The field under the cursor, or `boxes.len()`.
    pub at: usize,
    /// The field whose answer is on its way to the disk.
    pub waiting: Option<usize>,
    /// What is being typed at a choice.
    burst: burst::Burst,
}

/// Drafts of the two answers that are no value; the same as what is typed for them.
const NOT_KNOWN: &str = "?";
const CANNOT_KNOW: &str = "??";

/// What a key did to a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Did {
    /// Nothing: it was not for the form.
    Ignored,
    /// It moved the cursor.
    Moved,
    /// It changed what is written in the field: a draft now.
    Changed(FieldId),
    /// It confirmed this answer to this field.
    Confirmed(FieldId, Answer),
    /// It asks for the row under the cursor of this list; `None` for a new one.
    Row(FieldId, Option<crate::case::EntryId>),
    /// It asks to take out this row.
    RemoveRow(FieldId, crate::case::EntryId),
    /// It asks to finish.
    Finish,
    /// It left the form. Drafts stay.
    Left,
}

impl Form {
    /// Makes a form of fields; `options` gives those of the kinds that take them.
    pub fn new(
        fields: impl IntoIterator<Item = Field>,
        options: &dyn Fn(&FieldKind) -> Vec<Opt>,
    ) -> Self {
        let boxes = fields
            .into_iter()
            .map(|field| FieldBox {
                input: Input::new(&field.kind, options(&field.kind)),
                field,
                saved: None,
                disputed: false,
                rivals: Vec::new(),
                arrived: Vec::new(),
                asked: false,
                dirty: false,
                theirs: None,
                fault: None,
                twice: None,
            })
            .collect();
        Self {
            boxes,
            at: 0,
            waiting: None,
            burst: burst::Burst::default(),
        }
    }

    /// Returns the field under the cursor; `None` on the last line.
    pub fn current(&self) -> Option<&FieldBox> {
        self.boxes.get(self.at)
    }

    /// Finds a field.
    pub fn find(&mut self, id: &FieldId) -> Option<&mut FieldBox> {
        self.boxes.iter_mut().find(|one| one.field.id == *id)
    }

    /// Returns whether letters are text under the cursor, not commands.
    pub fn takes_text(&self) -> bool {
        self.current().is_some_and(|one| one.input.takes_text())
    }

    /// Moves the cursor to the first field without an answer, or with *not known yet*: the one that
    /// somebody comes back to answer. Otherwise to the last line.
    pub fn go_to_first_open(&mut self) {
        let open = self
            .boxes
            .iter()
            .position(|one| matches!(one.saved, None | Some(Answer::NotKnownYet)) || one.dirty);
        self.at = open.unwrap_or(self.boxes.len());
    }

    /// Returns the gathered answers.
    pub fn cells(&self) -> Cells {
        let answered = self.boxes.iter().filter_map(|one| {
            let answer = one.saved.clone()?;
            Some((one.field.id.clone(), answer))
        });
        answered.collect()
    }

    /// Fills the form with answers already gathered.
    pub fn load_cells(&mut self, cells: &Cells, lang: Lang) {
        for one in &mut self.boxes {
            one.load(cells.get(&one.field.id), lang);
        }
    }

    /// Takes a key.
    #[allow(
        clippy::wildcard_enum_match_arm,
        reason = "most keys mean nothing here"
    )]
    pub fn take(&mut self, key: Key, now: Moment, lang: Lang) -> Did {
        let plain = !key.ctrl && !key.alt;
        if self.ends_words(key, lang) {
            return Did::Moved;
        }
        match key.code {
            Code::Esc => return Did::Left,
            Code::Tab if plain => return self.forward(),
            Code::BackTab => return self.back(),
            _ => {}
        }
        let Some(one) = self.boxes.get_mut(self.at) else {
            return match key.code {
                Code::Enter if plain => Did::Finish,
                Code::Up => self.back(),
                _ => Did::Ignored,
            };
        };
        match key.code {
            Code::Enter if plain => return self.confirm(now, lang),
            Code::F(2) => return Did::Confirmed(one.field.id.clone(), Answer::NotKnownYet),
            Code::F(3) => return Did::Confirmed(one.field.id.clone(), Answer::CannotBeDetermined),
            _ => {}
        }
        if let Some(both) = &one.twice
            && let Some(n) = key.typed().and_then(|c| c.to_digit(10))
            && let Some(answer) = usize::try_from(n)
                .ok()
                .and_then(|n| both.get(n.wrapping_sub(1)))
        {
            return Did::Confirmed(one.field.id.clone(), answer.clone());
        }
        if let Input::Rows { rows, at } = &one.input {
            match key.typed() {
                Some('a' | '+') => return Did::Row(one.field.id.clone(), None),
                Some('x') => {
                    if let Some((row, _)) = rows.get(*at) {
                        return Did::RemoveRow(one.field.id.clone(), row.clone());
                    }
                }
                _ => {}
            }
        }
        if let Some(did) = self.type_at_choice(key, lang) {
            return did;
        }
        let Some(one) = self.boxes.get_mut(self.at) else {
            return Did::Ignored;
        };
        match one.input.take(key) {
            Took::Changed => {
                one.changed();
                Did::Changed(one.field.id.clone())
            }
            Took::Moved => Did::Moved,
            Took::Not => match key.code {
                Code::Up => self.back(),
                Code::Down => self.forward(),
                _ => Did::Ignored,
            },
        }
    }

    /// Takes a pasted text; it never confirms anything.
    pub fn paste(&mut self, text: &str) -> Did {
        let Some(one) = self.boxes.get_mut(self.at) else {
            return Did::Ignored;
        };
        if one.input.paste(text) == Took::Not {
            return Did::Ignored;
        }
        one.changed();
        Did::Changed(one.field.id.clone())
    }

    /// Moves the cursor to the next line.
    pub fn forward(&mut self) -> Did {
        self.at = (self.at + 1).min(self.boxes.len());
        Did::Moved
    }

    fn back(&mut self) -> Did {
        if self.at == 0 {
            return Did::Ignored;
        }
        self.at -= 1;
        Did::Moved
    }

    /// Confirms what is written under the cursor.
    fn confirm(&mut self, now: Moment, lang: Lang) -> Did {
        let Some(one) = self.boxes.get_mut(self.at) else {
            return Did::Finish;
        };
        if let Input::Rows { rows, at } = &one.input {
            let row = rows.get(*at).map(|(id, _)| id.clone());
            return Did::Row(one.field.id.clone(), row);
        }
        if let Input::Decision {
            chosen: Some(_),
            motive,
            in_motive,
            ..
        } = &mut one.input
            && !*in_motive
            && motive.is_empty()
        {
            *in_motive = true;
            return Did::Moved;
        }
        match one.input.answer(&one.field, now, lang) {
            Ok(Some(answer)) if one.dirty || one.saved.is_none() || one.disputed => {
                Did::Confirmed(one.field.id.clone(), answer)
            }
            Ok(None) if one.dirty && one.saved.is_some() => {
                let fault = match &one.input {
                    Input::Many { .. } => {
                        let none = Answer::Known(Value::Many(Vec::new()));
                        return Did::Confirmed(one.field.id.clone(), none);
                    }
                    Input::Typed(_)
                    | Input::One { .. }
                    | Input::Decision { .. }
                    | Input::Rows { .. } => told(words::CANNOT_EMPTY, lang),
                };
                one.fault = Some(fault);
                Did::Moved
            }
            // A question that has to be answered keeps the cursor: what is typed next belongs to it.
            Ok(None) if one.field.required && one.saved.is_none() && one.fault.is_none() => {
                one.fault = Some(told(one.input.needed(), lang));
                Did::Moved
            }
            // Nothing new: the key moves on.
            Ok(_) => self.forward(),
            Err(AnswerFault::Said(said)) => {
                one.fault = Some(said);
                Did::Moved
            }
            Err(AnswerFault::Twice(first, second)) => {
                let known = |when| Answer::Known(Value::Moment(when));
                one.twice = Some(Box::new([known(first), known(second)]));
                Did::Moved
            }
        }
    }
}

impl FieldBox {
    /// Shows a recorded answer, unless something else is being written.
    pub fn load(&mut self, answer: Option<&Answer>, lang: Lang) {
        self.saved = answer.cloned();
        if self.dirty {
            return;
        }
        if let Some(answer) = answer {
            self.input.load(answer, lang);
        }
    }

    /// Takes an answer as the saved one: what was written is a draft no more.
    pub fn settle(&mut self, answer: &Answer, lang: Lang) {
        self.dirty = false;
        self.theirs = None;
        self.fault = None;
        self.twice = None;
        self.arrive(Vec::new());
        self.load(Some(answer), lang);
    }

    /// Takes what others have answered since this answer was begun. What is new has to be seen
    /// before it is replaced.
    pub fn arrive(&mut self, arrived: Vec<Rival>) {
        if self.arrived != arrived {
            self.arrived = arrived;
            self.asked = false;
        }
    }

    /// Returns what is written, or gathered, as a text that survives a crash.
    pub fn to_draft(&self) -> String {
        match (&self.saved, self.dirty) {
            (Some(Answer::NotKnownYet), false) => NOT_KNOWN.to_owned(),
            (Some(Answer::CannotBeDetermined), false) => CANNOT_KNOW.to_owned(),
            _ => self.input.to_draft(),
        }
    }

    /// Takes up a draft in a form that gathers: what is a whole answer counts as gathered.
    pub fn take_up(&mut self, draft: &str, now: Moment, lang: Lang) {
        match draft {
            NOT_KNOWN => return self.settle(&Answer::NotKnownYet, lang),
            CANNOT_KNOW => return self.settle(&Answer::CannotBeDetermined, lang),
            _ => self.input.load_draft(draft),
        }
        self.dirty = true;
        if let Ok(Some(answer)) = self.input.answer(&self.field, now, lang) {
            self.settle(&answer, lang);
        }
    }

    fn changed(&mut self) {
        self.dirty = true;
        self.theirs = None;
        self.fault = None;
        self.twice = None;
    }
}
