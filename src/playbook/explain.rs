//! Why a step or a question is shown or not: a condition in words, with what is known now.

use super::condition::{Condition, Facts, Known, Literal, Test};
use super::id::{ChoiceId, FieldId};
use super::model::{FieldKind, Playbook};
use crate::text::{Lang, condition as words};

/// A condition, or a part of one, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// Whether it holds now.
    pub holds: bool,
    /// The part without what is known: `”Är stöld bekräftad?” är ja`, or the head over its parts.
    pub says: String,
    /// What is known now, for a part that asks one thing.
    pub now: Option<String>,
    /// The parts that it is made of.
    pub parts: Vec<Explanation>,
}

impl Condition {
    /// Explains the condition in words. Always ends, and never fails: a question that the playbook
    /// does not have is called by its id.
    pub fn explain(&self, playbook: &Playbook, facts: &dyn Facts, lang: Lang) -> Explanation {
        let teller = Teller {
            playbook,
            facts,
            lang,
        };
        teller.tell(self, true)
    }

    /// Returns the whole as one sentence: `visas när ”Är stöld bekräftad?” är ja — nu: nej`.
    pub fn sentence(&self, playbook: &Playbook, facts: &dyn Facts, lang: Lang) -> String {
        let teller = Teller {
            playbook,
            facts,
            lang,
        };
        words::shown_when(lang, &teller.flat(self, true))
    }
}

impl Condition {
    /// Returns the whole with what is known now, as words for the middle of a sentence.
    pub fn words(&self, playbook: &Playbook, facts: &dyn Facts, lang: Lang) -> String {
        let teller = Teller {
            playbook,
            facts,
            lang,
        };
        teller.flat(self, true)
    }
}

impl Explanation {
    /// Returns a line for each part, with its depth from 0: whether it holds, what it asks, and
    /// what is known.
    pub fn lines(&self, lang: Lang) -> Vec<(usize, String)> {
        let mut lines = Vec::new();
        self.add_lines(0, lang, &mut lines);
        lines
    }

    fn add_lines(&self, depth: usize, lang: Lang, lines: &mut Vec<(usize, String)>) {
        let verdict = if self.holds {
            words::HOLDS
        } else {
            words::FAILS
        };
        let says = match &self.now {
            Some(now) => words::now(lang, &self.says, now),
            None => self.says.clone(),
        };
        lines.push((depth, format!("{says} ({})", verdict.to(lang))));
        for part in &self.parts {
            part.add_lines(depth + 1, lang, lines);
        }
    }
}

impl Playbook {
    /// Returns a question's words between quotation marks, or its id when there is none.
    pub fn quoted(&self, field: &FieldId, lang: Lang) -> String {
        Teller::without_facts(self, lang).label(field)
    }

    /// Returns what is known in words: of a question, or of a computed fact.
    pub fn in_words(&self, known: &Known, field: Option<&FieldId>, lang: Lang) -> String {
        Teller::without_facts(self, lang).known(known, field)
    }

    /// Returns an alternative of a question in words.
    pub fn choice_in_words(&self, choice: &ChoiceId, field: &FieldId, lang: Lang) -> String {
        Teller::without_facts(self, lang).choice(choice, Some(field))
    }
}

/// Facts for telling words alone: nothing is known.
struct Nobody;

impl Facts for Nobody {
    fn field(&self, _: &FieldId) -> Known {
        Known::Nothing
    }

    fn fact(&self, _: super::Fact) -> Known {
        Known::Nothing
    }
}

struct Teller<'a> {
    playbook: &'a Playbook,
    facts: &'a dyn Facts,
    lang: Lang,
}

impl<'a> Teller<'a> {
    const fn without_facts(playbook: &'a Playbook, lang: Lang) -> Self {
        Self {
            playbook,
            facts: &Nobody,
            lang,
        }
    }
    /// Explains a condition, or with `wanted` false its opposite.
    fn tell(&self, condition: &Condition, wanted: bool) -> Explanation {
        let holds = condition.holds(self.facts) == wanted;
        let group = |head: crate::text::Phrase, parts: &[Condition], wanted: bool| Explanation {
            holds,
            says: head.to(self.lang).to_owned(),
            now: None,
            parts: parts.iter().map(|part| self.tell(part, wanted)).collect(),
        };
        match (condition, wanted) {
            (Condition::All(parts), true) => group(words::ALL, parts, true),
            (Condition::Any(parts), true) => group(words::ANY, parts, true),
            // Not all is: one of the opposites; not any is: all of the opposites.
            (Condition::All(parts), false) => group(words::ANY, parts, false),
            (Condition::Any(parts), false) => group(words::ALL, parts, false),
            (Condition::Not(inner), _) => self.tell(inner, !wanted),
            (Condition::Field { .. } | Condition::Fact { .. }, _) => {
                let (says, now) = self.leaf(condition, wanted);
                Explanation {
                    holds,
                    says,
                    now: Some(now),
                    parts: Vec::new(),
                }
            }
        }
    }

    fn flat(&self, condition: &Condition, wanted: bool) -> String {
        let (parts, wanted, between) = match (condition, wanted) {
            (Condition::All(parts), true) => (parts, true, words::AND),
            (Condition::Any(parts), true) => (parts, true, words::OR),
            (Condition::All(parts), false) => (parts, false, words::OR),
            (Condition::Any(parts), false) => (parts, false, words::AND),
            (Condition::Not(inner), _) => return self.flat(inner, !wanted),
            (Condition::Field { .. } | Condition::Fact { .. }, _) => {
                let (says, now) = self.leaf(condition, wanted);
                return words::now(self.lang, &says, &now);
            }
        };
        if parts.is_empty() {
            let holds = condition.holds(self.facts);
            return if holds { words::HOLDS } else { words::FAILS }
                .to(self.lang)
                .to_owned();
        }
        let told: Vec<String> = parts
            .iter()
            .map(|part| {
                let told = self.flat(part, wanted);
                if told_in_parts(part) {
                    format!("({told})")
                } else {
                    told
                }
            })
            .collect();
        told.join(&format!(" {} ", between.to(self.lang)))
    }

    /// Returns what one test asks and what is known; both empty for what is no single test.
    fn leaf(&self, condition: &Condition, wanted: bool) -> (String, String) {
        let lang = self.lang;
        match condition {
            Condition::Field { field, test } => {
                let known = self.facts.field(field);
                let what = self.label(field);
                let says = match test {
                    Test::Known if wanted => words::known(lang, &what),
                    Test::Known => words::not_known(lang, &what),
                    Test::Is(literal) => {
                        let value = self.literal(literal, Some(field));
                        let say = match (self.takes_several(field), wanted) {
                            (true, true) => words::has,
                            (true, false) => words::has_not,
                            (false, true) => words::is,
                            (false, false) => words::is_not,
                        };
                        say(lang, &what, &value)
                    }
                };
                (says, self.known(&known, Some(field)))
            }
            Condition::Fact { fact, is } => {
                let what = words::fact(fact.name())
                    .map_or_else(|| fact.name().to_owned(), |name| name.to(lang).to_owned());
                let say = if wanted { words::is } else { words::is_not };
                let says = say(lang, &what, &self.literal(is, None));
                (says, self.known(&self.facts.fact(*fact), None))
            }
            Condition::All(_) | Condition::Any(_) | Condition::Not(_) => Default::default(),
        }
    }

    fn label(&self, field: &FieldId) -> String {
        let label = self.playbook.field(field);
        let words = label.map_or(field.as_str(), |(_, field)| field.label.to(self.lang));
        match self.lang {
            Lang::Sv => format!("”{words}”"),
            Lang::En => format!("“{words}”"),
        }
    }

    fn takes_several(&self, field: &FieldId) -> bool {
        self.playbook.field(field).is_some_and(|(_, field)| {
            matches!(field.kind, FieldKind::ManyOf(_) | FieldKind::Checklist(_))
        })
    }

    fn literal(&self, literal: &Literal, field: Option<&FieldId>) -> String {
        match literal {
            Literal::YesNo(flag) => self.yes_no(*flag),
            Literal::Choice(choice) => self.choice(choice, field),
        }
    }

    fn yes_no(&self, flag: bool) -> String {
        let phrase = if flag { words::YES } else { words::NO };
        phrase.to(self.lang).to_owned()
    }

    fn choice(&self, id: &ChoiceId, field: Option<&FieldId>) -> String {
        let Some(field) = field else {
            let named = words::fact_choice(id.as_str());
            return named.map_or_else(|| id.to_string(), |name| name.to(self.lang).to_owned());
        };
        let choice = self
            .playbook
            .field(field)
            .and_then(|(_, field)| field.kind.choices().iter().find(|choice| choice.id == *id));
        choice.map_or_else(
            || id.to_string(),
            |choice| choice.label.to(self.lang).to_owned(),
        )
    }

    fn known(&self, known: &Known, field: Option<&FieldId>) -> String {
        let phrase = match known {
            Known::Nothing => words::NOTHING,
            Known::Something => words::SOMETHING,
            Known::YesNo(flag) => return self.yes_no(*flag),
            Known::Choice(choice) => return self.choice(choice, field),
            Known::Choices(choices) if choices.is_empty() => words::NONE_CHOSEN,
            Known::Choices(choices) => {
                let named: Vec<String> = choices.iter().map(|id| self.choice(id, field)).collect();
                return named.join(", ");
            }
        };
        phrase.to(self.lang).to_owned()
    }
}

fn told_in_parts(condition: &Condition) -> bool {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => parts.len() > 1,
        Condition::Not(inner) => told_in_parts(inner),
        Condition::Field { .. } | Condition::Fact { .. } => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::playbook::{Fact, Facts, read};

    struct Night;

    impl Facts for Night {
        fn field(&self, field: &FieldId) -> Known {
            match field.as_str() {
                "theft" => Known::YesNo(false),
                "data" => Known::Choices(vec![ChoiceId::new("names").unwrap()]),
                _ => Known::Nothing,
            }
        }

        fn fact(&self, fact: Fact) -> Known {
            match fact {
                Fact::Risk => Known::Choice(ChoiceId::new("unlikely").unwrap()),
                Fact::Notified
                | Fact::Late
                | Fact::Protected
                | Fact::Aware
                | Fact::Supplemented
                | Fact::Informed
                | Fact::Contacted
                | Fact::BeforeGate => Known::YesNo(false),
            }
        }
    }

    fn playbook() -> Playbook {
        let source = include_str!("../../tests/fixtures/playbooks/valid/every-feature.toml");
        read("every-feature.toml", source).unwrap()
    }

    fn condition(playbook: &Playbook, step: usize, field: Option<usize>) -> Condition {
        let (_, step) = playbook.steps().nth(step).unwrap();
        let when = field.map_or(&step.when, |field| &step.fields[field].when);
        when.clone().unwrap()
    }

    #[test]
    fn one_test_is_one_sentence_with_what_is_known() {
        let playbook = playbook();
        let told = condition(&playbook, 0, Some(5));
        assert_eq!(
            told.sentence(&playbook, &Night, Lang::Sv),
            "visas när ”Är stöld bekräftad?” är ja — nu: nej"
        );
        assert_eq!(
            told.sentence(&playbook, &Night, Lang::En),
            "shown when “Is theft confirmed?” is yes — now: no"
        );
    }

    #[test]
    fn parts_say_which_of_them_hold() {
        let playbook = playbook();
        let told = condition(&playbook, 1, None).explain(&playbook, &Night, Lang::Sv);
        let lines: Vec<String> = told
            .lines(Lang::Sv)
            .into_iter()
            .map(|(depth, line)| format!("{}{line}", "  ".repeat(depth)))
            .collect();
        assert_eq!(
            lines,
            [
                "allt av detta: (gäller inte)",
                "  något av detta: (gäller inte)",
                "    ”Varifrån kom larmet?” är Leverantören — nu: inget svar som är känt (gäller inte)",
                "    ”Vilka uppgifter?” har med Personnummer — nu: Namn (gäller inte)",
                "    ”Hur många berörs?” har ett känt svar — nu: inget svar som är känt (gäller inte)",
                "  ”riskbedömningen” är inte osannolik risk — nu: osannolik risk (gäller inte)",
                "  ”anmälan är lämnad till myndigheten” är nej — nu: nej (gäller)",
            ]
        );
    }
}
