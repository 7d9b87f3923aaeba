//! The validation engine, called as generated code calls it.
#![cfg(all(feature = "validate", feature = "std"))]

use std::collections::BTreeMap;

use gotag::__private::validate::{Checker, Field, GoWord, OrPresent as _, Validate, rules};
use gotag::validate::{Options, Segment, Unit};

struct Item {
    name: String,
    price: f64,
}

impl Validate for Item {
    fn validate_into(&self, c: &mut Checker) {
        if !(rules::min::apply(&self.name, 2, c) && rules::max::apply(&self.name, 5, c)) {
            c.field("name");
        }
        if !rules::gt::apply(&self.price, 0, c) {
            c.field("price");
        }
    }
}

#[derive(Default)]
struct Order {
    items: Vec<Item>,
    gifts: BTreeMap<String, Item>,
    labels: Vec<String>,
    from: u32,
    to: Option<u32>,
    email: Option<String>,
}

fn even(number: &u32) -> Result<(), String> {
    if number.is_multiple_of(2) { Ok(()) } else { Err(format!("{number} is odd")) }
}

impl Validate for Order {
    fn validate_into(&self, c: &mut Checker) {
        if !(rules::max::apply(&self.items, 3, c) && rules::nested::apply(&self.items, c)) {
            c.field("items");
        }
        if !rules::each::apply(&self.gifts, rules::nested::apply, c) {
            c.field("gifts");
        }
        if !rules::each::apply(
            &self.labels,
            |v, c| {
                rules::required::apply(v, c)
                    && rules::either::apply(
                        rules::alphanum::apply(v, c.quietly()) || rules::oneof::apply(v, &["a-b", "c-d"], c.quietly()),
                        "alphanum|oneof=a-b c-d",
                        c,
                    )
            },
            c,
        ) {
            c.field("labels");
        }
        if !rules::custom::apply(even(&self.from), c) {
            c.field("from");
        }
        if !rules::gtfield::apply(Field(&self.to).present(), Field(&self.from).present(), "from", c) {
            c.field("to");
        }
        if !(rules::omitempty::apply(&self.email, c) && rules::email::apply(&self.email, c)) {
            c.field_of("contact", "email");
        }
    }
}

fn item(name: &str, price: f64) -> Item {
    Item { name: name.into(), price }
}

#[test]
fn a_report_lists_everything_in_field_order_with_paths() {
    let order = Order {
        items: vec![item("pen", 1.0), item("x", -1.0)],
        gifts: BTreeMap::from([("eva".into(), item("far too long", 1.0)), ("max".into(), item("mug", f64::NAN))]),
        labels: vec!["ok".into(), "a-b".into(), "n-o".into(), String::new()],
        from: 7,
        to: Some(7),
        email: Some("nobody".into()),
    };
    let report = vec![order].validate().unwrap_err();
    assert_eq!(
        report.to_string(),
        "[0].items[1].name: must be at least 2 characters long\n\
         [0].items[1].price: must be greater than 0\n\
         [0].gifts[eva].name: must be at most 5 characters long\n\
         [0].gifts[max].price: must be greater than 0\n\
         [0].labels[2]: must pass one of `alphanum`, `oneof=a-b c-d`\n\
         [0].labels[3]: is required\n\
         [0].from: 7 is odd\n\
         [0].to: must be greater than `from`\n\
         [0].contact.email: must be an e-mail address"
    );
    assert_eq!(report.len(), 9);
    assert!(!report.is_empty());
    let rules: Vec<_> = report.iter().map(|failure| failure.rule()).collect();
    assert_eq!(rules, ["min", "gt", "max", "gt", "alphanum|oneof=a-b c-d", "required", "custom", "gtfield", "email"]);
    let failure = report.at("[0].gifts[eva].name").unwrap();
    assert_eq!(failure.unit(), Unit::Characters);
    assert_eq!(failure.params()[0].to_string(), "5");
    assert_eq!(failure.got(), None);
    assert_eq!(failure.path().segments()[2], Segment::Key("eva".into()));
    assert!(report.at("items").is_none());
    let _: &dyn std::error::Error = &report;
}

#[test]
fn values_are_shown_on_request_only() {
    let short = item("x", 1.0);
    assert_eq!(short.validate().unwrap_err().failures()[0].got(), None);
    let report = short.validate_with(Options::new().show_values()).unwrap_err();
    assert_eq!(report.failures()[0].got(), Some("x"));
}

#[test]
fn absence_passes_and_words_of_go_fit_numbers() {
    assert!(Order::default().validate().is_ok());
    struct Size(u8);
    impl Validate for Size {
        fn validate_into(&self, c: &mut Checker) {
            rules::oneof::apply(&self.0, &[GoWord("5"), GoWord("17")], c);
        }
    }
    assert!(Size(17).validate().is_ok());
    assert_eq!(Size(1).validate().unwrap_err().to_string(), "must be one of `5`, `17`");
}
