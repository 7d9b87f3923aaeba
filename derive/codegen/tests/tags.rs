//! The tag language: three spellings, one meaning; and every mistake reported at once.
#![allow(clippy::needless_raw_string_hashes, reason = "every source in the tables is quoted the same way")]

use gotag_codegen::attr::{Serde, Typed};
use gotag_codegen::diag::{Consumer, Diagnostic, Sink};
use gotag_codegen::model::Container;

fn read(source: &str) -> Container {
    let sink = Sink::new(Consumer::Macro);
    let input = syn::parse_str(source).unwrap_or_else(|error| panic!("{source}: {error}"));
    let container = Container::read(input, Serde::Honoured, &sink);
    gotag_codegen::check::check(container.as_ref().unwrap(), &sink);
    sink.finish().unwrap_or_else(|errors| panic!("{source}: {errors:?}"));
    container.unwrap()
}

fn errors(source: &str) -> Vec<String> {
    let sink = Sink::new(Consumer::Macro);
    let input = syn::parse_str(source).unwrap_or_else(|error| panic!("{source}: {error}"));
    if let Some(container) = Container::read(input, Serde::Honoured, &sink) {
        gotag_codegen::check::check(&container, &sink);
    }
    sink.finish().err().unwrap_or_default().iter().map(Diagnostic::text).collect()
}

#[test]
fn spellings_agree_on_gos_text() {
    for (tag, key, text) in [
        (r#"json = "email,omitempty""#, "json", "email,omitempty"),
        (r#"validate(max = 3, each(email | oneof("a b", "c")))"#, "validate", "max=3,dive,email|oneof='a b' c"),
        (r#"validate = "required,dive""#, "validate", "required,dive"),
        (r#"validate = "-""#, "validate", "-"),
        (r#"json("email", omitempty)"#, "json", "email,omitempty"),
        (r##"r#"json:"email,omitempty""#"##, "json", "email,omitempty"),
        (r"json(omitempty, omitzero)", "json", ",omitempty,omitzero"),
        (r#"json(alias = "a", alias = "b")"#, "json", ",alias=a,alias=b"),
        (r"json(default = 80 + 80)", "json", ",default=80+80"),
        (r#"json = "-""#, "json", "-"),
        (r#"json("-")"#, "json", "-"),
        (r#"json = "-,""#, "json", "-,"),
        (r#"json("-", omitempty)"#, "json", "-,omitempty"),
        (r#"json("a,b")"#, "json", "'a,b'"),
        (r#"json = """#, "json", ""),
        (r#"db("user_id", primary)"#, "db", "user_id,primary"),
        (r#"env = "USER_AGE""#, "env", "USER_AGE"),
        (r"level = -3", "level", "-3"),
        (r"on = true", "on", "true"),
    ] {
        let container = read(&format!("struct T {{ #[tag({tag})] x: u8 }}"));
        let written = &container.fields().into_iter().next().unwrap().tags.written;
        let got: Vec<_> = written.iter().map(|w| (w.key.as_str(), w.text.as_str())).collect();
        assert_eq!(got, [(key, text)], "{tag}");
    }
}

#[test]
fn a_dash_alone_leaves_the_field_out() {
    for (tag, name) in [
        (r#"json = "-""#, None),
        (r#"json("-")"#, None),
        (r#"json = "-,""#, Some("-")),
        (r#"json("-", omitzero)"#, Some("-")),
        (r#"env = "-""#, Some("x")),
    ] {
        let container = read(&format!("struct T {{ #[tag({tag})] x: u8 }}"));
        let field = container.fields().into_iter().next().unwrap();
        assert_eq!(field.tags.json.skip.any().is_none().then_some(field.wire.as_str()), name, "{tag}");
    }
}

#[test]
fn names() {
    let container = read(
        r#"#[tag(rename_all = "camelCase", json(rename_all = "kebab-case"))]
        enum Shape {
            #[tag(rename_all = "PascalCase")] RoundThing { inner_radius: u8, #[serde(rename = "r")] outer: u8 },
            #[tag(json("sq"), text = "square")] Square { r#type: u8 },
            r#Self_(u8, u8),
        }"#,
    );
    let names: Vec<_> = container.variants().iter().map(|v| (v.wire.as_str(), v.text.as_str())).collect();
    assert_eq!(names, [("round-thing", "roundThing"), ("sq", "square"), ("self-", "self_")]);
    let fields: Vec<_> = container.fields().into_iter().map(|f| f.wire.as_str()).collect();
    assert_eq!(fields, ["InnerRadius", "r", "type", "0", "1"]);
}

#[test]
fn typed_tags_keep_their_tokens() {
    let container = read("struct T { #[tag(acme::Audit { level: 3 }, @other::tag(1, 2), env = 1)] x: u8 }");
    let typed = &container.fields().into_iter().next().unwrap().tags.typed;
    assert!(matches!(&typed[0], Typed::Struct { fields, .. } if fields.to_string() == "level : 3"));
    assert!(matches!(&typed[1], Typed::Expr(expr) if expr.to_string() == "other :: tag (1 , 2)"));
}

#[test]
fn every_mistake_is_reported() {
    let source = r#"
        #[tag(json(rename_all = "camelCas"), bound(Serialise(T: Clone)), rename_all = 3)]
        struct T {
            #[tag(json("id", omitemty), valdate(required))] a: u8,
            #[tag(json = 3)] b: u8,
            #[tag(level, json(omitempty = 1), text = "x", "json")] c: u8,
            #[tag(json("c"), json("c"), rename_all = "camelCase", crate = x)] d: u8,
            #[tag(json("x" "y"), db = "x" env = "y", foo = bar)] e: u8,
        }"#;
    let errors = errors(source);
    let first_lines: Vec<&str> = errors.iter().map(|text| text.lines().next().unwrap()).collect();
    assert_eq!(
        first_lines,
        [
            "unknown case `camelCas`",
            "`rename_all` takes a string",
            "unknown key `valdate` with words",
            "unknown word `omitemty` in `json`",
            "the value of `json` is no string",
            "the key `level` has no value",
            "`json` is no pair of a Go tag",
            "`omitempty` takes no value",
            "the key `text` cannot stand on a field",
            "the key `json` is given twice",
            "`rename_all` cannot stand on a field",
            "`crate` cannot stand on a field",
            "expected a comma between two entries",
            "expected a comma between two entries",
            "the value of `foo` is no literal",
            "the json name `c` of field `d` belongs to field `c` already",
            "`Serialise` is no derive of gotag",
        ]
    );
}

#[test]
fn one_mistake_is_one_error() {
    for (source, error) in [
        ("struct T { #[tag()] x: u8, #[tag] y: u8 }", "a tag is a list"),
        ("union T { x: u8 }", "a union cannot be derived for"),
        (r#"#[tag(json = "-")] struct T;"#, "a type cannot be left out"),
        (r#"struct T { #[tag(json("-", "x"))] x: u8 }"#, "the name of `json` stands first"),
        (r#"struct T { #[tag(json(""))] x: u8 }"#, "an empty name"),
        ("struct T { #[tag(json(omitempty | omitzero))] x: u8 }", "`|` has no meaning in `json`"),
        (r#"struct T { #[tag(json(omitempty, omitempty))] x: u8 }"#, "`omitempty` is given twice"),
        (r#"struct T { #[tag(json(deny_unknown))] x: u8 }"#, "`deny_unknown` of `json` cannot stand on a field"),
        #[cfg(feature = "full")]
        (r#"struct T { #[tag(json = "x,default=1 +")] x: u8 }"#, "`1 +` is no expression"),
        (r#"#[tag(text = "x")] enum T { A }"#, "`text` takes no name on a type"),
        (
            r#"#[tag(text(rename_all = "lowercase"))] struct T;"#,
            "`text` names the variants of an enum, and a struct has none",
        ),
        (
            r#"#[tag(json(default))] enum T { A }"#,
            "`default` on a type fills in its missing fields, and this one has none",
        ),
        (
            r#"struct T { #[tag(json("y"))] x: u8, y: u8 }"#,
            "the json name `y` of field `y` belongs to field `x` already",
        ),
        (
            r#"enum T { A, #[tag(text(alias = "A"))] B }"#,
            "the text name `A` of variant `B` belongs to variant `A` already",
        ),
        (
            r#"struct T { #[tag(json("a"))] #[serde(rename = "b")] x: u8 }"#,
            "`rename` is given in `json` and in `#[serde]`",
        ),
        (r#"struct T { #[serde(flatter)] x: u8 }"#, "gotag does not read `flatter` of `#[serde]` on a field"),
        (r#"struct T { #[serde(rename(serialise = "a"))] x: u8 }"#, "`rename` has no way `serialise`"),
        (r#"struct T { #[serde(default = "not a path")] x: u8 }"#, "`not a path` is no path of a function"),
        (
            r#"struct T { #[tag(acme::Audit(3))] x: u8 }"#,
            "a typed tag is written `acme::Audit { field: value }` or `@acme::Audit`",
        ),
    ] {
        let errors = errors(source);
        assert_eq!(errors.len(), 1, "{source}: {errors:?}");
        assert_eq!(errors[0].lines().next(), Some(error), "{source}");
    }
}
