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
    for &part in &arguments.parts {
        let (median_of, tables) = match part {
            Part::Compile => (format!("{} builds", arguments.runs), compile::measure(arguments)?),
            Part::Cold => (format!("{} builds", cold::runs(arguments)), cold::measure(arguments)?),
            Part::Run => (run::median_of(), run::measure(arguments)),
        };
        let circumstances = report::circumstances(&median_of)?;
        println!("{circumstances}\n\n{tables}");
        if arguments.write {
            report::write(part.name(), &circumstances, &tables)?;
        }
    }
    Ok(())
}
