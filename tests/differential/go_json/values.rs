//! Names, and how values of every kind are written.

use std::collections::BTreeMap;

use gotag::{Deserialize, Reflect, Serialize};

#[derive(Serialize, Deserialize, Reflect, Debug, Default, PartialEq)]
pub(super) struct Inner {
    pub(super) x: i64,
    #[tag(json = "Y")]
    pub(super) y: String,
}

impl Inner {
    fn new(x: i64, y: &str) -> Self {
        Self { x, y: y.into() }
    }
}

#[derive(Serialize, Deserialize, Reflect, Debug, Default, PartialEq)]
pub(super) struct Nothing {}

#[derive(Serialize, Deserialize, Reflect, Debug, Default, PartialEq)]
struct Tree {
    value: i64,
    #[tag(json = ",omitempty")]
    left: Option<Box<Tree>>,
    #[tag(json = ",omitempty")]
    kids: Vec<Tree>,
}

impl Tree {
    fn new(value: i64, left: Option<Tree>, kids: Vec<Tree>) -> Self {
        Self { value, left: left.map(Box::new), kids }
    }
}

#[derive(Serialize, Deserialize, Reflect, Debug, Default, PartialEq)]
struct Base {
    id: i64,
    #[tag(json = ",omitempty")]
    name: String,
}

impl Base {
    fn new(id: i64, name: &str) -> Self {
        Self { id, name: name.into() }
    }
}

#[derive(Serialize, Deserialize, Reflect, Debug, Default, PartialEq)]
struct Deep {
    #[tag(json = ",inline")]
    base: Base,
    depth: i64,
}

rows! {
    "string/booleans" {
        #[tag(json = "a,string")] a: bool = true,
        #[tag(json = ",string")] b: bool = false,
    }
    "string/integers" {
        #[tag(json = "a,string")] a: i64 = i64::MIN,
        #[tag(json = "b,string")] b: u64 = u64::MAX,
        #[tag(json = "c,string")] c: i8 = 0,
    }
    "string/floats" {
        #[tag(json = "a,string")] a: f64 = 0.5,
    }
    "string/pointers" {
        #[tag(json = "a,string")] a: Option<i64> = None,
        #[tag(json = "b,string")] b: Option<i64> = Some(1),
    }
    "string/and omitempty" {
        #[tag(json = "a,omitempty,string")] a: i64 = 0,
        #[tag(json = "b,string,omitempty")] b: i64 = 1,
    }
    "string/slices" {
        #[tag(json = "a,string")] a: Vec<i64> = vec![1],
    }
    "names/of the field" {
        a: i64 = 1,
        long_name: i64 = 2,
    }
    "names/given" {
        #[tag(json = "a")] x: i64 = 1,
        #[tag(json = "b,")] y: i64 = 2,
    }
    "names/empty" {
        #[tag(json = "")] a: i64 = 1,
        #[tag(json = ",")] b: i64 = 2,
    }
    "names/dash skips" {
        #[tag(json = "-")] a: i64 = 0,
        #[tag(json = "b")] b: i64 = 2,
    }
    "names/dash comma is a dash" {
        #[tag(json = "-,")] a: i64 = 1,
    }
    "names/dash with an option is a dash" {
        #[tag(json = "-,omitempty")] a: i64 = 1,
    }
    "names/letters of any language" {
        #[tag(json = "größe")] a: i64 = 1,
        #[tag(json = "名前")] b: i64 = 2,
    }
    "names/digits and signs" {
        #[tag(json = "0")] a: i64 = 1,
        #[tag(json = "a.b/c-d_e:f;g@h$i")] b: i64 = 2,
    }
    "names/with a space" {
        #[tag(json = "a b")] a: i64 = 1,
    }
    "names/escaped for HTML" {
        #[tag(json = "a<b>&c")] a: i64 = 1,
    }
    "names/with a quote" {
        #[tag(json = "a\"b")] a: i64 = 1,
    }
    "collections/slices" {
        #[tag(json = "a")] a: Vec<i64> = vec![1, -2],
        #[tag(json = "b")] b: Vec<String> = vec![],
        #[tag(json = "c")] c: Vec<Vec<bool>> = vec![vec![true], vec![]],
    }
    "collections/slices that could be nil" {
        #[tag(json = "a")] a: Option<Vec<i64>> = None,
        #[tag(json = "b")] b: Option<Vec<i64>> = Some(vec![]),
    }
    "collections/nil slices" {
        #[tag(json = "a")] a: Vec<i64> = vec![],
    }
    "collections/slices of pointers" {
        #[tag(json = "a")] a: Vec<Option<i64>> = vec![None, Some(1)],
    }
    "collections/arrays" {
        #[tag(json = "a")] a: [i64; 3] = [1, 2, 3],
        #[tag(json = "b")] b: [i64; 0] = [],
        #[tag(json = "c")] c: [u8; 2] = [0, 255],
    }
    "collections/bytes" {
        #[tag(json = "a")] a: Vec<u8> = b"gotag".to_vec(),
        #[tag(json = "b")] b: Vec<u8> = vec![],
    }
    "collections/maps" {
        #[tag(json = "a")] a: BTreeMap<String, i64> = [("b", 2), ("a", 1), ("", 0), ("é", 3)].map(|(key, value)| (key.to_owned(), value)).into(),
        #[tag(json = "b")] b: BTreeMap<String, i64> = BTreeMap::new(),
    }
    "collections/maps that could be nil" {
        #[tag(json = "a")] a: Option<BTreeMap<String, i64>> = None,
    }
    "collections/integer keys" {
        #[tag(json = "a")] a: BTreeMap<i64, String> = [(-1, "x".into()), (7, "y".into())].into(),
        #[tag(json = "b")] b: BTreeMap<u8, String> = [(255, "z".into())].into(),
    }
    "collections/order of integer keys" {
        #[tag(json = "a")] a: BTreeMap<i64, bool> = [(2, true), (10, false), (-3, true)].into(),
    }
    "collections/maps of structs" {
        #[tag(json = "a")] a: BTreeMap<String, Inner> = [("k".into(), Inner::new(1, "v"))].into(),
    }
    "nested/structs" {
        #[tag(json = "a")] a: Inner = Inner::new(1, "y"),
        #[tag(json = "b")] b: Nothing = Nothing {},
    }
    "nested/pointers" {
        #[tag(json = "a")] a: Option<Box<Inner>> = None,
        #[tag(json = "b")] b: Option<Box<Inner>> = Some(Box::new(Inner::new(1, "y"))),
    }
    "nested/slices of structs" {
        #[tag(json = "a")] a: Vec<Inner> = vec![Inner::new(1, "a"), Inner::new(2, "b")],
    }
    "nested/trees" {
        #[tag(json = "a")] a: Tree = Tree::new(1, Some(Tree::new(2, None, vec![])), vec![
            Tree::new(3, None, vec![]),
            Tree::new(4, Some(Tree::new(5, None, vec![])), vec![]),
        ]),
    }
    "nested/no fields" {}
    "embedded/structs" {
        #[tag(json = ",inline")] base: Base = Base::new(1, "n"),
        #[tag(json = "rest")] rest: bool = true,
    }
    "embedded/in the middle" {
        #[tag(json = "a")] a: i64 = 1,
        #[tag(json = ",inline")] base: Base = Base::new(2, ""),
        #[tag(json = "z")] z: i64 = 3,
    }
    "embedded/twice deep" {
        #[tag(json = ",inline")] deep: Deep = Deep { base: Base::new(1, "n"), depth: 2 },
        #[tag(json = "a")] a: i64 = 3,
    }
    "embedded/pointers" {
        #[tag(json = ",inline")] base: Option<Base> = Some(Base::new(1, "n")),
        #[tag(json = "a")] a: i64 = 2,
    }
    "embedded/nil pointers" {
        #[tag(json = ",inline")] base: Option<Base> = None,
        #[tag(json = "a")] a: i64 = 2,
    }
    "embedded/with a name" {
        #[tag(json = "base")] base: Base = Base::new(1, "n"),
    }
    "text/plain" {
        a: String = String::new(),
        b: String = "text with spaces".into(),
    }
    "text/escaped" { a: String = "\"\\/\u{8}\u{c}\n\r\t".into() }
    "text/control characters" { a: String = "\0\u{1}\u{1f}\u{7f}".into() }
    "text/of any language" { a: String = "größe 名前 🦀 e\u{301} \u{a0}\u{feff}".into() }
    "text/escaped for HTML" { a: String = "<a href='x'>&</a>".into() }
    "text/line separators of JavaScript" { a: String = "a\u{2028}b\u{2029}c".into() }
    "text/keys are escaped too" { a: BTreeMap<String, i64> = [("a\"\n".into(), 1)].into() }
    "text/long" { a: String = "0123456789".repeat(30) }
    "numbers/bounds of integers" {
        a: i8 = i8::MIN,
        b: i16 = i16::MIN,
        c: i32 = i32::MIN,
        d: i64 = i64::MIN,
        e: u8 = u8::MAX,
        f: u16 = u16::MAX,
        g: u32 = u32::MAX,
        h: u64 = u64::MAX,
    }
    "numbers/fractions" {
        a: f64 = 0.1,
        b: f64 = -2.5,
        c: f64 = std::f64::consts::PI,
        d: f64 = 123_456.789,
        e: f64 = 0.300_000_000_000_000_04,
    }
    "numbers/whole floats" { a: f64 = 0.0, b: f64 = 1.0, c: f64 = -100.0 }
    "numbers/minus zero" { a: f64 = -0.0 }
    "numbers/largest without an exponent" { a: f64 = 1e20, b: f64 = 123_456_789_012_345_680_000.0 }
    "numbers/with an exponent" { a: f64 = 1e21, b: f64 = -1.5e300, c: f64 = f64::MAX }
    "numbers/smallest without an exponent" { a: f64 = 1e-6, b: f64 = 1.25e-6 }
    "numbers/with a negative exponent" { a: f64 = 1e-7, b: f64 = 2.5e-9, c: f64 = 5e-324 }
    "numbers/short floats" { a: f32 = 0.1, b: f32 = 16_777_216.0, c: f32 = f32::MAX }
    "numbers/short fractions" { a: f32 = 0.1, b: f32 = -0.3 }
    "numbers/not a number" { a: f64 = f64::NAN }
    "numbers/infinity" { a: f64 = f64::INFINITY }
    "numbers/booleans" { a: bool = true, b: bool = false }
}
