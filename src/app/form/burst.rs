//! What is typed in one go at a question that is answered by choosing. A digit, a space, yes or no
//! choose; anything else was meant for another question, and then it answers nothing: what its first
//! characters marked is taken back. Never decides what an answer means.

use super::input::{Input, Opt, Pick, Took};
use super::told;
use super::{Did, FieldBox, Form};
use crate::app::key::{Code, Key};
use crate::text::{Lang, answering as words};

/// The characters typed at a choice since the last key that was none.
#[derive(Debug, Clone, Default)]
pub(super) struct Burst {
    typed: String,
    /// What was marked before the first of them, and whether it was a draft.
    before: Option<Box<(Input, bool)>>,
    is_prose: bool,
}

/// What the characters so far are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Meaning {
    /// The last of them marks an option.
    Mark,
    /// They do, and the last of them adds nothing.
    Same,
    /// Words.
    Prose,
}

impl Form {
    /// Ends what is typed at a choice, when the key types nothing. Returns whether the key was Enter
    /// after words: they are no answer, the cursor stays, and the digit can be pressed.
    pub(super) fn ends_words(&mut self, key: Key, lang: Lang) -> bool {
        if key.typed().is_some() || !std::mem::take(&mut self.burst).is_prose {
            return false;
        }
        let is_enter = key == Key::plain(Code::Enter);
        if let Some(one) = self.boxes.get_mut(self.at) {
            one.fault = is_enter.then(|| told(words::NO_WORDS, lang));
        }
        is_enter
    }

    /// Takes over what is being typed in the form before: its questions have changed under the cursor.
    pub fn go_on_typing(&mut self, before: &mut Self) {
        self.burst = std::mem::take(&mut before.burst);
    }

    /// Takes a character typed at a choice; `None` when the cursor is in none, or the key types none.
    pub(super) fn type_at_choice(&mut self, key: Key, lang: Lang) -> Option<Did> {
        let one = self.boxes.get_mut(self.at)?;
        let c = key.typed().filter(|_| one.input.is_choice())?;
        if self.burst.typed.is_empty() {
            if c == '?' {
                // Asks for help, as everywhere where no text is written.
                return None;
            }
            self.burst.before = Some(Box::new((one.input.clone(), one.dirty)));
        }
        self.burst.typed.push(c);
        if self.burst.is_prose {
            return Some(Did::Moved);
        }
        let marks = |one: &mut FieldBox| {
            let key = Key::char(c.to_ascii_lowercase());
            one.input.take(key) == Took::Changed
        };
        match meaning(&self.burst.typed, &one.input) {
            Meaning::Same => return Some(Did::Moved),
            Meaning::Mark if marks(one) => one.changed(),
            Meaning::Mark | Meaning::Prose => {
                self.burst.is_prose = true;
                if let Some(before) = self.burst.before.take() {
                    (one.input, one.dirty) = *before;
                }
                one.fault = Some(told(words::NO_WORDS, lang));
            }
        }
        Some(Did::Changed(one.field.id.clone()))
    }
}

/// Returns what was typed at a choice.
fn meaning(typed: &str, input: &Input) -> Meaning {
    if typed.chars().all(|c| c == ' ') {
        return Meaning::Mark;
    }
    let is_many = matches!(input, Input::Many { .. });
    let is_of = |c: char| c.is_ascii_digit() || c == ' ';
    if typed.chars().all(is_of) {
        return match typed.chars().last() {
            // A number with a gap in it is a time or a count, no choice of one.
            Some(' ') => Meaning::Same,
            Some(_) if is_many || !typed.contains(' ') => Meaning::Mark,
            Some(_) | None => Meaning::Prose,
        };
    }
    let is_yes_no = |option: &Opt| matches!(option.pick, Pick::YesNo(_));
    let lower = typed.to_lowercase();
    let begins = ["ja", "nej", "yes", "no"]
        .iter()
        .any(|word| word.starts_with(&lower));
    match (input.options().iter().any(is_yes_no) && begins, typed.len()) {
        (true, 1) => Meaning::Mark,
        (true, _) => Meaning::Same,
        (false, _) => Meaning::Prose,
    }
}
