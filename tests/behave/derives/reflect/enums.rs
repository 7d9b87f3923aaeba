//! Enums: the current variant and its fields.

use gotag::Reflect;
use gotag::reflect::{ErrorKind, Kind, Mut, Ref, Style, Value, info_of};

#[derive(Reflect, Debug, PartialEq)]
#[tag(json(rename_all = "snake_case"))]
#[repr(u8)]
enum Shape {
    /// Nothing to see.
    Empty = 1,
    Circle(f64),
    #[tag(json = "rect", note = "four corners")]
    Rect {
        width: u32,
        #[tag(unit = "cm")]
        r#in: u32,
    } = 1 << 3,
    Line(u8, String),
}

#[derive(Reflect)]
enum Never {}

#[test]
fn the_table_lists_the_variants() {
    let info = info_of::<Shape>();
    assert_eq!(info.kind(), Kind::Enum);
    let names: Vec<_> = info.variants().iter().map(|variant| (variant.name(), variant.style())).collect();
    let expected = [("Empty", Style::Unit), ("Circle", Style::Tuple), ("Rect", Style::Named), ("Line", Style::Tuple)];
    assert_eq!(names, expected);
    let rect = &info.variants()[2];
    assert_eq!(
        (rect.discriminant(), rect.json_name(), rect.tag("note")),
        (Some("1<<3"), Some("rect"), Some("four corners"))
    );
    assert_eq!(rect.field("in").unwrap().tag("unit"), Some("cm"));
    assert_eq!(info.variants()[3].discriminant(), None);
    assert_eq!(info.variants()[0].docs(), ["Nothing to see."]);
    assert!(info_of::<Never>().variants().is_empty());
    assert!(info.fields().is_empty(), "fields belong to variants");
}

#[test]
fn the_current_variant_is_seen() {
    let rect = Shape::Rect { width: 2, r#in: 3 };
    let it = Ref::new(&rect);
    assert_eq!(it.variant().unwrap().name(), "Rect");
    assert_eq!(it.field("in").unwrap().as_u64(), Some(3));
    assert_eq!(it.field_at(0).unwrap().get::<u32>().unwrap(), &2);
    assert_eq!(it.fields().map(|(info, _)| info.name()).collect::<Vec<_>>(), ["width", "in"]);
    let line = Shape::Line(1, "x".into());
    assert_eq!(Ref::new(&line).field("1").unwrap().as_str(), Some("x"));
    let Value::Enum(variant) = Ref::new(&line).value() else { panic!("an enum is an enum") };
    assert_eq!((variant.index(), variant.name(), variant.fields().len()), (3, "Line", 2));
    assert!(Ref::new(&Shape::Empty).is_empty());
}

#[test]
fn fields_of_the_current_variant_are_set() {
    let mut shape = Shape::Rect { width: 2, r#in: 3 };
    Mut::new(&mut shape).field("width").unwrap().set(5_u32).unwrap();
    Mut::new(&mut shape).field_at(1).unwrap().set_uint(6).unwrap();
    assert_eq!(shape, Shape::Rect { width: 5, r#in: 6 });
    Mut::new(&mut shape).set(Shape::Circle(1.0)).unwrap();
    assert_eq!(shape, Shape::Circle(1.0));
}

#[test]
fn another_variants_field_is_an_error() {
    let mut circle = Shape::Circle(1.0);
    let error = Mut::new(&mut circle).field("width").unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NoField);
    assert_eq!(error.to_string(), "no field `width` in `Shape::Circle`. Its fields are `0`");
    let error = Ref::new(&Shape::Empty).field_at(0).unwrap_err();
    assert_eq!(error.to_string(), "index 0 is out of range for a `Shape`: expected no index: it is empty");
}

#[test]
fn a_path_names_the_variants_field() {
    let mut shapes = vec![Shape::Empty, Shape::Rect { width: 1, r#in: 2 }];
    let mut it = Mut::new(&mut shapes);
    let error = it.at(1).unwrap().field("in").unwrap().set("x".to_owned()).unwrap_err();
    assert_eq!(error.path(), "[1].in");
    let error = Ref::new(&shapes).at(1).unwrap().field_at(1).unwrap().get::<u8>().unwrap_err();
    assert_eq!(error.path(), "[1].in");
}
