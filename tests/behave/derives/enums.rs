//! Serialize and Deserialize of enums, in whichever way their variants are told apart; serde's own derive is the oracle.

// A type stands right above what is shown of it.
#![allow(clippy::items_after_statements)]

use std::fmt::Debug;

use gotag::Serialize;
use serde::de::DeserializeOwned;

mod adjacent;
mod identifiers;
mod other;
mod tagged;
mod untagged;

/// Stamps the same types twice: `ours` by gotag, `theirs` by serde.
macro_rules! both {
    ($($item:item)*) => {
        #[allow(dead_code)]
        mod ours {
            #[allow(unused_imports)]
            use std::collections::BTreeMap;
            $(#[derive(gotag::Serialize, gotag::Deserialize, Debug, PartialEq)] $item)*
        }
        #[allow(dead_code)]
        mod theirs {
            #[allow(unused_imports)]
            use std::collections::BTreeMap;
            $(#[derive(serde::Serialize, serde::Deserialize, Debug, PartialEq)] $item)*
        }
    };
}
use both;

fn shown<T: Debug>(result: Result<T, serde_json::Error>) -> Result<String, String> {
    match result {
        Ok(value) => Ok(format!("{value:?}")),
        // Where in the input an error is noticed is a matter of what was kept.
        Err(error) => Err(error.to_string().split(" at line").next().unwrap_or_default().to_owned()),
    }
}

/// The two read the same of each document, or refuse it in the same words, and write the same.
#[track_caller]
fn agree<O, T>(documents: &[&str])
where
    O: DeserializeOwned + Serialize + Debug,
    T: DeserializeOwned + Serialize + Debug,
{
    for document in documents {
        let (ours, theirs) = (serde_json::from_str::<O>(document), serde_json::from_str::<T>(document));
        if let (Ok(ours), Ok(theirs)) = (&ours, &theirs) {
            let written = [serde_json::to_string(ours).unwrap(), serde_json::to_string(theirs).unwrap()];
            assert_eq!(written[0], written[1], "{document}");
            let again: O = serde_json::from_str(&written[0]).unwrap();
            assert_eq!(format!("{again:?}"), format!("{ours:?}"), "{document}");
        }
        assert_eq!(shown(ours), shown(theirs), "{document}");
        let Ok(value) = serde_json::from_str::<serde_json::Value>(document) else { continue };
        let (ours, theirs) = (serde_json::from_value::<O>(value.clone()), serde_json::from_value::<T>(value));
        assert_eq!(shown(ours), shown(theirs), "{document}, from a value");
    }
}

/// Ours reads this.
#[track_caller]
fn reads<T: DeserializeOwned + PartialEq + Debug>(document: &str, value: &T) {
    assert_eq!(serde_json::from_str::<T>(document).as_ref().unwrap(), value);
}

/// Ours refuses this, in these words.
#[track_caller]
fn refuses<T: DeserializeOwned + Debug>(document: &str, error: &str) {
    assert_eq!(shown(serde_json::from_str::<T>(document)), Err(error.to_owned()), "{document}");
}
