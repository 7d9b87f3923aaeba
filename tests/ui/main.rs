//! Every error a user can make, with its exact text. `TRYBUILD=overwrite` writes the texts anew.

#[test]
fn ui() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("ui/*/*.rs");
}
