//! The papers against the shipped playbook.

use std::collections::BTreeSet;

use super::*;
use crate::builtin;
use crate::case::Rules;
use crate::text::Lang;

/// The shipped templates as if somebody had written them, so that each is run with made-up values.
fn as_own() -> Vec<Template> {
    let shipped = builtin::TEMPLATES.iter();
    shipped
        .filter_map(|(path, source)| {
            Some(Template {
                name: path.strip_prefix("report-templates/")?.to_owned(),
                file: (*path).to_owned(),
                source: (*source).to_owned(),
            })
        })
        .collect()
}

#[test]
fn the_shipped_templates_are_without_problems() {
    let (rules, _) = Rules::read(builtin::PLAYBOOK, &builtin::rule_files()).unwrap();
    let own = as_own();
    let papers: BTreeSet<&str> = own
        .iter()
        .filter_map(|template| template.name.split_once('/').map(|(paper, _)| paper))
        .filter(|paper| *paper != "partials")
        .collect();
    assert!(papers.len() >= 5, "{papers:?}");
    for paper in papers {
        let loaded = Papers::load(paper, &own, &rules.playbook);
        let problems = loaded.err().unwrap_or_default();
        let shown: Vec<_> = problems.0.iter().map(|p| p.show(Lang::Sv)).collect();
        assert!(shown.is_empty(), "{paper}:\n{}", shown.join("\n\n"));
    }
}
