//! Serializers: what derived `Serialize` and `Deserialize` stand on, for every serde format.
//!
//! ```
//! use gotag::{Deserialize, Serialize};
//!
//! #[derive(Serialize, Deserialize)]
//! #[tag(json(rename_all = "camelCase", deny_unknown))]
//! struct User {
//!     user_id: u64,
//!     #[tag(json("mail", alias = "email", omitempty, default))]
//!     address: String,
//!     #[tag(json(default = 8080))]
//!     port: u16,
//!     nick: Option<String>,
//!     #[tag(json = "-")]
//!     cached: Vec<u8>,
//! }
//!
//! let user: User = serde_json::from_str(r#"{"userId":7}"#)?;
//! assert_eq!((user.port, user.nick.is_none(), user.cached.len()), (8080, true, 0));
//! assert_eq!(serde_json::to_string(&user)?, r#"{"userId":7,"port":8080,"nick":null}"#);
//!
//! let error = serde_json::from_str::<User>(r#"{"id":7}"#).err().unwrap();
//! assert!(error.to_string().starts_with("unknown field `id`, expected one of `userId`, `email`, `mail`"));
//! # Ok::<(), serde_json::Error>(())
//! ```
//!
//! A field that is absent is its `default`, `None` for an `Option`, and an error for any other. An unknown variant, a key
//! that comes twice, and with `deny_unknown` a key that belongs to no field are errors too. The texts are those of
//! serde's own derive.
//!
//! # Beyond the derives
//!
//! | you want | take |
//! |---|---|
//! | to write a value whose type is not known | [`reflected`]: the same bytes, by its table |
//! | the place of an error: `orders[3].items[0].price` | [`located`]: any format, any type, nothing to pay for what decodes |
//! | every error and every broken rule of a document at once | `gathered`, with the features `std` and `validate`: any format, any type |
//! | other names for another format | [`named`] and [`named_seed`]: those of the key `xml`, `yaml`, or any other |
//! | an unknown key as an error, for one call | [`deny_unknown`]: any format, any type |
//!
//! # Null
//!
//! Null is a value as any other, which most types refuse and an `Option` reads as `None`, as it does absence. Two words
//! say more. With `default_on_null` null is what an absent field with a `default` would be; absent, the field stays what
//! it was. With `nullable` an `Option<Option<T>>` tells the two apart, and is written as it was read:
//!
//! ```
//! use gotag::{Deserialize, Serialize};
//!
//! #[derive(Serialize, Deserialize, Debug, PartialEq)]
//! struct Patch {
//!     #[tag(json(nullable))]
//!     nick: Option<Option<String>>,
//!     #[tag(json(default_on_null))]
//!     labels: Vec<String>,
//! }
//!
//! let patch: Patch = serde_json::from_str(r#"{"nick":null,"labels":null}"#)?;
//! assert_eq!(patch, Patch { nick: Some(None), labels: vec![] });
//! let patch: Patch = serde_json::from_str(r#"{"labels":[]}"#)?;
//! assert_eq!(patch, Patch { nick: None, labels: vec![] });
//! assert_eq!(serde_json::to_string(&patch)?, r#"{"labels":[]}"#);
//! # Ok::<(), serde_json::Error>(())
//! ```
//!
//! A field that may be null is an `Option` in formats that mark one, so `default_on_null` writes it as one that is there.
//! A `nullable` field that is absent is left out, as with `omitempty`: in formats without names nothing can be.
//!
//! # Rules
//!
//! `validate` on a type checks what was read by the type's [`Validate`](crate::Validate). The error is the format's own,
//! with its place, and lists every broken rule with its path:
//!
//! ```
//! # #[cfg(feature = "validate")] {
//! #[derive(gotag::Deserialize, gotag::Validate)]
//! #[tag(json(validate))]
//! struct User {
//!     #[tag(validate(min = 2))]
//!     name: String,
//!     #[tag(validate(each(alphanum)))]
//!     labels: Vec<String>,
//! }
//!
//! let error = serde_json::from_str::<User>(r#"{"name": "A", "labels": ["b", "-"]}"#).err().unwrap();
//! assert_eq!(
//!     error.to_string(),
//!     "name: must be at least 2 characters long; \
//!      labels[1]: must contain only the letters a to z and digits at line 1 column 35"
//! );
//! # }
//! ```
//!
//! A deserializer is asked for one value, and answers with the first thing that is wrong: an error of decoding is reported alone, as
//! it is, and the first value that breaks its rules ends the decoding. `gathered` has an input that it can decode again, and reports
//! all errors of decoding together with the broken rules of all that was read, in types within others too:
//!
//! ```
//! # #[cfg(all(feature = "validate", feature = "std"))] {
//! #[derive(gotag::Deserialize, gotag::Validate)]
//! #[tag(json(validate))]
//! struct User {
//!     #[tag(validate(min = 2))]
//!     name: String,
//!     age: u8,
//! }
//!
//! let value = serde_json::json!({"name": "A", "age": "x"});
//! let problems = gotag::wire::gathered(|seed| seed.decode(&value).map(|user: User| user)).err().unwrap();
//! assert_eq!(problems.errors()[0].to_string(), "age: invalid type: string \"x\", expected u8");
//! assert_eq!(problems.failures()[0].to_string(), "name: must be at least 2 characters long");
//! # }
//! ```
//!
//! # In place
//!
//! With the feature `deserialize_in_place`, `Deserialize::deserialize_in_place` of a derived struct reads each field into the one that
//! is there, so that strings and lists use their allocations again; without it a new value replaces the old one. What comes of it
//! is the same. After an error the value is one, but of which fields is not said. Always made anew are enums, structs that are
//! tagged `transparent`, `default`, `validate`, `from` or `remote`, or have flattened fields, and fields with a function or a format
//! of their own. Code that is committed by `#[gotag::generate]` makes all values anew.
//!
//! ```
//! # #[cfg(feature = "deserialize_in_place")] {
//! use gotag::Deserialize;
//!
//! #[derive(Deserialize)]
//! struct Message {
//!     text: String,
//! }
//!
//! let mut message = Message { text: String::with_capacity(100) };
//! let mut json = serde_json::Deserializer::from_str(r#"{"text": "hello"}"#);
//! Message::deserialize_in_place(&mut json, &mut message).unwrap();
//! assert_eq!((&message.text[..], message.text.capacity()), ("hello", 100));
//! # }
//! ```
//!
//! # How it is built
//!
//! The visitors, the lookup of keys and every error text live here and are compiled once. A derived type adds its
//! names and, each way, one tuple of its fields: `door` shows how it reads.
//!
//! The tuple is the interface in both directions. To write, `(("id", &self.id), ("name", &self.name))` is handed over
//! as [`Entries`](door::Entries). To read, the pattern `(id, name)` and the fields it ends in say which
//! [`Slots`](door::Slots) to fill. What `rustc` checks for a user's type is one expression each way.

/// Methods of a deserializer whose one value is none that is asked for.
macro_rules! refused {
    ($($deserialize:ident)*) => { $(
        fn $deserialize<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, A::Error> {
            Self::refuse(&visitor)
        }
    )* };
}

mod adjacent;
mod by;
#[cfg(feature = "validate")]
mod checked;
mod content;
mod deny;
#[doc(hidden)]
pub mod door;
mod empty;
mod flat;
pub mod format;
#[cfg(all(feature = "std", feature = "validate"))]
mod gather;
mod human;
mod identifier;
#[cfg(feature = "deserialize_in_place")]
mod in_place;
mod inline;
mod keep;
mod keys;
mod layer;
mod length;
mod locate;
mod missing;
mod named;
mod next_value;
mod null;
mod prefix;
mod read;
mod read_enum;
mod record;
mod reflected;
mod replay;
mod replay_parts;
mod rest;
mod rest_seq;
mod said;
mod seen;
mod shape;
mod slot;
mod slots;
mod sought;
mod tagged;
mod untagged;
mod watch;
mod which;
mod whole;
mod write;
mod write_adjacent;
mod write_map;
mod write_tagged;

pub use deny::{DenyUnknown, deny_unknown};
pub use empty::IsEmpty;
pub use format::Format;
#[cfg(all(feature = "std", feature = "validate"))]
pub use gather::{Gather, Gathered, gathered};
pub use locate::{At, Locate, located, located_seed};
pub use named::{Named, NamedSeed, Naming, named, named_seed};
pub use reflected::{Reflected, reflected};

pub use crate::path::{Path, Segment};
