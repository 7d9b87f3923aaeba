//! A mistake in the use of the attribute, and its way to the user.

use proc_macro::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};

/// One mistake: where, and the sentence about it.
pub(crate) struct Problem {
    pub(crate) span: Span,
    pub(crate) message: String,
}

impl Problem {
    pub(crate) fn new(span: Span, message: impl Into<String>) -> Problem {
        Problem { span, message: message.into() }
    }

    /// Expands to: `::core::compile_error! { "the message" }`, every token at the place of the mistake.
    pub(crate) fn to_tokens(&self) -> TokenStream {
        let punct = |char, spacing| TokenTree::Punct(Punct::new(char, spacing));
        let colons = || [punct(':', Spacing::Joint), punct(':', Spacing::Alone)];
        let ident = |word| TokenTree::Ident(Ident::new(word, self.span));
        let message = TokenTree::Literal(Literal::string(&self.message));
        let body = TokenTree::Group(Group::new(Delimiter::Brace, TokenStream::from(message)));
        colons()
            .into_iter()
            .chain([ident("core")])
            .chain(colons())
            .chain([ident("compile_error"), punct('!', Spacing::Alone), body])
            .map(|mut token| {
                token.set_span(self.span);
                token
            })
            .collect()
    }
}
