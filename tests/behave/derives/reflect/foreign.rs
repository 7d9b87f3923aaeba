//! The types of core, alloc and std.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::marker::PhantomData;
use std::rc::Rc;
use std::sync::Arc;

use gotag::Reflect;
use gotag::reflect::{ErrorKind, Inspect, Kind, Mut, Ref, Typed, Value, info_of};

#[test]
fn every_scalar_has_its_kind() {
    fn check<T: Typed>(value: &T, kind: Kind, name: &str) {
        let it = Ref::new(value);
        assert_eq!((it.kind(), it.info().to_string()), (kind, name.to_owned()));
        assert!(kind.is_scalar() && it.is_empty());
    }
    check(&(), Kind::Unit, "()");
    check(&true, Kind::Bool, "bool");
    check(&'x', Kind::Char, "char");
    check(&1_i8, Kind::I8, "i8");
    check(&1_i16, Kind::I16, "i16");
    check(&1_i32, Kind::I32, "i32");
    check(&1_i64, Kind::I64, "i64");
    check(&1_i128, Kind::I128, "i128");
    check(&1_isize, Kind::Isize, "isize");
    check(&1_u8, Kind::U8, "u8");
    check(&1_u16, Kind::U16, "u16");
    check(&1_u32, Kind::U32, "u32");
    check(&1_u64, Kind::U64, "u64");
    check(&1_u128, Kind::U128, "u128");
    check(&1_usize, Kind::Usize, "usize");
    check(&1_f32, Kind::F32, "f32");
    check(&1_f64, Kind::F64, "f64");
    check(&String::new(), Kind::Str, "String");
    check(&"", Kind::Str, "&str");
    check(&Box::<str>::from(""), Kind::Str, "Box<str>");
    check(&Rc::<str>::from(""), Kind::Str, "Rc<str>");
    check(&Arc::<str>::from(""), Kind::Str, "Arc<str>");
    check(&Cow::Borrowed(""), Kind::Str, "Cow<str>");
}

#[test]
fn every_compound_has_its_name() {
    fn name<T: Typed>() -> (Kind, String) {
        (info_of::<T>().kind(), info_of::<T>().to_string())
    }
    let expected: Vec<((Kind, String), Kind, &str)> = vec![
        (name::<Option<u8>>(), Kind::Option, "Option<u8>"),
        (name::<Box<u8>>(), Kind::Pointer, "Box<u8>"),
        (name::<Rc<u8>>(), Kind::Pointer, "Rc<u8>"),
        (name::<Arc<u8>>(), Kind::Pointer, "Arc<u8>"),
        (name::<Cow<'static, u8>>(), Kind::Pointer, "Cow<u8>"),
        (name::<&u8>(), Kind::Pointer, "&u8"),
        (name::<Vec<u8>>(), Kind::Seq, "Vec<u8>"),
        (name::<Box<[u8]>>(), Kind::Seq, "Box<[u8]>"),
        (name::<Rc<[u8]>>(), Kind::Seq, "Rc<[u8]>"),
        (name::<Arc<[u8]>>(), Kind::Seq, "Arc<[u8]>"),
        (name::<Cow<'static, [u8]>>(), Kind::Seq, "Cow<[u8]>"),
        (name::<&[u8]>(), Kind::Seq, "&[u8]"),
        (name::<[u8; 3]>(), Kind::Array, "[u8; 3]"),
        (name::<(u8,)>(), Kind::Tuple, "(u8,)"),
        (name::<(u8, bool)>(), Kind::Tuple, "(u8, bool)"),
        (name::<HashMap<String, u8>>(), Kind::Map, "HashMap<String, u8>"),
        (name::<BTreeMap<String, u8>>(), Kind::Map, "BTreeMap<String, u8>"),
        (name::<HashSet<u8>>(), Kind::Set, "HashSet<u8>"),
        (name::<BTreeSet<u8>>(), Kind::Set, "BTreeSet<u8>"),
    ];
    for (found, kind, name) in expected {
        assert_eq!(found, (kind, name.to_owned()));
    }
}

#[test]
fn types_are_told_apart_by_their_parts() {
    assert_ne!(info_of::<[u8; 3]>(), info_of::<[u8; 4]>());
    assert_ne!(info_of::<[u8; 4]>(), info_of::<[i8; 4]>());
    assert_ne!(info_of::<&u8>(), info_of::<&i8>());
    assert_ne!(info_of::<(u8, i8)>(), info_of::<(i8, u8)>());
    assert_ne!(info_of::<Box<[u8]>>(), info_of::<Box<[i8]>>());
    assert_eq!(info_of::<(u8, Vec<i8>)>(), info_of::<(u8, Vec<i8>)>());
}

#[test]
fn only_what_borrows_cannot_be_downcast() {
    fn owned<T: Typed>(value: &T) -> bool {
        gotag::reflect::Reflect::as_any(value).is_some()
    }
    let text = String::from("x");
    assert!(owned(&vec![1_u64]) && owned(&HashMap::from([(text.clone(), vec![1_u8])])));
    assert!(owned(&(1_u8, text.clone())) && owned(&[Some(1_u8)]) && owned(&Rc::new([1_u8])));
    assert!(owned(&BTreeSet::from([(1_u8, 2_u8, 3_u8)])) && owned(&Box::<[u8]>::default()));
    let s = text.as_str();
    assert!(!owned(&vec![s]) && !owned(&HashMap::from([(1_u8, s)])) && !owned(&BTreeMap::from([(s, 1_u8)])));
    assert!(!owned(&(1_u8, s)) && !owned(&(s, 1_u8)) && !owned(&[Some(s)]) && !owned(&BTreeSet::from([s])));
    assert!(!owned(&(1_u8, 2_u8, 3_u8, s)) && !owned(&Cow::Borrowed(s)));
}

/// Every tuple reaches its last element, and can be downcast.
#[test]
fn tuples_go_to_twelve() {
    macro_rules! check {
        ($($value:expr),+) => {
            let mut tuple = ($($value,)+);
            let last = [$($value),+].len() - 1;
            Mut::new(&mut tuple).field_at(last).unwrap().set(200_u8).unwrap();
            let it = Ref::new(&tuple);
            assert_eq!(it.len(), last + 1);
            assert_eq!(it.field(&last.to_string()).unwrap().as_u64(), Some(200));
            assert!(it.field_at(last + 1).is_err());
            assert!(it.reflect().unwrap().as_any().is_some());
        };
    }
    check!(0_u8);
    check!(0_u8, 1_u8);
    check!(0_u8, 1_u8, 2_u8);
    check!(0_u8, 1_u8, 2_u8, 3_u8);
    check!(0_u8, 1_u8, 2_u8, 3_u8, 4_u8);
    check!(0_u8, 1_u8, 2_u8, 3_u8, 4_u8, 5_u8);
    check!(0_u8, 1_u8, 2_u8, 3_u8, 4_u8, 5_u8, 6_u8);
    check!(0_u8, 1_u8, 2_u8, 3_u8, 4_u8, 5_u8, 6_u8, 7_u8);
    check!(0_u8, 1_u8, 2_u8, 3_u8, 4_u8, 5_u8, 6_u8, 7_u8, 8_u8);
    check!(0_u8, 1_u8, 2_u8, 3_u8, 4_u8, 5_u8, 6_u8, 7_u8, 8_u8, 9_u8);
    check!(0_u8, 1_u8, 2_u8, 3_u8, 4_u8, 5_u8, 6_u8, 7_u8, 8_u8, 9_u8, 10_u8);
    check!(0_u8, 1_u8, 2_u8, 3_u8, 4_u8, 5_u8, 6_u8, 7_u8, 8_u8, 9_u8, 10_u8, 11_u8);
}

#[test]
fn maps_are_read_and_changed_by_key() {
    let mut map = HashMap::from([("a".to_owned(), 1_u8), ("b".to_owned(), 2)]);
    let it = Ref::new(&map);
    assert_eq!(it.entry("b").unwrap().get::<u8>().unwrap(), &2);
    let mut entries: Vec<_> =
        it.entries().map(|(key, value)| (key.as_str().unwrap(), *value.get::<u8>().unwrap())).collect();
    entries.sort_unstable();
    assert_eq!(entries, [("a", 1), ("b", 2)]);
    Mut::new(&mut map).entry("a").unwrap().set_int(7).unwrap();
    assert_eq!(map["a"], 7);
    let error = Mut::new(&mut map).entry("c").unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NoKey);
    let numbers = BTreeMap::from([(-1_i32, 'x')]);
    assert_eq!(Ref::new(&numbers).entry(-1).unwrap().as_char(), Some('x'));
    let Value::Map(map) = numbers.value() else { panic!("a map is a map") };
    assert!(map.get(-1).is_some() && map.get(1_u8).is_none() && map.len() == 1);
}

#[test]
fn sets_are_read() {
    let set = BTreeSet::from([3_u8, 1]);
    let elements: Vec<_> = Ref::new(&set).elements().map(|element| *element.get::<u8>().unwrap()).collect();
    assert_eq!(elements, [1, 3]);
    let Value::Set(set) = set.value() else { panic!("a set is a set") };
    assert!(set.contains(3) && !set.contains(2));
    assert_eq!(Ref::new(&HashSet::from(['x'])).len(), 1);
}

#[test]
fn pointers_and_slices_lead_on() {
    let mut boxed = Box::new(1_u8);
    Mut::new(&mut boxed).elem().unwrap().set(2_u8).unwrap();
    let mut arc: Arc<[u8]> = Arc::from([1, 2]);
    Mut::new(&mut arc).at(1).unwrap().set(9_u8).unwrap();
    let other = Arc::clone(&arc);
    assert_eq!(Mut::new(&mut arc).at(1).unwrap_err().kind(), ErrorKind::Shared);
    let mut cow = Cow::Borrowed(&[1_u8, 2][..]);
    Mut::new(&mut cow).at(0).unwrap().set(5_u8).unwrap();
    let mut slice: Box<[u8]> = Box::new([1]);
    Mut::new(&mut slice).at(0).unwrap().set(6_u8).unwrap();
    assert_eq!((*boxed, &*other, &*cow, &*slice), (2, &[1, 9][..], &[5, 2][..], &[6][..]));
    let mut number = Cow::Borrowed(&3_u8);
    Mut::new(&mut number).set(Cow::Borrowed(&4_u8)).unwrap();
    Mut::new(&mut number).elem().unwrap().set(5_u8).unwrap();
    assert_eq!(*number, 5);
}

#[test]
fn text_is_set_in_whatever_holds_it() {
    #[derive(Reflect)]
    struct Texts<'a> {
        pub owned: String,
        pub boxed: Box<str>,
        pub counted: Rc<str>,
        pub shared: Arc<str>,
        pub cow: Cow<'a, str>,
    }
    let mut texts =
        Texts { owned: "a".into(), boxed: "a".into(), counted: "a".into(), shared: "a".into(), cow: "a".into() };
    let mut it = Mut::new(&mut texts);
    for index in 0..5 {
        it.field_at(index).unwrap().set_str("b").unwrap();
        assert_eq!(it.as_ref().field_at(index).unwrap().as_str(), Some("b"));
    }
    it.field("cow").unwrap().set(Cow::Borrowed("c")).unwrap();
    assert_eq!((&*texts.cow, &*texts.owned, &*texts.boxed, &*texts.counted, &*texts.shared), ("c", "b", "b", "b", "b"));
}

#[test]
fn inspect_needs_no_type() {
    fn count(value: &dyn Inspect) -> usize {
        match value.value() {
            Value::Struct(fields) | Value::Tuple(fields) => fields.iter().map(|(_, field)| count(field)).sum(),
            Value::Seq(elements) => elements.iter().map(count).sum(),
            Value::Map(map) => map.iter().map(|(key, value)| count(key) + count(value)).sum(),
            Value::Option(inner) => inner.map_or(0, count),
            Value::Pointer(inner) => count(inner),
            _ => 1,
        }
    }
    let value = (vec![Some(1_u8), None], BTreeMap::from([("k", Box::new(2_u8))]), [(); 3]);
    assert_eq!(count(&value), 6);
}

#[test]
fn debug_is_that_of_the_value() {
    #[derive(Reflect, Debug)]
    struct Reading {
        kelvin: f32,
        exact: f64,
        all: Vec<f32>,
        last: Option<(f32, char)>,
    }
    let reading = Reading { kelvin: 0.1, exact: 0.1, all: vec![1e-7, f32::MAX], last: Some((0.3, 'k')) };
    assert_eq!(format!("{:?}", Ref::new(&reading)), format!("{reading:?}"));
    assert_eq!(format!("{:#?}", &reading as &dyn Inspect), format!("{reading:#?}"));
    assert_eq!(format!("{:.1?}", Ref::new(&0.25_f32)), "0.2");
}

#[test]
fn a_phantom_needs_no_size() {
    #[derive(Reflect)]
    struct Tagged<T: ?Sized> {
        id: u8,
        tag: PhantomData<T>,
    }
    let tagged = Tagged::<str> { id: 7, tag: PhantomData };
    assert_eq!(Ref::new(&tagged).field("id").unwrap().as_i64(), Some(7));
    assert_eq!(info_of::<Tagged<str>>().fields()[1].ty().name(), "PhantomData");
    assert_eq!(tagged.tag, PhantomData);
}

#[test]
fn what_a_type_alone_knows() {
    assert_eq!(info_of::<[u8; 3]>().array_len(), Some(3));
    assert_eq!(info_of::<Vec<u8>>().array_len(), None);
    assert_eq!((Ref::new(&true).as_bool(), Ref::new(&1_u8).as_bool()), (Some(true), None));
}
