//! Enums that are a key.

use std::fmt::Debug;

use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::{BorrowedBytesDeserializer, BorrowedStrDeserializer, BytesDeserializer, Error, U64Deserializer};

macro_rules! both {
    ($($item:item)*) => {
        #[allow(dead_code, reason = "what is read is shown, which rustc does not count")]
        mod ours {
            $(#[derive(gotag::Deserialize, Debug)] $item)*
        }
        #[allow(dead_code, reason = "what is read is shown, which rustc does not count")]
        mod theirs {
            $(#[derive(serde::Deserialize, Debug)] $item)*
        }
    };
}

both! {
    #[serde(field_identifier, rename_all = "camelCase")]
    pub(super) enum Field { FirstName, #[serde(alias = "surname")] LastName }

    #[serde(variant_identifier)]
    pub(super) enum Variant { A, B }

    #[serde(field_identifier, expecting = "a key")]
    pub(super) enum Other { A, #[serde(other)] Rest }

    #[serde(field_identifier)]
    pub(super) enum Owned { A, Rest(String) }

    #[serde(field_identifier)]
    pub(super) enum Lent<'a> { A, Rest(&'a str) }

    #[serde(field_identifier)]
    pub(super) enum Number { A, Rest(u64) }

    #[serde(field_identifier)]
    pub(super) enum Nested { A, Rest(Field) }

    #[serde(variant_identifier)]
    pub(super) enum Never {}
}

#[track_caller]
fn agree<'de, O: Deserialize<'de> + Debug, T: Deserialize<'de> + Debug>() {
    fn text<T: Debug>(read: Result<T, Error>) -> Result<String, String> {
        read.map(|value| format!("{value:?}")).map_err(|error| error.to_string())
    }
    for key in ["A", "B", "Rest", "firstName", "lastName", "surname", "x", ""] {
        let lent = || BorrowedStrDeserializer::<Error>::new(key);
        assert_eq!(text(O::deserialize(lent())), text(T::deserialize(lent())), "{key}");
        let owned = || -> serde::de::value::StringDeserializer<Error> { key.to_owned().into_deserializer() };
        assert_eq!(text(O::deserialize(owned())), text(T::deserialize(owned())), "{key}");
        let bytes = || BorrowedBytesDeserializer::<Error>::new(key.as_bytes());
        assert_eq!(text(O::deserialize(bytes())), text(T::deserialize(bytes())), "{key}");
        let bytes = || BytesDeserializer::<Error>::new(key.as_bytes());
        assert_eq!(text(O::deserialize(bytes())), text(T::deserialize(bytes())), "{key}");
    }
    for index in 0..4 {
        let number = || U64Deserializer::<Error>::new(index);
        assert_eq!(text(O::deserialize(number())), text(T::deserialize(number())), "{index}");
    }
    let truth = || -> serde::de::value::BoolDeserializer<Error> { true.into_deserializer() };
    assert_eq!(text(O::deserialize(truth())), text(T::deserialize(truth())));
}

#[test]
fn keys() {
    agree::<ours::Field, theirs::Field>();
    agree::<ours::Variant, theirs::Variant>();
    agree::<ours::Other, theirs::Other>();
    agree::<ours::Owned, theirs::Owned>();
    agree::<ours::Lent<'_>, theirs::Lent<'_>>();
    agree::<ours::Number, theirs::Number>();
    agree::<ours::Nested, theirs::Nested>();
    agree::<ours::Never, theirs::Never>();
}
