//! Guidance as the rest of the program sees it.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::playbook::{
    AdviceId, Basis, Bilingual, Certainty, Condition, FieldId, GuidanceId, Known,
};

/// What a rule or an example comes to under Articles 33(1) and 34(1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Advised {
    /// Unlikely to result in a risk: documented, not notified.
    Unlikely,
    /// A risk: the authority is notified.
    Risk,
    /// Likely a high risk: the persons are informed too.
    High,
}

/// A guidance file.
#[derive(Debug, Clone, PartialEq)]
pub struct Guidance {
    /// The id that playbooks name.
    pub id: GuidanceId,
    /// What it is called.
    pub title: Bilingual,
    /// When it was last checked.
    pub checked_on: NaiveDate,
    /// The rules. The highest outcome whose rule holds is proposed.
    pub rules: Vec<Advice>,
    /// What an assessment rests on.
    pub topics: Vec<Topic>,
    /// Worked examples.
    pub examples: Vec<Example>,
}

/// A rule.
#[derive(Debug, Clone, PartialEq)]
pub struct Advice {
    /// Its id.
    pub id: AdviceId,
    /// What it comes to.
    pub outcome: Advised,
    /// When it holds. What is not known keeps it open, and is named.
    pub when: Condition,
    /// What takes it away. Protection has to be shown: while this is not known, the rule holds.
    pub unless: Option<Condition>,
    /// Why, in own words.
    pub because: Bilingual,
    /// How it is cited.
    pub cite: Bilingual,
    /// How sure the author is.
    pub certainty: Certainty,
}

/// Something that assessments rest on: when it changes, they are stale.
#[derive(Debug, Clone, PartialEq)]
pub struct Topic {
    /// Its id; assessments keep a digest under it.
    pub id: AdviceId,
    /// The questions and registers.
    pub rests_on: Vec<Basis>,
    /// The question that says when it came about.
    pub dated_by: Option<FieldId>,
    /// What is said of a yes: `stölden bekräftades`.
    pub holds: Option<Bilingual>,
    /// What is said of any other change.
    pub changed: Bilingual,
}

/// A worked example.
#[derive(Debug, Clone, PartialEq)]
pub struct Example {
    /// Its id, such as `edpb-09`.
    pub id: AdviceId,
    /// What it is called.
    pub title: Bilingual,
    /// What happened and what decided it, in own words.
    pub says: Bilingual,
    /// What it comes to.
    pub outcome: Advised,
    /// How it is cited.
    pub cite: Bilingual,
    /// How sure the author is.
    pub certainty: Certainty,
    /// What was known in it, by question.
    pub facts: BTreeMap<FieldId, Known>,
}

impl Guidance {
    /// Returns every question that the rules ask, in the order of the file, each once.
    pub fn asked(&self) -> Vec<&FieldId> {
        let mut asked: Vec<&FieldId> = Vec::new();
        for rule in &self.rules {
            let mut note = |field| {
                if !asked.contains(&field) {
                    asked.push(field);
                }
            };
            rule.when.each_field(&mut note);
            if let Some(unless) = &rule.unless {
                unless.each_field(&mut note);
            }
        }
        asked
    }
}
