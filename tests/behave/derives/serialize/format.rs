//! Fields that go over the wire in a format of their own, both ways.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Debug;
use std::time::{Duration, SystemTime};

use gotag::wire::Format;
use gotag::{Deserialize, Serialize};
use serde::de::DeserializeOwned;
use serde::{Deserializer, Serializer};
use serde_json::{from_str, to_string};

#[track_caller]
fn both<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T, text: &str) {
    assert_eq!(to_string(value).unwrap(), text);
    assert_eq!(&from_str::<T>(text).unwrap(), value);
    let bytes = postcard::to_allocvec(value).unwrap();
    assert_eq!(&postcard::from_bytes::<T>(&bytes).unwrap(), value);
}

#[track_caller]
fn refused<T: DeserializeOwned + Debug>(text: &str, start: &str) {
    let error = from_str::<T>(text).unwrap_err().to_string();
    assert!(error.starts_with(start), "{error}");
}

#[derive(Serialize, Deserialize, Debug, PartialEq)]
struct Strings {
    #[tag(json(string))]
    whole: u128,
    #[tag(json("neg,ative", string))]
    signed: i8,
    #[tag(json = ",string")]
    float: f64,
    #[tag(json(string))]
    yes: bool,
    #[tag(json(string))]
    maybe: Option<u64>,
    #[tag(json(string, omitempty))]
    list: Vec<Option<u8>>,
    #[tag(json(string))]
    map: BTreeMap<String, Vec<u16>>,
    #[tag(json(string, default = Box::new(7)))]
    boxed: Box<u32>,
    #[tag(json(string))]
    array: [i32; 2],
}

fn strings() -> Strings {
    Strings {
        whole: u128::MAX,
        signed: -1,
        float: 1.5,
        yes: true,
        maybe: None,
        list: vec![Some(1), None],
        map: BTreeMap::from([("k".to_owned(), vec![2])]),
        boxed: Box::new(7),
        array: [1, -2],
    }
}

#[test]
fn numbers_as_strings() {
    let text = format!(
        r#"{{"whole":"{}","neg,ative":"-1","float":"1.5","yes":"true","maybe":null,"list":["1",null],"map":{{"k":["2"]}},"boxed":"7","array":["1","-2"]}}"#,
        u128::MAX
    );
    both(&strings(), &text);
    // What is missing is what it is without a format.
    let short = r#"{"whole":"1","neg,ative":"2","float":"3","yes":"false","map":{},"array":["1","2"]}"#;
    let value: Strings = from_str(short).unwrap();
    assert_eq!((value.maybe, value.list, *value.boxed), (None, vec![], 7));
    refused::<Strings>(r#"{"whole":1}"#, "invalid type: integer `1`, expected a string that holds a `u128`");
    refused::<Strings>(r#"{"whole":"x"}"#, "invalid value: string \"x\", expected a string that holds a `u128`");
    refused::<Strings>(r#"{"neg,ative":"128"}"#, "invalid value: string \"128\"");
    refused::<Strings>(r#"{"float":"NaN"}"#, "`NaN` is no number");
    assert!(to_string(&Strings { float: f64::NAN, ..strings() }).is_err());
    refused::<Strings>("{}", "missing field `whole`");
}

#[derive(Serialize, Deserialize, Debug, PartialEq)]
struct Bytes {
    #[tag(json(format = hex))]
    hex: Vec<u8>,
    #[tag(json = ",format=base64")]
    base64: Vec<u8>,
    #[tag(json(format = "base64url"))]
    url: Box<[u8]>,
    #[tag(json(format = hex))]
    fixed: Option<[u8; 2]>,
}

#[test]
fn bytes_as_text() {
    // RFC 4648, section 10.
    for (plain, hex, base64) in [
        ("", "", ""),
        ("f", "66", "Zg=="),
        ("fo", "666f", "Zm8="),
        ("foo", "666f6f", "Zm9v"),
        ("foob", "666f6f62", "Zm9vYg=="),
        ("fooba", "666f6f6261", "Zm9vYmE="),
        ("foobar", "666f6f626172", "Zm9vYmFy"),
    ] {
        let bytes = || plain.as_bytes().to_vec();
        let value = Bytes { hex: bytes(), base64: bytes(), url: bytes().into(), fixed: Some([0, 255]) };
        both(&value, &format!(r#"{{"hex":"{hex}","base64":"{base64}","url":"{base64}","fixed":"00ff"}}"#));
    }
    let value = Bytes { hex: vec![], base64: vec![251, 255], url: [251, 255].into(), fixed: None };
    both(&value, r#"{"hex":"","base64":"+/8=","url":"-_8=","fixed":null}"#);
    for text in ["Zg", "Zg=", "Zh==", "Z===", "====", "Zg==Zg==", "Z g=", "-_8=", "Zm8=\\n"] {
        refused::<Bytes>(&format!(r#"{{"base64":"{text}"}}"#), "invalid value: string");
    }
    assert_eq!(from_str::<Bytes>(r#"{"hex":"fF","base64":"","url":""}"#).unwrap().hex, [255]);
    refused::<Bytes>(r#"{"hex":"f"}"#, "invalid value: string \"f\", expected bytes as hexadecimal digits");
    refused::<Bytes>(r#"{"hex":"+f"}"#, "invalid value");
    refused::<Bytes>(r#"{"fixed":"00"}"#, "1 bytes, expected 2");
}

#[derive(Serialize, Deserialize, Debug, PartialEq)]
struct Times {
    #[tag(json(format = unix))]
    unix: SystemTime,
    #[tag(json(format = unixmilli))]
    milli: SystemTime,
    #[tag(json(format = unixnano))]
    nano: Option<SystemTime>,
    #[tag(json(format = rfc3339))]
    text: Vec<SystemTime>,
    #[tag(json(format = sec))]
    sec: Duration,
    #[tag(json(format = micro))]
    micro: Duration,
}

fn after(nanos: i64) -> SystemTime {
    let distance = Duration::from_nanos(nanos.unsigned_abs());
    if nanos < 0 { SystemTime::UNIX_EPOCH - distance } else { SystemTime::UNIX_EPOCH + distance }
}

#[test]
fn times_and_durations() {
    let value = Times {
        unix: after(-5_000_000_000),
        milli: after(1_001_000_000),
        nano: Some(after(-1)),
        text: vec![after(0), after(-1_000_000), after(1_136_214_245_500_000_000), after(951_782_400_000_000_000)],
        sec: Duration::from_secs(90),
        micro: Duration::from_micros(7),
    };
    let text = r#"{"unix":-5,"milli":1001,"nano":-1,"text":["1970-01-01T00:00:00Z","1969-12-31T23:59:59.999Z","2006-01-02T15:04:05.5Z","2000-02-29T00:00:00Z"],"sec":90,"micro":7}"#;
    both(&value, text);
    // What is finer than the unit is cut off, towards the past.
    let value =
        Times { unix: after(-1), milli: after(1_999_999), text: vec![], sec: Duration::from_millis(1999), ..value };
    let text = r#"{"unix":-1,"milli":1,"nano":-1,"text":[],"sec":1,"micro":7}"#;
    assert_eq!(to_string(&value).unwrap(), text);
}

#[derive(Serialize, Deserialize, Debug, PartialEq)]
struct Stamp(#[tag(json(format = rfc3339))] SystemTime);

#[test]
fn rfc3339_is_read_in_every_offset() {
    for (text, same) in [
        ("2006-01-02T15:04:05-07:00", "2006-01-02T22:04:05Z"),
        ("2006-01-02t00:04:05.1234567891+01:30", "2006-01-01T22:34:05.123456789Z"),
        ("1990-12-31T23:59:60Z", "1991-01-01T00:00:00Z"),
        ("0000-01-01T00:00:00Z", "0000-01-01T00:00:00Z"),
        ("9999-12-31T23:59:59.000000001Z", "9999-12-31T23:59:59.000000001Z"),
        ("1900-02-28T23:00:00-01:00", "1900-03-01T00:00:00Z"),
    ] {
        let stamp: Stamp = from_str(&format!("{text:?}")).unwrap();
        assert_eq!(to_string(&stamp).unwrap(), format!("{same:?}"));
    }
    for text in [
        "2006-01-02",
        "2006-01-02T15:04:05",
        "2006-13-02T15:04:05Z",
        "2006-02-30T15:04:05Z",
        "2006-00-01T00:00:00Z",
        "2006-01-00T00:00:00Z",
        "1900-02-29T00:00:00Z",
        "2006-01-02T24:04:05Z",
        "2006-01-02T15:60:05Z",
        "2006-01-02T15:04:05.Z",
        "2006-01-02T15:04:05+0700",
        "2006-01-02T15:04:05+24:00",
        "+006-01-02T15:04:05Z",
        "2006-01-02T15:04:05Zx",
        "é006-01-02T15:04:0Z",
    ] {
        refused::<Stamp>(&format!("{text:?}"), "invalid value: string");
    }
    // The year 10000 has no text, and comes from one whose offset reaches it.
    let far: Stamp = from_str(r#""9999-12-31T23:59:59-01:00""#).unwrap();
    assert_eq!(to_string(&far).unwrap_err().to_string(), "the time is out of range");
}

/// Amounts in cents, as people write them.
struct Money;

impl Format<u64> for Money {
    fn write<S: Serializer>(cents: &u64, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_args!("{}.{:02}", cents / 100, cents % 100))
    }

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
        let text = <String as Deserialize>::deserialize(deserializer)?;
        text.replace('.', "").parse().map_err(serde::de::Error::custom)
    }
}

/// A format for whatever can be printed and parsed.
struct Shown;

impl<T: std::fmt::Display + std::str::FromStr + std::hash::Hash + Eq> Format<HashMap<T, ()>> for Shown {
    fn write<S: Serializer>(set: &HashMap<T, ()>, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(set.keys().map(ToString::to_string))
    }

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<HashMap<T, ()>, D::Error> {
        let list = <Vec<String> as Deserialize>::deserialize(deserializer)?;
        Ok(list.iter().filter_map(|text| text.parse().ok()).map(|value| (value, ())).collect())
    }
}

#[test]
fn a_format_of_ones_own() {
    #[derive(Serialize, Deserialize, Debug, PartialEq)]
    enum Payment {
        Cash(#[tag(json(format = Money))] u64),
        Cheque {
            #[tag(json(format = self::Money, omitempty))]
            amount: Option<u64>,
            #[tag(json(format = Money, default = 5))]
            fee: u64,
        },
    }
    #[derive(Serialize, Deserialize, Debug, PartialEq)]
    #[serde(transparent)]
    struct Clear(#[tag(json(format = Money))] u64);
    #[derive(Serialize, Deserialize)]
    struct Generic<T> {
        #[tag(json(format = Shown))]
        set: HashMap<T, ()>,
    }

    both(&Payment::Cash(1205), r#"{"Cash":"12.05"}"#);
    assert_eq!(to_string(&Payment::Cheque { amount: None, fee: 5 }).unwrap(), r#"{"Cheque":{"fee":"0.05"}}"#);
    assert_eq!(from_str::<Payment>(r#"{"Cheque":{}}"#).unwrap(), Payment::Cheque { amount: None, fee: 5 });
    both(&Payment::Cheque { amount: Some(1), fee: 5 }, r#"{"Cheque":{"amount":"0.01","fee":"0.05"}}"#);
    both(&Clear(7), r#""0.07""#);
    let set = HashMap::from([(std::net::Ipv4Addr::LOCALHOST, ())]);
    assert_eq!(to_string(&Generic { set }).unwrap(), r#"{"set":["127.0.0.1"]}"#);
    assert!(from_str::<Generic<char>>(r#"{"set":["c"]}"#).unwrap().set.contains_key(&'c'));
}
