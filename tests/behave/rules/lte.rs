use super::table;

#[test]
fn numbers_characters_and_elements() {
    table! { lte(3):
        3u8 => None,
        4u8 => Some("must be at most 3"),
        "ééé" => None,
        "abcd" => Some("must be at most 3 characters long"), [0; 4] => Some("must have at most 3 elements"),
        None::<i8> => None,
    }
}
