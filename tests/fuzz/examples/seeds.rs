//! `seeds unpack` makes the folders of libFuzzer out of `seeds/` and the documents of the corpus; `seeds pack` makes `seeds/` out of
//! the folders.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

use differential::decode::{Format, all, fuzzed, seeds};

const FORMATS: [(&str, Format); 3] =
    [("json", Format::Json), ("postcard", Format::Postcard), ("bincode", Format::Bincode)];

/// Longer inputs are left to whoever found them.
const LONGEST: usize = 200;

fn main() -> ExitCode {
    let task = match env::args().nth(1).as_deref() {
        Some("unpack") => unpack,
        Some("pack") => pack,
        _ => {
            eprintln!("usage: seeds unpack | pack");
            return ExitCode::FAILURE;
        }
    };
    for (name, format) in FORMATS {
        if let Err(error) = task(name, format) {
            eprintln!("error: {name}: {error}");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds").join(name).with_extension("txt")
}

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(name)
}

fn unpack(name: &str, format: Format) -> io::Result<()> {
    let folder = folder(name);
    fs::create_dir_all(&folder)?;
    let mut inputs = seeds::parse(&fs::read_to_string(file(name)).unwrap_or_default());
    for (number, case) in all().iter().enumerate() {
        inputs.extend(case.samples(format).into_iter().map(|sample| (number, sample)));
    }
    for (number, (case, input)) in inputs.iter().enumerate() {
        fs::write(folder.join(format!("seed-{number}")), fuzzed(*case, input))?;
    }
    println!("{name}: {} inputs", inputs.len());
    Ok(())
}

fn pack(name: &str, format: Format) -> io::Result<()> {
    let mut lines = BTreeSet::new();
    for entry in fs::read_dir(folder(name))? {
        let data = fs::read(entry?.path())?;
        let [low, high, input @ ..] = &data[..] else { continue };
        let case = &all()[usize::from(u16::from_le_bytes([*low, *high])) % all().len()];
        if input.len() <= LONGEST && !case.samples(format).iter().any(|sample| sample == input) {
            lines.insert(seeds::line(case.name(), input));
        }
    }
    let text: String = lines.iter().flat_map(|line| [line, "\n"]).collect();
    println!("{name}: {} lines, {} bytes", lines.len(), text.len());
    fs::write(file(name), text)
}
