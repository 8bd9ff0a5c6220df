//! The playbooks that have been read, so that each is read once, however many cases follow it: reading
//! one takes more memory than a short case. Judges nothing.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::{Digest, RuleFile};
use crate::playbook::{self, Playbook, Problems};

/// The playbooks that have been read without mistakes, by the digest of their file.
#[derive(Debug, Clone, Default)]
pub struct Known(BTreeMap<Digest, Rc<Playbook>>);

impl Known {
    /// Reads a playbook, unless a file of the same bytes has been read before.
    pub fn read(&mut self, file: &RuleFile) -> Result<Rc<Playbook>, Problems> {
        let digest = file.digest();
        if let Some(known) = self.0.get(&digest) {
            return Ok(Rc::clone(known));
        }
        let read = Rc::new(playbook::read(&file.name, &file.source)?);
        self.0.insert(digest, Rc::clone(&read));
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::builtin;

    #[test]
    fn the_same_bytes_are_read_once_and_others_are_not_taken_for_them() {
        let file = builtin::playbook_file().unwrap();
        let mut known = Known::default();
        let first = known.read(&file).unwrap();
        let named_otherwise = RuleFile::new("rules/x.toml", Arc::clone(&file.source));
        assert!(Rc::ptr_eq(&first, &known.read(&named_otherwise).unwrap()));
        let other = format!("{}\n", file.source);
        let other = known.read(&RuleFile::new("x.toml", other)).unwrap();
        assert!(!Rc::ptr_eq(&first, &other));
        let broken = RuleFile::new("x.toml", "kind = \"playbook\"");
        assert!(known.read(&broken).is_err());
        assert!(known.read(&broken).is_err(), "mistakes are told every time");
    }
}
