//! What rules look at: one small trait per family of rules.
//!
//! Each is implemented for the standard types it makes sense for, and passes through references, `Box`, `Rc`, `Arc`,
//! `Cow` and `Option`. Implement one for a type of your own, and the rules of the family apply to it:
//!
//! ```
//! use gotag::validate::families::{Show, Text};
//!
//! struct Handle(String);
//!
//! impl Show for Handle {
//!     fn show(&self) -> Option<String> {
//!         Some(self.0.clone())
//!     }
//! }
//! impl Text for Handle {
//!     fn text(&self) -> Option<&str> {
//!         Some(&self.0)
//!     }
//! }
//! ```

/// Hands every type that only points to a value to a macro that implements a family for it.
macro_rules! pointers {
    ($implement:ident) => {
        $implement!([?Sized] &T);
        $implement!([?Sized] &mut T);
        $implement!([?Sized] alloc::boxed::Box<T>);
        $implement!([?Sized] alloc::rc::Rc<T>);
        $implement!([?Sized] alloc::sync::Arc<T>);
        $implement!([?Sized + alloc::borrow::ToOwned] alloc::borrow::Cow<'_, T>);
    };
}

/// Hands every collection to a macro that implements a family for it.
macro_rules! collections {
    ($implement:ident) => {
        $implement! {
            [T] [T];
            [T, const N: usize] [T; N];
            [T] alloc::vec::Vec<T>;
            [T] alloc::collections::VecDeque<T>;
            [T] alloc::collections::LinkedList<T>;
            [T] alloc::collections::BinaryHeap<T>;
            [T] alloc::collections::BTreeSet<T>;
            [K, V] alloc::collections::BTreeMap<K, V>;
        }
        #[cfg(feature = "std")]
        $implement! {
            [T, S] std::collections::HashSet<T, S>;
            [K, V, S] std::collections::HashMap<K, V, S>;
        }
    };
}

pub(super) use pointers;

mod distinct;
mod elements;
mod equal;
mod measure;
mod member;
mod present;
mod show;
mod text;
mod zero;

pub use self::distinct::Distinct;
pub use self::elements::Elements;
pub use self::equal::{Equal, GoNumber};
pub use self::measure::{Measure, Measured};
pub use self::member::{GoWord, Member};
pub use self::present::{Field, OrPresent};
pub use self::show::Show;
pub use self::text::Text;
pub use self::zero::Zero;
