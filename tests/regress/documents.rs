//! Documents that could not be read back.

use gotag::{Deserialize, Serialize};

/// A format without names counts variants, and the reader counted only those that can be read.
#[test]
fn a_variant_behind_a_skipped_one_was_another_one() {
    #[derive(Serialize, Deserialize, Debug, PartialEq)]
    enum Step {
        #[tag(json = "-")]
        #[allow(dead_code)]
        Hidden,
        Shown(u8),
    }
    let bytes = postcard::to_allocvec(&Step::Shown(7)).unwrap();
    assert_eq!(postcard::from_bytes::<Step>(&bytes).unwrap(), Step::Shown(7));
}

/// What `omitempty` left out was missing when it was read.
#[test]
fn an_empty_field_that_was_left_out_was_missing() {
    #[derive(Serialize, Deserialize, Debug, PartialEq)]
    struct Note {
        #[tag(json(omitempty))]
        text: String,
    }
    let empty = Note { text: String::new() };
    assert_eq!(serde_json::from_str::<Note>(&serde_json::to_string(&empty).unwrap()).unwrap(), empty);
}

/// A field tagged with both was left out when it was empty, not when it was zero.
#[test]
fn omitzero_was_ignored_beside_omitempty() {
    #[derive(Serialize, Deserialize, Debug, PartialEq)]
    struct Both<T> {
        #[tag(json = "list,omitempty,omitzero")]
        list: Vec<u8>,
        #[tag(json(omitzero, omitempty))]
        pair: [u8; 2],
        #[tag(json(omitzero, omitempty))]
        generic: T,
    }
    let both = |list: Vec<u8>, pair, generic: Option<u8>| serde_json::to_string(&Both { list, pair, generic }).unwrap();
    assert_eq!(both(vec![], [0, 0], None), "{}");
    assert_eq!(both(vec![0], [0, 1], Some(0)), r#"{"list":[0],"pair":[0,1],"generic":0}"#);
    assert_eq!(serde_json::from_str::<Both<u8>>("{}").unwrap(), Both { list: vec![], pair: [0, 0], generic: 0 });
}

/// Each level of an untagged enum quoted the errors of all levels below, once for every variant: a document of a few hundred bytes
/// made an error of gigabytes.
#[test]
fn an_error_of_nested_untagged_enums_doubled_with_each_level() {
    #[derive(Deserialize, Debug)]
    #[serde(untagged)]
    #[expect(dead_code, reason = "only errors are read")]
    enum Nested {
        Left { inner: Box<Nested> },
        Right { inner: Box<Nested>, other: u8 },
    }
    let document = ["{\"inner\":".repeat(12), "0".into(), "}".repeat(12)].concat();
    let error = serde_json::from_str::<Nested>(&document).unwrap_err().to_string();
    let start = "data did not match any variant of untagged enum Nested (as Left: data did not match";
    assert!(error.starts_with(start) && error.contains("...; as Right: "), "{error}");
    assert!(error.len() < 1000, "{} bytes", error.len());
}
