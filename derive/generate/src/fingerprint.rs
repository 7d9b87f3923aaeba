//! The hash of an item: what the generated code depends on, and nothing else.
//!
//! `gotag-codegen` computes the same over the tokens that proc-macro2 reads from the file (a proc-macro crate cannot
//! export functions). Both must agree on every item, so what the compiler rewrites on the way is left out: doc comments
//! (their literals are spelled differently), and of an item's own attributes all but those that generators read (the
//! compiler has expanded `cfg`, `cfg_attr` and derives by then). The bounds of invisible groups are no tokens.
//! That both agree is tested by everything that is generated and compiles.

use proc_macro::{Delimiter, Group, TokenStream, TokenTree};

/// The format of generated files. Files of another format are stale.
const SCHEMA: u64 = 1;

/// Attributes that decide what is generated, anywhere in an item and on the item itself.
const READ_WITHIN: &[&str] = &["tag", "serde", "strum", "cfg"];
const READ_ABOVE: &[&str] = &["tag", "serde", "strum", "repr"];

/// The hash of an item under a list.
pub(crate) fn fingerprint(list: &TokenStream, item: &TokenStream) -> u64 {
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
    matches!(token, TokenTree::Group(group) if is_attribute(group) && !is_named(group, read))
}

fn is_attribute(group: &Group) -> bool {
    group.delimiter() == Delimiter::Bracket
}

/// Whether an attribute's path is one of these words.
pub(crate) fn is_named(attribute: &Group, words: &[&str]) -> bool {
    match attribute.stream().into_iter().next() {
        Some(TokenTree::Ident(ident)) => words.contains(&ident.to_string().as_str()),
        _ => false,
    }
}

/// Mixes one token in, with an end so that `ab c` is not `a bc`. An empty one is none.
fn atom(text: &str, hash: &mut u64) {
    if text.is_empty() {
        return;
    }
    for byte in text.bytes().chain([0]) {
        *hash = (*hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
}
