//! Text in, text out: the pure part of the tool.

use gotag_codegen::generate::{Generated, MARKER, Names, Origin, generate};

fn run(source: &str) -> (Vec<Generated>, Vec<String>) {
    let (generated, errors) = generate(source, Origin { path: "src/shop/order.rs", names: &Names::default() });
    (generated, errors.iter().map(|error| error.message.clone()).collect())
}

#[test]
fn a_file_for_each_item() {
    let source = "
        #[gotag::generate(Variants)] enum PaymentKind { Cash }
        mod inner { #[gotag::generate(Display, FromStr)] enum r#Type { A } }
        struct Unmarked;";
    let (generated, errors) = run(source);
    assert_eq!(errors, [""; 0]);
    let summary: Vec<_> = generated.iter().map(|one| (&*one.item, &*one.list, &*one.file)).collect();
    assert_eq!(
        summary,
        [("PaymentKind", "Variants", "order_payment_kind.rs"), ("Type", "Display, FromStr", "order_type.rs")]
    );
    for one in &generated {
        assert!(one.text.starts_with(MARKER) && one.text.lines().next().unwrap().contains(" from src/shop/order.rs. "));
        let implementations = one.list.split(',').count();
        assert_eq!(one.text.matches("#[automatically_derived]").count(), implementations, "{}", one.text);
    }
}

#[test]
fn the_same_text_gives_the_same_text() {
    let source = "#[gotag::generate(Variants, Display)] enum E { #[cfg(b)] B, #[cfg(a)] A, #[cfg(c)] C }";
    let texts = || run(source).0.into_iter().map(|one| one.text).collect::<Vec<_>>();
    assert_eq!(texts(), texts());
}

#[test]
fn every_mistake_once_and_in_source_order() {
    let source = "
        #[gotag::generate(Serialize, Deserialize, Reflect)] struct A { #[tag(jsn = 1, json(omitemty))] a: u8 }
        #[gotag::generate(Display, Quack)] enum B { B }
        #[gotag::generate] struct C;
        #[gotag::generate(Display)] fn d() {}
        #[gotag::generate(Display)] #[gotag::generate(FromStr)] enum E { E }
        #[gotag::generate(Serialize)] trait F {}
        #[gotag::generate(mock)] struct G;
        #[gotag::generate(Display, Display)] enum H { H }";
    let (_, errors) = run(source);
    let expected = [
        "unknown word `omitemty` in `json`",
        "`Quack` cannot be generated",
        "`generate` needs a list of what to generate",
        "`generate` goes on a struct, an enum or a trait",
        "this item has two `generate` attributes",
        "`Serialize` is generated for structs and enums",
        "`mock` is generated for traits",
        "`Display` stands twice in the list",
    ];
    let found: Vec<&str> = errors.iter().map(String::as_str).filter(|error| !error.contains("`jsn`")).collect();
    assert_eq!(found, expected);
}

#[test]
fn what_depends_on_too_much() {
    let five =
        "#[gotag::generate(Variants)] enum E { #[cfg(a)] A, #[cfg(b)] B, #[cfg(c)] C, #[cfg(d)] D, #[cfg(e)] E }";
    assert_eq!(run(five).1, ["one `cfg` too many: this item depends on 5 of them"]);
    let four = five.replace("#[cfg(e)]", "#[cfg(not(a))]");
    assert_eq!(run(&four).0[0].text.matches("#[cfg(all(").count(), 16);
    for conditional in [
        "#[gotag::generate(Serialize)] struct S { #[cfg_attr(a, tag(json = \"b\"))] b: u8 }",
        "#[gotag::generate(Serialize)] #[cfg_attr(a, derive(Debug), serde(default))] struct S { b: u8 }",
        "#[gotag::generate(Variants)] #[cfg_attr(a, repr(u8))] enum S { B }",
    ] {
        assert!(run(conditional).1[0].starts_with("committed code cannot follow a `"), "{conditional}");
    }
}

#[test]
fn no_rust_is_one_mistake() {
    assert_eq!(run("struct {").1.len(), 1);
    assert_eq!(run("struct A { \"").1.len(), 1);
    assert_eq!(run("").0.len(), 0);
}
