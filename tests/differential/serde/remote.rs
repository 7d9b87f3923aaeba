//! Types of other crates, by a definition that says how they look: `remote`, `getter`.

corpus! {
types {
    #[serde(remote = "foreign::Point")]
    struct PointDef { x: u8, #[serde(default, rename = "why")] y: u8 }
    #[serde(remote = "foreign::Pair")]
    struct PairDef(u8, #[serde(with = "PointDef")] foreign::Point);
    #[serde(remote = "foreign::Unit")]
    struct UnitDef;
    #[serde(remote = "foreign::Newtype")]
    struct NewtypeDef(u8);
    #[serde(remote = "foreign::Kind", rename_all = "lowercase")]
    enum KindDef { A, B(u8), C { c: u8, #[serde(default)] d: u8 }, D(u8, u8) }
    #[serde(remote = "foreign::Private", rename_all = "camelCase")]
    struct PrivateDef {
        #[serde(getter = "foreign::Private::first")]
        first_one: u8,
        #[serde(getter = "second", rename = "zwei", skip_serializing_if = "String::is_empty", default)]
        second: String,
        #[serde(getter = "foreign::Private::maybe", with = "as_text")]
        maybe: Option<u8>,
    }
    #[serde(remote = "foreign::PrivatePair")]
    struct PrivatePairDef(#[serde(getter = "foreign::PrivatePair::left")] u8, #[serde(getter = "foreign::PrivatePair::right")] u8);
    #[serde(remote = "foreign::Generic")]
    struct GenericDef<T> { value: T, list: Vec<T> }
    #[serde(remote = "foreign::Generic<u8>")]
    struct GenericOfU8Def { value: u8, list: Vec<u8> }
    #[serde(remote = "foreign::Kind", untagged)]
    enum UntaggedKindDef { A, B(u8), C { c: u8, d: u8 }, D(u8, u8) }
    #[serde(remote = "foreign::Point", transparent)]
    struct ClearPointDef { x: u8, #[serde(skip)] y: u8 }

    struct Holder {
        #[serde(with = "PointDef")]
        point: foreign::Point,
        #[serde(with = "PairDef", rename = "PAIR")]
        pair: foreign::Pair,
        #[serde(with = "UnitDef")]
        unit: foreign::Unit,
        #[serde(with = "NewtypeDef")]
        newtype: foreign::Newtype,
        #[serde(with = "PrivateDef")]
        private: foreign::Private,
        #[serde(with = "PrivatePairDef")]
        private_pair: foreign::PrivatePair,
    }
    struct Kinds {
        #[serde(with = "KindDef")]
        kind: foreign::Kind,
        #[serde(with = "UntaggedKindDef")]
        untagged: foreign::Kind,
        #[serde(with = "ClearPointDef", default)]
        clear: foreign::Point,
    }
    struct Generics {
        #[serde(with = "GenericDef")]
        generic: foreign::Generic<String>,
        #[serde(with = "GenericOfU8Def")]
        of_u8: foreign::Generic<u8>,
    }
    #[serde(transparent)]
    struct Kind(#[serde(with = "KindDef")] foreign::Kind);
    enum Choice { Point(#[serde(with = "PointDef")] foreign::Point), Named { #[serde(with = "KindDef")] kind: foreign::Kind } }
    #[serde(transparent)]
    struct Wrapped(#[serde(with = "OwnDef")] Own);
    #[serde(remote = "Own")]
    struct OwnDef { value: u8 }
    struct Selves(OwnSelf, OwnSelf);
}
derived {
    #[derive(Serialize, Deserialize, Debug, Clone)]
    #[serde(remote = "Self")]
    struct OwnSelf { value: u8, #[serde(default)] other: u8 }
}
rest {
    mod foreign {
        #[derive(Debug, Clone, Default)]
        pub(super) struct Point {
            pub(super) x: u8,
            pub(super) y: u8,
        }

        #[derive(Debug, Clone)]
        pub(super) struct Pair(pub(super) u8, pub(super) Point);

        #[derive(Debug, Clone)]
        pub(super) struct Unit;

        #[derive(Debug, Clone)]
        pub(super) struct Newtype(pub(super) u8);

        #[derive(Debug, Clone)]
        pub(super) enum Kind {
            A,
            B(u8),
            C { c: u8, d: u8 },
            D(u8, u8),
        }

        #[derive(Debug, Clone)]
        pub(super) struct Private {
            first: u8,
            pub(super) second: String,
            maybe: Option<u8>,
        }

        impl Private {
            pub(super) fn new(first: u8, second: String, maybe: Option<u8>) -> Self {
                Self { first, second, maybe }
            }

            pub(super) fn first(&self) -> &u8 {
                &self.first
            }

            pub(super) fn maybe(&self) -> Option<u8> {
                self.maybe
            }
        }

        #[derive(Debug, Clone)]
        pub(super) struct PrivatePair(u8, u8);

        impl PrivatePair {
            pub(super) fn new(left: u8, right: u8) -> Self {
                Self(left, right)
            }

            pub(super) fn left(&self) -> u8 {
                self.0
            }

            pub(super) fn right(&self) -> &u8 {
                &self.1
            }
        }

        #[derive(Debug, Clone)]
        pub(super) struct Generic<T> {
            pub(super) value: T,
            pub(super) list: Vec<T>,
        }
    }

    #[derive(Debug, Clone)]
    struct Own {
        value: u8,
    }

    fn second(private: &foreign::Private) -> &String {
        &private.second
    }

    impl From<PrivateDef> for foreign::Private {
        fn from(def: PrivateDef) -> Self {
            Self::new(def.first_one, def.second, def.maybe)
        }
    }

    impl From<PrivatePairDef> for foreign::PrivatePair {
        fn from(def: PrivatePairDef) -> Self {
            Self::new(def.0, def.1)
        }
    }

    impl serde::Serialize for OwnSelf {
        fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            OwnSelf::serialize(self, serializer)
        }
    }

    impl<'de> serde::Deserialize<'de> for OwnSelf {
        fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            let mut own = OwnSelf::deserialize(deserializer)?;
            own.other ^= 1;
            Ok(own)
        }
    }

    mod as_text {
        use serde::{Deserialize, Deserializer, Serializer};

        pub(super) fn serialize<S: Serializer>(value: &Option<u8>, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(&value.map_or_else(String::new, |value| value.to_string()))
        }

        pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u8>, D::Error> {
            String::deserialize(deserializer).map(|text| text.parse().ok())
        }
    }
}
cases {
    holder: Holder [
        r#"{"point":{"x":1,"why":2},"PAIR":[1,{"x":2}],"unit":null,"newtype":3,"private":{"firstOne":1,"zwei":"x","maybe":"7"},"private_pair":[1,2]}"#,
        r#"[[1,2],[1,[2,3]],null,3,{"firstOne":1,"maybe":""},[1,2]]"#,
    ]
    kinds: Kinds [
        r#"{"kind":"a","untagged":1,"clear":3}"#, r#"{"kind":{"c":{"c":1}},"untagged":[1,2]}"#,
        r#"{"kind":{"d":[1,2]},"untagged":null}"#,
    ]
    generics: Generics [r#"{"generic":{"value":"a","list":["b"]},"of_u8":{"value":1,"list":[2]}}"#]
    kind: Kind [r#"{"b":1}"#, r#""a""#]
    choice: Choice [r#"{"Point":{"x":1}}"#, r#"{"Named":{"kind":"a"}}"#]
    wrapped: Wrapped [r#"{"value":1}"#]
    selves: Selves [r#"[{"value":1},[1,2]]"#]
}
}
