//! Tags at run time, as text and typed.

use gotag::Reflect;
use gotag::reflect::info_of;

mod acme {
    #[derive(Debug, PartialEq)]
    pub(super) struct Audit {
        pub(super) level: u8,
        pub(super) reason: &'static str,
    }

    impl Audit {
        pub(super) const DEFAULT: Self = Audit { level: 1, reason: "" };
        pub(super) const STRICT: Self = Audit { level: 9, reason: "strict" };
    }

    #[derive(Debug, PartialEq)]
    pub(super) struct Width(pub(super) u32);
}

#[derive(Reflect)]
#[tag(db(table), acme::Audit { level: 7 })]
#[allow(dead_code)]
struct Row {
    #[tag(json("email", omitempty), db = "mail", env = "")]
    pub email: String,
    #[tag(acme::Audit { level: 3 }, json = "x")]
    pub some: u8,
    #[tag(acme::Audit { level: 4, reason: "all" })]
    pub all: u8,
    #[tag(acme::Audit {}, @acme::Width(80), @acme::Audit::STRICT)]
    pub none: u8,
    #[tag(acme::Audit { level: 2, ..acme::Audit::STRICT })]
    pub based: u8,
    #[tag(r#"json:"id,omitempty" db:"user_id""#)]
    pub pasted: u8,
    pub bare: u8,
}

#[test]
fn absent_and_empty_differ() {
    let email = info_of::<Row>().field("email").unwrap();
    assert_eq!(email.tag("json"), Some("email,omitempty"));
    assert_eq!(email.tag("env"), Some(""));
    assert_eq!(email.tag("xml"), None);
    assert_eq!(email.tags().to_string(), r#"json:"email,omitempty" db:"mail" env:"""#);
    assert_eq!(info_of::<Row>().field("pasted").unwrap().tag("db"), Some("user_id"));
    assert!(info_of::<Row>().field("bare").unwrap().tags().pairs().is_empty());
}

#[test]
fn typed_tags_take_the_rest_from_their_default() {
    use acme::{Audit, Width};
    let audit = |name| info_of::<Row>().field(name).unwrap().tag_as::<Audit>();
    assert_eq!(audit("some"), Some(&Audit { level: 3, reason: "" }));
    assert_eq!(audit("all"), Some(&Audit { level: 4, reason: "all" }));
    assert_eq!(audit("none"), Some(&Audit::DEFAULT));
    assert_eq!(audit("based"), Some(&Audit { level: 2, reason: "strict" }));
    assert_eq!(audit("bare"), None);
    let none = info_of::<Row>().field("none").unwrap();
    assert_eq!(none.tag_as::<Width>(), Some(&Width(80)));
    assert_eq!(none.tags().tags_as::<Audit>().count(), 2);
    assert_eq!(info_of::<Row>().tags().tag_as::<Audit>().unwrap().level, 7);
}

#[test]
fn tags_stand_in_generic_types_too() {
    #[derive(Reflect)]
    #[allow(dead_code)]
    struct Generic<'a, T> {
        #[tag(acme::Audit { level: 5 }, json = "t")]
        pub value: &'a [T],
    }
    let field = &info_of::<Generic<'static, u8>>().fields()[0];
    assert_eq!(field.tag_as::<acme::Audit>().unwrap().level, 5);
    assert_eq!(field.tag("json"), Some("t"));
}
