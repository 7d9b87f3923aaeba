use super::table;

#[test]
fn numbers_characters_and_elements() {
    table! { max(3):
        3u8 => None,
        4u8 => Some("must be at most 3"),
        3.5 => Some("must be at most 3"),
        f64::NAN => Some("must be at most 3"),
        "ééé" => None,
        "abcd" => Some("must be at most 3 characters long"), vec![(); 4] => Some("must have at most 3 elements"),
        None::<String> => None,
    }
}
