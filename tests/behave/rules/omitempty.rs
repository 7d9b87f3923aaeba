use gotag::validate::rules;

use super::said;

#[test]
fn a_zero_value_has_no_further_rules() {
    let min = |value: &'static str| said(move |c| rules::omitempty::apply(value, c) && rules::min::apply(value, 3, c));
    assert_eq!(min(""), None);
    assert_eq!(min("ab").as_deref(), Some("must be at least 3 characters long"));
    assert_eq!(min("abc"), None);
    let gt = |value: i32| said(move |c| rules::omitempty::apply(&value, c) && rules::gt::apply(&value, 3, c));
    assert_eq!(gt(0), None);
    assert_eq!(gt(1).as_deref(), Some("must be greater than 3"));
}

#[test]
fn a_collection_is_never_zero() {
    let empty: [u8; 0] = [];
    let said = said(|c| rules::omitempty::apply(&empty, c) && rules::min::apply(&empty, 1, c));
    assert_eq!(said.as_deref(), Some("must have at least 1 element"));
}
