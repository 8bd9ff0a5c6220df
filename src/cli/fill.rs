//! `frist fill CASE FILE.toml`: answers from a file, all or nothing.
//!
//! Knows no disk: who calls hands over the text and a way to record. Every problem of the file is
//! told before anything is recorded, and a rule's refusal is told with the line that it is about.

use crate::case::{ChainId, Command, Refusal, fill};
use crate::playbook::{Playbook, Problems};
use crate::time::Moment;

/// The file as it was read from the disk, and what reading it rests on.
#[derive(Debug, Clone, Copy)]
pub struct FillFile<'a> {
    /// Its name as the person knows it; recorded as the source of every answer.
    pub name: &'a str,
    /// Its text.
    pub source: &'a str,
    /// The playbook that the case froze.
    pub playbook: &'a Playbook,
    /// Now.
    pub now: Moment,
    /// The chain of this session.
    pub chain: ChainId,
    /// The number of the first thing that this session names.
    pub first_n: u64,
}

/// Why nothing was recorded, from who records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unrecorded<E> {
    /// A rule refused a command, counted from 0.
    Refused(usize, Refusal),
    /// Something else, such as a full disk.
    Other(E),
}

/// Why a fill file was not taken. Nothing of it is recorded then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Untaken<E> {
    /// The file has problems, or a rule refused something in it.
    Problems(Problems),
    /// Something else, such as a full disk.
    Other(E),
}

/// Reads a fill file and has all of it recorded at once by `record`; returns how many commands it
/// held.
pub fn run<E>(
    file: FillFile<'_>,
    record: &mut dyn FnMut(Vec<Command>) -> Result<(), Unrecorded<E>>,
) -> Result<usize, Untaken<E>> {
    let FillFile {
        name,
        source,
        playbook,
        now,
        chain,
        first_n,
    } = file;
    let read = fill::read_placed(name, source, playbook, now, chain, first_n);
    let (commands, mut places): (Vec<_>, Vec<_>) =
        read.map_err(Untaken::Problems)?.into_iter().unzip();
    let count = commands.len();
    match record(commands) {
        Ok(()) => Ok(count),
        Err(Unrecorded::Other(other)) => Err(Untaken::Other(other)),
        Err(Unrecorded::Refused(n, refusal)) => {
            let mut problems = Problems::default();
            if n < places.len() {
                let place = places.swap_remove(n);
                problems.0.push(fill::refused(place, source, &refusal));
            }
            Err(Untaken::Problems(problems))
        }
    }
}
