//! The derive `Validate`.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::Expr;

use super::Derive;
use crate::attr::Serde;
use crate::attr::item::Word;
use crate::attr::rules::{Param, Params, Rule, RuleRow, Takes};
use crate::diag::Sink;
use crate::emit::Impl;
use crate::model::{Container, Data, Field, Fields, Style, Variant};

/// The row of this derive.
pub const ROW: Derive = Derive {
    name: "Validate",
    doc: "Checks the rules of `validate`, and reports every field that breaks one.",
    go: "validator.Struct",
    serde: Serde::Names,
    check,
    emit,
    stub,
};

/// A rule that names a sibling names a field of the same struct or variant.
fn check(container: &Container, sink: &Sink) {
    match &container.data {
        Data::Struct(fields) => siblings_exist(fields, sink),
        Data::Enum(variants) => variants.iter().for_each(|variant| siblings_exist(&variant.fields, sink)),
    }
}

fn siblings_exist(fields: &Fields, sink: &Sink) {
    for field in &fields.list {
        let mut named = Vec::new();
        siblings(&field.tags.rules, &mut named);
        for (row, word) in named {
            if word.text == field.name {
                sink.error(word.span, format!("`{}` compares the field `{}` with itself", row.name, field.name));
            } else if sibling(fields, word).is_none() {
                let message = format!("there is no field `{}` beside `{}`", word.text, field.name);
                if fields.list.len() > 1 {
                    sink.unknown(word.span, message, &word.text, &others(fields, field));
                } else {
                    sink.error(word.span, message);
                }
            }
        }
    }
}

/// The names that stand beside a field.
fn others<'a>(fields: &'a Fields, field: &Field) -> Vec<&'a str> {
    let mut names = Vec::new();
    for other in &fields.list {
        if other.name != field.name {
            names.push(other.name.as_str());
        }
    }
    names
}

fn siblings<'a>(rules: &'a [Rule], named: &mut Vec<(&'static RuleRow, &'a Word)>) {
    for rule in rules {
        match rule {
            Rule::Either { rules, .. } => siblings(rules, named),
            Rule::Check { row, params: Params::Sibling(word), .. } => named.push((row, word)),
            Rule::Check { .. } => {}
        }
    }
}

fn sibling<'a>(fields: &'a Fields, word: &Word) -> Option<&'a Field> {
    fields.list.iter().find(|field| field.name == word.text)
}

/// Expands to:
/// ```text
/// #[automatically_derived]
/// impl __gotag::validate::Validate for User {
///     #[allow(deprecated)] // a field may be
///     fn validate_into(&self, __c: &mut __gotag::validate::Checker) { fields }
/// }
/// ```
fn emit(container: &Container) -> TokenStream {
    let body = match &container.data {
        Data::Struct(fields) => struct_body(fields),
        Data::Enum(variants) => enum_body(variants),
    };
    // `__present` of a field that is no `Option` is a method of this trait.
    let present = asks_presence(container).then(|| {
        quote! {
            #[allow(unused_imports)]
            use __gotag::validate::OrPresent as _;
        }
    });
    let checker = if body.is_empty() { quote!(_) } else { quote!(__c) };
    method(container, &checker, &quote!(#present #body))
}

/// Expands to: the impl of `emit` with an empty body.
fn stub(container: &Container) -> TokenStream {
    method(container, &quote!(_), &TokenStream::new())
}

fn method(container: &Container, checker: &TokenStream, body: &TokenStream) -> TokenStream {
    Impl { uses: nested(container), ..Impl::new(container, ROW.name, quote!(__gotag::validate::Validate)) }.tokens(
        &quote! {
            #[allow(deprecated)]
            fn validate_into(&self, #checker: &mut __gotag::validate::Checker) { #body }
        },
    )
}

fn asks_presence(container: &Container) -> bool {
    fn asks(rule: &Rule) -> bool {
        match rule {
            Rule::Either { rules, .. } | Rule::Check { params: Params::Rules(rules), .. } => rules.iter().any(asks),
            Rule::Check { row, params, .. } => row.name == "custom" || matches!(params, Params::Sibling(_)),
        }
    }
    container.fields().iter().any(|field| field.tags.rules.iter().any(asks))
}

/// The fields whose own type is validated.
fn nested(container: &Container) -> Vec<&Field> {
    let mut fields = container.fields();
    fields.retain(|field| field.tags.rules.iter().any(Rule::is_nested));
    fields
}

/// Expands to: `if !(rules of the field) { __c.field("name"); }` for each field that has rules.
fn struct_body(fields: &Fields) -> TokenStream {
    let at = |field: &Field, span: Span| {
        let member = &field.member;
        quote_spanned!(span=> &self.#member)
    };
    let step = |field: &Field| match (fields.style, fields.list.len()) {
        (Style::Tuple, 1) => TokenStream::new(),
        (Style::Tuple, _) => {
            let index = field.index;
            quote!(__c.element(#index);)
        }
        _ => {
            let wire = &field.wire;
            quote!(__c.field(#wire);)
        }
    };
    statements(fields, &at, &step)
}

/// Expands to:
/// ```text
/// match self {
///     Self::Card { number: __0, .. } => { fields }
///     _ => {}
/// }
/// ```
fn enum_body(variants: &[Variant]) -> TokenStream {
    let mut arms = Vec::new();
    for variant in variants {
        if variant.fields.list.iter().any(|field| !field.tags.rules.is_empty()) {
            arms.push(arm(variant));
        }
    }
    if arms.is_empty() {
        return TokenStream::new();
    }
    let rest = (arms.len() < variants.len()).then(|| quote!(_ => {}));
    quote!(match self { #(#arms)* #rest })
}

fn arm(variant: &Variant) -> TokenStream {
    let Variant { ident, wire, fields, .. } = variant;
    let mut named = Vec::new();
    for field in &fields.list {
        siblings(&field.tags.rules, &mut named);
    }
    let mut used = Vec::new();
    for field in &fields.list {
        if !field.tags.rules.is_empty() || named.iter().any(|(_, word)| word.text == field.name) {
            used.push(field);
        }
    }
    let members = used.iter().map(|field| &field.member);
    let locals = used.iter().map(|field| local(field, Span::call_site()));
    let at = |field: &Field, span: Span| local(field, span).into_token_stream();
    let step = |field: &Field| match (fields.style, fields.list.len()) {
        (Style::Tuple, 1) => quote!(__c.field(#wire);),
        (Style::Tuple, _) => {
            let index = field.index;
            quote!(__c.element_of(#wire, #index);)
        }
        _ => {
            let name = &field.wire;
            quote!(__c.field_of(#wire, #name);)
        }
    };
    let body = statements(fields, &at, &step);
    quote!(Self::#ident { #(#members: #locals,)* .. } => { #body })
}

fn local(field: &Field, span: Span) -> Ident {
    Ident::new(&format!("__{}", field.index), span)
}

/// How to write a reference to a field, blamed on a span.
type At<'a> = &'a dyn Fn(&Field, Span) -> TokenStream;

fn statements(fields: &Fields, at: At<'_>, step: &dyn Fn(&Field) -> TokenStream) -> TokenStream {
    let mut statements = TokenStream::new();
    for field in &fields.list {
        if field.tags.rules.is_empty() {
            continue;
        }
        let value = |span: Span| at(field, span);
        let chain = Scope { fields, at, value: &value, quiet: false }.chain(&field.tags.rules, &quote!(&&));
        let step = step(field);
        statements.extend(if step.is_empty() { quote!(let _ = #chain;) } else { quote!(if !(#chain) { #step }) });
    }
    statements
}

/// What the rules of one value can see.
#[derive(Clone, Copy)]
struct Scope<'a> {
    fields: &'a Fields,
    at: At<'a>,
    /// How to write a reference to the value itself, blamed on a span.
    value: &'a dyn Fn(Span) -> TokenStream,
    /// Whether another alternative may still make up for a failure.
    quiet: bool,
}

impl Scope<'_> {
    /// Expands to: `rule && rule`, so that the first failure is the last.
    fn chain(&self, rules: &[Rule], and: &TokenStream) -> TokenStream {
        let mut tokens = TokenStream::new();
        for (at, rule) in rules.iter().enumerate() {
            if at > 0 {
                tokens.extend(and.clone());
            }
            tokens.extend(self.rule(rule));
        }
        tokens
    }

    /// Expands to: `__c.min(&self.name, 2)`
    ///
    /// Every token but the user's own is blamed on the rule, so that rustc's word on a type it does not fit points there.
    fn rule(&self, rule: &Rule) -> TokenStream {
        let (row, params, span) = match rule {
            Rule::Either { rules, span } => return self.either(rule, rules, here(*span)),
            Rule::Check { row, params, span } => (row, params, here(*span)),
        };
        let name = Ident::new(row.name, span);
        let value = (self.value)(span);
        let checker = if self.quiet { quote_spanned!(span=> __c.quietly()) } else { quote_spanned!(span=> __c) };
        match params {
            Params::None => quote_spanned!(span=> #checker.#name(#value)),
            Params::One(Param::Expr(function)) if row.takes == Takes::Function => {
                custom(&checker, &value, function, span)
            }
            Params::One(param) | Params::List(param) => {
                let param = constant(param, row.takes, span);
                quote_spanned!(span=> #checker.#name(#value, #param))
            }
            Params::Many(params) => {
                let params = params.iter().map(|param| constant(param, row.takes, span));
                quote_spanned!(span=> #checker.#name(#value, &[#(#params),*]))
            }
            Params::Sibling(word) => {
                let Some(other) = sibling(self.fields, word) else { return TokenStream::new() };
                let (wire, other) = (&other.wire, (self.at)(other, here(word.span)));
                // Expands to: `__c.gtfield(Field(&self.to).__present(), Field(&self.from).__present(), "from")`
                let field = quote_spanned!(span=> __gotag::validate::Field);
                quote_spanned!(span=> #checker.#name(#field(#value).__present(), #field(#other).__present(), #wire))
            }
            Params::Rules(rules) => {
                let rules = self.each(rules, span);
                quote_spanned!(span=> #checker.#name(#value, #rules))
            }
        }
    }

    /// Expands to: `__gotag::validate::either(rule || rule, "a|b", __c)`
    fn either(&self, whole: &Rule, rules: &[Rule], span: Span) -> TokenStream {
        let any = Scope { quiet: true, ..*self }.chain(rules, &quote!(||));
        let tag = whole.go();
        quote_spanned!(span=> __gotag::validate::either(#any, #tag, __c))
    }

    /// Expands to: `|__c, __v| rules`; the rules of the element's type alone need no closure.
    fn each(&self, rules: &[Rule], span: Span) -> TokenStream {
        if let [Rule::Check { row, span, .. }] = rules
            && row.name == "nested"
        {
            return quote_spanned!(here(*span)=> __gotag::validate::Checker::nested);
        }
        let element = |span: Span| quote_spanned!(span=> __v);
        let chain = Scope { value: &element, ..*self }.chain(rules, &quote!(&&));
        quote_spanned!(span=> |__c, __v| #chain)
    }
}

/// Expands to:
/// ```text
/// match __gotag::validate::Field(&self.code).__present() {
///     __gotag::Some(__v) => __c.custom(function(__v)),
///     __gotag::None => true,
/// }
/// ```
/// The function is called in place, so that a `&String` may become the `&str` that it takes.
fn custom(checker: &TokenStream, value: &TokenStream, function: &Expr, span: Span) -> TokenStream {
    let function = match function {
        Expr::Path(path) => path.to_token_stream(),
        other => quote!((#other)),
    };
    quote_spanned! {span=>
        match __gotag::validate::Field(#value).__present() {
            __gotag::Some(__v) => #checker.custom(#function(__v)),
            __gotag::None => true,
        }
    }
}

/// A parameter. What a Go tag leaves open between text and number goes to the runtime as both.
fn constant(param: &Param, takes: Takes, span: Span) -> TokenStream {
    match (param, takes) {
        (Param::Expr(expr), _) => expr.to_token_stream(),
        (Param::Text(text, at), _) => {
            let mut literal = Literal::string(text);
            literal.set_span(here(*at));
            literal.into_token_stream()
        }
        (Param::Number(text, value), Takes::Constant) => {
            quote_spanned!(span=> __gotag::validate::GoNumber { text: #text, value: #value })
        }
        (Param::Number(text, _), Takes::Constants) => quote_spanned!(span=> __gotag::validate::GoWord(#text)),
        (Param::Number(_, value), _) => value.clone(),
    }
}

/// The place of `span` with the names of generated code: `self` must mean what it means in the method, and lints must see
/// that nobody wrote this.
fn here(span: Span) -> Span {
    Span::call_site().located_at(span)
}
