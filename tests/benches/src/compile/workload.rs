//! The generated crates: large enough that a figure is not noise, and the same code on every side but for the derives.

use std::fmt::Write as _;

use super::leaf::Phase;
use crate::place;

/// What a crate is full of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Workload {
    /// 150 structs of 10 or 11 fields, read and written.
    Structs,
    /// The same with 50 enums: of unit variants, of variants of all shapes, internally and adjacently tagged, untagged.
    Serde,
    /// The same as a program that reads and writes each type as JSON, so that all generic code is instantiated.
    Used,
    /// 60 traits of 6 methods, each with a test that sets three expectations.
    Mock,
    /// 100 structs that are also validated, 50 enums that are also text, 20 mocked traits.
    Stack,
}

/// Whose derives stand on the types.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Gotag,
    Peer,
    /// Nobody's: the types and traits alone, with `Debug`, `Clone`, `PartialEq`.
    Plain,
}

impl Side {
    pub(crate) const ALL: [Self; 3] = [Self::Gotag, Self::Peer, Self::Plain];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Gotag => "gotag",
            Self::Peer => "peer",
            Self::Plain => "plain",
        }
    }
}

impl Workload {
    pub(crate) const ALL: [Self; 5] = [Self::Structs, Self::Serde, Self::Used, Self::Mock, Self::Stack];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Structs => "structs",
            Self::Serde => "serde",
            Self::Used => "used",
            Self::Mock => "mock",
            Self::Stack => "stack",
        }
    }

    /// What is in it and who the peers are, for the table.
    pub(crate) const fn title(self) -> &'static str {
        match self {
            Self::Structs => "150 structs, Serialize + Deserialize, serde_derive",
            Self::Serde => "the same and 50 enums of five forms, serde_derive",
            Self::Used => "those 200 types, read and written by serde_json, serde_derive",
            Self::Mock => "60 traits of 6 methods, 3 expectations each, mockall",
            Self::Stack => "the whole stack, serde_derive + validator + strum + mockall",
        }
    }

    /// What is built, and the ratio that is the target.
    pub(crate) const fn phases(self) -> &'static [(Phase, Option<f64>)] {
        use Phase::{Build, Check, Release};
        match self {
            Self::Structs | Self::Serde | Self::Used => {
                &[(Check, Some(0.35)), (Build, Some(0.55)), (Release, Some(0.6))]
            }
            Self::Mock => &[(Check, Some(0.1)), (Build, None)],
            Self::Stack => &[(Check, Some(0.3)), (Build, Some(0.3))],
        }
    }

    /// How many types or traits have derives or a mock.
    pub(crate) const fn items(self) -> usize {
        match self {
            Self::Structs => 150,
            Self::Serde | Self::Used => 200,
            Self::Mock => 60,
            Self::Stack => 170,
        }
    }

    /// Whether the crate is a program, whose size is a figure too.
    pub(crate) fn is_program(self) -> bool {
        self == Self::Used
    }

    /// The dependencies of the crate.
    pub(crate) fn dependencies(self, side: Side) -> String {
        const SERDE: &str = "serde = { version = \"1\", features = [\"derive\"] }\n";
        const MOCKALL: &str = "mockall = \"0.15\"\n";
        const TEXT: &str = "validator = { version = \"0.21\", features = [\"derive\"] }\n\
                            strum = { version = \"0.28\", features = [\"derive\"] }\n";
        const JSON: &str = "serde_json = \"1\"\n";
        let mocks = matches!(self, Self::Mock | Self::Stack);
        match (side, self) {
            (Side::Plain, _) => String::new(),
            (Side::Gotag, Self::Used) => place::gotag("") + JSON,
            (Side::Peer, Self::Used) => format!("{SERDE}{JSON}"),
            (Side::Gotag, _) => place::gotag(if mocks { "\"mock\"" } else { "" }),
            (Side::Peer, Self::Structs | Self::Serde) => SERDE.to_owned(),
            (Side::Peer, Self::Mock) => MOCKALL.to_owned(),
            (Side::Peer, Self::Stack) => format!("{SERDE}{TEXT}{MOCKALL}"),
        }
    }

    /// The text of the crate's only file.
    pub(crate) fn source(self, side: Side) -> String {
        let derives = |words: &str| match side {
            Side::Plain => "#[derive(Debug, Clone, PartialEq)]".to_owned(),
            _ => format!("#[derive({words}, Debug, Clone, PartialEq)]"),
        };
        let mut text = format!("#![allow(unused_imports)]\n{}", self.imports(side));
        match self {
            Self::Structs => structs(&mut text, 150, &derives("Serialize, Deserialize"), ""),
            Self::Serde | Self::Used => {
                let derives = derives("Serialize, Deserialize");
                structs(&mut text, 150, &derives, "");
                forms(&mut text, 50, &derives, side);
                if self.is_program() {
                    program(&mut text, side);
                }
            }
            Self::Mock => traits(&mut text, 60, side),
            Self::Stack => {
                let (words, rule) = match side {
                    Side::Gotag => ("Display, FromStr, Variants", "#[tag(validate(min = 1, max = 50))] "),
                    Side::Peer => {
                        ("Display, EnumString, EnumIter, VariantNames", "#[validate(length(min = 1, max = 50))] ")
                    }
                    Side::Plain => ("", ""),
                };
                structs(&mut text, 100, &derives("Serialize, Deserialize, Validate"), rule);
                enums(&mut text, 50, &derives(&format!("Serialize, Deserialize, {words}, Copy")));
                traits(&mut text, 20, side);
            }
        }
        text
    }

    const fn imports(self, side: Side) -> &'static str {
        match (side, self) {
            (Side::Plain, _) => "",
            (Side::Gotag, Self::Structs | Self::Serde | Self::Used) => "use gotag::{Serialize, Deserialize};\n",
            (Side::Gotag, Self::Mock) => "use gotag::mock::predicate::eq;\n",
            (Side::Gotag, Self::Stack) => {
                "use gotag::{Serialize, Deserialize, Validate, Display, FromStr, Variants};\n\
                 use gotag::mock::predicate::eq;\n"
            }
            (Side::Peer, Self::Structs | Self::Serde | Self::Used) => "use serde::{Serialize, Deserialize};\n",
            (Side::Peer, Self::Mock) => "use mockall::predicate::eq;\n",
            (Side::Peer, Self::Stack) => {
                "use serde::{Serialize, Deserialize};\nuse validator::Validate;\n\
                 use strum::{Display, EnumString, EnumIter, VariantNames};\nuse mockall::predicate::eq;\n"
            }
        }
    }
}

/// Structs whose ten fields take the types in turn; seven of eight also hold the struct before them.
fn structs(text: &mut String, count: usize, derives: &str, string_rule: &str) {
    const TYPES: [&str; 10] =
        ["String", "u32", "Option<String>", "Vec<u32>", "bool", "f64", "i64", "Option<u64>", "Vec<String>", "u8"];
    for number in 0..count {
        let _ = writeln!(text, "{derives}\npub struct M{number} {{");
        for (field, letter) in ('a'..='j').enumerate() {
            let ty = TYPES[(number + field) % TYPES.len()];
            let rule = if ty == "String" { string_rule } else { "" };
            let _ = writeln!(text, "    {rule}pub field_{field}_{letter}: {ty},");
        }
        if number % 8 != 0 {
            let _ = writeln!(text, "    pub child: Option<Box<M{}>>,", number - 1);
        }
        text.push_str("}\n");
    }
}

/// Enums of eight unit variants.
fn enums(text: &mut String, count: usize, derives: &str) {
    for number in 0..count {
        let variants: Vec<String> = (0..8).map(|variant| format!("Variant{variant}Of{number}")).collect();
        let _ = writeln!(text, "{derives}\npub enum E{number} {{ {} }}", variants.join(", "));
    }
}

/// Enums of five forms in turn.
fn forms(text: &mut String, count: usize, derives: &str, side: Side) {
    let tag = |words: &'static str| if side == Side::Plain { "" } else { words };
    for number in 0..count {
        let (attribute, variants) = match number % 5 {
            0 => ("", "Red, Green, Blue, Cyan, Yellow, Black, White, Grey"),
            1 => ("", "Nothing, Name(String), Pair(u32, f64), Boxed(Box<M1>), Area { width: u32, height: u32 }"),
            2 => {
                let variants =
                    "Nothing, Boxed(Box<M1>), Area { width: u32, height: u32 }, Named { name: String, id: u64 }";
                (tag("#[serde(tag = \"type\")]"), variants)
            }
            3 => {
                let variants = "Nothing, Name(String), Pair(u32, f64), Area { width: u32, height: u32 }";
                (tag("#[serde(tag = \"type\", content = \"value\")]"), variants)
            }
            _ => (
                tag("#[serde(untagged)]"),
                "Number(u64), Name(String), Many(Vec<u32>), Area { width: u32, height: u32 }",
            ),
        };
        let _ = writeln!(text, "{derives}\n{attribute}\npub enum E{number} {{ {variants} }}");
    }
}

/// A `main` that reads each type from its argument and writes it again.
fn program(text: &mut String, side: Side) {
    let names = (0..150).map(|number| format!("M{number}")).chain((0..50).map(|number| format!("E{number}")));
    if side == Side::Plain {
        // Nothing reads these: what is left is an empty program.
        text.push_str("fn main() {}\n");
        return;
    }
    text.push_str(
        "fn again<T: Serialize + for<'a> Deserialize<'a>>(json: &str) -> usize {\n\
         \x20   let written = serde_json::from_str::<T>(json).and_then(|value| serde_json::to_string(&value));\n\
         \x20   written.map_or(0, |written| written.len())\n}\n\
         fn main() {\n    let json = std::env::args().nth(1).unwrap_or_default();\n    let mut bytes = 0;\n",
    );
    for name in names {
        let _ = writeln!(text, "    bytes += again::<{name}>(&json);");
    }
    text.push_str("    println!(\"{bytes}\");\n}\n");
}

/// Traits of six methods, and a test that uses a mock of each.
fn traits(text: &mut String, count: usize, side: Side) {
    const METHODS: [(&str, &str, &str); 6] = [
        ("get", "&self, key: &str", "Option<String>"),
        ("put", "&mut self, key: String, value: Vec<u8>", "Result<(), String>"),
        ("len", "&self", "usize"),
        ("find", "&self, id: u64, opts: &[u32]", "Result<Vec<String>, String>"),
        ("touch", "&self, a: u32, b: u32, c: bool", "u32"),
        ("fill", "&self, buf: &mut Vec<u8>", "()"),
    ];
    let attribute = match side {
        Side::Gotag => "#[gotag::mock]\n",
        Side::Peer => "#[mockall::automock]\n",
        Side::Plain => "",
    };
    for number in 0..count {
        let _ = writeln!(text, "{attribute}pub trait T{number} {{");
        for (method, arguments, result) in METHODS {
            let _ = writeln!(text, "    fn {method}_{number}({arguments}) -> {result};");
        }
        text.push_str("}\n");
    }
    if side == Side::Plain {
        return;
    }
    text.push_str("#[test]\nfn all() {\n");
    for i in 0..count {
        let _ = writeln!(
            text,
            "    let mut m = MockT{i}::new(); \
             m.expect_get_{i}().with(eq(\"k\")).times(1).returning(|k| Some(k.to_owned())); \
             m.expect_touch_{i}().withf(|a, b, c| *a < *b && *c).returning(|a, b, _| a + b); \
             m.expect_len_{i}().returning(|| 3); \
             assert_eq!(m.get_{i}(\"k\").unwrap().len() + m.touch_{i}(1, 2, true) as usize + m.len_{i}(), 7);"
        );
    }
    text.push_str("}\n");
}
