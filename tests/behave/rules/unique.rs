use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::table;

#[test]
fn no_element_twice() {
    const TWICE: Option<&str> = Some("must not contain the same element twice");
    table! { unique:
        [0u8; 0] => None,
        vec![1, 2, 3] => None,
        vec![1, 2, 1] => TWICE,
        ["a", "b", "b"] => TWICE,
        [1.5, 1.5] => TWICE,
        [f64::NAN, f64::NAN] => None,
        Some(vec![1, 1]) => TWICE,
        None::<Vec<u8>> => None,
        BTreeSet::from([1, 2]) => None,
        BTreeMap::from([(1, "a"), (2, "a")]) => TWICE,
        HashMap::from([(1, "a"), (2, "b")]) => None,
        Box::<[u8]>::from([1, 1]) => TWICE,
    }
}
