//! Enums that are the name of something: `field_identifier`, `variant_identifier`.

corpus! {
types {
    struct Keyed { by_key: BTreeMap<Key, u8>, key: Key, list: Vec<Open> }
    struct Unwritten<K> { #[serde(rename = "k")] key: K }
}
derived {
    #[derive(Deserialize, Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
    #[serde(field_identifier, rename_all = "lowercase")]
    enum Key { Id, #[serde(alias = "title")] Name, #[serde(rename = "is-admin")] Admin }
    #[derive(Deserialize, Debug, Clone)]
    #[serde(field_identifier, rename_all = "snake_case")]
    enum Open { FirstOne, SecondOne, Other(String) }
    #[derive(Deserialize, Debug, Clone)]
    #[serde(field_identifier)]
    enum Ignoring { A, B, #[serde(other)] Ignored }
    #[derive(Deserialize, Debug, Clone)]
    #[serde(variant_identifier)]
    enum Variant { Unit, #[serde(alias = "n", rename = "new type")] Newtype, r#Struct }
    #[derive(Deserialize, Debug, Clone)]
    #[serde(variant_identifier, rename_all = "SCREAMING_SNAKE_CASE", expecting = "a variant of mine")]
    enum Expecting { FirstOne, SecondOne }
    #[derive(Deserialize, Debug, Clone)]
    #[serde(field_identifier)]
    enum OpenNumber { A, Other(u64) }
    #[derive(Deserialize, Debug, Clone)]
    #[serde(field_identifier)]
    enum LentKey<'a> { A, Other(&'a str) }
    #[derive(Deserialize, Debug, Clone)]
    #[serde(field_identifier)]
    enum OnlyOpen { Other(String) }
    #[derive(Deserialize, Debug, Clone)]
    #[serde(field_identifier)]
    enum SkippedKey { A, #[serde(skip)] B, C }
}
rest {
    use std::collections::BTreeMap;

    /// An identifier is only read.
    macro_rules! written {
        ($($ty:ty)*) => { $(
            impl serde::Serialize for $ty {
                fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    serializer.serialize_str(&format!("{self:?}"))
                }
            }
        )* };
    }

    written! { Key Open Ignoring Variant Expecting OpenNumber LentKey<'_> OnlyOpen SkippedKey }
}
cases {
    keyed: Keyed [r#"{"by_key":{"id":1,"title":2},"key":"name","list":["first_one","x"]}"#]
    unwritten: Unwritten<Key> [r#"{"k":"id"}"#, "{}"]
    key: Key [r#""id""#, r#""title""#, r#""is-admin""#, r#""x""#, "0", "1", "3", "null"]
    open: Open [r#""first_one""#, r#""x""#, "0", "7", "null"]
    ignoring: Ignoring [r#""A""#, r#""x""#, "1", "9"]
    variant: Variant [r#""Unit""#, r#""n""#, r#""Struct""#, r#""x""#, "2", "3", "null"]
    expecting: Expecting [r#""FIRST_ONE""#, "1", "2", "null"]
    open_number: OpenNumber [r#""A""#, "0", "5"]
    lent_key: LentKey<'_> [r#""A""#, r#""b""#, r#""\n""#]
    only_open: OnlyOpen [r#""a""#]
    skipped_key: SkippedKey [r#""A""#, r#""B""#, r#""C""#, "1", "2"]
}
}
