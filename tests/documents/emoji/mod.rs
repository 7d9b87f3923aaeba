//! Every emoji: an array of many small records.

pub(crate) mod composed;

/// The document.
pub(crate) const JSON: &str = include_str!("data.json");

both! {
    #[serde(transparent)]
    pub(crate) struct Document(Vec<Character>);

    #[serde(deny_unknown_fields)]
    pub(crate) struct Character {
        label: String,
        hexcode: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        tags: Option<Vec<String>>,
        emoji: String,
        text: String,
        r#type: u8,
        #[serde(skip_serializing_if = "Option::is_none")]
        order: Option<u32>,
        #[serde(skip_serializing_if = "Option::is_none")]
        group: Option<u8>,
        #[serde(skip_serializing_if = "Option::is_none")]
        subgroup: Option<u8>,
        version: Version,
        #[serde(skip_serializing_if = "Option::is_none")]
        gender: Option<u8>,
        #[serde(skip_serializing_if = "Option::is_none")]
        emoticon: Option<OneOrMany<String>>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        skins: Vec<Skin>,
    }

    #[serde(deny_unknown_fields)]
    pub(crate) struct Skin {
        label: String,
        hexcode: String,
        emoji: String,
        text: String,
        r#type: u8,
        order: u32,
        group: u8,
        subgroup: u8,
        version: Version,
        #[serde(skip_serializing_if = "Option::is_none")]
        gender: Option<u8>,
        tone: OneOrMany<u8>,
    }

    #[serde(untagged)]
    pub(crate) enum Version {
        Whole(u8),
        Fraction(f64),
    }

    #[serde(untagged)]
    pub(crate) enum OneOrMany<T> {
        One(T),
        Many(Vec<T>),
    }
}
