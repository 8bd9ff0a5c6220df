//! The register as CSV (RFC 4180), safe to open in a spreadsheet: no cell is a formula.

use super::Row;
use crate::text::{Lang, clean_line, incident_register as words};

/// Returns the rows under a header. `bom` puts the mark first that Excel knows UTF-8 by.
pub fn csv(rows: &[Row], lang: Lang, bom: bool) -> String {
    let mut text = String::from(if bom { "\u{feff}" } else { "" });
    line(
        words::COLUMNS.iter().map(|column| column.to(lang)),
        &mut text,
    );
    for row in rows {
        line(row.cells.iter().map(String::as_str), &mut text);
    }
    text
}

fn line<'a>(cells: impl Iterator<Item = &'a str>, text: &mut String) {
    for (n, cell) in cells.enumerate() {
        if n > 0 {
            text.push(',');
        }
        text.push_str(&quoted(&harmless(cell)));
    }
    text.push_str("\r\n");
}

/// Puts an apostrophe before what a spreadsheet would take for a formula.
fn harmless(cell: &str) -> String {
    let one = clean_line(cell);
    let begins = one.trim_start().chars().next();
    if begins.is_some_and(|c| "=+-@＝＋－＠".contains(c)) {
        format!("'{one}")
    } else {
        one
    }
}

fn quoted(cell: &str) -> String {
    let plain = !cell.contains(['"', ',', '\r', '\n']) && cell.trim() == cell;
    if plain {
        cell.to_owned()
    } else {
        format!("\"{}\"", cell.replace('"', "\"\""))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(cell: &str) -> String {
        let mut text = String::new();
        line([cell].into_iter(), &mut text);
        text
    }

    #[test]
    fn a_cell_is_never_a_formula() {
        for cell in ["=1+1", "+46", "-2", "@SUM(A1)", " =1", "＝1"] {
            let written = of(cell);
            assert!(
                written.trim_start_matches('"').starts_with('\''),
                "{written}"
            );
        }
    }

    #[test]
    fn quotes_and_commas_are_kept_whole() {
        assert_eq!(of("a \"b\", c"), "\"a \"\"b\"\", c\"\r\n");
        assert_eq!(of("– inget"), "– inget\r\n");
        assert!(!of("a\u{1b}[2Jb\nc").trim_end().contains(['\u{1b}', '\n']));
    }

    #[test]
    fn the_mark_for_excel_comes_first() {
        assert!(csv(&[], Lang::Sv, true).starts_with("\u{feff}Ärende,"));
        assert!(csv(&[], Lang::En, false).starts_with("Case,"));
    }
}
