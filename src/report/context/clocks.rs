//! The clocks as a paper sees them: where each stands, what it counts from, and what else could
//! have counted.

use serde::{Deserialize, Serialize};

use super::teller::{Provenance, Teller, Time};
use crate::case::{self, Countdown};
use crate::clock::Phase;
use crate::playbook::Certainty;
use crate::report::wording;
use crate::text::report as words;

/// A clock.
#[allow(
    clippy::struct_excessive_bools,
    reason = "templates branch on plain yes-or-no fields"
)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    /// The id of its rule, such as `gdpr-33`.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Who the answer goes to.
    pub recipient: String,
    /// The law, as it is cited.
    pub law: String,
    /// What the deadline means.
    pub says: String,
    /// When the rule was last checked, as a date.
    pub checked_on: String,
    /// Whether the author of the rule is sure of it; otherwise print that it is not verified.
    pub certain: bool,
    /// Whether awareness starts it; the first such clock is the big one.
    pub from_awareness: bool,
    /// `not_started`, `no_limit`, `running`, `warning`, `overdue`, `met`, `met_late` or `timeliness_unknown`.
    pub phase: String,
    /// The phase as a short phrase.
    pub phase_text: String,
    /// The phase as a sentence for a report.
    pub sentence: String,
    /// Whether something has started it.
    pub started: bool,
    /// Whether a filing answers it.
    pub answered: bool,
    /// Whether it is certain that the answer was too late, or that time has run out; never of a time that
    /// is an authority's practice.
    pub late: bool,
    /// Whether it was filed but nobody can show on which side of the deadline.
    pub cannot_be_shown: bool,
    /// The start that counts.
    pub start: Option<Time>,
    /// Whose knowledge or what act that start is, in words.
    pub start_kind: Option<String>,
    /// What shows that start.
    pub start_source: Option<String>,
    /// The deadline.
    pub due: Option<Time>,
    /// When the answer was filed.
    pub filed: Option<Time>,
    /// Every candidate for the start, earliest first.
    pub rivals: Vec<Rival>,
}

/// A candidate for the start of a clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rival {
    /// Whose knowledge it states, in words.
    pub kind: String,
    /// What shows it.
    pub source: String,
    /// When.
    pub when: Time,
    /// The deadline that it would give.
    pub due: Time,
    /// Where the clock would stand if it counted, as a short phrase.
    pub phase_text: String,
    /// Whether it is the one that counts.
    pub counts: bool,
    /// Whether somebody has rejected it.
    pub is_rejected: bool,
    /// Why it was rejected.
    pub rejected: Option<String>,
    /// How it came into the record.
    pub noted: Provenance,
}

/// Returns the clocks in the playbook's order.
pub(super) fn clocks(tell: &Teller<'_>) -> Vec<Clock> {
    let clocks = case::countdowns(tell.case, tell.rules, tell.now);
    clocks.iter().map(|clock| describe(tell, clock)).collect()
}

fn describe(tell: &Teller<'_>, clock: &Countdown<'_>) -> Clock {
    let rule = clock.rule;
    let counting = clock.counting();
    let due = clock.due.map(|due| tell.moment(due));
    let filed = clock.filed.map(|filing| tell.when(&filing.value.when));
    let from_awareness = matches!(rule.start, crate::clock::Start::Awareness);
    let start_kind = counting
        .map(|rival| tell.coded(rival.anchor.kind))
        .or_else(|| {
            let by_filing = clock.start.is_some() && !from_awareness;
            by_filing.then(|| words::START_FILING.to(tell.lang).to_owned())
        });
    let phase_text = if rule.practice {
        wording::practice(clock.phase)
    } else {
        wording::phase(clock.phase)
    };
    Clock {
        id: rule.id.as_str().to_owned(),
        title: rule.title.to(tell.lang).to_owned(),
        recipient: rule.recipient.to(tell.lang).to_owned(),
        law: rule.law.to(tell.lang).to_owned(),
        says: rule.says.to(tell.lang).to_owned(),
        checked_on: rule.checked_on.to_string(),
        certain: matches!(rule.certainty, Certainty::Found | Certainty::High),
        from_awareness,
        phase: wording::phase_id(clock.phase).to_owned(),
        phase_text: phase_text.to(tell.lang).to_owned(),
        sentence: wording::timeliness(
            tell.lang,
            clock.phase,
            rule.practice,
            due.as_ref().map(|due| due.text.as_str()),
            filed.as_ref().map(|filed| filed.text.as_str()),
        ),
        started: clock.start.is_some(),
        answered: clock.filed.is_some(),
        late: !rule.practice && matches!(clock.phase, Phase::Overdue | Phase::MetLate),
        cannot_be_shown: clock.phase == Phase::TimelinessUnknown,
        start: clock.start.map(|start| tell.when(start)),
        start_kind,
        start_source: counting.map(|rival| tell.free(&rival.anchor.source)),
        due,
        filed,
        rivals: rivals(tell, clock),
    }
}

fn rivals(tell: &Teller<'_>, clock: &Countdown<'_>) -> Vec<Rival> {
    let anchors = &tell.case.registers().anchors;
    let describe = |rival: &case::Rival<'_>| {
        let entry = anchors.get(rival.id)?;
        Some(Rival {
            kind: tell.coded(rival.anchor.kind),
            source: tell.free(&rival.anchor.source),
            when: tell.when(&rival.anchor.when),
            due: tell.moment(rival.due),
            phase_text: wording::phase(rival.phase).to(tell.lang).to_owned(),
            counts: rival.counts,
            is_rejected: rival.rejected.is_some(),
            rejected: rival.rejected.map(|rejection| tell.free(&rejection.reason)),
            noted: tell.provenance(&entry),
        })
    };
    clock.rivals.iter().filter_map(describe).collect()
}
