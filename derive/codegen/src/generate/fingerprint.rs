//! The hash of an item: what its generated code depends on, and nothing else.
//!
//! The attribute computes the same over the tokens that the compiler hands it; its file of this name says what is left
//! out, and why. A change here is a change there, and a new [`SCHEMA`].

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

use super::SCHEMA;

const READ_WITHIN: &[&str] = &["tag", "serde", "strum", "cfg"];
const READ_ABOVE: &[&str] = &["tag", "serde", "strum", "repr"];

/// The hash of an item under a list.
pub(super) fn fingerprint(list: &TokenStream, item: &TokenStream) -> u64 {
    // FNV-1a, 64 bits.
    let mut hash = 0xcbf2_9ce4_8422_2325 ^ SCHEMA;
    tokens(list, READ_WITHIN, &mut hash);
    atom(";", &mut hash);
    tokens(item, READ_ABOVE, &mut hash);
    hash
}

fn tokens(stream: &TokenStream, read: &[&str], hash: &mut u64) {
    let mut stream = stream.clone().into_iter().peekable();
    while let Some(token) = stream.next() {
        match token {
            TokenTree::Punct(punct) => {
                if punct.as_char() == '#' {
                    stream.next_if(|next| matches!(next, TokenTree::Punct(bang) if bang.as_char() == '!'));
                    if stream.next_if(|next| is_skipped(next, read)).is_some() {
                        continue;
                    }
                }
                atom(punct.as_char().encode_utf8(&mut [0; 4]), hash);
            }
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::None => ("", ""),
                };
                atom(open, hash);
                tokens(&group.stream(), READ_WITHIN, hash);
                atom(close, hash);
            }
            TokenTree::Ident(ident) => atom(&ident.to_string(), hash),
            TokenTree::Literal(literal) => atom(&literal.to_string(), hash),
        }
    }
}

/// Whether these are the brackets of an attribute that no generator reads.
fn is_skipped(token: &TokenTree, read: &[&str]) -> bool {
    matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket && !is_named(group, read))
}

fn is_named(attribute: &Group, words: &[&str]) -> bool {
    match attribute.stream().into_iter().next() {
        Some(TokenTree::Ident(ident)) => words.iter().any(|word| ident == word),
        _ => false,
    }
}

fn atom(text: &str, hash: &mut u64) {
    if text.is_empty() {
        return;
    }
    for byte in text.bytes().chain([0]) {
        *hash = (*hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(item: &str) -> u64 {
        fingerprint(&"Serialize".parse().unwrap(), &item.parse().unwrap())
    }

    #[test]
    fn what_no_generator_reads_may_change() {
        let plain = of("struct A { a: u8 }");
        for same in [
            "struct A{a:u8}",
            "/// A doc comment.\nstruct A { /** Another. */ a: u8 }",
            "#[derive(Debug)] #[cfg(unix)] #[gotag::generate(Serialize)] struct A { #[allow(dead_code)] a: u8 }",
        ] {
            assert_eq!(of(same), plain, "{same}");
        }
    }

    #[test]
    fn what_generators_read_may_not() {
        let forms = [
            "struct A { a: u8 }",
            "struct A { a: u8, }",
            "struct A { a: u16 }",
            "struct B { a: u8 }",
            "#[tag(crate = x)] struct A { a: u8 }",
            "#[serde(default)] struct A { a: u8 }",
            "#[repr(C)] struct A { a: u8 }",
            "struct A { #[tag(json = \"b\")] a: u8 }",
            "struct A { #[cfg(unix)] a: u8 }",
            "struct A { a: u8, b: u8 }",
        ];
        let mut hashes: Vec<u64> = forms.iter().map(|form| of(form)).collect();
        hashes.push(fingerprint(&"Validate".parse().unwrap(), &forms[0].parse().unwrap()));
        hashes.sort_unstable();
        hashes.dedup();
        assert_eq!(hashes.len(), forms.len() + 1);
    }
}
