//! Values checked against the same rules, written in each side's words.

use std::hint::black_box;

use super::race::{Card, side};

mod ours {
    use gotag::Validate;

    #[derive(Validate)]
    pub(super) struct Account {
        #[tag(validate(min = 1, max = 50))]
        pub(super) name: String,
        #[tag(validate(email))]
        pub(super) email: String,
        #[tag(validate(min = 18, max = 130))]
        pub(super) age: u8,
        #[tag(validate(min = 0.0, max = 1.0))]
        pub(super) score: f64,
        #[tag(validate(min = 8, max = 64))]
        pub(super) nickname: Option<String>,
        #[tag(validate(min = 1, max = 5))]
        pub(super) labels: Vec<String>,
        #[tag(validate(each(nested)))]
        pub(super) orders: Vec<Order>,
    }

    #[derive(Validate)]
    pub(super) struct Order {
        #[tag(validate(min = 3, max = 12))]
        pub(super) code: String,
        #[tag(validate(min = 1, max = 1000))]
        pub(super) count: u32,
    }

    #[derive(Validate)]
    pub(super) struct Names {
        #[tag(validate(min = 1, max = 50))]
        pub(super) first: String,
        #[tag(validate(min = 1, max = 50))]
        pub(super) middle: String,
        #[tag(validate(min = 1, max = 50))]
        pub(super) last: String,
    }

    #[derive(Validate)]
    pub(super) struct Address {
        #[tag(validate(email))]
        pub(super) email: String,
    }

    #[derive(Validate)]
    pub(super) struct Link {
        #[tag(validate(url))]
        pub(super) url: String,
    }
}

mod theirs {
    use validator::Validate;

    #[derive(Validate)]
    pub(super) struct Account {
        #[validate(length(min = 1, max = 50))]
        pub(super) name: String,
        #[validate(email)]
        pub(super) email: String,
        #[validate(range(min = 18, max = 130))]
        pub(super) age: u8,
        #[validate(range(min = 0.0, max = 1.0))]
        pub(super) score: f64,
        #[validate(length(min = 8, max = 64))]
        pub(super) nickname: Option<String>,
        #[validate(length(min = 1, max = 5))]
        pub(super) labels: Vec<String>,
        #[validate(nested)]
        pub(super) orders: Vec<Order>,
    }

    #[derive(Validate)]
    pub(super) struct Order {
        #[validate(length(min = 3, max = 12))]
        pub(super) code: String,
        #[validate(range(min = 1, max = 1000))]
        pub(super) count: u32,
    }

    #[derive(Validate)]
    pub(super) struct Names {
        #[validate(length(min = 1, max = 50))]
        pub(super) first: String,
        #[validate(length(min = 1, max = 50))]
        pub(super) middle: String,
        #[validate(length(min = 1, max = 50))]
        pub(super) last: String,
    }

    #[derive(Validate)]
    pub(super) struct Address {
        #[validate(email)]
        pub(super) email: String,
    }

    #[derive(Validate)]
    pub(super) struct Link {
        #[validate(url)]
        pub(super) url: String,
    }
}

/// The account of one side, valid or with four things wrong: the email, the age, and two counts of orders.
macro_rules! account {
    ($side:ident, $valid:expr) => {{
        let valid: bool = $valid;
        let order = |code: &str, count| $side::Order { code: code.to_owned(), count: if valid { count } else { 0 } };
        $side::Account {
            name: "Alice Example".to_owned(),
            email: if valid { "alice@example.com" } else { "alice at example" }.to_owned(),
            age: if valid { 30 } else { 7 },
            score: 0.75,
            nickname: Some("alice-in-chains".to_owned()),
            labels: vec!["vip".to_owned(), "ops".to_owned()],
            orders: vec![order("ABC-1", 3), order("ABC-2", 12)],
        }
    }};
}

pub(super) fn race(card: &mut Card<'_>) {
    both(card, "an account of 7 fields and 2 orders, valid", &account!(ours, true), &account!(theirs, true), 0);
    both(card, "the same, 4 things wrong", &account!(ours, false), &account!(theirs, false), 4);
    printed(card);

    let name = |text: &str| text.to_owned();
    let mine = ours::Names { first: name("Alice"), middle: name("van der"), last: name("Example") };
    let other = theirs::Names { first: name("Alice"), middle: name("van der"), last: name("Example") };
    both(card, "3 lengths, valid", &mine, &other, 0);

    let email = "someone.with.a-name+tag@mail.example.com";
    let (mine, other) = (ours::Address { email: name(email) }, theirs::Address { email: name(email) });
    both(card, "an email, valid", &mine, &other, 0);

    let url = "https://example.com/a/path?with=a&query=1#fragment";
    let (mine, other) = (ours::Link { url: name(url) }, theirs::Link { url: name(url) });
    both(card, "a url, valid", &mine, &other, 0);
}

/// Races two values of which both sides find the same number of things wrong.
fn both(
    card: &mut Card<'_>,
    operation: &str,
    mine: &impl gotag::Validate,
    other: &impl validator::Validate,
    wrong: usize,
) {
    assert_eq!(mine.validate().map_or_else(|report| report.len(), |()| 0), wrong, "gotag, {operation}");
    assert_eq!(other.validate().map_or_else(|errors| found(&errors), |()| 0), wrong, "validator, {operation}");
    card.race(
        operation,
        1,
        [side(|| black_box(mine).validate().is_ok()), side(|| black_box(other).validate().is_ok())],
    );
}

/// The report as text, which both sides write only when asked.
fn printed(card: &mut Card<'_>) {
    use gotag::Validate as _;
    use validator::Validate as _;
    let report = account!(ours, false).validate().expect_err("four things are wrong");
    let errors = account!(theirs, false).validate().expect_err("four things are wrong");
    card.race(
        "print those 4 failures",
        1,
        [side(|| black_box(&report).to_string()), side(|| black_box(&errors).to_string())],
    );
}

/// The failures in validator's tree.
fn found(errors: &validator::ValidationErrors) -> usize {
    use validator::ValidationErrorsKind::{Field, List, Struct};
    let kinds = errors.errors().values();
    kinds
        .map(|kind| match kind {
            Field(errors) => errors.len(),
            Struct(errors) => found(errors),
            List(items) => items.values().map(|errors| found(errors)).sum(),
        })
        .sum()
}
