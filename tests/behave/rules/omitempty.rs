use super::said;

#[test]
fn a_zero_value_has_no_further_rules() {
    let min = |value: &'static str| said(move |c| c.omitempty(value) && c.min(value, 3));
    assert_eq!(min(""), None);
    assert_eq!(min("ab").as_deref(), Some("must be at least 3 characters long"));
    assert_eq!(min("abc"), None);
    let gt = |value: i32| said(move |c| c.omitempty(&value) && c.gt(&value, 3));
    assert_eq!(gt(0), None);
    assert_eq!(gt(1).as_deref(), Some("must be greater than 3"));
}

#[test]
fn a_collection_is_never_zero() {
    let empty: [u8; 0] = [];
    let said = said(|c| c.omitempty(&empty) && c.min(&empty, 1));
    assert_eq!(said.as_deref(), Some("must have at least 1 element"));
}
