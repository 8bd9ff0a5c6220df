//! `frist register`: the register of breaches under Article 33(5) over every case of the folder, as
//! a table, CSV or a paper. A case that cannot be read is a row that says so.

use std::io::Write;
use std::path::Path;

use unicode_width::UnicodeWidthStr as _;

use super::paper::write;
use super::world::{Stop, World, put};
use crate::case::{CaseId, Mode};
use crate::report::context::{self, Of};
use crate::report::register::{self, Register};
use crate::report::write::Format;
use crate::store::Desk;
use crate::text::{cli, incident_register as words};

/// What is shown on the terminal: the case, awareness, persons, risk, notified, in time, the title.
const SHOWN: [usize; 7] = [0, 4, 9, 10, 12, 13, 1];
/// A cell wider than this does not push the others away.
const WIDEST: usize = 34;

/// What was asked for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wish<'a> {
    /// Only this year.
    pub(super) year: Option<i32>,
    /// A CSV file to write.
    pub(super) csv: Option<&'a Path>,
    /// A paper to write; its ending says in which format.
    pub(super) out: Option<&'a Path>,
    /// Whether the CSV begins with a mark for Excel.
    pub(super) bom: bool,
}

/// Shows or writes the register.
pub(super) fn run(world: &World, wish: Wish<'_>, out: &mut dyn Write) -> Result<(), Stop> {
    let lang = world.lang;
    let format = wish.out.map(|path| {
        let known: Vec<String> = Format::ALL
            .iter()
            .map(|format| format!(".{}", format.ending()))
            .collect();
        let file = path.display().to_string();
        Format::of_file(path)
            .ok_or_else(|| Stop::Call(cli::no_format(lang, &file, &known.join(", "))))
    });
    let format = format.transpose()?;
    let all = gather(world, wish.year)?;
    if let Some(path) = wish.csv {
        let csv = register::csv(&all.rows, lang, wish.bom);
        write(path, csv.as_bytes()).map_err(Stop::Failed)?;
        put(out, &words::written(lang, &path.display().to_string()))?;
    }
    if let Some((path, format)) = wish.out.zip(format) {
        let document = register::paper(&all, world.clock.now(), lang);
        let bytes = format
            .write(&document)
            .map_err(|error| super::paper::failed(&error))?;
        write(path, &bytes).map_err(Stop::Failed)?;
        put(out, &words::written(lang, &path.display().to_string()))?;
    }
    if wish.csv.is_none() && wish.out.is_none() {
        show(world, &all, out)?;
    }
    let unread = all.rows.iter().filter(|row| row.figures.is_none()).count();
    if unread > 0 {
        put(out, &words::not_read(lang, unread))?;
    }
    put(out, &words::left_out(lang, all.exercises))
}

/// Reads every case.
fn gather(world: &World, year: Option<i32>) -> Result<Register, Stop> {
    let mut all = Register::default();
    for id in world.library.cases()? {
        let row = match world.library.open(&id) {
            Ok(desk) if desk.journal.case().mode() == Mode::Exercise => {
                all.exercises += 1;
                continue;
            }
            Ok(desk) => of_desk(world, &id, &desk),
            Err(trouble) => {
                let why = world.stop(trouble, None).words(world.lang);
                let why = why.lines().next().unwrap_or_default();
                register::unreadable(id.as_str(), why, world.lang)
            }
        };
        let of_year = row.figures.as_ref().is_none_or(|one| one.year == year);
        if year.is_none() || of_year {
            all.rows.push(row);
        }
    }
    Ok(all)
}

fn of_desk(world: &World, id: &CaseId, desk: &Desk) -> register::Row {
    let of = Of {
        id,
        case: desk.journal.case(),
        rules: &desk.rules,
        fingerprint: desk.journal.fingerprint(),
        now: world.clock.now(),
        lang: world.lang,
    };
    let context = context::build(of, std::iter::empty());
    register::of_case(of, &context, desk.flaw(world.lang))
}

/// Shows the cases and the yearly figures.
fn show(world: &World, all: &Register, out: &mut dyn Write) -> Result<(), Stop> {
    let lang = world.lang;
    if all.rows.is_empty() {
        return put(out, words::NONE.to(lang));
    }
    let column = |n: &usize| words::COLUMNS.get(*n).map_or("", |column| column.to(lang));
    let mut rows: Vec<Vec<String>> = vec![SHOWN.iter().map(|n| column(n).to_owned()).collect()];
    for row in &all.rows {
        let mut cells: Vec<String> = SHOWN.iter().map(|n| cut(row.cell(*n))).collect();
        if let (None, Some(last)) = (&row.figures, cells.last_mut()) {
            row.cell(words::COLUMNS.len() - 1).clone_into(last);
        }
        rows.push(cells);
    }
    table(&rows, out)?;
    put(out, "")?;
    let years = register::figures(&all.rows);
    let mut rows: Vec<Vec<String>> = vec![
        words::YEARLY
            .iter()
            .map(|column| column.to(lang).to_owned())
            .collect(),
    ];
    rows.extend(years.iter().map(|(year, of)| of.cells(*year)));
    if rows.len() > 1 {
        table(&rows, out)?;
        put(out, "")?;
    }
    Ok(())
}

fn cut(cell: &str) -> String {
    let one = crate::text::clean_line(cell);
    if one.width() <= WIDEST {
        return one;
    }
    let mut kept = String::new();
    for c in one.chars() {
        if kept.width() + 2 > WIDEST {
            break;
        }
        kept.push(c);
    }
    format!("{}…", kept.trim_end())
}

fn table(rows: &[Vec<String>], out: &mut dyn Write) -> Result<(), Stop> {
    let columns = rows.first().map_or(0, Vec::len);
    let width = |n: usize| {
        let cells = rows.iter().filter_map(|row| row.get(n));
        cells.map(|cell| cell.width()).max().unwrap_or_default()
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    for row in rows {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(&widths) {
            line.push_str(cell);
            line.push_str(&" ".repeat(width.saturating_sub(cell.width()) + 2));
        }
        put(out, line.trim_end())?;
    }
    Ok(())
}
