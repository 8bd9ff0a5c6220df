//! The register as a paper: the yearly figures, then every case with what the register holds of it.

use super::{Register, figures};
use crate::report::document::{About, Block, Document, Inline, Table};
use crate::text::{Lang, clean_line, incident_register as words};
use crate::time::{Moment, show};

/// Returns the paper, made at a moment.
pub fn paper(register: &Register, made: Moment, lang: Lang) -> Document {
    let title = words::TITLE.to(lang);
    let mut blocks = vec![
        heading(1, title),
        paragraph(words::ABOUT.to(lang)),
        paragraph(&words::left_out(lang, register.exercises)),
    ];
    let unread = register.rows.iter().filter(|row| row.figures.is_none());
    let unread = unread.count();
    if unread > 0 {
        blocks.push(paragraph(&words::not_read(lang, unread)));
    }
    let years = figures(&register.rows);
    if !years.is_empty() {
        blocks.push(heading(2, words::FIGURES.to(lang)));
        blocks.push(Block::Table(Table {
            header: words::YEARLY
                .iter()
                .map(|column| line(column.to(lang)))
                .collect(),
            rows: years
                .iter()
                .map(|(year, of)| of.cells(*year).iter().map(|cell| line(cell)).collect())
                .collect(),
        }));
    }
    blocks.push(heading(2, words::CASES.to(lang)));
    if register.rows.is_empty() {
        blocks.push(paragraph(words::NONE.to(lang)));
    }
    for row in &register.rows {
        let name = [row.cell(0), row.cell(1)]
            .into_iter()
            .filter(|part| !part.is_empty());
        blocks.push(heading(3, &name.collect::<Vec<_>>().join(" · ")));
        let told = words::COLUMNS.iter().zip(&row.cells).skip(2);
        let told = told.filter(|(_, cell)| !cell.is_empty());
        blocks.push(Block::Table(Table {
            header: vec![line(words::FIELD.to(lang)), line(words::VALUE.to(lang))],
            rows: told
                .map(|(column, cell)| vec![line(column.to(lang)), line(cell)])
                .collect(),
        }));
    }
    Document {
        about: About {
            title: title.to_owned(),
            lang,
            mark: None,
            draft: None,
            footer: title.to_owned(),
            made: show::date_and_clock(made, lang),
            made_utc: made.to_text(),
        },
        blocks,
        notes: Vec::new(),
    }
}

fn line(words: &str) -> Vec<Inline> {
    vec![Inline::Text(clean_line(words))]
}

fn heading(level: u8, words: &str) -> Block {
    Block::Heading {
        level,
        text: line(words),
    }
}

fn paragraph(words: &str) -> Block {
    Block::Paragraph(line(words))
}
