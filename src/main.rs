//! Opens the program: without arguments the screens.

use std::process::ExitCode;

use frist::failure::Say as _;
use frist::text::Lang;

fn main() -> ExitCode {
    match frist::runtime::start(std::env::var_os("FRIST_DATA").map(Into::into)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            let said = failure.say(Lang::Sv);
            #[allow(clippy::print_stderr, reason = "the only way left to tell")]
            {
                eprintln!("{}\n{}\n{}", said.what, said.means, said.now);
            }
            ExitCode::FAILURE
        }
    }
}
