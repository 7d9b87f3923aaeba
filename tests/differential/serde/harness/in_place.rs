//! Reading into a value that is there already, by both derives. Without the Cargo features that make them do it they put a new
//! value in its place, which is the same to whoever reads.

use super::case::{Case, read};
use super::judge::Difference;
use super::mutate::{around, mutated};
use super::random::Random;
use super::read::{How, Reading};
use super::tree::Tree;

/// How many values are made up to be read over each other.
const GROWN: u64 = 12;
/// How many of them are gone into.
const VALUES: usize = 4;

impl Case {
    /// What the two sides do not have in common where every document, and what is near it, is read over the others.
    pub(crate) fn in_place(&self) -> Vec<Difference> {
        let mut run = Run { case: self, random: Random::new(2), found: Vec::new() };
        let readable = |document: &&&str| (self.theirs.json)(document).is_ok() && (self.ours.json)(document).is_ok();
        for first in self.documents.iter().filter(readable) {
            for document in self.documents {
                for json in around(document) {
                    run.json(first, &json);
                }
            }
        }
        run.trees(&self.trees());
        run.found
    }

    /// Values that both can read out of the calls of a format.
    fn trees(&self) -> Vec<Tree> {
        let of = |json: &&str| (self.theirs.json)(json).ok()?.tree(true).ok();
        let mut trees: Vec<Tree> = self.documents.iter().filter_map(of).collect();
        for number in 0..GROWN {
            let reading = Reading::new(How::number(number));
            let grown = (self.theirs.tree)(&Tree::Wild, &reading);
            trees.extend(grown.ok().and_then(|value| value.tree(true).ok()));
        }
        trees.retain(|tree| {
            let readings = [(); 2].map(|()| Reading::new(How::number(0)));
            (self.ours.tree)(tree, &readings[0]).is_ok() && (self.theirs.tree)(tree, &readings[1]).is_ok()
        });
        trees.truncate(VALUES);
        trees
    }
}

struct Run<'c> {
    case: &'c Case,
    random: Random,
    found: Vec<Difference>,
}

impl Run<'_> {
    fn differ(&mut self, what: &'static str, input: String, ours: String, theirs: String) {
        if ours != theirs {
            self.found.push(Difference { what, input, ours, theirs });
        }
    }

    fn json(&mut self, first: &str, json: &str) {
        let (ours, theirs) = ((self.case.ours.over)(first, json), (self.case.theirs.over)(first, json));
        self.differ("read from JSON in place", format!("{json} over {first}"), read(&ours), read(&theirs));
    }

    /// Each over each, as it is and changed, by every way to answer.
    fn trees(&mut self, trees: &[Tree]) {
        for (number, first) in trees.iter().enumerate() {
            for (other, tree) in trees.iter().enumerate() {
                let how = How { human: true, ..How::number((number * trees.len() + other) as u64) };
                self.tree(first, tree, how);
                self.tree(first, &tree.elements(), how);
                self.tree(first, &mutated(tree, &self.random), how);
                self.tree(first, &mutated(&tree.elements(), &self.random), how);
            }
        }
    }

    fn tree(&mut self, first: &Tree, tree: &Tree, how: How) {
        let readings = || [How::number(0), how].map(Reading::new);
        let (ours, theirs) = (readings(), readings());
        let read_ours = (self.case.ours.over_tree)(first, tree, &ours).map(|value| value.debug());
        let read_theirs = (self.case.theirs.over_tree)(first, tree, &theirs).map(|value| value.debug());
        let input = format!("{tree:?} over {first:?}, {how:?}");
        let equal = read_ours == read_theirs;
        self.differ("read from calls in place", input.clone(), format!("{read_ours:?}"), format!("{read_theirs:?}"));
        if equal {
            let [ours, theirs] = [ours, theirs].map(|[_, reading]| format!("{:?}", reading.asked()));
            self.differ("asked in place", input, ours, theirs);
        }
    }
}
