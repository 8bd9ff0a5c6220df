//! What the program ships with, built in: it has to work with nothing beside it on the disk.

use crate::authority_form::{self, AuthorityForm};
use crate::case::{Digest, RuleFile};
use crate::playbook::{self, RuleKind};

/// Every shipped rule file: its name and its text.
const RULES: &[(&str, &str)] = &[
    (
        "playbooks/personuppgiftsincident.toml",
        include_str!("../playbooks/personuppgiftsincident.toml"),
    ),
    (
        "playbooks/clocks/gdpr.toml",
        include_str!("../playbooks/clocks/gdpr.toml"),
    ),
    (
        "playbooks/forms/imy-anmalan.toml",
        include_str!("../playbooks/forms/imy-anmalan.toml"),
    ),
    (
        "playbooks/forms/edpb-2026.toml",
        include_str!("../playbooks/forms/edpb-2026.toml"),
    ),
    (
        "playbooks/guidance/edpb.toml",
        include_str!("../playbooks/guidance/edpb.toml"),
    ),
    (
        "playbooks/clocks/brottsdatalagen.toml",
        include_str!("../playbooks/clocks/brottsdatalagen.toml"),
    ),
    (
        "playbooks/clocks/cybersakerhetslagen.toml",
        include_str!("../playbooks/clocks/cybersakerhetslagen.toml"),
    ),
    (
        "playbooks/clocks/dora.toml",
        include_str!("../playbooks/clocks/dora.toml"),
    ),
    (
        "playbooks/clocks/lek.toml",
        include_str!("../playbooks/clocks/lek.toml"),
    ),
    (
        "playbooks/clocks/eidas.toml",
        include_str!("../playbooks/clocks/eidas.toml"),
    ),
    (
        "playbooks/clocks/polis.toml",
        include_str!("../playbooks/clocks/polis.toml"),
    ),
    (
        "playbooks/clocks/avtal.toml",
        include_str!("../playbooks/clocks/avtal.toml"),
    ),
];

/// Every shipped scenario: its name and its text.
const SCENARIOS: &[(&str, &str)] = &[
    (
        "playbooks/scenarios/miljodata.toml",
        include_str!("../playbooks/scenarios/miljodata.toml"),
    ),
    (
        "playbooks/scenarios/felutskick.toml",
        include_str!("../playbooks/scenarios/felutskick.toml"),
    ),
    (
        "playbooks/scenarios/ransomware.toml",
        include_str!("../playbooks/scenarios/ransomware.toml"),
    ),
    (
        "playbooks/scenarios/borttappad-dator.toml",
        include_str!("../playbooks/scenarios/borttappad-dator.toml"),
    ),
];

/// Every shipped report template: its path and its text.
pub const TEMPLATES: &[(&str, &str)] = &[
    (
        "report-templates/incidentrapport/sv.md",
        include_str!("../report-templates/incidentrapport/sv.md"),
    ),
    (
        "report-templates/incidentrapport/en.md",
        include_str!("../report-templates/incidentrapport/en.md"),
    ),
    (
        "report-templates/brev-digital-post/sv.md",
        include_str!("../report-templates/brev-digital-post/sv.md"),
    ),
    (
        "report-templates/brev-digital-post/en.md",
        include_str!("../report-templates/brev-digital-post/en.md"),
    ),
    (
        "report-templates/brev-post/sv.md",
        include_str!("../report-templates/brev-post/sv.md"),
    ),
    (
        "report-templates/brev-post/en.md",
        include_str!("../report-templates/brev-post/en.md"),
    ),
    (
        "report-templates/webb/sv.md",
        include_str!("../report-templates/webb/sv.md"),
    ),
    (
        "report-templates/webb/en.md",
        include_str!("../report-templates/webb/en.md"),
    ),
    (
        "report-templates/intranat/sv.md",
        include_str!("../report-templates/intranat/sv.md"),
    ),
    (
        "report-templates/intranat/en.md",
        include_str!("../report-templates/intranat/en.md"),
    ),
    (
        "report-templates/press/sv.md",
        include_str!("../report-templates/press/sv.md"),
    ),
    (
        "report-templates/press/en.md",
        include_str!("../report-templates/press/en.md"),
    ),
    (
        "report-templates/fragor-och-svar/sv.md",
        include_str!("../report-templates/fragor-och-svar/sv.md"),
    ),
    (
        "report-templates/fragor-och-svar/en.md",
        include_str!("../report-templates/fragor-och-svar/en.md"),
    ),
    (
        "report-templates/samtalsstod/sv.md",
        include_str!("../report-templates/samtalsstod/sv.md"),
    ),
    (
        "report-templates/samtalsstod/en.md",
        include_str!("../report-templates/samtalsstod/en.md"),
    ),
    (
        "report-templates/lagesbild/sv.md",
        include_str!("../report-templates/lagesbild/sv.md"),
    ),
    (
        "report-templates/lagesbild/en.md",
        include_str!("../report-templates/lagesbild/en.md"),
    ),
    (
        "report-templates/overlamning/sv.md",
        include_str!("../report-templates/overlamning/sv.md"),
    ),
    (
        "report-templates/overlamning/en.md",
        include_str!("../report-templates/overlamning/en.md"),
    ),
    (
        "report-templates/partials/brev-sv.md",
        include_str!("../report-templates/partials/brev-sv.md"),
    ),
    (
        "report-templates/partials/brev-en.md",
        include_str!("../report-templates/partials/brev-en.md"),
    ),
    (
        "report-templates/imy-anmalan/sv.md",
        include_str!("../report-templates/imy-anmalan/sv.md"),
    ),
    (
        "report-templates/imy-anmalan/en.md",
        include_str!("../report-templates/imy-anmalan/en.md"),
    ),
    (
        "report-templates/beslut-att-inte-anmala/sv.md",
        include_str!("../report-templates/beslut-att-inte-anmala/sv.md"),
    ),
    (
        "report-templates/beslut-att-inte-anmala/en.md",
        include_str!("../report-templates/beslut-att-inte-anmala/en.md"),
    ),
    (
        "report-templates/registerpost/sv.md",
        include_str!("../report-templates/registerpost/sv.md"),
    ),
    (
        "report-templates/registerpost/en.md",
        include_str!("../report-templates/registerpost/en.md"),
    ),
    (
        "report-templates/loggintegritet/sv.md",
        include_str!("../report-templates/loggintegritet/sv.md"),
    ),
    (
        "report-templates/loggintegritet/en.md",
        include_str!("../report-templates/loggintegritet/en.md"),
    ),
    (
        "report-templates/ovningsrapport/sv.md",
        include_str!("../report-templates/ovningsrapport/sv.md"),
    ),
    (
        "report-templates/ovningsrapport/en.md",
        include_str!("../report-templates/ovningsrapport/en.md"),
    ),
    (
        "report-templates/ledarguide/sv.md",
        include_str!("../report-templates/ledarguide/sv.md"),
    ),
    (
        "report-templates/ledarguide/en.md",
        include_str!("../report-templates/ledarguide/en.md"),
    ),
    (
        "report-templates/deltagarkort/sv.md",
        include_str!("../report-templates/deltagarkort/sv.md"),
    ),
    (
        "report-templates/deltagarkort/en.md",
        include_str!("../report-templates/deltagarkort/en.md"),
    ),
];

/// The paper that tells how an exercise went.
pub const AFTER_ACTION: &str = "ovningsrapport";

/// The papers that are printed before an exercise begins, from its scenario alone: for who leads it, and
/// for who takes part.
pub const HANDOUTS: [&str; 2] = ["ledarguide", "deltagarkort"];

/// Returns whether a paper can only be made of an exercise that plays a scenario.
pub fn is_of_exercise(paper: &str) -> bool {
    paper == AFTER_ACTION || HANDOUTS.contains(&paper)
}

/// What readers outside the work must not see, and on what ground.
pub const AUDIENCES: &str = include_str!("../report-templates/audiences.toml");

/// What each shipped paper must tell before it leaves the house unstamped: the paper and its table.
pub const NEEDS: &[(&str, &str)] = &[
    (
        "incidentrapport",
        include_str!("../report-templates/incidentrapport/needs.toml"),
    ),
    ("brev-digital-post", MESSAGE),
    ("brev-post", MESSAGE),
    ("webb", MESSAGE),
    ("intranat", MESSAGE),
    ("press", MESSAGE),
    ("samtalsstod", MESSAGE),
    ("fragor-och-svar", MESSAGE),
];

/// What every message to the persons concerned must tell.
const MESSAGE: &str = include_str!("../report-templates/partials/brev-needs.toml");

/// The playbook that a new case is proposed to follow.
pub const PLAYBOOK: &str = "personuppgiftsincident";

/// Returns every shipped rule file.
pub fn rule_files() -> Vec<RuleFile> {
    RULES
        .iter()
        .map(|(name, source)| RuleFile::new(*name, *source))
        .collect()
}

/// Returns every shipped scenario.
pub fn scenario_files() -> Vec<RuleFile> {
    let files = SCENARIOS.iter();
    files
        .map(|(name, source)| RuleFile::new(*name, *source))
        .collect()
}

/// Returns the file of the playbook that a new case is proposed to follow; `None` never happens.
pub fn playbook_file() -> Option<RuleFile> {
    let is_it = |(name, _): &&(&str, &str)| {
        let stem = name.strip_prefix("playbooks/");
        stem.and_then(|name| name.strip_suffix(".toml")) == Some(PLAYBOOK)
    };
    let (name, source) = RULES.iter().find(is_it)?;
    Some(RuleFile::new(*name, *source))
}

/// Returns every shipped form of an authority, with the digest of its file.
pub fn forms() -> Vec<(AuthorityForm, Digest)> {
    let files = rule_files().into_iter();
    let read = files.filter(|file| playbook::rule_kind(&file.source) == RuleKind::Form);
    read.filter_map(|file| {
        let form = authority_form::read(&file.name, &file.source).ok()?;
        Some((form, file.digest()))
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::Rules;

    #[test]
    fn the_shipped_playbook_reads_with_its_clocks() {
        let (rules, refs) = Rules::read(PLAYBOOK, &rule_files()).unwrap();
        assert_eq!(playbook_file().unwrap().digest(), rules.playbook_digest);
        assert_eq!(rules.playbook.phases.len(), 8);
        assert_eq!(rules.clocks.len(), rules.playbook.clocks.len());
        assert_eq!(rules.guidance.len(), rules.playbook.guidance.len());

        let forms: Vec<&str> = rules
            .forms
            .iter()
            .map(|(form, _)| form.id.as_str())
            .collect();
        assert_eq!(forms, ["imy-anmalan", "edpb-2026"]);
        assert_eq!(refs.len(), 12);
    }
}
