//! Prints any value by reflection, under the names of the wire. It knows nothing of countries.

use std::fmt::{self, Write};

use gotag::reflect::{Fields, Ref, Value};

/// `name: value`, with what the value consists of indented below it.
///
/// A field tagged `print = "count"`, a key of this example's own, shows only how many entries it has.
pub fn print(name: &str, value: Ref<'_>, depth: usize, out: &mut String) -> fmt::Result {
    write!(out, "{:1$}{name}:", "", depth * 2)?;
    match value.value() {
        Value::Struct(fields) => {
            out.write_char('\n')?;
            print_fields(fields, depth + 1, out)
        }
        Value::Map(map) => {
            out.write_char('\n')?;
            for (key, value) in map.iter() {
                print(&inline(Ref::seen(key)), Ref::seen(value), depth + 1, out)?;
            }
            Ok(())
        }
        _ => writeln!(out, " {}", inline(value)),
    }
}

fn print_fields(fields: Fields<'_>, depth: usize, out: &mut String) -> fmt::Result {
    for (field, value) in fields.iter() {
        let name = field.json_name().unwrap_or(field.name());
        let value = Ref::seen(value);
        if field.tag("print") == Some("count") {
            writeln!(out, "{:2$}{name}: {} entries", "", value.len(), depth * 2)?;
        } else {
            print(name, value, depth, out)?;
        }
    }
    Ok(())
}

/// A value in one line.
fn inline(value: Ref<'_>) -> String {
    match value.value() {
        Value::Bool(flag) => flag.to_string(),
        Value::Int(number) => number.to_string(),
        Value::Float(number) => number.to_string(),
        Value::Str(text) => text.to_owned(),
        Value::Option(None) => "unknown".to_owned(),
        Value::Option(Some(some)) => inline(Ref::seen(some)),
        Value::Seq(elements) => list(elements.iter().map(Ref::seen)),
        Value::Enum(variant) => match variant.fields().len() {
            0 => variant.info().json_name().unwrap_or(variant.name()).to_owned(),
            _ => list(variant.fields().iter().map(|(_, value)| Ref::seen(value))),
        },
        _ => value.info().to_string(),
    }
}

fn list<'a>(values: impl Iterator<Item = Ref<'a>>) -> String {
    values.map(inline).collect::<Vec<_>>().join(", ")
}
