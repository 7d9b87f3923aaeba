use std::collections::{BTreeMap, HashSet, VecDeque};
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use super::table;

#[test]
fn numbers_by_value() {
    table! { min(2):
        2u8 => None,
        1u8 => Some("must be at least 2"),
        -3i64 => Some("must be at least 2"),
        u128::MAX => None,
        2.0f64 => None,
        1.99f32 => Some("must be at least 2"),
        f64::INFINITY => None,
        f64::NAN => Some("must be at least 2"),
    }
    table! { min(-1.5): -1.5 => None, -1.6 => Some("must be at least -1.5"), }
    table! { min(Duration::from_secs(1)): Duration::from_millis(999) => Some("must be at least 1s"), }
    table! { min('b'): 'a' => Some("must be at least b"), 'b' => None, }
}

#[test]
fn strings_by_characters() {
    table! { min(2):
        "ab" => None,
        "é" => Some("must be at least 2 characters long"),
        "éé" => None,
        "💡" => Some("must be at least 2 characters long"),
        String::from("x") => Some("must be at least 2 characters long"),
        std::borrow::Cow::Borrowed("ab") => None,
    }
    table! { min(1): "" => Some("must be at least 1 character long"), }
}

#[test]
fn collections_by_elements() {
    table! { min(2):
        vec![1] => Some("must have at least 2 elements"),
        [1, 2] => None,
        VecDeque::from([1, 2]) => None,
        HashSet::from([1]) => Some("must have at least 2 elements"),
        BTreeMap::from([(1, 1), (2, 2)]) => None,
    }
}

#[test]
fn through_pointers_and_absence() {
    table! { min(2):
        None::<u8> => None,
        Some(1u8) => Some("must be at least 2"),
        Box::new(1u8) => Some("must be at least 2"),
        Rc::new(Some(3u8)) => None,
        Arc::<str>::from("x") => Some("must be at least 2 characters long"),
        &&"x" => Some("must be at least 2 characters long"),
    }
}
