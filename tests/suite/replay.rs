//! The Miljödata incident from an empty data folder to the final report: on the command line, and by
//! keys. Both have to carry every fact of the sheet.

mod by_fill;
mod by_keys;
