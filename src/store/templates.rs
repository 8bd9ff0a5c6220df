//! The user's own report templates: `report-templates/<report>/<language>.md` in the config folder.
//! Reads them and judges nothing; `report` checks them when they are loaded.

use std::path::Path;

use super::Folder;
use crate::failure::{Cause, Doing, Failure};

/// The folder in the config folder.
pub(super) const PLACE: &str = "report-templates";

/// A template as it lies on the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnTemplate {
    /// The name that takes a shipped one's place, such as `incidentrapport/sv.md`.
    pub name: String,
    /// Where it lies.
    pub file: String,
    /// The text.
    pub source: String,
}

/// Reads the own templates of one report; without the folder there are none. One that is no text is
/// a failure: a paper must not silently fall back on another wording. Another report's are not
/// looked at: they take nothing down.
pub fn own_templates(config: &dyn Folder, report: &str) -> Result<Vec<OwnTemplate>, Failure> {
    let mut found = Vec::new();
    for report in config
        .list(PLACE)
        .unwrap_or_default()
        .into_iter()
        .filter(|listed| listed.is_folder && listed.name == report)
    {
        let place = format!("{PLACE}/{}", report.name);
        for listed in config.list(&place).unwrap_or_default() {
            if listed.is_folder || Path::new(&listed.name).extension() != Some("md".as_ref()) {
                continue;
            }
            let file = format!("{place}/{}", listed.name);
            let path = config.shown(&file);
            let bytes = config
                .read(&file)
                .map_err(|error| Failure::io(Doing::ReadingFile, &path, &error))?;
            let source = String::from_utf8(bytes).map_err(|_| Failure {
                doing: Doing::ReadingFile,
                path: Some(path.clone()),
                cause: Cause::NotText,
            })?;
            let name = format!("{}/{}", report.name, listed.name);
            found.push(OwnTemplate {
                name,
                file: path.display().to_string(),
                source,
            });
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Memory;

    #[test]
    fn own_templates_are_found_by_report_and_language() {
        let config = Memory::default();
        assert_eq!(own_templates(&config, "incidentrapport").unwrap(), []);
        config
            .create_folder("report-templates/incidentrapport")
            .unwrap();
        config
            .write_new("report-templates/incidentrapport/sv.md", "# Vår".as_bytes())
            .unwrap();
        config
            .write_new("report-templates/incidentrapport/sv.md~", b"x")
            .unwrap();
        let own = own_templates(&config, "incidentrapport").unwrap();
        let [only] = own.as_slice() else {
            panic!("{own:?}")
        };
        assert_eq!(
            (only.name.as_str(), only.source.as_str()),
            ("incidentrapport/sv.md", "# Vår")
        );
    }

    #[test]
    fn a_template_that_is_no_text_stops_its_own_report_only() {
        let config = Memory::default();
        config.create_folder("report-templates/annan").unwrap();
        config
            .write_new("report-templates/annan/sv.md", b"\xff")
            .unwrap();
        assert_eq!(own_templates(&config, "incidentrapport").unwrap(), []);
        let failure = own_templates(&config, "annan").unwrap_err();
        assert_eq!(failure.cause, Cause::NotText);
    }
}
