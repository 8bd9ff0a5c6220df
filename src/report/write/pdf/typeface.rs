//! The fonts that the program carries: how wide their letters are, and what of them goes into a file.

use krilla::text::Font;
use ttf_parser::{Face as Metrics, GlyphId};

/// Letters whose widths are kept at hand: Latin with its marks.
const NEAR: u32 = 0x250;

/// A font.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Typeface {
    Regular,
    Bold,
    Italic,
    Mono,
}

impl Typeface {
    const fn bytes(self) -> &'static [u8] {
        match self {
            Self::Regular => {
                include_bytes!("../../../../report-templates/fonts/LiberationSans-Regular.ttf")
            }
            Self::Bold => {
                include_bytes!("../../../../report-templates/fonts/LiberationSans-Bold.ttf")
            }
            Self::Italic => {
                include_bytes!("../../../../report-templates/fonts/LiberationSans-Italic.ttf")
            }
            Self::Mono => {
                include_bytes!("../../../../report-templates/fonts/LiberationMono-Regular.ttf")
            }
        }
    }
}

/// A letter as drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Drawn {
    /// Its number in the font.
    pub(super) id: u16,
    /// How far it moves the next one, in parts of the size.
    pub(super) advance: f32,
}

/// All fonts.
pub(super) struct Typefaces {
    regular: Loaded,
    bold: Loaded,
    italic: Loaded,
    mono: Loaded,
}

struct Loaded {
    metrics: Metrics<'static>,
    font: Font,
    near: Vec<Option<Drawn>>,
    /// What stands for a letter that the font lacks.
    unknown: Drawn,
}

impl Typefaces {
    /// Loads the fonts; nothing when one of them is broken.
    pub(super) fn load() -> Option<Self> {
        Some(Self {
            regular: Loaded::load(Typeface::Regular)?,
            bold: Loaded::load(Typeface::Bold)?,
            italic: Loaded::load(Typeface::Italic)?,
            mono: Loaded::load(Typeface::Mono)?,
        })
    }

    const fn of(&self, face: Typeface) -> &Loaded {
        match face {
            Typeface::Regular => &self.regular,
            Typeface::Bold => &self.bold,
            Typeface::Italic => &self.italic,
            Typeface::Mono => &self.mono,
        }
    }

    /// Returns the font as it goes into the file.
    pub(super) fn font(&self, face: Typeface) -> Font {
        self.of(face).font.clone()
    }

    /// Returns how a letter is drawn; nothing for one that the font lacks.
    pub(super) fn letter(&self, face: Typeface, letter: char) -> Option<Drawn> {
        let loaded = self.of(face);
        if u32::from(letter) < NEAR {
            let at = usize::try_from(u32::from(letter)).ok()?;
            return loaded.near.get(at).copied().flatten();
        }
        drawn(&loaded.metrics, letter)
    }

    /// Returns what is drawn for a letter that the font lacks.
    pub(super) const fn unknown(&self, face: Typeface) -> Drawn {
        self.of(face).unknown
    }
}

impl Loaded {
    fn load(face: Typeface) -> Option<Self> {
        let metrics = Metrics::parse(face.bytes(), 0).ok()?;
        let font = Font::new(face.bytes().into(), 0)?;
        let near = (0..NEAR)
            .map(|code| drawn(&metrics, char::from_u32(code)?))
            .collect();
        let unknown = ['\u{25a1}', '?']
            .into_iter()
            .find_map(|letter| drawn(&metrics, letter))?;
        Some(Self {
            metrics,
            font,
            near,
            unknown,
        })
    }
}

fn drawn(metrics: &Metrics<'_>, letter: char) -> Option<Drawn> {
    // Number 0 is the font's own mark for what it lacks, which no archive takes.
    let id = metrics.glyph_index(letter).filter(|id| *id != GlyphId(0))?;
    let advance = f32::from(metrics.glyph_hor_advance(id)?);
    Some(Drawn {
        id: id.0,
        advance: advance / f32::from(metrics.units_per_em()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn swedish_and_greek_have_letters_in_every_font_and_emoji_in_none() {
        let faces = Typefaces::load().unwrap();
        for face in [
            Typeface::Regular,
            Typeface::Bold,
            Typeface::Italic,
            Typeface::Mono,
        ] {
            for letter in "åäöÅÄÖéρ§–”…→".chars() {
                assert!(faces.letter(face, letter).is_some(), "{face:?} {letter}");
            }
            assert_eq!(faces.letter(face, '🙂'), None);
            assert_eq!(faces.letter(face, '\u{1}'), None);
        }
    }
}
