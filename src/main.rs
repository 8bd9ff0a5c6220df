//! The program: hands the command line to `cli` and leaves with its status.

use std::io::{stderr, stdout};
use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(frist::cli::run(
        std::env::args_os(),
        &mut stdout(),
        &mut stderr(),
    ))
}
