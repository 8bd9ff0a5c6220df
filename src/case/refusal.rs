//! What a rule says no to. The words are in `text/refusal.rs`.

use super::coverage::Bounds;
use super::{Case, EntryId, Rules};
use crate::failure::{Said, Say};
use crate::playbook::{ChannelId, FieldId, StepId};
use crate::text::coverage::amount;
use crate::text::{Lang, refusal as words};
use crate::time::Moment;

/// Why a command is not recorded. Nothing is lost: what was typed stays in the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The case has been opened already.
    AlreadyOpen,
    /// Nothing can be recorded before the case is opened.
    NotOpen,
    /// A text that has to be there is empty.
    Empty(Needed),
    /// The playbook has no such question.
    UnknownField(FieldId),
    /// The playbook has no such step.
    UnknownStep(StepId),
    /// The answer is not of the question's kind.
    WrongKind(FieldId),
    /// The answer names an alternative that the question does not have.
    UnknownChoice(FieldId),
    /// A list takes rows, not an answer; or a row was given to a question that is no list.
    NotAList(FieldId),
    /// A required column of a row is empty.
    MissingColumn(FieldId),
    /// There is no such row or entry, or it is withdrawn.
    NoSuchEntry,
    /// The step is not part of the walk now.
    StepHidden(StepId),
    /// Questions of the step lack an answer.
    Unanswered(Vec<FieldId>),
    /// Questions of the step have rival answers.
    Disputed(Vec<FieldId>),
    /// Nothing is recorded under the step.
    NothingRecorded(StepId),
    /// Nobody has decided on the risk: a proposal of the program is not enough.
    NothingDecided(StepId),
    /// The step has no mark to take away.
    NotMarked(StepId),
    /// The moment lies in the future.
    InFuture(Moment),
    /// No clock of that name in the case's rules.
    UnknownClock,
    /// No channel of that name in the playbook.
    UnknownChannel(ChannelId),
    /// The anchor is rejected already.
    AlreadyRejected,
    /// It is the only start that counts: without another one the clock would stop.
    LastAnchor,
    /// An anchor never becomes later: it is rejected with a reason and a new one added.
    AnchorOnlyRejected,
    /// *Could not be checked* needs a motive and a neutral text.
    CouldNotCheckNeeds,
    /// *Found* needs a count of at least one.
    FoundNeedsCount,
    /// A mass sending is closed until these groups have been checked; empty while there are none.
    GateClosed(Vec<EntryId>),
    /// These groups consist of protected persons alone: nothing goes to them that goes to many.
    OnlyProtected(Vec<EntryId>),
    /// Protected persons are reached before something goes to many, unless there is a motive.
    ContactFirst(super::gate::Waiting),
    /// Whether a guardian is the threat is looked into before young protected persons are told: the
    /// numbers of their pseudonyms.
    GuardianFirst(Vec<u32>),
    /// The same, before a letter that guardians open.
    GuardianLetter(Vec<u32>),
    /// More were reached and came back than it went to: these figures.
    MoreThanSent(Box<[Bounds; 3]>),
    /// A sending that went needs the time it went.
    SentNeedsTime,
    /// There is a first notification already.
    AlreadyFiled,
    /// A supplement or a withdrawal needs a first notification.
    NotFiledYet,
    /// A filing after the deadline needs the reasons for the delay (Article 33(1)).
    LateNeedsReasons {
        /// The deadline.
        due: Moment,
    },
    /// The playbook has no guidance to propose from.
    NoGuidance,
    /// A proposal says something else than the guidance does.
    NotTheProposal,
    /// A decision below the proposal needs a reason of its own and a second role.
    BelowProposal {
        /// Whether the reason is there: then the role is missing.
        has_why: bool,
    },
    /// Another protected person carries the pseudonym.
    PseudonymTaken(u32),
    /// The body of a record, value 0, is never masked by the program.
    BodyNotMaskable,
    /// The value is masked already.
    AlreadyMasked,
    /// No handover waits to be accepted, or a later one has taken its place.
    NoHandover,
    /// The handover is accepted already.
    AlreadyTakenOver,
    /// Who gave the work cannot accept it.
    OwnHandover,
    /// No reader of that name.
    UnknownAudience,
    /// A version of the paper with that number, or a later one, has been released.
    VersionTaken,
    /// Small numbers are never shown to this reader, whatever the motive.
    NeverUnmasked,
    /// The case is shown as it was at an earlier moment.
    ShownAsItWas,
    /// Something cannot be done with an exercise.
    Exercise(NoPlay),
}

/// Why something cannot be done with an exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoPlay {
    /// The case plays no scenario.
    NotPlayed,
    /// The exercise has ended.
    Over,
    /// The clock, or the inject, stands so already.
    AlreadySo,
    /// The moment is not later than the scenario's now.
    NotLater,
    /// The factor is not from 1 to the fastest.
    TooFast,
    /// The scenario has nothing of that name.
    UnknownName,
    /// The inject has reached the participants.
    Delivered,
}

impl NoPlay {
    const fn phrases(self) -> words::Three {
        match self {
            Self::NotPlayed => words::exercise::NOT_PLAYED,
            Self::Over => words::exercise::OVER,
            Self::AlreadySo => words::exercise::ALREADY_SO,
            Self::NotLater => words::exercise::NOT_LATER,
            Self::TooFast => words::exercise::TOO_FAST,
            Self::UnknownName => words::exercise::UNKNOWN_NAME,
            Self::Delivered => words::exercise::DELIVERED,
        }
    }
}

/// A text that has to be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needed {
    /// The title of the incident.
    Title,
    /// Why the record is kept.
    Purpose,
    /// Who the person is.
    Name,
    /// An answer.
    Answer,
    /// The motive of a decision.
    Motive,
    /// A reason.
    Reason,
    /// What is logged.
    Text,
    /// What shows a moment or where something was looked up.
    Source,
    /// What the entry is called or about.
    What,
    /// Who takes over.
    Successor,
}

impl Refusal {
    /// Returns the three phrases of the refusal, without the names of what it is about.
    const fn phrases(&self) -> words::Three {
        match self {
            Self::AlreadyOpen => words::ALREADY_OPEN,
            Self::NotOpen => words::NOT_OPEN,
            Self::Empty(needed) => needed.phrases(),
            Self::UnknownField(_) | Self::UnknownStep(_) | Self::UnknownChannel(_) => {
                words::UNKNOWN
            }
            Self::UnknownClock => words::UNKNOWN_CLOCK,
            Self::WrongKind(_) => words::WRONG_KIND,
            Self::UnknownChoice(_) => words::UNKNOWN_CHOICE,
            Self::NotAList(_) => words::NOT_A_LIST,
            Self::MissingColumn(_) => words::MISSING_COLUMN,
            Self::NoSuchEntry => words::NO_SUCH_ENTRY,
            Self::StepHidden(_) => words::STEP_HIDDEN,
            Self::Unanswered(_) => words::UNANSWERED,
            Self::Disputed(_) => words::DISPUTED,
            Self::NothingRecorded(_) => words::NOTHING_RECORDED,
            Self::NothingDecided(_) => words::NOTHING_DECIDED,
            Self::NotMarked(_) => words::NOT_MARKED,
            Self::InFuture(_) => words::IN_FUTURE,
            Self::AlreadyRejected => words::ALREADY_REJECTED,
            Self::LastAnchor => words::LAST_ANCHOR,
            Self::AnchorOnlyRejected => words::ANCHOR_ONLY_REJECTED,
            Self::CouldNotCheckNeeds => words::COULD_NOT_CHECK,
            Self::FoundNeedsCount => words::FOUND_NEEDS_COUNT,
            Self::GateClosed(_) => words::GATE_CLOSED,
            Self::OnlyProtected(_) => words::ONLY_PROTECTED,
            Self::ContactFirst(_) => words::CONTACT_FIRST,
            Self::GuardianFirst(_) => words::GUARDIAN_FIRST,
            Self::GuardianLetter(_) => words::GUARDIAN_LETTER,
            Self::MoreThanSent(_) => words::MORE_THAN_SENT,
            Self::SentNeedsTime => words::SENT_NEEDS_TIME,
            Self::AlreadyFiled => words::ALREADY_FILED,
            Self::NotFiledYet => words::NOT_FILED_YET,
            Self::LateNeedsReasons { .. } => words::LATE_NEEDS_REASONS,
            Self::NoGuidance => words::NO_GUIDANCE,
            Self::NotTheProposal => words::NOT_THE_PROPOSAL,
            Self::BelowProposal { has_why: false } => words::BELOW_PROPOSAL,
            Self::BelowProposal { has_why: true } => words::BELOW_WITHOUT_SECOND,
            Self::PseudonymTaken(_) => words::PSEUDONYM_TAKEN,
            Self::BodyNotMaskable => words::BODY_NOT_MASKABLE,
            Self::AlreadyMasked => words::ALREADY_MASKED,
            Self::NoHandover => words::NO_HANDOVER,
            Self::AlreadyTakenOver => words::ALREADY_TAKEN_OVER,
            Self::OwnHandover => words::OWN_HANDOVER,
            Self::UnknownAudience => words::UNKNOWN_AUDIENCE,
            Self::VersionTaken => words::VERSION_TAKEN,
            Self::NeverUnmasked => words::NEVER_UNMASKED,
            Self::ShownAsItWas => words::SHOWN_AS_IT_WAS,
            Self::Exercise(no) => no.phrases(),
        }
    }

    /// Says no with the names of the questions or groups that it is about.
    pub fn say_of(&self, case: &Case, rules: &Rules, lang: Lang) -> Said {
        let mut said = self.say(lang);
        if *self == Self::UnknownClock {
            said.now = crate::text::agenda::known_clocks(lang, &rules.clock_names().join(", "));
            return said;
        }
        if let Self::MoreThanSent(figures) = self {
            let [sent, reached, returned] = figures.map(|n| amount(lang, n.pair()));
            said.what = words::more_than_sent(lang, &sent, &reached, &returned);
            return said;
        }
        let label = |field: &FieldId| match rules.playbook.field(field) {
            Some((_, field)) => field.label.to(lang).to_owned(),
            None => field.to_string(),
        };
        let group = |id: &EntryId| {
            let group = case.registers().groups.get(id)?;
            group.value.name.clear().map(str::to_owned)
        };
        #[expect(clippy::wildcard_enum_match_arm, reason = "the others name nothing")]
        let names: Vec<String> = match self {
            Self::Unanswered(fields) | Self::Disputed(fields) => fields.iter().map(label).collect(),
            Self::UnknownField(field)
            | Self::WrongKind(field)
            | Self::UnknownChoice(field)
            | Self::NotAList(field) => vec![label(field)],
            Self::GateClosed(groups) | Self::OnlyProtected(groups) => {
                groups.iter().filter_map(group).collect()
            }
            Self::GuardianFirst(labels) | Self::GuardianLetter(labels) => {
                labels.iter().map(|label| format!("P{label}")).collect()
            }
            Self::ContactFirst(waiting) => {
                let listed = waiting.persons.iter().map(|label| format!("P{label}"));
                let unlisted =
                    (waiting.unlisted > 0).then(|| words::unlisted(lang, waiting.unlisted));
                listed.chain(unlisted).collect()
            }
            _ => Vec::new(),
        };
        if !names.is_empty() {
            said.what = format!(
                "{}: {}.",
                said.what.trim_end_matches('.'),
                names.join(" · ")
            );
        }
        said
    }
}

impl Say for Refusal {
    fn say(&self, lang: Lang) -> Said {
        let (what, means, now) = self.phrases();
        let what = what.to(lang);
        let stop = if what.ends_with('.') { "" } else { "." };
        Said {
            what: format!("{what}{stop}"),
            means: means.to(lang).to_owned(),
            now: now.to(lang).to_owned(),
        }
    }
}

impl Needed {
    const fn phrases(self) -> words::Three {
        match self {
            Self::Title => words::NO_TITLE,
            Self::Purpose => words::NO_PURPOSE,
            Self::Name => words::NO_NAME,
            Self::Answer => words::NO_ANSWER,
            Self::Motive => words::NO_MOTIVE,
            Self::Reason => words::NO_REASON,
            Self::Text => words::NO_TEXT,
            Self::Source => words::NO_SOURCE,
            Self::What => words::NO_WHAT,
            Self::Successor => words::NO_SUCCESSOR,
        }
    }
}
