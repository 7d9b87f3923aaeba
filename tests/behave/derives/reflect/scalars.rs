//! Scalars are borrowed as what they are, and as nothing else.

use std::collections::BTreeMap;

use gotag::Reflect;
use gotag::reflect::{ErrorKind, Mut, Ref, Typed};

#[derive(Reflect, Default, Debug, PartialEq)]
struct All {
    pub bool: bool,
    pub char: char,
    pub i8: i8,
    pub i16: i16,
    pub i32: i32,
    pub i64: i64,
    pub i128: i128,
    pub isize: isize,
    pub u8: u8,
    pub u16: u16,
    pub u32: u32,
    pub u64: u64,
    pub u128: u128,
    pub usize: usize,
    pub f32: f32,
    pub f64: f64,
    pub string: String,
    pub text: Box<str>,
    pub unit: (),
    pub list: Vec<u8>,
}

/// Every field gives itself to one type, `T`, by every way there is.
fn only<T: Typed + PartialEq + std::fmt::Debug + Clone + 'static>(name: &str, value: &T) {
    let mut all = All::default();
    let erased: &mut dyn gotag::reflect::Reflect = &mut all;
    erased.set(name, value.clone()).unwrap();
    assert_eq!(erased.get::<T>(name).unwrap(), value);
    assert_eq!(erased.field_mut(name).unwrap().downcast_mut::<T>().unwrap(), value);
    let mut it = Mut::of(erased);
    it.field(name).unwrap().set(value.clone()).unwrap();
    assert_eq!(it.field(name).unwrap().get_mut::<T>().unwrap(), value);
    for (info, field) in it.as_ref().fields() {
        let found = field.get::<T>();
        if info.name() == name {
            assert_eq!(found.unwrap(), value);
        } else {
            assert_eq!(found.unwrap_err().kind(), ErrorKind::WrongType, "{} as {name}", info.name());
        }
    }
    let names: Vec<_> = gotag::info_of::<All>().fields().iter().map(gotag::reflect::FieldInfo::name).collect();
    for other in names.into_iter().filter(|other| *other != name) {
        let error = it.field(other).unwrap().set(value.clone()).unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::WrongType, other));
        assert!(it.field(other).unwrap().get_mut::<T>().is_err());
    }
}

#[test]
fn each_type_fits_its_own_field() {
    only("bool", &true);
    only("char", &'x');
    only("i8", &1_i8);
    only("i16", &1_i16);
    only("i32", &1_i32);
    only("i64", &1_i64);
    only("i128", &1_i128);
    only("isize", &1_isize);
    only("u8", &1_u8);
    only("u16", &1_u16);
    only("u32", &1_u32);
    only("u64", &1_u64);
    only("u128", &1_u128);
    only("usize", &1_usize);
    only("f32", &1_f32);
    only("f64", &1_f64);
    only("string", &String::from("a"));
    only("text", &Box::<str>::from("b"));
    only("unit", &());
    only("list", &vec![1_u8]);
}

#[derive(Reflect)]
enum Many {
    First { here: u8 },
    Second(u16),
}

/// A handle does not ask what it was made for before something goes wrong, and still knows it then.
#[test]
fn an_error_knows_where_the_handle_began() {
    let mut nested = Some(Box::new(All::default()));
    let error = Ref::of(&nested).elem().unwrap().elem().unwrap().field("u8").unwrap().get::<i8>().unwrap_err();
    assert_eq!(error.to_string(), "wrong type for `u8` of `Option<Box<All>>`: expected `i8`, found `u8`");
    let error = Mut::of(&mut nested).into_elem().unwrap().into_elem().unwrap().into_field("v8").map(drop).unwrap_err();
    assert!(error.to_string().starts_with("no field `v8` in `All`. Its fields are `bool`"), "{error}");
    let mut map = BTreeMap::from([("k", Many::Second(1))]);
    let error = Mut::of(&mut map).entry("k").unwrap().field("here").map(drop).unwrap_err();
    assert_eq!(error.to_string(), "no field `here` in `Many::Second`, the type of `[0]`. Its fields are `0`");
    let error = Mut::of(&mut map).into_mut::<u8>().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Borrowed);
    let mut first = Many::First { here: 1 };
    let error = Mut::of(&mut first).field("there").map(drop).unwrap_err();
    assert_eq!(error.to_string(), "no field `there` in `Many::First`. Its fields are `here`");
    let error = Mut::of(&mut first).field("here").unwrap().into_mut::<u16>().unwrap_err();
    assert_eq!(error.to_string(), "wrong type for `here` of `Many`: expected `u16`, found `u8`");
    let error = Mut::of(&mut first).into_mut::<u16>().unwrap_err();
    assert_eq!(error.to_string(), "wrong type for a `Many`: expected `u16`, found `Many`");
}
