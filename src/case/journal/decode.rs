//! A line from disk to the record it holds, or to what is wrong with it. Nothing is taken on trust:
//! the spelling, the hash of the head and the commitment to every value are checked on the bytes as
//! they lie, before anything in them is believed.

use super::canonical::{self, Cut, Fault, Outline};
use super::encode::domain;
use super::{VERSION, body, texts};
use crate::case::{ActorId, CaseId, ChainId, Digest, Event, Head, Mode, Record};
use crate::time::Moment;

/// What is wrong with a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LineFault {
    /// The bytes are not canonical JSON.
    NotCanonical(Fault),
    /// A member of the head is missing, out of place or not of its shape.
    Head(&'static str),
    /// The head is not what the hash was made of.
    Hash,
    /// This value (0 is the body) is not the one that the head commits to.
    Commitment(usize),
    /// The body's numbers do not point at the texts one by one, or a text holds control characters.
    Texts,
    /// The start of a clock or the outcome of a gate has been masked.
    Unmaskable,
    /// Written by a newer version, and whole: the head can be read, the event cannot. It stands as
    /// [`Event::Withheld`] with the kind of its head.
    Newer(Box<Line>),
}

/// A record with what only its line shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The record.
    pub record: Record,
    /// Which of its values are `null`; 0 is the body. Each needs a `masked` record that names it.
    pub masked: Box<[u32]>,
}

/// Reads and verifies one line without its newline.
pub fn decode(mode: Mode, line: &[u8]) -> Result<Record, LineFault> {
    Decoder::new(mode).read(line).map(|line| line.record)
}

/// Returns whether the line's hash was made for a real case or an exercise; `None` when for neither.
pub fn mode_of(line: &[u8]) -> Option<Mode> {
    let mut outline = Outline::default();
    canonical::outline(line, &mut outline).ok()?;
    let parts = Parts::of(line, &outline).ok()?;
    [Mode::Real, Mode::Exercise]
        .into_iter()
        .find(|mode| parts.verify_hash(*mode).is_ok())
}

/// Reads line after line and keeps what they share, so that a hundred thousand records hold the
/// name of their case once.
#[derive(Debug)]
pub struct Decoder {
    mode: Mode,
    outline: Outline,
    texts: Vec<Cut>,
    spliced: Vec<u8>,
    by: Option<ActorId>,
    case: Option<CaseId>,
}

impl Decoder {
    /// Makes a reader of the lines of a real case or of an exercise.
    pub fn new(mode: Mode) -> Self {
        Self {
            mode,
            outline: Outline::default(),
            texts: Vec::new(),
            spliced: Vec::new(),
            by: None,
            case: None,
        }
    }

    /// Reads and verifies one line without its newline.
    pub fn read(&mut self, line: &[u8]) -> Result<Line, LineFault> {
        canonical::outline(line, &mut self.outline).map_err(LineFault::NotCanonical)?;
        let parts = Parts::of(line, &self.outline)?;
        let hash = parts.verify_hash(self.mode)?;
        let values = parts.values(&self.outline);
        let masked = parts.verify_commitments(&self.outline)?;
        if self.outline.control {
            return Err(LineFault::Texts);
        }

        let kind = parts.kind;
        let head = Head {
            at: parts.at,
            by: shared(&mut self.by, parts.by, ActorId::as_str, ActorId::new)
                .ok_or(LineFault::Head("by"))?,
            case: shared(&mut self.case, parts.case, CaseId::as_str, CaseId::new)
                .ok_or(LineFault::Head("case"))?,
            chain: parts.chain,
            prev: parts.prev,
            scenario: parts.scenario,
            seen: parts.seen(&self.outline)?,
            seq: parts.seq,
        };
        if head.scenario.is_some() && self.mode == Mode::Real {
            return Err(LineFault::Head("scenario"));
        }
        let withheld = || Event::Withheld { kind: kind.into() };
        let line_of = |event| Line {
            record: Record { head, hash, event },
            masked,
        };
        if parts.v > VERSION || !body::is_known(kind) {
            return Err(LineFault::Newer(Box::new(line_of(withheld()))));
        }
        let first = values.first().map(|cut| cut.of(line)).unwrap_or_default();
        if first == b"null" {
            return if body::is_unmaskable(kind) {
                Err(LineFault::Unmaskable)
            } else {
                Ok(line_of(withheld()))
            };
        }
        self.texts.clear();
        self.texts
            .extend(values.iter().skip(1).map_while(|cut| text_of(line, *cut)));
        let (Some(body), true) = (body_of(first), self.texts.len() + 1 == values.len()) else {
            // A value in the clear has one of two shapes; a sealed one is for a newer version.
            return Err(LineFault::Newer(Box::new(line_of(withheld()))));
        };
        self.spliced.clear();
        let texts = &self.texts;
        let pointed = texts::put_back(body, &mut self.spliced, |number| {
            Some(texts.get(number.checked_sub(1)?)?.of(line))
        });
        if pointed != Some(texts.len()) {
            return Err(LineFault::Texts);
        }
        match body::from_json(kind, &self.spliced) {
            Some(event) => Ok(line_of(event)),
            None => Err(LineFault::Newer(Box::new(line_of(withheld())))),
        }
    }
}

/// Returns the name last read when `text` is the same, otherwise a new one.
fn shared<T: Clone>(
    last: &mut Option<T>,
    text: &str,
    as_str: fn(&T) -> &str,
    new: fn(&str) -> Option<T>,
) -> Option<T> {
    if last.as_ref().map(as_str) != Some(text) {
        *last = Some(new(text)?);
    }
    last.clone()
}

const SALT_DIGITS: usize = 32;

fn is_salt(digits: &[u8]) -> bool {
    digits.len() == SALT_DIGITS
        && digits
            .iter()
            .all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

/// Cuts the body out of `{"body":…,"salt":"…"}`.
fn body_of(value: &[u8]) -> Option<&[u8]> {
    let rest = value.strip_prefix(b"{\"body\":")?.strip_suffix(b"\"}")?;
    let (rest, salt) = rest.split_at_checked(rest.len().checked_sub(SALT_DIGITS)?)?;
    let body = rest.strip_suffix(b",\"salt\":\"")?;
    (is_salt(salt) && body.starts_with(b"{")).then_some(body)
}

/// Finds the string (or the `null` of words masked where they came from) in
/// `{"salt":"…","text":…}`; in a masked value, its own `null`.
fn text_of(line: &[u8], value: Cut) -> Option<Cut> {
    const BEFORE: &[u8] = b"{\"salt\":\"";
    const BETWEEN: &[u8] = b"\",\"text\":";
    let bytes = value.of(line);
    if bytes == b"null" {
        return Some(value);
    }
    let rest = bytes.strip_prefix(BEFORE)?.strip_suffix(b"}")?;
    let (salt, rest) = rest.split_at_checked(SALT_DIGITS)?;
    let text = rest.strip_prefix(BETWEEN)?;
    let whole = text == b"null" || is_one_string(text);
    (is_salt(salt) && whole).then_some(Cut {
        from: value.from + BEFORE.len() + SALT_DIGITS + BETWEEN.len(),
        to: value.to - 1,
    })
}

/// Returns whether bytes that are known to be JSON are one string and nothing after it.
fn is_one_string(json: &[u8]) -> bool {
    let Some(mut rest) = json.strip_prefix(b"\"") else {
        return false;
    };
    while let Some(at) = rest.iter().position(|b| matches!(b, b'"' | b'\\')) {
        if rest.get(at) == Some(&b'"') {
            return at + 1 == rest.len();
        }
        rest = rest.get(at + 2..).unwrap_or_default();
    }
    false
}

/// The members of a line as they lie, the head's small ones read.
struct Parts<'a> {
    line: &'a [u8],
    at: Moment,
    by: &'a str,
    case: &'a str,
    chain: ChainId,
    commits: Cut,
    hash: Digest,
    /// Where `hash` and its comma lie.
    hash_member: Cut,
    kind: &'a str,
    prev: Option<Digest>,
    scenario: Option<Moment>,
    seen: Cut,
    seq: u64,
    v: u64,
    values: Cut,
    /// Where the comma before `values` and its member lie.
    values_member: Cut,
}

impl<'a> Parts<'a> {
    fn of(line: &'a [u8], outline: &Outline) -> Result<Self, LineFault> {
        let mut members = outline.members.iter().peekable();
        let v = outline
            .members
            .iter()
            .find(|member| member.key.of(line) == b"v")
            .and_then(|member| number(member.value.of(line)))
            .filter(|v| *v >= VERSION)
            .ok_or(LineFault::Head("v"))?;
        // Members come in byte order. A newer version may have more of them.
        let mut next = |key: &'static str| loop {
            match members.peek() {
                Some(member) if member.key.of(line) == key.as_bytes() => {
                    return members.next().ok_or(LineFault::Head(key));
                }
                Some(member) if v > VERSION && member.key.of(line) < key.as_bytes() => {
                    members.next();
                }
                Some(_) | None => return Err(LineFault::Head(key)),
            }
        };
        let text = |cut: Cut, key| string(cut.of(line)).ok_or(LineFault::Head(key));
        let digest = |cut: Cut, key| {
            let hex = string(cut.of(line)).and_then(Digest::from_hex);
            hex.ok_or(LineFault::Head(key))
        };
        let moment = |cut: Cut, key| {
            let read = string(cut.of(line)).and_then(Moment::from_text);
            read.ok_or(LineFault::Head(key))
        };

        let at = moment(next("at")?.value, "at")?;
        let by = text(next("by")?.value, "by")?;
        let case = text(next("case")?.value, "case")?;
        let chain = ChainId::from_hex(text(next("chain")?.value, "chain")?)
            .ok_or(LineFault::Head("chain"))?;
        let commits = next("commits")?;
        let hash = next("hash")?;
        let kind = next("kind")?;
        let prev = next("prev")?.value;
        let prev = match prev.of(line) {
            b"null" => None,
            _ => Some(digest(prev, "prev")?),
        };
        let scenario = match next("scenario") {
            Ok(member) => Some(moment(member.value, "scenario")?),
            Err(_) => None,
        };
        let seen = next("seen")?;
        let seq = number(next("seq")?.value.of(line)).ok_or(LineFault::Head("seq"))?;
        next("v")?;
        let values = next("values")?;
        for (member, name) in [(commits, "commits"), (seen, "seen"), (values, "values")] {
            if line.get(member.value.from) != Some(&b'[') {
                return Err(LineFault::Head(name));
            }
        }
        let parts = Self {
            line,
            at,
            by,
            case,
            chain,
            commits: commits.items,
            hash: digest(hash.value, "hash")?,
            hash_member: Cut {
                from: hash.key.from.saturating_sub(1),
                to: hash.value.to + 1,
            },
            kind: text(kind.value, "kind")?,
            prev,
            scenario,
            seen: seen.items,
            seq,
            v,
            values: values.items,
            values_member: Cut {
                from: values.key.from.saturating_sub(2),
                to: values.value.to,
            },
        };
        if v == VERSION && members.next().is_some() {
            return Err(LineFault::Head("values"));
        }
        if (parts.seq == 0) != parts.prev.is_none() {
            return Err(LineFault::Head("prev"));
        }
        Ok(parts)
    }

    /// Hashes the head: the line without `hash` and `values`.
    fn verify_hash(&self, mode: Mode) -> Result<Digest, LineFault> {
        let piece = |from: usize, to: usize| self.line.get(from..to).unwrap_or_default();
        let hash = Digest::of_parts([
            domain(mode, self.v).as_bytes(),
            piece(0, self.hash_member.from),
            piece(self.hash_member.to, self.values_member.from),
            piece(self.values_member.to, self.line.len()),
        ]);
        (hash == self.hash).then_some(hash).ok_or(LineFault::Hash)
    }

    fn values<'o>(&self, outline: &'o Outline) -> &'o [Cut] {
        items(outline, self.values)
    }

    /// Hashes every value that is there and returns the numbers of those that are not.
    fn verify_commitments(&self, outline: &Outline) -> Result<Box<[u32]>, LineFault> {
        let (commits, values) = (items(outline, self.commits), self.values(outline));
        if commits.len() != values.len() || values.is_empty() {
            return Err(LineFault::Head("commits"));
        }
        let mut masked = Vec::new();
        for (n, (commit, value)) in commits.iter().zip(values).enumerate() {
            let commit = string(commit.of(self.line))
                .and_then(Digest::from_hex)
                .ok_or(LineFault::Head("commits"))?;
            let value = value.of(self.line);
            if value == b"null" {
                masked.push(u32::try_from(n).unwrap_or(u32::MAX));
            } else if Digest::of(value) != commit {
                return Err(LineFault::Commitment(n));
            }
        }
        Ok(masked.into())
    }

    fn seen(&self, outline: &Outline) -> Result<Vec<Digest>, LineFault> {
        let seen: Option<Vec<Digest>> = items(outline, self.seen)
            .iter()
            .map(|cut| string(cut.of(self.line)).and_then(Digest::from_hex))
            .collect();
        seen.filter(|seen| seen.is_sorted_by(|a, b| a < b))
            .ok_or(LineFault::Head("seen"))
    }
}

fn items(outline: &Outline, cut: Cut) -> &[Cut] {
    outline.items.get(cut.from..cut.to).unwrap_or_default()
}

/// Returns what a string without escapes holds.
fn string(bytes: &[u8]) -> Option<&str> {
    let inner = bytes.strip_prefix(b"\"")?.strip_suffix(b"\"")?;
    std::str::from_utf8(inner)
        .ok()
        .filter(|text| !text.contains('\\'))
}

fn number(bytes: &[u8]) -> Option<u64> {
    std::str::from_utf8(bytes).ok()?.parse().ok()
}
