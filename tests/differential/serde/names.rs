//! What fields, variants and types are called: `rename`, `rename_all`, `rename_all_fields`, `alias`.

corpus! {
types {
    #[serde(rename = "Renamed")]
    struct Container { a: u8 }
    #[serde(rename(serialize = "Out", deserialize = "In"))]
    struct SplitContainer(u8, u8);
    #[serde(rename = "renamed unit")]
    struct RenamedUnit;
    #[serde(rename = "renamed newtype")]
    struct RenamedNewtype(u8);
    #[serde(rename = "renamed enum")]
    enum RenamedEnum { A, B(u8), C { a: u8 } }
    #[serde(rename(serialize = "Only"))]
    enum HalfRenamedEnum { A, B { b: u8 } }

    struct r#fn { a: u8 }
    struct Fields {
        #[serde(rename = "is-admin")]
        admin: bool,
        #[serde(rename = "")]
        empty: u8,
        #[serde(rename = "ünï code\"")]
        unicode: u8,
        #[serde(rename(serialize = "w"))]
        written: u8,
        #[serde(rename(deserialize = "r"))]
        read: u8,
        #[serde(rename(serialize = "ww", deserialize = "rr"))]
        both: u8,
        #[serde(rename = "type")]
        r#in: u8,
        r#type_: u8,
    }

    struct Aliases {
        #[serde(alias = "b", alias = "c")]
        a: u8,
        #[serde(rename = "e", alias = "d")]
        d_: u8,
        #[serde(rename(deserialize = "f", deserialize = "g"), alias = "h")]
        several: Option<u8>,
        #[serde(default, alias = "k", alias = "l")]
        twice: u8,
    }

    #[serde(deny_unknown_fields)]
    struct StrictAliases {
        #[serde(alias = "x")]
        value_of: f64,
        #[serde(alias = "Z", rename = "y")]
        other: Option<u8>,
    }

    #[serde(rename_all = "lowercase")]
    struct Lower { first_one: u8, aBC: u8, _x1_: u8 }
    #[serde(rename_all = "UPPERCASE")]
    struct Upper { first_one: u8, aBC: u8, _x1_: u8 }
    #[serde(rename_all = "PascalCase")]
    struct Pascal { first_one: u8, aBC: u8, _x1_: u8, r#type: u8 }
    #[serde(rename_all = "camelCase")]
    struct Camel { first_one: u8, aBC: u8, _x1_: u8, two__lines: u8, ends_: u8 }
    #[serde(rename_all = "snake_case")]
    struct Snake { first_one: u8, aBC: u8, _x1_: u8 }
    #[serde(rename_all = "SCREAMING_SNAKE_CASE")]
    struct ScreamingSnake { first_one: u8, aBC: u8, _x1_: u8 }
    #[serde(rename_all = "kebab-case")]
    struct Kebab { first_one: u8, aBC: u8, _x1_: u8 }
    #[serde(rename_all = "SCREAMING-KEBAB-CASE")]
    struct ScreamingKebab { first_one: u8, aBC: u8, _x1_: u8, #[serde(rename = "kept")] other: u8 }
    #[serde(rename_all(serialize = "camelCase", deserialize = "kebab-case"))]
    struct SplitCase { first_one: u8, #[serde(rename(serialize = "w"))] second_one: u8, #[serde(alias = "x_y")] third_one: u8 }
    #[serde(rename_all(deserialize = "UPPERCASE"))]
    struct HalfCase { first_one: u8 }

    #[serde(rename_all = "lowercase")]
    enum LowerEnum { FirstOne, ABC, X1, lower, Under_Score }
    #[serde(rename_all = "UPPERCASE")]
    enum UpperEnum { FirstOne, ABC, X1, lower, Under_Score }
    #[serde(rename_all = "PascalCase")]
    enum PascalEnum { FirstOne, ABC, X1, lower, Under_Score }
    #[serde(rename_all = "camelCase")]
    enum CamelEnum { FirstOne, ABC, X1, lower, Under_Score, r#Type }
    #[serde(rename_all = "snake_case")]
    enum SnakeEnum { FirstOne, ABC, X1, lower, Under_Score }
    #[serde(rename_all = "SCREAMING_SNAKE_CASE")]
    enum ScreamingSnakeEnum { FirstOne, ABC, X1, lower, Under_Score }
    #[serde(rename_all = "kebab-case")]
    enum KebabEnum { FirstOne, ABC, X1, lower, Under_Score }
    #[serde(rename_all = "SCREAMING-KEBAB-CASE")]
    enum ScreamingKebabEnum { FirstOne, ABC, X1, lower, #[serde(rename = "kept")] Under_Score }

    #[serde(rename_all_fields = "camelCase", rename_all(serialize = "UPPERCASE"))]
    enum Event {
        Opened { by_whom: u8, how_often: u8 },
        #[serde(rename_all(deserialize = "SCREAMING_SNAKE_CASE"))]
        Closed { by_whom: u8, #[serde(rename(serialize = "x"))] how_often: u8 },
        #[serde(rename_all = "kebab-case")]
        Moved { to_where: u8 },
        #[serde(rename(serialize = "s", deserialize = "d", deserialize = "dd"), alias = "ddd")]
        Named,
        #[serde(rename = "pair of", alias = "pairs")]
        Pair(u8, u8),
    }

    #[serde(rename_all_fields(serialize = "PascalCase", deserialize = "UPPERCASE"), deny_unknown_fields)]
    enum StrictEvent {
        #[serde(alias = "o", alias = "ring")]
        Opened { by_whom: u8, #[serde(alias = "times")] how_often: Option<u8> },
        Closed {},
        Other,
    }
}
cases {
    container: Container [r#"{"a":1}"#]
    split_container: SplitContainer ["[1,2]", "[1]"]
    renamed_unit: RenamedUnit ["null"]
    renamed_newtype: RenamedNewtype ["1"]
    renamed_enum: RenamedEnum [r#""A""#, r#"{"B":1}"#, r#"{"C":{"a":1}}"#]
    half_renamed_enum: HalfRenamedEnum [r#""A""#, r#"{"B":{"b":1}}"#]
    raw: r#fn [r#"{"a":1}"#]
    fields: Fields [
        r#"{"is-admin":true,"":1,"ünï code\"":2,"written":3,"r":4,"rr":5,"type":6,"type_":7}"#,
        r#"{"admin":true,"in":6}"#,
    ]
    aliases: Aliases [
        r#"{"a":1,"d":2,"f":3,"k":4}"#, r#"{"b":1,"e":2,"g":3}"#, r#"{"c":1,"e":2,"h":3}"#,
        r#"{"a":1,"b":2,"e":1}"#, r#"{"a":1,"e":1,"d":1}"#, "[1,2,3,4]",
    ]
    strict_aliases: StrictAliases [r#"{"x":1}"#, r#"{"value_of":1,"y":2}"#, r#"{"value_of":1,"Z":null}"#, r#"{"other":1}"#]
    lower: Lower [r#"{"first_one":1,"aBC":2,"_x1_":3}"#]
    upper: Upper [r#"{"FIRST_ONE":1,"ABC":2,"_X1_":3}"#]
    pascal: Pascal [r#"{"FirstOne":1,"ABC":2,"X1":3,"Type":4}"#]
    camel: Camel [r#"{"firstOne":1,"aBC":2,"x1":3,"twoLines":4,"ends":5}"#]
    snake: Snake [r#"{"first_one":1,"aBC":2,"_x1_":3}"#]
    screaming_snake: ScreamingSnake [r#"{"FIRST_ONE":1,"ABC":2,"_X1_":3}"#]
    kebab: Kebab [r#"{"first-one":1,"aBC":2,"-x1-":3}"#]
    screaming_kebab: ScreamingKebab [r#"{"FIRST-ONE":1,"ABC":2,"-X1-":3,"kept":4}"#]
    split_case: SplitCase [r#"{"first-one":1,"second-one":2,"third-one":3}"#, r#"{"first-one":1,"second-one":2,"x_y":3}"#]
    half_case: HalfCase [r#"{"FIRST_ONE":1}"#]
    lower_enum: LowerEnum [r#""firstone""#, r#""abc""#, r#""under_score""#]
    upper_enum: UpperEnum [r#""FIRSTONE""#, r#""LOWER""#]
    pascal_enum: PascalEnum [r#""FirstOne""#, r#""lower""#]
    camel_enum: CamelEnum [r#""firstOne""#, r#""aBC""#, r#""type""#]
    snake_enum: SnakeEnum [r#""first_one""#, r#""a_b_c""#, r#""under__score""#]
    screaming_snake_enum: ScreamingSnakeEnum [r#""FIRST_ONE""#, r#""A_B_C""#]
    kebab_enum: KebabEnum [r#""first-one""#, r#""a-b-c""#, r#""under--score""#]
    screaming_kebab_enum: ScreamingKebabEnum [r#""FIRST-ONE""#, r#""kept""#]
    event: Event [
        r#"{"Opened":{"byWhom":1,"howOften":2}}"#,
        r#"{"Closed":{"BY_WHOM":1,"HOW_OFTEN":3}}"#,
        r#"{"Moved":{"to-where":1}}"#,
        r#""d""#, r#""dd""#, r#""ddd""#, r#""Named""#,
        r#"{"pair of":[1,2]}"#, r#"{"pairs":[1,2]}"#,
    ]
    strict_event: StrictEvent [
        r#"{"Opened":{"BY_WHOM":1,"HOW_OFTEN":2}}"#, r#"{"o":{"BY_WHOM":1,"times":2}}"#, r#"{"ring":[1,2]}"#,
        r#"{"Closed":{"x":1}}"#, r#""Other""#,
    ]
}
}
