//! What `Validate` emits, and how much of it.

use gotag_codegen::derives;
use gotag_codegen::diag::Consumer;

fn expand(source: &str) -> String {
    let row = derives::find("Validate").expect("the derive is registered");
    let tokens = source.parse().unwrap_or_else(|error| panic!("{source}: {error}"));
    let expanded = gotag_codegen::expand(row, tokens, Consumer::File).unwrap_or_else(|failure| panic!("{failure:?}"));
    prettyplease::unparse(&syn::parse2(expanded).unwrap_or_else(|error| panic!("{source}: {error}")))
}

#[test]
fn a_struct() {
    let text = expand(
        r#"struct User {
            #[tag(json = "n", validate(required, min = 2))] name: String,
            #[tag(validate(each(alphanum | oneof("vip", "ops"))))] labels: Vec<String>,
            #[tag(validate(nested, custom = check))] home: Option<Home>,
            #[tag(validate = "gtfield=name,eq=7")] other: String,
            plain: u8,
        }"#,
    );
    assert_eq!(
        text,
        r#"const _: () = {
    use ::gotag::__private as __gotag;
    #[automatically_derived]
    impl __gotag::validate::Validate for User {
        #[allow(deprecated)]
        fn validate_into(&self, __c: &mut __gotag::validate::Checker) {
            #[allow(unused_imports)]
            use __gotag::validate::OrPresent as _;
            if !(__c.required(&self.name) && __c.min(&self.name, 2)) {
                __c.field("n");
            }
            if !(__c
                .each(
                    &self.labels,
                    |__c, __v| __gotag::validate::either(
                        __c.quietly().alphanum(__v)
                            || __c.quietly().oneof(__v, &["vip", "ops"]),
                        "alphanum|oneof=vip ops",
                        __c,
                    ),
                ))
            {
                __c.field("labels");
            }
            if !(__c.nested(&self.home)
                && match __gotag::validate::Field(&self.home).__present() {
                    __gotag::Some(__v) => __c.custom(check(__v)),
                    __gotag::None => true,
                })
            {
                __c.field("home");
            }
            if !(__c
                .gtfield(
                    __gotag::validate::Field(&self.other).__present(),
                    __gotag::validate::Field(&self.name).__present(),
                    "n",
                )
                && __c
                    .eq(
                        &self.other,
                        __gotag::validate::GoNumber {
                            text: "7",
                            value: 7,
                        },
                    ))
            {
                __c.field("other");
            }
        }
    }
};
"#
    );
}

#[test]
fn an_enum() {
    let text = expand(
        r"enum Payment<T> {
            Card { #[tag(validate(len = 4))] number: String, holder: String },
            Split(T, #[tag(validate(gt = 0))] u8),
            Part(#[tag(validate(nested))] T),
            Cash,
        }",
    );
    assert_eq!(
        text,
        r#"const _: () = {
    use ::gotag::__private as __gotag;
    #[automatically_derived]
    impl<T> __gotag::validate::Validate for Payment<T>
    where
        T: __gotag::validate::Validate,
    {
        #[allow(deprecated)]
        fn validate_into(&self, __c: &mut __gotag::validate::Checker) {
            match self {
                Self::Card { number: __0, .. } => {
                    if !(__c.len(__0, 4)) {
                        __c.field_of("Card", "number");
                    }
                }
                Self::Split { 1: __1, .. } => {
                    if !(__c.gt(__1, 0)) {
                        __c.element_of("Split", 1usize);
                    }
                }
                Self::Part { 0: __0, .. } => {
                    if !(__c.nested(__0)) {
                        __c.field("Part");
                    }
                }
                _ => {}
            }
        }
    }
};
"#
    );
}

/// Four lines a rule and twelve a type: what is emitted is what users wait for.
#[test]
fn the_budget_is_kept() {
    let field = |n: usize| format!("#[tag(validate(min = 1, max = 50))] field_{n}: String,");
    for fields in [1, 3, 10] {
        let source = format!("struct S {{ {} }}", (0..fields).map(field).collect::<String>());
        let lines = expand(&source).lines().count();
        assert!(lines <= 12 + 4 * 2 * fields, "{lines} lines for {fields} fields");
    }
    let rules = r#"required, min = 2, max = LIMIT, oneof("red", "green"), unique, custom = path::to::function, gtfield = other"#;
    let lines =
        expand(&format!("struct S {{ #[tag(validate({rules}))] field: String, other: String }}")).lines().count();
    assert!(lines <= 12 + 4 * 7, "{lines} lines for 7 rules");
}
