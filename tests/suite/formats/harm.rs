//! Words that are meant to do harm come out as words, in every format.

use frist::report::document::{About, Block, Document, Figure, Inline, Note, Shape, Table};
use frist::report::document::{Anchor, read};
use frist::report::write::{docx, html, markdown, pdf};
use frist::text::Lang;
use proptest::prelude::*;

use super::{markup, parts};

/// What no writer may let through as anything but words.
const EVIL: &[&str] = &[
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='x",
    "</w:t></w:r><w:r>",
    "]]>",
    "<!-- /frist:intern -->",
    "<!-- frist:figure timeline -->",
    "{{ 7*7 }}{% raw %}",
    "</style><script>",
    "\\00003c \"; } body { background: red",
    "a\u{0}b\u{1b}[31mc\u{8}\u{b}\u{7f}\u{85}\u{fffe}\u{ffff}",
    "\u{202e}txt.exe\u{202c}\u{2066}\u{200f}",
    "שלום עולם مرحبا",
    "👩‍👩‍👧‍👦🏴🇸🇪 e\u{301}\u{301}\u{301}",
    "&amp;&lt;&#x3c;&nosuch;",
    "# a\n- b\n> c\n| d | e |\n|---|---|\n```\n[x]: y",
    "\r\n\t\u{2028}\u{2029}",
    "[l](javascript:alert(1)) ![i](http://e/x.png) <https://e> [^1] $x$ ~~s~~",
    "",
];

/// A paper with the words everywhere that words can stand.
fn planted(words: &str) -> Document {
    let text = || vec![Inline::Text(words.to_owned())];
    let line = || {
        vec![
            Inline::Text(words.to_owned()),
            Inline::Strong(text()),
            Inline::Emphasis(text()),
            Inline::Code(words.to_owned()),
            Inline::Link {
                text: text(),
                to: format!("https://example.se/{words}"),
            },
            Inline::Link {
                text: text(),
                to: words.to_owned(),
            },
            Inline::Note(0),
            Inline::Break,
            Inline::Note(7),
        ]
    };
    let table = Table {
        header: vec![line(), line()],
        rows: vec![vec![line(), line()]],
    };
    Document {
        about: About {
            title: words.to_owned(),
            lang: Lang::Sv,
            mark: Some(words.to_owned()),
            draft: Some(words.to_owned()),
            footer: words.to_owned(),
            made: words.to_owned(),
            made_utc: words.to_owned(),
        },
        blocks: vec![
            Block::Heading {
                level: 1,
                text: line(),
            },
            Block::Paragraph(line()),
            Block::List {
                start: None,
                items: vec![vec![Block::Paragraph(line())], Vec::new()],
            },
            Block::Table(table),
            Block::Quote(vec![Block::Heading {
                level: 9,
                text: line(),
            }]),
            Block::Figure(Figure {
                tabled: false,
                width: 482,
                height: 40,
                // Its lines are told one by one, so a break in it is no harm.
                alt: format!("{0}\n{0}", words.replace(['\n', '\r'], " ")),
                shapes: vec![Shape::Words {
                    at: (1, 1),
                    text: words.to_owned(),
                    size: 8,
                    anchor: Anchor::End,
                    bold: true,
                }],
            }),
        ],
        notes: vec![Note {
            label: words.to_owned(),
            text: line(),
        }],
    }
}

/// The names of elements and attributes, without what they hold.
fn shape(markup: &str) -> Vec<(String, Vec<String>)> {
    let (elements, _) = markup::read(markup);
    elements
        .into_iter()
        .map(|element| {
            let names = element.attributes.into_iter().map(|(name, _)| name);
            (element.name, names.collect())
        })
        .collect()
}

/// Elements that depend on whether an address is one, or on the direction of the words.
fn without_links(mut shape: Vec<(String, Vec<String>)>) -> Vec<(String, Vec<String>)> {
    shape.retain(|(name, _)| {
        ![
            "a",
            "bdi",
            "w:hyperlink",
            "Relationship",
            "w:r",
            "w:t",
            "w:rPr",
            "w:rStyle",
            "w:b",
            "w:bCs",
        ]
        .contains(&name.as_str())
            && !name.starts_with("w:i")
            && name != "w:lang"
    });
    shape
}

fn tame(words: &str) {
    // Something to read is always there, so that the same elements are.
    let words = &format!("x{words}");
    let (evil, plain) = (planted(words), planted("ord"));
    let page = html::write(&evil);
    let (elements, told) = markup::read(&page);
    for element in &elements {
        assert!(
            !["script", "img", "iframe", "object", "link", "base", "form"]
                .contains(&element.name.as_str()),
            "{element:?}"
        );
        for (name, value) in &element.attributes {
            assert!(
                !name.starts_with("on") && name != "src" && name != "style",
                "{element:?}"
            );
            if name == "href" {
                assert!(
                    value.starts_with('#') || value.starts_with("https://"),
                    "{value}"
                );
            }
        }
    }
    assert_eq!(page.matches("</style>").count(), 1);
    assert!(!told.contains(['\u{202e}', '\u{2066}', '\u{0}', '\u{1b}']));
    let sifted = |markup: &str| without_links(shape(markup));
    if !words.trim().is_empty() {
        assert_eq!(sifted(&page), sifted(&html::write(&plain)), "{words:?}");
    }
    let (evil_parts, plain_parts) = (
        parts(&docx::write(&evil).unwrap()),
        parts(&docx::write(&plain).unwrap()),
    );
    for ((name, text), (_, other)) in evil_parts.iter().zip(&plain_parts) {
        assert!(
            !text.contains([
                '\u{202e}', '\u{0}', '\u{1b}', '\u{fffe}', '\u{ffff}', '\u{7f}'
            ]),
            "{name}"
        );
        assert_eq!(sifted(text), sifted(other), "{name}: {words:?}");
    }
    // What the Markdown holds is read as the same kinds of things, and nothing raw.
    let text = markdown::write(&evil);
    assert!(
        !text.contains("<script") && !text.contains("<!--"),
        "{text}"
    );
    for found in &read(&text, evil.about.clone()).blocks {
        assert!(!matches!(found, Block::Figure(_)));
    }
}

#[test]
fn evil_words_are_words() {
    for words in EVIL {
        tame(words);
        pdf::write(&planted(words)).unwrap();
    }
    tame(&EVIL.join(" "));
}

#[test]
fn five_megabytes_in_an_answer_are_written() {
    let words = "å<&\"".repeat(1_300_000);
    let document = read(
        &format!("# a\n\n{}\n", "ord ".repeat(1_300_000)),
        planted("x").about,
    );
    for format in frist::report::write::Format::ALL {
        assert!(format.write(&document).unwrap().len() > 10_000);
    }
    let text = vec![Inline::Text(words)];
    let document = Document {
        blocks: vec![Block::Paragraph(text)],
        ..document
    };
    assert!(html::write(&document).len() > 5 << 20);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_words_are_words(words in any::<String>()) {
        tame(&words);
    }

    #[test]
    fn any_markdown_is_written_in_every_format(markdown in "[ -~åäö\n|*_#>`\\[\\](){}^:!-]{0,300}") {
        let document = read(&markdown, planted("x").about);
        markup::read(&html::write(&document));
        for (_, text) in parts(&docx::write(&document).unwrap()) {
            markup::read(&text);
        }
        markdown::write(&document);
        prop_assert!(pdf::write(&document).is_ok());
    }
}
