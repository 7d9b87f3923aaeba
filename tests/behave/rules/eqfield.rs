use gotag::Validate;

#[derive(Validate)]
struct Account {
    #[tag(json = "pass")]
    password: String,
    #[tag(validate(eqfield = password))]
    confirm: Option<String>,
}

#[test]
fn equal_to_a_sibling() {
    let said = |confirm: Option<&str>| {
        let account = Account { password: "x".into(), confirm: confirm.map(Into::into) };
        account.validate().err().map(|report| report.to_string())
    };
    assert_eq!(said(Some("x")), None);
    assert_eq!(said(None), None);
    assert_eq!(said(Some("y")).as_deref(), Some("confirm: must be equal to `pass`"));
}

#[derive(Validate)]
struct Both {
    #[tag(validate(eqfield = b))]
    a: Option<u8>,
    b: Option<u8>,
}

#[test]
fn a_missing_sibling_equals_nothing() {
    assert!(Both { a: None, b: None }.validate().is_ok());
    assert!(Both { a: None, b: Some(1) }.validate().is_ok());
    assert!(Both { a: Some(1), b: Some(1) }.validate().is_ok());
    assert!(Both { a: Some(1), b: Some(2) }.validate().is_err());
    assert!(Both { a: Some(1), b: None }.validate().is_err());
}
