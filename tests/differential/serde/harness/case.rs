//! One type of the corpus, run over everything.

use std::fmt::Debug;

use super::judge::{Difference, judge};
use super::mutate::{around, damaged, damaged_bytes, mutated};
use super::random::Random;
use super::read::{How, Reading};
use super::side::{Read, ReadBytes, Side, Value};
use super::tree::Tree;

/// How many values are made up, and how many of them are gone into.
const GROWN: u64 = 72;
const VALUES: usize = 12;
/// How many changes are tried of a document, of a tree, of the bytes of a value.
const CHANGES: usize = 10;

/// A type with the documents that are worth reading.
pub(crate) struct Case {
    /// `file::case`
    pub(crate) name: &'static str,
    pub(crate) ours: Side,
    pub(crate) theirs: Side,
    /// The first can be read; it is empty where nothing can.
    pub(crate) documents: &'static [&'static str],
}

/// A comparison under way.
struct Run<'c> {
    case: &'c Case,
    random: Random,
    found: Vec<Difference>,
}

impl Case {
    /// Panics with every difference that the table does not list, and with every listed one that is gone.
    pub(crate) fn run(&self) {
        if let Some(first) = self.documents.first().filter(|first| !first.is_empty())
            && let Err(error) = (self.theirs.json)(first)
        {
            panic!("{first} is not read: {error}");
        }
        let mut run = Run { case: self, random: Random::new(1), found: Vec::new() };
        for document in self.documents {
            for json in around(document) {
                run.json(&json, &[document]);
            }
            run.value(document, (self.theirs.json)(document));
        }
        run.found.extend(self.in_place());
        let mut values = 0;
        for number in 0..GROWN {
            run.grown(number, &mut values);
        }
        judge(self.name, &run.found);
    }
}

impl Run<'_> {
    fn differ(&mut self, what: &'static str, input: &dyn Debug, ours: String, theirs: String) {
        if ours != theirs {
            self.found.push(Difference { what, input: format!("{input:?}"), ours, theirs });
        }
    }

    /// Two readings of one input; what both read is compared as each format writes it.
    fn reads(&mut self, what: &'static str, input: &dyn Debug, ours: &Read<'_>, theirs: &Read<'_>) {
        match (ours, theirs) {
            (Ok(ours), Ok(theirs)) => {
                let shown = (ours.debug(), theirs.debug());
                if shown.0 != shown.1 {
                    return self.differ(what, input, shown.0, shown.1);
                }
                let input: &dyn Debug = &shown.0;
                let show = |tree: Result<Tree, String>| format!("{tree:?}");
                self.differ("written as JSON", input, text(ours.json()), text(theirs.json()));
                self.differ("written to people", input, show(ours.tree(true)), show(theirs.tree(true)));
                self.differ("written to machines", input, show(ours.tree(false)), show(theirs.tree(false)));
                self.differ("written as postcard", input, bytes(&**ours), bytes(&**theirs));
                let (ours, theirs) = (format!("{:?}", ours.bincode()), format!("{:?}", theirs.bincode()));
                self.differ("written as bincode", input, ours, theirs);
            }
            _ => self.differ(what, input, read(ours), read(theirs)),
        }
    }

    /// The two readings of a document; one of `known` was compared in full.
    fn json(&mut self, json: &str, known: &[&str]) {
        let (ours, theirs) = ((self.case.ours.json)(json), (self.case.theirs.json)(json));
        if known.contains(&json) {
            self.reads("read from JSON", &json, &ours, &theirs);
        } else {
            self.differ("read from JSON", &json, read(&ours), read(&theirs));
        }
    }

    fn tree(&mut self, tree: &Tree, how: How) {
        let (ours, theirs) = (Reading::new(how), Reading::new(how));
        let read_ours = (self.case.ours.tree)(tree, &ours).map(|value| value.debug());
        let read_theirs = (self.case.theirs.tree)(tree, &theirs).map(|value| value.debug());
        let input: &dyn Debug = &(tree, how);
        self.differ("read from calls", input, format!("{read_ours:?}"), format!("{read_theirs:?}"));
        if read_ours == read_theirs {
            self.differ("asked", input, format!("{:?}", ours.asked()), format!("{:?}", theirs.asked()));
        }
    }

    /// A value that is made up by what each side asks for: the same value, if both ask the same.
    fn grown(&mut self, number: u64, values: &mut usize) {
        let how = How { rough: if number % 3 == 2 { 7 } else { 0 }, ..How::number(number) };
        let (ours, theirs) = (Reading::new(how), Reading::new(how));
        let read_ours = (self.case.ours.tree)(&Tree::Wild, &ours);
        let read_theirs = (self.case.theirs.tree)(&Tree::Wild, &theirs);
        let input: &dyn Debug = &how;
        let equal = read(&read_ours) == read(&read_theirs);
        if equal {
            self.reads("read from calls", input, &read_ours, &read_theirs);
        }
        drop((read_ours, read_theirs));
        let asked = (format!("{:?}", ours.asked()), format!("{:?}", theirs.asked()));
        if asked.0 != asked.1 {
            self.differ("asked", input, asked.0, asked.1);
        } else if !equal {
            let again = (Reading::new(how), Reading::new(how));
            let read_ours = read(&(self.case.ours.tree)(&Tree::Wild, &again.0));
            let read_theirs = read(&(self.case.theirs.tree)(&Tree::Wild, &again.1));
            self.differ("read from calls", input, read_ours, read_theirs);
        }
        let again = Reading::new(how);
        let value = (self.case.theirs.tree)(&Tree::Wild, &again);
        if value.is_ok() && *values < VALUES {
            *values += 1;
            self.value(&format!("{how:?}"), value);
        }
    }

    /// Everything that is written of a value of theirs, read by both, and what is near it.
    fn value(&mut self, from: &str, value: Read<'_>) {
        let Ok(value) = value else { return };
        if let Ok(json) = value.json() {
            self.json(&json, &[&json]);
            for _ in 0..CHANGES {
                let near = damaged(&json, &self.random);
                self.json(&near, &[]);
                if let Some(tree) = Tree::of_json(&json) {
                    let near = mutated(&tree, &self.random).to_json();
                    self.json(&near, &[]);
                }
            }
        }
        for human in [true, false] {
            let Ok(tree) = value.tree(human) else { continue };
            for number in 0..18 {
                let how = How::number(number);
                if how.human == human {
                    self.tree(&tree, how);
                    self.tree(&mutated(&tree, &self.random), how);
                }
            }
        }
        if let Ok(bytes) = value.postcard() {
            self.bytes("read from postcard", from, &bytes, |side| side.postcard);
        }
        if let Ok(bytes) = value.bincode() {
            self.bytes("read from bincode", from, &bytes, |side| side.bincode);
        }
    }

    fn bytes(&mut self, what: &'static str, from: &str, bytes: &[u8], of: fn(&Side) -> ReadBytes) {
        let mut inputs = vec![bytes.to_owned()];
        inputs.extend((0..CHANGES).map(|_| damaged_bytes(bytes, &self.random)));
        for input in inputs {
            let (ours, theirs) = (of(&self.case.ours)(&input), of(&self.case.theirs)(&input));
            self.differ(what, &(from, &input), read(&ours), read(&theirs));
        }
    }
}

fn text(result: Result<String, String>) -> String {
    result.unwrap_or_else(|error| format!("error: {error}"))
}

pub(super) fn read(result: &Read<'_>) -> String {
    match result {
        Ok(value) => value.debug(),
        Err(error) => format!("error: {error}"),
    }
}

fn bytes(value: &dyn Value) -> String {
    format!("{:?}", value.postcard())
}
