//! What a paper is made of: a case at a moment, in words, in one language.
//!
//! The context is a contract: `docs/REPORT-CONTEXT.md` describes every field, templates are written
//! to it, and `frist show --json` prints it. What nobody recorded is absent here, with ready words
//! that say so; nothing is made up and nothing is left out because it is awkward.

mod afterwards;
mod answers;
mod clocks;
mod course;
mod coverage;
mod due;
mod durations;
mod exercise;
mod forms;
mod head;
mod improvements;
mod judged;
mod letter;
mod letter_data;
mod played;
mod registers;
mod risk;
mod scenario;
mod teller;
mod timeline;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use afterwards::{Change, Lesson, Lessons, Link, Measure, Measures, Person};
pub use answers::{Answer, List, Row};
pub use clocks::{Clock, Rival};
pub use course::{Gap, Observation, Phase, Step};
pub use coverage::{Coverage, Covered, Told};
pub use due::Due;
pub use durations::{Duration, Weighed};
pub use exercise::{
    Aim, Asked, EarlierRating, EarlierRun, Exercise, Player, ShownBy, Witnessed, rating_of,
};
pub use forms::{Form, FormField, FormSection};
pub use head::{CaseHead, Counts, Organisation, Rule};
pub use improvements::{Improvement, Shortfall};
pub use judged::Awaited;
pub use letter::{DataOf, Letter};
pub use played::Dealt;
pub use registers::{Assessment, Check, Filing, Group, Protected, Sending};
pub use risk::{Proposal, Risk, Score};
pub use scenario::of_scenario;
pub use teller::{Amount, Provenance, Time, instant};
pub use timeline::Happening;

use crate::case::agenda::agenda;
use crate::case::{self, Case, CaseId, Digest, EntryId, Record, Rules};
use crate::text::Lang;
use crate::time::Moment;

/// The version of the context. It grows when a field is removed or changes its meaning; a new field
/// leaves it as it is.
pub const FORMAT: u64 = 1;

/// What a context is built from.
#[derive(Debug, Clone, Copy)]
pub struct Of<'a> {
    /// The case's id.
    pub id: &'a CaseId,
    /// The case.
    pub case: &'a Case,
    /// Its frozen rules.
    pub rules: &'a Rules,
    /// The case head: SHA-256 over the sorted heads of its chains.
    pub fingerprint: Digest,
    /// The moment that everything derived is computed for.
    pub now: Moment,
    /// The language.
    pub lang: Lang,
}

/// Everything that a template can print.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Context {
    /// [`FORMAT`].
    pub format: u64,
    /// `sv` or `en`.
    pub lang: String,
    /// The moment that the paper is made for.
    pub made: Time,
    /// Who the paper is made for, and the number of the version.
    pub edition: Edition,
    /// The earlier moment that the record is shown as of; absent in a paper about now. The mark that
    /// says so is put in every heading by the program.
    pub as_of: Option<Time>,
    /// The case: what it is, what it rests on, and its fingerprint.
    pub case: CaseHead,
    /// The organisation's profile.
    pub organisation: Organisation,
    /// What is to be done, most urgent first.
    #[serde(default)]
    pub agenda: Vec<Due>,
    /// Whom a message is for and what may be said to them; in other papers everybody.
    #[serde(default)]
    pub letter: Letter,
    /// The clocks, in the playbook's order.
    pub clocks: Vec<Clock>,
    /// The answer to every question that is not a list, by the field's id.
    pub answers: BTreeMap<String, Answer>,
    /// The rows of every list, by the field's id.
    pub lists: BTreeMap<String, List>,
    /// Groups of persons concerned.
    pub groups: Vec<Group>,
    /// Versions of the risk assessment, in order of time.
    pub assessments: Vec<Assessment>,
    /// Proposals that were recorded, in order of time.
    pub proposals: Vec<Proposal>,
    /// The risk as it stands: the proposal, what would change it, and what has come since.
    pub risk: Risk,
    /// Every version of every group's score, group by group.
    pub scores: Vec<Score>,
    /// Checks for protected identity, in order of time.
    pub checks: Vec<Check>,
    /// Persons with protected identity, by label.
    pub protected: Vec<Protected>,
    /// Filings, in order of time.
    pub filings: Vec<Filing>,
    /// Sendings and notices, in order of time.
    pub sendings: Vec<Sending>,
    /// Who has been told, group by group.
    #[serde(default)]
    pub coverage: Coverage,
    /// How long each part took.
    #[serde(default)]
    pub durations: Vec<Duration>,
    /// The clocks that were weighed, whether they count or not.
    #[serde(default)]
    pub weighed: Vec<Weighed>,
    /// Measures by how far they have come.
    pub measures: Measures,
    /// Lessons, feedback and conclusions.
    pub lessons: Lessons,
    /// People and functions in the work.
    pub people: Vec<Person>,
    /// Other cases found on the way.
    pub links: Vec<Link>,
    /// Everything dated, in the order in which it happened.
    pub timeline: Vec<Happening>,
    /// The phases and steps of the walk.
    pub phases: Vec<Phase>,
    /// What the record does not say.
    pub gaps: Vec<Gap>,
    /// What in the record does not add up.
    pub findings: Vec<Observation>,
    /// The authorities' forms, filled in as a first notification.
    pub forms: Vec<Form>,
    /// The exercise: its scenario and how it went; absent in a real case, and in an exercise that
    /// plays no scenario.
    #[serde(default)]
    pub exercise: Option<Exercise>,
    /// Counts of all this.
    pub counts: Counts,
}

/// Who a paper is made for, and which version it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edition {
    /// `intern`, `board`, `imy` or `public`.
    pub audience: String,
    /// Who it is for and what is masked for them, in words.
    pub text: String,
    /// The number of a released version; absent on a working copy.
    pub number: Option<u64>,
}

impl Default for Edition {
    fn default() -> Self {
        Self {
            audience: "intern".to_owned(),
            text: String::new(),
            number: None,
        }
    }
}

impl Context {
    /// Says that the record is shown as it was known at this moment.
    #[must_use]
    pub fn as_of(mut self, at: Moment, lang: Lang) -> Self {
        self.as_of = Some(teller::instant(at, lang));
        self
    }

    /// Puts earlier runs of the same scenario beside the exercise, the latest first, each with its
    /// ratings in words by the id of the objective.
    #[must_use]
    pub fn beside(mut self, earlier: Vec<(EarlierRun, BTreeMap<String, String>)>) -> Self {
        let Some(exercise) = &mut self.exercise else {
            return self;
        };
        for (run, ratings) in earlier {
            for aim in &mut exercise.aims {
                if let Some(rating) = ratings.get(&aim.id) {
                    aim.earlier.push(EarlierRating {
                        case: run.case.clone(),
                        rating_text: rating.clone(),
                    });
                }
            }
            exercise.earlier.push(run);
        }
        self
    }
}

/// The list of personal data, when the playbook has it.
const DATA: &str = case::gate::DATA_LIST;

/// Builds the context of a case. `records` are its records in causal order; only the lines of the
/// log are read from them, and in an exercise how it went.
pub fn build<'r>(of: Of<'_>, records: impl IntoIterator<Item = &'r Record>) -> Context {
    build_for(of, records, None)
}

/// Returns what did not go as expected in an exercise, each with whether a lesson takes it up.
pub fn shortfalls(of: Of<'_>, records: &[&Record]) -> Vec<Shortfall> {
    let tell = teller::Teller {
        case: of.case,
        rules: of.rules,
        lang: of.lang,
        now: of.now,
    };
    let exercise = exercise::exercise(&tell, records, &afterwards::lessons(&tell));
    exercise.map_or_else(Vec::new, |exercise| exercise.shortfalls)
}

/// Builds the context of a message to one group.
pub fn build_for<'r>(
    of: Of<'_>,
    records: impl IntoIterator<Item = &'r Record>,
    to: Option<&EntryId>,
) -> Context {
    let tell = teller::Teller {
        case: of.case,
        rules: of.rules,
        lang: of.lang,
        now: of.now,
    };
    let found = case::findings(of.case, of.rules, of.now);
    let records: Vec<&Record> = records.into_iter().collect();
    let lessons = afterwards::lessons(&tell);
    let agenda = agenda(of.case, of.rules, of.now);
    let mut context = Context {
        format: FORMAT,
        lang: of.lang.code().to_owned(),
        made: tell.moment(of.now),
        edition: Edition::default(),
        as_of: None,
        case: head::case(&tell, of.id, of.fingerprint),
        organisation: head::organisation(&tell),
        agenda: due::due(&tell, &agenda),
        letter: Letter::default(),
        clocks: clocks::clocks(&tell),
        answers: answers::answers(&tell),
        lists: answers::lists(&tell),
        groups: registers::groups(&tell),
        assessments: registers::assessments(&tell),
        proposals: risk::proposals(&tell),
        risk: risk::risk(&tell),
        scores: risk::scores(&tell),
        checks: registers::checks(&tell),
        protected: registers::protected(&tell),
        filings: registers::filings(&tell),
        sendings: registers::sendings(&tell, &course::early(&found)),
        coverage: coverage::coverage(&tell),
        durations: durations::durations(&tell),
        weighed: durations::weighed(&tell),
        measures: afterwards::measures(&tell),
        exercise: exercise::exercise(&tell, &records, &lessons),
        lessons,
        people: afterwards::people(&tell),
        links: afterwards::links(&tell),
        timeline: timeline::timeline(&tell, records.iter().copied()),
        phases: course::phases(&tell),
        gaps: course::gaps(&tell),
        findings: course::observations(&tell, &found),
        forms: Vec::new(),
        counts: Counts::default(),
    };
    let data = context.lists.get(DATA);
    context.letter = letter::letter(&tell, data, &context.answers, &agenda, to);
    context.forms = forms::forms(of, &context);
    context.counts = Counts::of(&context, of.case.records());
    context
}
