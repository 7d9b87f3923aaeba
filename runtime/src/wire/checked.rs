//! Types whose values are checked when they are read.

use core::fmt;

use serde_core::de::Error;

use crate::validate::{Report, Validate};

/// What was read, unless it breaks the rules of its type: then the error lists every one that it breaks.
///
/// What could not be read is reported as it is: rules are about values, and there is none.
#[inline]
pub fn checked<T: Validate, E: Error>(read: Result<T, E>) -> Result<T, E> {
    match read {
        Ok(value) => match value.validate() {
            Ok(()) => Ok(value),
            Err(report) => broken(value, report),
        },
        Err(error) => Err(error),
    }
}

#[cold]
fn broken<T, E: Error>(value: T, report: Report) -> Result<T, E> {
    #[cfg(feature = "std")]
    let report = match super::gather::heard(report) {
        Ok(()) => return Ok(value),
        Err(report) => report,
    };
    drop(value);
    Err(E::custom(OneLine(report)))
}

/// `name: must be at least 2 characters long; labels[2]: is required`
struct OneLine(Report);

impl fmt::Display for OneLine {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, failure) in self.0.iter().enumerate() {
            if at > 0 {
                out.write_str("; ")?;
            }
            write!(out, "{failure}")?;
        }
        Ok(())
    }
}
