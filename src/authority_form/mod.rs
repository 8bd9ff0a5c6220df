//! An authority's form as dated data: its fields in the order in which they are filled in, and which
//! facts each is made of.
//!
//! Knows no case: what a field says is composed in `report::desk`. The forms stand in
//! `playbooks/forms/`, because authorities change theirs.

mod model;
mod origin;
mod read;

pub use model::{AuthorityForm, FormField, FormOption, OnlyIf, SecrecyGround, Section, Shape};
pub use origin::{Origin, Piece};
pub use read::{ExaminedForm, FORMAT, examine, read};
