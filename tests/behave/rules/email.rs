use super::table;

#[test]
fn addresses() {
    table! { email:
        "a@b.co" => None,
        "first.last+tag@sub.example.com" => None,
        "o'brien!#$%&*/=?^_`{|}~@example.com" => None,
        "\"quoted @ part\"@example.com" => None,
        r#""with \" escape"@example.com"# => None,
        "ü@bücher.example" => None,
        "a@xn--bcher-kva.xn--p1ai" => None,
        None::<String> => None,
    }
}

#[test]
fn what_is_no_address() {
    const WRONG: Option<&str> = Some("must be an e-mail address");
    table! { email:
        "" => WRONG,
        "@" => WRONG,
        "nobody" => WRONG,
        "@example.com" => WRONG,
        "a@" => WRONG,
        "a@localhost" => WRONG,
        "a@example.com." => WRONG,
        "a@.com" => WRONG,
        "a@example..com" => WRONG,
        "a@-example.com" => WRONG,
        "a@example-.com" => WRONG,
        "a@example.c0" => WRONG,
        "a@127.0.0.1" => WRONG,
        ".a@example.com" => WRONG,
        "a.@example.com" => WRONG,
        "a..b@example.com" => WRONG,
        "a b@example.com" => WRONG,
        "a@b@example.com" => WRONG,
        "a@exam ple.com" => WRONG,
        "a@example.com\n" => WRONG,
        "a\u{a0}b@example.com" => WRONG,
        "Ann <a@example.com>" => WRONG,
        "\"@example.com" => WRONG,
        "\"\"@example.com" => WRONG,
        "\"a\"b\"@example.com" => WRONG,
        "\"a\\\"@example.com" => WRONG,
        "\"a\"b@example.com" => WRONG,
    }
    table! { email:
        format!("a@{}.com", "x".repeat(63)) => None,
        format!("a@{}.com", "x".repeat(64)) => WRONG,
    }
}
