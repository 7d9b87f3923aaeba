//! Enums whose tag stands among the fields of the variant: `{"type": "Circle", "r": 1}`.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, VariantAccess, Visitor};

use super::content::{Content, ContentVisitor};
use super::human::reads_for_people;
use super::read::unfilled;
use super::read_enum::Choice;
use super::rest::{Reach, ReadRest, Rest, Whole};
use super::rest_seq::SeqRest;
use super::shape::same;
use super::sought::expecting;
use super::which::{Telling, Which};

/// An enum whose tag stands among the fields of the variant.
pub trait Tagged<'de>: Sized {
    /// The key of the tag.
    const TAG: &'static str;

    /// Tells the reader how the variants are told apart, and makes the value of what it answers.
    fn read<R: ReadTagged<'de>>(reader: R) -> Result<Self, R::Error>;
}

impl<'de, T: Tagged<'de>> Tagged<'de> for Box<T> {
    const TAG: &'static str = T::TAG;

    fn read<R: ReadTagged<'de>>(reader: R) -> Result<Self, R::Error> {
        T::read(reader).map(Self::new)
    }
}

/// Where the tag of a [`Tagged`] enum, and the variant after it, come from.
pub trait ReadTagged<'de>: Sized {
    /// The format's error.
    type Error: Error;

    /// Reads the tag, and then the variant.
    fn variant<T: Choice<'de>, W: Which<'de>>(self, which: W) -> Result<T, Self::Error>;
}

/// Reads an enum from a map that has the tag among its entries, or from a sequence that starts with it.
///
/// Where the tag comes first nothing is kept: the variant reads the entries that follow. What comes before the tag is kept,
/// and read before them.
#[inline]
pub fn read_tagged<'de, T: Tagged<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    read_source(deserializer, Fixed(PhantomData))
}

/// The same for the variants of an enum that have a tag, where others have none.
#[inline]
pub fn read_tagged_by<'de, T: Choice<'de>, W: Which<'de>, D: Deserializer<'de>>(
    deserializer: D,
    tag: &'static str,
    which: W,
) -> Result<T, D::Error> {
    read_source(deserializer, By { tag, which, ty: PhantomData })
}

/// What knows the tag, and how the variants are told apart.
trait Source<'de> {
    type Value;

    fn tag(&self) -> &'static str;

    fn read<R: ReadTagged<'de>>(&self, reader: R) -> Result<Self::Value, R::Error>;
}

/// The type itself knows.
struct Fixed<T>(PhantomData<T>);

impl<'de, T: Tagged<'de>> Source<'de> for Fixed<T> {
    type Value = T;

    #[inline]
    fn tag(&self) -> &'static str {
        T::TAG
    }

    #[inline]
    fn read<R: ReadTagged<'de>>(&self, reader: R) -> Result<T, R::Error> {
        T::read(reader)
    }
}

/// The caller knows.
struct By<T, W> {
    tag: &'static str,
    which: W,
    ty: PhantomData<T>,
}

impl<'de, T: Choice<'de>, W: Which<'de>> Source<'de> for By<T, W> {
    type Value = T;

    #[inline]
    fn tag(&self) -> &'static str {
        self.tag
    }

    #[inline]
    fn read<R: ReadTagged<'de>>(&self, reader: R) -> Result<T, R::Error> {
        reader.variant(self.which)
    }
}

#[inline]
fn read_source<'de, S: Source<'de>, D: Deserializer<'de>>(deserializer: D, source: S) -> Result<S::Value, D::Error> {
    let readable = reads_for_people(&deserializer);
    let mut out = None;
    match deserializer.deserialize_any(TaggedVisitor { source, readable, out: &mut out }) {
        Ok(()) => out.ok_or_else(unfilled),
        Err(error) => Err(error),
    }
}

/// Puts the value where it stands, so that it is not moved on the way out of the format.
struct TaggedVisitor<'o, S, T> {
    source: S,
    readable: bool,
    out: &'o mut Option<T>,
}

impl<'de, S: Source<'de>> Visitor<'de> for TaggedVisitor<'_, S, S::Value> {
    type Value = ();

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let expected = match self.source.read(AskName) {
            Err(Name(expected)) => expected,
            Ok(_) => "",
        };
        expecting(out, self.source.tag(), expected)
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Self { source, readable, out } = self;
        let tag = source.tag();
        let mut kept = Vec::new();
        loop {
            match map.next_key_seed(TagOrKey(tag)) {
                Ok(Some(None)) => break,
                Ok(Some(Some(key))) => kept.push((key, map.next_value()?)),
                Ok(None) => return Err(A::Error::missing_field(tag)),
                Err(error) => return Err(error),
            }
        }
        match source.read(FromTag::<_, Whole>::new(tag, kept, map, readable)) {
            Ok(value) => {
                *out = Some(value);
                Ok(())
            }
            Err(error) => Err(error),
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<(), A::Error> {
        let Self { source, readable, out } = self;
        *out = Some(source.read(FromSeq { tag: source.tag(), seq, readable })?);
        Ok(())
    }
}

/// What an error says that was expected, asked of an enum that reads nothing.
struct AskName;

/// The answer.
#[derive(Debug)]
struct Name(&'static str);

impl<'de> ReadTagged<'de> for AskName {
    type Error = Name;

    fn variant<T: Choice<'de>, W: Which<'de>>(self, which: W) -> Result<T, Name> {
        Err(Name(which.shape().expecting))
    }
}

impl fmt::Display for Name {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.0)
    }
}

impl core::error::Error for Name {}

impl Error for Name {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self("")
    }
}

/// A map that is about to give the value of the tag, and what came before it.
pub(super) struct FromTag<'de, A, R> {
    tag: &'static str,
    kept: Vec<(Content<'de>, Content<'de>)>,
    map: A,
    readable: bool,
    reach: PhantomData<R>,
}

impl<'de, A, R> FromTag<'de, A, R> {
    #[inline]
    pub(super) fn new(tag: &'static str, kept: Vec<(Content<'de>, Content<'de>)>, map: A, readable: bool) -> Self {
        Self { tag, kept, map, readable, reach: PhantomData }
    }
}

impl<'de, A: MapAccess<'de>, R: Reach> ReadTagged<'de> for FromTag<'de, A, R> {
    type Error = A::Error;

    #[inline]
    fn variant<T: Choice<'de>, W: Which<'de>>(self, which: W) -> Result<T, A::Error> {
        let Self { tag, kept, mut map, readable, .. } = self;
        match map.next_value_seed(Telling(which)) {
            Ok(found) => W::choose(found, ReadRest::<_, R>::new(&mut Rest::new(tag, kept, map, readable))),
            Err(error) => Err(error),
        }
    }
}

/// A sequence that starts with the tag.
struct FromSeq<A> {
    tag: &'static str,
    seq: A,
    readable: bool,
}

impl<'de, A: SeqAccess<'de>> ReadTagged<'de> for FromSeq<A> {
    type Error = A::Error;

    fn variant<T: Choice<'de>, W: Which<'de>>(self, which: W) -> Result<T, A::Error> {
        let Self { tag, mut seq, readable } = self;
        match seq.next_element_seed(Telling(which))? {
            Some(found) => W::choose(found, SeqRest::new(seq, readable)),
            None => Err(A::Error::missing_field(tag)),
        }
    }
}

impl<'de, A: MapAccess<'de>, R: Reach> VariantAccess<'de> for ReadRest<'_, 'de, A, R> {
    type Error = A::Error;

    fn unit_variant(self) -> Result<(), A::Error> {
        self.skip()
    }

    #[inline]
    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, A::Error> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, A::Error> {
        self.deserialize_tuple(len, visitor)
    }

    #[inline]
    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, A::Error> {
        self.visit(visitor)
    }
}

impl<'de, A: SeqAccess<'de>> VariantAccess<'de> for SeqRest<A> {
    type Error = A::Error;

    fn unit_variant(mut self) -> Result<(), A::Error> {
        self.end()
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, A::Error> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, A::Error> {
        self.visit(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, A::Error> {
        self.visit(visitor)
    }
}

/// A key that is not the tag; nothing for the tag.
struct TagOrKey(&'static str);

impl<'de> DeserializeSeed<'de> for TagOrKey {
    type Value = Option<Content<'de>>;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

/// Keys that are no text, and therefore not the tag.
macro_rules! other {
    ($($visit:ident $ty:ty)*) => { $(
        fn $visit<E: Error>(self, key: $ty) -> Result<Self::Value, E> {
            ContentVisitor.$visit(key).map(Some)
        }
    )* };
}

/// Keys that may be the tag.
macro_rules! text {
    ($($visit:ident $key:ident $ty:ty => $kept:expr;)*) => { $(
        #[inline]
        fn $visit<E: Error>(self, $key: $ty) -> Result<Self::Value, E> {
            if same(self.0, AsRef::<[u8]>::as_ref(&$key)) { Ok(None) } else { Ok(Some($kept)) }
        }
    )* };
}

impl<'de> Visitor<'de> for TagOrKey {
    type Value = Option<Content<'de>>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "a type tag `{}` or any other value", self.0)
    }

    text! {
        visit_str key &str => Content::String(key.into());
        visit_borrowed_str key &'de str => Content::Str(key);
        visit_string key String => Content::String(key);
        visit_bytes key &[u8] => Content::ByteBuf(key.into());
        visit_borrowed_bytes key &'de [u8] => Content::Bytes(key);
    }

    other! {
        visit_bool bool
        visit_i64 i64
        visit_i128 i128
        visit_u64 u64
        visit_u128 u128
        visit_f32 f32
        visit_f64 f64
        visit_char char
    }

    fn visit_none<E: Error>(self) -> Result<Self::Value, E> {
        ContentVisitor.visit_none().map(Some)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        ContentVisitor.visit_some(deserializer).map(Some)
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        ContentVisitor.visit_unit().map(Some)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        ContentVisitor.visit_newtype_struct(deserializer).map(Some)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Self::Value, A::Error> {
        ContentVisitor.visit_seq(seq).map(Some)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        ContentVisitor.visit_map(map).map(Some)
    }
}
