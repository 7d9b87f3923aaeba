//! Which broken rules are told: those about what was read.

use alloc::vec::Vec;

use super::state::{ADDED, Inner, Mark, Marked};
use crate::path::{Path, Segment};
use crate::validate::{Failure, Param};

impl Inner {
    /// What the rules say of the last attempt, each failure once, with its place in the document.
    #[inline]
    pub(super) fn failures(&mut self) -> Vec<Failure> {
        let mut told: Vec<Failure> = Vec::new();
        for (place, report) in core::mem::take(&mut self.reports) {
            for failure in report {
                let own = place.len();
                let mut path = place.clone();
                path.extend(failure.path().segments().iter().cloned());
                self.number(&mut path, own);
                let known = |other: &Failure| other.rule() == failure.rule() && other.path().segments() == path;
                if !told.iter().any(known) && self.was_read(&path) && self.siblings_were_read(&failure, &path) {
                    told.push(failure.at(Path::of(path)));
                }
            }
        }
        told
    }

    /// Gives elements the numbers that they have in the document, in a list that was read without some.
    #[inline]
    fn number(&self, path: &mut [Segment], from: usize) {
        for depth in from..path.len() {
            let Segment::Index(mut index) = path[depth] else { continue };
            let left_out = |marked: &&Marked| {
                marked.left_out && marked.path.len() == depth + 1 && marked.path[..depth] == path[..depth]
            };
            // They stand in the order of the document.
            for marked in self.marks.values().filter(left_out) {
                if matches!(marked.path[depth], Segment::Index(gone) if gone <= index) {
                    index += 1;
                }
            }
            path[depth] = Segment::Index(index);
        }
    }

    #[inline]
    fn siblings_were_read(&self, failure: &Failure, path: &[Segment]) -> bool {
        failure.params().iter().all(|param| match (param, path.split_last()) {
            (Param::Field(name), Some((_, parents))) => {
                let mut sibling = parents.to_vec();
                sibling.push(Segment::Name((*name).into()));
                self.was_read(&sibling)
            }
            _ => true,
        })
    }

    /// Whether nothing at this place, below it or above it stands in for what is wrong. In doubt it does: a field may have been
    /// read under an alias.
    #[inline]
    fn was_read(&self, path: &[Segment]) -> bool {
        self.marks.iter().filter(|(_, marked)| marked.mark != Mark::Omit).all(|(at, marked)| {
            let same = marked.path.iter().zip(path).take_while(|(wrong, told)| wrong == told).count();
            match (marked.path.get(same), path.get(same)) {
                (Some(Segment::Index(_)), Some(Segment::Index(_))) => true,
                (Some(_), Some(Segment::Name(name))) => self.is_another(at, same, name),
                (Some(_), Some(Segment::Key(key))) => self.is_another(at, same, key),
                _ => false,
            }
        })
    }

    /// Whether `key` is known to be another part than the one at `depth` of the way to a mark: the document has both, or it lacks
    /// that one.
    #[inline]
    fn is_another(&self, at: &[usize], depth: usize, key: &str) -> bool {
        let Some(seen) = at.get(..depth).and_then(|node| self.seen.get(node)) else { return false };
        seen.keys.contains(key) || at[depth] >= ADDED && seen.names.contains(&key)
    }
}
