//! Alternatives as people write them: an id, a number in the list, or the beginning of the words.

use super::AnswerFault;
use crate::playbook::read::near;
use crate::playbook::{Choice, ChoiceId};
use crate::text::Lang;

/// One alternative with everything that it can be called.
pub(super) struct Named {
    /// The id that a record keeps.
    pub(super) id: String,
    /// What a person may call it.
    pub(super) labels: Vec<String>,
}

/// Returns a field's own choices as alternatives.
pub(super) fn of_choices(choices: &[Choice]) -> Vec<Named> {
    let one = |choice: &Choice| Named {
        id: choice.id.as_str().to_owned(),
        labels: vec![
            choice.label.to(Lang::Sv).to_owned(),
            choice.label.to(Lang::En).to_owned(),
        ],
    };
    choices.iter().map(one).collect()
}

/// Finds the one alternative that a text names. In a file (`exact`) only an id or the whole words
/// count: what was a beginning today may be ambiguous in the next version of a playbook.
pub(super) fn find(text: &str, options: &[Named], exact: bool) -> Result<String, AnswerFault> {
    let given = text.trim();
    if given.is_empty() {
        return Err(AnswerFault::Empty);
    }
    if let Some(exact) = options.iter().find(|option| option.id == given) {
        return Ok(exact.id.clone());
    }
    let number = given.parse::<usize>().ok().filter(|_| !exact);
    let number = number.and_then(|n| n.checked_sub(1));
    if let Some(option) = number.and_then(|n| options.get(n)) {
        return Ok(option.id.clone());
    }
    let folded = given.to_lowercase();
    let with = |test: &dyn Fn(&str) -> bool| -> Vec<&Named> {
        let has = |option: &&Named| {
            let mut labels = option.labels.iter().map(|label| label.to_lowercase());
            labels.any(|label| test(&label))
        };
        options.iter().filter(has).collect()
    };
    let whole = with(&|label| label == folded);
    if let [one] = whole.as_slice() {
        return Ok(one.id.clone());
    }
    let begun = with(&|label| !exact && label.starts_with(&folded));
    match begun.as_slice() {
        [one] => Ok(one.id.clone()),
        [] => Err(AnswerFault::UnknownChoice {
            given: given.to_owned(),
            near: nearest(given, options),
        }),
        several => Err(AnswerFault::AmbiguousChoice {
            given: given.to_owned(),
            between: several.iter().map(|option| option.id.clone()).collect(),
        }),
    }
}

/// Returns the id or the label that was probably meant.
fn nearest(given: &str, options: &[Named]) -> Option<String> {
    let ids = options.iter().map(|option| option.id.as_str());
    let labels = options.iter().flat_map(|option| option.labels.iter());
    let names = ids.chain(labels.map(String::as_str));
    near(given, names).map(ToOwned::to_owned)
}

/// Finds the alternative and makes an id of it.
pub(super) fn find_id(text: &str, options: &[Named], exact: bool) -> Result<ChoiceId, AnswerFault> {
    let id = find(text, options, exact)?;
    ChoiceId::new(&id).map_err(|_| AnswerFault::UnknownChoice {
        given: id,
        near: None,
    })
}
