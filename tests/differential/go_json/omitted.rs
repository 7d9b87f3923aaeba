//! `omitempty` and `omitzero` for every kind of value.

use std::collections::BTreeMap;

use gotag::wire::IsEmpty;
use gotag::{Deserialize, Reflect, Serialize};

use super::values::{Inner, Nothing};

/// Go never takes a struct for empty. A type without this impl has no `omitempty`.
impl IsEmpty for Inner {
    fn is_empty(&self) -> bool {
        false
    }
}

impl IsEmpty for Nothing {
    fn is_empty(&self) -> bool {
        false
    }
}

/// What Go says with a method `IsZero`, `Default` says here.
#[derive(Serialize, Deserialize, Reflect, Debug, PartialEq)]
struct Level(i64);

impl Default for Level {
    fn default() -> Self {
        Self(-1)
    }
}

rows! {
    "omitempty/false" {
        #[tag(json = "a,omitempty")] a: bool = false,
        #[tag(json = "b,omitempty")] b: bool = true,
    }
    "omitempty/integers" {
        #[tag(json = "a,omitempty")] a: i64 = 0,
        #[tag(json = "b,omitempty")] b: i8 = 0,
        #[tag(json = "c,omitempty")] c: u64 = 0,
        #[tag(json = "d,omitempty")] d: i64 = -1,
        #[tag(json = "e,omitempty")] e: u8 = 1,
    }
    "omitempty/floats" {
        #[tag(json = "a,omitempty")] a: f64 = 0.0,
        #[tag(json = "b,omitempty")] b: f32 = 0.0,
        #[tag(json = "c,omitempty")] c: f64 = -0.0,
        #[tag(json = "d,omitempty")] d: f64 = 0.5,
    }
    "omitempty/strings" {
        #[tag(json = "a,omitempty")] a: String = String::new(),
        #[tag(json = "b,omitempty")] b: String = " ".into(),
    }
    "omitempty/pointers" {
        #[tag(json = "a,omitempty")] a: Option<i64> = None,
        #[tag(json = "b,omitempty")] b: Option<i64> = Some(0),
        #[tag(json = "c,omitempty")] c: Option<String> = Some(String::new()),
        #[tag(json = "d,omitempty")] d: Option<Box<Inner>> = None,
    }
    "omitempty/interfaces" {
        #[tag(json = "a,omitempty")] a: Option<i64> = None,
        #[tag(json = "b,omitempty")] b: Option<i64> = Some(0),
    }
    "omitempty/slices" {
        #[tag(json = "a,omitempty")] a: Vec<i64> = vec![],
        #[tag(json = "b,omitempty")] b: Vec<i64> = vec![0],
    }
    "omitempty/nil slices" {
        #[tag(json = "a,omitempty")] a: Option<Vec<i64>> = None,
        #[tag(json = "b,omitempty")] b: Option<Vec<i64>> = Some(vec![0]),
    }
    "omitempty/slices that could be nil" {
        #[tag(json = "a,omitempty")] a: Option<Vec<i64>> = Some(vec![]),
    }
    "omitempty/pointers to slices" {
        #[tag(json = "a,omitempty")] a: Option<Vec<i64>> = Some(vec![]),
    }
    "omitempty/maps" {
        #[tag(json = "a,omitempty")] a: BTreeMap<String, i64> = BTreeMap::new(),
        #[tag(json = "b,omitempty")] b: Option<BTreeMap<String, i64>> = None,
        #[tag(json = "c,omitempty")] c: BTreeMap<String, i64> = [(String::new(), 0)].into(),
    }
    "omitempty/arrays" {
        #[tag(json = "a,omitempty")] a: [i64; 0] = [],
        #[tag(json = "b,omitempty")] b: [i64; 2] = [0; 2],
        #[tag(json = "c,omitempty")] c: [bool; 1] = [false],
    }
    "omitempty/structs" {
        #[tag(json = "a,omitempty")] a: Inner = Inner::default(),
        #[tag(json = "b,omitempty")] b: Nothing = Nothing {},
    }
    "omitempty/without a name" {
        #[tag(json = ",omitempty")] a: i64 = 0,
        #[tag(json = ",omitempty")] b: i64 = 1,
    }
    "omitzero/scalars" {
        #[tag(json = "a,omitzero")] a: bool = false,
        #[tag(json = "b,omitzero")] b: i64 = 0,
        #[tag(json = "c,omitzero")] c: f64 = 0.0,
        #[tag(json = "d,omitzero")] d: String = String::new(),
        #[tag(json = "e,omitzero")] e: i64 = 1,
    }
    "omitzero/minus zero" {
        #[tag(json = "a,omitzero")] a: f64 = -0.0,
    }
    "omitzero/structs" {
        #[tag(json = "a,omitzero")] a: Inner = Inner::default(),
        #[tag(json = "b,omitzero")] b: Inner = Inner { x: 1, ..Inner::default() },
        #[tag(json = "c,omitzero")] c: Nothing = Nothing {},
    }
    "omitzero/arrays" {
        #[tag(json = "a,omitzero")] a: [i64; 2] = [0, 0],
        #[tag(json = "b,omitzero")] b: [i64; 2] = [0, 1],
    }
    "omitzero/pointers" {
        #[tag(json = "a,omitzero")] a: Option<i64> = None,
        #[tag(json = "b,omitzero")] b: Option<i64> = Some(0),
    }
    "omitzero/slices that could be nil" {
        #[tag(json = "a,omitzero")] a: Option<Vec<i64>> = None,
        #[tag(json = "b,omitzero")] b: Option<Vec<i64>> = Some(vec![]),
    }
    "omitzero/slices" {
        #[tag(json = "a,omitzero")] a: Vec<i64> = vec![],
    }
    "omitzero/maps" {
        #[tag(json = "a,omitzero")] a: Option<BTreeMap<String, i64>> = None,
        #[tag(json = "b,omitzero")] b: Option<BTreeMap<String, i64>> = Some(BTreeMap::new()),
    }
    "omitzero/IsZero" {
        #[tag(json = "a,omitzero")] a: Level = Level(-1),
        #[tag(json = "b,omitzero")] b: Level = Level(0),
    }
    "omitzero/and omitempty" {
        #[tag(json = "a,omitzero,omitempty")] a: Vec<i64> = vec![],
        #[tag(json = "b,omitempty,omitzero")] b: Inner = Inner::default(),
        #[tag(json = "c,omitempty,omitzero")] c: [i64; 2] = [0; 2],
        #[tag(json = "d,omitempty,omitzero")] d: i64 = 1,
    }
}
