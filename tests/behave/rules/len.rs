use super::table;

#[test]
fn numbers_characters_and_elements() {
    table! { len(3):
        3i8 => None,
        4i8 => Some("must be 3"),
        3.0 => None,
        "ééé" => None,
        "abcd" => Some("must be exactly 3 characters long"),
        "abcdefghijklmnopqrstuvwxyz" => Some("must be exactly 3 characters long"), vec![0; 2] => Some("must have exactly 3 elements"),
        None::<String> => None,
    }
}
