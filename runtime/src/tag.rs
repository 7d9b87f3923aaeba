//! Tags at run time: Go's `reflect.StructTag`.
