//! A document for a word processor: OOXML in a zip archive, written part by part.
//!
//! It has real styles, lists, footnotes and header rows, so that a reader's own tools find their way
//! in it. It tells nothing of the machine: no author, no program, no time but the paper's own, and
//! the same paper gives the same bytes.

mod body;
mod figure;
mod line;
mod lists;

use std::fmt::Write as _;
use std::io::{self, Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use self::body::Body;
use super::letters::escaped;
use super::outline::title;
use crate::report::document::{About, Document};
use crate::text::{Lang, document as words};

/// The names that elements stand under.
const NAMES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
/// The names that drawings need besides.
const DRAWING: &str = "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
    xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
    xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" \
    xmlns:wpg=\"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup\" \
    xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const STYLES: &str = include_str!("styles.xml");
const PART: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/";

/// Writes a paper as a DOCX file.
///
/// # Errors
/// Returns what the archive says when it cannot hold the paper.
pub fn write(document: &Document) -> io::Result<Vec<u8>> {
    let titled = title(document);
    let name = titled.words;
    let mut body = Body::new(document);
    body.title(titled.line, &name);
    for blocks in titled.blocks {
        body.blocks(blocks);
    }
    body.unreferred(document);
    let notes = body.footnotes(document);
    let lang = document.about.lang;
    let parts = [
        ("[Content_Types].xml", types()),
        ("_rels/.rels", package()),
        ("docProps/core.xml", properties(&document.about, &name)),
        ("word/document.xml", page(body.written())),
        (
            "word/styles.xml",
            STYLES.replace("LANGUAGE", language(lang)),
        ),
        ("word/numbering.xml", body.lists().part()),
        ("word/settings.xml", settings(lang)),
        ("word/footnotes.xml", notes),
        ("word/header1.xml", header(&document.about)),
        ("word/footer1.xml", footer(&document.about)),
        (
            "word/_rels/document.xml.rels",
            relations(body.addresses(), true),
        ),
        (
            "word/_rels/footnotes.xml.rels",
            relations(body.addresses(), false),
        ),
    ];
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for (path, text) in parts {
        archive
            .start_file(path, options)
            .map_err(io::Error::other)?;
        archive.write_all(text.as_bytes())?;
    }
    Ok(archive.finish().map_err(io::Error::other)?.into_inner())
}

/// Returns a language as OOXML names it.
const fn language(lang: Lang) -> &'static str {
    match lang {
        Lang::Sv => "sv-SE",
        Lang::En => "en-GB",
    }
}

fn types() -> String {
    let mut out = format!(
        "{XML}<Types xmlns=\"{PACKAGE}content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
    );
    for (file, kind) in [
        ("document", "document.main"),
        ("styles", "styles"),
        ("numbering", "numbering"),
        ("settings", "settings"),
        ("footnotes", "footnotes"),
        ("header1", "header"),
        ("footer1", "footer"),
    ] {
        let _ = write!(
            out,
            "<Override PartName=\"/word/{file}.xml\" ContentType=\"{PART}{kind}+xml\"/>"
        );
    }
    out.push_str("</Types>");
    out
}

fn package() -> String {
    format!(
        "{XML}<Relationships xmlns=\"{PACKAGE}relationships\">\
         <Relationship Id=\"rId1\" Type=\"{RELATION}officeDocument\" Target=\"word/document.xml\"/>\
         <Relationship Id=\"rId2\" Type=\"{PACKAGE}relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>\
         </Relationships>"
    )
}

/// Returns how the parts hang together, and where the links lead.
fn relations(addresses: &[String], parts: bool) -> String {
    let mut out = format!("{XML}<Relationships xmlns=\"{PACKAGE}relationships\">");
    let kinds = [
        "styles",
        "numbering",
        "settings",
        "footnotes",
        "header",
        "footer",
    ];
    for (at, kind) in (1..).zip(kinds.iter().filter(|_| parts)) {
        let number = if matches!(*kind, "header" | "footer") {
            "1"
        } else {
            ""
        };
        let _ = write!(
            out,
            "<Relationship Id=\"rId{at}\" Type=\"{RELATION}{kind}\" Target=\"{kind}{number}.xml\"/>"
        );
    }
    for (at, to) in addresses.iter().enumerate() {
        let _ = write!(
            out,
            "<Relationship Id=\"rIdL{at}\" Type=\"{RELATION}hyperlink\" Target=\"{}\" TargetMode=\"External\"/>",
            escaped(to)
        );
    }
    out.push_str("</Relationships>");
    out
}

/// Returns what a file manager shows of the file: title, language, and the moment of the paper.
fn properties(about: &About, name: &str) -> String {
    let mut out = format!(
        "{XML}<cp:coreProperties xmlns:cp=\"{PACKAGE}metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title><dc:language>{}</dc:language>",
        escaped(name),
        language(about.lang),
    );
    let stamps: Vec<&str> = about
        .mark
        .iter()
        .chain(&about.draft)
        .map(String::as_str)
        .collect();
    if !stamps.is_empty() {
        let _ = write!(
            out,
            "<cp:contentStatus>{}</cp:contentStatus>",
            escaped(&stamps.join(" · "))
        );
    }
    // Word refuses a file whose time is none.
    let is_time = chrono::DateTime::parse_from_rfc3339(&about.made_utc).is_ok();
    if is_time {
        for name in ["created", "modified"] {
            let at = escaped(&about.made_utc);
            let _ = write!(
                out,
                "<dcterms:{name} xsi:type=\"dcterms:W3CDTF\">{at}</dcterms:{name}>"
            );
        }
    }
    out.push_str("</cp:coreProperties>");
    out
}

fn settings(lang: Lang) -> String {
    let lang = language(lang);
    format!(
        "{XML}<w:settings {NAMES}><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"720\"/>\
         <w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>\
         <w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>\
         <w:themeFontLang w:val=\"{lang}\"/></w:settings>"
    )
}

/// Returns the main part: A4, with margins of 20 mm.
fn page(body: &str) -> String {
    format!(
        "{XML}<w:document {NAMES} {DRAWING}><w:body>{body}<w:sectPr>\
         <w:headerReference w:type=\"default\" r:id=\"rId5\"/><w:footerReference w:type=\"default\" r:id=\"rId6\"/>\
         <w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
         <w:pgMar w:top=\"1247\" w:right=\"1134\" w:bottom=\"1247\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>\
         </w:sectPr></w:body></w:document>"
    )
}

fn header(about: &About) -> String {
    let stamps: Vec<&str> = about
        .mark
        .iter()
        .chain(&about.draft)
        .map(String::as_str)
        .collect();
    let run = line::run(&escaped(&stamps.join(" · ")), "", about.lang);
    format!(
        "{XML}<w:hdr {NAMES}><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr>{run}</w:p></w:hdr>"
    )
}

/// Returns what stands under every page: what it is to the left, the number of the page to the right.
fn footer(about: &About) -> String {
    let lang = about.lang;
    let run = |words: &str| line::run(words, "", lang);
    let field = |name: &str| {
        format!(
            "<w:fldSimple w:instr=\" {name} \">{}</w:fldSimple>",
            run("1")
        )
    };
    format!(
        "{XML}<w:ftr {NAMES}><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>{}<w:r><w:tab/></w:r>{}{}{}{}</w:p></w:ftr>",
        run(&escaped(&about.footer)),
        run(&format!("{} ", words::PAGE.to(lang))),
        field("PAGE"),
        run(&format!(" {} ", words::OF.to(lang))),
        field("NUMPAGES"),
    )
}
