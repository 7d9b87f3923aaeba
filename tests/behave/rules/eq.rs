use gotag::validate::families::GoNumber;

use super::table;

#[test]
fn values_text_and_number_of_elements() {
    table! { eq(3):
        3u8 => None,
        4i64 => Some("must be 3"),
        3.0 => None,
        f64::NAN => Some("must be 3"),
        vec![0; 3] => None,
        [0; 2] => Some("must have exactly 3 elements"),
        Some(2u8) => Some("must be 3"),
        None::<u8> => None,
    }
    table! { eq("abc"):
        "abc" => None,
        String::from("abd") => Some("must be abc"),
        None::<String> => None,
    }
    table! { eq(true): true => None, false => Some("must be true"), }
    table! { eq('x'): 'x' => None, 'y' => Some("must be x"), }
}

#[test]
fn a_number_of_a_go_tag_is_text_to_a_string() {
    table! { eq(GoNumber { text: "07", value: 7 }):
        7u8 => None,
        "07" => None,
        "7" => Some("must be 07"),
        7.0 => None,
        [0; 7] => None,
    }
}
