//! What Serialize and Deserialize emit, and how much of it: emitted lines are what users wait for.

use gotag_codegen::derives;
use gotag_codegen::diag::Consumer;

fn expand(derive: &str, source: &str) -> String {
    let row = derives::find(derive).unwrap();
    let tokens = gotag_codegen::expand(row, source.parse().unwrap(), Consumer::Macro).unwrap();
    prettyplease::unparse(&syn::parse2(tokens).unwrap())
}

/// The statements inside the one function of the one impl.
fn body(derive: &str, source: &str) -> String {
    let code = expand(derive, source);
    let start = code.find("Error> {\n").unwrap() + "Error> {\n".len();
    let end = code.rfind("        }\n    }\n};").unwrap();
    let lines = code[start..end].lines().map(|line| line.strip_prefix("            ").unwrap_or(line));
    lines.collect::<Vec<_>>().join("\n")
}

const USER: &str = r#"struct User {
    id: u64,
    #[tag(json("mail", alias = "email", omitempty, default))]
    address: String,
    #[tag(json(default = 8080))]
    port: u16,
    #[tag(json = "-")]
    cache: Vec<u8>,
}"#;

#[test]
fn a_struct_is_written_in_one_call() {
    let expected = r#"__gotag::wire::write_struct(
    __s,
    "User",
    (
        ("id", &self.id),
        ("mail", __gotag::wire::omit_empty(&self.address)),
        ("port", &self.port),
    ),
)"#;
    assert_eq!(body("Serialize", USER), expected);
}

#[test]
fn a_struct_is_read_in_one_call() {
    let expected = r#"__gotag::wire::read_record(__d)
        }
    }
    #[automatically_derived]
    impl<'__de> __gotag::wire::Record<'__de> for User {
        const SHAPE: &'static __gotag::wire::Shape = &__gotag::wire::Shape::new(
    "User",
    "struct User",
    &["id", "mail", "port"],
)
.keys(&["id", "email", "mail", "port"], &[0, 1, 1, 2])
.table(58, b"\x03\x02\xFF\xFF\xFF\x01\0\xFF");
        #[inline]
        fn read<__R: __gotag::wire::Reader<'__de>>(
__r: __R,
        ) -> __gotag::Result<Self, __R::Error> {
match __gotag::wire::Reader::fields::<_, Self>(__r) {
    __gotag::Ok(
        (__0, __gotag::wire::OrDefault(__1), __gotag::wire::Given(__2)),
    ) => {
        __gotag::Ok(Self {
            id: __0,
            address: __1,
            port: match __2 {
                __gotag::Some(__v) => __v,
                __gotag::None => {
                    let __v: u16 = 8080;
                    __v
                }
            },
            cache: __gotag::core::default::Default::default(),
        })
    }
    __gotag::Err(__e) => __gotag::Err(__e),
}"#;
    assert_eq!(body("Deserialize", USER), expected);
}

#[test]
fn the_budget_is_kept() {
    let list = |count: usize, item: fn(usize) -> String| (0..count).map(item).collect::<Vec<_>>().join(", ");
    let fields = list(10, |index| format!("pub field_{index}: String"));
    let optional = list(10, |index| format!("pub field_{index}: Option<String>"));
    let variants = list(8, |index| format!("Variant{index}"));
    let data = list(8, |index| format!("Variant{index}(u8, u8)"));
    for (source, budget) in [
        (format!("struct S {{ {fields} }}"), 83),
        // A line a field more to read, and less to compile: no `Option` is asked what it is when it is missing.
        (format!("struct S {{ {optional} }}"), 96),
        (format!("enum E {{ {variants} }}"), 65),
        (format!("enum E {{ {data} }}"), 201),
    ] {
        let lines = ["Serialize", "Deserialize"].map(|derive| expand(derive, &source).lines().count());
        assert!(lines.iter().sum::<usize>() <= budget, "{source}: {lines:?}");
    }
}
