//! What rests on the other fields: which passages may be secret and on what ground, and what is missing.

use super::origin::Told;
use super::{Entry, Mark};
use crate::authority_form::{AuthorityForm, FormField, Origin, Piece, SecrecyGround};
use crate::playbook::Certainty;
use crate::text::{Lang, desk as words};

/// Returns the ground on which a passage may be secret, when there is one.
pub(super) fn mark(
    form: &AuthorityForm,
    field: &FormField,
    origin: &Origin,
    told: &Told,
    lang: Lang,
) -> Option<Mark> {
    let by_name = field.marks.iter().find(|(marked, _)| marked == origin);
    let ground: Option<&SecrecyGround> = match by_name {
        Some((_, ground)) => form.ground(ground.as_str()),
        None => told.sensitivity.and_then(|of| form.ground_for(of)),
    };
    let ground = ground?;
    Some(Mark {
        passage: told.label.clone(),
        text: told.text.clone(),
        of_security: ground.id.as_str() == "security",
        ground: ground.ground.to(lang).to_owned(),
        why: ground.why.to(lang).to_owned(),
        certain: matches!(ground.certainty, Certainty::Found | Certainty::High),
    })
}

/// Fills in what rests on all the other fields: what is missing, and what may be secret.
pub(super) fn list(form: &AuthorityForm, lang: Lang, entries: &mut [Entry], only_new: bool) {
    let holds = |id: &str, piece: Piece| {
        let mut fields = form.fields().map(|(_, field)| field);
        let field = fields.find(|field| field.id.as_str() == id);
        field.is_some_and(|field| field.from.contains(&Origin::Piece(piece)))
    };
    let lacking: Vec<String> = entries
        .iter()
        .flat_map(|one| &one.missing)
        .filter(|missing| missing.of_incident)
        .map(|missing| format!("– {}", missing.what))
        .collect();
    let secret: Vec<String> = entries
        .iter()
        .flat_map(|one| one.marks.iter().map(move |mark| (one, mark)))
        .map(|(one, mark)| {
            let number = one.number.as_ref().map(|number| format!("{number} "));
            let field = format!("{}{}", number.unwrap_or_default(), one.label);
            let passage = if mark.passage == one.label || one.label.contains(&mark.passage) {
                field
            } else {
                format!("{field} ({})", mark.passage)
            };
            format!("– {passage}: {}, {}.", mark.ground, mark.why)
        })
        .collect();
    for one in entries.iter_mut() {
        let mut add = |intro: &str, lines: &[String]| {
            if lines.is_empty() {
                return;
            }
            if !one.text.is_empty() {
                one.text.push_str("\n\n");
            }
            one.text.push_str(intro);
            for line in lines {
                one.text.push('\n');
                one.text.push_str(line);
            }
        };
        if holds(&one.id, Piece::Missing) && !only_new {
            add(words::MISSING_INTRO.to(lang), &lacking);
        }
        if holds(&one.id, Piece::Secrecy) {
            add(words::SECRECY_INTRO.to(lang), &secret);
        }
    }
}
