//! Answers from a file: a paper run sheet typed in afterwards, or another controller's filing.
//!
//! Pure: takes the text, gives the commands or *all* the problems. Nothing is recorded here, and
//! what is read is all or nothing. `docs/FILL-FORMAT.md` describes the format.

mod answer;
mod entries;
mod marks;
mod named;
mod rows;
mod table;

use std::collections::BTreeMap;
use std::ops::Range;

use toml::de::DeTable;

use self::table::{Part, tables};
use super::event::Source;
use super::{ChainId, Command, Digest, EntryId};
use crate::failure::Say;
use crate::playbook::read::{Findings, Table, header, parse};
use crate::playbook::{Mend, Place, Playbook, Problem, Problems, Register};
use crate::text::problem::Both;
use crate::text::{FreeText, Lang, clean_line};
use crate::time::Moment;

/// The format of fill files that this program knows.
pub const FORMAT: i64 = 1;

/// Names an entry or a row in a file but is no column.
const KEY: &str = "key";

/// The parts of a fill file besides its head and the registers.
const PARTS: [&str; 6] = [
    "organisation",
    "answers",
    "rows",
    "rejected",
    "log",
    "steps",
];

/// The registers in the order in which their entries are recorded, groups and anchors aside: those
/// stand first, because others refer to them.
const LATER: [Register; 16] = [
    Register::Assessments,
    Register::Checks,
    Register::Protected,
    Register::Filings,
    Register::Sendings,
    Register::Measures,
    Register::Lessons,
    Register::People,
    Register::Links,
    Register::Duties,
    Register::Tasks,
    Register::Promises,
    Register::Scores,
    Register::Deliveries,
    Register::Inquiries,
    Register::Exceptions,
];

/// Reads a fill file into commands in the order in which they are to be recorded, or returns all
/// its problems.
///
/// New rows and entries are named `chain`'s things from number `first_n` on. Every answer and entry
/// names the file and the SHA-256 of its bytes as its source. Times must carry a year.
pub fn read(
    file_name: &str,
    source: &str,
    playbook: &Playbook,
    now: Moment,
    chain: ChainId,
    first_n: u64,
) -> Result<Vec<Command>, Problems> {
    let placed = read_placed(file_name, source, playbook, now, chain, first_n)?;
    Ok(placed.into_iter().map(|(command, _)| command).collect())
}

/// Reads as [`read`], and says where in the file each command stands, so that a refusal can be told
/// with its line.
pub fn read_placed(
    file_name: &str,
    source: &str,
    playbook: &Playbook,
    now: Moment,
    chain: ChainId,
    first_n: u64,
) -> Result<Vec<(Command, Place)>, Problems> {
    let mut out = Findings::new(file_name, source);
    let tree = parse(source, &mut out);
    let root = tree.get_ref();
    let name = Both::new("filen", "the file");
    let mut top = Table::root(root, source, name);
    let mut commands = Vec::new();
    let is_fill = header(&mut top, "fill", FORMAT, &mut out);
    for key in PARTS.into_iter().chain(Register::ALL.map(Register::name)) {
        top.get(key);
    }
    if is_fill {
        top.close(&mut out);
        let mut filler = Filler {
            out: &mut out,
            playbook,
            now,
            source: Source {
                digest: Digest::of(source.as_bytes()),
                name: FreeText::new(clean_line(file_name)),
            },
            chain,
            next: first_n,
            keys: BTreeMap::new(),
            row_keys: BTreeMap::new(),
        };
        commands = filler.file(root);
    }
    let problems = out.finish();
    if problems.0.is_empty() {
        let place = |(command, span): Placed| (command, Place::new(file_name, source, span));
        Ok(commands.into_iter().map(place).collect())
    } else {
        Err(problems)
    }
}

/// Returns a rule's refusal of a command as a problem of the line that asked for it.
pub fn refused(place: Place, source: &str, refusal: &dyn Say) -> Problem {
    let (sv, en) = (refusal.say(Lang::Sv), refusal.say(Lang::En));
    Problem {
        place,
        code: "refused",
        sv: sv.what,
        en: en.what,
        mend: Mend {
            sv: sv.now,
            en: en.now,
        },
        source: source.into(),
    }
}

/// A command and where in the file it stands.
type Placed = (Command, Range<usize>);

/// What reading the parts of a file needs.
struct Filler<'a> {
    out: &'a mut Findings,
    playbook: &'a Playbook,
    now: Moment,
    source: Source,
    chain: ChainId,
    next: u64,
    keys: BTreeMap<Register, BTreeMap<String, EntryId>>,
    row_keys: BTreeMap<String, BTreeMap<String, EntryId>>,
}

impl Filler<'_> {
    /// Reads the whole file.
    fn file(&mut self, root: &DeTable<'_>) -> Vec<Placed> {
        // The keys first: an entry may refer to one further down.
        let mut entries: BTreeMap<Register, Vec<(EntryId, Part<'_>)>> = BTreeMap::new();
        for register in Register::ALL {
            let parts = tables(root, register.name(), self.out);
            let named = self.named(register, parts);
            entries.insert(register, named);
        }
        let rows = self.rows(root);
        let mut commands = self.organisation(root);
        // A group may say which of the data concern it, so these are recorded first.
        commands.extend(rows);
        for register in [Register::Groups, Register::Anchors] {
            commands.extend(self.register(register, &entries));
        }
        commands.extend(self.rejected(root));
        commands.extend(self.answers(root));
        for register in LATER {
            commands.extend(self.register(register, &entries));
        }
        commands.extend(self.log(root));
        commands.extend(self.steps(root));
        commands
    }

    /// Names the next thing.
    fn name(&mut self) -> EntryId {
        let id = EntryId::nth(self.chain, self.next);
        self.next = self.next.saturating_add(1);
        id
    }
}
