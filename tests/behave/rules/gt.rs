use super::table;

#[test]
fn numbers_characters_and_elements() {
    table! { gt(3):
        4i8 => None,
        3i8 => Some("must be greater than 3"),
        3.1 => None,
        f32::NAN => Some("must be greater than 3"),
        "abcd" => None,
        "ééé" => Some("must be longer than 3 characters"), vec![0; 3] => Some("must have more than 3 elements"),
        None::<f64> => None,
    }
}
