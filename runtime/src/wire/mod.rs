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

mod by;
mod content;
mod deny;
#[doc(hidden)]
pub mod door;
mod empty;
mod flat;
mod inline;
mod keep;
mod keys;
mod length;
mod missing;
mod naming;
mod prefix;
mod read;
mod read_enum;
mod record;
mod reflected;
mod replay;
mod shape;
mod slots;
mod untagged;
mod write;
mod write_map;

pub use deny::{DenyUnknown, deny_unknown};
pub use empty::IsEmpty;
pub use naming::Naming;
pub use reflected::{Reflected, reflected};
