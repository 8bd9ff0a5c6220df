//! The register of breaches under Article 33(5) over many cases: one row a case, and what the rows
//! come to year by year. Reads no file: each case comes as a value, and one that cannot be read is
//! a row that says so. How many have protected identity is never in it.

mod csv;
mod figures;
mod paper;
mod row;

pub use csv::csv;
pub use figures::{Figures, Timely, Year, figures};
pub use paper::paper;
pub use row::{Row, of_case, unreadable};

/// The register: the rows and what was left out of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Register {
    /// The rows, in the order of the cases.
    pub rows: Vec<Row>,
    /// How many exercises were left out.
    pub exercises: usize,
}
