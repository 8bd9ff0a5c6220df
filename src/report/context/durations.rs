//! How long each part took, and which clocks were weighed. A vague time gives bounds, never a guess.

use serde::{Deserialize, Serialize};

use super::teller::Teller;
use crate::case::form::Coded as _;
use crate::case::register::{AnchorKind, FilingStage, SendingStage};
use crate::case::{self, Countdown};
use crate::clock::{Start, Within};
use crate::text::{duration as words, scoping};
use crate::time::{Moment, Precision, Span, When, show};

/// How long something took.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Duration {
    /// From what, in words.
    pub from: String,
    /// To what, in words.
    pub to: String,
    /// How long, in words; between what bounds when a time is vague.
    pub text: String,
    /// Whether it is only known between bounds.
    pub vague: bool,
}

/// A clock that was weighed, whether it counts or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weighed {
    /// What it is called.
    pub title: String,
    /// The law, as it is cited.
    pub law: String,
    /// What the program proposed: `gäller`, `gäller inte`, `inte utrett`, `går inte att säga`, in the paper's
    /// language.
    pub proposal: String,
    /// Why it proposed that.
    pub why: String,
    /// What a person decided.
    pub decision: Option<String>,
    /// Why they decided so.
    pub motive: Option<String>,
    /// Whether it counts.
    pub counts: bool,
}

/// Returns how long each part took: from detection over awareness, decision and filing to the
/// persons concerned, and to the filing from every other start that was stated.
pub(super) fn durations(tell: &Teller<'_>) -> Vec<Duration> {
    let registers = tell.case.registers();
    let clocks = case::countdowns(tell.case, tell.rules, tell.now);
    let big = clocks
        .iter()
        .find(|clock| matches!(clock.rule.start, Start::Awareness));
    let Some(big) = big else {
        return Vec::new();
    };
    let detected = (registers.anchors.standing())
        .filter(|one| one.value.kind == AnchorKind::Detected)
        .map(|one| &one.value.when)
        .min_by_key(|when| when.from());
    let decided = (registers.assessments.standing())
        .filter(|one| one.value.is_decision())
        .map(|one| &one.value.when)
        .min_by_key(|when| when.from());
    let filed = (registers.filings.standing())
        .filter(|one| one.value.clock == big.rule.id && one.value.stage == FilingStage::Initial)
        .map(|one| &one.value.when)
        .min_by_key(|when| when.from());
    let informed = |direct: bool, mass: bool| {
        let sent = registers.sendings.standing();
        sent.filter(|one| one.value.stage == SendingStage::Sent)
            .filter(|one| {
                let channel = tell.rules.playbook.channel(&one.value.channel);
                channel.is_some_and(|one| one.direct == direct && (!direct || one.mass == mass))
            })
            .filter_map(|one| one.value.sent.as_ref())
            .min_by_key(|when| when.from())
    };
    let aware = big.start;
    let say = |phrase: crate::text::Phrase| phrase.to(tell.lang).to_owned();
    let steps = [
        (words::DETECTED, detected, words::AWARE, aware),
        (words::AWARE, aware, words::DECIDED, decided),
        (words::DECIDED, decided, words::FILED, filed),
        (words::AWARE, aware, words::FILED, filed),
        (words::AWARE, aware, words::PUBLIC, informed(false, true)),
        (words::AWARE, aware, words::CONTACTED, informed(true, false)),
        (words::AWARE, aware, words::INFORMED, informed(true, true)),
    ];
    let mut all: Vec<Duration> = steps
        .into_iter()
        .filter_map(|(from, start, to, end)| Some(took(tell, say(from), start?, say(to), end?)))
        .collect();
    if let Within::Elapsed(limit) = big.rule.within {
        let is_filed =
            |one: &&mut Duration| one.from == say(words::AWARE) && one.to == say(words::FILED);
        for one in all.iter_mut().filter(is_filed).filter(|one| one.vague) {
            one.text = words::against(&one.text, limit.whole_minutes() / 60, tell.lang);
        }
    }
    if let Some(filed) = filed {
        all.extend(
            others(tell, big)
                .map(|(from, start)| took(tell, from, start, say(words::FILED), filed)),
        );
    }
    all
}

/// Returns every start that was stated beside the one that counts.
fn others<'a>(
    tell: &'a Teller<'_>,
    big: &'a Countdown<'_>,
) -> impl Iterator<Item = (String, &'a When)> {
    let rivals = big.rivals.iter().filter(|rival| !rival.counts);
    rivals.map(|rival| (tell.coded(rival.anchor.kind), &rival.anchor.when))
}

fn took(tell: &Teller<'_>, from: String, start: &When, to: String, end: &When) -> Duration {
    let least = end.from().since(last(start));
    let most = last(end).since(start.from());
    if most < Span::minutes(0) {
        let text = words::before(&show::length(most), tell.lang);
        let vague = least != most;
        return Duration {
            from,
            to,
            text,
            vague,
        };
    }
    let text = if least == most {
        show::length(most)
    } else {
        let hours = |span: Span| span.whole_minutes().saturating_add(30) / 60;
        words::about(hours(least.max(Span::minutes(0))), hours(most), tell.lang)
    };
    Duration {
        from,
        to,
        text,
        vague: least != most,
    }
}

/// Returns the last moment that a time can have been.
fn last(when: &When) -> Moment {
    match when.precision() {
        Precision::Minute => when.from(),
        Precision::Hour | Precision::PartOfDay | Precision::Day | Precision::Range => when.to(),
    }
}

/// Returns every clock of the rules that is decided by itself, with what was proposed and decided.
pub(super) fn weighed(tell: &Teller<'_>) -> Vec<Weighed> {
    let all = case::scoping(tell.case, tell.rules, tell.now);
    let own = all.iter().filter(|one| one.is_own());
    own.map(|one| Weighed {
        title: one.rule.title.to(tell.lang).to_owned(),
        law: one.rule.law.to(tell.lang).to_owned(),
        proposal: match one.proposal {
            case::Proposal::Applies => scoping::APPLIES,
            // Nobody looked: that a contract was not named does not mean that there is none.
            case::Proposal::DoesNot if one.rule.start == Start::Set => scoping::NOT_LOOKED_INTO,
            case::Proposal::DoesNot => scoping::DOES_NOT,
            case::Proposal::CannotSay => scoping::CANNOT_SAY,
        }
        .to(tell.lang)
        .to_owned(),
        why: one.why(tell.case, tell.rules, tell.now, tell.lang),
        decision: (one.decision.as_ref())
            .map(|duty| duty.value.applies.phrase().to(tell.lang).to_owned()),
        motive: (one.decision.as_ref()).and_then(|duty| tell.some(duty.value.motive.as_ref())),
        counts: one.counts,
    })
    .collect()
}
