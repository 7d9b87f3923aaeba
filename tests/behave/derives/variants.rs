//! `Variants`: an enum as data.

use gotag::Variants;
use gotag::text::Listed;

#[derive(Variants, Clone, Copy, Debug, PartialEq)]
#[tag(text(rename_all = "kebab-case"))]
enum Side {
    North,
    SouthEast,
    #[tag(text("w", alias = "west"))]
    West,
}

#[test]
fn an_enum_without_fields_is_listed() {
    assert_eq!(Side::NAMES, ["north", "south-east", "w"]);
    assert_eq!(Side::VALUES, [Side::North, Side::SouthEast, Side::West]);
    assert_eq!(Side::COUNT, 3);
    for (index, side) in Side::variants().enumerate() {
        assert_eq!((side.index(), side.name()), (index, Side::NAMES[index]));
        assert_eq!(Side::VALUES[index], side);
    }
    let mut both = Side::variants();
    assert_eq!((both.len(), both.next_back(), both.next()), (3, Some(Side::West), Some(Side::North)));
    assert_eq!(const { Side::VALUES[0] }, Side::North);
}

#[test]
fn without_a_repr_the_integer_counts_from_0() {
    assert_eq!(Side::from_repr(0), Some(Side::North));
    assert_eq!(Side::from_repr(2), Some(Side::West));
    assert_eq!(Side::from_repr(3), None);
    assert_eq!(Side::from_repr(-1), None);
    assert_eq!(Side::from_repr(isize::MAX), None);
}

const BASE: i64 = 1 << 40;

const fn twice(n: i64) -> i64 {
    n * 2
}

#[derive(Variants, Clone, Debug, PartialEq)]
#[repr(i64)]
enum Sparse {
    Huge = BASE,
    Next,
    Negative = -7,
    Zero = 0,
    Max = i64::MAX,
    Called = twice(21),
    Block = {
        let n = if BASE > 0 { 1 } else { 0 };
        n + 4
    },
}

#[test]
fn discriminants_may_be_given_by_any_constant() {
    for (value, repr) in Sparse::variants().zip([BASE, BASE + 1, -7, 0, i64::MAX, 42, 5]) {
        assert_eq!(Sparse::from_repr(repr), Some(value.clone()));
        assert_eq!(Sparse::VALUES[value.index()], value);
    }
    for repr in [1, -1, BASE + 2, i64::MIN] {
        assert_eq!(Sparse::from_repr(repr), None, "{repr}");
    }
    assert_eq!(Sparse::Negative.name(), "Negative");
}

#[derive(Variants, Clone, Debug, PartialEq)]
#[repr(u8)]
enum Byte {
    A,
    B,
}

#[derive(Variants, Clone, Debug, PartialEq)]
#[repr(u128)]
enum Wide {
    Low = 1,
    High = u128::MAX,
}

#[derive(Variants, Clone, Debug, PartialEq)]
#[repr(i8)]
enum Signed {
    Below = -128,
    Above = 127,
}

#[test]
fn every_repr_is_honoured() {
    assert_eq!((Byte::from_repr(1_u8), Byte::from_repr(2)), (Some(Byte::B), None));
    assert_eq!((Wide::from_repr(u128::MAX), Wide::from_repr(2)), (Some(Wide::High), None));
    assert_eq!((Signed::from_repr(-128), Signed::from_repr(0)), (Some(Signed::Below), None));
    assert_eq!((Signed::Above.index(), Wide::High.index(), Byte::A.index()), (1, 1, 0));
}

#[derive(Variants)]
#[allow(dead_code)]
enum Shape<'a, T: ?Sized> {
    Point,
    Circle(f64),
    Named { name: &'a str, what: &'a T },
    Nothing(),
}

#[test]
fn an_enum_with_fields_has_names_and_places() {
    let shape: Shape<'_, str> = Shape::Named { name: "a", what: "b" };
    assert_eq!(Shape::<'static, str>::NAMES, ["Point", "Circle", "Named", "Nothing"]);
    assert_eq!(<Shape<'_, [u8]>>::COUNT, 4);
    assert_eq!((shape.name(), shape.index()), ("Named", 2));
    assert_eq!(Shape::<'_, u8>::Circle(1.0).name(), "Circle");
    assert_eq!(Shape::<'_, u8>::Nothing().index(), 3);
}

#[derive(Variants, Clone, Debug, PartialEq)]
enum Bare {
    A(),
    B {},
}

#[derive(Variants, Clone, Debug, PartialEq)]
enum Empty {}

#[derive(Variants, Debug, PartialEq)]
#[tag(rename_all = "snake_case")]
#[allow(non_camel_case_types)]
enum Raw<const N: usize> {
    r#Type,
    #[tag(text = "a \"b\" |ö")]
    Odd,
}

#[test]
fn unusual_enums() {
    assert_eq!(Bare::VALUES, [Bare::A(), Bare::B {}]);
    assert_eq!(Bare::from_repr(1), Some(Bare::B {}));
    assert_eq!((Empty::COUNT, Empty::variants().count(), Empty::from_repr(0)), (0, 0, None));
    assert_eq!(Raw::<1>::NAMES, ["type", "a \"b\" |ö"]);
    // No `Clone` is needed for references.
    assert_eq!(Raw::<1>::VALUES.iter().map(Variants::index).collect::<Vec<_>>(), [0, 1]);
}

#[test]
fn generic_code_takes_any_listed_enum() {
    fn menu<E: Listed>() -> String {
        let entry = |value: &E| format!("{}) {}", value.index() + 1, value.name());
        E::VALUES.iter().map(entry).collect::<Vec<_>>().join(", ")
    }
    fn count<E: Variants>() -> usize {
        E::COUNT
    }
    assert_eq!(menu::<Side>(), "1) north, 2) south-east, 3) w");
    assert_eq!(count::<Shape<'_, u8>>(), 4);
}
