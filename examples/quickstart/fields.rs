//! A Go program: what reflection tells of a value, and of a pointer to one. The output is Go's, byte for byte.
//!
//! `cargo run --package gotag-examples --example quickstart`
#![allow(unreachable_pub, reason = "reflection sets what is `pub`, and an example has no one to be public for")]

use std::error::Error;
use std::fmt::Write;

use gotag::Reflect;
use gotag::reflect::{FieldInfo, Kind, Ref, TypeInfo, Value};

/// ```go
/// type User struct {
///     ID    int    `json:"id"`
///     Name  string `json:"name"`
///     Email string `json:"email,omitempty"`
///     Age   int    `json:"-"`
/// }
/// ```
#[derive(Reflect, Default)]
struct User {
    #[tag(json = "id", go = "ID")]
    pub id: i64,
    #[tag(json = "name", go = "Name")]
    pub name: String,
    #[tag(json("email", omitempty), go = "Email")]
    pub email: String,
    #[tag(json = "-", go = "Age")]
    pub age: i64,
}

/// Prints the fields of a struct, or of the struct that a pointer points to.
fn inspect(value: Ref<'_>, out: &mut String) -> Result<(), Box<dyn Error>> {
    let value = value.indirect()?;
    writeln!(out, "Struct Type: {}", go_type(value.info()))?;
    for (field, value) in value.fields() {
        writeln!(
            out,
            "  Field Name: {}, Type: {}, Value: {}, Tag: {}",
            go_name(field),
            go_type(field.ty()),
            go_value(&value),
            field.tag("json").unwrap_or_default(),
        )?;
    }
    Ok(())
}

/// What Go calls the types of this program whose names differ.
const GO_TYPES: &[(Kind, &str)] = &[(Kind::I64, "int"), (Kind::Str, "string")];

fn go_type(info: &TypeInfo) -> &str {
    GO_TYPES.iter().find(|(kind, _)| *kind == info.kind()).map_or(info.name(), |(_, name)| *name)
}

/// An exported field starts with a capital in Go: `id` is `ID` there, and no rule can tell.
fn go_name(field: &FieldInfo) -> &'static str {
    field.tag("go").unwrap_or(field.name())
}

/// What Go's `%v` prints.
fn go_value(value: &Ref<'_>) -> String {
    match value.value() {
        Value::Int(number) => number.to_string(),
        Value::Str(text) => text.to_owned(),
        _ => go_type(value.info()).to_owned(),
    }
}

fn program() -> Result<String, Box<dyn Error>> {
    let mut out = String::new();
    let alice = User { id: 1, name: "Alice".into(), email: "alice@example.com".into(), age: 30 };
    inspect(Ref::new(&alice), &mut out)?;
    out.push_str("\n--- Using a pointer ---\n");
    let bob = Box::new(User { id: 2, name: "Bob".into(), email: "bob@example.com".into(), ..User::default() });
    inspect(Ref::new(&bob), &mut out)?;
    Ok(out)
}

fn main() -> Result<(), Box<dyn Error>> {
    print!("{}", program()?);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Ref, inspect, program};

    #[test]
    fn the_output_is_that_of_go() {
        assert_eq!(program().unwrap(), include_str!("fields.go.out"));
    }

    /// Go's `NumField` panics here.
    #[test]
    fn what_is_no_struct_has_no_fields() {
        let mut out = String::new();
        inspect(Ref::new(&7_i64), &mut out).unwrap();
        assert_eq!(out, "Struct Type: int\n");
    }
}
