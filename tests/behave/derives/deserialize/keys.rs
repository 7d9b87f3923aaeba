//! Every name and alias is found, wherever the table of keys has put it.

use gotag::Deserialize;
use serde_json::{Value, json};

/// Names of every length up to that of a word of the table's hash, and such as differ in the middle alone.
macro_rules! many {
    ($($name:ident $alias:literal)*) => {
        #[derive(Deserialize, Debug, PartialEq)]
        enum Unit { $(#[serde(alias = $alias)] $name),* }

        #[derive(Deserialize, Debug, PartialEq)]
        enum Data { $($name { #[serde(alias = $alias)] value: u8 }),* }

        #[derive(Deserialize, Debug, PartialEq, Default)]
        #[serde(default)]
        #[allow(non_snake_case)]
        struct Fields { $(#[serde(alias = $alias)] $name: u8),* }

        #[test]
        fn every_name_and_alias_is_found() {
            $(
                for key in [stringify!($name), $alias] {
                    assert_eq!(serde_json::from_value::<Unit>(json!(key)).unwrap(), Unit::$name);
                    let fields = serde_json::from_value::<Fields>(json!({ key: 7 })).unwrap();
                    assert_eq!(fields, Fields { $name: 7, ..Fields::default() });
                }
                for key in ["value", $alias] {
                    let data = json!({ stringify!($name): { key: 7 } });
                    assert_eq!(serde_json::from_value::<Data>(data).unwrap(), Data::$name { value: 7 });
                }
            )*
        }
    };
}

many! {
    A "a" B "b" C "" Ab "ab" Ba "ba" Abc "abc" Acb "acb" Abcd "abcd" Abed "abed" Abcde "abcde" Abxde "abxde"
    Abcdefgh "abcdefgh" Abcxefgh "abcxefgh" AbcdefghAbcdefgh "abcdefghabcdefgh" AbcdefghXbcdefgh "abcdefghxbcdefgh"
    AbcdefghYbcdefgh "abcdefghybcdefgh" AbcdefghAbcdefghAbcdefgh "abcdefghabcdefghabcdefgh"
    AbcdefghAbcxefghAbcdefgh "abcdefghabcxefghabcdefgh" Type "type" Types "types" Kind "kind" Name "name" Size "size"
}

#[test]
fn what_is_no_key_is_not_found() {
    for key in ["", "ac", "D", "Abc ", "Abcdf", "AbcdefghZbcdefgh", "Ã", "AbcdefghAbcdefghAbcdefghA"] {
        let found = serde_json::from_value::<Fields>(json!({ key: 7 })).unwrap();
        assert_eq!(found == Fields::default(), !key.is_empty(), "{key}");
        assert_eq!(serde_json::from_value::<Unit>(Value::from(key)).is_err(), !key.is_empty(), "{key}");
    }
}
