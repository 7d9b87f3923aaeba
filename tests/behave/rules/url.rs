use super::table;

#[test]
fn urls() {
    table! { url:
        "http://example.com" => None,
        "HTTPS://user:pa%20ss@example.com:8080/a/b?c=d#e" => None,
        "http://[::1]:80/" => None,
        "http://bücher.example/" => None,
        "mailto:a@example.com" => None,
        "urn:isbn:0451450523" => None,
        "data:,x" => None,
        "file:///etc/hosts" => None,
        "file:/etc" => None,
        "x://#fragment" => None,
        None::<&str> => None,
    }
}

#[test]
fn what_is_no_url() {
    const WRONG: Option<&str> = Some("must be a URL");
    table! { url:
        "" => WRONG,
        "example.com" => WRONG,
        "//example.com" => WRONG,
        "/path" => WRONG,
        "http:" => WRONG,
        "http://" => WRONG,
        "http:///path" => WRONG,
        "https:example.com" => WRONG,
        "http://#fragment" => WRONG,
        "x:" => WRONG,
        "x:/path" => WRONG,
        "1x://host" => WRONG,
        "ht tp://host" => WRONG,
        "file://" => WRONG,
        "file:///" => WRONG,
        "file://host" => WRONG,
        "http://exa mple.com" => WRONG,
        "http://example.com:port" => WRONG,
        "http://[::1" => WRONG,
        "http://example.com/%zz" => WRONG,
        "http://example.com/#%z" => WRONG,
        "http://us er@example.com" => WRONG,
        "http://example.com/\n" => WRONG,
    }
}
