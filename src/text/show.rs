//! What `frist show` says around what is in the case.

use super::Phrase;

/// The case's id.
pub const CASE: Phrase = Phrase::new("Ärende        ", "Case          ");
/// The fingerprint of the record.
pub const FINGERPRINT: Phrase = Phrase::new("Fingeravtryck ", "Fingerprint   ");
/// How many records.
pub const RECORDS: Phrase = Phrase::new("Poster        ", "Records       ");
/// How many steps are closed.
pub const STEPS: Phrase = Phrase::new("Avslutade steg", "Steps closed  ");
/// What does not add up.
pub const FINDINGS: Phrase = Phrase::new("Iakttagelser", "Findings");
/// What is missing.
pub const GAPS: Phrase = Phrase::new("Luckor", "Gaps");
