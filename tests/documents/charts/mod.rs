//! The JSON schema of a language for charts: a deep tree of optional fields.

pub(crate) mod composed;

/// The document.
pub(crate) const JSON: &str = include_str!("data.json");

both! {
    #[serde(deny_unknown_fields)]
    pub(crate) struct Document {
        #[serde(rename = "$ref")]
        root: String,
        #[serde(rename = "$schema")]
        dialect: String,
        // Its names are not in the order of their bytes, so that a map would not write them as they were.
        #[serde(with = "super::pairs")]
        definitions: Vec<(String, Schema)>,
    }

    #[serde(deny_unknown_fields, rename_all = "camelCase", default)]
    #[derive(Default)]
    pub(crate) struct Schema {
        #[serde(rename = "$ref", skip_serializing_if = "Option::is_none")]
        reference: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        additional_properties: Option<Additional>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        any_of: Vec<Schema>,
        #[serde(skip_serializing_if = "Option::is_none")]
        r#const: Option<Literal>,
        #[serde(skip_serializing_if = "Option::is_none")]
        description: Option<String>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        r#enum: Vec<Literal>,
        #[serde(skip_serializing_if = "Option::is_none")]
        format: Option<Format>,
        #[serde(skip_serializing_if = "Option::is_none")]
        items: Option<Box<Schema>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        max_items: Option<u8>,
        #[serde(skip_serializing_if = "Option::is_none")]
        max_length: Option<u8>,
        #[serde(skip_serializing_if = "Option::is_none")]
        maximum: Option<i32>,
        #[serde(skip_serializing_if = "Option::is_none")]
        min_items: Option<u8>,
        #[serde(skip_serializing_if = "Option::is_none")]
        min_length: Option<u8>,
        #[serde(skip_serializing_if = "Option::is_none")]
        min_properties: Option<u8>,
        #[serde(skip_serializing_if = "Option::is_none")]
        minimum: Option<i32>,
        #[serde(skip_serializing_if = "Option::is_none")]
        properties: Option<std::collections::BTreeMap<String, Schema>>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        required: Vec<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        r#type: Option<OneOrMany<Type>>,
    }

    #[serde(untagged)]
    pub(crate) enum Additional {
        Allowed(bool),
        Schema(Box<Schema>),
    }

    #[serde(untagged)]
    pub(crate) enum Literal {
        Null,
        Bool(bool),
        Integer(i32),
        Text(String),
    }

    #[serde(rename_all = "kebab-case")]
    pub(crate) enum Format {
        ColorHex,
        Uri,
        UriReference,
    }

    #[serde(rename_all = "lowercase")]
    pub(crate) enum Type {
        Array,
        Boolean,
        Null,
        Number,
        Object,
        String,
    }

    #[serde(untagged)]
    pub(crate) enum OneOrMany<T> {
        One(T),
        Many(Vec<T>),
    }
}

/// A map that keeps the order of its entries.
mod pairs {
    use std::fmt;
    use std::marker::PhantomData;

    use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
    use serde::{Serialize, Serializer};

    pub(super) fn serialize<V: Serialize, S: Serializer>(
        pairs: &[(String, V)],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_map(pairs.iter().map(|(key, value)| (key, value)))
    }

    pub(super) fn deserialize<'de, V, D>(deserializer: D) -> Result<Vec<(String, V)>, D::Error>
    where
        V: Deserialize<'de>,
        D: Deserializer<'de>,
    {
        deserializer.deserialize_map(Pairs(PhantomData))
    }

    struct Pairs<V>(PhantomData<V>);

    impl<'de, V: Deserialize<'de>> Visitor<'de> for Pairs<V> {
        type Value = Vec<(String, V)>;

        fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            formatter.write_str("a map")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut pairs = Vec::new();
            while let Some(pair) = map.next_entry()? {
                pairs.push(pair);
            }
            Ok(pairs)
        }
    }
}
