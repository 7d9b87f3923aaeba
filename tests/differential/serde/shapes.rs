//! The forms of types, and what stands in fields, without options.

corpus! {
types {
    struct Unit;
    struct Empty {}
    struct Nothing();
    struct Newtype(Option<u8>);
    struct NewtypeOfUnit(());
    struct Pair(u8, String);
    struct Triple(i64, Option<bool>, (u8, char));

    struct Scalars {
        a: bool,
        b: u8,
        c: u16,
        d: u32,
        e: u64,
        f: i8,
        g: i16,
        h: i32,
        i: i64,
        j: f32,
        k: f64,
        l: char,
        m: String,
        n: (),
    }

    struct Wide { a: u128, b: i128, c: usize, d: isize }

    struct Collections {
        list: Vec<i16>,
        set: BTreeSet<u8>,
        map: BTreeMap<String, u8>,
        numbers: BTreeMap<i32, bool>,
        deque: VecDeque<char>,
        array: [u8; 3],
        tuple: (u8, String, bool),
    }

    struct Options {
        a: Option<u8>,
        b: Option<String>,
        c: Option<Option<u8>>,
        d: Option<()>,
        e: Option<Vec<u8>>,
        f: Option<Unit>,
        g: Maybe,
    }

    struct Pointers {
        a: Box<u8>,
        b: Box<String>,
        c: Box<[u8]>,
        d: Cell<u8>,
        e: RefCell<Vec<u8>>,
        f: Box<str>,
        g: Cow<'static, str>,
    }

    struct Standard {
        time: Duration,
        range: Range<u8>,
        bound: Bound<u8>,
        result: Result<u8, String>,
        nonzero: NonZeroU8,
        wrapping: Wrapping<i8>,
        address: IpAddr,
    }

    struct Tree { value: u8, left: Option<Box<Tree>>, right: Option<Box<Tree>> }
    struct Outer { inner: Pair, unit: Unit, newtype: Newtype, empty: Empty, nothing: Nothing }

    struct Long {
        field_01: u8, field_02: u8, field_03: u8, field_04: u8, field_05: u8, field_06: u8, field_07: u8,
        field_08: u8, field_09: u8, field_10: u8, field_11: u8, field_12: u8, field_13: Option<u8>,
        field_14: String, field_15: u8, field_16: u8, field_17: u8,
    }

    struct LongTuple(u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, Option<u8>, String);

    struct Raw { r#type: u8, r#fn: u8, r#async: Option<u8> }
    struct Awkward { __0: u8, __field: u8, serializer: u8, deserializer: u8, self_: u8, value: u8 }

    enum Color { Red, Green, Blue }
    enum Never {}
    enum One { Only }
    enum OneNewtype { Only(u8) }

    enum Shape {
        Nothing,
        Circle(f64),
        Line(u8, i8),
        Polygon { corners: Vec<u32>, closed: bool },
        Void(),
        Bare {},
        Maybe(Option<u8>),
        Pair(Pair),
        Deep(Box<Shape>),
        Unit(()),
        Optional { value: Option<u8> },
    }

    enum Numbered { A = 5, B = 3, C = 9 }
    enum RawNames { r#type, r#match { r#in: u8 } }
    enum Expr { Num(i64), Neg(Box<Expr>), Add(Box<Expr>, Box<Expr>), Call { name: String, args: Vec<Expr> } }
    struct Holder { color: Color, shape: Shape, list: Vec<Color>, by_color: BTreeMap<Key, u8> }
    #[derive(PartialEq, Eq, PartialOrd, Ord)]
    enum Key { Left, Right }
}
rest {
    use std::borrow::Cow;
    use std::cell::{Cell, RefCell};
    use std::collections::{BTreeMap, BTreeSet, VecDeque};
    use std::net::IpAddr;
    use std::num::{NonZeroU8, Wrapping};
    use std::ops::{Bound, Range};
    use std::time::Duration;

    type Maybe = Option<u8>;
}
cases {
    unit: Unit ["null", "{}"]
    empty: Empty ["{}", r#"{"a":1}"#, "[]", "[1]", "null"]
    nothing: Nothing ["[]", "null", "[1]"]
    newtype: Newtype ["7", "null", "[7]"]
    newtype_of_unit: NewtypeOfUnit ["null"]
    pair: Pair [r#"[1,"a"]"#, r#"[1,"a",2]"#, "[1]", "[]", "{}"]
    triple: Triple [r#"[1,null,[2,"x"]]"#]
    scalars: Scalars [
        r#"{"a":true,"b":1,"c":2,"d":3,"e":4,"f":-5,"g":-6,"h":-7,"i":-8,"j":0.5,"k":1e9,"l":"x","m":"y","n":null}"#,
    ]
    wide: Wide [r#"{"a":340282366920938463463374607431768211455,"b":-1,"c":1,"d":-1}"#]
    collections: Collections [
        r#"{"list":[1,-2],"set":[3,1,3],"map":{"b":1,"a":2},"numbers":{"-1":true},"deque":["x"],"array":[1,2,3],"tuple":[1,"a",true]}"#,
    ]
    options: Options [r#"{"a":1,"b":"x","c":2,"d":null,"e":[1],"f":null}"#, "{}", r#"{"g":null}"#, "[1,null,null]"]
    pointers: Pointers [r#"{"a":1,"b":"x","c":[1,2],"d":3,"e":[4],"f":"y","g":"z"}"#]
    standard: Standard [
        r#"{"time":{"secs":1,"nanos":2},"range":{"start":1,"end":2},"bound":{"Included":1},"result":{"Ok":1},"nonzero":1,"wrapping":-1,"address":"127.0.0.1"}"#,
        r#"{"time":[1,2],"range":[1,2],"bound":"Unbounded","result":{"Err":"x"},"nonzero":0,"wrapping":-1,"address":"::1"}"#,
    ]
    tree: Tree [r#"{"value":1,"left":{"value":2,"right":{"value":3}}}"#]
    outer: Outer [r#"{"inner":[1,"a"],"unit":null,"newtype":1,"empty":{},"nothing":[]}"#]
    long: Long [
        r#"{"field_01":1,"field_02":2,"field_03":3,"field_04":4,"field_05":5,"field_06":6,"field_07":7,"field_08":8,"field_09":9,"field_10":10,"field_11":11,"field_12":12,"field_14":"x","field_15":15,"field_16":16,"field_17":17}"#,
        r#"{"field_17":17,"field_16":16,"field_01":1,"field_13":13}"#,
    ]
    long_tuple: LongTuple [r#"[1,2,3,4,5,6,7,8,9,10,11,12,13,null,"x"]"#]
    raw: Raw [r#"{"type":1,"fn":2,"async":3}"#, r#"{"r#type":1}"#]
    awkward: Awkward [r#"{"__0":1,"__field":2,"serializer":3,"deserializer":4,"self_":5,"value":6}"#]
    color: Color [r#""Red""#, r#"{"Green":null}"#, r#"{"Blue":1}"#, "0", "[]"]
    never: Never ["", r#""x""#, r#"{"x":1}"#, "1", "[]"]
    one: One [r#""Only""#]
    one_newtype: OneNewtype [r#"{"Only":1}"#]
    shape: Shape [
        r#""Nothing""#, r#"{"Nothing":null}"#,
        r#"{"Circle":1.5}"#,
        r#"{"Line":[1,-2]}"#,
        r#"{"Polygon":{"corners":[1,2],"closed":true}}"#, r#"{"Polygon":[[1],false]}"#,
        r#"{"Void":[]}"#, r#"{"Bare":{}}"#, r#"{"Maybe":null}"#,
        r#"{"Pair":[1,"x"]}"#,
        r#"{"Deep":{"Deep":"Nothing"}}"#,
        r#"{"Unit":null}"#,
        r#"{"Optional":{}}"#,
    ]
    numbered: Numbered [r#""A""#, r#""C""#, "3"]
    raw_names: RawNames [r#""type""#, r#"{"match":{"in":1}}"#]
    expr: Expr [r#"{"Add":[{"Num":1},{"Neg":{"Call":{"name":"f","args":[{"Num":2}]}}}]}"#]
    holder: Holder [r#"{"color":"Red","shape":"Nothing","list":["Green"],"by_color":{"Left":1}}"#]
}
}
