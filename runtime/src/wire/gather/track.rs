//! The layer that goes around what is known to be wrong.

use serde_core::de::{EnumAccess, MapAccess, SeqAccess, Visitor};

use super::access::{Elements, Entries, Pending, Variants};
use super::state::{State, Why};
use crate::wire::layer::{Hint, Layer, Layered};

/// What a type asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Fields with names.
    Struct,
    /// As many entries as there are.
    Map,
    /// As many elements as there are.
    List,
    /// Whatever there is.
    Any,
}

/// Gathers what is wrong with a value.
pub(super) struct Gathering<'t> {
    state: &'t State,
    form: Form,
    /// The names of fields or variants, where there are some.
    names: &'static [&'static str],
}

impl<'t> Gathering<'t> {
    pub(super) fn of<X>(inner: X, state: &'t State) -> Layered<Self, X> {
        Gathering::with(inner, state, Form::Any, &[])
    }

    /// Of what a type asked for in this form.
    pub(super) fn with<X>(inner: X, state: &'t State, form: Form, names: &'static [&'static str]) -> Layered<Self, X> {
        Layered { layer: Gathering { state, form, names }, inner }
    }
}

impl Layer for Gathering<'_> {
    #[inline]
    fn hinted(self, hint: Hint) -> Self {
        let form = match hint {
            Hint::Struct(_) => Form::Struct,
            Hint::Map => Form::Map,
            Hint::List => Form::List,
            Hint::Identifier | Hint::Enum(_) | Hint::Other => Form::Any,
        };
        Gathering { state: self.state, form, names: hint.names() }
    }

    fn seq<'de, V: Visitor<'de>, A: SeqAccess<'de>>(self, visitor: V, inner: A) -> Result<V::Value, A::Error> {
        visitor.visit_seq(Elements { inner, state: self.state, form: self.form, next: 0 })
    }

    fn map<'de, V: Visitor<'de>, A: MapAccess<'de>>(self, visitor: V, inner: A) -> Result<V::Value, A::Error> {
        let Gathering { state, form, names } = self;
        let pending = Pending::default();
        let value = visitor.visit_map(Entries::new(inner, state, form, names, &pending));
        if value.is_err() {
            match pending.entry.take() {
                // The type took the key, and not its value: it had it before.
                Some(ordinal) => state.blame(Some((ordinal, None)), |_| Why::Key),
                None if pending.lost.get() => state.blame(None, |_| Why::Parts),
                None => {}
            }
        }
        value
    }

    fn variants<'de, V: Visitor<'de>, A: EnumAccess<'de>>(self, visitor: V, inner: A) -> Result<V::Value, A::Error> {
        visitor.visit_enum(Variants { inner, state: self.state, names: self.names })
    }
}
