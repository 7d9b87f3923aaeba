//! `#[derive(Validate)]`: paths, order, nesting, enums, generics, and the three spellings.

use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;
use std::sync::Arc;

use gotag::validate::{Options, Param, Segment};
use gotag::{Report, Validate};

#[derive(Validate)]
#[tag(json(rename_all = "camelCase"), db(table = "users"))]
struct User {
    #[tag(json = "id", db = "user_id", validate(required))]
    id: u64,
    #[tag(json = "name", validate(min = 2, max = 50))]
    name: String,
    #[tag(json("email", omitempty), validate(omitempty, email))]
    email: String,
    #[tag(validate(max = 3, unique, each(alphanum | oneof("v-p", "o-s"))))]
    short_labels: Vec<String>,
}

fn user() -> User {
    User { id: 1, name: "Alice".into(), email: "alice@example.com".into(), short_labels: vec![] }
}

fn lines(result: Result<(), Report>) -> Vec<String> {
    result.err().map(|report| report.iter().map(ToString::to_string).collect()).unwrap_or_default()
}

#[test]
fn a_valid_value_passes() {
    assert!(user().validate().is_ok());
    let labels = ["ok", "v-p", "3"].map(String::from).to_vec();
    assert!(User { email: String::new(), short_labels: labels, ..user() }.validate().is_ok());
}

#[test]
fn every_field_is_reported_with_its_first_broken_rule() {
    let labels = ["v-p", "n-o"].map(String::from).to_vec();
    let broken = User { id: 0, name: "A".into(), email: "nobody".into(), short_labels: labels };
    assert_eq!(
        lines(broken.validate()),
        [
            "id: is required",
            "name: must be at least 2 characters long",
            "email: must be an e-mail address",
            "shortLabels[1]: must pass one of `alphanum`, `oneof=v-p o-s`",
        ]
    );
    let labels = ["a", "a", "?", "?"].map(String::from).to_vec();
    assert_eq!(
        lines(User { short_labels: labels, ..user() }.validate()),
        ["shortLabels: must have at most 3 elements"]
    );
}

#[test]
fn a_failure_prints_the_same_in_every_run() {
    #[derive(Validate)]
    struct Pin(#[tag(validate(min = 1000))] u16);
    let report = Pin(1).validate().unwrap_err();
    assert_eq!(
        format!("{:?}", report.failures()[0]),
        "Failure { path: , rule: \"min\", params: [Uint(1000)], unit: Value, got: None, message: must be at least 1000 }"
    );
}

#[test]
fn a_report_can_be_asked() {
    let report = User { id: 0, name: "x".repeat(51), ..user() }.validate().unwrap_err();
    assert_eq!(report.len(), 2);
    let failure = report.at("name").unwrap();
    assert_eq!(failure.rule(), "max");
    assert_eq!(failure.params(), [Param::Uint(50)]);
    assert_eq!(failure.message().to_string(), "must be at most 50 characters long");
    assert_eq!(failure.path().segments(), [Segment::Name("name".into())]);
    assert_eq!(failure.got(), None, "values stay out of a report");
    assert!(report.at("email").is_none());
    let error: Box<dyn std::error::Error> = report.into();
    assert!(error.to_string().starts_with("id: is required\nname: "));

    let report = User { name: "A".into(), ..user() }.validate_with(Options::new().show_values()).unwrap_err();
    assert_eq!(report.failures()[0].got(), Some("A"));
}

#[derive(Validate)]
struct Item {
    #[tag(validate(required))]
    name: &'static str,
    #[tag(validate(gt = 0))]
    price: f64,
}

#[derive(Validate, Default)]
#[allow(dead_code)]
struct Shop {
    #[tag(validate(nested))]
    main: Option<Box<Item>>,
    #[tag(validate(min = 1, each(nested)))]
    items: Vec<Item>,
    #[tag(validate(nested))]
    by_name: BTreeMap<String, Vec<Item>>,
    #[tag(validate(each(min = 1, each(lt = 10))))]
    grid: Vec<Vec<u8>>,
    unchecked: Option<Rc<Item>>,
}

const BAD: Item = Item { name: "", price: -1.0 };
const GOOD: Item = Item { name: "pen", price: 1.5 };

/// Written by hand: a type whose rules are no tags.
impl Validate for Unit {
    fn validate_into(&self, _: &mut gotag::validate::Checker) {}
}
struct Unit;

#[test]
fn nested_values_are_named_by_their_way() {
    let shop = Shop {
        main: Some(Box::new(BAD)),
        items: vec![GOOD, BAD],
        by_name: BTreeMap::from([("x".to_owned(), vec![GOOD, Item { name: "ink", price: 0.0 }])]),
        grid: vec![vec![1], vec![], vec![2, 10]],
        unchecked: Some(Rc::new(BAD)),
    };
    assert_eq!(
        lines(shop.validate()),
        [
            "main.name: is required",
            "main.price: must be greater than 0",
            "items[1].name: is required",
            "items[1].price: must be greater than 0",
            "by_name[x][1].price: must be greater than 0",
            "grid[1]: must have at least 1 element",
            "grid[2][1]: must be less than 10",
        ]
    );
    assert_eq!(lines(Shop::default().validate()), ["items: must have at least 1 element"]);
    assert_eq!(lines(vec![Some(Arc::new(BAD))].validate())[0], "[0].name: is required");
    assert_eq!(lines(HashMap::from([(7, &BAD)]).validate())[1], "[7].price: must be greater than 0");
    assert!([Unit].validate().is_ok());
}

#[derive(Validate)]
#[tag(json(rename_all = "snake_case"))]
#[allow(dead_code)]
enum Payment {
    CreditCard {
        #[tag(json = "no", validate(len = 4))]
        number: String,
        holder: String,
        #[tag(validate(eqfield = number))]
        again: String,
    },
    Transfer(#[tag(validate(required))] String),
    Split(u8, #[tag(validate(gtfield = 0))] u8),
    Part(#[tag(validate(nested))] Box<Payment>),
    Cash,
}

#[test]
fn the_active_variant_is_checked() {
    let card =
        |number: &str| Payment::CreditCard { number: number.into(), holder: String::new(), again: "1234".into() };
    assert!(card("1234").validate().is_ok());
    assert!(Payment::Cash.validate().is_ok());
    assert_eq!(
        lines(card("123").validate()),
        ["credit_card.no: must be exactly 4 characters long", "credit_card.again: must be equal to `no`"]
    );
    assert_eq!(lines(Payment::Transfer(String::new()).validate()), ["transfer: is required"]);
    assert_eq!(lines(Payment::Split(2, 2).validate()), ["split[1]: must be greater than `0`"]);
    let part = Payment::Part(Box::new(Payment::Transfer(String::new())));
    assert_eq!(lines(part.validate()), ["part.transfer: is required"]);
}

#[derive(Validate)]
struct Name(#[tag(validate(min = 2))] String);

#[derive(Validate)]
struct Pair(#[tag(validate(required))] u8, #[tag(validate(nested))] Name);

#[derive(Validate)]
struct Nothing;

#[derive(Validate)]
struct Page<T, const N: usize = 2>
where
    T: PartialEq,
{
    #[tag(validate(min = N, max = N * 2, unique, nested))]
    items: Vec<T>,
    #[allow(dead_code)]
    marker: std::marker::PhantomData<T>,
}

#[derive(Validate, PartialEq)]
struct Node<T> {
    #[tag(validate(nested))]
    value: T,
    #[tag(validate(nested))]
    next: Option<Box<Node<T>>>,
}

#[derive(Validate, PartialEq)]
struct Even(#[tag(validate(custom = is_even))] u32);

#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_even(number: &u32) -> bool {
    number.is_multiple_of(2)
}

#[test]
fn tuples_newtypes_and_generics() {
    assert_eq!(lines(Name("x".into()).validate()), ["must be at least 2 characters long"]);
    assert_eq!(
        lines(Pair(0, Name("x".into())).validate()),
        ["[0]: is required", "[1]: must be at least 2 characters long"]
    );
    assert!(Nothing.validate().is_ok());
    let page: Page<Even> = Page { items: vec![Even(2), Even(3)], marker: std::marker::PhantomData };
    assert_eq!(lines(page.validate()), ["items[1]: is not valid"]);
    let node = Node { value: Even(1), next: Some(Box::new(Node { value: Even(3), next: None })) };
    assert_eq!(lines(node.validate()), ["value: is not valid", "next.value: is not valid"]);
}

#[derive(Validate)]
#[allow(dead_code)]
struct Spelled {
    #[tag(validate = "required,min=2,max=5")]
    go: String,
    #[tag(r#"json:"pasted" validate:"omitempty,oneof=red 'dark blue',ne=red""#)]
    color: String,
    #[tag(validate = "dive,oneof=5 7,ne=7")]
    sizes: Vec<u8>,
    #[tag(validate = "eq=7")]
    text: &'static str,
    #[tag(validate = "gte=1,lt=2.5")]
    ratio: f32,
    #[tag(validate = "dive")]
    names: Vec<Name>,
    #[tag(validate = "-")]
    skipped: String,
    #[tag(validate = "custom=is_even|eq=3")]
    number: Option<u32>,
}

#[test]
fn go_tags_mean_the_same() {
    let spelled = |color: &str, sizes: &[u8], text, ratio| Spelled {
        go: "go".into(),
        color: color.into(),
        sizes: sizes.to_vec(),
        text,
        ratio,
        names: vec![],
        skipped: String::new(),
        number: Some(3),
    };
    assert!(spelled("dark blue", &[5, 5], "7", 1.0).validate().is_ok());
    assert_eq!(
        lines(spelled("green", &[5, 7, 6], "07", 2.5).validate()),
        [
            "pasted: must be one of `red`, `dark blue`",
            "sizes[1]: must not be 7",
            "sizes[2]: must be one of `5`, `7`",
            "text: must be 7",
            "ratio: must be less than 2.5",
        ]
    );
    let more = Spelled { names: vec![Name("x".into())], number: Some(5), ..spelled("", &[], "7", 1.0) };
    assert_eq!(
        lines(more.validate()),
        ["names[0]: must be at least 2 characters long", "number: must pass one of `custom=is_even`, `eq=3`"]
    );
}

const LIMIT: usize = 3;
const COLORS: [&str; 2] = ["red", "blue"];

#[derive(Validate)]
struct Constants<'a> {
    #[tag(validate(max = LIMIT + 1))]
    text: &'a str,
    #[tag(validate(oneof(LIMIT, 5)))]
    size: usize,
    #[tag(validate(oneof = &COLORS))]
    color: &'a str,
    #[tag(json("to"), validate(gtfield = from))]
    to: Option<u8>,
    from: Option<u8>,
    r#type: Option<&'a str>,
    #[tag(validate(eqfield = r#type))]
    kind: &'a str,
}

#[test]
fn parameters_are_expressions() {
    let value = Constants { text: "abcd", size: 3, color: "red", to: None, from: None, r#type: Some("a"), kind: "a" };
    assert!(value.validate().is_ok());
    let value = Constants { text: "abcde", size: 4, color: "", to: Some(2), from: None, r#type: None, kind: "a" };
    assert_eq!(
        lines(value.validate()),
        [
            "text: must be at most 4 characters long",
            "size: must be one of `3`, `5`",
            "color: must be one of `red`, `blue`",
            "to: must be greater than `from`",
            "kind: must be equal to `type`",
        ]
    );
}

#[test]
fn nothing_is_allocated_while_a_value_is_valid() {
    let user = User { short_labels: vec!["ok".into(), "v-p".into()], ..user() };
    let shop = Shop {
        main: Some(Box::new(GOOD)),
        items: vec![GOOD, GOOD],
        by_name: BTreeMap::from([("x".to_owned(), vec![GOOD])]),
        grid: vec![vec![1], vec![2, 3]],
        unchecked: None,
    };
    let go = Spelled {
        go: "go".into(),
        color: String::new(),
        sizes: vec![5, 5],
        text: "7",
        ratio: 1.0,
        names: vec![Name("xy".into())],
        skipped: String::new(),
        number: Some(3),
    };
    let values: [&dyn Validate; 3] = [&user, &shop, &go];
    for value in values {
        let allocations = allocation_counter::measure(|| assert!(value.validate().is_ok()));
        assert_eq!(allocations.count_total, 0);
    }
    let broken = allocation_counter::measure(|| assert!(Name("x".into()).validate().is_err()));
    assert!(broken.count_total > 0, "the counter counts");
}
