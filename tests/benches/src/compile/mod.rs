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
    for workload in Workload::ALL {
        if !arguments.wants(workload.name()) {
            continue;
        }
        eprintln!("compile: {}", workload.name());
        let sides = leaves(workload)?;
        for (phase, limit) in Phase::ALL.into_iter().zip(workload.limits()) {
            times.push(row(workload, phase, limit, &seconds(&sides, phase, arguments.runs)?));
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
    let line_heads = ["expanded lines", "gotag", "peer", "ratio", "plain"];
    Ok(format!("{}\n{}", report::table(&heads, &times), report::table(&line_heads, &lines)))
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

#[expect(clippy::cast_precision_loss, reason = "a number of lines is far below the limit of exactness")]
fn expanded(workload: Workload, sides: &[Leaf]) -> Result<Vec<String>, String> {
    let lines: Vec<usize> = sides.iter().map(Leaf::expanded_lines).collect::<Result<_, _>>()?;
    Ok(vec![
        workload.title().to_owned(),
        lines[0].to_string(),
        lines[1].to_string(),
        report::ratio(lines[0] as f64, lines[1] as f64, None),
        lines[2].to_string(),
    ])
}
