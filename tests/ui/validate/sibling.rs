use gotag::Validate;

#[derive(Validate)]
struct Account {
    password: String,
    #[tag(validate(eqfield = pasword))]
    confirm: String,
    #[tag(validate = "gtfield=Password")]
    hint: String,
    #[tag(validate(gtfield = count))]
    count: u8,
    #[tag(validate(each(eqfield = count)))]
    counts: Vec<u8>,
}

#[derive(Validate)]
enum Period {
    Open { from: u8 },
    Closed {
        #[tag(validate(gtfield = from))]
        to: u8,
    },
}

fn main() {}
