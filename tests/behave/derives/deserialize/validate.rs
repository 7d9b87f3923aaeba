//! Types that check what is read: `json(validate)`.

use gotag::{Deserialize, Validate};
use serde_json::from_str;

use super::{reads, refuses};

#[derive(Deserialize, Validate, Debug, PartialEq)]
#[tag(json(validate, rename_all = "camelCase"))]
struct User {
    #[tag(json(default), validate(min = 2, max = 50))]
    full_name: String,
    #[tag(json(default), validate(max = 3, each(alphanum)))]
    labels: Vec<String>,
    #[tag(validate(nested))]
    home: Option<Address>,
}

#[derive(Deserialize, Validate, Debug, PartialEq)]
struct Address {
    #[tag(validate(required))]
    city: String,
}

#[test]
fn every_broken_rule_is_reported_with_its_path() {
    let user = User { full_name: "Ann".into(), labels: vec!["a".into()], home: None };
    reads(r#"{"fullName":"Ann","labels":["a"]}"#, &user);
    refuses::<User>(
        r#"{"fullName":"A","labels":["a","b","-"],"home":{"city":""}}"#,
        "fullName: must be at least 2 characters long; labels[2]: must contain only the letters a to z and digits; \
         home.city: is required",
    );
    let error = from_str::<User>("{\n}").unwrap_err();
    assert_eq!(error.to_string(), "fullName: must be at least 2 characters long at line 2 column 1");
}

#[test]
fn what_cannot_be_read_is_reported_as_it_is() {
    refuses::<User>(r#"{"fullName":1}"#, "invalid type: integer `1`, expected a string");
    refuses::<User>(r#"{"fullName":"A","home":{}}"#, "missing field `city`");
}

/// A sequence has no names; the rules are the same.
#[test]
fn from_a_sequence() {
    refuses::<User>(r#"["A",[],null]"#, "fullName: must be at least 2 characters long");
}

#[derive(Deserialize, Validate, Debug, PartialEq)]
struct Account {
    id: u8,
    #[tag(json(inline))]
    user: User,
}

#[test]
fn among_the_fields_of_another_type() {
    refuses::<Account>(r#"{"id":1,"fullName":"A"}"#, "fullName: must be at least 2 characters long");
    let error = from_str::<Account>("{\n\"id\":1,\"fullName\":\"A\"\n}").unwrap_err();
    assert_eq!(error.to_string(), "fullName: must be at least 2 characters long at line 3 column 1");
    let json = r#"{"users":[{"fullName":"Ann"},{"fullName":"B"}]}"#;
    refuses::<std::collections::BTreeMap<String, Vec<User>>>(json, "fullName: must be at least 2 characters long");
}

#[derive(Deserialize, Validate, Debug, PartialEq)]
#[tag(json(validate))]
struct Percent(#[tag(validate(max = 100))] u8);

#[derive(Deserialize, Validate, Debug, PartialEq)]
#[tag(json(validate))]
struct Range(#[tag(validate(max = 9))] u8, #[tag(validate(max = 9))] u8);

#[derive(Deserialize, Validate, Debug, PartialEq)]
#[tag(json(validate))]
enum Payment {
    Cash,
    Card {
        #[tag(validate(len = 4))]
        number: String,
    },
    Share(#[tag(validate(max = 100))] u8),
}

#[derive(Deserialize, Validate, Debug, PartialEq)]
#[tag(json(validate, untagged))]
enum Amount {
    Small(#[tag(validate(max = 9))] u8),
    Any(u8),
}

#[derive(Deserialize, Validate, Debug, PartialEq)]
#[serde(from = "u8")]
#[tag(json(validate))]
struct Even(#[tag(validate(ne = 4))] u8);

impl From<u8> for Even {
    fn from(half: u8) -> Self {
        Even(half * 2)
    }
}

#[derive(Deserialize, Validate, Debug, PartialEq)]
#[serde(transparent)]
#[tag(json(validate))]
struct Name {
    #[tag(validate(min = 1))]
    name: String,
}

#[test]
fn every_form_of_a_type() {
    reads("100", &Percent(100));
    refuses::<Percent>("101", "must be at most 100");
    refuses::<Range>("[10,11]", "[0]: must be at most 9; [1]: must be at most 9");
    reads(r#""Cash""#, &Payment::Cash);
    refuses::<Payment>(r#"{"Card":{"number":"1"}}"#, "Card.number: must be exactly 4 characters long");
    reads(r#"{"Share":100}"#, &Payment::Share(100));
    refuses::<Payment>(r#"{"Share":101}"#, "Share: must be at most 100");
    // The first variant that fits is the value, and the rules are about the value.
    refuses::<Amount>("10", "Small: must be at most 9");
    reads("1", &Even(2));
    refuses::<Even>("2", "must not be 4");
    refuses::<Name>(r#""""#, "name: must be at least 1 character long");
}

#[derive(Deserialize, Validate, Debug, PartialEq)]
#[tag(json(validate))]
struct Page<T> {
    #[tag(validate(min = 1, nested))]
    items: Vec<T>,
}

#[test]
fn generic_types() {
    refuses::<Page<Address>>(r#"{"items":[{"city":"x"},{"city":""}]}"#, "items[1].city: is required");
}

#[derive(Deserialize, Debug, PartialEq)]
struct Team {
    users: Vec<User>,
}

#[test]
fn the_place_in_the_document_stands_before_the_path_in_the_value() {
    let text = r#"{"users": [{"fullName": "Ann"}, {"fullName": "B", "labels": ["-"]}]}"#;
    let error = gotag::wire::located(|seed| {
        let mut json = serde_json::Deserializer::from_str(text);
        let team: Team = seed.decode(&mut json)?;
        json.end()?;
        Ok::<_, serde_json::Error>(team)
    });
    let text = error.unwrap_err().to_string();
    let expected = "users[1]: fullName: must be at least 2 characters long; \
                    labels[0]: must contain only the letters a to z and digits";
    assert_eq!(text.split(" at line").next(), Some(expected));
}
