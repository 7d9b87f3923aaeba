use super::table;

#[test]
fn numbers_characters_and_elements() {
    table! { gte(3):
        3u8 => None,
        2u8 => Some("must be at least 3"),
        "ééé" => None,
        "ab" => Some("must be at least 3 characters long"), [0; 2] => Some("must have at least 3 elements"),
        None::<i8> => None,
    }
}
