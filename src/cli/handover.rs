//! `frist handover`: gives the work to a successor, shows the brief, and accepts it in one's own name.

use std::io::Write;
use std::path::Path;

use clap::ArgMatches;

use super::past::Seen;
use super::world::{Stop, World, put};
use super::{letter, paper};
use crate::case::event::{HandedOver, TookOver};
use crate::case::{Case, Command, Digest, Held};
use crate::report::document::{Block, Document, Inline};
use crate::report::letter::version;
use crate::store::Desk;
use crate::text::{FreeText, Lang, clean, handover as words};
use crate::time::show;

/// The paper that the successor reads.
const BRIEF: &str = "overlamning";

/// What is done with a handover.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// Given to this role, with what must be known besides the brief.
    Give {
        /// To whom.
        to: String,
        /// What must be known.
        note: Option<String>,
    },
    /// The brief shown.
    Read,
    /// Accepted.
    Accept,
}

impl Deed {
    /// Reads what clap matched.
    pub(super) fn read(of: &ArgMatches) -> Self {
        let text = |id: &str| of.get_one::<String>(id).cloned();
        match text("deed").unwrap_or_default().as_str() {
            "give" => Self::Give {
                to: text("to").unwrap_or_default(),
                note: text("note"),
            },
            "accept" => Self::Accept,
            _ => Self::Read,
        }
    }
}

/// Does it; the brief goes to `out` or to a file, what happened to `err`.
pub(super) fn run(
    world: &mut World,
    case: &str,
    deed: &Deed,
    to: Option<&Path>,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Result<(), Stop> {
    let desk = match deed {
        Deed::Read => world.open(case)?,
        Deed::Give { .. } | Deed::Accept => world.open_to_write(case)?,
    };
    let now = world.clock.now();
    let mut seen = Seen {
        desk,
        now,
        as_of: None,
    };
    let made = letter::make(world, &seen, BRIEF, None)?;
    let head = seen.desk.journal.fingerprint();
    let given = seen.desk.journal.case().handed_over().last();
    if let Some(held) = given.filter(|_| !matches!(deed, Deed::Give { .. })) {
        let to = held.value.to.or("–").to_owned();
        let note = held.value.note.as_ref().and_then(FreeText::clear);
        put(err, &clean(&words::given_to(world.lang, &to, note)))?;
    }
    let command = match deed {
        Deed::Read => None,
        Deed::Give { to, note } => Some(Command::HandOver {
            given: Box::new(HandedOver {
                brief: version(&made.document).digest,
                head,
                note: note.as_deref().map(|note| FreeText::new(clean(note))),
                to: FreeText::new(clean(to)),
            }),
            heads: seen.desk.journal.named_heads(),
        }),
        Deed::Accept => {
            // Without one the rule says no, in its own words.
            let of = given.map_or_else(|| Digest::of(b""), |held| held.record);
            // Whoever writes has been given a name by now.
            world.actor().map(|by| Command::TakeOver {
                by,
                took: TookOver { head, of },
                heads: seen.desk.journal.named_heads(),
            })
        }
    };
    let is_given = command.is_some();
    if let Some(command) = command {
        carry_out(world, &mut seen.desk, command)?;
    }
    if *deed != Deed::Accept {
        let case = seen.desk.journal.case();
        let given = case.handed_over().last();
        let last = given.filter(|_| is_given || *deed == Deed::Read);
        let lines = last.map(|held| about(case, held, made.lang));
        let paper = with_lines(made.document, lines.unwrap_or_default());
        letter::deliver(world, &paper, to, out)?;
    }
    match deed {
        Deed::Give { .. } => put(err, words::GIVEN.to(world.lang))?,
        Deed::Accept => put(err, &words::accepted(world.lang, &head.hex()))?,
        Deed::Read => {}
    }
    paper::sound(world, &seen.desk)
}

/// Tells of a handover: from whom to whom, and what must be known besides the brief.
fn about(case: &Case, held: &Held<HandedOver>, lang: Lang) -> Vec<String> {
    let from = case
        .actor(&held.by)
        .and_then(|session| session.role.clear());
    let to = held.value.to.or("–");
    let note = held.value.note.as_ref().and_then(FreeText::clear);
    let when = show::date_and_clock(held.at, lang);
    let given = words::given_from(lang, from.unwrap_or("–"), to, &when);
    let note = note.map(|note| words::to_know(lang, note));
    std::iter::once(given).chain(note).collect()
}

/// Puts lines below the title. What the record's digest names is the brief without them.
fn with_lines(mut document: Document, lines: Vec<String>) -> Document {
    let is_title = |block: &Block| matches!(block, Block::Heading { level: 1, .. });
    let at = document
        .blocks
        .iter()
        .position(is_title)
        .map_or(0, |at| at + 1);
    let lines = lines
        .into_iter()
        .map(|line| Block::Paragraph(vec![Inline::Text(clean(&line))]));
    document.blocks.splice(at..at, lines);
    document
}

fn carry_out(world: &World, desk: &mut Desk, command: Command) -> Result<(), Stop> {
    let done = desk.carry_out(world.clock.now(), command);
    done.map(drop)
        .map_err(|trouble| world.stop(trouble, Some(desk)))
}
