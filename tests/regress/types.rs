//! Types that a derive refused, or described wrongly.

use std::marker::PhantomData;

use gotag::reflect::{Ref, info_of};
use gotag::{Deserialize, Display, FromStr, Reflect, Serialize, Validate, Variants};

#[derive(Debug, PartialEq)]
struct Opaque;

trait Family {
    type Of<T>;
}

impl Family for Opaque {
    type Of<T> = Vec<T>;
}

/// The `>` of `->` closed the angle bracket of `PhantomData`, so that what stood behind it was bounded.
#[test]
fn a_phantom_function_asked_for_a_bound() {
    #[derive(Serialize, Deserialize, Debug, PartialEq)]
    struct Id<T> {
        raw: u8,
        #[tag(json = "-")]
        kind: PhantomData<fn() -> T>,
    }
    let id = Id::<Opaque> { raw: 1, kind: PhantomData };
    assert_eq!(serde_json::to_string(&id).unwrap(), r#"{"raw":1}"#);
    assert_eq!(serde_json::from_str::<Id<Opaque>>(r#"{"raw":1}"#).unwrap().raw, 1);
}

/// It was printed as the `f64` that it is not.
#[test]
fn an_f32_printed_digits_it_does_not_have() {
    assert_eq!(format!("{:?}", Ref::new(&0.1_f32)), "0.1");
}

/// A doc comment lost its empty lines, and with them its paragraphs.
#[test]
fn paragraphs_of_docs_ran_together() {
    /// One.
    ///
    /// Two.
    #[derive(Reflect)]
    struct Documented;
    assert_eq!(info_of::<Documented>().docs(), ["One.", "", "Two."]);
}

/// `T::Of<u8>` lost its argument in the bound that was made of it.
#[test]
fn a_bound_forgot_the_arguments_of_an_associated_type() {
    #[derive(Serialize, Deserialize)]
    struct Page<F: Family> {
        first: F::Of<u8>,
        all: Vec<F::Of<Option<u8>>>,
    }
    let page: Page<Opaque> = serde_json::from_str(r#"{"first":[1],"all":[[2],[null]]}"#).unwrap();
    assert_eq!(serde_json::to_string(&page).unwrap(), r#"{"first":[1],"all":[[2],[null]]}"#);
}

/// Rust takes `::<` in a type for `<`, and a bound lost what stood behind it; so did a `PhantomData`, which was then bounded.
#[test]
fn arguments_behind_colons_were_none() {
    // The formatter would take the colons away.
    #[rustfmt::skip]
    mod colons {
        use super::{Deserialize, Display, Family, FromStr, PhantomData, Reflect, Serialize, Validate, Variants};

        #[derive(Serialize, Deserialize, Reflect, Validate, Debug, PartialEq)]
        pub(super) struct Page<F: Family>
        where
            F::Of::<u8>: 'static,
            F::Of::<Option::<u8>>: 'static,
        {
            pub(super) first: F::Of::<u8>,
            same: F::Of<u8>,
            all: std::vec::Vec::<F::Of::<Option::<u8>>>,
            #[tag(json(omitempty), validate(max = 1))]
            pub(super) maybe: Option::<Vec::<u8>>,
        }

        #[derive(Serialize, Deserialize, Reflect, Display, FromStr, Variants, Debug, PartialEq)]
        pub(super) enum Choice<F: Family>
        where
            F::Of<u8>: 'static,
        {
            One(F::Of::<u8>),
            Named { list: Option::<F::Of::<u8>> },
        }

        #[derive(Serialize, Deserialize, FromStr, Debug, PartialEq)]
        pub(super) enum Marked<F> {
            By(PhantomData::<fn() -> F>),
        }

        #[gotag::mock]
        pub(super) trait Turns {
            fn turn(&self, text: Option::<&str>, list: Box::<[Option::<u8>]>) -> Result::<Vec::<usize>, String>;
        }
    }
    use colons::{Choice, Marked, MockTurns, Page, Turns};

    let json = r#"{"first":[1],"same":[2],"all":[[3],[null]]}"#;
    let page: Page<Opaque> = serde_json::from_str(json).unwrap();
    assert_eq!((page.first.len(), &page.maybe, page.validate().is_ok()), (1, &None, true));
    assert_eq!(serde_json::to_string(&page).unwrap(), json);
    assert_eq!(Ref::new(&page).field("first").unwrap().len(), 1);
    let named: Choice<Opaque> = "Named".parse().unwrap();
    assert_eq!((named.index(), named.to_string().as_str()), (1, "Named"));
    assert_eq!(serde_json::from_str::<Choice<Opaque>>(r#"{"One":[7]}"#).unwrap(), Choice::One(vec![7]));
    assert_eq!("By".parse::<Marked<Opaque>>(), Ok(Marked::By(PhantomData)));
    let mut mock = MockTurns::new();
    mock.expect_turn().returning(|text, list| Ok(vec![text.map_or(0, str::len); list.len()]));
    assert_eq!(mock.turn(Some("ab"), Box::new([None; 2])), Ok(vec![2, 2]));
}

/// Only the lifetimes that the type declares were asked of the input.
#[test]
fn a_static_text_was_not_asked_of_the_input() {
    #[derive(Serialize, Deserialize, Debug, PartialEq)]
    struct Named {
        name: &'static str,
        maybe: Option<&'static str>,
    }
    #[derive(Serialize, Deserialize, Debug, PartialEq)]
    #[serde(tag = "type")]
    enum Choice {
        Named(Named),
        Text { text: &'static str },
    }
    let json = r#"{"type":"Named","name":"a","maybe":null}"#;
    let choice: Choice = serde_json::from_str(json).unwrap();
    assert_eq!(choice, Choice::Named(Named { name: "a", maybe: None }));
    assert_eq!(serde_json::to_string(&choice).unwrap(), json);
}

/// Deriving for it counted as a use of it.
#[test]
fn deriving_for_a_deprecated_type_warned() {
    #[deny(deprecated)]
    mod old {
        use gotag::{Deserialize, Display, FromStr, Reflect, Serialize, Validate, Variants};

        #[derive(Serialize, Deserialize, Reflect, Validate)]
        #[deprecated]
        pub(super) struct Point {
            #[tag(validate(min = 1))]
            x: u8,
        }

        #[derive(Serialize, Deserialize, Reflect, Validate, Display, FromStr, Variants)]
        #[deprecated]
        pub(super) enum Color {
            Red,
            Rgb(u8),
        }
    }
    #[allow(deprecated)]
    fn read(json: &str) -> String {
        let (point, color): (old::Point, old::Color) = serde_json::from_str(json).unwrap();
        format!("{} {color}", serde_json::to_string(&point).unwrap())
    }
    assert_eq!(read(r#"[{"x":1},{"Rgb":2}]"#), r#"{"x":1} Rgb"#);
}
