//! Structs: tables, reading, setting.

use gotag::Reflect;
use gotag::reflect::{Kind, Mut, Ref, Style, TypeInfo, Value, info_of};

/// A person.
///
/// Twice.
#[derive(Reflect, Debug, PartialEq, Clone)]
#[tag(json("Person", rename_all = "camelCase"))]
struct User {
    /// Never reused.
    #[tag(json = "id", db = "user_id")]
    pub id: u64,
    pub full_name: String,
    pub r#type: Option<u8>,
    #[tag(json = "-")]
    pub scores: Vec<f32>,
}

fn user() -> User {
    User { id: 7, full_name: "Ann".into(), r#type: Some(2), scores: vec![0.5, 1.5] }
}

#[derive(Reflect)]
struct Pair(pub u8, pub String);

#[derive(Reflect)]
struct Nothing;

#[derive(Reflect)]
struct Empty {}

#[test]
fn the_table_says_what_was_declared() {
    const INFO: &TypeInfo = info_of::<User>();
    const _: () = assert!(INFO.fields().len() == 4, "tables are constants");
    assert_eq!(INFO.name(), "User");
    assert_eq!(INFO.module(), module_path!());
    assert_eq!((INFO.size(), INFO.align()), (size_of::<User>(), align_of::<User>()));
    assert_eq!(INFO.kind(), Kind::Struct);
    assert_eq!(INFO.docs(), ["A person.", "", "Twice."]);
    let names: Vec<_> = INFO.fields().iter().map(|field| (field.name(), field.ty().to_string())).collect();
    let expected = [("id", "u64"), ("full_name", "String"), ("type", "Option<u8>"), ("scores", "Vec<f32>")];
    assert_eq!(names, expected.map(|(name, ty)| (name, ty.to_owned())));
    assert_eq!(INFO.fields()[0].docs(), ["Never reused."]);
    let wire: Vec<_> = INFO.fields().iter().map(gotag::reflect::FieldInfo::json_name).collect();
    assert_eq!(wire, [Some("id"), Some("fullName"), Some("type"), None]);
}

#[test]
fn styles_differ() {
    use gotag::reflect::Shape;
    let style = |info: &TypeInfo| match info.shape() {
        Shape::Fields(style, fields) => (style, fields.len()),
        _ => panic!("{info} is no struct"),
    };
    assert_eq!(style(info_of::<User>()), (Style::Named, 4));
    assert_eq!(style(info_of::<Pair>()), (Style::Tuple, 2));
    assert_eq!(style(info_of::<Nothing>()), (Style::Unit, 0));
    assert_eq!(style(info_of::<Empty>()), (Style::Named, 0));
    assert!(Ref::new(&Nothing).is_empty());
    assert_eq!(Ref::new(&Empty {}).fields().count(), 0);
}

#[test]
fn fields_are_read_by_name_and_by_number() {
    let user = user();
    let it = Ref::new(&user);
    assert_eq!(it.len(), 4);
    assert_eq!(it.field("id").unwrap().get::<u64>().unwrap(), &7);
    assert_eq!(it.field_at(1).unwrap().as_str(), Some("Ann"));
    assert_eq!(it.field("type").unwrap().elem().unwrap().as_u64(), Some(2));
    assert_eq!(it.field("scores").unwrap().at(1).unwrap().as_f64(), Some(1.5));
    let erased: &dyn gotag::reflect::Reflect = &user;
    assert_eq!(erased.get::<String>("full_name").unwrap(), "Ann");
    assert!(erased.downcast_ref::<User>().is_some());
    assert!(erased.downcast_ref::<Pair>().is_none());
    assert_eq!(it.get::<User>().unwrap(), &user);
}

#[test]
fn iteration_is_in_source_order() {
    let user = user();
    let lines: Vec<String> =
        Ref::new(&user).fields().map(|(info, field)| format!("{} {}", info.name(), field.kind())).collect();
    assert_eq!(lines, ["id u64", "full_name str", "type option", "scores sequence"]);
    let scores: Vec<_> =
        Ref::new(&user).field("scores").unwrap().elements().map(|score| score.as_f64().unwrap()).collect();
    assert_eq!(scores, [0.5, 1.5]);
    let Value::Struct(fields) = Ref::new(&user).value() else { panic!("a struct is a struct") };
    assert_eq!(fields.iter().map(|(info, _)| info.name()).collect::<Vec<_>>(), ["id", "full_name", "type", "scores"]);
}

#[test]
fn fields_are_set() {
    let mut user = user();
    let mut it = Mut::new(&mut user);
    it.field("id").unwrap().set(8_u64).unwrap();
    it.field_at(1).unwrap().set_str("Bo").unwrap();
    it.field("type").unwrap().set(None::<u8>).unwrap();
    it.field("scores").unwrap().at(0).unwrap().set_float(2.5).unwrap();
    it.field("scores").unwrap().get_mut::<Vec<f32>>().unwrap().push(3.0);
    assert_eq!(it.as_ref().field("id").unwrap().as_u64(), Some(8));
    assert_eq!(user, User { id: 8, full_name: "Bo".into(), r#type: None, scores: vec![2.5, 1.5, 3.0] });
    let erased: &mut dyn gotag::reflect::Reflect = &mut user;
    erased.set("id", 9_u64).unwrap();
    *erased.downcast_mut::<User>().unwrap() = User { id: 10, ..self::user() };
    assert_eq!(user.id, 10);
}

#[test]
fn a_tuple_struct_counts_its_fields() {
    let mut pair = Pair(1, "a".into());
    Mut::new(&mut pair).field("1").unwrap().set_str("b").unwrap();
    assert_eq!(Ref::new(&pair).field("1").unwrap().as_str(), Some("b"));
    for name in ["2", "01", "+1", "", "a"] {
        assert!(Ref::new(&pair).field(name).is_err(), "{name}");
    }
}
