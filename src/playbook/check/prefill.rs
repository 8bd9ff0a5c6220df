//! Questions that the organisation's profile answers: the profile holds words, so they take words.

use crate::playbook::read::{Findings, Places, Sort};
use crate::playbook::{FieldKind, Playbook};
use crate::text::problem::check;

/// Reports prefilled questions that take another kind of answer than words.
pub(super) fn check(playbook: &Playbook, places: &Places, out: &mut Findings) {
    for name in places.used.iter().filter(|name| name.sort == Sort::Prefill) {
        let mut asked = playbook.steps().flat_map(|(_, step)| &step.fields);
        let field = asked.find(|field| field.id.as_str() == name.id);
        let takes_words =
            field.is_none_or(|field| matches!(field.kind, FieldKind::Line | FieldKind::Text));
        if !takes_words {
            out.add(name.span.clone(), check::prefill_kind(&name.id));
        }
    }
}
