//! `xml`: the name of an element; gotag keeps it as it was written.

use gotag::Reflect;

use super::tag;

#[derive(Reflect)]
struct User {
    #[tag(xml = "id,attr")]
    short: u64,
    #[tag(xml("id", attr))]
    words: u64,
    #[tag(r#"xml:"id,attr""#)]
    pasted: u64,
    #[tag(xml = "-")]
    out: u64,
    none: u64,
}

#[test]
fn three_spellings() {
    for field in ["short", "words", "pasted"] {
        assert_eq!(tag::<User>(field, "xml"), Some("id,attr"), "{field}");
    }
}

#[test]
fn left_out_and_absent() {
    assert_eq!(tag::<User>("out", "xml"), Some("-"));
    assert_eq!(tag::<User>("none", "xml"), None);
}
