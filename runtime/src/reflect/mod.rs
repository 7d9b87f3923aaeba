//! Reflection: Go's `reflect`, with errors where Go panics and without `unsafe`.
//!
//! There are two sides. [`TypeInfo`] is what is known of a type: a constant table of names, fields, variants, tags and docs,
//! reached by [`info_of`]. [`Inspect`] and [`Reflect`] reach into a value whose type is unknown; [`Ref`] and [`Mut`] are the
//! handles to work with, and know where they are.
//!
//! | Go | here |
//! |---|---|
//! | `reflect.TypeOf(x)`, `TypeFor[T]()` | [`Inspect::info`], [`info_of`] |
//! | `reflect.ValueOf(x)`, `ValueOf(&x).Elem()` | [`Ref::new`], [`Mut::new`] |
//! | `Type.NumField`, `Field`, `FieldByName` | [`TypeInfo::fields`], [`TypeInfo::field`] |
//! | `StructField.Tag.Lookup("json")` | [`FieldInfo::tag`] |
//! | `Value.FieldByName("Name").Set(v)` | [`Mut::field`], [`Mut::set`] |
//! | `Value.Kind`, and a switch on it | [`Ref::kind`], [`Ref::value`] |
//!
//! ```
//! # #[cfg(feature = "derive")]
//! # fn main() -> Result<(), gotag::reflect::ReflectError> {
//! use gotag::reflect::{Mut, Ref, info_of};
//!
//! #[derive(gotag::Reflect)]
//! struct User {
//!     #[tag(json("email", omitempty), db = "mail")]
//!     pub email: String,
//!     pub age: u8,
//! }
//!
//! assert_eq!(info_of::<User>().fields()[0].tag("json"), Some("email,omitempty"));
//!
//! let mut user = User { email: "ann@example.com".into(), age: 30 };
//! Mut::new(&mut user).field("age")?.set(31_u8)?;
//! for (info, field) in Ref::new(&user).fields() {
//!     println!("{}: {} = {:?}", info.name(), info.ty(), field.value());
//! }
//! let error = Mut::new(&mut user).field("age")?.set("31").unwrap_err();
//! assert_eq!(error.to_string(), "wrong type for `age` of `User`: expected `u8`, found `&str`");
//! # Ok(())
//! # }
//! # #[cfg(not(feature = "derive"))]
//! # fn main() {}
//! ```
//!
//! A field that is not `pub` can be looked at and not touched, as in Go; `#[tag(reflect(open))]` on the field or the type
//! opens it.

#[doc(hidden)]
pub mod door;

mod access;
mod error;
mod handle;
mod info;
mod kind;
mod path;
mod scalar;
mod std_types;
mod typed;
mod value;

pub use access::{Inspect, Reflect};
pub use error::{ErrorKind, ReflectError};
pub use handle::{Mut, Ref};
pub use info::{ConstValue, FieldInfo, Generic, Shape, Style, TypeInfo, TypeRef, VariantInfo};
pub use kind::Kind;
pub use typed::{Cont, Typed, info_of};
pub use value::{Elements, Fields, Map, Set, Value, Variant};

#[doc(hidden)]
pub use info::Layout;
#[doc(hidden)]
pub use path::Step;
#[doc(hidden)]
pub use scalar::{Scalar, ScalarMut};
#[doc(hidden)]
pub use typed::Table;
