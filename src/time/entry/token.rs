//! Cuts typed text into numbers, words and marks. Knows no dates.

use unicode_normalization::UnicodeNormalization;

/// A piece of what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// Digits, with how many there were: `05` is `(5, 2)`.
    Number(u32, usize),
    /// Letters, lower case, with the rings and dots of å, ä and ö taken off: `Igår` is `igar`.
    Word(String),
    /// Any kind of dash, hyphen or minus.
    Dash,
    /// `:`.
    Colon,
    /// `.`.
    Dot,
    /// `/`.
    Slash,
    /// `+`.
    Plus,
    /// `,`.
    Comma,
}

/// Why the text could not even be cut up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Uncut {
    /// A sign that no time is written with, or far too much text.
    Strange,
    /// Five digits or more in a row: it might as well be somebody's identity number.
    LongNumber,
}

/// The longest text that is looked at, in characters; every accepted form is much shorter.
const LONGEST: usize = 80;
/// The most digits in a row that any accepted form has: a year.
const MOST_DIGITS: usize = 4;

/// Cuts `text` into tokens; white space only separates.
pub(super) fn cut(text: &str) -> Result<Vec<Token>, Uncut> {
    let mut tokens = Vec::new();
    let mut signs = text.nfc().flat_map(char::to_lowercase).map(fold).peekable();
    let mut seen = 0_usize;
    while let Some(sign) = signs.next() {
        seen += 1;
        if seen > LONGEST {
            return Err(Uncut::Strange);
        }
        match sign {
            _ if sign.is_whitespace() => {}
            '0'..='9' => {
                let (mut value, mut digits) = (digit(sign), 1);
                while let Some(next) = signs.next_if(char::is_ascii_digit) {
                    digits += 1;
                    if digits > MOST_DIGITS {
                        return Err(Uncut::LongNumber);
                    }
                    value = value * 10 + digit(next);
                }
                tokens.push(Token::Number(value, digits));
            }
            _ if sign.is_alphabetic() => {
                let mut word = String::from(sign);
                while let Some(next) = signs.next_if(|next| next.is_alphabetic()) {
                    seen += 1;
                    if seen > LONGEST {
                        return Err(Uncut::Strange);
                    }
                    word.push(next);
                }
                tokens.push(Token::Word(word));
            }
            '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' => tokens.push(Token::Dash),
            ':' => tokens.push(Token::Colon),
            '.' => tokens.push(Token::Dot),
            '/' => tokens.push(Token::Slash),
            '+' => tokens.push(Token::Plus),
            ',' => tokens.push(Token::Comma),
            _ => return Err(Uncut::Strange),
        }
    }
    Ok(tokens)
}

fn fold(sign: char) -> char {
    match sign {
        'å' | 'ä' => 'a',
        'ö' => 'o',
        other => other,
    }
}

fn digit(sign: char) -> u32 {
    sign.to_digit(10).unwrap_or(0)
}
