//! A field of any type, seen through `Option`.

/// A field of any type, seen through `Option`: a `None` is no value, all else is one.
///
/// For rules that take every type and so cannot be told by a trait of a family whether there is a value. Generated
/// code asks `Field(&self.end).__present()`: the method of an `Option` is found before that of [`OrPresent`].
/// Its name keeps clear of any method that a user's trait gives to all types.
#[derive(Debug)]
pub struct Field<'a, T: ?Sized>(pub &'a T);

impl<'a, T> Field<'a, Option<T>> {
    /// The value, if there is one.
    pub fn __present(&self) -> Option<&'a T> {
        self.0.as_ref()
    }
}

/// What is not an `Option` is there.
pub trait OrPresent<'a> {
    /// The type of the value.
    type Value: ?Sized;

    /// The value.
    fn __present(&self) -> Option<&'a Self::Value>;
}

impl<'a, T: ?Sized> OrPresent<'a> for Field<'a, T> {
    type Value = T;

    fn __present(&self) -> Option<&'a T> {
        Some(self.0)
    }
}
