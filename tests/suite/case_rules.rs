//! Every command and every refusal, as given / when / then.

mod answers;
mod challenges;
mod clocks;
mod coverage;
mod entries;
mod filings;
mod gate;
mod gate_search;
mod guardian;
mod merged_starts;
mod only_protected;
mod opening;
mod scoping;
mod several_clocks;
mod steps;
