//! Committed code for one half of a type, derives for the other: all read the same tags.

use gotag::Reflect;

#[gotag::generate(Validate, Serialize)]
#[derive(Reflect, serde::Deserialize)]
pub(crate) struct Beside {
    #[tag(validate(min = 2), unit = "cm")]
    #[serde(rename = "w", default)]
    width: u32,
}

/// The derive stands above, and `Display` is not gotag's.
#[derive(gotag::FromStr, Debug, PartialEq)]
#[gotag::generate(Variants)]
#[tag(text(rename_all = "lowercase"))]
pub(crate) enum Side {
    Left,
    #[tag(text("r"))]
    Right,
}

#[cfg(test)]
mod tests {
    use super::{Beside, Side};
    use gotag::{Validate, Variants};

    #[test]
    fn every_derive_sees_the_tags() {
        let beside: Beside = serde_json::from_str(r#"{"w": 1}"#).unwrap();
        assert_eq!(serde_json::to_string(&beside).unwrap(), r#"{"w":1}"#);
        assert!(beside.validate().unwrap_err().at("w").is_some());
        let field = &gotag::info_of::<Beside>().fields()[0];
        assert_eq!((field.tag("unit"), field.json_name(), beside.width), (Some("cm"), Some("w"), 1));
        assert_eq!("r".parse(), Ok(Side::Right));
        assert_eq!((Side::NAMES, Side::Left.name()), (&["left", "r"][..], "left"));
    }
}
