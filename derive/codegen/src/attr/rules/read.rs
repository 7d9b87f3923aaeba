//! Items become rules; whatever is wrong goes to the sink.

use proc_macro2::Span;
use quote::ToTokens;
use syn::{Expr, Lit};

use super::constant::{constant, number, path, split, whole};
use super::{Param, Params, RULES, Rule, RuleRow, Takes, rule};
use crate::attr::item::{Arg, Item, Value, Word, plain};
use crate::diag::{Extent, Sink, names};

/// The rules of a field. Those of its elements come last, as in a Go tag, where nothing can stand behind them.
pub fn read(items: &[Item], sink: &Sink) -> Vec<Rule> {
    // Go's word for a field that is not looked at; such a field has no rules here anyway.
    let skip = match items {
        [Item::Word { word, arg: Arg::None }] => word.text == "-",
        [Item::Value(value)] => value.text().is_some_and(|(text, _)| text == "-"),
        _ => false,
    };
    if skip {
        return Vec::new();
    }
    list(items, false, sink)
}

fn list(items: &[Item], elements: bool, sink: &Sink) -> Vec<Rule> {
    let (mut rules, mut each) = (Vec::new(), Vec::new());
    for rule in every(items, elements, sink) {
        let is_each = matches!(rule, Rule::Check { params: Params::Rules(_), .. });
        if is_each { each.push(rule) } else { rules.push(rule) }
    }
    if let [_, .., Rule::Check { span, .. }] = &each[..] {
        let help = "write all rules of the elements behind one `each`";
        sink.error_help(*span, "`each` is given twice", help);
    }
    rules.append(&mut each);
    rules
}

/// The rules as they stand.
fn every(items: &[Item], elements: bool, sink: &Sink) -> Vec<Rule> {
    let mut rules = Vec::new();
    for item in items {
        rules.extend(one(item, elements, sink));
    }
    rules
}

fn one(item: &Item, elements: bool, sink: &Sink) -> Option<Rule> {
    match item {
        Item::Value(value) => {
            let help = match value.text() {
                Some((text, _)) => format!("write `validate({text})`, or `validate = \"{text}\"` as Go does"),
                None => "write `validate(rule, rule = value)`".to_owned(),
            };
            let what =
                if value.text().is_some() { "a rule stands without quotes" } else { "a rule starts with its name" };
            sink.error_help(value.extent(), what, help);
            None
        }
        Item::Either(items) => {
            let span: Span = item.extent().start;
            let rules = every(items, elements, sink);
            for rule in &rules {
                if let Rule::Check { row, span, .. } = rule
                    && !row.alternative
                {
                    let message = format!("`{}` cannot be an alternative", row.name);
                    sink.error_help(*span, message, "write it as a rule of its own, between commas");
                }
            }
            Some(Rule::Either { rules, span })
        }
        Item::Word { word, arg } => {
            let row = known(word, sink)?;
            let params = Reader { row, word, elements, sink }.params(arg)?;
            Some(Rule::Check { row, params, span: word.span })
        }
    }
}

fn known(word: &Word, sink: &Sink) -> Option<&'static RuleRow> {
    let row = rule(&word.text);
    if row.is_none() {
        let message = format!("unknown rule `{}`", word.text);
        match word.text.as_str() {
            "" => sink.error(word.span, "a rule is missing between two commas"),
            "dive" => sink.error_help(word.span, message, "it is written `each(...)` outside a Go tag"),
            text => sink.unknown(word.span, message, text, &names(RULES, |row| row.name)),
        }
    }
    row
}

/// Reads what stands behind the name of one rule.
struct Reader<'a> {
    row: &'static RuleRow,
    word: &'a Word,
    elements: bool,
    sink: &'a Sink,
}

impl Reader<'_> {
    fn params(&self, arg: &Arg) -> Option<Params> {
        match (self.row.takes, arg) {
            (Takes::Nothing, Arg::None) => Some(Params::None),
            (Takes::Limit, Arg::Value(value)) => self.limit(value).map(Params::One),
            (Takes::Constant, Arg::Value(value)) => Some(Params::One(constant(value))),
            (Takes::Constants, Arg::Value(value)) => self.words(value),
            (Takes::Constants, Arg::List(items)) if !items.is_empty() => {
                let mut many = Vec::new();
                for item in items {
                    many.push(self.element(item)?);
                }
                Some(Params::Many(many))
            }
            (Takes::Sibling, Arg::Value(value)) => self.sibling(value),
            (Takes::Function, Arg::Value(value)) => self.function(value),
            (Takes::Rules, Arg::List(items)) => self.rules(items),
            (_, arg) => {
                let at = if let Arg::Value(value) = arg { value.extent() } else { self.word.span.into() };
                let go = matches!(arg, Arg::Value(Value::Text(..)));
                self.refuse(at, "", go);
                None
            }
        }
    }

    /// Says what the rule takes, and how it is written.
    fn refuse(&self, at: Extent, found: &str, go: bool) {
        let Self { row, .. } = self;
        let example = row.takes.example(row.name);
        let example = if go { example.replace(" = ", "=").replace('"', "") } else { example };
        let message = format!("`{}` {}{found}", row.name, row.takes.what());
        self.sink.error_help(at, message, format!("write `{example}`"));
    }

    fn limit(&self, value: &Value) -> Option<Param> {
        match value {
            Value::Text(text, span) => match number(text, *span) {
                Some(literal) => Some(Param::Number(text.clone(), literal)),
                None => {
                    let found = if text.is_empty() { String::new() } else { format!(", not `{text}`") };
                    self.refuse(value.extent(), &found, true);
                    None
                }
            },
            Value::Expr(expr) => {
                let found = match &**expr {
                    Expr::Lit(syn::ExprLit { lit: Lit::Str(_), .. }) => ", not a string",
                    Expr::Lit(syn::ExprLit { lit: Lit::Bool(_), .. }) => ", not a truth value",
                    _ => return Some(Param::Expr(expr.clone())),
                };
                self.refuse(value.extent(), found, false);
                None
            }
        }
    }

    /// The list behind `=`: Go's words, or a constant that is the list.
    fn words(&self, value: &Value) -> Option<Params> {
        let Some((text, span)) = value.text() else {
            let Value::Expr(expr) = value else { return None };
            return Some(Params::List(Param::Expr(expr.clone())));
        };
        let Some(words) = split(&text) else {
            let message = format!("the quote of `{}` is never closed", self.row.name);
            self.sink.error_help(span, message, format!("write `{}=red 'dark blue'`", self.row.name));
            return None;
        };
        if words.is_empty() {
            self.refuse(value.extent(), "", true);
            return None;
        }
        let numbers = words.iter().all(|word| whole(word, span).is_some());
        let mut many = Vec::new();
        for word in words {
            many.push(match whole(&word, span) {
                Some(literal) if numbers => Param::Number(word, literal),
                _ => Param::Text(word, span),
            });
        }
        Some(Params::Many(many))
    }

    /// An element of a list in parentheses; a name alone is a constant.
    fn element(&self, item: &Item) -> Option<Param> {
        match item {
            Item::Value(Value::Expr(expr)) => return Some(Param::Expr(expr.clone())),
            Item::Word { word, arg: Arg::None } => {
                if let Some(expr) = path(&word.text, word.span) {
                    return Some(Param::Expr(expr));
                }
            }
            _ => {}
        }
        self.refuse(item.extent(), "", false);
        None
    }

    fn sibling(&self, value: &Value) -> Option<Params> {
        let word = match value {
            Value::Text(text, span) => Word { text: text.trim().to_owned(), span: *span },
            Value::Expr(expr) => {
                let text = plain(expr.to_token_stream());
                let text = text.strip_prefix("r#").unwrap_or(&text).to_owned();
                Word { text, span: value.extent().start }
            }
        };
        if word.text.is_empty() || !word.text.chars().all(|c| c.is_alphanumeric() || c == '_') {
            self.refuse(value.extent(), "", matches!(value, Value::Text(..)));
            return None;
        }
        if self.elements {
            let message = format!("`{}` compares two fields, and an element is none", self.row.name);
            self.sink.error_help(self.word.span, message, "move it out of `each`");
            return None;
        }
        Some(Params::Sibling(word))
    }

    fn function(&self, value: &Value) -> Option<Params> {
        let expr = match value {
            Value::Expr(expr) if matches!(**expr, Expr::Lit(_)) => None,
            Value::Expr(expr) => Some(expr.clone()),
            Value::Text(text, span) => path(text, *span),
        };
        if expr.is_none() {
            self.refuse(value.extent(), "", matches!(value, Value::Text(..)));
        }
        expr.map(|expr| Params::One(Param::Expr(expr)))
    }

    fn rules(&self, items: &[Item]) -> Option<Params> {
        if items.is_empty() {
            self.refuse(self.word.span.into(), "", false);
            return None;
        }
        Some(Params::Rules(list(items, true, self.sink)))
    }
}
