//! A small reader of HTML and XML that refuses what is not well formed, so that a foreign element or
//! attribute cannot hide.

/// An element's start: its name, and its attributes with their values as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Element {
    pub(super) name: String,
    pub(super) attributes: Vec<(String, String)>,
}

/// Elements of HTML that have no end.
const VOID: &[&str] = &["meta", "br", "hr"];

/// Returns every element in order, and all the words between them.
///
/// # Panics
/// Panics when the markup is not well formed, or holds a comment or a control character.
pub(super) fn read(markup: &str) -> (Vec<Element>, String) {
    let (mut elements, mut words, mut open) = (Vec::new(), String::new(), Vec::<String>::new());
    assert!(
        !markup.contains(|c: char| c.is_control() && c != '\n'),
        "a control character"
    );
    let mut rest = markup;
    while let Some(at) = rest.find('<') {
        words.push_str(&text(&rest[..at]));
        let end = at + rest[at..].find('>').expect("a tag that does not end");
        let tag = &rest[at + 1..end];
        rest = &rest[end + 1..];
        if tag.starts_with('?') || tag == "!DOCTYPE html" {
            continue;
        }
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name), "ends another element");
            continue;
        }
        let (tag, alone) = match tag.strip_suffix('/') {
            Some(tag) => (tag, true),
            None => (tag, false),
        };
        let element = element(tag);
        if element.name == "style" {
            let end = rest.find("</style>").expect("styles that do not end");
            rest = &rest[end..];
            assert!(!rest[..end.min(8)].contains("</x"));
        }
        if !alone && !VOID.contains(&element.name.as_str()) {
            open.push(element.name.clone());
        }
        elements.push(element);
    }
    words.push_str(&text(rest));
    assert!(open.is_empty(), "never ended: {open:?}");
    (elements, words)
}

fn element(tag: &str) -> Element {
    let (name, mut rest) = tag.split_once([' ', '\n']).unwrap_or((tag, ""));
    let is_name = |name: &str| {
        !name.is_empty()
            && name
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "-:".contains(c))
    };
    assert!(is_name(name), "no name of an element: {name}");
    let mut attributes = Vec::new();
    rest = rest.trim_start();
    while !rest.is_empty() {
        let (name, after) = rest.split_once("=\"").unwrap_or_else(|| {
            assert_eq!(rest, "open", "an attribute without a value");
            ("open", "\"")
        });
        let (value, after) = after.split_once('"').expect("a value that does not end");
        assert!(is_name(name), "no name of an attribute: {name}");
        attributes.push((name.to_owned(), text(value)));
        rest = after.trim_start();
    }
    Element {
        name: name.to_owned(),
        attributes,
    }
}

/// Returns the words that escaped text stands for.
fn text(escaped: &str) -> String {
    let mut out = String::new();
    let mut rest = escaped;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let (name, after) = after.split_once(';').expect("a bare &");
        out.push_str(match name {
            "amp" => "&",
            "lt" => "<",
            "gt" => ">",
            "quot" => "\"",
            "#39" => "'",
            other => panic!("&{other};"),
        });
        rest = after;
    }
    out.push_str(rest);
    out
}
