//! What the keys of an exercise do.

use super::{Pair, pair};

/// What has reached the participants.
pub const INBOX: Pair = pair(
    "inkommet",
    "received",
    "Läs det som har kommit till er i övningen",
    "Read what has reached you in the exercise",
);
/// A real incident in the middle of an exercise.
pub const ALARM: Pair = pair(
    "verkligt larm",
    "real incident",
    "Pausa övningen och öppna ett skarpt ärende",
    "Pause the exercise and open a real case",
);
/// The facilitator's screen.
pub const LEAD: Pair = pair(
    "deltagarna",
    "participants",
    "Växla mellan övningsledningen och deltagarnas vy",
    "Go between exercise control and the participants' view",
);
/// Delivers an inject.
pub const DELIVER: Pair = pair(
    "skicka",
    "send",
    "Skicka inspelet till deltagarna nu",
    "Send the inject to the participants now",
);
/// Holds back.
pub const HOLD: Pair = pair(
    "håll inne",
    "hold",
    "Håll inne inspelet, eller släpp det igen",
    "Hold the inject back, or put it back",
);
/// Skips.
pub const SKIP: Pair = pair(
    "hoppa över",
    "skip",
    "Hoppa över inspelet, eller ta tillbaka det",
    "Skip the inject, or put it back",
);
/// One's own.
pub const IMPROVISE: Pair = pair(
    "eget",
    "own",
    "Skriv ett eget inspel",
    "Write an inject of your own",
);
/// Starts and stops.
pub const RUN: Pair = pair(
    "start/paus",
    "start/pause",
    "Starta klockan, eller pausa den",
    "Start the clock, or pause it",
);
/// The factor.
pub const FACTOR: Pair = pair(
    "fart",
    "speed",
    "Ställ hur fort klockan går",
    "Set how fast the clock runs",
);
/// To the next.
pub const JUMP_NEXT: Pair = pair(
    "nästa",
    "next",
    "Hoppa till nästa inspels tid; det kommer då",
    "Jump to the next inject's time; it comes then",
);
/// To a moment.
pub const JUMP: Pair = pair(
    "till tid",
    "to time",
    "Hoppa till en tid i övningen",
    "Jump to a time of the exercise",
);
/// An observation.
pub const OBSERVE: Pair = pair(
    "iakttagelse",
    "observe",
    "Skriv en iakttagelse",
    "Write an observation",
);
/// Ends.
pub const END: Pair = pair(
    "avsluta övn.",
    "end",
    "Avsluta övningen",
    "End the exercise",
);
/// The report afterwards.
pub const REPORT: Pair = pair(
    "övningsrapport",
    "report",
    "Läs övningsrapporten",
    "Read the after-action report",
);
/// The hot wash.
pub const HOT_WASH: Pair = pair(
    "frågor efteråt",
    "questions after",
    "Svara tillsammans på frågorna efteråt",
    "Answer the questions afterwards together",
);
