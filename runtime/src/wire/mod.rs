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
mod content;
#[doc(hidden)]
pub mod door;
mod each;
mod empty;
mod flat;
mod identifier;
mod inline;
mod keep;
mod keys;
mod length;
mod locate;
mod missing;
mod named;
mod prefix;
mod read;
mod read_enum;
mod record;
mod reflected;
mod replay;
mod rest;
mod rest_seq;
mod seen;
mod shape;
mod slots;
mod tagged;
mod untagged;
mod watch;
mod which;
mod whole;
mod write;
mod write_adjacent;
mod write_map;
mod write_tagged;

pub use empty::IsEmpty;
pub use locate::{At, Locate, located, located_seed};
pub use named::{Named, NamedSeed, Naming, named, named_seed};
pub use reflected::{Reflected, reflected};

pub use crate::path::{Path, Segment};
