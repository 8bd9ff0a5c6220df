//! The record as bytes: lines on disk, records in memory, and whether the one is still what the
//! other once was. `docs/JOURNAL-FORMAT.md` specifies every byte.
//!
//! Pure: bytes come in as slices and go out as vectors; files are the store's business. Nothing here
//! panics on any input, and nothing decides what may be recorded.

mod body;
pub mod canonical;
mod chain;
mod decode;
mod encode;
mod hashes;
mod order;
mod past;
mod spell;
mod texts;
mod union;
mod verdict;
mod verify;

pub use body::{is_unmaskable, kind, words};
pub use chain::{ChainReader, decode_many};
pub use decode::{Decoder, Line, LineFault, decode, mode_of};
pub use encode::{domain, encode, mask_line};
pub use union::{Journal, case_head, spoken};
pub use verdict::{CaseVerdict, ChainVerdict, Finding, Tampering, Verdict};
pub use verify::{judge, verify};

/// The version of the format that this program writes, and the newest that it reads.
pub const VERSION: u64 = 1;
