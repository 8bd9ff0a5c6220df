//! The templates: the shipped ones, the user's own in their place, checked before they are used.
//!
//! A template can print what the context holds and nothing else: no file, no environment, no name
//! that is not there. What a person wrote is escaped wherever a template prints it, even where the
//! template asks for it not to be.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Deserialize;
use tera::{ErrorKind, Kwargs, State, Tera, Value};

use super::audience::{Audience, Profile, passages, withhold};
use super::context::{Answer, Context, List, Row};
use super::render::{Bounds, Stopped, render};
use super::sample::Sample;
use super::{escape, past, paths, trace};
use crate::builtin;
use crate::playbook::{FieldKind, Mend, Place, Playbook, Problem, Problems};
use crate::text::{Lang, problem_in_template as words};

/// A template as somebody wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// The name that other templates include it by, such as `incidentrapport/sv.md`.
    pub name: String,
    /// The file, as its author knows it.
    pub file: String,
    /// The text.
    pub source: String,
}

/// The templates of one paper, checked.
#[derive(Debug)]
pub struct Papers {
    report: String,
    tera: Arc<Tera>,
    files: Files,
}

/// The templates by name.
type Files = BTreeMap<String, (String, Arc<str>)>;

impl Papers {
    /// Loads the templates of `report`: the shipped ones, each replaced by the one of `own` with
    /// the same name. Every name that a template uses is looked up in a context of `playbook`, and
    /// templates of somebody's own are run with made-up values; the shipped ones were, before they
    /// were shipped.
    ///
    /// # Errors
    /// Returns every problem that was found, with its file, line and fix.
    pub fn load(report: &str, own: &[Template], playbook: &Playbook) -> Result<Self, Problems> {
        let files = files(report, own);
        let mut tera = bare();
        let sources = files
            .iter()
            .map(|(name, (_, source))| (name.as_str(), &**source));
        let added = tera.add_raw_templates(sources.collect::<Vec<_>>());
        let papers = Self {
            report: report.to_owned(),
            tera: Arc::new(tera),
            files,
        };
        if let Err(error) = added {
            return Err(Problems(papers.problems(&error)));
        }
        let full = papers.check_names(playbook)?;
        if papers.files.values().any(|(_, source)| is_own(own, source)) {
            papers.check_runs(full, playbook)?;
        }
        Ok(papers)
    }

    /// Prints the paper in `lang`.
    ///
    /// # Errors
    /// Returns the problem in the template that only this case brings out.
    pub fn print(&self, lang: Lang, context: &Context) -> Result<String, Problems> {
        let (seen, _) = withhold(context, Profile::default(), None, lang);
        let text = self.render(lang, &seen)?;
        let text = passages::cut(&text, Profile::default(), lang);
        let text = tidy(&trace::settle(&text, &seen, Audience::Intern, lang));
        Ok(match &context.as_of {
            Some(at) => past::mark(&text, &at.text, lang),
            None => text,
        })
    }

    /// Prints the paper with made-up values, so that its author sees its shape.
    ///
    /// # Errors
    /// Returns the problem in the template that made-up values bring out.
    pub fn preview(&self, lang: Lang, playbook: &Playbook) -> Result<String, Problems> {
        let kind = Sample {
            yes: true,
            present: true,
            many: 2,
        };
        self.print(lang, &sample(playbook, kind))
    }

    /// Runs the template of a language with the marks of its passages still in it.
    pub(super) fn render(&self, lang: Lang, seen: &serde_json::Value) -> Result<String, Problems> {
        let name = format!("{}/{}.md", self.report, lang.code());
        self.run(&name, seen, Bounds::PAPER)
    }

    /// Returns the paper's name.
    pub(super) fn report(&self) -> &str {
        &self.report
    }

    /// Looks up every name that a template uses; returns the made-up values that have them all.
    fn check_names(&self, playbook: &Playbook) -> Result<Context, Problems> {
        let full = sample(
            playbook,
            Sample {
                yes: true,
                present: true,
                many: 2,
            },
        );
        let entries = self.entries();
        if entries.is_empty() {
            let place = Place::new(&format!("{}/sv.md", self.report), "", 0..0);
            let problem = words::NO_SUCH_PAPER.problem(place, "".into(), &self.report, None);
            return Err(Problems(vec![problem]));
        }
        let shape = serde_json::to_value(&full).unwrap_or_default();
        let mut problems = Vec::new();
        for (name, (file, source)) in &self.files {
            for (span, kind) in passages::unknown_kinds(source) {
                let place = Place::new(file, source, span);
                problems.push(words::UNKNOWN_KIND.problem(place, Arc::clone(source), &kind, None));
            }
            for unknown in paths::unknown(source, &shape, entries.contains(name)) {
                let place = Place::new(file, source, unknown.span);
                let (what, near) = (&unknown.name, unknown.near.as_deref());
                problems.push(if unknown.inside.is_empty() {
                    words::UNKNOWN_NAME.problem(place, Arc::clone(source), what, near)
                } else {
                    let what = format!("{}.{what}", unknown.inside);
                    words::UNKNOWN_NAME.problem(place, Arc::clone(source), &what, near)
                });
            }
        }
        if problems.is_empty() {
            Ok(full)
        } else {
            Err(Problems(problems))
        }
    }

    /// Returns the names of the templates that a paper begins with.
    fn entries(&self) -> Vec<String> {
        [Lang::Sv, Lang::En]
            .iter()
            .map(|lang| format!("{}/{}.md", self.report, lang.code()))
            .filter(|name| self.files.contains_key(name))
            .collect()
    }

    /// Runs each entry template with made-up values of several kinds, as seen by those who see all
    /// and by those who see least.
    fn check_runs(&self, full: Context, playbook: &Playbook) -> Result<(), Problems> {
        let kinds = [
            full,
            sample(
                playbook,
                Sample {
                    yes: false,
                    present: false,
                    many: 0,
                },
            ),
            sample(
                playbook,
                Sample {
                    yes: false,
                    present: true,
                    many: 1,
                },
            ),
            sample(
                playbook,
                Sample {
                    yes: true,
                    present: false,
                    many: 1,
                },
            ),
        ];
        for name in &self.entries() {
            for context in &kinds {
                self.run(name, context, Bounds::CHECK)?;
            }
            // What is masked has other kinds of values.
            for context in &kinds {
                let (seen, _) = withhold(context, Audience::Public.into(), None, Lang::Sv);
                self.run(name, &seen, Bounds::CHECK)?;
            }
        }
        Ok(())
    }

    fn run(
        &self,
        name: &str,
        context: &impl serde::Serialize,
        bounds: Bounds,
    ) -> Result<String, Problems> {
        let result = tera::Context::from_serialize(context)
            .map_err(Stopped::Template)
            .and_then(|context| render(&self.tera, name, context, bounds));
        result.map_err(|stopped| {
            let problem = match stopped {
                Stopped::Template(error) => return Problems(self.problems(&error)),
                Stopped::TooLong => self.whole(name, words::TOO_LONG),
                Stopped::TooSlow => self.whole(name, words::TOO_SLOW),
            };
            Problems(vec![problem])
        })
    }

    /// Makes a problem about a template as a whole.
    fn whole(&self, name: &str, words: words::Words) -> Problem {
        let (file, source) = self.file(name);
        words.problem(Place::new(&file, &source, 0..0), source, name, None)
    }

    /// Makes problems of what Tera says.
    fn problems(&self, error: &tera::Error) -> Vec<Problem> {
        if let ErrorKind::SyntaxError(at) | ErrorKind::RenderingError(at) = error.kind() {
            let (file, source) = self.file(at.filename());
            let place = Place::new(&file, &source, at.span().range.clone());
            return vec![words::WRONG.problem(place, source, at.message(), None)];
        }
        // What Tera finds when it links templates comes as one text with a place in each part.
        let said = error.to_string();
        let parts = said.split("error: ").filter(|part| !part.trim().is_empty());
        parts.map(|part| self.linked(part)).collect()
    }

    /// Makes a problem of `Unknown filter … --> incidentrapport/sv.md:4:17 …`.
    fn linked(&self, said: &str) -> Problem {
        let what = said.lines().next().unwrap_or(said);
        let place = said.split_once("--> ").and_then(|(_, rest)| {
            let mut parts = rest.lines().next()?.split(':');
            let (file, source) = self.files.get(parts.next()?)?;
            let line: usize = parts.next()?.parse().ok()?;
            let column: usize = parts.next()?.trim().parse().ok()?;
            let start: usize = source
                .split_inclusive('\n')
                .take(line.checked_sub(1)?)
                .map(str::len)
                .sum();
            let text = source.get(start..)?.lines().next()?;
            let skipped: usize = text
                .chars()
                .take(column.checked_sub(1)?)
                .map(char::len_utf8)
                .sum();
            let span = start + skipped..start + text.len();
            Some((Place::new(file, source, span), Arc::clone(source)))
        });
        let nowhere = || (Place::new(&self.report, "", 0..0), "".into());
        let (place, source) = place.unwrap_or_else(nowhere);
        words::WRONG.problem(place, source, what, None)
    }

    fn file(&self, name: &str) -> (String, Arc<str>) {
        self.files
            .get(name)
            .cloned()
            .unwrap_or_else(|| (name.to_owned(), "".into()))
    }
}

/// Returns the templates that a paper can use: its own and the shared ones.
fn files(report: &str, own: &[Template]) -> Files {
    let mine = |name: &str| {
        let folder = name.split('/').next();
        folder == Some(report) || folder == Some("partials")
    };
    let mut files: Files = builtin::TEMPLATES
        .iter()
        .filter_map(|(path, source)| {
            let name = path.strip_prefix("report-templates/")?;
            Some((name.to_owned(), ((*path).to_owned(), Arc::from(*source))))
        })
        .filter(|(name, _)| mine(name))
        .collect();
    for template in own.iter().filter(|template| mine(&template.name)) {
        let source = Arc::from(template.source.as_str());
        files.insert(template.name.clone(), (template.file.clone(), source));
    }
    files
}

/// Returns whether a source is that of a template of somebody's own.
fn is_own(own: &[Template], source: &str) -> bool {
    own.iter().any(|template| template.source == source)
}

/// Makes an engine that escapes for Markdown and has no way round it.
fn bare() -> Tera {
    let mut tera = Tera::new();
    tera.autoescape_on(vec![".md"]);
    tera.set_escape_fn(escape::write_inline);
    tera.register_filter("paragraphs", |value: Value, with: Kwargs, _: &State| {
        let indent = with.get::<usize>("indent")?.unwrap_or_default();
        let words = value.as_str().unwrap_or_default();
        tera::TeraResult::Ok(Value::safe_string(&escape::paragraphs(words, indent)))
    });
    tera.register_filter("trace", |value: Value, _: Kwargs, _: &State| {
        tera::TeraResult::Ok(Value::safe_string(&trace::reference(&value)))
    });
    // These would mark a person's words as markup.
    for name in [
        "safe",
        "escape",
        "escape_html",
        "escape_xml",
        "newlines_to_br",
    ] {
        tera.register_filter(name, |value: Value, _: Kwargs, _: &State| value);
    }
    tera
}

/// Makes up a context in which every question of the playbook stands.
fn sample(playbook: &Playbook, kind: Sample) -> Context {
    // A context that could not be made up would be a field of a kind that `Sample` does not know:
    // the test of the shipped templates finds it.
    let mut context = Context::deserialize(kind).unwrap_or_default();
    let answer = Answer::deserialize(kind).unwrap_or_default();
    for field in playbook.steps().flat_map(|(_, step)| &step.fields) {
        let id = field.id.as_str().to_owned();
        if let FieldKind::Records(columns) = &field.kind {
            let mut list = List::deserialize(kind).unwrap_or_default();
            for row in &mut list.rows {
                let Row { cells, .. } = row;
                *cells = columns
                    .iter()
                    .map(|column| (column.id.as_str().to_owned(), answer.clone()))
                    .collect();
            }
            context.lists.insert(id, list);
        } else {
            context.answers.insert(id, answer.clone());
        }
    }
    context
}

/// Takes away the white space that the template's own lines leave behind.
pub(super) fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut blank = true;
    for line in text.lines() {
        let line = line.trim_end();
        if line.is_empty() {
            if !blank {
                out.push('\n');
            }
            blank = true;
        } else {
            out.push_str(line);
            out.push('\n');
            blank = false;
        }
    }
    let end = out.trim_end().len();
    out.truncate(end);
    out.push('\n');
    out
}

impl words::Words {
    /// Makes a problem of these words about `name`.
    fn problem(self, place: Place, source: Arc<str>, name: &str, near: Option<&str>) -> Problem {
        let (sv, en) = near.map_or_else(
            || (self.mend.sv.to_owned(), self.mend.en.to_owned()),
            |near| (words::mean(near, Lang::Sv), words::mean(near, Lang::En)),
        );
        Problem {
            place,
            code: self.code,
            sv: self.what.sv.replace("{name}", name),
            en: self.what.en.replace("{name}", name),
            mend: Mend { sv, en },
            source,
        }
    }
}
