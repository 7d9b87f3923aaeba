//! Reaching a field, reading it and setting it allocates nothing.

use allocation_counter::measure;
use gotag::Reflect;
use gotag::reflect::{Mut, Ref, info_of};

#[derive(Reflect)]
struct Point {
    #[tag(json = "x")]
    pub x: f64,
    pub label: String,
    inner: u8,
}

#[derive(Reflect)]
enum Mark {
    At { point: Point },
}

#[test]
fn fields_are_free() {
    let mut marks = vec![Mark::At { point: Point { x: 1.0, label: "a".into(), inner: 1 } }];
    let label = String::from("b");
    let mut sum = 0.0;
    let counted = measure(|| {
        let at = Ref::new(&marks).at(0).unwrap().field("point").unwrap();
        sum += at.field("x").unwrap().get::<f64>().unwrap();
        sum += at.field_at(0).unwrap().as_f64().unwrap();
        assert_eq!(at.field("inner").unwrap().as_u64(), Some(1));
        assert_eq!(at.fields().count(), 3);
        assert_eq!(at.field("label").unwrap().as_str(), Some("a"));
        assert_eq!(info_of::<Point>().field("x").unwrap().tag("json"), Some("x"));
        let mut it = Mut::new(&mut marks);
        let mut it = it.at(0).unwrap().into_field("point").unwrap();
        it.field("x").unwrap().set(2.0).unwrap();
        it.field("x").unwrap().set_float(3.0).unwrap();
        it.field_at(1).unwrap().set(label).unwrap();
    });
    assert_eq!(counted.count_total, 0, "{counted:?}");
    let Mark::At { point } = &marks[0];
    assert_eq!((sum, point.x, point.label.as_str()), (2.0, 3.0, "b"));
}
