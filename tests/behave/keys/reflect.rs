//! `reflect`: what reflection may do to a field that is not `pub`.

use gotag::{Mut, Reflect, info_of};

#[derive(Reflect)]
struct Mixed {
    pub public: u8,
    private: u8,
    #[tag(reflect(open))]
    opened: u8,
    #[tag(reflect = ",open")]
    opened_too: u8,
}

#[derive(Reflect)]
#[tag(reflect(open))]
struct Open {
    private: u8,
}

#[test]
fn a_private_field_is_set_only_when_opened() {
    let mut mixed = Mixed { public: 0, private: 0, opened: 0, opened_too: 0 };
    for (name, settable) in [("public", true), ("private", false), ("opened", true), ("opened_too", true)] {
        assert_eq!(info_of::<Mixed>().field(name).unwrap().is_settable(), settable, "{name}");
        let set = Mut::new(&mut mixed).field(name).and_then(|mut field| field.set(1_u8));
        assert_eq!(set.is_ok(), settable, "{name}");
    }
    assert_eq!((mixed.public, mixed.private, mixed.opened, mixed.opened_too), (1, 0, 1, 1));
}

#[test]
fn a_type_opens_all_its_fields() {
    let mut open = Open { private: 0 };
    Mut::new(&mut open).field("private").unwrap().set(1_u8).unwrap();
    assert_eq!(open.private, 1);
}
