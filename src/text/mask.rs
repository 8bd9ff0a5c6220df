//! What `frist mask` says. Nothing here says that words are gone before they are.

use super::{Lang, Phrase, clean_line};

/// A value has been masked.
pub const MASKED: Phrase = Phrase::new(
    "Maskerat. Orden finns inte längre i ärendets filer; säkerhetskopior och utskrivna papper kan ha dem kvar.",
    "Masked. The words are no longer in the case's files; backups and printed papers may still hold them.",
);

/// Says that a record has no text of this number, and which texts it has.
pub fn no_value(lang: Lang, wanted: u32, texts: &[Option<String>]) -> String {
    let masked = match lang {
        Lang::Sv => "(maskerad)",
        Lang::En => "(masked)",
    };
    let shown = texts.iter().map(|text| {
        let text = clean_line(text.as_deref().unwrap_or(masked));
        match text.char_indices().nth(60) {
            Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
            None => text,
        }
    });
    let list: Vec<String> = (1..)
        .zip(shown)
        .map(|(n, text)| format!("\n  {n}  {text}"))
        .collect();
    let list = list.concat();
    match (lang, texts.len()) {
        (Lang::Sv, 0) => "Posten innehåller ingen text som kan maskeras.\nInget har maskerats.\nLeta upp posten där orden står: tidslinjen visar varje posts kontrollsumma.".to_owned(),
        (Lang::En, 0) => "The record holds no text that can be masked.\nNothing was masked.\nFind the record where the words stand: the timeline shows the hash of each record.".to_owned(),
        (Lang::Sv, _) => format!("Posten har ingen text med nummer {wanted}.\nInget har maskerats; orden står kvar.\nVälj ett av de här numren:{list}"),
        (Lang::En, _) => format!("The record has no text with number {wanted}.\nNothing was masked; the words still stand.\nChoose one of these numbers:{list}"),
    }
}

/// Says that no one record begins so.
pub fn no_record(lang: Lang, begins: &str) -> String {
    match lang {
        Lang::Sv => format!(
            "Ingen ensam post har en kontrollsumma som börjar på ”{begins}”.\nInget har maskerats.\nAnge minst åtta tecken; tidslinjen visar dem."
        ),
        Lang::En => format!(
            "No single record has a hash that begins with “{begins}”.\nNothing was masked.\nGive at least eight digits; the timeline shows them."
        ),
    }
}
