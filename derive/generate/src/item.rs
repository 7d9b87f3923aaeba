//! The item under the attribute, as far as bare tokens tell: its kind, its name, its crate path.

use proc_macro::{Group, Span, TokenStream, TokenTree};

/// What the attribute stands on.
pub(crate) struct Item {
    /// `struct`, `enum`, `trait`; or whatever else it is, which is an error.
    pub(crate) keyword: String,
    pub(crate) name: String,
    pub(crate) span: Span,
    /// The value of `#[tag(crate = path)]`.
    pub(crate) krate: Option<TokenStream>,
    /// A second `#[generate]` on the item.
    pub(crate) second: Option<Span>,
}

const KEYWORDS: &[&str] =
    &["struct", "enum", "trait", "union", "fn", "impl", "use", "mod", "type", "static", "const", "extern"];

/// Reads what stands before and at the item's keyword. `None`: not an item that has a name.
pub(crate) fn read(tokens: &TokenStream) -> Option<Item> {
    let mut tokens = tokens.clone().into_iter().peekable();
    let (mut krate, mut second) = (None, None);
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == '#' => {
                if let Some(TokenTree::Group(attribute)) = tokens.next() {
                    krate = krate.or_else(|| tagged_crate(&attribute));
                    second = second.or_else(|| generate(&attribute));
                }
            }
            // `union` is a keyword by its place alone, and `const`, `extern` may lead a function.
            TokenTree::Ident(ident) if KEYWORDS.contains(&ident.to_string().as_str()) => {
                let mut keyword = ident.to_string();
                let mut name = tokens.next();
                if let Some(TokenTree::Ident(next)) = &name
                    && next.to_string() == "fn"
                {
                    keyword = next.to_string();
                    name = tokens.next();
                }
                let span = name.as_ref().map_or(ident.span(), TokenTree::span);
                let name = name.map(|name| name.to_string()).unwrap_or_default();
                return Some(Item { keyword, name: name.trim_start_matches("r#").to_owned(), span, krate, second });
            }
            _ => {}
        }
    }
    None
}

/// The `path` of `tag(.., crate = path, ..)`.
fn tagged_crate(attribute: &Group) -> Option<TokenStream> {
    let mut tokens = attribute.stream().into_iter();
    match (tokens.next()?, tokens.next()?) {
        (TokenTree::Ident(ident), TokenTree::Group(list)) if ident.to_string() == "tag" => crate_path(&list),
        _ => None,
    }
}

/// The `path` of `(.., crate = path, ..)`.
pub(crate) fn crate_path(list: &Group) -> Option<TokenStream> {
    let list: Vec<_> = list.stream().into_iter().collect();
    let comma = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ',');
    list.split(comma).find_map(|entry| match entry {
        [TokenTree::Ident(word), TokenTree::Punct(equals), path @ ..]
            if word.to_string() == "crate" && equals.as_char() == '=' =>
        {
            Some(path.iter().cloned().collect())
        }
        _ => None,
    })
}

/// The place of a `generate` in an attribute's path.
pub(crate) fn generate(attribute: &Group) -> Option<Span> {
    let path = attribute.stream().into_iter().take_while(|token| !matches!(token, TokenTree::Group(_)));
    match path.last()? {
        TokenTree::Ident(ident) if ident.to_string() == "generate" => Some(ident.span()),
        _ => None,
    }
}

/// `HTTPServer2` -> `http_server2`: the name of the item in the name of its generated file. The tool names it so too.
pub(crate) fn snake(name: &str) -> String {
    let chars: Vec<char> = name.chars().collect();
    let mut snake = String::new();
    for (i, char) in chars.iter().enumerate() {
        let word_starts = char.is_uppercase()
            && i > 0
            && chars[i - 1] != '_'
            && (!chars[i - 1].is_uppercase() || chars.get(i + 1).is_some_and(|next| next.is_lowercase()));
        if word_starts {
            snake.push('_');
        }
        snake.extend(char.to_lowercase());
    }
    snake
}
