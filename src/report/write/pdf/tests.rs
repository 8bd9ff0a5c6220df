use std::fmt::Write as _;

use proptest::prelude::*;

use super::*;
use crate::report::document::{Anchor, Block, Figure, Inline, Note, Shape, Table, read};

fn about() -> About {
    About {
        title: "Rapport".to_owned(),
        lang: Lang::Sv,
        mark: Some("ÖVNING".to_owned()),
        draft: Some("UTKAST".to_owned()),
        footer: "F-2025-001 · ab12".to_owned(),
        made: "2025-09-17 10:00".to_owned(),
        made_utc: "2025-09-17T08:00:00Z".to_owned(),
    }
}

fn paper(markdown: &str) -> Vec<u8> {
    write(&read(markdown, about())).unwrap_or_else(|fault| panic!("{fault}"))
}

/// Returns how many times a file says something outside its packed streams.
fn count(pdf: &[u8], what: &str) -> usize {
    pdf.windows(what.len())
        .filter(|window| *window == what.as_bytes())
        .count()
}

fn text(words: &str) -> Vec<Inline> {
    vec![Inline::Text(words.to_owned())]
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let markdown = "# Å\n\nText[^a] **fet** `kod` [IMY](https://www.imy.se/).\n\n\
        | a | b |\n|---|---|\n| 1 | 🙂 |\n\n- x\n- y\n\n[^a]: Not.\n";
    let first = paper(markdown);
    assert_eq!(first, paper(markdown));
    assert!(first.starts_with(b"%PDF-1.7"));
}

#[test]
fn what_the_fonts_lack_never_fails_a_paper() {
    for words in [
        "👨‍👩‍👧 🙂 🇸🇪",
        "שלום (עולם) 12 שוב",
        "مرحبا بالعالم",
        "日本語のテキスト",
        "\u{0}\u{1}\u{7}\u{1b}[31m\u{7f}\u{85}\u{feff}\u{fffe}\u{ffff}\u{202e}",
        "\u{e000}\u{f8ff}\u{f0000}\u{10fffd}\u{1fffe}\u{fdd0}",
        "a\u{301}\u{301}\u{301} A\u{30a} \u{301}",
        "åäöÅÄÖ ρ ≥ → ✓ ☐ ™ \u{ad} \u{a0}\u{202f}",
    ] {
        let cell = || text(words);
        let document = Document {
            about: About {
                title: words.to_owned(),
                mark: Some(words.to_owned()),
                footer: words.to_owned(),
                made_utc: words.to_owned(),
                ..about()
            },
            blocks: vec![
                Block::Heading {
                    level: 3,
                    text: cell(),
                },
                Block::Paragraph(vec![
                    Inline::Strong(cell()),
                    Inline::Code(words.to_owned()),
                    Inline::Emphasis(cell()),
                    Inline::Break,
                    Inline::Note(0),
                    Inline::Note(7),
                    Inline::Link {
                        text: cell(),
                        to: format!("https://example.se/{words}"),
                    },
                ]),
                Block::Table(Table {
                    header: vec![cell(), Vec::new()],
                    rows: vec![vec![cell()], vec![cell(), cell(), cell()]],
                }),
                Block::Figure(Figure {
                    tabled: false,
                    width: 100,
                    height: 50,
                    alt: words.to_owned(),
                    shapes: vec![Shape::Words {
                        at: (10, 10),
                        text: words.to_owned(),
                        size: 8,
                        anchor: Anchor::Middle,
                        bold: true,
                    }],
                }),
            ],
            notes: vec![Note {
                label: words.to_owned(),
                text: cell(),
            }],
        };
        write(&document).unwrap_or_else(|fault| panic!("{words:?}: {fault}"));
    }
}

#[test]
fn an_empty_paper_is_a_page() {
    let document = Document {
        about: About {
            title: String::new(),
            mark: None,
            draft: None,
            footer: String::new(),
            made: String::new(),
            made_utc: String::new(),
            ..about()
        },
        blocks: Vec::new(),
        notes: Vec::new(),
    };
    let pdf = write(&document).unwrap();
    assert_eq!(count(&pdf, "/Type/Page/") + count(&pdf, "/Type /Page\n"), 1);
}

#[test]
fn odd_blocks_are_laid_out() {
    let empty = Table::default();
    let mut deep = vec![Block::Paragraph(text("djupt"))];
    for at in 0..200 {
        deep = if at % 2 == 0 {
            vec![Block::Quote(deep)]
        } else {
            vec![Block::List {
                start: Some(u64::MAX),
                items: vec![Vec::new(), deep],
            }]
        };
    }
    let figure = |width, height, alt: &str| {
        Block::Figure(Figure {
            tabled: false,
            width,
            height,
            alt: alt.to_owned(),
            shapes: vec![Shape::Dot {
                at: (0, u32::MAX),
                radius: u32::MAX,
                dark: 0,
            }],
        })
    };
    let blocks = vec![
        Block::Heading {
            level: 0,
            text: Vec::new(),
        },
        Block::Table(empty),
        Block::Table(Table {
            header: vec![text("x"); 300],
            rows: vec![vec![text("ettlångtord"); 300]],
        }),
        Block::List {
            start: None,
            items: vec![vec![Block::Rule], vec![figure(10, 10, "b")]],
        },
        Block::Quote(deep),
        figure(0, 0, "tom"),
        figure(u32::MAX, 3, "bred"),
        figure(3, u32::MAX, ""),
    ];
    let document = Document {
        about: about(),
        blocks,
        notes: Vec::new(),
    };
    write(&document).unwrap();
}

#[test]
fn a_cell_longer_than_a_page_goes_on_on_the_next() {
    let long = "ord ".repeat(6000);
    let markdown = format!("| När | Vad |\n|---|---|\n| nu | {long} |\n| sedan | kort |\n");
    let document = read(&markdown, about());
    let faces = Typefaces::load().unwrap();
    let laid = blocks::lay(&document, &faces, "Rapport");
    let pages = pages::gather(&laid.strips, &laid.heads);
    assert!(pages.len() > 3, "{}", pages.len());
    for page in pages.iter().skip(1) {
        assert!(page.len() > 2, "{page:?}");
        assert!(matches!(
            page.first().map(|placed| placed.what),
            Some(pages::What::Head(0))
        ));
    }
    write(&document).unwrap();
}

#[test]
fn megabytes_in_a_heading_or_a_word_are_a_paper() {
    let mut long = String::with_capacity(2 << 20);
    while long.len() < 1 << 20 {
        let _ = write!(long, "Ett svar med åäö och {} ord i rad. ", long.len());
    }
    let document = Document {
        about: about(),
        blocks: vec![
            Block::Heading {
                level: 1,
                text: text(&long),
            },
            Block::Paragraph(text(&long.replace(' ', ""))),
        ],
        notes: Vec::new(),
    };
    write(&document).unwrap();
}

fn any_inline() -> impl Strategy<Value = Inline> {
    let words = any::<String>();
    let leaf = prop_oneof![
        words.prop_map(Inline::Text),
        any::<String>().prop_map(Inline::Code),
        (0_usize..3).prop_map(Inline::Note),
        Just(Inline::Break),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        let many = prop::collection::vec(inner, 0..4);
        prop_oneof![
            many.clone().prop_map(Inline::Strong),
            many.clone().prop_map(Inline::Emphasis),
            (many, any::<String>()).prop_map(|(text, to)| Inline::Link {
                text,
                to: format!("https://a{to}"),
            }),
        ]
    })
}

fn any_block() -> impl Strategy<Value = Block> {
    let line = || prop::collection::vec(any_inline(), 0..4);
    let row = move || prop::collection::vec(line(), 0..4);
    let leaf = prop_oneof![
        line().prop_map(Block::Paragraph),
        (any::<u8>(), line()).prop_map(|(level, text)| Block::Heading { level, text }),
        (row(), prop::collection::vec(row(), 0..4))
            .prop_map(|(header, rows)| Block::Table(Table { header, rows })),
        Just(Block::Rule),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        let many = prop::collection::vec(inner, 0..3);
        prop_oneof![
            many.clone().prop_map(Block::Quote),
            (any::<Option<u64>>(), prop::collection::vec(many, 0..3))
                .prop_map(|(start, items)| Block::List { start, items }),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_document_fails(
        blocks in prop::collection::vec(any_block(), 0..6),
        title in any::<String>(),
        mark in any::<Option<String>>(),
        note in any_inline(),
    ) {
        let about = About { title, mark, ..about() };
        let notes = vec![Note { label: String::new(), text: vec![note] }];
        let document = Document { about, blocks, notes };
        prop_assert!(write(&document).is_ok());
    }
}
