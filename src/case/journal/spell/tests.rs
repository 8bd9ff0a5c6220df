use std::collections::BTreeMap;

use super::*;
use crate::text::FreeText;

fn straight(body: &impl Serialize) -> Option<Spelled> {
    let mut writer = Writer::default();
    body.serialize(&mut writer).ok()?;
    Some(writer.spelled())
}

fn words(spelled: &Spelled) -> Vec<String> {
    let words = spelled.words();
    words
        .map(|words| String::from_utf8(words.to_vec()).unwrap())
        .collect()
}

#[test]
fn every_kind_of_event_is_written_straight_and_as_by_the_tree_of_values() {
    let folder = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/fixtures/journals/1/journal"
    );
    let mut kinds = std::collections::BTreeSet::new();
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let bytes = std::fs::read(&path).unwrap();
        for record in crate::case::journal::ChainReader::new(&name).feed(&bytes) {
            let mut writer = Writer::default();
            let written = body::serialize(&record.event, &mut writer);
            assert!(written.is_ok(), "{:?}", record.event);
            assert_eq!(writer.spelled(), Spelled::by_values(&record.event));
            kinds.insert(body::kind(&record.event).to_owned());
        }
    }
    assert!(kinds.len() > 20, "{kinds:?}");
}

#[derive(Serialize)]
struct Ordered<T> {
    a: T,
    b: BTreeMap<&'static str, FreeText>,
    c: Option<Shape>,
}

#[derive(Serialize)]
enum Shape {
    Plain,
    Of(i64),
    Pair(bool, char),
    Named { x: u8, y: Option<()> },
}

#[test]
fn free_texts_are_lifted_in_the_order_in_which_they_stand() {
    let body = Ordered {
        a: vec![FreeText::from("ett"), FreeText::Masked],
        b: BTreeMap::from([("q", FreeText::from("tre\n\"tre\"")), ("z", "§ 33".into())]),
        c: None,
    };
    let spelled = straight(&body).unwrap();
    let json = r#"{"a":[{"$text":1},{"$text":2}],"b":{"q":{"$text":3},"z":{"$text":4}},"c":null}"#;
    assert_eq!(String::from_utf8(spelled.body.clone()).unwrap(), json);
    let lifted = [r#""ett""#, "null", r#""tre\n\"tre\"""#, r#""§ 33""#];
    assert_eq!(words(&spelled), lifted);
    assert!(spelled.as_given);
}

#[test]
fn every_shape_is_written_as_by_the_tree_of_values() {
    let shapes = [
        Shape::Plain,
        Shape::Of(-7),
        Shape::Pair(true, 'å'),
        Shape::Named { x: 3, y: None },
    ];
    for shape in shapes {
        let body = Ordered {
            a: "x",
            b: BTreeMap::new(),
            c: Some(shape),
        };
        let value = serde_json::to_value(&body).unwrap();
        assert_eq!(straight(&body).unwrap().body, canonical::write(&value));
    }
}

#[derive(Serialize)]
struct Two<'a> {
    a: FreeText,
    b: &'a str,
}

#[test]
fn strings_are_cleaned_and_composed_as_by_the_tree_of_values() {
    for text in [
        "",
        "Åsa – 3 §",
        "a\u{30a}",
        "a\r\nb\rc",
        "\u{85}x\u{a0}y",
        "\u{7f}",
        "tab\t\\ \"",
        "\u{fb01}\u{2126}",
        "\u{1b}[31m",
    ] {
        let mut value = serde_json::json!({ "a": { "$text": text }, "b": text });
        let as_given = texts::is_clean(&value);
        let mut lifted = Vec::new();
        texts::lift(&mut value, &mut lifted);
        let mut out = Vec::new();
        canonical::write_text(lifted[0].as_deref().unwrap(), &mut out);

        let (a, b) = (FreeText::from(text), text);
        let spelled = straight(&Two { a, b }).unwrap();
        assert_eq!(spelled.body, canonical::write(&value), "{text:?}");
        assert_eq!(spelled.words, out, "{text:?}");
        assert_eq!(spelled.as_given, as_given, "{text:?}");
    }
}

#[derive(Serialize)]
struct Disordered {
    b: u8,
    a: u8,
}
#[derive(Serialize)]
struct Beside {
    #[serde(rename = "$text")]
    text: &'static str,
    z: u8,
}

#[test]
fn what_could_come_out_otherwise_is_left_to_the_tree_of_values() {
    assert!(straight(&Disordered { b: 1, a: 2 }).is_none());
    assert!(straight(&Beside { text: "x", z: 1 }).is_none());
    assert!(straight(&BTreeMap::from([("$text", "x")])).is_none());
    assert!(straight(&BTreeMap::from([("å", "x")])).is_none());
    assert!(straight(&BTreeMap::from([(vec![1], "x")])).is_none());
    assert!(straight(&1.5).is_none());
    assert!(straight(&(MAX_INTEGER + 1)).is_none());
    assert!(straight(&MAX_INTEGER).is_some());
    assert!(straight(&i64::MIN).is_none());
}
