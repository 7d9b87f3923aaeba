//! Bytes as text.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{Deserializer, Error, Unexpected, Visitor};
use serde_core::ser::Serializer;

use super::Format;

/// `hex`: bytes as two digits each, small letters; read in either case.
#[derive(Debug)]
pub struct Hex;

/// `base64`: the standard alphabet of RFC 4648, padded.
#[derive(Debug)]
pub struct Base64;

/// `base64url`: the alphabet of RFC 4648 that is safe in a URL, padded.
#[derive(Debug)]
pub struct Base64Url;

/// Text that stands for bytes.
trait Alphabet {
    /// What an error expects.
    const EXPECTING: &'static str;

    fn encode(bytes: &[u8]) -> String;

    /// Nothing where the text is none of this kind.
    fn decode(text: &[u8]) -> Option<Vec<u8>>;
}

impl Alphabet for Hex {
    const EXPECTING: &'static str = "bytes as hexadecimal digits";

    #[inline]
    fn encode(bytes: &[u8]) -> String {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        let digit = |half: u8| char::from(DIGITS[usize::from(half & 15)]);
        bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(*byte)]).collect()
    }

    #[inline]
    fn decode(text: &[u8]) -> Option<Vec<u8>> {
        let half = |digit: u8| char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok());
        let (pairs, []) = text.as_chunks::<2>() else { return None };
        pairs.iter().map(|[high, low]| Some(half(*high)? << 4 | half(*low)?)).collect()
    }
}

const STANDARD: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const URL: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

impl Alphabet for Base64 {
    const EXPECTING: &'static str = "bytes in base64";

    #[inline]
    fn encode(bytes: &[u8]) -> String {
        encode64(bytes, STANDARD)
    }

    #[inline]
    fn decode(text: &[u8]) -> Option<Vec<u8>> {
        decode64(text, STANDARD)
    }
}

impl Alphabet for Base64Url {
    const EXPECTING: &'static str = "bytes in the base64 of URLs";

    #[inline]
    fn encode(bytes: &[u8]) -> String {
        encode64(bytes, URL)
    }

    #[inline]
    fn decode(text: &[u8]) -> Option<Vec<u8>> {
        decode64(text, URL)
    }
}

#[inline]
fn encode64(bytes: &[u8], alphabet: &[u8; 64]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let at = |index: usize| u32::from(chunk.get(index).copied().unwrap_or(0));
        let bits = at(0) << 16 | at(1) << 8 | at(2);
        for (place, shift) in [18, 12, 6, 0].into_iter().enumerate() {
            let letter = alphabet[(bits >> shift & 63) as usize];
            // One byte makes two letters, two make three.
            text.push(if place <= chunk.len() { char::from(letter) } else { '=' });
        }
    }
    text
}

#[inline]
fn decode64(text: &[u8], alphabet: &[u8; 64]) -> Option<Vec<u8>> {
    let (groups, []) = text.as_chunks::<4>() else { return None };
    let mut bytes = Vec::with_capacity(groups.len() * 3);
    for (index, group) in groups.iter().enumerate() {
        let padding = group.iter().rev().take_while(|letter| **letter == b'=').count();
        if padding > 2 || (padding > 0 && index + 1 < groups.len()) {
            return None;
        }
        let mut bits = 0_u32;
        for letter in &group[..4 - padding] {
            let value = alphabet.iter().position(|known| known == letter)?;
            bits = bits << 6 | u32::try_from(value).ok()?;
        }
        bits <<= 6 * padding;
        let whole = bits.to_be_bytes();
        let (used, unused) = whole.split_at(4 - padding);
        // Bits that no byte holds have to be zero, so that every value has one text.
        if unused.iter().any(|byte| *byte != 0) {
            return None;
        }
        bytes.extend(used.iter().skip(1));
    }
    Some(bytes)
}

struct BytesVisitor<A>(PhantomData<A>);

impl<A: Alphabet> Visitor<'_> for BytesVisitor<A> {
    type Value = Vec<u8>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(A::EXPECTING)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Vec<u8>, E> {
        A::decode(text.as_bytes()).ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
    }
}

fn write<A: Alphabet, S: Serializer>(bytes: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&A::encode(bytes))
}

fn read<'de, A: Alphabet, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<u8>, D::Error> {
    deserializer.deserialize_str(BytesVisitor::<A>(PhantomData))
}

macro_rules! bytes {
    ($($A:ident)*) => { $(
        impl Format<Vec<u8>> for $A {
            fn write<S: Serializer>(bytes: &Vec<u8>, serializer: S) -> Result<S::Ok, S::Error> {
                write::<Self, S>(bytes, serializer)
            }

            fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<u8>, D::Error> {
                read::<Self, D>(deserializer)
            }
        }

        impl Format<Box<[u8]>> for $A {
            fn write<S: Serializer>(bytes: &Box<[u8]>, serializer: S) -> Result<S::Ok, S::Error> {
                write::<Self, S>(bytes, serializer)
            }

            fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Box<[u8]>, D::Error> {
                read::<Self, D>(deserializer).map(Vec::into_boxed_slice)
            }
        }

        impl<const N: usize> Format<[u8; N]> for $A {
            fn write<S: Serializer>(bytes: &[u8; N], serializer: S) -> Result<S::Ok, S::Error> {
                write::<Self, S>(bytes, serializer)
            }

            fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<[u8; N], D::Error> {
                let bytes = read::<Self, D>(deserializer)?;
                let len = bytes.len();
                bytes.try_into().map_err(|_| D::Error::custom(format_args!("{len} bytes, expected {N}")))
            }
        }
    )* };
}

bytes! { Hex Base64 Base64Url }
