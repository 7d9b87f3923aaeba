//! Generic, recursive and borrowing types.

use std::collections::HashMap;
use std::marker::PhantomData;

use gotag::Reflect;
use gotag::reflect::{ErrorKind, Inspect as _, Mut, Ref, info_of};

#[derive(Reflect, Debug, PartialEq)]
struct Wrap<T> {
    pub value: T,
    pub list: Vec<T>,
}

#[derive(Reflect)]
struct Three<A, B: Clone, C>
where
    C: Default,
{
    pub a: A,
    pub b: Option<B>,
    pub c: HashMap<C, A>,
}

#[derive(Reflect)]
struct Grid<T: Copy, const W: usize, const ON: bool = true, const C: char = 'x'>(pub [T; W]);

#[derive(Reflect)]
struct Id<T> {
    pub raw: u64,
    pub of: PhantomData<T>,
}

#[derive(Reflect)]
struct Names<I: Iterator> {
    pub items: Vec<I::Item>,
    pub of: PhantomData<I>,
}

#[derive(Reflect, Default, Debug, PartialEq)]
struct Node {
    pub id: u32,
    pub next: Option<Box<Self>>,
    pub kids: Vec<Node>,
}

#[derive(Reflect)]
enum Tree<T> {
    Leaf(T),
    Fork { left: Box<Tree<T>>, right: Box<Tree<T>> },
}

#[derive(Reflect)]
struct Borrowed<'a> {
    pub name: &'a str,
    pub kids: Vec<Borrowed<'a>>,
    pub size: u8,
    pub parent: Option<&'a Borrowed<'a>>,
    pub tags: &'a [u8],
}

#[derive(Reflect)]
#[tag(bound(Reflect(T: gotag::reflect::Typed + Clone)))]
struct Given<T> {
    pub value: T,
}

#[test]
fn arguments_stand_in_the_table() {
    assert_eq!(info_of::<Wrap<Vec<u8>>>().to_string(), "Wrap<Vec<u8>>");
    assert_eq!(info_of::<Three<u8, String, u16>>().to_string(), "Three<u8, String, u16>");
    assert_eq!(info_of::<Grid<u8, 3>>().to_string(), "Grid<u8, 3, true, 'x'>");
    assert_eq!(info_of::<Borrowed<'static>>().to_string(), "Borrowed");
    assert_ne!(info_of::<Wrap<u8>>(), info_of::<Wrap<i8>>());
    assert_eq!(info_of::<Wrap<u8>>(), info_of::<Wrap<u8>>());
    assert_ne!(info_of::<Grid<u8, 3>>(), info_of::<Grid<u8, 4>>());
    assert_eq!(info_of::<Names<std::vec::IntoIter<u8>>>().fields()[0].ty().to_string(), "Vec<u8>");
}

#[test]
fn what_borrows_nothing_can_be_downcast() {
    assert!(Wrap { value: 1_u8, list: vec![] }.as_any().is_some());
    assert!(Three { a: 1_u8, b: Some(String::new()), c: HashMap::from([(1_u16, 2)]) }.as_any().is_some());
    assert!(Grid::<u8, 2>([1, 2]).as_any().is_some());
    assert!(Id::<std::cell::Cell<u8>> { raw: 1, of: PhantomData }.as_any().is_some());
    assert!(Names::<std::vec::IntoIter<u8>> { items: vec![1], of: PhantomData }.as_any().is_some());
    assert!(Node::default().as_any().is_some());
    assert!(Tree::Leaf(1_u8).as_any().is_some());
    let owned = String::from("x");
    assert!(Wrap { value: owned.as_str(), list: vec![] }.as_any().is_none());
    assert!(Three { a: 1_u8, b: Some(owned.as_str()), c: HashMap::from([(1_u16, 2)]) }.as_any().is_none());
    assert!(Tree::Leaf(owned.as_str()).as_any().is_none());
}

#[test]
fn recursion_ends() {
    let mut node = Node { id: 1, next: Some(Box::new(Node { id: 2, ..Node::default() })), kids: vec![Node::default()] };
    let info = info_of::<Node>();
    let next = info.field("next").unwrap().ty().elem().unwrap().elem().unwrap();
    assert_eq!(next, info);
    let next = Ref::new(&node).field("next").unwrap().indirect().unwrap();
    assert_eq!(next.field("id").unwrap().as_u64(), Some(2));
    assert_eq!(next.field("next").unwrap().indirect().unwrap_err().path(), "next.next");
    let mut it = Mut::new(&mut node);
    it.field("next").unwrap().elem().unwrap().elem().unwrap().field("id").unwrap().set_int(5).unwrap();
    assert_eq!(node.next.unwrap().id, 5);
    let tree = Tree::Fork { left: Box::new(Tree::Leaf(1_u8)), right: Box::new(Tree::Leaf(2)) };
    let right = Ref::new(&tree).field("right").unwrap().elem().unwrap();
    assert_eq!(right.field("0").unwrap().get::<u8>().unwrap(), &2);
}

#[test]
fn what_borrows_is_read_by_kind() {
    let text = String::from("root");
    let root = Borrowed { name: &text, kids: vec![], size: 1, parent: None, tags: &[1] };
    let kid = Borrowed { name: &text[1..], kids: vec![], size: 2, parent: Some(&root), tags: &[] };
    let it = Ref::new(&kid);
    assert_eq!(it.field("name").unwrap().as_str(), Some("oot"));
    assert_eq!(it.field("parent").unwrap().indirect().unwrap().field("size").unwrap().get::<u8>().unwrap(), &1);
    assert_eq!(root.info().fields().len(), 5);
    let error = it.field("name").unwrap().get::<String>().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Borrowed);
    assert!(error.to_string().contains("`name` of `Borrowed` may borrow"), "{error}");
}

#[test]
fn what_borrows_takes_what_lives_forever() {
    let text = String::from("a");
    let mut it = Borrowed { name: &text, kids: vec![], size: 1, parent: None, tags: &[] };
    Mut::new(&mut it).field("name").unwrap().set("b").unwrap();
    assert_eq!(it.name, "b");
    let error = Mut::new(&mut it).field("name").unwrap().set_str("c").unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Borrowed);
    let error = Mut::new(&mut it).field("name").unwrap().set(3_u8).unwrap_err();
    assert_eq!(error.to_string(), "wrong type for `name` of `Borrowed`: expected `&str`, found `u8`");
}

#[test]
fn given_bounds_replace_the_inferred_ones() {
    let given = Given { value: 3_u8 };
    assert_eq!(Ref::new(&given).field("value").unwrap().get::<u8>().unwrap(), &3);
}
