//! The options of a choice, whoever defines them: the playbook, the program's registers, or yes
//! and no.

use super::form::{Opt, Pick};
use crate::case::register::CheckOutcome;
use crate::case::{Case, EntryId};
use crate::playbook::{Bilingual, ChoiceId, FieldKind, Playbook, Register};
use crate::text::{FreeText, answering as words};

/// Returns the options that a field offers in this case.
pub fn options(kind: &FieldKind, case: &Case, playbook: &Playbook) -> Vec<Opt> {
    match kind {
        FieldKind::YesNo => [true, false]
            .map(|yes| Opt {
                pick: Pick::YesNo(yes),
                label: words::yes_no(yes).into(),
            })
            .into(),
        FieldKind::OneOf(choices)
        | FieldKind::ManyOf(choices)
        | FieldKind::Checklist(choices)
        | FieldKind::Decision(choices) => choices
            .iter()
            .map(|choice| Opt {
                pick: Pick::Choice(choice.id.clone()),
                label: choice.label.clone(),
            })
            .collect(),
        FieldKind::ChannelOf => {
            let all = playbook.channels.iter();
            all.filter_map(|one| named(one.id.as_str(), &one.title))
                .collect()
        }
        FieldKind::RoleOf => {
            let all = playbook.roles.iter();
            all.filter_map(|one| named(one.id.as_str(), &one.title))
                .collect()
        }
        FieldKind::EntryOf { register, .. } => entries(*register, case)
            .into_iter()
            .map(|(id, label)| Opt {
                pick: Pick::Entry(id),
                label: Bilingual {
                    sv: label,
                    en: None,
                },
            })
            .collect(),
        FieldKind::Line
        | FieldKind::Text
        | FieldKind::Moment
        | FieldKind::Number { .. }
        | FieldKind::Records(_) => Vec::new(),
    }
}

fn named(id: &str, title: &Bilingual) -> Option<Opt> {
    Some(Opt {
        pick: Pick::Choice(ChoiceId::new(id).ok()?),
        label: title.clone(),
    })
}

/// Returns the standing entries of a register with a short label each.
pub fn entries(register: Register, case: &Case) -> Vec<(EntryId, String)> {
    let of = case.registers();
    let text = |words: &FreeText| words.clear().unwrap_or("…").to_owned();
    /// Labels the standing entries of one table.
    macro_rules! labels {
        ($table:expr, $label:expr) => {
            $table
                .standing()
                .map(|one| (one.id.clone(), $label(one.value)))
                .collect()
        };
    }
    match register {
        Register::Anchors => {
            labels!(of.anchors, |v: &crate::case::register::Anchor| text(
                &v.source
            ))
        }
        Register::Groups => labels!(of.groups, |v: &crate::case::register::Group| text(&v.name)),
        Register::Assessments => {
            labels!(
                of.assessments,
                |v: &crate::case::register::Assessment| text(&v.motive)
            )
        }
        Register::Checks => labels!(of.checks, |v: &crate::case::register::Check| {
            match v.outcome {
                CheckOutcome::Found(n) => format!("{}: {n}", text(&v.sources)),
                CheckOutcome::NoneMarked | CheckOutcome::CouldNotCheck => text(&v.sources),
            }
        }),
        Register::Protected => {
            labels!(
                of.protected,
                |v: &crate::case::register::ProtectedPerson| format!("P{}", v.label)
            )
        }
        Register::Filings => {
            labels!(of.filings, |v: &crate::case::register::Filing| text(
                &v.summary
            ))
        }
        Register::Sendings => {
            labels!(of.sendings, |v: &crate::case::register::Sending| text(
                &v.title
            ))
        }
        Register::Measures => {
            labels!(of.measures, |v: &crate::case::register::Measure| text(
                &v.what
            ))
        }
        Register::Lessons => {
            labels!(of.lessons, |v: &crate::case::register::Lesson| text(
                &v.what
            ))
        }
        Register::People => {
            labels!(of.people, |v: &crate::case::register::Person| text(
                &v.function
            ))
        }
        Register::Links => labels!(of.links, |v: &crate::case::register::Link| text(&v.what)),
    }
}
