//! An enum as text and as data.

use gotag::Variants;

#[gotag::generate(Serialize, Deserialize, Display, FromStr, Variants)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[tag(text(rename_all = "snake_case"), json(rename_all = "camelCase"))]
#[repr(u8)]
pub(crate) enum Color {
    DeepRed = 1,
    #[tag(text("sea", alias = "ocean"), json = "sea")]
    Blue = 4,
    Green,
}

#[test]
fn text_both_ways() {
    for color in Color::VALUES {
        assert_eq!(color.to_string().parse(), Ok(*color));
    }
    assert_eq!(Color::NAMES, ["deep_red", "sea", "green"]);
    assert_eq!("ocean".parse(), Ok(Color::Blue));
}
