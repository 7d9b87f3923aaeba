//! Types that go over the wire as another: `transparent`, `from`, `try_from`, `into`.

corpus! {
types {
    #[serde(transparent)]
    struct Clear { inner: Vec<u8>, #[serde(skip)] other: u8, marker: PhantomData<u8> }
    #[serde(transparent)]
    struct ClearTuple(u8);
    #[serde(transparent)]
    struct ClearWith(#[serde(with = "hex")] u32);
    #[serde(transparent)]
    struct ClearGeneric<T>(Option<T>);
    #[serde(transparent)]
    struct ClearHalf { #[serde(skip_deserializing, default = "seven")] a: u8, #[serde(skip_serializing)] b: u8 }
    #[serde(transparent)]
    struct ClearDefault { list: BTreeMap<String, Clear>, #[serde(skip, default = "seven")] a: u8 }

    #[serde(from = "u8", into = "String")]
    struct Letter(char);
    #[serde(try_from = "Vec<u8>", into = "Vec<u8>")]
    struct Even(Vec<u8>);
    #[serde(from = "Wire", into = "Wire")]
    enum Choice { A, B(u8) }
    struct Wire { kind: String, #[serde(default)] value: Option<u8> }
    #[serde(from = "Vec<T>", into = "Vec<T>")]
    #[serde(bound(serialize = "T: Clone + serde::Serialize", deserialize = "T: serde::Deserialize<'de>"))]
    struct Generic<T: Clone>(Vec<T>);
    #[serde(from = "Wire")]
    struct OnlyFrom { value: u8 }
    #[serde(into = "(u8, u8)")]
    struct OnlyInto { low: u8, high: u8 }
    #[serde(try_from = "u16", into = "u16", rename_all = "camelCase")]
    enum Status { Ok, NotFound }
    struct Holder { letters: Vec<Letter>, even: Option<Even>, status: BTreeMap<String, Status>, #[serde(default = "ok")] last: Status }
}
rest {
    use std::collections::BTreeMap;
    use std::marker::PhantomData;

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

    fn seven() -> u8 {
        7
    }

    fn ok() -> Status {
        Status::Ok
    }

    impl From<u8> for Letter {
        fn from(letter: u8) -> Self {
            Self(char::from(letter))
        }
    }

    impl From<Letter> for String {
        fn from(letter: Letter) -> Self {
            letter.0.to_string()
        }
    }

    impl TryFrom<Vec<u8>> for Even {
        type Error = String;

        fn try_from(list: Vec<u8>) -> Result<Self, String> {
            if list.len().is_multiple_of(2) { Ok(Self(list)) } else { Err(format!("{} is odd", list.len())) }
        }
    }

    impl From<Even> for Vec<u8> {
        fn from(even: Even) -> Self {
            even.0
        }
    }

    impl From<Wire> for Choice {
        fn from(wire: Wire) -> Self {
            wire.value.map_or(Self::A, Self::B)
        }
    }

    impl From<Choice> for Wire {
        fn from(choice: Choice) -> Self {
            match choice {
                Choice::A => Self { kind: "a".to_owned(), value: None },
                Choice::B(value) => Self { kind: "b".to_owned(), value: Some(value) },
            }
        }
    }

    impl From<Wire> for OnlyFrom {
        fn from(wire: Wire) -> Self {
            Self { value: wire.value.unwrap_or(3) }
        }
    }

    impl From<OnlyInto> for (u8, u8) {
        fn from(pair: OnlyInto) -> Self {
            (pair.low, pair.high)
        }
    }

    impl<T: Clone> From<Vec<T>> for Generic<T> {
        fn from(list: Vec<T>) -> Self {
            Self(list)
        }
    }

    impl<T: Clone> From<Generic<T>> for Vec<T> {
        fn from(generic: Generic<T>) -> Self {
            generic.0
        }
    }

    impl TryFrom<u16> for Status {
        type Error = std::num::TryFromIntError;

        fn try_from(code: u16) -> Result<Self, Self::Error> {
            u8::try_from(code).map(|low| if low == 0 { Self::Ok } else { Self::NotFound })
        }
    }

    impl From<Status> for u16 {
        fn from(status: Status) -> Self {
            match status {
                Status::Ok => 0,
                Status::NotFound => 4,
            }
        }
    }
}
cases {
    clear: Clear ["[1,2]", "{}", "null"]
    clear_tuple: ClearTuple ["1", "[1]"]
    clear_with: ClearWith [r#""ff""#]
    clear_generic: ClearGeneric<u8> ["1", "null"]
    clear_half: ClearHalf ["1"]
    clear_default: ClearDefault [r#"{"a":[1]}"#]
    letter: Letter ["65", r#""x""#]
    even: Even ["[1,2]", "[1]", "null"]
    choice: Choice [r#"{"kind":"x","value":1}"#, r#"{"kind":"x"}"#]
    wire: Wire [r#"{"kind":"x"}"#]
    generic: Generic<u8> ["[1]", "[]"]
    only_from: OnlyFrom [r#"{"kind":"x"}"#]
    only_into: OnlyInto [r#"{"low":1,"high":2}"#]
    status: Status ["0", "4", "300"]
    holder: Holder [r#"{"letters":[65],"even":[1,2],"status":{"a":4}}"#, r#"{"letters":[],"even":[1],"status":{}}"#]
}
}
