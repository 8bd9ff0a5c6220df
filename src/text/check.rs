//! What `frist check` says besides the problems themselves.

use super::Lang;

/// Returns the one line at the end: how many files, and what was found in them.
pub fn result(lang: Lang, files: usize, errors: usize, warnings: usize) -> String {
    let files = match (lang, files) {
        (Lang::Sv, 1) => "1 fil".to_owned(),
        (Lang::Sv, n) => format!("{n} filer"),
        (Lang::En, 1) => "1 file".to_owned(),
        (Lang::En, n) => format!("{n} files"),
    };
    let warned = match (lang, warnings) {
        (_, 0) => String::new(),
        (Lang::Sv, 1) => ", 1 varning".to_owned(),
        (Lang::Sv, n) => format!(", {n} varningar"),
        (Lang::En, 1) => ", 1 warning".to_owned(),
        (Lang::En, n) => format!(", {n} warnings"),
    };
    let found = match (lang, errors) {
        (Lang::Sv, 0) => "inga fel".to_owned(),
        (Lang::Sv, n) => format!("{n} fel"),
        (Lang::En, 0) => "no errors".to_owned(),
        (Lang::En, 1) => "1 error".to_owned(),
        (Lang::En, n) => format!("{n} errors"),
    };
    format!("{files}: {found}{warned}")
}

/// Returns what is said when there was nothing to check.
pub fn no_files(lang: Lang) -> &'static str {
    match lang {
        Lang::Sv => {
            "Ingen regelfil (.toml) eller rapportmall (.md) hittades.\nInget har kontrollerats.\nNämn en fil, eller en mapp med sådana. Mallar ligger i report-templates/<rapport>/sv.md."
        }
        Lang::En => {
            "No rule file (.toml) or report template (.md) was found.\nNothing was checked.\nName a file, or a folder of such. Templates lie in report-templates/<report>/sv.md."
        }
    }
}

/// Returns what is said of a file of a known kind that has no check of its own.
pub fn not_checked(lang: Lang, file: &str, kind: &str) -> String {
    match lang {
        Lang::Sv => format!("{file}: en fil av slaget ”{kind}” kontrolleras när den används"),
        Lang::En => format!("{file}: a file of kind “{kind}” is checked when it is used"),
    }
}
