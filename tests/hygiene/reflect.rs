//! Reflect in a scope that calls everything by other names, under every lint there is.
#![deny(
    warnings,
    clippy::pedantic,
    missing_docs,
    unreachable_pub,
    deprecated,
    unused_qualifications,
    single_use_lifetimes
)]
#![deny(
    clippy::nursery,
    let_underscore_drop,
    trivial_casts,
    trivial_numeric_casts,
    unused_lifetimes,
    elided_lifetimes_in_paths
)]
#![forbid(unsafe_code)]

#[allow(
    non_camel_case_types,
    dead_code,
    unused_macros,
    unreachable_pub,
    missing_docs,
    clippy::pedantic,
    clippy::nursery
)]
mod shadow {
    pub struct Option;
    pub struct Result;
    pub struct Some;
    pub struct None;
    pub struct Self_;
    pub struct Typed;
    pub struct Table;
    pub struct Reflect;
    pub struct Inspect;
    pub struct str;
    pub struct usize;
    pub struct u64;
    pub mod core {}
    pub mod std {}
    pub mod alloc {}
    pub mod gotag {}
    pub mod reflect {}
    macro_rules! module_path {
        () => {
            compile_error!("the user's own")
        };
    }
    pub(super) use module_path;

    pub trait Meddler {
        fn value(&self) {}
        fn info(&self) {}
        fn at(&self) {}
        fn run(&self) {}
    }
    impl<T: ?Sized> Meddler for T {}
}

#[allow(dead_code, unused_imports, missing_docs)]
mod shadowed {
    use super::shadow::*;
    use super::shadow::{core, module_path, std};

    /// What every kind of field looks like.
    #[derive(::gotag::Reflect, Clone)]
    #[tag(db(table), Mark { level: 3 })]
    pub(super) struct Named<'a, T, const N: ::core::primitive::usize>
    where
        T: Clone,
    {
        pub r#fn: ::core::option::Option<&'a T>,
        #[tag(json = "s", Mark { level: 1 }, @Mark::DEFAULT)]
        pub __s: [::core::primitive::u8; N],
        /// Not public.
        __i: ::core::primitive::u64,
        #[deprecated]
        pub __n: (),
        pub __gotag: ::std::vec::Vec<T>,
    }

    /// What the wire leaves out.
    #[derive(::gotag::Reflect)]
    #[tag(json("other"))]
    pub(super) struct Omits<T> {
        #[tag(json(omitzero))]
        pub __f: T,
        #[serde(skip_serializing_if = "never", rename(deserialize = "i"))]
        pub __i: ::core::primitive::u8,
        #[tag(json(omitempty))]
        __v: ::core::primitive::u8,
    }

    /// The same in variants.
    #[derive(::gotag::Reflect)]
    #[serde(tag = "t")]
    pub(super) enum OmitsToo {
        #[serde(skip)]
        None,
        Some {
            #[tag(json(omitzero))]
            __v: ::core::primitive::u8,
            #[serde(skip_serializing_if = "never")]
            __s: ::core::primitive::u8,
        },
    }

    #[allow(clippy::trivially_copy_pass_by_ref)]
    const fn never(_: &::core::primitive::u8) -> ::core::primitive::bool {
        false
    }

    /// A tag.
    #[derive(Clone, Copy)]
    pub(super) struct Mark {
        pub level: ::core::primitive::u8,
    }

    impl Mark {
        pub(super) const DEFAULT: Self = Self { level: 0 };
    }

    #[derive(::gotag::Reflect)]
    pub(super) struct Tuple<A, B>(pub A, B, pub ::std::string::String);

    #[derive(::gotag::Reflect)]
    pub(super) struct Unit;

    #[derive(::gotag::Reflect)]
    pub(super) struct Private {
        a: ::core::primitive::u8,
    }

    #[derive(::gotag::Reflect)]
    pub(super) struct Phantom<T>(pub ::core::marker::PhantomData<T>);

    #[derive(::gotag::Reflect)]
    #[repr(i8)]
    pub(super) enum Every<T> {
        Some = -1,
        None(T),
        #[deprecated]
        Old {
            __f: ::core::primitive::bool,
            #[deprecated]
            r#type: ::std::boxed::Box<Self>,
        },
    }

    #[derive(::gotag::Reflect)]
    pub(super) enum Never {}

    /// Half of it is written by a macro, half by whoever calls the macro.
    macro_rules! made {
        ($name:ident, $field:ident, $ty:ident) => {
            #[derive(::gotag::Reflect)]
            pub(super) struct $name<T> {
                pub $field: ::core::primitive::u8,
                pub own: $ty,
                pub both: ::core::option::Option<$ty>,
                inner: T,
            }

            #[derive(::gotag::Reflect)]
            pub(super) enum Either {
                $name { $field: ::core::primitive::u8, own: $ty },
            }
        };
    }
    made!(Made, field, Unit);
}

#[test]
fn generated_code_is_a_guest() {
    use gotag::reflect::{Inspect as _, Ref};
    use shadowed::{Every, Named, Private, Tuple, Unit};

    assert_eq!(Unit.info().name(), "Unit");
    assert_eq!(Ref::new(&Every::None(3_u8)).field("0").unwrap().as_u64(), Some(3));
    let info = gotag::reflect::info_of::<Named<'static, u8, 2>>();
    assert_eq!(info.fields()[1].name(), "__s");
    assert_eq!(gotag::reflect::info_of::<Private>().fields().len(), 1);
    assert_eq!(gotag::reflect::info_of::<Tuple<u8, ()>>().to_string(), "Tuple<u8, ()>");
}
