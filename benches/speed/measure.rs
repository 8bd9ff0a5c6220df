//! Times and what is made of them: medians, percentiles, ratios, and lines on stdout.

use std::time::{Duration, Instant};

/// Times one call.
pub(crate) fn time<T>(what: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let done = what();
    (start.elapsed(), done)
}

/// Returns the value below which `share` per cent of the times lie.
pub(crate) fn percentile(times: &mut [Duration], share: usize) -> Duration {
    times.sort_unstable();
    let at = (times.len() * share / 100).min(times.len().saturating_sub(1));
    times.get(at).copied().unwrap_or_default()
}

/// Returns the middle one of the times.
pub(crate) fn median(times: &mut [Duration]) -> Duration {
    percentile(times, 50)
}

/// Returns how many times longer `one` took than `other`.
pub(crate) fn ratio(one: Duration, other: Duration) -> f64 {
    one.as_secs_f64() / other.as_secs_f64()
}

/// Writes a length of time for reading.
pub(crate) fn shown(time: Duration) -> String {
    let micros = time.as_secs_f64() * 1e6;
    if micros < 1000.0 {
        format!("{micros:.0} µs")
    } else {
        format!("{:.1} ms", micros / 1000.0)
    }
}

/// Prints one result.
pub(crate) fn say(line: &str) {
    println!("  {line}");
}

/// Prints a result that has a goal, and whether it was reached.
pub(crate) fn judge(what: &str, found: f64, goal: f64, unit: &str) {
    let word = if found <= goal { "ok" } else { "MISSED" };
    println!("  {what}: {found:.2}{unit} (goal: at most {goal:.2}{unit}) {word}");
}
