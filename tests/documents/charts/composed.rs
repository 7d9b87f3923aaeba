//! Schemas made of groups of keywords, each flattened into the schema: of any value, of texts, of numbers, of lists and of
//! objects, as libraries for schemas have them.

both! {
    [Format, Literal, OneOrMany, Type]

    pub(crate) struct Document {
        #[serde(rename = "$ref")]
        root: String,
        #[serde(rename = "$schema")]
        dialect: String,
        #[serde(with = "super::super::pairs")]
        definitions: Vec<(String, Schema)>,
    }

    pub(crate) struct Schema {
        #[serde(rename = "$ref", skip_serializing_if = "Option::is_none")]
        reference: Option<String>,
        #[serde(flatten)]
        annotations: Annotations,
        #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
        of: Option<OneOrMany<Type>>,
        #[serde(flatten)]
        choice: Choice,
        #[serde(flatten)]
        text: Text,
        #[serde(flatten)]
        number: Number,
        #[serde(flatten)]
        list: List,
        #[serde(flatten)]
        object: Object,
    }

    pub(crate) struct Annotations {
        #[serde(skip_serializing_if = "Option::is_none")]
        title: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        description: Option<String>,
    }

    #[serde(rename_all = "camelCase")]
    pub(crate) struct Choice {
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        any_of: Vec<Schema>,
        #[serde(skip_serializing_if = "Option::is_none")]
        r#const: Option<Literal>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        r#enum: Vec<Literal>,
    }

    #[serde(rename_all = "camelCase")]
    pub(crate) struct Text {
        #[serde(skip_serializing_if = "Option::is_none")]
        format: Option<Format>,
        #[serde(skip_serializing_if = "Option::is_none")]
        max_length: Option<u8>,
        #[serde(skip_serializing_if = "Option::is_none")]
        min_length: Option<u8>,
    }

    pub(crate) struct Number {
        #[serde(skip_serializing_if = "Option::is_none")]
        maximum: Option<i32>,
        #[serde(skip_serializing_if = "Option::is_none")]
        minimum: Option<i32>,
    }

    #[serde(rename_all = "camelCase")]
    pub(crate) struct List {
        #[serde(skip_serializing_if = "Option::is_none")]
        items: Option<Box<Schema>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        max_items: Option<u8>,
        #[serde(skip_serializing_if = "Option::is_none")]
        min_items: Option<u8>,
    }

    #[serde(rename_all = "camelCase")]
    pub(crate) struct Object {
        #[serde(skip_serializing_if = "Option::is_none")]
        additional_properties: Option<Additional>,
        #[serde(skip_serializing_if = "Option::is_none")]
        min_properties: Option<u8>,
        #[serde(skip_serializing_if = "Option::is_none")]
        properties: Option<std::collections::BTreeMap<String, Schema>>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        required: Vec<String>,
    }

    #[serde(untagged)]
    pub(crate) enum Additional {
        Allowed(bool),
        Schema(Box<Schema>),
    }
}
