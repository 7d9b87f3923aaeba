//! gotag against its peers, in one run: what it costs to compile, to build cold, and to run.
//!
//! `cargo xtask bench -- all --write` measures everything and puts the tables into `tests/benches/README.md`.

mod arguments;
mod child;
mod cold;
mod compile;
mod place;
mod report;
mod run;

use std::process::ExitCode;

use arguments::{Arguments, Part};

fn main() -> ExitCode {
    let arguments = match Arguments::read(std::env::args().skip(1)) {
        Ok(arguments) => arguments,
        Err(message) => {
            eprintln!("error: {message}\n\n{}", arguments::USAGE);
            return ExitCode::from(2);
        }
    };
    match measure(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}

/// Measures the chosen parts, one after the other: figures of two parts measured at once would disturb each other.
fn measure(arguments: &Arguments) -> Result<(), String> {
    println!("{}\n", report::circumstances(arguments)?);
    for &part in &arguments.parts {
        let tables = match part {
            Part::Compile => compile::measure(arguments)?,
            Part::Cold => cold::measure(arguments)?,
            Part::Run => run::measure(arguments),
        };
        println!("{tables}");
        if arguments.write {
            report::write(part.name(), &report::circumstances(arguments)?, &tables)?;
        }
    }
    Ok(())
}
