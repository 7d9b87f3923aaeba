//! Every kind of signature that can be mocked, each called once.
#![allow(
    clippy::elidable_lifetime_names,
    clippy::needless_lifetimes,
    clippy::too_many_arguments,
    clippy::trivially_copy_pass_by_ref,
    reason = "signatures as users write them"
)]

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt::{Debug, Display};
use std::future::Future;
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};

use gotag::mock;
use gotag::mock::predicate::{always, eq, function};

#[derive(Clone, PartialEq)]
struct Opaque(u8);
struct Borrowed<'a>(&'a str);

#[gotag::mock]
trait Arguments {
    fn owned(&self, a: u32, b: String, c: Opaque) -> String;
    fn references(&self, a: &u32, b: &str, c: &[u8], d: &Opaque, e: &'static str) -> usize;
    fn mutable(&self, a: &mut u32, b: &mut Vec<u8>);
    fn lifetimes<'a, 'b>(&self, a: Borrowed<'a>, b: Option<&'b str>, c: Cow<'_, str>, d: &[&str]) -> usize;
    fn nested(&self, a: &Borrowed<'_>, b: Vec<&str>, c: &HashMap<&str, Cow<'_, str>>) -> usize;
    fn objects(&self, a: &dyn Display, b: &mut dyn Iterator<Item = u32>, c: Box<dyn Fn(&str) -> usize>) -> usize;
    fn functions(&self, a: fn(&str) -> &str, b: &dyn Fn(&str) -> usize, c: Arc<dyn Debug + Send + Sync>) -> usize;
    fn tuples(&self, a: (u8, &str), b: [u8; 2], (c, d): (u8, u8)) -> u32
    where
        Self: Sized,
    {
        u32::from(a.0) + u32::from(b[0]) + u32::from(c) + u32::from(d)
    }
    fn nothing(&self);
    fn twelve(&self, a: u8, b: u8, c: u8, d: u8, e: u8, f: u8, g: u8, h: u8, i: u8, j: u8, k: u8, l: u8) -> u32;
}

#[test]
fn owned_arguments() {
    let mut mock = MockArguments::new();
    mock.expect_owned()
        .with(eq(1), eq(String::from("b")), function(|c: &Opaque| c.0 == 2))
        .returning(|a, b, c| format!("{a}{b}{}", c.0));
    assert_eq!(mock.owned(1, "b".into(), Opaque(2)), "1b2");
}

#[test]
fn references_are_seen_through_by_matchers() {
    let mut mock = MockArguments::new();
    mock.expect_references()
        .with(eq(1), eq("b"), eq(vec![1, 2]), always(), eq("e"))
        .returning(|a, b, c, d, e| *a as usize + b.len() + c.len() + usize::from(d.0) + e.len());
    assert_eq!(mock.references(&1, "b", &[1, 2], &Opaque(3), "e"), 8);
    mock.expect_references()
        .withf(|a, b, c, d, e| *a == 2 && b == "x" && c.is_empty() && d.0 == 0 && *e == *"")
        .return_const(0usize);
    assert_eq!(mock.references(&2, "x", &[], &Opaque(0), ""), 0);
}

#[test]
fn mutable_arguments_are_written() {
    let mut mock = MockArguments::new();
    mock.expect_mutable().with(eq(1), always()).returning(|a, b| {
        *a += 1;
        b.push(7);
    });
    let (mut a, mut b) = (1, vec![]);
    mock.mutable(&mut a, &mut b);
    assert_eq!((a, b), (2, vec![7]));
}

#[test]
fn one_lifetime() {
    let mut mock = MockArguments::new();
    mock.expect_lifetimes()
        .withf(|a, b, c, d| a.0 == "a" && *b == Some("b") && c == "c" && d.len() == 2)
        .returning(|a, b, c, d| a.0.len() + b.map_or(0, str::len) + c.len() + d.len());
    let text = String::from("abc");
    assert_eq!(mock.lifetimes(Borrowed(&text[..1]), Some(&text[1..2]), Cow::Borrowed(&text[2..]), &[&text, "d"]), 5);
    mock.expect_nested()
        .withf(|a, b, c| a.0 == "a" && b.len() == 1 && c.contains_key("k"))
        .returning(|a, b, c| a.0.len() + b[0].len() + c["k"].len());
    let map = HashMap::from([(&text[..0], Cow::Borrowed("")), ("k", Cow::Owned(text.clone()))]);
    assert_eq!(mock.nested(&Borrowed(&text[..1]), vec![&text], &map), 7);
}

#[test]
fn objects_and_functions() {
    let mut mock = MockArguments::new();
    mock.expect_objects().withf(|a, _, _| a.to_string() == "5").returning(|a, b, c| c(&a.to_string()) + b.count());
    let local = 5;
    assert_eq!(mock.objects(&local, &mut [1, 2].into_iter(), Box::new(str::len)), 3);
    mock.expect_functions().returning(|a, b, c| b(a(" x ")) + format!("{c:?}").len());
    assert_eq!(mock.functions(str::trim, &|s| s.len() + local, Arc::new(1)), 7);
}

#[test]
fn patterns_tuples_and_default_bodies() {
    let mut mock = MockArguments::new();
    mock.expect_tuples().withf(|a, b, c| a.1 == "x" && b[1] == 2 && c.0 == 3).return_const(9u32);
    assert_eq!(mock.tuples((1, "x"), [1, 2], (3, 4)), 9);
    mock.expect_nothing().once().returning(|| ());
    mock.nothing();
    mock.expect_twelve().returning(|a, _, _, _, _, _, _, _, _, _, _, l| u32::from(a) + u32::from(l));
    assert_eq!(mock.twelve(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2), 3);
}

#[gotag::mock]
trait Receivers {
    fn shared(&self) -> u8;
    fn exclusive(&mut self) -> u8;
    fn value(self) -> u8
    where
        Self: Sized;
    fn boxed(self: Box<Self>) -> u8;
    fn rc(self: Rc<Self>) -> u8;
    fn pinned(self: Pin<&mut Self>) -> u8;
}

#[test]
fn receivers() {
    fn mock() -> MockReceivers {
        let mut mock = MockReceivers::default();
        mock.expect_shared().return_const(1);
        mock.expect_exclusive().return_const(2);
        mock.expect_value().return_const(3);
        mock.expect_boxed().return_const(4);
        mock.expect_rc().return_const(5);
        mock.expect_pinned().return_const(6);
        mock
    }
    assert_eq!(mock().shared() + mock().exclusive() + mock().value() + Box::new(mock()).boxed(), 10);
    let object: Box<dyn Fn() -> u8> = Box::new(|| Rc::new(mock()).rc());
    assert_eq!(object() + pin!(mock()).pinned(), 11);
}

#[gotag::mock]
trait Generic<T, const N: usize>
where
    T: Clone,
{
    fn get(&self, key: &T) -> Option<T>;
    fn all(&self, keys: [T; N]) -> Vec<T>;
}

#[test]
fn generic_traits() {
    let mut mock = MockGeneric::<String, 2>::new();
    mock.expect_get().with(eq(String::from("k"))).returning(|key| Some(key.clone()));
    mock.expect_all().returning(|keys| keys.to_vec());
    assert_eq!(mock.get(&"k".into()).as_deref(), Some("k"));
    assert_eq!(mock.all(["a".into(), "b".into()]).len(), 2);
}

#[gotag::mock]
trait GenericMethods {
    fn put<T: Clone + 'static>(&self, value: T, count: usize) -> Vec<T>;
    fn make<T>(&self) -> T
    where
        T: Default + 'static;
}

#[test]
fn generic_methods() {
    let mut mock = MockGenericMethods::new();
    mock.expect_put::<u8>().with(eq(1), eq(2)).returning(|value, count| vec![value; count]);
    mock.expect_put::<Opaque>().withf(|value, _| value.0 == 3).returning(|value, _| vec![value]);
    assert_eq!(mock.put(1u8, 2), [1, 1]);
    assert_eq!(mock.put(Opaque(3), 0)[0].0, 3);
    mock.expect_make::<u8>().return_const(1u8);
    mock.expect_make::<String>().returning(|| "s".into());
    assert_eq!((mock.make::<u8>(), mock.make::<String>()), (1, "s".into()));
}

#[gotag::mock(Item = u32, Error = Box<dyn std::error::Error>, SIZE = 3 + 1)]
trait Associated {
    type Item;
    type Error;
    const SIZE: usize;
    const NAME: &'static str = "default";
    fn next(&mut self) -> Option<Self::Item>;
    fn push(&mut self, item: Self::Item, items: &[Self::Item]) -> Result<usize, Self::Error>;
}

#[test]
fn associated_items() {
    let mut mock = MockAssociated::new();
    mock.expect_next().return_once(|| Some(4));
    mock.expect_push().withf(|item, items| items.contains(item)).returning(|_, items| Ok(items.len()));
    assert_eq!(mock.next(), Some(4));
    assert_eq!(mock.push(1, &[1, 2]).unwrap(), 2);
    assert_eq!((MockAssociated::SIZE, MockAssociated::NAME), (4, "default"));
}

#[gotag::mock]
trait Async {
    async fn fetch(&self, url: &str) -> Result<String, Opaque>;
    fn boxed<'a>(&'a self, n: u8) -> Pin<Box<dyn Future<Output = u8>>>;
}

#[test]
fn async_functions() {
    fn ready<F: Future>(future: F) -> F::Output {
        match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(output) => output,
            Poll::Pending => panic!("a mock answers at once"),
        }
    }
    let mut mock = MockAsync::new();
    mock.expect_fetch().with(eq("u")).times(1).returning(|url| Ok(url.to_owned()));
    mock.expect_boxed().returning(|n| Box::pin(async move { n }));
    assert_eq!(ready(mock.fetch("u")).ok().unwrap(), "u");
    assert_eq!(ready(mock.boxed(3)), 3);
}

#[gotag::mock]
trait Statics {
    fn new(seed: u8) -> Self
    where
        Self: Sized;
    fn parse(text: &str) -> Result<u8, Opaque>;
}

#[test]
fn methods_without_a_receiver() {
    let parse = MockStatics::parse_context();
    parse.expect().with(eq("1")).times(1).returning(|_| Ok(1));
    parse.expect().returning(|_| Err(Opaque(0)));
    assert!(MockStatics::parse("1").is_ok_and(|n| n == 1));
    assert!(MockStatics::parse("x").is_err());
    let new = MockStatics::new_context();
    new.expect().with(eq(7)).return_once(|_| MockStatics::default());
    drop(MockStatics::new(7));
}

#[gotag::mock]
trait Super: Send + Sync + Debug + Display + 'static {
    fn id(&self) -> u8;
    #[cfg(any())]
    fn gone(&self, what: DoesNotExist);
    #[cfg(not(any()))]
    fn here(&self) -> Self
    where
        Self: Sized;
}

impl Display for MockSuper {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("by hand")
    }
}

#[test]
fn supertraits_and_cfg() {
    let mut mock = MockSuper::new();
    mock.expect_id().return_const(1);
    mock.expect_here().return_once(MockSuper::new);
    drop(mock.here());
    let object: Arc<dyn Super> = Arc::new(mock);
    assert_eq!(
        std::thread::spawn(move || (object.id(), format!("{object:?} {object}"))).join().unwrap(),
        (1, "MockSuper by hand".into())
    );
}

mod elsewhere {
    #[gotag::mock(crate = gotag)]
    pub(super) trait Scoped<T: ?Sized + Send + Sync> {
        fn r#type(&self, r#fn: &T) -> u8;
    }
}

#[test]
fn scoped_traits_and_raw_names() {
    use elsewhere::{MockScoped, Scoped};
    let mut mock = MockScoped::<str>::new();
    mock.expect_type().with(function(|text: &str| text.len() == 1)).return_const(1);
    assert_eq!(mock.r#type("a"), 1);
}

#[mock]
trait Imported {
    fn f(&self);
}

#[test]
fn the_attribute_can_be_imported() {
    let mut mock = MockImported::new();
    mock.expect_f().times(1).returning(|| ());
    mock.f();
}

#[gotag::mock]
trait Measures {
    fn size<T: ?Sized + 'static, U: 'static>(&self, value: &T, unit: U) -> usize;
}

#[test]
fn type_parameters_may_be_unsized() {
    let mut mock = MockMeasures::new();
    mock.expect_size::<str, u8>().returning(|text, _| text.len());
    mock.expect_size::<[u32], u8>().returning(|list, unit| list.len() * usize::from(unit));
    assert_eq!((mock.size("abc", 1u8), mock.size(&[1u32, 2][..], 4u8)), (3, 8));
}
