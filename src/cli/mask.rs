//! `frist mask`: masks one value of one record by a reasoned act. The words leave the disk; that
//! they were there, who masked them and why stays, and the chain still verifies.

use std::io::Write;

use super::world::{Stop, World, put};
use crate::case::journal::words as words_of;
use crate::case::{Command, Digest};
use crate::store::Desk;
use crate::text::{FreeText, clean, cli as words};

/// What is to be masked, and why.
pub(super) struct Wish<'a> {
    pub(super) case: &'a str,
    pub(super) record: &'a str,
    pub(super) value: u32,
    pub(super) ground: &'a str,
    pub(super) decision: &'a str,
}

/// Masks the value.
pub(super) fn run(world: &mut World, wish: &Wish<'_>, out: &mut dyn Write) -> Result<(), Stop> {
    let mut desk = world.open_to_write(wish.case)?;
    let record = find(&desk, wish.record)
        .ok_or_else(|| Stop::Call(words::no_record(world.lang, wish.record)))?;
    let texts = desk
        .journal
        .get(&record)
        .map(|found| words_of(&found.event));
    let texts = texts.unwrap_or_default();
    let place = usize::try_from(wish.value).ok();
    let is_there = place.is_some_and(|n| (1..=texts.len()).contains(&n));
    if !is_there {
        // Said before anything is recorded: a decision about words that are not there would stand in
        // the record for ever, and the words that were meant would too.
        return Err(Stop::Call(words::no_value(world.lang, wish.value, &texts)));
    }
    let command = Command::Mask {
        record,
        value: wish.value,
        ground: FreeText::new(clean(wish.ground)),
        decision: FreeText::new(clean(wish.decision)),
    };
    match desk.carry_out(world.clock.now(), command) {
        Ok(_) => put(out, words::MASKED.to(world.lang)),
        Err(trouble) => Err(world.stop(trouble, Some(&desk))),
    }
}

/// Finds the one record whose hash begins so; at least eight digits, so that nobody masks by luck.
fn find(desk: &Desk, begins: &str) -> Option<Digest> {
    if begins.len() < 8 {
        return None;
    }
    let mut found = desk.journal.records().iter().map(|record| record.hash);
    let mut alike = found.by_ref().filter(|hash| hash.hex().starts_with(begins));
    let only = alike.next()?;
    alike.next().is_none().then_some(only)
}
