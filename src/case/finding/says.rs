//! A finding in words: what does not add up. Why it matters stands in `settles`.

use super::{Deadline, Finding};
use crate::case::coverage::Bounds;
use crate::case::coverage::words::channel;
use crate::case::form::register_words;
use crate::case::risk::{StaleOf, told};
use crate::case::state::Case;
use crate::case::{EntryId, Rules};
use crate::playbook::ClockId;
use crate::text::coverage::amount;
use crate::text::{FreeText, Lang, finding as words, protected};
use crate::time::{show, zone};

/// Names things in one language.
pub(super) struct Names<'a> {
    pub(super) case: &'a Case,
    pub(super) rules: &'a Rules,
    pub(super) lang: Lang,
}

impl Names<'_> {
    pub(super) fn sending(&self, id: &EntryId) -> String {
        let sending = self.case.registers().sendings.get(id);
        shown(sending.map(|one| &one.value.title))
    }

    fn sendings(&self, ids: &[EntryId]) -> String {
        let names: Vec<String> = ids
            .iter()
            .map(|id| words::quoted(self.lang, &self.sending(id)))
            .collect();
        names.join(", ")
    }

    fn group(&self, id: Option<&EntryId>) -> String {
        let Some(id) = id else {
            return words::EVERYBODY.to(self.lang).to_owned();
        };
        let group = self.case.registers().groups.get(id);
        shown(group.map(|one| &one.value.name))
    }

    fn groups(&self, ids: &[EntryId]) -> String {
        let names: Vec<String> = ids.iter().map(|id| self.group(Some(id))).collect();
        names.join(", ")
    }

    fn clock(&self, id: &ClockId) -> String {
        let rule = self.rules.clock(id);
        rule.map_or_else(
            || id.to_string(),
            |(rule, _)| rule.title.to(self.lang).to_owned(),
        )
    }
}

fn shown(text: Option<&FreeText>) -> String {
    text.and_then(FreeText::clear).unwrap_or("…").to_owned()
}

impl Finding {
    /// Says what does not add up.
    #[expect(
        clippy::too_many_lines,
        reason = "one arm for each kind of finding: a sentence each, and nothing else"
    )]
    pub fn say(&self, case: &Case, rules: &Rules, lang: Lang) -> String {
        let names = Names { case, rules, lang };
        match self {
            Self::Overdue { clock, due, of } => {
                let title = names.clock(clock);
                let full = show::full_with_year(*due, lang);
                match of {
                    Deadline::First => words::overdue(lang, &title, &full),
                    Deadline::Following => words::overdue_after(lang, &title, &full),
                    Deadline::Practice => {
                        words::overdue_practice(lang, &title, &show::date(*due, lang))
                    }
                }
            }
            Self::NoStartLeft { clock, due, .. } => {
                let due = show::full_with_year(*due, lang);
                words::no_start_left(lang, &names.clock(clock), &due)
            }
            Self::BeforeGate {
                sending,
                sent,
                checked,
            } => {
                let checked = checked.as_ref().map(|when| show::when(when, lang));
                let sent = show::when(sent, lang);
                words::before_gate(lang, &names.sending(sending), &sent, checked.as_deref())
            }
            Self::AnnouncedBeforeLearned {
                sending,
                announced,
                learned,
            } => {
                let (announced, learned) = (show::when(announced, lang), show::when(learned, lang));
                words::announced_early(lang, &names.sending(sending), &announced, &learned)
            }
            Self::MotiveBeforeLearned {
                assessed, learned, ..
            } => {
                let (assessed, learned) = (show::when(assessed, lang), show::when(learned, lang));
                words::motive_early(lang, &assessed, &learned)
            }
            Self::GateRace { sending, groups } => {
                words::gate_race(lang, &names.sending(sending), &names.groups(groups))
            }
            Self::ManyToProtected {
                sending,
                groups,
                sent,
            } => {
                let sent = sent.as_ref().map(|when| show::when(when, lang));
                let groups = names.groups(groups);
                words::many_to_protected(lang, &names.sending(sending), &groups, sent.as_deref())
            }
            Self::GuardianNotShown(persons) => {
                let persons: Vec<String> = persons.iter().map(|n| format!("P{n}")).collect();
                words::guardian_not_shown(lang, &persons.join(", "))
            }
            Self::GroupNamesProtection(groups) => {
                words::group_names_protection(lang, &names.groups(groups))
            }
            Self::BeforeContact {
                sending,
                sent,
                persons,
            } => {
                let persons: Vec<String> = persons.iter().map(|n| format!("P{n}")).collect();
                let sent = show::when(sent, lang);
                words::before_contact(lang, &names.sending(sending), &sent, &persons.join(", "))
            }
            Self::DisputedAnswer(field) => {
                let asked = rules.playbook.field(field);
                let label = asked.map_or(field.as_str(), |(_, field)| field.label.to(lang));
                words::disputed_answer(lang, label)
            }
            Self::DisputedEntry(register, _) => {
                words::disputed_entry(lang, register_words(*register).many.to(lang))
            }
            Self::SamePseudonym(label) => words::same_pseudonym(lang, *label),
            Self::MoreThanSent {
                sending,
                sent,
                reached,
                returned,
                ..
            } => words::more_than_sent(
                lang,
                &names.sending(sending),
                [sent, reached, returned].map(|n| amount(lang, n.pair())),
            ),
            Self::SentNotGroup {
                group,
                sendings,
                sum,
                many,
            } => words::sent_not_group(
                lang,
                &names.sendings(sendings),
                &amount(lang, sum.pair()),
                &names.group(Some(group)),
                &amount(lang, many.pair()),
            ),
            Self::TwoFigures {
                sending,
                own,
                counted,
            } => words::two_figures(
                lang,
                &names.sending(sending),
                own.map(|n| amount(lang, n.pair())),
                counted.map(|n| amount(lang, n.pair())),
            ),
            Self::GroupsNotWhole {
                groups,
                sum,
                total,
                overlap,
                ..
            } => words::groups_not_whole(
                lang,
                *overlap,
                &names.groups(groups),
                &amount(lang, sum.pair()),
                &amount(lang, total.pair()),
            ),
            Self::ProtectedNotFound {
                found, listed: 0, ..
            } if *found == Bounds::NONE => protected::NONE_AMONG.to(lang).to_owned(),
            Self::ProtectedNotFound { found, listed, .. } => {
                words::protected_not_found(lang, &amount(lang, found.pair()), *listed)
            }
            Self::FilingHalf {
                filing,
                time,
                reference,
            } => {
                let filing = case.registers().filings.get(filing);
                let clock = filing.map(|one| names.clock(&one.value.clock));
                let when = filing.map(|one| show::when(&one.value.when, lang));
                words::filing_half(
                    lang,
                    &clock.unwrap_or_default(),
                    &when.unwrap_or_default(),
                    *time,
                    *reference,
                )
            }
            Self::SentWithoutText(sendings) => {
                words::sent_without_text(lang, &names.sendings(sendings))
            }
            Self::MeasuresAdrift(measures) => words::measures_adrift(lang, measures.len()),
            Self::FiledBeforeStart {
                clock,
                filed,
                start,
                ..
            } => {
                let (filed, start) = (show::when(filed, lang), show::when(start, lang));
                words::filed_before_start(lang, &names.clock(clock), &filed, &start)
            }
            Self::FollowsNothing { filed, first, .. } => {
                words::follows_nothing(lang, &show::when(filed, lang), &show::when(first, lang))
            }
            Self::NotYet {
                register,
                when,
                recorded,
                ..
            } => words::not_yet(
                lang,
                register_words(*register).many.to(lang),
                &show::when(when, lang),
                &show::full_with_year(*recorded, lang),
            ),
            Self::ClockBack { at, before, .. } => words::clock_back(
                lang,
                &show::full_with_year(*at, lang),
                &show::full_with_year(*before, lang),
            ),
            Self::Challenged(one) => words::challenged(
                lang,
                &names.clock(&one.clock),
                &shown(
                    case.registers()
                        .anchors
                        .get(&one.anchor)
                        .map(|anchor| &anchor.value.source),
                ),
                &one.says(lang),
            ),
            Self::Stale(stale) => {
                let when = show::when(&stale.when, lang);
                let since = told::since(stale, lang);
                match &stale.of {
                    StaleOf::Assessment => words::stale(lang, &when, &since),
                    StaleOf::Score(group) => {
                        words::stale_score(lang, &names.group(Some(group)), &when, &since)
                    }
                }
            }
            Self::ResendDue { group, changes } => {
                let changes: Vec<String> = changes.iter().map(|one| one.say(case, lang)).collect();
                words::resend_due(lang, &names.group(group.as_ref()), &changes.join(", "))
            }
            Self::NoDirect { group, channels } => {
                let channels: Vec<String> =
                    channels.iter().map(|id| channel(rules, id, lang)).collect();
                words::no_direct(lang, &names.group(group.as_ref()), &channels.join(", "))
            }
            Self::LateInforming { decided, sent, .. } => {
                let days = zone::date(sent.from()) - zone::date(decided.from());
                let (decided, sent) = (show::when(decided, lang), show::when(sent, lang));
                words::late_informing(lang, &decided, &sent, days.num_days())
            }
            Self::MixedTests {
                assessments,
                fields,
            } => {
                let assessed = |id| case.registers().assessments.get(id);
                let assessed = assessments.iter().filter_map(assessed);
                let assessed = assessed.map(|one| show::when(&one.value.when, lang));
                let assessed = assessed.map(|when| words::assessment_of(lang, &when));
                let label = |field| rules.playbook.field(field).map(|(_, field)| &field.label);
                let fields = fields.iter().filter_map(label);
                let fields = fields.map(|label| words::quoted(lang, label.to(lang)));
                words::mixed_tests(lang, &assessed.chain(fields).collect::<Vec<_>>().join(", "))
            }
            Self::PromiseBroken {
                promise,
                due,
                kept_late,
            } => {
                let promise = case.registers().promises.get(promise);
                let what = shown(promise.as_ref().map(|one| &one.value.what));
                let to = shown(promise.as_ref().map(|one| &one.value.to));
                let due = show::full_with_year(*due, lang);
                words::promise_broken(lang, &what, &to, &due, *kept_late)
            }
        }
    }
}
