//! A Go program: several keys in one tag, read from the type alone. The output is Go's, byte for byte.
//!
//! `cargo run --package gotag-examples --example quickstart_tags`
#![allow(unreachable_pub, reason = "reflection sets what is `pub`, and an example has no one to be public for")]

use std::fmt::{self, Write};

use gotag::{Reflect, info_of};

/// The tags are pasted as they stand in Go, and checked as fully as gotag's own form. `go` is a key of this example's own.
///
/// ```go
/// type User struct {
///     ID    int    `json:"id" db:"user_id" validate:"required"`
///     Name  string `json:"name" validate:"min=2,max=50"`
///     Email string `json:"email,omitempty" validate:"email"`
/// }
/// ```
#[derive(Reflect)]
struct User {
    #[tag(r#"json:"id" db:"user_id" validate:"required" go:"ID""#)]
    pub id: i64,
    #[tag(r#"json:"name" validate:"min=2,max=50" go:"Name""#)]
    pub name: String,
    #[tag(r#"json:"email,omitempty" validate:"email" go:"Email""#)]
    pub email: String,
}

fn program() -> Result<String, fmt::Error> {
    let mut out = String::new();
    for field in info_of::<User>().fields() {
        // Go's `Tag.Get` cannot tell an absent key from an empty one; `tag` can, and this program does not care.
        let [json, db] = ["json", "db"].map(|key| field.tag(key).unwrap_or_default());
        writeln!(out, "{}: json={json} db={db}", field.tag("go").unwrap_or(field.name()))?;
    }
    Ok(out)
}

fn main() -> Result<(), fmt::Error> {
    print!("{}", program()?);
    Ok(())
}

#[test]
fn the_output_is_that_of_go() {
    assert_eq!(program().unwrap(), include_str!("tags.go.out"));
    assert_eq!(info_of::<User>().fields()[1].tag("validate"), Some("min=2,max=50"));
}
