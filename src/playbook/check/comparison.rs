//! Conditions that compare a question with an answer that it cannot have.

use crate::playbook::read::{Comparison, Findings, Places, can_be};
use crate::playbook::{FieldKind, Playbook};
use crate::text::problem::{Both, check};

/// Reports comparisons of the wrong type and with choices that do not exist.
pub(super) fn check(playbook: &Playbook, places: &Places, out: &mut Findings) {
    for comparison in &places.comparisons {
        let field = playbook
            .steps()
            .flat_map(|(_, step)| &step.fields)
            .find(|field| field.id.as_str() == comparison.field);
        let Some(field) = field else {
            // The check of names has said that it does not exist.
            continue;
        };
        let choices: Vec<&str> = field
            .kind
            .choices()
            .iter()
            .map(|choice| choice.id.as_str())
            .collect();
        let mend = match &field.kind {
            FieldKind::YesNo => match comparison.is {
                Ok(_) => continue,
                Err(_) => can_be(&[]),
            },
            FieldKind::OneOf(_)
            | FieldKind::ManyOf(_)
            | FieldKind::Checklist(_)
            | FieldKind::Decision(_) => match &comparison.is {
                Err(choice) if choices.contains(&choice.as_str()) => continue,
                // A field whose choices could not be read has been reported already.
                Ok(_) | Err(_) if choices.is_empty() => continue,
                Ok(_) | Err(_) => can_be(&choices),
            },
            FieldKind::Line
            | FieldKind::Text
            | FieldKind::Moment
            | FieldKind::Number { .. }
            | FieldKind::Records(_)
            | FieldKind::EntryOf { .. }
            | FieldKind::RowsOf(_)
            | FieldKind::ChannelOf
            | FieldKind::RoleOf => Both::new(
                "skriv known = true i stället för is, eller fråga ett fält som är ja/nej eller \
                 har alternativ",
                "write known = true instead of is, or ask a field that is yes/no or has choices",
            ),
        };
        let what = Both::new(
            format!("svaret på ”{}”", comparison.field),
            format!("the answer to “{}”", comparison.field),
        );
        out.add(
            comparison.span.clone(),
            check::wrong_test(&what, &shown(comparison), &mend),
        );
    }
}

fn shown(comparison: &Comparison) -> String {
    match &comparison.is {
        Ok(flag) => flag.to_string(),
        Err(choice) => format!("\"{choice}\""),
    }
}
