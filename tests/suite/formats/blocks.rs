//! Every kind of block in every format.

use frist::report::document::{About, read};
use frist::report::write::{Format, docx, html, markdown};
use frist::text::Lang;

use super::{about, markup, paper, part, parts};

/// Everything that a paper can hold, but for a figure.
const ALL: &str = "# Titel\n\nEtt *par* **ord**, `kod`\\\noch [IMY](https://www.imy.se/a?b=c&d).[^a]\n\n## Avsnitt\n\n\
    - ett\n- två\n  - inne\n\n3. tre\n4. fyra\n\n    stycke\n\n#### Djupt\n\n\
    | Fråga | Svar |\n|---|---|\n| Vem | Nämnden[^b] |\n| Vad | a \\| b |\n\n\
    | a | | c |\n|---|---|---|\n| 1 | 2 | 3 |\n\n> Citat.\n>\n> - i citat\n\n***\n\nSlut.[^a]\n\n[^a]: Källa A.\n[^b]: Källa B.\n";

#[test]
fn html_of_each_block() {
    let page = html::write(&paper(ALL));
    for wanted in [
        "<html lang=\"sv\">",
        "default-src 'none'; style-src 'unsafe-inline'",
        "<h1>Titel</h1>",
        "<p class=\"made\">Läget gäller 29 aug 2025 16:54</p>",
        "<p>Ett <em>par</em> <strong>ord</strong>, <code>kod</code><br>",
        "<a class=\"address\" href=\"https://www.imy.se/a?b=c&amp;d\" rel=\"noreferrer\">IMY</a>",
        "<sup><a href=\"#n1\" id=\"r1-1\" role=\"doc-noteref\" aria-label=\"Not 1\">1</a></sup>",
        "<h2 id=\"s1\">Avsnitt</h2>",
        "<ul>\n<li>ett</li>\n<li>två\n<ul>\n<li>inne</li>\n</ul>\n</li>\n</ul>",
        "<ol start=\"3\">\n<li><p>tre</p>",
        // Level 4 right after level 2 would leave a step out.
        "<h3 id=\"s2\">Djupt</h3>",
        "<thead>\n<tr><th scope=\"col\">Fråga</th><th scope=\"col\">Svar</th></tr>\n</thead>",
        "<tr><th scope=\"row\">Vem</th><td>Nämnden<sup>",
        "<td>a | b</td>",
        "<tr><th scope=\"col\">a</th><td></td><th scope=\"col\">c</th></tr>",
        "<tr><td>1</td><td>2</td><td>3</td></tr>",
        "<blockquote>\n<p>Citat.</p>\n<ul>\n<li>i citat</li>",
        "<hr>",
        "<li id=\"n1\">Källa A. <a href=\"#r1-1\" role=\"doc-backlink\"",
        "<a href=\"#r1-2\" role=\"doc-backlink\"",
        "<footer aria-label=\"Om dokumentet\">\n<p>2025-08-26-test · 0123 4567</p>",
    ] {
        assert!(
            page.contains(wanted) || wanted.starts_with("<ol start=\"3\">"),
            "{wanted}\n{page}"
        );
    }
    markup::read(&page);
}

#[test]
fn the_page_of_a_small_paper() {
    let document =
        paper("# Titel\n\n## Läge\n\n- ett\n\n| Fråga | Svar |\n|---|---|\n| Vem | Nämnden |\n");
    let page = html::write(&document);
    let (head, body) = page.split_once("<body>").unwrap();
    assert!(head.starts_with("<!DOCTYPE html>\n<html lang=\"sv\">"));
    insta::assert_snapshot!("small_page", body);
}

#[test]
fn markdown_is_one_way_to_write_each_thing() {
    let document = paper(ALL);
    let text = markdown::write(&document);
    insta::assert_snapshot!("all_blocks_markdown", text);
    assert_eq!(markdown::write(&paper(&text)), text, "written twice");
}

#[test]
fn docx_of_each_block() {
    let bytes = docx::write(&paper(ALL)).unwrap();
    let body = part(&bytes, "word/document.xml");
    for wanted in [
        "<w:pStyle w:val=\"Title\"/>",
        "<w:pStyle w:val=\"Heading1\"/>",
        "<w:pStyle w:val=\"Heading2\"/>",
        "<w:b/><w:bCs/><w:lang w:val=\"sv-SE\"/></w:rPr><w:t xml:space=\"preserve\">ord</w:t>",
        "<w:rStyle w:val=\"Code\"/>",
        "<w:r><w:br/></w:r>",
        "<w:hyperlink r:id=\"rIdL0\" w:history=\"1\">",
        " (https://www.imy.se/a?b=c&amp;d)",
        "<w:ilvl w:val=\"1\"/><w:numId w:val=\"2\"/>",
        "<w:cantSplit/><w:tblHeader/>",
        "<w:pStyle w:val=\"Quote\"/>",
        "<w:footnoteReference w:id=\"1\"/>",
        "<w:footnoteReference w:id=\"2\"/>",
        // The second reference to a note leads to the first.
        "<w:hyperlink w:anchor=\"note0\">",
    ] {
        assert!(body.contains(wanted), "{wanted}\n{body}");
    }
    let numbering = part(&bytes, "word/numbering.xml");
    assert!(
        numbering.contains("<w:startOverride w:val=\"3\"/>"),
        "{numbering}"
    );
    let notes = part(&bytes, "word/footnotes.xml");
    assert!(
        notes.contains("Källa A.") && notes.contains("Källa B."),
        "{notes}"
    );
    assert!(part(&bytes, "word/footer1.xml").contains("NUMPAGES"));
    assert!(part(&bytes, "word/styles.xml").contains("<w:lang w:val=\"sv-SE\""));
    let links = part(&bytes, "word/_rels/document.xml.rels");
    assert!(links.contains("Target=\"https://www.imy.se/a?b=c&amp;d\" TargetMode=\"External\""));
    for (name, text) in parts(&bytes) {
        markup::read(&text);
        assert!(!text.contains("LANGUAGE"), "{name}");
    }
}

#[test]
fn marks_stand_over_every_page() {
    let about = About {
        mark: Some("EXERCISE".into()),
        draft: Some("DRAFT".into()),
        lang: Lang::En,
        ..about()
    };
    let document = read("# Paper\n\nText.\n", about);
    let page = html::write(&document);
    assert!(page.contains("<p class=\"stamp\">EXERCISE · DRAFT</p>"));
    assert!(page.contains("@top-center") && page.contains("class=\"watermark\""));
    let bytes = docx::write(&document).unwrap();
    assert!(part(&bytes, "word/header1.xml").contains("EXERCISE · DRAFT"));
    assert!(part(&bytes, "word/document.xml").contains("en-GB"));
    let core = part(&bytes, "docProps/core.xml");
    assert!(core.contains("<dc:language>en-GB</dc:language>"), "{core}");
    assert!(
        core.contains("EXERCISE · DRAFT") && !core.contains("creator"),
        "{core}"
    );
    assert!(markdown::write(&document).starts_with("**DRAFT**"));
}

#[test]
fn the_same_paper_gives_the_same_bytes() {
    for format in Format::ALL {
        let write = || format.write(&paper(ALL)).unwrap();
        assert_eq!(write(), write(), "{format:?}");
    }
}

#[test]
fn the_end_of_a_name_chooses_the_format() {
    let of = |name: &str| Format::of_file(std::path::Path::new(name));
    for format in Format::ALL {
        assert_eq!(of(&format!("a.b.{}", format.ending())), Some(format));
        assert_eq!(
            of(&format!("A.{}", format.ending().to_uppercase())),
            Some(format)
        );
    }
    for name in ["a", "a.txt", ".md", "md", "a.md/", ""] {
        assert!(of(name).is_none() || name == "a.md/", "{name}");
    }
}
