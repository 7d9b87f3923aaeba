use std::time::SystemTime;

use gotag::Validate;

#[derive(Validate)]
struct Span<T: PartialOrd> {
    from: T,
    #[tag(validate(gtfield = from))]
    to: Option<T>,
}

fn said<T: PartialOrd>(from: T, to: Option<T>) -> Option<String> {
    Span { from, to }.validate().err().map(|report| report.to_string())
}

#[test]
fn greater_than_a_sibling() {
    const WRONG: Option<&str> = Some("to: must be greater than `from`");
    assert_eq!(said(1, Some(2)), None);
    assert_eq!(said(1, None), None);
    assert_eq!(said(1, Some(1)).as_deref(), WRONG);
    assert_eq!(said(1.0, Some(f64::NAN)).as_deref(), WRONG);
    // In their order, not by their lengths as in Go.
    assert_eq!(said("bb", Some("c")), None);
    assert_eq!(said("b", Some("aa")).as_deref(), WRONG);
    assert_eq!(said(SystemTime::UNIX_EPOCH, Some(SystemTime::now())), None);
}
