//! What would flip a score: each part one step up and one step down, and the level that it gives.

use super::score::{Level, Quarters, Severity};

/// A part of a score.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Data processing context.
    Context,
    /// Ease of identification.
    Ease,
    /// Loss of confidentiality.
    Confidentiality,
    /// Loss of integrity.
    Integrity,
    /// Loss of availability.
    Availability,
    /// Malicious intent.
    Malice,
}

/// A part moved one step, with what comes of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PartFlip {
    /// Which part.
    pub part: Part,
    /// Its value after the step, in quarters (the context too).
    pub to: Quarters,
    /// The score after the step.
    pub total: Quarters,
    /// Its level.
    pub level: Level,
    /// Whether the level is another than before.
    pub flips: bool,
}

/// Returns every part moved one step down and one step up, within its scale.
pub fn part_flips(of: Severity) -> Vec<PartFlip> {
    let scales: [(Part, u32, u32, u32, u32); 6] = [
        (Part::Context, of.context, 1, 4, 1),
        (Part::Ease, of.ease.0, 1, 4, 1),
        (Part::Confidentiality, of.confidentiality.0, 0, 2, 1),
        (Part::Integrity, of.integrity.0, 0, 2, 1),
        (Part::Availability, of.availability.0, 0, 2, 1),
        (Part::Malice, of.malice.0, 0, 2, 2),
    ];
    let mut flips = Vec::new();
    for (part, now, least, most, step) in scales {
        let down = now.checked_sub(step).filter(|to| *to >= least);
        let up = Some(now + step).filter(|to| *to <= most);
        for to in [down, up].into_iter().flatten() {
            let moved = with(of, part, to);
            flips.push(PartFlip {
                part,
                to: Quarters(if part == Part::Context { to * 4 } else { to }),
                total: moved.total(),
                level: moved.level(),
                flips: moved.level() != of.level(),
            });
        }
    }
    flips
}

const fn with(mut of: Severity, part: Part, to: u32) -> Severity {
    match part {
        Part::Context => of.context = to,
        Part::Ease => of.ease = Quarters(to),
        Part::Confidentiality => of.confidentiality = Quarters(to),
        Part::Integrity => of.integrity = Quarters(to),
        Part::Availability => of.availability = Quarters(to),
        Part::Malice => of.malice = Quarters(to),
    }
    of
}
