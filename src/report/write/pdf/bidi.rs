//! Words that run from right to left, such as Hebrew names, within lines that run from left to right.
//!
//! No whole bidirectional algorithm: what stands between two such words follows them, numbers keep
//! their order, and every other line is left alone.

use super::breaker::{Line, Piece};
use super::letters;
use super::typeface::Typefaces;

/// Returns a line with its pieces where they stand on paper. They stay in the order in which they
/// are read.
pub(super) fn order(faces: &Typefaces, line: Line) -> Line {
    let leftward = |c: char| is_leftward(c);
    if !line.iter().any(|piece| piece.text.chars().any(leftward)) {
        return line;
    }
    let mut pieces: Vec<(Piece, Way)> = Vec::new();
    for piece in line {
        split(faces, &piece, &mut pieces);
    }
    let ways: Vec<Way> = pieces.iter().map(|(_, way)| *way).collect();
    let mut from = 0;
    while let Some(first) = position(&ways, from, |way| way == Way::Left) {
        let end = position(&ways, first, |way| way == Way::Right).unwrap_or(ways.len());
        let last = ways
            .iter()
            .take(end)
            .rposition(|way| *way == Way::Left)
            .unwrap_or(first);
        if let Some(span) = pieces.get_mut(first..=last) {
            turn(span);
        }
        from = end;
    }
    pieces.into_iter().map(|(piece, _)| piece).collect()
}

/// Which way words run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Right,
    Left,
    /// As what stands around them: spaces, signs.
    Either,
    /// Where what stands around them runs, but in their own order.
    Number,
}

fn position(ways: &[Way], from: usize, is: impl Fn(Way) -> bool) -> Option<usize> {
    let mut rest = ways.iter().enumerate().skip(from);
    rest.find(|(_, way)| is(**way)).map(|(at, _)| at)
}

/// Places a span of pieces from right to left.
fn turn(span: &mut [(Piece, Way)]) {
    let left = span.first().map_or(0.0, |(piece, _)| piece.x);
    let mut right = left + span.iter().map(|(piece, _)| piece.width).sum::<f32>();
    for (piece, way) in span {
        right -= piece.width;
        piece.x = right;
        piece.leftward = *way != Way::Number;
    }
}

/// Splits a piece where the words turn.
fn split(faces: &Typefaces, piece: &Piece, to: &mut Vec<(Piece, Way)>) {
    let mut x = piece.x;
    let mut held: Option<Way> = None;
    for part in letters::parts(&piece.text) {
        let way = way(part);
        let wide = letters::width(faces, piece.style.face, piece.style.size, part);
        match to.last_mut() {
            Some((last, _)) if held == Some(way) => {
                last.text.push_str(part);
                last.width += wide;
            }
            Some(_) | None => {
                let new = Piece {
                    x,
                    width: wide,
                    text: part.to_owned(),
                    ..piece.clone()
                };
                to.push((new, way));
                held = Some(way);
            }
        }
        x += wide;
    }
}

fn way(part: &str) -> Way {
    match part.chars().next() {
        Some(c) if is_leftward(c) => Way::Left,
        Some(c) if c.is_alphabetic() => Way::Right,
        Some(c) if c.is_numeric() => Way::Number,
        Some(_) | None => Way::Either,
    }
}

/// Returns a sign as it looks where words run from right to left: what opens, opens to the left.
pub(super) fn mirrored(part: &str) -> &str {
    match part {
        "(" => ")",
        ")" => "(",
        "[" => "]",
        "]" => "[",
        "{" => "}",
        "}" => "{",
        "<" => ">",
        ">" => "<",
        "«" => "»",
        "»" => "«",
        "‹" => "›",
        "›" => "‹",
        part => part,
    }
}

/// Returns whether a letter belongs to a script that runs from right to left.
const fn is_leftward(c: char) -> bool {
    matches!(
        c,
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}'
    )
}

#[cfg(test)]
mod tests {
    use super::super::breaker::{Ink, Style};
    use super::super::typeface::Typeface;
    use super::*;

    #[test]
    fn words_from_right_to_left_stand_in_their_own_order() {
        let faces = Typefaces::load().unwrap();
        let piece = Piece {
            x: 0.0,
            width: 0.0,
            text: "Namn: אב (12) גד.".to_owned(),
            style: Style {
                face: Typeface::Regular,
                size: 10.0,
                rise: 0.0,
                ink: Ink::Black,
            },
            link: None,
            leftward: false,
        };
        let line = order(&faces, vec![piece]);
        let read: Vec<&str> = line.iter().map(|piece| piece.text.as_str()).collect();
        assert_eq!(read, ["Namn", ": ", "אב", " (", "12", ") ", "גד", "."]);
        let mut seen: Vec<&Piece> = line.iter().collect();
        seen.sort_by(|a, b| a.x.total_cmp(&b.x));
        let seen: Vec<&str> = seen.iter().map(|piece| piece.text.as_str()).collect();
        assert_eq!(seen, ["Namn", ": ", "גד", ") ", "12", " (", "אב", "."]);
    }
}
