//! What the generator knows of an item. Emitters read this and never see `syn` attributes.

mod bounds;
mod idle;
#[cfg(feature = "full")]
mod lifetimes;
mod names;
mod null;
#[cfg(feature = "full")]
pub mod traits;

use proc_macro2::Span;
use syn::{Attribute, DeriveInput, Expr, Generics, Ident, Member, Type, Visibility};

use crate::attr::json::DefaultValue;
use crate::attr::keys::Place;
use crate::attr::{self, Given, Serde, Tags};
use crate::diag::Sink;

/// A struct or an enum.
#[expect(clippy::struct_excessive_bools, reason = "each says whether an attribute is there")]
pub struct Container {
    /// Its Rust name.
    pub ident: Ident,
    /// Its name in formats that write type names: `json("Name")`, or the Rust name without `r#`.
    pub wire: String,
    /// The same for who reads, where `#[serde]` gives another.
    pub read: String,
    /// Its visibility.
    pub vis: Visibility,
    /// Its generics as declared, defaults included.
    pub generics: Generics,
    /// Its doc comment, a line each, without the leading space.
    pub docs: Vec<String>,
    /// What its attributes say.
    pub tags: Tags,
    /// The integer type of `#[repr(u8)]`.
    pub repr: Option<Ident>,
    /// `#[repr(packed)]`, of whose fields no reference may be taken.
    pub packed: bool,
    /// Whether it is to be read into values that are there already: the user's choice for all types.
    pub in_place: bool,
    /// `#[non_exhaustive]`
    pub non_exhaustive: bool,
    /// `#[deprecated]`
    pub deprecated: bool,
    /// What it holds.
    pub data: Data,
}

/// What a type holds.
pub enum Data {
    /// A struct.
    Struct(Fields),
    /// An enum, its variants in source order.
    Enum(Vec<Variant>),
}

/// The fields of a struct or of a variant, in source order.
pub struct Fields {
    /// How they are written.
    pub style: Style,
    /// The fields.
    pub list: Vec<Field>,
}

/// How fields are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// `{ a: A }`
    Named,
    /// `(A)`
    Tuple,
    /// Nothing at all.
    Unit,
}

/// One field.
pub struct Field {
    /// Its place among its siblings, from 0.
    pub index: usize,
    /// Its Rust name, or its number.
    pub member: Member,
    /// Its Rust name without `r#`, or its number.
    pub name: String,
    /// Its name under `json`: given, or by `rename_all`, or the Rust name.
    pub wire: String,
    /// The name it is read by, where `#[serde]` gives another.
    pub read: String,
    /// Its type.
    pub ty: Type,
    /// Its visibility; the fields of a variant are public.
    pub vis: Visibility,
    /// Its doc comment, a line each, without the leading space.
    pub docs: Vec<String>,
    /// What its attributes say.
    pub tags: Tags,
}

/// One variant of an enum.
pub struct Variant {
    /// Its place among its siblings, from 0.
    pub index: usize,
    /// Its number in formats without names, from 0.
    pub place: usize,
    /// Its Rust name.
    pub ident: Ident,
    /// Its Rust name without `r#`.
    pub name: String,
    /// Its name under `json`.
    pub wire: String,
    /// The name it is read by, where `#[serde]` gives another.
    pub read: String,
    /// Its text under `text`.
    pub text: String,
    /// Its fields.
    pub fields: Fields,
    /// `= 3`
    pub discriminant: Option<Expr>,
    /// Its doc comment, a line each, without the leading space.
    pub docs: Vec<String>,
    /// What its attributes say.
    pub tags: Tags,
}

impl Container {
    /// Every field: the struct's, or those of all variants.
    pub fn fields(&self) -> Vec<&Field> {
        match &self.data {
            Data::Struct(fields) => fields.list.iter().collect(),
            Data::Enum(variants) => {
                let mut all = Vec::new();
                for variant in variants {
                    all.extend(&variant.fields.list);
                }
                all
            }
        }
    }

    /// The same, to be changed.
    fn fields_mut(&mut self) -> Box<dyn Iterator<Item = &mut Field> + '_> {
        match &mut self.data {
            Data::Struct(fields) => Box::new(fields.list.iter_mut()),
            Data::Enum(variants) => Box::new(variants.iter_mut().flat_map(|variant| &mut variant.fields.list)),
        }
    }

    /// The variants of an enum; none for a struct.
    pub fn variants(&self) -> &[Variant] {
        match &self.data {
            Data::Struct(_) => &[],
            Data::Enum(variants) => variants,
        }
    }

    /// Reads a type. `None`, with an error, for a union.
    pub fn read(input: DeriveInput, serde: Serde, sink: &Sink) -> Option<Self> {
        let DeriveInput { attrs, vis, ident, generics, data } = input;
        let mut tags = attr::read(&attrs, Place::Container, serde, sink);
        if let Some(remote) = tags.json.only.remote.as_mut().filter(|remote| remote.value.is_ident("Self")) {
            remote.value = ident.clone().into();
        }
        unsupported_places(&generics, sink);
        let data = match data {
            syn::Data::Struct(data) => Data::Struct(read_fields(data.fields, false, serde, sink)),
            syn::Data::Enum(data) => {
                let mut variants = Vec::new();
                for variant in data.variants {
                    variants.push(read_variant(variants.len(), variant, serde, sink));
                }
                Data::Enum(variants)
            }
            syn::Data::Union(data) => {
                let help = "only structs and enums say which field holds the value";
                sink.error_help(data.union_token.span, "a union cannot be derived for", help);
                return None;
            }
        };
        let is = |name| attrs.iter().any(|attr| attr.path().is_ident(name));
        let mut container = Self {
            ident,
            wire: String::new(),
            read: String::new(),
            vis,
            generics,
            docs: docs(&attrs),
            tags,
            repr: repr(&attrs).0,
            in_place: false,
            packed: repr(&attrs).1,
            non_exhaustive: is("non_exhaustive"),
            deprecated: is("deprecated"),
            data,
        };
        names::assign(&mut container);
        idle::forget(&mut container);
        null::assign(&mut container, sink);
        every_field_is_omitted(&mut container);
        left_out_reads_back(&mut container);
        number(&mut container);
        bounds::input_lifetime(&mut container);
        Some(container)
    }
}

/// `omitempty` or `omitzero` of the type is that of every field that has a key and no such option of its own.
fn every_field_is_omitted(container: &mut Container) {
    let (omitempty, omitzero) = (container.tags.json.omitempty, container.tags.json.omitzero);
    for field in container.fields_mut() {
        let (json, named) = (&mut field.tags.json, matches!(field.member, Member::Named(_)));
        let own = json.omitempty.or(json.omitzero).is_some() || json.only.skip_if.is_some();
        if named && !own && json.skip.write.is_none() && json.flatten.is_none() {
            (json.omitempty, json.omitzero) = (omitempty, omitzero);
        }
    }
}

/// A field that `omitempty` or `omitzero` leaves out is missing when it is read: as in Go it then has its zero value, so
/// that what was written can be read back. A default that is given, here or for the whole type, comes first.
fn left_out_reads_back(container: &mut Container) {
    if container.tags.json.default.is_some() {
        return;
    }
    for Field { tags: Tags { json, .. }, .. } in container.fields_mut() {
        if let (None, Some(span)) = (&json.default, json.omitempty.or(json.omitzero)) {
            json.default = Some(Given { value: DefaultValue::Trait, span });
        }
    }
}

/// Numbers the variants of an enum as its reader counts. One that is only written comes behind all that are read, so that
/// it is never taken for another.
fn number(container: &mut Container) {
    let Data::Enum(variants) = &mut container.data else { return };
    let mut next = 0;
    for read in [true, false] {
        for variant in variants.iter_mut().filter(|variant| variant.tags.json.skip.read.is_none() == read) {
            variant.place = next;
            next += usize::from(read || variant.tags.json.skip.write.is_none());
        }
    }
}

fn read_variant(index: usize, variant: syn::Variant, serde: Serde, sink: &Sink) -> Variant {
    Variant {
        index,
        place: index,
        name: unraw(&variant.ident),
        ident: variant.ident,
        wire: String::new(),
        read: String::new(),
        text: String::new(),
        tags: attr::read(&variant.attrs, Place::Variant, serde, sink),
        fields: read_fields(variant.fields, true, serde, sink),
        discriminant: variant.discriminant.map(|(_, expr)| expr),
        docs: docs(&variant.attrs),
    }
}

fn read_fields(fields: syn::Fields, public: bool, serde: Serde, sink: &Sink) -> Fields {
    let style = match &fields {
        syn::Fields::Named(_) => Style::Named,
        syn::Fields::Unnamed(_) => Style::Tuple,
        syn::Fields::Unit => Style::Unit,
    };
    let mut list = Vec::new();
    for field in fields {
        let index = list.len();
        list.push(Field {
            index,
            name: field.ident.as_ref().map_or_else(|| index.to_string(), unraw),
            member: match field.ident {
                Some(ident) => Member::Named(ident),
                None => Member::Unnamed(index.into()),
            },
            wire: String::new(),
            read: String::new(),
            ty: field.ty,
            vis: if public { Visibility::Public(syn::Token![pub](Span::call_site())) } else { field.vis },
            docs: docs(&field.attrs),
            tags: attr::read(&field.attrs, Place::Field, serde, sink),
        });
    }
    Fields { style, list }
}

/// A tag on a generic parameter is accepted by rustc and read by nobody.
fn unsupported_places(generics: &Generics, sink: &Sink) {
    for param in &generics.params {
        let attrs = match param {
            syn::GenericParam::Type(param) => &param.attrs,
            syn::GenericParam::Lifetime(param) => &param.attrs,
            syn::GenericParam::Const(param) => &param.attrs,
        };
        for attr in attrs.iter().filter(|attr| attr.path().is_ident("tag")) {
            let help = "it stands on a type, a field or a variant";
            sink.error_help(crate::diag::Extent::of(&attr.meta), "a tag cannot stand on a generic parameter", help);
        }
    }
}

/// The type without parentheses and the invisible groups that a `macro_rules!` puts around a fragment.
pub(crate) fn bare(ty: &Type) -> &Type {
    match ty {
        Type::Group(group) => bare(&group.elem),
        Type::Paren(paren) => bare(&paren.elem),
        ty => ty,
    }
}

fn unraw(ident: &Ident) -> String {
    syn::ext::IdentExt::unraw(ident).to_string()
}

/// The lines of a doc comment.
fn docs(attrs: &[Attribute]) -> Vec<String> {
    let mut lines = Vec::new();
    for attr in attrs.iter().filter(|attr| attr.path().is_ident("doc")) {
        if let syn::Meta::NameValue(meta) = &attr.meta
            && let Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) = &meta.value
        {
            let text = text.value();
            lines.extend(text.split('\n').map(|line| line.strip_prefix(' ').unwrap_or(line).to_owned()));
        }
    }
    lines
}

/// The integer type in `#[repr(...)]`, and whether it says `packed`.
fn repr(attrs: &[Attribute]) -> (Option<Ident>, bool) {
    const INTEGERS: [&str; 12] =
        ["u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize"];
    let (mut found, mut packed) = (None, false);
    for attr in attrs.iter().filter(|attr| attr.path().is_ident("repr")) {
        // What rustc rejects in a `repr` it says itself.
        let _ = attr.parse_nested_meta(|meta| {
            if let Some(ident) = meta.path.get_ident().filter(|ident| INTEGERS.iter().any(|name| ident == name)) {
                found = Some(ident.clone());
            }
            if meta.path.is_ident("packed") {
                packed = true;
            }
            if meta.input.peek(syn::token::Paren) {
                let within;
                syn::parenthesized!(within in meta.input);
                within.parse::<proc_macro2::TokenStream>()?;
            }
            Ok(())
        });
    }
    (found, packed)
}
