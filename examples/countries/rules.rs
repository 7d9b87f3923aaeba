//! The rules that only this document has: functions that a tag names with `custom`.

use std::collections::{BTreeMap, HashSet};

use crate::model::Country;
use crate::number::Number;

/// `CHE`
pub fn capitals(code: &str) -> Result<(), &'static str> {
    if code.bytes().all(|byte| byte.is_ascii_uppercase()) { Ok(()) } else { Err("must be in capital letters") }
}

/// `756`
pub fn digits(code: &str) -> Result<(), &'static str> {
    if code.bytes().all(|byte| byte.is_ascii_digit()) { Ok(()) } else { Err("must be in digits") }
}

/// `.ch`; a domain in Arabic ends in its dot.
pub fn domain(domain: &str) -> Result<(), &'static str> {
    if domain.starts_with('.') || domain.ends_with('.') { Ok(()) } else { Err("must be a domain with its dot") }
}

/// The keys of a map of codes.
pub fn three_letter_keys<T>(map: &BTreeMap<String, T>) -> Result<(), String> {
    match map.keys().find(|key| key.len() != 3 || !key.bytes().all(|byte| byte.is_ascii_alphabetic())) {
        Some(key) => Err(format!("has the key `{key}`, which is no code of three letters")),
        None => Ok(()),
    }
}

/// Degrees north and east.
pub fn on_the_globe(position: &[Number; 2]) -> Result<(), &'static str> {
    let [north, east] = position.map(Number::as_f64);
    match (north.abs() <= 90.0, east.abs() <= 180.0) {
        (true, true) => Ok(()),
        (false, _) => Err("must lie between 90 degrees south and north"),
        (_, false) => Err("must lie between 180 degrees west and east"),
    }
}

/// Whoever borders on a country is in the document too.
pub fn borders_lead_somewhere(countries: &[Country]) -> Result<(), String> {
    let known: HashSet<&str> = countries.iter().map(|country| &*country.cca3).collect();
    for country in countries {
        if let Some(unknown) = country.borders.iter().find(|code| !known.contains(&***code)) {
            return Err(format!("says that {} borders on {unknown}, which is not in it", country.cca3));
        }
    }
    Ok(())
}
