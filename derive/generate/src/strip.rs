//! Removes the attributes that only gotag understands, so that the compiler does not meet them: on a trait, which takes no
//! derive that would make them known, and on an item with a mistake, which shall have one error.

use proc_macro::{Delimiter, Group, TokenStream, TokenTree};

use crate::fingerprint::is_named;
use crate::item;
use crate::problem::Problem;

/// The item without the attributes of these names, at any depth.
pub(crate) fn strip(item: TokenStream, names: &[&str], problems: &mut Vec<Problem>) -> TokenStream {
    let mut kept = Vec::new();
    let mut tokens = item.into_iter().peekable();
    while let Some(token) = tokens.next() {
        if matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '#')
            && let Some(TokenTree::Group(attribute)) = tokens.peek()
            && attribute.delimiter() == Delimiter::Bracket
        {
            let conditional = conditional(attribute, names);
            // A second `generate` is an error already, and would be one more on its own.
            if is_named(attribute, names) || conditional.is_some() || item::generate(attribute).is_some() {
                problems.extend(conditional);
                tokens.next();
                continue;
            }
        }
        kept.push(match token {
            TokenTree::Group(group) => {
                let mut stripped = Group::new(group.delimiter(), strip(group.stream(), names, problems));
                stripped.set_span(group.span());
                stripped.into()
            }
            token => token,
        });
    }
    kept.into_iter().collect()
}

/// `#[cfg_attr(predicate, tag(...))]`: the tool does not know the features that will be on.
fn conditional(attribute: &Group, names: &[&str]) -> Option<Problem> {
    let TokenTree::Group(list) = attribute.stream().into_iter().nth(1)? else { return None };
    if !is_named(attribute, &["cfg_attr"]) {
        return None;
    }
    let list: Vec<_> = list.stream().into_iter().collect();
    let comma = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ',');
    list.split(comma).skip(1).find_map(|entry| match entry.first()? {
        TokenTree::Ident(ident) if names.contains(&ident.to_string().as_str()) => Some(Problem::new(
            ident.span(),
            format!(
                "committed code cannot follow a `{ident}` under `cfg_attr`\nhelp: put a `#[cfg]` on the whole field, or \
                 use the derive"
            ),
        )),
        _ => None,
    })
}
