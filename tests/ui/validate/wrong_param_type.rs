use gotag::Validate;

const NAME: &str = "max";

fn words(_: &str) -> String {
    String::new()
}

fn is_short(text: &str) -> bool {
    text.len() < 3
}

#[derive(Validate)]
struct Compiled {
    #[tag(validate(max = 1.5))]
    a: u8,
    #[tag(validate(len = -1))]
    b: String,
    #[tag(validate(max = NAME))]
    c: Vec<u8>,
    #[tag(validate(oneof(1, 2)))]
    d: String,
    #[tag(validate(eq = "x"))]
    e: u8,
    #[tag(validate = "oneof=red green")]
    f: u8,
    #[tag(validate = "max=300")]
    g: u8,
    #[tag(validate(custom = words))]
    h: String,
    #[tag(validate(custom = is_short))]
    i: u8,
}

fn main() {}
