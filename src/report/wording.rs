//! What typed facts are called in a paper: where clocks, steps and checks stand, and counts.

use crate::case::gate::GateOutcome;
use crate::case::register::CheckOutcome;
use crate::case::{Counted, Quantity, StepState};
use crate::clock::Phase;
use crate::playbook::FieldKind;
use crate::text::register::check as checks;
use crate::text::{Lang, Phrase, report as words};

/// Returns what the latest check of a group gave.
pub(super) const fn gate(outcome: GateOutcome) -> Phrase {
    match outcome {
        GateOutcome::Unchecked => words::UNCHECKED,
        GateOutcome::AskAgain => words::ASK_AGAIN,
        GateOutcome::NoneMarked => checks::NONE_MARKED,
        GateOutcome::Found(_) => words::FOUND,
        GateOutcome::CouldNotCheck => checks::COULD_NOT_CHECK,
    }
}

/// Returns what a check gave, without any number.
pub(super) const fn check(outcome: CheckOutcome) -> Phrase {
    match outcome {
        CheckOutcome::NoneMarked => checks::NONE_MARKED,
        CheckOutcome::Found(_) => words::FOUND,
        CheckOutcome::CouldNotCheck => checks::COULD_NOT_CHECK,
    }
}

/// Returns the stable name of a clock's phase.
pub(super) const fn phase_id(phase: Phase) -> &'static str {
    match phase {
        Phase::NotStarted => "not_started",
        Phase::NoLimit => "no_limit",
        Phase::Running => "running",
        Phase::Warning(_) => "warning",
        Phase::Overdue => "overdue",
        Phase::Met => "met",
        Phase::MetLate => "met_late",
        Phase::TimelinessUnknown => "timeliness_unknown",
    }
}

/// Returns a clock's phase as a short phrase.
pub(super) const fn phase(phase: Phase) -> Phrase {
    match phase {
        Phase::NotStarted => words::NOT_STARTED,
        Phase::NoLimit => words::NO_LIMIT,
        Phase::Running | Phase::Warning(_) => words::RUNNING,
        Phase::Overdue => words::OVERDUE,
        Phase::Met => words::MET,
        Phase::MetLate => words::MET_LATE,
        Phase::TimelinessUnknown => words::CANNOT_BE_SHOWN,
    }
}

/// Returns a clock's phase as a sentence. Claims nothing beyond the phase.
pub(super) fn timeliness(
    lang: Lang,
    phase: Phase,
    due: Option<&str>,
    filed: Option<&str>,
) -> String {
    let sentence = match (phase, due.is_some()) {
        (Phase::NotStarted, _) => words::SENTENCE_NOT_STARTED,
        (Phase::NoLimit, _) => words::SENTENCE_NO_LIMIT,
        (Phase::Met, false) => words::SENTENCE_MET_NO_LIMIT,
        (Phase::Running | Phase::Warning(_), _) => words::SENTENCE_RUNNING,
        (Phase::Overdue, _) => words::SENTENCE_OVERDUE,
        (Phase::Met, _) => words::SENTENCE_MET,
        (Phase::MetLate, _) => words::SENTENCE_MET_LATE,
        (Phase::TimelinessUnknown, true) => words::SENTENCE_CANNOT_BE_SHOWN,
        (Phase::TimelinessUnknown, false) => words::SENTENCE_NO_START,
    };
    sentence
        .to(lang)
        .replace("{due}", due.unwrap_or_default())
        .replace("{filed}", filed.unwrap_or_default())
}

/// Returns the stable name of a step's state.
pub(super) const fn step_state_id(state: StepState) -> &'static str {
    match state {
        StepState::Hidden => "hidden",
        StepState::Open => "open",
        StepState::Done => "done",
        StepState::Skipped => "skipped",
        StepState::Stale => "stale",
    }
}

/// Returns a step's state in words.
pub(super) const fn step_state(state: StepState) -> Phrase {
    match state {
        StepState::Hidden => words::STEP_HIDDEN,
        StepState::Open => words::STEP_OPEN,
        StepState::Done => words::STEP_DONE,
        StepState::Skipped => words::STEP_SKIPPED,
        StepState::Stale => words::STEP_STALE,
    }
}

/// Returns the name of a kind of field, as playbooks spell it.
pub(super) const fn kind_id(kind: &FieldKind) -> &'static str {
    match kind {
        FieldKind::Line => "line",
        FieldKind::Text => "text",
        FieldKind::Moment => "moment",
        FieldKind::Number { .. } => "number",
        FieldKind::YesNo => "yes_no",
        FieldKind::OneOf(_) => "one_of",
        FieldKind::ManyOf(_) => "many_of",
        FieldKind::Checklist(_) => "checklist",
        FieldKind::Decision(_) => "decision",
        FieldKind::Records(_) => "records",
        FieldKind::EntryOf { .. } => "entry_of",
        FieldKind::RowsOf(_) => "rows_of",
        FieldKind::ChannelOf => "channel_of",
        FieldKind::RoleOf => "role_of",
    }
}

/// Returns a count: `1 300`, `1 100–1 500`, `cirka 1 300`. Thousands are set apart by a space.
pub(super) fn quantity(quantity: &Quantity, lang: Lang) -> String {
    let numbers = if quantity.low() == quantity.high() {
        thousands(quantity.low())
    } else {
        format!(
            "{}–{}",
            thousands(quantity.low()),
            thousands(quantity.high())
        )
    };
    match quantity.counted() {
        Counted::Exact | Counted::Range => numbers,
        Counted::Estimate => format!("{} {numbers}", words::ABOUT.to(lang)),
    }
}

/// Returns a number with its thousands set apart.
pub(super) fn thousands(n: u64) -> String {
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(' ');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_told_as_they_were_made() {
        let show = |q: &Quantity| quantity(q, Lang::Sv);
        assert_eq!(show(&Quantity::exact(5)), "5");
        assert_eq!(show(&Quantity::range(1500, 1100, None)), "1 100–1 500");
        assert_eq!(
            show(&Quantity::estimate(1_234_567, 1_234_567, None)),
            "cirka 1 234 567"
        );
    }

    #[test]
    fn a_filing_without_a_time_of_day_is_never_said_to_be_in_time() {
        for lang in [Lang::Sv, Lang::En] {
            let said = timeliness(lang, Phase::TimelinessUnknown, Some("D"), Some("F"));
            assert!(said.contains('D') && said.contains('F'), "{said}");
            assert!(
                said.contains("kan inte visas") || said.contains("cannot be shown"),
                "{said}"
            );
        }
    }
}
