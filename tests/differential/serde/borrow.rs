//! Text and bytes that stay in the input: `borrow`, and what is borrowed without it.

corpus! {
types {
    struct Lent<'a> { text: &'a str, maybe: Option<&'a str> }
    struct LentBytes<'a> { bytes: &'a [u8], maybe: Option<&'a [u8]> }
    struct LentCow<'a> {
        #[serde(borrow)]
        text: Cow<'a, str>,
        #[serde(borrow = "'a")]
        bytes: Cow<'a, [u8]>,
        plain: Cow<'a, str>,
        #[serde(borrow, default)]
        list: Vec<&'a str>,
        #[serde(borrow, default)]
        maybe: Option<Cow<'a, str>>,
    }
    struct LentNewtype<'a>(&'a str);
    struct LentPair<'a>(&'a str, #[serde(borrow)] Cow<'a, str>);
    struct LentInner<'a> { #[serde(borrow)] inner: Lent<'a>, #[serde(borrow)] many: Vec<LentNewtype<'a>> }
    struct TwoLives<'a, 'b> { #[serde(borrow = "'a")] a: Both<'a, 'b>, b: &'b str, #[serde(borrow = "'a + 'b")] c: Both<'a, 'b> }
    struct Both<'a, 'b> { #[serde(borrow)] a: Cow<'a, str>, b: &'b str }
    struct LentGeneric<'a, T> { #[serde(borrow)] text: Cow<'a, str>, value: T }
    #[serde(transparent)]
    struct LentClear<'a> { #[serde(borrow)] text: Cow<'a, str> }
    struct LentDefault<'a> { #[serde(default)] text: &'a str, #[serde(borrow, default = "empty")] cow: Cow<'a, str> }
    struct LentMap<'a> { #[serde(borrow)] map: BTreeMap<&'a str, &'a str> }
    enum LentEnum<'a> {
        #[serde(borrow)]
        Text(Cow<'a, str>),
        #[serde(borrow)]
        List(Vec<&'a str>),
        Plain(&'a str),
        Named { text: &'a str, #[serde(borrow)] cow: Cow<'a, str> },
        Pair(&'a str, #[serde(borrow)] Cow<'a, [u8]>),
    }
    /// Written with whose each text is.
    struct Shown<'a> {
        #[serde(borrow, serialize_with = "owner")]
        lent: Cow<'a, str>,
        #[serde(borrow, serialize_with = "owner")]
        bytes: Cow<'a, [u8]>,
        #[serde(serialize_with = "owner")]
        plain: Cow<'a, str>,
    }
    enum ShownEnum<'a> {
        #[serde(borrow)]
        Lent(#[serde(serialize_with = "owner")] Cow<'a, str>),
        Bytes(#[serde(serialize_with = "owner", borrow)] Cow<'a, [u8]>),
        Plain(#[serde(serialize_with = "owner")] Cow<'a, str>),
    }
    struct Static { text: Cow<'static, str>, path: Box<std::path::Path> }
}
rest {
    use std::borrow::Cow;
    use std::collections::BTreeMap;

    fn owner<S: serde::Serializer, T: ToOwned + ?Sized>(cow: &Cow<'_, T>, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(if matches!(cow, Cow::Borrowed(_)) { "lent" } else { "owned" })
    }

    fn empty<'a>() -> Cow<'a, str> {
        Cow::Borrowed("empty")
    }
}
cases {
    lent: Lent<'_> [r#"{"text":"a","maybe":"b"}"#, r#"{"text":"\n"}"#, r#"["a"]"#, r#"["a",null]"#]
    lent_bytes: LentBytes<'_> [r#"{"bytes":"a"}"#, r#"{"bytes":"\n"}"#, r#"{"bytes":[1]}"#]
    lent_cow: LentCow<'_> [
        r#"{"text":"a","bytes":"b","plain":"c","list":["d"],"maybe":"e"}"#,
        r#"{"text":"\n","bytes":"\n","plain":"\n","maybe":null}"#, r#"{"text":"a","bytes":[1],"plain":"c"}"#,
    ]
    lent_newtype: LentNewtype<'_> [r#""a""#, r#""\n""#]
    lent_pair: LentPair<'_> [r#"["a","\n"]"#]
    lent_inner: LentInner<'_> [r#"{"inner":{"text":"a"},"many":["b"]}"#]
    two_lives: TwoLives<'_, '_> [r#"{"a":{"a":"x","b":"y"},"b":"z","c":{"a":"\n","b":"w"}}"#]
    lent_generic: LentGeneric<'_, u8> [r#"{"text":"a","value":1}"#]
    lent_generic_of_lent: LentGeneric<'_, &str> [r#"{"text":"a","value":"b"}"#]
    lent_clear: LentClear<'_> [r#""a""#]
    lent_default: LentDefault<'_> ["{}", r#"{"text":"a","cow":"b"}"#]
    lent_map: LentMap<'_> [r#"{"map":{"a":"b"}}"#, r#"{"map":{"\n":"b"}}"#]
    lent_enum: LentEnum<'_> [
        r#"{"Text":"a"}"#, r#"{"Text":"\n"}"#, r#"{"List":["a","b"]}"#, r#"{"Plain":"a"}"#, r#"{"Named":{"text":"a","cow":"b"}}"#,
        r#"{"Pair":["a","b"]}"#,
    ]
    shown: Shown<'_> [r#"{"lent":"a","bytes":"b","plain":"c"}"#, r#"{"lent":"\n","bytes":"\n","plain":"\n"}"#]
    shown_enum: ShownEnum<'_> [r#"{"Lent":"a"}"#, r#"{"Lent":"\n"}"#, r#"{"Bytes":"a"}"#, r#"{"Plain":"a"}"#]
    with_static: Static [r#"{"text":"a","path":"b"}"#]
}
}
