//! What the derive emits is what users wait for.

use gotag_codegen::diag::Consumer;

fn lines(source: &str) -> usize {
    let row = gotag_codegen::derives::find("Reflect").unwrap();
    let tokens = gotag_codegen::expand(row, source.parse().unwrap(), Consumer::Macro).unwrap();
    prettyplease::unparse(&syn::parse2(tokens).unwrap()).lines().count()
}

fn fields(tag: &str) -> String {
    let types =
        ["u64", "String", "Vec<String>", "Option<u32>", "bool", "f64", "Vec<u8>", "Option<String>", "i32", "u8"];
    let fields = types.iter().enumerate().map(|(n, ty)| format!("{tag} pub field_{n}: {ty},"));
    fields.collect()
}

#[test]
fn a_struct_of_ten_fields_is_short() {
    let plain = lines(&format!("pub struct User {{ {} }}", fields("")));
    let tagged = lines(&format!("pub struct User {{ {} }}", fields("#[tag(json(omitempty), db = \"x\")]")));
    assert!(plain <= 85 && tagged <= 95, "{plain} plain, {tagged} tagged");
}
