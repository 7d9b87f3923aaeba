use gotag::validate::families::GoNumber;

use super::table;

#[test]
fn values_text_and_number_of_elements() {
    table! { ne(3):
        4u8 => None,
        3i64 => Some("must not be 3"),
        f64::NAN => None,
        vec![0; 3] => Some("must not have exactly 3 elements"),
        Some(3u8) => Some("must not be 3"),
        None::<u8> => None,
    }
    table! { ne("abc"): "abc" => Some("must not be abc"), "abcdef" => None, }
    table! { ne(GoNumber { text: "1", value: 1 }): "1" => Some("must not be 1"), 1u8 => Some("must not be 1"), }
}
