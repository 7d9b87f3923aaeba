use super::table;

#[test]
fn numbers_characters_and_elements() {
    table! { lt(3):
        2i8 => None,
        3i8 => Some("must be less than 3"),
        2.9 => None,
        f32::NAN => Some("must be less than 3"),
        "éé" => None,
        "abc" => Some("must be shorter than 3 characters"), vec![0; 3] => Some("must have fewer than 3 elements"),
        None::<f64> => None,
    }
}
