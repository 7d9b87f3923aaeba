//! Tests that were written with `serde_test` go on to hold: its formats panic where a type asks whether they are for people and
//! the test has not said that it does. serde's derive does not ask.

/// The same tests of the types of one derive.
macro_rules! suite {
    ($name:ident: $by:ident, $length:expr) => {
        mod $name {
            use std::collections::BTreeMap;

            use serde_test::Token::{
                self, Map, MapEnd, NewtypeVariant, Seq, SeqEnd, Str, Struct, StructEnd, U8, UnitVariant,
            };
            use serde_test::{Configure, assert_de_tokens, assert_ser_tokens, assert_tokens};

            #[derive($by::Serialize, $by::Deserialize, Debug, Clone, PartialEq)]
            struct Point {
                x: u8,
            }

            #[derive($by::Serialize, $by::Deserialize, Debug, Clone, PartialEq)]
            struct Flat {
                id: u8,
                #[serde(flatten)]
                point: Point,
                #[serde(flatten)]
                rest: BTreeMap<String, u8>,
            }

            #[derive($by::Serialize, $by::Deserialize, Debug, Clone, PartialEq)]
            #[serde(tag = "kind")]
            enum Internal {
                Unit,
                Newtype(Point),
                Struct { x: u8 },
            }

            #[derive($by::Serialize, $by::Deserialize, Debug, Clone, PartialEq)]
            #[serde(tag = "t", content = "c")]
            enum Adjacent {
                Unit,
                Newtype(u8),
                Tuple(u8, u8),
                Struct { x: u8 },
            }

            #[derive($by::Serialize, $by::Deserialize, Debug, Clone, PartialEq)]
            #[serde(untagged)]
            enum Untagged {
                Number(u8),
                Point(Point),
            }

            #[derive($by::Serialize, $by::Deserialize, Debug, Clone, PartialEq)]
            enum Mixed {
                Tagged(u8),
                #[serde(untagged)]
                Plain(Point),
            }

            const X: [Token; 2] = [Str("x"), U8(1)];

            fn fields(name: &'static str) -> [Token; 4] {
                [Struct { name, len: 1 }, X[0], X[1], StructEnd]
            }

            #[test]
            fn flattened() {
                let flat = Flat { id: 7, point: Point { x: 1 }, rest: BTreeMap::from([("y".to_owned(), 2)]) };
                let tokens = |len| [Map { len }, Str("id"), U8(7), X[0], X[1], Str("y"), U8(2), MapEnd];
                assert_ser_tokens(&flat, &tokens($length));
                assert_de_tokens(&flat, &tokens(None));
                assert_de_tokens(&flat.compact(), &tokens(None));
            }

            #[test]
            fn internally_tagged() {
                let of = |name, len, variant| [Struct { name, len }, Str("kind"), Str(variant)];
                assert_tokens(&Internal::Unit, &[&of("Internal", 1, "Unit")[..], &[StructEnd]].concat());
                let tokens = [&of("Point", 2, "Newtype")[..], &X, &[StructEnd]].concat();
                assert_tokens(&Internal::Newtype(Point { x: 1 }), &tokens);
                assert_tokens(&Internal::Newtype(Point { x: 1 }).readable(), &tokens);
                let tokens = [&of("Internal", 2, "Struct")[..], &X, &[StructEnd]].concat();
                assert_tokens(&Internal::Struct { x: 1 }, &tokens);
                let last = [Map { len: None }, X[0], X[1], Str("kind"), Str("Struct"), MapEnd];
                assert_de_tokens(&Internal::Struct { x: 1 }, &last);
                assert_de_tokens(&Internal::Struct { x: 1 }.compact(), &last);
            }

            #[test]
            fn adjacently_tagged() {
                let tag = |variant| [Str("t"), UnitVariant { name: "Adjacent", variant }];
                let of = |variant, content: &[Token]| {
                    let start = Struct { name: "Adjacent", len: 2 };
                    [&[start], &tag(variant)[..], &[Str("c")], content, &[StructEnd]].concat()
                };
                let unit = [&[Struct { name: "Adjacent", len: 1 }], &tag("Unit")[..], &[StructEnd]].concat();
                assert_tokens(&Adjacent::Unit, &unit);
                assert_tokens(&Adjacent::Newtype(1), &of("Newtype", &[U8(1)]));
                let elements = [Token::Tuple { len: 2 }, U8(1), U8(2), Token::TupleEnd];
                assert_tokens(&Adjacent::Tuple(1, 2), &of("Tuple", &elements));
                assert_tokens(&Adjacent::Struct { x: 1 }, &of("Struct", &fields("Struct")));
                let first = [&[Map { len: None }, Str("c")], &fields("Struct")[..], &tag("Struct"), &[MapEnd]].concat();
                assert_de_tokens(&Adjacent::Struct { x: 1 }, &first);
            }

            #[test]
            fn untagged() {
                assert_tokens(&Untagged::Number(1), &[U8(1)]);
                assert_tokens(&Untagged::Point(Point { x: 1 }), &fields("Point"));
                assert_tokens(&Untagged::Point(Point { x: 1 }).compact(), &fields("Point"));
                assert_de_tokens(&Untagged::Point(Point { x: 1 }), &[Seq { len: None }, U8(1), SeqEnd]);
                assert_tokens(&Mixed::Plain(Point { x: 1 }), &fields("Point"));
                assert_tokens(&Mixed::Tagged(1), &[NewtypeVariant { name: "Mixed", variant: "Tagged" }, U8(1)]);
            }
        }
    };
}

// The length of what is flattened is known.
suite!(ours: gotag, Some(3));
suite!(theirs: serde, None);
