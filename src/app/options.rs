//! The options of a choice, whoever defines them: the playbook, the program's registers, or yes
//! and no.

use super::form::{Opt, Pick};
use crate::case::form::{CaseNames, Names as _};
use crate::case::{Case, EntryId};
use crate::playbook::{Bilingual, ChoiceId, FieldKind, Playbook};
use crate::text::{Lang, answering as words};

/// Returns the options that a field offers in this case.
pub fn options(kind: &FieldKind, case: &Case, playbook: &Playbook) -> Vec<Opt> {
    if matches!(kind, FieldKind::YesNo) {
        return [true, false]
            .map(|yes| Opt {
                pick: Pick::YesNo(yes),
                label: words::yes_no(yes).into(),
            })
            .into();
    }
    if !kind.choices().is_empty() {
        let choices = kind.choices().iter();
        return choices
            .map(|choice| Opt {
                pick: Pick::Choice(choice.id.clone()),
                label: choice.label.clone(),
            })
            .collect();
    }
    let names = CaseNames { case, playbook };
    let is_entry = matches!(kind, FieldKind::EntryOf { .. } | FieldKind::RowsOf(_));
    let swedish = names.pointed(kind, Lang::Sv);
    let english = names.pointed(kind, Lang::En);
    swedish
        .into_iter()
        .zip(english)
        .filter_map(|(sv, en)| {
            let pick = if is_entry {
                Pick::Entry(EntryId::new(&sv.id)?)
            } else {
                Pick::Choice(ChoiceId::new(&sv.id).ok()?)
            };
            let label = Bilingual {
                sv: sv.label,
                en: Some(en.label),
            };
            Some(Opt { pick, label })
        })
        .collect()
}
