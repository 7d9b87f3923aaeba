//! Tags without derive macros: what the tags ask for stands in `generated/`, written by `cargo xtask codegen`, to be read
//! and reviewed like any other code. The attribute includes it, and refuses to compile it once it is stale.
#![forbid(unsafe_code)]

#[cfg(test)]
mod program;
mod role;
#[cfg(test)]
mod store;
mod user;

use gotag::Validate;

use role::Role;
use user::User;

fn main() {
    let user = User { id: 1, name: "Alice".to_owned(), email: String::new(), role: Role::Admin };
    println!("{}", serde_json::to_string(&user).expect("a user is JSON"));
    let text = r#"{"id": 0, "name": "B", "email": "bob", "role": "guest"}"#;
    let nobody: User = serde_json::from_str(text).expect("the text is a user");
    if let Err(report) = nobody.validate() {
        println!("{report}");
    }
}
