//! A document that nobody here wrote: read, validated, looked at, edited and written back without a loss.
//!
//! `cargo run --package gotag-examples --example countries`, or with a region or a code behind `--`: `Europe`, `CHE`.
#![allow(unreachable_pub, reason = "reflection sets what is `pub`, and an example has no one to be public for")]

mod model;
mod number;
mod print;
mod rules;
#[cfg(test)]
mod tests;

use std::error::Error;

use gotag::reflect::{Mut, Ref};
use gotag::{Validate, Variants};

use crate::model::{Country, Region, World};
use crate::number::Number;

/// See `data/README.md` for where it comes from and how it is licensed.
const COUNTRIES: &str = include_str!("data/countries.json");

/// A country that is wrong in many ways.
const BROKEN: &str = include_str!("data/broken.json");

fn main() -> Result<(), Box<dyn Error>> {
    let mut world: World = serde_json::from_str(COUNTRIES)?;
    world.validate()?;
    match std::env::args().nth(1) {
        None => overview(&mut world)?,
        Some(code) if code.len() == 3 => print!("{}", describe(find(&mut world, &code)?)?),
        Some(region) => {
            let region: Region = region.parse()?;
            world.0.iter().filter(|country| country.region == region).for_each(|country| println!("{}", line(country)));
        }
    }
    Ok(())
}

fn overview(world: &mut World) -> Result<(), Box<dyn Error>> {
    for region in Region::variants() {
        println!("{region:10} {:3}", world.0.iter().filter(|country| country.region == region).count());
    }
    println!("\n{}", describe(find(world, "CHE")?)?);

    set_area(find(world, "SJM")?, 61_022)?;
    println!("{}\n", line(find(world, "SJM")?));

    let broken: World = serde_json::from_str(BROKEN)?;
    if let Err(report) = broken.validate() {
        println!("{report}");
    }
    Ok(())
}

fn find<'a>(world: &'a mut World, code: &str) -> Result<&'a mut Country, String> {
    world.0.iter_mut().find(|country| country.cca3 == code).ok_or_else(|| format!("no country has the code `{code}`"))
}

fn line(country: &Country) -> String {
    format!("{} {}, {} km²", country.cca3, country.name.common, country.area)
}

/// The country as reflection sees it.
fn describe(country: &Country) -> Result<String, std::fmt::Error> {
    let mut out = String::new();
    print::print(&country.cca3, Ref::new(country), 0, &mut out)?;
    Ok(out)
}

/// Sets a field by its name. The document says -1 where nobody says how large a country is.
fn set_area(country: &mut Country, area: i64) -> Result<(), gotag::reflect::ReflectError> {
    Mut::new(country).field("area")?.set(Number::Whole(area))
}
