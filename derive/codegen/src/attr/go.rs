//! Go's grammar of struct tags: `key:"value" key:"value"` as `reflect.StructTag` reads it, and the comma lists inside a
//! value. What Go ignores in silence, and `go vet` complains about, is an error here.

use proc_macro2::Span;

use super::item::{Arg, Item, Value, Word};

/// One pair of a pasted tag.
#[derive(Debug, PartialEq, Eq)]
pub struct Pair {
    /// `json`
    pub key: String,
    /// What stood between the quotes, with Go's escapes undone.
    pub value: String,
}

/// Reads a whole Go tag. The error says what `go vet` would.
pub fn pairs(tag: &str) -> Result<Vec<Pair>, String> {
    let mut rest = tag;
    let mut pairs = Vec::new();
    while !rest.is_empty() {
        let trimmed = rest.trim_start_matches(' ');
        if trimmed.is_empty() {
            break;
        }
        if trimmed.len() == rest.len() && !pairs.is_empty() {
            return Err(format!("the pairs of a Go tag are separated by spaces, not by `{}`", first(rest)));
        }
        let end = trimmed.find(|c: char| c <= ' ' || c == ':' || c == '"' || c == '\u{7f}').unwrap_or(trimmed.len());
        let (key, after) = trimmed.split_at(end);
        if key.is_empty() || !after.starts_with(":\"") {
            let part = trimmed.split(' ').next().unwrap_or(trimmed);
            return Err(format!("`{part}` is no pair of a Go tag"));
        }
        let (value, after) = quoted(&after[1..]).map_err(|why| format!("the value of `{key}` {why}"))?;
        pairs.push(Pair { key: key.to_owned(), value });
        rest = after;
    }
    Ok(pairs)
}

fn first(text: &str) -> char {
    text.chars().next().unwrap_or(' ')
}

/// Reads a Go string literal at the start of `text`; gives its value and what follows.
fn quoted(text: &str) -> Result<(String, &str), &'static str> {
    // In bytes, for `\xc3\xa9` is one character.
    let mut value = Vec::new();
    let mut chars = text.char_indices().skip(1);
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => {
                let value = String::from_utf8(value).map_err(|_| "has bytes in its escapes that are no UTF-8")?;
                return Ok((value, &text[at + 1..]));
            }
            '\n' => return Err("has a line break in its quotes"),
            '\\' => escape(&mut chars, &mut value).ok_or("has an escape that Go does not know")?,
            c => push(c, &mut value),
        }
    }
    Err("has no closing quote")
}

fn push(c: char, value: &mut Vec<u8>) {
    value.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
}

/// The escapes of Go's interpreted strings. `None`: it is none of them.
fn escape(chars: &mut impl Iterator<Item = (usize, char)>, value: &mut Vec<u8>) -> Option<()> {
    let (_, c) = chars.next()?;
    let mut number = |digits, radix, start| {
        let mut code = start;
        for _ in 0..digits {
            let (_, digit): (usize, char) = chars.next()?;
            code = code * radix + digit.to_digit(radix)?;
        }
        Some(code)
    };
    match c {
        'x' => value.push(u8::try_from(number(2, 16, 0)?).ok()?),
        '0'..='7' => value.push(u8::try_from(number(2, 8, u32::from(c) - u32::from('0'))?).ok()?),
        'u' => push(char::from_u32(number(4, 16, 0)?)?, value),
        'U' => push(char::from_u32(number(8, 16, 0)?)?, value),
        'a' => value.push(7),
        'b' => value.push(8),
        'f' => value.push(0xc),
        'n' => value.push(b'\n'),
        'r' => value.push(b'\r'),
        't' => value.push(b'\t'),
        'v' => value.push(0xb),
        '\\' | '"' => push(c, value),
        _ => return None,
    }
    Some(())
}

/// The elements of a value that starts with a name: `"email,omitempty"`. The name is `None` where it is empty.
pub fn named(value: &str, span: Span) -> (Option<String>, Vec<Item>) {
    let (name, words) = value.split_once(',').unwrap_or((value, ""));
    let name = (!name.is_empty()).then(|| name.to_owned());
    let mut items = Vec::new();
    for text in words.split(',') {
        if !text.is_empty() {
            // Go's second json package has a colon there: `case:ignore`.
            let text = match text.find([':', '=']) {
                Some(at) if text[at..].starts_with(':') => &format!("{}={}", &text[..at], &text[at + 1..]),
                _ => text,
            };
            items.push(word(text, span));
        }
    }
    (name, items)
}

/// The elements of a list of rules: `"required,min=2,a|b,dive,max=3"`. What follows `dive` is the argument of `each`.
pub fn rules(value: &str, span: Span) -> Vec<Item> {
    let mut items = Vec::new();
    let mut rest = Some(value);
    while let Some(text) = rest {
        let (part, after) = text.split_once(',').map_or((text, None), |(part, after)| (part, Some(after)));
        rest = after;
        if part == "dive" {
            // Go dives into structs by itself: there is no rule to write behind the word.
            let inner = rules(after.unwrap_or("nested"), span);
            items.push(Item::Word { word: Word { text: "each".to_owned(), span }, arg: Arg::List(inner) });
            break;
        }
        let mut either = Vec::new();
        for text in part.split('|') {
            either.push(word(text, span));
        }
        match <[Item; 1]>::try_from(either) {
            Ok([one]) if part.is_empty() && value.is_empty() => drop(one),
            Ok([one]) => items.push(one),
            Err(either) => items.push(Item::Either(either)),
        }
    }
    items
}

/// `word` or `word=value`, with Go's stand-ins for the comma and the bar undone in the value.
fn word(text: &str, span: Span) -> Item {
    let (name, arg) = match text.split_once('=') {
        Some((name, value)) => {
            let value = value.replace("0x2C", ",").replace("0x7C", "|");
            (name, Arg::Value(Value::Text(value, span)))
        }
        None => (text, Arg::None),
    };
    Item::Word { word: Word { text: name.trim().to_owned(), span }, arg }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn well_formed_tags() {
        for (tag, want) in [
            ("", vec![]),
            (r#"json:"id""#, vec![("json", "id")]),
            (r#"json:"id,omitempty" db:"user_id" "#, vec![("json", "id,omitempty"), ("db", "user_id")]),
            (r#"  a:"x\"y"   b:"""#, vec![("a", "x\"y"), ("b", "")]),
            (r#"a:"\u00e9\x41\101\t""#, vec![("a", "\u{e9}AA\t")]),
            (r#"a:"\xc3\xa9\303\251""#, vec![("a", "\u{e9}\u{e9}")]),
        ] {
            let got = pairs(tag).unwrap_or_else(|why| panic!("{tag}: {why}"));
            let got: Vec<(&str, &str)> = got.iter().map(|p| (p.key.as_str(), p.value.as_str())).collect();
            assert_eq!(got, want, "{tag}");
        }
    }

    #[test]
    fn malformed_tags() {
        for (tag, why) in [
            ("json", "`json` is no pair of a Go tag"),
            ("json:id", "`json:id` is no pair of a Go tag"),
            (r#"json: "id""#, "`json:` is no pair of a Go tag"),
            (r#":"id""#, "`:\"id\"` is no pair of a Go tag"),
            (r#"json:"id"#, "the value of `json` has no closing quote"),
            (r#"json:"id"db:"x""#, "the pairs of a Go tag are separated by spaces, not by `d`"),
            (r#"json:"id",db:"x""#, "the pairs of a Go tag are separated by spaces, not by `,`"),
            (r#"json:"\xff""#, "the value of `json` has bytes in its escapes that are no UTF-8"),
            (r#"json:"\q""#, "the value of `json` has an escape that Go does not know"),
        ] {
            assert_eq!(pairs(tag), Err(why.to_owned()), "{tag}");
        }
    }

    #[test]
    fn dive_takes_the_rest() {
        let items = rules("required,dive,alphanum|len=0,max=3", Span::call_site());
        let [Item::Word { .. }, Item::Word { word, arg: Arg::List(inner) }] = &items[..] else {
            panic!("{}", items.len())
        };
        assert_eq!((word.text.as_str(), inner.len()), ("each", 2));
    }
}
