//! Types whose attributes are Rust's own: `repr`, `non_exhaustive`, `cfg`, documentation.

corpus! {
types {
    #[repr(transparent)]
    struct ReprTransparent(u8);
    #[non_exhaustive]
    struct OpenStruct { a: u8 }
    #[non_exhaustive]
    enum OpenEnum { A, B { b: u8 }, #[non_exhaustive] C { c: u8 } }
    #[repr(u8)]
    enum Repr { A = 1, B = 3 }
    struct Configured { a: u8, #[cfg(any())] gone: Gone, #[cfg(all())] there: u8 }
    enum ConfiguredEnum { A, #[cfg(any())] Gone(Gone), B }
    /// With documentation.
    #[allow(dead_code)]
    #[must_use]
    struct Documented {
        /// A field.
        a: u8,
        #[serde()]
        #[allow(dead_code)]
        b: u8,
        #[serde(default)]
        #[serde(rename = "see", alias = "sea",)]
        c: u8,
    }
}
cases {
    repr_transparent: ReprTransparent ["1"]
    open_struct: OpenStruct [r#"{"a":1}"#]
    open_enum: OpenEnum [r#""A""#, r#"{"B":{"b":1}}"#, r#"{"C":{"c":1}}"#]
    repr: Repr [r#""A""#, "1"]
    configured: Configured [r#"{"a":1,"there":2}"#, r#"{"a":1,"there":2,"gone":3}"#]
    configured_enum: ConfiguredEnum [r#""A""#, r#""Gone""#, r#""B""#]
    documented: Documented [r#"{"a":1,"b":2,"see":3}"#, r#"{"a":1,"b":2,"sea":3}"#]
}
}
