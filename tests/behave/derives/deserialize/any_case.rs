//! `case = ignore`: names in any case.

use gotag::Deserialize;
use serde_json::{from_value, json};

#[derive(Deserialize, Debug, PartialEq)]
#[tag(json(case = ignore, deny_unknown))]
struct All {
    user_id: u32,
    #[tag(json(alias = "mail-address"))]
    email: String,
    #[serde(default)]
    größe: u8,
}

#[derive(Deserialize, Debug, PartialEq)]
struct One {
    #[tag(json = "userID,case:ignore")]
    id: u32,
    #[tag(json = "Name,omitempty")]
    name: String,
}

#[derive(Deserialize, Debug, PartialEq)]
#[tag(json(case = ignore))]
struct Twins {
    id: u8,
    #[tag(json = "ID")]
    upper: u8,
}

#[derive(Deserialize, Debug, PartialEq)]
#[tag(json(case = ignore))]
enum Color {
    DarkRed,
    Mixed { parts: u8 },
}

#[test]
fn names_are_read_in_any_case() {
    for id in ["user_id", "userId", "USER-ID", "USERID", "_userid"] {
        for mail in ["email", "Email", "E-Mail", "MailAddress", "mail_address"] {
            let all: All = from_value(json!({ id: 7, mail: "a@b", "GRÖßE": 2 })).unwrap();
            assert_eq!(all, All { user_id: 7, email: "a@b".into(), größe: 2 }, "{id} {mail}");
        }
    }
    let error = from_value::<All>(json!({ "user_ids": 7 })).unwrap_err().to_string();
    assert_eq!(error, "unknown field `user_ids`, expected one of `user_id`, `email`, `mail-address`, `größe`");
    let twice = serde_json::from_str::<All>(r#"{"user_id": 1, "USERID": 2}"#).unwrap_err().to_string();
    assert!(twice.starts_with("duplicate field `user_id`"), "{twice}");
}

#[test]
fn one_field_alone_may_be() {
    assert_eq!(from_value::<One>(json!({ "USER_id": 1, "Name": "n" })).unwrap(), One { id: 1, name: "n".into() });
    assert_eq!(from_value::<One>(json!({ "userID": 1, "name": "n" })).unwrap(), One { id: 1, name: String::new() });
}

#[test]
fn the_same_name_comes_first() {
    assert_eq!(from_value::<Twins>(json!({ "ID": 1, "id": 2 })).unwrap(), Twins { id: 2, upper: 1 });
    assert_eq!(from_value::<Twins>(json!({ "Id": 1, "ID": 2 })).unwrap(), Twins { id: 1, upper: 2 });
}

#[test]
fn so_are_the_names_of_variants() {
    assert_eq!(from_value::<Color>(json!("dark_red")).unwrap(), Color::DarkRed);
    assert_eq!(from_value::<Color>(json!({ "MIXED": { "Parts": 3 } })).unwrap(), Color::Mixed { parts: 3 });
    assert!(from_value::<Color>(json!("red")).is_err());
}
