//! What Serialize and Deserialize emit for structs whose fields or types are not their own.

use gotag_codegen::derives;
use gotag_codegen::diag::Consumer;

fn expand(derive: &str, source: &str) -> String {
    let row = derives::find(derive).unwrap();
    let tokens = gotag_codegen::expand(row, source.parse().unwrap(), Consumer::Macro).unwrap();
    prettyplease::unparse(&syn::parse2(tokens).unwrap())
}

#[test]
fn a_flattened_field_is_one_more_piece() {
    let source = r#"#[tag(json(tag = "type"))] struct User {
        id: u64,
        #[tag(json(inline, prefix = "addr_", omitempty))] address: Option<Address>,
        #[serde(flatten, serialize_with = "path")] rest: Rest,
    }"#;
    let expected = r#"            __gotag::wire::write_map(
                __s,
                (
                    ("type", "User"),
                    ("id", &self.id),
                    __gotag::wire::Prefixed(
                        "addr_",
                        __gotag::wire::flat(__gotag::wire::omit_empty(&self.address)),
                    ),
                    __gotag::wire::flat_by(&__gotag::wire::by::<Self, _, 2>(&self.rest)),
                ),
            )
"#;
    let code = expand("Serialize", source);
    assert!(code.contains(expected), "{code}");
}

#[test]
fn a_foreign_type_is_written_and_read_by_functions() {
    let source = r#"#[serde(remote = "url::Host<u8>")] pub(crate) enum Host { None, Domain(String), Ip { v4: u32 } }"#;
    let written = expand("Serialize", source);
    for line in [
        "pub(crate) fn serialize<__S: __gotag::wire::Serializer>(",
        "__self: &url::Host<u8>,",
        "url::Host::<u8>::Ip { v4: __0 } => {",
    ] {
        assert!(written.contains(line), "{written}");
    }
    let read = expand("Deserialize", source);
    for line in [
        ") -> __gotag::Result<url::Host<u8>, __D::Error> {",
        "Self::Ip { v4: __0 } => url::Host::<u8>::Ip { v4: __0 },",
    ] {
        assert!(read.contains(line), "{read}");
    }
}

#[test]
fn a_packed_field_is_copied() {
    let code = expand("Serialize", "#[repr(C, packed)] struct Packed { id: u64 }");
    assert!(code.contains(r#"(("id", &{ self.id }),)"#), "{code}");
}
