//! The generator behind gotag's derive macros and `cargo xtask codegen`.
//!
//! It reads as a pipeline, one stage a module: [`attr`] (what was written) -> [`model`] (what it means) -> [`check`]
//! (what must hold between the parts) -> [`derives`] over [`emit`] (the code). Parsing never fails: it reports into the
//! sink of [`diag`], and emission starts only where nothing was reported.
//!
//! The doors are [`derive`] for a macro, [`expand`] for a tool. With the feature `generate` the tool is here too: the
//! module `generate` turns a source text into the text of its committed code, and `driver` alone reads and writes files.
#![forbid(unsafe_code)]

pub mod attr;
pub mod check;
pub mod derives;
pub mod diag;
#[cfg(feature = "generate")]
pub mod driver;
pub mod emit;
#[cfg(feature = "generate")]
pub mod generate;
pub mod model;

use proc_macro2::TokenStream;

use self::derives::Derive;
use self::diag::{Consumer, Diagnostic, Sink};
use self::model::Container;

/// Why nothing was generated.
#[derive(Debug)]
pub struct Failure {
    /// Every mistake, in source order.
    pub errors: Vec<Diagnostic>,
    /// Impls without a meaning: what a macro emits besides the errors, so that nothing else breaks.
    pub stub: TokenStream,
}

impl Failure {
    /// What a macro emits: the errors, and the stub.
    fn into_tokens(self) -> TokenStream {
        let mut tokens: TokenStream = self.errors.iter().map(Diagnostic::compile_error).collect();
        tokens.extend(self.stub);
        tokens
    }
}

/// The impls of one derive for a type.
pub fn expand(derive: &Derive, input: TokenStream, consumer: Consumer) -> Result<TokenStream, Failure> {
    expand_as(derive, input, consumer, false)
}

fn expand_as(derive: &Derive, input: TokenStream, consumer: Consumer, in_place: bool) -> Result<TokenStream, Failure> {
    let input = match syn::parse2(input) {
        Ok(input) => input,
        Err(error) => {
            let errors = error.into_iter().map(Diagnostic::from).collect();
            return Err(Failure { errors, stub: TokenStream::new() });
        }
    };
    let sink = Sink::new(consumer);
    let container = Container::read(input, derive.serde, &sink).map(|read| Container { in_place, ..read });
    if let Some(container) = &container {
        check::check(container, &sink);
        (derive.check)(container, &sink);
    }
    let wrap = |container: &Container, emit: fn(&Container) -> TokenStream| {
        emit::wrap(container.tags.krate.as_ref(), container.deprecated, &emit(container))
    };
    match (sink.finish(), container) {
        (Ok(()), Some(container)) => Ok(wrap(&container, derive.emit)),
        (Err(errors), Some(container)) => {
            let container = Container { in_place: false, ..container };
            Err(Failure { errors, stub: wrap(&container, derive.stub) })
        }
        (result, None) => Err(Failure { errors: result.err().unwrap_or_default(), stub: TokenStream::new() }),
    }
}

/// What a derive macro returns: the impls, or every error and the stub.
pub fn derive(name: &str, input: TokenStream) -> TokenStream {
    let Some(row) = derives::find(name) else { return TokenStream::new() };
    expand(row, input, Consumer::Macro).unwrap_or_else(Failure::into_tokens)
}

/// The same, and `Deserialize` reads structs into values that are there already.
pub fn derive_in_place(name: &str, input: TokenStream) -> TokenStream {
    let Some(row) = derives::find(name) else { return TokenStream::new() };
    expand_as(row, input, Consumer::Macro, true).unwrap_or_else(Failure::into_tokens)
}

/// The mock of a trait, by the arguments of its attribute.
#[cfg(feature = "full")]
pub fn expand_mock(args: TokenStream, item: TokenStream, consumer: Consumer) -> Result<TokenStream, Failure> {
    let sink = Sink::new(consumer);
    let model = match syn::parse2(item) {
        Ok(syn::Item::Trait(item)) => Some(model::traits::Trait::read(&item, args, &sink)),
        Ok(item) => {
            derives::mock::not_a_trait(&item, &sink);
            None
        }
        Err(error) => {
            sink.syntax(error);
            None
        }
    };
    match (sink.finish(), model) {
        (Ok(()), Some(model)) => Ok(derives::mock::emit(&model)),
        (result, model) => {
            let stub = model.as_ref().map(derives::mock::stub).unwrap_or_default();
            Err(Failure { errors: result.err().unwrap_or_default(), stub })
        }
    }
}

/// What `#[mock]` returns: the trait as it was, and its mock, or every error and the stub.
#[cfg(feature = "full")]
pub fn mock(args: TokenStream, item: TokenStream) -> TokenStream {
    let mut tokens = item.clone();
    tokens.extend(expand_mock(args, item, Consumer::Macro).unwrap_or_else(Failure::into_tokens));
    tokens
}
