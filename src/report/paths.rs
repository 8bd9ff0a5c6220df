//! Finds the names in a template that the context does not hold, in every branch, run or not.
//!
//! Tera itself takes an unknown last name in a condition for *no*: a misspelt `case.exercise` would
//! leave the mark off an exercise. So every path is looked up here, before anything is rendered.
//! What this cannot follow (components, indexes, sets) it leaves to a trial run.

use std::collections::BTreeMap;
use std::ops::Range;

use serde_json::Value;

mod token;

use token::{Token, is_word, tags, tokens};

/// A name that is not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Unknown {
    /// Where in the source.
    pub(super) span: Range<usize>,
    /// The name.
    pub(super) name: String,
    /// What it was looked for in; empty at the top.
    pub(super) inside: String,
    /// The nearest name that is there, when one is near.
    pub(super) near: Option<String>,
}

/// What is known about the shape of a value.
#[derive(Debug, Clone, Copy)]
enum Shape<'a> {
    /// Anything: nothing to check.
    Any,
    /// As in the sample.
    Like(&'a Value),
}

/// Names that a `for`, a `set` or a component brings into view.
type Scope<'a> = BTreeMap<String, Shape<'a>>;

/// Returns every unknown name. `whole` says that nothing includes the template, so that a name
/// which nothing in it defines is unknown.
pub(super) fn unknown(source: &str, sample: &Value, whole: bool) -> Vec<Unknown> {
    let mut walk = Walk {
        sample,
        whole,
        scopes: vec![Scope::new()],
        found: Vec::new(),
    };
    for tag in tags(source) {
        walk.tag(&tokens(source, tag));
    }
    walk.found
}

struct Walk<'a> {
    sample: &'a Value,
    whole: bool,
    scopes: Vec<Scope<'a>>,
    found: Vec<Unknown>,
}

impl<'a> Walk<'a> {
    fn tag(&mut self, tokens: &[Token<'_>]) {
        let (first, rest) = match tokens {
            [first, rest @ ..] => (first.text, rest),
            [] => return,
        };
        match first {
            "for" => self.begin_loop(rest),
            "endfor" | "endcomponent" => {
                if self.scopes.len() > 1 {
                    self.scopes.pop();
                }
            }
            "component" => {
                let names = rest.iter().filter(|token| is_word(token.text));
                let scope = names
                    .map(|token| (token.text.to_owned(), Shape::Any))
                    .collect();
                self.scopes.push(scope);
            }
            "set" | "set_global" => self.set(rest),
            // Names of templates, blocks and components are Tera's to check.
            "include" | "extends" | "block" | "endblock" | "endfilter" | "endset" | "<" => {}
            "filter" => self.expression(rest.get(1..).unwrap_or_default()),
            "if" | "elif" => self.expression(rest),
            _ => self.expression(tokens),
        }
    }

    fn begin_loop(&mut self, tokens: &[Token<'_>]) {
        let at = tokens.iter().position(|token| token.text == "in");
        let (names, of) = tokens.split_at(at.unwrap_or(tokens.len()));
        let of = of.get(1..).unwrap_or_default();
        self.expression(of);
        let names: Vec<_> = names.iter().filter(|token| is_word(token.text)).collect();
        let element = match self.shape_of(of) {
            Shape::Like(Value::Array(items)) if names.len() == 1 => {
                items.first().map_or(Shape::Any, Shape::Like)
            }
            Shape::Like(_) | Shape::Any => Shape::Any,
        };
        let mut scope: Scope<'a> = names
            .iter()
            .map(|name| (name.text.to_owned(), element))
            .collect();
        scope.insert("loop".to_owned(), Shape::Any);
        self.scopes.push(scope);
    }

    fn set(&mut self, tokens: &[Token<'_>]) {
        let [name, rest @ ..] = tokens else { return };
        let value = rest.get(1..).unwrap_or_default();
        self.expression(value);
        let shape = self.shape_of(value);
        if let Some(scope) = self.scopes.last_mut() {
            scope.insert(name.text.to_owned(), shape);
        }
    }

    /// Returns the shape of an expression that is one path and nothing else.
    fn shape_of(&self, tokens: &[Token<'_>]) -> Shape<'a> {
        let Some((first, rest)) = tokens.split_first() else {
            return Shape::Any;
        };
        let Some(mut shape) = self.root(first.text) else {
            return Shape::Any;
        };
        for pair in rest.chunks(2) {
            let ([dot, name], Shape::Like(Value::Object(fields))) = (pair, shape) else {
                return Shape::Any;
            };
            shape = match fields.get(name.text) {
                Some(value) if dot.text == "." => Shape::Like(value),
                Some(_) | None => return Shape::Any,
            };
        }
        shape
    }

    fn root(&self, name: &str) -> Option<Shape<'a>> {
        let scoped = self
            .scopes
            .iter()
            .rev()
            .find_map(|scope| scope.get(name).copied());
        scoped.or_else(|| self.sample.get(name).map(Shape::Like))
    }

    /// Checks every path of an expression.
    fn expression(&mut self, tokens: &[Token<'_>]) {
        if tokens
            .iter()
            .any(|token| token.text == "for" || token.text == "<")
        {
            return;
        }
        let text = |at: usize| tokens.get(at).map_or("", |token| token.text);
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            let before = at.checked_sub(1).map_or("", text);
            let start = at;
            at += 1;
            let is_named = matches!(before, "." | "|" | "is")
                || (before == "not" && start >= 2 && text(start - 2) == "is")
                || text(at) == "("
                || (text(at) == "=" && text(at + 1) != "=");
            if !is_word(token.text) || token.is_keyword() || is_named {
                continue;
            }
            let mut path = vec![token];
            let mut lenient = false;
            loop {
                let step = if text(at) == "?" && text(at + 1) == "." {
                    lenient = true;
                    2
                } else if text(at) == "." {
                    1
                } else {
                    break;
                };
                let Some(name) = tokens.get(at + step).filter(|token| is_word(token.text)) else {
                    break;
                };
                path.push(name);
                at += step + 1;
            }
            lenient |= text(at) == "|" && text(at + 1) == "default";
            lenient |= text(at) == "is" && matches!(text(at + 1), "defined" | "undefined" | "not");
            if !lenient {
                self.path(&path);
            }
        }
    }

    fn path(&mut self, path: &[&Token<'_>]) {
        let Some((first, rest)) = path.split_first() else {
            return;
        };
        let Some(mut shape) = self.root(first.text) else {
            if self.whole {
                let near = near(first.text, self.sample);
                self.add(first, "", near);
            }
            return;
        };
        let mut inside = first.text.to_owned();
        for name in rest {
            let Shape::Like(value) = shape else { return };
            let Some(next) = value.get(name.text) else {
                let near = near(name.text, value);
                self.add(name, &inside, near);
                return;
            };
            inside = format!("{inside}.{}", name.text);
            shape = Shape::Like(next);
        }
    }

    fn add(&mut self, token: &Token<'_>, inside: &str, near: Option<String>) {
        self.found.push(Unknown {
            span: token.span.clone(),
            name: token.text.to_owned(),
            inside: inside.to_owned(),
            near,
        });
    }
}

/// Returns the field of `value` that is at most two edits away, the nearest first.
fn near(name: &str, value: &Value) -> Option<String> {
    let fields = value.as_object()?.keys();
    let mut found: Vec<_> = fields.map(|field| (edits(name, field), field)).collect();
    found.sort();
    found
        .into_iter()
        .find(|(edits, _)| *edits <= 2)
        .map(|(_, field)| field.clone())
}

/// Returns how many characters have to be added, dropped or changed.
fn edits(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.chars().count()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        let mut next = vec![left];
        for (y, above) in b.chars().zip(row.iter().skip(1)) {
            left = (diagonal + usize::from(x != y))
                .min(above + 1)
                .min(left + 1);
            diagonal = *above;
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn names(source: &str) -> Vec<String> {
        let sample = json!({
            "case": {"title": "x", "exercise": true},
            "groups": [{"name": "x", "count": {"text": "x"}}],
        });
        unknown(source, &sample, true)
            .into_iter()
            .map(|unknown| unknown.name)
            .collect()
    }

    #[test]
    fn a_wrong_name_is_found_even_where_tera_would_take_it_for_no() {
        assert_eq!(names("{% if case.excercise %}x{% endif %}"), ["excercise"]);
        assert_eq!(names("{% if false %}{{ cas.title }}{% endif %}"), ["cas"]);
        assert_eq!(names("{{ case.title.text | upper }}"), ["text"]);
    }

    #[test]
    fn names_of_loops_and_sets_are_followed() {
        let source = "{% for g in groups %}{{ loop.index }}{{ g.name }}{{ g.cuont.text }}\
                      {% set n = g.count %}{{ n.txt }}{% endfor %}{{ g.name }}";
        assert_eq!(names(source), ["cuont", "txt", "g"]);
    }

    #[test]
    fn filters_tests_strings_comments_and_raw_are_no_names() {
        for source in [
            "{{ case.title | default(value='nope.x') | truncate(length=3) }}",
            "{% if case.title is defined and not case.exercise %}{% endif %}",
            "{# {{ nope }} #}{% raw %}{{ nope }}{% endraw %}",
            "{% include \"partials/x.md\" %}{{ range(end=3) }}",
            "{{ case.nope | default(value=1) }}{{ case?.nope }}",
            "{% if groups | length == 1 %}{% endif %}",
        ] {
            assert_eq!(names(source), Vec::<String>::new(), "{source}");
        }
    }

    #[test]
    fn the_nearest_name_is_proposed() {
        let sample = json!({"case": {"title": "x"}});
        let found = unknown("{{ case.titel }}", &sample, true);
        assert_eq!(
            found.first().and_then(|unknown| unknown.near.as_deref()),
            Some("title")
        );
    }
}
