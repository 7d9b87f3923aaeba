//! Records of what an emoji and its variants have in common, which is flattened into both.

both! {
    [OneOrMany, Version]

    #[serde(transparent)]
    pub(crate) struct Document(Vec<Character>);

    pub(crate) struct Character {
        #[serde(flatten)]
        glyph: Glyph,
        #[serde(skip_serializing_if = "Option::is_none")]
        tags: Option<Vec<String>>,
        // A part of a character has no place among them.
        #[serde(flatten)]
        place: Option<Place>,
        #[serde(skip_serializing_if = "Option::is_none")]
        emoticon: Option<OneOrMany<String>>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        skins: Vec<Skin>,
    }

    pub(crate) struct Skin {
        #[serde(flatten)]
        glyph: Glyph,
        #[serde(flatten)]
        place: Place,
        tone: OneOrMany<u8>,
    }

    pub(crate) struct Glyph {
        label: String,
        hexcode: String,
        emoji: String,
        text: String,
        r#type: u8,
        version: Version,
        #[serde(skip_serializing_if = "Option::is_none")]
        gender: Option<u8>,
    }

    pub(crate) struct Place {
        order: u32,
        group: u8,
        subgroup: u8,
    }
}
