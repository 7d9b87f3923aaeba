//! What an error says was expected: `expecting`.

corpus! {
types {
    #[serde(expecting = "a point")]
    struct Point { x: u8, y: u8 }
    #[serde(expecting = "two numbers")]
    struct Pair(u8, u8);
    #[serde(expecting = "nothing at all")]
    struct Unit;
    #[serde(expecting = "a number")]
    struct Newtype(u8);
    #[serde(expecting = "a colour")]
    enum Color { Red, Rgb(u8, u8), Named { a: u8 }, One(u8) }
    #[serde(expecting = "left or right")]
    enum Side { Left, Right }
}
cases {
    point: Point [r#"{"x":1,"y":2}"#, "[1]", "[1,2]"]
    pair: Pair ["[1,2]", "[1]"]
    unit: Unit ["null"]
    newtype: Newtype ["1"]
    color: Color [r#""Red""#, r#"{"Rgb":[1,2]}"#, r#"{"Rgb":[1]}"#, r#"{"Named":{"a":1}}"#, r#"{"Named":[]}"#, r#"{"One":1}"#]
    side: Side [r#""Left""#, "1"]
}
}
