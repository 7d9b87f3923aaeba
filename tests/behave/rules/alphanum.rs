use super::table;

#[test]
fn letters_and_digits() {
    const WRONG: Option<&str> = Some("must contain only the letters a to z and digits");
    table! { alphanum:
        "abcXYZ019" => None,
        String::from("0") => None,
        "" => WRONG,
        "a b" => WRONG,
        "é" => WRONG,
        "a\n" => WRONG,
        None::<String> => None,
        Some("?") => WRONG,
    }
}
