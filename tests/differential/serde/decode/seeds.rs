//! Inputs as lines of a file: the name of a case, a space, the input with `\\` and `\x00` for what is not printed.

use std::fmt::Write as _;

use super::all;

/// The line of an input.
pub fn line(name: &str, input: &[u8]) -> String {
    let mut line = format!("{name} ");
    for byte in input {
        match byte {
            b'\\' => line.push_str("\\\\"),
            b' '..=b'~' => line.push(char::from(*byte)),
            _ => {
                let _ = write!(line, "\\x{byte:02x}");
            }
        }
    }
    line
}

/// The inputs of a file, each with the number of its type.
///
/// # Panics
///
/// Where a line names no case, or its input is not as [`line`] writes it.
pub fn parse(file: &str) -> Vec<(usize, Vec<u8>)> {
    let parse = |line: &str| {
        let (name, input) = line.split_once(' ')?;
        Some((all().iter().position(|case| case.name() == name)?, unescaped(input)?))
    };
    file.lines().map(|line| parse(line).unwrap_or_else(|| panic!("no case and its input: {line}"))).collect()
}

fn unescaped(mut text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    while let Some(at) = text.find('\\') {
        bytes.extend_from_slice(&text.as_bytes()[..at]);
        let escape = &text[at + 1..];
        let len = match escape.as_bytes().first()? {
            b'\\' => {
                bytes.push(b'\\');
                1
            }
            b'x' => {
                bytes.push(u8::from_str_radix(escape.get(1..3)?, 16).ok()?);
                3
            }
            _ => return None,
        };
        text = &escape[len..];
    }
    bytes.extend_from_slice(text.as_bytes());
    Some(bytes)
}

#[test]
fn a_line_is_read_as_it_was_written() {
    let input: Vec<u8> = (0..=255).collect();
    let name = all()[3].name();
    assert_eq!(parse(&line(name, &input)), [(3, input)]);
}
