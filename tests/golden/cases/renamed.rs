//! gotag under another name: the attribute, the guard and the code go through it.

use gotag as tags;

#[tags::generate(Variants, Display)]
#[tag(crate = tags)]
pub(crate) enum Side {
    Left,
    Right,
}

#[test]
fn found_under_its_other_name() {
    assert_eq!(<Side as tags::Variants>::NAMES, ["Left", "Right"]);
    assert_eq!(format!("{}{}", Side::Left, Side::Right), "LeftRight");
}
