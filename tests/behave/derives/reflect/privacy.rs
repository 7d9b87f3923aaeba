//! A field that is not `pub` is seen and not touched, unless it is opened.

use gotag::Reflect;
use gotag::reflect::{ErrorKind, Inspect as _, Mut, Ref, Value, info_of};

#[derive(Reflect, Debug, PartialEq, Clone)]
struct Account {
    pub name: String,
    balance: i64,
    pub(crate) notes: Vec<Note>,
    #[tag(reflect(open))]
    opened: u8,
}

#[derive(Reflect, Debug, PartialEq, Clone)]
struct Note {
    pub text: String,
}

#[derive(Reflect)]
#[tag(reflect(open))]
struct Open {
    a: u8,
}

#[derive(Reflect)]
struct Sealed(u8, u8);

fn account() -> Account {
    Account { name: "a".into(), balance: -5, notes: vec![Note { text: "n".into() }], opened: 1 }
}

#[test]
fn the_table_says_who_may() {
    let access: Vec<_> =
        info_of::<Account>().fields().iter().map(|field| (field.is_public(), field.is_settable())).collect();
    assert_eq!(access, [(true, true), (false, false), (false, false), (false, true)]);
    assert!(info_of::<Open>().fields()[0].is_settable());
}

#[test]
fn everything_is_seen() {
    let account = account();
    let it = Ref::new(&account);
    assert_eq!(it.fields().count(), 4);
    assert_eq!(it.field("balance").unwrap().as_i64(), Some(-5));
    assert_eq!(it.field_at(1).unwrap().as_i64(), Some(-5));
    assert_eq!(it.field("notes").unwrap().at(0).unwrap().field("text").unwrap().as_str(), Some("n"));
    let Some(Value::Int(-5)) = account.inspect_at(1).map(|field| field.value()) else { panic!("not seen") };
    let sealed = Sealed(1, 2);
    assert_eq!(Ref::new(&sealed).field("1").unwrap().as_u64(), Some(2));
}

#[test]
fn nothing_private_is_borrowed() {
    let mut account = account();
    assert!(account.field_at(1).is_none() && account.field_at_mut(2).is_none());
    let it = Ref::new(&account);
    for field in [it.field("balance").unwrap(), it.field("notes").unwrap().at(0).unwrap().field("text").unwrap()] {
        assert!(field.reflect().is_none());
        assert_eq!(field.get::<i64>().unwrap_err().kind(), ErrorKind::NotPublic);
        assert!(field.downcast_ref::<i64>().is_none());
    }
    let erased: &dyn gotag::reflect::Reflect = &account;
    assert!(erased.field("balance").is_none());
}

#[test]
fn the_error_says_which_field_why_and_what_to_write() {
    let mut account = account();
    let mut it = Mut::new(&mut account);
    let expected = "field `balance` of `Account` is not `pub`: it can be read by kind, but not set or borrowed. \
                    Write `pub` before it, or `#[tag(reflect(open))]` on it";
    assert_eq!(it.field("balance").unwrap_err().to_string(), expected);
    assert_eq!(it.field_at(1).unwrap_err().to_string(), expected);
    let error = it.as_ref().field("notes").unwrap().at(0).unwrap().field("text").unwrap().get::<String>().unwrap_err();
    assert_eq!((error.path(), error.found()), ("notes[0].text", "notes"));
    assert_eq!(account, self::account());
}

#[test]
fn what_is_opened_is_set() {
    let mut account = account();
    Mut::new(&mut account).field("opened").unwrap().set(9_u8).unwrap();
    assert_eq!(account.opened, 9);
    let mut open = Open { a: 1 };
    Mut::new(&mut open).field("a").unwrap().set(2_u8).unwrap();
    assert_eq!(open.a, 2);
}

#[test]
fn what_is_given_to_be_seen_stays_so() {
    let account = account();
    let error = Ref::seen(&account).field("name").unwrap().get::<String>().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::ReadOnly);
    assert!(error.to_string().contains("given as `dyn Inspect`"), "{error}");
}
