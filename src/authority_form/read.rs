//! From the text of a form file to the form, or to all the problems in it.

use toml::Spanned;
use toml::de::DeValue;

use super::{AuthorityForm, FormField, FormOption, OnlyIf, Origin, Piece, SecrecyGround};
use super::{Section, Shape};
use crate::playbook::read::{
    CERTAINTIES, Findings, Places, Sort, Table, count, date, duplicates, flag_if, given, header,
    near, one_of, parse, read_text, tables, text, text_if, texts, words, words_if,
};
use crate::playbook::{Certainty, ChoiceId, ClockId, FieldId, Problems, StepId};
use crate::text::problem::{Both, check, form as told};

/// The format of form files that this program knows.
pub const FORMAT: i64 = 1;

/// The kinds of fields.
const SHAPES: [(&str, Shape); 6] = [
    ("line", Shape::Line),
    ("text", Shape::Text),
    ("moment", Shape::Moment),
    ("number", Shape::Number),
    ("one_of", Shape::OneOf),
    ("many_of", Shape::ManyOf),
];

/// A form and every remark about its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExaminedForm {
    /// The form; absent when there is at least one error.
    pub form: Option<AuthorityForm>,
    /// Errors and warnings, in order of place.
    pub problems: Problems,
}

/// Reads a form file, or returns all its problems at once.
///
/// `file_name` is only for the messages. A file with nothing but warnings is read.
pub fn read(file_name: &str, source: &str) -> Result<AuthorityForm, Problems> {
    let ExaminedForm { form, problems } = examine(file_name, source, None);
    form.ok_or(problems)
}

/// Reads a form file and returns also the warnings of one that can be used. `questions` are those
/// of the playbooks that are known, when they are known.
pub fn examine(file_name: &str, source: &str, questions: Option<&[FieldId]>) -> ExaminedForm {
    let mut out = Findings::new(file_name, source);
    let tree = parse(source, &mut out);
    let name = Both::new("formulärfilen", "the form file");
    let mut root = Table::root(tree.get_ref(), source, name);
    if !header(&mut root, "form", FORMAT, &mut out) {
        return ExaminedForm {
            form: None,
            problems: out.finish(),
        };
    }
    let mut reader = Reader {
        places: Places::default(),
        questions,
        grounds: Vec::new(),
        out: &mut out,
    };
    let form = reader.form(&mut root);
    let places = reader.places;
    root.close(&mut out);
    duplicates(&places, &mut out);
    let problems = out.finish();
    ExaminedForm {
        form: form.filter(|_| !problems.has_errors()),
        problems,
    }
}

type Value<'t> = Spanned<DeValue<'t>>;

struct Reader<'r> {
    places: Places,
    questions: Option<&'r [FieldId]>,
    grounds: Vec<ChoiceId>,
    out: &'r mut Findings,
}

impl Reader<'_> {
    fn form(&mut self, root: &mut Table<'_>) -> Option<AuthorityForm> {
        let id = given(
            root,
            (Sort::Form, 0),
            StepId::new,
            &mut self.places,
            self.out,
        );
        let clock = text(root, "clock", self.out).and_then(|clock| ClockId::new(&clock).ok());
        if clock.is_none() && root.has("clock") {
            self.out.add(root.key_span("clock"), told::bad_clock());
        }
        let secrecy = self.secrecy(root);
        self.grounds = secrecy.iter().map(|ground| ground.id.clone()).collect();
        let form = AuthorityForm {
            id: id?.as_str().to_owned(),
            clock: clock.or_else(|| ClockId::new("unnamed").ok())?,
            title: words(root, "title", self.out),
            recipient: words(root, "recipient", self.out),
            source: text(root, "source", self.out).unwrap_or_default(),
            checked_on: date(root, "checked_on", self.out).unwrap_or_default(),
            certainty: one_of(root, "certainty", &CERTAINTIES, self.out).unwrap_or(Certainty::Low),
            note: words(root, "note", self.out),
            post: words_if(root, "post", self.out),
            secrecy,
            sections: self.sections(root),
        };
        if form.fields().next().is_none() && !root.has("section") {
            self.out.add(root.span(), told::no_fields());
        }
        Some(form)
    }

    fn secrecy(&mut self, root: &mut Table<'_>) -> Vec<SecrecyGround> {
        let name = Both::new("en sekretessgrund", "a ground for secrecy");
        tables(root, "secrecy", &name, self.out)
            .into_iter()
            .filter_map(|mut table| {
                let id = given(
                    &mut table,
                    (Sort::Secrecy, 0),
                    ChoiceId::new,
                    &mut self.places,
                    self.out,
                );
                let ground = words(&mut table, "ground", self.out);
                let why = words(&mut table, "why", self.out);
                let certainty = one_of(&mut table, "certainty", &CERTAINTIES, self.out);
                table.close(self.out);
                Some(SecrecyGround {
                    id: id?,
                    ground,
                    why,
                    certainty: certainty.unwrap_or(Certainty::Low),
                })
            })
            .collect()
    }

    fn sections(&mut self, root: &mut Table<'_>) -> Vec<Section> {
        let name = Both::new("en del av formuläret", "a section of the form");
        tables(root, "section", &name, self.out)
            .into_iter()
            .map(|mut table| {
                let title = words(&mut table, "title", self.out);
                let name = Both::new("ett fält", "a field");
                let fields = tables(&mut table, "field", &name, self.out)
                    .into_iter()
                    .filter_map(|table| self.field(table))
                    .collect();
                table.close(self.out);
                Section { title, fields }
            })
            .collect()
    }

    fn field(&mut self, mut table: Table<'_>) -> Option<FormField> {
        let id = given(
            &mut table,
            (Sort::Field, 0),
            FieldId::new,
            &mut self.places,
            self.out,
        );
        let number = text_if(&mut table, "number", self.out).map(|(text, _)| text);
        let number_en = text_if(&mut table, "number_en", self.out).map(|(text, _)| text);
        let label = words(&mut table, "label", self.out);
        let hint = words_if(&mut table, "hint", self.out);
        let shape = one_of(&mut table, "kind", &SHAPES, self.out);
        let required = flag_if(&mut table, "required", self.out);
        let always = flag_if(&mut table, "always", self.out);
        let budget = if table.has("budget") {
            count(&mut table, "budget", self.out)
        } else {
            None
        };
        let certainty = one_of(&mut table, "certainty", &CERTAINTIES, self.out);
        let only_if = self.only_if(&mut table);
        let from = self.origins(&mut table, "from");
        let otherwise = self.origins(&mut table, "otherwise");
        let chosen_from = text_if(&mut table, "chosen_from", self.out)
            .and_then(|(text, value)| self.origin(&text, value));
        let options = self.options(&mut table);
        let marks = self.marks(&mut table);
        let chooses = matches!(shape, Some(Shape::OneOf | Shape::ManyOf));
        if chooses == options.is_empty() && shape.is_some() && !table.has("options") {
            self.out.add(table.span(), told::options(chooses));
        }
        if from.is_empty() && chosen_from.is_none() && !table.has("from") {
            self.out.add(table.span(), told::from_nothing());
        }
        table.close(self.out);
        Some(FormField {
            id: id?,
            number,
            number_en,
            label,
            hint,
            shape: shape.unwrap_or(Shape::Text),
            required,
            always,
            budget,
            certainty: certainty.unwrap_or(Certainty::Low),
            only_if,
            from,
            otherwise,
            chosen_from,
            options,
            marks,
        })
    }

    /// Reads the name of a source, or reports that it names nothing.
    fn origin(&mut self, name: &str, value: &Value<'_>) -> Option<Origin> {
        let origin = Origin::from_name(name);
        let known = match (&origin, self.questions) {
            (None, _) => false,
            (Some(origin), Some(questions)) => {
                let question = origin.question();
                question.is_none_or(|question| questions.contains(question))
            }
            (Some(_), None) => true,
        };
        if !known {
            let pieces = Piece::ALL.iter().map(|piece| format!("@{}", piece.name()));
            let questions = self.questions.unwrap_or_default().iter();
            let all: Vec<String> = pieces.chain(questions.map(ToString::to_string)).collect();
            let near = near(name, all.iter().map(String::as_str));
            let told = check::unknown_id(&Sort::Origin.word(), name, near);
            self.out.add(value.span(), told);
        }
        origin.filter(|_| known)
    }

    fn origins(&mut self, table: &mut Table<'_>, key: &'static str) -> Vec<Origin> {
        let named = texts(table, key, self.out);
        let read = named
            .into_iter()
            .filter_map(|(text, value)| self.origin(&text, value));
        read.collect()
    }

    fn only_if(&mut self, table: &mut Table<'_>) -> Option<OnlyIf> {
        let value = table.get("only_if")?;
        let name = Both::new("only_if", "only_if");
        let mut inner = Table::from_value("only_if", value, name, self.out)?;
        let origin = text_if(&mut inner, "source", self.out)
            .and_then(|(text, value)| self.origin(&text, value));
        if !inner.has("source") || !inner.has("is") {
            self.out.add(inner.span(), told::half_condition());
        }
        let is = texts(&mut inner, "is", self.out).into_iter();
        let is = is.map(|(text, _)| text).collect();
        inner.close(self.out);
        Some(OnlyIf {
            origin: origin?,
            is,
        })
    }

    fn options(&mut self, table: &mut Table<'_>) -> Vec<FormOption> {
        let name = Both::new("ett alternativ", "an option");
        let scope = self.places.open();
        tables(table, "options", &name, self.out)
            .into_iter()
            .filter_map(|mut table| {
                let id = given(
                    &mut table,
                    (Sort::Choice, scope),
                    ChoiceId::new,
                    &mut self.places,
                    self.out,
                );
                let label = words(&mut table, "label", self.out);
                let is = texts(&mut table, "is", self.out).into_iter();
                let mut is: Vec<String> = is.map(|(text, _)| text).collect();
                table.close(self.out);
                let id = id?;
                if is.is_empty() {
                    is.push(id.as_str().to_owned());
                }
                Some(FormOption { id, label, is })
            })
            .collect()
    }

    /// Reads `marks = { processor = "business" }`.
    fn marks(&mut self, table: &mut Table<'_>) -> Vec<(Origin, ChoiceId)> {
        let Some(value) = table.get("marks") else {
            return Vec::new();
        };
        let Some(entries) = value.get_ref().as_table() else {
            self.out.add(value.span(), told::bad_marks());
            return Vec::new();
        };
        let mut marks = Vec::new();
        for (key, value) in entries {
            let origin = Origin::from_name(key.get_ref());
            if origin.is_none() {
                let told = check::unknown_id(&Sort::Origin.word(), key.get_ref(), None);
                self.out.add(key.span(), told);
            }
            let Some(ground) = read_text("marks", value, self.out) else {
                continue;
            };
            let known = self.grounds.iter().find(|known| known.as_str() == ground);
            if known.is_none() {
                let near = near(&ground, self.grounds.iter().map(ChoiceId::as_str));
                let told = check::unknown_id(&Sort::Secrecy.word(), &ground, near);
                self.out.add(value.span(), told);
            }
            marks.extend(origin.zip(known.cloned()));
        }
        marks
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    /// A form with these lines in its one field.
    fn form(field: &str) -> String {
        format!(
            "kind = \"form\"\nformat = 1\nid = \"x\"\nclock = \"gdpr-33\"\n\
             title = {{ sv = \"X\", en = \"X\" }}\nrecipient = {{ sv = \"X\", en = \"X\" }}\n\
             source = \"x\"\nchecked_on = 2026-11-22\ncertainty = \"low\"\n\
             note = {{ sv = \"X\", en = \"X\" }}\n\n[[section]]\n\
             title = {{ sv = \"X\", en = \"X\" }}\n\n[[section.field]]\n{field}"
        )
    }

    /// The codes of the problems.
    fn codes(field: &str) -> Vec<&'static str> {
        let questions = [FieldId::new("brief").unwrap()];
        let examined = examine("x.toml", &form(field), Some(&questions));
        let problems = examined.problems.0.iter();
        for problem in problems.clone() {
            assert!(!problem.show(Lang::Sv).is_empty() && !problem.show(Lang::En).is_empty());
        }
        problems.map(|problem| problem.code).collect()
    }

    const GOOD: &str = "id = \"a\"\nkind = \"text\"\ncertainty = \"low\"\n\
        label = { sv = \"A\", en = \"A\" }\n";

    #[test]
    fn a_good_form_has_no_problems() {
        assert!(codes(&format!("{GOOD}from = [\"brief\", \"@groups\"]\n")).is_empty());
    }

    #[test]
    fn all_problems_are_told_at_once() {
        let field = "id = \"a\"\nkind = \"txt\"\nlabel = { sv = \"A\", en = \"A\" }\n\
            budget = 0\nfrom = [\"breif\", \"@grups\"]\nmarks = { brief = \"none\" }\n\
            only_if = { source = \"brief\" }\n";
        let codes = codes(field);
        for code in [
            "bad-value",
            "bad-number",
            "unknown-id",
            "missing-key",
            "half-condition",
        ] {
            assert!(codes.contains(&code), "{code}: {codes:?}");
        }
        let unknown = codes.iter().filter(|code| **code == "unknown-id");
        assert_eq!(unknown.count(), 3, "{codes:?}");
    }

    #[test]
    fn a_field_is_made_of_something_and_a_choice_has_options() {
        assert_eq!(codes(GOOD), ["from-nothing"]);
        let choice = GOOD.replace("\"text\"", "\"one_of\"");
        assert_eq!(codes(&format!("{choice}from = [\"brief\"]\n")), ["options"]);
    }

    #[test]
    fn two_fields_cannot_have_one_name() {
        let twice =
            format!("{GOOD}from = [\"brief\"]\n\n[[section.field]]\n{GOOD}from = [\"brief\"]\n");
        assert_eq!(codes(&twice), ["duplicate-id"]);
    }
}
