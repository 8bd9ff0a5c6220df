//! A paper for print and for the archive: PDF/UA-1 and PDF/A-2a, tagged, with bookmarks.
//!
//! `blocks` lays a document out as strips of a page's width, `pages` gathers the strips on pages,
//! `paint` draws them and tells `tree` where each part of the structure has its words. A character
//! that the fonts lack becomes a box on paper and stays itself for who listens or copies; it never
//! fails the paper. Nothing here reads a file, a font of the machine, or a clock.

mod bidi;
mod blocks;
mod breaker;
mod columns;
mod figure;
mod frame;
mod letters;
mod lists;
mod outline;
mod pages;
mod paint;
mod pen;
mod runs;
mod strip;
mod table;
mod tree;
mod typeface;

use std::fmt;

use chrono::{DateTime, Datelike as _, Timelike as _, Utc};
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::metadata::{DateTime as Moment, Metadata, PageLayout};
use krilla::{Document as Pdf, SerializeSettings};

use self::typeface::Typefaces;
use super::outline::title;
use crate::report::document::{About, Document};
use crate::text::Lang;

/// The longest text outside the pages, such as a bookmark's, in characters; the archive format
/// allows no more than about twice as many.
const LONGEST: usize = 8000;

/// Why a paper could not be written as PDF. No words in a document are a reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PdfFault {
    /// A built-in font cannot be read.
    Font,
    /// The paper does not keep to the archive format or to accessibility, for these reasons.
    Invalid(String),
}

impl fmt::Display for PdfFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Font => f.write_str("a built-in font cannot be read"),
            Self::Invalid(why) => write!(f, "not a valid PDF/UA-1 and PDF/A-2a: {why}"),
        }
    }
}

impl std::error::Error for PdfFault {}

/// Writes a paper as a PDF file. The same document gives the same bytes.
///
/// # Errors
/// Returns why the paper would not have been one that lasts and that everybody can read.
pub fn write(document: &Document) -> Result<Vec<u8>, PdfFault> {
    let faces = Typefaces::load().ok_or(PdfFault::Font)?;
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A2_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| PdfFault::Invalid(format!("{error:?}")))?;
    let mut pdf = Pdf::new_with(SerializeSettings {
        configuration,
        ..SerializeSettings::default()
    });
    let name = named(&title(document).words, &document.about);
    pdf.set_metadata(metadata(&document.about, &name));
    let laid = blocks::lay(document, &faces, &name);
    let placed = pages::gather(&laid.strips, &laid.heads);
    pdf.set_outline(outline::of(&laid, &placed, &name));
    let tree = paint::draw(&mut pdf, &faces, &document.about, &name, laid, &placed);
    pdf.set_tag_tree(tree);
    pdf.finish()
        .map_err(|error| PdfFault::Invalid(format!("{error:?}")))
}

/// Returns what the paper is called: a paper without a name is called what its footer says.
fn named(title: &str, about: &About) -> String {
    [title, &about.title, &about.footer]
        .into_iter()
        .map(|name| letters::one_line(name, LONGEST))
        .find(|name| !name.is_empty())
        .unwrap_or_else(|| "–".to_owned())
}

/// Returns what the file says about itself: no author and no program.
fn metadata(about: &About, name: &str) -> Metadata {
    let (year, rest) = moment(&about.made_utc);
    let [month, day, hour, minute, second] = rest;
    let made = Moment::new(year)
        .month(month)
        .day(day)
        .hour(hour)
        .minute(minute)
        .second(second)
        .utc_offset_hour(0);
    Metadata::new()
        .title(name.to_owned())
        .description(letters::one_line(&stamps(about), LONGEST))
        .language(language(about.lang).to_owned())
        .creation_date(made)
        .page_layout(PageLayout::OneColumn)
}

/// Returns the year, and month, day, hour, minute and second in UTC; the archive format wants a
/// moment, and a paper without one gets the beginning of the count.
fn moment(made_utc: &str) -> (u16, [u8; 5]) {
    let at: DateTime<Utc> = made_utc
        .parse::<DateTime<chrono::FixedOffset>>()
        .map_or(DateTime::UNIX_EPOCH, |at| at.to_utc());
    let small = |part: u32| u8::try_from(part).unwrap_or_default();
    let year = u16::try_from(at.year()).unwrap_or_default();
    let rest = [at.month(), at.day(), at.hour(), at.minute(), at.second()];
    (year, rest.map(small))
}

/// Returns what stands over every page: that it is an exercise, that it is a draft.
fn stamps(about: &About) -> String {
    let stamps: Vec<&str> = about
        .mark
        .iter()
        .chain(&about.draft)
        .map(String::as_str)
        .collect();
    stamps.join(" · ")
}

const fn language(lang: Lang) -> &'static str {
    match lang {
        Lang::Sv => "sv-SE",
        Lang::En => "en-GB",
    }
}

#[cfg(test)]
mod tests;
