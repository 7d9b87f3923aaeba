//! Keys that are numbers are so wherever they stand: the text of a document lends them, an escape or a reader does not.

use std::collections::{BTreeMap, HashMap};
use std::fmt::{self, Debug};
use std::marker::PhantomData;

use gotag::Deserialize;
use serde::de::{DeserializeOwned, Deserializer, MapAccess, Visitor};

/// A map of another crate: nobody but its own visitor knows its keys.
#[derive(Debug, PartialEq)]
struct Foreign<K, V>(Vec<(K, V)>);

impl<'de, K: serde::Deserialize<'de>, V: serde::Deserialize<'de>> serde::Deserialize<'de> for Foreign<K, V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries<K, V>(PhantomData<(K, V)>);

        impl<'de, K: serde::Deserialize<'de>, V: serde::Deserialize<'de>> Visitor<'de> for Entries<K, V> {
            type Value = Foreign<K, V>;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a map")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Foreign<K, V>, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Foreign(entries))
            }
        }
        deserializer.deserialize_map(Entries(PhantomData))
    }
}

/// Reads a document however it can come, also with the keys `1` and `true` escaped: always the same.
#[track_caller]
fn reads<T: DeserializeOwned + PartialEq + Debug>(document: &str, value: &T) {
    let escaped = document.replace(r#""1""#, r#""\u0031""#).replace(r#""true""#, r#""\u0074rue""#);
    for document in [document, &escaped] {
        assert_eq!(&serde_json::from_str::<T>(document).unwrap(), value, "{document}");
        assert_eq!(&serde_json::from_slice::<T>(document.as_bytes()).unwrap(), value, "{document} as bytes");
        assert_eq!(&serde_json::from_reader::<_, T>(document.as_bytes()).unwrap(), value, "{document} from a reader");
        let tree = serde_json::from_str::<serde_json::Value>(document).unwrap();
        assert_eq!(&serde_json::from_value::<T>(tree).unwrap(), value, "{document} from a value");
    }
}

/// Every reading refuses it, and begins like this.
#[track_caller]
fn refuses<T: DeserializeOwned + Debug>(document: &str, start: &str) {
    let tree = serde_json::from_str::<serde_json::Value>(document).unwrap();
    let readings = [
        serde_json::from_str::<T>(document),
        serde_json::from_reader(document.as_bytes()),
        serde_json::from_value(tree),
    ];
    for reading in readings {
        let error = reading.unwrap_err().to_string();
        assert!(error.starts_with(start), "{error}");
    }
}

/// A type that tells its keys is read as they come, a foreign one from what was kept; of a parameter `flatten` does not know.
#[derive(Deserialize, Debug, PartialEq)]
struct Kept<M> {
    id: u8,
    #[serde(flatten)]
    more: M,
}

#[derive(Deserialize, Debug, PartialEq)]
struct Direct<M> {
    id: u8,
    #[tag(json(inline))]
    more: M,
}

#[derive(Deserialize, Debug, PartialEq)]
struct Outer<M> {
    name: char,
    #[tag(json(inline))]
    inner: M,
}

#[derive(serde::Deserialize, Debug, PartialEq, Eq, Hash)]
struct Number(u32);

#[test]
fn of_a_map_that_is_read_as_it_comes() {
    let document = r#"{"1":2,"id":0,"30":4}"#;
    reads(document, &Direct { id: 0, more: HashMap::from([(1_u32, 2_u128), (30, 4)]) });
    reads(document, &Direct { id: 0, more: BTreeMap::from([(1_i8, 2_u8), (30, 4)]) });
    reads(document, &Direct { id: 0, more: BTreeMap::from([(1_u128, 2_u8), (30, 4)]) });
    reads(document, &Direct { id: 0, more: Some(HashMap::from([(Number(1), 2_u8), (Number(30), 4)])) });
    reads(r#"{"id":0,"true":1}"#, &Direct { id: 0, more: BTreeMap::from([(true, 1)]) });
    let inner = Direct { id: 0, more: BTreeMap::from([(1_u64, 2)]) };
    reads(r#"{"1":2,"name":"n","id":0}"#, &Outer { name: 'n', inner });
    refuses::<Direct<HashMap<u32, u8>>>(r#"{"id":0,"one":1}"#, "invalid type: string \"one\", expected u32");
    refuses::<Direct<HashMap<u8, u8>>>(r#"{"id":0,"256":1}"#, "invalid type: string \"256\", expected u8");
}

#[test]
fn of_a_map_that_is_kept() {
    let document = r#"{"1":2,"id":0,"30":4}"#;
    reads(document, &Kept { id: 0, more: HashMap::from([(1_u32, 2_u128), (30, 4)]) });
    reads(document, &Kept { id: 0, more: Foreign(vec![(1_i8, 2_u8), (30, 4)]) });
    reads(document, &Kept { id: 0, more: Foreign(vec![(1_u128, 2_u8), (30, 4)]) });
    reads(document, &Kept { id: 0, more: Some(Foreign(vec![(Number(1), 2_u8), (Number(30), 4)])) });
    reads(r#"{"id":0,"true":1}"#, &Kept { id: 0, more: Foreign(vec![(true, 1)]) });
    let inner = Kept { id: 0, more: Foreign(vec![(1_u64, 2)]) };
    reads(r#"{"1":2,"name":"n","id":0}"#, &Outer { name: 'n', inner });
    refuses::<Kept<Foreign<u32, u8>>>(r#"{"id":0,"one":1}"#, "invalid type: string \"one\", expected u32");
    refuses::<Kept<Foreign<u8, u8>>>(r#"{"id":0,"256":1}"#, "invalid type: string \"256\", expected u8");
}

/// What two take is kept, and read by each.
#[test]
fn of_maps_that_share_what_is_left() {
    #[derive(Deserialize, Debug, PartialEq)]
    struct Shares {
        #[serde(flatten)]
        ours: BTreeMap<u32, u8>,
        #[serde(flatten)]
        theirs: Foreign<i64, u16>,
        #[serde(flatten)]
        words: BTreeMap<String, u8>,
    }
    let words = BTreeMap::from([("1".to_owned(), 2), ("30".to_owned(), 4)]);
    let shares = Shares { ours: BTreeMap::from([(1, 2), (30, 4)]), theirs: Foreign(vec![(1, 2), (30, 4)]), words };
    reads(r#"{"1":2,"30":4}"#, &shares);
}

/// Behind the tag the format itself is asked for a number, and JSON does not read one that is escaped: hence no 1.
#[test]
fn behind_a_tag_and_before_it() {
    #[derive(Deserialize, Debug, PartialEq)]
    #[serde(tag = "type")]
    enum Tagged {
        Ours(BTreeMap<u32, u8>),
        Theirs(Foreign<u32, u8>),
        Flat {
            #[serde(flatten)]
            theirs: Foreign<u32, u8>,
        },
    }
    let ours = Tagged::Ours(BTreeMap::from([(7, 2)]));
    for document in [r#"{"type":"Ours","7":2}"#, r#"{"7":2,"type":"Ours"}"#] {
        reads(document, &ours);
        reads(&document.replace("Ours", "Theirs"), &Tagged::Theirs(Foreign(vec![(7, 2)])));
        reads(&document.replace("Ours", "Flat"), &Tagged::Flat { theirs: Foreign(vec![(7, 2)]) });
    }
    for document in [r#"{"type":"Theirs","7":2,"id":3}"#, r#"{"7":2,"id":3,"type":"Theirs"}"#] {
        let theirs = Tagged::Theirs(Foreign(vec![(7, 2)]));
        reads(document, &Kept { id: 3, more: theirs });
    }
}
