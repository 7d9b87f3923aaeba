//! Fields whose own fields stand in their place: `flatten`.

corpus! {
types {
    struct Outer { id: u8, #[serde(flatten)] inner: Inner, last: Option<u8> }
    struct Inner { name: String, #[serde(default)] weight: f32, list: Vec<u8> }
    struct WithMap { id: u8, #[serde(flatten)] rest: BTreeMap<String, u8> }
    struct OnlyMap { #[serde(flatten)] rest: BTreeMap<String, Any> }
    #[serde(untagged)]
    enum Any { Null, Bool(bool), Number(f64), Text(String), List(Vec<Any>), Map(BTreeMap<String, Any>) }
    struct Two { #[serde(flatten)] first: Inner, #[serde(flatten)] second: Second }
    struct Second { #[serde(rename = "zwei", alias = "two")] two: Option<u8>, three: u8 }
    struct Deep { a: u8, #[serde(flatten)] middle: Middle }
    struct Middle { b: u8, #[serde(flatten)] inner: Second, #[serde(flatten)] rest: BTreeMap<String, u8> }
    struct Maybe { id: u8, #[serde(flatten)] inner: Option<Second> }
    struct MaybeMap { id: u8, #[serde(flatten)] inner: Option<Inner>, #[serde(flatten)] rest: BTreeMap<String, Any> }
    #[serde(deny_unknown_fields)]
    struct Strict { id: u8, #[serde(flatten)] inner: Second }
    #[serde(deny_unknown_fields)]
    struct StrictTwo { #[serde(flatten)] first: Inner, #[serde(flatten)] second: Second }
    struct OverStrict { id: u8, #[serde(flatten)] inner: StrictInner }
    #[serde(deny_unknown_fields)]
    struct StrictInner { a: u8, #[serde(default)] b: u8 }
    struct Boxed { #[serde(flatten)] inner: Box<Second>, a: u8 }
    struct Generic<T> { id: u8, #[serde(flatten)] inner: T }
    struct Generic2 { idd: u8, #[serde(flatten)] inner: Second }
    struct Lent<'a> { id: &'a str, #[serde(flatten, borrow)] inner: LentInner<'a> }
    struct LentInner<'a> { text: &'a str, #[serde(borrow)] cow: Cow<'a, str> }
    struct LentMap<'a> { id: u8, #[serde(flatten, borrow)] rest: BTreeMap<&'a str, &'a str> }
    struct OfExternal { id: u8, #[serde(flatten)] choice: Choice }
    enum Choice { A(u8), B { b: u8 }, C(Second), D }
    struct OfUntagged { id: u8, #[serde(flatten)] either: Either, last: u8 }
    #[serde(untagged)]
    enum Either { Left { left: u8 }, Right { right: u8 } }
    struct OfUnits { id: u8, #[serde(flatten)] unit: (), #[serde(flatten)] unit_struct: Unit }
    struct Unit;
    struct Options {
        #[serde(flatten, skip_serializing_if = "is_empty")]
        rest: BTreeMap<String, u8>,
        #[serde(skip_serializing_if = "Option::is_none", rename = "m")]
        maybe: Option<u8>,
        #[serde(default = "three", alias = "n")]
        number: u8,
        #[serde(skip)]
        skipped: u8,
        #[serde(with = "hex", default)]
        hex: u32,
    }
    #[serde(default)]
    struct Default_ { id: u8, #[serde(flatten)] inner: Second }
    struct With { id: u8, #[serde(flatten, with = "prefixed")] inner: u8 }
    struct SkipFlatten { id: u8, #[serde(flatten, skip_serializing)] read: Second, #[serde(flatten, skip_deserializing)] written: Option<Inner> }
    #[serde(rename_all = "camelCase")]
    struct Renamed { first_one: u8, #[serde(flatten)] the_inner: Inner }
    enum Variants { A { id: u8, #[serde(flatten)] inner: Second }, B { #[serde(flatten)] rest: BTreeMap<String, u8> }, C(u8) }
    #[serde(untagged)]
    enum UntaggedVariants { A { id: u8, #[serde(flatten)] inner: Second }, B { #[serde(flatten)] rest: BTreeMap<String, u8> } }
    struct OfNewtype { id: u8, #[serde(flatten)] newtype: Newtype }
    struct OfClear { id: u8, #[serde(flatten)] clear: Clear }
    struct Newtype(Second);
    #[serde(transparent)]
    struct Clear { map: BTreeMap<String, u8> }
    struct Wide { id: u64, #[serde(flatten)] inner: WideInner }
    struct WideInner { big: u64, small: i64, map: BTreeMap<u8, u8>, choice: Choice, tuple: (u8, String), maybe: Option<Option<u8>> }
}
rest {
    use std::borrow::Cow;
    use std::collections::BTreeMap;

    fn three() -> u8 {
        3
    }

    fn is_empty(map: &BTreeMap<String, u8>) -> bool {
        map.is_empty()
    }

    impl Default for Default_ {
        fn default() -> Self {
            Self { id: 7, inner: Second { two: Some(2), three: 3 } }
        }
    }

    mod hex {
        use serde::de::Error;
        use serde::{Deserialize, Deserializer, Serializer};

        pub(super) fn serialize<S: Serializer>(value: &u32, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(&format!("{value:x}"))
        }

        pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u32, D::Error> {
            let text = String::deserialize(deserializer)?;
            u32::from_str_radix(&text, 16).map_err(D::Error::custom)
        }
    }

    mod prefixed {
        use serde::{Deserialize, Deserializer, Serialize, Serializer};
        use std::collections::BTreeMap;

        pub(super) fn serialize<S: Serializer>(value: &u8, serializer: S) -> Result<S::Ok, S::Error> {
            BTreeMap::from([("prefix_value", value)]).serialize(serializer)
        }

        pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
            let map: BTreeMap<String, u8> = Deserialize::deserialize(deserializer)?;
            Ok(map.get("prefix_value").copied().unwrap_or(0))
        }
    }
}
cases {
    outer: Outer [
        r#"{"id":1,"name":"a","list":[1],"last":2}"#, r#"{"list":[],"weight":1.5,"x":{},"name":"a","id":1}"#, "[1]",
        r#"{"id":1,"name":"a","name":"b","list":[]}"#, r#"{"id":1,"list":[]}"#, r#"{"id":1,"name":2,"list":[]}"#,
    ]
    with_map: WithMap [r#"{"id":1,"a":2,"b":3}"#, r#"{"a":2,"id":1}"#, r#"{"id":1}"#, r#"{"id":1,"a":"x"}"#]
    only_map: OnlyMap ["{}", r#"{"a":null,"b":[1,"x"],"c":{"d":true}}"#]
    two: Two [r#"{"name":"a","list":[],"three":3}"#, r#"{"three":3,"two":2,"list":[1],"name":"a","weight":1}"#, r#"{"zwei":1,"two":2,"three":3,"name":"","list":[]}"#]
    deep: Deep [r#"{"a":1,"b":2,"three":3}"#, r#"{"x":9,"three":3,"zwei":2,"b":2,"y":8,"a":1}"#]
    maybe: Maybe [r#"{"id":1,"three":3}"#, r#"{"id":1}"#, r#"{"id":1,"zwei":2}"#, r#"{"id":1,"three":"x"}"#]
    maybe_map: MaybeMap [r#"{"id":1,"name":"a","list":[]}"#, r#"{"id":1,"name":"a","x":1}"#, r#"{"id":1,"x":null}"#]
    strict: Strict [r#"{"id":1,"three":3}"#, r#"{"id":1,"three":3,"x":1}"#, r#"{"x":1,"id":1,"three":3}"#, r#"{"id":1}"#]
    strict_two: StrictTwo [r#"{"name":"a","list":[],"three":3}"#, r#"{"name":"a","list":[],"three":3,"x":1}"#]
    over_strict: OverStrict [r#"{"id":1,"a":2}"#, r#"{"id":1,"a":2,"c":3}"#]
    boxed: Boxed [r#"{"three":3,"a":1}"#]
    generic: Generic<std::collections::BTreeMap<String, u8>> [r#"{"id":1,"a":2}"#]
    generic_of_struct: Generic<Second> [r#"{"id":1,"three":2}"#]
    generic_twice: Generic<Generic2> [r#"{"id":1,"idd":2,"three":2}"#]
    lent: Lent<'_> [r#"{"id":"a","text":"b","cow":"c"}"#, r#"{"text":"b","cow":"\n","id":"a"}"#, r#"{"id":"a","text":"\n","cow":"c"}"#]
    lent_map: LentMap<'_> [r#"{"id":1,"a":"b"}"#, r#"{"id":1,"a":"\n"}"#]
    of_external: OfExternal [r#"{"id":1,"A":2}"#, r#"{"B":{"b":1},"id":1}"#, r#"{"id":1,"x":1,"C":{"three":3}}"#, r#"{"id":1,"D":null}"#, r#"{"id":1}"#]
    of_untagged: OfUntagged [r#"{"id":1,"left":1,"last":2}"#, r#"{"right":1,"id":1,"last":2}"#, r#"{"id":1,"last":2}"#]
    of_units: OfUnits [r#"{"id":1}"#, r#"{"id":1,"x":1}"#]
    options: Options [r#"{"a":1,"m":2,"n":4,"hex":"f"}"#, "{}", r#"{"number":1,"n":2}"#, r#"{"m":null}"#]
    default: Default_ [r#"{"three":1}"#, r#"{"id":1,"three":1}"#, "{}"]
    with: With [r#"{"id":1,"prefix_value":2}"#, r#"{"id":1}"#]
    skip_flatten: SkipFlatten [r#"{"id":1,"three":3}"#, r#"{"id":1,"three":3,"name":"x","list":[]}"#]
    renamed: Renamed [r#"{"firstOne":1,"name":"a","list":[]}"#]
    variants: Variants [r#"{"A":{"id":1,"three":3}}"#, r#"{"B":{"a":1}}"#, r#"{"B":{}}"#, r#"{"C":1}"#, r#"{"A":[1]}"#]
    untagged_variants: UntaggedVariants [r#"{"id":1,"three":3}"#, r#"{"a":1}"#, "{}"]
    of_newtype: OfNewtype [r#"{"id":1,"three":3}"#]
    of_clear: OfClear [r#"{"id":1,"three":3}"#]
    wide: Wide [
        r#"{"id":1,"big":18446744073709551615,"small":-9,"map":{},"choice":"D","tuple":[1,"a"],"maybe":null}"#,
        r#"{"maybe":1,"tuple":[1,"a"],"choice":{"A":1},"map":{"1":2},"small":1,"big":1,"id":1}"#,
    ]
}
}
