//! The rule files that a case froze, read.

use std::rc::Rc;
use std::sync::Arc;

use super::event::RuleRef;
use super::{Digest, Known};
use crate::authority_form::{self, AuthorityForm};
use crate::clock::{self, ClockRule, Start};
use crate::playbook::guidance::{self, Guidance};
use crate::playbook::{self, ClockId, Playbook, Problem, Problems, RuleKind};
use crate::scenario::{self, Scenario};

/// A rule file: a name that people know it by, and its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleFile {
    /// The name, such as `personuppgiftsincident.toml`.
    pub name: String,
    /// The text, byte for byte.
    pub source: Arc<str>,
}

impl RuleFile {
    /// Takes a file.
    pub fn new(name: impl Into<String>, source: impl Into<Arc<str>>) -> Self {
        Self {
            name: name.into(),
            source: source.into(),
        }
    }

    /// Returns SHA-256 of the file's bytes.
    pub fn digest(&self) -> Digest {
        Digest::of(self.source.as_bytes())
    }
}

/// What a case is decided by: its playbook, its clocks and the authorities' forms, with the digests of the files that they
/// were read from.
#[derive(Debug, Clone, PartialEq)]
pub struct Rules {
    /// The playbook.
    pub playbook: Rc<Playbook>,
    /// SHA-256 of the playbook's file.
    pub playbook_digest: Digest,
    /// The clocks that the playbook names, in its order.
    pub clocks: Vec<(ClockRule, Digest)>,
    /// The authorities' forms that answer those clocks, in the order of the files. They decide
    /// nothing: they say how facts are told.
    pub forms: Vec<(AuthorityForm, Digest)>,
    /// The guidance on risk that the playbook names, in its order.
    pub guidance: Vec<(Guidance, Digest)>,
    /// What an exercise plays; `None` in a real case.
    pub scenario: Option<(Scenario, Digest)>,
}

impl Rules {
    /// Gathers what a playbook needs out of all the clock rules at hand; clocks that it does not
    /// name are left out.
    pub fn new(
        playbook: impl Into<Rc<Playbook>>,
        playbook_digest: Digest,
        at_hand: impl IntoIterator<Item = (ClockRule, Digest)>,
    ) -> Self {
        let at_hand: Vec<_> = at_hand.into_iter().collect();
        let playbook = playbook.into();
        let clocks = playbook
            .clocks
            .iter()
            .filter_map(|id| at_hand.iter().find(|(rule, _)| rule.id == *id).cloned())
            .collect();
        Self {
            playbook,
            playbook_digest,
            clocks,
            forms: Vec::new(),
            guidance: Vec::new(),
            scenario: None,
        }
    }

    /// Takes the forms that answer one of the playbook's clocks; the others are left out.
    pub fn take_forms(&mut self, at_hand: impl IntoIterator<Item = (AuthorityForm, Digest)>) {
        let runs = |form: &AuthorityForm| self.playbook.clocks.contains(&form.clock);
        let taken: Vec<_> = at_hand.into_iter().filter(|(form, _)| runs(form)).collect();
        self.forms.extend(taken);
    }

    /// Adds what the playbook names of the guidance at hand; the rest is left out.
    #[must_use]
    pub fn advised(mut self, at_hand: impl IntoIterator<Item = (Guidance, Digest)>) -> Self {
        let at_hand: Vec<_> = at_hand.into_iter().collect();
        let named = self.playbook.guidance.iter();
        self.guidance = named
            .filter_map(|id| at_hand.iter().find(|(one, _)| one.id == *id).cloned())
            .collect();
        self
    }

    /// Reads the rules of the playbook `id` out of the files at hand. Returns them with a reference
    /// to every file that they were read from; files of other playbooks are passed over.
    ///
    /// A file with mistakes makes it fail, with every mistake of every file that is needed.
    pub fn read(id: &str, files: &[RuleFile]) -> Result<(Self, Vec<RuleRef>), Problems> {
        Self::read_knowing(id, files, &mut Known::default())
    }

    /// Reads rules like [`Rules::read`], and no playbook that is known already.
    pub fn read_knowing(
        id: &str,
        files: &[RuleFile],
        known: &mut Known,
    ) -> Result<(Self, Vec<RuleRef>), Problems> {
        let mut problems: Vec<Problem> = Vec::new();
        let mut found: Option<(Rc<Playbook>, &RuleFile)> = None;
        let mut at_hand: Vec<(ClockRule, &RuleFile)> = Vec::new();
        let mut forms: Vec<(AuthorityForm, &RuleFile)> = Vec::new();
        let mut advice: Vec<(Guidance, &RuleFile)> = Vec::new();
        for file in files {
            match playbook::rule_kind(&file.source) {
                RuleKind::Playbook => match known.read(file) {
                    Ok(read) if read.id == id => found = Some((read, file)),
                    Ok(_) => {}
                    Err(mut wrong) => problems.append(&mut wrong.0),
                },
                RuleKind::Clocks => match clock::read(&file.name, &file.source) {
                    Ok(rules) => at_hand.extend(rules.into_iter().map(|rule| (rule, file))),
                    Err(mut wrong) => problems.append(&mut wrong.0),
                },
                RuleKind::Form => match authority_form::read(&file.name, &file.source) {
                    Ok(form) => forms.push((form, file)),
                    Err(mut wrong) => problems.append(&mut wrong.0),
                },
                RuleKind::Guidance => match guidance::read(&file.name, &file.source) {
                    Ok(read) => advice.push((read, file)),
                    Err(mut wrong) => problems.append(&mut wrong.0),
                },
                RuleKind::Scenario | RuleKind::Fill | RuleKind::Unknown(_) | RuleKind::Unsaid => {}
            }
        }
        let Some((read, file)) = found else {
            if problems.is_empty() {
                problems.push(missing_playbook(id));
            }
            return Err(Problems(problems));
        };
        let digests = at_hand
            .iter()
            .map(|(rule, file)| (rule.clone(), file.digest()));
        let advising = advice
            .iter()
            .map(|(guidance, file)| (guidance.clone(), file.digest()));
        let mut rules = Self::new(read, file.digest(), digests).advised(advising);
        let digests = forms
            .iter()
            .map(|(form, file)| (form.clone(), file.digest()));
        rules.take_forms(digests);
        let mut refs = vec![reference("playbook", id, file)];
        for (rule, file) in &at_hand {
            let digest = file.digest();
            let named = rules
                .clock(&rule.id)
                .is_some_and(|(_, used)| used == digest);
            if named && !refs.iter().any(|known| known.digest == file.digest()) {
                let stem = file.name.rsplit('/').next().unwrap_or_default();
                refs.push(reference("clocks", stem.trim_end_matches(".toml"), file));
            }
        }
        for (form, file) in &forms {
            if rules.forms.iter().any(|(taken, _)| taken.id == form.id) {
                refs.push(reference("form", &form.id, file));
            }
        }
        for (guidance, file) in &advice {
            let named = rules.guidance.iter().any(|(one, _)| one.id == guidance.id);
            if named && !refs.iter().any(|known| known.digest == file.digest()) {
                refs.push(reference("guidance", guidance.id.as_str(), file));
            }
        }
        Ok((rules, refs))
    }

    /// Takes the scenario that an exercise plays; returns the reference to its file, to be frozen.
    pub fn play(&mut self, file: &RuleFile) -> Result<RuleRef, Problems> {
        let scenario = scenario::read(&file.name, &file.source)?;
        let of = reference("scenario", scenario.id.as_str(), file);
        self.scenario = Some((scenario, of.digest));
        Ok(of)
    }

    /// Finds a clock rule and the digest of its file.
    pub fn clock(&self, id: &ClockId) -> Option<(&ClockRule, Digest)> {
        self.clocks
            .iter()
            .find(|(rule, _)| rule.id == *id)
            .map(|(rule, digest)| (rule, *digest))
    }

    /// Finds a clock rule by its id or its short name.
    pub fn clock_named(&self, name: &str) -> Option<&ClockRule> {
        let clocks = || self.clocks.iter().map(|(rule, _)| rule);
        let by_id = clocks().find(|rule| rule.id.as_str() == name);
        by_id.or_else(|| clocks().find(|rule| rule.short == name))
    }

    /// Returns the names that a time relative to a clock can be typed with, one a clock.
    pub fn clock_names(&self) -> Vec<String> {
        let clocks = self.clocks.iter();
        clocks.map(|(rule, _)| rule.short.clone()).collect()
    }

    /// Returns the clocks whose filings come before a clock's start, the nearest first.
    pub fn before<'a>(&'a self, rule: &'a ClockRule) -> Vec<&'a ClockRule> {
        let mut chain: Vec<&ClockRule> = Vec::new();
        let mut at = rule;
        while let Some((next, _)) = at.filing_of().and_then(|next| self.clock(next)) {
            if next.id == rule.id || chain.iter().any(|known| known.id == next.id) {
                break;
            }
            chain.push(next);
            at = next;
        }
        chain
    }

    /// Returns the big clock: the first that awareness starts.
    pub fn main_clock(&self) -> Option<&ClockRule> {
        self.clocks
            .iter()
            .map(|(rule, _)| rule)
            .find(|rule| rule.start == Start::Awareness)
    }
}

fn reference(kind: &str, id: &str, file: &RuleFile) -> RuleRef {
    RuleRef {
        digest: file.digest(),
        id: id.to_owned(),
        kind: kind.to_owned(),
    }
}

/// The problem of a playbook that none of the files holds.
fn missing_playbook(id: &str) -> Problem {
    let source: Arc<str> = "".into();
    Problem {
        place: playbook::Place::new(id, &source, 0..0),
        code: "no-playbook",
        sv: format!("Det finns ingen spelbok som heter ”{id}”."),
        en: format!("There is no playbook called “{id}”."),
        mend: playbook::Mend {
            sv: "Kör ”frist check playbooks” för att se vilka som finns.".to_owned(),
            en: "Run “frist check playbooks” to see which there are.".to_owned(),
        },
        source,
    }
}
