//! The papers against the shipped playbook.

use super::*;
use crate::builtin;
use crate::case::Rules;

#[test]
fn the_shipped_templates_are_without_problems() {
    let (rules, _) = Rules::read(builtin::PLAYBOOK, &builtin::rule_files()).unwrap();
    let loaded = Papers::load("incidentrapport", &[], &rules.playbook);
    let problems = loaded.err().unwrap_or_default();
    let shown: Vec<_> = problems
        .0
        .iter()
        .map(|p| p.show(crate::text::Lang::Sv))
        .collect();
    assert!(shown.is_empty(), "{}", shown.join("\n\n"));
}
