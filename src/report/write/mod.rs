//! The formats: each turns a [`Document`] into bytes, and is one file or folder here.
//!
//! The same document gives the same bytes, on every machine. No writer reads anything but the
//! document, and nothing that a person wrote becomes markup in any of them.

mod columns;
pub mod docx;
pub mod html;
mod letters;
pub mod markdown;
mod notes;
mod outline;
pub mod pdf;

use std::io;
use std::path::Path;

use super::document::Document;

/// A format that a paper can be written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Text with marks.
    Markdown,
    /// One page for a browser, with nothing outside itself.
    Html,
    /// A document for a word processor.
    Docx,
    /// Pages for print and for the archive.
    Pdf,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 4] = [Self::Markdown, Self::Html, Self::Docx, Self::Pdf];

    /// Returns how a file in the format ends, without the dot.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Docx => "docx",
            Self::Pdf => "pdf",
        }
    }

    /// Returns the format that the ending of a file's name asks for, however it is cased.
    pub fn of_file(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        Self::ALL
            .into_iter()
            .find(|format| format.ending() == ending)
    }

    /// Writes a paper.
    ///
    /// # Errors
    /// Returns why the format could not hold the paper; nothing is lost by trying another.
    pub fn write(self, document: &Document) -> io::Result<Vec<u8>> {
        match self {
            Self::Markdown => Ok(markdown::write(document).into_bytes()),
            Self::Html => Ok(html::write(document).into_bytes()),
            Self::Docx => docx::write(document),
            Self::Pdf => pdf::write(document).map_err(io::Error::other),
        }
    }
}
