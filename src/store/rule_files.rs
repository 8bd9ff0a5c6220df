//! The rule files that a new case is made from: the shipped ones, and the user's own clock files
//! and scenarios from `playbooks/clocks/` and `playbooks/scenarios/` in the config folder. Reads them
//! and judges nothing.

use std::path::Path;

use super::Folder;
use crate::builtin;
use crate::case::RuleFile;
use crate::failure::{Cause, Doing, Failure};

/// The folders in the config folder; the shipped files have the same names.
const CLOCKS: &str = "playbooks/clocks";
const SCENARIOS: &str = "playbooks/scenarios";

/// Returns the rule files at hand. An own file takes the place of the shipped one of the same name,
/// and its clocks that of shipped ones with the same id. One that cannot be read is a failure: a
/// case must not silently count by another rule than the user's.
pub fn rule_files(config: &dyn Folder) -> Result<Vec<RuleFile>, Failure> {
    with_own(config, CLOCKS, builtin::rule_files())
}

/// Returns the scenarios at hand: one of the user's own takes the place of the shipped one of the
/// same name.
pub fn scenario_files(config: &dyn Folder) -> Result<Vec<RuleFile>, Failure> {
    with_own(config, SCENARIOS, builtin::scenario_files())
}

/// Returns the user's own files of a folder, by name, and then the shipped ones that none of them
/// takes the place of.
fn with_own(
    config: &dyn Folder,
    place: &str,
    shipped: Vec<RuleFile>,
) -> Result<Vec<RuleFile>, Failure> {
    let mut files = Vec::new();
    for listed in config.list(place).unwrap_or_default() {
        if listed.is_folder || Path::new(&listed.name).extension() != Some("toml".as_ref()) {
            continue;
        }
        let name = format!("{place}/{}", listed.name);
        let path = config.shown(&name);
        let bytes = config
            .read(&name)
            .map_err(|error| Failure::io(Doing::ReadingFile, &path, &error))?;
        let source = String::from_utf8(bytes).map_err(|_| Failure {
            doing: Doing::ReadingFile,
            path: Some(path),
            cause: Cause::NotText,
        })?;
        files.push(RuleFile::new(name, source));
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    let own: Vec<String> = files.iter().map(|file| file.name.clone()).collect();
    files.extend(shipped.into_iter().filter(|file| !own.contains(&file.name)));
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::Rules;
    use crate::clock::Within;
    use crate::store::Memory;
    use crate::time::Span;

    #[test]
    fn an_own_clock_file_takes_the_place_of_the_shipped_one() {
        let shipped = builtin::rule_files();
        let gdpr = shipped.iter().find(|file| file.name.ends_with("gdpr.toml"));
        let longer = gdpr.unwrap().source.replace("\"72h\"", "\"96h\"");
        for name in ["gdpr.toml", "omnibus.toml"] {
            let config = Memory::new();
            config.create_folder(CLOCKS).unwrap();
            let file = format!("{CLOCKS}/{name}");
            config.write_new(&file, longer.as_bytes()).unwrap();
            let (rules, _) = Rules::read(builtin::PLAYBOOK, &rule_files(&config).unwrap()).unwrap();
            let main = rules.main_clock().unwrap();
            assert_eq!(main.within, Within::Elapsed(Span::hours(96)), "{name}");
        }
        let none = rule_files(&Memory::new()).unwrap();
        assert_eq!(none, shipped);
    }
}
