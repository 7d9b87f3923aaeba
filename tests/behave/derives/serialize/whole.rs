//! What a type says of all its fields.

use gotag::{Deserialize, Serialize};
use serde_json::{from_str, to_string};

#[test]
fn every_field_may_stay_out() {
    #[derive(Serialize, Deserialize, Debug, PartialEq)]
    #[tag(json(omitempty))]
    struct User {
        id: u64,
        name: String,
        nick: Option<String>,
        #[serde(skip_serializing_if = "never")]
        always: u8,
        #[tag(json(omitzero))]
        at: Point,
        #[tag(json(inline))]
        rest: Point,
    }
    #[derive(Serialize, Deserialize, Debug, PartialEq, Default)]
    #[tag(json(omitzero))]
    struct Point {
        x: u8,
        inner: Option<Box<Point>>,
    }
    #[derive(Serialize, Deserialize, Debug, PartialEq)]
    #[tag(json(omitempty))]
    enum Shape {
        Circle { radius: u8, label: String },
        Line(u8),
    }
    fn never<T>(_: &T) -> bool {
        false
    }

    let point = Point::default;
    let user = User { id: 0, name: String::new(), nick: None, always: 0, at: point(), rest: point() };
    assert_eq!(to_string(&user).unwrap(), r#"{"always":0}"#);
    assert_eq!(from_str::<User>(r#"{"always":0}"#).unwrap(), user);
    let user = User { id: 1, nick: Some(String::new()), rest: Point { x: 2, inner: None }, ..user };
    assert_eq!(to_string(&user).unwrap(), r#"{"id":1,"nick":"","always":0,"x":2}"#);
    let shape = Shape::Circle { radius: 1, label: String::new() };
    assert_eq!(to_string(&(&shape, Shape::Line(0))).unwrap(), r#"[{"Circle":{"radius":1}},{"Line":0}]"#);
    assert_eq!(from_str::<Shape>(r#"{"Circle":{"radius":1}}"#).unwrap(), shape);
}

#[test]
fn aliases_in_a_list_and_for_all() {
    #[derive(Serialize, Deserialize, Debug, PartialEq)]
    #[tag(json(alias_all = "camelCase"))]
    struct User {
        user_id: u64,
        #[tag(json("given_name"))]
        name_of: u8,
        #[tag(json(alias = ["mail", "e-mail"], alias = "post"))]
        mail_address: u8,
        plain: u8,
    }
    #[derive(Serialize, Deserialize, Debug, PartialEq)]
    #[tag(json(rename_all = "snake_case", alias_all = "kebab-case"))]
    enum Shape {
        BigCircle,
        #[tag(json(alias = ["box"], alias_all = "UPPERCASE"))]
        Square {
            side_len: u8,
        },
    }

    let user = User { user_id: 1, name_of: 2, mail_address: 3, plain: 4 };
    for text in [
        r#"{"user_id":1,"given_name":2,"mail_address":3,"plain":4}"#,
        r#"{"userId":1,"given_name":2,"mailAddress":3,"plain":4}"#,
        r#"{"userId":1,"given_name":2,"e-mail":3,"plain":4}"#,
        r#"{"userId":1,"given_name":2,"post":3,"plain":4}"#,
    ] {
        assert_eq!(from_str::<User>(text).unwrap(), user);
    }
    assert_eq!(to_string(&user).unwrap(), r#"{"user_id":1,"given_name":2,"mail_address":3,"plain":4}"#);
    // A name that is given has no case.
    assert!(from_str::<User>(r#"{"userId":1,"nameOf":2,"mail":3,"plain":4}"#).is_err());
    assert_eq!(from_str::<Shape>(r#""big-circle""#).unwrap(), Shape::BigCircle);
    assert_eq!(from_str::<Shape>(r#"{"box":{"SIDE_LEN":1}}"#).unwrap(), Shape::Square { side_len: 1 });
}
