//! Parameters of types, and the bounds that are inferred or given: `bound`.

corpus! {
types {
    struct Page<T> { items: Vec<T>, by_name: BTreeMap<String, T>, pair: (T, bool), #[serde(default)] one: T }
    struct Plain<T>(T);
    struct Two<A, B = u8> { a: A, b: Option<B> }
    struct Where<T> where T: Copy + Default { #[serde(default)] value: T }
    struct Bounded<T: std::fmt::Debug + Clone> { value: T }
    struct Array<T: Copy, const N: usize> { list: Vec<T>, #[serde(skip)] marker: Marker<T, N> }
    struct Marked<T> { value: u8, marker: PhantomData<T> }
    struct MarkedTuple<T>(PhantomData<T>, u8);
    struct Associated<T: Family> { value: T::Item, list: Vec<T::Item>, #[serde(skip)] family: PhantomData<T> }
    #[serde(bound(serialize = "<T as Family>::Item: serde::Serialize", deserialize = "<T as Family>::Item: serde::Deserialize<'de>"))]
    struct Qualified<T: Family> { value: <T as Family>::Item }
    struct Parametric<T: Container> { value: T::Of<u8> }
    struct Unused<T> { #[serde(skip)] value: Option<T>, other: u8 }
    struct UnusedWritten<T> { #[serde(skip_serializing)] a: Option<u8>, #[serde(skip, default = "nothing")] value: Vec<T> }
    struct Functions<T> { #[serde(with = "list")] list: Vec<T> }
    #[serde(bound = "T: Wire")]
    struct Given<T: Wire> { #[serde(with = "wire")] value: T }
    #[serde(bound(serialize = "T: Wire", deserialize = "T: Wire + Default"))]
    struct GivenSplit<T: Wire> { #[serde(with = "wire", default)] value: T }
    #[serde(bound = "")]
    struct NoBound<T> { #[serde(with = "list")] list: Vec<T> }
    struct FieldBound<T, U> where T: Copy {
        #[serde(with = "list")]
        list: Vec<T>,
        #[serde(bound(serialize = "U: serde::Serialize", deserialize = "U: serde::Deserialize<'de>"))]
        other: Option<U>,
        #[serde(skip)]
        #[serde(bound = "")]
        nothing: PhantomData<(T, U)>,
    }
    struct Recursive<T> { value: T, next: Option<Box<Recursive<T>>> }
    struct Function<T> { value: T, #[serde(skip)] call: Option<fn(T) -> T> }
    enum Either<L, R> { Left(L), Right { right: R }, Both(L, R), Neither }
    enum VariantBound<T> {
        #[serde(bound(serialize = "T: serde::Serialize", deserialize = "T: serde::Deserialize<'de> + Default"))]
        A(T),
        B { #[serde(default)] value: T },
        #[serde(with = "list")]
        C(Vec<T>),
    }
    enum UnusedVariant<T> { A(u8), #[serde(skip)] B(T) }
    struct Defaulted<T> { #[serde(default)] value: Option<T>, #[serde(skip)] skipped: Vec<T> }
    struct Around<T> { #[serde(default)] defaulted: Option<Box<Defaulting<T>>>, other: u8 }
    struct Defaulting<T> { #[serde(default)] value: T }
    struct Nested { pages: Page<Option<u8>>, either: Either<String, Page<u8>>, two: Two<Plain<u8>> }
}
rest {
    use std::collections::BTreeMap;
    use std::marker::PhantomData;

    /// No impl of serde's, as bounds that are given or not inferred need none.
    #[derive(Debug, Clone, Copy, Default)]
    pub(super) struct Opaque;

    #[derive(Debug, Clone, Default)]
    struct Marker<T, const N: usize>(PhantomData<T>);

    trait Family {
        type Item: std::fmt::Debug + Clone;
    }

    impl Family for Opaque {
        type Item = u16;
    }

    trait Container {
        type Of<T>: std::fmt::Debug + Clone;
    }

    impl Container for Opaque {
        type Of<T> = (u16, bool);
    }

    fn nothing<T>() -> Vec<T> {
        Vec::new()
    }

    trait Wire: Sized {
        fn number(&self) -> u32;
        fn of(number: u32) -> Self;
    }

    impl Wire for char {
        fn number(&self) -> u32 {
            u32::from(*self)
        }

        fn of(number: u32) -> Self {
            char::from_u32(number).unwrap_or('?')
        }
    }

    mod wire {
        use super::Wire;
        use serde::{Deserialize, Deserializer, Serialize, Serializer};

        pub(super) fn serialize<T: Wire, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
            value.number().serialize(serializer)
        }

        pub(super) fn deserialize<'de, T: Wire, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
            u32::deserialize(deserializer).map(T::of)
        }
    }

    mod list {
        use serde::{Deserializer, Serializer};

        pub(super) fn serialize<T, S: Serializer>(value: &[T], serializer: S) -> Result<S::Ok, S::Error> {
            serializer.serialize_u64(value.len() as u64)
        }

        pub(super) fn deserialize<'de, T, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<T>, D::Error> {
            <u64 as serde::Deserialize>::deserialize(deserializer).map(|_| Vec::new())
        }
    }
}
cases {
    page: Page<i8> [r#"{"items":[1,2],"by_name":{"a":1},"pair":[1,true],"one":3}"#, "[[],{},[1,false]]"]
    page_of_options: Page<Option<u8>> [r#"{"items":[null,2],"by_name":{"a":null},"pair":[null,true]}"#]
    plain: Plain<Vec<String>> [r#"["a"]"#]
    two: Two<String> [r#"{"a":"x","b":1}"#, r#"{"a":"x"}"#]
    two_options: Two<Option<u8>, Option<u8>> ["{}", r#"{"a":1,"b":null}"#]
    with_where: Where<u8> ["{}", r#"{"value":1}"#]
    bounded: Bounded<u8> [r#"{"value":1}"#, "{}"]
    array: Array<u8, 3> [r#"{"list":[1]}"#]
    marked: Marked<Opaque> [r#"{"value":1,"marker":null}"#, r#"{"value":1}"#, "[1,null]"]
    marked_tuple: MarkedTuple<Opaque> ["[null,1]"]
    associated: Associated<Opaque> [r#"{"value":1,"list":[2]}"#]
    qualified: Qualified<Opaque> [r#"{"value":1}"#]
    parametric: Parametric<Opaque> [r#"{"value":[1,true]}"#]
    unused: Unused<Opaque> [r#"{"other":1}"#]
    unused_written: UnusedWritten<Opaque> [r#"{"a":1}"#]
    functions: Functions<u8> [r#"{"list":0}"#]
    given: Given<char> [r#"{"value":65}"#]
    given_split: GivenSplit<char> [r#"{"value":65}"#, "{}"]
    no_bound: NoBound<Opaque> [r#"{"list":2}"#]
    field_bound: FieldBound<Opaque, u8> [r#"{"list":0,"other":1}"#, r#"{"list":0}"#]
    recursive: Recursive<u8> [r#"{"value":1,"next":{"value":2}}"#]
    function: Function<u8> [r#"{"value":1}"#]
    either: Either<u8, String> [r#"{"Left":1}"#, r#"{"Right":{"right":"x"}}"#, r#"{"Both":[1,"x"]}"#, r#""Neither""#]
    variant_bound: VariantBound<u8> [r#"{"A":1}"#, r#"{"B":{}}"#, r#"{"C":1}"#]
    unused_variant: UnusedVariant<Opaque> [r#"{"A":1}"#, r#"{"B":1}"#]
    defaulted: Defaulted<u8> ["{}", r#"{"value":1}"#]
    around: Around<u8> [r#"{"other":1}"#, r#"{"other":1,"defaulted":{}}"#]
    nested: Nested [
        r#"{"pages":{"items":[null],"by_name":{},"pair":[1,true]},"either":{"Left":"x"},"two":{"a":1}}"#,
    ]
}
}
