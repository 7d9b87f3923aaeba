//! What sort of type a value has: Go's `reflect.Kind`.

use core::fmt;

/// What sort of type a value has. Go's `reflect.Kind`.
///
/// A kind is a plain tag; what belongs to it (fields, variants, element types) is in [`Shape`](super::Shape).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Kind {
    /// `()`, and types without content such as `PhantomData`.
    Unit,
    /// `bool`. Go's `Bool`.
    Bool,
    /// `char`. Go's `rune` is an `Int32`.
    Char,
    /// `i8`. Go's `Int8`.
    I8,
    /// `i16`. Go's `Int16`.
    I16,
    /// `i32`. Go's `Int32`.
    I32,
    /// `i64`. Go's `Int64`, and its `Int` on today's machines.
    I64,
    /// `i128`.
    I128,
    /// `isize`.
    Isize,
    /// `u8`. Go's `Uint8`.
    U8,
    /// `u16`. Go's `Uint16`.
    U16,
    /// `u32`. Go's `Uint32`.
    U32,
    /// `u64`. Go's `Uint64`, and its `Uint` on today's machines.
    U64,
    /// `u128`.
    U128,
    /// `usize`. Go's `Uintptr`.
    Usize,
    /// `f32`. Go's `Float32`.
    F32,
    /// `f64`. Go's `Float64`.
    F64,
    /// Text, however it is held: `String`, `&str`, `Box<str>`, `Cow<str>`. Go's `String`.
    Str,
    /// A struct of any style. Go's `Struct`.
    Struct,
    /// A tuple.
    Tuple,
    /// An enum; Go has none.
    Enum,
    /// `Option<T>`. In Go a nil pointer.
    Option,
    /// A pointer that always points: `Box`, `Rc`, `Arc`, `&T`, `Cow`. Go's `Pointer`.
    Pointer,
    /// `[T; N]`. Go's `Array`.
    Array,
    /// A sequence that can grow or is borrowed: `Vec<T>`, `Box<[T]>`, `&[T]`. Go's `Slice`.
    Seq,
    /// A set; in Go a map without values.
    Set,
    /// A map. Go's `Map`.
    Map,
}

impl Kind {
    /// Whether it is a signed integer. Go's `Value.CanInt`.
    #[inline]
    pub const fn is_int(self) -> bool {
        use Kind::{I8, I16, I32, I64, I128, Isize};
        matches!(self, I8 | I16 | I32 | I64 | I128 | Isize)
    }

    /// Whether it is an unsigned integer. Go's `Value.CanUint`.
    #[inline]
    pub const fn is_uint(self) -> bool {
        use Kind::{U8, U16, U32, U64, U128, Usize};
        matches!(self, U8 | U16 | U32 | U64 | U128 | Usize)
    }

    /// Whether it is a floating-point number. Go's `Value.CanFloat`.
    #[inline]
    pub const fn is_float(self) -> bool {
        matches!(self, Kind::F32 | Kind::F64)
    }

    /// Whether a value of it is one of the scalars of [`Value`](super::Value), with nothing inside.
    #[inline]
    pub const fn is_scalar(self) -> bool {
        matches!(self, Kind::Unit | Kind::Bool | Kind::Char | Kind::Str)
            || self.is_int()
            || self.is_uint()
            || self.is_float()
    }
}

/// The name in lower case: `u64`, `struct`, `map`. Go's `Kind.String`.
impl fmt::Display for Kind {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Kind::Unit => "unit",
            Kind::Bool => "bool",
            Kind::Char => "char",
            Kind::I8 => "i8",
            Kind::I16 => "i16",
            Kind::I32 => "i32",
            Kind::I64 => "i64",
            Kind::I128 => "i128",
            Kind::Isize => "isize",
            Kind::U8 => "u8",
            Kind::U16 => "u16",
            Kind::U32 => "u32",
            Kind::U64 => "u64",
            Kind::U128 => "u128",
            Kind::Usize => "usize",
            Kind::F32 => "f32",
            Kind::F64 => "f64",
            Kind::Str => "str",
            Kind::Struct => "struct",
            Kind::Tuple => "tuple",
            Kind::Enum => "enum",
            Kind::Option => "option",
            Kind::Pointer => "pointer",
            Kind::Array => "array",
            Kind::Seq => "sequence",
            Kind::Set => "set",
            Kind::Map => "map",
        })
    }
}
