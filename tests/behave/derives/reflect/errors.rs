//! Every panic of Go's reflect is an error that says what, where, and what was expected.

use std::rc::Rc;

use gotag::Reflect;
use gotag::reflect::{ErrorKind, Mut, Ref};

#[derive(Reflect, Default, Debug)]
struct Order {
    pub items: Vec<Item>,
    pub note: Option<String>,
    pub shared: Rc<u8>,
}

#[derive(Reflect, Default, Debug)]
struct Item {
    pub price: f64,
    pub count: i8,
    pub small: f32,
}

fn order() -> Order {
    Order { items: vec![Item::default(), Item::default()], ..Order::default() }
}

#[test]
fn a_wrong_type_names_both() {
    let mut order = order();
    let mut it = Mut::new(&mut order);
    let error = it.field("items").unwrap().at(1).unwrap().field("price").unwrap().set(3_u32).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::WrongType);
    assert_eq!((error.path(), error.expected(), error.found()), ("items[1].price", "f64", "u32"));
    assert_eq!(error.to_string(), "wrong type for `items[1].price` of `Order`: expected `f64`, found `u32`");
    let error = it.as_ref().get::<Item>().unwrap_err();
    assert_eq!(error.to_string(), "wrong type for a `Order`: expected `Item`, found `Order`");
}

#[test]
fn a_missing_field_lists_those_there_are() {
    let order = order();
    let error = Ref::new(&order).field("items").unwrap().at(0).unwrap().field("prize").unwrap_err();
    assert_eq!(
        error.to_string(),
        "no field `prize` in `Item`, the type of `items[0]`. Its fields are `price`, `count`, `small`"
    );
}

#[test]
fn a_scalar_has_no_parts() {
    let order = order();
    let it = Ref::new(&order);
    let error = it.field("items").unwrap().field("x").unwrap_err();
    assert_eq!(error.kind(), ErrorKind::WrongKind);
    assert_eq!(
        error.to_string(),
        "`items` of `Order` is of kind sequence: expected a struct, a tuple or an enum, found `Vec<Item>`"
    );
    let error = it.field("note").unwrap().field("x").unwrap_err();
    assert!(error.to_string().contains("`elem` leads to what it holds"), "{error}");
    assert_eq!(it.at(0).unwrap_err().kind(), ErrorKind::WrongKind);
    assert_eq!(it.entry("k").unwrap_err().kind(), ErrorKind::WrongKind);
    assert_eq!(it.elem().unwrap_err().kind(), ErrorKind::WrongKind);
}

#[test]
fn an_index_is_checked() {
    let mut order = order();
    let error = Mut::new(&mut order).field("items").unwrap().at(2).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::OutOfRange);
    assert_eq!(error.to_string(), "index 2 is out of range for `items` of `Order`: expected an index below 2");
    assert_eq!(Ref::new(&order).field_at(3).unwrap_err().kind(), ErrorKind::OutOfRange);
}

#[test]
fn none_has_no_element() {
    let mut order = order();
    let error = Ref::new(&order).field("note").unwrap().elem().unwrap_err();
    assert_eq!(error.to_string(), "`note` of `Order` is `None`: expected a value in the `Option<String>`");
    assert_eq!(Mut::new(&mut order).field("note").unwrap().elem().unwrap_err().kind(), ErrorKind::Nil);
}

#[test]
fn what_others_own_is_not_changed() {
    let mut order = order();
    Mut::new(&mut order).field("shared").unwrap().elem().unwrap().set(1_u8).unwrap();
    let other = Rc::clone(&order.shared);
    let error = Mut::new(&mut order).field("shared").unwrap().elem().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Shared);
    assert_eq!(*other, 1);
}

#[test]
fn numbers_have_to_fit() {
    let mut item = Item::default();
    let mut it = Mut::new(&mut item);
    it.field("count").unwrap().set_int(-128).unwrap();
    let error = it.field("count").unwrap().set_int(-129).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Overflow);
    assert_eq!(error.to_string(), "-129 does not fit `count` of `Item`: expected a value of `i8`");
    it.field("count").unwrap().set_uint(127).unwrap();
    assert!(it.field("count").unwrap().set_uint(128).is_err());
    it.field("small").unwrap().set_float(1e38).unwrap();
    assert!(it.field("small").unwrap().set_float(1e39).is_err());
    it.field("small").unwrap().set_float(f64::INFINITY).unwrap();
    assert_eq!(it.field("price").unwrap().set_int(1).unwrap_err().kind(), ErrorKind::WrongKind);
    assert_eq!(it.field("price").unwrap().set_bool(true).unwrap_err().kind(), ErrorKind::WrongKind);
    assert_eq!(it.field("price").unwrap().set_char('a').unwrap_err().kind(), ErrorKind::WrongKind);
    assert_eq!(it.field("price").unwrap().set_str("a").unwrap_err().kind(), ErrorKind::WrongKind);
    assert_eq!(it.field("count").unwrap().set_float(1.0).unwrap_err().kind(), ErrorKind::WrongKind);
}

#[test]
fn a_long_path_forgets_its_beginning() {
    #[derive(Reflect, Default)]
    struct Deep {
        pub next: Option<Box<Deep>>,
        pub end: u8,
    }
    let mut deep = Deep::default();
    for _ in 0..9 {
        deep = Deep { next: Some(Box::new(deep)), end: 0 };
    }
    let mut at = Ref::new(&deep);
    for _ in 0..9 {
        at = at.field("next").unwrap().indirect().unwrap();
    }
    let error = at.field("end").unwrap().get::<u16>().unwrap_err();
    assert_eq!(error.path(), "...next.next.next.next.next.next.end");
}
