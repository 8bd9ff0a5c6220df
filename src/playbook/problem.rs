//! A mistake in a file that somebody wrote: where it stands, what is wrong, and the fix.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

use crate::text::Lang;

/// Where in a file a problem stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file's name as the person knows it.
    pub file: String,
    /// Bytes of the source that the problem is about; empty at the start when it has no one place.
    pub span: Range<usize>,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

/// The fix, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mend {
    /// In Swedish.
    pub sv: String,
    /// In English.
    pub en: String,
}

/// How serious a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// The file can be used as it is.
    Warning,
    /// The file cannot be used.
    Error,
}

/// One mistake.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where it stands.
    pub place: Place,
    /// A short stable name, such as `unknown-id`, for tests and for searching the manual.
    pub code: &'static str,
    /// What is wrong, in Swedish.
    pub sv: String,
    /// What is wrong, in English.
    pub en: String,
    /// How to mend it.
    pub mend: Mend,
    /// The source that the place points into, for the excerpt.
    pub source: std::sync::Arc<str>,
}

/// All the mistakes of one or several files, in order of place. Never made empty by a reader that
/// failed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Problems(pub Vec<Problem>);

impl Problems {
    /// Returns whether there is a problem that keeps the file from being used.
    pub fn has_errors(&self) -> bool {
        self.0.iter().any(|problem| problem.level() == Level::Error)
    }

    /// Returns how many errors and how many warnings there are.
    pub fn count(&self) -> (usize, usize) {
        let errors = self.0.iter().filter(|p| p.level() == Level::Error).count();
        (errors, self.0.len() - errors)
    }
}

impl Problem {
    /// Returns whether the file can be used all the same.
    pub fn level(&self) -> Level {
        match self.code {
            "missing-english" | "unused" | "clock-asks" => Level::Warning,
            _ => Level::Error,
        }
    }

    /// Returns the problem as a person reads it: what, file and line, excerpt with the place
    /// underlined, and the fix.
    pub fn show(&self, lang: Lang) -> String {
        use annotate_snippets::{AnnotationKind, Level as AnnotationLevel, Renderer, Snippet};
        let (what, mend, fix) = match lang {
            Lang::Sv => (&self.sv, &self.mend.sv, "gör så här"),
            Lang::En => (&self.en, &self.mend.en, "do this"),
        };
        let (level, word) = match (self.level(), lang) {
            (Level::Error, Lang::Sv) => (AnnotationLevel::ERROR, "fel"),
            (Level::Error, Lang::En) => (AnnotationLevel::ERROR, "error"),
            (Level::Warning, Lang::Sv) => (AnnotationLevel::WARNING, "varning"),
            (Level::Warning, Lang::En) => (AnnotationLevel::WARNING, "warning"),
        };
        let span = self.place.span.start.min(self.source.len())
            ..self.place.span.end.min(self.source.len());
        let (what, mend) = (harmless(what), harmless(mend));
        let (file, source) = (harmless(&self.place.file), harmless(&self.source));
        let report = &[level
            .with_name(word)
            .primary_title(&*what)
            .id(self.code)
            .element(
                Snippet::source(&*source)
                    .path(&*file)
                    .annotation(AnnotationKind::Primary.span(span)),
            )
            .element(AnnotationLevel::HELP.with_name(fix).message(&*mend))];
        Renderer::plain().render(report)
    }
}

/// Returns whether a character can steer a terminal or turn the reading direction of a line.
pub(crate) fn disturbs(c: char) -> bool {
    let turns = matches!(
        c,
        '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
    );
    turns || (c.is_control() && c != '\n' && c != '\t')
}

/// Makes a text harmless on a terminal. Every character keeps its number of bytes, so that places
/// in it stay right.
fn harmless(text: &str) -> Cow<'_, str> {
    if !text.chars().any(disturbs) {
        return Cow::Borrowed(text);
    }
    let harmless = |c: char| match c {
        '\r' => ' ',
        c if disturbs(c) => match c.len_utf8() {
            1 => '?',
            2 => '¿',
            _ => '\u{fffd}',
        },
        c => c,
    };
    Cow::Owned(text.chars().map(harmless).collect())
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.file, self.line, self.column)
    }
}

impl Place {
    /// Finds the line and column of a span of bytes in `source`.
    pub fn new(file: &str, source: &str, span: Range<usize>) -> Self {
        let before = source.get(..span.start).unwrap_or(source);
        let line = before.matches('\n').count() + 1;
        let column = before.chars().rev().take_while(|&c| c != '\n').count() + 1;
        Self {
            file: file.to_owned(),
            span,
            line,
            column,
        }
    }
}
