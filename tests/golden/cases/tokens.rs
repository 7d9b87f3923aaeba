//! Tokens of every kind. That this compiles shows that the attribute and the tool read them alike: the hash that the
//! tool wrote is the hash that the attribute computes.

use gotag::Variants;

/// A doc comment with "quotes", 'ticks' and a \ slash.
#[gotag::generate(Variants)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(i64)]
#[allow(clippy::all, clippy::pedantic)]
pub(crate) enum r#Tokens {
    /** A block comment. */
    Negative = -0x_ff_i64,
    /* no comment at all */
    Bytes = {
        let _ = (
            br#"raw "bytes""#,
            b'\'',
            b"bytes\n",
            c"nul",
            r##"raw "# string"##,
            '\u{1F600}',
            "é\
            continued",
        );
        1
    },
    #[allow(unused)]
    Numbers = {
        let _ = (1.0, 1e3_f64, 2.5E-3f32, 0b1010_1010u8, 0o17, 1_000_000u64, (1, (2, 3)).1.0, 0..=3);
        2
    },
    Words = {
        let r#fn: Vec2<Vec2<u8>> = Vec2(Vec2(1));
        let label = 'a: loop {
            break 'a r#fn.0.0 << 1 >> 1;
        };
        #[allow(clippy::no_effect)]
        {
            #![allow(clippy::unnecessary_cast)]
            label as i64 + 2
        }
    },
    #[doc = "An attribute"]
    Last,
}

#[derive(Clone, Copy)]
struct Vec2<T>(T);

#[test]
fn discriminants_survive() {
    let values: Vec<i64> = Tokens::VALUES.iter().map(|token| *token as i64).collect();
    assert_eq!(values, [-255, 1, 2, 3, 4]);
}
/// What the item is allowed, its file is allowed too.
#[gotag::generate(Reflect)]
#[allow(unused_braces, unused_parens, dead_code)]
pub(crate) struct Braced {
    digest: [u8; { 2 + 1 }],
    pair: (Option<(u8)>, u8),
}
