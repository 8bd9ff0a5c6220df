//! Where the data and the settings lie: the command line, then the environment, then the custom of
//! the operating system. Makes no folder.

use std::ffi::OsString;
use std::path::PathBuf;

/// Names the data folder in the environment.
pub const DATA: &str = "FRIST_DATA";
/// Names the folder of settings and of the user's own templates in the environment.
pub const CONFIG: &str = "FRIST_CONFIG";

/// The two folders that the program uses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Places {
    /// Cases and drafts.
    pub data: PathBuf,
    /// Settings and the user's own templates.
    pub config: PathBuf,
}

impl Places {
    /// Finds both folders. `data` is `--data`; `environment` looks a variable up. Returns `None`
    /// when the system knows no home folder and the variables do not make up for it.
    pub fn find(
        data: Option<PathBuf>,
        environment: impl Fn(&str) -> Option<OsString>,
    ) -> Option<Self> {
        let custom = directories::ProjectDirs::from("", "", "frist");
        let named = |name: &str| {
            let value = environment(name).filter(|value| !value.is_empty());
            value.map(PathBuf::from)
        };
        let data = data.or_else(|| named(DATA)).or_else(|| {
            // Not the roaming profile: a case does not follow a person from machine to machine.
            custom.as_ref().map(|of| of.data_local_dir().to_owned())
        })?;
        let config = named(CONFIG).or_else(|| custom.map(|of| of.config_dir().to_owned()))?;
        Some(Self { data, config })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_comes_before_the_environment() {
        let environment = |name: &str| Some(OsString::from(format!("/from/{name}")));
        let named = Places::find(Some("/usb".into()), environment).unwrap();
        assert_eq!(named.data, PathBuf::from("/usb"));
        assert_eq!(named.config, PathBuf::from("/from/FRIST_CONFIG"));
        let not_named = Places::find(None, environment).unwrap();
        assert_eq!(not_named.data, PathBuf::from("/from/FRIST_DATA"));
    }

    #[test]
    fn an_empty_variable_is_no_place() {
        let environment = |_: &str| Some(OsString::new());
        if let Some(places) = Places::find(None, environment) {
            assert_ne!(places.data, PathBuf::new());
            assert_ne!(places.config, PathBuf::new());
        }
    }
}
