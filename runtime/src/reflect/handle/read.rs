//! The handle that reads.

use super::super::path::{self, Step, Trail};
use super::super::value::Entries;
use super::super::{FieldInfo, Inspect, Kind, Reflect, ReflectError, TypeInfo, Typed, Value, VariantInfo};
use super::place::Place;

/// A value to read. Go's `reflect.Value`, with a [`ReflectError`] where Go panics.
///
/// It is small, it can be copied, and going down to a field allocates nothing. Below a field that is neither `pub` nor opened
/// everything can still be read by kind, and nothing can be borrowed typed: Go's rule for unexported fields.
///
/// ```
/// use gotag::reflect::{Kind, Ref};
///
/// let pair = (7_u64, vec!["a".to_string(), "b".to_string()]);
/// let pair = Ref::new(&pair);
/// assert_eq!(pair.field_at(0)?.get::<u64>()?, &7);
/// assert_eq!(pair.field_at(1)?.at(1)?.as_str(), Some("b"));
/// assert_eq!(pair.field_at(1)?.kind(), Kind::Seq);
/// let error = pair.field_at(0)?.get::<String>().unwrap_err();
/// assert_eq!(error.to_string(), "wrong type for `0` of `(u64, Vec<String>)`: expected `String`, found `u64`");
/// # Ok::<(), gotag::reflect::ReflectError>(())
/// ```
#[derive(Clone, Copy)]
pub struct Ref<'a> {
    target: Target<'a>,
    /// `None` as long as it stands where it was made: then the value says what its type is.
    trail: Option<Trail>,
}

#[derive(Clone, Copy)]
enum Target<'a> {
    Full(&'a dyn Reflect),
    /// Below a private field.
    Seen(&'a dyn Inspect),
}

impl<'a> Ref<'a> {
    /// A handle to `value`. Go's `reflect.ValueOf`.
    pub fn new<T: Typed>(value: &'a T) -> Self {
        Ref::of(value)
    }

    /// A handle to a value of unknown type.
    #[inline]
    pub fn of(value: &'a dyn Reflect) -> Self {
        Ref { target: Target::Full(value), trail: None }
    }

    /// A handle to a value that may only be looked at.
    #[inline]
    pub fn seen(value: &'a dyn Inspect) -> Self {
        Ref { target: Target::Seen(value), trail: None }
    }

    #[inline]
    pub(super) fn with_trail(value: &'a dyn Reflect, trail: Option<Trail>) -> Self {
        Ref { target: Target::Full(value), trail }
    }

    #[inline]
    fn trail(&self) -> Trail {
        self.trail.unwrap_or_else(|| Trail::new(self.info()))
    }

    #[inline]
    fn trail_at(&self, place: &Place) -> Trail {
        self.trail.unwrap_or_else(|| Trail::new(place.info()))
    }

    /// The value, to look at.
    #[inline]
    pub fn inspect(&self) -> &'a dyn Inspect {
        match self.target {
            Target::Full(value) => value,
            Target::Seen(value) => value,
        }
    }

    /// The value, typed; `None` below a field that is neither `pub` nor opened. Go's `Value.CanInterface`.
    #[inline]
    pub fn reflect(&self) -> Option<&'a dyn Reflect> {
        match self.target {
            Target::Full(value) => Some(value),
            Target::Seen(_) => None,
        }
    }

    /// What is known of the value's type. Go's `Value.Type`.
    #[inline]
    pub fn info(&self) -> &'static TypeInfo {
        self.inspect().info()
    }

    /// Go's `Value.Kind`.
    #[inline]
    pub fn kind(&self) -> Kind {
        self.info().kind()
    }

    /// The value by its kind.
    #[inline]
    pub fn value(&self) -> Value<'a> {
        self.inspect().value()
    }

    /// How many parts it has. Go's `Value.Len` and `Value.NumField`; 0 where Go panics.
    #[inline]
    pub fn len(&self) -> usize {
        self.value().len()
    }

    /// Whether it has no part.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether it is an `Option` without a value. Go's `Value.IsNil`; `false` where Go panics.
    #[inline]
    pub fn is_none(&self) -> bool {
        matches!(self.value(), Value::Option(None))
    }

    /// The current variant of an enum; `None` for anything else.
    #[inline]
    pub fn variant(&self) -> Option<&'static VariantInfo> {
        match self.value() {
            Value::Enum(variant) => Some(variant.info()),
            _ => None,
        }
    }

    /// Borrows the value as a `T`. Go's `Value.Interface` with a type assertion.
    ///
    /// Fails when it is of another type, when it borrows, and below a field that is neither `pub` nor opened.
    #[inline]
    pub fn get<T: Typed + 'static>(&self) -> Result<&'a T, ReflectError> {
        match self.downcast_ref() {
            Some(value) => Ok(value),
            None => Err(self.why_not(T::INFO)),
        }
    }

    /// The value as a `T`; `None` where [`get`](Ref::get) fails.
    #[inline]
    pub fn downcast_ref<T: Typed + 'static>(&self) -> Option<&'a T> {
        T::cast(self.reflect()?)
    }

    #[cold]
    #[inline]
    pub(in crate::reflect) fn why_not(&self, wanted: &'static TypeInfo) -> ReflectError {
        match self.target {
            Target::Seen(_) => ReflectError::not_public(&self.trail()),
            Target::Full(value) if value.as_any().is_none() => {
                ReflectError::borrowed(&self.trail(), wanted, value.info())
            }
            Target::Full(value) => ReflectError::wrong_type(&self.trail(), wanted, value.info()),
        }
    }

    /// The field `name` of a struct, a tuple or the current variant. Go's `Value.FieldByName`.
    ///
    /// Fails when there is none, or the value has no fields at all.
    #[inline]
    pub fn field(&self, name: &str) -> Result<Ref<'a>, ReflectError> {
        let mut step = Step::default();
        if let Target::Full(value) = self.target
            && let Some(field) = value.find(name, &mut step)
        {
            return Ok(Ref::with_trail(field, Trail::after(self.trail, &step)));
        }
        self.seen_field(name)
    }

    /// A field that is not to be had typed, or the reason why there is none.
    #[inline]
    fn seen_field(&self, name: &str) -> Result<Ref<'a>, ReflectError> {
        let place = Place::of(self.inspect());
        let trail = self.trail_at(&place);
        match place.index_of(name).and_then(|index| self.part(index, trail.to(place.step(index)))) {
            Some(field) => Ok(field),
            None => Err(place.no_field(&trail, name)),
        }
    }

    /// The field at `index`. Go's `Value.Field`.
    ///
    /// Fails when there is none, or the value has no fields at all.
    #[inline]
    pub fn field_at(&self, index: usize) -> Result<Ref<'a>, ReflectError> {
        let place = Place::of(self.inspect());
        let trail = self.trail_at(&place);
        if !place.has_fields() {
            return Err(place.no_fields(&trail));
        }
        match self.part(index, trail.to(place.step(index))) {
            Some(field) => Ok(field),
            None => Err(place.no_field_at(&trail, index)),
        }
    }

    #[inline]
    fn part(&self, index: usize, trail: Trail) -> Option<Ref<'a>> {
        let target = match self.target {
            Target::Full(value) => match value.field_at(index) {
                Some(part) => Target::Full(part),
                None => Target::Seen(value.inspect_at(index)?),
            },
            Target::Seen(value) => Target::Seen(value.inspect_at(index)?),
        };
        Some(Ref { target, trail: Some(trail) })
    }

    /// Each field of a struct, a tuple or the current variant in source order; none for anything else.
    #[inline]
    pub fn fields(&self) -> impl Iterator<Item = (&'static FieldInfo, Ref<'a>)> + use<'a> {
        let (this, place) = (*self, Place::of(self.inspect()));
        let trail = self.trail_at(&place);
        let numbered = place.fields().iter().enumerate();
        numbered.filter_map(move |(index, info)| Some((info, this.part(index, trail.to(place.step(index)))?)))
    }

    /// The element at `index` of a sequence or an array. Go's `Value.Index`.
    ///
    /// Fails behind the end, and when it is neither.
    #[inline]
    pub fn at(&self, index: usize) -> Result<Ref<'a>, ReflectError> {
        let info = self.info();
        if !matches!(info.kind(), Kind::Seq | Kind::Array) {
            return Err(ReflectError::wrong_kind(&self.trail(), "a sequence or an array", info));
        }
        let trail = self.trail();
        match self.part(index, trail.to(path::step(index))) {
            Some(element) => Ok(element),
            None => Err(ReflectError::out_of_range(&trail, self.len(), index)),
        }
    }

    /// Each element of a sequence, an array or a set; none for anything else. Go's `Value.Seq`.
    #[inline]
    pub fn elements(&self) -> impl Iterator<Item = Ref<'a>> + use<'a> {
        let (this, trail) = (*self, self.trail());
        let value = self.value();
        let (len, set) = match value {
            Value::Seq(elements) => (elements.len(), None),
            Value::Set(set) => (0, Some(set.0.entries())),
            _ => (0, None),
        };
        let listed = (0..len).filter_map(move |index| this.part(index, trail.to(path::step(index))));
        let in_set = set.into_iter().flatten().enumerate();
        listed.chain(in_set.map(move |(index, (element, _))| this.entry_part(element, trail, index)))
    }

    /// Each entry of a map, key and value, in the map's own order; none for anything else. Go's `Value.MapRange`.
    #[inline]
    pub fn entries(&self) -> impl Iterator<Item = (Ref<'a>, Ref<'a>)> + use<'a> {
        let (this, trail) = (*self, self.trail());
        let entries: Option<Entries<'a>> = match self.value() {
            Value::Map(map) => Some(map.0.entries()),
            _ => None,
        };
        let numbered = entries.into_iter().flatten().enumerate();
        numbered.filter_map(move |(index, (key, value))| {
            Some((this.entry_part(key, trail, index), this.entry_part(value?, trail, index)))
        })
    }

    /// A key, an element of a set or a map's value; as much may be done with it as with the collection.
    #[inline]
    fn entry_part(&self, part: &'a dyn Reflect, trail: Trail, index: usize) -> Ref<'a> {
        let target = match self.target {
            Target::Full(_) => Target::Full(part),
            Target::Seen(_) => Target::Seen(part),
        };
        Ref { target, trail: Some(trail.to(path::step(index))) }
    }

    /// The value of a scalar key in a map. Go's `Value.MapIndex`. It looks at one entry after another.
    ///
    /// Fails when the key is absent, and when it is no map.
    pub fn entry<'k>(&self, key: impl Into<Value<'k>>) -> Result<Ref<'a>, ReflectError> {
        let info = self.info();
        let Some(key_info) = info.key() else { return Err(ReflectError::wrong_kind(&self.trail(), "a map", info)) };
        let key = key.into();
        let found = self.entries().find(|(k, _)| k.value().equals(&key));
        found.map(|(_, value)| value).ok_or_else(|| ReflectError::no_key(&self.trail(), key_info))
    }

    /// What an `Option` holds or a pointer points to. Go's `Value.Elem`.
    ///
    /// Fails for `None`, and when it is neither.
    #[inline]
    pub fn elem(&self) -> Result<Ref<'a>, ReflectError> {
        let info = self.info();
        let part = match self.target {
            _ if !matches!(info.kind(), Kind::Option | Kind::Pointer) => {
                return Err(ReflectError::wrong_kind(&self.trail(), "an option or a pointer", info));
            }
            Target::Full(value) => value.field_at(0).map(Target::Full),
            Target::Seen(value) => value.inspect_at(0).map(Target::Seen),
        };
        match part {
            Some(target) => Ok(Ref { target, trail: Some(self.trail()) }),
            None => Err(ReflectError::nil(&self.trail(), info)),
        }
    }

    /// The value behind every `Option` and pointer; the value itself when it is neither. Go's `reflect.Indirect`, all the way.
    ///
    /// Fails for `None`.
    #[inline]
    pub fn indirect(&self) -> Result<Ref<'a>, ReflectError> {
        let mut at = *self;
        while matches!(at.kind(), Kind::Option | Kind::Pointer) {
            at = at.elem()?;
        }
        Ok(at)
    }
}
