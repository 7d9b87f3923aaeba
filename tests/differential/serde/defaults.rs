//! What a field is that is not there: `default` on a field and on a type, and `Option`.

corpus! {
types {
    struct Fields {
        #[serde(default)]
        a: u8,
        #[serde(default = "three")]
        b: u8,
        #[serde(default = "Made::text")]
        c: String,
        #[serde(default)]
        d: Vec<Fields>,
        #[serde(default = "std::collections::BTreeMap::new")]
        e: BTreeMap<String, u8>,
        needed: u8,
        maybe: Option<u8>,
        #[serde(default = "some_nine")]
        some: Option<u8>,
    }
    #[serde(default)]
    struct Config { host: String, port: u16, #[serde(default = "three")] count: u8, #[serde(default)] zero: u8, inner: Option<Box<Config>> }
    #[serde(default)]
    struct Tuple(u8, u8);
    #[serde(default, deny_unknown_fields, rename_all = "camelCase")]
    struct Strict { first_one: u8, #[serde(alias = "s")] second_one: u8 }
    struct Tail(u8, #[serde(skip)] u8, #[serde(default)] u8);
    struct Tails(u8, #[serde(default)] u8, #[serde(default = "three")] u8);
    #[serde(default)]
    struct Generic<T> { value: T, list: Vec<T> }
    struct GenericField<T> { #[serde(default)] value: T, #[serde(default = "Vec::new")] list: Vec<T> }
    struct Missing { a: Option<u8>, b: Alias, c: (), d: Unit, e: Option<Option<u8>>, f: Wrapped, g: Vec<u8> }
    struct Unit;
    struct Wrapped(Option<u8>);
    #[serde(transparent)]
    struct Clear(Option<u8>);
    struct HasClear { clear: Clear, boxed: Box<Option<u8>> }
    enum Variants {
        Named { #[serde(default)] a: u8, #[serde(default = "three")] b: u8, c: Option<u8> },
        Pair(u8, #[serde(default)] u8),
        Only(Option<u8>),
    }
}
// The path of a type's default is not hygienic in serde_derive: the derive has to stand beside it.
derived {
    #[derive(Serialize, Deserialize, Debug, Clone)]
    #[serde(default = "made_pair")]
    struct Pair(u8, #[serde(default)] u8, String);
    #[derive(Serialize, Deserialize, Debug, Clone)]
    #[serde(default = "Made::new")]
    struct Made { a: u8, b: Option<u8> }
}
rest {
    use std::collections::BTreeMap;

    type Alias = Option<u8>;

    fn three() -> u8 {
        3
    }

    fn some_nine() -> Option<u8> {
        Some(9)
    }

    fn made_pair() -> Pair {
        Pair(1, 2, "made".to_owned())
    }

    impl Made {
        fn new() -> Self {
            Self { a: 4, b: Some(5) }
        }

        fn text() -> String {
            "text".to_owned()
        }
    }

    impl Default for Config {
        fn default() -> Self {
            Self { host: "localhost".to_owned(), port: 80, count: 1, zero: 1, inner: None }
        }
    }

    impl Default for Tuple {
        fn default() -> Self {
            Self(8, 9)
        }
    }

    impl Default for Strict {
        fn default() -> Self {
            Self { first_one: 1, second_one: 2 }
        }
    }

    impl<T: Default> Default for Generic<T> {
        fn default() -> Self {
            Self { value: T::default(), list: vec![T::default()] }
        }
    }
}
cases {
    fields: Fields [
        r#"{"a":1,"b":2,"c":"x","d":[{"needed":1}],"e":{"x":1},"needed":3,"maybe":4,"some":null}"#,
        r#"{"needed":1}"#, r#"[1,2,"x",[],{},1]"#, "[1]",
    ]
    config: Config [r#"{"port":1,"inner":{"host":"x","inner":null}}"#, r#"["h",1]"#, "{}", "[]"]
    pair: Pair [r#"[1,2,"a"]"#, "[5]", "[]"]
    tuple: Tuple ["[1,2]", "[1]", "[]"]
    made: Made [r#"{"a":1}"#, r#"{"b":null}"#, "[]", "[1]"]
    strict: Strict [r#"{"firstOne":5}"#, r#"{"s":5}"#, r#"{"s":5,"secondOne":6}"#, "{}"]
    tail: Tail ["[1]", "[1,2]", "[]", "[1,2,3]"]
    tails: Tails ["[1]", "[1,2]", "[]", "[1,2,3]", "[1,2,3,4]"]
    generic: Generic<u8> [r#"{"value":1}"#, "{}", "[]"]
    generic_field: GenericField<String> [r#"{"value":"a"}"#, "{}", "[]"]
    missing: Missing [
        r#"{"a":1,"b":1,"c":null,"d":null,"e":1,"f":1,"g":[]}"#,
        r#"{"c":null,"d":null,"f":null,"g":[]}"#, r#"{"c":null,"g":[]}"#, "{}",
    ]
    has_clear: HasClear ["{}", r#"{"clear":1}"#, r#"{"clear":1,"boxed":2}"#]
    variants: Variants [
        r#"{"Named":{}}"#, r#"{"Named":{"a":1,"b":2,"c":3}}"#, r#"{"Named":[1]}"#,
        r#"{"Pair":[1]}"#, r#"{"Pair":[]}"#, r#"{"Only":1}"#,
    ]
}
}
