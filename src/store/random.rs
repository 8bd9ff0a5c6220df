//! Unguessable bytes for salts and names. The only file that asks the computer for randomness;
//! tests give a number instead.

use crate::case::{ChainId, Digest};

/// A stream of bytes made from a seed: SHA-256 over the seed and a count.
pub struct Random {
    seed: [u8; 32],
    drawn: u64,
}

/// Letters and digits that cannot be taken for one another when read out or typed: no `0`, `1`,
/// `i`, `l`, `o`.
const CLEAR: &[u8; 31] = b"abcdefghjkmnpqrstuvwxyz23456789";

impl Random {
    /// Seeds from the operating system.
    pub fn system() -> std::io::Result<Self> {
        let mut seed = [0; 32];
        getrandom::fill(&mut seed).map_err(|error| std::io::Error::other(error.to_string()))?;
        Ok(Self { seed, drawn: 0 })
    }

    /// Seeds from a number: the same number gives the same bytes. For tests and nothing else.
    pub fn fixed(number: u64) -> Self {
        Self {
            seed: *Digest::of(&number.to_be_bytes()).bytes(),
            drawn: 0,
        }
    }

    /// Returns the next 16 bytes.
    pub fn salt(&mut self) -> [u8; 16] {
        self.drawn += 1;
        let block = Digest::of_parts([self.seed.as_slice(), &self.drawn.to_be_bytes()]);
        std::array::from_fn(|at| block.bytes().get(at).copied().unwrap_or_default())
    }

    /// Returns the next random number.
    pub fn number(&mut self) -> u64 {
        let salt = self.salt();
        u64::from_be_bytes(std::array::from_fn(|at| {
            salt.get(at).copied().unwrap_or_default()
        }))
    }

    /// Returns a name for a new chain.
    pub fn chain(&mut self) -> ChainId {
        ChainId::new(self.number())
    }

    /// Returns `count` letters and digits that are hard to mix up, at most 12.
    pub fn letters(&mut self, count: usize) -> String {
        let mut number = self.number();
        let mut letters = String::new();
        for _ in 0..count.min(12) {
            let at = usize::try_from(number % 31).unwrap_or_default();
            letters.extend(CLEAR.get(at).copied().map(char::from));
            number /= 31;
        }
        letters
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_number_gives_the_same_stream_and_another_gives_another() {
        let (mut a, mut b, mut c) = (Random::fixed(1), Random::fixed(1), Random::fixed(2));
        let first = a.salt();
        assert_eq!(first, b.salt());
        assert_ne!(first, c.salt());
        assert_ne!(first, a.salt());
    }

    #[test]
    fn letters_hold_none_that_can_be_mixed_up() {
        let mut random = Random::fixed(3);
        for _ in 0..200 {
            let letters = random.letters(6);
            assert_eq!(letters.len(), 6);
            assert!(!letters.contains(['0', '1', 'i', 'l', 'o']), "{letters}");
        }
    }

    #[test]
    fn the_system_gives_something() {
        let mut random = Random::system().unwrap();
        assert_ne!(random.salt(), [0; 16]);
    }
}
