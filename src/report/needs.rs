//! What a paper must tell before it may leave the house unstamped. Data beside the template; what
//! is missing is listed with who owns it. Nothing is filled in and nothing is stopped: a paper can
//! leave with its gaps, stamped and said.

use serde::Deserialize;
use serde_json::Value;

use super::context::Context;
use crate::builtin;
use crate::playbook::{FieldId, Playbook};
use crate::text::{Lang, release as words};

/// Something that is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// What.
    pub what: String,
    /// The role that owns it, in words.
    pub owner: Option<String>,
    /// The number of the step where it is filled in, such as `2.3`.
    pub step: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    #[serde(default)]
    need: Vec<Need>,
    #[serde(default)]
    check: Vec<Check>,
}

/// Something that the writer is to look at before the paper goes. It stamps nothing, and the paper
/// says nothing of it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Check {
    /// A list in the context: what stands in it is to be looked at.
    list: String,
    owner: Option<String>,
    what: super::audience::Both,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Need {
    answer: Option<String>,
    gap: Option<String>,
    /// Places in the context, such as `groups` or `organisation.address`: one of them holds something.
    #[serde(default)]
    any: Vec<String>,
    /// The places are needed in these papers only; in every paper of the table without any.
    #[serde(default)]
    papers: Vec<String>,
    owner: Option<String>,
    #[serde(default)]
    what: Option<super::audience::Both>,
}

/// Returns what the paper lacks. A paper without a table of its own needs a start of the clock, a
/// risk assessment, and no answers that stand against each other.
pub fn missing(report: &str, context: &Context, playbook: &Playbook, lang: Lang) -> Vec<Missing> {
    let context = serde_json::to_value(context).unwrap_or_default();
    missing_of(report, &context, playbook, lang)
}

/// Returns what the writer is to look at before the paper goes, though the paper lacks nothing.
pub fn to_check(report: &str, context: &Context, playbook: &Playbook, lang: Lang) -> Vec<String> {
    let context = serde_json::to_value(context).unwrap_or_default();
    let told = table(report).check.into_iter().filter_map(|check| {
        let list = context.pointer(&format!("/{}", check.list.replace('.', "/")));
        let items: Vec<&str> = list?.as_array()?.iter().filter_map(Value::as_str).collect();
        let what = format!("{}: {}", check.what.to(lang), items.join(", "));
        let owner = check.owner.and_then(|role| title(playbook, &role, lang));
        (!items.is_empty()).then(|| words::missing(lang, &what, owner.as_deref(), None))
    });
    told.collect()
}

/// Returns the table of a paper; without one of its own it needs a start of the clock, a risk
/// assessment, and no answers that stand against each other.
fn table(report: &str) -> Table {
    let source = builtin::NEEDS.iter().find(|(name, _)| *name == report);
    source
        .and_then(|(_, source)| toml::from_str(source).ok())
        .unwrap_or_else(|| Table {
            need: ["awareness", "assessment", "disputed"]
                .map(|gap| Need {
                    gap: Some(gap.to_owned()),
                    ..Need::default()
                })
                .into(),
            check: Vec::new(),
        })
}

fn title(playbook: &Playbook, role: &str, lang: Lang) -> Option<String> {
    let mut roles = playbook.roles.iter();
    let role = roles.find(|known| known.id.as_str() == role)?;
    Some(role.title.to(lang).to_owned())
}

/// Returns what is missing in a context as its reader sees it.
pub(super) fn missing_of(
    report: &str,
    context: &Value,
    playbook: &Playbook,
    lang: Lang,
) -> Vec<Missing> {
    // What an exercise's paper lacks is what the exercise is about.
    if builtin::is_of_exercise(report) {
        return Vec::new();
    }
    let mut found: Vec<Missing> = Vec::new();
    for need in &table(report).need {
        for missing in lacks(need, report, context, playbook, lang) {
            if !found.iter().any(|known| known.what == missing.what) {
                found.push(missing);
            }
        }
    }
    found
}

fn lacks(
    need: &Need,
    report: &str,
    context: &Value,
    playbook: &Playbook,
    lang: Lang,
) -> Vec<Missing> {
    let text = |of: &Value, name: &str| {
        let text = of.get(name).and_then(Value::as_str);
        text.unwrap_or_default().to_owned()
    };
    let mut found = Vec::new();
    if let Some(id) = &need.answer
        && let Some(answer) = context.get("answers").and_then(|answers| answers.get(id))
        && !["known", "undeterminable"]
            .iter()
            .any(|is| answer.get(is) == Some(&Value::Bool(true)))
    {
        let asked = FieldId::new(id).ok().and_then(|id| playbook.field(&id));
        let step = asked.map(|(step, _)| step);
        let number = step.and_then(|step| playbook.number(&step.id));
        found.push(Missing {
            what: format!("{} ({})", text(answer, "label"), text(answer, "words")),
            owner: step
                .and_then(|step| playbook.role(step.role.as_ref()?))
                .map(|role| role.title.to(lang).to_owned()),
            step: number.map(|(phase, step)| format!("{phase}.{step}")),
        });
    }
    if let Some(kind) = &need.gap {
        let gaps = context
            .get("gaps")
            .and_then(Value::as_array)
            .into_iter()
            .flatten();
        let some = |gap: &Value, name| Some(text(gap, name)).filter(|text| !text.is_empty());
        let open = gaps.filter(|gap| text(gap, "kind") == *kind);
        found.extend(open.map(|gap| Missing {
            what: text(gap, "text"),
            owner: some(gap, "owner"),
            step: some(gap, "step"),
        }));
    }
    let is_for = need.papers.is_empty() || need.papers.iter().any(|paper| paper == report);
    let holds = |place: &String| {
        let value = context.pointer(&format!("/{}", place.replace('.', "/")));
        value.is_some_and(|value| match value {
            Value::Null => false,
            Value::Array(items) => !items.is_empty(),
            Value::String(text) => !text.is_empty(),
            Value::Bool(is) => *is,
            Value::Number(_) | Value::Object(_) => true,
        })
    };
    if is_for && !need.any.is_empty() && !need.any.iter().any(holds) {
        let what = need.what.as_ref().map(|what| what.to(lang).to_owned());
        found.push(Missing {
            what: what.unwrap_or_else(|| need.any.join(", ")),
            owner: need
                .owner
                .as_deref()
                .and_then(|role| title(playbook, role, lang)),
            step: None,
        });
    }
    found
}

impl Missing {
    /// Tells it in a line: what, who owns it, and where it is filled in.
    pub fn line(&self, lang: Lang) -> String {
        words::missing(
            lang,
            &self.what,
            self.owner.as_deref(),
            self.step.as_deref(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_tables_read_and_name_questions_of_the_playbook() {
        let files = builtin::rule_files();
        let (rules, _) = crate::case::Rules::read(builtin::PLAYBOOK, &files).unwrap();
        for (name, source) in builtin::NEEDS {
            let table: Table = toml::from_str(source).unwrap();
            assert!(!table.need.is_empty(), "{name}");
            for id in table.need.iter().filter_map(|need| need.answer.as_ref()) {
                let field = FieldId::new(id).unwrap();
                assert!(rules.playbook.field(&field).is_some(), "{name}: {id}");
            }
        }
    }
}
