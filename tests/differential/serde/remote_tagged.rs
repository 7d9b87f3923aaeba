//! Enums of other crates that are written with a tag: `remote` and `tag`.

corpus! {
types {
    #[serde(remote = "foreign::Kind", tag = "type", rename_all = "lowercase")]
    enum TaggedDef { A, B(Inner), C { c: u8, #[serde(default)] d: u8 } }
    #[serde(remote = "foreign::Kind", tag = "t", content = "c")]
    enum AdjacentDef { A, B(Inner), C { c: u8, d: u8 } }
    #[serde(remote = "foreign::Point", tag = "type")]
    struct PointDef { x: u8 }
    struct Inner { x: u8 }
    struct Kinds {
        #[serde(with = "TaggedDef")]
        tagged: foreign::Kind,
        #[serde(with = "AdjacentDef")]
        adjacent: foreign::Kind,
        #[serde(with = "PointDef")]
        point: foreign::Point,
    }
}
rest {
    mod foreign {
        #[derive(Debug, Clone)]
        pub(super) enum Kind {
            A,
            B(super::Inner),
            C { c: u8, d: u8 },
        }

        #[derive(Debug, Clone)]
        pub(super) struct Point {
            pub(super) x: u8,
        }
    }
}
cases {
    kinds: Kinds [
        r#"{"tagged":{"type":"a"},"adjacent":{"t":"A"},"point":{"x":1}}"#,
        r#"{"tagged":{"type":"b","x":1},"adjacent":{"t":"B","c":{"x":1}},"point":{"x":1}}"#,
        r#"{"tagged":{"c":1,"type":"c"},"adjacent":{"c":{"c":1,"d":2},"t":"C"},"point":{"x":1}}"#,
    ]
}
}
