//! Structs whose layout or tag asks for more: packed ones, and ones that say their name.

use gotag::Serialize;
use serde_json::to_string;

#[test]
fn a_packed_struct_is_copied_field_by_field() {
    #[derive(Serialize)]
    #[repr(C, packed)]
    struct Packed<T: Copy> {
        small: u8,
        #[tag(json(omitempty))]
        large: u64,
        #[serde(skip_serializing_if = "Option::is_none")]
        option: Option<T>,
    }
    #[derive(Serialize)]
    #[repr(packed(2))]
    struct Pair(u8, u64);
    #[derive(Serialize)]
    #[serde(transparent)]
    #[repr(packed)]
    struct Alone(u64);

    assert_eq!(to_string(&Packed { small: 1, large: 2, option: None::<u8> }).unwrap(), r#"{"small":1,"large":2}"#);
    assert_eq!(to_string(&Packed { small: 1, large: 0, option: Some(3) }).unwrap(), r#"{"small":1,"option":3}"#);
    assert_eq!(to_string(&(Pair(1, 2), Alone(3))).unwrap(), "[[1,2],3]");
}

#[test]
fn the_tag_of_a_struct_is_its_name() {
    #[derive(Serialize)]
    #[tag(json("user", tag = "type"))]
    struct User {
        id: u8,
    }
    #[derive(Serialize)]
    #[serde(tag = "type")]
    struct Owner {
        #[serde(flatten)]
        user: User,
    }
    #[derive(Serialize)]
    #[serde(tag = "type")]
    struct Empty {}

    assert_eq!(to_string(&User { id: 1 }).unwrap(), r#"{"type":"user","id":1}"#);
    // Both structs have a tag, so that serde writes it twice as well.
    let twice = to_string(&Owner { user: User { id: 1 } }).unwrap();
    assert_eq!(twice, r#"{"type":"Owner","type":"user","id":1}"#);
    assert_eq!(to_string(&Empty {}).unwrap(), r#"{"type":"Empty"}"#);
    // The length counts the tag: postcard writes structs without names and without their length.
    assert_eq!(postcard::to_allocvec(&Owner { user: User { id: 1 } }).unwrap()[0], 3);
}
