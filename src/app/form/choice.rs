//! Marking options with keys, and between options and recorded values.

use std::collections::BTreeSet;

use super::input::{Opt, Pick, Took};
use crate::app::key::{Code, Key};
use crate::case::Value;

/// Returns the option that a digit, space, or a letter for yes and no marks, and moves there.
#[allow(
    clippy::wildcard_enum_match_arm,
    reason = "most keys mean nothing here"
)]
pub(super) fn mark(options: &[Opt], at: &mut usize, key: Key) -> Option<usize> {
    let c = key.typed()?;
    let n = if c == ' ' {
        *at
    } else if let Some(digit) = c.to_digit(10) {
        usize::try_from(digit).ok()?.checked_sub(1)?
    } else {
        let yes = match c {
            'j' | 'y' => true,
            'n' => false,
            _ => return None,
        };
        options
            .iter()
            .position(|option| option.pick == Pick::YesNo(yes))?
    };
    options.get(n)?;
    *at = n;
    Some(n)
}

/// Moves between options, Home and End to the ends; past either end the key is not for us.
#[allow(
    clippy::wildcard_enum_match_arm,
    reason = "most keys mean nothing here"
)]
pub(super) const fn step(at: &mut usize, len: usize, key: Key) -> Took {
    if key.ctrl || key.alt {
        return Took::Not;
    }
    match key.code {
        Code::Up | Code::Left if *at > 0 => {
            *at -= 1;
            Took::Moved
        }
        Code::Down | Code::Right if *at + 1 < len => {
            *at += 1;
            Took::Moved
        }
        Code::Home if len > 0 => {
            *at = 0;
            Took::Moved
        }
        Code::End if len > 0 => {
            *at = len - 1;
            Took::Moved
        }
        _ => Took::Not,
    }
}

pub(super) fn one(pick: &Pick) -> Value {
    match pick {
        Pick::YesNo(yes) => Value::YesNo(*yes),
        Pick::Choice(id) => Value::One(id.clone()),
        Pick::Entry(id) => Value::Entries(vec![id.clone()]),
    }
}

pub(super) fn many<'a>(picks: impl Iterator<Item = &'a Pick>) -> Value {
    let (mut choices, mut entries) = (Vec::new(), Vec::new());
    for pick in picks {
        match pick {
            Pick::Choice(id) => choices.push(id.clone()),
            Pick::Entry(id) => entries.push(id.clone()),
            Pick::YesNo(_) => {}
        }
    }
    if entries.is_empty() {
        choices.sort();
        Value::Many(choices)
    } else {
        Value::Entries(entries)
    }
}

pub(super) fn find(options: &[Opt], value: &Value) -> Option<usize> {
    options
        .iter()
        .position(|option| match (&option.pick, value) {
            (Pick::YesNo(a), Value::YesNo(b)) => a == b,
            (Pick::Choice(a), Value::One(b) | Value::Decision { choice: b, .. }) => a == b,
            (Pick::Entry(a), Value::Entries(all)) => all.contains(a),
            _ => false,
        })
}

pub(super) fn find_all(options: &[Opt], value: &Value) -> BTreeSet<usize> {
    let is = |option: &Opt| match (&option.pick, value) {
        (Pick::Choice(id), Value::Many(all)) => all.contains(id),
        (Pick::Entry(id), Value::Entries(all)) => all.contains(id),
        _ => false,
    };
    let found = options.iter().enumerate().filter(|(_, option)| is(option));
    found.map(|(n, _)| n).collect()
}
