//! What `#[mock]` emits: its size, which users wait for, and that it depends on nothing but the trait.
#![cfg(feature = "generate")]

use gotag_codegen::diag::{Consumer, Diagnostic};
use gotag_codegen::expand_mock;
use proc_macro2::TokenStream;

fn emitted(args: &str, item: &str) -> String {
    let (args, item): (TokenStream, TokenStream) = (args.parse().unwrap(), item.parse().unwrap());
    let tokens = expand_mock(args, item, Consumer::File).unwrap_or_else(|failure| panic!("{:?}", failure.errors));
    prettyplease::unparse(&syn::parse2(tokens).unwrap())
}

fn errors(args: &str, item: &str) -> Vec<String> {
    let failure = expand_mock(args.parse().unwrap(), item.parse().unwrap(), Consumer::File).unwrap_err();
    failure.errors.iter().map(|error: &Diagnostic| error.message.clone()).collect()
}

/// The methods of the compile-time yardstick.
const METHODS: [&str; 6] = [
    "fn get(&self, key: &str) -> Option<String>;",
    "fn put(&mut self, key: String, value: Vec<u8>) -> Result<(), String>;",
    "fn len(&self) -> usize;",
    "fn find(&self, id: u64, opts: &[u32]) -> Result<Vec<String>, String>;",
    "fn touch(&self, a: u32, b: u32, c: bool) -> u32;",
    "fn fill(&self, buf: &mut Vec<u8>);",
];

#[test]
fn a_trait_costs_few_lines() {
    let lines = |methods: &str| emitted("", &format!("pub trait Store {{ {methods} }}")).lines().count();
    let empty = lines("");
    assert!(empty <= 43, "{empty} lines for a trait");
    let six = lines(&METHODS.concat());
    let each = (six - empty).div_ceil(METHODS.len());
    assert!(each <= 21, "{each} lines for a method");
}

#[test]
fn emission_is_a_function_of_the_trait() {
    let item = format!("pub trait Store<T: Clone> {{ {} fn all(&self, t: &[T], x: Option<&str>); }}", METHODS.concat());
    assert_eq!(emitted("", &item), emitted("", &item));
}

#[test]
fn all_mistakes_are_told_at_once() {
    let messages = errors(
        "Itm = u8",
        "trait A { type Item; fn a(&self) -> &u8; fn b<T>(&self, t: T); fn c(&self, x: impl Copy); }",
    );
    assert_eq!(messages.len(), 5, "{messages:?}");
    assert_eq!(errors("", "struct A;"), ["only a trait can be mocked, this is a struct"]);
    assert_eq!(errors("", "trait A").len(), 1);
}

/// Whatever stands where a trait should, and whatever the trait says: an error or a mock, never a panic.
#[test]
fn odd_traits_do_not_panic() {
    let odd = [
        "trait A { fn f(&self, (a, mut b): (u8, u8), [c, ..]: [u8; 3], _: u8) {} }",
        "trait A { fn f(self: &Self, x: <Self as A>::B, y: Self::B, z: &(dyn Fn(&u8) -> &u8 + '_)); type B; }",
        "trait A where Self: Sized { fn f(&self, x: for<'a> fn(&'a u8) -> &'a u8, y: *const u8, z: _); }",
        "trait A { m!(); const X: u8; type Y<T>; fn f(&self) -> (); }",
        "trait A<const N: usize = 3, T: ?Sized = str>: for<'a> B<'a> + ?Sized { fn f(&self, x: [&T; { N + 1 }]); }",
        "trait r#try { fn r#match(&self, r#fn: r#u8) -> r#u8; }",
    ];
    for item in odd {
        for args in ["", "B = u8", "X = 1, Y = 2", "crate = ::a::b", "=", "B", "B = ,,", "crate"] {
            drop(expand_mock(args.parse().unwrap(), item.parse().unwrap(), Consumer::Macro));
        }
    }
}
