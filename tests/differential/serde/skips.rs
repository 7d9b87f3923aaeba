//! What is left out: `skip`, `skip_serializing`, `skip_deserializing`, `skip_serializing_if`; and what is refused:
//! `deny_unknown_fields`.

corpus! {
types {
    struct Skipped { a: u8, #[serde(skip)] b: u8, #[serde(skip)] c: Opaque, d: Option<u8> }
    struct OneWay {
        #[serde(skip_serializing)]
        read_only: u8,
        #[serde(skip_deserializing)]
        written_only: u8,
        #[serde(skip_serializing, skip_deserializing)]
        neither: u8,
        #[serde(skip_deserializing, default = "seven")]
        seven: u8,
        #[serde(skip, default = "seven")]
        skipped_seven: u8,
        #[serde(skip_deserializing, skip_serializing_if = "is_two")]
        sometimes: u8,
    }
    #[serde(default)]
    struct Filled { a: u8, #[serde(skip_deserializing)] b: u8, #[serde(skip_serializing)] c: u8, #[serde(skip)] d: u8 }
    struct If {
        #[serde(skip_serializing_if = "Option::is_none")]
        maybe: Option<u8>,
        #[serde(default, skip_serializing_if = "str::is_empty")]
        text: String,
        #[serde(default, skip_serializing_if = "<[_]>::is_empty")]
        list: Vec<u8>,
        #[serde(skip_serializing_if = "is_two")]
        needed: u8,
        #[serde(skip_serializing_if = "path::is_zero", default)]
        zero: u8,
    }
    struct OnlyIf { #[serde(skip_serializing_if = "is_two", default)] a: u8 }
    struct AllSkipped { #[serde(skip)] a: u8 }
    #[serde(deny_unknown_fields)]
    struct Strict {
        #[serde(skip_deserializing)]
        out: u8,
        #[serde(skip_serializing, rename(deserialize = "in"))]
        inn: u8,
        #[serde(skip)]
        hidden: u8,
    }
    #[serde(deny_unknown_fields)]
    struct StrictEmpty {}
    #[serde(deny_unknown_fields)]
    enum StrictEnum { A { a: u8 }, B {}, C(u8), D }

    struct Positions(
        u8,
        #[serde(skip_serializing_if = "is_two")] u8,
        #[serde(skip_deserializing)] u8,
        #[serde(skip_serializing)] u8,
    );
    struct SkippedElement(u8, #[serde(skip)] u8, u8);
    struct LastSkipped(u8, #[serde(skip)] u8);

    enum Variants {
        A,
        #[serde(skip_serializing)]
        ReadOnly(u8),
        #[serde(rename_all = "UPPERCASE")]
        Fields { #[serde(skip)] a: u8, #[serde(skip_serializing_if = "is_two")] b: u8, #[serde(skip_deserializing)] c: u8 },
        Pair(u8, #[serde(skip_serializing_if = "is_two")] u8),
        SkippedPair(#[serde(skip)] u8, u8),
        Half(#[serde(skip_serializing)] u8),
        OtherHalf(#[serde(skip_deserializing)] u8),
        Off(#[serde(skip)] u8),
        #[serde(skip_deserializing)]
        WrittenOnly(u8),
        #[serde(skip)]
        Hidden { a: Opaque },
    }
    #[serde(rename_all(serialize = "lowercase", deserialize = "UPPERCASE"))]
    enum Color {
        Red,
        #[serde(skip_serializing)]
        Blue,
        #[serde(skip_deserializing)]
        Green,
        #[serde(skip)]
        Hidden,
    }
    enum Gap { A, #[serde(skip)] B, C, D(u8) }
    enum AllHidden { #[serde(skip)] A, #[serde(skip_deserializing)] B }
    struct Nested { list: Vec<If>, strict: Option<StrictEmpty> }
}
rest {
    #[derive(Debug, Clone, Default)]
    struct Opaque;

    fn seven() -> u8 {
        7
    }

    fn is_two(value: &u8) -> bool {
        *value == 2
    }

    mod path {
        pub(super) fn is_zero(value: &u8) -> bool {
            *value == 0
        }
    }

    impl Default for Filled {
        fn default() -> Self {
            Self { a: 1, b: 2, c: 3, d: 4 }
        }
    }
}
cases {
    skipped: Skipped [r#"{"a":1,"b":2,"d":3}"#, "[1,2]"]
    one_way: OneWay [r#"{"read_only":1,"written_only":2,"seven":3}"#, "[1]"]
    filled: Filled [r#"{"a":5,"b":6,"c":7}"#, "{}", "[5,6]"]
    with_if: If [
        r#"{"maybe":1,"text":"x","list":[1],"needed":2,"zero":0}"#, r#"{"needed":3}"#, r#"{"needed":2,"zero":1}"#,
        r#"[null,"",[],2]"#,
    ]
    only_if: OnlyIf [r#"{"a":2}"#, r#"{"a":3}"#]
    all_skipped: AllSkipped ["{}", r#"{"a":1}"#, "[]"]
    strict: Strict [r#"{"in":1}"#, r#"{"in":1,"out":2}"#, r#"{"inn":1}"#, r#"{"in":1,"hidden":2}"#]
    strict_empty: StrictEmpty ["{}", r#"{"a":1}"#, "[]"]
    strict_enum: StrictEnum [r#"{"A":{"a":1}}"#, r#"{"A":{"b":1}}"#, r#"{"B":{}}"#, r#"{"C":1}"#, r#""D""#]
    positions: Positions ["[1,2,3]", "[1,3,4]", "[1,2]", "[1,2,3,4]"]
    skipped_element: SkippedElement ["[1,2]", "[1,2,3]"]
    last_skipped: LastSkipped ["[1]", "1"]
    variants: Variants [
        r#""A""#, r#"{"ReadOnly":1}"#, r#"{"Fields":{"B":1}}"#, r#"{"Fields":{"A":1,"B":2,"C":3}}"#,
        r#"{"Pair":[1,2]}"#, r#"{"Pair":[1,3]}"#, r#"{"SkippedPair":[1]}"#, r#"{"Half":1}"#, r#""OtherHalf""#, r#""Off""#,
        r#"{"Off":null}"#, r#"{"WrittenOnly":1}"#, r#"{"Hidden":{}}"#,
    ]
    color: Color [r#""RED""#, r#""GREEN""#, r#""BLUE""#, r#""red""#, r#""HIDDEN""#]
    gap: Gap [r#""A""#, r#""B""#, r#""C""#, r#"{"D":1}"#]
    all_hidden: AllHidden ["", r#""A""#, "null"]
    nested: Nested [r#"{"list":[{"needed":1}],"strict":{}}"#]
}
}
