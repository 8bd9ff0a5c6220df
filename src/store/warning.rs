//! What is doubtful about the place where the cases lie. Warns; forbids nothing.

use std::path::Path;

use crate::failure::{Said, Say};
use crate::text::Lang;
use crate::text::store as words;

/// A doubt about a data folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Warning {
    /// The folder seems to be copied to somebody else's servers.
    Synchronised {
        /// The service that copies it, by its own name.
        service: &'static str,
    },
    /// The file system keeps no permissions: whoever has the disk can read the cases.
    Unprotected,
}

/// What the folders of synchronising services are called, in small letters, and whose they are.
const SERVICES: [(&str, &str); 9] = [
    ("onedrive", "OneDrive"),
    ("dropbox", "Dropbox"),
    ("icloud", "iCloud"),
    ("mobile documents", "iCloud"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("nextcloud", "Nextcloud"),
    ("owncloud", "ownCloud"),
    ("sharepoint", "SharePoint"),
];

/// Looks at a data folder by its name alone.
pub fn synchronised(folder: &Path) -> Option<Warning> {
    let mut parts = folder
        .components()
        .map(|part| part.as_os_str().to_string_lossy().to_lowercase());
    parts.find_map(|part| {
        let found = SERVICES.iter().find(|(name, _)| part.contains(name));
        found.map(|&(_, service)| Warning::Synchronised { service })
    })
}

/// Looks at a data folder that is about to be written to: makes a file, sees whether it is the
/// owner's alone, and removes it. A folder that cannot be written to gets no warning of this kind.
pub fn unprotected(folder: &Path) -> Option<Warning> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let probe = tempfile::Builder::new()
            .prefix(".frist-")
            .tempfile_in(folder)
            .ok()?;
        let mode = probe.as_file().metadata().ok()?.permissions().mode();
        (mode & 0o077 != 0).then_some(Warning::Unprotected)
    }
    #[cfg(not(unix))]
    {
        let _ = folder;
        None
    }
}

impl Say for Warning {
    fn say(&self, lang: Lang) -> Said {
        let (what, means, now) = match self {
            Self::Synchronised { .. } => words::SYNCHRONISED,
            Self::Unprotected => words::UNPROTECTED,
        };
        let service = match self {
            Self::Synchronised { service } => service,
            Self::Unprotected => "",
        };
        Said {
            what: what.to(lang).replace("{service}", service),
            means: means.to(lang).to_owned(),
            now: now.to(lang).to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_synchronised_folder_is_known_by_its_name() {
        for (path, service) in [
            ("/home/anna/OneDrive - Kommunen/frist", "OneDrive"),
            ("/Users/anna/Library/Mobile Documents/frist", "iCloud"),
            ("/home/anna/Dropbox/frist", "Dropbox"),
        ] {
            assert_eq!(
                synchronised(Path::new(path)),
                Some(Warning::Synchronised { service }),
                "{path}"
            );
        }
        assert_eq!(synchronised(Path::new("/home/anna/.local/share")), None);
    }

    #[test]
    fn a_warning_names_the_service() {
        let warning = Warning::Synchronised {
            service: "OneDrive",
        };
        for lang in [Lang::Sv, Lang::En] {
            let said = warning.say(lang);
            assert!(said.what.contains("OneDrive"), "{said:?}");
            assert!(!said.means.is_empty() && !said.now.is_empty());
        }
    }

    #[cfg(unix)]
    #[test]
    fn an_ordinary_folder_gets_no_warning_and_is_left_empty() {
        let place = tempfile::tempdir().unwrap();
        assert_eq!(unprotected(place.path()), None);
        assert_eq!(std::fs::read_dir(place.path()).unwrap().count(), 0);
    }
}
