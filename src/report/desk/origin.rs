//! What a source says: the words for a field's text, the codes that choose alternatives, and who
//! owns what is not known.

use super::piece;
use crate::authority_form::Origin;
use crate::case::register::FilingStage;
use crate::case::{CaseFacts, Rules, progress::asked_fields};
use crate::clock::{ClockRule, Start};
use crate::playbook::{ClockId, Field, FieldId, FieldKind, Sensitivity, Step};
use crate::report::context::{Answer, Clock, Context, Filing, Of};
use crate::text::desk as words;

/// The code of an answer that is not known yet.
const PENDING: &str = "?";
/// The code of an answer that cannot be determined.
const CANNOT: &str = "??";

/// Tells what sources say.
#[derive(Clone, Copy)]
pub(super) struct Teller<'a> {
    pub(super) of: Of<'a>,
    pub(super) context: &'a Context,
    pub(super) stage: FilingStage,
    /// The clock that a filing with the form answers.
    pub(super) clock: &'a ClockId,
}

/// What a source says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Told {
    /// What it is called.
    pub(super) label: String,
    /// What it says; empty where there is nothing to say.
    pub(super) text: String,
    /// Whether it is whole sentences or lines of its own, and needs no label before it.
    pub(super) own: bool,
    /// Whether the answer is *not known yet*.
    pub(super) pending: bool,
    /// The codes that it answers to.
    pub(super) codes: Vec<String>,
    /// What kind of sensitive it tends to be.
    pub(super) sensitivity: Option<Sensitivity>,
    /// Who owns the answer.
    pub(super) owner: Option<String>,
    /// What it lacks although it says something.
    pub(super) lacks: Option<String>,
}

impl Told {
    /// Returns whether it says something that is known.
    pub(super) fn is_known(&self) -> bool {
        !self.text.is_empty() && !self.pending
    }
}

impl<'a> Teller<'a> {
    /// Returns the clock that a filing with the form answers.
    pub(super) fn clock(self) -> Option<&'a Clock> {
        let mut clocks = self.context.clocks.iter();
        clocks.find(|clock| clock.id == self.clock.as_str())
    }

    /// Returns what was filed to the form's recipient, in order of time.
    pub(super) fn filings(self) -> impl Iterator<Item = &'a Filing> {
        let filings = self.context.filings.iter();
        filings.filter(move |filing| {
            let id = ClockId::new(&filing.clock);
            id.is_ok_and(|id| answers(self.of.rules, self.clock, &id))
        })
    }

    /// Returns what sources say, those that say nothing left out.
    pub(super) fn passages(self, origins: &[Origin]) -> Vec<(&Origin, Told)> {
        let told = origins.iter().map(|origin| (origin, self.told(origin)));
        told.filter(|(_, told)| !told.text.is_empty()).collect()
    }

    /// Returns what a source says.
    pub(super) fn told(self, origin: &Origin) -> Told {
        let mut told = match origin {
            Origin::Answer(id) => self.answer(id),
            Origin::Column(list, column) => Told {
                codes: self.column(list, column),
                ..Told::default()
            },
            Origin::Piece(piece) => piece::told(self, *piece),
        };
        told.owner = self.owner(origin);
        told
    }

    /// Returns who owns what a source says: the role of the step that asks for it.
    pub(super) fn owner(self, origin: &Origin) -> Option<String> {
        let playbook = &self.of.rules.playbook;
        let step = match origin {
            Origin::Answer(id) | Origin::Column(id, _) => playbook.field(id).map(|(step, _)| step),
            Origin::Piece(piece) => {
                let Some(register) = piece.register() else {
                    return piece::owner(*piece).map(|owner| owner.to(self.of.lang).to_owned());
                };
                let mut steps = playbook.steps().map(|(_, step)| step);
                steps.find(|step| step.register == Some(register))
            }
        };
        let role = playbook.role(step?.role.as_ref()?)?;
        Some(role.title.to(self.of.lang).to_owned())
    }

    /// Returns the question, unless the answers so far make it one that is not asked.
    fn asked(self, id: &FieldId) -> Option<&'a Field> {
        let rules = self.of.rules;
        let (step, field): (&Step, &Field) = rules.playbook.field(id)?;
        let facts = CaseFacts {
            case: self.of.case,
            rules,
            now: self.of.now,
        };
        let is_asked = asked_fields(&facts, step).any(|one| one.id == field.id);
        is_asked.then_some(field)
    }

    fn answer(self, id: &FieldId) -> Told {
        let Some(field) = self.asked(id) else {
            return Told::default();
        };
        let label = field.label.to(self.of.lang).to_owned();
        if let FieldKind::Records(columns) = &field.kind {
            return self.rows(id, columns, label);
        }
        let Some(answer) = self.context.answers.get(id.as_str()) else {
            return Told::default();
        };
        Told {
            text: text_of(answer),
            own: matches!(field.kind, FieldKind::Text),
            pending: answer.pending,
            codes: codes(answer),
            sensitivity: field.sensitivity,
            owner: None,
            lacks: None,
            label,
        }
    }

    fn rows(self, id: &FieldId, columns: &[Field], label: String) -> Told {
        let list = self.context.lists.get(id.as_str());
        let first = columns.first().map(|column| column.id.as_str());
        let rows = list.into_iter().flat_map(|list| &list.rows);
        let lines: Vec<String> = rows
            .filter_map(|row| row.cells.get(first?)?.text.clone())
            .map(|text| format!("– {text}"))
            .collect();
        Told {
            text: lines.join("\n"),
            own: true,
            label,
            ..Told::default()
        }
    }

    fn column(self, list: &FieldId, column: &FieldId) -> Vec<String> {
        let list = self.context.lists.get(list.as_str());
        let rows = list.into_iter().flat_map(|list| &list.rows);
        let cells = rows.filter_map(|row| row.cells.get(column.as_str()));
        cells.flat_map(codes).collect()
    }
}

/// Returns whether a filing under `clock` goes where those under `first` go: it is that clock, or one
/// that a filing under it starts.
pub fn answers(rules: &Rules, first: &ClockId, clock: &ClockId) -> bool {
    let follows = |rule: &ClockRule| rule.start == Start::FilingOf(first.clone());
    clock == first || rules.clock(clock).is_some_and(|(rule, _)| follows(rule))
}

/// Returns the words of an answer; nothing where nobody has answered. Two answers that stand against
/// each other are both told.
fn text_of(answer: &Answer) -> String {
    if answer.disputed {
        return format!("{}: {}", answer.words, answer.rivals.join(" / "));
    }
    if !answer.answered {
        return String::new();
    }
    answer.words.clone()
}

fn codes(answer: &Answer) -> Vec<String> {
    let mut codes = answer.choices.clone();
    if let Some(yes) = answer.yes {
        codes.push(if yes { "yes" } else { "no" }.to_owned());
    }
    if answer.pending {
        codes.push(PENDING.to_owned());
    }
    if answer.undeterminable {
        codes.push(CANNOT.to_owned());
    }
    codes
}

/// Puts passages together. A passage that is one answer of several stands after its question.
pub(super) fn join(passages: &[(&Origin, Told)], alone: bool) -> String {
    let mut out = String::new();
    let mut before_own = false;
    for (n, (_, told)) in passages.iter().enumerate() {
        if n > 0 {
            out.push_str(if told.own || before_own { "\n\n" } else { "\n" });
        }
        before_own = told.own;
        if alone && told.pending {
            out.push_str(&capital(&told.text));
            out.push('.');
        } else if (alone || told.own) && !told.pending {
            out.push_str(&told.text);
        } else if told.label.ends_with('?') {
            out.push_str(&[told.label.as_str(), " ", &capital(&told.text)].concat());
        } else {
            out.push_str(&[told.label.as_str(), ": ", &told.text].concat());
        }
    }
    out
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    format!("{}{}", first.unwrap_or_default(), letters.as_str())
}

/// Returns where what the profile lacks is filled in.
pub(super) const fn settings() -> crate::text::Phrase {
    words::SETTINGS
}
