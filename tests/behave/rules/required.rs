use std::time::Duration;

use super::table;

#[test]
fn whatever_is_not_zero() {
    const MISSING: Option<&str> = Some("is required");
    table! { required:
        1u8 => None,
        0u8 => MISSING,
        -1i64 => None,
        0.0 => MISSING,
        f64::NAN => None,
        true => None,
        false => MISSING,
        " " => None,
        "" => MISSING,
        String::new() => MISSING,
        '\0' => MISSING,
        Duration::ZERO => MISSING,
        Box::new(0u8) => MISSING,
        &"" => MISSING,
    }
}

#[test]
fn an_option_and_a_collection_are_there_whatever_they_hold() {
    table! { required:
        None::<u8> => Some("is required"),
        Some(0u8) => None,
        Some("") => None,
        Vec::<u8>::new() => None,
        [0u8; 0] => None,
        std::collections::HashMap::<u8, u8>::new() => None,
    }
}
