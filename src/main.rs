//! Opens the program: without arguments the screens.

use std::process::ExitCode;

fn main() -> ExitCode {
    frist::cli::main()
}
