//! The mock runtime under hand-written stubs, as `#[gotag::mock]` emits them.
#![cfg(feature = "mock")]
#![allow(clippy::ptr_arg)] // a method as users have it

use std::borrow::Cow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Barrier, Mutex};

use gotag::__private::mock::{
    At, Context, Expectation, Life, LifeRef, Mock, Mut, Opaque as _, Own, Ref, Show, Statics,
};
use gotag::mock::Sequence;
use gotag::mock::predicate::{always, eq, ge};

struct Plain(u8);
struct Borrowed<'a>(&'a i32);

trait Foo: Send + Sync {
    fn foo(&self, x: u32, s: &str) -> String;
    fn fill(&self, buf: &mut Vec<u8>);
    fn plain(&self, p: Plain) -> u8;
    fn borrowed(&self, b: Borrowed<'_>, list: &[&str], opt: Option<&str>, cow: &Cow<'_, str>) -> i32;
    fn none(&self) -> usize;
    fn convert<T: 'static>(&self, t: T) -> i32
    where
        Self: Sized;
    fn fixed(x: u8) -> u8
    where
        Self: Sized;
}

struct MockFoo {
    mock: Mock,
}

static STATICS: Statics = Statics::new("MockFoo", METHODS);
const METHODS: &[&str] =
    &["foo(x, s)", "fill(buf)", "plain(p)", "borrowed(b, list, opt, cow)", "none()", "convert(t)", "fixed(x)"];

type BorrowedArgs = (
    Life<dyn for<'x> At<'x, Type = Borrowed<'x>>>,
    LifeRef<dyn for<'x> At<'x, Type = &'x [&'x str]>>,
    Life<dyn for<'x> At<'x, Type = Option<&'x str>>>,
    LifeRef<dyn for<'x> At<'x, Type = &'x Cow<'x, str>>>,
);

impl MockFoo {
    fn new() -> Self {
        Self { mock: Mock::new("MockFoo", METHODS) }
    }
    #[track_caller]
    fn expect_foo(&mut self) -> &mut Expectation<(Own<u32>, Ref<str>), String> {
        self.mock.expect(0)
    }
    #[track_caller]
    fn expect_fill(&mut self) -> &mut Expectation<(Mut<Vec<u8>>,), ()> {
        self.mock.expect(1)
    }
    #[track_caller]
    fn expect_plain(&mut self) -> &mut Expectation<(Own<Plain>,), u8> {
        self.mock.expect(2)
    }
    #[track_caller]
    fn expect_borrowed(&mut self) -> &mut Expectation<BorrowedArgs, i32> {
        self.mock.expect(3)
    }
    #[track_caller]
    fn expect_none(&mut self) -> &mut Expectation<(), usize> {
        self.mock.expect(4)
    }
    #[track_caller]
    fn expect_convert<T: 'static>(&mut self) -> &mut Expectation<(Own<T>,), i32> {
        self.mock.expect_for::<(T,), _, _>(5)
    }
    fn fixed_context() -> Context<(Own<u8>,), u8> {
        Context::of::<()>(&STATICS, 6)
    }
}

impl Foo for MockFoo {
    #[track_caller]
    fn foo(&self, x: u32, s: &str) -> String {
        self.mock.call::<(Own<u32>, Ref<str>), _>(0, (x, s))
    }
    #[track_caller]
    fn fill(&self, buf: &mut Vec<u8>) {
        self.mock.call::<(Mut<Vec<u8>>,), ()>(1, (buf,));
    }
    fn plain(&self, p: Plain) -> u8 {
        self.mock.call_for::<(), (Own<Plain>,), _>(2, (p,), |a, out| out(&[Show(&a.0).debug()]))
    }
    fn borrowed(&self, b: Borrowed<'_>, list: &[&str], opt: Option<&str>, cow: &Cow<'_, str>) -> i32 {
        self.mock.call_for::<(), BorrowedArgs, _>(3, (b, list, opt, cow), |a, out| {
            out(&[Show(&a.0).debug(), Show(&a.1).debug(), Show(&a.2).debug(), Show(&a.3).debug()]);
        })
    }
    fn none(&self) -> usize {
        self.mock.call::<(), _>(4, ())
    }
    fn convert<T: 'static>(&self, t: T) -> i32 {
        self.mock.call_for::<(T,), (Own<T>,), _>(5, (t,), |a, out| out(&[Show(&a.0).debug()]))
    }
    fn fixed(x: u8) -> u8 {
        STATICS.call::<(), (Own<u8>,), _>(6, (x,), |a, out| out(&[&a.0]))
    }
}

/// The text of the panic that `f` ends in.
fn panic_of<R>(f: impl FnOnce() -> R) -> String {
    let payload = catch_unwind(AssertUnwindSafe(|| drop(f()))).expect_err("it should have panicked");
    payload
        .downcast_ref::<String>()
        .cloned()
        .or_else(|| payload.downcast_ref::<&str>().map(|s| (*s).to_owned()))
        .unwrap()
}

#[test]
fn closures_infer() {
    let mut mock = MockFoo::new();
    mock.expect_foo().with(eq(4), eq("a")).times(1).returning(|x, s| format!("{s}{}", x + 1));
    mock.expect_foo().withf(|x, s| *x == 5 && s.len() == 2).returning(|_, s| s.to_uppercase());
    assert_eq!(mock.foo(4, "a"), "a5");
    assert_eq!(mock.foo(5, "bb"), "BB");
    mock.expect_fill().returning(|buf| buf.push(9));
    let mut buf = vec![];
    mock.fill(&mut buf);
    assert_eq!(buf, [9]);
    mock.expect_borrowed()
        .withf(|b, list, opt, cow| *b.0 == 5 && list.len() == 1 && opt.is_none() && cow.is_empty())
        .returning(|b, list, _, cow| b.0 + i32::from(list[0] == &**cow));
    let five = 5;
    let text = String::from("x");
    assert_eq!(mock.borrowed(Borrowed(&five), &[&text], None, &Cow::Borrowed("")), 5);
}

#[test]
fn generic_methods_are_told_apart_by_type() {
    let mut mock = MockFoo::new();
    mock.expect_convert::<i16>().returning(i32::from);
    mock.expect_convert::<String>().returning(|s| i32::try_from(s.len()).unwrap());
    assert_eq!(mock.convert(7i16), 7);
    assert_eq!(mock.convert(String::from("abc")), 3);
    let text = panic_of(|| mock.convert(Plain(1)));
    assert!(text.starts_with("MockFoo::convert(?): No matching expectation found"), "{text}");
}

#[test]
fn answers() {
    let mut mock = MockFoo::new();
    mock.expect_none().times(2).return_const(3usize);
    assert_eq!(mock.none() + mock.none(), 6);
    mock.checkpoint();
    let owned = String::from("moved");
    mock.expect_foo().return_once(move |_, _| owned);
    assert_eq!(mock.foo(1, ""), "moved");
    let text = panic_of(|| mock.foo(1, ""));
    assert!(text.starts_with("MockFoo::foo: Expectation(<anything>) called twice, but it returns by move"), "{text}");
    mock.checkpoint();
    mock.expect_none();
    let text = panic_of(|| mock.none());
    assert!(text.starts_with("MockFoo::none: Expectation(<anything>) Returning default"), "{text}");
}

impl MockFoo {
    #[track_caller]
    fn checkpoint(&mut self) {
        self.mock.checkpoint();
    }
}

#[test]
fn a_call_that_no_expectation_takes_says_why() {
    const FIRST_LINE: u32 = line!();
    let mut mock = MockFoo::new();
    mock.expect_foo().with(eq(4), eq("a")).returning(|_, _| String::new());
    mock.expect_foo().with(ge(4), always()).once().returning(|_, _| String::new());
    mock.expect_foo().withf(|_, _| false).returning(|_, _| String::new());
    mock.foo(5, "z");
    let text = panic_of(|| mock.foo(6, "z"));
    let lines: Vec<_> = text.lines().map(|line| line.rsplit_once(".rs:").map_or(line, |(_, end)| end)).collect();
    assert_eq!(lines[0], "MockFoo::foo(6, \"z\"): No matching expectation found");
    let first = FIRST_LINE + 2;
    assert_eq!(lines[1], format!("{first}: argument 1 (`x`) is 6, expected var == 4"));
    assert!(lines[2].ends_with(": exhausted, it was called 1 of 1 times"), "{text}");
    assert!(lines[3].ends_with(": its closure returned false"), "{text}");
    assert_eq!(lines.len(), 4);
}

#[test]
fn too_many_and_too_few() {
    let mut mock = MockFoo::new();
    mock.expect_none().never();
    assert!(panic_of(|| mock.none()).starts_with("MockFoo::none: Expectation(<anything>) should not have been called"));
    mock = {
        std::mem::forget(mock);
        MockFoo::new()
    };
    mock.expect_none().times(1..3).return_const(1usize);
    mock.none();
    mock.none();
    let text = panic_of(|| mock.none());
    assert!(
        text.starts_with("MockFoo::none: Expectation(<anything>) called 3 times which is more than the expected 2"),
        "{text}"
    );
    std::mem::forget(mock);
    let text = panic_of(|| {
        let mut mock = MockFoo::new();
        mock.expect_none().times(2).return_const(1usize);
        mock.expect_foo().with(eq(1), eq("a")).times(1..);
        mock.expect_plain().times(..);
    });
    let lines: Vec<_> = text.lines().collect();
    assert_eq!(lines[0], "MockFoo::none: Expectation(<anything>) called 0 time(s) which is fewer than expected 2");
    assert!(lines[1].starts_with("  the expectation: runtime/tests/mock.rs:"), "{text}");
    assert_eq!(
        lines[2],
        "MockFoo::foo: Expectation(var == 1, var == \"a\") called 0 time(s) which is fewer than expected 1"
    );
    assert_eq!(lines.len(), 4);
}

#[test]
fn sequences_go_by_the_counts_at_the_time_of_the_call() {
    let mut order = Sequence::new();
    let (mut one, mut two) = (MockFoo::new(), MockFoo::new());
    one.expect_none().in_sequence(&mut order).times(1).return_const(1usize);
    two.expect_none().in_sequence(&mut order).times(1).return_const(2usize);
    let text = panic_of(|| two.none());
    assert!(text.starts_with("MockFoo::none(): Method sequence violation"), "{text}");
    assert!(text.contains("it must come after `MockFoo::none` of "), "{text}");
    std::mem::forget(two);
    one.none();
}

#[test]
fn a_closure_may_call_its_mock_and_may_panic() {
    let mock = Arc::new(Mutex::new(None::<Arc<MockFoo>>));
    let mut foo = MockFoo::new();
    let inner = Arc::clone(&mock);
    foo.expect_foo().returning(move |x, s| {
        assert!(x != 9, "on purpose");
        let this = inner.lock().unwrap().clone().unwrap();
        if x == 0 { String::from(s) } else { this.foo(x - 1, "inner") }
    });
    foo.expect_foo().with(eq(0), always()).returning(|_, s| format!("second {s}"));
    let foo = Arc::new(foo);
    *mock.lock().unwrap() = Some(Arc::clone(&foo));
    assert_eq!(foo.foo(1, "outer"), "second inner");
    let text = panic_of(|| foo.foo(2, "outer"));
    assert!(text.starts_with("MockFoo::foo(1, \"inner\"): called by the closure that answers it"), "{text}");
    assert_eq!(panic_of(|| foo.foo(9, "")), "on purpose");
    assert_eq!(foo.foo(1, "again"), "second inner");
    *mock.lock().unwrap() = None;
}

#[test]
fn threads_wait_for_the_closure_not_for_each_other() {
    let mut foo = MockFoo::new();
    let gate = Arc::new(Barrier::new(2));
    let meet = Arc::clone(&gate);
    foo.expect_foo().with(eq(1), always()).returning(move |_, _| {
        meet.wait();
        String::new()
    });
    foo.expect_foo().with(eq(2), always()).returning(move |_, _| {
        gate.wait();
        String::new()
    });
    foo.expect_none().times(400).returning(|| std::thread::current().name().map_or(0, str::len));
    std::thread::scope(|s| {
        s.spawn(|| foo.foo(1, ""));
        s.spawn(|| foo.foo(2, ""));
        for _ in 0..4 {
            s.spawn(|| (0..100).map(|_| foo.none()).sum::<usize>());
        }
    });
}

#[test]
fn a_matcher_that_calls_its_mock_is_told_so() {
    let hold = Arc::new(Mutex::new(None::<Arc<MockFoo>>));
    let mut foo = MockFoo::new();
    let inner = Arc::clone(&hold);
    foo.expect_none()
        .withf(move || inner.lock().unwrap().clone().is_some_and(|foo| foo.none() == 0))
        .return_const(0usize);
    let foo = Arc::new(foo);
    *hold.lock().unwrap() = Some(Arc::clone(&foo));
    assert!(panic_of(|| foo.none()).starts_with("MockFoo::none: called by the matcher of its own expectation"));
    *hold.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = None;
}

#[test]
fn contexts_check_and_empty_their_set() {
    let context = MockFoo::fixed_context();
    context.expect().times(1).returning(|x| x + 1);
    assert_eq!(MockFoo::fixed(1), 2);
    context.checkpoint();
    assert!(panic_of(|| MockFoo::fixed(1)).contains("no expectation was set"));
    context.expect().times(1).return_const(1);
    assert!(panic_of(|| drop(context)).contains("fewer than expected 1"));
    assert!(panic_of(|| MockFoo::fixed(1)).starts_with("MockFoo::fixed(1): No matching"));
}

#[test]
fn mocks_are_send_and_sync() {
    fn check<T: Send + Sync>(_: &T) {}
    check(&MockFoo::new());
}
