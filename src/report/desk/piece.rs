//! What the program knows of a case beside its answers: the organisation, the clock, the registers.

use super::origin::{Teller, Told, settings};
use crate::authority_form::Piece;
use crate::case::form::Coded as _;
use crate::case::gate::{self, GateOutcome};
use crate::case::latest_assessment;
use crate::case::register::FilingStage;
use crate::playbook::Sensitivity;
use crate::report::context::{Measure, Sending};
use crate::text::{Lang, Phrase, desk as words};

/// The question of who the controller is, when the playbook asks.
const CONTROLLER: &str = "controller";

/// Returns what a stage of filing is called.
pub const fn stage(stage: FilingStage) -> Phrase {
    match stage {
        FilingStage::Initial => words::INITIAL,
        FilingStage::Supplement => words::SUPPLEMENT,
        FilingStage::Withdrawn => words::WITHDRAWN,
        FilingStage::Intermediate => words::INTERMEDIATE,
        FilingStage::Final => words::FINAL,
    }
}

/// Returns who owns a piece that no step asks for.
pub(super) const fn owner(piece: Piece) -> Option<Phrase> {
    match piece {
        Piece::OrganisationName
        | Piece::OrganisationNumber
        | Piece::OrganisationAddress
        | Piece::OrganisationContact
        | Piece::OrganisationDpo => Some(settings()),
        Piece::Stage
        | Piece::AuthorityReference
        | Piece::PeopleDpo
        | Piece::Awareness
        | Piece::Late
        | Piece::LateReasons
        | Piece::Groups
        | Piece::Protected
        | Piece::Severity
        | Piece::Risk
        | Piece::RiskMotive
        | Piece::MeasuresTaken
        | Piece::MeasuresPlanned
        | Piece::MeasuresInquiry
        | Piece::Informed
        | Piece::Sendings
        | Piece::SendingsPlanned
        | Piece::InformMotive
        | Piece::Missing
        | Piece::Secrecy => None,
    }
}

/// Returns what a piece says.
pub(super) fn told(tell: Teller<'_>, piece: Piece) -> Told {
    let (of, context) = (tell.of, tell.context);
    let lang = of.lang;
    let words_of = |text: Option<&String>| own(text.cloned().unwrap_or_default());
    let profile = &context.organisation;
    match piece {
        Piece::Stage => Told {
            codes: vec![tell.stage.code().to_owned()],
            ..own(stage(tell.stage).to(lang).to_owned())
        },
        Piece::AuthorityReference => {
            let filings = tell
                .filings()
                .filter_map(|filing| filing.reference.as_ref());
            words_of(filings.last())
        }
        // What the case answers goes before the profile, as in every paper.
        Piece::OrganisationName => {
            let answer = context.answers.get(CONTROLLER);
            let answer = answer.and_then(|answer| answer.text.as_ref());
            words_of(answer.or(profile.name.as_ref()))
        }
        Piece::OrganisationNumber => words_of(profile.number.as_ref()),
        Piece::OrganisationAddress => words_of(profile.address.as_ref()),
        Piece::OrganisationContact => words_of(profile.contact.as_ref()),
        Piece::OrganisationDpo => words_of(profile.dpo.as_ref()),
        Piece::PeopleDpo => own(people_dpo(tell)),
        Piece::Awareness => own(awareness(tell)),
        Piece::Late => yes_no(tell.clock().is_some_and(|clock| clock.late)),
        Piece::LateReasons => {
            let filings = tell
                .filings()
                .filter_map(|filing| filing.late_reasons.as_ref());
            words_of(filings.last())
        }
        Piece::Groups => own(lines(context.groups.iter().map(|group| {
            if group.count.known {
                format!("{}: {}", group.name, group.count.text)
            } else {
                format!("{}: {}", group.name, words::count(&group.count.text, lang))
            }
        }))),
        Piece::Protected => Told {
            sensitivity: matches!(gate::overall(of.case), GateOutcome::Found(_))
                .then_some(Sensitivity::Protected),
            label: words::PROTECTED_LABEL.to(lang).to_owned(),
            ..own(protected(tell).to(lang).to_owned())
        },
        Piece::Severity => {
            let latest = latest_assessment(of.case);
            let severity = latest.and_then(|latest| latest.value.severity);
            Told {
                codes: severity.iter().map(|one| one.code().to_owned()).collect(),
                ..own(severity.map_or_else(String::new, |one| one.phrase().to(lang).to_owned()))
            }
        }
        Piece::Risk => {
            let outcome = latest_assessment(of.case).map(|latest| latest.value.outcome);
            Told {
                label: words::RISK.to(lang).to_owned(),
                codes: outcome.iter().map(|one| one.code().to_owned()).collect(),
                text: outcome.map_or_else(String::new, |one| one.phrase().to(lang).to_owned()),
                ..Told::default()
            }
        }
        Piece::RiskMotive => {
            let latest = context.assessments.iter().find(|version| version.latest);
            words_of(latest.map(|version| &version.motive))
        }
        Piece::MeasuresTaken => headed(words::TAKEN, &context.measures.taken, lang),
        Piece::MeasuresPlanned => headed(words::PLANNED, &context.measures.planned, lang),
        Piece::MeasuresInquiry => headed(words::INQUIRY, &context.measures.inquiry, lang),
        Piece::Informed => Told {
            codes: informed(tell).into_iter().map(str::to_owned).collect(),
            ..Told::default()
        },
        Piece::Sendings => own(lines(
            context
                .sendings
                .iter()
                .filter(|one| one.is_sent)
                .map(|one| sending(one, lang)),
        )),
        Piece::SendingsPlanned => own(lines(planned(tell).map(|one| sending(one, lang)))),
        Piece::InformMotive => {
            let decision = context.answers.get("inform_decision");
            words_of(decision.and_then(|decision| decision.motive.as_ref()))
        }
        // These rest on every other field and are filled in last.
        Piece::Missing | Piece::Secrecy => Told::default(),
    }
}

/// What stands on lines of its own.
fn own(text: String) -> Told {
    Told {
        text,
        own: true,
        ..Told::default()
    }
}

fn yes_no(yes: bool) -> Told {
    Told {
        codes: vec![if yes { "yes" } else { "no" }.to_owned()],
        ..Told::default()
    }
}

fn lines(lines: impl Iterator<Item = String>) -> String {
    let lines: Vec<String> = lines.map(|line| format!("– {line}")).collect();
    lines.join("\n")
}

fn people_dpo(tell: Teller<'_>) -> String {
    let is_dpo = |role: Option<&str>| role == Some("dpo");
    let people = tell.of.case.registers().people.standing();
    let dpo =
        people.filter(|one| is_dpo(one.value.role.as_ref().map(crate::playbook::RoleId::as_str)));
    let said = dpo.map(|one| {
        let parts = [
            Some(&one.value.function),
            one.value.name.as_ref(),
            one.value.reach.as_ref(),
        ];
        let clear = parts.into_iter().flatten().filter_map(|part| part.clear());
        clear.collect::<Vec<_>>().join(", ")
    });
    said.collect::<Vec<_>>().join("; ")
}

fn awareness(tell: Teller<'_>) -> String {
    let start = tell
        .clock()
        .and_then(|clock| Some((clock.start.as_ref()?, clock.start_source.as_ref())));
    start.map_or_else(String::new, |(start, source)| {
        let aware = words::AWARE.to(tell.of.lang);
        let source = source.map(|source| format!(" ({})", source.trim_end_matches('.')));
        format!("{aware}: {}{}", start.text, source.unwrap_or_default())
    })
}

fn protected(tell: Teller<'_>) -> Phrase {
    match gate::overall(tell.of.case) {
        GateOutcome::Found(_) => words::PROTECTED_FOUND,
        GateOutcome::NoneMarked => words::PROTECTED_NONE,
        GateOutcome::Unchecked | GateOutcome::AskAgain => words::PROTECTED_UNCHECKED,
        GateOutcome::CouldNotCheck => words::PROTECTED_COULD_NOT,
    }
}

fn headed(head: Phrase, measures: &[Measure], lang: Lang) -> Told {
    if measures.is_empty() {
        return Told::default();
    }
    let said = measures.iter().map(|measure| {
        let when = measure.done.as_ref().or(measure.due.as_ref());
        let when = when.map(|when| format!(" ({})", when.text));
        format!("{}{}", measure.what, when.unwrap_or_default())
    });
    own(format!("{}\n{}", head.to(lang), lines(said)))
}

/// Returns the sendings that are planned or approved and have not gone.
fn planned(tell: Teller<'_>) -> impl Iterator<Item = &Sending> {
    let is_planned = |one: &&Sending| matches!(one.stage.as_str(), "planned" | "approved");
    tell.context.sendings.iter().filter(is_planned)
}

/// Returns whether those concerned have been informed: by what has gone, else by the decision.
fn informed(tell: Teller<'_>) -> Option<&'static str> {
    if tell.context.sendings.iter().any(|one| one.is_sent) {
        return Some("yes");
    }
    let decision = tell.context.answers.get("inform_decision");
    let chosen = decision.and_then(|decision| decision.choices.first());
    match chosen.map(String::as_str) {
        Some("direct" | "public" | "voluntary" | "later") => Some("planned"),
        Some("unintelligible" | "mitigated" | "not_high") => Some("no"),
        Some(_) | None => planned(tell).next().map(|_| "planned"),
    }
}

fn sending(sending: &Sending, lang: Lang) -> String {
    let when = sending.sent.as_ref().or(sending.planned.as_ref());
    let when = when.map(|when| format!("{}: ", when.text));
    let mut said = format!("{}{}", when.unwrap_or_default(), sending.title);
    if !sending.groups.is_empty() {
        let groups = sending.groups.join(", ");
        said = format!("{said}, {}", words::to_groups(&groups, lang));
    }
    if !sending.content.is_empty() {
        let content = sending.content.join(", ");
        said = format!("{said}. {}", words::told(&content, lang));
    }
    said
}
