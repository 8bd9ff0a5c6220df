//! An item in words. A protected person is never more than a number here.

use super::{Item, Quiet, Source, Urgency, What, Why};
use crate::text::{FreeText, Lang, agenda as words};

impl Item {
    /// Returns what is to be done.
    pub fn what(&self, lang: Lang) -> String {
        match &self.what {
            What::File(clock) => words::file(lang, clock.to(lang)),
            What::Check(groups) => {
                let groups: Vec<&str> = groups.iter().map(|name| said(name, lang)).collect();
                words::check(lang, &groups.join(", "))
            }
            What::Contact(n) => words::contact(lang, *n),
            What::Own(own) => said(own, lang).to_owned(),
            What::Step(p, s, title) => format!("{p}.{s} {}", title.to(lang)),
        }
    }

    /// Returns why it stands here now.
    pub fn why(&self, lang: Lang) -> String {
        match &self.why {
            Why::Runs if self.urgency == Urgency::LawPassed => words::LAW_PASSED.to(lang).into(),
            Why::Runs if self.urgency == Urgency::Passed => words::PRACTICE_PASSED.to(lang).into(),
            Why::Runs => words::RUNS.to(lang).to_owned(),
            Why::Due => words::DUE.to(lang).to_owned(),
            Why::Follows(clock) => words::follows(lang, clock.to(lang)),
            Why::ClockNotStarted(clock) => words::not_started(lang, clock.to(lang)),
            Why::NoSuchClock(name) => words::no_such_clock(lang, name),
            Why::WaitedFor(Some(what)) => words::waited_for(lang, said(what, lang)),
            Why::WaitedFor(None) => words::WAITED.to(lang).to_owned(),
            Why::WaitsFor(what) => words::waits_for(lang, said(what, lang)),
            Why::ClosesSendings => words::CLOSES_SENDINGS.to(lang).to_owned(),
            Why::BeforeOthers => words::BEFORE_OTHERS.to(lang).to_owned(),
            Why::Promised(to) => words::promised(lang, said(to, lang)),
            Why::GateClosed => words::GATE_CLOSED.to(lang).to_owned(),
            Why::Planned if self.source == Source::Sending => words::TO_SEND.to(lang).to_owned(),
            Why::Planned => words::PLANNED.to(lang).to_owned(),
            Why::Changed => words::CHANGED.to(lang).to_owned(),
            Why::Open if self.source == Source::Task => words::NO_TIME.to(lang).to_owned(),
            Why::Open => words::OPEN.to(lang).to_owned(),
        }
    }

    /// Returns who answers for it.
    pub fn owner(&self, lang: Lang) -> Option<&str> {
        self.owner.as_ref().map(|owner| said(owner, lang))
    }
}

impl Quiet {
    /// Returns what is to be done.
    pub fn what(&self, lang: Lang) -> &str {
        said(&self.what, lang)
    }

    /// Returns what it waits for.
    pub fn waiting(&self, lang: Lang) -> Option<&str> {
        self.waiting.as_ref().map(|what| said(what, lang))
    }
}

impl Urgency {
    /// Returns the heading over what hurries so.
    pub const fn heading(self) -> crate::text::Phrase {
        match self {
            Self::LawPassed => words::HEADING_LAW_PASSED,
            Self::Passed => words::HEADING_PASSED,
            Self::Now => words::HEADING_NOW,
            Self::Soon => words::HEADING_SOON,
            Self::Later => words::HEADING_LATER,
            Self::Undated => words::HEADING_UNDATED,
        }
    }

    /// Returns the name in a file.
    pub const fn name(self) -> &'static str {
        match self {
            Self::LawPassed => "law_passed",
            Self::Passed => "passed",
            Self::Now => "now",
            Self::Soon => "soon",
            Self::Later => "later",
            Self::Undated => "undated",
        }
    }
}

/// Returns a person's words, or that they are masked.
fn said(own: &FreeText, lang: Lang) -> &str {
    own.or(words::MASKED.to(lang))
}
