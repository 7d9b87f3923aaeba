// Tags where they have no meaning.
#[derive(gotag::Serialize, gotag::Validate, gotag::Reflect)]
#[tag(validate(required), json = "-", text(rename_all = "lowercase"))]
struct User<#[tag(x = 1)] T> {
    #[tag(rename_all = "lowercase", crate = gotag, bound(Serialize(T: Clone)))]
    id: T,
    #[tag(json(deny_unknown), text = "x")]
    name: String,
}

#[derive(gotag::Serialize)]
#[tag(json(default))]
enum Color {
    #[tag(json(omitempty), validate(required))]
    Red,
}

fn main() {}
