//! Compile time: the processor time of one crate whose dependencies are built, and the lines it expands to.

mod leaf;
mod workload;

use crate::arguments::Arguments;
use crate::report::{self, median};
use leaf::{Leaf, Phase};
use workload::{Side, Workload};

/// Both tables. The sides of a figure are built in turn, so that a busy minute hits all of them.
pub(crate) fn measure(arguments: &Arguments) -> Result<String, String> {
    let mut times = Vec::new();
    let mut lines = Vec::new();
    let mut programs = Vec::new();
    for workload in Workload::ALL {
        if !arguments.wants(workload.name()) {
            continue;
        }
        eprintln!("compile: {}", workload.name());
        let sides = leaves(workload)?;
        for &(phase, limit) in workload.phases() {
            times.push(row(workload, phase, limit, &seconds(&sides, phase, arguments.runs)?));
        }
        if workload.is_program() {
            programs.extend(binary(&sides)?);
        }
        lines.push(expanded(workload, &sides)?);
    }
    let heads = [
        "leaf crate, CPU seconds",
        "phase",
        "gotag",
        "peer",
        "ratio",
        "plain",
        "gotag above plain",
        "peer above plain",
        "ratio above plain",
        "target",
    ];
    let line_heads = ["expanded lines", "gotag", "peer", "ratio", "plain", "gotag an item", "peer an item"];
    let mut tables = vec![report::table(&heads, &times), report::table(&line_heads, &lines)];
    if !programs.is_empty() {
        tables.push(report::table(&["the program, kilobytes", "gotag", "peer", "ratio", "plain", "target"], &programs));
    }
    Ok(tables.join("\n"))
}

fn leaves(workload: Workload) -> Result<Vec<Leaf>, String> {
    Side::ALL.into_iter().map(|side| Leaf::write(workload, side)).collect()
}

/// The median of each side. The first build of each is thrown away: it also builds the dependencies.
fn seconds(sides: &[Leaf], phase: Phase, runs: usize) -> Result<Vec<f64>, String> {
    let mut taken = vec![Vec::new(); sides.len()];
    for run in 0..=runs {
        for (leaf, taken) in sides.iter().zip(&mut taken) {
            let seconds = leaf.build(phase)?;
            if run > 0 {
                taken.push(seconds);
            }
        }
    }
    Ok(taken.iter().map(|taken| median(taken)).collect())
}

fn row(workload: Workload, phase: Phase, limit: Option<f64>, seconds: &[f64]) -> Vec<String> {
    let [gotag, peer, plain] = [seconds[0], seconds[1], seconds[2]];
    vec![
        workload.title().to_owned(),
        phase.name().to_owned(),
        format!("{gotag:.2}"),
        format!("{peer:.2}"),
        report::ratio(gotag, peer, limit),
        format!("{plain:.2}"),
        format!("{:.2}", gotag - plain),
        format!("{:.2}", peer - plain),
        report::ratio(gotag - plain, peer - plain, limit),
        report::limit(limit),
    ]
}

/// `an item` is what one type or trait adds to the plain crate.
#[expect(clippy::cast_precision_loss, reason = "a number of lines is far below the limit of exactness")]
fn expanded(workload: Workload, sides: &[Leaf]) -> Result<Vec<String>, String> {
    let lines: Vec<usize> = sides.iter().map(Leaf::expanded_lines).collect::<Result<_, _>>()?;
    let an_item = |lines: usize, plain: usize| (lines as f64 - plain as f64) / workload.items() as f64;
    Ok(vec![
        workload.title().to_owned(),
        lines[0].to_string(),
        lines[1].to_string(),
        report::ratio(lines[0] as f64, lines[1] as f64, None),
        lines[2].to_string(),
        format!("{:.0}", an_item(lines[0], lines[2])),
        format!("{:.0}", an_item(lines[1], lines[2])),
    ])
}

/// The sizes of the release programs, which are not to be larger than the peer's.
#[expect(clippy::cast_precision_loss, reason = "a program's size is far below the limit of exactness")]
fn binary(sides: &[Leaf]) -> Result<Vec<Vec<String>>, String> {
    const LIMIT: Option<f64> = Some(1.0);
    let bytes: Vec<[u64; 2]> = sides.iter().map(Leaf::sizes).collect::<Result<_, _>>()?;
    let row = |(which, title): (usize, &str)| {
        let [gotag, peer, plain] = [0, 1, 2].map(|side: usize| bytes[side][which] as f64 / 1e3);
        vec![
            title.to_owned(),
            format!("{gotag:.0}"),
            format!("{peer:.0}"),
            report::ratio(gotag, peer, LIMIT),
            format!("{plain:.0}"),
            report::limit(LIMIT),
        ]
    };
    Ok([(0, "as the release build leaves it"), (1, "without its symbols")].map(row).into())
}
