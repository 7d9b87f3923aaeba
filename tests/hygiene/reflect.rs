//! reflect.
