//! What generated code names of this area.

pub use super::info::{ConstValue, FieldInfo, Generic, Layout, Style, TypeInfo, VariantInfo};
pub use super::typed::{Cont, Table, Typed, info_of, is_zero, variant};
