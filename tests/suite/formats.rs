//! The formats: what each does with every block, and with words that are meant to do harm.

mod blocks;
mod harm;
mod markup;
mod pdf;
mod timeline;

use frist::report::document::{About, Document, read};
use frist::text::Lang;

/// What a small paper is.
fn about() -> About {
    About {
        title: "Prov".into(),
        lang: Lang::Sv,
        mark: None,
        draft: None,
        footer: "2025-08-26-test · 0123 4567".into(),
        made: "29 aug 2025 16:54".into(),
        made_utc: "2025-08-29T14:54:00.000Z".into(),
    }
}

fn paper(markdown: &str) -> Document {
    read(markdown, about())
}

/// Returns a part of a DOCX file.
pub(crate) fn part(docx: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(docx)).unwrap();
    let mut text = String::new();
    std::io::Read::read_to_string(&mut archive.by_name(name).unwrap(), &mut text).unwrap();
    text
}

/// Returns all parts of a DOCX file by name.
fn parts(docx: &[u8]) -> Vec<(String, String)> {
    let archive = zip::ZipArchive::new(std::io::Cursor::new(docx)).unwrap();
    let names: Vec<String> = archive
        .file_names()
        .map(|name| name.unwrap().into_owned())
        .collect();
    names
        .into_iter()
        .map(|name| {
            let text = part(docx, &name);
            (name, text)
        })
        .collect()
}
