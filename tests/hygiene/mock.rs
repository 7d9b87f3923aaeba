//! Mocks under denied lints, and in a scope that calls other things by the names they need.
#![deny(warnings, clippy::pedantic)]

mod shadowed {
    #![allow(dead_code, unused_macros, unreachable_pub, clippy::pedantic)]

    pub struct Option;
    pub struct Result;
    pub struct String(u8);
    pub struct Box;
    pub struct Own;
    pub struct Ref;
    pub struct Mock;
    pub struct Expectation;
    pub trait Debug {}
    pub trait Default {}
    pub trait Fn {}
    /// Methods that every type has.
    pub trait Everywhere {
        fn expect(&self) {}
        fn expect_for(&self) {}
        fn checkpoint(&self) {}
        fn call(&self) {}
        fn call_for(&self) {}
        fn debug(&self) {}
        fn write_str(&self) {}
    }
    impl<T: ?Sized> Everywhere for T {}
    mod core {}
    mod std {}
    mod alloc {}
    macro_rules! panic {
        () => {};
    }

    #[gotag::mock]
    pub trait Odd<T> {
        fn own(&self, a: Own, b: &Ref, c: &mut Mock) -> Expectation;
        fn wrapped(&mut self, a: Option, b: &Box, c: T) -> Result;
        fn borrowed(&self, a: &[&str], b: &dyn Debug) -> u8;
        fn fixed(a: u8) -> u8
        where
            Self: Sized;
        fn generic<U: 'static>(&self, a: U) -> U
        where
            Self: Sized;
        fn f(&self, __a: u8, __gotag: u8, __mock: u8, __out: &Own) -> u8;
    }

    impl super::Use for MockOdd<u8> {
        fn use_all(&mut self) -> u32 {
            self.expect_f().returning(|a, b, c, _| a + b + c);
            self.expect_wrapped().returning(|_, _, _| Result);
            self.expect_own().returning(|_, _, _| Expectation);
            self.own(Own, &Ref, &mut Mock);
            self.wrapped(Option, &Box, 1);
            u32::from(self.f(1, 2, 3, &Own))
        }
    }
}

trait Use {
    fn use_all(&mut self) -> u32;
}

#[test]
fn names_of_the_scope_do_not_matter() {
    assert_eq!(shadowed::MockOdd::<u8>::new().use_all(), 6);
}

/// Everything that a lint could find in the generated code.
#[gotag::mock(Item = Vec<Vec<Option<Box<dyn Fn(u8) -> u8 + Send>>>>)]
#[allow(dead_code)] // of the trait's own methods; the mock's are its own business
trait Linted: Send {
    /// An associated type.
    type Item;
    /// Returns nothing.
    fn unit(&self, a: &str);
    /// Returns nothing, in so many words.
    fn unit_type(&self);
    /// Takes what clippy would rather borrow.
    fn by_value(&self, a: String, b: Vec<u8>, c: Self::Item) -> Option<Self::Item>;
    /// Takes many arguments.
    #[allow(clippy::too_many_arguments)]
    fn many(&mut self, a: u8, b: u8, c: u8, d: u8, e: u8, f: u8, g: u8, h: u8) -> u8;
    /// Is not used by anyone.
    async fn asynchronous(&self, a: Option<&u8>) -> u8;
    /// Has lifetimes.
    fn lifetimes<'a>(&self, a: &'a str, b: std::borrow::Cow<'a, str>) -> u8;
    /// Is generic.
    fn generic<T: 'static>(&self, a: T) -> T
    where
        Self: Sized;
    /// Has a name that no function should have.
    #[allow(non_snake_case)]
    fn SHOUT(&self);
    /// Has no receiver.
    fn fixed(a: u8) -> Result<u8, ()>
    where
        Self: Sized;
}

#[test]
fn lints_find_nothing() {
    let mut mock = MockLinted::new();
    mock.expect_unit().times(1).returning(|_| ());
    mock.unit("a");
}
