use std::rc::Rc;

use gotag::Validate;

#[derive(Validate)]
struct Leaf {
    #[tag(validate(required))]
    name: String,
}

#[derive(Validate, Default)]
struct Tree {
    #[tag(validate(required, nested))]
    first: Option<Rc<Leaf>>,
    #[tag(validate(max = 2, nested))]
    rest: Vec<Tree>,
    #[allow(dead_code)]
    unasked: Option<Leaf>,
}

#[test]
fn the_rules_of_the_type_behind_those_of_the_field() {
    let leaf = |name: &str| Some(Rc::new(Leaf { name: name.into() }));
    let bad = || Tree { first: leaf(""), ..Tree::default() };
    let tree = Tree {
        first: leaf("x"),
        rest: vec![bad(), Tree { rest: vec![bad()], ..Tree::default() }],
        unasked: Some(Leaf { name: String::new() }),
    };
    assert_eq!(
        tree.validate().unwrap_err().to_string(),
        "rest[0].first.name: is required\n\
         rest[1].first: is required\n\
         rest[1].rest[0].first.name: is required"
    );
    let tree = Tree { first: leaf("x"), rest: vec![bad(), bad(), bad()], unasked: None };
    assert_eq!(tree.validate().unwrap_err().to_string(), "rest: must have at most 2 elements");
}
