use super::*;
use serde_json::json;

#[track_caller]
fn refused(text: &str, what: What) {
    assert_eq!(
        check(text.as_bytes()).map_err(|fault| fault.what),
        Err(what),
        "{text}"
    );
}

#[test]
fn writes_sorted_keys_without_white_space() {
    let value = json!({"b": [1, -2, true, null], "a": {"z": "å", "A": ""}});
    assert_eq!(
        String::from_utf8(write(&value)).unwrap(),
        r#"{"a":{"A":"","z":"å"},"b":[1,-2,true,null]}"#
    );
}

#[test]
fn writes_the_shortest_escapes_and_nfc() {
    let value = json!("\" \\ \n \t \r \u{8} \u{c} \u{1} \u{1f} \u{7f} / a\u{30a}");
    let written = write(&value);
    assert_eq!(
        String::from_utf8(written.clone()).unwrap(),
        "\"\\\" \\\\ \\n \\t \\r \\b \\f \\u0001 \\u001f \u{7f} / å\""
    );
    assert_eq!(check(&written), Ok(()));
}

#[test]
fn refuses_every_other_spelling() {
    refused("", What::Syntax);
    refused(" 1", What::Syntax);
    refused("1 ", What::Trailing);
    refused("{} {}", What::Trailing);
    refused("[1, 2]", What::Syntax);
    refused("[1,]", What::Syntax);
    refused("{\"a\":1,}", What::Syntax);
    refused("{\"a\" :1}", What::Syntax);
    refused("{\"a\":1", What::Syntax);
    refused("{\"b\":1,\"a\":2}", What::KeyOrder);
    refused("{\"a\":1,\"a\":2}", What::KeyOrder);
    refused("{\"å\":1}", What::Key);
    refused("{\"\\u0061\":1}", What::Key);
    refused("1.0", What::Number);
    refused("1e3", What::Number);
    refused("-0", What::Number);
    refused("01", What::Number);
    refused("-", What::Number);
    refused("9007199254740993", What::Number);
    refused("99999999999999999999999", What::Number);
    refused("\"\\/\"", What::Escape);
    refused("\"\\u00e5\"", What::Escape);
    refused("\"\\u000a\"", What::Escape);
    refused("\"\\u001F\"", What::Escape);
    refused("\"\\u0022\"", What::Escape);
    refused("\"\n\"", What::Control);
    refused("\"a\u{30a}\"", What::Nfc);
    refused("nul", What::Syntax);
    refused("\"", What::Syntax);
    assert_eq!(
        check(b"\"\xff\"").map_err(|fault| fault.what),
        Err(What::Utf8)
    );
}

#[test]
fn a_mark_after_an_escape_is_its_own_run() {
    assert_eq!(check("\"\\n\u{301}\"".as_bytes()), Ok(()));
    assert_eq!(
        write(&json!("\n\u{301}")),
        "\"\\n\u{301}\"".as_bytes().to_vec()
    );
}

#[test]
fn the_largest_integers_stand() {
    assert_eq!(check(b"[9007199254740992,-9007199254740992,0]"), Ok(()));
}

#[test]
fn nesting_stops_at_the_limit_without_recursion() {
    let nest = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    // The innermost pair is empty and takes no level of its own.
    assert_eq!(check(nest(MAX_DEPTH + 1).as_bytes()), Ok(()));
    refused(&nest(MAX_DEPTH + 2), What::Depth);
    refused(&"[".repeat(1_000_000), What::Depth);
}

#[test]
fn notes_where_the_outermost_parts_lie() {
    let line = br#"{"a":[1,[2,3],"x"],"b":{"c":[4]},"d":[5]}"#;
    let mut outline_of = Outline::default();
    outline(line, &mut outline_of).unwrap();
    let keys: Vec<&[u8]> = outline_of.members.iter().map(|m| m.key.of(line)).collect();
    assert_eq!(keys, [b"a", b"b", b"d"]);
    let items = |n: usize| -> Vec<&[u8]> {
        let of = outline_of.members[n].items;
        outline_of.items[of.from..of.to]
            .iter()
            .map(|cut| cut.of(line))
            .collect()
    };
    assert_eq!(items(0), [&b"1"[..], b"[2,3]", b"\"x\""]);
    assert!(items(1).is_empty());
    assert_eq!(items(2), [&b"5"[..]]);
}
