//! Every command and every refusal, as given / when / then.

mod answers;
mod challenges;
mod clocks;
mod entries;
mod filings;
mod gate;
mod opening;
mod scoping;
mod several_clocks;
mod steps;
