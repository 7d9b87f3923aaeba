use gotag::validate::families::GoWord;

use super::table;

#[test]
fn members_of_a_list() {
    table! { oneof(&["red", "dark blue"]):
        "red" => None,
        String::from("dark blue") => None,
        "blue" => Some("must be one of `red`, `dark blue`"),
        "" => Some("must be one of `red`, `dark blue`"),
        None::<&str> => None,
        Some("x") => Some("must be one of `red`, `dark blue`"),
    }
    table! { oneof(&[5, 7]): 5u8 => None, 7i128 => None, 6usize => Some("must be one of `5`, `7`"), }
    table! { oneof(&['a', 'b']): 'b' => None, 'c' => Some("must be one of `a`, `b`"), }
}

#[test]
fn words_of_a_go_tag_are_decimal_text() {
    table! { oneof(&[GoWord("5"), GoWord("-12")]):
        5u8 => None,
        -12i32 => None,
        12i32 => Some("must be one of `5`, `-12`"),
        1i8 => Some("must be one of `5`, `-12`"),
        "-12" => None,
        "05" => Some("must be one of `5`, `-12`"),
    }
}
