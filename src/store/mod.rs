//! The disk: where cases, drafts and settings lie, and how bytes get there and back for sure.
//!
//! [`Folder`] is the disk as the rest of the store needs it: real ([`Disk`]), in memory
//! ([`Memory`]) or failing on purpose ([`Faulty`]). Everything above it speaks of names relative to
//! the folder. Nothing here decides what may be recorded, reads the wall clock or draws a screen.

mod appender;
mod case_store;
mod chains;
mod desk;
mod disk;
mod drafts;
mod faulty;
mod folder;
mod frontier;
mod library;
mod memory;
mod places;
mod presence;
mod random;
pub mod released;
mod rule_files;
pub mod settings;
mod templates;
pub mod warning;

pub use appender::{AppendFault, Appender};
pub use case_store::{CaseStore, Followed, Opening};
pub use desk::{Closed, Desk, NewCase, Trouble, Who, flaw};
pub use disk::Disk;
pub use drafts::{Draft, Drafts, Left};
pub use faulty::{Faulty, Plan};
pub use folder::{Folder, Hold, Keep, Listed, Locked, Stamp, Tail};
pub use library::{Library, names_an_exercise, order_for_people};
pub use memory::Memory;
pub use places::{CONFIG, DATA, Places};
pub use random::Random;
pub use rule_files::{rule_files, scenario_files};
pub use settings::{SetAside, Settings};
pub use templates::{OwnTemplate, own_templates};
pub use warning::Warning;
