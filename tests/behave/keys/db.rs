//! `db`: a name for whoever maps rows; gotag keeps it as it was written.

use gotag::{Reflect, Variants, info_of};

use super::tag;

#[derive(Reflect)]
#[tag(db(table = "users"))]
struct User {
    #[tag(db = "user_id")]
    short: u64,
    #[tag(db("user_id", primary, size = 8))]
    words: u64,
    #[tag(r#"json:"pasted" db:"user_id""#)]
    pasted: u64,
    #[tag(db = "")]
    empty: u64,
    none: u64,
}

#[derive(Reflect, Variants)]
enum Kind {
    #[tag(db = "k1")]
    One,
}

#[test]
fn read_back_as_go_would_write_it() {
    assert_eq!(info_of::<User>().tag("db"), Some(",table=users"));
    assert_eq!(tag::<User>("short", "db"), Some("user_id"));
    assert_eq!(tag::<User>("words", "db"), Some("user_id,primary,size=8"));
    assert_eq!(tag::<User>("pasted", "db"), Some("user_id"));
}

#[test]
fn empty_is_not_absent() {
    assert_eq!(tag::<User>("empty", "db"), Some(""));
    assert_eq!(tag::<User>("none", "db"), None);
}

#[test]
fn on_a_variant() {
    assert_eq!(info_of::<Kind>().variants()[0].tag("db"), Some("k1"));
    assert_eq!(Kind::COUNT, 1);
}
