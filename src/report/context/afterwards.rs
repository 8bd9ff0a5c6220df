//! What came of it, as a paper sees it: measures, lessons, people and other cases.

use serde::{Deserialize, Serialize};

use super::teller::{Provenance, Teller, Time};
use crate::case::form::Coded;
use crate::case::register::{LessonKind, MeasureState};

/// The role of the data-protection officer, where a playbook has it.
const DPO: &str = "dpo";

/// A measure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measure {
    /// What is done.
    pub what: String,
    /// `taken`, `planned` or `inquiry`.
    pub state: String,
    /// How far it has come, in words.
    pub state_text: String,
    /// Who answers for it.
    pub owner: Option<String>,
    /// When it is to be done.
    pub due: Option<Time>,
    /// When it was done.
    pub done: Option<Time>,
    /// What shows that it is done.
    pub proof: Option<String>,
    /// What effect it had, as somebody checked it.
    #[serde(default)]
    pub effect: Option<String>,
    /// When the effect was checked.
    #[serde(default)]
    pub effect_when: Option<Time>,
    /// How it came into the record.
    pub noted: Provenance,
}

/// The measures by how far they have come, each in the order of the record.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measures {
    /// Taken; those with a date first, in order of time.
    pub taken: Vec<Measure>,
    /// Decided, not done.
    pub planned: Vec<Measure>,
    /// Needing further inquiry or a decision.
    pub inquiry: Vec<Measure>,
}

/// A line of a proposed change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// `goes`, `comes` or `stays`.
    pub kind: String,
    /// The line.
    pub text: String,
}

/// A lesson, feedback or a conclusion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lesson {
    /// What was learned.
    pub what: String,
    /// What is to be done about it.
    #[serde(default)]
    pub action: Option<String>,
    /// What kind of ability is to become better, in words.
    #[serde(default)]
    pub improves: Option<String>,
    /// The id of what an exercise expected, when this takes up that it was late, not done or broken.
    #[serde(default)]
    pub finding: Option<String>,
    /// The id of an objective, when this takes up how the whole of it went.
    #[serde(default)]
    pub objective: Option<String>,
    /// Who answers for it.
    pub owner: Option<String>,
    /// When it is to be done.
    pub due: Option<Time>,
    /// What shows that it is done.
    pub proof: Option<String>,
    /// What effect it had, as somebody checked it.
    #[serde(default)]
    pub effect: Option<String>,
    /// When the effect was checked.
    #[serde(default)]
    pub effect_when: Option<Time>,
    /// The change that it proposes to the playbook, as a difference, line by line. The program shows it
    /// and never applies it.
    #[serde(default)]
    pub change: Vec<Change>,
    /// How it came into the record.
    pub noted: Provenance,
}

/// The lessons by kind, each in the order of the record.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lessons {
    /// To change, with an owner and a date.
    pub lesson: Vec<Lesson>,
    /// To somebody else, such as a central office.
    pub feedback: Vec<Lesson>,
    /// Conclusions.
    pub conclusion: Vec<Lesson>,
}

/// A person or a function in the work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// What the function is called.
    pub function: String,
    /// The name, when it is in the record. Mark it `contact`.
    pub name: Option<String>,
    /// How to reach the person or the function. Mark it `contact`.
    pub reach: Option<String>,
    /// The role in the playbook, in words.
    pub role: Option<String>,
    /// Whether it is the data-protection officer, whose contact details are public (Article 37(7)).
    #[serde(default)]
    pub is_dpo: bool,
    /// How it came into the record.
    pub noted: Provenance,
}

/// Another case found on the way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// What it is about.
    pub what: String,
    /// The other case, once it is opened.
    pub case: Option<String>,
    /// How it came into the record.
    pub noted: Provenance,
}

/// Returns the measures by how far they have come.
pub(super) fn measures(tell: &Teller<'_>) -> Measures {
    let mut measures = Measures::default();
    let mut entries: Vec<_> = tell.case.registers().measures.standing().collect();
    entries.sort_by_key(|entry| {
        let done = entry.value.done.as_ref().map(crate::time::When::from);
        (done.is_none(), done)
    });
    for entry in entries {
        let measure = Measure {
            what: tell.free(&entry.value.what),
            state: entry.value.state.code().to_owned(),
            state_text: tell.coded(entry.value.state),
            owner: tell.some(entry.value.owner.as_ref()),
            due: entry.value.due.as_ref().map(|when| tell.when(when)),
            done: entry.value.done.as_ref().map(|when| tell.when(when)),
            proof: tell.some(entry.value.proof.as_ref()),
            effect: tell.some(entry.value.effect.as_ref()),
            effect_when: entry.value.effect_when.as_ref().map(|when| tell.when(when)),
            noted: tell.provenance(&entry),
        };
        match entry.value.state {
            MeasureState::Taken => measures.taken.push(measure),
            MeasureState::Planned => measures.planned.push(measure),
            MeasureState::Inquiry => measures.inquiry.push(measure),
        }
    }
    measures
}

/// Returns a line of a difference: what begins with a minus goes, with a plus comes.
fn changed(line: &str) -> Change {
    let (kind, text) = match (line.strip_prefix(['-', '−', '–']), line.strip_prefix('+')) {
        (Some(text), _) => ("goes", text),
        (None, Some(text)) => ("comes", text),
        (None, None) => ("stays", line),
    };
    Change {
        kind: kind.to_owned(),
        text: text.trim().to_owned(),
    }
}

/// Returns the lessons by kind.
pub(super) fn lessons(tell: &Teller<'_>) -> Lessons {
    let mut lessons = Lessons::default();
    for entry in tell.case.registers().lessons.standing() {
        let lesson = Lesson {
            what: tell.free(&entry.value.what),
            action: tell.some(entry.value.action.as_ref()),
            improves: entry.value.improves.map(|kind| tell.coded(kind)),
            finding: entry.value.finding.as_ref().map(ToString::to_string),
            objective: entry.value.objective.as_ref().map(ToString::to_string),
            owner: tell.some(entry.value.owner.as_ref()),
            due: entry.value.due.as_ref().map(|when| tell.when(when)),
            proof: tell.some(entry.value.proof.as_ref()),
            effect: tell.some(entry.value.effect.as_ref()),
            effect_when: entry.value.effect_when.as_ref().map(|when| tell.when(when)),
            change: (entry.value.change.as_ref())
                .map(|change| tell.free(change).lines().map(changed).collect())
                .unwrap_or_default(),
            noted: tell.provenance(&entry),
        };
        match entry.value.kind {
            LessonKind::Lesson => lessons.lesson.push(lesson),
            LessonKind::Feedback => lessons.feedback.push(lesson),
            LessonKind::Conclusion => lessons.conclusion.push(lesson),
        }
    }
    lessons
}

/// Returns the people in the order of the record.
pub(super) fn people(tell: &Teller<'_>) -> Vec<Person> {
    let people = &tell.case.registers().people;
    let describe = |entry: crate::case::Standing<'_, crate::case::register::Person>| Person {
        function: tell.free(&entry.value.function),
        name: tell.some(entry.value.name.as_ref()),
        reach: tell.some(entry.value.reach.as_ref()),
        role: (entry.value.role.as_ref())
            .and_then(|id| tell.rules.playbook.role(id))
            .map(|role| role.title.to(tell.lang).to_owned()),
        is_dpo: (entry.value.role.as_ref()).is_some_and(|id| id.as_str() == DPO),
        noted: tell.provenance(&entry),
    };
    people.standing().map(describe).collect()
}

/// Returns the other cases in the order of the record.
pub(super) fn links(tell: &Teller<'_>) -> Vec<Link> {
    let links = &tell.case.registers().links;
    let describe = |entry: crate::case::Standing<'_, crate::case::register::Link>| Link {
        what: tell.free(&entry.value.what),
        case: entry.value.case.as_ref().map(ToString::to_string),
        noted: tell.provenance(&entry),
    };
    links.standing().map(describe).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proposed_change_is_a_difference_line_by_line() {
        let told = |line: &str| {
            let change = changed(line);
            (change.kind, change.text)
        };
        assert_eq!(told("- Ring IT"), ("goes".to_owned(), "Ring IT".to_owned()));
        assert_eq!(
            told("+ Ring DSO"),
            ("comes".to_owned(), "Ring DSO".to_owned())
        );
        assert_eq!(
            told("Steg 1.2"),
            ("stays".to_owned(), "Steg 1.2".to_owned())
        );
    }
}
