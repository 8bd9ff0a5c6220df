//! From TOML to settings with every problem, and back into the same table.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};
use unicode_normalization::UnicodeNormalization as _;

use super::Settings;
use crate::case::ActorId;
use crate::playbook::{Mend, Place, Problem, Problems};
use crate::text::{Lang, Phrase, store as words};

/// One known key: where it stands, how it is taken in and how it is given out.
struct Known {
    table: &'static str,
    key: &'static str,
    wanted: Phrase,
    take: fn(&mut Settings, &DeValue<'_>) -> Option<()>,
    give: fn(&Settings) -> Option<toml::Value>,
}

/// Makes a known key that holds text.
macro_rules! text {
    ($table:literal, $key:literal, $($field:ident).+) => {
        Known {
            table: $table,
            key: $key,
            wanted: words::WANTED_TEXT,
            take: |settings, value| {
                let text = plain(value.as_str()?)?;
                settings.$($field).+ = (!text.trim().is_empty()).then_some(text);
                Some(())
            },
            give: |settings| settings.$($field).+.clone().map(toml::Value::String),
        }
    };
}

/// Every key that the program knows.
const KNOWN: [Known; 10] = [
    Known {
        table: "",
        key: "language",
        wanted: words::WANTED_LANGUAGE,
        take: |settings, value| {
            settings.language = Some(Lang::from_code(value.as_str()?)?);
            Some(())
        },
        give: |settings| Some(toml::Value::String(settings.language?.code().to_owned())),
    },
    text!("organisation", "name", organisation.name),
    text!("organisation", "number", organisation.number),
    text!("organisation", "address", organisation.address),
    text!("organisation", "contact", organisation.contact),
    text!("organisation", "dpo", organisation.dpo),
    Known {
        table: "me",
        key: "id",
        wanted: words::WANTED_ID,
        take: |settings, value| {
            settings.me.id = Some(ActorId::new(value.as_str()?)?);
            Some(())
        },
        give: |settings| Some(toml::Value::String(settings.me.id.clone()?.into())),
    },
    text!("me", "name", me.name),
    text!("me", "role", me.role),
    Known {
        table: "ui",
        key: "colour",
        wanted: words::WANTED_BOOL,
        take: |settings, value| {
            settings.ui.colour = Some(value.as_bool()?);
            Some(())
        },
        give: |settings| settings.ui.colour.map(toml::Value::Boolean),
    },
];

/// Returns the text in NFC, or nothing when it holds control characters that a line cannot have.
fn plain(text: &str) -> Option<String> {
    let good = |c: char| !c.is_control() || c == '\n' || c == '\t';
    text.chars().all(good).then(|| text.nfc().collect())
}

/// Reads what can be understood and tells the rest. `file` is the name that the person knows.
pub(super) fn read(file: &str, bytes: &[u8]) -> (Settings, Problems) {
    let mut settings = Settings::default();
    let lossy = String::from_utf8_lossy(bytes);
    let mut reader = Reader {
        file,
        source: lossy.as_ref().into(),
        problems: Vec::new(),
    };
    if let Err(error) = std::str::from_utf8(bytes) {
        let at = error.valid_up_to();
        reader.tell(at..at, "not-utf8", words::NOT_UTF8, &[]);
        return (settings, Problems(reader.problems));
    }
    let (root, errors) = DeTable::parse_recoverable(&lossy);
    for error in errors {
        let span = error.span().unwrap_or_default();
        let said = ("{error}", Phrased::Same(error.message()));
        reader.tell(span, "not-toml", words::NOT_TOML, &[said]);
    }
    reader.table("", root.get_ref(), &mut settings);
    reader
        .problems
        .sort_by_key(|problem| problem.place.span.start);
    (settings, Problems(reader.problems))
}

/// Puts the settings into a table, leaving what the program does not know. Returns whether something
/// went that the program could not use.
pub(super) fn write(settings: &Settings, table: &mut toml::Table) -> bool {
    let mut lost = false;
    for known in &KNOWN {
        let inner = if known.table.is_empty() {
            &mut *table
        } else {
            let entry = table
                .entry(known.table)
                .or_insert_with(|| toml::Value::Table(toml::Table::new()));
            if !entry.is_table() {
                lost = true;
                *entry = toml::Value::Table(toml::Table::new());
            }
            let Some(inner) = entry.as_table_mut() else {
                continue;
            };
            inner
        };
        let old = match (known.give)(settings) {
            Some(value) => inner.insert(known.key.to_owned(), value),
            None => inner.remove(known.key),
        };
        lost |= old.is_some_and(|old| !usable(known, &old));
    }
    table.retain(|_, value| value.as_table().is_none_or(|inner| !inner.is_empty()));
    lost
}

/// Returns whether the program could have used the old value.
fn usable(known: &Known, old: &toml::Value) -> bool {
    let line = format!("x = {old}");
    DeTable::parse(&line).is_ok_and(|parsed| {
        let value = parsed.get_ref().get("x");
        let mut scratch = Settings::default();
        value.is_some_and(|value| (known.take)(&mut scratch, value.get_ref()).is_some())
    })
}

/// A word to put into a phrase.
#[derive(Clone, Copy)]
enum Phrased<'a> {
    Same(&'a str),
    Both(Phrase),
}

struct Reader<'a> {
    file: &'a str,
    source: std::sync::Arc<str>,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    fn table(&mut self, name: &str, table: &DeTable<'_>, settings: &mut Settings) {
        for (key, value) in table {
            let shown = key.get_ref().as_ref();
            let known = KNOWN
                .iter()
                .find(|known| known.table == name && known.key == shown);
            let is_table = name.is_empty() && KNOWN.iter().any(|known| known.table == shown);
            match (known, value.get_ref().as_table()) {
                (Some(known), _) => {
                    if (known.take)(settings, value.get_ref()).is_none() {
                        self.wrong(shown, value, known.wanted);
                    }
                }
                (None, Some(inner)) if is_table => self.table(shown, inner, settings),
                (None, _) if is_table => self.wrong(shown, value, words::WANTED_TABLE),
                (None, _) => {
                    let said = ("{key}", Phrased::Same(shown));
                    self.tell(key.span(), "unknown-key", words::UNKNOWN_KEY, &[said]);
                }
            }
        }
    }

    fn wrong(&mut self, key: &str, value: &Spanned<DeValue<'_>>, wanted: Phrase) {
        let said = [
            ("{wanted}", Phrased::Both(wanted)),
            ("{key}", Phrased::Same(key)),
        ];
        self.tell(value.span(), "wrong-kind", words::WRONG_KIND, &said);
    }

    fn tell(
        &mut self,
        span: Range<usize>,
        code: &'static str,
        (what, fix): (Phrase, Phrase),
        said: &[(&str, Phrased<'_>)],
    ) {
        let fill = |phrase: Phrase, lang: Lang| {
            said.iter()
                .fold(phrase.to(lang).to_owned(), |text, (hole, word)| {
                    let word = match word {
                        Phrased::Same(word) => word,
                        Phrased::Both(phrase) => phrase.to(lang),
                    };
                    text.replace(hole, word)
                })
        };
        self.problems.push(Problem {
            place: Place::new(self.file, &self.source, span),
            code,
            sv: fill(what, Lang::Sv),
            en: fill(what, Lang::En),
            mend: Mend {
                sv: fill(fix, Lang::Sv),
                en: fill(fix, Lang::En),
            },
            source: std::sync::Arc::clone(&self.source),
        });
    }
}
