//! What the generator knows of a trait that is mocked: the model of `#[mock]`.

mod given;
mod read;

use proc_macro2::TokenStream;
use syn::{Expr, Generics, Ident, Lifetime, Path, Type, Visibility, WherePredicate};

/// A trait, and what its mock is told about it.
#[derive(Clone)]
pub struct Trait {
    /// Its name.
    pub ident: Ident,
    /// The mock's name: `MockFoo` for `Foo`.
    pub mock: Ident,
    /// Its visibility, which is the mock's too.
    pub vis: Visibility,
    /// Its generics as declared, with `'static` on every type parameter.
    pub generics: Generics,
    /// Attributes that the impl needs as well, such as `#[async_trait]`.
    pub attrs: TokenStream,
    /// `#[deprecated]`
    pub deprecated: bool,
    /// `crate = path`: where gotag is, if it is not `::gotag`.
    pub krate: Option<Path>,
    /// Its associated types and constants.
    pub assocs: Vec<Assoc>,
    /// Its methods, in source order.
    pub methods: Vec<Method>,
}

/// An associated type or constant, with what the mock says for it.
#[derive(Clone)]
pub struct Assoc {
    /// Its name.
    pub ident: Ident,
    /// Its `#[cfg(...)]` attributes.
    pub cfg: TokenStream,
    /// What `#[mock(Item = u32)]` gives.
    pub value: AssocValue,
}

/// What is given for an associated item.
#[derive(Clone)]
pub enum AssocValue {
    /// `type Item = u32;`
    Type(Box<Type>),
    /// `const SIZE: usize = 4;`
    Const(Box<(Type, Expr)>),
}

/// A method.
#[derive(Clone)]
pub struct Method {
    /// Its place among the methods, from 0.
    pub index: usize,
    /// Its name.
    pub ident: Ident,
    /// Its name without `r#`.
    pub name: String,
    /// Its `#[cfg(...)]` attributes.
    pub cfg: TokenStream,
    /// Whether it is an `async fn`.
    pub is_async: bool,
    /// Its generics as declared, where clause included.
    pub generics: Generics,
    /// `&self`, as written but for `mut`; `None` for a method without a receiver.
    pub receiver: Option<TokenStream>,
    /// The arguments behind the receiver.
    pub params: Vec<Param>,
    /// The return type as written; `None` for `()`.
    pub output: Option<Type>,
    /// The return type with what was given for `Self::Item`.
    pub owned: Option<Type>,
}

/// An argument.
#[derive(Clone)]
pub struct Param {
    /// The name it has in the mock's impl.
    pub ident: Ident,
    /// What reports call it: its name without `r#`, `_` if it has none.
    pub name: String,
    /// Its type as written.
    pub ty: Type,
    /// Its type over one lifetime.
    pub family: Family,
    /// Whether the type's name says that it is `Debug`: `u32`, `&str`, `Vec<u8>`.
    pub printable: bool,
}

/// The type of an argument, for every lifetime: a family of the runtime.
#[derive(Clone)]
pub enum Family {
    /// `T`
    Own(Type),
    /// `&T`
    Ref(Type),
    /// `&mut T`
    Mut(Type),
    /// `&'static T`
    Static(Type),
    /// `X<'x>`
    Life(Type),
    /// `&'x X<'x>`, `&'x dyn X`
    LifeRef(Type),
}

impl Method {
    /// The type parameters.
    pub fn type_params(&self) -> impl Iterator<Item = &Ident> {
        self.generics.type_params().map(|param| &param.ident)
    }

    /// The bounds of the where clause that its `expect_` method repeats: those on type parameters.
    pub fn where_types(&self) -> impl Iterator<Item = &WherePredicate> {
        let predicates = self.generics.where_clause.iter().flat_map(|clause| &clause.predicates);
        predicates.filter(|predicate| match predicate {
            WherePredicate::Type(predicate) => {
                !matches!(&predicate.bounded_ty, Type::Path(ty) if ty.path.is_ident("Self"))
            }
            _ => false,
        })
    }
}

/// The lifetime that [`Family::Life`] types are written with.
pub fn family_lifetime() -> Lifetime {
    Lifetime::new("'__x", proc_macro2::Span::call_site())
}
