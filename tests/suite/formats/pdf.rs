//! The PDF as another program reads it: poppler's tools, where they are installed.

use std::fmt::Write as _;
use std::process::Command;

use frist::report::document::{
    About, Anchor, Block, Document, Figure, Inline, Shape, Table, plain, read,
};
use frist::report::write::pdf;

use super::about;

const GOLDEN: &str = include_str!("../../fixtures/golden/miljodata-incidentrapport.sv.md");

/// Returns what a program says of a PDF; nothing where the program is not installed.
fn poppler(program: &str, arguments: &[&str], pdf: &[u8]) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("paper.pdf");
    std::fs::write(&file, pdf).unwrap();
    let mut call = Command::new(program);
    call.args(arguments).arg(&file);
    if program == "pdftotext" {
        call.arg("-");
    }
    let Ok(done) = call.output() else {
        #[allow(clippy::print_stderr, reason = "a skipped test must be seen")]
        {
            eprintln!("skipped: {program} is not installed, so the PDF was NOT read by it");
        }
        return None;
    };
    assert!(done.status.success(), "{program}: {done:?}");
    Some(String::from_utf8_lossy(&done.stdout).into_owned())
}

fn written(document: &Document) -> Vec<u8> {
    pdf::write(document).unwrap_or_else(|fault| panic!("{fault}"))
}

fn paper(markdown: &str) -> Vec<u8> {
    written(&read(markdown, about()))
}

/// Returns the letters and figures alone.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Returns every line of words of a paper, in the order of reading.
fn told(blocks: &[Block], to: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Heading { text, .. } | Block::Paragraph(text) => to.push(plain(text)),
            Block::List { items, .. } => items.iter().for_each(|item| told(item, to)),
            Block::Quote(inner) => told(inner, to),
            Block::Table(table) => {
                let rows = std::iter::once(&table.header).chain(&table.rows);
                to.extend(rows.flatten().map(|cell| plain(cell)));
            }
            Block::Rule | Block::Figure(_) => {}
        }
    }
}

/// Notes are heard at the end, with numbers in between: they have a test of their own.
fn without_notes(markdown: &str) -> String {
    let lines = markdown.lines().filter(|line| !line.starts_with("[^"));
    let mut text = lines.collect::<Vec<_>>().join("\n");
    while let Some((start, end)) = text
        .find("[^")
        .and_then(|at| Some((at, at + text[at..].find(']')?)))
    {
        text.replace_range(start..=end, "");
    }
    text
}

#[test]
fn everything_is_told_in_the_order_of_reading() {
    // The title is heard first; the stamp above it in the Markdown stands on every page.
    let document = read(
        &without_notes(GOLDEN.trim_start_matches("**ARBETSKOPIA**")),
        about(),
    );
    let Some(structure) = poppler("pdfinfo", &["-struct-text"], &written(&document)) else {
        return;
    };
    // What is drawn stands in quotation marks, a line of the page each.
    let heard: String = structure
        .lines()
        .filter_map(|line| line.trim_start().strip_prefix('"'))
        .map(letters)
        .collect();
    let mut pieces = Vec::new();
    told(&document.blocks, &mut pieces);
    let mut rest = heard.as_str();
    for piece in &pieces {
        let piece = letters(piece);
        let at = rest.find(&piece);
        let at = at.unwrap_or_else(|| panic!("{piece} is not told, or not here: {rest:.200}"));
        rest = &rest[at + piece.len()..];
    }
    assert!(pieces.len() > 200);
}

#[test]
fn the_structure_says_what_each_part_is() {
    let markdown = "# Titel\n\nText [IMY](https://www.imy.se/).[^a]\n\n## Två\n\n- ett\n- två\n\n\
        3. tre\n\n| Vem | |\n|---|---|\n| Du | 1 |\n\n> Citat\n\n[^a]: Källa.\n";
    let mut document = read(markdown, about());
    document.blocks.push(Block::Figure(Figure {
        tabled: false,
        width: 400,
        height: 60,
        alt: "En bild\nförst\nsedan".into(),
        shapes: vec![
            Shape::Line {
                from: (10, 10),
                to: (300, 10),
                quarters: 4,
                dashed: true,
            },
            Shape::Dot {
                at: (50, 30),
                radius: 5,
                dark: 255,
            },
            Shape::Words {
                at: (200, 50),
                text: "mitt".into(),
                size: 9,
                anchor: Anchor::Middle,
                bold: false,
            },
        ],
    }));
    let Some(structure) = poppler("pdfinfo", &["-struct-text"], &written(&document)) else {
        return;
    };
    let lines: Vec<String> = structure
        .lines()
        .map(|line| line.replace('\u{fffd}', ""))
        .filter(|line| !line.trim_start().starts_with('/'))
        .map(|line| {
            // Words stand in quotation marks; of a part only its name is told, as it is to who hears.
            let said = line.trim_start().starts_with('"');
            let end = line.find([' ', '"']).filter(|_| !said);
            let indent = line.len() - line.trim_start().len();
            let name = line
                .trim_start()
                .split([' ', ':'])
                .next()
                .unwrap_or_default();
            match end {
                Some(_) => format!("{}{name}", " ".repeat(indent)),
                None => line,
            }
        })
        .collect();
    insta::assert_snapshot!("structure", lines.join("\n"));
    let info = poppler("pdfinfo", &["-meta"], &written(&document)).unwrap();
    for wanted in [
        "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
        "<rdf:li>sv-SE</rdf:li>",
        "Titel",
        "2025-08-29T14:54:00",
    ] {
        assert!(info.contains(wanted), "{wanted}: {info}");
    }
    for unwanted in ["krilla", "frist", "CreatorTool"] {
        assert!(!info.contains(unwanted), "{unwanted}: {info}");
    }
}

#[test]
fn what_is_written_is_never_markup_in_the_metadata() {
    let about = About {
        title: "</rdf:li><evil>&\"".into(),
        mark: Some("<b>ÖVNING</b>".into()),
        ..about()
    };
    let document = Document {
        about,
        blocks: Vec::new(),
        notes: Vec::new(),
    };
    let Some(meta) = poppler("pdfinfo", &["-meta"], &written(&document)) else {
        return;
    };
    assert!(meta.contains("&lt;/rdf:li&gt;&lt;evil&gt;&amp;"), "{meta}");
    assert!(!meta.contains("<evil>") && !meta.contains("<b>"), "{meta}");
}

#[test]
fn every_page_is_stamped_and_numbered_and_every_part_of_a_table_titled() {
    let mut markdown = "# Lång tabell\n\n| Löpnummer | Vad |\n|---|---|\n".to_owned();
    for at in 0..400 {
        let _ = writeln!(markdown, "| {at} | Rad nummer {at} |");
    }
    let about = About {
        mark: Some("ÖVNING".into()),
        draft: Some("UTKAST".into()),
        ..about()
    };
    let Some(text) = poppler("pdftotext", &["-layout"], &written(&read(&markdown, about))) else {
        return;
    };
    let pages: Vec<&str> = text
        .split('\u{c}')
        .filter(|page| !page.is_empty())
        .collect();
    assert!(pages.len() >= 10, "{}", pages.len());
    for (number, page) in (1..).zip(&pages) {
        let foot = format!("Sida {number} av {}", pages.len());
        for wanted in ["ÖVNING · UTKAST", "Löpnummer", &foot, "2025-08-26-test"] {
            assert!(page.contains(wanted), "{wanted}: {page}");
        }
    }
    for at in 0..400 {
        assert!(text.contains(&format!("Rad nummer {at}\n")), "{at}");
    }
}

#[test]
fn words_that_the_fonts_lack_can_still_be_copied() {
    let words = "Nåt 🙂 ρ \u{1b}[31m och א\u{5d1} 12 ג";
    let cell = vec![Inline::Text(words.into())];
    let document = Document {
        about: about(),
        blocks: vec![Block::Table(Table {
            header: vec![cell.clone()],
            rows: vec![vec![cell]],
        })],
        notes: Vec::new(),
    };
    let Some(text) = poppler("pdftotext", &["-raw"], &written(&document)) else {
        return;
    };
    for wanted in ["Nåt 🙂 ρ [31m och", "12"] {
        assert!(text.contains(wanted), "{text}");
    }
}

#[test]
fn links_lead_where_the_paper_says() {
    let pdf = paper(
        "# A\n\n[IMY](https://www.imy.se/å) och <https://example.se/a-b>.[^n]\n\n[^n]: Not.\n",
    );
    let Some(urls) = poppler("pdfinfo", &["-url"], &pdf) else {
        return;
    };
    assert!(urls.contains("https://www.imy.se/%C3%A5"), "{urls}");
    assert!(urls.contains("https://example.se/a-b"), "{urls}");
    let text = poppler("pdftotext", &["-raw"], &pdf).unwrap_or_default();
    assert!(text.contains("IMY (https://www.imy.se/%C3%A5)"), "{text}");
}
