//! What a file alone shows.

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use syn::spanned::Spanned;
use syn::{ImplItem, Item, TraitItem};

use super::files::File;
use super::{Finding, Rule};

/// The design asks for about 400 and 80; these are where "about" ends.
const FILE_LINES: usize = 450;
const FUNCTION_LINES: usize = 100;

pub(super) fn check(file: &File) -> Vec<Finding> {
    let mut findings = machine(file);
    if !file.is_source() {
        return findings;
    }
    let lines = file.text.lines().count();
    if lines > FILE_LINES {
        let message = format!("{lines} lines; {FILE_LINES} is the limit, look for the seam");
        findings.push(finding(file, 0, Rule::FileLength, message));
    }
    match syn::parse_file(&file.text) {
        Ok(parsed) => functions(&parsed.items, file, &mut findings),
        Err(error) => findings.push(finding(file, error.span().start().line, Rule::Finished, error.to_string())),
    }
    if let Ok(tokens) = file.text.parse() {
        words(tokens, file, &mut findings);
    }
    findings.extend(notes(file));
    findings
}

fn finding(file: &File, line: usize, rule: Rule, message: String) -> Finding {
    Finding { file: file.path.clone(), line, rule, message }
}

fn functions(items: &[Item], file: &File, findings: &mut Vec<Finding>) {
    for item in items {
        match item {
            Item::Fn(item) => function(&item.sig.ident, item.sig.span(), item.block.span(), file, findings),
            Item::Impl(item) => {
                for item in &item.items {
                    if let ImplItem::Fn(item) = item {
                        function(&item.sig.ident, item.sig.span(), item.block.span(), file, findings);
                    }
                }
            }
            Item::Trait(item) => {
                for item in &item.items {
                    if let TraitItem::Fn(item) = item
                        && let Some(block) = &item.default
                    {
                        function(&item.sig.ident, item.sig.span(), block.span(), file, findings);
                    }
                }
            }
            Item::Mod(item) => {
                if let Some((_, items)) = &item.content {
                    functions(items, file, findings);
                }
            }
            _ => {}
        }
    }
}

fn function(name: &syn::Ident, head: Span, body: Span, file: &File, findings: &mut Vec<Finding>) {
    let line = head.start().line;
    let lines = body.end().line + 1 - line;
    if lines > FUNCTION_LINES {
        let message = format!("`{name}` has {lines} lines; {FUNCTION_LINES} is the limit");
        findings.push(finding(file, line, Rule::FunctionLength, message));
    }
}

/// Macros that stand for work still to do, or for a look inside.
const UNFINISHED: &[&str] = &["todo", "unimplemented", "dbg"];

/// Looks at tokens, so that strings and comments may speak of what code may not do.
fn words(tokens: TokenStream, file: &File, findings: &mut Vec<Finding>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (index, token) in tokens.iter().enumerate() {
        let line = token.span().start().line;
        let before = |back: usize| index.checked_sub(back).map(|index| tokens[index].to_string()).unwrap_or_default();
        let next = tokens.get(index + 1).map(ToString::to_string).unwrap_or_default();
        match token {
            TokenTree::Ident(ident) if ident == "unsafe" => {
                findings.push(finding(file, line, Rule::Safe, "`unsafe`".to_owned()));
            }
            TokenTree::Ident(ident) if next == "!" && UNFINISHED.iter().any(|word| ident == word) => {
                findings.push(finding(file, line, Rule::Finished, format!("`{ident}!`")));
            }
            // A generator has to recognise the keyword in its users' code.
            TokenTree::Group(_) if before(1) == "!" && before(2) == "Token" => {}
            TokenTree::Group(group) => {
                let attribute = group.delimiter() == Delimiter::Bracket && before(1) == "#";
                let first = group.stream().into_iter().next();
                if attribute && matches!(&first, Some(TokenTree::Ident(ident)) if ident == "ignore") {
                    findings.push(finding(file, line, Rule::Finished, "an ignored test".to_owned()));
                }
                words(group.stream(), file, findings);
            }
            _ => {}
        }
    }
}

/// Notes to oneself, which only comments hold.
fn notes(file: &File) -> impl Iterator<Item = Finding> {
    let notes = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X"), concat!("HA", "CK")];
    file.text.lines().enumerate().filter_map(move |(index, line)| {
        let comment = &line[line.find("//")?..];
        let note =
            notes.iter().find(|note| comment.split(|char: char| !char.is_alphanumeric()).any(|word| word == **note))?;
        Some(finding(file, index + 1, Rule::Finished, format!("`{note}`: do it, or open an issue")))
    })
}

/// Paths of one machine, and registries other than the public one.
fn machine(file: &File) -> Vec<Finding> {
    let paths = [concat!("/ho", "me/"), concat!("/ro", "ot/"), concat!("/Us", "ers/"), concat!("/wo", "rk/")];
    let public = "registry+https://github.com/rust-lang/crates.io-index";
    let lock = file.extension() == "lock";
    let config = file.path.starts_with(".cargo/");
    let lines = file.text.lines().enumerate();
    lines
        .filter_map(|(index, line)| {
            let message = if let Some(path) = paths.iter().find(|path| line.contains(*path)) {
                format!("a path of one machine, `{path}`")
            } else if lock && line.starts_with("source = ") && !line.contains(public) {
                "a package from elsewhere than crates.io".to_owned()
            } else if config && (line.contains("[source") || line.contains("[registr")) {
                "a registry of one machine".to_owned()
            } else {
                return None;
            };
            Some(finding(file, index + 1, Rule::Portable, message))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules(path: &str, text: &str) -> Vec<(usize, Rule)> {
        let file = File { path: path.to_owned(), text: text.to_owned() };
        check(&file).into_iter().map(|finding| (finding.line, finding.rule)).collect()
    }

    #[test]
    fn each_rule_is_seen() {
        let word = concat!("un", "safe");
        assert_eq!(rules("a.rs", &format!("fn a() {{ {word} {{ b() }} }}")), [(1, Rule::Safe)]);
        assert_eq!(rules("a.rs", concat!("fn a() {\n    b(to", "do!());\n}")), [(2, Rule::Finished)]);
        assert_eq!(rules("a.rs", concat!("#[ign", "ore]\n#[test]\nfn a() {}")), [(1, Rule::Finished)]);
        assert_eq!(rules("a.rs", concat!("fn a() {}\n// FIX", "ME later")), [(2, Rule::Finished)]);
        assert_eq!(rules("a.md", concat!("see /ho", "me/me/x")), [(1, Rule::Portable)]);
        assert_eq!(rules("a.rs", &"\n".repeat(FILE_LINES + 1)), [(0, Rule::FileLength)]);
        let long = format!("\nfn a() {{{}}}", "\n".repeat(FUNCTION_LINES));
        assert_eq!(rules("a.rs", &long), [(2, Rule::FunctionLength)]);
        let inner = format!("mod m {{ impl A {{ fn a() {{{}}} }} }}", "\n".repeat(FUNCTION_LINES));
        assert_eq!(rules("a.rs", &inner), [(1, Rule::FunctionLength)]);
    }

    #[test]
    fn words_in_strings_and_fixtures_are_free() {
        let word = concat!("un", "safe");
        assert_eq!(
            rules("a.rs", &format!(concat!("const A: &str = \"{word} to", "do!()\"; // {word}"), word = word)),
            []
        );
        assert_eq!(rules("tests/ui/a/b.rs", concat!("fn a() { to", "do!() }")), []);
        assert_eq!(rules("a/generated/b.rs", &"\n".repeat(FILE_LINES + 1)), []);
    }
}
