//! Newtypes among the fields of another type: they tell the keys of what they are of.

use std::collections::BTreeMap;

use gotag::{Deserialize, Serialize};

#[derive(Serialize, Deserialize, Debug, PartialEq)]
struct Address {
    street: String,
    zip: Option<u32>,
}

#[derive(Serialize, Deserialize, Debug, PartialEq)]
struct Home(Address);

#[derive(Serialize, Deserialize, Debug, PartialEq)]
struct Wrapped<T>(T);

#[derive(Serialize, Deserialize, Debug, PartialEq)]
struct Rest(BTreeMap<String, u32>);

#[derive(Serialize, Deserialize, Debug, PartialEq)]
struct Person {
    name: String,
    #[tag(json(inline))]
    home: Wrapped<Home>,
    #[tag(json(flatten))]
    rest: Rest,
}

#[test]
fn a_map_beside_one_takes_only_the_other_keys() {
    let text = r#"{"zip":7,"age":30,"street":"Main","name":"Ann"}"#;
    let person: Person = serde_json::from_str(text).unwrap();
    let address = Address { street: "Main".into(), zip: Some(7) };
    let rest = Rest(BTreeMap::from([("age".into(), 30)]));
    assert_eq!(person, Person { name: "Ann".into(), home: Wrapped(Home(address)), rest });
    assert_eq!(serde_json::to_string(&person).unwrap(), r#"{"name":"Ann","street":"Main","zip":7,"age":30}"#);
}

#[test]
fn an_error_in_one_has_its_place() {
    let error = serde_json::from_str::<Person>(r#"{"name":"Ann","street":1}"#).unwrap_err();
    assert_eq!(error.to_string(), "invalid type: integer `1`, expected a string at line 1 column 24");
    let error = serde_json::from_str::<Person>(r#"{"name":"Ann"}"#).unwrap_err();
    assert_eq!(error.to_string(), "missing field `street` at line 1 column 14");
}
